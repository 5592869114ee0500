//! Walks of one chain, to be counted: `walker-rival REPLY`, a reply of any byte order.
//!
//! Each is a function with a name of its own, which runs once. What they find has to be the same.

#[path = "../../../abi/examples/zdev/byte_order.rs"]
mod byte_order;
mod device;
mod region;

use std::error::Error;
use std::process::ExitCode;

fn main() -> ExitCode {
    let walked = std::env::args_os()
        .nth(1)
        .ok_or_else(|| "which reply?".into())
        .and_then(|path| run(&std::fs::read(path)?));
    match walked {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("walker-rival: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(reply: &[u8]) -> Result<(), Box<dyn Error>> {
    if byte_order::is_foreign(reply) {
        device::compare(&byte_order::reversed(reply))?;
    } else {
        device::compare(reply)?;
    }
    region::compare()
}
