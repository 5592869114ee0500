//! Every field is aligned as C aligns it, so that C puts it where the spec says.

use super::Subject;
use crate::diag::{Code, Diagnostic, Findings};
use crate::layout::{round_up, Target};

pub(super) fn check(subject: &Subject<'_>, findings: &mut Findings) {
    for item in &subject.model.structs {
        if item.packed {
            continue;
        }
        for field in &item.fields {
            let (_, natural) = subject.layouts.field(field, Target::Align8);
            let offset = field.offset.value;
            if offset % natural == 0 {
                continue;
            }
            findings.push(
                Diagnostic::new(
                    Code::MisalignedField,
                    format!(
                        "`{}` at offset {offset} is not aligned to {natural}",
                        field.name.value
                    ),
                )
                .at(
                    field.offset.span,
                    format!("C would put it at {}", round_up(offset, natural)),
                )
                .at(field.ty_span, format!("aligned to {natural}"))
                .help("insert a reserved field before it, or state `packed = true`"),
            );
        }
        if let Some(aligned) = item.aligned {
            if !aligned.value.is_power_of_two() || aligned.value > 4096 {
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
        }
    }
}
