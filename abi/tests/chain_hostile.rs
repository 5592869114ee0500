//! Replies that no kernel should send: heads, ends and links that are wrong, and what that is called.

mod chain;

use chain::refused::{refused, refused_of, refused_region};
use chain::{base, group, Bytes};
use zdev_abi::info::ChainErrorKind::*;
use zdev_abi::info::*;

/// A base and a group capability, in a reply of Linux 6.6 or later: at 24 and 64, up to 112.
fn two() -> Bytes {
    let mut bytes = Bytes::device(24);
    assert_eq!(bytes.add(1, 2, &base()), 24);
    let last = bytes.add(2, 2, &group());
    assert_eq!(last, 64);
    bytes.end(last);
    assert_eq!(bytes.0.len(), 112);
    bytes
}

#[test]
fn the_chain_that_is_broken_here_is_right() {
    let bytes = two();
    let reply = DeviceReply::parse(&bytes.0, 0xffff).unwrap();
    let device = reply.zpci_device().unwrap().unwrap();
    assert_eq!(device.base.fh, Some(0x8000_0123));
    assert_eq!(device.group.unwrap().imaxstbl, Some(4096));
}

#[test]
fn heads_that_are_cut_off() {
    let bytes = two().0;
    for found in 0..16 {
        let needed = 16;
        let expected = (0, None, Truncated { needed, found });
        assert_eq!(refused_of(&bytes[..found], 0xffff), expected);
        // Longer, but that is not what the kernel was offered.
        assert_eq!(refused_of(&bytes, found as u32), expected);
    }
    for found in 16..20 {
        let needed = 20;
        let expected = (0, None, Truncated { needed, found });
        assert_eq!(refused_of(&bytes[..found], 0xffff), expected);
    }
    let mut region = Bytes::region();
    region.u32(4, 0);
    for found in 0..32 {
        let error = RegionReply::parse(&region.0[..found], 0xffff).unwrap_err();
        let needed = 32;
        assert_eq!(error.kind, Truncated { needed, found });
        assert_eq!((error.offset, error.id), (0, None));
    }
    assert!(RegionReply::parse(&region.0, 32).is_ok());
    assert!(RegionReply::parse(&region.0, 31).is_err());
}

/// The kernel can have written no more than it was offered, whatever it says; and if it says less,
/// no more than that.
#[test]
fn a_reply_ends_where_the_smallest_size_says() {
    let bytes = two();
    let (needed, found) = (42, 40);
    let cut = (64, Some(2), Truncated { needed, found });
    assert_eq!(refused_of(&bytes.0, 104), cut);
    assert_eq!(refused_of(&bytes.0[..104], 0xffff), cut);
    let mut says_less = bytes.clone();
    says_less.u32(0, 104);
    assert_eq!(refused(&says_less), cut);
    // Only what no version has is missing now.
    let reply = DeviceReply::parse(&bytes.0, 106).unwrap();
    assert!(reply.zpci_device().is_ok());
}

#[test]
fn the_last_capability_is_cut_off() {
    let bytes = two().0;
    for end in 65..72 {
        let (needed, found) = (8, end - 64);
        let expected = (64, None, Truncated { needed, found });
        assert_eq!(refused_of(&bytes[..end], 0xffff), expected);
    }
    for end in 72..106 {
        let (needed, found) = (42, end - 64);
        let expected = (64, Some(2), Truncated { needed, found });
        assert_eq!(refused_of(&bytes[..end], 0xffff), expected);
    }
}

#[test]
fn version_1_of_the_group_ends_at_39() {
    let mut bytes = two();
    bytes.u16(66, 1);
    let (needed, found) = (39, 38);
    let cut = (64, Some(2), Truncated { needed, found });
    assert_eq!(refused_of(&bytes.0[..102], 0xffff), cut);
    let reply = DeviceReply::parse(&bytes.0[..103], 0xffff).unwrap();
    assert!(reply.zpci_device().is_ok());
}

#[test]
fn links_that_lead_out_of_the_reply() {
    for next in [112, 116, 4096, 0x7fff_fffc, 0x8000_0000, 0xffff_fffc] {
        let end = 112;
        let mut bytes = two();
        bytes.u32(28, next);
        let next = next as usize;
        assert_eq!(refused(&bytes), (24, Some(1), Outside { next, end }));
        let mut bytes = two();
        bytes.u32(16, next as u32);
        assert_eq!(refused(&bytes), (0, None, Outside { next, end }));
        let mut bytes = two();
        bytes.u32(68, next as u32);
        assert_eq!(refused(&bytes), (64, Some(2), Outside { next, end }));
    }
    // In it, but with no room for a header.
    let mut bytes = two();
    bytes.u32(28, 108);
    let (needed, found) = (8, 4);
    assert_eq!(refused(&bytes), (108, None, Truncated { needed, found }));
}

