//! Numbers that conditions compare.

use uapi_spec::constants::Named;
use uapi_spec::model::expression::{IntOperator, Range, ValuePath};
use uapi_spec::model::region::ParameterType;
use uapi_spec::model::Value;

/// A number, and the values that it can have.
#[derive(Clone, Debug)]
pub(crate) struct Number<'a> {
    pub(crate) kind: NumberKind<'a>,
    pub(crate) range: Range,
}

/// How a number comes about. Only [`Self::Literal`] and [`Self::Named`] have one value.
#[derive(Clone, Debug)]
pub(crate) enum NumberKind<'a> {
    /// A number as such.
    Literal(u64),
    /// A constant, a flag or a value of an enumeration by its name, and what it is worth.
    Named(Named<'a>, u64),
    /// A value of a struct.
    Value(Place<'a>),
    /// A parameter that is no array.
    Parameter(Parameter<'a>),
    /// An element of a parameter that is an array. Where it is looked at, the index lies inside.
    Element {
        array: Parameter<'a>,
        index: Box<Number<'a>>,
        reach: Reach,
    },
    /// Two numbers make one.
    Binary {
        operator: IntOperator,
        left: Box<Number<'a>>,
        right: Box<Number<'a>>,
    },
}

/// A value of a struct.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place<'a> {
    /// What tells it from all others.
    pub(crate) path: ValuePath,
    /// What it is.
    pub(crate) value: Value<'a>,
}

/// What rules depend on besides structs: a fact about the device, a part of the hardware's answer.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Parameter<'a> {
    /// C name.
    pub(crate) name: &'a str,
    pub(crate) ty: ParameterType,
}

/// Whether a part of a condition is looked at whenever the condition is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reach {
    /// It is.
    Always,
    /// What stands before it can decide, and then it has no meaning.
    Sometimes,
}

impl Number<'_> {
    /// Whether it is the same number as another, whatever the values are.
    pub(crate) fn is(&self, other: &Number<'_>) -> bool {
        match (&self.kind, &other.kind) {
            (NumberKind::Value(one), NumberKind::Value(other)) => one.path == other.path,
            (NumberKind::Parameter(one), NumberKind::Parameter(other)) => one.name == other.name,
            (
                NumberKind::Element { array, index, .. },
                NumberKind::Element {
                    array: other,
                    index: at,
                    ..
                },
            ) => array.name == other.name && index.is(at),
            (
                NumberKind::Binary {
                    operator,
                    left,
                    right,
                },
                NumberKind::Binary {
                    operator: by,
                    left: one,
                    right: other,
                },
            ) => operator == by && left.is(one) && right.is(other),
            _ => self.range.low == self.range.high && self.range == other.range,
        }
    }

    pub(crate) fn literal(value: u64) -> Self {
        Self {
            kind: NumberKind::Literal(value),
            range: Range::only(value),
        }
    }
}
