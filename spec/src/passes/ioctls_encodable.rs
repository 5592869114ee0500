//! Every ioctl fits its number, and no file descriptor has two with the same.

use std::collections::HashMap;

use super::Subject;
use crate::diag::{Code, Diagnostic, Findings};
use crate::layout::Target;
use crate::model::{Direction, Ioctl};

/// powerpc, mips and sparc give the size 13 bits, the others 14.
const MAX_ARGUMENT: u64 = (1 << 13) - 1;

pub(super) fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let mut taken: HashMap<Number<'_>, &Ioctl> = HashMap::new();
    for ioctl in &subject.model.ioctls {
        let size = size(ioctl, subject, findings);
        let number = Number {
            on: &ioctl.on.value,
            direction: ioctl.direction as u8,
            ty: ioctl.ty.value,
            number: ioctl.number.value,
            size,
        };
        match taken.get(&number) {
            Some(first) => duplicate(first, ioctl, findings),
            None => {
                taken.insert(number, ioctl);
            }
        }
    }
}

#[derive(PartialEq, Eq, Hash)]
struct Number<'a> {
    on: &'a str,
    direction: u8,
    ty: i128,
    number: i128,
    size: u64,
}

/// The size that the number carries; reports arguments that cannot be encoded.
fn size(ioctl: &Ioctl, subject: &Subject<'_>, findings: &mut Findings) -> u64 {
    if ioctl.direction == Direction::None {
        return 0;
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
        return 0;
    };
    let on_64 = subject.layouts.of(argument, Target::Align8).size;
    let on_32 = subject.layouts.of(argument, Target::Align4).size;
    let struct_name = &subject.model[argument].name;
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
            .at(struct_name.span, "the argument")
            .help("pass a pointer and a length in a smaller struct"),
        );
    }
    if on_64 != on_32 {
        findings.push(
            Diagnostic::new(
                Code::IoctlNotEncodable,
                format!(
                    "`{}` has another number for 32-bit processes",
                    ioctl.name.value
                ),
            )
            .at(
                ioctl.name.span,
                format!("the number carries the argument's size: {on_64}, on i386 {on_32}"),
            )
            .at(struct_name.span, "the argument")
            .help("use `aligned_u64` and pad the argument to a multiple of 8"),
        );
    }
    on_64
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
