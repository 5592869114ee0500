//! Declarations of types: what stands above them, and what the model says of them and their fields.

use std::collections::BTreeSet;

use uapi_spec::layout::Target;
use uapi_spec::model::{
    ByteOrder, CountUnit, Element, InterfaceKind, Meaning, Model, Release, StructId,
};

use super::module::Module;
use super::storage::Alignment;
use super::{docs, names, shape, Flavour};
use crate::lir::{Capability, Field, Growth, Said, Shape, Struct, Version};

/// The field that stands for the padding C adds.
pub(crate) const TAIL_PADDING: &str = "tail_padding";

/// The field without a size that aligns the struct as C does.
pub(crate) const ALIGN: &str = "_align";

/// Above what uses a deprecated field because the bytes have it.
///
/// Not `expect`: not everything below it uses such a field.
const ALLOW_DEPRECATED: &str =
    "#[allow(deprecated, reason = \"the layout keeps what is deprecated\")]";

/// Doc comment and attributes of a struct or union.
pub(crate) fn head(
    module: &mut Module<'_>,
    id: StructId,
    item: &Struct<'_>,
    derives: &[&'static str],
) {
    let name = names::type_name(item.name);
    module.lines(docs::comment(0, &about(item)));
    alias(module, item.name, &name);
    attributes(module, derives);
    module.line(match Alignment::of(module, id) {
        Alignment::Stated(align) => format!("#[repr(C, align({align}))]"),
        Alignment::Natural | Alignment::OfU64 => "#[repr(C)]".to_owned(),
    });
}

/// The C name, for those who search the documentation for it.
pub(crate) fn alias(module: &mut Module<'_>, c_name: &str, rust_name: &str) {
    if c_name != rust_name {
        module.line(format!("#[doc(alias = \"{c_name}\")]"));
    }
}

/// The derives, with zerocopy's where the flavour has them.
pub(crate) fn attributes(module: &mut Module<'_>, derives: &[&'static str]) {
    let mut derives = derives.to_vec();
    if module.flavour == Flavour::Zerocopy {
        let zerocopy = ["FromBytes", "Immutable", "IntoBytes", "KnownLayout"];
        module.uses.zerocopy.extend(zerocopy);
        derives.extend(zerocopy);
    }
    module.lines(shape::derive(&derives));
}

/// `Default` where it cannot be derived.
pub(crate) fn default(module: &mut Module<'_>, name: &str) {
    module.blank();
    module.lines([
        format!("impl Default for {name} {{"),
        "    /// All bytes zero.".to_owned(),
        "    #[inline]".to_owned(),
        "    fn default() -> Self {".to_owned(),
        "        Self::read(&[])".to_owned(),
        "    }".to_owned(),
        "}".to_owned(),
    ]);
}

/// What the comment of a struct says.
fn about(item: &Struct<'_>) -> Vec<String> {
    let Struct {
        name: _,
        is_union: _,
        // Storage and padding fields see to it that Rust lays it out so.
        packed: _,
        aligned: _,
        // Assertions hold both.
        size: _,
        align: _,
        capability,
        versions,
        fields: _,
        doc,
        origin,
        stated: _,
    } = item;
    let mut facts = Vec::new();
    if let Some(Capability { id, of }) = capability {
        let of = &of.name.value;
        facts.push(format!("Capability `{id}` in the chain of `{of}`."));
    }
    let versions: Vec<String> = versions.iter().map(version).collect();
    if !versions.is_empty() {
        facts.push(format!("Version {}.", versions.join("; version ")));
    }
    docs::item(doc, origin, facts)
}

/// One step of a struct's growth, without the word itself.
fn version(version: &Version<'_>) -> String {
    let Version {
        number,
        is_later: _,
        end,
        origin,
    } = version;
    let release = origin.since.as_ref();
    let release = release.map_or(String::new(), |since| format!(" (Linux {})", since.value));
    format!("{number}{release} ends at offset {end}")
}

