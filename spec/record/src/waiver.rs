//! Breaks that a maintainer has agreed to, each with a reason and the day to look at it again.

use serde::Deserialize;
use toml::value::Datetime;

use crate::compare::{Change, Rule};
use crate::text::TextError;

/// A day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day {
    /// Such as 2027.
    pub year: u16,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
}

impl std::fmt::Display for Day {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// One agreed break.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiver {
    /// The rule that is not to be reported.
    pub rule: Rule,
    /// For this part alone, such as `vfio_device_info.pad`.
    pub path: String,
    /// Why.
    pub reason: String,
    /// The last day on which it holds.
    pub review: Day,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct File {
    #[serde(default)]
    waiver: Vec<Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Entry {
    rule: String,
    path: String,
    reason: String,
    review: Datetime,
}

/// Reads `[[waiver]]` tables with `rule`, `path`, `reason` and `review`.
///
/// # Errors
///
/// What is wrong: the TOML, a rule that there is not, a reason without a word, no date.
pub fn read(text: &str) -> Result<Vec<Waiver>, TextError> {
    let fault = |message: String| TextError {
        line: None,
        message,
    };
    let file: File = toml::from_str(text).map_err(|error| fault(error.message().to_owned()))?;
    let waivers = file.waiver.into_iter().map(|entry| {
        let rule = Rule::from_id(&entry.rule)
            .ok_or_else(|| fault(format!("there is no rule `{}`", entry.rule)))?;
        if !entry.reason.contains(char::is_alphabetic) {
            let text = format!(
                "the waiver of {} for `{}` has no reason",
                entry.rule, entry.path
            );
            return Err(fault(text));
        }
        let date = entry
            .review
            .date
            .ok_or_else(|| fault(format!("`{}` is no day such as 2027-01-31", entry.review)))?;
        Ok(Waiver {
            rule,
            path: entry.path,
            reason: entry.reason,
            review: Day {
                year: date.year,
                month: date.month,
                day: date.day,
            },
        })
    });
    waivers.collect()
}

impl Waiver {
    /// Whether it is about that change, on whatever day.
    pub fn covers(&self, change: &Change) -> bool {
        self.rule == change.rule && self.path == change.path
    }

    /// Whether its day has passed.
    pub fn has_expired(&self, today: Day) -> bool {
        today > self.review
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = r#"
[[waiver]]
rule = "FIELD_MOVED"
path = "a.b"
reason = "Never released."
review = 2027-01-31
"#;

    #[test]
    fn expires_after_its_day() {
        let waivers = read(GOOD).unwrap();
        let day = |day| Day {
            year: 2027,
            month: 1,
            day,
        };
        assert_eq!(waivers[0].rule, Rule::FieldMoved);
        assert!(!waivers[0].has_expired(day(31)));
        let next = Day {
            year: 2027,
            month: 2,
            day: 1,
        };
        assert!(waivers[0].has_expired(next));
        assert_eq!(next.to_string(), "2027-02-01");
    }

    #[test]
    fn refuses_what_says_nothing() {
        for (part, other) in [
            ("FIELD_MOVED", "FIELD_MOVD"),
            ("Never released.", "..."),
            ("2027-01-31", "12:00:00"),
            ("reason", "because"),
            ("review = 2027-01-31", ""),
        ] {
            assert!(read(&GOOD.replace(part, other)).is_err(), "{other}");
        }
    }
}
