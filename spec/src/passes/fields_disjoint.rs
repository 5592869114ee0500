//! Fields follow each other in the order of their offsets, share no byte and leave no byte
//! unnamed.

use super::Subject;
use crate::diag::{Code, Diagnostic, Findings};
use crate::layout::{StructLayout, Target};
use crate::model::{Element, Field, Struct, StructId};

pub(super) fn check(subject: &Subject<'_>, findings: &mut Findings) {
    for (index, item) in subject.model.structs.iter().enumerate() {
        let layout = subject.layouts.of(StructId(index), Target::Align8);
        if item.is_union {
            members_at_zero(item, findings);
        } else {
            fields_in_a_row(item, layout, findings);
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

fn fields_in_a_row(item: &Struct, layout: &StructLayout, findings: &mut Findings) {
    let mut fields: Vec<(&Field, u64)> = item
        .fields
        .iter()
        .zip(layout.sizes.iter().copied())
        .collect();
    for (first, second) in fields.iter().zip(fields.iter().skip(1)) {
        let (first, second) = (first.0, second.0);
        if second.offset.value < first.offset.value {
            out_of_order(first, second, findings);
        }
    }
    fields.sort_by_key(|(field, _)| field.offset.value);
    let mut previous: Option<(&Field, u64)> = None;
    let mut told: Option<&Field> = None;
    for (field, size) in fields {
        let expected = previous.map_or(0, |(_, end)| end);
        let offset = field.offset.value;
        match previous {
            // What lies over one field is one slip, and one help names all that moves.
            Some((first, end)) if offset < expected => {
                let is_contested = first.origin.is_contested_by(&field.origin);
                let is_told = told.is_some_and(|told| std::ptr::eq(told, first));
                if is_contested || !is_told {
                    let finding = overlap(item, first, end, field);
                    findings.push(finding.help(ways_out(item, layout, first, end)));
                    told = Some(first);
                }
            }
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

fn overlap(item: &Struct, first: &Field, end: u64, second: &Field) -> Diagnostic {
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
}

/// Where the fields go if the first of two that overlap was inserted: all of them, so that one
/// round is enough.
fn ways_out(item: &Struct, layout: &StructLayout, first: &Field, end: u64) -> String {
    let name = &first.name.value;
    let ends = format!("`{name}` ends before byte {end}");
    let moved: Vec<String> = item
        .fields
        .iter()
        .zip(&layout.offsets)
        .skip_while(|(field, _)| field.name.value != *name)
        .filter(|(field, offset)| field.offset.value != **offset)
        .map(|(field, offset)| format!("`{}` at {offset}", field.name.value))
        .collect();
    if moved.len() < 2 {
        return ends;
    }
    let shown = moved.get(..MOVED_SHOWN).unwrap_or(&moved).join(", ");
    let more = match moved.len().saturating_sub(MOVED_SHOWN) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    format!(
        "{ends}; if it was inserted or grew, others move: {shown}{more}, size {}; before a release has them, \
         `uapic layout --fix` writes all that",
        layout.size
    )
}

/// Fields that a help lists.
const MOVED_SHOWN: usize = 8;

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
    let mut help = format!(
        "name them: a field `reserved` with `offset = {from}`, `type = \"u8[{length}]\"`, \
         `reserved = true`"
    );
    if is_of_64_bit(field, from) {
        help +=
            "; but if a released header has no such field, i386 has no such bytes, and to name \
                 them there would be wrong: the format cannot state that struct";
    }
    findings.push(problem.help(help));
}

/// Whether C leaves the bytes from there to a field only where u64 is aligned to 8.
fn is_of_64_bit(field: &Field, from: u64) -> bool {
    let is_word = matches!(field.ty.element, Element::Int(ty) if ty.bits == 64 && !ty.aligned);
    is_word && from % 4 == 0 && field.offset.value == from.next_multiple_of(8)
}
