//! `cargo xtask codegen`.

use std::path::Path;

use uapi_codegen::GeneratedFile;

use crate::cli;
use crate::console;
use crate::failure::Failure;
use crate::sink::{self, Change};
use crate::specs;

/// Compiles the specs, and writes or compares the generated folders.
pub(crate) fn run(root: &Path, options: &cli::Codegen) -> Result<(), Failure> {
    let sources = match &options.spec {
        Some(folder) => specs::read(folder, &folder.to_string_lossy())?,
        None => specs::project(root)?,
    };
    if let Some(unknown) = unknown_revision(&specs_revisions(&sources, options)?, options) {
        return Err(Failure::Usage(unknown));
    }
    let abi = specs::check(&sources, &options.without)?;
    let files = uapi_codegen::generate(&abi);
    let first_versions = uapi_codegen::first_versions(&abi);
    let folder = options.out.as_deref().unwrap_or(root);
    let changes = sink::compare(folder, &files, &first_versions)?;
    if options.check {
        return verdict(&changes, options);
    }
    sink::write(folder, &changes)?;
    show(&files, &changes);
    console::line(&format!(
        "{} files generated, {} changed",
        files.len(),
        changes.len()
    ));
    Ok(())
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

/// Compares the project's generated folders with its specs: what `codegen --check` does.
pub(crate) fn check(root: &Path) -> Result<Vec<String>, Failure> {
    let abi = specs::check(&specs::project(root)?, &[])?;
    let files = uapi_codegen::generate(&abi);
    let first_versions = uapi_codegen::first_versions(&abi);
    let changes = sink::compare(root, &files, &first_versions)?;
    Ok(lines(&changes))
}

fn lines(changes: &[Change<'_>]) -> Vec<String> {
    changes
        .iter()
        .map(|change| format!("{}: {}", change.difference.name(), change.path))
        .collect()
}

fn verdict(changes: &[Change<'_>], options: &cli::Codegen) -> Result<(), Failure> {
    if changes.is_empty() {
        return Ok(());
    }
    let lines = lines(changes).join("\n");
    Err(Failure::Wrong(format!(
        "{lines}\nto mend: {}",
        mending_command(options)
    )))
}

/// The command that makes the same comparison come out well.
fn mending_command(options: &cli::Codegen) -> String {
    let mut command = "cargo xtask codegen".to_owned();
    for (option, folder) in [("--spec", &options.spec), ("--out", &options.out)] {
        if let Some(folder) = folder {
            command.push_str(&format!(" {option} {}", folder.display()));
        }
    }
    for revision in &options.without {
        command.push_str(&format!(" --without {revision}"));
    }
    command
}

fn specs_revisions(
    sources: &uapi_spec::SourceMap,
    options: &cli::Codegen,
) -> Result<Vec<String>, Failure> {
    if options.without.is_empty() {
        return Ok(Vec::new());
    }
    specs::revisions(sources)
}

fn unknown_revision(known: &[String], options: &cli::Codegen) -> Option<String> {
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
