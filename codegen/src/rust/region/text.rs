//! Shapes of lines that only regions have, broken the way rustfmt breaks them.

use crate::rust::module::{CALL_WIDTH, WIDTH};
use crate::rust::rules::{Condition, Element, Operand};

/// The widest chain of calls that rustfmt keeps on one line.
const CHAIN_WIDTH: usize = 60;

/// `if condition {`.
pub(super) fn if_condition(indent: usize, condition: &Condition) -> Vec<String> {
    let margin = " ".repeat(indent);
    let line = format!("{margin}if {} {{", condition.text());
    if line.len() <= WIDTH {
        return vec![line];
    }
    let mut lines = Vec::new();
    for operand in condition.operands() {
        lines.extend(match lines.len() {
            0 => operand_lines(indent, "if ", operand),
            _ => operand_lines(indent + 4, &format!("{} ", condition.operator()), operand),
        });
    }
    lines.push(format!("{margin}{{"));
    lines
}

/// One operand of a condition, where the condition is broken between operands.
fn operand_lines(indent: usize, lead: &str, operand: &Operand) -> Vec<String> {
    let margin = " ".repeat(indent);
    let line = format!("{margin}{lead}{}", operand.text());
    let Operand::Group(group) = operand else {
        return vec![line];
    };
    if line.len() <= WIDTH {
        return vec![line];
    }
    let mut lines = Vec::new();
    for part in group.operands() {
        lines.extend(match lines.len() {
            0 => operand_lines(indent, &format!("{lead}("), part),
            _ => operand_lines(indent + 4, &format!("{} ", group.operator()), part),
        });
    }
    if let Some(last) = lines.last_mut() {
        last.push(')');
    }
    lines
}

/// The error of a function: a value, or a call that makes one.
pub(super) struct Error {
    pub(super) head: String,
    /// None if it is a value.
    pub(super) arguments: Vec<String>,
}

/// `return Err(error);`.
pub(super) fn return_err(indent: usize, error: &Error) -> Vec<String> {
    let margin = " ".repeat(indent);
    let head = &error.head;
    if error.arguments.is_empty() {
        return vec![format!("{margin}return Err({head});")];
    }
    let call = format!("{head}({})", error.arguments.join(", "));
    let line = format!("{margin}return Err({call});");
    if call.len() <= CALL_WIDTH && line.len() <= WIDTH {
        return vec![line];
    }
    let mut lines = vec![format!("{margin}return Err({head}(")];
    let arguments = error.arguments.iter();
    lines.extend(arguments.map(|argument| format!("{margin}    {argument},")));
    lines.push(format!("{margin}));"));
    lines
}

/// `let Some(&local) = array.get(index) else {`.
pub(super) fn let_some_else(indent: usize, element: &Element) -> Vec<String> {
    let margin = " ".repeat(indent);
    let pattern = format!("let Some(&{})", element.local);
    let [root, links @ ..] = &chain(element)[..] else {
        return Vec::new();
    };
    let chain = format!("{root}{}", links.concat());
    let line = format!("{margin}{pattern} = {chain} else {{");
    if chain.len() <= CHAIN_WIDTH && line.len() <= WIDTH {
        return vec![line];
    }
    let mut lines = vec![format!("{margin}{pattern} = {root}")];
    lines.extend(links.iter().map(|link| format!("{margin}    {link}")));
    lines.push(format!("{margin}else {{"));
    lines
}

/// `let local = array.get(index).copied().unwrap_or_default();`.
pub(super) fn let_or_default(indent: usize, element: &Element) -> Vec<String> {
    let margin = " ".repeat(indent);
    let mut parts = chain(element);
    parts.extend([".copied()", ".unwrap_or_default()"].map(str::to_owned));
    let start = format!("{margin}let {} = ", element.local);
    let chain = parts.concat();
    let line = format!("{start}{chain};");
    if chain.len() <= CHAIN_WIDTH && line.len() <= WIDTH {
        return vec![line];
    }
    let [root, links @ .., last] = &parts[..] else {
        return Vec::new();
    };
    let mut lines = vec![format!("{start}{root}")];
    lines.extend(links.iter().map(|link| format!("{margin}    {link}")));
    lines.push(format!("{margin}    {last};"));
    lines
}

/// The parts of `device.array.get(index)`, as rustfmt breaks them.
fn chain(element: &Element) -> Vec<String> {
    let (root, field) = element
        .array
        .split_once('.')
        .unwrap_or((&element.array, ""));
    vec![
        root.to_owned(),
        format!(".{field}"),
        format!(".get({})", element.index),
    ]
}

/// `pattern => "text",`.
pub(super) fn arm_with_text(indent: usize, pattern: &str, text: &str) -> Vec<String> {
    let margin = " ".repeat(indent);
    let literal = format!("{text:?}");
    let line = format!("{margin}{pattern} => {literal},");
    if line.len() <= WIDTH {
        return vec![line];
    }
    let mut lines = vec![format!("{margin}{pattern} => {{")];
    lines.extend(literal_lines(indent + 4, &literal));
    lines.push(format!("{margin}}}"));
    lines
}

/// A string literal, broken between words where it is too long.
fn literal_lines(indent: usize, literal: &str) -> Vec<String> {
    let mut margin = " ".repeat(indent);
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in literal.split_inclusive(' ') {
        // The blank at a line's end stays, and the backslash after it.
        let length = margin.len() + line.chars().count() + word.chars().count();
        if !line.is_empty() && length + r"\".len() > WIDTH {
            lines.push(format!("{margin}{line}\\"));
            line.clear();
            // Behind the quote.
            margin = " ".repeat(indent + 1);
        }
        line.push_str(word);
    }
    lines.push(format!("{margin}{line}"));
    lines
}

/// Words as a list: `a`, `a and b`, `a, b and c`.
pub(super) fn list(words: &[String]) -> String {
    match words {
        [] => String::new(),
        [word] => word.clone(),
        [words @ .., last] => format!("{} and {last}", words.join(", ")),
    }
}

/// `head = &[items];`, such as the constant of all variants.
pub(super) fn array(indent: usize, head: &str, items: &[String]) -> Vec<String> {
    /// The widest array that rustfmt keeps on one line.
    const ARRAY_WIDTH: usize = 60;
    let margin = " ".repeat(indent);
    let joined = items.join(", ");
    let line = format!("{margin}{head} = &[{joined}];");
    if joined.len() <= ARRAY_WIDTH {
        if line.len() <= WIDTH {
            return vec![line];
        }
        let head = format!("{margin}{head} =");
        return vec![head, format!("{margin}    &[{joined}];")];
    }
    let mut lines = vec![format!("{margin}{head} = &[")];
    lines.extend(items.iter().map(|item| format!("{margin}    {item},")));
    lines.push(format!("{margin}];"));
    lines
}
