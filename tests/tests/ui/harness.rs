//! Runs tests that were found at run time, and says of them what Rust's own harness says.
//!
//! libtest-mimic does the same with eighteen more crates to build, most of them for a command
//! line.

use std::panic::{catch_unwind, AssertUnwindSafe};
use std::process::ExitCode;
use std::time::Instant;

/// One test: it panics if what it says does not hold.
pub(crate) struct Test {
    name: String,
    run: Box<dyn Fn()>,
}

impl Test {
    pub(crate) fn new(name: impl Into<String>, run: impl Fn() + 'static) -> Self {
        Self {
            name: name.into(),
            run: Box::new(run),
        }
    }
}

/// What the command line asks for. What Rust's own harness knows beside that is refused rather
/// than ignored, but for what changes no result.
struct Options {
    filters: Vec<String>,
    exact: bool,
    list: bool,
    quiet: bool,
}

impl Options {
    fn read(args: impl Iterator<Item = String>) -> Result<Self, String> {
        let mut options = Self {
            filters: Vec::new(),
            exact: false,
            list: false,
            quiet: false,
        };
        for arg in args {
            match arg.as_str() {
                "--exact" => options.exact = true,
                "--list" => options.list = true,
                "--quiet" | "-q" => options.quiet = true,
                "--nocapture" | "--show-output" => {}
                flag if flag.starts_with('-') => return Err(format!("there is no {flag}")),
                filter => options.filters.push(filter.to_owned()),
            }
        }
        Ok(options)
    }

    fn takes(&self, test: &Test) -> bool {
        let matches = |filter: &String| match self.exact {
            true => test.name == *filter,
            false => test.name.contains(filter.as_str()),
        };
        self.filters.is_empty() || self.filters.iter().any(matches)
    }
}

/// Runs what the command line asks for, one after the other: a thread would cost more than a test.
pub(crate) fn run(tests: &[Test]) -> ExitCode {
    let options = match Options::read(std::env::args().skip(1)) {
        Ok(options) => options,
        Err(problem) => {
            eprintln!("error: {problem}");
            return ExitCode::from(2);
        }
    };
    let chosen: Vec<&Test> = tests.iter().filter(|test| options.takes(test)).collect();
    if options.list {
        chosen
            .iter()
            .for_each(|test| println!("{}: test", test.name));
        return ExitCode::SUCCESS;
    }
    println!("\nrunning {} tests", chosen.len());
    let start = Instant::now();
    let passes = |test: &&&Test| {
        let passed = catch_unwind(AssertUnwindSafe(&test.run)).is_ok();
        if !passed || !options.quiet {
            println!(
                "test {} ... {}",
                test.name,
                if passed { "ok" } else { "FAILED" }
            );
        }
        passed
    };
    let passed = chosen.iter().filter(passes).count();
    let failed = chosen.len() - passed;
    println!(
        "\ntest result: {}. {passed} passed; {failed} failed; 0 ignored; 0 measured; \
         {} filtered out; finished in {:.2}s\n",
        if failed == 0 { "ok" } else { "FAILED" },
        tests.len() - chosen.len(),
        start.elapsed().as_secs_f64(),
    );
    ExitCode::from(u8::from(failed > 0))
}
