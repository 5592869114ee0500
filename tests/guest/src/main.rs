//! What runs in a guest: everything that `zdev-abi` promises, tried on the kernel that booted.
//!
//! Each finding is a line `@@ ok NAME` or `@@ FAIL NAME: why`; `cargo xtask kernel run` counts
//! them. What is expected comes from sysfs, never from the code that is tried.

mod argsz;
mod device;
mod firmware;
mod report;
mod sysfs;
mod vfio;

use std::process::ExitCode;

use report::Report;

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let command = arguments.next().unwrap_or_default();
    let function = arguments.next().unwrap_or_default();
    let mut report = Report::new(format!("{command} {function}"));
    let result = match command.as_str() {
        "firmware" => firmware::run(&mut report),
        "device" => device::run(&mut report, &function),
        "argsz" => argsz::run(&mut report, &function),
        _ => Err(format!("no command `{command}`").into()),
    };
    if let Err(error) = result {
        report.fail("runs", &error.to_string());
    }
    report.end()
}
