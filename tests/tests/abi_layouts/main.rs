//! What `compare` says of random edits of layouts and names, against what a C compiler shows.
//!
//! gcc compiles both headers and prints where every field lies, how large it is and whether it has a
//! sign, and what every name is worth. What it prints of both and not alike has to break programs;
//! what it prints of the old header alone has to break sources.

mod edits;
mod hand;
mod model;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;

use uapi_codegen::generate;
use uapi_record::{compare, freeze, AbiRecord, Change, Rule, Scope, Verdict};
use uapi_tests::compilers::{self, Compiler, Language, Target};
use uapi_tests::random::Random;
use uapi_tests::{check, scratch};

use self::edits::EDITS;
use self::model::Uapi;

/// Pairs of each edit.
const ROUNDS: usize = 6;

/// One UAPI before and after an edit.
struct Pair {
    edit: &'static str,
    prefix: String,
    old: AbiRecord,
    new: AbiRecord,
}

/// The record of a UAPI, if its spec is accepted; its headers go below `folder`.
fn frozen(uapi: &Uapi, folder: &Path) -> Option<AbiRecord> {
    let texts = [(format!("{}.toml", uapi.prefix), uapi.spec()?)];
    let abi = check(&texts, &[]).ok()?;
    for file in generate(&abi) {
        if file.path.starts_with("user-out/include/") {
            scratch::write(&folder.join(&file.path), &file.text);
        }
    }
    Some(freeze(&abi, &Scope::default()).record)
}

fn pairs(folder: &Path) -> Vec<Pair> {
    let mut random = Random(2026);
    let mut pairs = Vec::new();
    for (edit, change) in EDITS {
        let mut made = 0;
        for attempt in 0.. {
            assert!(attempt < 100, "{edit}: no spec is accepted");
            let prefix = format!("p{}", pairs.len());
            let before = Uapi::any(&prefix, &mut random);
            let mut after = before.clone();
            change(&mut after, &mut random);
            let old = frozen(&before, &folder.join("old"));
            let new = frozen(&after, &folder.join("new"));
            let (Some(old), Some(new)) = (old, new) else {
                continue;
            };
            pairs.push(Pair {
                edit,
                prefix,
                old,
                new,
            });
            made += 1;
            if made == ROUNDS {
                break;
            }
        }
    }
    pairs
}

/// A program that prints what C makes of everything in the records.
fn program<'a>(records: impl Iterator<Item = (&'a str, &'a AbiRecord)>) -> String {
    let (mut head, mut body) = (
        "#include <stddef.h>\n#include <stdio.h>\n".to_owned(),
        String::new(),
    );
    let mut print = |key: String, value: String| {
        let _ = writeln!(
            body,
            "\tprintf(\"{key} %llu\\n\", (unsigned long long)({value}));"
        );
    };
    for (prefix, record) in records {
        let _ = writeln!(head, "#include <linux/{prefix}.h>");
        for interface in &record.interfaces {
            let names = interface.constants.iter().map(|item| &item.name);
            let names = names.chain(
                interface
                    .flags
                    .iter()
                    .flat_map(|set| set.bits.iter().map(|flag| &flag.name)),
            );
            let names = names.chain(
                interface
                    .enums
                    .iter()
                    .flat_map(|set| set.values.iter().map(|value| &value.name)),
            );
            for name in names {
                print(format!("{prefix} {name} worth"), name.clone());
                print(format!("{prefix} {name} type"), format!("sizeof({name})"));
            }
            for item in &interface.structs {
                let name = &item.name;
                print(
                    format!("{prefix} {name} size"),
                    format!("sizeof(struct {name})"),
                );
                for field in item.fields.iter().filter(|field| field.is_used()) {
                    let field_name = field.shown();
                    let value = format!("((struct {name} *)0)->{field_name}");
                    let mut said = |what: &str, value: String| {
                        print(format!("{prefix} {name}.{field_name} {what}"), value);
                    };
                    said("offset", format!("offsetof(struct {name}, {field_name})"));
                    if field.ty.contains('[') {
                        said("stride", format!("sizeof({value}[0])"));
                    }
                    if !field.ty.ends_with("[]") {
                        said("size", format!("sizeof({value})"));
                    }
                    if field.ty.starts_with(['u', 's']) && !field.ty.contains('[') {
                        said("sign", format!("(__typeof__({value}))-1 < 0"));
                    }
                }
            }
        }
    }
    format!("{head}int main(void)\n{{\n{body}\treturn 0;\n}}\n")
}

