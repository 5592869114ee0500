//! Reads the specs to verify.

use std::io::IsTerminal;
use std::path::{Path, PathBuf};

use uapi_spec::{CheckedAbi, Selection, SourceMap};

use crate::error::Error;

/// Reads and checks every spec of a folder, proposals included. Messages name the files as `shown`.
///
/// # Errors
///
/// A folder that cannot be read, or what the compiler has to say against the specs.
pub fn read(folder: &Path, shown: &str) -> Result<CheckedAbi, Error> {
    let wrong = |source| Error::File {
        path: folder.to_path_buf(),
        source,
    };
    let entries = std::fs::read_dir(folder).map_err(wrong)?;
    let mut paths: Vec<PathBuf> = entries
        .map(|entry| Ok(entry?.path()))
        .collect::<std::io::Result<_>>()
        .map_err(wrong)?;
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "toml"));
    paths.sort();
    let mut sources = SourceMap::default();
    for path in paths {
        let text = std::fs::read_to_string(&path);
        let text = text.map_err(|source| Error::File {
            path: path.clone(),
            source,
        })?;
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        sources.add(format!("{shown}/{name}"), text);
    }
    let colour = std::io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none();
    uapi_spec::check(&sources, &Selection::default())
        .map_err(|found| Error::Spec(found.render(colour)))
}
