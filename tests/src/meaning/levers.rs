//! Requests on both sides of what a rule compares.

use std::collections::BTreeSet;

use super::evaluate::Case;
use super::rules::Rules;
use super::syntax::{Expression, Function, Operator};

/// Something that a rule compares: it changes its mind where the difference of the two is small.
#[derive(Clone, Debug)]
pub struct Edge {
    /// One side.
    pub left: Expression,
    /// The other.
    pub right: Expression,
}

/// Everything that an expression compares.
pub fn edges(expression: &Expression) -> Vec<Edge> {
    let edge = |left: &Expression, right: &Expression| Edge {
        left: left.clone(),
        right: right.clone(),
    };
    let binary = |operator, left: &Expression, right: &Expression| {
        Expression::Binary(operator, Box::new(left.clone()), Box::new(right.clone()))
    };
    match expression {
        Expression::Not(inner) => edges(inner),
        Expression::Binary(Operator::And | Operator::Or, left, right) => {
            [edges(left), edges(right)].concat()
        }
        Expression::Binary(operator, left, right) if Operator::COMPARISONS.contains(operator) => {
            vec![edge(left, right)]
        }
        Expression::In {
            value, low, high, ..
        } => vec![edge(value, low), edge(value, high)],
        Expression::Call(Function::Aligned, arguments) => {
            let rest = binary(Operator::Remainder, &arguments[0], &arguments[1]);
            vec![edge(&rest, &Expression::Number(0))]
        }
        Expression::Call(Function::WithinPage, arguments) => {
            let rest = binary(Operator::Remainder, &arguments[0], &arguments[2]);
            let end = binary(Operator::Add, &rest, &arguments[1]);
            vec![edge(&end, &arguments[2])]
        }
        Expression::Parameter(..) => vec![edge(expression, &Expression::Number(0))],
        _ => Vec::new(),
    }
}

/// Where a value of a case is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// A field of the request.
    Field(usize),
    /// An element of a parameter of the device.
    Parameter(usize, usize),
}

impl Place {
    /// The value.
    pub fn value(self, case: &Case) -> i128 {
        match self {
            Self::Field(field) => case.request[field],
            Self::Parameter(parameter, element) => case.device[parameter][element],
        }
    }

    /// The same case with another value, if it can be one.
    pub fn with(self, rules: &Rules, case: &Case, value: i128) -> Option<Case> {
        let mut case = case.clone();
        let (place, max) = match self {
            Self::Field(field) => (&mut case.request[field], rules.fields[field].max()),
            Self::Parameter(parameter, element) => (
                &mut case.device[parameter][element],
                rules.parameters[parameter].max(),
            ),
        };
        *place = value;
        (0..=max).contains(&value).then_some(case)
    }
}

/// The places that an expression reads in a case.
pub fn places(rules: &Rules, expression: &Expression, case: &Case) -> Vec<Place> {
    let of = |inner: &Expression| places(rules, inner, case);
    match expression {
        Expression::Number(_) | Expression::Constant(_) => Vec::new(),
        Expression::Field(name) => vec![Place::Field(rules.field(name))],
        Expression::Parameter(name, index) => {
            let parameter = rules.parameter(name);
            let mut found = index.as_ref().map_or(Vec::new(), |index| of(index));
            let element = index.as_ref().map_or(Some(0), |index| {
                usize::try_from(rules.value(index, case)?).ok()
            });
            let element = element.filter(|element| *element < case.device[parameter].len());
            found.extend(element.map(|element| Place::Parameter(parameter, element)));
            found
        }
        Expression::Not(inner) => of(inner),
        Expression::Binary(_, left, right) => [of(left), of(right)].concat(),
        Expression::Call(_, arguments) => arguments.iter().flat_map(of).collect(),
        Expression::In {
            value, low, high, ..
        } => [of(value), of(low), of(high)].concat(),
    }
}

/// By how much the sides of an edge shall differ: not at all, by one, and by what keeps values
/// aligned, or only half aligned, as rules may ask of them.
fn differences(rules: &Rules) -> BTreeSet<i128> {
    let mut steps = BTreeSet::from([0, 1]);
    for rule in &rules.rules {
        rule.require.visit(&mut |part| {
            if let Expression::Call(Function::Aligned, arguments) = part {
                if let Expression::Number(unit) = arguments[1] {
                    steps.extend([unit, unit / 2]);
                }
            }
        });
    }
    steps.iter().flat_map(|step| [-step, *step]).collect()
}

/// Cases like `case` in which the two sides of an edge differ by little, by a change of one value.
pub fn around(rules: &Rules, edge: &Edge, case: &Case) -> Vec<Case> {
    let (Some(left), Some(right)) = (
        rules.value(&edge.left, case),
        rules.value(&edge.right, case),
    ) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for wanted in differences(rules) {
        let change = wanted - (left - right);
        for (side, sign) in [(&edge.left, 1), (&edge.right, -1)] {
            for place in places(rules, side, case) {
                let value = place.value(case) + sign * change;
                found.extend(place.with(rules, case, value));
            }
        }
    }
    found
}
