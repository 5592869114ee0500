//! Whether what was built is what was meant: the packaged kernel's symbols, and the configuration
//! that was asked for.

use std::collections::BTreeSet;
use std::path::Path;

use crate::failure::{During, Failure};

/// Looks whether the Rust crates that were built export nothing that the packaged kernel lacks: a
/// module built against them would not load.
pub(crate) fn are_those_of_the_package(build: &Path, headers: &Path) -> Result<(), Failure> {
    let list = headers.join("Module.symvers");
    let list = std::fs::read_to_string(&list).during("read", &list)?;
    let theirs: BTreeSet<&str> = list
        .lines()
        .filter_map(|line| line.split('\t').nth(1))
        .collect();
    let folder = build.join("rust");
    let mut ours = BTreeSet::new();
    for entry in std::fs::read_dir(&folder).during("read", &folder)? {
        let path = entry.during("read", &folder)?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if name.starts_with("exports_") && name.ends_with("_generated.h") {
            let text = std::fs::read_to_string(&path).during("read", &path)?;
            ours.extend(text.lines().filter_map(exported).map(str::to_owned));
        }
    }
    let extra: Vec<&String> = ours
        .iter()
        .filter(|name| !theirs.contains(name.as_str()))
        .collect();
    if ours.is_empty() || !extra.is_empty() {
        return Err(Failure::Wrong(format!(
            "error: of {} symbols of the Rust crates, the packaged kernel lacks {}, such as {:?}",
            ours.len(),
            extra.len(),
            extra.first()
        )));
    }
    Ok(())
}

/// `EXPORT_SYMBOL_RUST_GPL(name);`
fn exported(line: &str) -> Option<&str> {
    line.split_once('(')?
        .1
        .split_once(')')
        .map(|(name, _)| name)
}

/// Looks whether every line of `asked` stands in the configuration: what an option depends on may
/// be missing, and `make` drops the option without a word.
pub(crate) fn config_took(config: &Path, asked: &str) -> Result<(), Failure> {
    let text = std::fs::read_to_string(config).during("read", config)?;
    let lines: BTreeSet<&str> = text.lines().collect();
    let stands = |line: &str| match line.strip_suffix("=n") {
        Some(option) => !text.contains(&format!("\n{option}=")),
        None => lines.contains(line),
    };
    let dropped: Vec<&str> = asked
        .lines()
        .filter(|line| !line.is_empty() && !stands(line))
        .collect();
    if dropped.is_empty() {
        return Ok(());
    }
    Err(Failure::Wrong(format!(
        "error: {} lacks what was asked for: {}",
        config.display(),
        dropped.join(", ")
    )))
}

#[cfg(test)]
mod tests {
    #[test]
    fn reads_exports() {
        let line = "EXPORT_SYMBOL_RUST_GPL(_RNvXs_6kernel);";
        assert_eq!(super::exported(line), Some("_RNvXs_6kernel"));
        assert_eq!(super::exported("#include <linux/export.h>"), None);
    }
}
