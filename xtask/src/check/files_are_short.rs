//! No file that people write is longer than they like to read.

use std::path::Path;

use crate::failure::Failure;
use crate::tree;

/// In lines.
const LIMIT: usize = 800;

/// Endings of files that people write as code.
const CODE: &[&str] = &["rs", "c", "h", "sh", "py"];

pub(super) fn look(root: &Path) -> Result<Vec<String>, Failure> {
    let mut findings = Vec::new();
    for path in tree::project_files(root)? {
        let shown = tree::shown(root, &path);
        let ending = path
            .extension()
            .and_then(|ending| ending.to_str())
            .unwrap_or_default();
        if !CODE.contains(&ending) || is_generated(&shown) {
            continue;
        }
        let lines = tree::read(&path)?.lines().count();
        if lines > LIMIT {
            findings.push(format!("{shown}: {lines} lines, at most {LIMIT}"));
        }
    }
    Ok(findings)
}

fn is_generated(shown: &str) -> bool {
    ["user-out/", "kernel-out/", "tests/data/", "tests/golden/"]
        .iter()
        .any(|folder| shown.starts_with(folder))
}
