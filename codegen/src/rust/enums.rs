//! Enumerations: a newtype that keeps unknown values, or a Rust `enum` if the other side promises
//! that there are none.

use uapi_spec::model::{Enum, EnumId, Item};

use super::module::Module;
use super::{consts, declare, docs, names, shape, storage};

/// Writes one enumeration.
pub(crate) fn write(module: &mut Module<'_>, id: EnumId) {
    let item = &module.model[id];
    let name = names::type_name(&item.name.value);
    module.blank();
    module.lines(docs::comment(
        0,
        &docs::item(&item.doc, &item.origin, vec![]),
    ));
    declare::alias(module, &item.name.value, &name);
    if item.closed {
        closed(module, item, &name);
    } else {
        open(module, item, &name);
    }
}

fn open(module: &mut Module<'_>, item: &Enum, name: &str) {
    declare::attributes(
        module,
        &["Clone", "Copy", "Default", "PartialEq", "Eq", "Hash"],
    );
    module.line("#[repr(transparent)]");
    module.line(format!("pub struct {name}(pub {});", storage::int(item.ty)));
    for value in &item.values {
        module.blank();
        let paragraphs = docs::part(&value.doc, &value.origin, vec![]);
        module.lines(docs::comment(0, &paragraphs));
        module.lines(consts::lint_attributes(&value.name.value));
        let number = consts::expression(module, &value.value);
        let head = format!("pub const {}: {name}", value.name.value);
        module.lines(shape::assignment(0, &head, &format!("{name}({number})")));
    }
}

fn closed(module: &mut Module<'_>, item: &Enum, name: &str) {
    let int = storage::int(item.ty);
    let c_names: Vec<&str> = item
        .values
        .iter()
        .map(|value| value.name.value.as_str())
        .collect();
    let variants = names::variants(&c_names);
    module.lines(shape::derive(&[
        "Clone",
        "Copy",
        "Debug",
        "PartialEq",
        "Eq",
        "Hash",
    ]));
    module.line(format!("#[repr({int})]"));
    module.line(format!("pub enum {name} {{"));
    for (value, variant) in item.values.iter().zip(&variants) {
        let paragraphs = docs::part(&value.doc, &value.origin, vec![]);
        module.lines(docs::comment(4, &paragraphs));
        if value.name.value != *variant {
            module.line(format!("    #[doc(alias = \"{}\")]", value.name.value));
        }
        let number = consts::expression(module, &value.value);
        module.line(format!("    {variant} = {number},"));
    }
    module.line("}");
    module.blank();
    module.lines([
        format!("impl TryFrom<{int}> for {name} {{"),
        format!("    type Error = {int};"),
        String::new(),
        "    #[inline]".to_owned(),
        format!("    fn try_from(value: {int}) -> Result<Self, {int}> {{"),
        "        match value {".to_owned(),
    ]);
    for (value, variant) in item.values.iter().zip(&variants) {
        let number = consts::number(value.value.value);
        module.line(format!("            {number} => Ok(Self::{variant}),"));
    }
    module.lines([
        "            unknown => Err(unknown),",
        "        }",
        "    }",
        "}",
    ]);
    module.blank();
    module.lines([
        format!("impl From<{name}> for {int} {{"),
        "    #[inline]".to_owned(),
        format!("    fn from(value: {name}) -> Self {{"),
        "        value as Self".to_owned(),
        "    }".to_owned(),
        "}".to_owned(),
    ]);
}

/// Writes what the module's open enumerations have in common, once for all of them.
pub(crate) fn write_common(module: &mut Module<'_>) {
    let items = &module.model[module.id].items;
    let open: Vec<&Enum> = items
        .iter()
        .filter_map(|item| match item {
            Item::Enum(id) => Some(&module.model[*id]).filter(|item| !item.closed),
            _ => None,
        })
        .collect();
    if open.is_empty() {
        return;
    }
    module.uses.core.insert("fmt");
    module.blank();
    module.lines(include_str!("open_enum.rs.in").lines());
    for item in open {
        let name = names::type_name(&item.name.value);
        module.blank();
        module.line(format!("open_enum! {{ {name}:"));
        let values = item.values.iter();
        module.lines(values.map(|value| format!("    {},", value.name.value)));
        module.line("}");
    }
}
