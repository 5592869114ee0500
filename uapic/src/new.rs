//! `uapic new`.

use std::io::Write as _;

use uapi_spec::SourceMap;

use crate::console;
use crate::failure::{During, Failure};
use crate::files;
use crate::project::{Project, SpecFolder};
use crate::specs;

/// A spec of everything that most specs begin with.
const STARTER: &str = include_str!("starter.toml");

/// What it takes.
#[derive(Debug, clap::Args)]
pub struct Options {
    /// What the UAPI is called: a name in C, small letters, such as acme_power
    #[arg(value_parser = name)]
    name: String,
    #[command(flatten)]
    spec: SpecFolder,
}

/// Writes a spec to begin with.
///
/// # Errors
///
/// A name that cannot be one, a spec that is there already, or a file that fails.
pub fn run(project: &Project, options: &Options) -> Result<(), Failure> {
    let folder = project.spec_folder(&options.spec);
    let text = starter(&options.name);
    // A name may be one that C or Rust keeps for itself.
    let mut sources = SourceMap::default();
    sources.add(format!("{}.toml", options.name), text.as_str());
    specs::check(&sources, &[])?;
    std::fs::create_dir_all(&folder).during("make the folder", &folder)?;
    let path = folder.join(format!("{}.toml", options.name));
    let mut file = std::fs::File::create_new(&path).during("write", &path)?;
    file.write_all(text.as_bytes()).during("write", &path)?;
    let shown = files::shown(project.root(), &path);
    console::line(&format!("wrote {shown}; `uapic build` compiles it"));
    Ok(())
}

fn starter(name: &str) -> String {
    STARTER
        .replace("UPPER", &name.to_ascii_uppercase())
        .replace("NAME", name)
}

fn name(text: &str) -> Result<String, String> {
    let starts = text.starts_with(|c: char| c.is_ascii_lowercase());
    let goes_on = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    if starts && text.chars().all(goes_on) {
        return Ok(text.to_owned());
    }
    Err("a name has small letters, digits and `_`, and starts with a letter".to_owned())
}
