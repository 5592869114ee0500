//! What an accessor of a field costs, in instructions: ours, C by hand, and bindgen's.

mod asm;
mod compile;
mod functions;

use std::fmt::Write as _;
use std::path::Path;

use serde::Serialize;

use crate::failure::Failure;
use compile::Workshop;
use functions::{Function, Kind, ALL};

/// What accessors are compiled for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub(super) enum Machine {
    /// Big-endian, as the data is.
    #[serde(rename = "s390x")]
    S390x,
    /// Little-endian.
    #[serde(rename = "x86_64")]
    X86_64,
}

impl Machine {
    const ALL: [Self; 2] = [Self::S390x, Self::X86_64];

    fn name(self) -> &'static str {
        match self {
            Self::S390x => "s390x",
            Self::X86_64 => "x86_64",
        }
    }

    fn triple(self) -> &'static str {
        match self {
            Self::S390x => "s390x-unknown-linux-gnu",
            Self::X86_64 => "x86_64-unknown-linux-gnu",
        }
    }

    fn gcc(self) -> &'static str {
        match self {
            Self::S390x => "s390x-linux-gnu-gcc",
            Self::X86_64 => "gcc",
        }
    }

    /// The most instructions that such a function may have, its return left out.
    fn limit(self, kind: Kind) -> usize {
        match (self, kind) {
            (Self::S390x, Kind::Get) => 3,
            (Self::X86_64, Kind::Get) => 4,
            (Self::S390x, Kind::Set) => 4,
            (Self::X86_64, Kind::Set) => 8,
            // The setter, a comparison, a branch, and both results.
            (Self::S390x, Kind::TrySet) => 9,
            (Self::X86_64, Kind::TrySet) => 12,
        }
    }
}

/// Instructions of one function on one machine; none where the compiler is missing.
#[derive(Debug, Serialize)]
pub(super) struct Row {
    function: &'static str,
    machine: Machine,
    limit: usize,
    ours: usize,
    gcc: Option<usize>,
    clang: Option<usize>,
    bindgen: Option<usize>,
    /// Ours against the better C.
    ratio: Option<f64>,
}

/// All counts.
#[derive(Debug, Default, Serialize)]
pub(super) struct Report {
    pub(super) rows: Vec<Row>,
    /// What could not be compared with, and why.
    missing: Vec<String>,
}

/// Compiles and counts.
pub(super) fn measure(root: &Path) -> Result<Report, Failure> {
    let workshop = Workshop::open(root, "all")?;
    let mut report = Report::default();
    for machine in Machine::ALL {
        let ours = workshop.ours(machine)?;
        let clang = format!("--target={}", machine.triple());
        let gcc = workshop.by_hand(machine, machine.gcc(), &[])?;
        let clang = workshop.by_hand(machine, "clang", &[clang])?;
        let bindgen = workshop.bindgen(machine)?;
        let mut keep = |who: &str, result: Result<String, String>| {
            result
                .map_err(|why| {
                    let line = format!("MISSING {who} for {}: {why}", machine.name());
                    report.missing.push(line);
                })
                .ok()
        };
        let gcc = keep("gcc", gcc);
        let clang = keep("clang", clang);
        let bindgen = keep("bindgen", bindgen);
        for function in ALL {
            let mut row = row(machine, function, &ours)?;
            row.gcc = rival(gcc.as_deref(), function)?;
            row.clang = rival(clang.as_deref(), function)?;
            row.bindgen = rival(bindgen.as_deref(), function)?;
            let best = row.gcc.into_iter().chain(row.clang).min();
            row.ratio = best.map(|best| row.ours as f64 / best as f64);
            report.rows.push(row);
        }
    }
    Ok(report)
}

fn row(machine: Machine, function: &Function, ours: &str) -> Result<Row, Failure> {
    Ok(Row {
        function: function.name,
        machine,
        limit: machine.limit(function.kind),
        ours: counted(ours, function)?,
        gcc: None,
        clang: None,
        bindgen: None,
        ratio: None,
    })
}

fn rival(assembly: Option<&str>, function: &Function) -> Result<Option<usize>, Failure> {
    assembly
        .map(|assembly| counted(assembly, function))
        .transpose()
}

fn counted(assembly: &str, function: &Function) -> Result<usize, Failure> {
    asm::count(assembly, function.name)
        .ok_or_else(|| Failure::Wrong(format!("the compiler wrote no {}", function.name)))
}

/// The counts as people read them.
pub(super) fn table(report: &Report) -> String {
    let mut text = format!(
        "\n{:<18} {:<8} {:>6} {:>6} {:>6} {:>6} {:>8} {:>8}\n",
        "instructions", "machine", "limit", "ours", "gcc", "clang", "bindgen", "ours/C",
    );
    let shown = |count: Option<usize>| count.map_or("MISSING".to_owned(), |n| n.to_string());
    for row in &report.rows {
        let ratio = row
            .ratio
            .map_or("-".to_owned(), |ratio| format!("{ratio:.2}"));
        // Writing to a string cannot fail.
        let _ = writeln!(
            text,
            "{:<18} {:<8} {:>6} {:>6} {:>6} {:>6} {:>8} {ratio:>8}",
            row.function,
            row.machine.name(),
            row.limit,
            row.ours,
            shown(row.gcc),
            shown(row.clang),
            shown(row.bindgen),
        );
    }
    for line in &report.missing {
        let _ = writeln!(text, "{line}");
    }
    text
}

/// A line for each accessor of ours that takes too many instructions.
pub(super) fn beyond_limits(report: &Report) -> Vec<String> {
    rows_beyond_limits(&report.rows)
}

fn rows_beyond_limits(rows: &[Row]) -> Vec<String> {
    let beyond = rows.iter().filter(|row| row.ours > row.limit);
    beyond
        .map(|row| {
            format!(
                "{} takes {} instructions on {}, more than {}",
                row.function,
                row.ours,
                row.machine.name(),
                row.limit
            )
        })
        .collect()
}

#[cfg(test)]
mod accessor_cost {
    use super::*;

    /// Suite `accessor_cost`: the counts are the same each time for one rustc.
    fn holds_on(machine: Machine) {
        let root = crate::tree::root().unwrap();
        let workshop = Workshop::open(&root, machine.name()).unwrap();
        let ours = workshop
            .ours(machine)
            .unwrap_or_else(|why| panic!("rustup target add {}: {why}", machine.triple()));
        let rows: Vec<Row> = ALL
            .iter()
            .map(|function| row(machine, function, &ours).unwrap())
            .collect();
        assert!(rows.len() >= 30, "only {} functions", rows.len());
        assert_eq!(rows_beyond_limits(&rows), [""; 0]);
    }

    #[test]
    fn accessors_keep_their_limits_on_s390x() {
        holds_on(Machine::S390x);
    }

    #[test]
    fn accessors_keep_their_limits_on_x86_64() {
        holds_on(Machine::X86_64);
    }
}
