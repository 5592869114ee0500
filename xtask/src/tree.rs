//! The project's folder: where it is, and the files in it.

use std::path::{Path, PathBuf};

use uapic::failure::{During, ToolError};
pub(crate) use uapic::files::{files, read, shown};

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

/// The project's own files: everything but version control and what builds leave behind. Links are
/// left out: what they lead to is listed where it is.
pub(crate) fn project_files(root: &Path) -> Result<Vec<PathBuf>, ToolError> {
    let mut found = files(root, &|name| matches!(name, ".git" | "target"))?;
    found.retain(|path| !path.is_symlink());
    Ok(found)
}
