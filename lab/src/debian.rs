//! Debian, from which kernels and tools come.

use std::path::Path;
use std::process::{Command, Stdio};

use crate::failure::{During, ToolError};

/// Unpacks a package of a release into a folder; nothing is installed.
pub(crate) fn unpack(
    root: &Path,
    release: &str,
    package: &str,
    folder: &Path,
) -> Result<(), ToolError> {
    let script = root.join("tests/tools/debian-unpack");
    let status = Command::new(&script)
        .arg(folder)
        .args([release, "amd64", package])
        .stdin(Stdio::null())
        .status()
        .during("run", &script)?;
    if status.success() {
        return Ok(());
    }
    Err(std::io::Error::other("the package cannot be had")).during("unpack", Path::new(package))
}

/// Where this machine gets Debian from.
pub(crate) fn mirror() -> Option<String> {
    let format = "$(ORIGIN)|$(LABEL)|$(REPO_URI)";
    let output = Command::new("apt-get")
        .args(["indextargets", "--format", format, "Created-By: Packages"])
        .output()
        .ok()?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    text.lines()
        .find_map(|line| line.strip_prefix("Debian|Debian|"))
        .map(str::to_owned)
}
