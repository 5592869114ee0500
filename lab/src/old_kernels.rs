//! Small kernels for s390x of old releases, in which VFIO answers differently. Debian's own 6.1 for
//! s390x is built without VFIO.
//!
//! They are as old as the interface: a chain of capabilities begins at 20 in both, where no `u64` is
//! aligned, and 5.10 has the first version of each.

use std::path::Path;

use super::cache::Cache;
use super::chroot::Chroot;
use super::symbols;
use crate::debian;
use crate::failure::{During, Failure};

/// The compiler that they were written for; later ones refuse parts of them.
const COMPILER: &str = "gcc-12-s390x-linux-gnu";

/// The configuration of both, on top of nothing.
const CONFIG: &str = include_str!("old_kernels.config");

/// A kernel of our own from the sources of a Debian release.
#[derive(Debug)]
pub(crate) struct OldKernel {
    /// As its release is numbered.
    pub(crate) version: &'static str,
    /// The version of the capabilities of a zPCI device.
    pub(crate) capabilities: u16,
    /// Debian's release with its sources.
    release: &'static str,
    /// What it has of the options for zPCI.
    options: &'static str,
}

/// All of them.
const ALL: [OldKernel; 2] = [
    OldKernel {
        version: "6.1",
        capabilities: 2,
        release: "bookworm",
        options: "CONFIG_VIRTUALIZATION=y\nCONFIG_KVM=y\nCONFIG_VFIO_PCI_ZDEV_KVM=y\n",
    },
    OldKernel {
        version: "5.10",
        capabilities: 1,
        release: "bullseye",
        options: "CONFIG_VFIO_PCI_ZDEV=y\n",
    },
];

impl OldKernel {
    /// Its image, inside.
    pub(crate) fn image(&self) -> String {
        format!("{}/arch/s390/boot/bzImage", self.build_folder())
    }

    fn build_folder(&self) -> String {
        format!("/kernel/build-s390x-{}", self.version)
    }

    fn source_folder(&self) -> String {
        format!("/kernel/linux-source-{}", self.version)
    }

    fn get_source(&self, root: &Path, cache: &Cache, chroot: &Chroot) -> Result<(), Failure> {
        let package = format!("linux-source-{}", self.version);
        let folder = cache.path(&package);
        debian::unpack(root, self.release, &package, &folder)?;
        let archive = format!("{package}.tar.xz");
        let inside = format!("/kernel/{archive}");
        let from = folder.join("usr/src").join(&archive);
        std::fs::rename(&from, chroot.outside(&inside)).during("move", &from)?;
        std::fs::remove_dir_all(&folder).during("remove", &folder)?;
        let script = format!(
            "rm -rf {0} && tar -C /kernel -xf {inside} && rm {inside}",
            self.source_folder()
        );
        chroot.run(&package, "sh", &["-c", &script])
    }

    fn build(&self, chroot: &Chroot, config: &str) -> Result<(), Failure> {
        let make = |log: &str, target: &str| {
            let jobs = std::thread::available_parallelism().map_or(1, usize::from);
            let arguments = [
                "-C",
                &self.source_folder(),
                &format!("O={}", self.build_folder()),
                "ARCH=s390",
                "CROSS_COMPILE=s390x-linux-gnu-",
                "CC=s390x-linux-gnu-gcc-12",
                &format!("-j{jobs}"),
                target,
            ];
            chroot.run(&format!("s390x-{}-{log}", self.version), "make", &arguments)
        };
        let folder = chroot.outside(&self.build_folder());
        std::fs::create_dir_all(&folder).during("make the folder", &folder)?;
        make("allnoconfig", "allnoconfig")?;
        let path = folder.join(".config");
        let nothing = std::fs::read_to_string(&path).during("read", &path)?;
        std::fs::write(&path, nothing + config).during("write", &path)?;
        make("config", "olddefconfig")?;
        symbols::config_took(&path, config)?;
        make("image", "bzImage")?;
        // No module is ever built for it.
        let sources = chroot.outside(&self.source_folder());
        std::fs::remove_dir_all(&sources).during("remove", &sources)?;
        Ok(())
    }
}

/// Makes those that are not there, and returns them all.
pub(crate) fn make(
    root: &Path,
    cache: &Cache,
    chroot: &Chroot,
) -> Result<&'static [OldKernel], Failure> {
    cache.step("s390x-old-compiler", COMPILER, "17 MB", || {
        let arguments = ["install", "--yes", COMPILER];
        chroot.run("s390x-old-compiler", "apt-get", &arguments)
    })?;
    for kernel in &ALL {
        let config = format!("{CONFIG}{}", kernel.options);
        let step = format!("s390x-{}", kernel.version);
        cache.step(&step, &config, "130 MB, five to ten minutes", || {
            kernel.get_source(root, cache, chroot)?;
            kernel.build(chroot, &config)
        })?;
    }
    Ok(&ALL)
}
