//! What the suites need of the machine besides a stable Rust, and how to see whether it is there.

use std::path::Path;
use std::process::{Command, Stdio};

use super::cbmc;
use super::debian_rust;
use super::kernel_headers;
use super::kernel_types;
use super::suites::Suite;
use crate::kernel;

/// The oldest Rust that the crates promise to build with: `rust-version` of the workspace.
pub(crate) const OLDEST_RUST: &str = "1.85.0";

/// Rust's name for the 32-bit target.
pub(crate) const I386: &str = "i686-unknown-linux-gnu";

/// Rust's name for the big-endian target.
pub(crate) const S390X: &str = "s390x-unknown-linux-gnu";

/// One thing a suite needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Need {
    /// gcc for this machine, with the kernel's headers; it also compiles for i386.
    Gcc,
    /// The C++ compiler to it.
    Gxx,
    /// clang, which compiles for every target.
    Clang,
    /// gcc, its libc and the kernel's headers for s390x.
    GccS390x,
    /// Runs s390x programs.
    QemuS390x,
    /// Rust's standard library for i386.
    RustI386,
    /// Rust's standard library for s390x.
    RustS390x,
    /// Rust's formatter.
    Rustfmt,
    /// Rust's linter.
    Clippy,
    /// The toolchain of [`OLDEST_RUST`].
    OldestRust,
    /// Miri, and the sources of Rust's standard library, which it builds for itself.
    Miri,
    /// Headers of kernels newer than the installed ones.
    KernelHeaders,
    /// Proves things about C programs.
    Cbmc,
    /// Makes BTF of debug information.
    Pahole,
    /// What unpacks kernels.
    Decompressors,
    /// What kernels for s390x say of their types.
    KernelTypes,
    /// A kernel for s390x that modules can be built for, and what boots it.
    BootedKernel,
}

/// What brings a [`Need`].
#[derive(Clone, Copy, Debug)]
pub(crate) enum Source {
    /// Debian packages. Where a package was renamed, the names in order of age.
    Debian(&'static [&'static [&'static str]]),
    /// Arguments of `rustup`.
    Rustup(&'static [&'static str]),
    /// A function that looks on the mirror of Debian.
    Mirror(fn(&Path)),
}

impl Need {
    /// What brings it.
    pub(crate) fn source(self) -> Source {
        match self {
            Self::Gcc => Source::Debian(&[&["gcc"], &["libc6-dev"]]),
            Self::Gxx => Source::Debian(&[&["g++"]]),
            Self::Clang => Source::Debian(&[&["clang"]]),
            Self::GccS390x => {
                Source::Debian(&[&["gcc-s390x-linux-gnu"], &["libc6-dev-s390x-cross"]])
            }
            Self::QemuS390x => Source::Debian(&[&["qemu-user-static", "qemu-user"]]),
            Self::RustI386 => Source::Rustup(&["target", "add", I386]),
            Self::RustS390x => Source::Rustup(&["target", "add", S390X]),
            Self::Rustfmt => Source::Rustup(&["component", "add", "rustfmt"]),
            Self::Clippy => Source::Rustup(&["component", "add", "clippy"]),
            Self::OldestRust => {
                Source::Rustup(&["toolchain", "install", OLDEST_RUST, "--profile=minimal"])
            }
            Self::Miri => Source::Rustup(&[
                "toolchain",
                "install",
                "nightly",
                "--profile=minimal",
                "--component=miri,rust-src",
            ]),
            Self::KernelHeaders => Source::Mirror(kernel_headers::fetch),
            Self::Cbmc => Source::Mirror(cbmc::fetch),
            Self::Pahole => Source::Debian(&[&["dwarves", "pahole"]]),
            Self::Decompressors => Source::Debian(&[&["xz-utils"], &["zstd"]]),
            Self::KernelTypes => Source::Mirror(kernel_types::fetch),
            Self::BootedKernel => Source::Mirror(kernel::prepare_for_suite),
        }
    }

