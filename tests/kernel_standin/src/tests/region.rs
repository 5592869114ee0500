//! What C calls: results are those of the handler, and errnos are negative.

use core::ptr;

use kernel::machine::{Machine, Plan};

use super::device::Open;
use crate::region;
use crate::vfio_zdev::VfioZpciIoReq;

#[test]
fn is_offered_and_leaves_nothing_behind() {
    let machine = Machine::new(0, 1);
    // SAFETY: The hooks of the tests do not follow the pointer.
    let offered = || unsafe { region::zpci_io_offered(ptr::null_mut()) };
    assert_eq!(machine.run(Plan::default(), offered), 0);
    assert_eq!(machine.allocated(), 0);
}

#[test]
fn executes_nothing_while_the_memory_is_off() {
    let machine = Machine::new(0, 0x4000);
    let open = Open::new(&machine, Plan::default()).unwrap();
    let load = |length| {
        machine.store(0, &VfioZpciIoReq::load(0x2000, 0, length, 0).to_bytes());
        open.request(0)
    };
    open.vdev.set_memory(false);
    assert_eq!(load(8), -5);
    // The head can be read all the same, and a bad request is told what is wrong with it.
    assert_eq!(open.rw(Plan::default(), 0x100, 16, 0, false), 16);
    assert_eq!(load(0), -22);
    open.vdev.set_memory(true);
    assert_eq!(load(8), 32);
}
