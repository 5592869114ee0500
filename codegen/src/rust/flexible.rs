//! Flexible arrays: where they start, and their elements in a buffer of any alignment.

use uapi_spec::model::{self, CountUnit, Element};

use super::module::{Helper, Module};
use super::storage::{self, Codec};
use super::{declare, names, shape};
use crate::lir::{Field, Shape, Struct};

/// Writes the functions of the struct's flexible array, if it has one, into its `impl`.
pub(crate) fn write(module: &mut Module<'_>, item: &Struct<'_>) {
    let Some(array) = item.fields.iter().find_map(|field| match field.shape {
        Shape::Flexible { count, unit } => Some(Flexible { field, count, unit }),
        Shape::Single | Shape::Array { .. } => None,
    }) else {
        return;
    };
    let Flexible { field, count, unit } = array;
    let name = field.name;
    let offset = &field.names.offset;
    module.uses.core.insert("mem::offset_of");
    module.blank();
    module.line(format!("    /// Where the first element of `{name}` is."));
    let head = format!("pub const {offset}: usize");
    let value = format!("offset_of!(Self, {})", names::field(name));
    module.lines(shape::assignment(4, &head, &value));
    module.blank();
    module.lines([
        format!(
            "    /// The elements of `{name}` in `bytes`, which start where the struct starts."
        ),
        "    ///".to_owned(),
        match unit {
            CountUnit::Elements => format!(
                "    /// `None` if `bytes` end before the last of as many elements as `{}` says.",
                count.name.value
            ),
            CountUnit::StructBytes => format!(
                "    /// `None` if `bytes` end before the end of the struct that `{}` says.",
                count.name.value
            ),
        },
    ]);
    body(module, item, &array, offset);
}

/// A flexible array and the field that says how long it is.
struct Flexible<'a> {
    field: &'a Field<'a>,
    count: &'a model::Field,
    unit: CountUnit,
}

fn body(module: &mut Module<'_>, item: &Struct<'_>, array: &Flexible<'_>, offset: &str) {
    module.lines(
        array
            .field
            .said
            .deprecated
            .map(|since| declare::deprecation(4, since)),
    );
    let field = array.field.stated;
    let head = format!("pub fn {}", names::field(&field.name.value));
    let is_byte = storage::int_type(field).is_some_and(|ty| ty.bits == 8 && !ty.signed);
    if is_byte && storage::element_type(module, field) == "u8" {
        module.lines(shape::signature(
            4,
            &head,
            &["bytes: &[u8]"],
            "Option<&[u8]>",
        ));
        count_elements(module, item, array, offset);
        module.line(format!("        bytes.get(Self::{offset}..)?.get(..count)"));
    } else {
        module.needs(Helper::Elements);
        let ty = storage::element_type(module, field);
        let result = format!("Option<impl ExactSizeIterator<Item = {ty}> + '_>");
        module.lines(shape::signature(4, &head, &["bytes: &[u8]"], &result));
        count_elements(module, item, array, offset);
        module.line(format!("        let rest = bytes.get(Self::{offset}..)?;"));
        let mut read = format!("{ty}::read");
        if let (Element::Int(_), Some(codec)) = (field.ty.element, Codec::of(module, field)) {
            module.needs(Helper::Take);
            let value = codec.decode("take(&mut bytes)");
            module.line(format!("        let read = |mut bytes: &[u8]| {value};"));
            read = "read".to_owned();
        }
        module.line(format!("        elements(rest, count, {read})"));
    }
    module.line("    }");
}

/// Writes the `let` of the number of elements.
fn count_elements(module: &mut Module<'_>, item: &Struct<'_>, array: &Flexible<'_>, offset: &str) {
    let stated = stated_count(item.stated, array.count);
    if array.unit == CountUnit::Elements {
        module.line(format!("        let count = {stated};"));
        return;
    }
    let element = storage::element_type(module, array.field.stated);
    let divided = match element.as_str() {
        "u8" => String::new(),
        _ => format!(" / size_of::<{element}>()"),
    };
    module.line(format!("        let size = {stated};"));
    module.line(format!(
        "        let count = size.checked_sub(Self::{offset})?{divided};"
    ));
}

/// What the count field says; a buffer too short for its bytes is too short for the array as well.
fn stated_count(item: &model::Struct, count: &model::Field) -> String {
    let name = names::field(&count.name.value);
    let call = if storage::is_bytes(item, count) {
        "()"
    } else {
        ""
    };
    let value = format!("Self::read(bytes).{name}{call}");
    match storage::int_type(count) {
        Some(ty) if ty.bits <= 16 => format!("usize::from({value})"),
        _ => format!("usize::try_from({value}).ok()?"),
    }
}
