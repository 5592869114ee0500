//! Every field is aligned as C aligns it, so that C puts it where the spec says.

use super::Subject;
use crate::diag::{Code, Diagnostic, Findings};
use crate::layout::{round_up, Target};
use crate::model::{Element, Field, Model, Struct};

pub(super) fn check(subject: &Subject<'_>, findings: &mut Findings) {
    for item in &subject.model.structs {
        attribute(item, findings);
        for field in &item.fields {
            if item.packed {
                let (_, natural) = subject.layouts.field(field, Target::Align8);
                aligned_in_packed(subject.model, field, natural, findings);
            }
            let align = subject.layouts.field_align(item, field, Target::Align8);
            if field.offset.value % align != 0 {
                misaligned(item, field, align, findings);
            }
        }
    }
}

fn attribute(item: &Struct, findings: &mut Findings) {
    let Some(aligned) = item.aligned else {
        return;
    };
    if aligned.value.is_power_of_two() && aligned.value <= 4096 {
        return;
    }
    findings.push(
        Diagnostic::new(
            Code::WrongAlign,
            format!(
                "`{}` cannot be aligned to {}",
                item.name.value, aligned.value
            ),
        )
        .at(aligned.span, "not a power of two up to 4096")
        .help("state the power of two that the attribute names"),
    );
}

fn misaligned(item: &Struct, field: &Field, align: u64, findings: &mut Findings) {
    let offset = field.offset.value;
    let help = if item.packed {
        "declare it `u64` or `s64`: packing does not undo the alignment that the type asks for"
    } else {
        "insert a reserved field before it, or state `packed = true`"
    };
    findings.push(
        Diagnostic::new(
            Code::MisalignedField,
            format!(
                "`{}` at offset {offset} is not aligned to {align}",
                field.name.value
            ),
        )
        .at(
            field.offset.span,
            format!("C would put it at {}", round_up(offset, align)),
        )
        .at(field.ty_span, format!("aligned to {align}"))
        .help(help),
    );
}

/// A struct that asks for alignment gets none inside a packed one: C takes that, and goes wrong
/// with the first pointer to it; Rust does not take it.
fn aligned_in_packed(model: &Model, field: &Field, natural: u64, findings: &mut Findings) {
    let Element::Struct(id) = field.ty.element else {
        return;
    };
    if natural == 1 {
        return;
    }
    let inner = &model[id];
    findings.push(
        Diagnostic::new(
            Code::MisalignedField,
            format!(
                "`{}` in a packed struct asks to be aligned to {natural}",
                field.name.value
            ),
        )
        .at(field.ty_span, "may lie anywhere")
        .at(inner.name.span, format!("aligned to {natural}"))
        .help(format!(
            "state `packed = true` for `{}` too, but not if it was released without: then the format \
             cannot state the outer struct",
            inner.name.value
        )),
    );
}
