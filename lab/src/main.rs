//! `cargo xtask kernel`: the generated handler in real kernels.

mod build;
mod cache;
mod chroot;
mod debian;
mod debug;
mod emulator;
mod initrd;
mod old_kernels;
mod options;
mod prepare;
mod probe;
mod run;
mod runner;
mod series;
mod symbols;
use uapic::tree;
mod versions;

use std::path::Path;
use std::process::ExitCode;

use clap::Parser as _;
use uapic::{console, failure, files};

use failure::Failure;
use options::{Cli, Kernel, Scope};
use prepare::Prepared;

/// Whose kernel it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Architecture {
    /// Debian's own kernel.
    #[value(name = "x86")]
    Amd64,
    /// A small kernel of our own, with zPCI.
    #[value(name = "s390")]
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

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => failure.report(),
    }
}

/// Does what the command line asks for.
fn run() -> Result<(), Failure> {
    let cli = Cli::try_parse()?;
    let root = &tree::root()?;
    match &cli.command {
        Kernel::Prepare(scope) => {
            let prepared = prepare_all(root, scope)?;
            console::line(&format!("ready: Linux {}", prepared.versions.release));
            Ok(())
        }
        Kernel::Build(scope) => {
            let prepared = prepare::prepare(scope.architectures())?;
            build::build(root, &prepared, scope.architectures())
        }
        Kernel::Run(scope) => run::run(root, &prepare_all(root, scope)?, scope.architectures()),
        Kernel::Debug => run::run_debug(root, &prepare::prepare(&[Architecture::S390x])?),
        Kernel::Series { out, check } => {
            let prepared = prepare::prepare(&Architecture::ALL)?;
            let out = out.clone().unwrap_or(tree::target(root).join("series"));
            series::series(root, &prepared, &out, *check)
        }
        Kernel::Runner { program, arguments } => {
            let prepared = prepare::prepare(&[Architecture::S390x])?;
            runner::run(root, &prepared, program, arguments)
        }
    }
}

fn prepare_all(root: &Path, scope: &Scope) -> Result<Prepared, Failure> {
    let mut prepared = prepare::prepare(scope.architectures())?;
    if scope.has_old() {
        prepared.old_kernels = old_kernels::make(root, &prepared.cache, &prepared.chroot)?;
    }
    Ok(prepared)
}
