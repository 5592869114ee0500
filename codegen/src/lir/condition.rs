//! Conditions in their normal form.

use uapi_spec::model::expression::{Comparison, Range};

use super::number::{Number, Parameter, Place};

/// What has to hold. Nothing in it is negated but truth values and calls, and nothing that is always
/// or never so stands beside something else.
#[derive(Clone, Debug)]
pub(crate) enum Condition<'a> {
    /// The same for all values.
    Decided(bool),
    /// A truth value is as `wanted`.
    Truth { of: Truth<'a>, wanted: bool },
    /// All of two or more, none of which is [`Self::All`]; the first that does not hold decides.
    All(Vec<Condition<'a>>),
    /// Any of two or more, none of which is [`Self::Any`]; the first that holds decides.
    Any(Vec<Condition<'a>>),
    /// `left < right` and its kin.
    Compare {
        left: Number<'a>,
        comparison: Comparison,
        right: Number<'a>,
    },
    /// Whether `start + length <= end` is as `wanted`; the sum may need more than 64 bits.
    Fits {
        start: Number<'a>,
        length: Number<'a>,
        end: Number<'a>,
        wanted: bool,
    },
    /// Whether `value` is a multiple of the power of two `unit` is as `wanted`.
    Aligned {
        value: Number<'a>,
        unit: u64,
        wanted: bool,
    },
    /// Whether `start % page + length <= page` is as `wanted`. `page` is a power of two.
    WithinPage {
        start: Number<'a>,
        length: Number<'a>,
        page: u64,
        /// Whether 64 bits hold the sum.
        sum_fits: bool,
        wanted: bool,
    },
    /// Whether `low <= value && value <= high` is as `wanted`; either side can fail.
    InRange {
        value: Number<'a>,
        low: Number<'a>,
        high: Number<'a>,
        wanted: bool,
    },
}

/// A truth value.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Truth<'a> {
    /// A flag, or a bit field one bit wide.
    Value(Place<'a>),
    /// A parameter.
    Parameter(Parameter<'a>),
}

impl<'a> Condition<'a> {
    /// All or any of the conditions.
    pub(super) fn joined(is_all: bool, parts: impl IntoIterator<Item = Self>) -> Self {
        let mut joined = Vec::new();
        for part in parts {
            match part {
                Self::Decided(value) if value == is_all => {}
                Self::Decided(value) => {
                    // What stands before it has no effect on the result but may decide as well.
                    return Self::Decided(value);
                }
                Self::All(inner) if is_all => joined.extend(inner),
                Self::Any(inner) if !is_all => joined.extend(inner),
                other => joined.push(other),
            }
        }
        match (joined.pop(), joined.is_empty(), is_all) {
            (None, ..) => Self::Decided(is_all),
            (Some(only), true, _) => only,
            (Some(last), false, true) => {
                joined.push(last);
                Self::All(joined)
            }
            (Some(last), false, false) => {
                joined.push(last);
                Self::Any(joined)
            }
        }
    }

    /// `left < right` and its kin, decided where the values leave no doubt.
    pub(super) fn compared(left: Number<'a>, comparison: Comparison, right: Number<'a>) -> Self {
        let same = left.is(&right).then_some(match comparison {
            Comparison::Equal | Comparison::LessOrEqual | Comparison::GreaterOrEqual => true,
            Comparison::NotEqual | Comparison::Less | Comparison::Greater => false,
        });
        match same.or(decided(comparison, left.range, right.range)) {
            Some(value) => Self::Decided(value),
            None => Self::Compare {
                left,
                comparison,
                right,
            },
        }
    }
}

/// What a comparison says of all values of two ranges, if it says the same of all.
pub(super) fn decided(comparison: Comparison, left: Range, right: Range) -> Option<bool> {
    let is_one = left.low == left.high && right == left;
    let is_below = left.high < right.low;
    let is_above = left.low > right.high;
    let certain = |always: bool, never: bool| match (always, never) {
        (true, _) => Some(true),
        (_, true) => Some(false),
        _ => None,
    };
    match comparison {
        Comparison::Equal => certain(is_one, is_below || is_above),
        Comparison::NotEqual => certain(is_below || is_above, is_one),
        Comparison::Less => certain(is_below, left.low >= right.high),
        Comparison::LessOrEqual => certain(left.high <= right.low, is_above),
        Comparison::Greater => certain(is_above, left.high <= right.low),
        Comparison::GreaterOrEqual => certain(left.low >= right.high, is_below),
    }
}
