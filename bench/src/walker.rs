//! What a walk along a chain of capabilities costs, in instructions: ours, C by hand, and
//! vfio-ioctls. `bench/walker-rival` has the walks; each runs once, and is counted alone.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde::Serialize;

use crate::failure::{During, Failure};

/// A chain of 208 bytes with the four capabilities that Linux 6.12 sends of a zPCI function.
const REPLY: &str = "tests/data/kernel-6.12-values/vfio-device_get_info-0001_00_00.0-full.bin";

/// What is walked, and the function that does it.
const WALKS: [(&str, &str); 5] = [
    ("every field, ours", "walk_by_zdev_abi"),
    ("every field, C by hand", "walk_in_c"),
    ("all in one struct, ours", "zpci_device_of_zdev_abi"),
    ("a region, ours", "region_by_zdev_abi"),
    ("a region, vfio-ioctls", "region_by_vfio_ioctls"),
];

/// Instructions of one walk.
#[derive(Debug, Serialize)]
struct Row {
    walk: &'static str,
    instructions: u64,
}

/// All counts.
#[derive(Debug, Default, Serialize)]
pub(super) struct Report {
    rows: Vec<Row>,
    /// Why there are none, if so.
    missing: Option<String>,
}

/// Builds the walks and counts them.
pub(super) fn measure(root: &Path) -> Result<Report, Failure> {
    let missing = |why: String| Report {
        rows: Vec::new(),
        missing: Some(format!("MISSING walks: {why}")),
    };
    let program = match build(root)? {
        Ok(program) => program,
        Err(why) => return Ok(missing(why)),
    };
    let mut rows = Vec::new();
    for (walk, function) in WALKS {
        match count(root, &program, function)? {
            Some(instructions) => rows.push(Row { walk, instructions }),
            None => return Ok(missing("no valgrind, or it counts nothing".to_owned())),
        }
    }
    let missing = None;
    Ok(Report { rows, missing })
}

/// The program with the walks; why not, if something for it is not there.
fn build(root: &Path) -> Result<Result<PathBuf, String>, Failure> {
    let target = crate::tree::target(root).join("bench-walker");
    let mut command = Command::new("cargo");
    command
        .args(["build", "--quiet", "--release", "--locked", "--target-dir"])
        .arg(&target)
        .arg("--manifest-path")
        .arg(root.join("bench/walker-rival/Cargo.toml"));
    let output = command.output().during("run", "cargo")?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        let last = said.lines().rfind(|line| !line.trim().is_empty());
        return Ok(Err(last
            .unwrap_or("cargo did not say why")
            .trim()
            .to_owned()));
    }
    Ok(Ok(target.join("release/walker-rival")))
}

/// Instructions of the function and of what it calls; none where there is no valgrind.
///
/// The program compares what the walks find, and fails if that is not the same.
fn count(root: &Path, program: &Path, function: &str) -> Result<Option<u64>, Failure> {
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg(format!("--toggle-collect={function}"))
        .arg(program)
        .arg(root.join(REPLY))
        .output();
    let Ok(output) = output else {
        return Ok(None);
    };
    let said = String::from_utf8_lossy(&output.stderr);
    if !output.status.success() {
        return Err(Failure::Wrong(format!("the walks differ:\n{said}")));
    }
    let line = said.lines().find(|line| line.contains("Collected :"));
    let number = line.and_then(|line| line.rsplit(' ').next()?.parse().ok());
    Ok(number.filter(|number| *number > 0))
}

/// The counts as people read them.
pub(super) fn table(report: &Report) -> String {
    let mut text = format!("\n{:<26} {:>12}\n", "walk", "instructions");
    for row in &report.rows {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{:<26} {:>12}", row.walk, row.instructions);
    }
    if let Some(line) = &report.missing {
        let _ = writeln!(text, "{line}");
    }
    text
}

/// A line if ours takes more instructions than C.
pub(super) fn beyond_limits(report: &Report) -> Vec<String> {
    match report.rows.as_slice() {
        [ours, c, ..] if ours.instructions > c.instructions => vec![format!(
            "walking a chain takes {} instructions, C by hand {}",
            ours.instructions, c.instructions
        )],
        _ => Vec::new(),
    }
}
