//! What the tree of a formula computes, in `u64` as back ends do; a step that leaves it panics.

use super::Values;
use crate::model::expression::{
    BoolExpression, BoolKind, Comparison, IntExpression, IntKind, IntOperator, Range,
};

pub(crate) fn int(expression: &IntExpression, values: &Values) -> u64 {
    let value = match &expression.kind {
        IntKind::Constant { value, .. } => *value,
        IntKind::Field(path) => values.numbers[path.field],
        IntKind::Parameter { index: None, .. } => values.x,
        IntKind::Parameter {
            index: Some(index), ..
        } => values.table[usize::try_from(int(index, values)).unwrap()],
        IntKind::Binary {
            operator,
            left,
            right,
        } => {
            let (a, b) = (int(left, values), int(right, values));
            match operator {
                IntOperator::Add => a.checked_add(b).unwrap(),
                IntOperator::Subtract => a.checked_sub(b).unwrap(),
                IntOperator::Multiply => a.checked_mul(b).unwrap(),
                IntOperator::Divide => a / b,
                IntOperator::Remainder => a % b,
                IntOperator::And => a & b,
                IntOperator::Or => a | b,
                IntOperator::ShiftLeft => {
                    let shifted = a << b;
                    assert_eq!(shifted >> b, a);
                    shifted
                }
                IntOperator::ShiftRight => a >> b,
                IntOperator::Minimum => a.min(b),
                IntOperator::Maximum => a.max(b),
            }
        }
    };
    let Range { low, high } = expression.range;
    assert!(
        (low..=high).contains(&value),
        "{value} outside {low}..={high}"
    );
    value
}

pub(crate) fn truth(expression: &BoolExpression, values: &Values) -> bool {
    match &expression.kind {
        BoolKind::Constant(value) => *value,
        BoolKind::Field(_) => values.t,
        BoolKind::Parameter(_) => values.ok,
        BoolKind::Not(inner) => !truth(inner, values),
        BoolKind::All(list) => list.iter().all(|part| truth(part, values)),
        BoolKind::Any(list) => list.iter().any(|part| truth(part, values)),
        BoolKind::Compare {
            comparison,
            left,
            right,
        } => {
            let (a, b) = (int(left, values), int(right, values));
            match comparison {
                Comparison::Equal => a == b,
                Comparison::NotEqual => a != b,
                Comparison::Less => a < b,
                Comparison::LessOrEqual => a <= b,
                Comparison::Greater => a > b,
                Comparison::GreaterOrEqual => a >= b,
            }
        }
        BoolKind::Fits { start, length, end } => {
            let (start, length) = (int(start, values), int(length, values));
            let end = int(end, values);
            length <= end && start <= end - length
        }
        BoolKind::Aligned { value, unit } => int(value, values) % unit == 0,
        BoolKind::WithinPage {
            start,
            length,
            page,
        } => {
            let (start, length) = (int(start, values), int(length, values));
            length <= page - start % page
        }
        BoolKind::InRange { value, low, high } => {
            let value = int(value, values);
            int(low, values) <= value && value <= int(high, values)
        }
    }
}
