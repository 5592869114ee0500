//! The program that runs in guests.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::chroot::logged;
use crate::failure::Failure;
use crate::prepare::Prepared;
use crate::Architecture;

/// Builds it; it needs no library of the guest.
pub(super) fn build(
    root: &Path,
    prepared: &Prepared,
    architecture: Architecture,
) -> Result<PathBuf, Failure> {
    let target = format!("{}-unknown-linux-gnu", architecture.name());
    let folder = prepared.cache.path("guest-program");
    let mut command = Command::new("cargo");
    command
        .args(["build", "--release", "--target", &target])
        .arg("--manifest-path")
        .arg(root.join("tests/guest/Cargo.toml"))
        .arg("--target-dir")
        .arg(&folder)
        .env("RUSTFLAGS", "-C target-feature=+crt-static")
        .env(
            "CARGO_TARGET_S390X_UNKNOWN_LINUX_GNU_LINKER",
            "s390x-linux-gnu-gcc",
        );
    let log = format!("guest-program-{}", architecture.name());
    logged(&prepared.cache.path("logs"), &log, command)?;
    Ok(folder.join(target).join("release/uapi-guest"))
}
