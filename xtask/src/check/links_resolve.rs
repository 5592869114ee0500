//! Every relative link of a Markdown file points to a file, and to a heading of it if it says so.

use std::path::{Component, Path, PathBuf};

use crate::failure::Failure;
use crate::tree;

pub(super) fn look(root: &Path) -> Result<Vec<String>, Failure> {
    let mut findings = Vec::new();
    for path in tree::project_files(root)? {
        if path.extension().is_none_or(|ending| ending != "md") {
            continue;
        }
        let text = tree::read(&path)?;
        for (line, target) in links(&text) {
            if let Some(why) = broken(&path, &text, target)? {
                findings.push(format!(
                    "{}:{line}: {target}: {why}",
                    tree::shown(root, &path)
                ));
            }
        }
    }
    Ok(findings)
}

/// The targets of all links outside of code, with their lines.
fn links(text: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    for (number, line) in prose(text) {
        // Every other piece between backquotes is code.
        for piece in line.split('`').step_by(2) {
            for start in piece.split("](").skip(1) {
                if let Some((target, _)) = start.split_once(')') {
                    found.push((number, target.split(' ').next().unwrap_or(target)));
                }
            }
        }
    }
    found
}

/// The lines outside of fenced code, with their numbers.
fn prose(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut fenced = false;
    text.lines().enumerate().filter_map(move |(index, line)| {
        let fence = line.trim_start().starts_with("```");
        fenced ^= fence;
        (!fenced && !fence).then_some((index + 1, line))
    })
}

fn broken(page: &Path, text: &str, target: &str) -> Result<Option<&'static str>, Failure> {
    if target.contains("://") || target.starts_with("mailto:") {
        return Ok(None);
    }
    let (file, anchor) = target.split_once('#').unwrap_or((target, ""));
    let path = page.parent().unwrap_or(page).join(file);
    if !file.is_empty() && !clean(&path).exists() {
        return Ok(Some("there is no such file"));
    }
    if anchor.is_empty() {
        return Ok(None);
    }
    let other;
    let text = if file.is_empty() {
        text
    } else {
        other = tree::read(&clean(&path))?;
        &other
    };
    let known = headings(text).any(|heading| heading == anchor);
    Ok((!known).then_some("there is no such heading"))
}

/// The path without `..` and `.`, so that it resolves where a folder on the way is missing.
fn clean(path: &Path) -> PathBuf {
    let mut cleaned = PathBuf::new();
    for part in path.components() {
        match part {
            Component::ParentDir => {
                cleaned.pop();
            }
            Component::CurDir => {}
            part => cleaned.push(part),
        }
    }
    cleaned
}

/// The anchors that the headings of a page get.
fn headings(text: &str) -> impl Iterator<Item = String> + '_ {
    prose(text)
        .filter(|(_, line)| line.starts_with('#'))
        .map(|(_, line)| {
            let title = line.trim_start_matches('#').trim().to_lowercase();
            title
                .chars()
                .filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'))
                .map(|c| if c == ' ' { '-' } else { c })
                .collect()
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_links_outside_of_code() {
        let text = "a [b](c.md) `[no](x.md)` [d](e.md#f \"title\")\n```\n[no](y.md)\n```\n[g](h)";
        assert_eq!(links(text), [(1, "c.md"), (1, "e.md#f"), (5, "h")]);
    }

    #[test]
    fn headings_become_anchors() {
        let text = "# The `spec`: format\n```\n# no\n```\n## [[struct]] / [[union]]\n";
        assert_eq!(
            headings(text).collect::<Vec<_>>(),
            ["the-spec-format", "struct--union"]
        );
    }

    #[test]
    fn names_what_is_broken() {
        let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("page.md");
        let verdict = |target| broken(&page, "# Known\n", target).unwrap();
        assert_eq!(verdict("src/main.rs"), None);
        assert_eq!(verdict("missing/../src/main.rs"), None);
        assert_eq!(verdict("https://example.org/x"), None);
        assert_eq!(verdict("#known"), None);
        assert_eq!(verdict("#unknown"), Some("there is no such heading"));
        assert_eq!(verdict("src/none.rs"), Some("there is no such file"));
    }
}
