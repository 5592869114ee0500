//! The project's folder: where it is, and the files in it.

use std::path::{Path, PathBuf};

use uapic::failure::ToolError;
pub(crate) use uapic::files::{files, read, shown};
pub(crate) use uapic::tree::{root, target};

/// The project's own files: everything but version control and what builds leave behind. Links are
/// left out: what they lead to is listed where it is.
pub(crate) fn project_files(root: &Path) -> Result<Vec<PathBuf>, ToolError> {
    let mut found = files(root, &|name| matches!(name, ".git" | "target"))?;
    found.retain(|path| !path.is_symlink());
    Ok(found)
}
