//! No file that people write is longer than they like to read.

use std::path::Path;

use crate::failure::Failure;
use crate::tree;

/// In lines.
const LIMIT: usize = 600;

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
        // What real kernels and compilers said is as long as it is.
        if !CODE.contains(&ending) || shown.starts_with("tests/data/") {
            continue;
        }
        let text = tree::read(&path)?;
        let lines = text.lines().count();
        if lines > LIMIT && !is_generated(&text) {
            findings.push(format!("{shown}: {lines} lines, at most {LIMIT}"));
        }
    }
    Ok(findings)
}

/// Whether a banner at the top says that nobody writes the file.
fn is_generated(text: &str) -> bool {
    text.lines()
        .take(40)
        .any(|line| line.contains("Do not edit: generated from "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_banner_decides() {
        assert!(is_generated(
            "// SPDX\n// Do not edit: generated from x.toml\n"
        ));
        assert!(!is_generated(&format!(
            "{}// Do not edit: generated from x\n",
            "\n".repeat(40)
        )));
    }
}
