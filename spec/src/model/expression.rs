//! Expressions over the values of an interface: what checks require, what flows carry.
//!
//! They mean arithmetic over the integers and nothing else. `lower` admits only those that every
//! back end can compute without leaving 64 unsigned bits: each [`IntExpression`] carries the range
//! of its values, and that range lies within `u64`. The one sum that may not is a comparison of its
//! own, [`BoolKind::Fits`].

use super::{BitMeaning, Element, FlagSetId, Model, Shape, StructId, ValuePart};
use crate::source::Span;

/// Values that a whole number can have; both ends belong to the range.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Range {
    /// The smallest value.
    pub low: u64,
    /// The largest value.
    pub high: u64,
}

/// An expression that is a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IntExpression {
    /// How it comes about.
    pub kind: IntKind,
    /// Every value that it can have, whatever its fields and parameters are.
    pub range: Range,
    /// Where it was written.
    pub span: Span,
}

/// How a number comes about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum IntKind {
    /// A number as written, or a constant or flag by its name.
    Constant {
        /// What it is worth.
        value: u64,
        /// C name; `None` for a number.
        name: Option<String>,
    },
    /// A value of a struct.
    Field(ValuePath),
    /// A parameter of the device, by its index in [`super::Region::parameters`].
    Parameter {
        /// Which parameter.
        parameter: usize,
        /// Which element, for an array. The checks before this one keep it inside the array.
        index: Option<Box<IntExpression>>,
    },
    /// Two numbers make one.
    Binary {
        /// How.
        operator: IntOperator,
        /// Left operand.
        left: Box<IntExpression>,
        /// Right operand. It is a constant other than 0 for [`IntOperator::Divide`] and
        /// [`IntOperator::Remainder`], and a constant for shifts.
        right: Box<IntExpression>,
    },
}

/// What makes one number of two.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum IntOperator {
    /// `a + b`
    Add,
    /// `a - b`; `b` is never larger than `a`.
    Subtract,
    /// `a * b`
    Multiply,
    /// `a / b`, rounded down.
    Divide,
    /// `a % b`
    Remainder,
    /// `a & b`, bit by bit.
    And,
    /// `a | b`, bit by bit.
    Or,
    /// `a << b`
    ShiftLeft,
    /// `a >> b`
    ShiftRight,
    /// `min(a, b)`
    Minimum,
    /// `max(a, b)`
    Maximum,
}

/// An expression that is true or false.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BoolExpression {
    /// How it comes about.
    pub kind: BoolKind,
    /// Where it was written.
    pub span: Span,
}

/// How a truth value comes about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BoolKind {
    /// `true` or `false`.
    Constant(bool),
    /// A bit field one bit wide, or one flag of a word.
    Field(ValuePath),
    /// A parameter of the device, by its index in [`super::Region::parameters`].
    Parameter(usize),
    /// `!a`
    Not(Box<BoolExpression>),
    /// `a && b && ...`; at least two.
    All(Vec<BoolExpression>),
    /// `a || b || ...`; at least two.
    Any(Vec<BoolExpression>),
    /// `a < b` and its kin.
    Compare {
        /// How.
        comparison: Comparison,
        /// Left operand.
        left: IntExpression,
        /// Right operand.
        right: IntExpression,
    },
    /// `start + length <= end` over the integers, where the sum may need more than 64 bits.
    ///
    /// Within 64 bits: `length <= end && start <= end - length`.
    Fits {
        /// First addend.
        start: IntExpression,
        /// Second addend.
        length: IntExpression,
        /// What the sum must not exceed.
        end: IntExpression,
    },
    /// `aligned(value, unit)`: `value % unit == 0`.
    Aligned {
        /// The value.
        value: IntExpression,
        /// A power of two.
        unit: u64,
    },
    /// `within_page(start, length, page)`: `start % page + length <= page`.
    WithinPage {
        /// Where it starts.
        start: IntExpression,
        /// How long it is.
        length: IntExpression,
        /// A power of two.
        page: u64,
    },
    /// `in(value, low..=high)`: `low <= value && value <= high`.
    ///
    /// `in(value, low..end)` is lowered to this, with `high = end - 1`.
    InRange {
        /// The value.
        value: IntExpression,
        /// The smallest value that is in.
        low: IntExpression,
        /// The largest value that is in.
        high: IntExpression,
    },
}

/// How two numbers are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Comparison {
    /// `==`
    Equal,
    /// `!=`
    NotEqual,
    /// `<`
    Less,
    /// `<=`
    LessOrEqual,
    /// `>`
    Greater,
    /// `>=`
    GreaterOrEqual,
}

/// A value in a struct: a field, a bit field, or one flag of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ValuePath {
    /// The struct that has the field.
    pub structure: StructId,
    /// Index of the field in [`super::Struct::fields`].
    pub field: usize,
    /// Which part of the field.
    pub part: Part,
}

