//! Numbers in a type that the place asks for.

use uapi_spec::model::expression::{IntExpression, IntKind, IntOperator, ValuePath};

use super::number::{largest, Level, Width};
use super::Scope;

impl Scope<'_> {
    /// A whole field as its reader gives it, an array included.
    pub(crate) fn whole(&self, path: ValuePath) -> String {
        self.value(path).text
    }

    /// The number in an unsigned type of `bits`, which holds every value of it.
    pub(crate) fn integer(&mut self, expression: &IntExpression, bits: u32) -> String {
        if let Some(text) = self.computed_in(expression, bits) {
            return text;
        }
        let number = self.number(expression);
        match number.width {
            Width::Bits(own) if own > bits => match number.level {
                Level::Atom => format!("{} as u{bits}", number.text),
                _ => format!("({}) as u{bits}", number.text),
            },
            Width::Bits(_) | Width::Literal(_) => number.widened(bits).text,
        }
    }

    /// The number as a `usize`, in a function that returns the kernel's `Result`.
    pub(crate) fn size(&mut self, expression: &IntExpression) -> String {
        let number = self.number(expression);
        match number.width {
            Width::Literal(value) => value.to_string(),
            Width::Bits(8 | 16) => format!("usize::from({})", number.text),
            Width::Bits(_) => format!("usize::try_from({})?", number.text),
        }
    }

    /// A sum, product or the like whose operands are in the type already or are made so.
    fn computed_in(&mut self, expression: &IntExpression, bits: u32) -> Option<String> {
        let IntKind::Binary {
            operator,
            left,
            right,
        } = &expression.kind
        else {
            return None;
        };
        let symbol = match operator {
            IntOperator::Add => "+",
            IntOperator::Subtract => "-",
            IntOperator::Multiply => "*",
            IntOperator::Divide => "/",
            IntOperator::Remainder => "%",
            _ => return None,
        };
        let is_constant = expression.range.low == expression.range.high;
        if is_constant || expression.range.high > largest(bits) {
            return None;
        }
        let mut operands = [self.number(left), self.number(right)];
        for operand in &mut operands {
            let is_simple = operand.level == Level::Atom;
            let is_narrow = match operand.width {
                Width::Literal(value) => value <= largest(bits),
                Width::Bits(own) => own <= bits,
            };
            if !is_simple || !is_narrow {
                return None;
            }
            *operand = operand.clone().widened(bits);
        }
        let [left, right] = operands;
        Some(format!("{} {symbol} {}", left.text, right.text))
    }
}
