//! A request that passes the checks asks for exactly one operation, with as much data as it says.

use super::Subject;
use crate::diag::{Code, Diagnostic, Findings};
use crate::facts::Facts;
use crate::model::expression::BoolExpression;
use crate::model::region::{Data, Operation, Region};
use crate::model::Model;

pub(super) fn check(subject: &Subject<'_>, findings: &mut Findings) {
    for region in &subject.model.regions {
        let Some(area) = region.requests() else {
            continue;
        };
        if region.operations.is_empty() {
            findings.push(
                Diagnostic::new(
                    Code::OperationNotDecided,
                    format!("requests of `{}` ask for nothing", region.name.value),
                )
                .at(area.span, "takes requests")
                .help("add `[[region.operation]]`, or make the area readable"),
            );
            continue;
        }
        region_operations(subject.model, region, findings);
    }
}

fn region_operations(model: &Model, region: &Region, findings: &mut Findings) {
    // A check that nothing satisfies lets nothing be asked for; `checks_can_fail_and_pass` says so.
    let hopeless = (0..region.checks.len()).any(|index| never_passes(model, region, index));
    let passed = Facts::passed(model, &region.checks, None).filter(|_| !hopeless);
    let Some(passed) = passed else {
        return;
    };
    let operations = &region.operations;
    for (index, operation) in operations.iter().enumerate() {
        let Some(own) = Facts::passed(model, &region.checks, Some(&operation.when)) else {
            findings.push(
                Diagnostic::new(
                    Code::OperationNotDecided,
                    format!("nothing asks for `{}`", operation.name.value),
                )
                .at(
                    operation.when.span,
                    "no request that passes the checks is such",
                )
                .help("let the checks pass such requests, or leave the operation out"),
            );
            continue;
        };
        for other in operations.iter().take(index) {
            if own.allow(&other.when, true) {
                both(operation, other, findings);
            }
        }
        bounded(operation, &own, findings);
    }
    let undecided = operations.iter().try_fold(passed, |facts, operation| {
        facts.assume(&operation.when, false)
    });
    if undecided.is_some() {
        neither(operations, findings);
    }
}

/// Whether no request that gets to a check passes it.
fn never_passes(model: &Model, region: &Region, index: usize) -> bool {
    let (Some(check), Some(earlier)) = (region.checks.get(index), region.checks.get(..index))
    else {
        return false;
    };
    Facts::passed(model, earlier, check.when.as_ref())
        .is_some_and(|facts| !facts.allow(&check.require, true))
}

fn both(operation: &Operation, other: &Operation, findings: &mut Findings) {
    findings.push(
        Diagnostic::new(
            Code::OperationNotDecided,
            format!(
                "a request can ask for `{}` and `{}`",
                other.name.value, operation.name.value
            ),
        )
        .at(operation.when.span, "can hold as well")
        .at(other.when.span, "can hold")
        .help("tell all operations by different values of one field"),
    );
}

fn neither(operations: &[Operation], findings: &mut Findings) {
    let names: Vec<String> = operations
        .iter()
        .map(|operation| format!("`{}`", operation.name.value))
        .collect();
    let problem = Diagnostic::new(
        Code::OperationNotDecided,
        format!(
            "a request can pass the checks without asking for {}",
            names.join(" or ")
        ),
    );
    let conditions: Vec<&BoolExpression> = operations.iter().map(|o| &o.when).collect();
    let problem = conditions.iter().fold(problem, |problem, when| {
        problem.at(when.span, "need not hold")
    });
    findings.push(problem.help(
        "add a check that requires one of these conditions, joined by `||`, as the first check",
    ));
}

fn bounded(operation: &Operation, facts: &Facts<'_>, findings: &mut Findings) {
    let Data::Bytes {
        length, boundary, ..
    } = &operation.data
    else {
        return;
    };
    let highest = facts.range(length).high;
    if highest > *boundary {
        findings.push(
            Diagnostic::new(
                Code::LengthNotBounded,
                format!(
                    "data of `{}` can be longer than the {boundary} bytes that they must not cross",
                    operation.name.value
                ),
            )
            .at(length.span, format!("up to {highest} after all checks"))
            .at(operation.name.span, "this operation")
            .help(format!(
                "add a check that requires at most {boundary}: the kernel takes a buffer of that size"
            )),
        );
    }
}
