//! Where the project is whose own programs are built around `uapic`, and where cargo builds them.

use std::path::{Path, PathBuf};

use crate::{Failure, Project};

/// The project's top folder: the one with `uapi.toml` above the crate that cargo runs, or from here
/// upwards.
///
/// # Errors
///
/// As [`Project::around`].
pub fn root() -> Result<PathBuf, Failure> {
    let project = match std::env::var_os("CARGO_MANIFEST_DIR") {
        Some(manifest) => Project::around(Path::new(&manifest))?,
        None => Project::here()?,
    };
    Ok(project.root().to_path_buf())
}

/// Where cargo builds.
pub fn target(root: &Path) -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or(root.join("target"), |folder| root.join(folder))
}
