//! What a request does.

use super::request::Side;
use super::{both_break, both_safe, Comparison, Rule, Verdict};
use crate::expression::Expression;
use crate::record::{Operation, Region};

/// What an operation is made of, each part with its name; values of the request are called by
/// their places.
type Parts = [(&'static str, String); 7];

fn parts(operation: &Operation, side: &Side<'_>) -> Parts {
    let placed = |expression: &Expression| side.placed(expression).to_string();
    let none = || "none".to_owned();
    let length = operation.length.as_ref().map_or_else(none, placed);
    let boundary = operation
        .boundary
        .map_or_else(none, |boundary| boundary.to_string());
    [
        ("asked for by", placed(&operation.when)),
        ("instruction", operation.instruction.clone()),
        ("direction", operation.direction.clone()),
        ("address", placed(&operation.address)),
        ("data", operation.data.clone()),
        ("length", length),
        ("boundary", boundary),
    ]
}

impl Comparison<'_> {
    pub(super) fn operations(
        &mut self,
        name: &str,
        (old, before): (&Region, &Side<'_>),
        (new, after): (&Region, &Side<'_>),
    ) {
        let mut renamed = Vec::new();
        for operation in &old.operations {
            let path = format!("{name}.operations.{}", operation.name);
            let was = parts(operation, before);
            if let Some(now) = new
                .operations
                .iter()
                .find(|item| item.name == operation.name)
            {
                self.operation(&path, operation, now, (was, parts(now, after)));
                continue;
            }
            match new.operations.iter().find(|item| parts(item, after) == was) {
                Some(other) => {
                    renamed.push(other.name.as_str());
                    let message = format!("is called `{}` now", other.name);
                    self.push(Rule::NameChanged, path, message, both_safe());
                }
                None => {
                    let reason = "nothing executes it any more";
                    let verdicts = (Verdict::breaks(reason), Verdict::Safe);
                    self.push(Rule::ItemRemoved, path, "the operation is gone", verdicts);
                }
            }
        }
        for operation in &new.operations {
            let known = |item: &Operation| item.name == operation.name;
            if old.operations.iter().any(known) || renamed.contains(&operation.name.as_str()) {
                continue;
            }
            let path = format!("{name}.operations.{}", operation.name);
            let condition =
                "it takes the errno of a refused request as a sign that there is no such operation";
            let verdicts = (Verdict::Safe, Verdict::safe_if(condition));
            let message = format!("new, {}", operation.instruction);
            self.push(Rule::ItemAdded, path, message, verdicts);
        }
    }

    fn operation(
        &mut self,
        path: &str,
        old: &Operation,
        new: &Operation,
        (was, is): (Parts, Parts),
    ) {
        // Fields that have moved are reported as such, and the text still names them.
        let by_name =
            (&old.when, &old.address, &old.length) == (&new.when, &new.address, &new.length);
        for ((what, before), (_, after)) in was.into_iter().zip(is) {
            let names_values = matches!(what, "asked for by" | "address" | "length");
            if before == after || (names_values && by_name) {
                continue;
            }
            let message = format!("{what}: {before} before, {after} now");
            let verdicts = both_break("one request does two different things");
            self.push(Rule::OperationChanged, path, message, verdicts);
        }
    }
}
