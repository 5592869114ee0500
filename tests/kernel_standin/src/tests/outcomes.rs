//! What the hardware answers, and what the user gets.

use kernel::machine::Plan;

use super::recorder::{errno, Bench, DATA, RELAXED};
use crate::vfio_zdev::zpci_io::Answer;
use crate::vfio_zdev::VfioZpciIoReq;

/// Condition code, status and errno, as `spec/uapi/vfio_zdev.toml` gives them; any other status of
/// condition code 1 is `EREMOTEIO`.
const ERRNOS: &[(u8, u8, i32)] = &[
    (1, 4, 108),
    (1, 8, 5),
    (1, 12, 13),
    (1, 16, 105),
    (1, 20, 99),
    (1, 40, 112),
];

fn expected(answer: Answer) -> i32 {
    match answer {
        Answer { exception: 1.., .. } => 6,
        Answer { cc: 2, .. } => 16,
        Answer { cc: 3, .. } => 19,
        Answer { cc: 1, status, .. } => ERRNOS
            .iter()
            .find(|(_, of, _)| *of == status)
            .map_or(121, |(_, _, errno)| *errno),
        _ => 0,
    }
}

#[test]
fn every_answer_has_its_errno() {
    let bench = Bench::new(RELAXED);
    for cc in 0..=4 {
        // Under Miri, a device that reports no status has to do.
        for status in (0..=255).step_by(if cfg!(miri) { 256 } else { 1 }) {
            for exception in [0, 1, 255] {
                let answer = Answer {
                    cc,
                    status,
                    exception,
                };
                bench.recorder.answer.set(answer);
                bench.recorder.register.set(0x11);
                bench.machine.store(DATA, &[0xee; 8]);
                let store = VfioZpciIoReq::store_block(DATA, 0, 16, 0);
                let stored = bench.submit(Plan::default(), store);
                assert_eq!(errno(stored), expected(answer), "{answer:?}");
                let load = VfioZpciIoReq::load(DATA, 0, 8, 0);
                let loaded = bench.submit(Plan::default(), load);
                assert_eq!(errno(loaded), expected(answer), "{answer:?}");
                // A register that was not loaded is not delivered.
                let delivered = bench.machine.load(DATA, 8) == 0x11_u64.to_ne_bytes();
                assert_eq!(delivered, expected(answer) == 0, "{answer:?}");
                assert_eq!(bench.done().len(), 2);
            }
        }
    }
}
