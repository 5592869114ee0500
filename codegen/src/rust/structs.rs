//! Structs: the declaration, and in which order the rest follows it.

use uapi_spec::model::StructId;

use super::declare::{self, above_field, default, head, tail_padding, ALIGN, TAIL_PADDING};
use super::module::Module;
use super::storage::{self, Alignment};
use super::{accessors, debug, flexible, names, read, swap, unions, versions};
use crate::lir::{Field, Shape, Storage, Struct};

/// The longest array for which Rust has `Default`.
const DEFAULT_ARRAY: u64 = 32;

/// Writes a struct or union with all that belongs to it.
pub(crate) fn write(module: &mut Module<'_>, id: StructId) {
    let item = &Struct::of(module.abi, id);
    if item.is_union {
        unions::write(module, id, item);
        return;
    }
    let name = names::type_name(item.name);
    module.blank();
    head(module, id, item, &struct_derives(item));
    module.line(format!("pub struct {name} {{"));
    fields(module, id, item);
    module.line("}");
    module.blank();
    module.lines(declare::allow_deprecated(item));
    module.line(format!("impl {name} {{"));
    read::write(module, id, item);
    swap::write(module, id);
    accessors::write(module, item);
    flexible::write(module, item);
    versions::write(module, item);
    module.line("}");
    if !has_default(item) {
        default(module, &name);
    }
    if debug::is_by_hand(item) {
        debug::write(module, item);
    }
}

fn struct_derives(item: &Struct<'_>) -> Vec<&'static str> {
    let mut derives = vec!["Clone", "Copy"];
    if !debug::is_by_hand(item) {
        derives.push("Debug");
    }
    if has_default(item) {
        derives.push("Default");
    }
    derives.extend(["PartialEq", "Eq"]);
    derives
}

fn has_default(item: &Struct<'_>) -> bool {
    let padding = item.stated.tail_padding.map_or(0, |padding| padding.value);
    let is_short = |field: &Field<'_>| match field.shape {
        Shape::Array { length, .. } => length <= DEFAULT_ARRAY,
        Shape::Single | Shape::Flexible { .. } => true,
    };
    padding <= DEFAULT_ARRAY && item.fields.iter().all(is_short)
}

fn fields(module: &mut Module<'_>, id: StructId, item: &Struct<'_>) {
    if Alignment::of(module, id) == Alignment::OfU64 {
        module.line("    // Aligns the struct as C does.");
        module.line(format!("    {ALIGN}: [u64; 0],"));
    }
    for field in &item.fields {
        let ty = storage::field_type(module, item.stated, field.stated);
        let name = names::field(field.name);
        match field.storage {
            Storage::Bytes => module.line(format!("    {name}: {ty},")),
            Storage::Typed => {
                let above = above_field(module, item, field);
                module.lines(above);
                module.line(format!("    pub {name}: {ty},"));
            }
        }
    }
    if let Some(length) = tail_padding(module, id) {
        module.line("    /// Not declared in C: padding that C adds, zero when written.");
        module.line(format!("    pub {TAIL_PADDING}: [u8; {length}],"));
    }
}
