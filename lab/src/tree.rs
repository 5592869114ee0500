//! Where the project is, and where cargo builds it.

use std::path::{Path, PathBuf};

use uapic::{Failure, Project};

/// The project's top folder: the one with `uapi.toml` above the crate that cargo runs, or from here
/// upwards.
pub(crate) fn root() -> Result<PathBuf, Failure> {
    let project = match std::env::var_os("CARGO_MANIFEST_DIR") {
        Some(manifest) => Project::around(Path::new(&manifest))?,
        None => Project::here()?,
    };
    Ok(project.root().to_path_buf())
}

/// Where cargo builds.
pub(crate) fn target(root: &Path) -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or(root.join("target"), |folder| root.join(folder))
}
