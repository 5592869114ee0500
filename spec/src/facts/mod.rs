//! What is known of the values that a rule looks at: interval reasoning.
//!
//! [`Facts`] hold a set of numbers for each value. Assuming a condition narrows the sets, and a
//! condition that leaves no number for a value cannot hold. Facts may claim too many numbers and
//! never too few, so what they rule out is ruled out.

mod assume;
mod value_set;

use std::collections::HashMap;

use self::value_set::ValueSet;
use crate::formula::combine;
use crate::model::expression::{BoolExpression, IntExpression, IntKind, Part, Range, ValuePath};
use crate::model::region::Check;
use crate::model::Model;

/// A value that something can be known of. Elements of arrays are not told apart, so nothing is
/// known of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Unknown {
    Field(ValuePath),
    Parameter(usize),
}

/// What is known.
#[derive(Clone, Debug)]
pub(crate) struct Facts<'a> {
    model: &'a Model,
    /// A value that is not listed can be anything that its type holds.
    sets: HashMap<Unknown, ValueSet>,
}

impl<'a> Facts<'a> {
    /// Nothing but types.
    pub(crate) fn none(model: &'a Model) -> Self {
        Self {
            model,
            sets: HashMap::new(),
        }
    }

    /// What is known of requests for which `when` holds; `None` if there are none.
    pub(crate) fn when(model: &'a Model, when: Option<&BoolExpression>) -> Option<Self> {
        let nothing = Self::none(model);
        match when {
            Some(when) => nothing.assume(when, true),
            None => Some(nothing),
        }
    }

    /// What is known of requests for which `when` holds and which pass all `checks`; `None` if
    /// there are none.
    pub(crate) fn passed(
        model: &'a Model,
        checks: &[Check],
        when: Option<&BoolExpression>,
    ) -> Option<Self> {
        let start = Self::when(model, when)?;
        checks
            .iter()
            .try_fold(start, |facts, check| facts.after(check))
    }

    /// What is known after a check has passed; `None` if it never does.
    pub(crate) fn after(&self, check: &Check) -> Option<Self> {
        match &check.when {
            None => self.assume(&check.require, true),
            Some(when) => {
                let exempt = self.assume(when, false);
                let passed = self.assume(when, true);
                let passed = passed.and_then(|facts| facts.assume(&check.require, true));
                Self::either(exempt, passed)
            }
        }
    }

    /// What holds whichever of the two is the case.
    fn either(one: Option<Self>, other: Option<Self>) -> Option<Self> {
        let (one, other) = match (one, other) {
            (Some(one), Some(other)) => (one, other),
            (one, other) => return one.or(other),
        };
        let sets = one.sets.iter().filter_map(|(unknown, set)| {
            let set = set.united(other.sets.get(unknown)?)?;
            Some((*unknown, set))
        });
        Some(Self {
            model: one.model,
            sets: sets.collect(),
        })
    }

    /// The values that an expression can still have.
    pub(crate) fn range(&self, expression: &IntExpression) -> Range {
        let bounds = expression.range;
        let known = match &expression.kind {
            IntKind::Constant { .. } => None,
            IntKind::Field(path) => self.set(Unknown::Field(*path)).and_then(ValueSet::hull),
            IntKind::Parameter {
                parameter,
                index: None,
            } => self
                .set(Unknown::Parameter(*parameter))
                .and_then(ValueSet::hull),
            IntKind::Parameter { .. } => None,
            IntKind::Binary {
                operator,
                left,
                right,
            } => combine(*operator, self.range(left), self.range(right)).ok(),
        };
        let known = known.unwrap_or(bounds);
        Range {
            low: known.low.max(bounds.low),
            high: known.high.min(bounds.high),
        }
    }

    fn set(&self, unknown: Unknown) -> Option<&ValueSet> {
        self.sets.get(&unknown)
    }

    /// Which values a flag can have, told by the word that holds it.
    fn flag_of_word(&self, path: ValuePath) -> Option<Vec<bool>> {
        let bit = self.flag_bit(path)?;
        let word = self.set(Unknown::Field(whole(path)))?.listed()?;
        Some(word.into_iter().map(|word| word & bit != 0).collect())
    }

    fn flag_bit(&self, path: ValuePath) -> Option<u64> {
        let Part::Flag(set, index) = path.part else {
            return None;
        };
        let flag = self.model[set].flags.get(index)?;
        1u64.checked_shl(flag.bit.value)
    }
}

/// The word that a part lies in.
fn whole(path: ValuePath) -> ValuePath {
    ValuePath {
        part: Part::Whole,
        ..path
    }
}

#[cfg(test)]
mod tests;
