//! What follows from a condition.

use super::value_set::ValueSet;
use super::{whole, Facts, Unknown};
use crate::model::expression::{
    BoolExpression, BoolKind, Comparison, IntExpression, IntKind, IntOperator, Range,
};

impl Comparison {
    /// What holds if this does not.
    fn negated(self) -> Self {
        match self {
            Self::Equal => Self::NotEqual,
            Self::NotEqual => Self::Equal,
            Self::Less => Self::GreaterOrEqual,
            Self::LessOrEqual => Self::Greater,
            Self::Greater => Self::LessOrEqual,
            Self::GreaterOrEqual => Self::Less,
        }
    }
}

impl Facts<'_> {
    /// Whether `condition` can have that truth value.
    pub(crate) fn allow(&self, condition: &BoolExpression, holds: bool) -> bool {
        self.assume(condition, holds).is_some()
    }

    /// What is known if `condition` holds, or if it does not; `None` if that cannot be.
    pub(crate) fn assume(&self, condition: &BoolExpression, holds: bool) -> Option<Self> {
        match &condition.kind {
            BoolKind::Constant(value) => (*value == holds).then(|| self.clone()),
            BoolKind::Field(path) => {
                let facts = self.with_flag(*path, holds)?;
                facts.truth(Unknown::Field(*path), holds)
            }
            BoolKind::Parameter(index) => self.truth(Unknown::Parameter(*index), holds),
            BoolKind::Not(inner) => self.assume(inner, !holds),
            BoolKind::All(list) => self.all_or_any(list, holds, true),
            BoolKind::Any(list) => self.all_or_any(list, holds, false),
            BoolKind::Compare {
                comparison,
                left,
                right,
            } => {
                let comparison = match holds {
                    true => *comparison,
                    false => comparison.negated(),
                };
                self.compare(comparison, left, right)
            }
            BoolKind::Fits { start, length, end } => self.fits(start, length, end, holds),
            BoolKind::Aligned { value, unit } => self.aligned(value, *unit, holds),
            BoolKind::WithinPage {
                start,
                length,
                page,
            } => self.within_page(start, length, *page, holds),
            BoolKind::InRange { value, low, high } if holds => self
                .compare(Comparison::GreaterOrEqual, value, low)?
                .compare(Comparison::LessOrEqual, value, high),
            BoolKind::InRange { value, low, high } => Self::either(
                self.compare(Comparison::Less, value, low),
                self.compare(Comparison::Greater, value, high),
            ),
        }
    }

    /// `&&` if `is_all`, `||` otherwise. Each operand is looked at once, whatever nests in it.
    fn all_or_any(&self, list: &[BoolExpression], holds: bool, is_all: bool) -> Option<Self> {
        if holds == is_all {
            let start = self.clone();
            return list
                .iter()
                .try_fold(start, |facts, operand| facts.assume(operand, holds));
        }
        list.iter().fold(None, |facts, operand| {
            Self::either(facts, self.assume(operand, holds))
        })
    }

    fn truth(&self, unknown: Unknown, holds: bool) -> Option<Self> {
        self.narrowed(unknown, &ValueSet::of(Range::only(u64::from(holds))))
    }

    /// A flag and the word that holds it know of each other where the word's values are few.
    fn with_flag(&self, path: crate::model::expression::ValuePath, holds: bool) -> Option<Self> {
        let Some(values) = self.flag_of_word(path) else {
            return Some(self.clone());
        };
        if !values.contains(&holds) {
            return None;
        }
        let word = Unknown::Field(whole(path));
        let bit = self.flag_bit(path).unwrap_or(0);
        let others = self.set(word).and_then(ValueSet::listed);
        let others = others.unwrap_or_default();
        let others = others.iter().filter(|word| (**word & bit != 0) != holds);
        let mut facts = self.clone();
        for other in others {
            let left = facts.set(word).and_then(|set| set.without(*other))?;
            facts.sets.insert(word, left);
        }
        Some(facts)
    }

    /// What is known if the value is one of `allowed` as well.
    fn narrowed(&self, unknown: Unknown, allowed: &ValueSet) -> Option<Self> {
        let set = match self.set(unknown) {
            Some(set) => set.intersected(allowed)?,
            None => allowed.clone(),
        };
        let mut facts = self.clone();
        facts.sets.insert(unknown, set);
        Some(facts)
    }

    /// What is known if `expression` is within `allowed` as well.
    fn bounded(&self, expression: &IntExpression, allowed: Range) -> Option<Self> {
        let known = self.range(expression);
        if known.low > allowed.high || known.high < allowed.low {
            return None;
        }
        let Some(unknown) = unknown(expression) else {
            return self.operands_bounded(expression, allowed);
        };
        let typed = ValueSet::of(expression.range);
        let allowed = ValueSet::of(allowed).intersected(&typed)?;
        self.narrowed(unknown, &allowed)
    }

    /// What a bound on a sum, minimum or maximum says of its operands.
    fn operands_bounded(&self, expression: &IntExpression, allowed: Range) -> Option<Self> {
        let IntKind::Binary {
            operator,
            left,
            right,
        } = &expression.kind
        else {
            return Some(self.clone());
        };
        let above = |low| Range {
            low,
            high: u64::MAX,
        };
        let below = |high| Range { low: 0, high };
        match operator {
            IntOperator::Minimum => self
                .bounded(left, above(allowed.low))?
                .bounded(right, above(allowed.low)),
            IntOperator::Maximum => self
                .bounded(left, below(allowed.high))?
                .bounded(right, below(allowed.high)),
            IntOperator::Add => {
                let left_high = allowed.high.checked_sub(self.range(right).low)?;
                let right_high = allowed.high.checked_sub(self.range(left).low)?;
                self.bounded(left, below(left_high))?
                    .bounded(right, below(right_high))
            }
            _ => Some(self.clone()),
        }
    }

    fn compare(
        &self,
        comparison: Comparison,
        left: &IntExpression,
        right: &IntExpression,
    ) -> Option<Self> {
        let (a, b) = (self.range(left), self.range(right));
        let between = |low, high| Range { low, high };
        match comparison {
            Comparison::Equal => self.bounded(left, b)?.bounded(right, a),
            Comparison::NotEqual => self.unequal(left, b)?.unequal(right, a),
            Comparison::LessOrEqual => self
                .bounded(left, between(0, b.high))?
                .bounded(right, between(a.low, u64::MAX)),
            Comparison::Less => self
                .bounded(left, between(0, b.high.checked_sub(1)?))?
                .bounded(right, between(a.low.checked_add(1)?, u64::MAX)),
            Comparison::Greater => self.compare(Comparison::Less, right, left),
            Comparison::GreaterOrEqual => self.compare(Comparison::LessOrEqual, right, left),
        }
    }

    fn unequal(&self, expression: &IntExpression, other: Range) -> Option<Self> {
        if other.low != other.high {
            return Some(self.clone());
        }
        if self.range(expression) == other {
            return None;
        }
        let Some(unknown) = unknown(expression) else {
            return Some(self.clone());
        };
        let others = ValueSet::of(expression.range).without(other.low)?;
        self.narrowed(unknown, &others)
    }

    fn fits(
        &self,
        start: &IntExpression,
        length: &IntExpression,
        end: &IntExpression,
        holds: bool,
    ) -> Option<Self> {
        let (a, b, c) = (self.range(start), self.range(length), self.range(end));
        let sum = |a: u64, b: u64| u128::from(a) + u128::from(b);
        if !holds {
            let can_exceed = sum(a.high, b.high) > u128::from(c.low);
            return can_exceed.then(|| self.clone());
        }
        let smallest = u64::try_from(sum(a.low, b.low)).ok()?;
        let below = |high| Range { low: 0, high };
        self.bounded(start, below(c.high.checked_sub(b.low)?))?
            .bounded(length, below(c.high.checked_sub(a.low)?))?
            .bounded(
                end,
                Range {
                    low: smallest,
                    high: u64::MAX,
                },
            )
    }

    fn aligned(&self, value: &IntExpression, unit: u64, holds: bool) -> Option<Self> {
        let range = self.range(value);
        if !holds {
            let is_always = unit == 1 || (range.low == range.high && range.low % unit.max(1) == 0);
            return (!is_always).then(|| self.clone());
        }
        let Some(unknown) = unknown(value) else {
            let multiples = ValueSet::of(range).aligned(unit);
            return multiples.map(|_| self.clone());
        };
        let known = self.set(unknown).cloned();
        let known = known.unwrap_or_else(|| ValueSet::of(value.range));
        self.narrowed(unknown, &known.aligned(unit)?)
    }

    fn within_page(
        &self,
        start: &IntExpression,
        length: &IntExpression,
        page: u64,
        holds: bool,
    ) -> Option<Self> {
        let (a, b) = (self.range(start), self.range(length));
        let page = page.max(1);
        let is_one_page = a.low / page == a.high / page;
        let (nearest, farthest) = match is_one_page {
            true => (a.low % page, a.high % page),
            false => (0, page - 1),
        };
        if holds {
            let high = page - nearest;
            return self.bounded(length, Range { low: 0, high });
        }
        let can_cross = u128::from(farthest) + u128::from(b.high) > u128::from(page);
        can_cross.then(|| self.clone())
    }
}

/// The value that an expression is, if it is nothing but one.
fn unknown(expression: &IntExpression) -> Option<Unknown> {
    match expression.kind {
        IntKind::Field(path) => Some(Unknown::Field(path)),
        IntKind::Parameter {
            parameter,
            index: None,
        } => Some(Unknown::Parameter(parameter)),
        _ => None,
    }
}
