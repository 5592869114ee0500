//! Rejected specs are rejected in the words of tests/ui.
//!
//! A case is a folder: `spec.toml`, what it imports beside it, and `diagnostics.txt` with all that
//! the front end says. `cargo xtask accept` writes the latter. A case may have a `fixed.toml`: the
//! spec as whoever follows the help writes it, which is accepted.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use uapi_spec::{Code, Diagnostics, Selection};
use uapi_tests::{assert_nothing, entries, name, read, root};

fn cases() -> Vec<PathBuf> {
    entries(&root().join("tests/ui"))
        .into_iter()
        .filter(|path| path.is_dir())
        .collect()
}

/// What the front end says of a case. Paths are relative to the case, so that the text does not
/// tell where the project lies.
fn diagnostics(case: &Path) -> Option<Diagnostics> {
    diagnostics_of(case, "spec.toml")
}

/// The same of another file in the place of `spec.toml`.
fn diagnostics_of(case: &Path, spec: &str) -> Option<Diagnostics> {
    let mut read = |path: &str| {
        let path = if path == "spec.toml" { spec } else { path };
        std::fs::read_to_string(case.join(path)).map_err(|error| error.kind().to_string())
    };
    uapi_spec::load("spec.toml", &mut read)
        .and_then(|sources| uapi_spec::check(&sources, &Selection::default()))
        .err()
}

#[test]
fn every_case_is_rejected_in_the_expected_words() {
    let accept = std::env::var_os("UAPI_ACCEPT").is_some();
    let mut wrong = Vec::new();
    for case in cases() {
        let label = name(&case);
        let Some(found) = diagnostics(&case) else {
            wrong.push(format!("{label}: accepted"));
            continue;
        };
        let found = found.render(false);
        let file = case.join("diagnostics.txt");
        if accept {
            uapi_tests::scratch::write(&file, &found);
            continue;
        }
        let expected = if file.exists() {
            read(&file)
        } else {
            String::new()
        };
        if expected != found {
            wrong.push(format!("{label}: expected\n{expected}\nfound\n{found}"));
        }
    }
    assert_nothing(&wrong, "cases differ (`cargo xtask accept` rewrites them)");
}

#[test]
fn whoever_follows_the_help_is_accepted() {
    let mut cases = cases();
    cases.retain(|case| case.join("fixed.toml").exists());
    assert!(!cases.is_empty(), "no case has a fixed.toml");
    let wrong: Vec<String> = cases
        .iter()
        .filter_map(|case| {
            let found = diagnostics_of(case, "fixed.toml")?;
            Some(format!("{}: {}", name(case), found.render(false)))
        })
        .collect();
    assert_nothing(&wrong, "fixed specs are refused");
}

#[test]
fn every_code_has_a_case() {
    let seen: BTreeSet<Code> = cases()
        .iter()
        .filter_map(|case| diagnostics(case))
        .flat_map(|found| found.iter().map(|one| one.code).collect::<Vec<_>>())
        .collect();
    let without: Vec<String> = Code::ALL
        .iter()
        .filter(|code| !seen.contains(code))
        .map(|code| format!("{}: {}", code.as_str(), code.title()))
        .collect();
    assert_nothing(&without, "codes have no case in tests/ui");
}

#[test]
fn expected_texts_have_a_spec() {
    let orphans: Vec<String> = cases()
        .iter()
        .filter(|case| !case.join("spec.toml").exists())
        .map(|case| name(case))
        .collect();
    assert_nothing(&orphans, "folders of tests/ui have no spec.toml");
}
