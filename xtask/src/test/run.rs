//! Runs suites, as many at a time as there are processors.

use std::fs::File;
use std::num::NonZero;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::Mutex;
use std::thread;
use std::time::Instant;

use super::command::{self, How};
use super::outcome::Outcome;
use super::suites::Suite;
use super::time;
use super::tools::{self, Missing};
use crate::console;
use crate::failure::{During, ToolError};
use crate::tree;

/// How a run treats a suite.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Run<'a> {
    /// The project's folder.
    pub(crate) root: &'a Path,
    /// The tools that are not there.
    pub(crate) missing: &'a [Missing],
    /// What tests are told of it.
    pub(crate) how: How,
}

impl Run<'_> {
    /// Runs suites, prints a line for each as it ends, and adds up what they say. The parts of a
    /// suite run one after the other, suites side by side: each has tests that wait for one compiler.
    pub(crate) fn all(&self, suites: &[Suite]) -> Result<Outcome, ToolError> {
        let total = Mutex::new(Ok(Outcome::default()));
        let next = AtomicUsize::new(0);
        let work = || {
            while let Some(suite) = suites.get(next.fetch_add(1, Ordering::Relaxed)) {
                let outcome = self.suite(suite);
                let Ok(mut total) = total.lock() else { return };
                match (&mut *total, outcome) {
                    (Ok(total), Ok(outcome)) => total.add(outcome),
                    (Ok(_), Err(error)) => *total = Err(error),
                    (Err(_), _) => return,
                }
            }
        };
        let processors = thread::available_parallelism().map_or(1, NonZero::get);
        thread::scope(|scope| {
            for _ in 0..processors {
                scope.spawn(work);
            }
        });
        total
            .into_inner()
            .unwrap_or_else(|poisoned| poisoned.into_inner())
    }

    fn suite(&self, suite: &Suite) -> Result<Outcome, ToolError> {
        let name = &suite.name;
        if let Some(lacks) = tools::lacks(suite, self.missing) {
            console::line(&format!("MISSING {name}: {lacks}"));
            // Where the tests look for their tools themselves, those that find them run.
            if !suite.asks_itself() {
                let outcome = Outcome::missing(self.how.allow_missing);
                console::line(&format!("{name:<20} {outcome}"));
                return Ok(outcome);
            }
        }
        let start = Instant::now();
        let mut total = Outcome::default();
        for (index, command) in command::of(self.root, suite, self.how)
            .into_iter()
            .enumerate()
        {
            total.add(self.command(&format!("{name}-{index}"), command)?);
        }
        let seconds = start.elapsed().as_secs_f64();
        let spent = total.cpu_seconds;
        console::line(&format!(
            "{name:<20} {total} ({seconds:.0} s, {spent:.0} CPU-s)"
        ));
        Ok(total)
    }

    /// Runs a command. What failed is printed with all it said. The text is also left in a file of
    /// that name, where it can be watched growing.
    fn command(&self, name: &str, command: Command) -> Result<Outcome, ToolError> {
        let folder = tree::target(self.root).join("test-logs");
        let log = folder.join(format!("{name}.txt"));
        std::fs::create_dir_all(&folder).during("make the folder", &folder)?;
        let output = File::create(&log).during("write", &log)?;
        let errors = output.try_clone().during("write", &log)?;
        let mut timed = time::timed(&command);
        timed.stdin(Stdio::null()).stdout(output).stderr(errors);
        let status = timed.status().during("run", command.get_program())?;
        let bytes = std::fs::read(&log).during("read", &log)?;
        let text = String::from_utf8_lossy(&bytes);
        let (said, cpu_seconds) = time::split(&text);
        let mut outcome = Outcome::of(said, status.success());
        outcome.cpu_seconds = cpu_seconds;
        if outcome.failed > 0 {
            console::line(said);
        } else {
            for line in said.lines().filter(|line| line.starts_with("MISSING ")) {
                console::line(line);
            }
        }
        Ok(outcome)
    }
}
