//! The hooks for zPCI functions: the instructions, which are C, are answered here.

use core::ffi::c_void;
use core::ptr;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::Mutex;
use std::thread;

use kernel::machine::{self, Machine, Plan};

use super::device::Open;
use super::recorder::pattern;
use crate::handler::Hooks;
use crate::hooks::Hardware;
use crate::vfio_zdev::zpci_io::{Answer, CheckedRequest};
use crate::vfio_zdev::VfioZpciIoReq;

/// What `instructions.h` declares.
#[repr(C)]
struct Description {
    bar_length: [u64; 6],
    maxstbl: u16,
    relaxed: bool,
    msix: bool,
}

/// Where the tests' functions answer: the offset of a request names the behaviour.
mod place {
    /// Done at once: a load gives the offset.
    pub(super) const DONE: u64 = 0;
    /// Busy for five attempts.
    pub(super) const BUSY: u64 = 0x100;
    /// Busy forever.
    pub(super) const STUCK: u64 = 0x200;
    /// A program exception.
    pub(super) const EXCEPTION: u64 = 0x300;
    /// Condition code 1, and the low byte of the offset as status.
    pub(super) const ERROR: u64 = 0x400;
    /// Waits until the function is unplugged, and finds it gone.
    pub(super) const UNPLUGGED: u64 = 0x500;
}

static IN_FLIGHT: AtomicBool = AtomicBool::new(false);
static UNPLUGGED: AtomicBool = AtomicBool::new(false);
static STORED: Mutex<Vec<(u8, u64, Vec<u8>)>> = Mutex::new(Vec::new());

thread_local! {
    static ATTEMPTS: core::cell::Cell<usize> = const { core::cell::Cell::new(0) };
}

fn answer(offset: u64) -> u32 {
    assert_eq!(
        machine::locks(),
        usize::from(!ALONE.get()),
        "the memory lock"
    );
    let attempt = ATTEMPTS.replace(ATTEMPTS.get() + 1);
    match offset & !0xff {
        place::BUSY if attempt < 5 => 2,
        place::STUCK => 2,
        place::EXCEPTION => 1 << 16,
        place::ERROR => 1 | (offset as u32 & 0xff) << 8,
        place::UNPLUGGED => {
            IN_FLIGHT.store(true, Ordering::SeqCst);
            while !UNPLUGGED.load(Ordering::SeqCst) {
                thread::yield_now();
            }
            3
        }
        _ => 0,
    }
}

thread_local! {
    /// Whether hooks are called without the region around them.
    static ALONE: core::cell::Cell<bool> = const { core::cell::Cell::new(false) };
}

#[no_mangle]
extern "C" fn zpci_io_describe(_pdev: *mut c_void, function: *mut c_void) {
    let description = Description {
        bar_length: [0x1000, 0, 0x2000, 0, 0, 0],
        maxstbl: 4096,
        relaxed: true,
        msix: MSIX.get(),
    };
    // SAFETY: The hook passes a description that it has laid out alike.
    unsafe { function.cast::<Description>().write(description) };
}

thread_local! {
    static MSIX: core::cell::Cell<bool> = const { core::cell::Cell::new(false) };
}

#[no_mangle]
extern "C" fn zpci_io_pcilg(
    _pdev: *mut c_void,
    _space: u8,
    _len: u16,
    offset: u64,
    data: *mut u64,
) -> u32 {
    // SAFETY: The hook passes a place for the register.
    unsafe { data.write(offset) };
    answer(offset)
}

#[no_mangle]
extern "C" fn zpci_io_pcistb(
    _pdev: *mut c_void,
    space: u8,
    len: u16,
    offset: u64,
    data: *const c_void,
) -> u32 {
    // SAFETY: The hook passes as many bytes as it says.
    let bytes = unsafe { core::slice::from_raw_parts(data.cast::<u8>(), len.into()) };
    STORED.lock().unwrap().push((space, offset, bytes.to_vec()));
    answer(offset)
}

