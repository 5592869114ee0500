//! `cargo xtask test`.

mod cbmc;
mod debian_rust;
mod install;
mod kernel_headers;
mod kernel_types;
pub(crate) mod mirror;
mod needs;
mod outcome;
mod run;
mod suites;

use std::path::Path;

use crate::cli;
use crate::console;
use crate::failure::Failure;
use needs::Need;
use outcome::Outcome;
use suites::Suite;

/// Runs the suites asked for, all if none is.
pub(crate) fn run(root: &Path, options: &cli::Test) -> Result<(), Failure> {
    let suites = chosen(&options.suites)?;
    if options.list {
        for suite in suites {
            console::line(&format!("{:<12} {}", suite.name, suite.about));
        }
        return Ok(());
    }
    let missing = install::install(root, &needs::of(&suites));
    let mut total = Outcome::default();
    for suite in &suites {
        let outcome = run_suite(root, suite, &missing, options.allow_missing)?;
        console::line(&format!("{:<12} {outcome}", suite.name));
        total.add(outcome);
    }
    console::line(&format!(
        "{} passed, {} failed, {} skipped",
        total.passed, total.failed, total.skipped
    ));
    if total.failed == 0 {
        return Ok(());
    }
    Err(Failure::Wrong("not all tests passed".to_owned()))
}

fn chosen(names: &[String]) -> Result<Vec<&'static Suite>, Failure> {
    if names.is_empty() {
        return Ok(suites::ALL.iter().collect());
    }
    let find = |name: &String| {
        suites::ALL
            .iter()
            .find(|suite| suite.name == *name)
            .ok_or_else(|| {
                let known: Vec<&str> = suites::ALL.iter().map(|suite| suite.name).collect();
                Failure::Usage(format!(
                    "there is no suite `{name}`; there are: {}",
                    known.join(", ")
                ))
            })
    };
    names.iter().map(find).collect()
}

fn run_suite(
    root: &Path,
    suite: &Suite,
    missing: &[Need],
    allow_missing: bool,
) -> Result<Outcome, Failure> {
    let lacks: Vec<&str> = suite
        .needs
        .iter()
        .filter(|need| missing.contains(need))
        .map(|need| need.mend())
        .collect();
    if !lacks.is_empty() {
        console::line(&format!("MISSING {}: {}", suite.name, lacks.join("; ")));
        // Where the tests look for their tools themselves, those that find them run.
        if !suite.asks_itself {
            return Ok(Outcome::missing(allow_missing));
        }
    }
    run::run(root, suite, allow_missing)
}
