//! `uapi-verify` against what real kernels said, which is recorded, and what compilers make of
//! headers: it passes where the spec holds, and finds exactly what differs.
//!
//! Expectations are written by hand, from the history of the kernel's headers. The comparison with
//! headers for userspace is the suite `world`.

mod broken;
mod compiled;
mod hostile;
mod in_tree;
mod kernels;

use std::path::Path;

use uapi_spec::model::Release;
use uapi_spec::CheckedAbi;
use uapi_verify::census::Wanted;
use uapi_verify::error::Error;
use uapi_verify::report::{Divergence, Kind, Report};
use uapi_verify::truth::Truth;
use uapi_verify::{compare, image};

const fn linux(major: u16, minor: u16) -> Release {
    Release { major, minor }
}

/// What a report says, as lines without places.
#[derive(Debug, Default, PartialEq, Eq)]
struct Verdict {
    /// Differs, or is missing without a reason.
    wrong: Vec<String>,
    /// Is missing for a reason.
    by_right: Vec<String>,
    /// Is in the kernel only.
    extra: Vec<String>,
}

impl Verdict {
    fn of(report: &Report) -> Self {
        let lines = |which: &dyn Fn(&Divergence) -> bool| {
            let found = report.divergences.iter().filter(|it| which(it));
            let mut lines: Vec<String> = found.map(line).collect();
            lines.sort();
            lines
        };
        Self {
            wrong: lines(&Divergence::is_wrong),
            by_right: lines(&|it| it.expected.is_some()),
            extra: lines(&|it| it.kind == Kind::Extra),
        }
    }

    fn expected(wrong: &[&str], by_right: &[&str], extra: &[&str]) -> Self {
        let lines = |list: &[&str]| {
            let mut lines: Vec<String> = list.iter().map(|line| (*line).to_owned()).collect();
            lines.sort();
            lines
        };
        Self {
            wrong: lines(wrong),
            by_right: lines(by_right),
            extra: lines(extra),
        }
    }
}

fn line(divergence: &Divergence) -> String {
    format!("{}: {}", divergence.subject, divergence.what)
}

/// What a file says of everything that a spec names.
fn truth(abi: &CheckedAbi, file: &Path, base: Option<&Path>) -> Result<Truth, Error> {
    image::read(file, base, &Wanted::by(abi.model()))
}

/// Holds a spec against a file of a release.
fn report(abi: &CheckedAbi, file: &Path, base: Option<&Path>, release: Release) -> Report {
    let truth = truth(abi, file, base).unwrap_or_else(|error| panic!("{error}"));
    report_on(abi, &truth, Some(release))
}

/// How many comparisons an interface had.
fn compared(report: &Report, interface: &str) -> usize {
    let mut all = report.interfaces.iter();
    all.find(|it| it.name == interface)
        .map_or(0, |it| it.compared)
}

/// Holds a spec against what a source said of a release.
fn report_on(abi: &CheckedAbi, truth: &Truth, release: Option<Release>) -> Report {
    let mut truth = truth.clone();
    truth.release = release;
    compare::compare(abi, &truth).unwrap_or_else(|error| panic!("{error}"))
}
