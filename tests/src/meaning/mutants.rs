//! Every small change to the rules, so that the requests can be held against each of them.

use std::collections::BTreeMap;

use super::rules::{errno, Rule, Rules};
use super::syntax::{Expression, Function, Operator};

/// Rules that are not those of the spec.
#[derive(Clone, Debug)]
pub struct Mutant {
    /// Which rule was changed, and what was done: one line, and no two mutants have the same.
    pub name: String,
    /// The rules with the change.
    pub rules: Rules,
}

/// All of them.
pub fn all(rules: &Rules) -> Vec<Mutant> {
    let mut mutants = Vec::new();
    for (index, rule) in rules.rules.iter().enumerate() {
        let mut add = |what: String, change: &dyn Fn(&mut Vec<Rule>)| {
            let mut changed = rules.clone();
            change(&mut changed.rules);
            mutants.push(Mutant {
                name: format!("{}: {what}", rule.id),
                rules: changed,
            });
        };
        add("dropped".to_owned(), &|rules| drop(rules.remove(index)));
        if let Some(next) = rules.rules.get(index + 1) {
            let what = format!("looked at after {}", next.id);
            add(what, &|rules| rules.swap(index, index + 1));
        }
        for other in ["EINVAL", "EIO", "EOPNOTSUPP"] {
            if errno(other) != rule.errno {
                let what = format!("errno is {other}");
                add(what, &|rules| rules[index].errno = errno(other));
            }
        }
        for require in changes(&rule.require) {
            let what = format!("require {require}");
            add(what, &|rules| rules[index].require = require.clone());
        }
        let Some(when) = &rule.when else { continue };
        add("when dropped".to_owned(), &|rules| rules[index].when = None);
        for when in changes(when) {
            let what = format!("when {when}");
            add(what, &|rules| rules[index].when = Some(when.clone()));
        }
    }
    mutants
}

/// The expression with each of its parts changed in each way.
fn changes(expression: &Expression) -> Vec<Expression> {
    let mut changed = here(expression);
    match expression {
        Expression::Number(_)
        | Expression::Constant(_)
        | Expression::Field(_)
        | Expression::Parameter(_, None) => {}
        Expression::Parameter(name, Some(index)) => changed.extend(
            changes(index)
                .into_iter()
                .map(|index| Expression::Parameter(name.clone(), Some(Box::new(index)))),
        ),
        Expression::Not(inner) => changed.extend(
            changes(inner)
                .into_iter()
                .map(|inner| Expression::Not(Box::new(inner))),
        ),
        Expression::Binary(operator, left, right) => {
            let build = |left, right| Expression::Binary(*operator, left, right);
            changed.extend(
                changes(left)
                    .into_iter()
                    .map(|left| build(Box::new(left), right.clone())),
            );
            changed.extend(
                changes(right)
                    .into_iter()
                    .map(|right| build(left.clone(), Box::new(right))),
            );
        }
        Expression::Call(function, arguments) => {
            for (index, argument) in arguments.iter().enumerate() {
                for part in changes(argument) {
                    let mut arguments = arguments.clone();
                    arguments[index] = part;
                    changed.push(Expression::Call(*function, arguments));
                }
            }
        }
        Expression::In {
            value,
            low,
            high,
            closed,
        } => {
            let build = |value: &Expression, low: &Expression, high: &Expression| Expression::In {
                value: Box::new(value.clone()),
                low: Box::new(low.clone()),
                high: Box::new(high.clone()),
                closed: *closed,
            };
            let values = changes(value);
            changed.extend(values.iter().map(|value| build(value, low, high)));
            changed.extend(changes(low).iter().map(|low| build(value, low, high)));
            changed.extend(changes(high).iter().map(|high| build(value, low, high)));
        }
    }
    changed
}

/// The changes to the expression itself, its parts left alone.
fn here(expression: &Expression) -> Vec<Expression> {
    let plus = |amount| {
        let amount = Box::new(Expression::Number(amount));
        Expression::Binary(Operator::Add, Box::new(expression.clone()), amount)
    };
    match expression {
        Expression::Number(number) => [number - 1, number + 1, number * 2, number / 2]
            .into_iter()
            .filter(|other| other != number)
            .map(Expression::Number)
            .collect(),
        Expression::Constant(_) | Expression::Field(_) => vec![plus(-1), plus(1)],
        // A parameter that is compared is off by one through the other side; a truth value is
        // negated where it is used.
        Expression::Parameter(..) => Vec::new(),
        Expression::Not(inner) => vec![(**inner).clone()],
        Expression::Binary(operator, left, right) => others(*operator)
            .into_iter()
            .map(|operator| Expression::Binary(operator, left.clone(), right.clone()))
            .chain(parts_alone(*operator, left, right))
            .collect(),
        Expression::Call(function, arguments) => match function {
            Function::Minimum => vec![
                Expression::Call(Function::Maximum, arguments.clone()),
                arguments[0].clone(),
                arguments[1].clone(),
            ],
            Function::Maximum => vec![Expression::Call(Function::Minimum, arguments.clone())],
            Function::Aligned | Function::WithinPage => {
                vec![Expression::Not(Box::new(expression.clone()))]
            }
        },
        Expression::In {
            value,
            low,
            high,
            closed,
        } => vec![
            Expression::In {
                value: value.clone(),
                low: low.clone(),
                high: high.clone(),
                closed: !closed,
            },
            Expression::Not(Box::new(expression.clone())),
        ],
    }
}

/// The operators that could stand there by mistake.
fn others(operator: Operator) -> Vec<Operator> {
    match operator {
        Operator::Or => vec![Operator::And],
        Operator::And => vec![Operator::Or],
        Operator::Add => vec![Operator::Subtract],
        Operator::Subtract => vec![Operator::Add],
        Operator::BitAnd => vec![Operator::BitOr],
        Operator::BitOr => vec![Operator::BitAnd],
        _ => Operator::COMPARISONS
            .into_iter()
            .filter(|other| Operator::COMPARISONS.contains(&operator) && *other != operator)
            .collect(),
    }
}

/// One side of what joins two truth values.
fn parts_alone(operator: Operator, left: &Expression, right: &Expression) -> Vec<Expression> {
    match operator {
        Operator::And | Operator::Or => vec![left.clone(), right.clone()],
        _ => Vec::new(),
    }
}

/// The mutants that a file lists, with why they change no answer: `name  # reason`.
///
/// # Panics
///
/// If a line has no reason.
pub fn equivalent(text: &str) -> BTreeMap<String, String> {
    let lines = text.lines();
    let lines = lines.filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines
        .map(|line| {
            let (name, reason) = line.split_once("  # ").expect(line);
            (name.to_owned(), reason.to_owned())
        })
        .collect()
}
