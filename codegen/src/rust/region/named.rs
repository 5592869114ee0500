//! What the spec names and gives an errno: rules, conditions, outcomes.

use uapi_spec::errno::Errno;
use uapi_spec::model::region::Check;
use uapi_spec::model::{Doc, Origin};

use super::{text, Writer};
use crate::rust::{docs, names, shape};

/// The variants of an enumeration.
pub(super) struct Named {
    /// Name of the enumeration.
    pub(super) ty: &'static str,
    pub(super) entries: Vec<Entry>,
}

/// One variant.
pub(super) struct Entry {
    /// Such as `load-length`.
    pub(super) id: String,
    pub(super) errno: Errno,
    /// Paragraphs of the variant's doc comment.
    pub(super) doc: Vec<String>,
    /// What it means, as prose.
    pub(super) summary: String,
}

/// A check as a variant.
pub(super) fn entry(check: &Check) -> Entry {
    let require = &check.require_text;
    let when = check.when_text.as_ref();
    let when = when.map_or(String::new(), |when| format!(" where `{when}`"));
    let errno = check.errno.value;
    let fact = format!("Requires `{require}`{when}; answers `{}`.", errno.name());
    Entry {
        id: check.id.value.clone(),
        errno,
        doc: docs::part(&check.doc, &Origin::default(), vec![fact]),
        summary: summary(&check.doc),
    }
}

/// A function that says something of each variant.
pub(super) struct Table<'a> {
    pub(super) name: &'a str,
    pub(super) result: &'a str,
    pub(super) doc: &'a str,
    /// A Rust expression for each variant, or a string that it is the literal of.
    pub(super) values: Vec<Cell>,
}

/// What a [`Table`] says of a variant.
pub(super) enum Cell {
    Expression(String),
    Text(String),
}

impl Entry {
    pub(super) fn variant(&self) -> String {
        names::id_variant(&self.id)
    }
}

/// The first paragraph, on one line.
pub(super) fn summary(doc: &Doc) -> String {
    doc.summary()
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

impl Named {
    /// Writes the enumeration, what all of them have, and the tables.
    pub(super) fn write(&self, writer: &mut Writer<'_>, doc: &[&str], tables: &[Table<'_>]) {
        let ty = self.ty;
        let derives = [
            "Clone",
            "Copy",
            "Debug",
            "PartialEq",
            "Eq",
            "PartialOrd",
            "Ord",
            "Hash",
        ];
        writer.blank();
        writer.doc(4, doc);
        writer.lines(
            shape::derive(&derives)
                .iter()
                .map(|line| format!("    {line}")),
        );
        writer.line(format!("    pub enum {ty} {{"));
        for entry in &self.entries {
            writer.doc(8, &entry.doc);
            writer.line(format!("        {},", entry.variant()));
        }
        writer.line("    }");
        writer.blank();
        writer.line(format!("    impl {ty} {{"));
        self.all(writer);
        let text = |text: &String| Cell::Text(text.clone());
        let errno = |entry: &Entry| Cell::Expression(format!("Errno::{}", entry.errno.name()));
        let entries = &self.entries;
        self.table(
            writer,
            &Table {
                name: "name",
                result: "&'static str",
                doc: "The name that it has in the spec and in every language.",
                values: entries.iter().map(|entry| text(&entry.id)).collect(),
            },
        );
        for table in tables {
            self.table(writer, table);
        }
        self.table(
            writer,
            &Table {
                name: "errno",
                result: "Errno",
                doc: "What the kernel answers.",
                values: entries.iter().map(errno).collect(),
            },
        );
        self.table(
            writer,
            &Table {
                name: "summary",
                result: "&'static str",
                doc: "What it means, in a sentence or two.",
                values: entries.iter().map(|entry| text(&entry.summary)).collect(),
            },
        );
        writer.line("    }");
    }

    fn all(&self, writer: &mut Writer<'_>) {
        writer.doc(8, &["All of them, in their order."]);
        let head = "pub const ALL: &'static [Self]";
        let variants: Vec<String> = self
            .entries
            .iter()
            .map(|entry| format!("Self::{}", entry.variant()))
            .collect();
        writer.lines(text::array(8, head, &variants));
    }

    fn table(&self, writer: &mut Writer<'_>, table: &Table<'_>) {
        writer.blank();
        writer.doc(8, &[table.doc]);
        let head = format!("pub const fn {}", table.name);
        writer.lines(shape::signature(8, &head, &["self"], table.result));
        writer.line("            match self {");
        for (entry, value) in self.entries.iter().zip(&table.values) {
            let pattern = format!("Self::{}", entry.variant());
            match value {
                Cell::Text(value) => writer.lines(text::arm_with_text(16, &pattern, value)),
                Cell::Expression(value) => {
                    writer.line(format!("                {pattern} => {value},"));
                }
            }
        }
        writer.line("            }");
        writer.line("        }");
    }
}
