//! `cargo xtask kernel`: the generated handler in real kernels.

mod build;
mod cache;
mod chroot;
mod emulator;
mod initrd;
mod prepare;
mod run;
mod symbols;
mod versions;

use std::path::Path;

use crate::cli;
use crate::failure::Failure;

/// Whose kernel it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Architecture {
    /// Debian's own kernel.
    Amd64,
    /// A small kernel of our own, with zPCI.
    S390x,
}

impl Architecture {
    /// Both.
    pub(crate) const ALL: [Self; 2] = [Self::Amd64, Self::S390x];

    /// As Rust's targets name it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Amd64 => "x86_64",
            Self::S390x => "s390x",
        }
    }

    /// Where its kernel is built, inside.
    pub(crate) fn build_folder(self) -> &'static str {
        match self {
            Self::Amd64 => "/kernel/build-amd64",
            Self::S390x => "/kernel/build-s390x",
        }
    }
}

/// Does what the command line asks for.
pub(crate) fn run(root: &Path, options: &cli::Kernel) -> Result<(), Failure> {
    let architectures: &[Architecture] = match &options.architecture {
        Some(architecture) => std::slice::from_ref(architecture),
        None => &Architecture::ALL,
    };
    match options.action {
        cli::KernelAction::Prepare => {
            let prepared = prepare::prepare(architectures)?;
            crate::console::line(&format!("ready: Linux {}", prepared.versions.release));
            Ok(())
        }
        cli::KernelAction::Build => {
            let prepared = prepare::prepare(architectures)?;
            build::build(root, &prepared, architectures)
        }
        cli::KernelAction::Run => {
            let prepared = prepare::prepare(architectures)?;
            run::run(root, &prepared)
        }
    }
}
