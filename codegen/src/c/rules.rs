//! Conditions of rules as C: what has to hold, or what has not.
//!
//! C computes in the type of its operands and wraps around. So whatever is added or multiplied is a
//! `__u64`, where the checked spec says that it fits; what is only compared is left in its type,
//! since no value is negative.

use uapi_spec::constants::Named;
use uapi_spec::model::expression::{BoolExpression, Comparison, IntOperator};
use uapi_spec::model::region::ParameterType;
use uapi_spec::model::{ByteOrder, ConstValue, Element, ValuePart};

use super::condition::Condition;
use super::types;
use crate::lir::{self, Lowering, Number, NumberKind, Parameter, Place, Truth};

/// The condition that `when` holds, if there is one, and `require` does not.
pub(super) fn refused(
    lowering: &Lowering<'_>,
    when: Option<&BoolExpression>,
    require: &BoolExpression,
) -> Condition {
    let when = when.map(|when| condition(&lowering.holds(when)));
    let parts = when
        .into_iter()
        .chain([condition(&lowering.fails(require))]);
    Condition::all(parts.collect())
}

/// Width of a parameter, where a truth value is a byte.
pub(super) fn bits(ty: ParameterType) -> u32 {
    match ty {
        ParameterType::Bool => 8,
        ParameterType::Int(ty) => ty.bits,
    }
}

fn condition(condition: &lir::Condition<'_>) -> Condition {
    match condition {
        lir::Condition::Decided(value) => Condition::Plain(u8::from(*value).to_string(), false),
        lir::Condition::Truth { of, wanted } => truth(
            match of {
                Truth::Value(value) => place(value),
                Truth::Parameter(parameter) => member(parameter),
            },
            *wanted,
        ),
        lir::Condition::All(parts) => joined(true, parts),
        lir::Condition::Any(parts) => joined(false, parts),
        lir::Condition::Compare {
            left,
            comparison,
            right,
        } => comparison_of(left, *comparison, right),
        lir::Condition::Fits {
            start,
            length,
            end,
            wanted,
        } => fits(
            (operand(start), operand(length)),
            (operand(end), wide(end)),
            *wanted,
        ),
        lir::Condition::Aligned {
            value,
            unit,
            wanted,
        } => truth(
            format!("{} & {}", operand(value), decimal(unit - 1)),
            !wanted,
        ),
        lir::Condition::WithinPage {
            start,
            length,
            page,
            sum_fits,
            wanted,
        } => {
            let rest = format!("({} & {})", wide(start), decimal(page - 1));
            let (length, end) = (operand(length), decimal(*page));
            match sum_fits {
                true => {
                    let symbol = symbol(at_most(*wanted));
                    Condition::Plain(format!("{rest} + {length} {symbol} {end}"), false)
                }
                false => fits((rest, length), (end.clone(), end), *wanted),
            }
        }
        lir::Condition::InRange {
            value,
            low,
            high,
            wanted,
        } => {
            let (above, below) = match wanted {
                true => (Comparison::GreaterOrEqual, Comparison::LessOrEqual),
                false => (Comparison::Less, Comparison::Greater),
            };
            let parts = vec![
                comparison_of(value, above, low),
                comparison_of(value, below, high),
            ];
            Condition::joined(*wanted, parts)
        }
    }
}

fn joined(is_all: bool, parts: &[lir::Condition<'_>]) -> Condition {
    Condition::joined(is_all, parts.iter().map(condition).collect())
}

/// `text`, or that it is 0.
fn truth(text: String, wanted: bool) -> Condition {
    let is_bare = !text.contains(' ');
    match (wanted, is_bare) {
        (true, _) => Condition::Plain(text, !is_bare),
        (false, true) => Condition::Plain(format!("!{text}"), false),
        (false, false) => Condition::Plain(format!("!({text})"), false),
    }
}

fn comparison_of(left: &Number<'_>, comparison: Comparison, right: &Number<'_>) -> Condition {
    let symbol = symbol(comparison);
    let (left, right) = (operand(left), operand(right));
    Condition::Plain(format!("{left} {symbol} {right}"), false)
}

/// `start + length <= end`, where the sum may not fit; `end` is given once more as a `__u64`.
fn fits(
    (start, length): (String, String),
    (end, wide_end): (String, String),
    wanted: bool,
) -> Condition {
    let symbol = symbol(at_most(wanted));
    let short = Condition::Plain(format!("{length} {symbol} {end}"), false);
    let inside = Condition::Plain(format!("{start} {symbol} {wide_end} - {length}"), false);
    Condition::joined(wanted, vec![short, inside])
}

fn at_most(wanted: bool) -> Comparison {
    match wanted {
        true => Comparison::LessOrEqual,
        false => Comparison::Greater,
    }
}

/// A number in whatever type holds it, as one operand.
fn operand(number: &Number<'_>) -> String {
    match &number.kind {
        NumberKind::Named(named, value) if is_worth(named, *value) => named.name().to_owned(),
        NumberKind::Named(_, value) | NumberKind::Literal(value) => decimal(*value),
        NumberKind::Value(value) => place(value),
        NumberKind::Parameter(parameter) => member(parameter),
        // C looks at no part of a condition that what stands before it has decided.
        NumberKind::Element {
            array,
            index,
            reach: _,
        } => format!("{}[{}]", member(array), operand(index)),
        NumberKind::Binary {
            operator,
            left,
            right,
        } => binary(*operator, left, right),
    }
}

/// The same as a `__u64`.
fn wide(number: &Number<'_>) -> String {
    let text = operand(number);
    if is_wide(number) {
        text
    } else {
        format!("(__u64){text}")
    }
}

/// Whether C has it as a `__u64`.
fn is_wide(number: &Number<'_>) -> bool {
    match &number.kind {
        NumberKind::Literal(_) | NumberKind::Named(..) => false,
        NumberKind::Value(value) => place_bits(value) == 64,
        NumberKind::Parameter(parameter) => bits(parameter.ty) == 64,
        NumberKind::Element { array, .. } => bits(array.ty) == 64,
        NumberKind::Binary { .. } => true,
    }
}

/// Two numbers in parentheses, at least one of them a `__u64`.
fn binary(operator: IntOperator, left: &Number<'_>, right: &Number<'_>) -> String {
    let (one, other) = (wide(left), operand(right));
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

/// Whether C's own value of a name is the one that is meant: a negative `int` is not.
fn is_worth(named: &Named<'_>, value: u64) -> bool {
    let int = match named {
        Named::Flag(..) => return true,
        Named::Value(_, _, value) => &value.value,
        Named::Const(_, item) => match &item.value {
            ConstValue::Int(int) => int,
            ConstValue::Text(_) => return false,
        },
    };
    int.c.value == i128::from(value)
}

fn member(parameter: &Parameter<'_>) -> String {
    format!("dev->{}", parameter.name)
}

/// A value of the request.
fn place(place: &Place<'_>) -> String {
    let value = &place.value;
    let (tag, field) = (&value.structure.name.value, value.field);
    let name = &field.name.value;
    let is_host = field.byte_order == ByteOrder::Host || place_bits(place) == 8;
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
fn place_bits(place: &Place<'_>) -> u32 {
    match (place.value.part, place.value.field.ty.element) {
        (ValuePart::Whole, Element::Int(ty)) => ty.bits,
        _ => 32,
    }
}

fn decimal(value: u64) -> String {
    types::decimal(value.into())
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
