//! Boots kernels with the guest program and counts what it finds.

mod debug;
mod describe;
mod findings;
mod machine;
mod program;
mod region;
mod script;

use std::path::Path;
use std::time::Instant;

use super::chroot::Chroot;
use super::emulator::Guest;
use super::prepare::Prepared;
use super::Architecture;
use crate::console;
use crate::failure::Failure;

use findings::Findings;
use machine::Machine;
use script::Script;

/// Boots the kernels for the architectures: what VFIO and firmware say of a function has to be what
/// sysfs says, and the region has to do what its users were promised.
pub(crate) fn run(
    root: &Path,
    prepared: &Prepared,
    architectures: &[Architecture],
) -> Result<(), Failure> {
    let mut outcome = Outcome::default();
    for architecture in architectures {
        let program = program::build(root, prepared, *architecture)?;
        if *architecture == Architecture::S390x {
            describe::run(prepared, &program, &mut outcome)?;
        }
        region::run(root, prepared, &program, *architecture, &mut outcome)?;
    }
    outcome.end()
}

/// Boots the kernel that watches locks and memory, whose build takes long, and has a deadlock be
/// found.
pub(crate) fn run_debug(root: &Path, prepared: &Prepared) -> Result<(), Failure> {
    let program = program::build(root, prepared, Architecture::S390x)?;
    let mut outcome = Outcome::default();
    debug::run(root, prepared, &program, &mut outcome)?;
    outcome.end()
}

/// What became of all guests.
#[derive(Debug, Default)]
struct Outcome {
    guests: usize,
    passed: usize,
    wrong: Vec<String>,
}

impl Outcome {
    /// Boots a machine with a script, and tells what it found.
    fn boot(
        &mut self,
        chroot: &Chroot,
        name: &str,
        machine: &Machine,
        script: &Script,
    ) -> Result<(), Failure> {
        let start = Instant::now();
        let initrd = machine.initrd(chroot, name, script)?;
        let guest = Guest {
            architecture: machine.architecture,
            kernel: &machine.image,
            initrd: &initrd,
            append: "",
            devices: machine.devices,
        };
        let last = script.trouble().map(|_| script::OFF);
        let console = guest.boot_until(chroot, name, last)?;
        let findings = Findings::of(&console, script);
        let seconds = start.elapsed().as_secs_f64();
        self.guests += 1;
        self.passed += findings.passed;
        let line = format!("{name}: {findings}, {seconds:.1} s");
        if findings.are_good() {
            console::line(&line);
        } else {
            console::print(&console);
            self.wrong.push(line);
        }
        Ok(())
    }

    fn end(self) -> Result<(), Failure> {
        if self.wrong.is_empty() {
            let Self { guests, passed, .. } = self;
            console::line(&format!("{guests} guests: {passed} passed, 0 failed"));
            return Ok(());
        }
        Err(Failure::Wrong(self.wrong.join("\n")))
    }
}
