//! Every item that the stand-in for the kernel crate has is used in `probe.rs`, which is compiled with
//! the real one too.

use std::collections::BTreeSet;
use std::path::Path;

/// What tests use to have things fail: no part of the kernel crate.
const OF_TESTS: [&str; 1] = ["machine.rs"];

/// What a module cannot name, or does not.
const NOT_NAMED: [&[&str]; 3] = [
    // Other items give it.
    &["AllocError", "Flags", "Guard", "Task"],
    // A macro calls it.
    &["current"],
    // `new_mutex!` and `KBox::pin_init()` have it between them.
    &["PinInit", "into_value"],
];

/// What no module gets at.
const PRIVATE: [&str; 2] = ["kmalloc.rs", "raw.rs"];

fn names_below(folder: &Path, names: &mut BTreeSet<String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let file = path.file_name().unwrap().to_str().unwrap();
        if path.is_dir() {
            names_below(&path, names);
        } else if ![&OF_TESTS[..], &PRIVATE].concat().contains(&file) {
            let text = std::fs::read_to_string(&path).unwrap();
            names.extend(text.lines().filter_map(public_name));
            names.extend(text.lines().filter_map(error_name));
            names.extend(macro_names(&text));
        }
    }
}

/// The name of a public item, of a trait's method, or of an exported macro.
fn public_name(line: &str) -> Option<String> {
    let line = line.trim_start();
    let is_declared =
        line.ends_with(';') && (line.starts_with("fn ") || line.starts_with("unsafe "));
    let start = match line.strip_prefix("pub ") {
        Some(rest) => rest,
        None if is_declared => line,
        None => return None,
    };
    let mut rest = start;
    for word in [
        "unsafe ", "const ", "fn ", "struct ", "trait ", "static ", "type ",
    ] {
        rest = rest.strip_prefix(word).unwrap_or(rest);
    }
    (rest.len() < start.len()).then(|| word(rest))
}

/// `#[macro_export]` and the macro behind it.
fn macro_names(text: &str) -> impl Iterator<Item = String> + '_ {
    let exported = text.split("#[macro_export]").skip(1);
    exported.filter_map(|text| Some(word(text.trim_start().strip_prefix("macro_rules! ")?)))
}

/// `EIO = 5,` among the errors.
fn error_name(line: &str) -> Option<String> {
    let (name, number) = line.trim().split_once(" = ")?;
    let is_number = number.trim_end_matches(',').parse::<u32>().is_ok();
    (is_number && name.starts_with('E')).then(|| name.to_owned())
}

fn word(text: &str) -> String {
    let is_part = |c: &char| c.is_alphanumeric() || *c == '_';
    text.chars().take_while(is_part).collect()
}

#[test]
fn the_probe_uses_every_item() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut names = BTreeSet::new();
    names_below(&folder.join("kernel/src"), &mut names);
    for name in NOT_NAMED.concat() {
        assert!(names.remove(name), "there is no `{name}` any more");
    }
    assert!(names.contains("KBox") && names.contains("EFAULT") && names.contains("new_mutex"));
    let probe = std::fs::read_to_string(folder.join("probe.rs")).unwrap();
    let used: BTreeSet<String> = probe
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .flat_map(|line| line.split(|c: char| !(c.is_alphanumeric() || c == '_')))
        .map(str::to_owned)
        .collect();
    let unused: Vec<&String> = names.difference(&used).collect();
    assert!(unused.is_empty(), "probe.rs does not use {unused:?}");
}
