//! `cargo xtask test`.

mod command;
mod outcome;
mod run;
mod suites;
mod time;
mod tools;

use std::path::Path;
use std::time::Instant;

use crate::cli;
use crate::console;
use crate::failure::Failure;
use command::How;
use run::Run;
use suites::When;

/// Runs the suites asked for, or else those of the run that is asked for.
pub(crate) fn run(root: &Path, options: &cli::Test) -> Result<(), Failure> {
    let when = match (options.quick, options.all) {
        (true, _) => When::Quick,
        (_, true) => When::All,
        _ => When::Default,
    };
    let suites = suites::chosen(suites::read(root)?, when, &options.suites)?;
    if options.list {
        for suite in suites {
            console::line(&format!("{:<20} {}", suite.name, suite.about));
        }
        return Ok(());
    }
    let start = Instant::now();
    let missing = tools::install(root, &suites)?;
    if !options.allow_missing {
        tools::refuse(&missing, &suites)?;
    }
    let run = Run {
        root,
        missing: &missing,
        how: How {
            allow_missing: options.allow_missing,
            thorough: when == When::All,
        },
    };
    let total = run.all(&suites)?;
    console::line(&format!(
        "{:.0} s, {:.0} CPU-s",
        start.elapsed().as_secs_f64(),
        total.cpu_seconds
    ));
    console::line(&total.to_string());
    if total.failed == 0 {
        return Ok(());
    }
    Err(Failure::Wrong("not all tests passed".to_owned()))
}
