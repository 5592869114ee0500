//! What a reader could take in two ways.

use std::ops::Range;

use super::error::FormulaError;
use super::node::{Node, NodeKind};
use crate::diag::Code;

pub(super) fn chained(
    text: &str,
    [left, middle, right]: [&Node<'_>; 3],
    first: Range<usize>,
    second: Range<usize>,
) -> FormulaError {
    let part = |from: &Node<'_>, to: &Node<'_>| {
        let range = from.range.start..to.range.end;
        text.get(range).unwrap_or_default()
    };
    FormulaError::new(Code::AmbiguousOperators, "two comparisons in a row")
        .at(second, "compares the truth value of the first one in C")
        .at(first, "the first one")
        .help(format!(
            "write `{} && {}`",
            part(left, middle),
            part(middle, right)
        ))
}

/// `x & 1 == 0` is `x & (1 == 0)` in C and `(x & 1) == 0` in Rust.
pub(super) fn bits_beside_comparison(
    text: &str,
    operand: &Node<'_>,
    comparison: &Range<usize>,
) -> Result<(), FormulaError> {
    let NodeKind::Binary(symbol @ ("&" | "|" | "<<" | ">>"), at, ..) = &operand.kind else {
        return Ok(());
    };
    if operand.is_parenthesized {
        return Ok(());
    }
    let compared = text.get(comparison.clone()).unwrap_or_default();
    let written = text.get(operand.range.clone()).unwrap_or_default();
    Err(FormulaError::new(
        Code::AmbiguousOperators,
        format!("`{symbol}` beside `{compared}` without parentheses"),
    )
    .at(at.clone(), "C and Rust group this in different ways")
    .at(comparison.clone(), "the comparison")
    .help(format!("write `({written})`")))
}
