//! The command line of `cargo xtask kernel`.

use std::ffi::OsString;
use std::path::PathBuf;

use lexopt::prelude::{Long, Short, Value, ValueExt};

use super::Architecture;
use crate::failure::Failure;

/// What to do.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Kernel {
    /// Get everything that builds and boots our modules.
    Prepare(Scope),
    /// Build the generated module against the kernels.
    Build(Scope),
    /// Boot the kernels and try everything on them.
    Run(Scope),
    /// Boot the kernel that watches locks and memory; its build takes long.
    Debug,
    /// Write patches for the kernel.
    Series {
        /// Where to; below the folder that cargo builds in if it is not said.
        out: Option<PathBuf>,
        /// Build and boot a kernel with them.
        check: bool,
    },
    /// Run a program for s390x on its kernel.
    Runner {
        /// Its file.
        program: PathBuf,
        /// What it is called with.
        arguments: Vec<OsString>,
    },
}

/// Which kernels.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Scope {
    /// For which machine; `None` for both.
    architecture: Option<Architecture>,
    /// Leave 6.1 and 5.10 out, which take long to build.
    without_old: bool,
}

impl Scope {
    /// The machines.
    pub(crate) fn architectures(&self) -> &[Architecture] {
        match &self.architecture {
            Some(architecture) => std::slice::from_ref(architecture),
            None => &Architecture::ALL,
        }
    }

    /// Whether the old kernels belong to it, which are all for s390x.
    pub(crate) fn has_old(&self) -> bool {
        !self.without_old && self.architectures().contains(&Architecture::S390x)
    }
}

/// Reads what follows `kernel`; `None` if help is asked for.
pub(crate) fn parse(args: &mut lexopt::Parser) -> Result<Option<Kernel>, Failure> {
    let action = match args.next()? {
        Some(Value(name)) => name.string()?,
        None | Some(Long("help") | Short('h')) => return Ok(None),
        Some(other) => return Err(other.unexpected().into()),
    };
    match action.as_str() {
        "prepare" => Ok(scope(args)?.map(Kernel::Prepare)),
        "build" => Ok(scope(args)?.map(Kernel::Build)),
        "run" => Ok(scope(args)?.map(Kernel::Run)),
        "debug" => match args.next()? {
            None => Ok(Some(Kernel::Debug)),
            Some(Long("help") | Short('h')) => Ok(None),
            Some(other) => Err(other.unexpected().into()),
        },
        "series" => series(args),
        "runner" => runner(args),
        other => Err(Failure::Usage(format!("kernel has no action `{other}`"))),
    }
}

fn scope(args: &mut lexopt::Parser) -> Result<Option<Scope>, Failure> {
    let mut scope = Scope::default();
    while let Some(arg) = args.next()? {
        match arg {
            Long("arch") => {
                scope.architecture = Some(match args.value()?.string()?.as_str() {
                    "x86" => Architecture::Amd64,
                    "s390" => Architecture::S390x,
                    other => {
                        let text = format!("--arch is x86 or s390, not `{other}`");
                        return Err(Failure::Usage(text));
                    }
                });
            }
            Long("without-old") => scope.without_old = true,
            Long("help") | Short('h') => return Ok(None),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(Some(scope))
}

fn series(args: &mut lexopt::Parser) -> Result<Option<Kernel>, Failure> {
    let mut out = None;
    let mut check = false;
    while let Some(arg) = args.next()? {
        match arg {
            Long("out") => out = Some(args.value()?.into()),
            Long("check") => check = true,
            Long("help") | Short('h') => return Ok(None),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(Some(Kernel::Series { out, check }))
}

/// Everything behind the program is the program's.
fn runner(args: &mut lexopt::Parser) -> Result<Option<Kernel>, Failure> {
    let mut rest = args.raw_args()?;
    let Some(program) = rest.next() else {
        return Err(Failure::Usage("kernel runner needs a program".to_owned()));
    };
    Ok(Some(Kernel::Runner {
        program: program.into(),
        arguments: rest.collect(),
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(args: &[&str]) -> Option<Kernel> {
        parse(&mut lexopt::Parser::from_args(args)).unwrap()
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
            let result = parse(&mut lexopt::Parser::from_args(args));
            assert!(matches!(result, Err(Failure::Usage(_))), "{args:?}");
        }
    }
}
