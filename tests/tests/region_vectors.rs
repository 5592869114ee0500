//! `tests/vectors` holds what the rules of the zPCI I/O region say now, and enough of it: requests
//! on both sides of every bound, and for every two rules one that shows their order.
//!
//! `cargo xtask accept` writes the files.

use std::collections::BTreeSet;
use std::path::PathBuf;

use uapi_tests::meaning::{pairs, vector_file, vectors, ByteOrder, Rules, Verdict};
use uapi_tests::{assert_nothing, read, root, scratch};

fn folder() -> PathBuf {
    root().join("tests/vectors")
}

const FILES: [(&str, ByteOrder); 2] = [
    ("zpci_io.le.txt", ByteOrder::Little),
    ("zpci_io.be.txt", ByteOrder::Big),
];

#[test]
fn the_files_are_what_the_rules_say() {
    let rules = Rules::of_project();
    let sections = vectors::all(&rules);
    for (name, order) in FILES {
        let path = folder().join(name);
        let text = vector_file::text(&rules, &sections, order);
        if std::env::var_os("UAPI_ACCEPT").is_some() {
            scratch::write(&path, &text);
        }
        // Not `assert_eq`: nobody would read two thousand lines.
        assert!(
            read(&path) == text,
            "{} is stale; `cargo xtask accept` writes it",
            path.display()
        );
    }
    for section in &sections {
        println!("{:5} {}", section.cases.len(), section.title);
    }
    let count: usize = sections.iter().map(|section| section.cases.len()).sum();
    println!("{count} requests");
    assert!(count >= 5000, "only {count} requests");
}

#[test]
fn both_files_hold_the_same_requests() {
    let rules = Rules::of_project();
    let [little, big] = FILES.map(|(name, order)| {
        let text = read(&folder().join(name));
        vector_file::cases(&rules, &text, order)
    });
    assert!(little.len() >= 5000, "only {} requests", little.len());
    assert_eq!(little.len(), big.len());
    for (one, other) in little.iter().zip(&big) {
        assert_eq!(one, other);
    }
    let different: BTreeSet<_> = little.iter().map(|(case, _)| case).collect();
    assert_eq!(different.len(), little.len(), "requests stand there twice");
}

#[test]
fn every_rule_refuses_and_lets_pass() {
    let rules = Rules::of_project();
    let text = read(&folder().join(FILES[0].0));
    let cases = vector_file::cases(&rules, &text, FILES[0].1);
    let mut wrong = Vec::new();
    for (index, rule) in rules.rules.iter().enumerate() {
        let refused = cases
            .iter()
            .filter(|(case, _)| rules.verdict(case) == Verdict::Refused(index));
        let refused = refused.count();
        println!("{:22} refuses {refused}", rule.id);
        if refused < 10 {
            wrong.push(format!("{} refuses {refused}", rule.id));
        }
    }
    assert_nothing(&wrong, "rules refuse too few requests");
    let accepted = cases.iter().filter(|(_, answer)| answer == "ok").count();
    assert!(accepted >= 500, "only {accepted} are accepted");
}

/// The pairs of `impossible_pairs.txt`, as `first second`.
fn impossible() -> BTreeSet<String> {
    let text = read(&folder().join("impossible_pairs.txt"));
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    let pair = |line: &str| line.split(": ").next().unwrap_or(line).to_owned();
    lines.filter(|line| !line.is_empty()).map(pair).collect()
}

#[test]
fn every_two_rules_show_their_order_or_cannot() {
    let rules = Rules::of_project();
    let text = read(&folder().join(FILES[0].0));
    let cases = vector_file::cases(&rules, &text, FILES[0].1);
    let impossible = impossible();
    let mut wrong = Vec::new();
    let mut shown = 0;
    for pair in pairs::all(&rules) {
        let name = format!("{} {}", rules.rules[pair.0].id, rules.rules[pair.1].id);
        let is_shown = cases
            .iter()
            .any(|(case, _)| pairs::shows(&rules, pair, case));
        shown += usize::from(is_shown);
        match (is_shown, impossible.contains(&name)) {
            (true, true) => wrong.push(format!("{name}: possible after all")),
            (false, false) => wrong.push(format!("{name}: no request shows the order")),
            _ => {}
        }
    }
    println!("{shown} pairs shown, {} impossible", impossible.len());
    assert_nothing(
        &wrong,
        "pairs of rules are not as impossible_pairs.txt has it",
    );
    assert_eq!(shown + impossible.len(), pairs::all(&rules).len());
}
