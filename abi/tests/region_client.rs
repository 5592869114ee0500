//! The client of the zPCI I/O region: what it lets through does what it should, and what it refuses
//! never reaches the kernel.

mod common;
mod region;

use common::Random;
use region::{
    facts, with_region, Executed, Function, Kernel, Wire, BLOCKW, ISM, READ, REGION, STRICT,
};
use zdev_abi::region::AddressSpace::*;
use zdev_abi::region::*;
use zdev_abi::vfio_zdev::zpci_io::Rule;
use zdev_abi::vfio_zdev::VFIO_DEVICE_INFO_ZPCI_FLAG_RELAXED;

/// The same with a kernel that is right about everything.
fn on<T>(function: Function, test: impl FnOnce(&mut ZpciIo<'_, Kernel>) -> T) -> (T, Kernel) {
    with_region(Kernel::new(function), &facts(&function), test)
}

fn store(space: u8, offset: u64, data: &[u8]) -> Executed {
    let data = data.to_vec();
    Executed::Store {
        space,
        offset,
        data,
    }
}

fn load(space: u8, offset: u64, len: u16) -> Executed {
    Executed::Load { space, offset, len }
}

// ism_cmd(): all of a command but its first 8 bytes, at offset 8; then those 8, the doorbell; then
// the answer, 8 bytes at a time. Sizes are those of its commands.
#[test]
fn commands_of_ism_pass_on_a_relaxed_device() {
    let mut commands = 0;
    for size in [8_u64, 16, 24, 32, 40] {
        let command: Vec<u8> = (0..size as u8).map(|byte| byte ^ 0x5a).collect();
        let (answer, kernel) = on(ISM, |region| {
            let (doorbell, rest) = command.split_at(8);
            if !rest.is_empty() {
                region.store_block(Bar2, 8, rest).unwrap();
            }
            region.store_block(Bar2, 0, doorbell).unwrap();
            let answer = (0..size / 8).map(|word| region.load(Bar2, 8 * word, LoadLength::Eight));
            answer.collect::<Result<Vec<u64>, _>>().unwrap()
        });
        let mut expected = Vec::new();
        if size > 8 {
            expected.push(store(2, 8, &command[8..]));
        }
        expected.push(store(2, 0, &command[..8]));
        expected.extend((0..size / 8).map(|word| load(2, 8 * word, 8)));
        assert_eq!(kernel.executed, expected);
        for (word, register) in answer.iter().enumerate() {
            let first = 8 * word as u64;
            let bytes: Vec<u8> = (first..first + 8).map(Kernel::byte_at).collect();
            assert_eq!(register.to_be_bytes()[..], bytes);
        }
        commands += 1;
    }
    assert_eq!(commands, 5);
}

// ism_move(): any length from 1 to 4096 at any alignment, as long as it stays in a page.
#[test]
fn data_of_ism_pass_at_any_length_and_alignment() {
    let mut random = Random(4);
    let mut data = vec![0; 4096];
    random.fill(&mut data);
    let lengths: Vec<usize> = if cfg!(miri) {
        vec![1, 4096]
    } else {
        (1..=4096).collect()
    };
    let (_, kernel) = on(ISM, |region| {
        for len in &lengths {
            let slack = 4096 - len;
            for start in [0, slack, random.below(slack + 1)] {
                let offset = 0x00ab_cdef_0000_u64 + start as u64;
                region.store_block(Bar0, offset, &data[..*len]).unwrap();
            }
        }
    });
    assert_eq!(kernel.executed.len(), 3 * lengths.len());
    for (index, executed) in kernel.executed.iter().enumerate() {
        let Executed::Store {
            space: 0,
            offset,
            data: stored,
        } = executed
        else {
            panic!("{executed:?}");
        };
        assert_eq!(stored[..], data[..lengths[index / 3]]);
        assert_eq!(offset & !0xfff, 0x00ab_cdef_0000);
    }
}

#[test]
fn one_byte_more_than_a_page_is_refused_before_it_is_written() {
    let data = vec![1; 70_000];
    let (errors, kernel) = on(ISM, |region| {
        [
            region.store_block(Bar0, 1, &data[..4096]),
            region.store_block(Bar0, 4095, &data[..2]),
            region.store_block(Bar0, 0, &data[..4097]),
            region.store_block(Bar0, 0, &data),
            region.store_block(Bar0, 0, &[]),
            region.store_block(Bar1, 0, &data[..8]),
            region.store_block(Bar2, 0x3ff9, &data[..8]),
            region.store_block(Bar0, u64::MAX, &data[..1]),
        ]
        .map(|result| match result {
            Err(SubmitError::Rejected(rejection)) => (rejection.rule.name(), rejection.value),
            other => panic!("{other:?}"),
        })
    });
    assert_eq!(
        errors,
        [
            ("store-boundary", 1),
            ("store-boundary", 4095),
            ("store-length", 4097),
            ("store-length", 70_000),
            ("store-empty", 0),
            ("bar-bounds", 0),
            ("store-boundary", 0x3ff9),
            ("bar-bounds", u64::MAX),
        ]
    );
    assert!(kernel.writes.is_empty(), "{:?}", kernel.writes);
}

#[test]
fn a_strict_device_takes_whole_doublewords() {
    let data = [7; 4096];
    let cases: [(u64, usize, Option<&str>); 9] = [
        (0, 8, Some("store-strict-minimum")),
        (0, 16, None),
        (8, 24, None),
        (0, 20, Some("store-strict-length")),
        (4, 16, Some("store-strict-offset")),
        (0, 4096, None),
        (8, 4096, Some("store-boundary")),
        (0, 9, Some("store-strict-length")),
        (4088, 16, Some("store-boundary")),
    ];
    let mut passed = 0;
    for (offset, len, expected) in cases {
        let (result, kernel) = on(STRICT, |region| {
            region.store_block(Bar0, offset, &data[..len])
        });
        let found = result.err().map(|error| match error {
            SubmitError::Rejected(rejection) => rejection.rule.name(),
            other => panic!("{other:?}"),
        });
        assert_eq!(found, expected, "{len} bytes at {offset}");
        assert_eq!(kernel.executed.len(), usize::from(expected.is_none()));
        passed += kernel.executed.len();
    }
    assert_eq!(passed, 3);
}

#[test]
fn a_device_without_stores_says_so() {
    let none = Function { maxstbl: 0, ..ISM };
    let (result, kernel) = on(none, |region| region.store_block(Bar0, 0, &[0; 70_000]));
    let Err(SubmitError::Rejected(rejection)) = result else {
        panic!("{result:?}");
    };
    assert_eq!(rejection.rule.name(), "store-supported");
    assert_eq!(rejection.rule.errno().number(), 95);
    assert!(kernel.writes.is_empty());
}

#[test]
fn loads_are_right_justified_and_stay_in_a_doubleword() {
    let mut passed = 0;
    for offset in 0..16_u64 {
        for len in 1..=8_u16 {
            let length = LoadLength::try_from(len).unwrap();
            let (result, kernel) = on(STRICT, |region| region.load(Bar2, offset, length));
            if offset % 8 + u64::from(len) > 8 {
                let Err(SubmitError::Rejected(rejection)) = result else {
                    panic!("{result:?}");
                };
                assert_eq!(rejection.rule, Rule::LoadDoubleword);
                assert!(kernel.writes.is_empty());
                continue;
            }
            let bytes: Vec<u8> = (offset..offset + u64::from(len))
                .map(Kernel::byte_at)
                .collect();
            let mut register = [0; 8];
            register[8 - bytes.len()..].copy_from_slice(&bytes);
            assert_eq!(result, Ok(u64::from_be_bytes(register)));
            assert_eq!(kernel.executed, [load(2, offset, len)]);
            passed += 1;
        }
    }
    assert_eq!(passed, 2 * 36);
}

#[test]
fn a_request_is_one_write_of_32_bytes() {
    let (_, kernel) = on(ISM, |region| {
        region.load(Bar5, 0, LoadLength::Four).unwrap_err();
        region.load(Bar2, 0x10, LoadLength::Four).unwrap();
        region.store_block(Bar0, 0x0102_0304_0607, &[9; 5]).unwrap();
    });
    let [(at, load), (at_2, store)] = kernel.writes.as_slice() else {
        panic!("{:?}", kernel.writes);
    };
    assert_eq!((*at, *at_2), (REGION + 16, REGION + 16));
    let (load, store) = (Wire::parse(load), Wire::parse(store));
    let expected = Wire {
        flags: READ,
        gaddr: load.gaddr,
        offset: 0x10,
        reserved: 0,
        len: 4,
        pcias: 2,
        reserved2: 0,
    };
    assert_eq!(load, expected);
    let expected = Wire {
        flags: BLOCKW,
        offset: 0x0102_0304_0607,
        len: 5,
        pcias: 0,
        ..expected
    };
    assert_eq!(store, expected);
    assert!(load.gaddr != 0 && load.gaddr % 4096 == 0);
}

#[test]
fn what_no_instruction_takes_has_no_value() {
    let spaces: Vec<u8> = (0..=255)
        .filter(|space| AddressSpace::try_from(*space).is_ok())
        .collect();
    assert_eq!(spaces, [0, 1, 2, 3, 4, 5]);
    for space in spaces {
        assert_eq!(AddressSpace::try_from(space).unwrap().number(), space);
    }
    let lengths: Vec<u16> = (0..=999)
        .filter(|len| LoadLength::try_from(*len).is_ok())
        .collect();
    assert_eq!(lengths, [1, 2, 3, 4, 5, 6, 7, 8]);
    for len in lengths {
        assert_eq!(u16::from(LoadLength::try_from(len).unwrap().bytes()), len);
    }
    assert_eq!(
        AddressSpace::try_from(15).unwrap_err().to_string(),
        "the region has nothing for 15"
    );
}

#[test]
fn the_head_is_read_and_kept() {
    let mut kernel = Kernel::new(ISM);
    kernel.head[0..8].copy_from_slice(&0x8000_0000_0000_0041_u64.to_ne_bytes());
    kernel.head[8..10].copy_from_slice(&8191_u16.to_ne_bytes());
    let mut expected = facts(&ISM);
    expected.group_flags = VFIO_DEVICE_INFO_ZPCI_FLAG_RELAXED;
    expected.size = 4096;
    let ((), kernel) = with_region(kernel, &expected, |region| {
        assert_eq!(region.header().flags, 0x8000_0000_0000_0041);
        assert_eq!(region.header().max, 8191);
        let device = *region.device();
        assert_eq!(
            (device.maxstbl, device.relaxed, device.msix),
            (8191, true, false)
        );
        assert_eq!(device.bar_length, [1 << 48, 0, 0x4000, 0, 0, 0]);
        // No request carries more than a page, whatever the head says.
        let error = region.store_block(Bar0, 0, &[0; 4097]).unwrap_err();
        assert!(
            error.to_string().starts_with("store-length: `len` is 4097"),
            "{error}"
        );
    });
    assert!(kernel.writes.is_empty());
}

#[test]
fn regions_that_cannot_be_used_are_refused() {
    let open = |kernel: Kernel, change: &dyn Fn(&mut RegionFacts)| {
        let mut facts = facts(&ISM);
        change(&mut facts);
        let mut bounce = Bounce::new();
        ZpciIo::open(kernel, &facts, &mut bounce)
            .map(|_| ())
            .unwrap_err()
    };
    let new = || Kernel::new(ISM);
    for size in [0, 16, 47] {
        let error = open(new(), &|facts| facts.size = size);
        assert_eq!(error, OpenError::TooSmall { size });
    }
    for offset in [u64::MAX, u64::MAX - 47] {
        let error = open(new(), &|facts| facts.offset = offset);
        assert_eq!(error, OpenError::Position { offset });
    }
    let error = open(new(), &|facts| facts.offset = 0);
    assert_eq!(error, OpenError::Unreadable { errno: 22 });
    let mut short = new();
    short.head.truncate(15);
    assert_eq!(open(short, &|_| {}), OpenError::ShortRead { read: 15 });
}

#[test]
fn short_writes_are_errors() {
    for written in [0, 1, 31, 33] {
        let mut kernel = Kernel::new(ISM);
        kernel.next = Some(Ok(written));
        let (result, _) = with_region(kernel, &facts(&ISM), |region| {
            region.store_block(Bar2, 0, &[0; 8])
        });
        assert_eq!(result, Err(SubmitError::ShortWrite { written }));
    }
}

// The page still holds the data of the store before.
#[test]
fn a_load_that_delivers_nothing_is_zero() {
    let mut kernel = Kernel::new(ISM);
    let mut bounce = Bounce::new();
    let mut region = ZpciIo::open(&mut kernel, &facts(&ISM), &mut bounce).unwrap();
    region.store_block(Bar2, 0, &[0xff; 8]).unwrap();
    kernel.next = Some(Ok(32));
    let mut region = ZpciIo::open(&mut kernel, &facts(&ISM), &mut bounce).unwrap();
    assert_eq!(region.load(Bar2, 0, LoadLength::Eight), Ok(0));
}
