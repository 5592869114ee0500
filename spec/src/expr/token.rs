//! Numbers, names and symbols of an expression.

use std::ops::Range;

use super::ctype::CType;
use super::error::{not_portable, syntax, ExprError};

#[derive(Clone, Debug)]
pub(super) struct Token {
    pub(super) kind: Kind,
    pub(super) range: Range<usize>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Number(i128, CType),
    Name,
    Symbol(&'static str),
}

const SYMBOLS: &[&str] = &[
    "<<", ">>", "+", "-", "*", "/", "%", "&", "|", "^", "~", "(", ")",
];

/// Takes an expression apart.
pub(super) fn tokens(text: &str) -> Result<Vec<Token>, ExprError> {
    let mut tokens = Vec::new();
    let mut rest = text;
    loop {
        rest = rest.trim_start();
        let start = text.len() - rest.len();
        let Some(first) = rest.chars().next() else {
            return Ok(tokens);
        };
        let is_word = |c: char| c.is_ascii_alphanumeric() || c == '_';
        let (kind, length) = if let Some(symbol) = SYMBOLS.iter().find(|s| rest.starts_with(**s)) {
            (Kind::Symbol(symbol), symbol.len())
        } else if first == '\'' {
            (character(rest, start)?, 3)
        } else if is_word(first) {
            let length = rest.find(|c| !is_word(c)).unwrap_or(rest.len());
            let word = rest.get(..length).unwrap_or_default();
            let kind = if first.is_ascii_digit() {
                number(word, start)?
            } else {
                Kind::Name
            };
            (kind, length)
        } else {
            let range = start..start + first.len_utf8();
            return Err(syntax(range, "no part of an expression"));
        };
        tokens.push(Token {
            kind,
            range: start..start + length,
        });
        rest = rest.get(length..).unwrap_or_default();
    }
}

fn character(rest: &str, start: usize) -> Result<Kind, ExprError> {
    let mut chars = rest.chars().skip(1);
    match (chars.next(), chars.next()) {
        (Some(c), Some('\'')) if (' '..='~').contains(&c) && c != '\\' && c != '\'' => {
            Ok(Kind::Number(i128::from(u32::from(c)), CType::INT))
        }
        _ => Err(syntax(
            start..start + 1,
            "a character constant is one printable ASCII character between quotes",
        )),
    }
}

fn number(word: &str, start: usize) -> Result<Kind, ExprError> {
    let range = start..start + word.len();
    let digits_end = match word.get(..2) {
        Some("0x" | "0X") => word
            .get(2..)
            .and_then(|digits| digits.find(|c: char| !c.is_ascii_hexdigit()))
            .map_or(word.len(), |end| end + 2),
        _ => word
            .find(|c: char| !c.is_ascii_digit())
            .unwrap_or(word.len()),
    };
    let (digits, suffix) = word.split_at(digits_end);
    let (radix, digits) = match (digits.get(..2), digits.get(2..), digits.get(1..)) {
        (Some("0x" | "0X"), Some(hex), _) => (16, hex),
        (_, _, Some(octal)) if digits.starts_with('0') && !octal.is_empty() => (8, octal),
        _ => (10, digits),
    };
    let value = i128::from_str_radix(digits, radix)
        .map_err(|_| syntax(range.clone(), "no number in C's notation"))?;
    let (unsigned, wide) = match suffix.to_ascii_uppercase().as_str() {
        "" => (false, false),
        "U" => (true, false),
        "LL" => (false, true),
        "ULL" | "LLU" => (true, true),
        "L" | "UL" | "LU" => {
            return Err(not_portable(
                range,
                "`long` has 32 bits on some architectures and 64 on others",
                "write `LL` or `ULL`",
            ))
        }
        _ => return Err(syntax(range, "unknown suffix of a number")),
    };
    if suffix.is_empty() && radix == 10 && !CType::INT.holds(value) {
        return Err(not_portable(
            range,
            "C90 takes it for unsigned where `long` has 32 bits, C99 does not",
            "give it the suffix `U` or `LL`",
        ));
    }
    // C11 6.4.4.1: the first type in this order that holds the value.
    let candidates = [
        CType::INT,
        CType::UNSIGNED_INT,
        CType::LONG_LONG,
        CType::UNSIGNED_LONG_LONG,
    ];
    let fits = candidates.into_iter().find(|ty| {
        let refused = (unsigned && ty.signed)
            || (wide && ty.bits == 32)
            || (!unsigned && !ty.signed && radix == 10);
        !refused && ty.holds(value)
    });
    match fits {
        Some(ty) => Ok(Kind::Number(value, ty)),
        None => Err(syntax(range, "no C type holds the number")),
    }
}
