//! Expressions that are numbers.

use uapi_spec::constants::Named;
use uapi_spec::model::expression::IntOperator;
use uapi_spec::model::region::ParameterType;
use uapi_spec::model::ConstValue;

use super::{Element, Scope};
use crate::lir::{self, NumberKind, Parameter, Reach};
use crate::rust::{consts, names};

/// Width of the type that holds every number.
const WIDEST: u32 = 64;

/// How strongly the parts of an expression hold together, from loose to tight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Level {
    BitOr,
    BitAnd,
    Shift,
    Sum,
    Product,
    Atom,
}

/// Width of the type of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Width {
    /// Whatever type the place wants: the number stands as such in the text.
    Literal(u64),
    /// That of `u8` to `u64`; 1 for `bool`.
    Bits(u32),
}

/// A number as text.
#[derive(Clone, Debug)]
pub(super) struct Number {
    pub(super) text: String,
    pub(super) level: Level,
    pub(super) width: Width,
}

impl Number {
    pub(super) fn literal(value: u64) -> Self {
        Self {
            text: consts::number(i128::from(value)),
            level: Level::Atom,
            width: Width::Literal(value),
        }
    }

    pub(super) fn atom(text: String, bits: u32) -> Self {
        Self {
            text,
            level: Level::Atom,
            width: Width::Bits(bits),
        }
    }

    /// The same number in a type of `bits`.
    pub(super) fn widened(self, bits: u32) -> Self {
        match self.width {
            Width::Bits(own) if own < bits => {
                Self::atom(format!("u{bits}::from({})", self.text), bits)
            }
            Width::Bits(_) | Width::Literal(_) => self,
        }
    }

    /// What a caller passes for a `u64`.
    pub(super) fn into_u64(self) -> String {
        self.widened(WIDEST).text
    }

    /// `self % unit`, in a type of `bits`.
    pub(super) fn modulo(self, unit: Self, bits: u32) -> Self {
        let value = self.operand(Level::Product, false);
        Self {
            text: format!("{value} % {}", unit.text),
            level: Level::Product,
            width: Width::Bits(bits),
        }
    }

    /// The text after a `+`.
    pub(super) fn addend(self) -> String {
        self.operand(Level::Sum, true)
    }

    /// The text behind an `&` that borrows it.
    pub(super) fn borrowed(self) -> String {
        self.operand(Level::Atom, false)
    }

    /// The text as an operand of an operator of that level.
    fn operand(self, level: Level, is_right: bool) -> String {
        let is_loose = self.level < level || is_right && self.level == level;
        // Nobody knows by heart how these bind next to others.
        let is_bitwise = |level| matches!(level, Level::BitOr | Level::BitAnd | Level::Shift);
        let is_mixed = self.level != Level::Atom
            && self.level != level
            && (is_bitwise(self.level) || is_bitwise(level));
        if is_loose || is_mixed {
            format!("({})", self.text)
        } else {
            self.text
        }
    }
}

/// The width in which both numbers and `high` can be: that of the wider field, or the widest.
pub(super) fn common_width(left: &Number, right: &Number, high: u64) -> u32 {
    let bits = match (left.width, right.width) {
        (Width::Literal(value), Width::Bits(bits)) | (Width::Bits(bits), Width::Literal(value))
            if value <= largest(bits) =>
        {
            bits
        }
        (Width::Bits(left), Width::Bits(right)) => left.max(right),
        _ => WIDEST,
    };
    if high <= largest(bits) {
        bits
    } else {
        WIDEST
    }
}

/// The largest number of a type.
pub(super) fn largest(bits: u32) -> u64 {
    u64::MAX >> WIDEST.saturating_sub(bits)
}

impl<'a> Scope<'a> {
    /// The number, for a place that takes every integer type up to `u64`.
    pub(super) fn number(&mut self, number: &lir::Number<'a>) -> Number {
        let lir::Number { kind, range } = number;
        match kind {
            NumberKind::Literal(value) => Number::literal(*value),
            NumberKind::Named(named, value) => self.named(*named, *value),
            NumberKind::Value(place) => {
                let (text, bits) = self.plain(*place);
                Number::atom(text, bits)
            }
            NumberKind::Parameter(parameter) => {
                Number::atom(self.parameter(parameter), width(parameter))
            }
            NumberKind::Element {
                array,
                index,
                reach,
            } => {
                let index = self.number(index);
                Number::atom(self.element(array, index, *reach), width(array))
            }
            NumberKind::Binary {
                operator,
                left,
                right,
            } => {
                let (left, right) = (self.number(left), self.number(right));
                binary(*operator, left, right, range.high)
            }
        }
    }

