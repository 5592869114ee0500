//! `main.c` of the driver, compiled as it stands with a stand-in for the kernel's headers, and run.

use std::path::{Path, PathBuf};
use std::process::Command;

#[test]
fn every_way_out_of_main_c_takes_back_what_was_done() {
    let program = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("glue");
    let output = Command::new("gcc")
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .args(["-std=gnu11", "-Wall", "-Wextra", "-Werror", "-g"])
        .args(["-Wno-unused-parameter", "-fsanitize=address,undefined"])
        .args(["-Ic", "-I../../kernel-out/zpci_io", "c/main_test.c", "-o"])
        .arg(&program)
        .output()
        .expect("gcc runs");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    let output = running(&program).output().expect("the program runs");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    assert_eq!(String::from_utf8_lossy(&output.stdout), "10 cases\n");
}

/// The checker of leaks looks up its own process in `/proc` by number. Where `/proc` shows another
/// namespace of processes, as in a root folder that borrows it, the program gets one of its own.
fn running(program: &Path) -> Command {
    let own = std::process::id().to_string();
    if std::fs::read_link("/proc/self").is_ok_and(|shown| shown == Path::new(&own)) {
        return Command::new(program);
    }
    let mut command = Command::new("unshare");
    command
        .args(["--mount", "--propagation=unchanged"])
        .args(["--pid", "--fork", "--mount-proc"])
        .arg(program);
    command
}
