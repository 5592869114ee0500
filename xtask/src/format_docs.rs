//! What the documents say of the format of specs: the tables of keys and the JSON schema.

use std::path::Path;

use uapic::format;

use crate::failure::{During, Failure};
use crate::tree;

/// The document with the tables of keys, between these lines.
const DOCUMENT: &str = "docs/spec-format.md";
const BEGIN: &str = "<!-- cargo xtask codegen writes what follows -->\n";
const END: &str = "<!-- cargo xtask codegen wrote this -->\n";

/// The schema, for those who have no `uapic` to print it.
const SCHEMA: &str = "docs/schema/spec.json";

/// Writes what is not as it should be.
pub(crate) fn write(root: &Path) -> Result<(), Failure> {
    for (path, text) in wanted(root)? {
        let target = root.join(path);
        if tree::read(&target).ok().as_ref() != Some(&text) {
            std::fs::write(&target, text).during("write", &target)?;
        }
    }
    Ok(())
}

/// Names what is not as it should be.
pub(crate) fn stale(root: &Path) -> Result<Vec<String>, Failure> {
    let mut stale = Vec::new();
    for (path, text) in wanted(root)? {
        if tree::read(&root.join(path)).ok().as_ref() != Some(&text) {
            stale.push(format!("stale: {path}"));
        }
    }
    Ok(stale)
}

fn wanted(root: &Path) -> Result<[(&'static str, String); 2], Failure> {
    let document = tree::read(&root.join(DOCUMENT))?;
    let document = with_tables(&document, &format::tables())
        .ok_or_else(|| Failure::Wrong(format!("{DOCUMENT} has no place for the tables of keys")))?;
    Ok([(DOCUMENT, document), (SCHEMA, format::schema())])
}

/// The document with other tables between its marks.
fn with_tables(document: &str, tables: &str) -> Option<String> {
    let (before, rest) = document.split_once(BEGIN)?;
    let (_, after) = rest.split_once(END)?;
    Some(format!("{before}{BEGIN}\n{tables}{END}{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_around_the_tables_stays() {
        let document = format!("above\n{BEGIN}old\n{END}below\n");
        let new = with_tables(&document, "new\n\n").expect("the marks are there");
        assert_eq!(new, format!("above\n{BEGIN}\nnew\n\n{END}below\n"));
        assert_eq!(with_tables("no marks", "new"), None);
    }
}
