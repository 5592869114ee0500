//! A layout that differs where u64 is aligned to 4 (i386) is stated to differ, or refused.
//!
//! Documentation/process/botching-up-ioctls.rst: align u64 fields and pad the struct to a multiple
//! of 8, or 32-bit processes on 64-bit kernels see another struct.

use super::Subject;
use crate::diag::{Code, Diagnostic, Findings};
use crate::layout::{StructLayout, Target};
use crate::model::{Spanned, Struct, StructId};

pub(super) fn check(subject: &Subject<'_>, findings: &mut Findings) {
    for (index, item) in subject.model.structs.iter().enumerate() {
        let id = StructId(index);
        let align8 = subject.layouts.of(id, Target::Align8);
        let align4 = subject.layouts.of(id, Target::Align4);
        // Fields that are not where they should be have been reported, and would be again.
        if is_contiguous(item, &align8.sizes) {
            sizes(item, align8, align4, findings);
            offsets(item, align8, align4, findings);
            if !item.is_union {
                holes(item, align8, align4, findings);
            }
        }
    }
}

fn is_contiguous(item: &Struct, sizes: &[u64]) -> bool {
    let mut end = 0u64;
    item.fields.iter().zip(sizes).all(|(field, size)| {
        let follows = item.is_union || field.offset.value == end;
        end = field.offset.value.saturating_add(*size);
        follows
    })
}

fn sizes(item: &Struct, align8: &StructLayout, align4: &StructLayout, findings: &mut Findings) {
    // What the spec states for one kind of target is compared by `sizes_stated`; a struct that is
    // wrong there would be reported twice here.
    if item.size.value != align8.size {
        return;
    }
    differs(
        &format!("the size of `{}`", item.name.value),
        "size-32",
        item.size,
        item.size_32,
        align4.size,
        findings,
    );
}

fn offsets(item: &Struct, align8: &StructLayout, align4: &StructLayout, findings: &mut Findings) {
    for ((field, on_64), on_32) in item.fields.iter().zip(&align8.offsets).zip(&align4.offsets) {
        if field.offset.value == *on_64 {
            differs(
                &format!("the offset of `{}`", field.name.value),
                "offset-32",
                field.offset,
                field.offset_32,
                *on_32,
                findings,
            );
        }
    }
}

/// A hole that only i386 has cannot be named: a field has one size. In Rust a struct is made of bytes
/// that follow each other, so there a field behind the hole would come too early.
fn holes(item: &Struct, align8: &StructLayout, align4: &StructLayout, findings: &mut Findings) {
    let ends = |layout: &StructLayout| -> Vec<u64> {
        let ends = layout.offsets.iter().zip(&layout.sizes);
        ends.map(|(offset, size)| offset.saturating_add(*size))
            .collect()
    };
    let ends = ends(align8).into_iter().zip(ends(align4));
    let starts = align8.offsets.iter().zip(&align4.offsets).skip(1);
    let fields = item.fields.iter().zip(item.fields.iter().skip(1));
    for (((before, field), (end, end_32)), (start, start_32)) in fields.zip(ends).zip(starts) {
        let (hole, hole_32) = (start - end, start_32 - end_32);
        if hole != 0 || hole_32 == 0 {
            continue;
        }
        let (name, before_name) = (&field.name.value, &before.name.value);
        findings.push(
            Diagnostic::new(
                Code::DiffersOn32Bit,
                format!("only i386 has {hole_32} unnamed bytes before `{name}`"),
            )
            .at(
                field.offset.span,
                format!("on i386 `{before_name}` ends at byte {end_32}, `{name}` starts at {start_32}"),
            )
            .at(before.name.span, "ends elsewhere on i386")
            .help(
                "give what stands before it one size on both: `aligned_u64` for `u64`, and a reserved \
                 field that fills the end of its struct",
            ),
        );
    }
}

fn differs(
    what: &str,
    key: &str,
    stated: Spanned<u64>,
    stated_32: Option<Spanned<u64>>,
    computed_32: u64,
    findings: &mut Findings,
) {
    let expected = (stated.value != computed_32).then_some(computed_32);
    if stated_32.map(|stated| stated.value) == expected {
        return;
    }
    let span = stated_32.map_or(stated.span, |stated| stated.span);
    let (message, label, help) = match expected {
        Some(value) => (
            format!("{what} is {}, on i386 {value}", stated.value),
            format!("{value} where u64 is aligned to 4"),
            format!(
                "use `aligned_u64`, or reserved fields that put every u64 and the end at a \
                 multiple of 8; if it was released so, state `{key} = {value}`"
            ),
        ),
        None => (
            format!("{what} is {} on i386 as well", stated.value),
            "not different".to_owned(),
            format!("leave `{key}` out"),
        ),
    };
    findings.push(
        Diagnostic::new(Code::DiffersOn32Bit, message)
            .at(span, label)
            .help(help),
    );
}
