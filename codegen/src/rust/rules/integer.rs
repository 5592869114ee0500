//! Numbers in a type that the place asks for.

use uapi_spec::model::expression::IntOperator;

use super::number::{largest, Level, Width};
use super::Scope;
use crate::lir::{self, NumberKind};

impl<'a> Scope<'a> {
    pub(super) fn number_of_width(&mut self, number: &lir::Number<'a>, bits: u32) -> String {
        if let Some(text) = self.computed_in(number, bits) {
            return text;
        }
        let number = self.number(number);
        match number.width {
            Width::Bits(own) if own > bits => match number.level {
                Level::Atom => format!("{} as u{bits}", number.text),
                _ => format!("({}) as u{bits}", number.text),
            },
            Width::Bits(_) | Width::Literal(_) => number.widened(bits).text,
        }
    }

    pub(super) fn usize(&mut self, number: &lir::Number<'a>) -> String {
        let number = self.number(number);
        match number.width {
            Width::Literal(value) => value.to_string(),
            Width::Bits(8 | 16) => format!("usize::from({})", number.text),
            Width::Bits(_) => format!("usize::try_from({})?", number.text),
        }
    }

    /// A sum, product or the like whose operands are in the type already or are made so.
    fn computed_in(&mut self, number: &lir::Number<'a>, bits: u32) -> Option<String> {
        let NumberKind::Binary {
            operator,
            left,
            right,
        } = &number.kind
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
        if number.range.high > largest(bits) {
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
