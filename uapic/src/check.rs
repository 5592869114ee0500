//! `uapic check`.

use crate::console;
use crate::failure::Failure;
use crate::project::{Project, SpecFolder};
use crate::specs;

/// What it takes.
#[derive(Debug, clap::Args)]
pub struct Options {
    #[command(flatten)]
    spec: SpecFolder,
}

/// Checks the specs.
///
/// # Errors
///
/// What is wrong with them.
pub fn run(project: &Project, options: &Options) -> Result<(), Failure> {
    let sources = project.sources(&options.spec)?;
    specs::check(&sources, &[])?;
    let count = sources.files().count();
    let plural = if count == 1 { "" } else { "s" };
    console::line(&format!("{count} spec{plural}: nothing is wrong"));
    Ok(())
}
