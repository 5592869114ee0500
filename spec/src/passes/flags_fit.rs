//! Every flag has a bit of its own within its type.

use std::collections::HashMap;

use super::Subject;
use crate::diag::{Code, Diagnostic, Findings};
use crate::model::Flag;

pub(super) fn check(subject: &Subject<'_>, findings: &mut Findings) {
    for set in &subject.model.flag_sets {
        let mut taken: HashMap<u32, &Flag> = HashMap::new();
        for flag in &set.flags {
            let bit = flag.bit.value;
            if bit >= set.ty.bits {
                findings.push(
                    Diagnostic::new(
                        Code::FlagOutsideType,
                        format!("`{}` is bit {bit} of `{}`", flag.name.value, set.name.value),
                    )
                    .at(flag.bit.span, "beyond the type")
                    .at(set.name.span, format!("has bits 0 to {}", set.ty.bits - 1))
                    .help("take a free bit, or a wider type if nothing was released"),
                );
            }
            match taken.get(&bit) {
                Some(first) => shared(first, flag, findings),
                None => {
                    taken.insert(bit, flag);
                }
            }
        }
    }
}

fn shared(first: &Flag, second: &Flag, findings: &mut Findings) {
    let code = if first.origin.is_contested_by(&second.origin) {
        Code::ReservedClaimedTwice
    } else {
        Code::FlagsShareBit
    };
    findings.push(
        Diagnostic::new(
            code,
            format!(
                "`{}` and `{}` are both bit {}",
                first.name.value, second.name.value, first.bit.value
            ),
        )
        .at(second.bit.span, "taken")
        .at(first.bit.span, "first used here")
        .help("take a free bit: a released bit keeps its meaning"),
    );
}
