//! The tree that the series is made in and applied to: the kernel's sources as Debian has them, and
//! a git repository of the files that change.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::patches::Patch;
use crate::chroot::Chroot;
use crate::failure::{During, Failure};
use crate::prepare::Prepared;

/// Everything of the series, inside.
pub(super) const FOLDER: &str = "/kernel/series";

/// The tree, inside.
pub(super) const TREE: &str = "/kernel/series/linux-source-7.2";

/// The kernel's files that some patch changes.
const CHANGED: [&str; 10] = [
    "Documentation/arch/s390/index.rst",
    "MAINTAINERS",
    "drivers/vfio/pci/Kconfig",
    "drivers/vfio/pci/Makefile",
    "drivers/vfio/pci/vfio_pci_zdev.c",
    "include/uapi/linux/vfio.h",
    "include/uapi/linux/vfio_zdev.h",
    "rust/bindings/bindings_helper.h",
    "rust/kernel/lib.rs",
    "tools/testing/selftests/Makefile",
];

/// Makes the tree anew, of links to the unpacked sources: what builds left there is cut off. Git
/// replaces a file that it changes, so the sources stay as they are.
const MAKE: &str = "\
mkdir -p /kernel/series && cd /kernel/series && rm -rf linux-source-7.2 patches &&
cp --archive --link /kernel/linux-source-7.2 linux-source-7.2 && cd linux-source-7.2 &&
find . -type f \\( -name '*.o' -o -name '*.ko' -o -name '*.mod' -o -name '*.mod.c' \
    -o -name '.*.cmd' -o -name modules.order -o -name Module.symvers \\) -delete &&
rm -rf .git && git init --quiet --initial-branch=series . && git add --force -- \"$@\" &&
git commit --quiet --message='Linux 7.2' && git tag base";

/// Writes one file a patch.
const FORMAT: &str = "\
cd /kernel/series/linux-source-7.2 && git -c core.abbrev=12 format-patch --quiet --zero-commit \
    --no-signature --no-renames --output-directory ../patches base..series";

/// Applies them where there is nothing but the kernel, and looks whether that makes the same tree.
const APPLY: &str = "\
cd /kernel/series/linux-source-7.2 && git checkout --quiet -B applied base &&
test -z \"$(git ls-files drivers/vfio/pci/zpci_io)\" && git am ../patches/*.patch &&
git diff --exit-code --stat series applied";

/// The repository.
#[derive(Debug)]
pub(super) struct Repository {
    chroot: Chroot,
    /// Who signs off, as `Name <address>`.
    pub(super) author: String,
    environment: Vec<String>,
}

impl Repository {
    /// Makes it, with one commit: the kernel.
    pub(super) fn make(root: &Path, prepared: &Prepared) -> Result<Self, Failure> {
        let name = ask_git(root, &["config", "user.name"])?;
        let address = ask_git(root, &["config", "user.email"])?;
        // The same series comes out until what it is made of changes.
        let inputs = ["kernel-out", "user-out", "docs/regions", "lab"];
        let date = ask_git(
            root,
            &[&["log", "-1", "--format=%cI", "--"], &inputs[..]].concat(),
        )?;
        let repository = Self {
            chroot: prepared.chroot.clone(),
            author: format!("{name} <{address}>"),
            environment: ["AUTHOR", "COMMITTER"]
                .iter()
                .flat_map(|role| {
                    [
                        format!("GIT_{role}_NAME={name}"),
                        format!("GIT_{role}_EMAIL={address}"),
                        format!("GIT_{role}_DATE={date}"),
                    ]
                })
                .collect(),
        };
        repository.run("series-tree", MAKE, &CHANGED)?;
        Ok(repository)
    }

    /// A file of the kernel as the commits so far have it.
    pub(super) fn read(&self, path: &str) -> Result<String, Failure> {
        Ok(crate::files::read(&self.outside(path))?)
    }

    /// Commits a patch.
    pub(super) fn commit(&self, patch: &Patch) -> Result<(), Failure> {
        for (path, text) in &patch.files {
            let path = self.outside(path);
            if let Some(folder) = path.parent() {
                std::fs::create_dir_all(folder).during("make the folder", folder)?;
            }
            // What is there may be a link to the unpacked sources.
            if path.exists() {
                std::fs::remove_file(&path).during("remove", &path)?;
            }
            std::fs::write(&path, text).during("write", &path)?;
        }
        let message = format!(
            "{}\n\n{}\nSigned-off-by: {}\n",
            patch.subject, patch.body, self.author
        );
        let mut arguments = vec![message.as_str()];
        arguments.extend(patch.files.iter().map(|(path, _)| path.as_str()));
        let script = format!(
            "cd {TREE} && message=$1 && shift && git add --force -- \"$@\" && \
             git commit --quiet --message=\"$message\""
        );
        self.run("series-commit", &script, &arguments)
    }

    /// Writes the patches to a folder of the machine; returns their names, inside.
    pub(super) fn format(&self, out: &Path) -> Result<Vec<String>, Failure> {
        self.run("series-format", FORMAT, &[])?;
        let folder = self.chroot.outside(&format!("{FOLDER}/patches"));
        std::fs::create_dir_all(out).during("make the folder", out)?;
        let mut names = Vec::new();
        for path in crate::files::files(&folder, &|_| false)? {
            let name = crate::files::shown(&folder, &path);
            std::fs::copy(&path, out.join(&name)).during("copy", &path)?;
            names.push(format!("{FOLDER}/patches/{name}"));
        }
        Ok(names)
    }

    /// Applies the patches to the kernel; leaves the tree so.
    pub(super) fn apply(&self) -> Result<(), Failure> {
        self.run("series-am", APPLY, &[])
    }

    fn outside(&self, path: &str) -> PathBuf {
        self.chroot.outside(&format!("{TREE}/{path}"))
    }

    fn run(&self, log: &str, script: &str, arguments: &[&str]) -> Result<(), Failure> {
        let environment = self.environment.iter().map(String::as_str);
        let mut all: Vec<&str> = environment.collect();
        all.extend(["sh", "-c", script, "series"]);
        all.extend(arguments);
        self.chroot.run(log, "env", &all)
    }
}

/// What git says in the project's folder.
fn ask_git(root: &Path, arguments: &[&str]) -> Result<String, Failure> {
    let output = Command::new("git")
        .current_dir(root)
        .args(arguments)
        .output()
        .during("run", "git")?;
    let text = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    if output.status.success() && !text.is_empty() {
        return Ok(text);
    }
    Err(Failure::Usage(format!(
        "`git {}` says nothing: patches are signed off by somebody, and have a date",
        arguments.join(" ")
    )))
}
