//! What generating everything takes: the project's own specs, and how it grows with a spec.

use std::fmt::Write as _;
use std::path::Path;
use std::time::{Duration, Instant};

use serde::Serialize;

use super::child::{self, Sample};
use super::instructions;
use super::synthetic::Shape;
use uapic::specs;

use crate::failure::Failure;

/// What compiling the project's own specs may take.
const SHIPPED_LIMIT: Duration = Duration::from_millis(50);

/// How much more an item may cost in a larger spec: growth is linear.
const GROWTH_LIMIT: f64 = 2.0;

/// How often the project's specs are compiled; the median counts.
const RUNS: usize = 21;

/// Times and sizes.
#[derive(Serialize)]
pub(super) struct Report {
    shipped_ms: f64,
    shipped_limit_ms: f64,
    growth: Vec<Row>,
    growth_limit: f64,
}

#[derive(Serialize)]
struct Row {
    #[serde(flatten)]
    sample: Sample,
    microseconds_each: f64,
    /// Against the next smaller spec of the same items; none for the smallest.
    ratio: Option<f64>,
    instructions: Option<u64>,
}

/// Compiles the project's specs and larger and larger ones.
pub(super) fn measure(root: &Path) -> Result<Report, Failure> {
    Ok(Report {
        shipped_ms: shipped(root)?.as_secs_f64() * 1e3,
        shipped_limit_ms: SHIPPED_LIMIT.as_secs_f64() * 1e3,
        growth: growth()?,
        growth_limit: GROWTH_LIMIT,
    })
}

fn shipped(root: &Path) -> Result<Duration, Failure> {
    let mut times = Vec::with_capacity(RUNS);
    for _ in 0..RUNS {
        let start = Instant::now();
        let files = specs::compile(&crate::specs(root)?, &[])?;
        times.push(start.elapsed());
        std::hint::black_box(files);
    }
    times.sort();
    Ok(times[RUNS / 2])
}

fn growth() -> Result<Vec<Row>, Failure> {
    let mut rows: Vec<Row> = Vec::new();
    for (shape, sizes) in Shape::ALL {
        for count in sizes {
            let sample = child::measure(shape, count)?;
            let each = sample.microseconds / count as f64;
            let before = rows.last().filter(|row| row.sample.shape == shape);
            rows.push(Row {
                ratio: before.map(|before| each / before.microseconds_each),
                microseconds_each: each,
                instructions: instructions::count(shape, count),
                sample,
            });
        }
    }
    Ok(rows)
}

/// The report as people read it.
pub(super) fn table(report: &Report) -> String {
    let mut text = format!(
        "all specs of the project: {:.1} ms (limit {:.0} ms)\n\n\
         {:>9} {:>8} {:>12} {:>12} {:>8} {:>10} {:>12} {:>16}\n",
        report.shipped_ms,
        report.shipped_limit_ms,
        "of",
        "count",
        "time ms",
        "us each",
        "ratio",
        "peak MiB",
        "KiB each",
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
            "{:>9} {:>8} {:>12.1} {:>12.1} {ratio:>8} {:>10.1} {:>12.1} {instructions:>16}",
            row.sample.shape.name(),
            row.sample.count,
            row.sample.microseconds / 1e3,
            row.microseconds_each,
            row.sample.peak_kib as f64 / 1024.0,
            row.sample.peak_kib as f64 / row.sample.count as f64,
        );
    }
    text
}

/// A line for each limit that does not hold.
pub(super) fn beyond_limits(report: &Report) -> Vec<String> {
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
                "{} {}: each costs {ratio:.2} times as much",
                row.sample.count,
                row.sample.shape.name()
            ));
        }
    }
    wrong
}
