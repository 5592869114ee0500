//! What a name on the command line stands for: a baseline, a folder of specs, a git revision.

use std::path::{Path, PathBuf};
use std::process::Command;

use uapi_record::waiver::Waivers;
use uapi_record::{freeze, text, AbiRecord, Frozen, Scope};
use uapi_spec::model::waiver::Day;
use uapi_spec::SourceMap;

use super::options::Folders;
use crate::failure::{During, Failure, ToolError};
use crate::project::Project;
use crate::{files, specs};

/// What names of baselines end with.
pub(super) const ENDING: &str = ".abi.toml";

/// One side of a comparison, before it is known which proposals it is to have.
pub(super) enum Side {
    /// A frozen record.
    Record(AbiRecord),
    /// Specs.
    Specs(SourceMap),
}

/// Finds what `name` stands for.
pub(super) fn find(project: &Project, folders: &Folders, name: &str) -> Result<Side, Failure> {
    let baseline = folders.baselines(project).join(format!("{name}{ENDING}"));
    if baseline.is_file() {
        return record(&baseline).map(Side::Record);
    }
    let path = Path::new(name);
    if path.is_file() {
        return record(path).map(Side::Record);
    }
    if path.is_dir() {
        return Ok(Side::Specs(specs::read(path, name)?));
    }
    revision(project, folders, name)?
        .map(Side::Specs)
        .ok_or_else(|| {
            let known = baselines(project, folders).unwrap_or_default();
            let known: Vec<&str> = known.iter().map(|(name, _)| name.as_str()).collect();
            Failure::Usage(format!(
                "`{name}` is no baseline ({}), no folder and no git revision",
                known.join(", ")
            ))
        })
}

/// Reads a baseline.
pub(super) fn record(path: &Path) -> Result<AbiRecord, Failure> {
    let text = files::read(path)?;
    text::read(&text)
        .map_err(|error| Failure::Wrong(format!("{} is no ABI record: {error}", path.display())))
}

/// The names and paths of all baselines, sorted.
pub(super) fn baselines(
    project: &Project,
    folders: &Folders,
) -> Result<Vec<(String, PathBuf)>, Failure> {
    let mut found = Vec::new();
    for path in files::files(&folders.baselines(project), &|_| false)? {
        let file = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        if let Some(name) = file.strip_suffix(ENDING) {
            found.push((name.to_owned(), path));
        }
    }
    Ok(found)
}

/// The specs as they were at a revision of the git repository that they are in; none if there is no
/// such revision.
fn revision(
    project: &Project,
    folders: &Folders,
    name: &str,
) -> Result<Option<SourceMap>, Failure> {
    // A name that starts with `-` would be an option.
    if name.starts_with('-') {
        return Ok(None);
    }
    let folder = project.spec_folder(&folders.spec);
    let git = |args: &[&str]| {
        let output = Command::new("git")
            .arg("-C")
            .arg(&folder)
            .args(args)
            .output();
        output.during("run", "git")
    };
    // Paths are relative to the folder, and those in it alone are listed.
    let listing = git(&["ls-tree", "--name-only", &format!("{name}^{{commit}}")])?;
    if !listing.status.success() {
        return Ok(None);
    }
    let shown = project.shown(&folder)?;
    let mut sources = SourceMap::default();
    for file in String::from_utf8_lossy(&listing.stdout).lines() {
        if !specs::is_spec(Path::new(file)) {
            continue;
        }
        let text = git(&["show", &format!("{name}:./{file}")])?;
        if !text.status.success() {
            let said = String::from_utf8_lossy(&text.stderr).into_owned();
            return Err(std::io::Error::other(said)).during("read", file)?;
        }
        sources.add(
            format!("{name}:{shown}/{file}"),
            String::from_utf8_lossy(&text.stdout),
        );
    }
    Ok(Some(sources))
}

/// What leads from the top folder of the project's git repository to the project, such as
/// `drivers/acme/`; nothing if that is the same folder, or there is no repository.
pub(super) fn prefix(project: &Project) -> Result<String, ToolError> {
    let output = Command::new("git")
        .arg("-C")
        .arg(project.root())
        .args(["rev-parse", "--show-prefix"])
        .output()
        .during("run", "git")?;
    if !output.status.success() {
        return Ok(String::new());
    }
    Ok(String::from_utf8_lossy(&output.stdout)
        .trim_end()
        .to_owned())
}

/// A record, with the places and the texts that it was frozen from if it was just now.
pub(super) struct Ready {
    pub(super) frozen: Frozen,
    pub(super) sources: Option<SourceMap>,
    /// What its maintainers have agreed to; a record says nothing of that.
    pub(super) waivers: Waivers,
}

/// Freezes specs, with all proposals or only those named.
pub(super) fn ready(side: Side, only: Option<&[String]>, today: Day) -> Result<Ready, Failure> {
    match side {
        Side::Record(record) => Ok(Ready {
            frozen: Frozen {
                record,
                ..Frozen::default()
            },
            sources: None,
            waivers: Waivers::default(),
        }),
        Side::Specs(sources) => {
            let without = match only {
                None => Vec::new(),
                Some(only) => {
                    let mut names = specs::revisions(&sources)?;
                    names.retain(|name| !only.contains(name));
                    names
                }
            };
            let abi = specs::check(&sources, &without)?;
            Ok(Ready {
                frozen: freeze(&abi, &Scope::default()),
                sources: Some(sources),
                waivers: Waivers::new(abi.model(), today),
            })
        }
    }
}
