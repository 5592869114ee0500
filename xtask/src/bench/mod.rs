//! `cargo xtask bench`.

mod abi;
mod accessors;
mod child;
mod handler;
mod instructions;
mod synthetic;
mod verify;
mod walker;

use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use serde::Serialize;

use crate::cli;
use crate::console;
use crate::failure::{During, Failure};
use crate::specs;
use child::Sample;

/// What compiling the project's own specs may take.
const SHIPPED_LIMIT: Duration = Duration::from_millis(50);

/// How much more a struct may cost in a spec ten times as large: growth is linear.
const GROWTH_LIMIT: f64 = 2.0;

/// Structs of the specs that growth is measured with.
const SIZES: [usize; 4] = [10, 100, 1_000, 10_000];

/// How often the project's specs are compiled; the median counts.
const RUNS: usize = 21;

#[derive(Serialize)]
struct Report {
    shipped_ms: f64,
    shipped_limit_ms: f64,
    growth: Vec<Row>,
    growth_limit: f64,
    accessors: accessors::Report,
    handler: handler::Report,
    walker: walker::Report,
    verify: verify::Report,
    abi: abi::Report,
}

#[derive(Serialize)]
struct Row {
    #[serde(flatten)]
    sample: Sample,
    microseconds_per_struct: f64,
    /// Against the row before; none where that is too small to say anything.
    ratio: Option<f64>,
    instructions: Option<u64>,
}

/// Measures, prints, and fails if a limit does not hold.
pub(crate) fn run(root: &Path, options: &cli::Bench) -> Result<(), Failure> {
    if let Some(structs) = options.child {
        return child::run(structs);
    }
    if cfg!(debug_assertions) {
        return run_optimized(root, options);
    }
    if options.only_verify {
        return only_verify(root, options);
    }
    if options.only_abi {
        let report = abi::measure(root)?;
        console::print(&abi::table(&report));
        let wrong = abi::beyond_limits(&report);
        return if wrong.is_empty() {
            Ok(())
        } else {
            Err(Failure::Wrong(wrong.join("\n")))
        };
    }
    if options.only_handler {
        let report = handler::measure(root)?;
        console::print(&handler::table(&report));
        let wrong = handler::beyond_limits(&report);
        return if wrong.is_empty() {
            Ok(())
        } else {
            Err(Failure::Wrong(wrong.join("\n")))
        };
    }
    let report = Report {
        shipped_ms: shipped(root)?.as_secs_f64() * 1e3,
        shipped_limit_ms: SHIPPED_LIMIT.as_secs_f64() * 1e3,
        growth: growth()?,
        growth_limit: GROWTH_LIMIT,
        accessors: accessors::measure(root)?,
        handler: handler::measure(root)?,
        walker: walker::measure(root)?,
        verify: verify::measure(root)?,
        abi: abi::measure(root)?,
    };
    if options.json {
        let json = serde_json::to_string_pretty(&report).map_err(std::io::Error::from);
        console::line(&json.during("write the report as", "JSON")?);
    } else {
        console::print(&table(&report));
    }
    verdict(&report)
}

/// Measures holding the spec against kernels.
fn only_verify(root: &Path, options: &cli::Bench) -> Result<(), Failure> {
    let report = verify::measure(root)?;
    if options.json {
        let json = serde_json::to_string_pretty(&report).map_err(std::io::Error::from);
        console::line(&json.during("write the report as", "JSON")?);
    } else {
        console::print(&verify::table(&report));
    }
    let wrong = verify::beyond_limits(&report);
    if wrong.is_empty() {
        return Ok(());
    }
    Err(Failure::Wrong(wrong.join("\n")))
}

