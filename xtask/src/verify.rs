//! `cargo xtask verify`, which is a program of its own: whoever only generates code need not build the
//! readers of debug information.

use std::ffi::OsString;
use std::path::Path;
use std::process::Command;

use crate::failure::{During, Failure};

/// Runs the program with these arguments, and ends as it does.
pub(crate) fn run(root: &Path, args: &[OsString]) -> Result<(), Failure> {
    let status = command(root, &[])
        .args(args)
        .status()
        .during("run", "cargo")?;
    match status.code() {
        Some(0) => Ok(()),
        // It has said why; its codes are ours. What a signal ends has none.
        code => std::process::exit(code.unwrap_or(3)),
    }
}

/// The command that builds and runs the program. Paths are those of the folder it is started in.
pub(crate) fn command(root: &Path, options: &[&str]) -> Command {
    let mut command = Command::new("cargo");
    command.args(["run", "--quiet", "--package=uapi-verify"]);
    command
        .args(options)
        .arg("--manifest-path")
        .arg(root.join("Cargo.toml"))
        .arg("--");
    command
}