#[test]
fn links_that_do_not_advance() {
    for next in [1, 4, 20, 23, 24] {
        let mut bytes = two();
        bytes.u32(28, next);
        let next = next as usize;
        assert_eq!(refused(&bytes), (24, Some(1), NotAdvancing { next }));
    }
    // Back to the first one, from the second.
    let mut bytes = two();
    bytes.u32(68, 24);
    let next = 24;
    assert_eq!(refused(&bytes), (64, Some(2), NotAdvancing { next }));
}

#[test]
fn links_that_are_not_aligned() {
    for next in [61, 62, 63, 65, 25, 0xffff_ffff] {
        let mut bytes = two();
        bytes.u32(28, next);
        let next = next as usize;
        assert_eq!(refused(&bytes), (24, Some(1), Misaligned { next }));
    }
    for next in [1, 18, 21, 25, 0xffff_ffff] {
        let mut bytes = two();
        bytes.u32(16, next);
        let next = next as usize;
        assert_eq!(refused(&bytes), (0, None, Misaligned { next }));
    }
}

#[test]
fn links_into_what_they_come_from() {
    // Into the head.
    for next in [4, 8, 12, 16] {
        let mut bytes = two();
        bytes.u32(16, next);
        let (next, until) = (next as usize, 20);
        assert_eq!(refused(&bytes), (0, None, Overlapping { next, until }));
    }
    for next in [4, 28] {
        let mut bytes = Bytes::region();
        bytes.u32(12, next);
        let (next, until) = (next as usize, 32);
        let expected = (0, None, Overlapping { next, until });
        assert_eq!(refused_region(&bytes), expected);
    }
    // Into a header.
    let mut bytes = two();
    bytes.u32(28, 28);
    let (next, until) = (28, 32);
    assert_eq!(refused(&bytes), (24, Some(1), Overlapping { next, until }));
    // Into the fields of the version: 1 ends at 32, 2 at 36, as later ones do that are not known.
    for (version, until, links) in [(1, 56, 32..56), (2, 60, 32..60), (9, 60, 32..60)] {
        for next in links.step_by(4) {
            let mut bytes = two();
            bytes.u16(26, version).u32(28, next);
            let next = next as usize;
            assert_eq!(refused(&bytes), (24, Some(1), Overlapping { next, until }));
        }
    }
    // Into the padding, which no version counts. What is there has an id that nobody knows.
    let mut bytes = two();
    bytes.u16(26, 2).u32(28, 60).u32(60, 0xffff_ffff).u32(64, 0);
    let reply = DeviceReply::parse(&bytes.0, 0xffff).unwrap();
    assert!(reply.zpci_device().is_ok());
}

#[test]
fn a_chain_that_is_announced_and_is_nowhere() {
    let mut bytes = two();
    bytes.u32(16, 0);
    // It says that it was offered what it needs.
    bytes.u32(0, 112);
    assert_eq!(refused_of(&bytes.0, 112), (0, None, NoChain));
    assert_eq!(refused_of(&bytes.0, 4096), (0, None, NoChain));
    let (offered, needed) = (111, 112);
    let retry = (0, None, ArgszTooSmall { offered, needed });
    assert_eq!(refused_of(&bytes.0, 111), retry);
    // Without room for the offset there is none, whatever the bytes hold.
    let (offered, needed) = (19, 112);
    let retry = (0, None, ArgszTooSmall { offered, needed });
    assert_eq!(refused_of(&bytes.0, 19), retry);
    bytes.u32(16, 24);
    assert_eq!(refused_of(&bytes.0, 19), retry);

    let mut region = Bytes::region();
    region.u32(12, 0).u32(0, 64);
    let reply = RegionReply::parse(&region.0, 32).unwrap();
    assert_eq!(reply.capabilities().unwrap_err().needed(), Some(64));
    let reply = RegionReply::parse(&region.0, 64).unwrap();
    let error = reply.capabilities().unwrap_err();
    assert_eq!((error.kind, error.needed()), (NoChain, None));
}

#[test]
fn without_the_flag_there_is_no_chain() {
    for cap_offset in [0, 1, 24, u32::MAX] {
        let mut bytes = two();
        bytes.u32(4, 2).u32(16, cap_offset);
        for end in [16, 20, 24, 112] {
            let reply = DeviceReply::parse(&bytes.0[..end], 0xffff).unwrap();
            assert_eq!(reply.capabilities().unwrap().count(), 0);
            assert_eq!(reply.zpci_device(), Ok(None));
        }
        let mut bytes = Bytes::region();
        bytes.u32(4, 7).u32(12, cap_offset);
        let reply = RegionReply::parse(&bytes.0, 0xffff).unwrap();
        assert_eq!(reply.region_type(), Ok(None));
    }
}

/// What another parser did with these: reads behind the buffer, a thousand areas that are somebody
/// else's memory, and a walk without an end.
#[test]
fn nothing_comes_after_an_error() {
    let mut bytes = two();
    bytes.u32(68, 24);
    let reply = DeviceReply::parse(&bytes.0, 0xffff).unwrap();
    let mut chain = reply.capabilities().unwrap();
    assert!(chain.next().unwrap().is_ok());
    assert!(chain.next().unwrap().is_err());
    for _ in 0..3 {
        assert!(chain.next().is_none());
    }
}
