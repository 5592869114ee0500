//! Boots a kernel in QEMU and keeps what it says.

use std::process::Stdio;
use std::time::{Duration, Instant};

use super::chroot::Chroot;
use super::Architecture;
use crate::failure::{During, Failure};

/// A guest that answers nothing for so long is taken for dead.
const PATIENCE: Duration = Duration::from_secs(300);

/// One guest.
#[derive(Clone, Debug)]
pub(crate) struct Guest<'a> {
    /// Which machine.
    pub(crate) architecture: Architecture,
    /// The kernel's image, inside.
    pub(crate) kernel: &'a str,
    /// The archive that it boots from, inside.
    pub(crate) initrd: &'a str,
    /// More of its command line.
    pub(crate) append: &'a str,
    /// Devices and other options of QEMU.
    pub(crate) devices: &'a [&'a str],
}

impl Guest<'_> {
    /// Boots it, and returns what came out of its console when it switched itself off.
    pub(crate) fn boot(&self, chroot: &Chroot, name: &str) -> Result<String, Failure> {
        let append = format!("{} quiet panic=-1 {}", self.console(), self.append);
        let mut args = self.machine().to_vec();
        args.extend([
            "-display",
            "none",
            "-nodefaults",
            "-no-reboot",
            "-accel",
            "tcg,thread=multi",
        ]);
        args.extend(["-cpu", "max", "-m", "512", "-smp", "2"]);
        args.extend(self.devices);
        args.extend([
            "-kernel",
            self.kernel,
            "-initrd",
            self.initrd,
            "-append",
            &append,
        ]);
        let program = self.program();
        let console = chroot.outside(&format!("/kernel/console-{name}.txt"));
        let output = std::fs::File::create(&console).during("write", &console)?;
        let errors = output.try_clone().during("write", &console)?;
        let mut child = chroot
            .command(program, &args)
            .stdout(output)
            .stderr(errors)
            .stdin(Stdio::null())
            .spawn()
            .during("run", program)?;
        let start = Instant::now();
        let mut ended = false;
        while start.elapsed() < PATIENCE {
            if child.try_wait().during("wait for", program)?.is_some() {
                ended = true;
                break;
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        if !ended {
            child.kill().during("stop", program)?;
            child.wait().during("wait for", program)?;
        }
        let bytes = std::fs::read(&console).during("read", &console)?;
        let text = String::from_utf8_lossy(&bytes).replace('\r', "");
        if ended {
            return Ok(text);
        }
        Err(Failure::Wrong(format!(
            "{text}\nerror: the guest `{name}` did not end within {} s",
            PATIENCE.as_secs()
        )))
    }

    fn program(&self) -> &'static str {
        match self.architecture {
            Architecture::Amd64 => "qemu-system-x86_64",
            Architecture::S390x => "qemu-system-s390x",
        }
    }

    fn machine(&self) -> &'static [&'static str] {
        match self.architecture {
            Architecture::Amd64 => &["-M", "q35", "-serial", "stdio", "-device", "intel-iommu"],
            Architecture::S390x => &[
                "-M",
                "s390-ccw-virtio",
                "-chardev",
                "stdio,id=console,signal=off",
                "-device",
                "sclpconsole,chardev=console",
            ],
        }
    }

    fn console(&self) -> &'static str {
        match self.architecture {
            Architecture::Amd64 => "console=ttyS0 intel_iommu=on",
            Architecture::S390x => "console=ttysclp0",
        }
    }
}
