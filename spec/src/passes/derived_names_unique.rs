//! Names that back ends derive from those of fields and regions meet no other name.
//!
//! A bit field `len` of `acme_req` brings the macros `ACME_REQ_LEN_MASK` and `ACME_REQ_LEN_SHIFT`
//! to C, and accessors named after it to C and Rust. A region brings checkers and a module.

mod regions;
mod types;

use std::collections::HashMap;

use super::Subject;
use crate::diag::{Code, Diagnostic, Findings};
use crate::model::region::Operation;
use crate::model::{Item, Model, Name, Struct, StructId};
use crate::names::{self, accessors, generated};

/// What every generated Rust type has.
const OWN: &[&str] = &["read", "swap_bytes", "to_bytes"];

/// Fields that generated Rust structs have besides those of the spec.
const OWN_FIELDS: &[&str] = &["_align", "bytes", "tail_padding"];

pub(super) fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let model = subject.model;
    let mut macros = Derived::default();
    for name in model
        .interfaces
        .iter()
        .flat_map(|i| &i.items)
        .flat_map(|item| macros_of(model, *item))
    {
        if let Some(language) = generated::constant_in(&name.value) {
            own(name, language, &name.value, findings);
        } else if names::is_rust_keyword(&name.value) {
            keyword(name, findings);
        }
        macros.claim(name.value.clone(), name, findings);
    }
    for name in types(model) {
        let ty = names::rust_type(&name.value);
        if generated::has_type(&ty) {
            own(name, "Rust", &ty, findings);
        } else if generated::has_tag(&name.value) {
            own(name, "C", &name.value, findings);
        }
    }
    types::claim(model, &mut macros, findings);
    let requests = requests(model);
    for (index, item) in model.structs.iter().enumerate() {
        for (derived, name) in accessors::of_c_struct(item) {
            macros.claim(derived, name, findings);
        }
        let operations = requests.get(&StructId(index)).copied().unwrap_or_default();
        members(model, item, operations, findings);
    }
    regions::claim(model, &mut macros, findings);
}

/// What a request of that struct can ask for.
fn requests(model: &Model) -> HashMap<StructId, &[Operation]> {
    let regions = model.regions.iter().filter_map(|region| {
        let area = region.requests()?;
        Some((area.structure, region.operations.as_slice()))
    });
    regions.collect()
}

fn macros_of(model: &Model, item: Item) -> Vec<&Name> {
    match item {
        Item::Const(id) => vec![&model[id].name],
        Item::Ioctl(id) => vec![&model[id].name],
        Item::FlagSet(id) => model[id].flags.iter().map(|flag| &flag.name).collect(),
        Item::Enum(id) => model[id].values.iter().map(|value| &value.name).collect(),
        Item::Struct(_) => Vec::new(),
    }
}

/// The names of all types that Rust gets.
fn types(model: &Model) -> impl Iterator<Item = &Name> {
    let structs = model.structs.iter().map(|item| &item.name);
    let sets = model.flag_sets.iter().map(|set| &set.name);
    structs
        .chain(sets)
        .chain(model.enums.iter().map(|item| &item.name))
}

/// The associated functions and constants of the Rust type.
fn members(model: &Model, item: &Struct, operations: &[Operation], findings: &mut Findings) {
    let mut derived_names = Derived::default();
    for field in &item.fields {
        let name = &field.name;
        if OWN_FIELDS.contains(&name.value.as_str()) {
            own(name, "Rust", &name.value, findings);
        }
    }
    for (derived, name) in accessors::of_rust_type(model, item) {
        derived_names.claim(derived, name, findings);
    }
    // A request has a constructor for each operation that it can ask for.
    for operation in operations {
        derived_names.claim(operation.name.value.clone(), &operation.name, findings);
    }
}

/// Derived names in use, and the names they come from.
#[derive(Default)]
struct Derived<'a> {
    taken: HashMap<String, &'a Name>,
}

impl<'a> Derived<'a> {
    /// The item that has exactly that name.
    fn named(&self, name: &str) -> Option<&'a Name> {
        let found = self.taken.get(name).copied();
        found.filter(|found| found.value == name)
    }

    fn claim(&mut self, derived: String, name: &'a Name, findings: &mut Findings) {
        if OWN.contains(&derived.as_str()) {
            own(name, "Rust", &derived, findings);
            return;
        }
        let Some(first) = self.taken.get(&derived) else {
            self.taken.insert(derived, name);
            return;
        };
        // One field may well lead to one name twice; two items of one name have been reported.
        if first.value == name.value {
            return;
        }
        findings.push(
            Diagnostic::new(
                Code::DerivedNameClash,
                format!(
                    "`{}` and `{}` both bring `{derived}`",
                    first.value, name.value
                ),
            )
            .at(name.span, format!("brings `{derived}`"))
            .at(first.span, format!("brings `{derived}` as well"))
            .help("rename one of them; docs/naming.md says what comes from a name"),
        );
    }
}

/// Constants keep their C names, and `r#` is for fields.
fn keyword(name: &Name, findings: &mut Findings) {
    findings.push(
        Diagnostic::new(
            Code::ReservedWord,
            format!("`{}` is a word of Rust", name.value),
        )
        .at(name.span, "cannot name a constant")
        .help("write the constant in capitals"),
    );
}

fn own(name: &Name, language: &str, derived: &str, findings: &mut Findings) {
    findings.push(
        Diagnostic::new(
            Code::DerivedNameClash,
            format!("generated {language} has a `{derived}` of its own"),
        )
        .at(name.span, format!("brings another `{derived}`"))
        .help("choose another name"),
    );
}
