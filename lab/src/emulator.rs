//! Boots a kernel in QEMU and keeps what it says.

use std::path::Path;
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
        self.boot_until(chroot, name, None)
    }

    /// The same, but switches it off when it says `last`: one with a deadlock cannot do it.
    pub(crate) fn boot_until(
        &self,
        chroot: &Chroot,
        name: &str,
        last: Option<&str>,
    ) -> Result<String, Failure> {
        let program = self.program();
        let console = chroot.outside(&format!("/kernel/console-{name}.txt"));
        let output = std::fs::File::create(&console).during("write", &console)?;
        let errors = output.try_clone().during("write", &console)?;
        let arguments = self.arguments();
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        let mut child = chroot
            .command(program, &arguments)
            .stdout(output)
            .stderr(errors)
            .stdin(Stdio::null())
            .spawn()
            .during("run", program)?;
        let mut heard = (0, Instant::now());
        let mut ended = false;
        while !ended && heard.1.elapsed() < PATIENCE {
            std::thread::sleep(Duration::from_millis(50));
            ended = child.try_wait().during("wait for", program)?.is_some();
            let text = said(&console)?;
            if text.len() != heard.0 {
                heard = (text.len(), Instant::now());
            }
            ended |= last.is_some_and(|last| text.lines().any(|line| line == last));
        }
        if child.try_wait().during("wait for", program)?.is_none() {
            child.kill().during("stop", program)?;
            child.wait().during("wait for", program)?;
        }
        let text = said(&console)?;
        if ended {
            return Ok(text);
        }
        Err(Failure::Wrong(format!(
            "{text}\nerror: the guest `{name}` said nothing for {} s",
            PATIENCE.as_secs()
        )))
    }

    fn arguments(&self) -> Vec<String> {
        // The shared requests have their data at fixed addresses, where a heap that is put anywhere may lie.
        let fixed = "quiet panic=-1 norandmaps";
        let append = format!("{} {fixed} {}", self.console(), self.append);
        let mut arguments = self.machine().to_vec();
        arguments.extend([
            "-display",
            "none",
            "-nodefaults",
            "-no-reboot",
            "-accel",
            "tcg,thread=multi",
        ]);
        arguments.extend(["-cpu", "max", "-m", "512", "-smp", "2"]);
        arguments.extend(self.devices);
        arguments.extend(["-kernel", self.kernel, "-initrd", self.initrd]);
        arguments.extend(["-append", &append]);
        arguments.into_iter().map(str::to_owned).collect()
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

/// What came out of a console.
fn said(console: &Path) -> Result<String, Failure> {
    let bytes = std::fs::read(console).during("read", console)?;
    Ok(String::from_utf8_lossy(&bytes).replace('\r', ""))
}
