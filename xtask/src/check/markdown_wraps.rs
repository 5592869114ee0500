//! Lines of prose are short enough to be compared side by side: tables, code and what has no blank
//! to break at excepted.

use std::path::Path;

use crate::failure::Failure;
use crate::tree;

/// In characters.
const LIMIT: usize = 120;

/// What may stand beside a word that is too long by itself.
const WORD: usize = 20;

/// Generated pages.
const OTHER: &[&str] = &["docs/regions/", "docs/flows/"];

pub(super) fn look(root: &Path) -> Result<Vec<String>, Failure> {
    let is_other = |shown: &str| OTHER.iter().any(|start| shown.starts_with(start));
    let mut findings = Vec::new();
    for path in tree::project_files(root)? {
        let shown = tree::shown(root, &path);
        if shown.ends_with(".md") && !is_other(&shown) {
            let text = tree::read(&path)?;
            findings.extend(too_long(&text).map(|(line, length)| {
                format!("{shown}:{line}: {length} characters, at most {LIMIT}")
            }));
        }
    }
    Ok(findings)
}

/// Numbers and lengths of the lines that are too long.
fn too_long(text: &str) -> impl Iterator<Item = (usize, usize)> + '_ {
    let mut in_code = false;
    let prose = text.lines().enumerate().filter(move |(_, line)| {
        let is_fence = line.trim_start().starts_with("```");
        in_code ^= is_fence;
        !in_code && !is_fence && !line.trim_start().starts_with('|')
    });
    prose.filter_map(|(index, line)| {
        let length = line.chars().count();
        // A link cannot break, and one word before it would not help.
        let longest = line.split(' ').map(|word| word.chars().count()).max();
        let can_break = longest.is_none_or(|longest| length - longest > WORD);
        (length > LIMIT && can_break).then_some((index + 1, length))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prose_is_held_and_the_rest_is_not() {
        let long = "word ".repeat(30);
        let text = format!(
            "{long}\n```\n{long}\n```\n| {long}\n- {long}\n{}\n",
            "x".repeat(200)
        );
        let found: Vec<usize> = too_long(&text).map(|(line, _)| line).collect();
        assert_eq!(found, [1, 6]);
        assert_eq!(too_long(&"w ".repeat(60)).count(), 0);
    }
}
