//! Comparisons and what became of their changes: waived or not, and where in the spec they are.

use uapi_record::waiver::{StaleWaiver, Waiver, Waivers};
use uapi_record::{compare, AbiRecord, Change};
use uapi_spec::source::Span;
use uapi_spec::SourceMap;

use super::options::{Diff, Folders};
use super::side::{self, Side};
use super::today::today;
use crate::failure::Failure;
use crate::project::Project;

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
    /// The new side's waivers; none if it is no spec.
    pub(super) waivers: Waivers,
    /// Those of them that are of no use.
    pub(crate) stale_waivers: Vec<StaleWaiver>,
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
pub(super) fn between(project: &Project, options: &Diff, old: &str) -> Result<Compared, Failure> {
    let before = side::find(project, &options.folders, old)?;
    let (new_name, after) = match &options.new {
        Some(new) => (new.as_str(), side::find(project, &options.folders, new)?),
        None => ("the tree", Side::Specs(options.folders.specs(project)?)),
    };
    pair((old, before), (new_name, after), &options.with)
}

/// Compares the specs as they are with what is frozen: the newest release, and each baseline of a
/// proposal.
pub(crate) fn against_frozen(
    project: &Project,
    folders: &Folders,
    with: &[String],
) -> Result<Vec<Compared>, Failure> {
    let mut newest: Option<(String, AbiRecord)> = None;
    let mut chosen = Vec::new();
    for (name, path) in side::baselines(project, folders)? {
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
        let folder = folders.baselines(project);
        let text = format!(
            "{} has no baseline; `uapic abi freeze NAME` writes one",
            folder.display()
        );
        return Err(Failure::Wrong(text));
    }
    let mut compared = Vec::new();
    for (name, record) in chosen {
        let tree = Side::Specs(folders.specs(project)?);
        let old = (name.as_str(), Side::Record(record));
        compared.push(pair(old, ("the tree", tree), with)?);
    }
    report_stale_once(&mut compared);
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

fn pair(old: (&str, Side), new: (&str, Side), with: &[String]) -> Result<Compared, Failure> {
    // Specs are taken with the proposals of the record that they are compared with.
    let only = |other: &Side| match other {
        Side::Record(record) => Some([&record.revisions, with].concat()),
        Side::Specs(_) => None,
    };
    let (old_only, new_only) = (only(&new.1), only(&old.1));
    let before = side::ready(old.1, old_only.as_deref(), today())?;
    let after = side::ready(new.1, new_only.as_deref(), today())?;
    let mut findings = Vec::new();
    for change in compare(&before.frozen.record, &after.frozen.record) {
        findings.push(Finding {
            span: after.frozen.place(&change.path),
            waiver: after.waivers.covering(&change).cloned(),
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
        stale_waivers: after.waivers.stale().to_vec(),
        waivers: after.waivers,
    })
}

/// Reports each waiver of the specs once: all comparisons are with the same ones, and a waiver may
/// be about a change that only one of them shows.
fn report_stale_once(compared: &mut [Compared]) {
    let Some((first, others)) = compared.split_first_mut() else {
        return;
    };
    for other in others.iter_mut() {
        other.stale_waivers.clear();
    }
    let all = std::iter::once(&*first).chain(&*others);
    let changes = all.flat_map(|compared| compared.findings.iter().map(|finding| &finding.change));
    let unused = first.waivers.unused(changes);
    first.stale_waivers.extend(unused);
}