/// Length of the padding that C adds, if it adds any.
pub(crate) fn tail_padding(module: &Module<'_>, id: StructId) -> Option<String> {
    let tail = |target| module.abi.layout_on(id, target).tail();
    let (align8, align4) = (tail(Target::Align8), tail(Target::Align4));
    (align8 + align4 > 0).then(|| shape::by_u64_align(align8, align4))
}

/// Comment and attributes above a public field, or above the getter of one that has a getter.
pub(crate) fn above_field(
    module: &Module<'_>,
    item: &Struct<'_>,
    field: &Field<'_>,
) -> Vec<String> {
    let Field {
        name: _,
        names: _,
        // Assertions hold both.
        offset: _,
        size: _,
        shape,
        storage: _,
        reserved,
        bits: _,
        growth: Growth { version, ends: _ },
        said,
        stated,
    } = field;
    let mut facts = Vec::new();
    match stated.byte_order {
        ByteOrder::Host => {}
        ByteOrder::Little => facts.push("Little-endian in memory.".to_owned()),
        ByteOrder::Big => facts.push("Big-endian in memory.".to_owned()),
    }
    if let Shape::Flexible { count, unit } = shape {
        let count = &count.name.value;
        facts.push(match unit {
            CountUnit::Elements => {
                format!("`{count}` elements follow the struct; the struct itself has none.")
            }
            CountUnit::StructBytes => {
                format!("Reaches to the end of `{count}` bytes; the struct itself has no element.")
            }
        });
    }
    if let Meaning::Bits(_) = stated.meaning {
        facts.push("Made of bit fields.".to_owned());
    }
    if *reserved {
        // Machines do set what later ones give a meaning.
        let when_read = match module.model[item.stated.interface].kind {
            InterfaceKind::Firmware => "ignored",
            InterfaceKind::Uapi | InterfaceKind::Internal => "must be zero",
        };
        facts.push(format!(
            "Reserved: zero when written, {when_read} when read."
        ));
    }
    if let Some(Version {
        number,
        is_later: true,
        end: _,
        origin: _,
    }) = version
    {
        facts.push(format!("From version {number} on."));
    }
    said_above(said, facts)
}

/// Comment and attributes above a part of an item.
pub(crate) fn said_above(said: &Said<'_>, facts: Vec<String>) -> Vec<String> {
    let Said {
        doc,
        origin,
        deprecated,
    } = said;
    let mut lines = docs::comment(4, &docs::part(doc, origin, facts));
    lines.extend(deprecated.map(|since| deprecation(4, since)));
    lines
}

/// Makes users of what follows hear that they should do without it.
pub(crate) fn deprecation(indent: usize, since: Release) -> String {
    let margin = " ".repeat(indent);
    format!("{margin}#[deprecated = \"since Linux {since}\"]")
}

/// Lets what is generated for a struct use the fields of it that others should do without.
pub(crate) fn allow_deprecated(item: &Struct<'_>) -> Option<&'static str> {
    let is_deprecated = |field: &Field<'_>| field.said.deprecated.is_some();
    item.fields
        .iter()
        .any(is_deprecated)
        .then_some(ALLOW_DEPRECATED)
}

/// The same for what uses several structs, and those that they are made of.
pub(crate) fn allow_deprecated_in(
    model: &Model,
    structs: impl IntoIterator<Item = StructId>,
) -> Option<&'static str> {
    let mut open: Vec<StructId> = structs.into_iter().collect();
    let mut seen = BTreeSet::new();
    while let Some(id) = open.pop() {
        if !seen.insert(id) {
            continue;
        }
        for field in &model[id].fields {
            if field.deprecated.is_some() {
                return Some(ALLOW_DEPRECATED);
            }
            if let Element::Struct(id) = field.ty.element {
                open.push(id);
            }
        }
    }
    None
}
