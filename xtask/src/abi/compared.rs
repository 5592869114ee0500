//! Comparisons and what became of their changes: waived or not, and where in the spec they are.

use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use uapi_record::waiver::{self, Day, Waiver};
use uapi_record::{compare, AbiRecord, Change};
use uapi_spec::source::Span;
use uapi_spec::SourceMap;

use super::options::{Diff, Folders};
use super::side::{self, Side};
use crate::failure::Failure;
use crate::tree;

/// One comparison.
pub(crate) struct Compared {
    /// What the old side was called.
    pub(crate) old_name: String,
    /// What the new side was called.
    pub(crate) new_name: String,
    pub(crate) old: AbiRecord,
    pub(crate) new: AbiRecord,
    pub(crate) findings: Vec<Finding>,
    /// The new side's texts, if it is a spec.
    pub(crate) sources: Option<SourceMap>,
    /// Waivers that are of no use any more, a line each.
    pub(crate) stale_waivers: Vec<String>,
}

/// A change.
pub(crate) struct Finding {
    pub(crate) change: Change,
    /// Where the new spec states it.
    pub(crate) span: Option<Span>,
    /// The waiver that covers it today.
    pub(crate) waiver: Option<Waiver>,
}

impl Finding {
    /// Whether it breaks something that nobody has agreed to.
    pub(crate) fn breaks(&self) -> bool {
        self.change.is_break() && self.waiver.is_none()
    }
}

impl Compared {
    /// Changes that break something that nobody has agreed to.
    pub(crate) fn breaks(&self) -> usize {
        self.findings
            .iter()
            .filter(|finding| finding.breaks())
            .count()
    }
}

/// Compares two sides, or a side with the specs as they are.
pub(super) fn between(root: &Path, options: &Diff, old: &str) -> Result<Compared, Failure> {
    let before = side::find(root, &options.folders, old)?;
    let (new_name, after) = match &options.new {
        Some(new) => (new.as_str(), side::find(root, &options.folders, new)?),
        None => ("the tree", Side::Specs(options.folders.specs(root)?)),
    };
    pair(
        (old, before),
        (new_name, after),
        &options.with,
        &waivers(root, &options.folders)?,
    )
}

/// Compares the specs as they are with what is frozen: the newest release, and each baseline of a
/// proposal.
pub(crate) fn against_frozen(
    root: &Path,
    folders: &Folders,
    with: &[String],
) -> Result<Vec<Compared>, Failure> {
    let mut newest: Option<(String, AbiRecord)> = None;
    let mut chosen = Vec::new();
    for (name, path) in side::baselines(root, folders)? {
        let record = side::record(&path)?;
        if !record.revisions.is_empty() {
            chosen.push((name, record));
        } else if newest
            .as_ref()
            .is_none_or(|(_, other)| age(other) <= age(&record))
        {
            newest = Some((name, record));
        }
    }
    chosen.splice(0..0, newest);
    if chosen.is_empty() {
        let folder = folders.baselines(root);
        let text = format!(
            "{} has no baseline; `cargo xtask abi freeze NAME` writes one",
            folder.display()
        );
        return Err(Failure::Wrong(text));
    }
    let waivers = waivers(root, folders)?;
    let mut compared = Vec::new();
    for (name, record) in chosen {
        let tree = Side::Specs(folders.specs(root)?);
        let old = (name.as_str(), Side::Record(record));
        compared.push(pair(old, ("the tree", tree), with, &waivers)?);
    }
    report_unused(&mut compared, &waivers);
    Ok(compared)
}

/// Orders baselines: one without a release is the newest.
fn age(record: &AbiRecord) -> (bool, Option<uapi_spec::model::Release>) {
    let release = record.release.as_deref();
    (
        release.is_none(),
        release.and_then(uapi_record::history::release),
    )
}

fn pair(
    old: (&str, Side),
    new: (&str, Side),
    with: &[String],
    waivers: &[Waiver],
) -> Result<Compared, Failure> {
    // Specs are taken with the proposals of the record that they are compared with.
    let only = |other: &Side| match other {
        Side::Record(record) => Some([&record.revisions, with].concat()),
        Side::Specs(_) => None,
    };
    let (old_only, new_only) = (only(&new.1), only(&old.1));
    let before = side::ready(old.1, old_only.as_deref())?;
    let after = side::ready(new.1, new_only.as_deref())?;
    let today = today();
    let mut stale_waivers = Vec::new();
    let mut findings = Vec::new();
    for change in compare(&before.frozen.record, &after.frozen.record) {
        let waiver = waivers.iter().find(|waiver| waiver.covers(&change));
        if let Some(waiver) = waiver.filter(|waiver| waiver.has_expired(today)) {
            stale_waivers.push(format!(
                "the waiver of {} for `{}` was to be looked at by {}",
                waiver.rule.id(),
                waiver.path,
                waiver.review
            ));
        }
        findings.push(Finding {
            span: after.frozen.place(&change.path),
            waiver: waiver.filter(|waiver| !waiver.has_expired(today)).cloned(),
            change,
        });
    }
    Ok(Compared {
        old_name: old.0.to_owned(),
        new_name: new.0.to_owned(),
        old: before.frozen.record,
        new: after.frozen.record,
        findings,
        sources: after.sources,
        stale_waivers,
    })
}

fn waivers(root: &Path, folders: &Folders) -> Result<Vec<Waiver>, Failure> {
    let path = folders.baselines(root).join("waivers.toml");
    if !path.exists() {
        return Ok(Vec::new());
    }
    waiver::read(&tree::read(&path)?)
        .map_err(|error| Failure::Wrong(format!("{}: {error}", path.display())))
}

fn report_unused(compared: &mut [Compared], waivers: &[Waiver]) {
    for waiver in waivers {
        let is_used = compared
            .iter()
            .flat_map(|compared| &compared.findings)
            .any(|finding| waiver.covers(&finding.change));
        if is_used {
            continue;
        }
        if let Some(first) = compared.first_mut() {
            first.stale_waivers.push(format!(
                "the waiver of {} for `{}` waives nothing",
                waiver.rule.id(),
                waiver.path
            ));
        }
    }
}

/// The day it is, in UTC.
fn today() -> Day {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH);
    day_of(seconds.map_or(0, |since| since.as_secs() / 86_400))
}

/// The day that is so many days after 1970-01-01: the years are counted from March, so that the
/// day that may be missing is the last one.
fn day_of(days: u64) -> Day {
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
    Day {
        year: u16::try_from(year).unwrap_or(u16::MAX),
        month: u8::try_from(month).unwrap_or(1),
        day: u8::try_from(day_of_year - (153 * shifted + 2) / 5 + 1).unwrap_or(1),
    }
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
        ] {
            assert_eq!(day_of(days).to_string(), text);
        }
    }
}
