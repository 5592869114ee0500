//! Numbers, words and symbols of a formula.

use std::ops::Range;

use super::error::FormulaError;

#[derive(Clone, Debug)]
pub(super) struct Token {
    pub(super) kind: Kind,
    pub(super) range: Range<usize>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Number(u64),
    Word,
    Symbol(&'static str),
}

/// Longer ones before those they start with.
const SYMBOLS: &[&str] = &[
    "..=", "..", "||", "&&", "==", "!=", "<=", ">=", "<<", ">>", "<", ">", "+", "-", "*", "/", "%",
    "&", "|", "!", "(", ")", "[", "]", ".", ",",
];

/// Takes a formula apart.
pub(super) fn tokens(text: &str) -> Result<Vec<Token>, FormulaError> {
    let mut tokens = Vec::new();
    let mut rest = text;
    loop {
        rest = rest.trim_start();
        let start = text.len() - rest.len();
        let Some(first) = rest.chars().next() else {
            return Ok(tokens);
        };
        let (kind, length) = if let Some(symbol) = SYMBOLS.iter().find(|s| rest.starts_with(**s)) {
            (Kind::Symbol(symbol), symbol.len())
        } else if is_word(first) {
            let length = rest.find(|c| !is_word(c)).unwrap_or(rest.len());
            let word = rest.get(..length).unwrap_or_default();
            let kind = if first.is_ascii_digit() {
                number(word, start)?
            } else {
                Kind::Word
            };
            (kind, length)
        } else {
            return Err(no_symbol(first, start));
        };
        tokens.push(Token {
            kind,
            range: start..start + length,
        });
        rest = rest.get(length..).unwrap_or_default();
    }
}

fn is_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_'
}

fn no_symbol(found: char, start: usize) -> FormulaError {
    let range = start..start + found.len_utf8();
    let error = FormulaError::unreadable(range, "no part of an expression");
    match found {
        '=' => error.help("compare with `==`"),
        '^' | '~' => error.help("test bits with `&`: `(x & MASK) == 0`"),
        '?' | ':' => error.help("choose with `&&` and `||`, or with `min` and `max`"),
        _ => error,
    }
}

fn number(word: &str, start: usize) -> Result<Kind, FormulaError> {
    let range = start..start + word.len();
    let plain: String = word.chars().filter(|c| *c != '_').collect();
    let (radix, digits) = match plain.strip_prefix("0x").or(plain.strip_prefix("0X")) {
        Some(hex) => (16, hex),
        None => (10, plain.as_str()),
    };
    if radix == 10 && digits.len() > 1 && digits.starts_with('0') {
        return Err(
            FormulaError::unreadable(range, "octal in C, decimal elsewhere")
                .help("leave the zero out, or write it as `0x..`"),
        );
    }
    let is_number = !digits.is_empty() && digits.chars().all(|c| c.is_digit(radix));
    match u64::from_str_radix(digits, radix) {
        Ok(value) if is_number => Ok(Kind::Number(value)),
        _ if is_number => Err(FormulaError::unreadable(range, "needs more than 64 bits")
            .help("the largest number is 0xffff_ffff_ffff_ffff")),
        _ => Err(FormulaError::unreadable(range, "no number")
            .help("write `4096`, `4_096` or `0x1000`, without a suffix")),
    }
}
