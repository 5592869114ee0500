//! Expressions of a checked spec in their normal form.

use uapi_spec::model::expression::{
    BoolExpression, BoolKind, Comparison, IntExpression, IntKind, IntOperator, Range, ValuePath,
};
use uapi_spec::model::region::{self, ParameterType, Region};
use uapi_spec::CheckedAbi;

use super::condition::{decided, Condition, Truth};
use super::number::{Number, NumberKind, Parameter, Place, Reach};

/// Lowers expressions whose parameters are known.
pub(crate) struct Lowering<'a> {
    abi: &'a CheckedAbi,
    parameters: Vec<Parameter<'a>>,
}

/// What tells that a request asks for an operation: a field that has a constant's value.
#[derive(Clone, Debug)]
pub(crate) struct Selector<'a> {
    pub(crate) field: Place<'a>,
    pub(crate) constant: Number<'a>,
}

impl<'a> Lowering<'a> {
    /// Expressions without parameters.
    pub(crate) fn new(abi: &'a CheckedAbi) -> Self {
        Self {
            abi,
            parameters: Vec::new(),
        }
    }

    /// Rules and conditions of a region, whose parameters are facts about the device.
    pub(crate) fn of_rules(abi: &'a CheckedAbi, region: &'a Region) -> Self {
        let parameters = region.parameters.iter().map(|one| Parameter {
            name: &one.name.value,
            ty: one.ty,
        });
        Self {
            abi,
            parameters: parameters.collect(),
        }
    }

    /// Outcomes of a region, whose parameters are the parts of the hardware's answer.
    pub(crate) fn of_outcomes(abi: &'a CheckedAbi, region: &'a Region) -> Self {
        let parameters = region.results.iter().map(|one| Parameter {
            name: &one.name.value,
            ty: ParameterType::Int(one.ty),
        });
        Self {
            abi,
            parameters: parameters.collect(),
        }
    }

