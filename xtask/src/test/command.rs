//! The commands that a suite is made of.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::suites::{Suite, Under};
use crate::tree;

/// What tests are told of the run.
#[derive(Clone, Copy, Debug)]
pub(crate) struct How {
    /// What lacks a tool counts as skipped.
    pub(crate) allow_missing: bool,
    /// There is time for everything.
    pub(crate) thorough: bool,
}

/// What tells Miri which model of aliasing to hold the tests against: Stacked Borrows, Tree Borrows.
const MODELS: [&str; 2] = ["", "-Zmiri-tree-borrows"];

/// Tells tests that the run has time for everything.
const THOROUGH: &str = "UAPI_THOROUGH";

/// All commands of a suite, in order.
pub(crate) fn of(root: &Path, suite: &Suite, how: How) -> Vec<Command> {
    let rustc = stand_in(root, suite);
    let plain = suite.commands();
    let commands = plain.iter().flat_map(|args| match suite.under {
        None => vec![cargo(root, args)],
        Some(Under::Emulator) => vec![emulated(cargo(root, args))],
        Some(Under::Miri) => MODELS
            .iter()
            .map(|model| interpreted(root, args, model))
            .collect(),
    });
    let finished = commands.map(|mut command| {
        if let Some(rustc) = &rustc {
            command = with_rustc(command, rustc);
        }
        if how.allow_missing {
            command.env("UAPI_ALLOW_MISSING", "1");
        }
        if how.thorough {
            command.env(THOROUGH, "1");
        }
        command
    });
    finished.collect()
}

/// `cargo`, by its name: cargo's own path would not understand `+toolchain`.
fn cargo<S: AsRef<OsStr>>(root: &Path, args: &[S]) -> Command {
    let mut command = Command::new("cargo");
    command.args(args).current_dir(root);
    command
}

fn emulated(mut command: Command) -> Command {
    let runs = |name: &&str| {
        let mut version = Command::new(name);
        version
            .arg("--version")
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        version.status().is_ok_and(|status| status.success())
    };
    let names = ["qemu-s390x-static", "qemu-s390x"];
    let runner = names.iter().find(|name| runs(name)).unwrap_or(&names[1]);
    command
        .env(
            "CARGO_TARGET_S390X_UNKNOWN_LINUX_GNU_LINKER",
            "s390x-linux-gnu-gcc",
        )
        .env(
            "CARGO_TARGET_S390X_UNKNOWN_LINUX_GNU_RUNNER",
            format!("{runner} -L /usr/s390x-linux-gnu"),
        );
    command
}

/// Miri is ten thousand times slower than the machine: tests ask `cfg!(miri)` and try less. They read
/// captured blocks from files, which it allows only if told so.
fn interpreted(root: &Path, args: &[String], model: &str) -> Command {
    let mut command = cargo(root, &["+nightly", "miri", "test"]);
    command
        .args(args)
        .env("MIRIFLAGS", format!("-Zmiri-disable-isolation {model}"));
    if let Some(path) = path_with_miri() {
        command.env("PATH", path);
    }
    command
}

/// Where programs are looked for, and behind it the folder that has `cargo-miri`: cargo finds its commands by `PATH`,
/// where an installation of rustup that is older than the component has none.
fn path_with_miri() -> Option<OsString> {
    let mut rustup = Command::new("rustup");
    rustup.args(["which", "--toolchain=nightly", "cargo-miri"]);
    let said = rustup.output().ok().filter(|it| it.status.success())?;
    let program = PathBuf::from(String::from_utf8(said.stdout).ok()?.trim_end());
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders = std::env::split_paths(&path).chain([program.parent()?.to_path_buf()]);
    std::env::join_paths(folders).ok()
}

/// Debian's compiler, which `tests/tools/install` unpacks where rustup refuses a target or a version.
fn stand_in(root: &Path, suite: &Suite) -> Option<PathBuf> {
    let rustc = tree::target(root).join("debian-rust/rustc");
    let asks = suite.needs.iter().any(|need| need.starts_with("rust-"));
    (asks && rustc.exists()).then_some(rustc)
}

/// The same command with another compiler. Tests that call the compiler themselves are told of it
/// by `UAPI_RUSTC`, since they are built by cargo's own.
fn with_rustc(command: Command, rustc: &Path) -> Command {
    let args: Vec<OsString> = command.get_args().map(OsStr::to_owned).collect();
    let starts = |arg: &OsString, start: &str| arg.to_string_lossy().starts_with(start);
    let of_tests = args.iter().any(|arg| arg == "--package=uapi-tests");
    let asks = |arg: &OsString| starts(arg, "+") || starts(arg, "--target=");
    if !of_tests && !args.iter().any(asks) {
        return command;
    }
    let mut changed = Command::new(command.get_program());
    changed.args(args.iter().filter(|arg| !starts(arg, "+")));
    for (name, value) in command.get_envs() {
        changed.env(name, value.unwrap_or_default());
    }
    if let Some(folder) = command.get_current_dir() {
        changed.current_dir(folder);
    }
    changed.env(if of_tests { "UAPI_RUSTC" } else { "RUSTC" }, rustc);
    changed
}
