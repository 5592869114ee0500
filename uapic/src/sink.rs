//! Compares generated files with a folder, and writes them: all or none.

mod swap;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use uapi_codegen::GeneratedFile;

use crate::failure::{During, ToolError};
use crate::files;
use swap::Swap;

/// How a file differs from what is generated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Difference {
    /// It does not exist.
    Missing,
    /// Its text is another.
    Stale,
    /// Nothing generates it.
    Orphan,
}

impl Difference {
    /// As `--check` names it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Stale => "stale",
            Self::Orphan => "orphan",
        }
    }

    /// What writing does about it.
    pub fn verb(self) -> &'static str {
        match self {
            Self::Missing => "add",
            Self::Stale => "update",
            Self::Orphan => "remove",
        }
    }
}

/// One file that is not as generated.
#[derive(Debug)]
pub struct Change<'a> {
    /// Below the folder.
    pub path: String,
    /// How it differs.
    pub difference: Difference,
    /// What it should hold; nothing for an orphan.
    text: &'a str,
}

/// The folder around a generated file in which nobody else writes: the top one, but that of the
/// documentation also holds what people wrote.
fn owned_folder(path: &str) -> &str {
    let is_shared = path.starts_with("docs/");
    let mut ends = path.match_indices('/').skip(usize::from(is_shared));
    ends.next().map_or(path, |(end, _)| &path[..end])
}

/// What has to change below `folder` for it to hold `files`, some version of `first_versions` and,
/// in the folders that are theirs alone, nothing else but what authors have put beside the latter.
pub fn compare<'a>(
    folder: &Path,
    files: &'a [GeneratedFile],
    first_versions: &'a [GeneratedFile],
) -> Result<Vec<Change<'a>>, ToolError> {
    let wanted: BTreeMap<&str, &str> = files
        .iter()
        .map(|file| (file.path.as_str(), file.text.as_str()))
        .collect();
    let mut changes = Vec::new();
    for (path, text) in &wanted {
        let target = folder.join(path);
        let difference = match std::fs::read(&target) {
            Ok(now) if now == text.as_bytes() => continue,
            Ok(_) => Difference::Stale,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Difference::Missing,
            Err(error) => return Err(error).during("read", &target),
        };
        changes.push(Change {
            path: (*path).to_owned(),
            difference,
            text,
        });
    }
    for file in first_versions {
        let target = folder.join(&file.path);
        if !target.try_exists().during("look for", &target)? {
            changes.push(Change {
                path: file.path.clone(),
                difference: Difference::Missing,
                text: &file.text,
            });
        }
    }
    let authors = authors_folders(first_versions);
    let owned: BTreeSet<&str> = wanted.keys().map(|path| owned_folder(path)).collect();
    for owned in owned {
        for file in files::files(&folder.join(owned), &|_| false)? {
            let path = files::shown(folder, &file);
            if !wanted.contains_key(path.as_str()) && !is_below(&path, &authors) {
                changes.push(Change {
                    path,
                    difference: Difference::Orphan,
                    text: "",
                });
            }
        }
    }
    changes.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(changes)
}

/// The folders that belong to whoever edits what is in them.
fn authors_folders(first_versions: &[GeneratedFile]) -> BTreeSet<&str> {
    let paths = first_versions.iter();
    let folders = paths.filter_map(|file| Some(file.path.rsplit_once('/')?.0));
    folders.collect()
}

/// Whether a file is below one of the folders.
fn is_below(path: &str, folders: &BTreeSet<&str>) -> bool {
    folders.iter().any(|folder| {
        let rest = path.strip_prefix(folder);
        rest.is_some_and(|rest| rest.starts_with('/'))
    })
}

