//! Capabilities that no kernel should send, in chains whose links are right, and what is wrong with
//! them. What other parsers fall for is here, too.

mod chain;

use chain::refused::{refused, refused_region};
use chain::{areas, sized, Bytes};
use zdev_abi::info::ChainErrorKind::*;
use zdev_abi::info::*;

#[test]
fn ids_that_come_twice() {
    for id in 1..=5 {
        let mut bytes = Bytes::device(20);
        bytes.add(id, 1, &[0; 40]);
        bytes.add(id + 0x100, 1, &[0; 40]);
        let last = bytes.add(id, 1, &[0; 40]);
        bytes.end(last);
        assert_eq!(refused(&bytes), (116, Some(id), Duplicate));
        let mut bytes = Bytes::region();
        bytes.add(id, 1, &[0; 8]);
        let last = bytes.add(id, 1, &[0; 8]);
        bytes.end(last);
        assert_eq!(refused_region(&bytes), (48, Some(id), Duplicate));
    }
    // Nobody knows whether these may come twice.
    for id in [0, 6, 33, 65, 0x101, 0xffff] {
        let mut bytes = Bytes::device(20);
        bytes.add(id, 1, &[]);
        let last = bytes.add(id, 1, &[]);
        bytes.end(last);
        let reply = DeviceReply::parse(&bytes.0, 0xffff).unwrap();
        assert_eq!(
            reply.capabilities().unwrap().filter(Result::is_ok).count(),
            2
        );
    }
}

#[test]
fn versions_of_nothing() {
    for id in 1..=5 {
        let mut bytes = Bytes::device(24);
        let last = bytes.add(id, 0, &[0; 40]);
        bytes.end(last);
        assert_eq!(refused(&bytes), (24, Some(id), VersionZero));
    }
    for id in 1..=3 {
        let mut bytes = Bytes::region();
        let last = bytes.add(id, 0, &[0; 40]);
        bytes.end(last);
        assert_eq!(refused_region(&bytes), (32, Some(id), VersionZero));
    }
    // What an unknown one has is not for us to say.
    let mut bytes = Bytes::device(24);
    let last = bytes.add(6, 0, &[]);
    bytes.end(last);
    let reply = DeviceReply::parse(&bytes.0, 0xffff).unwrap();
    assert_eq!(reply.zpci_device(), Ok(None));
}

#[test]
fn sizes_that_lie() {
    for id in [3, 4] {
        for size in [65, 68, 0x7fff_ffff, u32::MAX - 12, u32::MAX] {
            // To the end of the reply, and into the next capability.
            let mut bytes = Bytes::device(20);
            let last = bytes.add(id, 1, &sized(size, &[0x40; 64]));
            bytes.end(last);
            let found = 64;
            let expected = (20, Some(id), SizeTooLarge { size, found });
            assert_eq!(refused(&bytes), expected);
            let mut bytes = Bytes::device(20);
            bytes.add(id, 1, &sized(size, &[0x40; 64]));
            let last = bytes.add(9, 1, &[0; 80]);
            bytes.end(last);
            assert_eq!(refused(&bytes), expected);
        }
        for (size, content) in [(64, 64), (0, 0), (63, 64), (0, 4)] {
            let mut bytes = Bytes::device(20);
            let last = bytes.add(id, 1, &sized(size, &vec![0x40; content]));
            bytes.end(last);
            let reply = DeviceReply::parse(&bytes.0, 0xffff).unwrap();
            let first = reply.capabilities().unwrap().next().unwrap().unwrap();
            let found = match first.decode() {
                Ok(DeviceCapability::ZpciUtil(util)) => util.string.bytes(),
                Ok(DeviceCapability::ZpciPfip(pfip)) => pfip.path,
                other => panic!("{other:?}"),
            };
            assert_eq!(found, vec![0x40; size as usize]);
        }
    }
}

#[test]
fn counts_that_lie() {
    for count in [2, 3, 1000, 0x0fff_ffff, 0x1000_0000, u32::MAX] {
        let mut bytes = Bytes::region();
        let last = bytes.add(1, 1, &areas(count, &[(0x1000, 0x2000)]));
        bytes.end(last);
        let found = 1;
        let expected = (32, Some(1), TooManyAreas { count, found });
        assert_eq!(refused_region(&bytes), expected);
        // The bytes of the next capability are not areas.
        let mut bytes = Bytes::region();
        bytes.add(1, 1, &areas(count, &[(0x1000, 0x2000)]));
        let last = bytes.add(9, 1, &[0; 64]);
        bytes.end(last);
        assert_eq!(refused_region(&bytes), expected);
    }
    // Half an area is none.
    let mut bytes = Bytes::region();
    let last = bytes.add(1, 1, &areas(1, &[(0x1000, 0x2000)]));
    bytes.end(last);
    bytes.0.truncate(63);
    let (count, found) = (1, 0);
    let expected = (32, Some(1), TooManyAreas { count, found });
    assert_eq!(refused_region(&bytes), expected);
}

