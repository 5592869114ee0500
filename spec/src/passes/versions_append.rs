//! A version adds after the end of the one before and moves nothing.
//!
//! "End" is an offset, not a size: a version may live in the padding after the one before it, so
//! readers go by the version number and never by a length.

use super::Subject;
use crate::diag::{Code, Diagnostic, Findings};
use crate::layout::{round_up, Target};
use crate::model::{Field, Struct, StructId, Version};

pub(super) fn check(subject: &Subject<'_>, findings: &mut Findings) {
    for (index, item) in subject.model.structs.iter().enumerate() {
        if item.versions.is_empty() {
            continue;
        }
        let before = findings.len();
        ascending(item, findings);
        let layout = subject.layouts.of(StructId(index), Target::Align8);
        let computed = layout.offsets.iter().zip(&layout.sizes);
        for (field, (offset, size)) in item.fields.iter().zip(computed) {
            // A field that is not where C puts it has been reported, and the slip is there.
            if field.offset.value == *offset {
                within(item, field, *size, findings);
            }
        }
        // A version out of place has been reported, and would be again by its end.
        if findings.len() == before {
            ends(item, layout.align, layout.end, findings);
        }
    }
}

fn ascending(item: &Struct, findings: &mut Findings) {
    let numbers = item.versions.iter().filter_map(|version| version.number);
    if let Some(beyond) = numbers
        .into_iter()
        .find(|number| number.value > u64::from(u16::MAX))
    {
        findings.push(
            Diagnostic::new(
                Code::VersionBoundary,
                format!("{} is no version", beyond.value),
            )
            .at(beyond.span, "does not fit 16 bits")
            .help("count versions from 1"),
        );
    }
    for (older, newer) in item.versions.iter().zip(item.versions.iter().skip(1)) {
        if newer.end.value <= older.end.value {
            findings.push(
                Diagnostic::new(
                    Code::VersionDoesNotAppend,
                    format!(
                        "a version of `{}` ends before the one it follows",
                        item.name.value
                    ),
                )
                .at(newer.end.span, "not after")
                .at(older.end.span, "the end of the version before")
                .help("versions are listed oldest first, and each adds something"),
            );
        }
        let numbers = (&older.number, &newer.number);
        if let (Some(first), Some(second)) = numbers {
            if second.value != first.value.saturating_add(1) {
                findings.push(
                    Diagnostic::new(
                        Code::VersionBoundary,
                        format!("version {} follows version {}", second.value, first.value),
                    )
                    .at(second.span, "versions count up by one")
                    .at(first.span, "the version before")
                    .help("readers take a higher number to have all that a lower one has"),
                );
            }
        }
        if let (Some(first), Some(second)) = (&older.origin.since, &newer.origin.since) {
            if second.value < first.value {
                findings.push(
                    Diagnostic::new(
                        Code::VersionDoesNotAppend,
                        format!("Linux {} is older than {}", second.value, first.value),
                    )
                    .at(second.span, "a newer version in an older release")
                    .at(first.span, "the release of the version before")
                    .help("versions are listed oldest first"),
                );
            }
        }
    }
}

fn within(item: &Struct, field: &Field, size: u64, findings: &mut Findings) {
    let Some(version) = item.versions.get(field.version) else {
        return;
    };
    let start = field
        .version
        .checked_sub(1)
        .and_then(|older| item.versions.get(older))
        .map_or(0, |older| older.end.value);
    let offset = field.offset.value;
    let number = field.version + 1;
    if offset < start {
        findings.push(
            Diagnostic::new(
                Code::VersionDoesNotAppend,
                format!(
                    "`{}` of version {number} lies inside the version before it",
                    field.name.value
                ),
            )
            .at(field.offset.span, format!("before byte {start}"))
            .at(
                older_end(item, field.version),
                "where the version before ends",
            )
            .help(
                "append after it, since released bytes keep their meaning; or state the `version` \
                 that brought it",
            ),
        );
    } else if offset.saturating_add(size) > version.end.value {
        findings.push(
            Diagnostic::new(
                Code::VersionBoundary,
                format!(
                    "`{}` ends after version {number} of `{}` does",
                    field.name.value, item.name.value
                ),
            )
            .at(
                field.offset.span,
                format!("ends at byte {}", offset.saturating_add(size)),
            )
            .at(version.end.span, "the end of the version")
            .help("state the `version` that brought the field"),
        );
    }
}

fn older_end(item: &Struct, version: usize) -> crate::source::Span {
    let older = version
        .checked_sub(1)
        .and_then(|older| item.versions.get(older));
    older.map_or(item.name.span, |older| older.end.span)
}

/// The last version ends with the struct, and each has the size that C gave it.
fn ends(item: &Struct, align: u64, end: u64, findings: &mut Findings) {
    if let Some(last) = item.versions.last() {
        if last.end.value != end {
            findings.push(
                Diagnostic::new(
                    Code::VersionBoundary,
                    format!("the last version of `{}` does not end it", item.name.value),
                )
                .at(last.end.span, format!("the last field ends at byte {end}"))
                .help(if last.end.value > end {
                    format!("state `end = {end}`")
                } else {
                    "list the version that the last fields belong to".to_owned()
                }),
            );
        }
    }
    for Version { end, size, .. } in &item.versions {
        let computed = round_up(end.value, align);
        if size.value != computed {
            findings.push(
                Diagnostic::new(
                    Code::VersionBoundary,
                    format!("a version of `{}` has another size in C", item.name.value),
                )
                .at(size.span, format!("C computes {computed}"))
                .at(end.span, format!("this end, rounded up to {align}"))
                .help(format!("state `size = {computed}`")),
            );
        }
    }
}
