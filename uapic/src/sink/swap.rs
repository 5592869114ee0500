//! One file on its way into place, and back if another one fails.

use std::path::{Path, PathBuf};

use super::{Change, Difference};
use crate::failure::{During, ToolError};

/// One file on its way into place.
pub(super) struct Swap {
    target: PathBuf,
    /// The new text beside the target; none for an orphan.
    new: Option<PathBuf>,
    /// Where the file that was there waits until all is done.
    old: PathBuf,
    made_folders: Vec<PathBuf>,
    old_moved: bool,
    new_moved: bool,
}

impl Swap {
    /// Nothing is done yet.
    pub(super) fn new(folder: &Path, change: &Change<'_>) -> Self {
        let target = folder.join(&change.path);
        let beside = |ending: &str| {
            let name = target.file_name().unwrap_or_default().to_string_lossy();
            target.with_file_name(format!(".{name}.{}.{ending}", std::process::id()))
        };
        let new = (change.difference != Difference::Orphan).then(|| beside("new"));
        Self {
            old: beside("old"),
            new,
            target,
            made_folders: Vec::new(),
            old_moved: false,
            new_moved: false,
        }
    }

    /// Writes the new text beside the target.
    pub(super) fn stage(&mut self, change: &Change<'_>) -> Result<(), ToolError> {
        let Some(new) = &self.new else { return Ok(()) };
        let missing: Vec<PathBuf> = new
            .ancestors()
            .skip(1)
            .take_while(|folder| !folder.exists())
            .map(Path::to_path_buf)
            .collect();
        for folder in missing.into_iter().rev() {
            std::fs::create_dir(&folder).during("make the folder", &folder)?;
            self.made_folders.push(folder);
        }
        std::fs::write(new, change.text).during("write", new)
    }

    /// Puts it into place; what was there is kept.
    pub(super) fn swap(&mut self) -> Result<(), ToolError> {
        if self.target.exists() {
            std::fs::rename(&self.target, &self.old).during("replace", &self.target)?;
            self.old_moved = true;
        }
        if let Some(new) = &self.new {
            std::fs::rename(new, &self.target).during("replace", &self.target)?;
            self.new_moved = true;
        }
        Ok(())
    }

    /// Removes what was there, and folders that are empty now.
    pub(super) fn forget_old(&self) {
        if self.old_moved {
            let _ = std::fs::remove_file(&self.old);
        }
        if self.new.is_none() {
            // Fails where the folder still holds something, which is what we want.
            for folder in self.target.ancestors().skip(1) {
                if std::fs::remove_dir(folder).is_err() {
                    break;
                }
            }
        }
    }

    /// Makes everything as it was.
    pub(super) fn take_back(&self) {
        if self.new_moved {
            let _ = std::fs::remove_file(&self.target);
        } else if let Some(new) = &self.new {
            let _ = std::fs::remove_file(new);
        }
        if self.old_moved {
            let _ = std::fs::rename(&self.old, &self.target);
        }
        for folder in self.made_folders.iter().rev() {
            let _ = std::fs::remove_dir(folder);
        }
    }
}
