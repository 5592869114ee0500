//! Edits of specs, and what `compare` says of them against what a maintainer says.
//!
//! The tables of tests/abi were written before the tool was asked. Each lists everything that is to
//! be reported, so a change that is reported without being expected fails as well.

use std::fmt::Write as _;

use serde::Deserialize;
use uapi_record::{compare, freeze, text, AbiRecord, Change, Rule, Scope};
use uapi_tests::mutation::{Edit, Mutation};
use uapi_tests::{check, entries, name, project_texts, read, root};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    edit: Vec<Case>,
}

/// One edit.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Case {
    name: String,
    /// What the maintainer thinks.
    why: String,
    #[serde(default)]
    set: Set,
    /// Stem of the spec that is edited.
    file: String,
    /// Specs that neither side has.
    #[serde(default)]
    drop: Vec<String>,
    /// Edits of both sides.
    #[serde(default)]
    before: Vec<Edit>,
    /// Edits of the new side.
    edits: Vec<Edit>,
    /// Edits of the old side's record.
    #[serde(default)]
    frozen: Vec<Edit>,
    /// Proposals that the new side leaves out.
    #[serde(default)]
    without: Vec<String>,
    /// All that is to be reported.
    expect: Vec<Expected>,
    /// Paths of changes that have to show a request.
    #[serde(default)]
    witness: Vec<String>,
}

/// Whose specs.
#[derive(Clone, Copy, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Set {
    #[default]
    Project,
    Foreign,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Expected {
    rule: String,
    path: String,
    old: String,
    new: String,
    /// For the text of a program; it compiles if nothing is said.
    #[serde(default = "safe")]
    source: String,
}

fn safe() -> String {
    "safe".to_owned()
}

type Texts = Vec<(String, String)>;

fn texts(set: Set) -> Texts {
    match set {
        Set::Project => project_texts(),
        Set::Foreign => {
            let paths = entries(&root().join("tests/foreign/spec"));
            paths.iter().map(|path| (name(path), read(path))).collect()
        }
    }
}

/// Makes edits in one of the texts.
fn edited(texts: &Texts, case: &Case, edits: &[Edit]) -> Texts {
    let mutation = Mutation {
        name: case.name.clone(),
        file: case.file.clone(),
        edits: edits.iter().map(copy).collect(),
    };
    let mut found = false;
    let edited = texts
        .iter()
        .map(|(path, text)| {
            if !path.ends_with(&format!("{}.toml", case.file)) {
                return (path.clone(), text.clone());
            }
            found = true;
            let text = mutation
                .apply(text)
                .unwrap_or_else(|error| panic!("{}: {error}", case.name));
            (path.clone(), text)
        })
        .collect();
    assert!(found, "{}: there is no spec {}", case.name, case.file);
    edited
}

fn copy(edit: &Edit) -> Edit {
    Edit {
        after: edit.after.clone(),
        find: edit.find.clone(),
        replace: edit.replace.clone(),
    }
}

fn record(case: &Case, texts: &Texts, without: &[String]) -> AbiRecord {
    let without: Vec<&str> = without.iter().map(String::as_str).collect();
    let abi = check(texts, &without)
        .unwrap_or_else(|found| panic!("{}: the spec is refused\n{found}", case.name));
    freeze(&abi, &Scope::default()).record
}

fn changes(case: &Case) -> Vec<Change> {
    let mut base = texts(case.set);
    base.retain(|(path, _)| {
        let dropped = |stem: &String| path.ends_with(&format!("{stem}.toml"));
        !case.drop.iter().any(dropped)
    });
    let base = edited(&base, case, &case.before);
    let mut old = record(case, &base, &[]);
    if !case.frozen.is_empty() {
        let mutation = Mutation {
            name: case.name.clone(),
            file: String::new(),
            edits: case.frozen.iter().map(copy).collect(),
        };
        let frozen = mutation
            .apply(&text::write(&old))
            .unwrap_or_else(|error| panic!("{}: {error}", case.name));
        old = text::read(&frozen).unwrap_or_else(|error| panic!("{}: {error}", case.name));
    }
    let new = record(case, &edited(&base, case, &case.edits), &case.without);
    compare(&old, &new)
}

