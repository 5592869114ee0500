//! The rules of the zPCI I/O region as generated Rust: the verdicts are those of an evaluator that
//! was written by hand.

mod common;
mod region;

use common::Random;
use region::{judge, Function, Wire, BLOCKW, ISM, READ};
use zdev_abi::region::explain;
use zdev_abi::vfio_zdev::zpci_io::*;
use zdev_abi::vfio_zdev::VfioZpciIoReq;

fn device(function: &Function) -> Device {
    Device {
        maxstbl: function.maxstbl,
        relaxed: function.relaxed,
        bar_length: function.bars,
        msix: false,
    }
}

/// What the generated rules say of the request with these bytes.
fn verdict(bytes: &[u8], function: &Function) -> Result<(), (&'static str, i32)> {
    let refused = check(&VfioZpciIoReq::read(bytes), &device(function));
    refused.map_err(|rejection| (rejection.rule.name(), rejection.rule.errno().number()))
}

const GOOD: Wire = Wire {
    flags: BLOCKW,
    gaddr: 0x7fff_0000_1000,
    offset: 0x1000,
    reserved: 0,
    len: 64,
    pcias: 0,
    reserved2: 0,
};

#[test]
fn verdicts_are_those_of_the_evaluator_by_hand() {
    let mut random = Random(3);
    let offsets = [
        0,
        1,
        4,
        7,
        8,
        4088,
        4095,
        4096,
        0x3ff8,
        0x3fff,
        0x4000,
        1 << 48,
        u64::MAX - 7,
        u64::MAX,
    ];
    let lens = [
        0,
        1,
        7,
        8,
        9,
        16,
        20,
        64,
        127,
        128,
        129,
        4095,
        4096,
        4097,
        8191,
        u16::MAX,
    ];
    let gaddrs = [
        0,
        1,
        4,
        8,
        0xff8,
        0x1000,
        0x1ff8,
        0x1ff9,
        u64::MAX - 7,
        u64::MAX,
    ];
    let rounds = if cfg!(miri) { 300 } else { 300_000 };
    let mut refused = std::collections::BTreeMap::new();
    for _ in 0..rounds {
        let mut rare = |odd: u64| if random.below(12) == 0 { odd } else { 0 };
        let (reserved, reserved2, extra) = (rare(1 << 31) as u32, rare(128) as u8, rare(4));
        let request = Wire {
            flags: [READ, BLOCKW, 0, 3][random.below(9) % 4] | extra,
            gaddr: gaddrs[random.below(gaddrs.len())],
            offset: offsets[random.below(offsets.len())],
            reserved,
            len: lens[random.below(lens.len())],
            pcias: [0, 0, 0, 1, 2, 5, 6, 15, 255][random.below(9)],
            reserved2,
        };
        let mut function = ISM;
        function.relaxed = random.below(2) == 0;
        function.maxstbl = [0, 1, 8, 128, 4096, 8191, u16::MAX][random.below(7)];
        function.bars[0] = [0, 1, 4096, 1 << 48, u64::MAX][random.below(5)];
        function.bars[5] = u64::MAX;
        let expected = judge(&request, &function);
        assert_eq!(
            verdict(&request.to_bytes(), &function),
            expected,
            "{request:x?} {function:x?}"
        );
        *refused
            .entry(expected.err().map(|(rule, _)| rule))
            .or_insert(0) += 1;
    }
    // Every rule has refused something, and something has passed.
    if !cfg!(miri) {
        assert_eq!(refused.len(), Rule::ALL.len() + 1, "{refused:?}");
    }
}

