//! Instruction counts: the same each time, whatever else the machine does.

use std::process::Command;

use super::child;
use super::synthetic::Shape;

/// Instructions in user mode of compiling a spec of so many items; none where neither the
/// kernel's counters nor valgrind may be used.
pub(super) fn count(shape: Shape, count: usize) -> Option<u64> {
    counters(shape, count).or_else(|| valgrind(shape, count))
}

fn counters(shape: Shape, count: usize) -> Option<u64> {
    let (myself, args) = child::command(shape, count).ok()?;
    let output = Command::new("perf")
        .args([
            "stat",
            "--field-separator=;",
            "--event=instructions:u",
            "--",
        ])
        .arg(myself)
        .args(args)
        .output()
        .ok()?;
    let said = String::from_utf8_lossy(&output.stderr);
    said.lines()
        .find(|line| line.contains("instructions"))?
        .split(';')
        .next()?
        .parse()
        .ok()
}

fn valgrind(shape: Shape, count: usize) -> Option<u64> {
    // Some fifty times slower than the machine itself.
    if count > 100 {
        return None;
    }
    let (myself, args) = child::command(shape, count).ok()?;
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg(myself)
        .args(args)
        .output()
        .ok()?;
    let said = String::from_utf8_lossy(&output.stderr);
    let line = said.lines().find(|line| line.contains("Collected :"))?;
    line.rsplit(' ').next()?.parse().ok()
}
