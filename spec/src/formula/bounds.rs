//! The values that an operation can yield, from those of its operands.

use crate::model::expression::{IntOperator, Range};

impl Range {
    /// Exactly `value`.
    pub const fn only(value: u64) -> Self {
        Self {
            low: value,
            high: value,
        }
    }

    /// Everything that fits that many bits; more than 64 are taken for 64.
    pub const fn of_bits(bits: u32) -> Self {
        let high = match bits {
            0 => 0,
            1..=63 => u64::MAX >> (64 - bits),
            _ => u64::MAX,
        };
        Self { low: 0, high }
    }

    /// Whether every value of `other` is one of these.
    pub const fn contains(self, other: Self) -> bool {
        self.low <= other.low && other.high <= self.high
    }
}

/// Why an operation has no range within 64 unsigned bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Escape {
    /// The largest result, if it can be told.
    Above(u128),
    /// How far below zero the smallest result is.
    Below(u64),
}

/// The values of `left operator right`.
///
/// The operands that have to be constants (divisors, shift counts) are taken for such.
pub(crate) fn combine(operator: IntOperator, left: Range, right: Range) -> Result<Range, Escape> {
    let wide = u128::from;
    let exact = left.low == left.high && right.low == right.high;
    Ok(match operator {
        IntOperator::Add => within(
            wide(left.low) + wide(right.low),
            wide(left.high) + wide(right.high),
        )?,
        IntOperator::Multiply => within(
            wide(left.low) * wide(right.low),
            wide(left.high) * wide(right.high),
        )?,
        IntOperator::ShiftLeft => {
            let count = u32::try_from(right.high).unwrap_or(u32::MAX).min(63);
            within(wide(left.low) << count, wide(left.high) << count)?
        }
        IntOperator::Subtract => match left.low.checked_sub(right.high) {
            Some(low) => Range {
                low,
                high: left.high - right.low,
            },
            None => return Err(Escape::Below(right.high - left.low)),
        },
        IntOperator::Divide => Range {
            low: left.low.checked_div(right.high).unwrap_or(0),
            high: left.high.checked_div(right.low).unwrap_or(left.high),
        },
        IntOperator::Remainder if exact => {
            Range::only(left.low.checked_rem(right.low).unwrap_or(0))
        }
        IntOperator::Remainder if left.high < right.low => left,
        IntOperator::Remainder => Range {
            low: 0,
            high: left.high.min(right.high.saturating_sub(1)),
        },
        IntOperator::ShiftRight => {
            let count = u32::try_from(right.high).unwrap_or(u32::MAX).min(63);
            Range {
                low: left.low >> count,
                high: left.high >> count,
            }
        }
        IntOperator::And if exact => Range::only(left.low & right.low),
        IntOperator::And => Range {
            low: 0,
            high: left.high.min(right.high),
        },
        IntOperator::Or if exact => Range::only(left.low | right.low),
        IntOperator::Or => Range {
            low: left.low.max(right.low),
            high: ones_below(left.high | right.high),
        },
        IntOperator::Minimum => Range {
            low: left.low.min(right.low),
            high: left.high.min(right.high),
        },
        IntOperator::Maximum => Range {
            low: left.low.max(right.low),
            high: left.high.max(right.high),
        },
    })
}

fn within(low: u128, high: u128) -> Result<Range, Escape> {
    match (u64::try_from(low), u64::try_from(high)) {
        (Ok(low), Ok(high)) => Ok(Range { low, high }),
        _ => Err(Escape::Above(high)),
    }
}

/// The largest number that is as long in binary as `value`.
fn ones_below(value: u64) -> u64 {
    value
        .checked_ilog2()
        .map_or(0, |top| u64::MAX >> (63 - top))
}

#[cfg(test)]
mod tests {
    use super::*;

    const OPERATORS: [IntOperator; 11] = [
        IntOperator::Add,
        IntOperator::Subtract,
        IntOperator::Multiply,
        IntOperator::Divide,
        IntOperator::Remainder,
        IntOperator::And,
        IntOperator::Or,
        IntOperator::ShiftLeft,
        IntOperator::ShiftRight,
        IntOperator::Minimum,
        IntOperator::Maximum,
    ];

    fn apply(operator: IntOperator, a: u64, b: u64) -> Option<u64> {
        match operator {
            IntOperator::Add => a.checked_add(b),
            IntOperator::Subtract => a.checked_sub(b),
            IntOperator::Multiply => a.checked_mul(b),
            IntOperator::Divide => a.checked_div(b),
            IntOperator::Remainder => a.checked_rem(b),
            IntOperator::And => Some(a & b),
            IntOperator::Or => Some(a | b),
            IntOperator::ShiftLeft => Some(a << b),
            IntOperator::ShiftRight => Some(a >> b),
            IntOperator::Minimum => Some(a.min(b)),
            IntOperator::Maximum => Some(a.max(b)),
        }
    }

    /// All ranges of small numbers against all of their numbers.
    #[test]
    fn every_result_is_within_the_range() {
        let ranges = || (0..9).flat_map(|low| (low..9).map(move |high| Range { low, high }));
        for operator in OPERATORS {
            for (left, right) in ranges().flat_map(|left| ranges().map(move |right| (left, right)))
            {
                let is_constant = right.low == right.high;
                let takes = match operator {
                    IntOperator::Divide | IntOperator::Remainder => is_constant && right.low > 0,
                    IntOperator::ShiftLeft | IntOperator::ShiftRight => is_constant,
                    _ => true,
                };
                if !takes {
                    continue;
                }
                let results = (left.low..=left.high)
                    .flat_map(|a| (right.low..=right.high).map(move |b| apply(operator, a, b)));
                let results: Option<Vec<u64>> = results.collect();
                let found = combine(operator, left, right);
                // Refused exactly if some result is no number.
                assert_eq!(
                    found.is_ok(),
                    results.is_some(),
                    "{operator:?} {left:?} {right:?}"
                );
                for result in results.into_iter().flatten() {
                    let range = Range::only(result);
                    assert!(
                        found.is_ok_and(|found| found.contains(range)),
                        "{operator:?} {left:?} {right:?}: {result}"
                    );
                }
            }
        }
    }

    #[test]
    fn what_leaves_64_bits_is_told() {
        let all = Range::of_bits(64);
        let high = u128::from(u64::MAX);
        assert_eq!(
            combine(IntOperator::Add, all, Range::only(1)),
            Err(Escape::Above(high + 1))
        );
        assert_eq!(
            combine(IntOperator::Multiply, all, all),
            Err(Escape::Above(high * high))
        );
        assert_eq!(
            combine(IntOperator::Subtract, Range::of_bits(8), Range::only(3)),
            Err(Escape::Below(3))
        );
        assert!(combine(IntOperator::ShiftLeft, Range::of_bits(32), Range::only(32)).is_ok());
        assert!(combine(IntOperator::ShiftLeft, Range::of_bits(32), Range::only(33)).is_err());
    }
}
