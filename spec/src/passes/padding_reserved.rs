//! What is called padding is reserved: zeroed on write, zero on read.
//!
//! Documentation/process/botching-up-ioctls.rst: check that unused fields are zero, or they can
//! never be given a meaning.

use super::Subject;
use crate::diag::{Code, Diagnostic, Findings};
use crate::model::{Field, Meaning, Shape};

const PADDING_NAMES: &[&str] = &["pad", "padding", "rsvd", "resv", "reserved", "unused"];

pub(super) fn check(subject: &Subject<'_>, findings: &mut Findings) {
    for item in &subject.model.structs {
        for field in &item.fields {
            if is_called_padding(field) && !field.reserved {
                findings.push(
                    Diagnostic::new(
                        Code::PaddingNotReserved,
                        format!(
                            "`{}` is called padding but is not reserved",
                            field.name.value
                        ),
                    )
                    .at(
                        field.name.span,
                        "may hold anything, and so can never mean anything",
                    )
                    .help("state `reserved = true`"),
                );
            }
            if field.reserved {
                means_nothing(field, findings);
            }
        }
    }
}

fn is_called_padding(field: &Field) -> bool {
    let name = field
        .name
        .value
        .trim_matches('_')
        .trim_end_matches(|c: char| c.is_ascii_digit() || c == '_');
    PADDING_NAMES.contains(&name)
}

fn means_nothing(field: &Field, findings: &mut Findings) {
    let is_plain = matches!(field.meaning, Meaning::Plain);
    let is_flexible = matches!(field.ty.shape, Shape::Flexible { .. });
    if is_plain && !is_flexible {
        return;
    }
    findings.push(
        Diagnostic::new(
            Code::PaddingNotReserved,
            format!("`{}` is reserved and yet means something", field.name.value),
        )
        .at(field.name.span, "reserved is zero, always")
        .help("leave out `reserved`, or the meaning"),
    );
}
