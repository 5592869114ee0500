//! Bit fields: masks, shifts, getters and setters.
//!
//! A container's value is the same number on every machine once its bytes are in order, so a mask
//! and a shift say where a bit field lies. `uapi_spec::bits` computes both.

use uapi_spec::bits::BitRange;
use uapi_spec::model::{BitField, BitMeaning, Field, Struct};

use super::module::Module;
use super::{accessors, docs, names, shape, storage};

/// One named bit field of one container.
struct View<'a> {
    /// The part of the spec.
    bits: &'a BitField,
    /// Its C name.
    name: &'a str,
    /// Where it lies.
    range: BitRange,
    /// Type of the container.
    container: &'static str,
    /// Expression for the container's value.
    load: String,
    /// Store of `bits` into the container.
    store: String,
}

/// Writes the accessors of a container's bit fields.
pub(crate) fn write(
    module: &mut Module<'_>,
    item: &Struct,
    field: &Field,
    bit_fields: &[BitField],
) {
    for bits in bit_fields {
        let Some(view) = view(module, item, field, bits) else {
            continue;
        };
        constants(module, field, &view);
        getter(module, &view);
        setter(module, &view);
    }
}

fn view<'a>(
    module: &Module<'_>,
    item: &Struct,
    field: &Field,
    bits: &'a BitField,
) -> Option<View<'a>> {
    let name = &bits.name.as_ref()?.value;
    let ty = storage::int_type(field)?;
    let order = module.model[item.interface].bit_order?;
    let place = storage::place(field);
    let (load, store) = if storage::is_bytes(item, field) {
        let setter = names::setter(&field.name.value);
        (
            format!("{place}()"),
            format!("self.{setter}(others | bits)"),
        )
    } else {
        (place.clone(), format!("{place} = others | bits"))
    };
    Some(View {
        bits,
        name,
        range: BitRange::of(bits, ty.bits, order)?,
        container: storage::int(ty),
        load,
        store,
    })
}

fn constants(module: &mut Module<'_>, field: &Field, view: &View<'_>) {
    let stem = names::constant_stem(view.name);
    let container = &field.name.value;
    let digits = (view.range.container / 4) as usize + 2;
    let mask = format!("{:#0digits$x}", view.range.mask());
    module.blank();
    module.line(format!("    /// Bits of `{}` in `{container}`.", view.name));
    let head = format!("pub const {stem}_MASK: {}", view.container);
    module.lines(shape::assignment(4, &head, &mask));
    module.blank();
    module.line(format!(
        "    /// Distance of `{}` from the least significant bit of `{container}`.",
        view.name
    ));
    let head = format!("pub const {stem}_SHIFT: u32");
    module.lines(shape::assignment(4, &head, &view.range.shift.to_string()));
}

/// What a bit field's value is in Rust.
struct Value {
    /// The type that the user sees.
    ty: String,
    /// The integer inside.
    int: &'static str,
    /// How many bits that integer has; 1 for `bool`.
    width: u32,
    /// Whether the type is a newtype around the integer.
    is_newtype: bool,
}

fn value(module: &mut Module<'_>, view: &View<'_>) -> Value {
    let (newtype, int) = match view.bits.meaning {
        BitMeaning::Flags(id) => (
            Some(storage::flag_set(module, id)),
            Some(module.model[id].ty),
        ),
        BitMeaning::Enum(id) => (storage::open_enum(module, id), Some(module.model[id].ty)),
        BitMeaning::Plain => (None, None),
    };
    let (int, width) = match (int, view.range.width) {
        (Some(ty), _) => (storage::int(ty), ty.bits),
        (None, 1) => ("bool", 1),
        (None, 2..=8) => ("u8", 8),
        (None, 9..=16) => ("u16", 16),
        (None, 17..=32) => ("u32", 32),
        (None, _) => ("u64", 64),
    };
    Value {
        is_newtype: newtype.is_some(),
        ty: newtype.unwrap_or_else(|| int.to_owned()),
        int,
        width,
    }
}

fn getter(module: &mut Module<'_>, view: &View<'_>) {
    let value = value(module, view);
    let stem = names::constant_stem(view.name);
    module.blank();
    let paragraphs = docs::part(&view.bits.doc, &view.bits.origin, vec![]);
    module.lines(docs::comment(4, &paragraphs));
    module.lines(accessors::lint_attributes(view.name));
    let head = format!("pub const fn {}", names::field(view.name));
    module.lines(shape::signature(4, &head, &["&self"], &value.ty));
    let load = &view.load;
    if value.int == "bool" {
        module.line(format!("        {load} & Self::{stem}_MASK != 0"));
    } else {
        module.line(format!("        let bits = {load} & Self::{stem}_MASK;"));
        let mut number = format!("bits >> Self::{stem}_SHIFT");
        if value.int != view.container {
            number = format!("({number}) as {}", value.int);
        }
        if value.is_newtype {
            number = format!("{}({number})", value.ty);
        }
        module.line(format!("        {number}"));
    }
    module.line("    }");
    if let BitMeaning::Enum(id) = view.bits.meaning {
        if !value.is_newtype {
            let raw = format!("self.{}()", names::field(view.name));
            accessors::known_value(module, id, view.name, &raw);
        }
    }
}

/// Only where every value of the type fits; narrower fields need a check, which they do not have
/// yet.
fn setter(module: &mut Module<'_>, view: &View<'_>) {
    let value = value(module, view);
    if value.width != view.range.width {
        return;
    }
    let stem = names::constant_stem(view.name);
    let inner = if value.is_newtype { "value.0" } else { "value" };
    let bits = if value.int == view.container {
        format!("{inner} << Self::{stem}_SHIFT")
    } else {
        format!("({inner} as {}) << Self::{stem}_SHIFT", view.container)
    };
    module.blank();
    module.line(format!("    /// Sets [`Self::{}()`].", view.name));
    let head = format!("pub const fn {}", names::setter(view.name));
    let parameter = format!("value: {}", value.ty);
    module.lines(shape::signature(4, &head, &["&mut self", &parameter], ""));
    module.lines([
        format!("        let bits = {bits};"),
        format!("        let others = {} & !Self::{stem}_MASK;", view.load),
        format!("        {};", view.store),
        "    }".to_owned(),
    ]);
}
