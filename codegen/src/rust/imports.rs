//! The `use` declarations, in the kernel's vertical style.

use super::module::Uses;

/// All imports, outside ones before those of other interfaces.
pub(crate) fn lines(uses: &Uses) -> Vec<String> {
    let mut lines = block("core", uses.core.iter().copied());
    lines.extend(block("zerocopy", uses.zerocopy.iter().copied()));
    if !lines.is_empty() && !uses.siblings.is_empty() {
        lines.push(String::new());
    }
    for (sibling, names) in &uses.siblings {
        let path = format!("super::{sibling}");
        lines.extend(block(&path, names.iter().map(String::as_str)));
    }
    lines
}

/// One name a line, so that a patch that adds one touches one line. The `//` keeps rustfmt from
/// joining them.
pub(crate) fn block<'a>(path: &str, names: impl Iterator<Item = &'a str>) -> Vec<String> {
    let list = list(0, names.collect());
    if list.is_empty() {
        return list;
    }
    let mut lines = vec![format!("use {path}::{{")];
    lines.extend(list);
    lines.push("};".to_owned());
    lines
}

/// The names between the braces, those that share a path in braces of their own.
fn list(indent: usize, mut names: Vec<&str>) -> Vec<String> {
    names.sort_by_key(|name| (kind(name), *name));
    let margin = " ".repeat(indent + 4);
    let mut groups: Vec<(&str, Vec<&str>)> = Vec::new();
    for name in names {
        let (path, item) = name.split_once("::").unwrap_or((name, ""));
        match groups.last_mut() {
            Some((last, items)) if *last == path => items.push(item),
            _ => groups.push((path, vec![item])),
        }
    }
    let mut lines = Vec::new();
    for (path, items) in groups {
        match items.as_slice() {
            [""] => lines.push(format!("{margin}{path},")),
            [item] => lines.push(format!("{margin}{path}::{item},")),
            _ => {
                lines.push(format!("{margin}{path}::{{"));
                lines.extend(list(indent + 4, items));
                lines.push(format!("{margin}}},"));
            }
        }
    }
    if let Some(last) = lines.last_mut() {
        last.push_str(" //");
    }
    lines
}

/// rustfmt sorts modules before types, and types before constants.
fn kind(name: &str) -> u8 {
    if name.starts_with(|first: char| first.is_ascii_lowercase()) {
        0
    } else if name.contains(|c: char| c.is_ascii_lowercase()) {
        1
    } else {
        2
    }
}
