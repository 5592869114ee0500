//! Rust 1.85 with the libraries of every target that the suites ask for, from Debian: what takes
//! the place of rustup where rustup refuses.

use std::path::{Path, PathBuf};

use super::mirror;
use super::needs;
use crate::tree;

/// The release whose Rust is the oldest that the crates promise to build with.
const RELEASE: &str = "trixie";

const ARCHITECTURES: &[&str] = &["amd64", "i386", "s390x"];

/// The compiler, its libraries for three targets, and all that it loads itself: this machine's
/// libraries may be older than those it was linked with.
const PACKAGES: &[&str] = &[
    "rustc",
    "libstd-rust-1.85",
    "libstd-rust-dev",
    "libstd-rust-dev:i386",
    "libstd-rust-dev:s390x",
    "libbsd0",
    "libc6",
    "libedit2",
    "libffi8",
    "libgcc-s1",
    "libllvm19",
    "liblzma5",
    "libmd0",
    "libstdc++6",
    "libtinfo6",
    "libxml2",
    "libz3-4",
    "libzstd1",
    "zlib1g",
];

/// The compiler, if it is there and runs.
pub(super) fn rustc(root: &Path) -> Option<PathBuf> {
    let rustc = folder(root).join("rustc");
    needs::runs(&rustc.to_string_lossy(), &["--version"]).then_some(rustc)
}

/// Gets it. Whether it worked shows in what is there afterwards.
pub(super) fn fetch(root: &Path) {
    if rustc(root).is_some() {
        return;
    }
    eprintln!("fetching Rust of {RELEASE}, since rustup has not brought what was asked of it");
    let folder = folder(root);
    let unpacked = mirror::unpack(RELEASE, ARCHITECTURES, PACKAGES, &folder);
    if let Err(error) = unpacked.and_then(|()| write_starter(&folder)) {
        eprintln!("cannot get Rust of {RELEASE}: {error}");
    }
}

fn folder(root: &Path) -> PathBuf {
    tree::target(root).join("debian-rust")
}

/// Writes the program that starts the compiler with its own libraries.
fn write_starter(folder: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;

    let starter = folder.join("rustc");
    let text = "#!/bin/sh\n\
        usr=$(dirname \"$0\")/usr\n\
        libraries=$usr/lib/x86_64-linux-gnu\n\
        exec \"$libraries/ld-linux-x86-64.so.2\" --library-path \"$libraries\" \\\n    \
        \"$usr/bin/rustc\" --sysroot \"$usr\" \"$@\"\n";
    std::fs::write(&starter, text)?;
    std::fs::set_permissions(&starter, std::fs::Permissions::from_mode(0o755))
}
