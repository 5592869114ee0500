//! Instruction counts: the same each time, whatever else the machine does.

use std::process::Command;

use super::child;

/// Instructions in user mode of compiling a spec of so many structs; none where neither the
/// kernel's counters nor valgrind may be used.
pub(super) fn count(structs: usize) -> Option<u64> {
    counters(structs).or_else(|| valgrind(structs))
}

fn counters(structs: usize) -> Option<u64> {
    let (myself, args) = child::command(structs).ok()?;
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

fn valgrind(structs: usize) -> Option<u64> {
    // Some fifty times slower than the machine itself.
    if structs > 100 {
        return None;
    }
    let (myself, args) = child::command(structs).ok()?;
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
