//! Every ioctl fits its number, and no file descriptor has two with the same.

use std::collections::HashMap;

use super::Subject;
use crate::diag::{Code, Diagnostic, Findings};
use crate::layout::Target;
use crate::model::{Direction, Ioctl};
use crate::source::Span;

/// powerpc, mips and sparc give the size 13 bits, the others 14.
const MAX_ARGUMENT: u64 = (1 << 13) - 1;

pub(super) fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let mut taken: HashMap<Number<'_>, &Ioctl> = HashMap::new();
    for ioctl in &subject.model.ioctls {
        let sizes = sizes(ioctl, subject, findings);
        // On one kind of target or the other: a program sees numbers of one.
        let numbers = sizes.map(|(target, size)| Number {
            target,
            on: &ioctl.on.value,
            direction: ioctl.direction as u8,
            ty: ioctl.ty.value,
            number: ioctl.number.value,
            size,
        });
        match numbers.iter().find_map(|number| taken.get(number)) {
            Some(first) => duplicate(first, ioctl, findings),
            None => taken.extend(numbers.map(|number| (number, ioctl))),
        }
    }
}

#[derive(PartialEq, Eq, Hash)]
struct Number<'a> {
    target: Target,
    on: &'a str,
    direction: u8,
    ty: i128,
    number: i128,
    size: u64,
}

/// The size that the number carries on each kind of target; reports what cannot be encoded.
fn sizes(ioctl: &Ioctl, subject: &Subject<'_>, findings: &mut Findings) -> [(Target, u64); 2] {
    let both = |on_64, on_32| [(Target::Align8, on_64), (Target::Align4, on_32)];
    if ioctl.direction == Direction::None {
        differs(ioctl, 0, 0, ioctl.name.span, findings);
        return both(0, 0);
    }
    let Some(argument) = ioctl.argument else {
        findings.push(
            Diagnostic::new(
                Code::IoctlNotEncodable,
                format!("`{}` has a direction but no argument", ioctl.name.value),
            )
            .at(ioctl.name.span, "its number carries the argument's size")
            .help("state `argument`, or `direction = \"none\"`"),
        );
        return both(0, 0);
    };
    let size = |target| argument.size(|id| subject.layouts.of(id, target).size);
    let (on_64, on_32) = (size(Target::Align8), size(Target::Align4));
    let declared = argument.structure().map(|id| subject.model[id].name.span);
    let declared = declared.unwrap_or(ioctl.argument_span);
    if on_64 > MAX_ARGUMENT {
        findings.push(
            Diagnostic::new(
                Code::IoctlNotEncodable,
                format!("`{}` passes {on_64} bytes", ioctl.name.value),
            )
            .at(
                ioctl.name.span,
                format!("the number has room for {MAX_ARGUMENT}"),
            )
            .at(declared, "the argument")
            .help("pass a pointer and a length in a smaller struct"),
        );
    }
    differs(ioctl, on_64, on_32, declared, findings);
    both(on_64, on_32)
}

/// A number that is another on i386 is stated to be so, or refused.
fn differs(ioctl: &Ioctl, on_64: u64, on_32: u64, argument: Span, findings: &mut Findings) {
    let expected = (on_64 != on_32).then_some(on_32);
    if ioctl.size_32.map(|stated| stated.value) == expected {
        return;
    }
    let name = &ioctl.name.value;
    let span = ioctl.size_32.map_or(ioctl.name.span, |stated| stated.span);
    let (message, label, help) = match expected {
        Some(value) => (
            format!("`{name}` has another number for 32-bit processes"),
            format!("the number carries the argument's size: {on_64}, on i386 {on_32}"),
            format!(
                "use `aligned_u64` and pad the argument to a multiple of 8; if the ioctl was \
                 released so, state `size-32 = {value}` for it"
            ),
        ),
        None => (
            format!("`{name}` has the same number for 32-bit processes"),
            format!("the number carries {on_64} bytes on i386 as well"),
            "leave `size-32` out".to_owned(),
        ),
    };
    findings.push(
        Diagnostic::new(Code::IoctlNotEncodable, message)
            .at(span, label)
            .at(argument, "the argument")
            .help(help),
    );
}

fn duplicate(first: &Ioctl, second: &Ioctl, findings: &mut Findings) {
    findings.push(
        Diagnostic::new(
            Code::DuplicateIoctl,
            format!(
                "`{}` and `{}` have one number",
                first.name.value, second.name.value
            ),
        )
        .at(second.number_span, "taken")
        .at(first.number_span, "first used here")
        .help(format!(
            "take a free number; if another kind of descriptor than `{}` takes it, state `on`",
            second.on.value
        )),
    );
}
