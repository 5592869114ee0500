//! Bit fields: masks, shifts, getters and setters.
//!
//! A container's value is the same number on every machine once its bytes are in order, so a mask
//! and a shift say where a bit field lies. `uapi_spec::bits` computes both.
//!
//! A setter takes no value that it would have to cut. Where each value of the type fits there is
//! one setter; where not, one that returns an error and one that the compiler checks.

use uapi_spec::bits::BitRange;
use uapi_spec::model::{BitMeaning, EnumId, IntType};

use super::module::{Helper, Module};
use super::names::BitNames;
use super::storage::{self, Codec};
use super::{consts, declare, docs, getter, names, shape};
use crate::lir::{BitField, Field, Said, Storage, Struct};

/// One named bit field of one container.
struct View<'a> {
    /// What is said of it; its container's end is its own.
    said: Said<'a>,
    /// Its C name.
    name: &'a str,
    /// What its functions and constants are called.
    names: &'a BitNames,
    /// Where it lies.
    range: BitRange,
    /// What its value is.
    value: Value,
    /// Type of the container.
    container: &'static str,
    /// Expression for the container's value.
    load: String,
    /// Store of `bits` into the container.
    store: String,
    /// How its functions are declared.
    function: &'static str,
}

/// Writes the accessors of a container's bit fields.
pub(crate) fn write(module: &mut Module<'_>, item: &Struct<'_>, field: &Field<'_>) {
    for bits in &field.bits {
        let Some(view) = view(module, item, field, bits) else {
            continue;
        };
        constants(module, field, &view);
        getter(module, &view);
        if view.value.width == view.range.width {
            setter(module, &view);
        } else {
            checked_setter(module, &view);
            const_setter(module, &view);
        }
    }
}

fn view<'a>(
    module: &mut Module<'_>,
    item: &Struct<'_>,
    field: &Field<'_>,
    bits: &'a BitField<'a>,
) -> Option<View<'a>> {
    let BitField {
        name,
        names,
        // Of C.
        macros: _,
        range,
        meaning,
        bit_span: _,
        width_span: _,
        said,
    } = bits;
    let ty = storage::int_type(field.stated)?;
    let place = storage::place(field.stated);
    let mut function = "pub const fn";
    let (load, store) = if item.is_union {
        function = "pub fn";
        let bytes = Codec::of(module, field.stated)?.encode("(others | bits)");
        (
            format!("{place}()"),
            format!("put(&mut &mut self.bytes[..], {bytes})"),
        )
    } else if field.storage == Storage::Bytes {
        let setter = &field.names.setter;
        (
            format!("{place}()"),
            format!("self.{setter}(others | bits)"),
        )
    } else {
        (place.clone(), format!("{place} = others | bits"))
    };
    Some(View {
        said: *said,
        name,
        names,
        range: *range,
        value: Value::of(module, *meaning, range.width),
        container: storage::int(ty),
        load,
        store,
        function,
    })
}

fn constants(module: &mut Module<'_>, field: &Field<'_>, view: &View<'_>) {
    let BitNames {
        mask: mask_name,
        shift: shift_name,
        ..
    } = view.names;
    let container = field.name;
    let digits = (view.range.container / 4) as usize + 2;
    let mask = format!("{:#0digits$x}", view.range.mask());
    module.blank();
    module.line(format!("    /// Bits of `{}` in `{container}`.", view.name));
    let head = format!("pub const {mask_name}: {}", view.container);
    module.lines(shape::assignment(4, &head, &mask));
    module.blank();
    module.line(format!(
        "    /// Distance of `{}` from the least significant bit of `{container}`.",
        view.name
    ));
    let head = format!("pub const {shift_name}: u32");
    module.lines(shape::assignment(4, &head, &view.range.shift.to_string()));
}

/// What a bit field's value is in Rust.
struct Value {
    /// The type that the user sees.
    ty: String,
    /// The integer inside.
    int: &'static str,
    /// The same without a sign: bits that are shifted must not drag one along.
    unsigned: &'static str,
    /// How many bits that integer has; 1 for `bool`.
    width: u32,
    /// Whether the type is a newtype around the integer.
    is_newtype: bool,
    /// The enumeration whose variants the integer may be.
    closed: Option<EnumId>,
}

impl Value {
    fn of(module: &mut Module<'_>, meaning: BitMeaning, width: u32) -> Self {
        let (ty, newtype, closed) = match meaning {
            BitMeaning::Flags(id) => (
                Some(module.model[id].ty),
                Some(storage::flag_set(module, id)),
                None,
            ),
            BitMeaning::Enum(id) => (
                Some(module.model[id].ty),
                storage::open_enum(module, id),
                Some(id).filter(|id| module.model[*id].closed),
            ),
            BitMeaning::Plain => (None, None, None),
        };
        let unsigned = |bits| {
            storage::int(IntType {
                bits,
                signed: false,
                aligned: false,
            })
        };
        let (int, bits) = match (ty, width) {
            (Some(ty), _) => (storage::int(ty), ty.bits),
            (None, 1) => ("bool", 1),
            (None, _) => {
                let bits = width.next_power_of_two().max(8);
                (unsigned(bits), bits)
            }
        };
        Self {
            is_newtype: newtype.is_some(),
            ty: newtype.unwrap_or_else(|| int.to_owned()),
            int,
            unsigned: ty.map_or(int, |ty| unsigned(ty.bits)),
            width: bits,
            closed,
        }
    }

    /// The number in a value of the user's type.
    fn number(&self, value: &str) -> String {
        let inner = match self.is_newtype {
            true => format!("{value}.0"),
            false => value.to_owned(),
        };
        self.without_sign(&inner)
    }

