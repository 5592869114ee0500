//! `cargo xtask abi`: freezes the ABI, and says what changed since.

mod annotations;
mod compared;
#[cfg(test)]
mod formats;
mod human;
mod json;
mod options;
mod place;
mod sarif;
mod side;
mod today;

use std::path::Path;

use uapi_record::history::History;
use uapi_record::{freeze, text, Scope};

use crate::console;
use crate::failure::{During, Failure};
use crate::specs;

pub(crate) use compared::{against_frozen, Compared};
pub(crate) use options::{parse, Abi, Diff, Folders, Format, Freeze};

/// Runs one of the two commands.
pub(crate) fn run(root: &Path, options: &Abi) -> Result<(), Failure> {
    match options {
        Abi::Freeze(options) => run_freeze(root, options),
        Abi::Diff(options) => run_diff(root, options),
    }
}

fn run_freeze(root: &Path, options: &Freeze) -> Result<(), Failure> {
    let sources = options.folders.specs(root)?;
    let abi = specs::check(&sources, &options.without)?;
    let scope = Scope {
        as_of: options.as_of,
        history: history(root, &options.folders)?,
    };
    let frozen = text::write(&freeze(&abi, &scope).record);
    let folder = options.folders.baselines(root);
    let path = folder.join(format!("{}{}", options.name, side::ENDING));
    std::fs::create_dir_all(&folder).during("make", &folder)?;
    std::fs::write(&path, frozen).during("write", &path)?;
    console::line(&format!("wrote {}", path.display()));
    Ok(())
}

/// What is known of older kernels beside the spec.
pub(crate) fn history(root: &Path, folders: &Folders) -> Result<History, Failure> {
    let path = folders.baselines(root).join("history.toml");
    if !path.exists() {
        return Ok(History::default());
    }
    let text = crate::tree::read(&path)?;
    History::read(&text).map_err(|error| Failure::Wrong(format!("{}: {error}", path.display())))
}

fn run_diff(root: &Path, options: &Diff) -> Result<(), Failure> {
    let compared = match &options.old {
        None => against_frozen(root, &options.folders, &options.with)?,
        Some(old) => vec![compared::between(root, options, old)?],
    };
    let report = match options.format {
        Format::Human => human::report(&compared),
        Format::Json => json::report(&compared)?,
        Format::Sarif => sarif::report(&compared)?,
        Format::Github => annotations::report(&compared),
    };
    console::print(&report);
    let broken: usize = compared.iter().map(Compared::breaks).sum();
    match broken {
        0 => Ok(()),
        1 => Err(Failure::Wrong("1 change breaks the ABI".to_owned())),
        _ => Err(Failure::Wrong(format!("{broken} changes break the ABI"))),
    }
}
