//! Reads one TOML table by its grammar and reports what is missing, of the wrong type, or unknown.

use std::ops::Range;

use toml::de::{DeTable, DeValue};

use super::complaint;
use super::grammar::{Given, Key, Need, Table};
use super::value::integer_of;
use crate::diag::Findings;
use crate::model::Spanned;
use crate::source::{FileId, Span};
use crate::suggest;

/// A table of the format.
pub(crate) trait Keys: Sized {
    /// Its keys.
    const TABLE: Table;

    /// Takes it from a reader that was made for [`Keys::TABLE`].
    fn read(reader: &mut TableReader<'_, '_, '_>) -> Self;
}

/// What all tables of one file are read with.
pub(crate) struct Context<'a, 'f> {
    pub(crate) file: FileId,
    pub(crate) text: &'a str,
    pub(crate) findings: &'f mut Findings,
}

impl Context<'_, '_> {
    pub(super) fn place(&self, range: Range<usize>) -> Span {
        span_of(self.file, range)
    }
}

/// A key that is there.
#[derive(Clone, Copy)]
struct Entry<'a> {
    key: &'static Key,
    value: &'a DeValue<'a>,
    /// Of the value.
    span: Span,
    /// The key stands in the place of one that it was mistaken for, so its value means another
    /// thing.
    mistaken: bool,
}

/// A table being read.
///
/// What is missing or wrong reads as a placeholder, and the findings say that the spec is
/// incomplete: it ends the stage before anything looks at placeholders.
pub(crate) struct TableReader<'a, 'c, 'f> {
    grammar: &'static Table,
    span: Span,
    entries: Vec<Entry<'a>>,
    context: &'c mut Context<'a, 'f>,
}

impl<'a, 'c, 'f> TableReader<'a, 'c, 'f> {
    /// Sorts the keys of a table into those of its grammar; reports those that are none of it, and
    /// those that are missing or must not be together.
    pub(super) fn new(
        grammar: &'static Table,
        table: &'a DeTable<'a>,
        span: Span,
        context: &'c mut Context<'a, 'f>,
    ) -> Self {
        let mut reader = Self {
            grammar,
            span,
            entries: Vec::with_capacity(table.len()),
            context,
        };
        let mut unknown = Vec::new();
        for (name, value) in table {
            let span = reader.context.place(value.span());
            match grammar.all_keys().find(|key| key.name == name.get_ref()) {
                Some(key) => reader.enter(key, value.get_ref(), span, false),
                None => {
                    // The key of a header without a body has no text of its own.
                    let own = reader.context.place(name.span());
                    let place = if own.start == own.end { span } else { own };
                    unknown.push((name.get_ref().as_ref(), place, value.get_ref(), span));
                }
            }
        }
        for (name, place, value, span) in unknown {
            reader.unknown(name, place, value, span);
        }
        reader.look_at_needs();
        reader
    }

    fn enter(&mut self, key: &'static Key, value: &'a DeValue<'a>, span: Span, mistaken: bool) {
        self.entries.push(Entry {
            key,
            value,
            span,
            mistaken,
        });
    }

    /// Reports a key that the table does not have. If one key is meant, it is read as that one, so
    /// that the slip has no consequences.
    fn unknown(&mut self, name: &str, place: Span, value: &'a DeValue<'a>, span: Span) {
        let free: Vec<&Key> = self
            .grammar
            .all_keys()
            .filter(|key| !self.has(key.name))
            .collect();
        let mistaken = free
            .iter()
            .find(|key| key.mistaken.contains(&name))
            .copied();
        let meant = suggest::only_nearest(name, free.iter().map(|key| key.name));
        let meant = free.iter().find(|key| Some(key.name) == meant).copied();
        let finding = complaint::unknown_key(self.grammar, name, place, value, mistaken);
        self.context.findings.push(finding);
        if let Some(key) = mistaken.or(meant) {
            self.enter(key, value, span, mistaken.is_some());
        }
    }

