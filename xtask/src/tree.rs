//! The project's folder: where it is, and the files in it.

use std::path::{Path, PathBuf};

use crate::failure::{During, ToolError};

/// The project's top folder: the nearest one, from the crate cargo runs or from here upwards,
/// that holds `spec/uapi`.
pub(crate) fn root() -> Result<PathBuf, ToolError> {
    let start = match std::env::var_os("CARGO_MANIFEST_DIR") {
        Some(manifest) => PathBuf::from(manifest),
        None => std::env::current_dir().during("find", "the current folder")?,
    };
    start
        .ancestors()
        .find(|folder| folder.join("spec/uapi").is_dir())
        .map(Path::to_path_buf)
        .ok_or_else(|| std::io::Error::from(std::io::ErrorKind::NotFound))
        .during("find the project's top folder above", &start)
}

/// Where cargo builds.
pub(crate) fn target(root: &Path) -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or(root.join("target"), |folder| root.join(folder))
}

/// Reads a text file.
pub(crate) fn read(path: &Path) -> Result<String, ToolError> {
    std::fs::read_to_string(path).during("read", path)
}

/// All files below `folder`, sorted; none if there is no such folder. Names for which `skip` says
/// so are left out, with all that is below them.
pub(crate) fn files(folder: &Path, skip: &dyn Fn(&str) -> bool) -> Result<Vec<PathBuf>, ToolError> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_path_buf()];
    while let Some(folder) = open.pop() {
        let entries = match std::fs::read_dir(&folder) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => continue,
            entries => entries.during("read", &folder)?,
        };
        for entry in entries {
            let entry = entry.during("read", &folder)?;
            if entry.file_name().to_str().is_some_and(skip) {
                continue;
            }
            // A link is listed as a file and not followed: the tree has no loops.
            if entry.file_type().during("read", entry.path())?.is_dir() {
                open.push(entry.path());
            } else {
                found.push(entry.path());
            }
        }
    }
    found.sort();
    Ok(found)
}

/// The project's own files: everything but version control and what builds leave behind. Links are
/// left out: what they lead to is listed where it is.
pub(crate) fn project_files(root: &Path) -> Result<Vec<PathBuf>, ToolError> {
    let mut found = files(root, &|name| matches!(name, ".git" | "target"))?;
    found.retain(|path| !path.is_symlink());
    Ok(found)
}

/// `path` as people write it: below `root`, with forward slashes.
pub(crate) fn shown(root: &Path, path: &Path) -> String {
    path.strip_prefix(root)
        .unwrap_or(path)
        .to_string_lossy()
        .replace('\\', "/")
}
