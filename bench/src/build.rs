//! What a clean build of `zdev-abi` costs somebody who depends on it, beside zerocopy with its
//! derive alone.
//!
//! Processor time, since that does not depend on how many processors there are; still, only of a
//! quiet machine does it say something.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;

use serde::Serialize;

use crate::failure::{During, Failure, ToolError};

/// How much more than zerocopy alone the default crate may cost.
const RATIO_LIMIT: f64 = 1.10;

/// What the crate may cost without features, in seconds.
const PLAIN_LIMIT: f64 = 0.5;

/// How often each is built; the least counts, since other programs only add to it.
const RUNS: usize = 3;

/// Ticks of a second in /proc/self/stat, on every architecture of Linux.
const TICKS: f64 = 100.0;

/// Seconds of processor time.
#[derive(Debug, Serialize)]
pub(super) struct Report {
    zerocopy_alone: f64,
    default: f64,
    without_features: f64,
    ratio_limit: f64,
    without_features_limit: f64,
}

/// Builds crates that have nothing but one dependency.
pub(super) fn measure(root: &Path) -> Result<Report, Failure> {
    let folder = crate::tree::target(root).join("bench-build");
    let abi = root.join("abi").display().to_string();
    let cost = |name: &str, dependency: &str| cost(&folder.join(name), dependency);
    let nothing = cost("nothing", "")?;
    let crate_of = |features: &str| format!("zdev-abi = {{ path = \"{abi}\"{features} }}");
    let zerocopy = "zerocopy = { version = \"0.8\", features = [\"derive\"] }";
    Ok(Report {
        zerocopy_alone: cost("zerocopy", zerocopy)? - nothing,
        default: cost("default", &crate_of(""))? - nothing,
        without_features: cost("without", &crate_of(", default-features = false"))? - nothing,
        ratio_limit: RATIO_LIMIT,
        without_features_limit: PLAIN_LIMIT,
    })
}

/// The processor time of a clean build of a crate with the dependency.
fn cost(folder: &Path, dependency: &str) -> Result<f64, Failure> {
    let manifest = format!(
        "[package]\nname = \"consumer\"\nedition = \"2021\"\n\n\
         [dependencies]\n{dependency}\n\n[workspace]\n"
    );
    fs::create_dir_all(folder.join("src")).during("create", folder)?;
    fs::write(folder.join("Cargo.toml"), manifest).during("write", folder)?;
    fs::write(folder.join("src/lib.rs"), "").during("write", folder)?;
    // Downloads are not the build.
    cargo(folder, "fetch")?;
    let mut least = f64::INFINITY;
    for _ in 0..RUNS {
        let target = folder.join("target");
        if target.exists() {
            fs::remove_dir_all(&target).during("remove", &target)?;
        }
        let before = children_time()?;
        cargo(folder, "build")?;
        least = least.min(children_time()? - before);
    }
    Ok(least)
}

fn cargo(folder: &Path, command: &str) -> Result<(), Failure> {
    let output = Command::new("cargo")
        .args([command, "--quiet"])
        .current_dir(folder)
        .env("CARGO_TARGET_DIR", folder.join("target"))
        // A dependency from a registry is not compiled incrementally.
        .env("CARGO_INCREMENTAL", "0")
        .output()
        .during("run", "cargo")?;
    if output.status.success() {
        return Ok(());
    }
    Err(Failure::Wrong(
        String::from_utf8_lossy(&output.stderr).into_owned(),
    ))
}

/// Processor time of all programs that this one has waited for, in seconds.
fn children_time() -> Result<f64, ToolError> {
    let path = "/proc/self/stat";
    let text = fs::read_to_string(path).during("read", path)?;
    // The second field is a name in parentheses, which may hold anything. `cutime` is field 16.
    let after_name = text.rsplit(')').next().unwrap_or_default();
    let fields = after_name.split_whitespace().skip(13).take(2);
    let ticks = fields.map(|field| field.parse::<u64>().unwrap_or(0));
    Ok(ticks.sum::<u64>() as f64 / TICKS)
}

/// The report as people read it.
pub(super) fn table(report: &Report) -> String {
    let mut text = format!("\n{:<34} {:>6}\n", "clean build", "CPU s");
    let rows = [
        ("zerocopy with derive", report.zerocopy_alone),
        ("zdev-abi", report.default),
        ("zdev-abi without features", report.without_features),
    ];
    for (name, seconds) in rows {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{name:<34} {seconds:>6.2}");
    }
    text
}

/// A line for each limit that does not hold.
pub(super) fn beyond_limits(report: &Report) -> Vec<String> {
    let mut wrong = Vec::new();
    let ratio = report.default / report.zerocopy_alone;
    if ratio > report.ratio_limit {
        wrong.push(format!(
            "a clean build of zdev-abi costs {ratio:.2} times one of zerocopy, more than {:.2}",
            report.ratio_limit
        ));
    }
    if report.without_features > report.without_features_limit {
        wrong.push(format!(
            "a clean build of zdev-abi without features takes {:.2} s, more than {:.2}",
            report.without_features, report.without_features_limit
        ));
    }
    wrong
}