    /// `int` as a number that is never negative.
    fn without_sign(&self, int: &str) -> String {
        match self.int == self.unsigned {
            true => int.to_owned(),
            false => format!("{int} as {}", self.unsigned),
        }
    }
}

fn getter(module: &mut Module<'_>, view: &View<'_>) {
    let value = &view.value;
    let BitNames { mask, shift, .. } = view.names;
    module.blank();
    module.lines(declare::said_above(&view.said, vec![]));
    module.lines(getter::lint_attributes(view.name));
    let head = format!("{} {}", view.function, names::field(view.name));
    module.lines(shape::signature(4, &head, &["&self"], &value.ty));
    let load = &view.load;
    if value.int == "bool" {
        module.line(format!("        {load} & Self::{mask} != 0"));
    } else {
        let bits = format!("{load} & Self::{mask}");
        module.lines(shape::assignment(8, "let bits", &bits));
        let mut number = format!("bits >> Self::{shift}");
        if value.int != view.container {
            number = format!("({number}) as {}", value.int);
        }
        if value.is_newtype {
            number = format!("{}({number})", value.ty);
        }
        module.line(format!("        {number}"));
    }
    module.line("    }");
    if let Some(id) = value.closed {
        let raw = format!("self.{}()", names::field(view.name));
        getter::known_value(module, id, view.name, view.said.deprecated, &raw);
    }
}

/// For a bit field that holds every value of its type.
fn setter(module: &mut Module<'_>, view: &View<'_>) {
    module.blank();
    module.line(format!("    /// Sets [`Self::{}()`].", view.name));
    module.lines(
        view.said
            .deprecated
            .map(|since| declare::deprecation(4, since)),
    );
    let head = format!("{} {}", view.function, view.names.setter);
    let parameter = format!("value: {}", view.value.ty);
    module.lines(shape::signature(4, &head, &["&mut self", &parameter], ""));
    replace(module, view, &view.value.number("value"));
    module.line("    }");
}

/// For a value that may turn out to be too wide.
fn checked_setter(module: &mut Module<'_>, view: &View<'_>) {
    module.needs(Helper::TooWide);
    let number = view.value.number("value");
    let max = consts::number(view.range.max().into());
    let value = match view.value.unsigned {
        "u64" if number == "value" => "value,".to_owned(),
        "u64" => format!("value: {number},"),
        _ => format!("value: {number} as u64,"),
    };
    module.blank();
    let what = format!(
        "Sets [`Self::{}()`] if `value` is at most {max}; if not, nothing changes.",
        view.name
    );
    module.lines(docs::comment(4, &[what]));
    module.lines(
        view.said
            .deprecated
            .map(|since| declare::deprecation(4, since)),
    );
    let head = format!("{} {}", view.function, view.names.checked_setter);
    let parameters = ["&mut self", &format!("value: {}", view.value.ty)];
    module.lines(shape::signature(
        4,
        &head,
        &parameters,
        "Result<(), TooWide>",
    ));
    module.lines([
        format!("        if {number} > {max} {{"),
        "            return Err(TooWide {".to_owned(),
        format!("                field: \"{}\",", view.name),
        format!("                {value}"),
        format!("                max: {max},"),
        "            });".to_owned(),
        "        }".to_owned(),
    ]);
    replace(module, view, &number);
    module.lines(["        Ok(())", "    }"]);
}

/// For a number that stands in the program.
fn const_setter(module: &mut Module<'_>, view: &View<'_>) {
    let number = view.value.without_sign("VALUE");
    let max = consts::number(view.range.max().into());
    module.blank();
    let what = format!(
        "Sets [`Self::{}()`] to the number `VALUE`; more than {max} does not compile.",
        view.name
    );
    module.lines(docs::comment(4, &[what]));
    module.lines(
        view.said
            .deprecated
            .map(|since| declare::deprecation(4, since)),
    );
    let name = &view.names.const_setter;
    let head = format!("{} {name}<const VALUE: {}>", view.function, view.value.int);
    module.lines(shape::signature(4, &head, &["&mut self"], ""));
    let condition = format!("{number} <= {max}");
    let message = format!("\"`{}` holds at most {max}\"", view.name);
    module.line("        const {");
    module.lines(shape::call(12, "assert!", &[condition, message], ";", ""));
    module.line("        }");
    replace(module, view, &number);
    module.line("    }");
}

/// Replaces the bit field by a number that fits, and no other bit of the container.
fn replace(module: &mut Module<'_>, view: &View<'_>, number: &str) {
    let mask = &view.names.mask;
    if view.value.int == "bool" {
        module.needs(Helper::Bit);
    }
    module.lines(placed(view, number));
    let others = format!("{} & !Self::{mask}", view.load);
    module.lines(shape::assignment(8, "let others", &others));
    module.line(format!("        {};", view.store));
}

/// `bits` is the number in its place, all other bits 0.
fn placed(view: &View<'_>, number: &str) -> Vec<String> {
    let shift = format!("Self::{}", view.names.shift);
    let container = view.container;
    if view.value.int == "bool" {
        let tail = match container {
            "u64" => ";".to_owned(),
            _ => format!(" as {container};"),
        };
        return shape::call(8, "let bits = bit", &[number.to_owned(), shift], &tail, ",");
    }
    let bits = match (view.value.unsigned == container, number.contains(' ')) {
        (true, false) => format!("{number} << {shift}"),
        (true, true) => format!("({number}) << {shift}"),
        (false, _) => format!("({number} as {container}) << {shift}"),
    };
    shape::assignment(8, "let bits", &bits)
}
