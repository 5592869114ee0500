//! Every byte of a region belongs to one area, and at most one area takes requests.

use std::collections::HashMap;

use super::Subject;
use crate::diag::{Code, Diagnostic, Findings};
use crate::model::region::{Access, Area, Region};
use crate::model::{Model, StructId};
use crate::source::Span;

/// What expressions mean something else by.
const TAKEN: &[&str] = &["dev", "result"];

pub(super) fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let model = subject.model;
    let mut taken: HashMap<StructId, &Area> = HashMap::new();
    for region in &model.regions {
        fields(model, region, findings);
        requests(region, findings);
        if let Some(area) = region.requests() {
            if let Some(first) = taken.insert(area.structure, area) {
                shared(model, area, first, findings);
            }
        }
        for area in &region.areas {
            same_everywhere(model, area, findings);
        }
    }
}

fn fields(model: &Model, region: &Region, findings: &mut Findings) {
    let layout = &model[region.layout];
    for (index, field) in layout.fields.iter().enumerate() {
        let mut areas = region.areas.iter().filter(|area| area.field == index);
        let first = areas.next();
        if let (Some(first), Some(second)) = (first, areas.next()) {
            findings.push(
                Diagnostic::new(
                    Code::BadArea,
                    format!("`{}` is an area twice", field.name.value),
                )
                .at(second.span, "again")
                .at(first.span, "first here")
                .help("keep one: what is read and what is written are separate fields"),
            );
        }
        if first.is_none() && !field.reserved {
            findings.push(
                Diagnostic::new(
                    Code::BadArea,
                    format!(
                        "nothing says what a user may do with `{}`",
                        field.name.value
                    ),
                )
                .at(region.name.span, "has no area for it")
                .at(field.name.span, "part of the layout")
                .help(format!(
                    "add `[[region.area]]` with `field = \"{}\"`, or mark the field as reserved",
                    field.name.value
                )),
            );
        }
        if TAKEN.contains(&field.name.value.as_str()) && first.is_some() {
            findings.push(
                Diagnostic::new(
                    Code::ReservedWord,
                    format!("`{}` means something else in rules", field.name.value),
                )
                .at(field.name.span, "cannot name an area")
                .help("rename the field"),
            );
        }
    }
}

fn requests(region: &Region, findings: &mut Findings) {
    let mut written = region.areas.iter().filter(|a| a.access == Access::Write);
    if let (Some(first), Some(second)) = (written.next(), written.next()) {
        findings.push(
            Diagnostic::new(
                Code::BadArea,
                format!("`{}` has two kinds of request", region.name.value),
            )
            .at(second.span, "a second area that is written")
            .at(first.span, "the first one")
            .help("declare a region for each: rules are about one request"),
        );
    }
}

/// What is generated for a request belongs to its struct.
fn shared(model: &Model, area: &Area, first: &Area, findings: &mut Findings) {
    let name = &model[area.structure].name;
    findings.push(
        Diagnostic::new(
            Code::BadArea,
            format!("`{}` is a request of two regions", name.value),
        )
        .at(area.span, "requests of this region")
        .at(first.span, "and of this one")
        .help("declare a struct for each: rules and constructors belong to it"),
    );
}

/// A transfer is told by its size, which must not depend on who makes it.
fn same_everywhere(model: &Model, area: &Area, findings: &mut Findings) {
    let item = &model[area.structure];
    let hole: Option<Span> = item
        .size_32
        .map(|size| size.span)
        .or(item.tail_padding.map(|padding| padding.span));
    let Some(hole) = hole else { return };
    findings.push(
        Diagnostic::new(
            Code::BadArea,
            format!("`{}` is not the same for every user", item.name.value),
        )
        .at(area.span, "transferred as a whole")
        .at(
            hole,
            "padding that is different on 32 bit, or that nobody names",
        )
        .help("name all bytes by reserved fields, and use `aligned_u64`"),
    );
}
