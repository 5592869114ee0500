//! A kernel, the devices it finds, and what it boots from.

use std::path::{Path, PathBuf};

use super::script::{Script, INIT};
use crate::chroot::Chroot;
use crate::failure::Failure;
use crate::initrd::Initrd;
use crate::Architecture;

/// A machine that can be booted again and again.
#[derive(Clone, Debug)]
pub(super) struct Machine {
    pub(super) architecture: Architecture,
    /// The kernel's image, inside.
    pub(super) image: String,
    /// Options of QEMU.
    pub(super) devices: &'static [&'static str],
    /// Modules that are inserted first, in this order.
    pub(super) modules: Vec<PathBuf>,
    /// The guest's program.
    pub(super) program: PathBuf,
    /// More files, by their path in the guest.
    pub(super) files: Vec<(&'static str, PathBuf)>,
}

impl Machine {
    /// Packs what it boots from to run a script; returns the archive's path inside.
    pub(super) fn initrd(
        &self,
        chroot: &Chroot,
        name: &str,
        script: &Script,
    ) -> Result<String, Failure> {
        let busybox = match self.architecture {
            Architecture::Amd64 => "/usr/bin/busybox",
            Architecture::S390x => "/kernel/s390x-busybox/usr/bin/busybox",
        };
        let order: Vec<String> = self
            .modules
            .iter()
            .map(|module| file_name(module))
            .collect();
        let mut initrd = Initrd::default()
            .copy("bin/busybox", chroot.outside(busybox))
            .copy("bin/guest", self.program.clone())
            .script("script", script.text().to_owned())
            .script("modules/order", order.join("\n"))
            .script("init", INIT.to_owned());
        for module in &self.modules {
            initrd = initrd.copy(&format!("modules/{}", file_name(module)), module.clone());
        }
        for (path, file) in &self.files {
            initrd = initrd.copy(path, file.clone());
        }
        initrd.pack(chroot, name)
    }
}

fn file_name(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}
