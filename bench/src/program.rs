//! The program that is measured as people run it.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::{During, Failure};
use crate::tree;

/// Builds `uapic`, optimized, so that building is not measured.
pub(crate) fn uapic(root: &Path) -> Result<PathBuf, Failure> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let status = Command::new(&cargo)
        .args(["build", "--quiet", "--release", "--package", "uapic"])
        .current_dir(root)
        .status()
        .during("run", &cargo)?;
    if !status.success() {
        return Err(Failure::Wrong("uapic cannot be built".to_owned()));
    }
    Ok(tree::target(root).join("release/uapic"))
}
