//! Compiles the C parts: `main.c` of the driver, and the posted handler.

use std::path::PathBuf;
use std::process::Command;

fn main() {
    let out = PathBuf::from(std::env::var_os("OUT_DIR").expect("cargo sets it"));
    for (name, source, define) in [
        ("driver", "c/driver.c", "DRIVER"),
        ("posted", "c/posted.c", "POSTED"),
        ("ruled", "c/posted.c", "RULES"),
    ] {
        println!("cargo::rerun-if-changed={source}");
        let object = out.join(format!("{name}.o"));
        let mut gcc = Command::new("gcc");
        gcc.args(["-std=gnu11", "-O2", "-g", "-c", "-D", define]);
        // The posted handler is a program of its own, with the headers that users have.
        match name {
            "driver" => gcc.args(["-I../c", "-I../../../kernel-out/zpci_io"]),
            _ => gcc.arg("-I../../../user-out/include"),
        };
        run(gcc.args([source, "-o"]).arg(&object));
        println!("cargo::rustc-link-arg={}", object.display());
    }
    for used in ["../c", "../../../kernel-out/zpci_io"] {
        println!("cargo::rerun-if-changed={used}");
    }
}

fn run(command: &mut Command) {
    let status = command.status().expect("gcc runs");
    assert!(status.success(), "{command:?}");
}
