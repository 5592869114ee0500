//! `cargo xtask bench`: measures the compiler and what it makes, beside their rivals.

mod abi;
mod accessors;
mod build;
mod child;
mod compiler;
mod handler;
mod instructions;
mod program;
mod synthetic;
use uapic::tree;
mod verify;
mod walker;

use std::path::Path;
use std::process::ExitCode;

use clap::{Parser, ValueEnum};
use serde::Serialize;
use uapic::failure::{During, Failure};
use uapic::project::{Project, SpecFolder};
use uapic::{console, failure};

use synthetic::Shape;

/// Measures all parts or those named, beside their rivals; a limit that does not hold is an error.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask bench")]
struct Options {
    /// Print JSON
    #[arg(long)]
    json: bool,
    /// Parts to measure; all if none is named
    #[arg(value_enum)]
    parts: Vec<Part>,
    /// Be the measured process: compile a spec of so many items, and report
    #[arg(long, hide = true, requires = "count")]
    child: Option<Shape>,
    /// How many
    #[arg(long, hide = true)]
    count: Option<usize>,
}

/// What is measured.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Part {
    /// Time for the project's specs, growth with the spec, memory
    Compiler,
    /// A clean build of zdev-abi, beside zerocopy
    Build,
    /// Instructions of accessors, beside C by hand and bindgen
    Accessors,
    /// Instructions of a request to the region, beside the posted C
    Handler,
    /// Instructions of a walk along a chain, beside C by hand and vfio-ioctls
    Walker,
    /// Time of `uapic verify`, beside pahole and abidiff
    Verify,
    /// Time of `uapic abi diff`, beside abidiff
    Abi,
}

/// What came out of it.
struct Measured {
    json: serde_json::Value,
    table: String,
    /// A line for each limit that does not hold.
    beyond_limits: Vec<String>,
}

/// Measures with a module of this crate.
macro_rules! measured {
    ($module:ident, $root:ident) => {{
        let report = $module::measure($root)?;
        Ok(Measured {
            json: json(&report)?,
            table: $module::table(&report),
            beyond_limits: $module::beyond_limits(&report),
        })
    }};
}

impl Part {
    fn measure(self, root: &Path) -> Result<Measured, Failure> {
        match self {
            Self::Compiler => measured!(compiler, root),
            Self::Build => measured!(build, root),
            Self::Accessors => measured!(accessors, root),
            Self::Handler => measured!(handler, root),
            Self::Walker => measured!(walker, root),
            Self::Verify => measured!(verify, root),
            Self::Abi => measured!(abi, root),
        }
    }

    /// As the command line and the report name it.
    fn name(self) -> String {
        let value = self.to_possible_value();
        value.map_or(String::new(), |value| value.get_name().to_owned())
    }
}

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => failure.report(),
    }
}

/// Measures, prints, and fails if a limit does not hold.
fn run() -> Result<(), Failure> {
    let options = Options::try_parse()?;
    if let Some((shape, count)) = options.child.zip(options.count) {
        return child::run(shape, count);
    }
    if cfg!(debug_assertions) {
        let text = "only an optimized build says anything: cargo xtask bench makes one";
        return Err(Failure::Usage(text.to_owned()));
    }
    let root = tree::root()?;
    let mut report = serde_json::Map::new();
    let mut wrong = Vec::new();
    let parts = match &options.parts[..] {
        [] => Part::value_variants(),
        named => named,
    };
    for part in parts {
        let measured = part.measure(&root)?;
        if !options.json {
            console::print(&measured.table);
        }
        report.insert(part.name(), measured.json);
        wrong.extend(measured.beyond_limits);
    }
    if options.json {
        let text = serde_json::to_string_pretty(&report).map_err(std::io::Error::from);
        console::line(&text.during("write the report as", "JSON")?);
    }
    if wrong.is_empty() {
        return Ok(());
    }
    Err(Failure::Wrong(wrong.join("\n")))
}

fn json(report: &impl Serialize) -> Result<serde_json::Value, Failure> {
    let json = serde_json::to_value(report).map_err(std::io::Error::from);
    Ok(json.during("write the report as", "JSON")?)
}

/// The project's specs.
fn specs(root: &Path) -> Result<uapi_spec::SourceMap, Failure> {
    Project::at(root)?.sources(&SpecFolder::default())
}