#[test]
fn rules_are_told_by_name_field_and_errno() {
    let rules: Vec<(&str, Option<&str>, &str)> = Rule::ALL
        .iter()
        .map(|rule| (rule.name(), rule.field(), rule.errno().name()))
        .collect();
    assert_eq!(
        rules,
        [
            ("operation", Some("flags"), "EINVAL"),
            ("reserved-zero", Some("reserved"), "EINVAL"),
            ("reserved2-zero", Some("reserved2"), "EINVAL"),
            ("address-space", Some("pcias"), "EINVAL"),
            ("load-empty", Some("len"), "EINVAL"),
            ("load-length", Some("len"), "EIO"),
            ("load-doubleword", Some("offset"), "EINVAL"),
            ("store-supported", None, "EOPNOTSUPP"),
            ("store-empty", Some("len"), "EINVAL"),
            ("store-length", Some("len"), "EIO"),
            ("store-strict-minimum", Some("len"), "EINVAL"),
            ("store-strict-length", Some("len"), "EINVAL"),
            ("store-strict-offset", Some("offset"), "EINVAL"),
            ("store-boundary", Some("offset"), "EINVAL"),
            ("bar-bounds", Some("offset"), "EINVAL"),
            ("address-alignment", Some("gaddr"), "EIO"),
            ("address-page", Some("gaddr"), "EIO"),
        ]
    );
}

#[test]
fn a_rejection_has_the_value_of_its_field() {
    let unreserved = Wire {
        reserved: 7,
        ..GOOD
    };
    let misplaced = Wire {
        gaddr: 0x1234,
        ..GOOD
    };
    let unsupported = Function { maxstbl: 0, ..ISM };
    for (request, function, value) in [
        (
            Wire {
                flags: 0x30,
                ..GOOD
            },
            ISM,
            0x30,
        ),
        (unreserved, ISM, 7),
        (Wire { pcias: 15, ..GOOD }, ISM, 15),
        (Wire { len: 4097, ..GOOD }, ISM, 4097),
        (misplaced, ISM, 0x1234),
        (GOOD, unsupported, 0),
    ] {
        let request = VfioZpciIoReq::read(&request.to_bytes());
        let rejection = check(&request, &device(&function)).unwrap_err();
        assert_eq!(rejection.value, value);
    }
    let rejection = check(&VfioZpciIoReq::read(&unreserved.to_bytes()), &device(&ISM)).unwrap_err();
    assert_eq!(
        rejection.to_string(),
        "reserved-zero: `reserved` is 7 (0x7), but `req.reserved == 0` is required (EINVAL)"
    );
    let rejection = check(
        &VfioZpciIoReq::read(&GOOD.to_bytes()),
        &device(&unsupported),
    )
    .unwrap_err();
    assert_eq!(
        rejection.to_string(),
        "store-supported: `dev.maxstbl != 0` is required (EOPNOTSUPP)"
    );
}

#[test]
fn a_checked_request_has_what_was_checked() {
    let bytes = Wire {
        flags: READ,
        len: 8,
        pcias: 2,
        offset: 16,
        ..GOOD
    }
    .to_bytes();
    let checked = CheckedRequest::new(&VfioZpciIoReq::read(&bytes), &device(&ISM)).unwrap();
    let CheckedRequest::Load(load) = checked else {
        panic!("{checked:?}");
    };
    assert_eq!(
        (load.gaddr(), load.offset(), load.len(), load.pcias()),
        (0x7fff_0000_1000, 16, 8, 2)
    );
    let checked =
        CheckedRequest::new(&VfioZpciIoReq::read(&GOOD.to_bytes()), &device(&ISM)).unwrap();
    let CheckedRequest::StoreBlock(store) = checked else {
        panic!("{checked:?}");
    };
    assert_eq!(
        (store.gaddr(), store.offset(), store.len(), store.pcias()),
        (0x7fff_0000_1000, 0x1000, 64, 0)
    );
    let request = VfioZpciIoReq::read(&Wire { flags: 3, ..GOOD }.to_bytes());
    assert!(CheckedRequest::new(&request, &device(&ISM)).is_err());
}

#[test]
fn constructors_fill_every_byte() {
    let made = VfioZpciIoReq::store_block(0x7fff_0000_1000, 0x1000, 64, 0);
    assert_eq!(made.to_bytes(), GOOD.to_bytes());
    let made = VfioZpciIoReq::load(1, 2, 3, 4);
    let expected = Wire {
        flags: READ,
        gaddr: 1,
        offset: 2,
        len: 3,
        pcias: 4,
        ..GOOD
    };
    assert_eq!(made.to_bytes(), expected.to_bytes());
}

