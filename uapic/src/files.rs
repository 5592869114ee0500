//! Files and folders, with errors that name them.

use std::path::{Path, PathBuf};

use crate::failure::{During, ToolError};

/// Reads a text file.
///
/// # Errors
///
/// A file that cannot be read, or is no text.
pub fn read(path: &Path) -> Result<String, ToolError> {
    std::fs::read_to_string(path).during("read", path)
}

/// All files below `folder`, sorted; none if there is no such folder. Names for which `skip` says
/// so are left out, with all that is below them.
///
/// # Errors
///
/// A folder that cannot be read.
pub fn files(folder: &Path, skip: &dyn Fn(&str) -> bool) -> Result<Vec<PathBuf>, ToolError> {
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

/// `path` as people write it: below `root`, with forward slashes.
pub fn shown(root: &Path, path: &Path) -> String {
    path.strip_prefix(root)
        .unwrap_or(path)
        .to_string_lossy()
        .replace('\\', "/")
}
