//! The table of what came later than the item it is part of.

use uapi_spec::model::{Field, Item, Meaning, Model, Origin, Struct};

use super::module::Module;

/// Writes the table of the module's interface, if there is anything to say.
pub(crate) fn write(module: &mut Module<'_>) {
    let items = &module.model[module.id].items;
    let mut parts: Vec<Part<'_>> = items
        .iter()
        .flat_map(|item| parts(module.model, *item))
        .filter(|part| part.origin.since.is_some() || part.origin.revision.is_some())
        .collect();
    if parts.is_empty() {
        return;
    }
    parts.sort_by_key(|part| (part.item, part.name));
    module.blank();
    module.lines(include_str!("field_origin.rs.in").lines());
    module.blank();
    module
        .line("/// What is not in every kernel that has the item it is part of, sorted by names.");
    let head = "pub const FIELD_ORIGINS: &[FieldOrigin] = &[";
    // rustfmt does not indent a list of one.
    if let [part] = parts.as_slice() {
        module.line(format!("{head}FieldOrigin {{"));
        entry(module, 0, part);
        module.line("}];");
        return;
    }
    module.line(head);
    for part in &parts {
        module.line("    FieldOrigin {");
        entry(module, 4, part);
        module.line("    },");
    }
    module.line("];");
}

/// What an item is made of.
struct Part<'a> {
    item: &'a str,
    name: &'a str,
    origin: &'a Origin,
}

fn parts(model: &Model, item: Item) -> Vec<Part<'_>> {
    let (item, parts) = match item {
        Item::Const(_) | Item::Ioctl(_) => return vec![],
        Item::FlagSet(id) => {
            let flags = model[id].flags.iter();
            let parts = flags.map(|flag| (&flag.name, &flag.origin)).collect();
            (&model[id].name, parts)
        }
        Item::Enum(id) => {
            let values = model[id].values.iter();
            let parts = values.map(|value| (&value.name, &value.origin)).collect();
            (&model[id].name, parts)
        }
        Item::Struct(id) => {
            let item = &model[id];
            let fields = item.fields.iter();
            let parts: Vec<_> = fields
                .flat_map(|field| {
                    let bits = match &field.meaning {
                        Meaning::Bits(bits) => bits.as_slice(),
                        _ => &[],
                    };
                    let bits = bits.iter();
                    let bits = bits.filter_map(|bits| Some((bits.name.as_ref()?, &bits.origin)));
                    [(&field.name, origin(item, field))].into_iter().chain(bits)
                })
                .collect();
            (&item.name, parts)
        }
    };
    let parts = parts.into_iter().map(|(name, origin)| Part {
        item: &item.value,
        name: &name.value,
        origin,
    });
    parts.collect()
}

/// A field that says nothing is as old as the version that brought it.
fn origin<'a>(item: &'a Struct, field: &'a Field) -> &'a Origin {
    let says_nothing = field.origin.since.is_none() && field.origin.revision.is_none();
    match item.versions.get(field.version) {
        Some(version) if says_nothing && field.version > 0 => &version.origin,
        _ => &field.origin,
    }
}

/// The fields of one entry, which stands `indent` columns from the left.
fn entry(module: &mut Module<'_>, indent: usize, part: &Part<'_>) {
    let margin = " ".repeat(indent + 4);
    let since = part.origin.since.as_ref().map(|since| since.value);
    let since = since.map_or("None".to_owned(), |since| {
        format!("Some(({}, {}))", since.major, since.minor)
    });
    let proposal = part.origin.proposal();
    let proposal = proposal.map_or("None".to_owned(), |name| format!("Some({name:?})"));
    module.lines([
        format!("{margin}item: \"{}\",", part.item),
        format!("{margin}field: \"{}\",", part.name),
        format!("{margin}since: {since},"),
        format!("{margin}proposal: {proposal},"),
    ]);
}
