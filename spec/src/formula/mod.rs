//! Expressions over the values of an interface: what a rule requires, what a flow carries.
//!
//! ```text
//! text -> Node (who is an operand of whom) -> BoolExpression or IntExpression (typed, bounded)
//! ```
//!
//! A formula means arithmetic over the integers. It is refused where a step could leave 64 unsigned
//! bits, so that every back end computes what it means with plain `u64`s. Constants in C's notation
//! are the matter of [`crate::expr`].

mod ambiguous;
mod bounds;
mod call;
mod compare;
mod error;
mod lower;
mod node;
mod parse;
mod token;

use std::ops;

pub(crate) use self::bounds::combine;
pub(crate) use self::error::FormulaError;
pub(crate) use self::lower::Lowering;
pub(crate) use self::node::{Path, Word};
use crate::diag::Findings;
use crate::model::expression::{BoolExpression, IntExpression, ValuePath};
use crate::model::region::ParameterType;
use crate::source::Span;

/// What a name in a formula stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Leaf {
    /// A constant or flag.
    Constant(u64),
    /// A truth value of a struct.
    Truth(ValuePath),
    /// A number of a struct, and how many bits it has.
    Number(ValuePath, u32),
    /// An array of a struct.
    Array(ValuePath),
    /// A parameter, what it is, and its length if it is an array.
    Parameter(usize, ParameterType, Option<u64>),
}

/// Who knows what names stand for.
pub(crate) trait Scope {
    /// What `path` stands for; reports what it cannot stand for.
    fn resolve(
        &self,
        path: &Path<'_>,
        place: &dyn Fn(ops::Range<usize>) -> Span,
        findings: &mut Findings,
    ) -> Option<Leaf>;
}

/// A formula in a file.
pub(crate) struct Formula<'a> {
    pub(crate) text: &'a str,
    /// What it is in messages: `require`.
    pub(crate) key: &'static str,
    /// Where a part of the text stands in the file.
    pub(crate) place: &'a dyn Fn(ops::Range<usize>) -> Span,
}

/// What a formula that is a truth value says.
pub(crate) struct Truth {
    pub(crate) expression: BoolExpression,
    /// The first value of a struct that it names.
    pub(crate) first_field: Option<ValuePath>,
}

/// What a formula carries.
pub(crate) enum Carried {
    Int(IntExpression),
    Bool(BoolExpression),
    /// Nothing but the name of an array.
    Array(ValuePath),
}

impl Formula<'_> {
    /// Reads a formula that has to be true or false; reports what is wrong with it.
    pub(crate) fn truth(&self, scope: &dyn Scope, findings: &mut Findings) -> Option<Truth> {
        let node = self.parse(findings)?;
        let mut lowering = Lowering::new(self, scope, findings);
        let expression = lowering.whole_truth(&node)?;
        Some(Truth {
            expression,
            first_field: lowering.first_field(),
        })
    }

    /// Reads a formula that has to be a number; reports what is wrong with it.
    pub(crate) fn number(
        &self,
        scope: &dyn Scope,
        findings: &mut Findings,
    ) -> Option<IntExpression> {
        let node = self.parse(findings)?;
        Lowering::new(self, scope, findings).whole_number(&node)
    }

    /// Reads a formula of any type; reports what is wrong with it.
    pub(crate) fn carried(&self, scope: &dyn Scope, findings: &mut Findings) -> Option<Carried> {
        let node = self.parse(findings)?;
        Lowering::new(self, scope, findings).carried(&node)
    }

    /// Reads a formula that has to be nothing but a name; reports anything else.
    pub(crate) fn path(&self, findings: &mut Findings) -> Option<Path<'_>> {
        let node = self.parse(findings)?;
        match node.kind {
            node::NodeKind::Name(path, None) => Some(path),
            _ => {
                let error = FormulaError::unreadable(node.range, "has to be the name of a value")
                    .help("write `struct.field`, or `struct.field.FLAG` for one flag");
                findings.push(error.diagnostic(self.place));
                None
            }
        }
    }

    fn parse(&self, findings: &mut Findings) -> Option<node::Node<'_>> {
        match parse::parse(self.text) {
            Ok(node) => Some(node),
            Err(error) => {
                findings.push(error.diagnostic(self.place));
                None
            }
        }
    }
}

#[cfg(test)]
pub(crate) mod tests;