    /// What has to be true for a rule to apply.
    pub(crate) fn holds(&self, expression: &BoolExpression) -> Condition<'a> {
        self.condition(expression, true, Reach::Sometimes)
    }

    /// What has to be true for a rule to be broken, where it applies.
    pub(crate) fn fails(&self, expression: &BoolExpression) -> Condition<'a> {
        self.condition(expression, false, Reach::Always)
    }

    /// A number of an operation or a flow.
    pub(crate) fn number(&self, expression: &IntExpression) -> Number<'a> {
        self.reached(expression, Reach::Always)
    }

    /// The value at `path`.
    pub(crate) fn place(&self, path: ValuePath) -> Place<'a> {
        Place {
            path,
            value: self.abi.model().value(path),
        }
    }

    /// What tells that a request asks for an operation.
    pub(crate) fn selector(&self, selector: &region::Selector) -> Selector<'a> {
        Selector {
            field: self.place(selector.field),
            constant: self.constant(selector.value, selector.name.as_deref()),
        }
    }

    /// The condition that the expression is `wanted`.
    fn condition(&self, expression: &BoolExpression, wanted: bool, reach: Reach) -> Condition<'a> {
        let number = |number| self.reached(number, reach);
        match &expression.kind {
            BoolKind::Constant(value) => Condition::Decided(*value == wanted),
            BoolKind::Field(path) => Condition::Truth {
                of: Truth::Value(self.place(*path)),
                wanted,
            },
            BoolKind::Parameter(index) => Condition::Truth {
                of: Truth::Parameter(self.parameter(*index)),
                wanted,
            },
            BoolKind::Not(inner) => self.condition(inner, !wanted, reach),
            BoolKind::All(parts) => Condition::joined(wanted, self.parts(parts, wanted, reach)),
            BoolKind::Any(parts) => Condition::joined(!wanted, self.parts(parts, wanted, reach)),
            BoolKind::Compare {
                comparison,
                left,
                right,
            } => split(number(left), *comparison, number(right), wanted),
            BoolKind::Fits { start, length, end } => {
                fits(number(start), number(length), number(end), wanted)
            }
            BoolKind::Aligned { value, unit } => aligned(number(value), *unit, wanted),
            BoolKind::WithinPage {
                start,
                length,
                page,
            } => within_page(number(start), number(length), *page, wanted),
            BoolKind::InRange { value, low, high } => {
                in_range(number(value), number(low), number(high), wanted)
            }
        }
    }

    /// Whatever follows the first part is looked at only if the first leaves something to decide.
    fn parts(&self, parts: &[BoolExpression], wanted: bool, reach: Reach) -> Vec<Condition<'a>> {
        let reaches = std::iter::once(reach).chain(std::iter::repeat(Reach::Sometimes));
        parts
            .iter()
            .zip(reaches)
            .map(|(part, reach)| self.condition(part, wanted, reach))
            .collect()
    }

    fn parameter(&self, index: usize) -> Parameter<'a> {
        match self.parameters.get(index) {
            Some(parameter) => *parameter,
            None => unreachable!("CheckedAbi: a parameter that is not there"),
        }
    }

    fn constant(&self, value: u64, name: Option<&str>) -> Number<'a> {
        let named = name.and_then(|name| self.abi.named(name));
        Number {
            kind: match named {
                Some(named) => NumberKind::Named(named, value),
                None => NumberKind::Literal(value),
            },
            range: Range::only(value),
        }
    }

    fn reached(&self, expression: &IntExpression, reach: Reach) -> Number<'a> {
        let kind = match &expression.kind {
            IntKind::Constant { value, name } => return self.constant(*value, name.as_deref()),
            _ if expression.range.low == expression.range.high => {
                return Number::literal(expression.range.low);
            }
            IntKind::Field(path) => NumberKind::Value(self.place(*path)),
            IntKind::Parameter { parameter, index } => {
                let parameter = self.parameter(*parameter);
                match index {
                    None => NumberKind::Parameter(parameter),
                    Some(index) => NumberKind::Element {
                        array: parameter,
                        index: Box::new(self.reached(index, reach)),
                        reach,
                    },
                }
            }
            IntKind::Binary {
                operator,
                left,
                right,
            } => {
                let (left, right) = (self.reached(left, reach), self.reached(right, reach));
                match extreme(*operator, &left, &right) {
                    Some(true) => return left,
                    Some(false) => return right,
                    None => NumberKind::Binary {
                        operator: *operator,
                        left: Box::new(left),
                        right: Box::new(right),
                    },
                }
            }
        };
        Number {
            kind,
            range: expression.range,
        }
    }
}

/// Whether the minimum or maximum of two numbers is always the left one, or always the right one.
fn extreme(operator: IntOperator, left: &Number<'_>, right: &Number<'_>) -> Option<bool> {
    match operator {
        IntOperator::Minimum => decided(Comparison::LessOrEqual, left.range, right.range),
        IntOperator::Maximum => decided(Comparison::GreaterOrEqual, left.range, right.range),
        _ => None,
    }
}

/// The comparison that says the opposite.
fn opposite(comparison: Comparison) -> Comparison {
    match comparison {
        Comparison::Equal => Comparison::NotEqual,
        Comparison::NotEqual => Comparison::Equal,
        Comparison::Less => Comparison::GreaterOrEqual,
        Comparison::LessOrEqual => Comparison::Greater,
        Comparison::Greater => Comparison::LessOrEqual,
        Comparison::GreaterOrEqual => Comparison::Less,
    }
}

