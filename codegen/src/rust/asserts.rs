//! Assertions that the compiler gives structs the layout which the spec states.

use uapi_spec::model::{Item, StructId};

use super::module::Module;
use super::{declare, names, shape};
use crate::lir::{Stated, Struct};

/// Writes one block for each struct and union of the module.
pub(crate) fn write(module: &mut Module<'_>) {
    let items = &module.model[module.id].items;
    for item in items {
        if let Item::Struct(id) = item {
            block(module, *id);
        }
    }
}

fn block(module: &mut Module<'_>, id: StructId) {
    let item = &Struct::of(module.abi, id);
    let c_name = item.name;
    let ty = names::type_name(c_name);
    module.blank();
    module.lines(declare::allow_deprecated(item));
    module.line("const _: () = {");
    let size = format!("size_of::<{ty}>()");
    assertion(module, &size, item.size, &format!("size of {c_name}"));
    let align = format!("align_of::<{ty}>()");
    let what = format!("alignment of {c_name}");
    assertion(module, &align, item.align, &what);
    if !item.is_union {
        offsets(module, item, &ty);
    }
    module.line("};");
}

fn offsets(module: &mut Module<'_>, item: &Struct<'_>, ty: &str) {
    for field in &item.fields {
        module.uses.core.insert("mem::offset_of");
        let actual = format!("offset_of!({ty}, {})", names::field(field.name));
        let what = format!("offset of {}.{}", item.name, field.name);
        assertion(module, &actual, field.offset, &what);
    }
}

fn assertion(module: &mut Module<'_>, actual: &str, stated: Stated, what: &str) {
    let number = shape::by_u64_align(stated.wide, stated.narrow);
    let condition = format!("{actual} == {number}");
    let message = format!("\"{}: {what}\"", module.abi.place(stated.span));
    module.lines(shape::call(4, "assert!", &[condition, message], ";", ""));
}
