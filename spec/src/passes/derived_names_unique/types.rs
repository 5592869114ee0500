//! What types bring to the one namespace that Rust has for constants, functions and constructors.

use super::Derived;
use crate::diag::{Code, Diagnostic, Findings};
use crate::model::{Enum, Meaning, Model, Name};
use crate::names::{self, generated, variants};

/// Claims the constructors of newtypes, and looks at the variants of closed enumerations.
pub(super) fn claim<'a>(model: &'a Model, values: &mut Derived<'a>, findings: &mut Findings) {
    let sets = model.flag_sets.iter().map(|set| &set.name);
    let open = model.enums.iter().filter(|item| !item.closed);
    for name in sets.chain(open.map(|item| &item.name)) {
        values.claim(names::rust_type(&name.value), name, findings);
    }
    for item in model.enums.iter().filter(|item| item.closed) {
        of_closed(item, findings);
    }
    variables(model, values, findings);
}

/// Values of a closed enumeration become variants, each by what tells its name from the others.
fn of_closed(item: &Enum, findings: &mut Findings) {
    let c_names = item.values.iter().map(|value| value.name.value.as_str());
    let variants = variants::variants(&c_names.collect::<Vec<_>>());
    let mut derived = Derived::default();
    for (value, variant) in item.values.iter().zip(variants) {
        if names::is_identifier(&variant) {
            derived.claim(variant, &value.name, findings);
            continue;
        }
        let left = match variant.as_str() {
            "" => "nothing is left of it".to_owned(),
            variant => format!("`{variant}` is left of it"),
        };
        findings.push(
            Diagnostic::new(
                Code::DerivedNameClash,
                format!("no variant can be made of `{}`", value.name.value),
            )
            .at(value.name.span, left)
            .at(
                item.name.span,
                "the words that all its values share are left out",
            )
            .help("end the name with a word that no other value has"),
        );
    }
}

/// Fields, parameters and operations are variables or functions somewhere in generated Rust, and a
/// constant of their name would be meant instead.
fn variables<'a>(model: &'a Model, values: &Derived<'a>, findings: &mut Findings) {
    let fields = model.structs.iter().flat_map(|item| &item.fields);
    let bits = fields.clone().filter_map(|field| match &field.meaning {
        Meaning::Bits(bits) => Some(bits),
        _ => None,
    });
    let bits = bits.flatten().filter_map(|bit| bit.name.as_ref());
    let parameters = model.regions.iter().flat_map(|region| &region.parameters);
    let operations = model.regions.iter().flat_map(|region| &region.operations);
    let all = fields.map(|field| &field.name).chain(bits);
    let all = all.chain(parameters.map(|one| &one.name));
    let mut met: Vec<&Name> = Vec::new();
    for name in all.chain(operations.map(|one| &one.name)) {
        let Some(constant) = values.named(&name.value) else {
            continue;
        };
        // What generated text has of its own has been reported.
        if generated::constant_in(&name.value).is_some() {
            continue;
        }
        if met.iter().any(|known| known.value == name.value) {
            continue;
        }
        met.push(name);
        findings.push(
            Diagnostic::new(
                Code::DerivedNameClash,
                format!("`{}` is a constant and a variable of Rust", name.value),
            )
            .at(constant.span, "a constant")
            .at(name.span, "a variable or function of generated Rust")
            .help("write the constant in capitals"),
        );
    }
}
