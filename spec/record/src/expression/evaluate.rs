//! What an expression is worth.

use super::{Expression, Operator};

/// What a name is worth, with the index of an element; none if it is worth nothing.
type Lookup<'a> = &'a dyn Fn(&str, Option<i128>) -> Option<i128>;

/// The values that names stand for.
#[derive(Clone, Copy)]
pub struct Environment<'a> {
    lookup: Lookup<'a>,
}

impl std::fmt::Debug for Environment<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Environment")
    }
}

impl<'a> Environment<'a> {
    /// Names are looked up by `lookup`.
    pub fn new(lookup: Lookup<'a>) -> Self {
        Self { lookup }
    }

    /// The value; truth is 1 or 0. None where a name is worth nothing, and where a record that
    /// nobody checked divides by 0 or leaves 128 bits.
    pub fn evaluate(&self, expression: &Expression) -> Option<i128> {
        match expression {
            Expression::Truth(value) => Some(i128::from(*value)),
            Expression::Number(value) => Some(i128::from(*value)),
            Expression::Value(name) => (self.lookup)(name, None),
            Expression::Element(name, index) => (self.lookup)(name, Some(self.evaluate(index)?)),
            Expression::Not(inner) => Some(i128::from(self.evaluate(inner)? == 0)),
            Expression::Binary(operator, left, right) => self.binary(*operator, left, right),
        }
    }

    /// Whether it is true; none as for [`Self::evaluate`].
    pub fn holds(&self, expression: &Expression) -> Option<bool> {
        Some(self.evaluate(expression)? != 0)
    }

    fn binary(&self, operator: Operator, left: &Expression, right: &Expression) -> Option<i128> {
        let a = self.evaluate(left)?;
        match operator {
            Operator::Any if a != 0 => return Some(1),
            Operator::All if a == 0 => return Some(0),
            _ => {}
        }
        let b = self.evaluate(right)?;
        match operator {
            Operator::Any | Operator::All => Some(i128::from(b != 0)),
            Operator::Equal => Some(i128::from(a == b)),
            Operator::NotEqual => Some(i128::from(a != b)),
            Operator::Less => Some(i128::from(a < b)),
            Operator::LessOrEqual => Some(i128::from(a <= b)),
            Operator::Greater => Some(i128::from(a > b)),
            Operator::GreaterOrEqual => Some(i128::from(a >= b)),
            Operator::Or => Some(a | b),
            Operator::And => Some(a & b),
            Operator::ShiftLeft => {
                let factor = 1i128.checked_shl(u32::try_from(b).ok().filter(|bits| *bits < 64)?)?;
                a.checked_mul(factor)
            }
            Operator::ShiftRight => a.checked_shr(u32::try_from(b).ok()?),
            Operator::Add => a.checked_add(b),
            Operator::Subtract => a.checked_sub(b),
            Operator::Multiply => a.checked_mul(b),
            Operator::Divide => a.checked_div(b),
            Operator::Remainder => a.checked_rem(b),
            Operator::Minimum => Some(a.min(b)),
            Operator::Maximum => Some(a.max(b)),
        }
    }
}
