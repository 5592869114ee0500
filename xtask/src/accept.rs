//! `cargo xtask accept`.

use std::path::Path;
use std::process::Command;

use crate::failure::{During, Failure};

/// The variable that makes the suite write instead of compare.
const ACCEPT: &str = "UAPI_ACCEPT";

/// Has the suite of tests/ui write what it would otherwise compare: one walk over the cases, one
/// way to render them.
pub(crate) fn run(root: &Path) -> Result<(), Failure> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let status = Command::new(&cargo)
        .args(["test", "--quiet", "--package", "uapi-tests", "--test", "ui"])
        .env(ACCEPT, "1")
        .current_dir(root)
        .status()
        .during("run", &cargo)?;
    if status.success() {
        return Ok(());
    }
    Err(Failure::Wrong(
        "the suite of tests/ui failed for another reason than a difference".to_owned(),
    ))
}