/// Makes the changes. If one fails, those made before it are taken back.
pub fn write(folder: &Path, changes: &[Change<'_>]) -> Result<(), ToolError> {
    let mut swaps = Vec::new();
    let result = changes
        .iter()
        .try_for_each(|change| {
            let mut swap = Swap::new(folder, change);
            let staged = swap.stage(change);
            swaps.push(swap);
            staged
        })
        .and_then(|()| swaps.iter_mut().try_for_each(Swap::swap));
    // Nothing but tidying up is left to do; what goes wrong in it changes no verdict.
    for swap in swaps.iter().rev() {
        match result {
            Ok(()) => swap.forget_old(),
            Err(_) => swap.take_back(),
        }
    }
    result
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;

    /// A folder of its own for one test, gone when the test ends.
    struct Scratch(PathBuf);

    impl Scratch {
        fn new(test: &str) -> Self {
            let name = format!("xtask-sink-{test}-{}", std::process::id());
            let folder = std::env::temp_dir().join(name);
            std::fs::create_dir_all(folder.join("out/old")).unwrap();
            std::fs::write(folder.join("out/same.h"), "same").unwrap();
            std::fs::write(folder.join("out/stale.h"), "before").unwrap();
            std::fs::write(folder.join("out/old/orphan.h"), "orphan").unwrap();
            std::fs::write(folder.join("mine.txt"), "not generated").unwrap();
            Self(folder)
        }

        /// Everything in the folder, as one text.
        fn listing(&self) -> String {
            let files = files::files(&self.0, &|_| false).unwrap();
            let line = |path: &PathBuf| {
                format!(
                    "{}={} ",
                    files::shown(&self.0, path),
                    files::read(path).unwrap()
                )
            };
            files.iter().map(line).collect()
        }
    }

    impl Drop for Scratch {
        fn drop(&mut self) {
            let _ = std::fs::remove_dir_all(&self.0);
        }
    }

    fn generated() -> Vec<GeneratedFile> {
        [
            ("out/same.h", "same"),
            ("out/stale.h", "after"),
            ("out/new/a/missing.h", "new"),
        ]
        .into_iter()
        .map(|(path, text)| GeneratedFile {
            path: path.to_owned(),
            text: text.to_owned(),
        })
        .collect()
    }

    #[test]
    fn names_and_makes_every_difference() {
        let scratch = Scratch::new("all");
        let files = generated();
        let changes = compare(&scratch.0, &files, &[]).unwrap();
        let named: Vec<String> = changes
            .iter()
            .map(|change| format!("{} {}", change.difference.name(), change.path))
            .collect();
        assert_eq!(
            named,
            [
                "missing out/new/a/missing.h",
                "orphan out/old/orphan.h",
                "stale out/stale.h"
            ]
        );
        write(&scratch.0, &changes).unwrap();
        assert_eq!(
            scratch.listing(),
            "mine.txt=not generated out/new/a/missing.h=new out/same.h=same out/stale.h=after "
        );
        assert!(
            !scratch.0.join("out/old").exists(),
            "an empty folder stays behind"
        );
        assert!(compare(&scratch.0, &files, &[]).unwrap().is_empty());
    }

    #[test]
    fn documentation_is_shared_with_people() {
        assert_eq!(owned_folder("user-out/include/a.h"), "user-out");
        assert_eq!(owned_folder("docs/regions/a.md"), "docs/regions");
        let scratch = Scratch::new("docs");
        for path in ["docs/by_hand.md", "docs/regions/orphan.md"] {
            std::fs::create_dir_all(scratch.0.join("docs/regions")).unwrap();
            std::fs::write(scratch.0.join(path), "").unwrap();
        }
        let files = [GeneratedFile {
            path: "docs/regions/a.md".to_owned(),
            text: String::new(),
        }];
        let changes = compare(&scratch.0, &files, &[]).unwrap();
        let paths: Vec<&str> = changes.iter().map(|change| change.path.as_str()).collect();
        assert_eq!(paths, ["docs/regions/a.md", "docs/regions/orphan.md"]);
    }

    #[test]
    fn leaves_what_is_right_untouched() {
        let scratch = Scratch::new("untouched");
        let time = |name: &str| scratch.0.join(name).metadata().unwrap().modified().unwrap();
        let before = time("out/same.h");
        write(&scratch.0, &compare(&scratch.0, &generated(), &[]).unwrap()).unwrap();
        assert_eq!(time("out/same.h"), before);
    }

    #[test]
    fn takes_all_back_if_a_file_cannot_be_staged() {
        let scratch = Scratch::new("stage");
        let files = generated();
        let changes = compare(&scratch.0, &files, &[]).unwrap();
        // A file stands where a folder has to be made, since the comparison.
        std::fs::write(scratch.0.join("out/new"), "in the way").unwrap();
        let before = scratch.listing();
        let error = write(&scratch.0, &changes).unwrap_err();
        assert!(error.path.ends_with("out/new/a"), "{error}");
        assert_eq!(scratch.listing(), before);
    }

    #[test]
    fn takes_all_back_if_a_file_cannot_be_replaced() {
        let scratch = Scratch::new("swap");
        let files = generated();
        let changes = compare(&scratch.0, &files, &[]).unwrap();
        // The last of the three changes finds a folder where it would put the old file.
        let in_the_way = format!("out/.stale.h.{}.old/x", std::process::id());
        std::fs::create_dir_all(scratch.0.join(in_the_way)).unwrap();
        let before = scratch.listing();
        let error = write(&scratch.0, &changes).unwrap_err();
        assert!(error.path.ends_with("out/stale.h"), "{error}");
        assert_eq!(scratch.listing(), before);
        assert!(
            !scratch.0.join("out/new").exists(),
            "a new folder stays behind"
        );
    }

    #[test]
    fn makes_what_is_its_authors_once_and_leaves_the_folder_alone() {
        let scratch = Scratch::new("author");
        let files = generated();
        let first_versions = [GeneratedFile {
            path: "out/mine/a.rs".to_owned(),
            text: "first".to_owned(),
        }];
        let update = || {
            let changes = compare(&scratch.0, &files, &first_versions).unwrap();
            write(&scratch.0, &changes).unwrap();
            changes.len()
        };
        assert_eq!(update(), 4);
        let theirs = ["out/mine/a.rs", "out/mine/b.rs", "out/mine/deep/c.rs"];
        std::fs::create_dir(scratch.0.join("out/mine/deep")).unwrap();
        for path in theirs {
            std::fs::write(scratch.0.join(path), "edited").unwrap();
        }
        std::fs::write(scratch.0.join("out/mine.rs"), "not theirs").unwrap();
        assert_eq!(update(), 1);
        let listing = scratch.listing();
        assert!(!listing.contains("out/mine.rs"), "{listing}");
        for path in theirs {
            assert!(listing.contains(&format!("{path}=edited ")), "{listing}");
        }
        std::fs::remove_file(scratch.0.join("out/mine/a.rs")).unwrap();
        assert_eq!(update(), 1);
        assert!(scratch.listing().contains("out/mine/a.rs=first "));
    }
}
