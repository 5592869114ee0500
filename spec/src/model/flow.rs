//! Flows: how a value travels from firmware through the kernel to the user, hop by hop.

use super::expression::{BoolExpression, IntExpression, Operand, ValuePath};
use super::{Doc, InterfaceId, Origin, StructId};
use crate::source::Span;

/// One hop: a value of one struct is made from values of another.
#[derive(Clone, Debug)]
pub struct Flow {
    /// The interface that declares it.
    pub interface: InterfaceId,
    /// What is filled.
    pub to: ValuePath,
    /// Where that was stated.
    pub to_span: Span,
    /// The struct that the value is taken from; `None` for a constant.
    pub from: Option<StructId>,
    /// What it is filled with. No value of it is lost: its range is one of `to`'s.
    pub value: FlowValue,
    /// `value` as the spec has it.
    pub value_text: String,
    /// Where that was stated.
    pub value_span: Span,
    /// Prose.
    pub doc: Doc,
    /// Since when.
    pub origin: Origin,
}

/// What a flow carries.
#[derive(Clone, Debug)]
pub enum FlowValue {
    /// A number.
    Int(IntExpression),
    /// A truth value, for a flag or a bit field one bit wide.
    Bool(BoolExpression),
    /// An array, element by element; a flexible one gets exactly as many elements as it has.
    Array(ValuePath, Span),
}

impl FlowValue {
    /// Everything that it names, from left to right.
    pub fn operands(&self) -> Vec<(Operand<'_>, Span)> {
        match self {
            Self::Int(number) => number.operands(),
            Self::Bool(truth) => truth.operands(),
            Self::Array(path, span) => vec![(Operand::Value(*path), *span)],
        }
    }

    /// The values of structs that it is made of, from left to right.
    pub fn paths(&self) -> Vec<ValuePath> {
        let operands = self.operands().into_iter();
        operands
            .filter_map(|(operand, _)| match operand {
                Operand::Value(path) => Some(path),
                Operand::Parameter(_) | Operand::Constant(_) => None,
            })
            .collect()
    }
}

/// Which capabilities a kernel chains to a reply, in its order.
#[derive(Clone, Debug)]
pub struct Chain {
    /// The interface that declares it.
    pub interface: InterfaceId,
    /// The struct that the chain follows.
    pub of: StructId,
    /// Where that was stated.
    pub of_span: Span,
    /// The capabilities in the order in which the kernel emits them.
    pub links: Vec<Link>,
    /// Prose.
    pub doc: Doc,
    /// Since when.
    pub origin: Origin,
}

/// A capability of a [`Chain`].
#[derive(Clone, Debug)]
pub struct Link {
    /// The capability.
    pub capability: StructId,
    /// Where it was named.
    pub span: Span,
    /// The version that is emitted: an index in [`super::Struct::versions`].
    pub version: usize,
    /// It is left out unless this holds; `None` for always.
    pub when: Option<BoolExpression>,
}
