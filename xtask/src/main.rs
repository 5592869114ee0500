//! The project's own tool: `cargo xtask --help`. What it does with specs, `uapic` does for it.

mod accept;
mod check;
mod cli;
mod format_docs;
mod record;
mod sister;
mod test;
mod tree;

use std::ffi::OsString;
use std::process::ExitCode;

use cli::Command;
use failure::Failure;
use uapic::{console, failure, Project};

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => failure.report(),
    }
}

fn run() -> Result<(), Failure> {
    let command = cli::parse(std::env::args_os())?;
    let root = tree::root()?;
    if let Some((name, args)) = cli::uapic(&command) {
        let args = [OsString::from("uapic"), name.into()]
            .into_iter()
            .chain(args.iter().cloned());
        uapic::run_in(|| Project::at(&root), args)?;
    }
    match command {
        // What is said of the format follows from the compiler, not from a spec.
        Command::Codegen(forwarded) if forwarded.args.is_empty() => format_docs::write(&root),
        Command::Codegen(_) | Command::Explain(_) | Command::Abi(_) => Ok(()),
        Command::Check => check::run(&root),
        Command::Test(options) => test::run(&root, &options),
        Command::Bench(forwarded) => sister::run(
            &root,
            &["--release", "--package=uapi-bench"],
            &forwarded.args,
        ),
        Command::Accept => accept::run(&root),
        Command::Record => record::run(&root),
        Command::Verify(forwarded) => {
            let args = [&["verify".into()], &forwarded.args[..]].concat();
            sister::run(&root, &["--package=uapic"], &args)
        }
        Command::Kernel(forwarded) => sister::run(&root, &["--package=uapi-lab"], &forwarded.args),
    }
}
