//! The region of the generated driver: discovery, operations, the shared requests, hostile users,
//! and functions that vanish.

use std::path::{Path, PathBuf};

use super::machine::Machine;
use super::{Outcome, Script};
use crate::build::{self, Hooks, Target};
use crate::failure::Failure;
use crate::prepare::Prepared;
use crate::Architecture;

/// The driver's name, as of its module.
pub(super) const DRIVER: &str = "zpci_io_vfio_pci";

/// A function without MSI-X; what is behind it does not matter, as the driver models another.
const AMD64_DEVICES: &[&str] = &["-device", "pci-testdev,addr=4"];

/// Its address.
const AMD64_ADDRESS: &str = "0000:00:04.0";

/// A zPCI function whose BAR 2 is memory that QEMU accesses like registers, and whose BAR 4 is
/// memory that it does not let instructions reach.
pub(super) const S390X_DEVICES: &[&str] = &[
    "-object",
    "memory-backend-ram,id=persistent,size=1M",
    "-device",
    "zpci,uid=0x1234,fid=0x5678,target=disk",
    "-device",
    "nvme,serial=none,cmb_size_mb=1,pmrdev=persistent,id=disk",
];

/// Its address.
pub(super) const S390X_ADDRESS: &str = "1234:00:00.0";

/// Boots the kernel for an architecture.
pub(super) fn run(
    root: &Path,
    prepared: &Prepared,
    program: &Path,
    architecture: Architecture,
    outcome: &mut Outcome,
) -> Result<(), Failure> {
    let target = Target::of(&prepared.versions, architecture);
    let own = build::module(root, prepared, &target, Hooks::Own)?;
    let tests = build::module(root, prepared, &target, Hooks::OfTests)?;
    let mut machine = match architecture {
        Architecture::Amd64 => amd64(prepared, program),
        Architecture::S390x => s390x(program),
    };
    machine.files = vec![
        ("own.ko", own),
        ("tests.ko", tests),
        ("vectors.txt", vectors(root, architecture)),
    ];
    let (name, script) = match architecture {
        Architecture::Amd64 => ("x86_64-region", of_the_model(AMD64_ADDRESS)),
        Architecture::S390x => ("s390x-region", of_the_function(S390X_ADDRESS)),
    };
    outcome.boot(&prepared.chroot, name, &machine, &script)
}

/// Debian's kernel with VFIO as modules.
fn amd64(prepared: &Prepared, program: &Path) -> Machine {
    let built = |name: &str| {
        let file = format!("/kernel/linux-source-7.2/{name}.ko");
        prepared.chroot.outside(&file)
    };
    Machine {
        architecture: Architecture::Amd64,
        image: format!(
            "/kernel/amd64-image/usr/lib/modules/{}/vmlinuz",
            prepared.versions.release
        ),
        devices: AMD64_DEVICES,
        modules: vec![
            built("virt/lib/irqbypass"),
            built("drivers/vfio/vfio"),
            built("drivers/vfio/vfio_iommu_type1"),
            built("drivers/vfio/pci/vfio-pci-core"),
            built("drivers/vfio/pci/vfio-pci"),
        ],
        program: program.to_owned(),
        files: Vec::new(),
    }
}

/// Our own kernel, which has VFIO built in.
fn s390x(program: &Path) -> Machine {
    Machine {
        architecture: Architecture::S390x,
        image: format!(
            "{}/arch/s390/boot/bzImage",
            Architecture::S390x.build_folder()
        ),
        devices: S390X_DEVICES,
        modules: Vec::new(),
        program: program.to_owned(),
        files: Vec::new(),
    }
}

/// The shared requests in the byte order of the guest.
fn vectors(root: &Path, architecture: Architecture) -> PathBuf {
    root.join(match architecture {
        Architecture::Amd64 => "tests/vectors/zpci_io.le.txt",
        Architecture::S390x => "tests/vectors/zpci_io.be.txt",
    })
}

/// The driver as it is offers the region, as its model has no MSI-X.
fn of_the_model(address: &str) -> Script {
    let script = Script::default()
        .bind(address, "vfio-pci")
        .guest(&format!("no-region {address}"))
        .line("insert /own.ko")
        .bind(address, DRIVER)
        .guest(&format!("region {address}"));
    of_the_tests(script, address).guest(&format!("hostile {address} counted"))
}

/// The driver as it is refuses a function with MSI-X, which another one can take then.
fn of_the_function(address: &str) -> Script {
    let script = Script::default()
        .line("insert /own.ko")
        .bind(address, DRIVER)
        .guest(&format!("no-driver {address}"))
        .bind(address, "vfio-pci")
        .guest(&format!("no-region {address}"))
        .guest(&format!("device {address}"))
        .guest(&format!("argsz {address}"));
    // This small kernel does not count its caches; the one that watches memory does.
    of_the_tests(script, address).guest(&format!("hostile {address}"))
}

/// The driver with the hooks of the tests.
fn of_the_tests(script: Script, address: &str) -> Script {
    let script = script
        .line(&format!(
            "echo {address} > /sys/bus/pci/devices/{address}/driver/unbind"
        ))
        .line(&format!("rmmod {DRIVER}"))
        .line("insert /tests.ko")
        .bind(address, DRIVER)
        .guest(&format!("region {address}"))
        .guest(&format!("unplug {address}"));
    without_resets(script, address).guest(&format!("vectors {address} /vectors.txt"))
}

/// Opens the function without a reset, which takes a tenth of a second each time.
pub(super) fn without_resets(script: Script, address: &str) -> Script {
    let file = format!("/sys/bus/pci/devices/{address}/reset_method");
    script.line(&format!("if [ -e {file} ]; then echo > {file}; fi"))
}
