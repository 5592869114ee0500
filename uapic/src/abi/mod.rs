//! `uapic abi`: freezes the ABI, and says what changed since.

mod annotations;
mod compared;
#[cfg(test)]
mod formats;
mod human;
mod json;
mod kept;
mod options;
mod place;
mod sarif;
mod side;
mod today;

use std::collections::BTreeSet;

use uapi_record::history::History;
use uapi_record::{freeze, text, Scope};

use crate::console;
use crate::failure::{During, Failure};
use crate::files;
use crate::project::{BaselineFolder, Project};
use crate::specs;

use compared::{against_frozen, Compared};
pub use kept::faults;
pub use options::{Command, Diff, Folders, Format, Freeze};

/// Runs one of the two commands.
///
/// # Errors
///
/// Changes that break the ABI, what is wrong with specs and records, or a file that fails.
pub fn run(project: &Project, command: &Command) -> Result<(), Failure> {
    match command {
        Command::Freeze(options) => run_freeze(project, options),
        Command::Diff(options) => run_diff(project, options),
    }
}

fn run_freeze(project: &Project, options: &Freeze) -> Result<(), Failure> {
    let sources = options.folders.specs(project)?;
    let abi = specs::check(&sources, &options.without)?;
    let scope = Scope {
        as_of: options.as_of,
        history: history(project, &options.folders)?,
    };
    let frozen = text::write(&freeze(&abi, &scope).record);
    let folder = options.folders.baselines(project);
    let path = folder.join(format!("{}{}", options.name, side::ENDING));
    std::fs::create_dir_all(&folder).during("make", &folder)?;
    std::fs::write(&path, frozen).during("write", &path)?;
    console::line(&format!("wrote {}", files::shown(project.root(), &path)));
    Ok(())
}

/// What is known of older kernels beside the spec.
fn history(project: &Project, folders: &Folders) -> Result<History, Failure> {
    let path = folders.baselines(project).join("history.toml");
    if !path.exists() {
        return Ok(History::default());
    }
    let text = files::read(&path)?;
    History::read(&text).map_err(|error| Failure::Wrong(format!("{}: {error}", path.display())))
}

/// The names of all structs that a frozen record of a release has.
///
/// # Errors
///
/// A record that cannot be read.
pub(crate) fn released(
    project: &Project,
    baselines: &BaselineFolder,
) -> Result<BTreeSet<String>, Failure> {
    let folders = Folders {
        baselines: baselines.clone(),
        ..Folders::default()
    };
    let mut names = BTreeSet::new();
    for (_, path) in side::baselines(project, &folders)? {
        let record = side::record(&path)?;
        if record.revisions.is_empty() {
            let interfaces = record.interfaces.into_iter();
            let structs = interfaces.flat_map(|interface| interface.structs);
            names.extend(structs.map(|item| item.name));
        }
    }
    Ok(names)
}

fn run_diff(project: &Project, options: &Diff) -> Result<(), Failure> {
    let compared = match &options.old {
        None => against_frozen(project, &options.folders, &options.with)?,
        Some(old) => vec![compared::between(project, options, old)?],
    };
    let report = match options.format {
        Format::Human => human::report(&compared),
        Format::Json => json::report(&compared)?,
        Format::Sarif => sarif::report(&compared, &side::prefix(project)?)?,
        Format::Github => annotations::report(&compared, &side::prefix(project)?),
    };
    console::print(&report);
    let broken: usize = compared.iter().map(Compared::breaks).sum();
    match broken {
        0 => Ok(()),
        1 => Err(Failure::Wrong("1 change breaks the ABI".to_owned())),
        _ => Err(Failure::Wrong(format!("{broken} changes break the ABI"))),
    }
}
