//! Which kernel and which tools were prepared. No version is written down in the project: the
//! installed packages say theirs.

use super::chroot::Chroot;
use super::Architecture;
use crate::failure::{During, Failure};

/// Where the sources are, inside.
const SOURCE: &str = "/kernel/linux-source-7.2";

/// The versions of one preparation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Versions {
    /// What `uname -r` says of Debian's kernel: `7.2.12+deb14-amd64`.
    pub(crate) release: String,
    /// Folder of its headers, inside.
    pub(crate) headers: String,
    /// All that matters, as `package version` lines.
    packages: String,
}

impl Versions {
    /// Asks the installed packages.
    pub(crate) fn read(chroot: &Chroot) -> Result<Self, Failure> {
        let folder = chroot.outside("/usr/src");
        let mut names = Vec::new();
        for entry in std::fs::read_dir(&folder).during("read", &folder)? {
            let entry = entry.during("read", &folder)?;
            let name = entry.file_name().to_string_lossy().into_owned();
            let release = name.strip_prefix("linux-headers-").map(str::to_owned);
            names.extend(release.filter(|release| release.ends_with("-amd64")));
        }
        names.sort();
        let [release] = &names[..] else {
            return Err(Failure::Wrong(format!(
                "error: {} has headers of {} kernels for amd64, not of one",
                folder.display(),
                names.len()
            )));
        };
        let format = "${binary:Package} ${Version}\\n";
        let packages = ["linux-source-7.2", "rustc", "bindgen", "gcc-16"];
        let query = chroot
            .command(
                "dpkg-query",
                &[&["--show", "--showformat", format], &packages[..]].concat(),
            )
            .output()
            .during("run", "dpkg-query")?;
        // Without the versions everything would be taken for old, and made anew.
        if !query.status.success() {
            return Err(Failure::Usage(format!(
                "cannot run programs in {}: mounts have to be allowed\n{}",
                chroot.root().display(),
                String::from_utf8_lossy(&query.stderr).trim_end()
            )));
        }
        Ok(Self {
            headers: format!("/usr/src/linux-headers-{release}"),
            release: release.clone(),
            packages: String::from_utf8_lossy(&query.stdout).into_owned(),
        })
    }

    /// What everything made from them depends on.
    pub(crate) fn key(&self) -> String {
        format!("{}\n{}", self.release, self.packages)
    }

    /// Arguments of `make` in the kernel's tree for an architecture.
    pub(crate) fn make(&self, architecture: Architecture) -> Vec<String> {
        let (arch, prefix) = match architecture {
            Architecture::Amd64 => ("x86", "x86_64-linux-gnu-"),
            Architecture::S390x => ("s390", "s390x-linux-gnu-"),
        };
        let jobs = std::thread::available_parallelism().map_or(1, usize::from);
        let mut arguments = vec![
            "-C".to_owned(),
            SOURCE.to_owned(),
            format!("O={}", architecture.build_folder()),
            format!("ARCH={arch}"),
            format!("CROSS_COMPILE={prefix}"),
            format!("CC={prefix}gcc-16"),
            format!("-j{jobs}"),
        ];
        if architecture == Architecture::Amd64 {
            arguments.push(format!("KERNELRELEASE={}", self.release));
        }
        arguments
    }
}