/// What is wrong with what was said of one edit.
fn complaint(case: &Case) -> Option<String> {
    let found = changes(case);
    let shown = |rule: &str, path: &str, verdicts: [&str; 3]| {
        format!("{rule} {path} {}", verdicts.join("/"))
    };
    let said: Vec<String> = found
        .iter()
        .map(|change| {
            let verdicts = change.verdicts().map(|(_, verdict)| verdict.word());
            shown(change.rule.id(), &change.path, verdicts)
        })
        .collect();
    let wanted: Vec<String> = case
        .expect
        .iter()
        .map(
            |Expected {
                 rule,
                 path,
                 old,
                 new,
                 source,
             }| shown(rule, path, [old, new, source]),
        )
        .collect();
    let mut text = String::new();
    for line in wanted.iter().filter(|line| !said.contains(line)) {
        let _ = writeln!(text, "  not reported: {line}");
    }
    for line in said.iter().filter(|line| !wanted.contains(line)) {
        let _ = writeln!(text, "  not expected: {line}");
    }
    for path in &case.witness {
        let shows = |change: &&Change| change.path == *path && change.witness.is_some();
        if !found.iter().any(|change| shows(&change)) {
            let _ = writeln!(text, "  no request shows {path}");
        }
    }
    for change in &found {
        if let Some(witness) = &change.witness {
            // Both kernels may take a request that only one of them obeys.
            let is_ignored = change.rule == Rule::ReservedClaimedNotCheckedBefore;
            if witness.old == witness.new && !is_ignored {
                let _ = writeln!(
                    text,
                    "  {}: its request tells nothing: {witness}",
                    change.path
                );
            }
        }
    }
    (!text.is_empty()).then(|| format!("{} ({})\n{text}", case.name, case.why))
}

fn judged(table: &str) {
    let path = root().join(format!("tests/abi/{table}.toml"));
    let cases: Table =
        toml::from_str(&read(&path)).unwrap_or_else(|error| panic!("{table}: {error}"));
    assert!(cases.edit.len() >= 20, "{table}: the table has lost edits");
    let complaints: Vec<String> = cases.edit.iter().filter_map(complaint).collect();
    assert!(
        complaints.is_empty(),
        "{} of {} edits are judged otherwise\n{}",
        complaints.len(),
        cases.edit.len(),
        complaints.join("\n")
    );
}

#[test]
fn layouts_are_judged_as_a_maintainer_does() {
    judged("layouts");
}

#[test]
fn names_are_judged_as_a_maintainer_does() {
    judged("names");
}

#[test]
fn rules_are_judged_as_a_maintainer_does() {
    judged("rules");
}

#[test]
fn another_uapi_is_judged_as_a_maintainer_does() {
    judged("foreign");
}

/// The bytes of a request are those that a program writes: decoded by hand, for a load of more than
/// the four bytes that the new kernel takes.
#[test]
fn the_bytes_of_a_request_are_those_of_a_little_endian_machine() {
    let path = root().join("tests/abi/rules.toml");
    let table: Table = toml::from_str(&read(&path)).expect("the table is TOML");
    let case = &table.edit[0];
    assert_eq!(case.name, "a load takes at most 4 bytes");
    let found = changes(case);
    let bytes = &found[0].witness.as_ref().expect("a request").bytes;
    assert_eq!(bytes.len(), 32);
    assert_eq!(bytes[..8], 1u64.to_le_bytes(), "VFIO_ZPCI_IO_FLAG_READ");
    assert_eq!(bytes[24..28], [0; 4], "reserved");
    let length = u16::from_le_bytes([bytes[28], bytes[29]]);
    assert!((5..=8).contains(&length), "{length} bytes");
    let offset = u64::from_le_bytes(bytes[16..24].try_into().expect("eight bytes"));
    assert!(offset % 8 + u64::from(length) <= 8, "inside a doubleword");
    assert!(
        bytes[30] <= 5 && bytes[31] == 0,
        "a BAR, and a reserved byte"
    );
}
