//! Comparisons, and the sums in them that may leave 64 bits.

use std::ops;

use super::call::constant_value;
use super::lower::{Lowering, Wanted};
use super::node::{Node, NodeKind};
use super::{bounds, FormulaError};
use crate::diag::Code;
use crate::model::expression::{
    BoolExpression, BoolKind, Comparison, IntExpression, IntKind, IntOperator, Range,
};

/// A side of a comparison.
enum Side {
    Number(IntExpression),
    /// A sum that may leave 64 bits.
    Sum(IntExpression, IntExpression),
}

impl Comparison {
    /// The same with its sides exchanged.
    fn mirrored(self) -> Self {
        match self {
            Self::Less => Self::Greater,
            Self::LessOrEqual => Self::GreaterOrEqual,
            Self::Greater => Self::Less,
            Self::GreaterOrEqual => Self::LessOrEqual,
            Self::Equal | Self::NotEqual => self,
        }
    }
}

impl Lowering<'_> {
    pub(super) fn compare(
        &mut self,
        comparison: Comparison,
        at: &ops::Range<usize>,
        left: &Node<'_>,
        right: &Node<'_>,
    ) -> Option<BoolKind> {
        let wanted = Wanted::by_comparison(at, format!("`{}` compares numbers", self.text(at)));
        let (first, second) = (self.side(left, &wanted), self.side(right, &wanted));
        match (first?, second?) {
            (Side::Number(left), Side::Number(right)) => Some(BoolKind::Compare {
                comparison,
                left,
                right,
            }),
            (Side::Sum(start, length), Side::Number(end)) => {
                self.sum_against(comparison, at, left, (start, length), end)
            }
            (Side::Number(end), Side::Sum(start, length)) => {
                self.sum_against(comparison.mirrored(), at, right, (start, length), end)
            }
            (Side::Sum(..), Side::Sum(..)) => {
                let label = "needs more than 64 bits";
                let error = FormulaError::new(
                    Code::LeavesSixtyFourBits,
                    "both sides can be more than 64 bits hold",
                )
                .at(left.range.clone(), label)
                .at(right.range.clone(), label)
                .help("bound one of them by `min(x, n)`, or split the check");
                self.report(error);
                None
            }
        }
    }

    fn side(&mut self, node: &Node<'_>, wanted: &Wanted) -> Option<Side> {
        let NodeKind::Binary("+", at, left, right) = &node.kind else {
            return self.number(node, wanted).map(Side::Number);
        };
        let addends = Wanted::by(at, "`+` takes numbers");
        let (left, right) = (self.number(left, &addends), self.number(right, &addends));
        let (left, right) = (left?, right?);
        match bounds::combine(IntOperator::Add, left.range, right.range) {
            Ok(range) => Some(Side::Number(IntExpression {
                kind: IntKind::Binary {
                    operator: IntOperator::Add,
                    left: Box::new(left),
                    right: Box::new(right),
                },
                range,
                span: self.span(&node.range),
            })),
            Err(_) => Some(Side::Sum(left, right)),
        }
    }

    /// `start + length` against `end` over the integers.
    fn sum_against(
        &mut self,
        comparison: Comparison,
        at: &ops::Range<usize>,
        sum: &Node<'_>,
        (start, length): (IntExpression, IntExpression),
        end: IntExpression,
    ) -> Option<BoolKind> {
        let span = sum_span(&start, &length, &end);
        let truth = |kind| BoolExpression { kind, span };
        let not = |kind| BoolKind::Not(Box::new(truth(kind)));
        match comparison {
            Comparison::LessOrEqual => Some(BoolKind::Fits { start, length, end }),
            Comparison::Greater => Some(not(BoolKind::Fits { start, length, end })),
            Comparison::Less => Some(below(start, length, end)),
            Comparison::GreaterOrEqual => Some(not(below(start, length, end))),
            Comparison::Equal | Comparison::NotEqual => {
                let symbol = self.text(at);
                let error = FormulaError::new(
                    Code::LeavesSixtyFourBits,
                    format!("the sum beside `{symbol}` can be more than 64 bits hold"),
                )
                .at(sum.range.clone(), "needs more than 64 bits")
                .at(at.clone(), "only `<=` and its kin take such a sum")
                .help("bound the addends by `min(x, n)`, or compare by `<=`");
                self.report(error);
                None
            }
        }
    }
}

/// `start + length < end`: `start + length <= end - 1` for every `end` but 0, which nothing is
/// below.
fn below(start: IntExpression, length: IntExpression, end: IntExpression) -> BoolKind {
    let span = end.span;
    let number = |value| IntExpression {
        kind: IntKind::Constant { value, name: None },
        range: Range::only(value),
        span,
    };
    let binary = |operator, left, right, range| IntExpression {
        kind: IntKind::Binary {
            operator,
            left: Box::new(left),
            right: Box::new(right),
        },
        range,
        span,
    };
    if let Some(last) = constant_value(&end).and_then(|end| end.checked_sub(1)) {
        let end = number(last);
        return BoolKind::Fits { start, length, end };
    }
    if end.range.low > 0 {
        let before = Range {
            low: end.range.low - 1,
            high: end.range.high - 1,
        };
        let end = binary(IntOperator::Subtract, end, number(1), before);
        return BoolKind::Fits { start, length, end };
    }
    let at_least_one = Range {
        low: end.range.low.max(1),
        high: end.range.high.max(1),
    };
    let before = Range {
        low: at_least_one.low - 1,
        high: at_least_one.high - 1,
    };
    let positive = binary(IntOperator::Maximum, end.clone(), number(1), at_least_one);
    let last = binary(IntOperator::Subtract, positive, number(1), before);
    let parts = [
        BoolKind::Compare {
            comparison: Comparison::NotEqual,
            left: end,
            right: number(0),
        },
        BoolKind::Fits {
            start,
            length,
            end: last,
        },
    ];
    let parts = parts.map(|kind| BoolExpression { kind, span });
    BoolKind::All(parts.into())
}

fn sum_span(
    start: &IntExpression,
    length: &IntExpression,
    end: &IntExpression,
) -> crate::source::Span {
    let spans = [start.span, length.span, end.span];
    crate::source::Span {
        file: start.span.file,
        start: spans.iter().map(|span| span.start).min().unwrap_or(0),
        end: spans.iter().map(|span| span.end).max().unwrap_or(0),
    }
}
