//! Reads one TOML table key by key and reports what is missing, of the wrong type, or unknown.

use std::ops::Range;

use toml::de::{DeTable, DeValue};

use crate::diag::{Code, Diagnostic, Findings};
use crate::model::Spanned;
use crate::source::{FileId, Span};
use crate::suggest::did_you_mean;

/// A table being read. Every key asked for is a known key; [`TableReader::finish`] reports the
/// others.
///
/// What is missing or wrong reads as a placeholder: the findings end the stage before anything
/// looks at it.
pub(super) struct TableReader<'a, 'f> {
    table: &'a DeTable<'a>,
    span: Span,
    what: &'static str,
    asked: Vec<&'static str>,
    findings: &'f mut Findings,
}

impl<'a, 'f> TableReader<'a, 'f> {
    /// `what` names the kind of table in messages: "struct", "field".
    pub(super) fn new(
        table: &'a DeTable<'a>,
        span: Span,
        what: &'static str,
        findings: &'f mut Findings,
    ) -> Self {
        Self {
            table,
            span,
            what,
            asked: Vec::new(),
            findings,
        }
    }

    pub(super) fn span(&self) -> Span {
        self.span
    }

    pub(super) fn findings(&mut self) -> &mut Findings {
        self.findings
    }

    pub(super) fn has(&self, key: &str) -> bool {
        self.table.contains_key(key)
    }

    pub(super) fn text(&mut self, key: &'static str) -> Option<Spanned<String>> {
        let (value, span) = self.value(key)?;
        match value.as_str() {
            Some(text) => {
                if text.trim().is_empty() {
                    self.findings.push(
                        Diagnostic::new(Code::EmptyProse, format!("`{key}` says nothing"))
                            .at(span, "empty")
                            .help("say it here; docs/spec-format.md says what is asked for"),
                    );
                }
                Some(Spanned {
                    value: text.to_owned(),
                    span,
                })
            }
            None => self.wrong_type(key, "a string", value, span),
        }
    }

    /// Takes note of a key that another one rules out, so that it is not called unknown.
    pub(super) fn ruled_out(&mut self, key: &'static str) -> Option<Span> {
        self.value(key).map(|(_, span)| span)
    }

    pub(super) fn required_text(&mut self, key: &'static str) -> Spanned<String> {
        self.text(key).unwrap_or_else(|| self.missing(key))
    }

    pub(super) fn integer(&mut self, key: &'static str) -> Option<Spanned<u64>> {
        let (value, span) = self.value(key)?;
        match integer_of(value).and_then(|number| u64::try_from(number).ok()) {
            Some(value) => Some(Spanned { value, span }),
            None => self.wrong_type(key, "an integer from 0 to 2^64 - 1", value, span),
        }
    }

    pub(super) fn required_integer(&mut self, key: &'static str) -> Spanned<u64> {
        self.integer(key).unwrap_or_else(|| self.missing(key))
    }

    /// An integer that counts bits: small enough for arithmetic without care.
    pub(super) fn required_bit_count(&mut self, key: &'static str) -> Spanned<u32> {
        let Spanned { value, span } = self.required_integer(key);
        Spanned {
            value: u32::try_from(value).unwrap_or(u32::MAX),
            span,
        }
    }

    pub(super) fn boolean(&mut self, key: &'static str) -> bool {
        let Some((value, span)) = self.value(key) else {
            return false;
        };
        value
            .as_bool()
            .or_else(|| self.wrong_type(key, "true or false", value, span))
            .unwrap_or(false)
    }

    /// An expression: an integer, or a string in C's notation.
    pub(super) fn required_expression(&mut self, key: &'static str) -> Spanned<String> {
        let Some((value, span)) = self.value(key) else {
            return self.missing(key);
        };
        let text = match value {
            DeValue::String(text) => Some(text.clone().into_owned()),
            _ => integer_of(value).map(|number| match value.as_integer() {
                Some(integer) if integer.radix() == 16 => format!("{number:#x}"),
                _ => number.to_string(),
            }),
        };
        match text {
            Some(value) => Spanned { value, span },
            None => self
                .wrong_type(key, "an integer or an expression", value, span)
                .unwrap_or_else(|| placeholder(span)),
        }
    }

