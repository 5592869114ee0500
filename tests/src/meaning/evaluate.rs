//! What a rule says of one request and one device.

use super::rules::{Rule, Rules};
use super::syntax::{Expression, Function, Operator};

/// A request, and the device that it is made to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Case {
    /// The values of the request, one for each of [`Rules::fields`].
    pub request: Vec<i128>,
    /// The elements of each of [`Rules::parameters`]; one if it is no array.
    pub device: Vec<Vec<i128>>,
}

/// What becomes of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// The device takes it.
    Accepted,
    /// The rule of that index is the first that refuses it.
    Refused(usize),
    /// The rule of that index is reached and says nothing: it reads what is not there.
    Undefined(usize),
}

impl Rules {
    /// What becomes of a request.
    pub fn verdict(&self, case: &Case) -> Verdict {
        for (index, rule) in self.rules.iter().enumerate() {
            match self.holds(rule, case) {
                Some(true) => {}
                Some(false) => return Verdict::Refused(index),
                None => return Verdict::Undefined(index),
            }
        }
        Verdict::Accepted
    }

    /// Whether a rule, looked at alone, has nothing against a request. None if the rule reads an
    /// element that an array does not have.
    pub fn holds(&self, rule: &Rule, case: &Case) -> Option<bool> {
        if let Some(when) = &rule.when {
            if self.value(when, case)? == 0 {
                return Some(true);
            }
        }
        Some(self.value(&rule.require, case)? != 0)
    }

    /// What an expression is worth. None if it reads an element that an array does not have.
    ///
    /// # Panics
    ///
    /// If it names what is not there, or leaves 128 bits.
    pub fn value(&self, expression: &Expression, case: &Case) -> Option<i128> {
        Some(match expression {
            Expression::Number(number) => *number,
            Expression::Constant(name) => *self
                .constants
                .get(name)
                .unwrap_or_else(|| panic!("what is {name}?")),
            Expression::Field(name) => case.request[self.field(name)],
            Expression::Parameter(name, index) => {
                let elements = &case.device[self.parameter(name)];
                let index = match index {
                    Some(index) => self.value(index, case)?,
                    None => 0,
                };
                *elements.get(usize::try_from(index).ok()?)?
            }
            Expression::Not(inner) => i128::from(self.value(inner, case)? == 0),
            Expression::Binary(operator, left, right) => {
                return self.binary(*operator, left, right, case)
            }
            Expression::Call(function, arguments) => {
                let values: Option<Vec<i128>> = arguments
                    .iter()
                    .map(|argument| self.value(argument, case))
                    .collect();
                call(*function, &values?)
            }
            Expression::In {
                value,
                low,
                high,
                closed,
            } => {
                let value = self.value(value, case)?;
                let end = self.value(high, case)? + i128::from(*closed);
                i128::from((self.value(low, case)?..end).contains(&value))
            }
        })
    }

    fn binary(
        &self,
        operator: Operator,
        left: &Expression,
        right: &Expression,
        case: &Case,
    ) -> Option<i128> {
        let left = self.value(left, case)?;
        match operator {
            Operator::And if left == 0 => return Some(0),
            Operator::Or if left != 0 => return Some(1),
            _ => {}
        }
        let right = self.value(right, case)?;
        let truth = |truth: bool| i128::from(truth);
        let exact = |value: Option<i128>| value.expect("within 128 bits");
        Some(match operator {
            Operator::Or | Operator::And => truth(right != 0),
            Operator::Equal => truth(left == right),
            Operator::NotEqual => truth(left != right),
            Operator::LessOrEqual => truth(left <= right),
            Operator::GreaterOrEqual => truth(left >= right),
            Operator::Less => truth(left < right),
            Operator::Greater => truth(left > right),
            Operator::BitOr => left | right,
            Operator::BitAnd => left & right,
            Operator::ShiftLeft => exact(left.checked_mul(1 << right)),
            Operator::ShiftRight => left >> right,
            Operator::Add => exact(left.checked_add(right)),
            Operator::Subtract => exact(left.checked_sub(right)),
            Operator::Multiply => exact(left.checked_mul(right)),
            Operator::Divide => exact(left.checked_div(right)),
            Operator::Remainder => exact(left.checked_rem(right)),
        })
    }
}

fn call(function: Function, values: &[i128]) -> i128 {
    match (function, values) {
        (Function::Aligned, [value, unit]) => i128::from(value % unit == 0),
        (Function::WithinPage, [start, length, page]) => i128::from(start % page + length <= *page),
        (Function::Minimum, [a, b]) => *a.min(b),
        (Function::Maximum, [a, b]) => *a.max(b),
        _ => panic!("{function:?} of {values:?}"),
    }
}
