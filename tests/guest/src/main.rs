//! What runs in a guest: everything that `zdev-abi` and the driver promise, tried on the kernel that
//! booted.
//!
//! Each finding is a line `@@ ok NAME` or `@@ FAIL NAME: why`; `cargo xtask kernel run` counts
//! them. What is expected comes from sysfs, from the shared requests, or from what is documented of
//! the hardware, never from the code that is tried.

mod answers;
mod argsz;
#[cfg_attr(target_arch = "s390x", path = "backend/emulator.rs")]
#[cfg_attr(not(target_arch = "s390x"), path = "backend/model.rs")]
mod backend;
mod deadlock;
mod device;
mod expectation;
mod firmware;
mod hostile;
mod leaks;
mod memory;
mod no_region;
mod open_region;
mod operations;
mod report;
mod shape;
mod sysfs;
mod unplug;
mod vectors;
mod vfio;

use std::process::ExitCode;

use report::Report;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let mut report = Report::new(arguments.join(" "));
    let result = match *arguments {
        ["firmware"] => firmware::run(&mut report),
        ["device", address] => device::run(&mut report, address),
        ["shape", address, start, version] => shape::run(&mut report, address, start, version),
        ["argsz", address] => argsz::run(&mut report, address),
        ["no-driver", address] => no_region::no_driver(&mut report, address),
        ["no-region", address] => no_region::run(&mut report, address),
        ["region", address] => operations::run(&mut report, address),
        ["vectors", address, file] => vectors::run(&mut report, address, file),
        ["hostile", address] => hostile::run(&mut report, address),
        ["hostile", address, "counted"] => hostile::run_counted(&mut report, address),
        ["hostile-process", position, how] => hostile::process(position, how),
        ["unplug", address] => unplug::run(&mut report, address),
        ["deadlock", address] => deadlock::run(&mut report, address),
        ["leaks"] => leaks::run(&mut report),
        _ => Err("no such command".into()),
    };
    if let Err(error) = result {
        report.fail("runs", &error.to_string());
    }
    report.end()
}
