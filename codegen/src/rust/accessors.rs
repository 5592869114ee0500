//! Accessors of fields that are stored as bytes, and of integers with a meaning.

use uapi_spec::model::{EnumId, Field, Meaning, Shape, Struct, StructId};

use super::declare::field_facts;
use super::getter::{known_value, lint_attributes};
use super::module::Module;
use super::storage::{self, Codec};
use super::{bits, docs, names, shape};

/// Writes the accessors into the struct's `impl`.
pub(crate) fn write(module: &mut Module<'_>, id: StructId) {
    let item = &module.model[id];
    for field in &item.fields {
        if matches!(field.ty.shape, Shape::Flexible { .. }) {
            continue;
        }
        if storage::is_bytes(item, field) {
            getter(module, item, field);
            // Reserved bytes are zero unless the other side says otherwise.
            if !field.reserved {
                setter(module, field);
            }
        }
        match &field.meaning {
            Meaning::Bits(bit_fields) => bits::write(module, item, field, bit_fields),
            Meaning::Enum(id) => known(module, item, field, *id),
            Meaning::Plain | Meaning::Flags(_) => {}
        }
    }
}

fn getter(module: &mut Module<'_>, item: &Struct, field: &Field) {
    let Some(codec) = Codec::of(module, field) else {
        return;
    };
    let name = names::field(&field.name.value);
    let ty = storage::value_type(module, field);
    let place = storage::place(field);
    let is_array = matches!(field.ty.shape, Shape::Array { .. });
    let (function, body) = if is_array {
        ("pub fn", shape::mapped(8, &place, &codec.decoder()))
    } else {
        let value = codec.decode(&place);
        ("pub const fn", vec![format!("        {value}")])
    };
    module.blank();
    let paragraphs = docs::part(&field.doc, &field.origin, field_facts(module, item, field));
    module.lines(docs::comment(4, &paragraphs));
    module.lines(lint_attributes(&name));
    let head = format!("{function} {name}");
    module.lines(shape::signature(4, &head, &["&self"], &ty));
    module.lines(body);
    module.line("    }");
}

fn setter(module: &mut Module<'_>, field: &Field) {
    let Some(codec) = Codec::of(module, field) else {
        return;
    };
    let c_name = &field.name.value;
    let parameter = format!("value: {}", storage::value_type(module, field));
    let place = storage::place(field);
    let is_array = matches!(field.ty.shape, Shape::Array { .. });
    let (function, value) = if is_array {
        ("pub fn", format!("value.map({})", codec.encoder()))
    } else {
        ("pub const fn", codec.encode("value"))
    };
    module.blank();
    module.line(format!("    /// Sets [`Self::{c_name}()`]."));
    let head = format!("{function} {}", names::FieldNames::of(c_name).setter);
    module.lines(shape::signature(4, &head, &["&mut self", &parameter], ""));
    module.line(format!("        {place} = {value};"));
    module.line("    }");
}

/// The variant of a closed enumeration that a field holds, if it holds one.
fn known(module: &mut Module<'_>, item: &Struct, field: &Field, id: EnumId) {
    let enumeration = &module.model[id];
    if !enumeration.closed || field.ty.shape != Shape::Single {
        return;
    }
    let place = storage::place(field);
    let raw = match storage::is_bytes(item, field) {
        true => format!("{place}()"),
        false => place,
    };
    known_value(module, id, &field.name.value, &raw);
}
