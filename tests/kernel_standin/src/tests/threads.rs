//! Threads that share one region.

use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use kernel::machine::{Machine, Plan};
use kernel::uaccess::{UserPtr, UserSlice};

use super::recorder::{Done, Recorder, RELAXED};
use crate::handler::Region;
use crate::vfio_zdev::zpci_io::check;
use crate::vfio_zdev::VfioZpciIoReq;

pub(super) const ROUNDS: u64 = if cfg!(miri) { 1 } else { 500 };

/// One thread rewrites the request that eight others submit: each executes what passes the checks.
#[test]
fn a_request_that_changes_all_the_time() {
    let machine = &Machine::new(0, 0x3000);
    let region = &Region::new(RELAXED).unwrap();
    let is_over = &AtomicBool::new(false);
    let requests = [
        VfioZpciIoReq::store_block(0x1000, 0, 4096, 0),
        VfioZpciIoReq::store_block(0x1ff8, 0xfff, 1, 1),
        VfioZpciIoReq::load(0x1008, 0, 8, 0),
        VfioZpciIoReq::load(0x1008, 0, 0xffff, 0xff),
    ];
    thread::scope(|scope| {
        scope.spawn(move || {
            for request in requests.iter().cycle() {
                machine.store(0, &request.to_bytes());
                if is_over.load(Ordering::Relaxed) {
                    break;
                }
                thread::yield_now();
            }
        });
        let threads: Vec<_> = (0..8)
            .map(|_| scope.spawn(move || submit_and_check(machine, region)))
            .collect();
        for thread in threads {
            thread.join().unwrap();
        }
        is_over.store(true, Ordering::Relaxed);
    });
}

fn submit_and_check(machine: &std::sync::Arc<Machine>, region: &Region) {
    let recorder = Recorder::default();
    for _ in 0..ROUNDS {
        let result = machine.run(Plan::default(), || {
            let user = UserSlice::new(UserPtr::from_addr(0), 32);
            region.write(&recorder, 16, user)
        });
        let done = recorder.done.take();
        assert_eq!(done.len(), usize::from(result.is_ok()));
        for done in done {
            let request = match done {
                Done::Load(load) => {
                    VfioZpciIoReq::load(load.gaddr(), load.offset(), load.len(), load.pcias())
                }
                Done::StoreBlock(store, _) => VfioZpciIoReq::store_block(
                    store.gaddr(),
                    store.offset(),
                    store.len(),
                    store.pcias(),
                ),
            };
            assert_eq!(check(&request, &RELAXED), Ok(()), "{request:?}");
        }
    }
}
