//! Where prepared kernels are kept, and which steps are done.
//!
//! A step is done when its stamp holds its key: what it depends on, written out. So a run that was
//! interrupted goes on where it was, and a new version of a package redoes what depends on it.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::time::Instant;

use rustix::fs::{flock, FlockOperation};

use crate::failure::{During, Failure, ToolError};

/// Names another folder for the cache.
const VARIABLE: &str = "UAPI_KERNEL_CACHE";

/// The folder that outlives builds and clones of the project.
///
/// One run at a time has it: kernels, images and logs have fixed names in it.
#[derive(Debug)]
pub(crate) struct Cache {
    folder: PathBuf,
    /// Locked while the cache is open; the system unlocks it when the process ends, however it ends.
    _lock: File,
}

impl Cache {
    /// The user's cache.
    pub(crate) fn open() -> Result<Self, Failure> {
        let from = |name: &str| std::env::var_os(name).map(PathBuf::from);
        let folder = from(VARIABLE)
            .or_else(|| Some(from("XDG_CACHE_HOME")?.join("uapi-kernel")))
            .or_else(|| Some(from("HOME")?.join(".cache/uapi-kernel")));
        let Some(folder) = folder else {
            return Err(Failure::Usage(format!(
                "no folder for the cache: set {VARIABLE} or HOME"
            )));
        };
        std::fs::create_dir_all(folder.join("stamps")).during("make the folder", &folder)?;
        let folder = folder.canonicalize().during("find", &folder)?;
        let _lock = locked(&folder.join("lock"))?;
        Ok(Self { folder, _lock })
    }

    /// A path in the cache.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// Does a step unless it is done. `cost` says what it takes from nothing, for those who wait.
    pub(crate) fn step(
        &self,
        step: &str,
        key: &str,
        cost: &str,
        work: impl FnOnce() -> Result<(), Failure>,
    ) -> Result<(), Failure> {
        if self.is_done(step, key) {
            return Ok(());
        }
        eprintln!("{step}: {cost}");
        let start = Instant::now();
        let stamp = self.stamp(step);
        forget(&stamp)?;
        work()?;
        std::fs::write(&stamp, key).during("write", &stamp)?;
        eprintln!("{step}: done in {:.1} s", start.elapsed().as_secs_f64());
        Ok(())
    }

    /// Whether a step is done for that key.
    pub(crate) fn is_done(&self, step: &str, key: &str) -> bool {
        std::fs::read_to_string(self.stamp(step)).is_ok_and(|done| done == key)
    }

    fn stamp(&self, step: &str) -> PathBuf {
        self.folder.join("stamps").join(step)
    }
}

/// Waits for another run to end, and says so.
fn locked(path: &Path) -> Result<File, ToolError> {
    let file = File::options().create(true).append(true).open(path);
    let file = file.during("open", path)?;
    if flock(&file, FlockOperation::NonBlockingLockExclusive).is_err() {
        let path = path.display();
        eprintln!("another `cargo xtask kernel` holds {path}: waiting until it ends");
        let locked = flock(&file, FlockOperation::LockExclusive);
        locked
            .map_err(std::io::Error::from)
            .during("lock", "the cache of kernels")?;
    }
    Ok(file)
}

fn forget(stamp: &Path) -> Result<(), ToolError> {
    match std::fs::remove_file(stamp) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(error).during("remove", stamp)
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_run_waits_until_the_first_ends() {
        let path = std::env::temp_dir().join(format!("uapi-cache-lock-{}", std::process::id()));
        let first = locked(&path).unwrap();
        let second = File::options().append(true).open(&path).unwrap();
        assert!(flock(&second, FlockOperation::NonBlockingLockExclusive).is_err());
        drop(first);
        assert!(flock(&second, FlockOperation::NonBlockingLockExclusive).is_ok());
        std::fs::remove_file(&path).unwrap();
    }
}
