//! Flag sets: a newtype, typed constants, and what every set can do.

use uapi_spec::model::{FlagSetId, Item};

use super::module::Module;
use super::{consts, declare, docs, names, shape, storage};

/// What sets can be combined with.
const OPERATORS: [&str; 9] = [
    "ops::BitAnd",
    "ops::BitAndAssign",
    "ops::BitOr",
    "ops::BitOrAssign",
    "ops::BitXor",
    "ops::BitXorAssign",
    "ops::Not",
    "ops::Sub",
    "ops::SubAssign",
];

/// Writes the type of a set and its flags.
pub(crate) fn write(module: &mut Module<'_>, id: FlagSetId) {
    let set = &module.model[id];
    let name = names::type_name(&set.name.value);
    module.blank();
    // The flags are constants of the module, which a type's page would not name by itself.
    let links = set
        .flags
        .iter()
        .map(|flag| format!("[`{}`]", flag.name.value));
    let flags = format!("Flags: {}.", links.collect::<Vec<_>>().join(", "));
    module.lines(docs::comment(
        0,
        &docs::item(&set.doc, &set.origin, vec![flags]),
    ));
    declare::alias(module, &set.name.value, &name);
    declare::attributes(
        module,
        &["Clone", "Copy", "Default", "PartialEq", "Eq", "Hash"],
    );
    module.line("#[repr(transparent)]");
    module.line(format!("pub struct {name}(pub {});", storage::int(set.ty)));
    for flag in &set.flags {
        module.blank();
        let paragraphs = docs::part(&flag.doc, &flag.origin, vec![]);
        module.lines(docs::comment(0, &paragraphs));
        module.lines(consts::lint_attributes(&flag.name.value));
        let head = format!("pub const {}: {name}", flag.name.value);
        let value = format!("{name}(1 << {})", flag.bit.value);
        module.lines(shape::assignment(0, &head, &value));
    }
}

/// Writes what the module's sets have in common, once for all of them.
pub(crate) fn write_common(module: &mut Module<'_>) {
    let items = &module.model[module.id].items;
    let sets: Vec<FlagSetId> = items
        .iter()
        .filter_map(|item| match item {
            Item::FlagSet(id) => Some(*id),
            _ => None,
        })
        .collect();
    if sets.is_empty() {
        return;
    }
    module.uses.core.insert("fmt");
    module.uses.core.extend(OPERATORS);
    module.blank();
    module.lines(include_str!("flag_set.rs.in").lines());
    for id in sets {
        let set = &module.model[id];
        let name = names::type_name(&set.name.value);
        module.blank();
        module.line(format!("flag_set! {{ {name}({}):", storage::int(set.ty)));
        let flags = set.flags.iter();
        module.lines(flags.map(|flag| format!("    {},", flag.name.value)));
        module.line("}");
    }
}
