//! `docs/abi-rules.md` has a section for each rule, and tests/abi an edit or a piece of history.

use std::collections::BTreeSet;

use uapi_record::Rule;
use uapi_tests::{entries, read, root};

#[test]
fn every_rule_is_explained() {
    let text = read(&root().join("docs/abi-rules.md"));
    let explained: BTreeSet<&str> = text
        .lines()
        .filter_map(|line| line.strip_prefix("### "))
        .collect();
    let rules: BTreeSet<&str> = Rule::ALL.iter().map(|rule| rule.id()).collect();
    assert_eq!(explained, rules);
}

#[test]
fn every_rule_is_expected_somewhere() {
    let paths = entries(&root().join("tests/abi"));
    let tables: String = paths.iter().map(|path| read(path)).collect();
    let missing: Vec<&str> = Rule::ALL
        .iter()
        .map(|rule| rule.id())
        .filter(|id| !tables.contains(&format!("rule = \"{id}\"")))
        .collect();
    assert_eq!(missing, ["FLOW_CHANGED"; 0], "no edit makes these");
}
