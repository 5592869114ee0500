//! Every small change to a rule is noticed: some request of `tests/vectors` gets another answer.
//!
//! What changes no answer at all stands in `equivalent_mutants.txt`; `region_proof` proves that with
//! cbmc, and the procedure of `abi diff` decides it here once more.

use std::collections::BTreeSet;

use uapi_record::record::Check;
use uapi_record::{compare, freeze, AbiRecord, Scope};
use uapi_tests::meaning::mutants::{self, Mutant};
use uapi_tests::meaning::syntax::{Expression, Function};
use uapi_tests::meaning::{vector_file, ByteOrder, Case, Rules};
use uapi_tests::{assert_nothing, check, project_texts, read, root};

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

/// An expression in the notation of records.
fn text(rules: &Rules, expression: &Expression) -> String {
    let inner = |expression: &Expression| format!("({})", text(rules, expression));
    match expression {
        Expression::Number(number) if *number < 0 => format!("0 - {}", -number),
        Expression::Number(number) => number.to_string(),
        Expression::Constant(name) => rules.constants[name].to_string(),
        Expression::Field(name) => format!("req.{name}"),
        Expression::Parameter(name, None) => format!("dev.{name}"),
        Expression::Parameter(name, Some(index)) => format!("dev.{name}[{}]", inner(index)),
        Expression::Not(of) => format!("!{}", inner(of)),
        Expression::Binary(operator, left, right) => {
            format!("{} {} {}", inner(left), operator.symbol(), inner(right))
        }
        Expression::Call(function, arguments) => {
            let of: Vec<String> = arguments.iter().map(inner).collect();
            match function {
                Function::Aligned => format!("{} % {} == 0", of[0], of[1]),
                Function::WithinPage => format!("{} % {} + {} <= {}", of[0], of[2], of[1], of[2]),
                Function::Minimum => format!("min({}, {})", of[0], of[1]),
                Function::Maximum => format!("max({}, {})", of[0], of[1]),
            }
        }
        Expression::In {
            value,
            low,
            high,
            closed,
        } => {
            let end = if *closed { "<=" } else { "<" };
            let (value, low, high) = (inner(value), inner(low), inner(high));
            format!("{low} <= {value} && {value} {end} {high}")
        }
    }
}

/// The record with these rules for its requests.
fn with_rules(record: &AbiRecord, rules: &Rules) -> AbiRecord {
    let parsed = |expression: &Expression| {
        let text = text(rules, expression);
        text.parse().unwrap_or_else(|error| panic!("{error}"))
    };
    let checks: Vec<Check> = rules
        .rules
        .iter()
        .map(|rule| Check {
            id: rule.id.clone(),
            when: rule.when.as_ref().map(parsed),
            require: parsed(&rule.require),
            errno: rule.errno.to_string(),
        })
        .collect();
    let mut record = record.clone();
    let regions = record
        .interfaces
        .iter_mut()
        .flat_map(|item| &mut item.regions);
    for region in regions {
        region.checks.clone_from(&checks);
    }
    record
}

#[test]
fn what_is_called_equivalent_is_decided() {
    let rules = Rules::of_project();
    let listed = mutants::equivalent(&read(&root().join("tests/vectors/equivalent_mutants.txt")));
    let abi = check(&project_texts(), &[]).unwrap_or_else(|found| panic!("{found}"));
    let mut record = freeze(&abi, &Scope::default()).record;
    record.interfaces.retain(|item| !item.regions.is_empty());
    assert_eq!(record.interfaces.len(), 1);
    let before = with_rules(&record, &rules);
    let mut wrong = Vec::new();
    let all = mutants::all(&rules);
    for mutant in &all {
        let changes = compare(&before, &with_rules(&record, &mutant.rules));
        // A restatement that shows a request is refused by another rule: an answer names its rule.
        let is_same = changes.iter().all(|change| {
            let verdicts = change.verdicts();
            change.witness.is_none() && verdicts.iter().all(|(_, verdict)| verdict.word() == "safe")
        });
        if is_same != listed.contains_key(&mutant.name) {
            wrong.push(format!("{}: decided {changes:?}", mutant.name));
        }
    }
    println!("{} mutants decided, {} equivalent", all.len(), listed.len());
    assert_nothing(&wrong, "mutants are decided otherwise than listed");
}
