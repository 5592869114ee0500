//! Edits that break something, and how to make them.

use serde::Deserialize;

use crate::{read, root};

/// A table of tests/mutations.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    mutation: Vec<Mutation>,
}

/// One break.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mutation {
    /// What is done.
    pub name: String,
    /// The file: a spec's stem, or the path of a generated file.
    pub file: String,
    /// All made at once, from the first.
    pub edits: Vec<Edit>,
}

/// One replacement.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Edit {
    /// Texts to pass, in this order, before looking.
    #[serde(default)]
    pub after: Vec<String>,
    /// What to look for.
    pub find: String,
    /// What to put there.
    pub replace: String,
}

/// The mutations of one table, such as `spec`.
pub fn table(name: &str) -> Vec<Mutation> {
    let path = root().join(format!("tests/mutations/{name}.toml"));
    let table: Table =
        toml::from_str(&read(&path)).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    table.mutation
}

impl Mutation {
    /// The text with all edits made; why not, if one does not fit it any more.
    ///
    /// # Errors
    ///
    /// The text that was not found.
    pub fn apply(&self, text: &str) -> Result<String, String> {
        self.edits
            .iter()
            .try_fold(text.to_owned(), |text, edit| edit.apply(&text))
    }
}

impl Edit {
    fn apply(&self, text: &str) -> Result<String, String> {
        let mut from = 0;
        for anchor in &self.after {
            from += position(&text[from..], anchor)? + anchor.len();
        }
        let start = from + position(&text[from..], &self.find)?;
        let end = start + self.find.len();
        Ok(format!(
            "{}{}{}",
            &text[..start],
            self.replace,
            &text[end..]
        ))
    }
}

fn position(text: &str, part: &str) -> Result<usize, String> {
    text.find(part)
        .ok_or_else(|| format!("`{part}` is not there"))
}