    /// One word of those that `choices` lists.
    pub(super) fn choice<T: Copy>(
        &mut self,
        key: &'static str,
        choices: &[(&'static str, T)],
    ) -> Option<Spanned<T>> {
        let Spanned { value: word, span } = self.text(key)?;
        if let Some((_, value)) = choices.iter().find(|(known, _)| *known == word) {
            return Some(Spanned {
                value: *value,
                span,
            });
        }
        let known: Vec<&str> = choices.iter().map(|(known, _)| *known).collect();
        let listed = format!("`{key}` is one of `{}`", known.join("`, `"));
        let help = match did_you_mean(&word, known.iter().copied()) {
            Some(hint) => format!("{hint} ({listed})"),
            None => listed,
        };
        self.findings.push(
            Diagnostic::new(
                Code::UnknownChoice,
                format!("`{word}` is no value of `{key}`"),
            )
            .at(span, "not among the known words")
            .help(help),
        );
        None
    }

    pub(super) fn required_choice<T: Copy>(
        &mut self,
        key: &'static str,
        choices: &[(&'static str, T)],
    ) -> Option<Spanned<T>> {
        if !self.has(key) {
            self.asked.push(key);
            self.missing::<String>(key);
            return None;
        }
        self.choice(key, choices)
    }

    pub(super) fn texts(&mut self, key: &'static str) -> Vec<Spanned<String>> {
        self.array(key)
            .into_iter()
            .filter_map(|(value, span)| match value.as_str() {
                Some(text) => Some(Spanned {
                    value: text.to_owned(),
                    span,
                }),
                None => self.wrong_type(key, "strings", value, span),
            })
            .collect()
    }

    /// The tables of `[[key]]` or `key = [{ .. }]`, as functions of a reader for each.
    pub(super) fn each_table<T>(
        &mut self,
        key: &'static str,
        what: &'static str,
        mut read: impl FnMut(&mut TableReader<'a, '_>) -> T,
    ) -> Vec<T> {
        let mut list = Vec::new();
        for (value, span) in self.array(key) {
            match value.as_table() {
                Some(table) => {
                    let mut reader = TableReader::new(table, span, what, self.findings);
                    list.push(read(&mut reader));
                    reader.finish();
                }
                None => {
                    self.wrong_type::<()>(key, "tables", value, span);
                }
            }
        }
        list
    }

    /// The table of `[key]` or `key = { .. }`.
    pub(super) fn one_table<T>(
        &mut self,
        key: &'static str,
        what: &'static str,
        read: impl FnOnce(&mut TableReader<'a, '_>) -> T,
    ) -> Option<T> {
        let (value, span) = self.value(key)?;
        let Some(table) = value.as_table() else {
            return self.wrong_type(key, "a table", value, span);
        };
        let mut reader = TableReader::new(table, span, what, self.findings);
        let result = read(&mut reader);
        reader.finish();
        Some(result)
    }

    /// Reports that `key` has to be there.
    pub(super) fn missing<T: Default>(&mut self, key: &'static str) -> Spanned<T> {
        // A value of the wrong type has been reported; it is not missing as well.
        if !self.has(key) {
            self.findings.push(
                Diagnostic::new(Code::MissingKey, format!("{} without `{key}`", self.what))
                    .at(self.span, format!("needs `{key}`"))
                    .help(format!("docs/spec-format.md says what `{key}` states")),
            );
        }
        placeholder(self.span)
    }

    /// Reports every key that nobody asked for.
    pub(super) fn finish(self) {
        for (key, value) in self.table {
            let known = &self.asked;
            if known.contains(&key.get_ref().as_ref()) {
                continue;
            }
            let mut listed = known.clone();
            listed.sort_unstable();
            let help = did_you_mean(key.get_ref(), known.iter().copied())
                .unwrap_or_else(|| format!("known keys are `{}`", listed.join("`, `")));
            let span = self.place(key.span());
            // The key of a header without a body has no text of its own.
            let span = if span.start == span.end {
                self.place(value.span())
            } else {
                span
            };
            self.findings.push(
                Diagnostic::new(
                    Code::UnknownKey,
                    format!("unknown key `{}` of {}", key.get_ref(), self.what),
                )
                .at(span, "the format has no such key")
                .help(help),
            );
        }
    }

    fn value(&mut self, key: &'static str) -> Option<(&'a DeValue<'a>, Span)> {
        self.asked.push(key);
        let value = self.table.get(key)?;
        Some((value.get_ref(), self.place(value.span())))
    }

    fn array(&mut self, key: &'static str) -> Vec<(&'a DeValue<'a>, Span)> {
        let Some((value, span)) = self.value(key) else {
            return Vec::new();
        };
        match value.as_array() {
            Some(array) => array
                .iter()
                .map(|element| (element.get_ref(), self.place(element.span())))
                .collect(),
            None => self
                .wrong_type(key, "an array", value, span)
                .unwrap_or_default(),
        }
    }

    fn wrong_type<T>(
        &mut self,
        key: &str,
        expected: &str,
        value: &DeValue<'_>,
        span: Span,
    ) -> Option<T> {
        self.findings.push(
            Diagnostic::new(Code::WrongType, format!("`{key}` has to be {expected}"))
                .at(span, format!("this is {}", described(value)))
                .help(format!("write {expected} here")),
        );
        None
    }

    fn place(&self, range: Range<usize>) -> Span {
        span_of(self.span.file, range)
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

fn placeholder<T: Default>(span: Span) -> Spanned<T> {
    Spanned {
        value: T::default(),
        span,
    }
}

fn integer_of(value: &DeValue<'_>) -> Option<i128> {
    let integer = value.as_integer()?;
    i128::from_str_radix(integer.as_str(), integer.radix()).ok()
}

fn described(value: &DeValue<'_>) -> String {
    match integer_of(value) {
        Some(number) => format!("the integer {number}"),
        None if value.is_integer() => "a larger integer".to_owned(),
        None => format!("a TOML {}", value.type_str()),
    }
}
