//! Functions, and operands that have to be constants.

use std::ops;

use super::lower::{Lowering, Typed, Wanted};
use super::node::{Node, Word};
use super::FormulaError;
use crate::diag::Code;
use crate::model::expression::{
    BoolExpression, BoolKind, Comparison, IntExpression, IntKind, IntOperator, Range,
};
use crate::source::Span;
use crate::suggest::did_you_mean;

/// The functions, and how each is called.
const FUNCTIONS: &[(&str, &str)] = &[
    ("aligned", "aligned(x, n)"),
    ("within_page", "within_page(start, length, n)"),
    ("min", "min(a, b)"),
    ("max", "max(a, b)"),
    ("in", "in(x, 0..6)"),
];

impl Lowering<'_> {
    pub(super) fn call(
        &mut self,
        name: &Word<'_>,
        arguments: &[Node<'_>],
        span: Span,
    ) -> Option<Typed> {
        let wanted = Wanted::by(&name.range, format!("`{}` takes numbers", name.text));
        let truth = |kind| Some(Typed::Bool(BoolExpression { kind, span }));
        match (name.text, arguments) {
            ("aligned", [value, unit]) => {
                let value_expression = self.number(value, &wanted);
                let unit = self.power_of_two(unit, &wanted, name)?;
                truth(BoolKind::Aligned {
                    value: value_expression?,
                    unit,
                })
            }
            ("within_page", [start, length, page]) => {
                let start = self.number(start, &wanted);
                let length = self.number(length, &wanted);
                let page = self.power_of_two(page, &wanted, name)?;
                truth(BoolKind::WithinPage {
                    start: start?,
                    length: length?,
                    page,
                })
            }
            ("min" | "max", [left, right]) => {
                let (left, right) = (self.number(left, &wanted), self.number(right, &wanted));
                let operator = match name.text {
                    "min" => IntOperator::Minimum,
                    _ => IntOperator::Maximum,
                };
                self.combined(operator, left?, right?, &name.range, span)
                    .map(Typed::Int)
            }
            _ => {
                let error = no_such_call(name, arguments);
                self.report(error);
                None
            }
        }
    }

    /// `in(value, low..end)` or `in(value, low..=high)`.
    pub(super) fn in_range(
        &mut self,
        value: &Node<'_>,
        low: &Node<'_>,
        high: &Node<'_>,
        closed: bool,
    ) -> Option<BoolKind> {
        let wanted = Wanted::by(&value.range, "`in` takes numbers");
        let bounds = Wanted::by(&value.range, "the ends of a range are numbers");
        let value_expression = self.number(value, &wanted);
        let (low, end) = (self.number(low, &bounds), self.number(high, &bounds));
        let (value, low, end) = (value_expression?, low?, end?);
        if closed {
            return Some(BoolKind::InRange {
                value,
                low,
                high: end,
            });
        }
        if let Some(last) = constant_value(&end).and_then(|end| end.checked_sub(1)) {
            let high = IntExpression {
                kind: IntKind::Constant {
                    value: last,
                    name: None,
                },
                range: Range::only(last),
                span: end.span,
            };
            return Some(BoolKind::InRange { value, low, high });
        }
        // Without a constant end there may be no number before it.
        let compare = |comparison, left: IntExpression, right: IntExpression| BoolExpression {
            span: left.span,
            kind: BoolKind::Compare {
                comparison,
                left,
                right,
            },
        };
        Some(BoolKind::All(vec![
            compare(Comparison::GreaterOrEqual, value.clone(), low),
            compare(Comparison::Less, value, end),
        ]))
    }

    fn power_of_two(
        &mut self,
        node: &Node<'_>,
        wanted: &Wanted,
        function: &Word<'_>,
    ) -> Option<u64> {
        let unit = self.number(node, wanted)?;
        let verb = "measures in units of";
        let unit = self.constant(unit, node, &function.range, verb, 1..=u64::MAX)?;
        let value = constant_value(&unit)?;
        if value.is_power_of_two() {
            return Some(value);
        }
        let error = FormulaError::new(
            Code::OperandNotConstant,
            format!("`{}` measures in powers of two", function.text),
        )
        .at(node.range.clone(), format!("{value} is none"))
        .help(format!("for other units write `x % {value} == 0`"));
        self.report(error);
        None
    }

    /// An operand that has to be a constant within `allowed`, as the number that it is.
    pub(super) fn constant(
        &mut self,
        operand: IntExpression,
        node: &Node<'_>,
        at: &ops::Range<usize>,
        verb: &str,
        allowed: ops::RangeInclusive<u64>,
    ) -> Option<IntExpression> {
        let symbol = self.text(at);
        let error = match constant_value(&operand) {
            Some(value) if allowed.contains(&value) => {
                let name = match operand.kind {
                    IntKind::Constant { name, .. } => name,
                    _ => None,
                };
                return Some(IntExpression {
                    kind: IntKind::Constant { value, name },
                    range: Range::only(value),
                    span: operand.span,
                });
            }
            Some(value) => FormulaError::new(
                Code::OperandNotConstant,
                format!("`{symbol}` {verb} {value}"),
            )
            .at(
                node.range.clone(),
                match *allowed.end() {
                    u64::MAX => "has to be at least 1".to_owned(),
                    end => format!("has to be {} to {end}", allowed.start()),
                },
            )
            .help("state another constant"),
            None => FormulaError::new(
                Code::OperandNotConstant,
                format!("`{symbol}` {verb} something that is no constant"),
            )
            .at(node.range.clone(), "depends on the request or the device")
            .help("state a number or a constant: then it is known that the step is defined"),
        };
        self.report(error);
        None
    }
}

/// The value of an expression that no field and no parameter changes.
pub(super) fn constant_value(expression: &IntExpression) -> Option<u64> {
    fn is_constant(expression: &IntExpression) -> bool {
        match &expression.kind {
            IntKind::Constant { .. } => true,
            IntKind::Field(_) | IntKind::Parameter { .. } => false,
            IntKind::Binary { left, right, .. } => is_constant(left) && is_constant(right),
        }
    }
    is_constant(expression).then_some(expression.range.low)
}

fn no_such_call(name: &Word<'_>, arguments: &[Node<'_>]) -> FormulaError {
    let known = FUNCTIONS
        .iter()
        .find(|(function, _)| *function == name.text);
    match known {
        Some((function, usage)) => FormulaError::new(
            Code::BadExpression,
            format!("`{function}` takes another number of operands"),
        )
        .at(name.range.clone(), format!("has {} here", arguments.len()))
        .help(format!("write `{usage}`")),
        None => {
            let usages: Vec<&str> = FUNCTIONS.iter().map(|(_, usage)| *usage).collect();
            let names = FUNCTIONS.iter().map(|(name, _)| *name);
            FormulaError::new(
                Code::UnknownName,
                format!("no function is named `{}`", name.text),
            )
            .at(name.range.clone(), "not known")
            .help(
                did_you_mean(name.text, names)
                    .unwrap_or_else(|| format!("there are `{}`", usages.join("`, `"))),
            )
        }
    }
}
