//! A capability starts with a header, and no two of one chain share an id.

use std::collections::HashMap;

use super::Subject;
use crate::diag::{Code, Diagnostic, Findings};
use crate::model::{Element, Field, IntType, Meaning, Model, Shape, Struct};

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
        version_is_number(model, item, findings);
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

/// Readers compare the version in the header with the numbers of the versions.
fn version_is_number(model: &Model, item: &Struct, findings: &mut Findings) {
    let Some((header, version)) = version_field(model, item) else {
        return;
    };
    let number = match (version.ty.element, &version.ty.shape, &version.meaning) {
        (Element::Int(ty), Shape::Single, Meaning::Plain) if !ty.signed && !header.is_union => ty,
        _ => {
            findings.push(
                Diagnostic::new(
                    Code::BadCapability,
                    format!("the version of `{}` is no plain number", item.name.value),
                )
                .at(version.ty_span, "has to be an unsigned integer")
                .at(item.name.span, "starts with this header")
                .help("readers compare it with the numbers of the versions"),
            );
            return;
        }
    };
    let IntType { bits, .. } = number;
    let most = u64::MAX >> (64 - bits.clamp(1, 64));
    let stated = item.versions.iter().filter_map(|version| version.number);
    // A number beyond 16 bits is reported by the pass on versions, whatever the header can say.
    let sensible = stated.filter(|stated| stated.value <= u64::from(u16::MAX));
    for stated in sensible.filter(|stated| stated.value > most) {
        findings.push(
            Diagnostic::new(
                Code::BadCapability,
                format!("no header of `{}` can say this version", item.name.value),
            )
            .at(stated.span, format!("more than {most}"))
            .at(version.ty_span, "the field that says it")
            .help("number the versions from 1"),
        );
    }
}

/// The header of a capability, and the field of it that says which version follows.
fn version_field<'a>(model: &'a Model, item: &Struct) -> Option<(&'a Struct, &'a Field)> {
    let Element::Struct(id) = item.fields.first()?.ty.element else {
        return None;
    };
    let header = &model[id];
    let version = header
        .fields
        .iter()
        .find(|field| field.name.value == "version")?;
    Some((header, version))
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
