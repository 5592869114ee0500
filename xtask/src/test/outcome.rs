//! How many cases passed.

use std::collections::BTreeSet;
use std::fmt;

/// What a test prints, with its own name, when a tool it needs is not there and that is allowed.
/// `uapi_tests::missing` writes it.
const MISSING: &str = "MISSING ";

/// Cases of one suite, or of all.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Outcome {
    /// Ran, and were right.
    pub(crate) passed: u32,
    /// Ran and were wrong, or could not run and had to.
    pub(crate) failed: u32,
    /// Could not run, and need not.
    pub(crate) skipped: u32,
    /// What they took of the processors.
    pub(crate) cpu_seconds: f64,
}

impl Outcome {
    /// Of a suite that could not run at all.
    pub(crate) fn missing(allowed: bool) -> Self {
        Self {
            passed: 0,
            failed: u32::from(!allowed),
            skipped: u32::from(allowed),
            cpu_seconds: 0.0,
        }
    }

    /// Of one command: its cases if it tells them, itself as one case if it does not.
    pub(crate) fn of(output: &str, success: bool) -> Self {
        let results: Vec<Self> = output.lines().filter_map(result_line).collect();
        let mut outcome = Self::default();
        if results.is_empty() && success {
            outcome.passed = 1;
        }
        for result in results {
            outcome.add(result);
        }
        let missing = missing_tests(output);
        outcome.passed = outcome.passed.saturating_sub(missing);
        outcome.skipped += missing;
        // What does not compile names no case; the failure must show all the same.
        if !success && outcome.failed == 0 {
            outcome.failed = 1;
        }
        outcome
    }

    /// Adds the cases of another.
    pub(crate) fn add(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
        self.cpu_seconds += other.cpu_seconds;
    }
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            passed,
            failed,
            skipped,
            cpu_seconds: _,
        } = self;
        write!(f, "{passed} passed, {failed} failed, {skipped} skipped")
    }
}

/// `test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; ...`
fn result_line(line: &str) -> Option<Outcome> {
    let counts = line
        .trim_start()
        .strip_prefix("test result: ")?
        .split_once(". ")?
        .1;
    let count = |name: &str| {
        counts
            .split("; ")
            .find_map(|part| part.strip_suffix(name)?.trim().parse().ok())
    };
    Some(Outcome {
        passed: count(" passed")?,
        failed: count(" failed")?,
        skipped: count(" ignored")?,
        cpu_seconds: 0.0,
    })
}

/// How many tests said that they lack a tool.
fn missing_tests(output: &str) -> u32 {
    let names: BTreeSet<&str> = output
        .lines()
        .filter_map(|line| line.strip_prefix(MISSING)?.split_once(':'))
        .map(|(name, _)| name)
        .collect();
    u32::try_from(names.len()).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TWO_BINARIES: &str = "\
running 3 tests
test result: ok. 3 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s
running 2 tests
test result: FAILED. 1 passed; 1 failed; 2 ignored; 0 measured; 0 filtered out; finished in 0.10s
";

    #[test]
    fn adds_the_results_of_all_binaries() {
        let outcome = Outcome::of(TWO_BINARIES, false);
        assert_eq!(
            outcome,
            Outcome {
                passed: 4,
                failed: 1,
                skipped: 2,
                ..Outcome::default()
            }
        );
    }

    #[test]
    fn a_command_without_cases_is_one() {
        assert_eq!(
            Outcome::of("", true),
            Outcome {
                passed: 1,
                ..Outcome::default()
            }
        );
        assert_eq!(
            Outcome::of("error: no", false),
            Outcome {
                failed: 1,
                ..Outcome::default()
            }
        );
    }

    #[test]
    fn a_crash_after_good_results_shows() {
        let good = TWO_BINARIES.lines().take(2).collect::<Vec<_>>().join("\n");
        assert_eq!(
            Outcome::of(&good, false),
            Outcome {
                passed: 3,
                failed: 1,
                skipped: 0,
                ..Outcome::default()
            }
        );
    }

    #[test]
    fn tests_that_lack_a_tool_count_once_as_skipped() {
        let output = format!(
            "{MISSING}on_s390x: qemu\n{MISSING}on_s390x: gcc\n{MISSING}on_i386: gcc\n\
             test result: ok. 5 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out\n"
        );
        assert_eq!(
            Outcome::of(&output, true),
            Outcome {
                passed: 3,
                failed: 0,
                skipped: 2,
                ..Outcome::default()
            }
        );
    }
}
