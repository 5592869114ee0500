//! The structs of a text, as TOML has them: where each key stands.

use std::ops::Range;

use toml::de::{DeTable, DeValue};

/// A table of a text.
#[derive(Clone, Debug)]
pub(super) struct Table {
    /// Keys, and where they and their values stand.
    pub(super) keys: Vec<Key>,
}

/// A key and its value.
#[derive(Clone, Debug)]
pub(super) struct Key {
    pub(super) name: String,
    pub(super) key: Range<usize>,
    pub(super) value: Range<usize>,
    /// The text of a string.
    pub(super) text: Option<String>,
}

/// A struct or a union.
#[derive(Clone, Debug)]
pub(super) struct Struct {
    pub(super) name: String,
    pub(super) is_union: bool,
    pub(super) table: Table,
    pub(super) fields: Vec<Table>,
}

impl Table {
    fn new(table: &DeTable<'_>) -> Self {
        let keys = table.iter().map(|(key, value)| Key {
            name: key.get_ref().to_string(),
            key: key.span(),
            value: value.span(),
            text: value.get_ref().as_str().map(str::to_owned),
        });
        let mut keys: Vec<Key> = keys.collect();
        keys.sort_by_key(|key| key.key.start);
        Self { keys }
    }

    /// A key, if the table states it.
    pub(super) fn key(&self, name: &str) -> Option<&Key> {
        self.keys.iter().find(|key| key.name == name)
    }

    /// Where the first key begins.
    pub(super) fn start(&self) -> usize {
        self.keys.first().map_or(0, |key| key.key.start)
    }

    /// Where the last value ends.
    pub(super) fn end(&self) -> usize {
        let ends = self.keys.iter().map(|key| key.value.end);
        ends.max().unwrap_or(0)
    }
}

/// All structs and unions of a text that have a name; none of a text that is no TOML, which the
/// compiler says better.
pub(super) fn structs(text: &str) -> Vec<Struct> {
    let Ok(document) = DeTable::parse(text) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for (key, is_union) in [("struct", false), ("union", true)] {
        for table in tables(document.get_ref(), key) {
            let read = Table::new(table);
            let name = read.key("name").and_then(|key| key.text.clone());
            let fields = tables(table, "field").map(Table::new).collect();
            found.extend(name.map(|name| Struct {
                name,
                is_union,
                table: read,
                fields,
            }));
        }
    }
    found
}

fn tables<'a>(table: &'a DeTable<'a>, key: &str) -> impl Iterator<Item = &'a DeTable<'a>> {
    let array = table.get(key).and_then(|value| value.get_ref().as_array());
    let elements = array.into_iter().flat_map(|array| array.iter());
    elements.filter_map(|element| match element.get_ref() {
        DeValue::Table(table) => Some(table),
        _ => None,
    })
}
