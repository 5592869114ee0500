//! Stated size, alignment and tail are those that C computes.

use super::Subject;
use crate::diag::{Code, Diagnostic, Findings};
use crate::layout::Target;
use crate::model::{Spanned, Struct, StructId};

pub(super) fn check(subject: &Subject<'_>, findings: &mut Findings) {
    for (index, item) in subject.model.structs.iter().enumerate() {
        let layout = subject.layouts.of(StructId(index), Target::Align8);
        // Sizes follow from offsets: where those are wrong, these say nothing new.
        let stated = item.fields.iter().map(|field| field.offset.value);
        if !stated.eq(layout.offsets.iter().copied()) {
            continue;
        }
        equal(
            item,
            item.size,
            layout.size,
            Code::WrongSize,
            "size",
            findings,
        );
        equal(
            item,
            item.align,
            layout.align,
            Code::WrongAlign,
            "align",
            findings,
        );
        tail(item, layout.tail(), layout.end, findings);
    }
}

fn equal(
    item: &Struct,
    stated: Spanned<u64>,
    computed: u64,
    code: Code,
    key: &str,
    findings: &mut Findings,
) {
    if stated.value == computed {
        return;
    }
    findings.push(
        Diagnostic::new(
            code,
            format!(
                "`{}` has {key} {computed} in C, not {}",
                item.name.value, stated.value
            ),
        )
        .at(
            stated.span,
            format!("C computes {computed} from the fields"),
        )
        .help(format!(
            "state `{key} = {computed}`, or mend the fields: a released layout never changes"
        )),
    );
}

/// Documentation/process/botching-up-ioctls.rst: padding is explicit, also at the end, because
/// what is not named is neither zeroed nor checked.
fn tail(item: &Struct, tail: u64, end: u64, findings: &mut Findings) {
    let stated = item.tail_padding.map_or(0, |stated| stated.value);
    if stated == tail {
        return;
    }
    let span = item
        .tail_padding
        .map_or(item.size.span, |stated| stated.span);
    let last = item.fields.last().map_or(item.name.span, |f| f.name.span);
    let help = if tail == 0 {
        "leave `tail-padding` out: the last field ends where the struct does".to_owned()
    } else {
        format!(
            "add a reserved field of {tail} bytes at offset {end}; if a released header lacks it, \
             state `tail-padding = {tail}`"
        )
    };
    let count = |bytes: u64| match bytes {
        0 => "no bytes".to_owned(),
        1 => "1 byte".to_owned(),
        _ => format!("{bytes} bytes"),
    };
    findings.push(
        Diagnostic::new(
            Code::TailNotStated,
            format!(
                "C adds {} after the last field of `{}`",
                count(tail),
                item.name.value
            ),
        )
        .at(span, format!("{} stated", count(stated)))
        .at(last, format!("the last field ends at byte {end}"))
        .help(help),
    );
}
