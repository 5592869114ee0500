//! Expressions of a model in the notation of a record.

use uapi_spec::bits::BitRange;
use uapi_spec::model::expression::{
    BoolExpression, BoolKind, Comparison, IntExpression, IntKind, IntOperator, ValuePath,
};
use uapi_spec::model::flow::FlowValue;
use uapi_spec::model::{InterfaceKind, Model, ValuePart};

use super::as_of::Past;
use crate::expression::{Expression, Operator};

/// How many hops inside the kernel are followed; more than one would be odd.
const HOPS: usize = 8;

/// What the names in an expression stand for.
pub(super) struct Names<'a> {
    pub(super) model: &'a Model,
    /// What was there; anything else has an empty name.
    pub(super) past: &'a Past<'a>,
    /// The struct of requests, by the name of the field that it is in the region.
    pub(super) request: Option<(uapi_spec::model::StructId, &'a str)>,
    /// What parameters are called, with their prefix.
    pub(super) parameters: Vec<String>,
    /// Hops inside the kernel that have been followed.
    pub(super) hops: usize,
}

impl<'a> Names<'a> {
    /// Names outside of any region.
    pub(super) fn plain(past: &'a Past<'a>) -> Self {
        Self {
            model: &past.model,
            past,
            request: None,
            parameters: Vec::new(),
            hops: 0,
        }
    }

    pub(super) fn truth(&self, expression: &BoolExpression) -> Expression {
        match &expression.kind {
            BoolKind::Constant(value) => Expression::Truth(*value),
            BoolKind::Field(path) => self.path_truth(path),
            BoolKind::Parameter(index) => Expression::Value(self.parameter(*index)),
            BoolKind::Not(inner) => Expression::Not(Box::new(self.truth(inner))),
            BoolKind::All(list) => self.joined(Operator::All, list),
            BoolKind::Any(list) => self.joined(Operator::Any, list),
            BoolKind::Compare {
                comparison,
                left,
                right,
            } => Expression::binary(
                comparison_operator(*comparison),
                self.number(left),
                self.number(right),
            ),
            BoolKind::Fits { start, length, end } => {
                let sum =
                    Expression::binary(Operator::Add, self.number(start), self.number(length));
                Expression::binary(Operator::LessOrEqual, sum, self.number(end))
            }
            BoolKind::Aligned { value, unit } => Expression::binary(
                Operator::Equal,
                self.rest(value, *unit),
                Expression::Number(0),
            ),
            BoolKind::WithinPage {
                start,
                length,
                page,
            } => {
                let rest = self.rest(start, *page);
                let end = Expression::binary(Operator::Add, rest, self.number(length));
                Expression::binary(Operator::LessOrEqual, end, Expression::Number(*page))
            }
            BoolKind::InRange { value, low, high } => {
                let value = self.number(value);
                let high =
                    Expression::binary(Operator::LessOrEqual, value.clone(), self.number(high));
                match self.number(low) {
                    Expression::Number(0) => high,
                    low => Expression::binary(
                        Operator::All,
                        Expression::binary(Operator::GreaterOrEqual, value, low),
                        high,
                    ),
                }
            }
        }
    }

    pub(super) fn number(&self, expression: &IntExpression) -> Expression {
        match &expression.kind {
            IntKind::Constant { value, .. } => Expression::Number(*value),
            IntKind::Field(path) => self.path_number(path),
            IntKind::Parameter { parameter, index } => match index {
                None => Expression::Value(self.parameter(*parameter)),
                Some(index) => {
                    Expression::Element(self.parameter(*parameter), Box::new(self.number(index)))
                }
            },
            IntKind::Binary {
                operator,
                left,
                right,
            } => Expression::binary(
                int_operator(*operator),
                self.number(left),
                self.number(right),
            ),
        }
    }

    /// `value % unit`
    fn rest(&self, value: &IntExpression, unit: u64) -> Expression {
        Expression::binary(
            Operator::Remainder,
            self.number(value),
            Expression::Number(unit),
        )
    }

    fn joined(&self, operator: Operator, list: &[BoolExpression]) -> Expression {
        let parts = list.iter().map(|part| self.truth(part));
        parts
            .reduce(|left, right| Expression::binary(operator, left, right))
            .unwrap_or(Expression::Truth(operator == Operator::All))
    }

    fn parameter(&self, index: usize) -> String {
        let name = self.parameters.get(index);
        name.cloned().unwrap_or_else(|| format!("dev.{index}"))
    }

