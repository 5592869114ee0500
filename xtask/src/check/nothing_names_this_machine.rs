//! No file names a folder of the machine it was written on, or a host that packages come from.

use std::path::Path;

use crate::failure::{During, Failure};
use crate::tree;

/// Hosts that package managers know better than we do. Written in halves, so that this file does
/// not name them.
const HOSTS: &[&[&str]] = &[
    &["deb", "ian.org"],
    &["crates", ".io"],
    &["static.", "rust-lang"],
    &["py", "pi.org"],
    &["registry.", "npmjs"],
];

/// Top folders that no file of a project should rely on; what follows the last one must be a
/// letter, for `/tmp` alone is a fine word.
const FOLDERS: &[&[&str]] = &[
    &["/wo", "rk/"],
    &["/ro", "ot/"],
    &["/fa", "rm/"],
    &["/ho", "me/"],
];

pub(super) fn look(root: &Path) -> Result<Vec<String>, Failure> {
    let mut findings = Vec::new();
    for path in tree::project_files(root)? {
        // The lock file is cargo's own and names the registry in every entry.
        if path.file_name().is_some_and(|name| name == "Cargo.lock") {
            continue;
        }
        let bytes = std::fs::read(&path).during("read", &path)?;
        for (index, line) in String::from_utf8_lossy(&bytes).lines().enumerate() {
            for word in forbidden(line) {
                let shown = tree::shown(root, &path);
                findings.push(format!("{shown}:{}: {word}", index + 1));
            }
        }
    }
    Ok(findings)
}

/// The forbidden words of a line.
fn forbidden(line: &str) -> Vec<String> {
    let mut found: Vec<String> = HOSTS
        .iter()
        .map(|halves| halves.concat())
        .filter(|host| line.contains(host.as_str()))
        .collect();
    for folder in FOLDERS.iter().map(|halves| halves.concat()) {
        if starts_path(line, &folder, |_| true) {
            found.push(folder);
        }
    }
    let temporary = ["/t", "mp/"].concat();
    if starts_path(line, &temporary, |next| {
        next.is_some_and(|c| c.is_ascii_alphabetic())
    }) {
        found.push(temporary);
    }
    found
}

/// Whether `folder` stands where a path begins (not inside `a/work/b`) and what follows fits.
fn starts_path(line: &str, folder: &str, fits: impl Fn(Option<char>) -> bool) -> bool {
    line.match_indices(folder).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        let after = line[at + folder.len()..].chars().next();
        let inside = before.is_some_and(|c| c.is_ascii_alphanumeric() || "._-~$}".contains(c));
        !inside && fits(after)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_absolute_paths_and_hosts() {
        for parts in [
            ["see /wo", "rk/main"],
            ["(/ro", "ot/.cargo)"],
            ["\"/t", "mp/x\""],
            ["http://deb.deb", "ian.org/"],
        ] {
            assert_eq!(forbidden(&parts.concat()).len(), 1, "{parts:?}");
        }
    }

    #[test]
    fn leaves_other_words_alone() {
        for line in [
            "target/work/x",
            "frame/work/",
            "below /tmp/",
            "${root}/work/a",
            "a temporary folder",
        ] {
            assert_eq!(forbidden(line), Vec::<String>::new(), "{line}");
        }
    }
}
