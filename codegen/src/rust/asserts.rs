//! Assertions that the compiler gives structs the layout which the spec states.

use uapi_spec::layout::{StructLayout, Target};
use uapi_spec::model::{Item, Struct, StructId};
use uapi_spec::source::Span;

use super::module::Module;
use super::{names, shape};

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
    let item = &module.model[id];
    let c_name = &item.name.value;
    let ty = names::type_name(c_name);
    let layouts = Both {
        align8: module.abi.layout_on(id, Target::Align8),
        align4: module.abi.layout_on(id, Target::Align4),
    };
    module.blank();
    module.line("const _: () = {");
    let size = layouts.either(|layout| layout.size);
    let what = format!("size of {c_name}");
    assertion(
        module,
        &format!("size_of::<{ty}>()"),
        &size,
        item.size.span,
        &what,
    );
    let align = layouts.either(|layout| layout.align);
    let what = format!("alignment of {c_name}");
    assertion(
        module,
        &format!("align_of::<{ty}>()"),
        &align,
        item.align.span,
        &what,
    );
    if !item.is_union {
        offsets(module, item, &ty, &layouts);
    }
    module.line("};");
}

fn offsets(module: &mut Module<'_>, item: &Struct, ty: &str, layouts: &Both<'_>) {
    for (index, field) in item.fields.iter().enumerate() {
        module.uses.core.insert("mem::offset_of");
        let c_name = &field.name.value;
        let actual = format!("offset_of!({ty}, {})", names::field(c_name));
        let stated = layouts.either(|layout| layout.offsets.get(index).copied().unwrap_or(0));
        let what = format!("offset of {}.{c_name}", item.name.value);
        assertion(module, &actual, &stated, field.offset.span, &what);
    }
}

fn assertion(module: &mut Module<'_>, actual: &str, stated: &str, span: Span, what: &str) {
    let condition = format!("{actual} == {stated}");
    let message = format!("\"{}: {what}\"", module.abi.place(span));
    module.lines(shape::call(4, "assert!", &[condition, message], ";", ""));
}

/// A struct's layouts on both kinds of machine.
struct Both<'a> {
    align8: &'a StructLayout,
    align4: &'a StructLayout,
}

impl Both<'_> {
    fn either(&self, number: impl Fn(&StructLayout) -> u64) -> String {
        shape::by_u64_align(number(self.align8), number(self.align4))
    }
}