/// Runs the same command again, optimized.
fn run_optimized(root: &Path, options: &cli::Bench) -> Result<(), Failure> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(&cargo);
    command.args([
        "run",
        "--quiet",
        "--release",
        "--package",
        "xtask",
        "--",
        "bench",
    ]);
    if options.json {
        command.arg("--json");
    }
    if options.only_handler {
        command.arg("handler");
    }
    if options.only_verify {
        command.arg("verify");
    }
    if options.only_abi {
        command.arg("abi");
    }
    let status = command.current_dir(root).status().during("run", &cargo)?;
    match status.code() {
        Some(0) => Ok(()),
        Some(1) => Err(Failure::Wrong("a limit does not hold".to_owned())),
        _ => Err(std::io::Error::other(status.to_string())).during("run", &cargo)?,
    }
}

fn shipped(root: &Path) -> Result<Duration, Failure> {
    let mut times = Vec::with_capacity(RUNS);
    for _ in 0..RUNS {
        let start = Instant::now();
        let files = specs::compile(&specs::project(root)?, &[])?;
        times.push(start.elapsed());
        std::hint::black_box(files);
    }
    times.sort();
    Ok(times[RUNS / 2])
}

fn growth() -> Result<Vec<Row>, Failure> {
    let mut rows: Vec<Row> = Vec::new();
    for structs in SIZES {
        let sample = child::measure(structs)?;
        let each = sample.microseconds / structs as f64;
        let ratio = rows
            .last()
            .map(|before| each / before.microseconds_per_struct);
        rows.push(Row {
            sample,
            microseconds_per_struct: each,
            ratio,
            instructions: instructions::count(structs),
        });
    }
    Ok(rows)
}

fn table(report: &Report) -> String {
    let mut text = format!(
        "all specs of the project: {:.1} ms (limit {:.0} ms)\n\n\
         {:>8} {:>12} {:>12} {:>8} {:>10} {:>12} {:>16}\n",
        report.shipped_ms,
        report.shipped_limit_ms,
        "structs",
        "time ms",
        "us/struct",
        "ratio",
        "peak MiB",
        "KiB/struct",
        "instructions",
    );
    for row in &report.growth {
        let ratio = row
            .ratio
            .map_or("-".to_owned(), |ratio| format!("{ratio:.2}"));
        let instructions = row
            .instructions
            .map_or("-".to_owned(), |count| count.to_string());
        // Writing to a string cannot fail.
        let _ = writeln!(
            text,
            "{:>8} {:>12.1} {:>12.1} {ratio:>8} {:>10.1} {:>12.1} {instructions:>16}",
            row.sample.structs,
            row.sample.microseconds / 1e3,
            row.microseconds_per_struct,
            row.sample.peak_kib as f64 / 1024.0,
            row.sample.peak_kib as f64 / row.sample.structs as f64,
        );
    }
    text.push_str(&accessors::table(&report.accessors));
    text.push_str(&handler::table(&report.handler));
    text.push_str(&walker::table(&report.walker));
    text.push_str(&verify::table(&report.verify));
    text.push_str(&abi::table(&report.abi));
    text
}

fn verdict(report: &Report) -> Result<(), Failure> {
    let mut wrong = Vec::new();
    if report.shipped_ms > report.shipped_limit_ms {
        wrong.push(format!(
            "the project's specs take {:.1} ms, more than {:.0}",
            report.shipped_ms, report.shipped_limit_ms
        ));
    }
    for row in &report.growth {
        if let Some(ratio) = row.ratio.filter(|ratio| *ratio > report.growth_limit) {
            wrong.push(format!(
                "{} structs: each costs {ratio:.2} times as much",
                row.sample.structs
            ));
        }
    }
    wrong.extend(accessors::beyond_limits(&report.accessors.rows));
    wrong.extend(handler::beyond_limits(&report.handler));
    wrong.extend(walker::beyond_limits(&report.walker));
    wrong.extend(verify::beyond_limits(&report.verify));
    wrong.extend(abi::beyond_limits(&report.abi));
    if wrong.is_empty() {
        Ok(())
    } else {
        Err(Failure::Wrong(wrong.join("\n")))
    }
}
