//! What accessors are called, in Rust and in C. Back ends take the names from here, and the pass
//! that refuses clashes reads the lists, so no back end has a name that the pass does not see.

use super::bit_macro;
use crate::model::{BitMeaning, ByteOrder, Element, Field, Meaning, Model, Name, Shape, Struct};

/// What a field's functions and constants in Rust are called.
#[derive(Clone, Debug)]
pub struct FieldNames {
    /// Gives the value; for a flexible array its elements.
    pub getter: String,
    /// Sets the value.
    pub setter: String,
    /// Makes a union of it.
    pub constructor: String,
    /// Gives the variant of a closed enumeration, if the value is one.
    pub known: String,
    /// Where a flexible array starts.
    pub offset: String,
    /// Gives the value if a version of the struct has it.
    pub in_version: String,
}

impl FieldNames {
    /// Those of the field with that C name, without `r#`.
    pub fn of(c_name: &str) -> Self {
        Self {
            getter: c_name.to_owned(),
            setter: format!("set_{c_name}"),
            constructor: format!("from_{c_name}"),
            known: format!("known_{c_name}"),
            offset: format!("{}_OFFSET", c_name.to_ascii_uppercase()),
            in_version: format!("{c_name}_in"),
        }
    }

    /// Those that the field has. A field that is a public field in Rust has none but those of what
    /// it means.
    fn brought(self, model: &Model, item: &Struct, field: &Field) -> Vec<String> {
        let Self {
            getter,
            setter,
            constructor,
            known,
            offset,
            in_version,
        } = self;
        let is_flexible = matches!(field.ty.shape, Shape::Flexible { .. });
        let is_closed = matches!(field.meaning, Meaning::Enum(id) if model[id].closed);
        let is_kept_as_bytes = item.keeps_as_bytes(field);
        let is_appended = field.version > 0 && !numbered_versions(item).is_empty();
        let all = [
            (is_kept_as_bytes || is_flexible || item.is_union, getter),
            (is_kept_as_bytes, setter),
            (item.is_union, constructor),
            (is_closed, known),
            (is_flexible, offset),
            (is_appended, in_version),
        ];
        let brought = all.into_iter().filter(|(is_brought, _)| *is_brought);
        brought.map(|(_, name)| name).collect()
    }
}

/// What a bit field's functions and constants in Rust are called.
#[derive(Clone, Debug)]
pub struct BitNames {
    /// Gives the value.
    pub getter: String,
    /// Sets the value, where each value of the type fits.
    pub setter: String,
    /// Sets the value if it fits.
    pub checked_setter: String,
    /// Sets a value that the compiler sees.
    pub const_setter: String,
    /// Gives the variant of a closed enumeration, if the value is one.
    pub known: String,
    /// Its bits in the container.
    pub mask: String,
    /// Where they begin.
    pub shift: String,
}

impl BitNames {
    /// Those of the bit field with that C name, without `r#`.
    pub fn of(c_name: &str) -> Self {
        let stem = c_name.to_ascii_uppercase();
        Self {
            getter: c_name.to_owned(),
            setter: format!("set_{c_name}"),
            checked_setter: format!("try_set_{c_name}"),
            const_setter: format!("set_const_{c_name}"),
            known: format!("known_{c_name}"),
            mask: format!("{stem}_MASK"),
            shift: format!("{stem}_SHIFT"),
        }
    }

    /// Those that a bit field can have, whatever its width: a width that changes breaks no names.
    fn brought(self, is_closed: bool) -> Vec<String> {
        let Self {
            getter,
            setter,
            checked_setter,
            const_setter,
            known,
            mask,
            shift,
        } = self;
        let mut all = vec![getter, setter, checked_setter, const_setter, mask, shift];
        all.extend(is_closed.then_some(known));
        all
    }
}

/// The versions of a struct that a number tells apart: the number, and where the version ends.
pub fn numbered_versions(item: &Struct) -> Vec<(u64, u64)> {
    let numbered = item
        .versions
        .iter()
        .map(|version| Some((version.number?.value, version.end.value)));
    numbered.collect::<Option<_>>().unwrap_or_default()
}

/// The constant in Rust that says where a version ends.
pub fn version_end(number: u64) -> String {
    format!("VERSION_{number}_END")
}

