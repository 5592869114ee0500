//! A capability starts with a header, and no two of one chain share an id.

use std::collections::HashMap;

use super::Subject;
use crate::diag::{Code, Diagnostic, Findings};
use crate::model::{Element, Field, Model, Struct};

pub(super) fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let model = subject.model;
    let mut taken: HashMap<(usize, usize, usize), &Struct> = HashMap::new();
    for item in &model.structs {
        let Some(capability) = &item.capability else {
            continue;
        };
        if !starts_with_header(model, item) {
            findings.push(
                Diagnostic::new(
                    Code::BadCapability,
                    format!(
                        "`{}` does not start with a capability header",
                        item.name.value
                    ),
                )
                .at(
                    item.fields.first().map_or(item.name.span, |f| f.ty_span),
                    "has to be a struct of `id`, `version` and `next`",
                )
                .help("readers find id, version and the next link there"),
            );
        }
        let key = (capability.of.0, capability.id.0 .0, capability.id.1);
        match taken.get(&key) {
            Some(first) => findings.push(
                Diagnostic::new(
                    Code::BadCapability,
                    format!(
                        "`{}` and `{}` have one id in one chain",
                        first.name.value, item.name.value
                    ),
                )
                .at(item.name.span, "taken")
                .at(first.name.span, "first used here")
                .help("take an id of its own: readers tell the links by it"),
            ),
            None => {
                taken.insert(key, item);
            }
        }
    }
}

fn starts_with_header(model: &Model, item: &Struct) -> bool {
    let Some(Field { ty, offset, .. }) = item.fields.first() else {
        return false;
    };
    let Element::Struct(id) = ty.element else {
        return false;
    };
    let has = |name: &str| model[id].fields.iter().any(|f| f.name.value == name);
    offset.value == 0 && has("id") && has("version") && has("next")
}
