//! Gives every part of a formula its type and its bounds.

use std::ops;

use super::node::{Node, NodeKind, Path};
use super::{bounds, Carried, Formula, FormulaError, Leaf, Scope};
use crate::diag::{Code, Findings};
use crate::model::expression::{
    BoolExpression, BoolKind, IntExpression, IntKind, IntOperator, Range, ValuePath,
};
use crate::model::region::ParameterType;
use crate::source::Span;

/// A formula being lowered. What is wrong is reported where it is found, and reads as `None`.
pub(crate) struct Lowering<'a> {
    formula: &'a Formula<'a>,
    scope: &'a dyn Scope,
    findings: &'a mut Findings,
    first_field: Option<ValuePath>,
}

/// A part of a formula.
pub(super) enum Typed {
    Int(IntExpression),
    Bool(BoolExpression),
    Array(ValuePath),
}

/// What asks for a type: an operator at a place, or the key that the whole formula stands at.
#[derive(Clone)]
pub(super) struct Wanted {
    at: Option<ops::Range<usize>>,
    reason: String,
    is_comparison: bool,
}

impl Wanted {
    pub(super) fn by(at: &ops::Range<usize>, reason: impl Into<String>) -> Self {
        Self {
            at: Some(at.clone()),
            reason: reason.into(),
            is_comparison: false,
        }
    }

    pub(super) fn by_comparison(at: &ops::Range<usize>, reason: impl Into<String>) -> Self {
        Self {
            is_comparison: true,
            ..Self::by(at, reason)
        }
    }

    fn by_key(reason: String) -> Self {
        Self {
            at: None,
            reason,
            is_comparison: false,
        }
    }
}

impl<'a> Lowering<'a> {
    pub(super) fn new(
        formula: &'a Formula<'a>,
        scope: &'a dyn Scope,
        findings: &'a mut Findings,
    ) -> Self {
        Self {
            formula,
            scope,
            findings,
            first_field: None,
        }
    }

    pub(super) fn first_field(&self) -> Option<ValuePath> {
        self.first_field
    }

    pub(super) fn whole_truth(&mut self, node: &Node<'_>) -> Option<BoolExpression> {
        let reason = format!("`{}` is true or false", self.formula.key);
        self.truth(node, &Wanted::by_key(reason))
    }

    pub(super) fn whole_number(&mut self, node: &Node<'_>) -> Option<IntExpression> {
        let reason = format!("`{}` is a number", self.formula.key);
        self.number(node, &Wanted::by_key(reason))
    }

    pub(super) fn carried(&mut self, node: &Node<'_>) -> Option<Carried> {
        Some(match self.typed(node)? {
            Typed::Int(int) => Carried::Int(int),
            Typed::Bool(truth) => Carried::Bool(truth),
            Typed::Array(path) => Carried::Array(path),
        })
    }

    pub(super) fn report(&mut self, error: FormulaError) {
        self.findings.push(error.diagnostic(self.formula.place));
    }

