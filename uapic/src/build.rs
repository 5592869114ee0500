//! `uapic build`.

use std::path::{Path, PathBuf};

use uapi_codegen::GeneratedFile;
use uapi_spec::SourceMap;

use crate::console;
use crate::failure::Failure;
use crate::project::{Project, SpecFolder};
use crate::sink::{self, Change};
use crate::specs;

/// What it takes.
#[derive(Debug, Default, clap::Args)]
pub struct Options {
    /// Write nothing; name every stale, missing or orphaned file
    #[arg(long)]
    check: bool,
    #[command(flatten)]
    spec: SpecFolder,
    /// Write below this folder instead of the project's
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Leave a proposed revision out; the project's own folders hold every revision
    #[arg(long, value_name = "REVISION", requires = "out")]
    without: Vec<String>,
}

/// Compiles the specs, and writes or compares the generated folders.
///
/// # Errors
///
/// What is wrong with the specs, files that are not what is generated, or a file that fails.
pub fn run(project: &Project, options: &Options) -> Result<(), Failure> {
    let sources = project.sources(&options.spec)?;
    if let Some(unknown) = unknown_revision(&specs_revisions(&sources, options)?, options) {
        return Err(Failure::Usage(unknown));
    }
    let generated = Generated::from(&sources, &options.without)?;
    let folder = project.out_folder(options.out.as_deref());
    let changes = generated.compare(&folder)?;
    if options.check {
        return verdict(&changes, project, options);
    }
    sink::write(&folder, &changes)?;
    show(&generated.files, &changes);
    console::line(&format!(
        "{} files generated, {} changed",
        generated.files.len(),
        changes.len()
    ));
    Ok(())
}

/// How the project's generated folders differ from what its specs generate, a line a file: what
/// `--check` says.
///
/// # Errors
///
/// What is wrong with the specs, or a file that cannot be read.
pub fn stale(project: &Project) -> Result<Vec<String>, Failure> {
    let sources = project.sources(&SpecFolder::default())?;
    let generated = Generated::from(&sources, &[])?;
    Ok(lines(&generated.compare(&project.out_folder(None))?))
}

/// What comes of the specs.
struct Generated {
    files: Vec<GeneratedFile>,
    first_versions: Vec<GeneratedFile>,
}

impl Generated {
    fn from(sources: &SourceMap, without: &[String]) -> Result<Self, Failure> {
        let abi = specs::check(sources, without)?;
        Ok(Self {
            files: uapi_codegen::generate(&abi),
            first_versions: uapi_codegen::first_versions(&abi),
        })
    }

    fn compare(&self, folder: &Path) -> Result<Vec<Change<'_>>, Failure> {
        Ok(sink::compare(folder, &self.files, &self.first_versions)?)
    }
}

/// Names every file there is now, and every one that is gone, and what became of it.
fn show(files: &[GeneratedFile], changes: &[Change<'_>]) {
    let kept = files
        .iter()
        .filter(|file| changes.iter().all(|change| change.path != file.path))
        .map(|file| (file.path.as_str(), "keep"));
    let changed = changes
        .iter()
        .map(|change| (change.path.as_str(), change.difference.verb()));
    let mut lines: Vec<_> = kept.chain(changed).collect();
    lines.sort_unstable();
    for (path, verb) in lines {
        console::line(&format!("{verb:6} {path}"));
    }
}

fn lines(changes: &[Change<'_>]) -> Vec<String> {
    changes
        .iter()
        .map(|change| format!("{}: {}", change.difference.name(), change.path))
        .collect()
}

fn verdict(changes: &[Change<'_>], project: &Project, options: &Options) -> Result<(), Failure> {
    if changes.is_empty() {
        return Ok(());
    }
    let lines = lines(changes).join("\n");
    Err(Failure::Wrong(format!(
        "{lines}\nto mend: {}",
        mending_command(project, options)
    )))
}

/// The command that makes the same comparison come out well.
fn mending_command(project: &Project, options: &Options) -> String {
    let mut command = project.redo().to_owned();
    for (option, folder) in [("--spec", &options.spec.spec), ("--out", &options.out)] {
        if let Some(folder) = folder {
            command.push_str(&format!(" {option} {}", folder.display()));
        }
    }
    for revision in &options.without {
        command.push_str(&format!(" --without {revision}"));
    }
    command
}

fn specs_revisions(sources: &SourceMap, options: &Options) -> Result<Vec<String>, Failure> {
    if options.without.is_empty() {
        return Ok(Vec::new());
    }
    specs::revisions(sources)
}

fn unknown_revision(known: &[String], options: &Options) -> Option<String> {
    let unknown = options.without.iter().find(|name| !known.contains(name))?;
    Some(if known.is_empty() {
        format!("there is no revision `{unknown}`: the specs describe none")
    } else {
        format!(
            "there is no revision `{unknown}`; the specs describe: {}",
            known.join(", ")
        )
    })
}
