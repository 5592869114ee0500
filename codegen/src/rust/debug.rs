//! `Debug` of structs whose fields are not what they look like in memory.

use uapi_spec::model::Meaning;

use super::module::Module;
use super::shape::{self, Link};
use super::{declare, names};
use crate::lir::{Field, Storage, Struct};

/// Whether a derived `Debug` would print bytes or containers instead of values.
pub(crate) fn is_by_hand(item: &Struct<'_>) -> bool {
    let is_coded = |field: &Field<'_>| {
        field.storage == Storage::Bytes || matches!(field.stated.meaning, Meaning::Bits(_))
    };
    item.fields.iter().any(is_coded)
}

/// Writes `Debug` with decoded names and values.
pub(crate) fn write(module: &mut Module<'_>, item: &Struct<'_>) {
    let name = names::type_name(item.name);
    let mut links = vec![("debug_struct", vec![format!("\"{name}\"")])];
    links.extend(item.fields.iter().flat_map(entries));
    links.push(("finish", vec![]));
    module.uses.core.insert("fmt");
    module.blank();
    module.lines(declare::allow_deprecated(item));
    module.lines([
        format!("impl fmt::Debug for {name} {{"),
        "    #[inline]".to_owned(),
        "    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {".to_owned(),
    ]);
    module.lines(shape::chain(8, "f", &links));
    module.lines(["    }", "}"]);
}

/// What is printed of one field: its bit fields, or itself.
fn entries(field: &Field<'_>) -> Vec<Link> {
    if field.is_flexible() {
        return vec![];
    }
    if let Meaning::Bits(bit_fields) = &field.stated.meaning {
        let named = bit_fields.iter().filter_map(|bits| bits.name.as_ref());
        return named.map(|name| entry(&name.value, "()")).collect();
    }
    let call = match field.storage {
        Storage::Bytes => "()",
        Storage::Typed => "",
    };
    vec![entry(field.name, call)]
}

fn entry(c_name: &str, call: &str) -> Link {
    let value = format!("&self.{}{call}", names::field(c_name));
    ("field", vec![format!("\"{c_name}\""), value])
}
