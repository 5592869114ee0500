//! The hooks for machines without zPCI: data get to memory and back, whoever else does the same.

use std::thread;

use kernel::machine::{Machine, Plan};

use super::device::Open;
use super::recorder::pattern;
use super::threads::ROUNDS;
use crate::vfio_zdev::VfioZpciIoReq;

#[test]
fn moves_data_and_reports_errors() {
    let machine = Machine::new(0, 0x4000);
    let open = Open::new(&machine, Plan::default()).unwrap();
    assert_eq!(open.rw(Plan::default(), 0x100, 64, 0, false), 16);
    assert_eq!(open.rw(Plan::default(), 0x100, 64, 16, false), -22);
    assert_eq!(open.rw(Plan::default(), 0x5000, 16, 0, false), -14);

    let data = pattern(100);
    machine.store(0x1000, &data);
    machine.store(
        0,
        &VfioZpciIoReq::store_block(0x1000, 40, 100, 0).to_bytes(),
    );
    assert_eq!(open.request(0), 32);
    machine.store(0, &VfioZpciIoReq::load(0x2000, 42, 4, 0).to_bytes());
    assert_eq!(open.request(0), 32);
    let register = machine.load(0x2000, 8).try_into().map(u64::from_ne_bytes);
    let expected = u32::from_be_bytes([data[2], data[3], data[4], data[5]]);
    assert_eq!(register, Ok(u64::from(expected)));

    machine.store(0, &VfioZpciIoReq::load(0x2000, 0, 9, 0).to_bytes());
    assert_eq!(open.request(0), -5);
}

/// Eight threads, each with its own part of BAR and memory: no request is another thread's.
#[test]
fn eight_threads_do_not_meet() {
    let machine = Machine::new(0, 8 * 0x1000);
    let open = &Open::new(&machine, Plan::default()).unwrap();
    thread::scope(|scope| {
        for thread in 0..8_u64 {
            let machine = &machine;
            scope.spawn(move || {
                let (request, data) = (thread * 0x1000, thread * 0x1000 + 0x800);
                let (offset, length) = (thread * 256, 72 + thread as u16 * 8);
                for round in 0..ROUNDS {
                    let bytes = vec![(round + thread * 31) as u8; length.into()];
                    machine.store(data, &bytes);
                    let store = VfioZpciIoReq::store_block(data, offset, length, 0);
                    machine.store(request, &store.to_bytes());
                    assert_eq!(open.request(request), 32);
                    machine.store(data, &vec![0; length.into()]);
                    let load = VfioZpciIoReq::load(data, offset + 64, 8, 0);
                    machine.store(request, &load.to_bytes());
                    assert_eq!(open.request(request), 32);
                    assert_eq!(machine.load(data, 8), bytes[..8]);
                    assert_eq!(open.rw(Plan::default(), data, 16, 0, false), 16);
                }
            });
        }
    });
}
