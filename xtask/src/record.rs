//! `cargo xtask record`.

use std::path::Path;
use std::process::{Command, Stdio};

use crate::failure::{During, Failure};

/// What the recorder needs besides cargo.
const TOOLS: [&str; 3] = ["gcc-s390x", "clang", "unpackers"];

/// Runs the recorder of the crate `uapi-tests`, whose suites read what it writes.
pub(crate) fn run(root: &Path) -> Result<(), Failure> {
    let install = root.join("tests/tools/install");
    let status = Command::new(&install)
        .args(TOOLS)
        .stdin(Stdio::null())
        .status();
    if !status.during("run", &install)?.success() {
        return Err(Failure::Wrong("tools are missing: see above".to_owned()));
    }
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let status = Command::new(&cargo)
        .args(["run", "--quiet", "--package=uapi-tests", "--bin=record"])
        .current_dir(root)
        .status()
        .during("run", &cargo)?;
    if status.success() {
        return Ok(());
    }
    Err(Failure::Wrong(
        "not every kernel could be read; what is recorded of the others is up to date".to_owned(),
    ))
}
