//! The schema that editors check specs by takes every spec that compiles, and refuses what is wrong
//! with keys, types and words. It leaves to the compiler what only a compiler can see.

use std::path::Path;

use serde_json::Value;
use uapi_tests::json_schema::broken;
use uapi_tests::{assert_nothing, entries, name, read, root};

/// Codes of what a schema can see: keys, missing keys, types, words.
const SEEN: [&str; 4] = [
    "error[U0002]",
    "error[U0003]",
    "error[U0004]",
    "error[U0005]",
];

/// Cases that no schema can refuse.
const NOT_SEEN: [(&str, &str); 2] = [
    ("type-float-for-expression", "to JSON, 16.0 is an integer"),
    (
        "integer-too-large",
        "readers of TOML stop at 64 bits, or cut it there, as taplo does",
    ),
];

fn schema() -> Value {
    let text = read(&root().join("docs/schema/spec.json"));
    serde_json::from_str(&text).expect("the schema is JSON")
}

/// A text as a value of JSON; `None` if it is no TOML, which no editor shows to a schema.
fn value(text: &str) -> Option<Value> {
    let table: toml::Table = toml::from_str(text).ok()?;
    serde_json::to_value(table).ok()
}

fn specs_below(folder: &Path) -> Vec<(String, String)> {
    let mut specs = Vec::new();
    for path in entries(folder) {
        if path.is_dir() {
            specs.extend(specs_below(&path));
        } else if path.extension().is_some_and(|ending| ending == "toml") {
            specs.push((path.display().to_string(), read(&path)));
        }
    }
    specs
}

#[test]
fn takes_what_compiles() {
    let schema = schema();
    let mut specs = specs_below(&root().join("spec/uapi"));
    specs.extend(specs_below(&root().join("tests/foreign/spec")));
    assert!(specs.len() > 5, "only {} specs", specs.len());
    let mut wrong = Vec::new();
    for (path, text) in &specs {
        let value = value(text).unwrap_or_else(|| panic!("{path} is no TOML"));
        let broken = broken(&schema, &value);
        wrong.extend(broken.iter().map(|problem| format!("{path}: {problem}")));
    }
    assert_nothing(&wrong, "specs that compile are refused by the schema");
}

#[test]
fn refuses_wrong_keys_types_and_words() {
    let schema = schema();
    let mut taken = Vec::new();
    let mut refused = 0;
    for case in cases() {
        let expected = read(&case.join("diagnostics.txt"));
        if !SEEN.iter().any(|code| expected.contains(code)) {
            continue;
        }
        let text = read(&case.join("spec.toml"));
        let is_taken = value(&text).is_none_or(|value| broken(&schema, &value).is_empty());
        let may_be = NOT_SEEN.iter().any(|(known, _)| *known == name(&case));
        match (is_taken, may_be) {
            (true, false) => taken.push(name(&case)),
            (false, true) => taken.push(format!("{}: refused after all", name(&case))),
            _ => refused += usize::from(!is_taken),
        }
    }
    assert_nothing(&taken, "cases of tests/ui are taken by the schema");
    println!("{refused} cases are refused");
    assert!(refused >= 18, "only {refused} cases");
}

/// A schema that refused everything would pass the other test: what is wrong in a way that it does
/// not see is taken.
#[test]
fn takes_what_is_wrong_in_other_ways() {
    let schema = schema();
    let mut wrong = Vec::new();
    let mut taken = 0;
    for case in cases() {
        let expected = read(&case.join("diagnostics.txt"));
        // Of the raw stage: prose that is empty, keys that exclude each other, no TOML.
        let is_raw = case.parent().is_some_and(|place| name(place) == "raw");
        if is_raw || SEEN.iter().any(|code| expected.contains(code)) {
            continue;
        }
        let value = value(&read(&case.join("spec.toml"))).expect("a case after raw is TOML");
        let broken = broken(&schema, &value);
        wrong.extend(
            broken
                .iter()
                .map(|problem| format!("{}: {problem}", name(&case))),
        );
        taken += 1;
    }
    assert_nothing(
        &wrong,
        "cases are refused by the schema for what it cannot know",
    );
    println!("{taken} cases are taken");
}

fn cases() -> Vec<std::path::PathBuf> {
    let places = entries(&root().join("tests/ui"));
    places.iter().flat_map(|place| entries(place)).collect()
}
