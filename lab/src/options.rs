//! The command line of `cargo xtask kernel`.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

use crate::Architecture;

/// Prepares, builds and boots real kernels with the generated driver; needs root.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask kernel")]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub(crate) command: Kernel,
}

/// What to do.
#[derive(Debug, PartialEq, Eq, Subcommand)]
pub(crate) enum Kernel {
    /// Get what builds the generated module and boots it: a Debian of its own, kernels for both
    /// machines; kept in a cache
    Prepare(Scope),
    /// Build the generated module against the kernels, as its reviewers would
    Build(Scope),
    /// Boot the kernels and try zdev-abi and the module on them
    Run(Scope),
    /// The same with a kernel that watches locks and memory, whose build takes long
    Debug,
    /// Write the module as patches for Linux 7.2, and look whether they apply and please checkpatch.pl
    Series {
        /// Write them to this folder instead of below the one that cargo builds in
        #[arg(long, value_name = "DIR")]
        out: Option<PathBuf>,
        /// Build them in the kernel's tree for both machines too, and boot that
        #[arg(long)]
        check: bool,
    },
    /// Run a static program for s390x, such as a test, on the real kernel; ends as the program does
    Runner {
        /// The program
        program: PathBuf,
        /// What it is called with
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        arguments: Vec<OsString>,
    },
}

/// Which kernels.
#[derive(Debug, Default, PartialEq, Eq, Args)]
pub(crate) struct Scope {
    /// For one machine only
    #[arg(long, value_enum, value_name = "MACHINE")]
    arch: Option<Architecture>,
    /// Leave 6.1 and 5.10 for s390x out, which take long to build
    #[arg(long)]
    without_old: bool,
}

impl Scope {
    /// The machines.
    pub(crate) fn architectures(&self) -> &[Architecture] {
        match &self.arch {
            Some(architecture) => std::slice::from_ref(architecture),
            None => &Architecture::ALL,
        }
    }

    /// Whether the old kernels belong to it, which are all for s390x.
    pub(crate) fn has_old(&self) -> bool {
        !self.without_old && self.architectures().contains(&Architecture::S390x)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(args: &[&str]) -> Option<Kernel> {
        let args = ["kernel"].iter().chain(args);
        Cli::try_parse_from(args).ok().map(|cli| cli.command)
    }

    #[test]
    fn reads_what_to_do() {
        let Some(Kernel::Run(scope)) = parsed(&["run", "--arch=s390", "--without-old"]) else {
            panic!()
        };
        assert_eq!(scope.architectures(), [Architecture::S390x]);
        assert!(!scope.has_old());
        let expected = Kernel::Series {
            out: Some("x".into()),
            check: true,
        };
        assert_eq!(parsed(&["series", "--out", "x", "--check"]), Some(expected));
        let expected = Kernel::Runner {
            program: "a".into(),
            arguments: vec!["--check".into(), "-h".into()],
        };
        assert_eq!(parsed(&["runner", "a", "--check", "-h"]), Some(expected));
    }

    #[test]
    fn old_kernels_are_for_s390x() {
        let has_old = |args: &[&str]| match parsed(args) {
            Some(Kernel::Run(scope)) => scope.has_old(),
            other => panic!("{other:?}"),
        };
        assert!(has_old(&["run"]));
        assert!(has_old(&["run", "--arch", "s390"]));
        assert!(!has_old(&["run", "--arch", "x86"]));
    }

    #[test]
    fn refuses_what_it_does_not_know() {
        for args in [&["boot"][..], &["run", "--arch", "arm"], &["runner"]] {
            assert_eq!(parsed(args), None, "{args:?}");
        }
    }
}
