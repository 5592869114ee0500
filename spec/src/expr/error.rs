//! What can be wrong with an expression.

use std::ops::Range;

/// What is wrong with an expression, and where in its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ExprError {
    pub(crate) range: Range<usize>,
    pub(crate) problem: Problem,
    pub(crate) text: String,
    pub(crate) help: &'static str,
}

/// The three ways in which an expression goes wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Problem {
    /// It cannot be read.
    Syntax,
    /// It names something unknown.
    UnknownName,
    /// C computes something else, or different things on different machines.
    NotPortable,
}

pub(super) fn syntax(range: Range<usize>, text: impl Into<String>) -> ExprError {
    ExprError {
        range,
        problem: Problem::Syntax,
        text: text.into(),
        help: "expressions have `| ^ & << >> + - * / % ~`, parentheses, names, and numbers as in C",
    }
}

pub(super) fn not_portable(
    range: Range<usize>,
    text: impl Into<String>,
    help: &'static str,
) -> ExprError {
    ExprError {
        range,
        problem: Problem::NotPortable,
        text: text.into(),
        help,
    }
}
