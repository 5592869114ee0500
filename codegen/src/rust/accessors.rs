//! Accessors of fields that are stored as bytes, and of integers with a meaning.

use uapi_spec::model::{EnumId, Meaning};

use super::declare::{above_field, deprecation};
use super::getter::{known_value, lint_attributes};
use super::module::Module;
use super::storage::{self, Codec};
use super::{bits, names, shape};
use crate::lir::{Field, Shape, Storage, Struct};

/// Writes the accessors into the struct's `impl`.
pub(crate) fn write(module: &mut Module<'_>, item: &Struct<'_>) {
    for field in &item.fields {
        if field.is_flexible() {
            continue;
        }
        if field.storage == Storage::Bytes {
            getter(module, item, field);
            // Reserved bytes are zero unless the other side says otherwise.
            if !field.reserved {
                setter(module, field);
            }
        }
        bits::write(module, item, field);
        if let Meaning::Enum(id) = field.stated.meaning {
            known(module, field, id);
        }
    }
}

fn getter(module: &mut Module<'_>, item: &Struct<'_>, field: &Field<'_>) {
    let Some(codec) = Codec::of(module, field.stated) else {
        return;
    };
    let name = names::field(field.name);
    let ty = storage::value_type(module, field.stated);
    let place = storage::place(field.stated);
    let (function, body) = if field.is_array() {
        ("pub fn", shape::mapped(8, &place, &codec.decoder()))
    } else {
        let value = codec.decode(&place);
        ("pub const fn", vec![format!("        {value}")])
    };
    module.blank();
    let above = above_field(module, item, field);
    module.lines(above);
    module.lines(lint_attributes(&name));
    let head = format!("{function} {name}");
    module.lines(shape::signature(4, &head, &["&self"], &ty));
    module.lines(body);
    module.line("    }");
}

fn setter(module: &mut Module<'_>, field: &Field<'_>) {
    let Some(codec) = Codec::of(module, field.stated) else {
        return;
    };
    let c_name = field.name;
    let parameter = format!("value: {}", storage::value_type(module, field.stated));
    let place = storage::place(field.stated);
    let (function, value) = if field.is_array() {
        ("pub fn", format!("value.map({})", codec.encoder()))
    } else {
        ("pub const fn", codec.encode("value"))
    };
    module.blank();
    module.line(format!("    /// Sets [`Self::{c_name}()`]."));
    module.lines(field.said.deprecated.map(|since| deprecation(4, since)));
    let head = format!("{function} {}", field.names.setter);
    module.lines(shape::signature(4, &head, &["&mut self", &parameter], ""));
    module.line(format!("        {place} = {value};"));
    module.line("    }");
}

/// The variant of a closed enumeration that a field holds, if it holds one.
fn known(module: &mut Module<'_>, field: &Field<'_>, id: EnumId) {
    let enumeration = &module.model[id];
    if !enumeration.closed || !matches!(field.shape, Shape::Single) {
        return;
    }
    let place = storage::place(field.stated);
    let raw = match field.storage {
        Storage::Bytes => format!("{place}()"),
        Storage::Typed => place,
    };
    known_value(module, id, field.name, field.said.deprecated, &raw);
}