    /// The name of a field: `req.len` of a request, `vfio_zpci_io_hdr.max` of anything else.
    fn field(&self, path: &ValuePath) -> String {
        if !self.was_there(path) {
            return String::new();
        }
        let value = self.past.now.value(*path);
        let field = &value.field.name.value;
        match self.request {
            Some((structure, area)) if structure == path.structure => format!("{area}.{field}"),
            _ => format!("{}.{field}", value.structure.name.value),
        }
    }

    /// A value by its names: `clp_rsp_query_pci_grp.fr.rtr`.
    pub(super) fn path(&self, path: &ValuePath) -> String {
        let field = self.field(path);
        let value = self.past.now.value(*path);
        match value.part {
            ValuePart::Whole => field,
            ValuePart::Bits(..) | ValuePart::Flag(..) => format!("{field}.{}", value.name()),
        }
    }

    /// A value as a number: masked and moved down if it is a part.
    pub(super) fn path_number(&self, path: &ValuePath) -> Expression {
        if let Some(value) = self.behind(path) {
            return value;
        }
        let field = Expression::Value(self.field(path));
        let Some(range) = BitRange::of_value(&self.past.now.value(*path)) else {
            return field;
        };
        let masked = Expression::binary(Operator::And, field, Expression::Number(range.mask()));
        match range.shift {
            0 => masked,
            shift => Expression::binary(
                Operator::ShiftRight,
                masked,
                Expression::Number(shift.into()),
            ),
        }
    }

    /// A value as a truth value.
    pub(super) fn path_truth(&self, path: &ValuePath) -> Expression {
        if let Some(value) = self.behind(path) {
            return value;
        }
        let field = Expression::Value(self.field(path));
        let value = match BitRange::of_value(&self.past.now.value(*path)) {
            None => field,
            Some(range) => {
                Expression::binary(Operator::And, field, Expression::Number(range.mask()))
            }
        };
        Expression::binary(Operator::NotEqual, value, Expression::Number(0))
    }

    /// Whether a value had its meaning in the past that is frozen.
    pub(super) fn was_there(&self, path: &ValuePath) -> bool {
        let item = &self.model[path.structure];
        // Structs end where they ended, and what had no meaning has no name.
        let field = item.fields.get(path.field);
        let had_meaning = field.is_some_and(|field| !field.name.value.is_empty());
        let value = self.past.now.value(*path);
        let part_was_there = match value.part {
            ValuePart::Whole => true,
            ValuePart::Flag(set, flag) => {
                let path = format!("{}.{}", set.name.value, flag.name.value);
                self.past.has(&flag.origin, &path)
            }
            ValuePart::Bits(bits, name) => {
                let (item, field) = (&item.name.value, &value.field.name.value);
                self.past
                    .has(&bits.origin, &format!("{item}.{field}.{name}"))
            }
        };
        had_meaning && part_was_there && self.past.has(&item.origin, &item.name.value)
    }

    /// What an internal value is made of: users do not see where the kernel keeps it.
    fn behind(&self, path: &ValuePath) -> Option<Expression> {
        let interface = &self.model[self.model[path.structure].interface];
        if interface.kind != InterfaceKind::Internal || self.hops >= HOPS {
            return None;
        }
        let flow = self.model.flows.iter().find(|flow| flow.to == *path)?;
        let deeper = Self {
            hops: self.hops + 1,
            ..Names::plain(self.past)
        };
        Some(deeper.flow_value(&flow.value))
    }

    pub(super) fn flow_value(&self, value: &FlowValue) -> Expression {
        match value {
            FlowValue::Int(value) => self.number(value),
            FlowValue::Bool(value) => self.truth(value),
            FlowValue::Array(path, ..) => self.path_number(path),
        }
    }
}

fn comparison_operator(comparison: Comparison) -> Operator {
    match comparison {
        Comparison::Equal => Operator::Equal,
        Comparison::NotEqual => Operator::NotEqual,
        Comparison::Less => Operator::Less,
        Comparison::LessOrEqual => Operator::LessOrEqual,
        Comparison::Greater => Operator::Greater,
        Comparison::GreaterOrEqual => Operator::GreaterOrEqual,
    }
}

fn int_operator(operator: IntOperator) -> Operator {
    match operator {
        IntOperator::Add => Operator::Add,
        IntOperator::Subtract => Operator::Subtract,
        IntOperator::Multiply => Operator::Multiply,
        IntOperator::Divide => Operator::Divide,
        IntOperator::Remainder => Operator::Remainder,
        IntOperator::And => Operator::And,
        IntOperator::Or => Operator::Or,
        IntOperator::ShiftLeft => Operator::ShiftLeft,
        IntOperator::ShiftRight => Operator::ShiftRight,
        IntOperator::Minimum => Operator::Minimum,
        IntOperator::Maximum => Operator::Maximum,
    }
}
