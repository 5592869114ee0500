//! No two ids of one enumeration have one value: each enumeration is a namespace.

use std::collections::HashMap;

use super::Subject;
use crate::diag::{Code, Diagnostic, Findings};
use crate::model::EnumValue;

pub(super) fn check(subject: &Subject<'_>, findings: &mut Findings) {
    for item in &subject.model.enums {
        let mut taken: HashMap<i128, &EnumValue> = HashMap::new();
        for value in &item.values {
            let Some(first) = taken.get(&value.value.value) else {
                taken.insert(value.value.value, value);
                continue;
            };
            findings.push(
                Diagnostic::new(
                    Code::DuplicateId,
                    format!(
                        "`{}` and `{}` of `{}` are both {}",
                        first.name.value, value.name.value, item.name.value, value.value.value
                    ),
                )
                .at(value.value_span, "taken")
                .at(first.value_span, "first used here")
                .help("take a free value; ids of separate namespaces are separate enumerations"),
            );
        }
    }
}
