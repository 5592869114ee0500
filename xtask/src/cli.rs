//! The command line.

use std::ffi::OsString;

use clap::{Args, Parser, Subcommand};

use crate::failure::Failure;

/// The project's own tool: generates, checks, tests and measures what is in this repository.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", after_help = EXIT_CODES)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

const EXIT_CODES: &str = "\
Exit codes: 0 all is well; 1 the spec or the tree is wrong; 2 the command line is wrong; 3 a tool is
missing or failed, or a file could not be read or written.";

/// One command.
#[derive(Debug, PartialEq, Eq, Subcommand)]
pub(crate) enum Command {
    /// Compile spec/uapi and write what changed in user-out, kernel-out and docs: `uapic build`
    Codegen(Forwarded),
    /// Check everything about the tree that needs no compiler, in seconds
    Check,
    /// Print what a diagnostic or a rule of drift means: `uapic explain`
    Explain(Forwarded),
    /// Install what the suites need, where it may, and run what every change has to pass, or the
    /// suites named
    Test(Test),
    /// Measure all parts or those named, beside their rivals; a limit that does not hold is an error
    Bench(Forwarded),
    /// Prepare, build and boot real kernels; needs root
    Kernel(Forwarded),
    /// Freeze the ABI, and say what changed since: `uapic abi`
    Abi(Forwarded),
    /// Compare the spec with headers, debug information or the running kernel: `uapic verify`
    Verify(Forwarded),
    /// Fetch the kernels that Debian has today, read anew what they say of the specs' names, write
    /// that to tests/data/truth, and say what changed
    Record,
    /// Rewrite the expected texts of tests/ui and tests/vectors; read the difference before you keep it
    Accept,
}

/// What another program understands, `--help` included.
#[derive(Debug, PartialEq, Eq, Args)]
#[command(disable_help_flag = true)]
pub(crate) struct Forwarded {
    #[arg(trailing_var_arg = true, allow_hyphen_values = true, hide = true)]
    pub(crate) args: Vec<OsString>,
}

/// Options of `test`.
#[derive(Debug, Default, PartialEq, Eq, Args)]
pub(crate) struct Test {
    /// Run only what gives a verdict in half a minute
    #[arg(long, conflicts_with = "all")]
    pub(crate) quick: bool,
    /// Run what is slow by nature as well: real kernels, Miri, tables that recompile
    #[arg(long)]
    pub(crate) all: bool,
    /// Count a suite or test that lacks a tool as skipped, not as failed
    #[arg(long)]
    pub(crate) allow_missing: bool,
    /// Name the suites and what each is for
    #[arg(long)]
    pub(crate) list: bool,
    /// Suites to run, whichever run they are part of
    pub(crate) suites: Vec<String>,
}

/// Reads the command line, the program's name first.
pub(crate) fn parse(
    args: impl IntoIterator<Item = impl Into<OsString> + Clone>,
) -> Result<Command, Failure> {
    Ok(Cli::try_parse_from(args)?.command)
}

/// What a command is to `uapic`; nothing if it is the project's own.
pub(crate) fn uapic(command: &Command) -> Option<(&'static str, &[OsString])> {
    match command {
        Command::Codegen(forwarded) => Some(("build", &forwarded.args)),
        Command::Explain(forwarded) => Some(("explain", &forwarded.args)),
        Command::Abi(forwarded) => Some(("abi", &forwarded.args)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(args: &[&str]) -> Result<Command, Failure> {
        parse(["cargo xtask"].iter().chain(args))
    }

    #[test]
    fn what_uapic_understands_is_left_to_it() {
        for (args, name) in [
            (&["codegen", "--check", "--out=x"][..], "build"),
            (&["explain", "--help"], "explain"),
            (&["abi", "diff", "HEAD~1", "-h"], "abi"),
        ] {
            let command = parsed(args).unwrap();
            let (found, rest) = uapic(&command).unwrap();
            assert_eq!((found, rest.len()), (name, args.len() - 1));
        }
        assert_eq!(uapic(&Command::Check), None);
    }

    #[test]
    fn refuses_what_it_does_not_know() {
        for args in [
            &["build"][..],
            &["check", "now"],
            &["test", "--quickly"],
            &["test", "--quick", "--all"],
            &[],
        ] {
            let Err(Failure::CommandLine(error)) = parsed(args) else {
                panic!("{args:?} is refused");
            };
            assert_eq!(error.exit_code(), 2, "{args:?}: {error}");
        }
    }

    #[test]
    fn help_is_no_mistake() {
        for args in [&["--help"][..], &["test", "-h"]] {
            let failure = parsed(args).unwrap_err();
            let Failure::CommandLine(error) = failure else {
                panic!("{args:?}: {failure}");
            };
            assert_eq!(error.exit_code(), 0, "{args:?}");
        }
    }
}
