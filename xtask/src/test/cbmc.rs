//! CBMC, which proves things about C programs. It is in Debian's releases from trixie on; it is
//! unpacked below the target folder and not installed.

use std::path::{Path, PathBuf};

use super::mirror;
use super::needs;
use crate::tree;

const RELEASE: &str = "trixie";

/// The program, and all that it loads itself: this machine's libraries may be older than those it
/// was linked with. It calls the C compiler that is installed.
const PACKAGES: &[&str] = &[
    "cbmc",
    "minisat",
    "libc6",
    "libgcc-s1",
    "libstdc++6",
    "zlib1g",
];

/// Whether it is there and runs: installed, or unpacked.
pub(super) fn is_there(root: &Path) -> bool {
    let unpacked = starter(root);
    let runs = |program: &str| needs::runs(program, &["--version"]);
    runs("cbmc") || runs(&unpacked.to_string_lossy())
}

/// Gets it. Whether it worked shows in what is there afterwards.
pub(super) fn fetch(root: &Path) {
    eprintln!("fetching cbmc of {RELEASE}");
    let folder = folder(root);
    let unpacked = mirror::unpack(RELEASE, &["amd64"], PACKAGES, &folder);
    if let Err(error) = unpacked.and_then(|()| write_starter(root)) {
        eprintln!("cannot get cbmc of {RELEASE}: {error}");
    }
}

/// `tests/src/meaning/prover.rs` looks for it here.
fn starter(root: &Path) -> PathBuf {
    folder(root).join("cbmc")
}

fn folder(root: &Path) -> PathBuf {
    tree::target(root).join("cbmc")
}

/// Writes the program that starts it with its own libraries.
fn write_starter(root: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;

    let text = "#!/bin/sh\n\
        usr=$(dirname \"$0\")/usr\n\
        libraries=$usr/lib/x86_64-linux-gnu\n\
        exec \"$libraries/ld-linux-x86-64.so.2\" --library-path \"$libraries:$usr/lib\" \\\n    \
        \"$usr/bin/cbmc\" \"$@\"\n";
    std::fs::write(starter(root), text)?;
    std::fs::set_permissions(starter(root), std::fs::Permissions::from_mode(0o755))
}
