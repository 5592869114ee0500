//! What a guest boots from: busybox, modules, programs, and a script that is its first process.

use std::path::{Path, PathBuf};

use super::chroot::Chroot;
use crate::failure::{During, Failure};

/// Files of a guest, by their path in it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Initrd {
    files: Vec<(String, Content)>,
}

#[derive(Clone, Debug)]
enum Content {
    Copy(PathBuf),
    Text(String),
}

impl Initrd {
    /// Adds a copy of a file.
    pub(crate) fn copy(mut self, path: &str, from: PathBuf) -> Self {
        self.files.push((path.to_owned(), Content::Copy(from)));
        self
    }

    /// Adds a text that can be executed.
    pub(crate) fn script(mut self, path: &str, text: String) -> Self {
        self.files.push((path.to_owned(), Content::Text(text)));
        self
    }

    /// Packs it; returns the archive's path inside.
    pub(crate) fn pack(&self, chroot: &Chroot, name: &str) -> Result<String, Failure> {
        let inside = format!("/kernel/initrd/{name}");
        let folder = chroot.outside(&inside);
        if folder.exists() {
            std::fs::remove_dir_all(&folder).during("remove", &folder)?;
        }
        for empty in ["dev", "proc", "sys", "tmp"] {
            let path = folder.join(empty);
            std::fs::create_dir_all(&path).during("make the folder", &path)?;
        }
        for (path, content) in &self.files {
            write(&folder.join(path), content)?;
        }
        let script = format!(
            "cd {inside} && find . -print0 | LC_ALL=C sort -z | \
             cpio --null --create --format=newc --quiet | gzip -1 > {inside}.gz"
        );
        chroot.run(&format!("initrd-{name}"), "sh", &["-c", &script])?;
        Ok(format!("{inside}.gz"))
    }
}

fn write(path: &Path, content: &Content) -> Result<(), Failure> {
    use std::os::unix::fs::PermissionsExt;

    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).during("make the folder", folder)?;
    }
    match content {
        Content::Copy(from) => {
            std::fs::copy(from, path).during("copy", from)?;
        }
        Content::Text(text) => std::fs::write(path, text).during("write", path)?,
    }
    let executable = std::fs::Permissions::from_mode(0o755);
    std::fs::set_permissions(path, executable).during("make executable", path)?;
    Ok(())
}
