//! Every small change to a rule is noticed: some request of `tests/vectors` gets another answer.
//!
//! What changes no answer at all stands in `equivalent_mutants.txt`; `region_proof` proves that.

use std::collections::BTreeSet;

use uapi_tests::meaning::mutants::{self, Mutant};
use uapi_tests::meaning::{vector_file, ByteOrder, Case, Rules};
use uapi_tests::{assert_nothing, read, root};

/// Whether some request gets another answer.
fn is_killed(mutant: &Mutant, cases: &[(Case, String)]) -> bool {
    cases.iter().any(|(case, expected)| {
        let answer = vector_file::answer_or_none(&mutant.rules, case);
        answer.as_ref() != Some(expected)
    })
}

#[test]
fn every_change_to_a_rule_is_noticed() {
    let rules = Rules::of_project();
    let folder = root().join("tests/vectors");
    let text = read(&folder.join("zpci_io.le.txt"));
    let cases = vector_file::cases(&rules, &text, ByteOrder::Little);
    let listed = mutants::equivalent(&read(&folder.join("equivalent_mutants.txt")));
    let all = mutants::all(&rules);
    let names: BTreeSet<&str> = all.iter().map(|mutant| mutant.name.as_str()).collect();
    assert_eq!(names.len(), all.len(), "two mutants have one name");
    let mut wrong = Vec::new();
    for mutant in &all {
        let name = &mutant.name;
        match (is_killed(mutant, &cases), listed.contains_key(name)) {
            (false, false) => wrong.push(format!("{name}: nothing notices it")),
            (true, true) => wrong.push(format!("{name}: is not equivalent")),
            _ => {}
        }
    }
    for name in listed.keys() {
        if !names.contains(name.as_str()) {
            wrong.push(format!("{name}: there is no such mutant"));
        }
    }
    let killed = all.len() - listed.len();
    println!(
        "{} mutants: {killed} killed, {} equivalent",
        all.len(),
        listed.len()
    );
    assert_nothing(&wrong, "mutants are not as expected");
    assert!(killed >= 300, "only {killed} mutants are killed");
}
