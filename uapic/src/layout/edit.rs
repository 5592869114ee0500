//! Edits of a text that leave the rest of it as its author wrote it.

use std::ops::Range;

use super::tables::{Key, Table};

/// What to do to one text.
#[derive(Debug, Default)]
pub(super) struct Edits {
    edits: Vec<(Range<usize>, String)>,
}

impl Edits {
    /// States a number: in the place of what is stated, or behind another key.
    pub(super) fn state(&mut self, text: &str, table: &Table, key: &str, value: u64, behind: &str) {
        if let Some(stated) = table.key(key) {
            if text.get(stated.value.clone()) != Some(&value.to_string()) {
                self.edits.push((stated.value.clone(), value.to_string()));
            }
        } else if let Some(other) = table.key(behind) {
            self.put_behind(text, other, &format!("{key} = {value}"));
        }
    }

    /// Takes a key away, if it is stated.
    pub(super) fn remove(&mut self, text: &str, table: &Table, key: &str) {
        let Some(stated) = table.key(key) else { return };
        let rest = text.get(stated.value.end..).unwrap_or_default();
        let start = stated.key.start;
        if is_inline(text, stated) {
            let (start, end) = match rest.find(|c: char| !c.is_whitespace()) {
                Some(at) if rest[at..].starts_with(',') => {
                    let behind = &rest[at + 1..];
                    let blanks = behind.len() - behind.trim_start().len();
                    (start, stated.value.end + at + 1 + blanks)
                }
                // It is the last one: the comma before it goes.
                _ => {
                    let before = text.get(..start).unwrap_or_default().trim_end();
                    (
                        before.len() - usize::from(before.ends_with(',')),
                        stated.value.end,
                    )
                }
            };
            self.edits.push((start..end, String::new()));
        } else {
            let line = text.get(..start).and_then(|before| before.rfind('\n'));
            let end = rest
                .find('\n')
                .map_or(text.len(), |at| stated.value.end + at + 1);
            self.edits
                .push((line.map_or(0, |at| at + 1)..end, String::new()));
        }
    }

    /// Puts text somewhere.
    pub(super) fn insert(&mut self, at: usize, new: String) {
        self.edits.push((at..at, new));
    }

    /// Puts `key = value` behind another key: on a line of its own, or in the same braces.
    fn put_behind(&mut self, text: &str, other: &Key, new: &str) {
        if is_inline(text, other) {
            self.insert(other.value.end, format!(", {new}"));
            return;
        }
        let rest = text.get(other.value.end..).unwrap_or_default();
        match rest.find('\n') {
            Some(at) => self.insert(other.value.end + at + 1, format!("{new}\n")),
            None => self.insert(text.len(), format!("\n{new}\n")),
        }
    }

    /// The text with all edits made.
    pub(super) fn made(mut self, text: &str) -> String {
        // What is put in comes before what is taken away behind it; else the order stays.
        self.edits
            .sort_by_key(|(range, _)| (range.start, range.end));
        let mut made = String::with_capacity(text.len());
        let mut at = 0;
        for (range, new) in self.edits {
            made.push_str(text.get(at..range.start).unwrap_or_default());
            made.push_str(&new);
            at = range.end;
        }
        made + text.get(at..).unwrap_or_default()
    }
}

/// Whether a key stands in braces: behind its value comes a comma or the end of the braces.
fn is_inline(text: &str, key: &Key) -> bool {
    let rest = text.get(key.value.end..).unwrap_or_default();
    rest.trim_start().starts_with([',', '}'])
}

/// What stands before the text of a line that a place is in.
pub(super) fn line_of(text: &str, at: usize) -> (usize, &str) {
    let before = text.get(..at).unwrap_or_default();
    let start = before.rfind('\n').map_or(0, |newline| newline + 1);
    let line = text.get(start..).unwrap_or_default();
    let blanks = line.len() - line.trim_start_matches([' ', '\t']).len();
    (start, line.get(..blanks).unwrap_or_default())
}
