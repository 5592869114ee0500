//! Reads the specs and compiles them.

use std::io::IsTerminal;
use std::path::{Path, PathBuf};

use uapi_codegen::GeneratedFile;
use uapi_spec::{CheckedAbi, Selection, SourceMap};

use crate::failure::{During, Failure, ToolError};
use crate::files;

/// The file that says where a project keeps its specs. It can lie among them.
pub(crate) const PROJECT: &str = "uapi.toml";

/// Reads every spec of a folder, in the order of their names. Messages name them as `shown`,
/// which does not depend on where the command runs.
pub(crate) fn read(folder: &Path, shown: &str) -> Result<SourceMap, ToolError> {
    let mut paths: Vec<PathBuf> = std::fs::read_dir(folder)
        .during("read", folder)?
        .map(|entry| Ok(entry?.path()))
        .collect::<std::io::Result<_>>()
        .during("read", folder)?;
    paths.retain(|path| is_spec(path));
    paths.sort();
    let mut sources = SourceMap::default();
    for path in paths {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        // The folder itself may be the project's top folder.
        let shown = match shown {
            "" | "." => name.into_owned(),
            folder => format!("{folder}/{name}"),
        };
        sources.add(shown, files::read(&path)?);
    }
    Ok(sources)
}

/// Whether a file of a folder of specs is one of them.
pub(crate) fn is_spec(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending == "toml")
        && path.file_name().is_some_and(|name| name != PROJECT)
}

/// Checks the specs, all revisions but those of `without` included.
pub fn check(sources: &SourceMap, without: &[String]) -> Result<CheckedAbi, Failure> {
    let selection = Selection {
        without: without.to_vec(),
    };
    uapi_spec::check(sources, &selection)
        .map_err(|diagnostics| Failure::Wrong(diagnostics.render(colour())))
}

/// Whether diagnostics have colours.
pub(crate) fn colour() -> bool {
    std::io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none()
}

/// Everything generated from the specs.
pub fn compile(sources: &SourceMap, without: &[String]) -> Result<Vec<GeneratedFile>, Failure> {
    Ok(uapi_codegen::generate(&check(sources, without)?))
}

/// The names of all revisions that the specs describe.
pub fn revisions(sources: &SourceMap) -> Result<Vec<String>, Failure> {
    let abi = check(sources, &[])?;
    let mut names: Vec<String> = abi
        .model()
        .interfaces
        .iter()
        .flat_map(|interface| &interface.revisions)
        .map(|revision| revision.name.value.clone())
        .collect();
    names.sort();
    names.dedup();
    Ok(names)
}
