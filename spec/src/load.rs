//! Collects a spec and everything it imports.

use std::collections::HashSet;

use crate::diag::{Code, Diagnostic, Diagnostics, Findings};
use crate::model::Spanned;
use crate::raw;
use crate::source::SourceMap;

/// Reads the spec at `path` and its imports, over any number of steps, through `read`, which gets
/// paths and returns texts. Imports are looked for beside the file that names them.
///
/// # Errors
///
/// A text that `read` could not get.
pub fn load(
    path: &str,
    read: &mut dyn FnMut(&str) -> Result<String, String>,
) -> Result<SourceMap, Diagnostics> {
    let mut sources = SourceMap::default();
    let mut findings = Findings::default();
    match read(path) {
        Ok(text) => {
            sources.add(path, text);
        }
        Err(reason) => findings.push(
            Diagnostic::new(
                Code::ImportNotFound,
                format!("cannot read `{path}`: {reason}"),
            )
            .help("name a spec file that is there and readable"),
        ),
    }
    let folder = path
        .rfind(['/', '\\'])
        .and_then(|end| path.get(..=end))
        .unwrap_or_default();
    let mut known: HashSet<String> = sources
        .files()
        .map(|(_, file)| file.stem().to_owned())
        .collect();
    let mut next = 0;
    while let Some(imports) = imports_of(&sources, next) {
        next += 1;
        for import in imports {
            if !known.insert(import.value.clone()) {
                continue;
            }
            let path = format!("{folder}{}.toml", import.value);
            match read(&path) {
                Ok(text) => {
                    sources.add(path, text);
                }
                Err(reason) => findings.push(
                    Diagnostic::new(
                        Code::ImportNotFound,
                        format!("cannot read `{path}`: {reason}"),
                    )
                    .at(import.span, "imported here")
                    .help("imports are looked for beside the file that names them"),
                ),
            }
        }
    }
    findings.stop(&sources)?;
    Ok(sources)
}

/// The imports of the text at that place in the order of loading; `None` past the last one.
fn imports_of(sources: &SourceMap, index: usize) -> Option<Vec<Spanned<String>>> {
    let (file, source) = sources.files().nth(index)?;
    Some(raw::imports(&source.text, file))
}
