//! The region under a kernel that watches its locks and its memory.

use std::path::Path;

use super::findings::HUNG_TASK;
use super::machine::Machine;
use super::region::{without_resets, DRIVER, S390X_ADDRESS, S390X_DEVICES};
use super::{Outcome, Script};
use crate::build::{self, Hooks};
use crate::debug;
use crate::failure::Failure;
use crate::prepare::Prepared;
use crate::Architecture;

/// Boots it: with the driver, about which it has to say nothing, and with a hook that takes the lock
/// of whoever switches the function off, about which it has to.
pub(super) fn run(
    root: &Path,
    prepared: &Prepared,
    program: &Path,
    outcome: &mut Outcome,
) -> Result<(), Failure> {
    debug::prepare(prepared)?;
    let target = debug::target(&prepared.versions);
    let module = build::module(root, prepared, &target, Hooks::OfTests)?;
    let machine = Machine {
        architecture: Architecture::S390x,
        image: format!("{}/arch/s390/boot/bzImage", debug::BUILD_FOLDER),
        devices: S390X_DEVICES,
        modules: Vec::new(),
        program: program.to_owned(),
        files: vec![("tests.ko", module)],
    };
    let chroot = &prepared.chroot;
    outcome.boot(chroot, "s390x-debug", &machine, &watched())?;
    outcome.boot(chroot, "s390x-debug-deadlock", &machine, &deadlock())
}

/// Everything that the driver does, but for the shared requests, of which it would take minutes.
fn watched() -> Script {
    let script = Script::default()
        .line("insert /tests.ko")
        .bind(S390X_ADDRESS, DRIVER)
        .guest(&format!("region {S390X_ADDRESS}"))
        .guest(&format!("unplug {S390X_ADDRESS}"));
    without_resets(script, S390X_ADDRESS)
        .guest(&format!("hostile {S390X_ADDRESS} counted"))
        .guest("leaks")
}

/// The user cannot be ended any more, nor the kernel shut down.
fn deadlock() -> Script {
    Script::default()
        .line("insmod /tests.ko deadlock=1 || echo '@@ FAIL insmod'")
        .bind(S390X_ADDRESS, DRIVER)
        .guest_aside(&format!("deadlock {S390X_ADDRESS}"))
        .line("while ! grep -q '@@ end' /report; do sleep 1; done; cat /report")
        .awaiting(HUNG_TASK)
}
