//! The project's own tool: the only crate that writes files of the tree or runs other tools.

mod abi;
mod accept;
mod bench;
mod check;
mod cli;
mod codegen;
mod console;
mod explain;
mod failure;
mod kernel;
mod sink;
mod specs;
mod test;
mod tree;
mod verify;

use std::process::ExitCode;

use cli::Command;
use failure::Failure;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{failure}");
            failure.exit_code()
        }
    }
}

fn run() -> Result<(), Failure> {
    let command = cli::parse(lexopt::Parser::from_env())?;
    if let Command::Help = command {
        console::print(cli::HELP);
        return Ok(());
    }
    let root = tree::root()?;
    match command {
        Command::Help => Ok(()),
        Command::Codegen(options) => codegen::run(&root, &options),
        Command::Check => check::run(&root),
        Command::Explain { code } => explain::run(&root, &code),
        Command::Test(options) => test::run(&root, &options),
        Command::Bench(options) => bench::run(&root, &options),
        Command::Accept => accept::run(&root),
        Command::Verify { args } => verify::run(&root, &args),
        Command::Abi(options) => abi::run(&root, &options),
        Command::Kernel(options) => kernel::run(&root, &options),
    }
}
