//! Walks of one chain, to be counted: `walker-rival REPLY`, a reply of any byte order.
//!
//! Each is a function with a name of its own, which runs once. What they find has to be the same.

mod device;
mod region;

use std::error::Error;
use std::process::ExitCode;

use zdev_abi::info::DeviceReply;

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
    let argsz = u32::try_from(reply.len())?;
    let mut reply = reply.to_vec();
    let order = DeviceReply::byte_order(&reply, argsz)?;
    // Afterwards the bytes are in the order of the host.
    DeviceReply::parse_from(order, &mut reply, argsz)?;
    device::compare(&reply)?;
    region::compare()
}