#[test]
fn fixed_capabilities_that_are_too_short() {
    for (id, least) in [(3, 12), (4, 12), (5, 16)] {
        for found in 8..least {
            let mut bytes = Bytes::device(20);
            let last = bytes.add(id, 1, &vec![0; found - 8]);
            bytes.end(last);
            let needed = least;
            let expected = (20, Some(id), Truncated { needed, found });
            assert_eq!(refused(&bytes), expected);
        }
    }
    for (id, needed) in [(1, 16), (2, 16)] {
        for found in 8..needed {
            let mut bytes = Bytes::region();
            let last = bytes.add(id, 1, &vec![0; found - 8]);
            bytes.end(last);
            let expected = (32, Some(id), Truncated { needed, found });
            assert_eq!(refused_region(&bytes), expected);
        }
    }
}

#[test]
fn chains_that_others_fall_for() {
    let mut far = Bytes::region();
    far.add(2, 1, &[0; 8]);
    far.add(3, 1, &[]);
    far.u32(36, 4096);
    let (next, end) = (4096, 56);
    assert_eq!(refused_region(&far), (32, Some(2), Outside { next, end }));

    let mut many = Bytes::region();
    let last = many.add(1, 1, &areas(1000, &[(0, 0x1000)]));
    many.end(last);
    let (count, found) = (1000, 1);
    let expected = (32, Some(1), TooManyAreas { count, found });
    assert_eq!(refused_region(&many), expected);

    let mut endless = Bytes::region();
    let first = endless.add(2, 1, &[0; 8]);
    endless.u32(first + 4, first as u32);
    let expected = (32, Some(2), NotAdvancing { next: 32 });
    assert_eq!(refused_region(&endless), expected);
    let reply = RegionReply::parse(&endless.0, 0xffff).unwrap();
    assert_eq!(reply.capabilities().unwrap().count(), 1);
}

#[test]
fn errors_say_where_and_what() {
    let said = |offset, id, kind| ChainError { offset, id, kind }.to_string();
    let truncated = Truncated {
        needed: 36,
        found: 20,
    };
    for (error, expected) in [
        (
            said(0, None, truncated),
            "the head of the reply needs 36 bytes, of which 20 are there",
        ),
        (
            said(24, None, truncated),
            "a capability at byte 24 needs 36 bytes, of which 20 are there",
        ),
        (
            said(
                24,
                Some(1),
                Outside {
                    next: 400,
                    end: 208,
                },
            ),
            "capability 1 at byte 24 leads to byte 400, but the reply ends at 208",
        ),
        (
            said(
                24,
                Some(1),
                Overlapping {
                    next: 40,
                    until: 60,
                },
            ),
            "capability 1 at byte 24 leads to byte 40, but goes on until 60",
        ),
        (
            said(24, Some(1), Misaligned { next: 41 }),
            "capability 1 at byte 24 leads to byte 41, which is no multiple of 4",
        ),
        (
            said(24, Some(1), NotAdvancing { next: 20 }),
            "capability 1 at byte 24 leads to byte 20, which is not behind it",
        ),
        (
            said(64, Some(1), Duplicate),
            "capability 1 at byte 64 is there for the second time",
        ),
        (
            said(64, Some(1), VersionZero),
            "capability 1 at byte 64 has version 0, but versions start at 1",
        ),
        (
            said(
                64,
                Some(3),
                SizeTooLarge {
                    size: 65,
                    found: 64,
                },
            ),
            "capability 3 at byte 64 says that it has 65 bytes, of which 64 are there",
        ),
        (
            said(32, Some(1), TooManyAreas { count: 2, found: 1 }),
            "capability 1 at byte 32 says that it has 2 areas, of which 1 are there",
        ),
        (
            said(
                0,
                None,
                ArgszTooSmall {
                    offered: 20,
                    needed: 208,
                },
            ),
            "the head of the reply has a chain that needs 208 bytes, not 20",
        ),
        (
            said(0, None, NoChain),
            "the head of the reply announces a chain that is not there",
        ),
    ] {
        assert_eq!(error, expected);
    }
}
