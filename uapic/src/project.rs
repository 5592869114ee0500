//! Where a project keeps its specs and what comes of them: `uapi.toml`, or the defaults.

use std::path::{Path, PathBuf};

use serde::Deserialize;
use uapi_spec::SourceMap;

use crate::failure::{During, Failure, ToolError};
use crate::{files, specs};

/// What `uapi.toml` may say. Folders are relative to the one that the file is in.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
#[serde(deny_unknown_fields, default)]
struct Stated {
    /// The specs.
    spec: PathBuf,
    /// What is generated is written below it.
    out: PathBuf,
    /// Frozen records of the ABI.
    baselines: PathBuf,
    /// What people of the project run to generate everything, as banners tell them.
    redo: String,
}

impl Default for Stated {
    fn default() -> Self {
        Self {
            spec: "spec".into(),
            out: ".".into(),
            baselines: "abi".into(),
            redo: "uapic build".to_owned(),
        }
    }
}

/// A project: a folder, and where in it things are.
#[derive(Clone, Debug)]
pub struct Project {
    root: PathBuf,
    stated: Stated,
}

/// Folders that a command line names instead of the project's own. They are relative to where the
/// command runs.
#[derive(Clone, Debug, Default, PartialEq, Eq, clap::Args)]
pub struct SpecFolder {
    /// Read the specs of this folder instead
    #[arg(long, value_name = "DIR")]
    pub spec: Option<PathBuf>,
}

/// The same for frozen records.
#[derive(Clone, Debug, Default, PartialEq, Eq, clap::Args)]
pub struct BaselineFolder {
    /// Keep frozen records in this folder instead
    #[arg(long, value_name = "DIR")]
    pub baselines: Option<PathBuf>,
}

impl Project {
    /// The project around a folder: that of the nearest `uapi.toml`, or the folder itself.
    ///
    /// # Errors
    ///
    /// A `uapi.toml` that cannot be read or says something else than it may.
    pub fn around(folder: &Path) -> Result<Self, Failure> {
        let root = folder
            .ancestors()
            .find(|above| above.join(specs::PROJECT).is_file())
            .unwrap_or(folder);
        Self::at(root)
    }

    /// The project around the current folder.
    ///
    /// # Errors
    ///
    /// As [`Project::around`].
    pub fn here() -> Result<Self, Failure> {
        Self::around(&std::env::current_dir().during("find", "the current folder")?)
    }

    /// The project in this folder.
    ///
    /// # Errors
    ///
    /// As [`Project::around`].
    pub fn at(root: &Path) -> Result<Self, Failure> {
        let path = root.join(specs::PROJECT);
        let stated = if path.is_file() {
            let text = files::read(&path)?;
            toml::from_str(&text)
                .map_err(|error| Failure::Wrong(format!("error: {}\n{error}", path.display())))?
        } else {
            Stated::default()
        };
        Ok(Self {
            root: root.to_path_buf(),
            stated,
        })
    }

    /// Its top folder, to which the paths in banners and messages are relative.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The command that generates everything anew.
    pub fn redo(&self) -> &str {
        &self.stated.redo
    }

    /// The folder of the specs.
    pub fn spec_folder(&self, other: &SpecFolder) -> PathBuf {
        match &other.spec {
            Some(folder) => folder.clone(),
            None => self.own(&self.stated.spec),
        }
    }

    /// The folder below which generated files are written.
    pub fn out_folder(&self, other: Option<&Path>) -> PathBuf {
        match other {
            Some(folder) => folder.to_path_buf(),
            None => self.own(&self.stated.out),
        }
    }

    /// The folder of the frozen records.
    pub fn baselines(&self, other: &BaselineFolder) -> PathBuf {
        match &other.baselines {
            Some(folder) => folder.clone(),
            None => self.own(&self.stated.baselines),
        }
    }

    /// The specs.
    ///
    /// # Errors
    ///
    /// A folder that cannot be read, or holds no spec.
    pub fn sources(&self, other: &SpecFolder) -> Result<SourceMap, Failure> {
        let folder = self.spec_folder(other);
        let mut sources = specs::read(&folder, &self.shown(&folder)?)?;
        if sources.files().next().is_none() {
            let folder = self.shown(&folder)?;
            return Err(Failure::Wrong(format!(
                "error: no spec is in {folder}: it has no file that ends with .toml\n\
                 `uapic new NAME` writes one to begin with"
            )));
        }
        sources.set_redo(self.redo());
        Ok(sources)
    }

    /// A folder as people of the project write it: from its top folder on, if it is in there.
    pub fn shown(&self, folder: &Path) -> Result<String, ToolError> {
        let absolute = folder.canonicalize().during("read", folder)?;
        let root = self.root.canonicalize().during("read", &self.root)?;
        let below = absolute.strip_prefix(&root).unwrap_or(folder);
        Ok(below.to_string_lossy().replace('\\', "/"))
    }

    fn own(&self, folder: &Path) -> PathBuf {
        if folder == Path::new(".") {
            return self.root.clone();
        }
        self.root.join(folder)
    }
}
