//! The user rewrites its request while the kernel looks at it.

use kernel::machine::{Machine, Plan};

use super::recorder::{checked, pattern, Bench, Done, DATA, RELAXED, REQUEST, SIZE};
use crate::vfio_zdev::zpci_io::check;
use crate::vfio_zdev::VfioZpciIoReq;

/// A plan in which the user does something once, before an access.
fn before_access(access: usize, what: impl Fn(&Machine) + 'static) -> Plan {
    Plan::user(move |machine, now| {
        if now == access {
            what(machine);
        }
    })
}

/// What the kernel has copied if the user replaces `old` by `new` before an access.
fn snapshot(old: VfioZpciIoReq, new: VfioZpciIoReq, access: usize) -> VfioZpciIoReq {
    let mut bytes = old.to_bytes();
    let copied = access.min(SIZE);
    bytes[copied..].copy_from_slice(&new.to_bytes()[copied..]);
    VfioZpciIoReq::read(&bytes)
}

/// The most data that a request has here; under Miri, less has to do.
const LENGTH: u16 = if cfg!(miri) { 16 } else { 4096 };

fn requests() -> Vec<VfioZpciIoReq> {
    let mut bad = VfioZpciIoReq::store_block(DATA, 0, LENGTH, 0);
    bad.reserved = 1;
    if cfg!(miri) {
        return vec![
            VfioZpciIoReq::load(DATA, 0, 8, 0),
            VfioZpciIoReq::store_block(DATA, 0, LENGTH, 0),
            bad,
        ];
    }
    vec![
        VfioZpciIoReq::load(DATA, 0, 8, 0),
        VfioZpciIoReq::load(DATA + 0x800, 0x1_0001, 3, 5),
        VfioZpciIoReq::store_block(DATA, 0, 8, 0),
        VfioZpciIoReq::store_block(DATA + 0x10, 0xfff, 1, 1),
        VfioZpciIoReq::store_block(DATA, 0, LENGTH, 0),
        // Requests that must never be executed.
        VfioZpciIoReq::load(DATA, 0, 0xffff, 0),
        VfioZpciIoReq::store_block(DATA + 0xff8, 0, 4096, 0),
        VfioZpciIoReq::store_block(DATA, 0, 8, 15),
        VfioZpciIoReq::store_block(DATA, u64::MAX, 8, 5),
        bad,
    ]
}

#[test]
fn what_is_executed_is_what_was_checked() {
    let bench = Bench::new(RELAXED);
    let data = pattern(LENGTH.into());
    bench.machine.store(DATA, &data);
    let step = if cfg!(miri) { 20 } else { 1 };
    for old in requests() {
        for new in requests() {
            for access in (0..=SIZE + 8).step_by(step) {
                let rewrite = move |machine: &Machine| machine.store(REQUEST, &new.to_bytes());
                let result = bench.submit(before_access(access, rewrite), old);
                let request = snapshot(old, new, access);
                let verdict = check(&request, &RELAXED);
                assert_eq!(result.is_ok(), verdict.is_ok(), "{request:?}: {result:?}");
                let bytes = match data.get((request.gaddr - DATA) as usize..) {
                    Some(rest) if verdict.is_ok() => &rest[..request.len.into()],
                    _ => &[],
                };
                let expected: Vec<Done> = checked(&request, &RELAXED, bytes).into_iter().collect();
                assert_eq!(bench.done(), expected, "{old:?} became {new:?} at {access}");
                bench.machine.store(DATA, &data);
            }
        }
    }
}

#[test]
fn each_byte_of_the_data_is_read_once() {
    let lengths: &[u16] = if cfg!(miri) { &[8] } else { &[64, 200] };
    for &length in lengths {
        let bench = Bench::new(RELAXED);
        let request = VfioZpciIoReq::store_block(DATA, 0, length, 0);
        for access in 0..usize::from(length) {
            bench.machine.store(DATA, &vec![1; length.into()]);
            let plan = before_access(SIZE + access, move |machine| {
                machine.store(DATA, &vec![2; length.into()]);
            });
            assert_eq!(bench.submit(plan, request), Ok(SIZE));
            let mut data = vec![1; length.into()];
            data[access..].fill(2);
            assert_eq!(bench.done(), [checked(&request, &RELAXED, &data).unwrap()]);
        }
        let plan = before_access(SIZE + usize::from(length), |_| panic!("one access more"));
        assert_eq!(bench.submit(plan, request), Ok(SIZE));
    }
}
