//! What VFIO and firmware say of a function, on every s390x kernel that there is.

use std::path::Path;

use super::machine::Machine;
use super::{Outcome, Script};
use crate::chroot::Chroot;
use crate::failure::{During, Failure};
use crate::prepare::{self, Prepared};
use crate::Architecture;

/// A zPCI function of QEMU with a device that its emulator has everywhere.
const DEVICES: &[&str] = &[
    "-device",
    "zpci,uid=0x1234,fid=0x5678,target=random",
    "-device",
    "virtio-rng-pci,id=random",
];

/// Its address.
const ADDRESS: &str = "1234:00:00.0";

/// `sizeof(struct vfio_device_info)`, where a chain begins.
const HEAD: usize = 24;

/// The same before Linux 6.6 gave it a word of padding.
const OLD_HEAD: usize = 20;

/// Boots the kernels.
pub(super) fn run(
    prepared: &Prepared,
    program: &Path,
    outcome: &mut Outcome,
) -> Result<(), Failure> {
    let own = format!(
        "{}/arch/s390/boot/bzImage",
        Architecture::S390x.build_folder()
    );
    let mut machine = Machine {
        architecture: Architecture::S390x,
        image: own,
        devices: DEVICES,
        modules: Vec::new(),
        program: program.to_owned(),
        files: Vec::new(),
    };
    let script = |start: usize, version: u16| {
        Script::default()
            .bind(ADDRESS, "vfio-pci")
            .guest("firmware")
            .guest(&format!("shape {ADDRESS} {start} {version}"))
            .guest(&format!("device {ADDRESS}"))
            .guest(&format!("argsz {ADDRESS}"))
    };
    let chroot = &prepared.chroot;
    let newest = script(HEAD, 2);
    outcome.boot(chroot, "s390x-describe-own-7.2", &machine, &newest)?;
    for kernel in prepared.old_kernels {
        machine.image = kernel.image();
        let name = format!("s390x-describe-{}", kernel.version);
        let script = script(OLD_HEAD, kernel.capabilities);
        outcome.boot(chroot, &name, &machine, &script)?;
    }
    for release in prepare::DEBIAN_KERNELS {
        machine.image = format!("/kernel/{release}/image");
        machine.modules = modules_of(chroot, release)?;
        let name = format!("s390x-describe-{release}");
        outcome.boot(chroot, &name, &machine, &newest)?;
    }
    Ok(())
}

/// The modules of VFIO that Debian's kernel needs.
fn modules_of(chroot: &Chroot, release: &str) -> Result<Vec<std::path::PathBuf>, Failure> {
    let folder = chroot.outside(&format!("/kernel/{release}/modules"));
    let list = folder.join("order");
    let order = std::fs::read_to_string(&list).during("read", &list)?;
    Ok(order.lines().map(|name| folder.join(name)).collect())
}
