//! Kernel headers newer than the installed ones, from Debian's later releases. They are unpacked
//! below the target folder and not installed.

use std::path::{Path, PathBuf};

use super::mirror;
use crate::tree;

/// Debian releases, by the names that their mirrors have.
const RELEASES: [&str; 2] = ["trixie", "forky"];

const PACKAGE: &str = "linux-libc-dev";

/// Whether they are there.
pub(crate) fn are_there(root: &Path) -> bool {
    RELEASES
        .iter()
        .all(|release| is_unpacked(&folder(root, release)))
}

/// Gets those that are not there, from the mirror that this machine uses anyway. Whether it worked
/// shows in what is there afterwards.
pub(crate) fn fetch(root: &Path) {
    for release in RELEASES {
        let folder = folder(root, release);
        if !is_unpacked(&folder) {
            eprintln!("fetching {PACKAGE} of {release}");
            if let Err(error) = mirror::unpack(release, &[], &[PACKAGE], &folder) {
                eprintln!("cannot get {PACKAGE} of {release}: {error}");
            }
        }
    }
}

/// `tests/tests/world.rs` looks for them here.
fn folder(root: &Path, release: &str) -> PathBuf {
    tree::target(root).join("kernel-headers").join(release)
}

fn is_unpacked(folder: &Path) -> bool {
    folder.join("usr/include/linux/version.h").exists()
}
