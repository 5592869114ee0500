//! Conditions of rules as C: what has to hold, or what has not.
//!
//! C computes in the type of its operands and wraps around. So whatever is added or multiplied is a
//! `__u64`, where the checked spec says that it fits; what is only compared is left in its type,
//! since no value is negative.

use uapi_spec::model::expression::{
    BoolExpression, BoolKind, Comparison, IntExpression, IntKind, IntOperator, ValuePath,
};
use uapi_spec::model::region::Region;
use uapi_spec::model::{ByteOrder, Element, Model, ValuePart};

use super::condition::Condition;
use super::types;

/// Writes the expressions of one region.
pub(super) struct Expressions<'a> {
    pub(super) model: &'a Model,
    pub(super) region: &'a Region,
}

impl Expressions<'_> {
    /// The condition that `when` holds, if there is one, and `require` does not.
    pub(super) fn refused(
        &self,
        when: Option<&BoolExpression>,
        require: &BoolExpression,
    ) -> Condition {
        let parts = when.map(|when| self.condition(when, true));
        let parts = parts.into_iter().chain([self.condition(require, false)]);
        Condition::all(parts.collect())
    }

    /// The condition that an expression is as `wanted`.
    fn condition(&self, expression: &BoolExpression, wanted: bool) -> Condition {
        match &expression.kind {
            BoolKind::Constant(value) => {
                Condition::Plain(u8::from(*value == wanted).to_string(), false)
            }
            BoolKind::Field(path) => self.truth(self.value(path), wanted),
            BoolKind::Parameter(parameter) => self.truth(self.parameter(*parameter), wanted),
            BoolKind::Not(inner) => self.condition(inner, !wanted),
            BoolKind::All(parts) | BoolKind::Any(parts) => {
                let is_all = matches!(expression.kind, BoolKind::All(_));
                let parts = parts.iter().map(|part| self.condition(part, wanted));
                Condition::joined(is_all == wanted, parts.collect())
            }
            BoolKind::Compare {
                comparison,
                left,
                right,
            } => self.comparison(left, *comparison, right, wanted),
            BoolKind::Fits { start, length, end } => self.fits(start, length, end, wanted),
            BoolKind::Aligned { value, unit } => {
                let rest = self.masked(value, *unit);
                self.truth(rest, !wanted)
            }
            BoolKind::WithinPage {
                start,
                length,
                page,
            } => self.within_page(start, length, *page, wanted),
            BoolKind::InRange { value, low, high } => {
                let above = self.comparison(value, Comparison::GreaterOrEqual, low, wanted);
                let below = self.comparison(value, Comparison::LessOrEqual, high, wanted);
                if low.range.high == 0 {
                    return below;
                }
                Condition::joined(wanted, vec![above, below])
            }
        }
    }

    /// `text`, or that it is 0.
    fn truth(&self, text: String, wanted: bool) -> Condition {
        let is_bare = !text.contains(' ');
        match (wanted, is_bare) {
            (true, _) => Condition::Plain(text, !is_bare),
            (false, true) => Condition::Plain(format!("!{text}"), false),
            (false, false) => Condition::Plain(format!("!({text})"), false),
        }
    }

    /// `left < right` and its kin. What is not above the smaller of two is above neither.
    fn comparison(
        &self,
        left: &IntExpression,
        comparison: Comparison,
        right: &IntExpression,
        wanted: bool,
    ) -> Condition {
        let operator = match &right.kind {
            IntKind::Binary { operator, .. } => Some(*operator),
            _ => None,
        };
        let splits = match comparison {
            Comparison::Less | Comparison::LessOrEqual => operator == Some(IntOperator::Minimum),
            Comparison::Greater | Comparison::GreaterOrEqual => {
                operator == Some(IntOperator::Maximum)
            }
            Comparison::Equal | Comparison::NotEqual => false,
        };
        match &right.kind {
            IntKind::Binary {
                left: one,
                right: other,
                ..
            } if splits => {
                let parts = [one, other].map(|end| self.comparison(left, comparison, end, wanted));
                Condition::joined(wanted, parts.to_vec())
            }
            _ => {
                let symbol = symbol(comparison, wanted);
                let (left, right) = (self.operand(left), self.operand(right));
                Condition::Plain(format!("{left} {symbol} {right}"), false)
            }
        }
    }

    /// `start + length <= end`, where the sum may not fit.
    fn fits(
        &self,
        start: &IntExpression,
        length: &IntExpression,
        end: &IntExpression,
        wanted: bool,
    ) -> Condition {
        let symbol = symbol(Comparison::LessOrEqual, wanted);
        let (from, long) = (self.operand(start), self.operand(length));
        let short = Condition::Plain(format!("{long} {symbol} {}", self.operand(end)), false);
        let room = format!("{} - {long}", self.wide(end));
        let inside = Condition::Plain(format!("{from} {symbol} {room}"), false);
        Condition::joined(wanted, vec![short, inside])
    }

    /// `start % page + length <= page`, where the sum may not fit.
    fn within_page(
        &self,
        start: &IntExpression,
        length: &IntExpression,
        page: u64,
        wanted: bool,
    ) -> Condition {
        let symbol = symbol(Comparison::LessOrEqual, wanted);
        let rest = format!("({} & {})", self.wide(start), decimal(page - 1));
        let (long, end) = (self.operand(length), decimal(page));
        if length.range.high.checked_add(page - 1).is_some() {
            return Condition::Plain(format!("{rest} + {long} {symbol} {end}"), false);
        }
        let short = Condition::Plain(format!("{long} {symbol} {end}"), false);
        let inside = Condition::Plain(format!("{rest} {symbol} {end} - {long}"), false);
        Condition::joined(wanted, vec![short, inside])
    }

    /// The low bits that a multiple of `unit` does not have.
    fn masked(&self, value: &IntExpression, unit: u64) -> String {
        format!("{} & {}", self.operand(value), decimal(unit - 1))
    }

    /// A number in whatever type holds it, as one operand.
    fn operand(&self, expression: &IntExpression) -> String {
        let range = expression.range;
        match &expression.kind {
            IntKind::Constant {
                name: Some(name),
                value,
            } if self.is_worth(name, *value) => name.clone(),
            _ if range.low == range.high => decimal(range.low),
            IntKind::Constant { value, .. } => decimal(*value),
            IntKind::Field(path) => self.value(path),
            IntKind::Parameter { parameter, index } => {
                let name = self.parameter(*parameter);
                match index {
                    Some(index) => format!("{name}[{}]", self.operand(index)),
                    None => name,
                }
            }
            IntKind::Binary {
                operator,
                left,
                right,
            } => self.binary(*operator, left, right),
        }
    }

    /// The same as a `__u64`.
    fn wide(&self, expression: &IntExpression) -> String {
        let text = self.operand(expression);
        if self.is_wide(expression) {
            text
        } else {
            format!("(__u64){text}")
        }
    }

    /// Whether C has it as a `__u64`.
    fn is_wide(&self, expression: &IntExpression) -> bool {
        match &expression.kind {
            _ if expression.range.low == expression.range.high => false,
            IntKind::Constant { .. } => false,
            IntKind::Field(path) => self.bits(path) == 64,
            IntKind::Parameter { parameter, .. } => {
                let parameter = self.region.parameters.get(*parameter);
                parameter.is_some_and(|one| super::region_check::bits(one) == 64)
            }
            IntKind::Binary { .. } => true,
        }
    }

    /// Two numbers in parentheses, at least one of them a `__u64`.
    fn binary(&self, operator: IntOperator, left: &IntExpression, right: &IntExpression) -> String {
        let (one, other) = (self.wide(left), self.operand(right));
        let symbol = match operator {
            IntOperator::Add => "+",
            IntOperator::Subtract => "-",
            IntOperator::Multiply => "*",
            IntOperator::Divide => "/",
            IntOperator::Remainder => "%",
            IntOperator::And => "&",
            IntOperator::Or => "|",
            IntOperator::ShiftLeft => "<<",
            IntOperator::ShiftRight => ">>",
            IntOperator::Minimum => return format!("({one} < {other} ? {one} : {other})"),
            IntOperator::Maximum => return format!("({one} > {other} ? {one} : {other})"),
        };
        format!("({one} {symbol} {other})")
    }

    /// Whether C has a name with that value; a negative `int` is not what was meant.
    fn is_worth(&self, name: &str, value: u64) -> bool {
        let flags = self.model.flag_sets.iter().flat_map(|set| &set.flags);
        let mut consts = self.model.consts.iter();
        let mut values = self.model.enums.iter().flat_map(|item| &item.values);
        let found = values
            .find(|item| item.name.value == name)
            .map(|item| &item.value)
            .or_else(|| {
                let item = consts.find(|item| item.name.value == name)?;
                match &item.value {
                    uapi_spec::model::ConstValue::Int(value) => Some(value),
                    uapi_spec::model::ConstValue::Text(_) => None,
                }
            });
        match found {
            Some(found) => found.c.value == i128::from(value),
            None => flags.into_iter().any(|flag| flag.name.value == name),
        }
    }

    fn parameter(&self, index: usize) -> String {
        let parameter = self.region.parameters.get(index);
        let name = parameter.map_or("", |parameter| parameter.name.value.as_str());
        format!("dev->{name}")
    }

    /// A value of the request.
    fn value(&self, path: &ValuePath) -> String {
        let value = self.model.value(*path);
        let (tag, field) = (&value.structure.name.value, value.field);
        let name = &field.name.value;
        let is_host = field.byte_order == ByteOrder::Host || self.bits(path) == 8;
        let whole = if is_host {
            format!("req->{name}")
        } else {
            format!("{tag}_{name}(req)")
        };
        match value.part {
            ValuePart::Whole => whole,
            ValuePart::Bits(_, bit) => format!("{tag}_{bit}(req)"),
            ValuePart::Flag(_, flag) => format!("{whole} & {}", flag.name.value),
        }
    }

    /// Width of what holds a value in C.
    fn bits(&self, path: &ValuePath) -> u32 {
        let value = self.model.value(*path);
        match (value.part, value.field.ty.element) {
            (ValuePart::Whole, Element::Int(ty)) => ty.bits,
            _ => 32,
        }
    }
}

fn decimal(value: u64) -> String {
    types::decimal(value.into())
}

fn symbol(comparison: Comparison, wanted: bool) -> &'static str {
    match (comparison, wanted) {
        (Comparison::Equal, true) | (Comparison::NotEqual, false) => "==",
        (Comparison::NotEqual, true) | (Comparison::Equal, false) => "!=",
        (Comparison::Less, true) | (Comparison::GreaterOrEqual, false) => "<",
        (Comparison::LessOrEqual, true) | (Comparison::Greater, false) => "<=",
        (Comparison::Greater, true) | (Comparison::LessOrEqual, false) => ">",
        (Comparison::GreaterOrEqual, true) | (Comparison::Less, false) => ">=",
    }
}
