//! The day it is.

use std::time::{SystemTime, UNIX_EPOCH};

use uapi_spec::model::waiver::Day;

/// The day it is, in UTC; the last one that a waiver can name if the clock tells none.
pub(super) fn today() -> Day {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH);
    let day = seconds
        .ok()
        .and_then(|since| day_of(since.as_secs() / 86_400));
    day.unwrap_or(Day::LAST)
}

/// The day that is so many days after 1970-01-01: the years are counted from March, so that the
/// day that may be missing is the last one.
fn day_of(days: u64) -> Option<Day> {
    let days = days + 719_468;
    let (era, day_of_era) = (days / 146_097, days % 146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * day_of_year + 2) / 153;
    let month = if shifted < 10 {
        shifted + 3
    } else {
        shifted - 9
    };
    let year = year_of_era + era * 400 + u64::from(month <= 2);
    Day::new(
        u16::try_from(year).ok()?,
        u8::try_from(month).ok()?,
        u8::try_from(day_of_year - (153 * shifted + 2) / 5 + 1).ok()?,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_what_day_it_is() {
        for (days, text) in [
            (0, "1970-01-01"),
            (59, "1970-03-01"),
            (11_016, "2000-02-29"),
            (19_782, "2024-02-29"),
            (20_454, "2026-01-01"),
            (2_932_896, "9999-12-31"),
        ] {
            assert_eq!(
                day_of(days).map(|day| day.to_string()).as_deref(),
                Some(text)
            );
        }
        assert_eq!(day_of(2_932_897), None);
    }
}
