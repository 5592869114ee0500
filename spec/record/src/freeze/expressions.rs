//! Expressions of a model in the notation of a record.

use uapi_spec::bits::BitRange;
use uapi_spec::model::expression::{
    BoolExpression, BoolKind, Comparison, IntExpression, IntKind, IntOperator, Part, ValuePath,
};
use uapi_spec::model::flow::FlowValue;
use uapi_spec::model::{BitOrder, Element, InterfaceKind, Meaning, Model};

use super::as_of::Past;
use crate::expression::{Expression, Operator};

/// How many hops inside the kernel are followed; more than one would be odd.
const HOPS: usize = 8;

/// What the names in an expression stand for.
pub(super) struct Names<'a> {
    pub(super) model: &'a Model,
    /// What was there; anything else has an empty name.
    pub(super) past: &'a Past,
    /// The struct of requests, by the name of the field that it is in the region.
    pub(super) request: Option<(uapi_spec::model::StructId, &'a str)>,
    /// What parameters are called, with their prefix.
    pub(super) parameters: Vec<String>,
    /// Hops inside the kernel that have been followed.
    pub(super) hops: usize,
}

impl<'a> Names<'a> {
    /// Names outside of any region.
    pub(super) fn plain(past: &'a Past) -> Self {
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
        let item = &self.model[path.structure];
        let field = item.fields.get(path.field);
        let field = field.map_or("", |field| field.name.value.as_str());
        match self.request {
            Some((structure, area)) if structure == path.structure => format!("{area}.{field}"),
            _ => format!("{}.{field}", item.name.value),
        }
    }

    /// A value by its names: `clp_rsp_query_pci_grp.fr.rtr`.
    pub(super) fn path(&self, path: &ValuePath) -> String {
        let field = self.field(path);
        let item = &self.model[path.structure];
        let part = match path.part {
            Part::Whole => None,
            Part::Flag(set, index) => self.model[set].flags.get(index).map(|flag| &flag.name),
            Part::Bits(index) => {
                item.fields
                    .get(path.field)
                    .and_then(|field| match &field.meaning {
                        Meaning::Bits(bits) => bits.get(index)?.name.as_ref(),
                        _ => None,
                    })
            }
        };
        match part {
            None => field,
            Some(part) => format!("{field}.{}", part.value),
        }
    }

    /// The bits of a part in the value of its field; none for all of it.
    fn bits(&self, path: &ValuePath) -> Option<BitRange> {
        let item = &self.model[path.structure];
        let field = item.fields.get(path.field)?;
        let container = match field.ty.element {
            Element::Int(ty) => ty.bits,
            Element::Struct(_) => return None,
        };
        match path.part {
            Part::Whole => None,
            Part::Bits(index) => match &field.meaning {
                Meaning::Bits(bits) => {
                    let order = self.model[item.interface].bit_order;
                    let order = order.unwrap_or(BitOrder::Lsb0);
                    BitRange::of(bits.get(index)?, container, order)
                }
                _ => None,
            },
            Part::Flag(set, index) => {
                let bit = self.model[set].flags.get(index)?.bit.value;
                BitRange::new(container, BitOrder::Lsb0, bit, 1)
            }
        }
    }

    /// A value as a number: masked and moved down if it is a part.
    pub(super) fn path_number(&self, path: &ValuePath) -> Expression {
        if let Some(value) = self.behind(path) {
            return value;
        }
        let field = Expression::Value(self.field(path));
        let Some(range) = self.bits(path) else {
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
        let value = match self.bits(path) {
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
        let name = &item.name.value;
        let Some(field) = item.fields.get(path.field) else {
            return false;
        };
        let part_was_there = match path.part {
            Part::Whole => true,
            Part::Flag(set, index) => {
                let set = &self.model[set];
                set.flags.get(index).is_some_and(|flag| {
                    let path = format!("{}.{}", set.name.value, flag.name.value);
                    self.past.has(&flag.origin, &path)
                })
            }
            Part::Bits(index) => match &field.meaning {
                Meaning::Bits(bits) => bits.get(index).is_some_and(|bits| {
                    let bits_name = bits.name.as_ref().map_or("", |name| name.value.as_str());
                    let path = format!("{name}.{}.{bits_name}", field.name.value);
                    self.past.has(&bits.origin, &path)
                }),
                _ => false,
            },
        };
        part_was_there && !field.name.value.is_empty() && self.past.has(&item.origin, name)
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
