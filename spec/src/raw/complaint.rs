//! What is said of keys and values that do not fit the grammar.

use toml::de::DeValue;

use super::grammar::{Given, Key, Kind, Table};
use super::value::integer_of;
use crate::diag::{Code, Diagnostic};
use crate::model::Spanned;
use crate::source::Span;
use crate::suggest::did_you_mean;

/// A list of words no longer than this is shown beside a suggestion.
const SHORT_LIST: usize = 8;

pub(super) fn unknown_key(
    table: &Table,
    name: &str,
    place: Span,
    value: &DeValue<'_>,
    mistaken: Option<&Key>,
) -> Diagnostic {
    let names = || table.all_keys().map(|key| key.name);
    let help = match mistaken {
        Some(key) => instead(key, value),
        None => did_you_mean(name, names()).unwrap_or_else(|| {
            let mut listed: Vec<&str> = names().collect();
            listed.sort_unstable();
            format!("known keys are `{}`", listed.join("`, `"))
        }),
    };
    Diagnostic::new(
        Code::UnknownKey,
        format!("unknown key `{name}` of {}", table.what),
    )
    .at(place, "the format has no such key")
    .help(help)
}

/// What to write in the place of a key that is often mistaken for `key`.
fn instead(key: &Key, value: &DeValue<'_>) -> String {
    let name = key.name;
    match (key.kind, bit_of_mask(value)) {
        (Kind::BitNumber, Some(bit)) => {
            format!("state which bit it is, not its value: `{name} = {bit}`")
        }
        (Kind::BitNumber, None) => {
            format!("state which bit it is, not its value: `{name} = 0` for the lowest")
        }
        _ => format!("`{name}` states that: {}", key.meaning()),
    }
}

/// The bit that a mask has, if it is one.
pub(super) fn bit_of_mask(value: &DeValue<'_>) -> Option<u32> {
    let mask = u64::try_from(integer_of(value)?).ok()?;
    mask.is_power_of_two().then(|| mask.trailing_zeros())
}

/// Texts end up in comments and documents, where people have to see all that compilers see.
pub(super) fn hidden(key: &str, text: &Spanned<String>) -> Option<Diagnostic> {
    let hidden = text.value.chars().find(|c| is_hidden(*c))?;
    let problem = Diagnostic::new(
        Code::HiddenCharacter,
        format!("`{key}` has a character that nobody sees"),
    );
    Some(
        problem
            .at(text.span, format!("with U+{:04X} in it", u32::from(hidden)))
            .help("take it out: such characters hide text, or show it in another order"),
    )
}

/// Control characters other than ends of lines and tabs, and those that turn the direction of text
/// or have no width.
fn is_hidden(c: char) -> bool {
    let is_control = c.is_control() && !matches!(c, '\n' | '\r' | '\t');
    let is_unseen = matches!(
        c,
        '\u{ad}'
            | '\u{61c}'
            | '\u{200b}'..='\u{200f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}'
    );
    is_control || is_unseen
}

pub(super) fn mask_for_bit(key: &str, value: u64, written: &str, span: Span) -> Diagnostic {
    let help = if value.is_power_of_two() {
        let bit = value.trailing_zeros();
        format!("`{written}` is the mask of bit {bit}: write `{key} = {bit}`; if bit {value} is meant, `{key} = {value}`")
    } else {
        format!("write the number of the bit in decimal: `{key} = {value}`")
    };
    Diagnostic::new(
        Code::MaskForBit,
        format!("`{key}` is the number of a bit, and `{written}` looks like a mask"),
    )
    .at(span, "bits are counted in decimal")
    .help(help)
}

pub(super) fn missing(table: &Table, key: &Key, span: Span) -> Diagnostic {
    let (what, name) = (table.what, key.name);
    Diagnostic::new(Code::MissingKey, format!("{what} without `{name}`"))
        .at(span, format!("needs `{name}`"))
        .help(format!("`{name}`: {}", key.meaning()))
}

pub(super) fn only_if(key: &Key, span: Span, given: Given, other: Option<Span>) -> Diagnostic {
    let condition = given.shown();
    let finding = Diagnostic::new(
        Code::UnknownKey,
        format!("`{}` is there only if {condition}", key.name),
    )
    .at(span, "does not belong here");
    let finding = match other {
        Some(other) => finding.at(other, "says otherwise"),
        None => finding,
    };
    finding.help(format!("leave it out; `{}`: {}", key.name, key.meaning()))
}

pub(super) fn exclusive(what: &str, key: &Key, span: Span, other: &Key, place: Span) -> Diagnostic {
    let (one, two) = (key.name, other.name);
    Diagnostic::new(
        Code::MeaningMismatch,
        format!("{what} with both `{one}` and `{two}`, of which one rules out the other"),
    )
    .at(span, format!("`{one}`: {}", key.meaning()))
    .at(place, format!("`{two}`: {}", other.meaning()))
    .help(format!("keep one of `{one}` and `{two}`"))
}

pub(super) fn empty(key: &Key, span: Span) -> Diagnostic {
    let name = key.name;
    Diagnostic::new(Code::EmptyProse, format!("`{name}` says nothing"))
        .at(span, "empty")
        .help(format!("say it here; `{name}`: {}", key.meaning()))
}

pub(super) fn unknown_word(key: &str, word: &str, words: &[&str], span: Span) -> Diagnostic {
    let listed = format!("`{key}` is one of `{}`", words.join("`, `"));
    let help = match did_you_mean(word, words.iter().copied()) {
        Some(hint) if words.len() > SHORT_LIST => hint,
        Some(hint) => format!("{hint} ({listed})"),
        None => listed,
    };
    Diagnostic::new(
        Code::UnknownChoice,
        format!("`{word}` is no value of `{key}`"),
    )
    .at(span, "not among the known words")
    .help(help)
}

pub(super) fn wrong_type(
    key: &Key,
    expected: &str,
    value: &DeValue<'_>,
    written: &str,
    span: Span,
) -> Diagnostic {
    let name = key.name;
    let help = match key.kind {
        Kind::Tables(_) if value.is_table() => one_of_many(written),
        Kind::Table(_) if value.is_array() => {
            "there is one: write `{ .. }` or a header in single brackets".to_owned()
        }
        _ => format!("write {expected} here"),
    };
    Diagnostic::new(Code::WrongType, format!("`{name}` has to be {expected}"))
        .at(span, format!("this is {}", described(value)))
        .help(help)
}

/// How one table is written where there may be many.
fn one_of_many(written: &str) -> String {
    match written.lines().next() {
        Some(header) if header.starts_with('[') => {
            format!("there may be several: write `[{header}]`")
        }
        _ => "there may be several: write `[ { .. } ]`, also for one".to_owned(),
    }
}

fn described(value: &DeValue<'_>) -> String {
    match integer_of(value) {
        Some(number) => format!("the integer {number}"),
        None if value.is_integer() => "a larger integer".to_owned(),
        None => format!("a TOML {}", value.type_str()),
    }
}
