//! Rejected specs are rejected in the words of tests/ui.
//!
//! A case is a folder `tests/ui/<where>/<what-is-wrong>`: `spec.toml`, what it imports beside it,
//! and `diagnostics.txt` with all that the front end says. `cargo xtask accept` writes the latter.
//! A case may have a `fixed.toml`: the spec as whoever follows the help writes it, which is
//! accepted. `<where>` is the pass that refuses the case, or the stage before the passes, or
//! `together` for findings of several.
//!
//! Each case is a test of its own, found by looking into the folder:
//! `cargo test -p uapi-tests --test ui hole-between-fields` runs one.

mod harness;
mod pages;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use harness::Test;
use uapi_spec::{Code, Diagnostics, Selection};
use uapi_tests::{assert_nothing, entries, name, read, root};

fn main() -> ExitCode {
    let mut tests: Vec<Test> = cases()
        .into_iter()
        .map(|case| Test::new(shown(&case), move || is_rejected_as_expected(&case)))
        .collect();
    tests.push(Test::new("every_code_has_a_case", every_code_has_a_case));
    tests.push(Test::new("every_pass_has_a_case", every_pass_has_a_case));
    tests.push(Test::new(
        "pages_show_what_the_compiler_says",
        pages::show_what_the_compiler_says,
    ));
    tests.push(Test::new("cases_lie_where_they_are_refused", || {
        assert_nothing(&misplaced(), "folders of tests/ui are no stage and no pass");
    }));
    harness::run(&tests)
}

/// The folders of all cases.
fn cases() -> Vec<PathBuf> {
    folders(&root().join("tests/ui"))
        .iter()
        .flat_map(|place| folders(place))
        .collect()
}

fn folders(of: &Path) -> Vec<PathBuf> {
    let mut folders = entries(of);
    folders.retain(|path| path.is_dir());
    folders
}

/// `fields_disjoint/hole-between-fields`.
fn shown(case: &Path) -> String {
    format!("{}/{}", name(case.parent().unwrap_or(case)), name(case))
}

/// What the front end says of a file in the place of the case's `spec.toml`. Paths are relative to
/// the case, so that the text does not tell where the project lies.
fn diagnostics(case: &Path, spec: &str) -> Option<Diagnostics> {
    let mut read = |path: &str| {
        let path = if path == "spec.toml" { spec } else { path };
        std::fs::read_to_string(case.join(path)).map_err(|error| error.kind().to_string())
    };
    uapi_spec::load("spec.toml", &mut read)
        .and_then(|sources| uapi_spec::check(&sources, &Selection::default()))
        .err()
}

fn is_rejected_as_expected(case: &Path) {
    assert!(case.join("spec.toml").exists(), "there is no spec.toml");
    let found = diagnostics(case, "spec.toml").expect("the spec is refused");
    let found = found.render(false);
    let file = case.join("diagnostics.txt");
    if std::env::var_os("UAPI_ACCEPT").is_some() {
        uapi_tests::scratch::write(&file, &found);
    } else {
        let expected = std::fs::read_to_string(&file).unwrap_or_default();
        assert!(
            expected == found,
            "`cargo xtask accept` rewrites what is expected:\n{expected}\nfound:\n{found}"
        );
    }
    if case.join("fixed.toml").exists() {
        let refused = diagnostics(case, "fixed.toml").map(|found| found.render(false));
        assert_eq!(refused, None, "whoever follows the help is refused");
    }
}

fn every_code_has_a_case() {
    let seen: BTreeSet<Code> = cases()
        .iter()
        .filter_map(|case| diagnostics(case, "spec.toml"))
        .flat_map(|found| found.iter().map(|one| one.code).collect::<Vec<_>>())
        .collect();
    let without: Vec<String> = Code::ALL
        .iter()
        .filter(|code| !seen.contains(code))
        .map(|code| format!("{}: {}", code.as_str(), code.title()))
        .collect();
    assert_nothing(&without, "codes have no case in tests/ui");
}

/// The passes, by the list of them.
fn passes() -> Vec<String> {
    let list = read(&root().join("spec/src/passes/mod.rs"));
    let passes: Vec<String> = list
        .lines()
        .filter_map(|line| line.strip_prefix("    ")?.strip_suffix("::check,"))
        .map(str::to_owned)
        .collect();
    assert!(!passes.is_empty(), "spec/src/passes/mod.rs lists no pass");
    passes
}

fn every_pass_has_a_case() {
    let mut without = passes();
    without.retain(|pass| {
        folders(&root().join("tests/ui"))
            .iter()
            .all(|folder| name(folder) != *pass)
    });
    assert_nothing(&without, "passes have no case in tests/ui");
}

/// Folders of tests/ui that are no place: a case that lies too high, a pass that is gone.
fn misplaced() -> Vec<String> {
    let modules = entries(&root().join("spec/src"));
    let mut places = passes();
    places.push("together".to_owned());
    places.extend(modules.iter().map(|path| name(&path.with_extension(""))));
    folders(&root().join("tests/ui"))
        .iter()
        .map(|folder| name(folder))
        .filter(|folder| !places.contains(folder))
        .collect()
}
