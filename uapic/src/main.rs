//! The compiler of UAPI specs: `uapic --help`.

use std::process::ExitCode;

fn main() -> ExitCode {
    match uapic::run(std::env::args_os()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => failure.report(),
    }
}
