//! What a request costs in the generated driver before its hook is called, beside the handler that
//! was posted.
//!
//! Counted are the instructions of the handlers themselves, on x86-64, from the entry of the
//! region's `rw` to the hook; in C, to the call that executes. What the kernel does for them is not:
//! copies from the user, memory, locks (one of the function in C, that of the device's memory in the
//! driver), and the page that the posted handler looks up instead of copying.
//!
//! Of the 17 rules the posted handler holds four, and it gives one errno for all. `ruled` is the same
//! code with all of them, in the C that users have for it, and with their errnos: the equivalent of
//! what the driver does, and what it is held to. The posted handler is shown beside both.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde::Serialize;

use crate::failure::{During, Failure};
use crate::tree;

/// How many instructions the driver may take for one of C with the same rules.
const LIMIT: f64 = 1.0;

/// Operation and length.
const CASES: [(&str, u32); 4] = [
    ("load", 8),
    ("store_block", 8),
    ("store_block", 128),
    ("store_block", 4096),
];

/// A handler: its name, the function that counting starts in, and what the names of its own
/// functions contain.
type Handler = (&'static str, &'static str, &'static [&'static str]);

const DRIVER: Handler = (
    "driver",
    "zpci_io_region_rw",
    &["zpci_io_write", "region_rw", "kernel_standin_cost::"],
);
const RULED: Handler = ("ruled", "ruled_rw", &["ruled_rw"]);
const POSTED: Handler = ("posted", "posted_rw", &["posted_rw"]);

/// What was measured.
#[derive(Debug, Serialize)]
pub(super) struct Report {
    limit: f64,
    /// None where there is no valgrind.
    rows: Vec<Row>,
}

#[derive(Debug, Serialize)]
struct Row {
    operation: &'static str,
    length: u32,
    driver: u64,
    ruled: u64,
    posted: u64,
}

/// Measures.
pub(super) fn measure(root: &Path) -> Result<Report, Failure> {
    let mut rows = Vec::new();
    if has_valgrind() {
        let program = build(root)?;
        for (operation, length) in CASES {
            let count = |handler| count(&program, handler, operation, length);
            rows.push(Row {
                operation,
                length,
                driver: count(DRIVER)?,
                ruled: count(RULED)?,
                posted: count(POSTED)?,
            });
        }
    }
    Ok(Report { limit: LIMIT, rows })
}

fn has_valgrind() -> bool {
    let version = Command::new("valgrind").arg("--version").output();
    version.is_ok_and(|output| output.status.success())
}

fn build(root: &Path) -> Result<PathBuf, Failure> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let target = tree::target(root).join("kernel-standin");
    let status = Command::new(&cargo)
        .args([
            "build",
            "--quiet",
            "--release",
            "--package=kernel-standin-cost",
        ])
        .arg("--manifest-path=tests/kernel_standin/Cargo.toml")
        .arg("--target-dir")
        .arg(&target)
        .current_dir(root)
        .status()
        .during("run", &cargo)?;
    if !status.success() {
        return Err(Failure::Wrong("the handlers do not compile".to_owned()));
    }
    Ok(target.join("release/kernel-standin-cost"))
}

/// The instructions of the handler's own functions.
fn count(
    program: &Path,
    (name, entry, own): Handler,
    operation: &str,
    length: u32,
) -> Result<u64, Failure> {
    let profile = program.with_extension(format!("{name}.callgrind"));
    let mut out_file = std::ffi::OsString::from("--callgrind-out-file=");
    out_file.push(&profile);
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--collect-atstart=no"])
        .args(["--compress-strings=no", "--compress-pos=no"])
        .arg(format!("--toggle-collect={entry}"))
        .arg(out_file)
        .arg(program)
        .args([name, operation, &length.to_string()])
        .output()
        .during("run", Path::new("valgrind"))?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        return Err(Failure::Wrong(format!("{name} {operation}: {said}")));
    }
    let text = std::fs::read_to_string(&profile).during("read", &profile)?;
    match own_instructions(&text, own) {
        0 => Err(Failure::Wrong(format!("{name}: nothing was counted"))),
        count => Ok(count),
    }
}

/// The costs of a profile that belong to functions with one of these names, calls left out.
fn own_instructions(profile: &str, own: &[&str]) -> u64 {
    let mut is_own = false;
    let mut is_call = false;
    let mut count = 0;
    for line in profile.lines() {
        if let Some(function) = line.strip_prefix("fn=") {
            is_own = own.iter().any(|name| function.contains(name));
        } else if line.starts_with("calls=") {
            is_call = true;
        } else if line.starts_with(|first: char| first.is_ascii_digit()) {
            let cost = line.split(' ').nth(1).and_then(|cost| cost.parse().ok());
            if is_own && !is_call {
                count += cost.unwrap_or(0);
            }
            is_call = false;
        }
    }
    count
}

/// The figures as text.
pub(super) fn table(report: &Report) -> String {
    if report.rows.is_empty() {
        return "\nrequests: not counted, there is no valgrind\n".to_owned();
    }
    let mut text = format!(
        "\n{:<24} {:>8} {:>12} {:>8}\n",
        "instructions of a request", "driver", "C, all rules", "posted"
    );
    for row in &report.rows {
        let case = format!("{}, {} bytes", row.operation, row.length);
        // Writing to a string cannot fail.
        let _ = writeln!(
            text,
            "{case:<25} {:>8} {:>12} {:>8}",
            row.driver, row.ruled, row.posted
        );
    }
    text
}

/// What is not as it has to be.
pub(super) fn beyond_limits(report: &Report) -> Vec<String> {
    let is_beyond = |row: &&Row| row.driver as f64 > row.ruled as f64 * report.limit;
    let rows = report.rows.iter().filter(is_beyond);
    rows.map(|row| {
        format!(
            "a {} of {} bytes takes {} instructions, C takes {}",
            row.operation, row.length, row.driver, row.ruled
        )
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn calls_and_others_are_left_out() {
        let profile = "fn=mine\n10 5\ncfn=other\ncalls=1 2\n10 900\n11 3\n\nfn=other\n2 900\n";
        assert_eq!(own_instructions(profile, &["mine"]), 8);
    }
}
