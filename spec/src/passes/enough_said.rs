//! No item is empty, and no size is absurd.

use super::Subject;
use crate::diag::{Code, Diagnostic, Findings};
use crate::layout::Target;
use crate::model::{Name, StructId};

/// Larger than any ioctl argument, capability or firmware block; far below where arithmetic on
/// sizes could overflow.
const MAX_SIZE: u64 = 16 * 1024 * 1024;

pub(super) fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let model = subject.model;
    for set in &model.flag_sets {
        if set.flags.is_empty() {
            empty(
                &set.name,
                "flag set without flags",
                "leave it out until it has one",
                findings,
            );
        }
    }
    for item in &model.enums {
        if item.values.is_empty() {
            empty(
                &item.name,
                "enumeration without values",
                "leave it out until it has one",
                findings,
            );
        }
    }
    for (index, item) in model.structs.iter().enumerate() {
        if item.fields.is_empty() {
            let help = "an empty struct has size 0 in C and 1 in C++; leave it out";
            empty(&item.name, "struct without fields", help, findings);
        }
        let layout = subject.layouts.of(StructId(index), Target::Align8);
        for (field, size) in item.fields.iter().zip(&layout.sizes) {
            let end = field.offset.value.saturating_add(*size);
            if end > MAX_SIZE {
                findings.push(
                    Diagnostic::new(
                        Code::TooLarge,
                        format!("`{}` ends at byte {end}", field.name.value),
                    )
                    .at(field.offset.span, "starts here")
                    .at(
                        field.ty_span,
                        format!("no layout goes beyond {MAX_SIZE} bytes"),
                    )
                    .help("pass large data by a pointer and a length"),
                );
            }
        }
    }
}

fn empty(name: &Name, what: &str, help: &str, findings: &mut Findings) {
    findings.push(
        Diagnostic::new(Code::EmptyItem, format!("{what}: `{}`", name.value))
            .at(name.span, "declares nothing")
            .help(help),
    );
}