    pub(super) fn text(&self, range: &ops::Range<usize>) -> &'a str {
        self.formula.text.get(range.clone()).unwrap_or_default()
    }

    pub(super) fn span(&self, range: &ops::Range<usize>) -> Span {
        (self.formula.place)(range.clone())
    }

    /// A part that has to be true or false.
    pub(super) fn truth(&mut self, node: &Node<'_>, wanted: &Wanted) -> Option<BoolExpression> {
        let found = match self.typed(node)? {
            Typed::Bool(truth) => return Some(truth),
            Typed::Int(_) => "a number",
            Typed::Array(_) => "an array",
        };
        let text = self.text(&node.range);
        let help = match &node.kind {
            NodeKind::Binary(..) => format!("compare it: `({text}) != 0`"),
            _ => format!("compare it: `{text} != 0`"),
        };
        self.mismatch(node, found, wanted, help);
        None
    }

    /// A part that has to be a number.
    pub(super) fn number(&mut self, node: &Node<'_>, wanted: &Wanted) -> Option<IntExpression> {
        let text = self.text(&node.range);
        let (found, help) = match self.typed(node)? {
            Typed::Int(int) => return Some(int),
            Typed::Bool(_) if wanted.is_comparison => (
                "true or false",
                format!("write `{text}` for true and `!{text}` for false, without a comparison"),
            ),
            Typed::Bool(_) => ("true or false", "name a number".to_owned()),
            Typed::Array(_) => (
                "an array",
                "declare what rules look at as a field of its own".to_owned(),
            ),
        };
        self.mismatch(node, found, wanted, help);
        None
    }

    fn mismatch(&mut self, node: &Node<'_>, found: &str, wanted: &Wanted, help: String) {
        let text = self.text(&node.range);
        let error = FormulaError::new(
            Code::TypeMismatch,
            format!("`{text}` is {found}, and {}", wanted.reason),
        )
        .at(node.range.clone(), format!("this is {found}"));
        let error = match &wanted.at {
            Some(at) => error.at(at.clone(), wanted.reason.clone()),
            None => error,
        };
        self.report(error.help(help));
    }

    pub(super) fn typed(&mut self, node: &Node<'_>) -> Option<Typed> {
        let span = self.span(&node.range);
        let int = |kind, range| Some(Typed::Int(IntExpression { kind, range, span }));
        let truth = |kind| Some(Typed::Bool(BoolExpression { kind, span }));
        match &node.kind {
            NodeKind::Number(value) => {
                let kind = IntKind::Constant {
                    value: *value,
                    name: None,
                };
                int(kind, Range::only(*value))
            }
            NodeKind::Truth(value) => truth(BoolKind::Constant(*value)),
            NodeKind::Name(path, index) => self.name(path, index.as_deref(), span),
            NodeKind::Not(inner) => {
                let at = node.range.start..node.range.start + 1;
                let inner = self.truth(inner, &Wanted::by(&at, "`!` negates truth values"))?;
                truth(BoolKind::Not(Box::new(inner)))
            }
            NodeKind::All(list) => truth(BoolKind::All(self.joined(list, "&&", &node.range)?)),
            NodeKind::Any(list) => truth(BoolKind::Any(self.joined(list, "||", &node.range)?)),
            NodeKind::Compare(comparison, at, left, right) => {
                truth(self.compare(*comparison, at, left, right)?)
            }
            NodeKind::Binary(symbol, at, left, right) => {
                self.binary(symbol, at, left, right, span).map(Typed::Int)
            }
            NodeKind::Call(name, arguments) => self.call(name, arguments, span),
            NodeKind::In(value, low, high, closed) => {
                truth(self.in_range(value, low, high, *closed)?)
            }
        }
    }

    /// All operands are looked at, so that all that is wrong is said at once.
    fn joined(
        &mut self,
        list: &[Node<'_>],
        symbol: &str,
        whole: &ops::Range<usize>,
    ) -> Option<Vec<BoolExpression>> {
        let mut end = whole.start;
        let mut lowered = Vec::with_capacity(list.len());
        for node in list {
            // The symbol is what stands between this operand and the one before, or the next one.
            let at = self.symbol_near(symbol, end, node.range.end, whole.end);
            let reason = format!("`{symbol}` joins truth values");
            lowered.push(self.truth(node, &Wanted::by(&at, reason)));
            end = node.range.end;
        }
        lowered.into_iter().collect()
    }

    /// Where a symbol stands between `before` and an operand that ends at `operand_end`, or after
    /// that operand.
    fn symbol_near(
        &self,
        symbol: &str,
        before: usize,
        operand_end: usize,
        whole_end: usize,
    ) -> ops::Range<usize> {
        let find = |from: usize, to: usize| {
            let text = self.formula.text.get(from..to)?;
            text.find(symbol).map(|at| from + at)
        };
        let start = match before {
            _ if find(operand_end, whole_end).is_some() => find(operand_end, whole_end),
            _ => find(before, whole_end),
        };
        let start = start.unwrap_or(operand_end);
        start..start + symbol.len()
    }

    fn name(&mut self, path: &Path<'_>, index: Option<&Node<'_>>, span: Span) -> Option<Typed> {
        let leaf = self
            .scope
            .resolve(path, self.formula.place, self.findings)?;
        if let Leaf::Parameter(parameter, ty, Some(_)) = leaf {
            return self.element(path, parameter, ty, index, span);
        }
        if let Some(index) = index {
            let error = FormulaError::new(
                Code::TypeMismatch,
                format!("`{}` is no array of parameters", self.text(&path.range)),
            )
            .at(index.range.clone(), "selects nothing")
            .help("leave the index out: only parameters with `length` have one");
            self.report(error);
            return None;
        }
        let int = |kind, range| Typed::Int(IntExpression { kind, range, span });
        let truth = |kind| Typed::Bool(BoolExpression { kind, span });
        Some(match leaf {
            Leaf::Constant(value) => {
                let name = Some(self.text(&path.range).to_owned());
                int(IntKind::Constant { value, name }, Range::only(value))
            }
            Leaf::Truth(value) => {
                self.first_field.get_or_insert(value);
                truth(BoolKind::Field(value))
            }
            Leaf::Number(value, bits) => {
                self.first_field.get_or_insert(value);
                int(IntKind::Field(value), Range::of_bits(bits))
            }
            Leaf::Array(value) => Typed::Array(value),
            Leaf::Parameter(parameter, ParameterType::Bool, _) => {
                truth(BoolKind::Parameter(parameter))
            }
            Leaf::Parameter(parameter, ParameterType::Int(ty), _) => {
                let kind = IntKind::Parameter {
                    parameter,
                    index: None,
                };
                int(kind, Range::of_bits(ty.bits))
            }
        })
    }

    /// One element of an array of parameters.
    fn element(
        &mut self,
        path: &Path<'_>,
        parameter: usize,
        ty: ParameterType,
        index: Option<&Node<'_>>,
        span: Span,
    ) -> Option<Typed> {
        let name = self.text(&path.range);
        let (Some(index), ParameterType::Int(int)) = (index, ty) else {
            let error = FormulaError::new(
                Code::TypeMismatch,
                format!("`{name}` is an array, and one element is wanted"),
            )
            .at(path.range.clone(), "which element?")
            .help(format!("write `{name}[0]`, or another index"));
            self.report(error);
            return None;
        };
        let reason = "an index is a number";
        let index = self.number(index, &Wanted::by(&path.range, reason))?;
        Some(Typed::Int(IntExpression {
            kind: IntKind::Parameter {
                parameter,
                index: Some(Box::new(index)),
            },
            range: Range::of_bits(int.bits),
            span,
        }))
    }

    fn binary(
        &mut self,
        symbol: &str,
        at: &ops::Range<usize>,
        left: &Node<'_>,
        right: &Node<'_>,
        span: Span,
    ) -> Option<IntExpression> {
        let operator = match symbol {
            "+" => IntOperator::Add,
            "-" => IntOperator::Subtract,
            "*" => IntOperator::Multiply,
            "/" => IntOperator::Divide,
            "%" => IntOperator::Remainder,
            "&" => IntOperator::And,
            "|" => IntOperator::Or,
            "<<" => IntOperator::ShiftLeft,
            _ => IntOperator::ShiftRight,
        };
        let wanted = Wanted::by(at, format!("`{symbol}` takes numbers"));
        let (first, second) = (self.number(left, &wanted), self.number(right, &wanted));
        let (first, mut second) = (first?, second?);
        match operator {
            IntOperator::Divide | IntOperator::Remainder => {
                second = self.constant(second, right, at, "divides by", 1..=u64::MAX)?;
            }
            IntOperator::ShiftLeft | IntOperator::ShiftRight => {
                second = self.constant(second, right, at, "shifts by", 0..=63)?;
            }
            _ => {}
        }
        self.combined(operator, first, second, at, span)
    }

    /// Two numbers made one, if that stays within 64 bits.
    pub(super) fn combined(
        &mut self,
        operator: IntOperator,
        left: IntExpression,
        right: IntExpression,
        at: &ops::Range<usize>,
        span: Span,
    ) -> Option<IntExpression> {
        match bounds::combine(operator, left.range, right.range) {
            Ok(range) => Some(IntExpression {
                kind: IntKind::Binary {
                    operator,
                    left: Box::new(left),
                    right: Box::new(right),
                },
                range,
                span,
            }),
            Err(escape) => {
                let error = self.escaped(escape, at);
                self.report(error);
                None
            }
        }
    }

    fn escaped(&self, escape: bounds::Escape, at: &ops::Range<usize>) -> FormulaError {
        let symbol = self.text(at);
        match escape {
            bounds::Escape::Above(high) => FormulaError::new(
                Code::LeavesSixtyFourBits,
                format!("`{symbol}` can yield more than 64 bits hold"),
            )
            .at(at.clone(), format!("up to {high}"))
            .help(
                "rules are computed in 64 bits: bound the operands by `min(x, n)`; a sum may be \
                 compared as it is, `a + b <= c`",
            ),
            bounds::Escape::Below(deficit) => FormulaError::new(
                Code::LeavesSixtyFourBits,
                format!("`{symbol}` can yield less than 0"),
            )
            .at(at.clone(), format!("down to -{deficit}"))
            .help(
                "compare a sum: `a <= b + c` for `a - b <= c`; or take a number off what is never \
                 less: `max(a, 8) - 8`",
            ),
        }
    }
}
