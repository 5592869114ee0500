//! The command line.

use std::ffi::OsString;

use clap::{Parser, Subcommand};

use crate::failure::Failure;
use crate::project::Project;
#[cfg(feature = "verify")]
use crate::verify;
use crate::{abi, build, check, explain, format, layout, new};

/// Compiles one TOML spec of a Linux UAPI to C headers, Rust and the kernel side, and guards it.
///
/// Specs are the files of `spec/`; a file `uapi.toml` in the project's top folder names other
/// folders. `uapic new NAME` writes a spec to begin with, `uapic build` what comes of it.
#[derive(Debug, Parser)]
#[command(name = "uapic", version, after_help = EXIT_CODES)]
pub struct Cli {
    #[command(subcommand)]
    command: Command,
}

const EXIT_CODES: &str = "\
Exit codes: 0 all is well; 1 the spec is wrong, or something breaks; 2 the command line is wrong;
3 a tool is missing or failed, or a file could not be read or written.";

/// What to do.
#[derive(Debug, Subcommand)]
enum Command {
    /// Compile the specs, and write what changed: all files or, if anything fails, none
    Build(build::Options),
    /// Compile the specs and write nothing
    Check(check::Options),
    /// Print what a diagnostic or a rule of drift means and how to mend it
    Explain(explain::Options),
    /// Print the JSON schema of specs, by which editors complete and check them
    Schema,
    /// Freeze the ABI, and say what changed since
    #[command(subcommand)]
    Abi(abi::Command),
    /// Write a spec to begin with
    New(new::Options),
    /// Show where C puts the fields of structs, or write it into the specs
    Layout(layout::Options),
    /// Compare the specs with headers, debug information or the running kernel
    #[cfg(feature = "verify")]
    Verify(verify::Options),
}

/// Does what a command line asks for, the program's name first, with the project around the current
/// folder.
///
/// # Errors
///
/// What [`Failure`] tells apart.
pub fn run(args: impl IntoIterator<Item = OsString>) -> Result<(), Failure> {
    run_in(Project::here, args)
}

/// The same with another project.
///
/// # Errors
///
/// As [`run`].
pub fn run_in(
    project: impl FnOnce() -> Result<Project, Failure>,
    args: impl IntoIterator<Item = OsString>,
) -> Result<(), Failure> {
    match parse(args)?.command {
        Command::Build(options) => build::run(&project()?, &options),
        Command::Check(options) => check::run(&project()?, &options),
        Command::Explain(options) => explain::run(&options),
        Command::Schema => {
            format::run();
            Ok(())
        }
        Command::Abi(command) => abi::run(&project()?, &command),
        Command::New(options) => new::run(&project()?, &options),
        Command::Layout(options) => layout::run(&project()?, &options),
        #[cfg(feature = "verify")]
        Command::Verify(options) => verify::run(&project()?, &options),
    }
}

/// Reads a command line, the program's name first.
///
/// # Errors
///
/// A command line that makes no sense, or that asks for help.
pub fn parse(args: impl IntoIterator<Item = OsString>) -> Result<Cli, Failure> {
    Ok(Cli::try_parse_from(args)?)
}
