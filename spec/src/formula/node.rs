//! The parts of a formula.

use std::ops::Range;

use crate::model::expression::Comparison;

/// A part of a formula.
#[derive(Clone, Debug)]
pub(super) struct Node<'a> {
    pub(super) kind: NodeKind<'a>,
    /// Where it stands, with its parentheses.
    pub(super) range: Range<usize>,
    pub(super) is_parenthesized: bool,
    pub(super) depth: usize,
}

#[derive(Clone, Debug)]
pub(super) enum NodeKind<'a> {
    Number(u64),
    Truth(bool),
    Name(Path<'a>, Option<Box<Node<'a>>>),
    Not(Box<Node<'a>>),
    /// Two or more joined by `&&`.
    All(Vec<Node<'a>>),
    /// Two or more joined by `||`.
    Any(Vec<Node<'a>>),
    Compare(Comparison, Range<usize>, Box<Node<'a>>, Box<Node<'a>>),
    /// A symbol of `LEVELS` of the parser and its place.
    Binary(&'static str, Range<usize>, Box<Node<'a>>, Box<Node<'a>>),
    Call(Word<'a>, Vec<Node<'a>>),
    /// `in(value, low..end)` or, if the flag is set, `in(value, low..=high)`.
    In(Box<Node<'a>>, Box<Node<'a>>, Box<Node<'a>>, bool),
}

/// Words joined by dots.
#[derive(Clone, Debug)]
pub(crate) struct Path<'a> {
    /// At least one.
    pub(crate) words: Vec<Word<'a>>,
    pub(crate) range: Range<usize>,
}

/// A word and where it stands.
#[derive(Clone, Debug)]
pub(crate) struct Word<'a> {
    pub(crate) text: &'a str,
    pub(crate) range: Range<usize>,
}