    /// What a person has to do to get it.
    pub(crate) fn mend(self) -> &'static str {
        match self {
            Self::Gcc => "install the Debian packages gcc and libc6-dev",
            Self::Gxx => "install the Debian package g++",
            Self::Clang => "install the Debian package clang",
            Self::GccS390x => {
                "install the Debian packages gcc-s390x-linux-gnu and libc6-dev-s390x-cross"
            }
            Self::QemuS390x => "install the Debian package qemu-user-static, now named qemu-user",
            Self::RustI386 => "rustup target add i686-unknown-linux-gnu",
            Self::RustS390x => "rustup target add s390x-unknown-linux-gnu",
            Self::Rustfmt => "rustup component add rustfmt",
            Self::Clippy => "rustup component add clippy",
            Self::OldestRust => "rustup toolchain install 1.85.0",
            Self::Miri => "rustup toolchain install nightly --component miri,rust-src",
            Self::KernelHeaders | Self::KernelTypes => {
                "let apt-get reach a mirror with later releases of Debian"
            }
            Self::Cbmc => "install cbmc, or let apt-get reach a mirror with Debian's trixie",
            Self::Pahole => "install the Debian package dwarves, now named pahole",
            Self::Decompressors => "install the Debian packages xz-utils and zstd",
            Self::BootedKernel => {
                "run `cargo xtask kernel prepare --arch s390 --without-old` as root, where mounts are \
                 allowed"
            }
        }
    }

    /// Whether Debian's Rust will do where rustup brings nothing.
    pub(crate) fn is_met_by_debian_rust(self) -> bool {
        matches!(self, Self::RustI386 | Self::RustS390x | Self::OldestRust)
    }

    /// Whether it is there.
    pub(crate) fn is_met(self, root: &Path) -> bool {
        self.is_there(root) || self.is_met_by_debian_rust() && debian_rust::rustc(root).is_some()
    }

    /// Whether it is there in the way that is tried first.
    pub(crate) fn is_there(self, root: &Path) -> bool {
        match self {
            Self::Gcc => {
                runs("gcc", &["--version"]) && Path::new("/usr/include/linux/types.h").exists()
            }
            Self::Gxx => runs("g++", &["--version"]),
            Self::Clang => runs("clang", &["--version"]),
            Self::GccS390x => {
                runs("s390x-linux-gnu-gcc", &["--version"])
                    && Path::new("/usr/s390x-linux-gnu/include/linux/types.h").exists()
            }
            Self::QemuS390x => emulator().is_some(),
            Self::RustI386 => has_target(I386),
            Self::RustS390x => has_target(S390X),
            Self::Rustfmt => runs("cargo", &["fmt", "--version"]),
            Self::Clippy => runs("cargo", &["clippy", "--version"]),
            Self::OldestRust => runs("cargo", &["+1.85.0", "--version"]),
            // Where it cannot be set up, no test can run.
            Self::Miri => runs("cargo", &["+nightly", "miri", "setup"]),
            Self::KernelHeaders => kernel_headers::are_there(root),
            Self::Cbmc => cbmc::is_there(root),
            Self::Pahole => runs("pahole", &["--version"]),
            Self::Decompressors => runs("xz", &["--version"]) && runs("zstd", &["--version"]),
            Self::KernelTypes => kernel_types::are_there(root),
            Self::BootedKernel => kernel::is_prepared_for_suite(),
        }
    }
}

/// Everything that some of the suites need, once each.
pub(crate) fn of(suites: &[&Suite]) -> Vec<Need> {
    let mut all = Vec::new();
    for need in suites.iter().flat_map(|suite| suite.needs) {
        if !all.contains(need) {
            all.push(*need);
        }
    }
    all
}

/// The program that runs s390x programs.
pub(crate) fn emulator() -> Option<&'static str> {
    ["qemu-s390x-static", "qemu-s390x"]
        .into_iter()
        .find(|name| runs(name, &["--version"]))
}

/// Whether a program is there and content with its arguments.
pub(crate) fn runs(program: &str, args: &[&str]) -> bool {
    Command::new(program)
        .args(args)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

fn has_target(target: &str) -> bool {
    Command::new("rustc")
        .args(["--print=target-libdir", "--target", target])
        .output()
        .is_ok_and(|output| Path::new(String::from_utf8_lossy(&output.stdout).trim()).is_dir())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn instructions_name_what_is_installed() {
        assert!(Need::OldestRust.mend().ends_with(OLDEST_RUST));
        assert!(Need::RustI386.mend().ends_with(I386));
        assert!(Need::RustS390x.mend().ends_with(S390X));
        for need in [
            Need::Gcc,
            Need::Gxx,
            Need::Clang,
            Need::GccS390x,
            Need::QemuS390x,
            Need::Pahole,
            Need::Decompressors,
        ] {
            let Source::Debian(packages) = need.source() else {
                panic!("{need:?}")
            };
            for package in packages.iter().copied().flatten() {
                assert!(need.mend().contains(package), "{need:?} {package}");
            }
        }
    }

    #[test]
    fn the_oldest_rust_is_the_one_the_manifest_promises() {
        let oldest = OLDEST_RUST.trim_end_matches(".0");
        assert_eq!(oldest, env!("CARGO_PKG_RUST_VERSION"));
    }
}
