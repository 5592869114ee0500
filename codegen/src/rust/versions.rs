//! Versions of a capability: where each ends, a struct read as its version says, and the fields that
//! a version appended.

use uapi_spec::names::accessors;

use super::declare::deprecation;
use super::module::Module;
use super::{names, shape, storage};
use crate::lir::{Field, Storage, Struct};

/// Writes them into the struct's `impl`; nothing if its versions have no numbers, because then the
/// size alone tells them apart, and `read` does.
pub(crate) fn write(module: &mut Module<'_>, item: &Struct<'_>) {
    let numbered = accessors::numbered_versions(item.stated);
    for (index, (number, end)) in numbered.iter().enumerate() {
        module.blank();
        module.line(format!(
            "    /// Where version {number} ends, in bytes from the start of the struct."
        ));
        let head = format!("pub const {}: usize", accessors::version_end(*number));
        let value = shape::by_u64_align(*end, end_on_32_bit(item, index, *end));
        module.lines(shape::assignment(4, &head, &value));
    }
    if numbered.is_empty() || item.fields.iter().any(Field::is_flexible) {
        return;
    }
    version_end(module, &numbered);
    read_version(module, &numbered);
    for field in &item.fields {
        appended(module, field);
    }
}

/// Where a version ends where u64 is aligned to 4, of which the spec states the fields alone.
fn end_on_32_bit(item: &Struct<'_>, version: usize, end: u64) -> u64 {
    let mut fields = item.fields.iter();
    let last = fields.rfind(|field| field.stated.version <= version);
    last.map_or(end, |field| field.offset.narrow + field.size.narrow)
}

/// Versions before the first, which no struct has.
fn before(numbered: &[(u64, u64)]) -> Option<String> {
    match numbered.first() {
        Some((0, _)) | None => None,
        Some((1, _)) => Some("0".to_owned()),
        Some((first, _)) => Some(format!("0..={}", first - 1)),
    }
}

fn version_end(module: &mut Module<'_>, numbered: &[(u64, u64)]) {
    module.blank();
    module.lines([
        "    /// Where what is known of a version ends, in bytes from the start of the struct.",
        "    #[inline]",
        "    pub const fn version_end(version: u16) -> usize {",
        "        match version {",
    ]);
    module.lines(before(numbered).map(|versions| format!("            {versions} => 0,")));
    let newest = numbered.len() - 1;
    for (index, (number, _)) in numbered.iter().enumerate() {
        let versions = match index < newest {
            true => number.to_string(),
            false => "_".to_owned(),
        };
        let end = accessors::version_end(*number);
        module.line(format!("            {versions} => Self::{end},"));
    }
    module.lines(["        }", "    }"]);
}

fn read_version(module: &mut Module<'_>, numbered: &[(u64, u64)]) {
    module.blank();
    module.lines([
        "    /// Reads what `version` has, and gives what a later version than those known here appends.",
        "    ///",
        "    /// Fields that the version does not have are zero. `None` if `bytes`, which start where the",
        "    /// struct starts, end before the version does, or if there is no such version.",
        "    #[inline]",
        "    pub fn read_version(version: u16, bytes: &[u8]) -> Option<(Self, &[u8])> {",
        "        match version {",
    ]);
    module.lines(before(numbered).map(|versions| format!("            {versions} => None,")));
    let newest = numbered.len() - 1;
    for (index, (number, _)) in numbered.iter().enumerate() {
        let end = accessors::version_end(*number);
        if index < newest {
            module.lines([
                format!("            {number} => {{"),
                format!("                let known = bytes.first_chunk::<{{ Self::{end} }}>()?;"),
                "                Some((Self::read(known), &[]))".to_owned(),
                "            }".to_owned(),
            ]);
            continue;
        }
        module.lines([
            "            _ => {".to_owned(),
            format!(
                "                let (known, rest) = bytes.split_first_chunk::<{{ Self::{end} }}>()?;"
            ),
            format!("                let rest = if version == {number} {{ &[] }} else {{ rest }};"),
            "                Some((Self::read(known), rest))".to_owned(),
            "            }".to_owned(),
        ]);
    }
    module.lines(["        }", "    }"]);
}

/// A field of a later version than the first.
fn appended(module: &mut Module<'_>, field: &Field<'_>) {
    let since = field.growth.version.filter(|version| version.is_later);
    let (Some(since), false) = (since, field.reserved) else {
        return;
    };
    let since = since.number;
    let ty = storage::value_type(module, field.stated);
    let name = names::field(field.name);
    let call = match field.storage {
        Storage::Bytes => "()",
        Storage::Typed => "",
    };
    module.blank();
    module.line(format!(
        "    /// `{}` in a capability of that version; `None` before version {since}.",
        field.name
    ));
    module.lines(field.said.deprecated.map(|since| deprecation(4, since)));
    let head = format!("pub fn {}", field.names.in_version);
    let parameters = ["&self", "version: u16"];
    module.lines(shape::signature(
        4,
        &head,
        &parameters,
        &format!("Option<{ty}>"),
    ));
    module.line(format!(
        "        (version >= {since}).then_some(self.{name}{call})"
    ));
    module.line("    }");
}
