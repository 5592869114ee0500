//! Where a compiler finds headers: in an installed folder, or all over a kernel tree.

use std::path::{Path, PathBuf};

use uapi_spec::model::Release;

use crate::compiler::{kernel_architecture, Compiler};
use crate::error::{read_text, Error};

/// Folders for a compiler to search.
#[derive(Debug)]
pub struct IncludePath {
    /// In the order of the search.
    folders: Vec<PathBuf>,
    /// The folder that the user named.
    top: PathBuf,
    /// Whether this is a kernel tree.
    is_tree: bool,
}

impl IncludePath {
    /// Finds out what a folder is.
    ///
    /// # Errors
    ///
    /// If it is neither installed headers nor a kernel tree.
    pub fn of(folder: &Path, compiler: &Compiler, scratch: &Path) -> Result<Self, Error> {
        for installed in [folder.to_path_buf(), folder.join("usr/include")] {
            if installed.join("linux/types.h").exists() && !folder.join("Kconfig").exists() {
                let of_machine = of_machine(&installed, compiler);
                return Ok(Self {
                    folders: std::iter::once(installed.clone())
                        .chain(of_machine)
                        .collect(),
                    top: installed,
                    is_tree: false,
                });
            }
        }
        if folder.join("include/uapi/linux/types.h").exists() {
            return Self::kernel_tree(folder, compiler, scratch);
        }
        let reason = "neither installed headers (linux/types.h) nor a kernel tree \
                      (include/uapi/linux/types.h)";
        Err(Error::content(folder.display().to_string(), reason))
    }

    /// The folders that the kernel's build searches for UAPI, and one with what that build makes:
    /// `asm/x.h` for every `asm-generic/x.h` that the machine has no header of its own for.
    fn kernel_tree(top: &Path, compiler: &Compiler, scratch: &Path) -> Result<Self, Error> {
        let own = top
            .join("arch")
            .join(compiler.kernel_architecture())
            .join("include");
        let made = scratch.join("made");
        let wrong = |source| Error::File {
            path: made.clone(),
            source,
        };
        for folder in ["asm", "linux"] {
            std::fs::create_dir_all(made.join(folder)).map_err(wrong)?;
        }
        let generic = top.join("include/uapi/asm-generic");
        for entry in std::fs::read_dir(&generic).map_err(wrong)?.flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            let text = format!("#include <asm-generic/{name}>\n");
            std::fs::write(made.join("asm").join(name), text).map_err(wrong)?;
        }
        for name in ["compiler_types.h", "compiler.h"] {
            std::fs::write(made.join("linux").join(name), "").map_err(wrong)?;
        }
        Ok(Self {
            folders: vec![
                own.join("uapi"),
                own.join("generated/uapi"),
                top.join("include/uapi"),
                top.join("include/generated/uapi"),
                made,
            ],
            top: top.to_path_buf(),
            is_tree: true,
        })
    }

    /// What tells the compiler.
    pub fn arguments(&self) -> Vec<String> {
        let mut arguments = vec!["-nostdinc".to_owned()];
        for folder in &self.folders {
            arguments.push("-isystem".to_owned());
            arguments.push(folder.display().to_string());
        }
        if self.is_tree {
            // What installation takes out: marks for checkers, and a warning.
            let marks = [
                "-D__user=",
                "-D__force=",
                "-D__iomem=",
                "-D__EXPORTED_HEADERS__",
            ];
            arguments.extend(marks.map(str::to_owned));
        }
        arguments
    }

    /// Whether a header is there.
    pub fn has(&self, header: &str) -> bool {
        self.folders
            .iter()
            .any(|folder| folder.join(header).exists())
    }

    /// The top of the kernel tree, if it is one.
    pub fn tree(&self) -> Option<&Path> {
        self.is_tree.then_some(self.top.as_path())
    }

    /// The kernel's release, if the folder says it.
    ///
    /// # Errors
    ///
    /// A file that is there and cannot be read.
    pub fn release(&self) -> Result<Option<Release>, Error> {
        for folder in &self.folders {
            if let Some(text) = read_text(&folder.join("linux/version.h"))? {
                return Ok(release_of_header(&text));
            }
        }
        let makefile = read_text(&self.top.join("Makefile"))?;
        Ok(makefile.as_deref().and_then(release_of_makefile))
    }
}

/// The folder with `asm`, where Debian keeps one a machine beside the others. It may be named by
/// another machine that the same part of the kernel is for: `x86_64-linux-gnu` has i386, too.
fn of_machine(installed: &Path, compiler: &Compiler) -> Option<PathBuf> {
    if installed.join("asm").is_dir() {
        return None;
    }
    let own = installed.join(&compiler.machine);
    if own.join("asm").is_dir() {
        return Some(own);
    }
    let entries = std::fs::read_dir(installed).ok()?;
    let mut others: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    others.sort();
    others.into_iter().find(|folder| {
        let name = folder.file_name().unwrap_or_default().to_string_lossy();
        let same = kernel_architecture(&name) == compiler.kernel_architecture();
        same && folder.join("asm").is_dir()
    })
}

/// What `<linux/version.h>` says.
fn release_of_header(text: &str) -> Option<Release> {
    let mut lines = text.lines();
    let code = lines.find_map(|line| line.strip_prefix("#define LINUX_VERSION_CODE "))?;
    let code: u32 = code.trim().parse().ok()?;
    Some(Release {
        major: u16::try_from(code >> 16).ok()?,
        minor: u16::try_from(code >> 8 & 0xff).ok()?,
    })
}

/// What the kernel's top Makefile says.
fn release_of_makefile(text: &str) -> Option<Release> {
    let value = |name: &str| {
        let mut lines = text.lines();
        let line =
            lines.find_map(|line| line.strip_prefix(name)?.trim_start().strip_prefix('='))?;
        line.trim().parse().ok()
    };
    Some(Release {
        major: value("VERSION")?,
        minor: value("PATCHLEVEL")?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIX_TWELVE: Option<Release> = Some(Release {
        major: 6,
        minor: 12,
    });

    #[test]
    fn releases_are_read() {
        let header = "#define LINUX_VERSION_CODE 396395\n#define KERNEL_VERSION(a,b,c) x\n";
        assert_eq!(release_of_header(header), SIX_TWELVE);
        let makefile = "# SPDX\nVERSION = 6\nPATCHLEVEL = 12\nSUBLEVEL = 107\n";
        assert_eq!(release_of_makefile(makefile), SIX_TWELVE);
        assert_eq!(release_of_makefile("VERSION = 6\n"), None);
    }
}
