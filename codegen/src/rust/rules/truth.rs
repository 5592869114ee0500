//! Expressions that are true or false.

use uapi_spec::model::expression::{Comparison, Range};
use uapi_spec::model::ValuePart;

use super::number::{common_width, Number};
use super::Scope;
use crate::lir::{self, NumberKind, Truth};

/// A truth value as the operands of one `&&` or `||`, so that long ones can be broken there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Condition {
    /// At least one.
    operands: Vec<Operand>,
    operator: &'static str,
}

/// A part of a [`Condition`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Operand {
    /// A call, a comparison, a name.
    Single(String),
    /// A condition of the other operator, in parentheses.
    Group(Condition),
}

const AND: &str = "&&";
const OR: &str = "||";

impl Operand {
    /// All of it on one line.
    pub(crate) fn text(&self) -> String {
        match self {
            Self::Single(text) => text.clone(),
            Self::Group(group) => format!("({})", group.text()),
        }
    }
}

impl Condition {
    fn one(text: String) -> Self {
        Self {
            operands: vec![Operand::Single(text)],
            operator: AND,
        }
    }

    fn joined(operator: &'static str, conditions: impl IntoIterator<Item = Self>) -> Self {
        let mut operands = Vec::new();
        for condition in conditions {
            if condition.operator == operator || condition.operands.len() == 1 {
                operands.extend(condition.operands);
            } else {
                operands.push(Operand::Group(condition));
            }
        }
        Self { operands, operator }
    }

    /// Both conditions.
    pub(crate) fn and(self, other: Self) -> Self {
        Self::joined(AND, [self, other])
    }

    /// The parts between the operators.
    pub(crate) fn operands(&self) -> &[Operand] {
        &self.operands
    }

    /// `&&` or `||`.
    pub(crate) fn operator(&self) -> &'static str {
        self.operator
    }

    /// All of it on one line.
    pub(crate) fn text(&self) -> String {
        let operands: Vec<String> = self.operands.iter().map(Operand::text).collect();
        operands.join(&format!(" {} ", self.operator))
    }
}

impl<'a> Scope<'a> {
    /// The condition in Rust.
    pub(super) fn condition(&mut self, condition: &lir::Condition<'a>) -> Condition {
        match condition {
            lir::Condition::Decided(value) => Condition::one(value.to_string()),
            lir::Condition::Truth { of, wanted } => {
                let value = match of {
                    Truth::Value(place) => self.truth(*place),
                    Truth::Parameter(parameter) => self.parameter(parameter),
                };
                Condition::one(format!("{}{value}", negation(*wanted)))
            }
            lir::Condition::All(parts) => self.parts(AND, parts),
            lir::Condition::Any(parts) => self.parts(OR, parts),
            lir::Condition::Compare {
                left,
                comparison,
                right,
            } => Condition::one(self.comparison(left, *comparison, right)),
            lir::Condition::Fits {
                start,
                length,
                end,
                wanted,
            } => {
                let numbers = [start, length, end].map(|number| self.number(number).into_u64());
                Condition::one(format!("{}{}", negation(*wanted), self.fits(numbers)))
            }
            lir::Condition::Aligned {
                value,
                unit,
                wanted,
            } => {
                let remainder = remainder(self.number(value), *unit);
                let symbol = if *wanted { "==" } else { "!=" };
                Condition::one(format!("{} {symbol} 0", remainder.text))
            }
            lir::Condition::WithinPage {
                start,
                length,
                page,
                sum_fits,
                wanted,
            } => {
                let start = remainder(self.number(start), *page);
                let high = length.range.high.saturating_add(page - 1);
                let length = self.number(length);
                Condition::one(match sum_fits {
                    true => within_page(start, length, *page, high, *wanted),
                    false => {
                        let numbers = [start, length, Number::literal(*page)];
                        let call = self.fits(numbers.map(Number::into_u64));
                        format!("{}{call}", negation(*wanted))
                    }
                })
            }
            lir::Condition::InRange {
                value,
                low,
                high,
                wanted,
            } => {
                let [value, low, high] = [value, low, high].map(|number| self.number(number));
                Condition::one(in_range(value, low, high, *wanted))
            }
        }
    }

