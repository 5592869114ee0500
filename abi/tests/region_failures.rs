//! What the client of the zPCI I/O region makes of a kernel's errnos.

mod region;

use region::{facts, with_region, Kernel, EFAULT, ISM, STRICT};
use zdev_abi::region::AddressSpace::*;
use zdev_abi::region::*;
use zdev_abi::vfio_zdev::zpci_io::{Outcome, Rule};

/// What an errno means after a load or a store of `len` bytes in space 0 of the relaxed device.
fn cause_of(errno: i32, offset: u64, store: Option<usize>) -> (Cause, String) {
    let mut kernel = Kernel::new(ISM);
    kernel.next = Some(Err(errno));
    let (error, kernel) = with_region(kernel, &facts(&ISM), |region| match store {
        Some(len) => region.store_block(Bar0, offset, &vec![0; len]).unwrap_err(),
        None => region.load(Bar0, offset, LoadLength::Eight).unwrap_err(),
    });
    assert_eq!(kernel.writes.len(), 1, "nothing is tried again");
    let SubmitError::Failed(failure) = error else {
        panic!("{error:?}");
    };
    assert_eq!(failure.errno, errno);
    (failure.cause(), failure.to_string())
}

#[test]
fn errnos_lead_back_to_what_refused() {
    // A load depends on the BAR alone, a store on all that is known of the device.
    let cases = [
        (22, 0, None, Cause::Rule(Rule::BarBounds)),
        (95, 0, Some(16), Cause::Rule(Rule::StoreSupported)),
        (22, 0, Some(16), Cause::Rule(Rule::BarBounds)),
        (22, 0, Some(8), Cause::Several),
        (22, 1, Some(16), Cause::Several),
        (5, 0, None, Cause::Outcome(Outcome::InError)),
        (5, 0, Some(16), Cause::Several),
        (5, 0, Some(1), Cause::Outcome(Outcome::InError)),
        (6, 0, Some(16), Cause::Outcome(Outcome::Exception)),
        (16, 0, Some(16), Cause::Outcome(Outcome::Busy)),
        (19, 0, None, Cause::Outcome(Outcome::HandleInvalid)),
        (108, 0, None, Cause::Outcome(Outcome::NotEnabled)),
        (13, 0, None, Cause::Outcome(Outcome::Blocked)),
        (105, 0, None, Cause::Outcome(Outcome::NoResources)),
        (99, 0, None, Cause::Outcome(Outcome::AddressSpaceInvalid)),
        (112, 0, None, Cause::Outcome(Outcome::NotAvailable)),
        (121, 0, None, Cause::Outcome(Outcome::Failed)),
        (EFAULT, 0, None, Cause::Memory),
        (95, 0, None, Cause::Unknown),
        (4, 0, Some(16), Cause::Unknown),
        (0, 0, Some(16), Cause::Unknown),
        (-22, 0, Some(16), Cause::Unknown),
    ];
    for (errno, offset, len, cause) in cases {
        assert_eq!(
            cause_of(errno, offset, len).0,
            cause,
            "{errno} {offset} {len:?}"
        );
    }
}

#[test]
fn failures_say_what_they_can_mean() {
    assert_eq!(
        cause_of(22, 0, Some(8)).1,
        "refused with errno 22 (EINVAL): store-strict-minimum: Without relaxed rules a store writes \
         more than eight bytes; PCI store is for up to eight. Or bar-bounds: All bytes lie inside \
         the BAR; a BAR that the function does not have holds none."
    );
    assert_eq!(
        cause_of(16, 0, None).1,
        "refused with errno 16 (EBUSY): busy: The function stayed busy over a bounded number of \
         attempts; the same request can be tried again."
    );
    assert_eq!(
        cause_of(EFAULT, 0, None).1,
        "refused with errno 14 (EFAULT): the kernel cannot reach the data"
    );
    assert_eq!(
        cause_of(4, 0, None).1,
        "refused with errno 4 (no errno of the region)"
    );
}

// The kernel knows the device as less capable than its user does; what it answers leads back to the
// rule by which it refused.
#[test]
fn a_kernel_that_disagrees_is_understood() {
    let mut function = ISM;
    function.bars[2] = 0x10;
    let (error, _) = with_region(Kernel::new(function), &facts(&ISM), |region| {
        region.load(Bar2, 0x10, LoadLength::One).unwrap_err()
    });
    let SubmitError::Failed(failure) = error else {
        panic!("{error:?}");
    };
    assert_eq!(failure.cause(), Cause::Rule(Rule::BarBounds));
    let (error, _) = with_region(Kernel::new(STRICT), &facts(&ISM), |region| {
        region.store_block(Bar2, 0, &[0; 8]).unwrap_err()
    });
    let SubmitError::Failed(failure) = error else {
        panic!("{error:?}");
    };
    let rules: Vec<Rule> = failure.rules().collect();
    assert_eq!(rules, [Rule::StoreStrictMinimum, Rule::BarBounds]);
}