    /// Reports keys that are missing, and keys that rule each other out.
    fn look_at_needs(&mut self) {
        for key in self.grammar.all_keys() {
            match (self.entry(key.name), key.need) {
                (None, Need::Required) => self.missing(key),
                (None, Need::Unless(given)) if self.given(given).is_none() => self.missing(key),
                (Some(entry), Need::OnlyIf(given)) if self.given(given).is_none() => {
                    let other = self.entry(given.key()).map(|entry| entry.span);
                    let finding = complaint::only_if(key, entry.span, given, other);
                    self.context.findings.push(finding);
                }
                _ => {}
            }
            let Some(entry) = self.entry(key.name) else {
                continue;
            };
            let excluded = key.excludes.iter().find_map(|other| self.entry(other));
            if let Some(other) = excluded {
                let what = self.grammar.what;
                let finding = complaint::exclusive(what, key, entry.span, other.key, other.span);
                self.context.findings.push(finding);
                self.context.findings.incomplete();
            }
        }
    }

    fn missing(&mut self, key: &Key) {
        let finding = complaint::missing(self.grammar, key, self.span);
        self.context.findings.push(finding);
        self.context.findings.incomplete();
    }

    /// Where another key states what is asked of it.
    fn given(&self, given: Given) -> Option<Span> {
        let entry = self.entry(given.key())?;
        match given {
            Given::Key(_) => Some(entry.span),
            Given::Word(_, word) => (entry.value.as_str() == Some(word)).then_some(entry.span),
        }
    }

