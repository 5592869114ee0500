//! Submits one request and ends where it would be executed; a profiler counts what came before.
//!
//! `driver|posted|ruled load|store_block LENGTH`

use core::ffi::{c_int, c_void};
use core::ptr;

use kernel::machine::{Machine, Plan};

// As in `driver.rs` of the driver, whose modules these are.
#[macro_use]
extern crate zerocopy_derive;

#[path = "../../../../kernel-out/zpci_io/bounce.rs"]
mod bounce;
#[path = "../../../../kernel-out/zpci_io/handler.rs"]
mod handler;
mod hooks;
#[path = "../../../../kernel-out/zpci_io/region.rs"]
mod region;
#[allow(dead_code, unreachable_pub, unused_imports)]
#[path = "../../../../user-out/rust/vfio.rs"]
mod vfio;
#[allow(dead_code, unreachable_pub, unused_imports)]
#[path = "../../../../user-out/rust/vfio_zdev.rs"]
mod vfio_zdev;

extern "C" {
    fn submit_to_driver(request: *mut c_void) -> c_int;
    fn submit_to_posted(request: *mut c_void) -> c_int;
    fn submit_to_ruled(request: *mut c_void) -> c_int;
}

/// The request's struct, as C declares it, on the machine that counts.
#[repr(C)]
struct Request {
    flags: u64,
    gaddr: u64,
    offset: u64,
    reserved: u32,
    len: u16,
    pcias: u8,
    reserved2: u8,
}

/// Where the driver's user has its data; the model of its memory starts at 0.
const DATA: u64 = 0x1000;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [handler, operation, length] = arguments.as_slice() else {
        panic!("driver|posted|ruled load|store_block LENGTH");
    };
    let request = Request {
        flags: if operation == "load" { 1 } else { 2 },
        gaddr: DATA,
        offset: 0,
        reserved: 0,
        len: length.parse().expect("a length"),
        pcias: 0,
        reserved2: 0,
    };
    let address = ptr::from_ref(&request).cast_mut();
    let end = if handler == "driver" {
        // SAFETY: The bytes of the struct, which has no padding.
        let bytes: &[u8; 32] = unsafe { &*address.cast() };
        let machine = Machine::new(0, 0x2000);
        machine.store(0x20, bytes);
        let request = ptr::without_provenance_mut(0x20);
        // SAFETY: The functions of the driver get what main.c gives them.
        machine.run(Plan::default(), || unsafe { submit_to_driver(request) })
    } else if handler == "posted" {
        // SAFETY: The function reads a request from there.
        unsafe { submit_to_posted(address.cast()) }
    } else {
        // SAFETY: The function reads a request from there.
        unsafe { submit_to_ruled(address.cast()) }
    };
    panic!("not executed: {end}");
}
