//! Sets of numbers: a few ranges.

use crate::model::expression::Range;

/// More ranges than this are widened to fewer: a set may claim too much, never too little.
const MAX_RANGES: usize = 32;

/// The numbers that a value can still be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ValueSet {
    /// Ascending, with at least one number between two of them.
    ranges: Vec<Range>,
}

impl ValueSet {
    pub(crate) fn of(range: Range) -> Self {
        Self {
            ranges: vec![range],
        }
    }

    /// The range from the smallest to the largest; `None` if there is no number.
    pub(crate) fn hull(&self) -> Option<Range> {
        Some(Range {
            low: self.ranges.first()?.low,
            high: self.ranges.last()?.high,
        })
    }

    /// The numbers themselves, if they are few.
    pub(crate) fn listed(&self) -> Option<Vec<u64>> {
        let is_single = |range: &Range| range.low == range.high;
        let list = self.ranges.iter().map(|range| range.low);
        self.ranges.iter().all(is_single).then(|| list.collect())
    }

    /// What is in both; `None` if nothing is.
    pub(crate) fn intersected(&self, other: &Self) -> Option<Self> {
        let mut ranges = Vec::new();
        for a in &self.ranges {
            for b in &other.ranges {
                let (low, high) = (a.low.max(b.low), a.high.min(b.high));
                if low <= high {
                    ranges.push(Range { low, high });
                }
            }
        }
        Self::normal(ranges)
    }

    /// What is in either.
    pub(crate) fn united(&self, other: &Self) -> Option<Self> {
        let both = self.ranges.iter().chain(&other.ranges);
        Self::normal(both.copied().collect())
    }

    /// All but one number; `None` if nothing is left.
    pub(crate) fn without(&self, value: u64) -> Option<Self> {
        let below = value.checked_sub(1).map(|high| Range { low: 0, high });
        let above = value.checked_add(1).map(|low| Range {
            low,
            high: u64::MAX,
        });
        let others = Self::normal(below.into_iter().chain(above).collect())?;
        self.intersected(&others)
    }

    /// Only multiples of `unit` at the ends of ranges; `None` if there is no multiple.
    pub(crate) fn aligned(&self, unit: u64) -> Option<Self> {
        let rounded = self.ranges.iter().filter_map(|range| {
            let low = range.low.checked_next_multiple_of(unit)?;
            let high = range.high - range.high.checked_rem(unit)?;
            (low <= high).then_some(Range { low, high })
        });
        Self::normal(rounded.collect())
    }

    fn normal(mut ranges: Vec<Range>) -> Option<Self> {
        ranges.sort_unstable_by_key(|range| (range.low, range.high));
        let mut merged: Vec<Range> = Vec::with_capacity(ranges.len());
        for range in ranges {
            let is_full = merged.len() >= MAX_RANGES;
            match merged.last_mut() {
                Some(last) if is_full || range.low <= last.high.saturating_add(1) => {
                    last.high = last.high.max(range.high);
                }
                _ => merged.push(range),
            }
        }
        (!merged.is_empty()).then_some(Self { ranges: merged })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(ranges: &[(u64, u64)]) -> ValueSet {
        let ranges = ranges.iter().map(|(low, high)| Range {
            low: *low,
            high: *high,
        });
        ValueSet::normal(ranges.collect()).unwrap()
    }

    #[test]
    fn sets_meet_and_join() {
        let a = set(&[(0, 3), (8, 20)]);
        assert_eq!(a.intersected(&set(&[(2, 9)])), Some(set(&[(2, 3), (8, 9)])));
        assert_eq!(a.intersected(&set(&[(4, 7)])), None);
        assert_eq!(a.united(&set(&[(4, 7)])), Some(set(&[(0, 20)])));
        assert_eq!(a.without(8), Some(set(&[(0, 3), (9, 20)])));
        assert_eq!(set(&[(5, 5)]).without(5), None);
        assert_eq!(
            set(&[(0, u64::MAX)]).without(0),
            Some(set(&[(1, u64::MAX)]))
        );
        assert_eq!(a.aligned(8), Some(set(&[(0, 0), (8, 16)])));
        assert_eq!(set(&[(9, 15)]).aligned(8), None);
        assert_eq!(set(&[(1, 1), (4, 4)]).listed(), Some(vec![1, 4]));
    }

    #[test]
    fn many_ranges_become_fewer_and_lose_nothing() {
        let many: Vec<(u64, u64)> = (0..100).map(|n| (n * 10, n * 10)).collect();
        let all = set(&many);
        assert!(all.ranges.len() <= MAX_RANGES);
        for (value, _) in many {
            assert!(
                all.intersected(&set(&[(value, value)])).is_some(),
                "{value}"
            );
        }
    }
}