/// What the compiler makes of one side's headers: a number for each key, by pair.
fn truth<'a>(
    folder: &Path,
    records: impl Iterator<Item = (&'a str, &'a AbiRecord)>,
) -> Option<BTreeMap<String, BTreeMap<String, u64>>> {
    let source = folder.join("probe.c");
    scratch::write(&source, &program(records));
    let executable = folder.join("probe");
    let mut compile = Compiler::Gcc.command(Language::C, Target::X86_64)?;
    compilers::include(&mut compile, &folder.join("user-out/include"));
    compile.args(["-w", "-o"]).arg(&executable).arg(&source);
    assert_eq!(compilers::complaint(&mut compile), None);
    let printed = compilers::run(&mut Command::new(&executable)).stdout;
    let mut truth: BTreeMap<String, BTreeMap<String, u64>> = BTreeMap::new();
    for line in String::from_utf8(printed).expect("text").lines() {
        let (key, value) = line.rsplit_once(' ').expect("a key and a number");
        let (prefix, key) = key.split_once(' ').expect("a pair and a key");
        let value = value.parse().expect("a number");
        truth
            .entry(prefix.to_owned())
            .or_default()
            .insert(key.to_owned(), value);
    }
    Some(truth)
}

/// What is wrong with what was said of a pair.
fn complaint(
    changes: &[Change],
    old: &BTreeMap<String, u64>,
    new: &BTreeMap<String, u64>,
) -> Option<String> {
    let breaks =
        |verdict: fn(&Change) -> &Verdict| changes.iter().any(|change| verdict(change).is_break());
    let (programs, sources) = (
        breaks(|change| &change.old_user),
        breaks(|change| &change.old_source),
    );
    let is_type = |key: &str| key.ends_with(" type");
    for (key, was) in old {
        match new.get(key) {
            None if !sources => return Some(format!("{key} is gone, and no source breaks")),
            Some(is) if is != was && is_type(key) => {
                let has = |rule| changes.iter().any(|change| change.rule == rule);
                if !has(Rule::ConstTypeChanged) && !has(Rule::ConstValueChanged) {
                    return Some(format!(
                        "{key}: {was} before, {is} now, and nothing says so"
                    ));
                }
            }
            Some(is) if is != was && !programs => {
                return Some(format!(
                    "{key}: {was} before, {is} now, and no program breaks"
                ));
            }
            _ => {}
        }
    }
    if old == new {
        // What a compiler does not see: what numbers mean, and what is inside of another type.
        let unseen = [Rule::FieldMeaningChanged, Rule::FieldRetyped];
        let alarm = changes
            .iter()
            .find(|change| change.old_user.is_break() && !unseen.contains(&change.rule));
        return alarm.map(|change| format!("{}: nothing changed", change.rule.id()));
    }
    None
}

#[test]
fn verdicts_are_what_a_compiler_shows() {
    let folder = scratch::folder(env!("CARGO_TARGET_TMPDIR"), "abi_layouts");
    let pairs = pairs(&folder);
    let side = |record: fn(&Pair) -> &AbiRecord| {
        pairs
            .iter()
            .map(move |pair| (pair.prefix.as_str(), record(pair)))
    };
    let Some(old) = truth(&folder.join("old"), side(|pair| &pair.old)) else {
        return;
    };
    let Some(new) = truth(&folder.join("new"), side(|pair| &pair.new)) else {
        return;
    };
    let (mut complaints, mut rules) = (String::new(), BTreeSet::new());
    let mut differing = 0;
    for pair in &pairs {
        let changes = compare(&pair.old, &pair.new);
        rules.extend(changes.iter().map(|change| change.rule.id()));
        let sides = (&old[&pair.prefix], &new[&pair.prefix]);
        differing += usize::from(sides.0 != sides.1);
        if let Some(complaint) = complaint(&changes, sides.0, sides.1) {
            let _ = writeln!(complaints, "{} ({}): {complaint}", pair.edit, pair.prefix);
        }
        // Sets are no types of C, so the compiler does not see these.
        if pair.edit.starts_with("a field has the other") {
            let seen = changes.iter().any(|change| change.old_user.is_break());
            assert!(seen, "{}: {changes:#?}", pair.edit);
        }
    }
    println!(
        "{} pairs, {differing} of which differ in C; {rules:?}",
        pairs.len()
    );
    assert!(complaints.is_empty(), "{complaints}");
    assert!(differing >= pairs.len() / 2 && differing < pairs.len());
}
