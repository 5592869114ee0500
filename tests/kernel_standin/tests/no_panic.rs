//! The driver's object has no way to panic, with and without the hooks of s390.

use std::path::{Path, PathBuf};
use std::process::Command;

/// What the driver calls outside of its own object, compiled as the kernel does: optimized, with
/// checks for overflow, and with everything else it calls out of reach of the optimizer.
fn undefined_symbols(features: &str) -> String {
    let target = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("no_panic{features}"));
    // An object from before would be found as well.
    cargo(
        &target,
        &["clean", "--release", "--package=kernel-standin-driver"],
        &[],
    );
    let build = ["rustc", "--release", "--package=kernel-standin-driver"];
    let features = format!("--features={features}");
    let build = [&build[..], &[&features]].concat();
    cargo(
        &target,
        &build,
        &["--", "--emit=obj", "-Coverflow-checks=on"],
    );
    let output = Command::new("nm")
        .args(["--undefined-only", "--demangle"])
        .arg(object(&target.join("release/deps")))
        .output()
        .expect("nm runs");
    String::from_utf8(output.stdout).expect("names")
}

fn cargo(target: &Path, command: &[&str], rest: &[&str]) {
    let status = Command::new(env!("CARGO"))
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .args(command)
        .arg("--target-dir")
        .arg(target)
        .args(rest)
        .status()
        .expect("cargo runs");
    assert!(status.success());
}

fn object(folder: &Path) -> PathBuf {
    let files = std::fs::read_dir(folder).expect("the folder of objects");
    let mut paths = files.map(|file| file.expect("a file").path());
    let is_it = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        name.starts_with("driver-") && name.ends_with(".o")
    };
    paths.find(is_it).expect("the driver's object")
}

#[test]
fn nothing_in_the_driver_panics() {
    for features in ["", "s390"] {
        let symbols = undefined_symbols(features);
        for needed in ["copy_from_user", "read_raw", "write_slice", "memory_lock"] {
            assert!(symbols.contains(needed), "not the driver: {symbols}");
        }
        assert_eq!(symbols.contains("zpci_io_pcilg"), features == "s390");
        let panics = |line: &&str| line.contains("panic") || line.contains("_fail");
        let panics: Vec<&str> = symbols.lines().filter(panics).collect();
        assert!(panics.is_empty(), "{panics:#?}");
    }
}
