//! Conditions in C, and how they are spread over lines.

use super::writer::{indentation, width};

/// How long a line may be.
const COLUMNS: usize = 80;

/// A condition, its negations pushed down to the comparisons.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Condition {
    /// One comparison or truth value; whether it needs parentheses beside `&&` and `||`.
    Plain(String, bool),
    /// `a && b`
    All(Vec<Condition>),
    /// `a || b`
    Any(Vec<Condition>),
}

impl Condition {
    /// All of them.
    pub(super) fn all(parts: Vec<Self>) -> Self {
        Self::joined(true, parts)
    }

    /// All or any of them. Parts of the same kind become parts of the whole.
    pub(super) fn joined(is_all: bool, parts: Vec<Self>) -> Self {
        let flat = parts.into_iter().flat_map(|part| match part {
            Self::All(inner) if is_all => inner,
            Self::Any(inner) if !is_all => inner,
            other => vec![other],
        });
        let mut flat: Vec<Self> = flat.collect();
        match (flat.len(), is_all) {
            (1, _) => flat.remove(0),
            (_, true) => Self::All(flat),
            (_, false) => Self::Any(flat),
        }
    }

    /// `if (condition)`, one tab in, on as many lines as it takes.
    pub(super) fn lines(&self) -> Vec<String> {
        let mut lines = vec!["\tif (".to_owned()];
        self.fill(&mut lines, 1);
        if let Some(last) = lines.last_mut() {
            last.push(')');
        }
        lines
    }

    /// Appends the condition to the last line; what follows stands below its first character.
    /// `closing` is the number of characters that will follow it.
    fn fill(&self, lines: &mut Vec<String>, closing: usize) {
        let (parts, operator) = match self {
            Self::Plain(text, _) => return append(lines, text),
            Self::All(parts) => (parts, " &&"),
            Self::Any(parts) => (parts, " ||"),
        };
        let column = lines.last().map_or(0, |line| width(line));
        for (index, part) in parts.iter().enumerate() {
            let is_last = index + 1 == parts.len();
            let behind = if is_last { closing } else { operator.len() };
            let flat = part.within();
            let now = lines.last().map_or(0, |line| width(line));
            if index > 0 && now + 1 + width(&flat) + behind > COLUMNS {
                lines.push(indentation(column));
            } else if index > 0 {
                append(lines, " ");
            }
            let now = lines.last().map_or(0, |line| width(line));
            match part {
                Self::All(_) | Self::Any(_) if now + width(&flat) + behind > COLUMNS => {
                    append(lines, "(");
                    part.fill(lines, behind + 1);
                    append(lines, ")");
                }
                _ => append(lines, &flat),
            }
            if !is_last {
                append(lines, operator);
            }
        }
    }

    /// On one line, as a part of another condition.
    fn within(&self) -> String {
        let joined = |parts: &[Self], operator: &str| {
            let parts: Vec<String> = parts.iter().map(Self::within).collect();
            format!("({})", parts.join(operator))
        };
        match self {
            Self::Plain(text, true) => format!("({text})"),
            Self::Plain(text, false) => text.clone(),
            Self::All(parts) => joined(parts, " && "),
            Self::Any(parts) => joined(parts, " || "),
        }
    }
}

fn append(lines: &mut [String], text: &str) {
    if let Some(last) = lines.last_mut() {
        last.push_str(text);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(text: &str) -> Condition {
        Condition::Plain(text.to_owned(), text.contains('&'))
    }

    #[test]
    fn short_conditions_take_a_line() {
        let any = Condition::joined(false, vec![plain("a > 1"), plain("b & 7")]);
        assert_eq!(any.lines(), ["\tif (a > 1 || (b & 7))"]);
        let all = Condition::all(vec![plain("c"), any]);
        assert_eq!(all.lines(), ["\tif (c && (a > 1 || (b & 7)))"]);
        assert_eq!(plain("b & 7").lines(), ["\tif (b & 7)"]);
    }

    #[test]
    fn long_conditions_break_behind_operators() {
        let long = |name: &str| plain(&format!("{} == 1", name.repeat(30)));
        let any = Condition::joined(false, vec![long("b"), long("c")]);
        let lines = Condition::all(vec![long("a"), any]).lines();
        let [a, b, c] = ["a", "b", "c"].map(|name| format!("{} == 1", name.repeat(30)));
        let expected = [
            format!("\tif ({a} &&"),
            format!("\t    ({b} ||"),
            format!("\t     {c}))"),
        ];
        assert_eq!(lines, expected);
    }

    #[test]
    fn parts_of_one_kind_are_one() {
        let inner = Condition::all(vec![plain("a"), plain("b")]);
        let outer = Condition::all(vec![inner, plain("c")]);
        assert_eq!(outer.lines(), ["\tif (a && b && c)"]);
    }
}
