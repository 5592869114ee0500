//! The command line.

use std::ffi::OsString;
use std::path::PathBuf;

use lexopt::prelude::{Long, Short, Value, ValueExt};

use crate::abi;
use crate::failure::Failure;
use crate::kernel;

/// What `--help` prints.
pub(crate) const HELP: &str = "\
cargo xtask COMMAND

  codegen [--check] [--spec DIR] [--out DIR] [--without REVISION]...
      Compiles spec/uapi/*.toml and writes what changed in user-out and kernel-out: all of it or,
      if anything fails, nothing.
      --check             write nothing; name every stale, missing or orphaned file
      --spec DIR          read the specs of DIR instead
      --out DIR           write below DIR instead of the project's folder
      --without REVISION  leave a proposed revision out; needs --out (or --check with --out)
  check
      Checks everything about the tree that needs no compiler, in seconds.
  explain CODE
      Prints what a diagnostic means and how to mend it.
  test [--allow-missing] [--list] [SUITE]...
      Installs what the suites need, where it may, and runs all of them or those named.
      --allow-missing     a suite or test that lacks a tool counts as skipped, not as failed
      --list              name the suites and what each is for
  bench [--json] [PART]...
      Measures all parts or those named, beside their rivals; a limit that does not hold is an error.
      compiler            time for the project's specs, growth with the spec, memory
      build               a clean build of zdev-abi, beside zerocopy
      accessors           instructions of accessors, beside C by hand and bindgen
      handler             instructions of a request to the region, beside the posted C
      walker              instructions of a walk along a chain, beside C by hand and vfio-ioctls
      verify              time of `verify`, beside pahole and abidiff
      abi                 time of `abi diff`
  kernel prepare [--arch x86|s390] [--without-old]
      Gets what builds the generated module and boots it: a Debian of its own, kernels for both
      machines. Kept in a cache; what is there is not made again. Needs root, as all of `kernel`.
      --without-old       leave 6.1 and 5.10 for s390x out, which take long to build
  kernel build [--arch x86|s390]
      Builds the generated module against the kernels, as its reviewers would.
  kernel run [--arch x86|s390] [--without-old]
      Boots the kernels and tries zdev-abi and the module on them.
  kernel debug
      The same with a kernel that watches locks and memory, whose build takes long.
  kernel series [--out DIR] [--check]
      Writes the module as patches for Linux 7.2; looks whether they apply and please checkpatch.pl.
      --check             build them in the kernel's tree for both machines too, and boot that
  kernel runner PROGRAM [ARGUMENT]...
      Runs a static program for s390x, such as a test, on the real kernel; ends as the program does.
  abi freeze NAME [--as-of RELEASE] [--without REVISION]... [--spec DIR] [--baselines DIR]
      Writes the ABI that the specs describe to abi/baseline/NAME.abi.toml.
      --as-of RELEASE     what a kernel of that release had, such as 6.0
  abi diff [OLD] [NEW] [--with REVISION]... [--format human|json|sarif|github] [--spec DIR]
           [--baselines DIR]
      Says what changed, by which rule, and what it means for an old program on a new kernel and
      for a new program on an old one. OLD and NEW are names of baselines, files, folders of specs
      or git revisions; without NEW it is the specs as they are, without OLD what is frozen of the
      newest release and of each proposal. Exit code 1 if something breaks that is not waived.
      --with REVISION     look at a proposal too that the baseline does not have
  verify (--headers DIR | --object FILE | --running) [OPTION]...
      Holds the spec against what exists: headers, debug information, the running kernel. Names
      both places of all that is not alike. `cargo xtask verify --help` has the options.
  accept
      Rewrites the expected diagnostics of tests/ui. Read the difference before you keep it.

Exit codes: 0 all is well; 1 the spec or the tree is wrong; 2 the command line is wrong;
3 a tool is missing or failed, or a file could not be read or written.
";

/// One command.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Command {
    /// Print [`HELP`].
    Help,
    /// Write the generated folders, or compare them.
    Codegen(Codegen),
    /// Check the tree.
    Check,
    /// Print the page of a diagnostic.
    Explain {
        /// As the user spelled it.
        code: String,
    },
    /// Run suites.
    Test(Test),
    /// Measure.
    Bench(Bench),
    /// Rewrite expected diagnostics.
    Accept,
    /// Hold the spec against what exists.
    Verify {
        /// For the program that does it.
        args: Vec<OsString>,
    },
    /// Freeze or compare the ABI.
    Abi(abi::Abi),
    /// Prepare, build and boot real kernels.
    Kernel(kernel::Kernel),
}

/// Options of `codegen`.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Codegen {
    /// Compare only.
    pub(crate) check: bool,
    /// Folder of the specs.
    pub(crate) spec: Option<PathBuf>,
    /// Folder to write below.
    pub(crate) out: Option<PathBuf>,
    /// Revisions to leave out.
    pub(crate) without: Vec<String>,
}

/// Options of `test`.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Test {
    /// What cannot run is skipped.
    pub(crate) allow_missing: bool,
    /// Only name the suites.
    pub(crate) list: bool,
    /// Empty for all.
    pub(crate) suites: Vec<String>,
}

/// Options of `bench`.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Bench {
    /// Print JSON.
    pub(crate) json: bool,
    /// Empty for all.
    pub(crate) parts: Vec<String>,
    /// Be the measured process: compile a spec of so many structs and report.
    pub(crate) child: Option<usize>,
}

/// Reads the command line.
pub(crate) fn parse(mut args: lexopt::Parser) -> Result<Command, Failure> {
    let name = match args.next()? {
        None | Some(Long("help") | Short('h')) => return Ok(Command::Help),
        Some(Value(name)) => name.string()?,
        Some(other) => return Err(other.unexpected().into()),
    };
    match name.as_str() {
        "help" => Ok(Command::Help),
        "codegen" => codegen(&mut args),
        "check" => alone(&mut args, Command::Check),
        "explain" => explain(&mut args),
        "test" => test(&mut args),
        "bench" => bench(&mut args),
        "abi" => Ok(abi::parse(&mut args)?.map_or(Command::Help, Command::Abi)),
        "accept" => alone(&mut args, Command::Accept),
        "verify" => Ok(Command::Verify {
            args: args.raw_args()?.collect(),
        }),
        "kernel" => Ok(kernel::parse(&mut args)?.map_or(Command::Help, Command::Kernel)),
        _ => Err(Failure::Usage(format!("there is no command `{name}`"))),
    }
}

fn alone(args: &mut lexopt::Parser, command: Command) -> Result<Command, Failure> {
    match args.next()? {
        None => Ok(command),
        Some(Long("help") | Short('h')) => Ok(Command::Help),
        Some(other) => Err(other.unexpected().into()),
    }
}

fn codegen(args: &mut lexopt::Parser) -> Result<Command, Failure> {
    let mut options = Codegen::default();
    while let Some(arg) = args.next()? {
        match arg {
            Long("check") => options.check = true,
            Long("spec") => options.spec = Some(args.value()?.into()),
            Long("out") => options.out = Some(args.value()?.into()),
            Long("without") => options.without.push(args.value()?.string()?),
            Long("help") | Short('h') => return Ok(Command::Help),
            other => return Err(other.unexpected().into()),
        }
    }
    if !options.without.is_empty() && options.out.is_none() {
        return Err(Failure::Usage(
            "--without needs --out DIR: the project's own folders hold every revision".to_owned(),
        ));
    }
    Ok(Command::Codegen(options))
}

fn explain(args: &mut lexopt::Parser) -> Result<Command, Failure> {
    match args.next()? {
        Some(Value(code)) => {
            let code = code.string()?;
            alone(args, Command::Explain { code })
        }
        Some(Long("help") | Short('h')) => Ok(Command::Help),
        Some(other) => Err(other.unexpected().into()),
        None => Err(Failure::Usage(
            "explain needs a code, such as U0201".to_owned(),
        )),
    }
}

fn test(args: &mut lexopt::Parser) -> Result<Command, Failure> {
    let mut options = Test::default();
    while let Some(arg) = args.next()? {
        match arg {
            Long("allow-missing") => options.allow_missing = true,
            Long("list") => options.list = true,
            Long("help") | Short('h') => return Ok(Command::Help),
            Value(suite) => options.suites.push(suite.string()?),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(Command::Test(options))
}

fn bench(args: &mut lexopt::Parser) -> Result<Command, Failure> {
    let mut options = Bench::default();
    while let Some(arg) = args.next()? {
        match arg {
            Long("json") => options.json = true,
            Long("child") => options.child = Some(args.value()?.parse()?),
            Long("help") | Short('h') => return Ok(Command::Help),
            Value(part) => options.parts.push(part.string()?),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(Command::Bench(options))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(args: &[&str]) -> Result<Command, Failure> {
        parse(lexopt::Parser::from_args(args))
    }

    fn usage(args: &[&str]) -> String {
        match parsed(args) {
            Err(Failure::Usage(text)) => text,
            other => panic!("{args:?}: {other:?}"),
        }
    }

    #[test]
    fn reads_codegen_options() {
        let command = parsed(&["codegen", "--check", "--out=x", "--without", "zpci-io"]).unwrap();
        let expected = Codegen {
            check: true,
            spec: None,
            out: Some("x".into()),
            without: vec!["zpci-io".to_owned()],
        };
        assert_eq!(command, Command::Codegen(expected));
    }

    #[test]
    fn refuses_what_it_does_not_know() {
        assert!(usage(&["build"]).contains("`build`"));
        assert!(usage(&["check", "now"]).contains("now"));
        assert!(usage(&["explain"]).contains("needs a code"));
        assert!(usage(&["codegen", "--out"]).contains("--out"));
        assert!(usage(&["codegen", "--without", "zpci-io"]).contains("--out DIR"));
        assert!(usage(&["bench", "--child", "many"]).contains("many"));
    }

    #[test]
    fn help_is_a_command_of_every_command() {
        for args in [
            &[][..],
            &["--help"],
            &["test", "-h"],
            &["explain", "--help"],
        ] {
            assert_eq!(parsed(args).unwrap(), Command::Help, "{args:?}");
        }
    }
}
