//! Names that back ends derive from those of fields and regions meet no other name.
//!
//! A bit field `len` of `acme_req` brings the macros `ACME_REQ_LEN_MASK` and `ACME_REQ_LEN_SHIFT`
//! to C, and accessors named after it to C and Rust. A region brings checkers and a module.

mod regions;

use std::collections::HashMap;

use super::Subject;
use crate::diag::{Code, Diagnostic, Findings};
use crate::model::region::Operation;
use crate::model::{
    BitMeaning, ByteOrder, Element, Field, Item, Meaning, Model, Name, Shape, Struct, StructId,
};
use crate::names;

/// What every generated Rust type has.
const OWN: &[&str] = &["read", "to_bytes"];

/// Fields that generated Rust structs have besides those of the spec.
const OWN_FIELDS: &[&str] = &["_align", "bytes", "tail_padding"];

/// Items that generated Rust modules have besides those of the spec.
const OWN_ITEMS: &[&str] = &["FIELD_ORIGINS", "FieldOrigin", "TooWide"];

pub(super) fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let model = subject.model;
    let mut macros = Derived::default();
    for name in model
        .interfaces
        .iter()
        .flat_map(|i| &i.items)
        .flat_map(|item| macros_of(model, *item))
    {
        if OWN_ITEMS.contains(&name.value.as_str()) {
            own(name, &name.value, findings);
        }
        macros.claim(name.value.clone(), name, findings);
    }
    for name in types(model) {
        let ty = names::rust_type(&name.value);
        if OWN_ITEMS.contains(&ty.as_str()) {
            own(name, &ty, findings);
        }
    }
    let requests = requests(model);
    for (index, item) in model.structs.iter().enumerate() {
        for name in named_bits(item) {
            for suffix in ["MASK", "SHIFT"] {
                let derived = names::bit_macro(&item.name.value, &name.value, suffix);
                macros.claim(derived, name, findings);
            }
        }
        for name in read_through_accessors(item) {
            let (item, field) = (&item.name.value, &name.value);
            for verb in ["GET", "SET"] {
                macros.claim(names::bit_macro(item, verb, field), name, findings);
            }
            macros.claim(format!("{item}_{field}"), name, findings);
            macros.claim(format!("{item}_set_{field}"), name, findings);
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

fn named_bits(item: &Struct) -> impl Iterator<Item = &Name> {
    let bits = item.fields.iter().filter_map(|field| match &field.meaning {
        Meaning::Bits(bits) => Some(bits),
        _ => None,
    });
    bits.flatten().filter_map(|bit| bit.name.as_ref())
}

/// What C gets accessors for: bit fields, and integers in a byte order of their own.
fn read_through_accessors(item: &Struct) -> impl Iterator<Item = &Name> {
    let is_wide = |field: &&Field| matches!(field.ty.element, Element::Int(ty) if ty.bits > 8);
    let fields = item.fields.iter().filter(is_wide);
    fields
        .filter(|field| field.byte_order != ByteOrder::Host && !field.reserved)
        .map(|field| &field.name)
        .chain(named_bits(item))
}

/// The associated functions and constants of the Rust type.
fn members(model: &Model, item: &Struct, operations: &[Operation], findings: &mut Findings) {
    let mut derived = Derived::default();
    for field in &item.fields {
        let name = &field.name;
        if OWN_FIELDS.contains(&name.value.as_str()) {
            own(name, &name.value, findings);
        }
        for function in functions_of(model, item, field) {
            derived.claim(function, name, findings);
        }
        let Meaning::Bits(bits) = &field.meaning else {
            continue;
        };
        for bit in bits {
            let Some(name) = &bit.name else { continue };
            let stem = name.value.to_ascii_uppercase();
            let is_closed = matches!(bit.meaning, BitMeaning::Enum(id) if model[id].closed);
            let known = is_closed.then(|| format!("known_{}", name.value));
            let own = [
                name.value.clone(),
                format!("set_{}", name.value),
                format!("try_set_{}", name.value),
                format!("set_const_{}", name.value),
                format!("{stem}_MASK"),
                format!("{stem}_SHIFT"),
            ];
            for function in own.into_iter().chain(known) {
                derived.claim(function, name, findings);
            }
        }
    }
    // A request has a constructor for each operation that it can ask for.
    for operation in operations {
        derived.claim(operation.name.value.clone(), &operation.name, findings);
    }
}

/// What a field brings besides itself; plain fields are just fields.
fn functions_of(model: &Model, item: &Struct, field: &Field) -> Vec<String> {
    let name = &field.name.value;
    let mut functions = Vec::new();
    let is_wide = matches!(field.ty.element, Element::Int(ty) if ty.bits > 8);
    if is_wide && (item.packed || field.byte_order != ByteOrder::Host) {
        functions.extend([name.clone(), format!("set_{name}")]);
    }
    if let Shape::Flexible { .. } = field.ty.shape {
        functions.extend([
            name.clone(),
            format!("{}_OFFSET", name.to_ascii_uppercase()),
        ]);
    }
    if item.is_union {
        functions.extend([name.clone(), format!("from_{name}")]);
    }
    if matches!(field.meaning, Meaning::Enum(id) if model[id].closed) {
        functions.push(format!("known_{name}"));
    }
    functions
}

/// Derived names in use, and the names they come from.
#[derive(Default)]
struct Derived<'a> {
    taken: HashMap<String, &'a Name>,
}

impl<'a> Derived<'a> {
    fn claim(&mut self, derived: String, name: &'a Name, findings: &mut Findings) {
        if OWN.contains(&derived.as_str()) {
            own(name, &derived, findings);
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

fn own(name: &Name, derived: &str, findings: &mut Findings) {
    findings.push(
        Diagnostic::new(
            Code::DerivedNameClash,
            format!("generated Rust has a `{derived}` of its own"),
        )
        .at(name.span, format!("brings another `{derived}`"))
        .help("choose another name"),
    );
}
