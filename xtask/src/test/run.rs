//! Runs one suite.

use std::ffi::{OsStr, OsString};
use std::fs::File;
use std::num::NonZero;
use std::panic::resume_unwind;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::{self, ScopedJoinHandle};
use std::time::{Duration, Instant};

use super::debian_rust;
use super::needs;
use super::outcome::Outcome;
use super::suites::{Suite, Work};
use crate::check;
use crate::console;
use crate::failure::{During, Failure, ToolError};
use crate::tree;

/// What takes longer says that it runs.
const PATIENCE: Duration = Duration::from_secs(1);

/// What tells Miri which model of aliasing to hold the tests against: Stacked Borrows, Tree Borrows.
const MODELS: [&str; 2] = ["", "-Zmiri-tree-borrows"];

/// Runs a suite. What failed is printed with all it said.
pub(crate) fn run(root: &Path, suite: &Suite, allow_missing: bool) -> Result<Outcome, Failure> {
    let commands = match &suite.work {
        Work::Checks => return checks(root),
        Work::Cargo(lists) => lists.iter().map(|args| cargo(root, args)).collect(),
        Work::Emulated(lists) => lists
            .iter()
            .map(|args| emulated(cargo(root, args)))
            .collect::<Vec<_>>(),
        Work::Interpreted(lists) => MODELS
            .iter()
            .flat_map(|model| lists.iter().map(|args| interpreted(root, args, model)))
            .collect(),
        Work::Outside(folder) => vec![outside(root, folder)],
    };
    let stand_in = stand_in(root, suite);
    let commands = commands.into_iter().map(|mut command| {
        if let Some(rustc) = &stand_in {
            command = with_rustc(command, rustc);
        }
        if allow_missing {
            command.env("UAPI_ALLOW_MISSING", "1");
        }
        command
    });
    if let Work::Interpreted(_) = suite.work {
        return side_by_side(root, suite.name, commands.collect());
    }
    let mut total = Outcome::default();
    for command in commands {
        total.add(run_command(root, suite.name, command)?);
    }
    Ok(total)
}

/// Runs commands that take long, each on one processor, as many at a time as there are processors.
fn side_by_side(root: &Path, suite: &str, commands: Vec<Command>) -> Result<Outcome, Failure> {
    let processors = thread::available_parallelism().map_or(1, NonZero::get);
    let mut total = Outcome::default();
    let mut waiting = commands.into_iter().enumerate().peekable();
    while waiting.peek().is_some() {
        let batch: Vec<_> = waiting.by_ref().take(processors).collect();
        let outcomes: Vec<_> = thread::scope(|scope| {
            let start = |(index, command)| {
                scope.spawn(move || run_command(root, &format!("{suite}-{index}"), command))
            };
            let running: Vec<_> = batch.into_iter().map(start).collect();
            running.into_iter().map(ScopedJoinHandle::join).collect()
        });
        for outcome in outcomes {
            total.add(outcome.unwrap_or_else(|panic| resume_unwind(panic))?);
        }
    }
    Ok(total)
}

/// The compiler for a suite that needs of Rust what rustup did not bring.
fn stand_in(root: &Path, suite: &Suite) -> Option<PathBuf> {
    let mut needs = suite.needs.iter();
    let lacks = needs.any(|need| need.is_met_by_debian_rust() && !need.is_there(root));
    lacks.then(|| debian_rust::rustc(root)).flatten()
}

/// The same command with another compiler. Tests that call the compiler themselves are told of it
/// by `UAPI_RUSTC`, since they are built by cargo's own.
fn with_rustc(command: Command, rustc: &Path) -> Command {
    let mut args: Vec<_> = command.get_args().collect();
    let of_tests = args.iter().any(|arg| *arg == "--package=uapi-tests");
    let asks_for_rust = |arg: &&OsStr| {
        let arg = arg.to_string_lossy();
        arg.starts_with('+') || arg.starts_with("--target=")
    };
    if !of_tests && !args.iter().any(asks_for_rust) {
        return command;
    }
    args.retain(|arg| !arg.to_string_lossy().starts_with('+'));
    let mut changed = Command::new(command.get_program());
    changed.args(args);
    for (name, value) in command.get_envs() {
        changed.env(name, value.unwrap_or_default());
    }
    if let Some(folder) = command.get_current_dir() {
        changed.current_dir(folder);
    }
    changed.env(if of_tests { "UAPI_RUSTC" } else { "RUSTC" }, rustc);
    changed
}

fn checks(root: &Path) -> Result<Outcome, Failure> {
    let mut outcome = Outcome::default();
    for check in check::ALL {
        match check.run(root) {
            Ok(()) => outcome.passed += 1,
            Err(Failure::Wrong(text)) => {
                console::line(&text);
                outcome.failed += 1;
            }
            Err(failure) => return Err(failure),
        }
    }
    Ok(outcome)
}

/// `cargo`, by its name: cargo's own path would not understand `+toolchain`.
fn cargo(root: &Path, args: &[&str]) -> Command {
    let mut command = Command::new("cargo");
    command.args(args).current_dir(root);
    command
}

fn emulated(mut command: Command) -> Command {
    let runner = needs::emulator().unwrap_or("qemu-s390x");
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
fn interpreted(root: &Path, args: &[&str], model: &str) -> Command {
    let mut command = cargo(root, &["+nightly", "miri", "test"]);
    command
        .args(args)
        .env("MIRIFLAGS", format!("-Zmiri-disable-isolation {model}"));
    command
}

fn outside(root: &Path, folder: &str) -> Command {
    let mut command = cargo(root, &["test", "--no-fail-fast"]);
    command
        .arg(joined(
            "--manifest-path=",
            &root.join(folder).join("Cargo.toml"),
        ))
        .arg(joined("--target-dir=", &tree::target(root).join("outside")));
    command
}

fn joined(option: &str, path: &Path) -> OsString {
    let mut argument = OsString::from(option);
    argument.push(path);
    argument
}

fn run_command(root: &Path, name: &str, command: Command) -> Result<Outcome, ToolError> {
    let (output, success) = captured(root, name, command)?;
    let outcome = Outcome::of(&output, success);
    if outcome.failed > 0 {
        console::line(&output);
    } else {
        for line in output.lines().filter(|line| line.starts_with("MISSING ")) {
            console::line(line);
        }
    }
    Ok(outcome)
}

/// Runs a command and returns what it wrote, and whether it was content. The text is also left in
/// a file of that name, where it can be watched growing.
fn captured(root: &Path, name: &str, mut command: Command) -> Result<(String, bool), ToolError> {
    let program = command.get_program().to_owned();
    let folder = tree::target(root).join("test-logs");
    let log = folder.join(format!("{name}.txt"));
    std::fs::create_dir_all(&folder).during("make the folder", &folder)?;
    let output = File::create(&log).during("write", &log)?;
    let errors = output.try_clone().during("write", &log)?;
    command.stdin(Stdio::null()).stdout(output).stderr(errors);
    let mut child = command.spawn().during("run", &program)?;
    if !ends_within(PATIENCE, &mut child).during("wait for", &program)? {
        eprintln!("running {name}");
    }
    let status = child.wait().during("wait for", &program)?;
    let bytes = std::fs::read(&log).during("read", &log)?;
    Ok((
        String::from_utf8_lossy(&bytes).into_owned(),
        status.success(),
    ))
}

fn ends_within(patience: Duration, child: &mut Child) -> std::io::Result<bool> {
    let start = Instant::now();
    while start.elapsed() < patience {
        if child.try_wait()?.is_some() {
            return Ok(true);
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    Ok(false)
}
