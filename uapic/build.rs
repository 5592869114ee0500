//! Lists the pages of the diagnostics, so that an installed `uapic` explains them far from the tree that it
//! was built from.

use std::fmt::Write as _;
use std::path::Path;

fn main() {
    let root = std::env::var("CARGO_MANIFEST_DIR").expect("cargo names the crate's folder");
    let out = std::env::var("OUT_DIR").expect("cargo names a folder for what is made");
    let folder = Path::new(&root).join("docs/errors");
    println!("cargo::rerun-if-changed={}", folder.display());
    let entries = std::fs::read_dir(&folder).expect("the pages lie beside the crate");
    let mut pages: Vec<_> = entries
        .map(|entry| entry.expect("a page is listed").path())
        .filter(|path| {
            path.file_name()
                .is_some_and(|name| name.to_string_lossy().starts_with('U'))
        })
        .collect();
    pages.sort();
    let mut text = "&[\n".to_owned();
    for page in pages {
        let code = page.file_stem().unwrap_or_default().to_string_lossy();
        // Writing to a string cannot fail.
        let _ = writeln!(
            text,
            "    ({code:?}, include_str!({:?})),",
            page.display().to_string()
        );
    }
    text.push_str("]\n");
    std::fs::write(Path::new(&out).join("pages.rs"), text).expect("the list is written");
}
