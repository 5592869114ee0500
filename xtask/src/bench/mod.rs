//! `cargo xtask bench`.

mod abi;
mod accessors;
mod build;
mod child;
mod compiler;
mod handler;
mod instructions;
mod synthetic;
mod verify;
mod walker;

use std::path::Path;
use std::process::Command;

use serde::Serialize;
use uapic::project::{Project, SpecFolder};

use crate::cli;
use crate::console;
use crate::failure::{During, Failure};

/// One thing that is measured.
struct Part {
    name: &'static str,
    measure: fn(&Path) -> Result<Measured, Failure>,
}

/// What came out of it.
struct Measured {
    json: serde_json::Value,
    table: String,
    /// A line for each limit that does not hold.
    beyond_limits: Vec<String>,
}

/// The part that a module of this folder measures.
macro_rules! part {
    ($module:ident) => {
        Part {
            name: stringify!($module),
            measure: |root| {
                let report = $module::measure(root)?;
                Ok(Measured {
                    json: json(&report)?,
                    table: $module::table(&report),
                    beyond_limits: $module::beyond_limits(&report),
                })
            },
        }
    };
}

/// Everything, in the order of the report.
const PARTS: [Part; 7] = [
    part!(compiler),
    part!(build),
    part!(accessors),
    part!(handler),
    part!(walker),
    part!(verify),
    part!(abi),
];

fn json(report: &impl Serialize) -> Result<serde_json::Value, Failure> {
    let json = serde_json::to_value(report).map_err(std::io::Error::from);
    Ok(json.during("write the report as", "JSON")?)
}

/// The project's specs.
fn specs(root: &Path) -> Result<uapi_spec::SourceMap, Failure> {
    Project::at(root)?.sources(&SpecFolder::default())
}

/// Measures, prints, and fails if a limit does not hold.
pub(crate) fn run(root: &Path, options: &cli::Bench) -> Result<(), Failure> {
    if let Some(structs) = options.child {
        return child::run(structs);
    }
    let parts = chosen(&options.parts)?;
    if cfg!(debug_assertions) {
        return run_optimized(root, options);
    }
    let mut report = serde_json::Map::new();
    let mut wrong = Vec::new();
    for part in parts {
        let measured = (part.measure)(root)?;
        if !options.json {
            console::print(&measured.table);
        }
        report.insert(part.name.to_owned(), measured.json);
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

/// The named parts; all, if none is.
fn chosen(names: &[String]) -> Result<Vec<&'static Part>, Failure> {
    if names.is_empty() {
        return Ok(PARTS.iter().collect());
    }
    let find = |name: &String| {
        let part = PARTS.iter().find(|part| part.name == *name);
        part.ok_or_else(|| {
            let known = PARTS.map(|part| part.name).join(", ");
            Failure::Usage(format!("bench has no part `{name}`: there are {known}"))
        })
    };
    names.iter().map(find).collect()
}

/// Runs the same command again, optimized.
fn run_optimized(root: &Path, options: &cli::Bench) -> Result<(), Failure> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(&cargo);
    command.args(["run", "--quiet", "--release", "--package", "xtask"]);
    command.args(["--", "bench"]).args(&options.parts);
    if options.json {
        command.arg("--json");
    }
    let status = command.current_dir(root).status().during("run", &cargo)?;
    match status.code() {
        Some(0) => Ok(()),
        Some(1) => Err(Failure::Wrong("a limit does not hold".to_owned())),
        _ => Err(std::io::Error::other(status.to_string())).during("run", &cargo)?,
    }
}