/// Which part of a field a [`ValuePath`] names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// All of it.
    Whole,
    /// A bit field, by its index in [`super::Meaning::Bits`].
    Bits(usize),
    /// One bit of a word of flags: the set, and the index in [`super::FlagSet::flags`].
    Flag(FlagSetId, usize),
}

/// What a value of a struct is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValueType {
    /// A flag, or a bit field one bit wide that means no enumeration.
    Truth,
    /// An unsigned number of so many bits.
    Number(u32),
    /// A signed number.
    Signed,
    /// An array.
    Array,
    /// A struct or union.
    Struct,
}

impl ValueType {
    /// As messages call it.
    pub fn described(self) -> String {
        match self {
            Self::Truth => "true or false".to_owned(),
            Self::Number(bits) => format!("a number of {bits} bits"),
            Self::Signed => "a signed number".to_owned(),
            Self::Array => "an array".to_owned(),
            Self::Struct => "a struct".to_owned(),
        }
    }
}

impl Model {
    /// What the value at `path` is.
    pub fn value_type(&self, path: ValuePath) -> ValueType {
        let value = self.value(path);
        match value.part {
            ValuePart::Flag(..) => ValueType::Truth,
            ValuePart::Bits(bits, _) => match (bits.width.value, bits.meaning) {
                (1, BitMeaning::Plain) => ValueType::Truth,
                (width, _) => ValueType::Number(width),
            },
            ValuePart::Whole => match (&value.field.ty.shape, value.field.ty.element) {
                (Shape::Single, Element::Int(ty)) if ty.signed => ValueType::Signed,
                (Shape::Single, Element::Int(ty)) => ValueType::Number(ty.bits),
                (Shape::Single, Element::Struct(_)) => ValueType::Struct,
                _ => ValueType::Array,
            },
        }
    }

    /// `struct.field`, `struct.bits` or `struct.field.FLAG`, as expressions name it.
    pub fn value_name(&self, path: ValuePath) -> String {
        self.value(path).path()
    }
}

/// What an expression is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operand<'a> {
    /// A value of a struct.
    Value(ValuePath),
    /// A parameter, by its index.
    Parameter(usize),
    /// A constant or flag, by its C name.
    Constant(&'a str),
}

impl IntExpression {
    /// Everything that the expression names, from left to right.
    pub fn operands(&self) -> Vec<(Operand<'_>, Span)> {
        let mut list = Vec::new();
        self.collect(&mut list);
        list
    }

    fn collect<'a>(&'a self, list: &mut Vec<(Operand<'a>, Span)>) {
        match &self.kind {
            IntKind::Constant { name, .. } => {
                list.extend(
                    name.as_deref()
                        .map(|name| (Operand::Constant(name), self.span)),
                );
            }
            IntKind::Field(path) => list.push((Operand::Value(*path), self.span)),
            IntKind::Parameter { parameter, index } => {
                list.push((Operand::Parameter(*parameter), self.span));
                if let Some(index) = index {
                    index.collect(list);
                }
            }
            IntKind::Binary { left, right, .. } => {
                left.collect(list);
                right.collect(list);
            }
        }
    }
}

impl BoolExpression {
    /// Everything that the expression names, from left to right.
    pub fn operands(&self) -> Vec<(Operand<'_>, Span)> {
        let mut list = Vec::new();
        self.collect(&mut list);
        list
    }

    /// The numbers that the expression looks at, not those within them.
    pub fn numbers(&self) -> Vec<&IntExpression> {
        match &self.kind {
            BoolKind::Constant(_) | BoolKind::Field(_) | BoolKind::Parameter(_) => Vec::new(),
            BoolKind::Not(inner) => inner.numbers(),
            BoolKind::All(list) | BoolKind::Any(list) => {
                list.iter().flat_map(Self::numbers).collect()
            }
            BoolKind::Compare { left, right, .. } => vec![left, right],
            BoolKind::Fits { start, length, end } => vec![start, length, end],
            BoolKind::Aligned { value, .. } => vec![value],
            BoolKind::WithinPage { start, length, .. } => vec![start, length],
            BoolKind::InRange { value, low, high } => vec![value, low, high],
        }
    }

    fn collect<'a>(&'a self, list: &mut Vec<(Operand<'a>, Span)>) {
        match &self.kind {
            BoolKind::Constant(_) => {}
            BoolKind::Field(path) => list.push((Operand::Value(*path), self.span)),
            BoolKind::Parameter(index) => list.push((Operand::Parameter(*index), self.span)),
            BoolKind::Not(inner) => inner.collect(list),
            BoolKind::All(parts) | BoolKind::Any(parts) => {
                for part in parts {
                    part.collect(list);
                }
            }
            _ => {
                for number in self.numbers() {
                    number.collect(list);
                }
            }
        }
    }
}
