//! What an interpreter looks at of the region's client: the kernel reads and writes the memory that
//! a request names, at the address of a page that the client holds.

mod region;

use region::{Executed, Kernel, ISM, REGION};
use zdev_abi::region::*;

#[test]
fn data_pass_through_the_page() {
    let facts = RegionFacts {
        offset: REGION,
        size: 48,
        group_flags: zdev_abi::vfio_zdev::VFIO_DEVICE_INFO_ZPCI_FLAG_RELAXED,
        bar_length: ISM.bars,
    };
    let mut bounce = Box::new(Bounce::new());
    let mut region = ZpciIo::open(Kernel::new(ISM), &facts, &mut bounce).unwrap();
    let data: Vec<u8> = (0..=255).cycle().take(4096).collect();
    region.store_block(AddressSpace::Bar0, 0, &data).unwrap();
    let register = region
        .load(AddressSpace::Bar2, 5, LoadLength::Three)
        .unwrap();
    region
        .store_block(AddressSpace::Bar2, 3, &data[..5])
        .unwrap();
    assert!(region.store_block(AddressSpace::Bar0, 1, &data).is_err());
    let bytes = [
        0,
        0,
        0,
        0,
        0,
        Kernel::byte_at(5),
        Kernel::byte_at(6),
        Kernel::byte_at(7),
    ];
    assert_eq!(register, u64::from_be_bytes(bytes));
    let stored: Vec<usize> = region
        .into_inner()
        .executed
        .iter()
        .filter_map(|executed| match executed {
            Executed::Store { data, .. } => Some(data.len()),
            Executed::Load { .. } => None,
        })
        .collect();
    assert_eq!(stored, [4096, 5]);
}
