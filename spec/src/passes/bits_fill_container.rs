//! Bit fields lie inside one container, share no bit and leave none unnamed.
//!
//! A field that would start in one container and end in the next is refused here: compilers
//! disagree about where it lies.

use super::Subject;
use crate::bits::BitRange;
use crate::diag::{Code, Diagnostic, Findings};
use crate::model::{BitField, Element, Field, IntType, Meaning, Shape};

pub(super) fn check(subject: &Subject<'_>, findings: &mut Findings) {
    for field in subject.model.structs.iter().flat_map(|item| &item.fields) {
        let Meaning::Bits(bits) = &field.meaning else {
            continue;
        };
        match container(field) {
            None => no_container(field, findings),
            Some(ty) => fill(field, bits, ty, findings),
        }
    }
}

fn container(field: &Field) -> Option<IntType> {
    match (field.ty.element, &field.ty.shape) {
        (Element::Int(ty), Shape::Single) if !ty.signed => Some(ty),
        _ => None,
    }
}

fn no_container(field: &Field, findings: &mut Findings) {
    findings.push(
        Diagnostic::new(
            Code::MeaningMismatch,
            format!("`{}` cannot hold bit fields", field.name.value),
        )
        .at(
            field.ty_span,
            "the container has to be one unsigned integer",
        )
        .help("declare the container as `u8`, `u16`, `u32` or `u64`"),
    );
}

fn fill(field: &Field, bits: &[BitField], ty: IntType, findings: &mut Findings) {
    let mut previous: Option<&BitField> = None;
    let mut next = 0u32;
    for bit in bits {
        if BitRange::of(bit, ty.bits).is_none() {
            outside(field, bit, ty, findings);
            // Whatever follows would only repeat the mistake.
            return;
        }
        let start = bit.bit.value;
        if start < next {
            if let Some(previous) = previous {
                overlap(previous, bit, next, findings);
            }
        } else if start > next {
            hole(field, next, start, bit.bit.span, findings);
        }
        next = next.max(start + bit.width.value);
        previous = Some(bit);
    }
    if next < ty.bits {
        let span = previous.map_or(field.name.span, |last| last.width.span);
        hole(field, next, ty.bits, span, findings);
    }
}

fn called(bit: &BitField) -> String {
    bit.name.as_ref().map_or_else(
        || "reserved bits".to_owned(),
        |name| format!("`{}`", name.value),
    )
}

fn outside(field: &Field, bit: &BitField, ty: IntType, findings: &mut Findings) {
    if bit.width.value == 0 {
        findings.push(
            Diagnostic::new(
                Code::BitsOutsideContainer,
                format!("{} of no width", called(bit)),
            )
            .at(bit.width.span, "0 bits hold nothing")
            .help("state how many bits it has, or leave it out"),
        );
        return;
    }
    findings.push(
        Diagnostic::new(
            Code::BitsOutsideContainer,
            format!(
                "{} of {} bits at bit {} does not fit `{}`",
                called(bit),
                bit.width.value,
                bit.bit.value,
                field.name.value
            ),
        )
        .at(
            bit.width.span,
            "a bit field ends in the container it starts in",
        )
        .at(field.ty_span, format!("bits 0 to {}", ty.bits - 1))
        .help("compilers disagree about bit fields that span containers: widen the container"),
    );
}

fn overlap(first: &BitField, second: &BitField, end: u32, findings: &mut Findings) {
    let (code, verb) = if first.origin.is_contested_by(&second.origin) {
        (Code::ReservedClaimedTwice, "claim the same bits")
    } else {
        (Code::BitsOverlap, "overlap")
    };
    findings.push(
        Diagnostic::new(
            code,
            format!("{} and {} {verb}", called(first), called(second)),
        )
        .at(
            second.bit.span,
            format!("starts at bit {}", second.bit.value),
        )
        .at(
            first.bit.span,
            format!("occupies bits {} to {}", first.bit.value, end - 1),
        )
        .help(format!("{} ends before bit {end}", called(first))),
    );
}

fn hole(field: &Field, from: u32, to: u32, span: crate::source::Span, findings: &mut Findings) {
    findings.push(
        Diagnostic::new(
            Code::BitsLeaveHole,
            format!(
                "nothing names bits {from} to {} of `{}`",
                to - 1,
                field.name.value
            ),
        )
        .at(span, format!("{} bits are not accounted for", to - from))
        .help(format!(
            "name them: `{{ reserved = {}, bit = {from} }}`",
            to - from
        )),
    );
}
