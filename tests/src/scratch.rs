//! Folders for what a test writes.

use std::path::{Path, PathBuf};

/// A folder of one test's own below cargo's target folder, empty at first. It stays when the test
/// ends, to be looked at.
pub fn folder(base: &str, test: &str) -> PathBuf {
    let folder = Path::new(base).join(test);
    if folder.exists() {
        std::fs::remove_dir_all(&folder)
            .unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    }
    std::fs::create_dir_all(&folder)
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    folder
}

/// Writes a file, and the folders above it.
pub fn write(path: &Path, text: &str) {
    let made = path.parent().map_or(Ok(()), std::fs::create_dir_all);
    made.and_then(|()| std::fs::write(path, text))
        .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
}
