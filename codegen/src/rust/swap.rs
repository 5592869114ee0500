//! `swap_bytes`: a struct from a machine of the other byte order.
//!
//! A reply that was captured on another machine has its numbers in that machine's order. Which of
//! its bytes are one number, the spec alone knows, so this is generated rather than kept in a table.

use uapi_spec::model::{ByteOrder, Element, Field, Meaning, Shape, Struct, StructId};

use super::declare::{self, ALIGN, TAIL_PADDING};
use super::module::{Module, WIDTH};
use super::storage::{self, Alignment, Codec};
use super::{names, shape};

/// Writes the function into the struct's `impl`, if the struct has numbers in the host's order.
///
/// None is written where reversing bytes is not all that a byte order changes: bit fields of the
/// host trade places, and which member of a union counts, the union does not say.
pub(crate) fn write(module: &mut Module<'_>, id: StructId) {
    let item = &module.model[id];
    if !has_function(module, id) || !any_differs(module, item) {
        return;
    }
    let mut fields = Vec::new();
    if Alignment::of(module, id) == Alignment::OfU64 {
        fields.push(format!("            {ALIGN}: [],"));
    }
    for field in &item.fields {
        fields.extend(initializer(module, field));
    }
    if declare::tail_padding(module, id).is_some() {
        fields.push(format!("            {TAIL_PADDING}: self.{TAIL_PADDING},"));
    }
    module.blank();
    module.lines([
        "    /// The struct as a machine of the other byte order has it: reverses the bytes of each",
        "    /// number whose order is the host's.",
        "    #[inline]",
        "    pub fn swap_bytes(self) -> Self {",
    ]);
    module.lines(shape::literal(8, "Self", &fields, ""));
    module.line("    }");
}

/// Whether reversing numbers makes the struct one of the other byte order.
fn has_function(module: &Module<'_>, id: StructId) -> bool {
    let item = &module.model[id];
    let is_simple = |field: &Field| match field.ty.element {
        Element::Struct(nested) => has_function(module, nested),
        Element::Int(_) if !is_of_host(field) => true,
        Element::Int(_) => {
            !matches!(field.meaning, Meaning::Bits(_)) && !item.keeps_as_bytes(field)
        }
    };
    !item.is_union && item.fields.iter().all(is_simple)
}

/// Whether the function would do anything.
fn any_differs(module: &Module<'_>, item: &Struct) -> bool {
    item.fields.iter().any(|field| match field.ty.element {
        Element::Struct(id) => any_differs(module, &module.model[id]),
        Element::Int(_) => is_of_host(field),
    })
}

/// Whether the field's bytes stand in the host's order.
fn is_of_host(field: &Field) -> bool {
    let is_wide = storage::int_type(field).is_some_and(|ty| ty.bits > 8);
    is_wide && field.byte_order == ByteOrder::Host
}

/// `name: value,` in the struct literal.
fn initializer(module: &mut Module<'_>, field: &Field) -> Vec<String> {
    let name = names::field(&field.name.value);
    let place = storage::place(field);
    let swaps = match field.ty.element {
        Element::Struct(id) => any_differs(module, &module.model[id]),
        Element::Int(_) => is_of_host(field),
    };
    let margin = " ".repeat(12);
    if !swaps || matches!(field.ty.shape, Shape::Flexible { .. }) {
        return vec![format!("{margin}{name}: {place},")];
    }
    let codec = Codec::of(module, field);
    let newtype = codec.as_ref().and_then(|codec| codec.newtype.clone());
    if let Shape::Array { .. } = field.ty.shape {
        let function = match newtype {
            Some(newtype) => format!("|value| {newtype}(value.0.swap_bytes())"),
            None => format!("{}::swap_bytes", storage::element_type(module, field)),
        };
        return mapped(&name, &function);
    }
    let Some(newtype) = newtype else {
        return vec![format!("{margin}{name}: {place}.swap_bytes(),")];
    };
    let line = format!("{margin}{name}: {newtype}({place}.0.swap_bytes()),");
    if line.len() <= WIDTH {
        return vec![line];
    }
    shape::call(
        12,
        &format!("{name}: {newtype}"),
        &[format!("{place}.0.swap_bytes()")],
        ",",
        ",",
    )
}

/// `name: self.name.map(function),`, broken as rustfmt breaks a chain that is too long for it.
fn mapped(name: &str, function: &str) -> Vec<String> {
    let margin = " ".repeat(12);
    let chain = format!("self.{name}.map({function})");
    let line = format!("{margin}{name}: {chain},");
    if chain.len() <= shape::CHAIN_WIDTH && line.len() <= WIDTH {
        return vec![line];
    }
    vec![
        format!("{margin}{name}: self"),
        format!("{margin}    .{name}"),
        format!("{margin}    .map({function}),"),
    ]
}
