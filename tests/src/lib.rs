//! What the suites share: the project's specs, compilers, and facts about layouts with the ways to
//! ask C, Rust and recorded truth for them.

#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
pub struct Readme;

pub mod compare;
pub mod compiled;
pub mod compilers;

pub mod generator;
pub mod json_schema;
pub mod known;
pub mod meaning;
pub mod mutation;
pub mod oracle;
pub mod positions;
pub mod positions_c;
pub mod positions_rust;
pub mod random;
pub mod recorded;
pub mod rust_probe;
pub mod scratch;
pub mod torture;

pub use uapi_verify::{facts, object_file, probe};

use std::path::{Path, PathBuf};

use uapi_spec::{CheckedAbi, Diagnostics, Selection, SourceMap};

/// The project's top folder.
pub fn root() -> PathBuf {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
    tests.parent().unwrap_or(tests).to_path_buf()
}

/// Whether the run has time for everything: `cargo xtask test --all` says so by `UAPI_THOROUGH`.
pub fn is_thorough() -> bool {
    std::env::var_os("UAPI_THOROUGH").is_some()
}

/// Reads a text file, and says which if it cannot.
pub fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Paths of a folder's entries, sorted.
pub fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder)
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        .map(|entry| entry.map(|entry| entry.path()));
    let mut paths: Vec<PathBuf> = entries
        .collect::<std::io::Result<_>>()
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    paths.sort();
    paths
}

/// The name of a file or folder.
pub fn name(path: &Path) -> String {
    path.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

/// Path and text of each spec of the project, in the order of their names.
pub fn project_texts() -> Vec<(String, String)> {
    entries(&root().join("spec/uapi"))
        .iter()
        .filter(|path| path.extension().is_some_and(|ending| ending == "toml"))
        .map(|path| (format!("spec/uapi/{}", name(path)), read(path)))
        .collect()
}

/// Checks texts as one ABI, without the named revisions.
///
/// # Errors
///
/// Whatever the front end has to say against them.
pub fn check(texts: &[(String, String)], without: &[&str]) -> Result<CheckedAbi, Diagnostics> {
    let mut sources = SourceMap::default();
    for (path, text) in texts {
        sources.add(path.clone(), text.clone());
    }
    let without = without.iter().map(|name| (*name).to_owned()).collect();
    uapi_spec::check(&sources, &Selection { without })
}

/// The project's ABI with every proposed revision.
pub fn project_abi() -> CheckedAbi {
    check(&project_texts(), &[]).unwrap_or_else(|found| panic!("{}", found.render(false)))
}

/// The project's ABI as merged.
pub fn merged_abi() -> CheckedAbi {
    let all = project_abi();
    let revisions: Vec<&str> = all
        .model()
        .interfaces
        .iter()
        .flat_map(|interface| &interface.revisions)
        .map(|revision| revision.name.value.as_str())
        .collect();
    check(&project_texts(), &revisions).unwrap_or_else(|found| panic!("{}", found.render(false)))
}

/// A folder with everything that is generated from an ABI, as the project's own folder has it.
pub fn generated(base: &str, test: &str, abi: &CheckedAbi) -> PathBuf {
    let folder = scratch::folder(base, test);
    let first = uapi_codegen::first_versions(abi);
    for file in uapi_codegen::generate(abi).into_iter().chain(first) {
        scratch::write(&folder.join(&file.path), &file.text);
    }
    folder
}

/// Panics with all of `wrong`, if there is any.
///
/// # Panics
///
/// If there is any.
pub fn assert_nothing(wrong: &[String], what: &str) {
    assert!(
        wrong.is_empty(),
        "{} {what}:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}