/// Functions and constants that the Rust type of a struct has for its fields and versions, each with
/// the name that brings it.
pub fn of_rust_type<'a>(model: &Model, item: &'a Struct) -> Vec<(String, &'a Name)> {
    let mut all = Vec::new();
    let versions = numbered_versions(item);
    all.extend(
        versions
            .iter()
            .map(|(number, _)| (version_end(*number), &item.name)),
    );
    if !versions.is_empty() {
        let of_all = ["version_end", "read_version"];
        all.extend(of_all.map(|name| (name.to_owned(), &item.name)));
    }
    for field in &item.fields {
        let names = FieldNames::of(&field.name.value).brought(model, item, field);
        all.extend(names.into_iter().map(|name| (name, &field.name)));
        let Meaning::Bits(bits) = &field.meaning else {
            continue;
        };
        for bit in bits {
            let Some(name) = &bit.name else { continue };
            let is_closed = matches!(bit.meaning, BitMeaning::Enum(id) if model[id].closed);
            let names = BitNames::of(&name.value).brought(is_closed);
            all.extend(names.into_iter().map(|derived| (derived, name)));
        }
    }
    all
}

/// What C calls the accessors of a field or bit field.
#[derive(Clone, Debug)]
pub struct CAccessors {
    /// The function that gives the value.
    pub getter: String,
    /// The function that sets it.
    pub setter: String,
    /// The macro for the getter.
    pub get_macro: String,
    /// The macro for the setter.
    pub set_macro: String,
}

impl CAccessors {
    /// Those of `name` in the struct `tag`.
    pub fn of(tag: &str, name: &str) -> Self {
        Self {
            getter: format!("{tag}_{name}"),
            setter: format!("{tag}_set_{name}"),
            get_macro: bit_macro(tag, "GET", name),
            set_macro: bit_macro(tag, "SET", name),
        }
    }
}

/// What C calls the macros of a bit field.
#[derive(Clone, Debug)]
pub struct CBitMacros {
    /// Its bits in the container's value.
    pub mask: String,
    /// Where they begin.
    pub shift: String,
}

impl CBitMacros {
    /// Those of `name` in the struct `tag`.
    pub fn of(tag: &str, name: &str) -> Self {
        Self {
            mask: bit_macro(tag, name, "MASK"),
            shift: bit_macro(tag, name, "SHIFT"),
        }
    }
}

/// Functions and macros that C gets for a struct, each with the name that brings it.
pub fn of_c_struct(item: &Struct) -> Vec<(String, &Name)> {
    let tag = &item.name.value;
    let mut all = Vec::new();
    for field in &item.fields {
        if item.has_c_accessor(field) {
            all.extend(c_accessors(tag, &field.name));
        }
        let Meaning::Bits(bits) = &field.meaning else {
            continue;
        };
        for name in bits.iter().filter_map(|bit| bit.name.as_ref()) {
            all.extend(c_accessors(tag, name));
            let CBitMacros { mask, shift } = CBitMacros::of(tag, &name.value);
            all.extend([mask, shift].map(|derived| (derived, name)));
        }
    }
    all
}

fn c_accessors<'a>(tag: &str, name: &'a Name) -> [(String, &'a Name); 4] {
    let CAccessors {
        getter,
        setter,
        get_macro,
        set_macro,
    } = CAccessors::of(tag, &name.value);
    [get_macro, set_macro, getter, setter].map(|derived| (derived, name))
}

impl Struct {
    /// Whether Rust keeps the field as bytes in memory order: an integer of another byte order, or a
    /// wide one at an address that need not be aligned.
    pub fn keeps_as_bytes(&self, field: &Field) -> bool {
        is_wide(field) && (self.packed || field.byte_order != ByteOrder::Host)
    }

    /// Whether C reads the whole field by a function: an integer in a stated byte order. What is
    /// reserved has no value to speak of.
    pub fn has_c_accessor(&self, field: &Field) -> bool {
        is_wide(field) && field.byte_order != ByteOrder::Host && !field.reserved
    }
}

fn is_wide(field: &Field) -> bool {
    matches!(field.ty.element, Element::Int(ty) if ty.bits > 8)
}