    fn parts(&mut self, operator: &'static str, parts: &[lir::Condition<'a>]) -> Condition {
        let parts: Vec<Condition> = parts.iter().map(|part| self.condition(part)).collect();
        Condition::joined(operator, parts)
    }

    fn comparison(
        &mut self,
        left: &lir::Number<'a>,
        comparison: Comparison,
        right: &lir::Number<'a>,
    ) -> String {
        if let Some(local) = self.local(left, comparison, right) {
            return format!("{}{local}", negation(comparison == Comparison::Equal));
        }
        let symbol = symbol(comparison);
        if let NumberKind::Value(place) = left.kind {
            let is_flag = matches!(place.value.part, ValuePart::Flag(..));
            if let (false, Some(member)) = (is_flag, self.member(place, right)) {
                return format!("{} {symbol} {member}", self.value(place).text);
            }
        }
        let (left, right) = (self.number(left), self.number(right));
        compared(left, symbol, right)
    }

    /// The local variable that has compared the two already.
    fn local(
        &mut self,
        left: &lir::Number<'a>,
        comparison: Comparison,
        right: &lir::Number<'a>,
    ) -> Option<String> {
        let is_equality = matches!(comparison, Comparison::Equal | Comparison::NotEqual);
        let (place, constant) = match (&left.kind, &right.kind) {
            (NumberKind::Value(place), _) => (place, right.range),
            (_, NumberKind::Value(place)) => (place, left.range),
            _ => return None,
        };
        let mut locals = self.locals.iter();
        let (_, local) = locals.find(|(selector, _)| {
            is_equality && selector.field == place.path && constant == Range::only(selector.value)
        })?;
        let local = local.clone();
        self.needs.locals.insert(local.clone());
        Some(local)
    }

    /// The condition that a value is equal to a constant, in whatever type it is read.
    pub(super) fn equality(&mut self, place: lir::Place<'a>, constant: &lir::Number<'a>) -> String {
        if let Some(member) = self.member(place, constant) {
            return format!("{} == {member}", self.value(place).text);
        }
        let (text, bits) = self.plain(place);
        let constant = self.number(constant);
        compared(Number::atom(text, bits), "==", constant)
    }

    fn fits(&mut self, [start, length, end]: [String; 3]) -> String {
        self.needs.fits = true;
        format!("fits({start}, {length}, {end})")
    }
}

fn negation(wanted: bool) -> &'static str {
    match wanted {
        true => "",
        false => "!",
    }
}

fn within_page(start: Number, length: Number, page: u64, high: u64, wanted: bool) -> String {
    let page = Number::literal(page).text;
    let bits = common_width(&start, &length, high);
    let (start, length) = (start.widened(bits), length.widened(bits));
    let symbol = if wanted { "<=" } else { ">" };
    format!("{} + {} {symbol} {page}", start.text, length.addend())
}

fn in_range(value: Number, low: Number, high: Number, wanted: bool) -> String {
    let ends = [&low, &high].map(|end| common_width(&value, end, 0));
    let bits = ends.into_iter().max().unwrap_or(64);
    let [value, low, high] = [value, low, high].map(|number| number.widened(bits));
    let range = format!("{}..={}", low.text, high.text);
    format!(
        "{}({range}).contains(&{})",
        negation(wanted),
        value.borrowed()
    )
}

fn compared(left: Number, symbol: &str, right: Number) -> String {
    let bits = common_width(&left, &right, 0);
    let (left, right) = (left.widened(bits), right.widened(bits));
    format!("{} {symbol} {}", left.text, right.text)
}

/// `value % unit`.
fn remainder(value: Number, unit: u64) -> Number {
    let unit = Number::literal(unit);
    let bits = common_width(&value, &unit, 0);
    value.widened(bits).modulo(unit, bits)
}

fn symbol(comparison: Comparison) -> &'static str {
    match comparison {
        Comparison::Equal => "==",
        Comparison::NotEqual => "!=",
        Comparison::Less => "<",
        Comparison::LessOrEqual => "<=",
        Comparison::Greater => ">",
        Comparison::GreaterOrEqual => ">=",
    }
}
