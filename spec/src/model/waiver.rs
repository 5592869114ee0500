//! Waivers: breaks of the frozen ABI that a maintainer has agreed to.

use super::{InterfaceId, Name, Spanned};
use crate::source::Span;

/// One agreed break. What rules there are, and how they name what changed, is known to those who
/// compare ABIs.
#[derive(Clone, Debug)]
pub struct Waiver {
    /// The interface that declares it.
    pub interface: InterfaceId,
    /// The rule that is not to be reported, such as `FIELD_MOVED`.
    pub rule: Name,
    /// What it is not to be reported of, such as `vfio_device_info.pad`.
    pub path: Name,
    /// Why.
    pub reason: String,
    /// The last day on which it holds.
    pub review: Spanned<Day>,
}

impl Waiver {
    /// The place that stands for all of it.
    pub fn span(&self) -> Span {
        self.rule.span
    }
}

/// A day of the Gregorian calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day {
    year: u16,
    month: u8,
    day: u8,
}

impl Day {
    /// The last day that can be written.
    pub const LAST: Self = Self {
        year: 9999,
        month: 12,
        day: 31,
    };

    /// The day of those numbers, if the calendar has it.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let last = match month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 if is_leap => 29,
            2 => 28,
            _ => return None,
        };
        let is_known = year <= Self::LAST.year && (1..=last).contains(&day);
        is_known.then_some(Self { year, month, day })
    }

    /// Reads `2027-06-01`: four, two and two digits, and nothing else.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let mut number = |digits: usize| {
            let part = parts.next()?;
            let is_plain = part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit());
            is_plain.then(|| part.parse::<u16>().ok()).flatten()
        };
        let (year, month, day) = (number(4)?, number(2)?, number(2)?);
        let is_all = parts.next().is_none();
        let day = Self::new(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?);
        day.filter(|_| is_all)
    }
}

impl std::fmt::Display for Day {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_days_of_the_calendar() {
        for text in ["2027-06-01", "2028-02-29", "2000-02-29", "9999-12-31"] {
            assert_eq!(Day::parse(text).unwrap().to_string(), text);
        }
        for text in [
            "",
            "2027",
            "2027-06",
            "2027-6-1",
            "27-06-01",
            "2027-06-01-",
            "2027-06-01 ",
            "+027-06-01",
            "2027-+6-01",
            "2027/06/01",
            "2027-00-01",
            "2027-13-01",
            "2027-06-00",
            "2027-06-31",
            "2027-02-29",
            "2100-02-29",
            "2027-06-01T00:00:00",
            "２027-06-01",
        ] {
            assert_eq!(Day::parse(text), None, "{text}");
        }
    }

    #[test]
    fn later_days_are_greater() {
        let days = ["2026-12-31", "2027-01-31", "2027-02-01"].map(Day::parse);
        assert!(days.is_sorted() && days[0] < days[2]);
    }
}
