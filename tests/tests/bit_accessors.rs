//! The generated accessors of bit fields read and write the bits that the spec says, on this
//! machine and on a big-endian one, where the same bytes have the same meaning.

use std::path::Path;
use std::process::Command;

use uapi_spec::layout::Target as Alignment;
use uapi_tests::compilers::{self, Target};
use uapi_tests::positions::{Machine, Reading};
use uapi_tests::positions_rust::{plain, program, Module};
use uapi_tests::torture::{self, Order};
use uapi_tests::{project_abi, scratch};

/// Builds the program and runs it, by the given emulator if there is one.
fn try_all(test: &str, mut rustc: Command, emulator: &[&str]) {
    let folder = scratch::folder(env!("CARGO_TARGET_TMPDIR"), test);
    let abis = [
        ("clp", project_abi()),
        (Order::Big.interface(), torture::abi(Order::Big)),
        (Order::Little.interface(), torture::abi(Order::Little)),
    ];
    let modules: Vec<Module<'_>> = abis
        .iter()
        .map(|(interface, abi)| Module { abi, interface })
        .collect();
    for module in &modules {
        let file = folder.join(format!("{}.rs", module.interface));
        scratch::write(&file, &plain(module));
    }
    // None of these specs leaves anything to the machine, so it does not matter which it is.
    let machine = Machine {
        alignment: Alignment::Align8,
        big: false,
        reading: Reading::AsStated,
    };
    let (text, count) = program(&modules, machine);
    // Fewer would mean that some were left out. Each struct has a dozen and more.
    let least = 12 * torture::structs();
    assert!(count >= least, "only {count} bit fields");
    println!("{count} bit fields");
    let (file, binary) = (folder.join("main.rs"), folder.join("main"));
    scratch::write(&file, &text);
    rustc.args(["--edition=2021", "-Cdebuginfo=0", "-o"]);
    if let Some(complaint) = compilers::complaint(rustc.arg(&binary).arg(&file)) {
        panic!("{complaint}");
    }
    run(&binary, emulator);
}

fn run(binary: &Path, emulator: &[&str]) {
    let mut command = match emulator {
        [] => Command::new(binary),
        [program, args @ ..] => {
            let mut command = Command::new(program);
            command.args(args).arg(binary);
            command
        }
    };
    let output = compilers::run(&mut command);
    let said = String::from_utf8_lossy(&output.stdout);
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{}\n{said}{errors}", output.status);
    println!("{said}");
}

#[test]
fn accessors_are_right_on_this_machine() {
    try_all("accessors_here", Command::new("rustc"), &[]);
}

#[test]
fn accessors_are_right_on_s390x() {
    let linker = "s390x-linux-gnu-gcc";
    let package = "install the Debian package gcc-s390x-linux-gnu";
    let there = compilers::is_there(linker, &["--version"], package);
    let (Some(mut rustc), Some(emulator), true) = (
        compilers::rustc(Target::S390x),
        compilers::emulator(),
        there,
    ) else {
        return;
    };
    rustc.arg(format!("-Clinker={linker}"));
    try_all(
        "accessors_s390x",
        rustc,
        &[emulator, "-L", "/usr/s390x-linux-gnu"],
    );
}
