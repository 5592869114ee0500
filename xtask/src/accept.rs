//! `cargo xtask accept`.

use std::path::Path;
use std::process::Command;

use crate::failure::{During, Failure};

/// The variable that makes the suites write instead of compare.
const ACCEPT: &str = "UAPI_ACCEPT";

/// Has the suites of tests/ui and tests/vectors write what they would otherwise compare: one walk over
/// the cases, one way to render them.
pub(crate) fn run(root: &Path) -> Result<(), Failure> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let status = Command::new(&cargo)
        .args(["test", "--quiet", "--package=uapi-tests"])
        .args(["--test=ui", "--test=region_vectors"])
        .env(ACCEPT, "1")
        .current_dir(root)
        .status()
        .during("run", &cargo)?;
    if status.success() {
        return Ok(());
    }
    Err(Failure::Wrong(
        "the suites of tests/ui or tests/vectors failed for another reason than a difference"
            .to_owned(),
    ))
}