    fn entry(&self, key: &str) -> Option<Entry<'a>> {
        let mut entries = self.entries.iter();
        entries.find(|entry| entry.key.name == key).copied()
    }

    pub(super) fn has(&self, key: &str) -> bool {
        self.entry(key).is_some()
    }

    /// A value, or what stands in for one that was reported.
    pub(super) fn or_placeholder<T: Default>(&self, value: Option<Spanned<T>>) -> Spanned<T> {
        value.unwrap_or_else(|| Spanned {
            value: T::default(),
            span: self.span,
        })
    }

    pub(super) fn text(&mut self, key: &'static str) -> Option<Spanned<String>> {
        let text = self.any_text(key)?;
        if text.value.trim().is_empty() {
            let finding = complaint::empty(self.entry(key)?.key, text.span);
            self.context.findings.push(finding);
            self.context.findings.incomplete();
        }
        if let Some(finding) = complaint::hidden(key, &text) {
            self.context.findings.push(finding);
        }
        Some(text)
    }

    pub(super) fn any_text(&mut self, key: &'static str) -> Option<Spanned<String>> {
        let entry = self.entry(key)?;
        match entry.value.as_str() {
            Some(text) => Some(Spanned {
                value: text.to_owned(),
                span: entry.span,
            }),
            None => self.wrong(entry, "a string"),
        }
    }

    pub(super) fn integer(&mut self, key: &'static str) -> Option<Spanned<u64>> {
        let entry = self.entry(key)?;
        match integer_of(entry.value).and_then(|number| u64::try_from(number).ok()) {
            Some(value) => Some(Spanned {
                value,
                span: entry.span,
            }),
            None => self.wrong(entry, "an integer from 0 to 2^64 - 1"),
        }
    }

    /// The number of a bit, small enough for arithmetic without care. In hexadecimal it would be
    /// a mask, which means another bit.
    pub(super) fn bit_number(&mut self, key: &'static str) -> Option<Spanned<u32>> {
        let entry = self.entry(key)?;
        if entry.mistaken {
            return match complaint::bit_of_mask(entry.value) {
                Some(value) => Some(Spanned {
                    value,
                    span: entry.span,
                }),
                None => {
                    self.context.findings.incomplete();
                    None
                }
            };
        }
        let Spanned { value, span } = self.integer(key)?;
        let is_decimal = entry.value.as_integer().is_some_and(|i| i.radix() == 10);
        if !is_decimal {
            let written = self.context.text.get(span.start..span.end);
            let finding = complaint::mask_for_bit(key, value, written.unwrap_or_default(), span);
            self.context.findings.push(finding);
            self.context.findings.incomplete();
        }
        Some(Spanned {
            value: u32::try_from(value).unwrap_or(u32::MAX),
            span,
        })
    }

    pub(super) fn boolean(&mut self, key: &'static str) -> bool {
        let Some(entry) = self.entry(key) else {
            return false;
        };
        entry
            .value
            .as_bool()
            .or_else(|| self.wrong(entry, "true or false"))
            .unwrap_or(false)
    }

    /// An expression: an integer, or a string in C's notation.
    pub(super) fn expression(&mut self, key: &'static str) -> Option<Spanned<String>> {
        let entry = self.entry(key)?;
        let text = match entry.value {
            DeValue::String(text) => Some(text.clone().into_owned()),
            value => integer_of(value).map(|number| match value.as_integer() {
                Some(integer) if integer.radix() == 16 => format!("{number:#x}"),
                _ => number.to_string(),
            }),
        };
        match text {
            Some(value) => Some(Spanned {
                value,
                span: entry.span,
            }),
            None => self.wrong(entry, "an integer or an expression"),
        }
    }

    /// One of `words`, as the value at its place among `values`.
    pub(super) fn word<T: Copy>(
        &mut self,
        key: &'static str,
        words: &[&'static str],
        values: &[T],
    ) -> Option<Spanned<T>> {
        let Spanned { value: word, span } = self.text(key)?;
        let known = words.iter().zip(values).find(|(known, _)| **known == word);
        if let Some((_, value)) = known {
            return Some(Spanned {
                value: *value,
                span,
            });
        }
        let finding = complaint::unknown_word(key, &word, words, span);
        self.context.findings.push(finding);
        self.context.findings.incomplete();
        None
    }

    pub(super) fn texts(&mut self, key: &'static str) -> Vec<Spanned<String>> {
        let mut texts = Vec::new();
        for element in self.elements(key) {
            match element.value.as_str() {
                Some(text) => texts.push(Spanned {
                    value: text.to_owned(),
                    span: element.span,
                }),
                None => {
                    self.wrong::<()>(element, "strings");
                }
            }
        }
        texts
    }

    /// The tables of `[[key]]` or `key = [{ .. }]`.
    pub(super) fn tables<T: Keys>(&mut self, key: &'static str) -> Vec<T> {
        let mut list = Vec::new();
        for element in self.elements(key) {
            match element.value.as_table() {
                Some(table) => list.push(self.nested(table, element.span)),
                None => {
                    self.wrong::<()>(element, "tables");
                }
            }
        }
        list
    }

    /// The table of `[key]` or `key = { .. }`.
    pub(super) fn table<T: Keys>(&mut self, key: &'static str) -> Option<T> {
        let entry = self.entry(key)?;
        match entry.value.as_table() {
            Some(table) => Some(self.nested(table, entry.span)),
            None => self.wrong(entry, "a table"),
        }
    }

    fn nested<T: Keys>(&mut self, table: &'a DeTable<'a>, span: Span) -> T {
        let mut reader = TableReader::new(const { &T::TABLE }, table, span, self.context);
        T::read(&mut reader)
    }

    fn elements(&mut self, key: &'static str) -> Vec<Entry<'a>> {
        let Some(entry) = self.entry(key) else {
            return Vec::new();
        };
        let Some(array) = entry.value.as_array() else {
            return self.wrong(entry, "an array").unwrap_or_default();
        };
        let element = |element: &'a toml::Spanned<DeValue<'a>>| Entry {
            value: element.get_ref(),
            span: self.context.place(element.span()),
            ..entry
        };
        array.iter().map(element).collect()
    }

    fn wrong<T>(&mut self, entry: Entry<'_>, expected: &str) -> Option<T> {
        let written = self.context.text.get(entry.span.start..entry.span.end);
        let written = written.unwrap_or_default();
        let finding = complaint::wrong_type(entry.key, expected, entry.value, written, entry.span);
        self.context.findings.push(finding);
        self.context.findings.incomplete();
        None
    }
}

/// A span from a range of the TOML parser.
pub(super) fn span_of(file: FileId, range: Range<usize>) -> Span {
    Span {
        file,
        start: range.start,
        end: range.end,
    }
}
