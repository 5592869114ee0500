//! Boots kernels with the guest program and counts what it finds.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::chroot::logged;
use super::emulator::Guest;
use super::initrd::Initrd;
use super::prepare::{self, Prepared};
use super::Architecture;
use crate::console;
use crate::failure::Failure;
use crate::tree;

/// The first process of a guest: brings the system up, runs the commands, switches it off.
const INIT: &str = "\
#!/bin/busybox sh
/bin/busybox --install -s /bin
export PATH=/bin
mount -t proc proc /proc
mount -t sysfs sysfs /sys
mount -t devtmpfs devtmpfs /dev
for module in $(cat /modules/order 2>/dev/null); do insmod /modules/$module || echo \"@@ FAIL insmod $module: refused\"; done
. /commands
echo '@@ off'
poweroff -f
";

/// Binds every function to the driver that VFIO has for all.
const BIND: &str = "\
for device in /sys/bus/pci/devices/*; do
    name=${device##*/}
    if [ -e $device/driver ]; then echo $name > $device/driver/unbind; fi
    echo vfio-pci > $device/driver_override
    echo $name > /sys/bus/pci/drivers_probe
done
";

/// A zPCI function of QEMU with a device that its emulator has everywhere.
const ZPCI: &[&str] = &[
    "-device",
    "zpci,uid=0x1234,fid=0x5678,target=random",
    "-device",
    "virtio-rng-pci,id=random",
];

/// Boots kernels for s390x and compares what VFIO and firmware say of a function with sysfs.
pub(crate) fn run(root: &Path, prepared: &Prepared) -> Result<(), Failure> {
    let program = program(root, prepared, "s390x-unknown-linux-gnu")?;
    let mut wrong = Vec::new();
    for kernel in Kernel::all() {
        let console = describe(prepared, &program, &kernel)?;
        let name = format!("s390x describe {}", kernel.name);
        if let Err(failure) = Findings::of(&console).tell(&name, &console) {
            wrong.push(failure.to_string());
        }
    }
    if wrong.is_empty() {
        return Ok(());
    }
    Err(Failure::Wrong(wrong.join("\n")))
}

/// A kernel for s390x.
#[derive(Clone, Debug)]
struct Kernel {
    name: &'static str,
    image: String,
    /// The folder of its modules and the list of their order, if VFIO is not built in.
    modules: Option<String>,
}

impl Kernel {
    fn all() -> Vec<Self> {
        let own = Self {
            name: "own 7.2",
            image: format!(
                "{}/arch/s390/boot/bzImage",
                Architecture::S390x.build_folder()
            ),
            modules: None,
        };
        let debian = prepare::DEBIAN_KERNELS.map(|release| Self {
            name: release,
            image: format!("/kernel/{release}/image"),
            modules: Some(format!("/kernel/{release}/modules")),
        });
        std::iter::once(own).chain(debian).collect()
    }
}

fn describe(prepared: &Prepared, program: &Path, kernel: &Kernel) -> Result<String, Failure> {
    let chroot = &prepared.chroot;
    let commands = format!(
        "{BIND}guest firmware\n\
         for device in /sys/bus/pci/devices/*; do guest device ${{device##*/}}; guest argsz ${{device##*/}}; done\n"
    );
    let mut initrd = Initrd::default()
        .copy(
            "bin/busybox",
            chroot.outside("/kernel/s390x-busybox/usr/bin/busybox"),
        )
        .copy("bin/guest", program.to_owned())
        .script("commands", commands)
        .script("init", INIT.to_owned());
    if let Some(folder) = &kernel.modules {
        for file in tree::files(&chroot.outside(folder), &|_| false)? {
            let name = file
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            initrd = initrd.copy(&format!("modules/{name}"), file);
        }
    }
    let name = kernel.name.replace(' ', "-");
    let initrd = initrd.pack(chroot, &name)?;
    let guest = Guest {
        architecture: Architecture::S390x,
        kernel: &kernel.image,
        initrd: &initrd,
        append: "",
        devices: ZPCI,
    };
    guest.boot(chroot, &name)
}

/// Builds the guest's program, which needs no library of the guest.
fn program(root: &Path, prepared: &Prepared, target: &str) -> Result<PathBuf, Failure> {
    let folder = prepared.cache.path("guest-program");
    let mut command = Command::new("cargo");
    command
        .args(["build", "--release", "--target", target, "--manifest-path"])
        .arg(root.join("tests/guest/Cargo.toml"))
        .arg("--target-dir")
        .arg(&folder)
        .env("RUSTFLAGS", "-C target-feature=+crt-static")
        .env(
            "CARGO_TARGET_S390X_UNKNOWN_LINUX_GNU_LINKER",
            "s390x-linux-gnu-gcc",
        );
    logged(&prepared.cache.path("logs"), "guest-program", command)?;
    Ok(folder.join(target).join("release/uapi-guest"))
}

/// What a guest said of itself.
#[derive(Debug, Default, PartialEq, Eq)]
struct Findings {
    passed: usize,
    failed: usize,
    /// Whether it got to its end.
    ended: bool,
}

impl Findings {
    fn of(console: &str) -> Self {
        let mut findings = Self::default();
        for line in console.lines() {
            match line.strip_prefix("@@ ") {
                Some(text) if text.starts_with("ok ") => findings.passed += 1,
                Some(text) if text.starts_with("FAIL ") => findings.failed += 1,
                Some("off") => findings.ended = true,
                _ => {}
            }
            // What the kernel says where it should not: a warning, an oops, a hung task.
            if TROUBLE.iter().any(|words| line.contains(words)) {
                findings.failed += 1;
            }
        }
        findings
    }

    /// Prints the result; everything the guest said if something was wrong.
    fn tell(&self, name: &str, console: &str) -> Result<(), Failure> {
        let line = format!("{name}: {} passed, {} failed", self.passed, self.failed);
        if self.failed == 0 && self.passed > 0 && self.ended {
            console::line(&line);
            return Ok(());
        }
        console::print(console);
        let end = if self.ended {
            ""
        } else {
            ", and did not get to its end"
        };
        Err(Failure::Wrong(format!("{line}{end}")))
    }
}

/// Words with which a kernel reports trouble.
const TROUBLE: &[&str] = &[
    "WARNING:",
    "BUG:",
    "Oops",
    "Kernel panic",
    "blocked for more than",
    "possible circular locking",
    "possible recursive locking",
    "unable to handle",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_what_a_guest_found() {
        let console = "noise\n@@ ok device fh\n@@ FAIL device uid: 1, expected 2\n@@ off\n";
        let expected = Findings {
            passed: 1,
            failed: 1,
            ended: true,
        };
        assert_eq!(Findings::of(console), expected);
        assert!(expected.tell("x", "").is_err());
    }

    #[test]
    fn a_guest_that_dies_or_finds_nothing_has_failed() {
        assert!(Findings::of("@@ ok a\n").tell("x", "").is_err());
        assert!(Findings::of("@@ off\n").tell("x", "").is_err());
        assert!(Findings::of("@@ ok a\n@@ off\nWARNING: CPU: 0\n")
            .tell("x", "")
            .is_err());
        assert!(Findings::of("@@ ok a\n@@ off\n").tell("x", "").is_ok());
    }
}
