//! Structs: the declaration, and in which order the rest follows it.

use uapi_spec::model::{Field, Shape, Struct, StructId};

use super::declare::{default, field_facts, head, tail_padding, ALIGN, TAIL_PADDING};
use super::module::Module;
use super::storage::{self, Alignment};
use super::{accessors, debug, docs, flexible, names, read, unions};

/// The longest array for which Rust has `Default`.
const DEFAULT_ARRAY: u64 = 32;

/// Writes a struct or union with all that belongs to it.
pub(crate) fn write(module: &mut Module<'_>, id: StructId) {
    let item = &module.model[id];
    if item.is_union {
        unions::write(module, id);
        return;
    }
    let name = names::type_name(&item.name.value);
    module.blank();
    head(module, id, &struct_derives(item));
    module.line(format!("pub struct {name} {{"));
    fields(module, id);
    module.line("}");
    module.blank();
    module.line(format!("impl {name} {{"));
    read::write(module, id);
    accessors::write(module, id);
    flexible::write(module, id);
    module.line("}");
    if !has_default(item) {
        default(module, &name);
    }
    if debug::is_by_hand(item) {
        debug::write(module, id);
    }
}

fn struct_derives(item: &Struct) -> Vec<&'static str> {
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

fn has_default(item: &Struct) -> bool {
    let padding = item.tail_padding.map_or(0, |padding| padding.value);
    let is_short = |field: &Field| match field.ty.shape {
        Shape::Array { length, .. } => length <= DEFAULT_ARRAY,
        Shape::Single | Shape::Flexible { .. } => true,
    };
    padding <= DEFAULT_ARRAY && item.fields.iter().all(is_short)
}

fn fields(module: &mut Module<'_>, id: StructId) {
    let item = &module.model[id];
    if Alignment::of(module, id) == Alignment::OfU64 {
        module.line("    // Aligns the struct as C does.");
        module.line(format!("    {ALIGN}: [u64; 0],"));
    }
    for field in &item.fields {
        let ty = storage::field_type(module, item, field);
        let name = names::field(&field.name.value);
        if storage::is_bytes(item, field) {
            module.line(format!("    {name}: {ty},"));
        } else {
            let paragraphs =
                docs::part(&field.doc, &field.origin, field_facts(module, item, field));
            module.lines(docs::comment(4, &paragraphs));
            module.line(format!("    pub {name}: {ty},"));
        }
    }
    if let Some(length) = tail_padding(module, id) {
        module.line("    /// Not declared in C: padding that C adds, zero when written.");
        module.line(format!("    pub {TAIL_PADDING}: [u8; {length}],"));
    }
}
