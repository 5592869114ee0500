//! Generated Rust has no `unsafe` but in the two files of a region's driver that touch C.

use std::path::Path;

use crate::failure::Failure;
use crate::tree;

/// Folders of generated Rust.
const FOLDERS: &[&str] = &["user-out", "kernel-out", "abi/src/uapi"];

/// Files of a driver that have it, whatever the region.
const MAY: &[&str] = &["region.rs", "bounce.rs"];

pub(super) fn look(root: &Path) -> Result<Vec<String>, Failure> {
    let mut findings = Vec::new();
    for folder in FOLDERS {
        for path in tree::files(&root.join(folder), &|name| name == "hooks")? {
            let shown = tree::shown(root, &path);
            let name = path.file_name().and_then(|name| name.to_str());
            let is_driver = shown.starts_with("kernel-out/") && shown.matches('/').count() == 2;
            let may = is_driver && name.is_some_and(|name| MAY.contains(&name));
            if shown.ends_with(".rs") && !may && has_unsafe(&tree::read(&path)?) {
                findings.push(format!("{shown}: has `unsafe`"));
            }
        }
    }
    Ok(findings)
}

/// Whether code has the word; comments may.
fn has_unsafe(text: &str) -> bool {
    let code = text.lines().filter_map(|line| line.split("//").next());
    let mut words = code.flat_map(|line| line.split(|c: char| !c.is_alphanumeric() && c != '_'));
    words.any(|word| word == "unsafe")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_may_speak_of_it() {
        assert!(has_unsafe("fn f() {\n    unsafe { g() }\n}\n"));
        assert!(!has_unsafe(
            "// unsafe\nfn not_unsafe() {}\n/// Is unsafe.\n"
        ));
    }
}