#[test]
fn only_functions_without_msix_are_offered_the_region() {
    assert_eq!(offered(&device(&ISM)), Ok(()));
    let with_msix = Device {
        msix: true,
        ..device(&ISM)
    };
    let refused = offered(&with_msix).unwrap_err();
    assert_eq!((refused.name(), refused.errno().number()), ("no-msix", 19));
}

// Condition codes and status codes as machines answer PCILG and PCISTB.
#[test]
fn every_answer_has_its_errno() {
    let errno = |cc, status, exception| {
        let answer = Answer {
            cc,
            status,
            exception,
        };
        outcome(&answer)
            .err()
            .map_or(0, |outcome| outcome.errno().number())
    };
    let of_status = |status| match status {
        4 => 108,
        8 => 5,
        12 => 13,
        16 => 105,
        20 => 99,
        40 => 112,
        _ => 121,
    };
    for status in 0..=255 {
        assert_eq!(errno(0, status, 0), 0);
        assert_eq!(errno(1, status, 0), of_status(status), "status {status}");
        assert_eq!(errno(2, status, 0), 16);
        assert_eq!(errno(3, status, 0), 19);
        for cc in 0..4 {
            assert_eq!(errno(cc, status, 1), 6);
        }
    }
}

#[test]
fn transfers_find_their_area_or_none() {
    assert_eq!(
        (SIZE, HDR_OFFSET, HDR_SIZE, REQ_OFFSET, REQ_SIZE),
        (48, 0, 16, 16, 32)
    );
    assert_eq!((TYPE, SUBTYPE), (0x8000_1014, 2));
    let positions = (0..64).chain([u64::MAX - 1, u64::MAX]);
    let counts = [0, 1, 8, 15, 16, 17, 31, 32, 33, 48, usize::MAX];
    for position in positions {
        for count in counts {
            let read = read_area(position, count);
            if position < 16 {
                let start = position as usize;
                let end = if count > 16 - start {
                    16
                } else {
                    start + count
                };
                assert_eq!(read, Ok((Area::Hdr, start..end)), "{position} {count}");
            } else {
                assert_eq!(read, Err(Errno::EINVAL), "{position} {count}");
            }
            let written = write_area(position, count);
            let is_request = (position, count) == (16, 32);
            let expected = if is_request {
                Ok(Area::Req)
            } else {
                Err(Errno::EINVAL)
            };
            assert_eq!(written, expected, "{position} {count}");
        }
    }
}

#[test]
fn requests_are_explained() {
    let device = device(&ISM);
    let said = |request: Wire| explain(&request.to_bytes(), &device).to_string();
    assert_eq!(
        said(GOOD),
        "VFIO_ZPCI_IO_FLAG_BLOCKW: 64 bytes at offset 0x1000 of address space 0, memory at \
         0x7fff00001000\nkeeps all rules"
    );
    assert_eq!(
        said(Wire { flags: 0x13, pcias: 15, ..GOOD }),
        "VFIO_ZPCI_IO_FLAG_READ | VFIO_ZPCI_IO_FLAG_BLOCKW | 0x10: 64 bytes at offset 0x1000 of \
         address space 15, memory at 0x7fff00001000\nrefused by operation: `flags` is 19 (0x13), but \
         `req.flags == VFIO_ZPCI_IO_FLAG_READ || req.flags == VFIO_ZPCI_IO_FLAG_BLOCKW` is required \
         (EINVAL)\nExactly one operation is asked for, and no flag is set that means nothing."
    );
    for len in [0, 31, 33] {
        let explanation = explain(&[0; 40][..len], &device);
        assert_eq!(
            (explanation.request(), explanation.rejection()),
            (None, None)
        );
        assert_eq!(
            explanation.to_string(),
            format!("no request: {len} bytes were written, not the 32 of one")
        );
    }
}
