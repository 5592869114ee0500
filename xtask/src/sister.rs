//! Programs of this repository that are built only when they are asked for, since they cost much to
//! build or few people need them.

use std::ffi::OsString;
use std::path::Path;
use std::process::Command;

use crate::failure::{During, Failure};

/// Builds a program, as options of cargo say, and runs it; ends as it does.
pub(crate) fn run(root: &Path, options: &[&str], args: &[OsString]) -> Result<(), Failure> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let status = Command::new(&cargo)
        .args(["run", "--quiet"])
        .args(options)
        .arg("--manifest-path")
        .arg(root.join("Cargo.toml"))
        .arg("--")
        .args(args)
        .status()
        .during("run", &cargo)?;
    match status.code() {
        Some(0) => Ok(()),
        // It has said why; its codes are ours. What a signal ends has none.
        code => std::process::exit(code.unwrap_or(3)),
    }
}
