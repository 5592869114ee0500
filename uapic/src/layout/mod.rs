//! `uapic layout`: where C puts the fields, printed or written into the spec.

mod edit;
mod fix;
mod show;
mod tables;

use uapi_spec::{Selection, SourceMap};

use crate::console;
use crate::failure::{During, Failure};
use crate::project::{BaselineFolder, Project, SpecFolder};
use crate::specs;

/// What it takes.
#[derive(Debug, clap::Args)]
pub struct Options {
    /// Structs to show; all if none is named
    structs: Vec<String>,
    /// Write offsets, sizes and reserved fields for holes into the specs, for structs that no release
    /// has: without `since`, and in no frozen record of a release
    #[arg(long, conflicts_with = "structs")]
    fix: bool,
    #[command(flatten)]
    spec: SpecFolder,
    #[command(flatten)]
    baselines: BaselineFolder,
}

/// Shows layouts, or mends what the specs state of them.
///
/// # Errors
///
/// What is wrong with the specs, a released struct that would have to change, or a file that fails.
pub fn run(project: &Project, options: &Options) -> Result<(), Failure> {
    let sources = project.sources(&options.spec)?;
    if options.fix {
        return write(project, options, sources);
    }
    let abi = specs::check(&sources, &[])?;
    let text = show::layouts(&abi, &options.structs).map_err(Failure::Usage)?;
    console::print(&text);
    Ok(())
}

fn write(project: &Project, options: &Options, sources: SourceMap) -> Result<(), Failure> {
    let released = crate::abi::released(project, &options.baselines)?;
    let mended = fix::mend(&sources, &released)?;
    let folder = project.spec_folder(&options.spec);
    let mut changed = 0;
    for ((_, before), (_, after)) in sources.files().zip(mended.files()) {
        if before.text == after.text {
            continue;
        }
        let path = folder.join(before.file_name());
        std::fs::write(&path, &after.text).during("write", &path)?;
        console::line(&format!("update {}", before.path));
        changed += 1;
    }
    if changed == 0 {
        console::line("nothing to write: the specs state what C computes");
    }
    specs::check(&mended, &[])?;
    Ok(())
}

/// Reads specs as far as their layouts can be computed.
fn draft(sources: &SourceMap) -> Result<uapi_spec::Draft, Failure> {
    uapi_spec::draft(sources, &Selection::default())
        .map_err(|found| Failure::Wrong(found.render(specs::colour())))
}