/// Loads from that place: the answer of the hook, and how often the instruction was executed.
fn load(plan: Plan, offset: u64) -> (Answer, u64, usize) {
    // SAFETY: The functions above do not follow the pointer.
    let hardware = unsafe { Hardware::new(ptr::null_mut()) }.unwrap();
    let request = VfioZpciIoReq::load(0, offset, 8, 0);
    let device = hardware.device();
    let Ok(CheckedRequest::Load(request)) = CheckedRequest::new(&request, &device) else {
        panic!("{request:?}");
    };
    let mut data = 0;
    ATTEMPTS.set(0);
    ALONE.set(true);
    let answer = Machine::new(0, 1).run(plan, || hardware.load(&request, &mut data));
    ALONE.set(false);
    (answer.unwrap(), data, ATTEMPTS.get())
}

#[test]
fn an_answer_is_taken_apart() {
    let expect = |cc, status, exception| Answer {
        cc,
        status,
        exception,
    };
    let plan = Plan::default;
    assert_eq!(load(plan(), place::DONE + 8), (expect(0, 0, 0), 8, 1));
    assert_eq!(load(plan(), place::EXCEPTION).0, expect(0, 0, 1));
    for status in [0, 8, 40, 248] {
        let offset = place::ERROR + u64::from(status);
        assert_eq!(load(plan(), offset).0, expect(1, status, 0));
    }
}

#[test]
fn a_busy_function_is_asked_again() {
    let (answer, _, attempts) = load(Plan::default(), place::BUSY);
    assert_eq!((answer.cc, attempts), (0, 6));
}

#[test]
fn but_not_for_ever() {
    let (answer, _, attempts) = load(Plan::default(), place::STUCK);
    assert_eq!((answer.cc, attempts), (2, 1000));
}

#[test]
fn and_not_while_a_signal_waits() {
    for waits in [0, 1, 17] {
        let (answer, _, attempts) = load(Plan::signal_after(waits), place::STUCK);
        assert_eq!((answer.cc, attempts), (2, waits + 1));
    }
}

#[test]
fn a_store_is_one_instruction() {
    let machine = Machine::new(0, 0x3000);
    let open = Open::new(&machine, Plan::default()).unwrap();
    let lengths: &[usize] = match cfg!(miri) {
        true => &[1, 64, 65],
        false => &[1, 8, 64, 65, 3000, 4096],
    };
    for &length in lengths {
        let data = pattern(length);
        machine.store(0x1000, &data);
        let store = VfioZpciIoReq::store_block(0x1000, 0x1000, length as u16, 2);
        machine.store(0, &store.to_bytes());
        assert_eq!(open.request(0), 32);
        let stored = STORED.lock().unwrap().pop();
        assert_eq!(stored, Some((2, 0x1000, data)));
    }
}

#[test]
fn a_function_with_msix_is_not_offered_the_region() {
    let machine = Machine::new(0, 1);
    MSIX.set(true);
    // SAFETY: The functions above do not follow the pointer.
    let offered = || unsafe { crate::region::zpci_io_offered(ptr::null_mut()) };
    assert_eq!(machine.run(Plan::default(), offered), -19);
    assert_eq!(Open::new(&machine, Plan::default()).err(), Some(-19));
    MSIX.set(false);
    assert_eq!(machine.run(Plan::default(), offered), 0);
    assert_eq!(machine.allocated(), 0);
}

/// The function goes away while an instruction is executed: nothing that the region holds keeps it
/// from going, the call ends with `ENODEV`, and all is freed.
#[test]
fn unplugging_ends_a_call() {
    let machine = Machine::new(0, 0x3000);
    let open = Open::new(&machine, Plan::default()).unwrap();
    let store = VfioZpciIoReq::store_block(0x1000, place::UNPLUGGED, 256, 0);
    machine.store(0, &store.to_bytes());
    thread::scope(|scope| {
        let call = scope.spawn(|| open.request(0));
        while !IN_FLIGHT.load(Ordering::SeqCst) {
            thread::yield_now();
        }
        UNPLUGGED.store(true, Ordering::SeqCst);
        // The memory goes off as soon as the call lets it, and no call gets to the function again.
        open.vdev.set_memory(false);
        assert_eq!(call.join().unwrap(), -19);
    });
    assert_eq!(open.request(0), -5);
    drop(open);
    assert_eq!(machine.allocated(), 0);
}
