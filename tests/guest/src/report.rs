//! What was found, in lines that the host reads.

use std::fmt::Debug;
use std::process::ExitCode;
use std::time::Instant;

/// Why a command of the guest could not go on.
pub(crate) type Failure = Box<dyn std::error::Error>;

/// The findings of one command.
#[derive(Debug)]
pub(crate) struct Report {
    command: String,
    found: u32,
    failed: u32,
    start: Instant,
}

impl Report {
    /// Starts the report of a command.
    pub(crate) fn new(command: String) -> Self {
        Self {
            command,
            found: 0,
            failed: 0,
            start: Instant::now(),
        }
    }

    /// Says whether two values are equal.
    pub(crate) fn equal<T: PartialEq + Debug>(&mut self, name: &str, found: T, expected: T) {
        if found == expected {
            self.pass(name);
        } else {
            self.fail(name, &format!("{found:?}, expected {expected:?}"));
        }
    }

    /// Something is as it should be.
    pub(crate) fn pass(&mut self, name: &str) {
        self.found += 1;
        println!("@@ ok {} {name}", self.command);
    }

    /// Something is not.
    pub(crate) fn fail(&mut self, name: &str, why: &str) {
        self.found += 1;
        self.failed += 1;
        println!("@@ FAIL {} {name}: {why}", self.command);
    }

    /// Ends it with the number of its findings, so that the host knows that it has all. A command
    /// that found nothing has not done its work.
    pub(crate) fn end(mut self) -> ExitCode {
        if self.found == 0 {
            self.fail("finds something", "nothing was looked at");
        }
        // For people; the host does not read it.
        println!("{} ms", self.start.elapsed().as_millis());
        println!("@@ end {} {}", self.command, self.found);
        if self.failed == 0 {
            ExitCode::SUCCESS
        } else {
            ExitCode::FAILURE
        }
    }
}
