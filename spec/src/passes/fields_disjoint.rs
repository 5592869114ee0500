//! Fields follow each other in the order of their offsets, share no byte and leave no byte
//! unnamed.

use super::Subject;
use crate::diag::{Code, Diagnostic, Findings};
use crate::layout::Target;
use crate::model::{Field, Struct, StructId};

pub(super) fn check(subject: &Subject<'_>, findings: &mut Findings) {
    for (index, item) in subject.model.structs.iter().enumerate() {
        let sizes = &subject.layouts.of(StructId(index), Target::Align8).sizes;
        if item.is_union {
            members_at_zero(item, findings);
        } else {
            fields_in_a_row(item, sizes, findings);
        }
    }
}

fn members_at_zero(item: &Struct, findings: &mut Findings) {
    for field in item.fields.iter().filter(|field| field.offset.value != 0) {
        findings.push(
            Diagnostic::new(
                Code::WrongOffset,
                format!("a union's member at offset {}", field.offset.value),
            )
            .at(field.offset.span, "every member of a union is at 0")
            .help("state `offset = 0`"),
        );
    }
}

fn fields_in_a_row(item: &Struct, sizes: &[u64], findings: &mut Findings) {
    let mut fields: Vec<(&Field, u64)> = item.fields.iter().zip(sizes.iter().copied()).collect();
    for (first, second) in fields.iter().zip(fields.iter().skip(1)) {
        let (first, second) = (first.0, second.0);
        if second.offset.value < first.offset.value {
            out_of_order(first, second, findings);
        }
    }
    fields.sort_by_key(|(field, _)| field.offset.value);
    let mut previous: Option<(&Field, u64)> = None;
    for (field, size) in fields {
        let expected = previous.map_or(0, |(_, end)| end);
        let offset = field.offset.value;
        match previous {
            Some((first, end)) if offset < expected => overlap(item, first, end, field, findings),
            _ if offset > expected => {
                let before = previous.map(|(field, _)| field);
                hole(item, before, expected, field, findings);
            }
            _ => {}
        }
        let end = offset.saturating_add(size);
        if end >= expected {
            previous = Some((field, end));
        }
    }
}

fn out_of_order(first: &Field, second: &Field, findings: &mut Findings) {
    findings.push(
        Diagnostic::new(
            Code::WrongOffset,
            format!(
                "`{}` stands after `{}` but lies before it",
                second.name.value, first.name.value
            ),
        )
        .at(second.offset.span, format!("byte {}", second.offset.value))
        .at(first.offset.span, format!("byte {}", first.offset.value))
        .help("list the fields by their offsets"),
    );
}

fn overlap(item: &Struct, first: &Field, end: u64, second: &Field, findings: &mut Findings) {
    // Two proposals, or a proposal and a later release, want the same bytes.
    let (code, message) = if first.origin.is_contested_by(&second.origin) {
        (
            Code::ReservedClaimedTwice,
            format!(
                "`{}` and `{}` claim the same bytes of `{}`",
                first.name.value, second.name.value, item.name.value
            ),
        )
    } else {
        (
            Code::FieldsOverlap,
            format!(
                "`{}` and `{}` of `{}` overlap",
                first.name.value, second.name.value, item.name.value
            ),
        )
    };
    findings.push(
        Diagnostic::new(code, message)
            .at(
                second.offset.span,
                format!("starts at byte {}", second.offset.value),
            )
            .at(
                first.offset.span,
                format!(
                    "occupies bytes {} to {}",
                    first.offset.value,
                    end.saturating_sub(1)
                ),
            )
            .help(format!("`{}` ends before byte {end}", first.name.value)),
    );
}

fn hole(
    item: &Struct,
    previous: Option<&Field>,
    from: u64,
    field: &Field,
    findings: &mut Findings,
) {
    let length = field.offset.value - from;
    let mut problem = Diagnostic::new(
        Code::HiddenHole,
        format!(
            "no field of `{}` names bytes {from} to {}",
            item.name.value,
            field.offset.value - 1
        ),
    )
    .at(
        field.offset.span,
        format!("{length} unnamed bytes before this"),
    );
    if let Some(previous) = previous {
        problem = problem.at(previous.name.span, format!("ends at byte {from}"));
    }
    findings.push(problem.help(format!(
        "name them: a field `reserved` with `offset = {from}`, `type = \"u8[{length}]\"`, \
         `reserved = true`"
    )));
}
