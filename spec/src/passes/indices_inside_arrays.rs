//! Every index lies inside its array, given the checks before it, and reaches all of it.

use std::collections::HashMap;

use super::Subject;
use crate::diag::{Code, Diagnostic, Findings};
use crate::facts::Facts;
use crate::model::expression::{BoolExpression, BoolKind, IntExpression, IntKind};
use crate::model::region::{Check, Data, Region};
use crate::model::Model;

pub(super) fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let model = subject.model;
    for region in &model.regions {
        let mut judge = Judge {
            region,
            highest: HashMap::new(),
            findings,
        };
        judge.list(model, &region.conditions);
        judge.list(model, &region.checks);
        for operation in &region.operations {
            let facts = Facts::passed(model, &region.checks, Some(&operation.when));
            let Some(facts) = facts else { continue };
            judge.number(&operation.address, &facts);
            if let Data::Bytes { length, .. } = &operation.data {
                judge.number(length, &facts);
            }
        }
        judge.whole_arrays();
    }
}

struct Judge<'a, 'f> {
    region: &'a Region,
    /// The highest index that any rule uses, of each array.
    highest: HashMap<usize, u64>,
    findings: &'f mut Findings,
}

impl Judge<'_, '_> {
    fn list(&mut self, model: &Model, checks: &[Check]) {
        for (index, check) in checks.iter().enumerate() {
            let has_index = [check.when.as_ref(), Some(&check.require)]
                .into_iter()
                .flatten()
                .flat_map(BoolExpression::numbers)
                .any(indexes);
            if !has_index {
                continue;
            }
            let earlier = checks.get(..index).unwrap_or_default();
            if let (Some(when), Some(facts)) = (&check.when, Facts::passed(model, earlier, None)) {
                self.truth(when, &facts);
            }
            if let Some(facts) = Facts::passed(model, earlier, check.when.as_ref()) {
                self.truth(&check.require, &facts);
            }
        }
    }

    /// `a && b` looks at `b` only where `a` holds, and `a || b` only where it does not.
    fn truth(&mut self, expression: &BoolExpression, facts: &Facts<'_>) {
        let is_all = match &expression.kind {
            BoolKind::Not(inner) => return self.truth(inner, facts),
            BoolKind::All(_) => true,
            BoolKind::Any(_) => false,
            _ => {
                for number in expression.numbers() {
                    self.number(number, facts);
                }
                return;
            }
        };
        let (BoolKind::All(list) | BoolKind::Any(list)) = &expression.kind else {
            return;
        };
        let mut facts = facts.clone();
        for operand in list {
            self.truth(operand, &facts);
            match facts.assume(operand, is_all) {
                Some(next) => facts = next,
                None => return,
            }
        }
    }

    fn number(&mut self, expression: &IntExpression, facts: &Facts<'_>) {
        match &expression.kind {
            IntKind::Constant { .. } | IntKind::Field(_) => {}
            IntKind::Binary { left, right, .. } => {
                self.number(left, facts);
                self.number(right, facts);
            }
            IntKind::Parameter { parameter, index } => {
                let Some(index) = index else { return };
                self.number(index, facts);
                let highest = facts.range(index).high;
                let reached = self.highest.entry(*parameter).or_default();
                *reached = highest.max(*reached);
                let Some(parameter) = self.region.parameters.get(*parameter) else {
                    return;
                };
                let length = parameter.length.unwrap_or(1);
                if highest < length {
                    return;
                }
                self.findings.push(
                    Diagnostic::new(
                        Code::IndexOutside,
                        format!("the index of `{}` can lie outside", parameter.name.value),
                    )
                    .at(index.span, format!("up to {highest} here"))
                    .at(
                        parameter.name.span,
                        format!("has {length} elements: 0 to {}", length.saturating_sub(1)),
                    )
                    .help(format!(
                        "let a check before this one require that it is below {length}"
                    )),
                );
            }
        }
    }

    /// An element that no index reaches is a slip in the length, or in the check of the index.
    fn whole_arrays(self) {
        for (index, parameter) in self.region.parameters.iter().enumerate() {
            let (Some(length), Some(highest)) = (parameter.length, self.highest.get(&index)) else {
                continue;
            };
            if highest.saturating_add(1) >= length {
                continue;
            }
            let name = &parameter.name;
            self.findings.push(
                Diagnostic::new(
                    Code::NotUsed,
                    format!("no rule looks at all of `dev.{}`", name.value),
                )
                .at(
                    name.span,
                    format!("has {length} elements, and indices end at {highest}"),
                )
                .help(format!(
                    "state `length = {}`, or let the checks pass larger indices",
                    highest + 1
                )),
            );
        }
    }
}

fn indexes(expression: &IntExpression) -> bool {
    match &expression.kind {
        IntKind::Constant { .. } | IntKind::Field(_) => false,
        IntKind::Parameter { index, .. } => index.is_some(),
        IntKind::Binary { left, right, .. } => indexes(left) || indexes(right),
    }
}