    /// A constant by its name where its type says what it is worth, or else as a number.
    fn named(&mut self, named: Named<'a>, value: u64) -> Number {
        match named {
            Named::Const(_, item) => match &item.value {
                ConstValue::Int(int) if !int.ty.signed => {
                    let name = self.declared(item.interface, &item.name.value);
                    Number::atom(name, int.ty.bits)
                }
                ConstValue::Int(_) | ConstValue::Text(_) => Number::literal(value),
            },
            Named::Flag(..) | Named::Value(..) => Number::literal(value),
        }
    }

    /// Where a parameter is.
    pub(super) fn parameter(&mut self, parameter: &Parameter<'a>) -> String {
        self.needs.parameters = true;
        format!("{}.{}", self.holder, names::field(parameter.name))
    }

    /// The local variable that holds an element of an array.
    fn element(&mut self, parameter: &Parameter<'a>, index: Number, reach: Reach) -> String {
        let array = self.parameter(parameter);
        let index = match index.width {
            // The pass that admitted it compared it with the length.
            Width::Literal(value) => return format!("{array}[{value}]"),
            Width::Bits(8 | 16) => format!("usize::from({})", index.text),
            Width::Bits(_) => format!("usize::try_from({}).unwrap_or(usize::MAX)", index.text),
        };
        let elements = &mut self.needs.elements;
        let is_it = |element: &&Element| element.array == array && element.index == index;
        if let Some(known) = elements.iter().find(is_it) {
            return known.local.clone();
        }
        let name = local(parameter.name);
        let namesakes = elements.iter().filter(|element| element.array == array);
        let local = match namesakes.count() {
            0 => name,
            others => format!("{name}_{}", others + 1),
        };
        elements.push(Element {
            local: local.clone(),
            array,
            index,
            reach,
        });
        local
    }
}

/// What an element of a parameter is called, beside what functions with rules call theirs.
fn local(parameter: &str) -> String {
    match parameter {
        "request" | "device" | "answer" | "fits" => format!("{parameter}_element"),
        _ => names::field(parameter),
    }
}

/// Width of a parameter's type, or of that of its elements.
fn width(parameter: &Parameter<'_>) -> u32 {
    match parameter.ty {
        ParameterType::Bool => 1,
        ParameterType::Int(ty) => ty.bits,
    }
}

fn binary(operator: IntOperator, left: Number, right: Number, high: u64) -> Number {
    let (symbol, level) = match operator {
        IntOperator::Add => ("+", Level::Sum),
        IntOperator::Subtract => ("-", Level::Sum),
        IntOperator::Multiply => ("*", Level::Product),
        IntOperator::Divide => ("/", Level::Product),
        IntOperator::Remainder => ("%", Level::Product),
        IntOperator::And => ("&", Level::BitAnd),
        IntOperator::Or => ("|", Level::BitOr),
        IntOperator::ShiftLeft => ("<<", Level::Shift),
        IntOperator::ShiftRight => (">>", Level::Shift),
        IntOperator::Minimum => return extreme("min", left, right),
        IntOperator::Maximum => return extreme("max", left, right),
    };
    let bits = match level {
        Level::Shift => shift_width(&left, &right, high),
        _ => common_width(&left, &right, high),
    };
    let left = left.widened(bits);
    let right = match level {
        Level::Shift => right,
        _ => right.widened(bits),
    };
    let (left, right) = (left.operand(level, false), right.operand(level, true));
    Number {
        text: format!("{left} {symbol} {right}"),
        level,
        width: Width::Bits(bits),
    }
}

/// A width that holds the value and is larger than the distance.
fn shift_width(left: &Number, right: &Number, high: u64) -> u32 {
    let distance = match right.width {
        Width::Literal(value) => value,
        Width::Bits(_) => u64::from(WIDEST) - 1,
    };
    match left.width {
        Width::Bits(bits) if distance < u64::from(bits) && high <= largest(bits) => bits,
        Width::Bits(_) | Width::Literal(_) => WIDEST,
    }
}

fn extreme(method: &str, left: Number, right: Number) -> Number {
    let bits = common_width(&left, &right, 0);
    // A literal alone has no type to find a method by.
    let (left, right) = match left.width {
        Width::Literal(_) => (right, left),
        Width::Bits(_) => (left, right),
    };
    let receiver = left.widened(bits).operand(Level::Atom, false);
    Number::atom(
        format!("{receiver}.{method}({})", right.widened(bits).text),
        bits,
    )
}