/// `left < right` and its kin, or the opposite. What is not above the smaller of two is above
/// neither: each of the two comparisons says so, to a reader and to compilers.
fn split<'a>(
    left: Number<'a>,
    comparison: Comparison,
    right: Number<'a>,
    wanted: bool,
) -> Condition<'a> {
    let (on_left, on_right) = match comparison {
        Comparison::Less | Comparison::LessOrEqual => (IntOperator::Maximum, IntOperator::Minimum),
        Comparison::Greater | Comparison::GreaterOrEqual => {
            (IntOperator::Minimum, IntOperator::Maximum)
        }
        Comparison::Equal | Comparison::NotEqual => return plain(left, comparison, right, wanted),
    };
    let parts = match ends(left, on_left) {
        Ok([one, other]) => [(one, right.clone()), (other, right)],
        Err(left) => match ends(right, on_right) {
            Ok([one, other]) => [(left.clone(), one), (left, other)],
            Err(right) => return plain(left, comparison, right, wanted),
        },
    };
    let parts = parts.map(|(left, right)| split(left, comparison, right, wanted));
    Condition::joined(wanted, parts)
}

/// The two numbers of which the operator makes one; the number itself if another does.
fn ends<'a>(number: Number<'a>, by: IntOperator) -> Result<[Number<'a>; 2], Number<'a>> {
    match number.kind {
        NumberKind::Binary {
            operator,
            left,
            right,
        } if operator == by => Ok([*left, *right]),
        kind => Err(Number {
            kind,
            range: number.range,
        }),
    }
}

fn plain<'a>(
    left: Number<'a>,
    comparison: Comparison,
    right: Number<'a>,
    wanted: bool,
) -> Condition<'a> {
    let comparison = match wanted {
        true => comparison,
        false => opposite(comparison),
    };
    Condition::compared(left, comparison, right)
}

/// `start + length <= end`, or the opposite.
fn fits<'a>(start: Number<'a>, length: Number<'a>, end: Number<'a>, wanted: bool) -> Condition<'a> {
    let sum = |one: u64, other: u64| u128::from(one) + u128::from(other);
    if sum(start.range.high, length.range.high) <= end.range.low.into() {
        return Condition::Decided(wanted);
    }
    if sum(start.range.low, length.range.low) > end.range.high.into() {
        return Condition::Decided(!wanted);
    }
    Condition::Fits {
        start,
        length,
        end,
        wanted,
    }
}

/// Whether `value` is a multiple of `unit`, or the opposite.
fn aligned(value: Number<'_>, unit: u64, wanted: bool) -> Condition<'_> {
    let Range { low, high } = value.range;
    if unit == 1 || low == high {
        return Condition::Decided((low % unit == 0) == wanted);
    }
    Condition::Aligned {
        value,
        unit,
        wanted,
    }
}

/// `start % page + length <= page`, or the opposite.
fn within_page<'a>(
    start: Number<'a>,
    length: Number<'a>,
    page: u64,
    wanted: bool,
) -> Condition<'a> {
    let known = (start.range.low == start.range.high).then_some(start.range.low % page);
    let room = page - known.unwrap_or(0);
    let least = page - known.unwrap_or(page - 1);
    if length.range.high <= least {
        return Condition::Decided(wanted);
    }
    if length.range.low > room {
        return Condition::Decided(!wanted);
    }
    if known.is_some() {
        return plain(
            length,
            Comparison::LessOrEqual,
            Number::literal(room),
            wanted,
        );
    }
    Condition::WithinPage {
        sum_fits: length.range.high.checked_add(page - 1).is_some(),
        start,
        length,
        page,
        wanted,
    }
}

/// `low <= value && value <= high`, or the opposite. A bound that all values keep is none.
fn in_range<'a>(
    value: Number<'a>,
    low: Number<'a>,
    high: Number<'a>,
    wanted: bool,
) -> Condition<'a> {
    let above = match value.is(&low) {
        true => Some(true),
        false => decided(Comparison::GreaterOrEqual, value.range, low.range),
    };
    let below = match value.is(&high) {
        true => Some(true),
        false => decided(Comparison::LessOrEqual, value.range, high.range),
    };
    match (above, below) {
        (Some(false), _) | (_, Some(false)) => Condition::Decided(!wanted),
        (Some(true), _) => plain(value, Comparison::LessOrEqual, high, wanted),
        (_, Some(true)) => plain(value, Comparison::GreaterOrEqual, low, wanted),
        (None, None) => Condition::InRange {
            value,
            low,
            high,
            wanted,
        },
    }
}
