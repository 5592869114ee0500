//! The tables of all keys, as docs/spec-format.md has them.

use std::fmt::Write as _;

use uapi_spec::grammar::{Kind, Need, Table, FILE};

/// A table and where it stands in a file: `[[struct.field]]`.
struct Place {
    /// Headers under which the table stands; one table may be known by several.
    headers: Vec<String>,
    /// The path that its own tables have in front of their keys.
    path: String,
    table: &'static Table,
}

/// All tables in Markdown, a file's own first and each below the one that it is in.
pub fn tables() -> String {
    let mut text = String::new();
    let file = Place {
        headers: vec!["The file".to_owned()],
        path: String::new(),
        table: FILE,
    };
    // Writing to a string cannot fail.
    let _ = write(&mut text, &file);
    text
}

fn write(text: &mut String, place: &Place) -> std::fmt::Result {
    let headers: Vec<String> = place
        .headers
        .iter()
        .map(|header| format!("**{header}**"))
        .collect();
    writeln!(text, "{}\n", headers.join(", "))?;
    writeln!(text, "| key | takes | needed | |\n|---|---|---|---|")?;
    for key in place.table.all_keys() {
        writeln!(
            text,
            "| `{}` | {} | {} | {} |",
            key.name,
            takes(key.kind),
            needed(key.need),
            key.meaning()
        )?;
    }
    text.push('\n');
    inner_places(place)
        .iter()
        .try_for_each(|inner| write(text, inner))
}

/// The tables in a table. Those that are alike, such as structs and unions, are one place.
fn inner_places(place: &Place) -> Vec<Place> {
    let mut places: Vec<Place> = Vec::new();
    for key in place.table.keys {
        let (table, open, close) = match key.kind {
            Kind::Table(table) => (table, "[", "]"),
            Kind::Tables(table) => (table, "[[", "]]"),
            _ => continue,
        };
        let path = match place.path.as_str() {
            "" => key.name.to_owned(),
            outer => format!("{outer}.{}", key.name),
        };
        let header = format!("`{open}{path}{close}`");
        match places.iter_mut().find(|other| *other.table == *table) {
            Some(alike) => alike.headers.push(header),
            None => places.push(Place {
                headers: vec![header],
                path,
                table,
            }),
        }
    }
    places
}

fn takes(kind: Kind) -> String {
    match kind {
        Kind::Text | Kind::AnyText => "string".to_owned(),
        Kind::Rule => "rule".to_owned(),
        Kind::RuleOrInteger => "rule or integer".to_owned(),
        Kind::Expression => "expression".to_owned(),
        Kind::Integer => "integer".to_owned(),
        Kind::BitNumber => "integer in decimal".to_owned(),
        Kind::Boolean => "boolean".to_owned(),
        Kind::Texts => "strings".to_owned(),
        Kind::Word(words) if words.len() > MANY_WORDS => "one of many words".to_owned(),
        Kind::Word(words) => {
            let quoted: Vec<String> = words.iter().map(|word| format!("`\"{word}\"`")).collect();
            quoted.join(", ")
        }
        Kind::Table(_) => "table".to_owned(),
        Kind::Tables(_) => "tables".to_owned(),
    }
}

/// The list of errnos is longer than a table is wide.
const MANY_WORDS: usize = 8;

fn needed(need: Need) -> String {
    match need {
        Need::Required => "yes".to_owned(),
        Need::Optional(phrase) => phrase.to_owned(),
        Need::Unless(given) => format!("unless {}", given.shown()),
        Need::OnlyIf(given) => format!("no; only with {}", given.shown()),
    }
}
