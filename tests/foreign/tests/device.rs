//! What a user of the macros does with the types. Expected bytes and numbers were worked out by
//! hand from the spec.

use acme_abi::acme_ctl::*;
use acme_abi::acme_wire::AcmeFrame;
use acme_abi::plain;
use zerocopy::{FromBytes, IntoBytes};

#[test]
fn ioctls_have_the_numbers_of_linux() {
    // _IO('A', 0), _IOR('A', 1, 8 bytes), _IOW('A', 2, 24 bytes), _IOWR('A', 3, 24 bytes).
    assert_eq!(ACME_RESET, 0x0000_4100);
    assert_eq!(ACME_GET_LIST, 0x8008_4101);
    assert_eq!(ACME_SET, 0x4018_4102);
    assert_eq!(ACME_SWAP, 0xc018_4103);
    // _IOW('A', 4, 8 bytes), of which the type is no struct.
    assert_eq!(ACME_SEEK, 0x4008_4104);
}

#[test]
fn layouts_are_those_of_c() {
    assert_eq!((size_of::<AcmeSet>(), align_of::<AcmeSet>()), (24, 8));
    assert_eq!((size_of::<AcmeValue>(), align_of::<AcmeValue>()), (8, 8));
    assert_eq!((size_of::<AcmeList>(), align_of::<AcmeList>()), (8, 4));
    assert_eq!((size_of::<AcmeFrame>(), align_of::<AcmeFrame>()), (11, 1));
    assert_eq!(size_of::<plain::acme_ctl::AcmeSet>(), 24);
}

fn set() -> AcmeSet {
    AcmeSet {
        flags: ACME_FLAG_FAST | ACME_FLAG_LAST,
        mode: ACME_MODE_ON,
        value: AcmeValue::from_number(0x0102_0304_0506_0708),
        r#type: -2,
        ..AcmeSet::default()
    }
}

#[test]
fn structs_become_bytes_and_back() {
    let mut set = set();
    // A byte holds more than a channel's 4 bits, so there is no setter that could be wrong.
    set.packed |= 5 << AcmeSet::CHANNEL_SHIFT;
    set.set_urgent(true);
    set.set_weight(0xab);
    let mut expected = Vec::new();
    expected.extend(0x8000_0001u32.to_ne_bytes());
    expected.extend(1u16.to_ne_bytes());
    // weight 0xab, urgent 1, reserved 0, channel 5, from the most significant.
    expected.extend(0xab85u16.to_ne_bytes());
    expected.extend(0x0102_0304_0506_0708u64.to_ne_bytes());
    expected.extend((-2i32).to_ne_bytes());
    expected.extend(0u32.to_ne_bytes());
    assert_eq!(set.as_bytes(), expected);
    assert_eq!(set.to_bytes()[..], expected);
    assert_eq!(AcmeSet::read_from_bytes(&expected).unwrap(), set);
    assert_eq!(AcmeSet::read(&expected), set);
    // What an older peer did not send reads as zero.
    assert_eq!(AcmeSet::read(&expected[..8]).value.number(), 0);
    assert_eq!(
        plain::acme_ctl::AcmeSet::read(&expected).to_bytes()[..],
        expected
    );
}

#[test]
fn bit_fields_do_not_touch_each_other() {
    let mut set = set();
    for channel in 0..16 {
        set.packed &= !AcmeSet::CHANNEL_MASK;
        set.packed |= u16::from(channel) << AcmeSet::CHANNEL_SHIFT;
        set.set_weight(0xff);
        set.set_urgent(channel % 2 == 0);
        assert_eq!(set.channel(), channel);
        assert_eq!(set.weight(), 0xff);
        assert_eq!(set.urgent(), channel % 2 == 0);
    }
    assert_eq!(set.mode, ACME_MODE_ON);
    assert_eq!(set.value.number(), 0x0102_0304_0506_0708);
}

#[test]
fn members_of_a_union_share_their_bytes() {
    let value = AcmeValue::from_number(0x0102_0304_0506_0708);
    assert_eq!(value.raw(), 0x0102_0304_0506_0708u64.to_ne_bytes());
    let value = AcmeValue::from_raw([0xff; 8]);
    assert_eq!(value.number(), u64::MAX);
}

#[test]
fn flexible_arrays_end_where_their_count_says() {
    let list = AcmeList {
        argsz: 14,
        count: 3,
        ..AcmeList::default()
    };
    let mut bytes = list.to_bytes().to_vec();
    for value in [7u16, 8, 9] {
        bytes.extend(value.to_ne_bytes());
    }
    let values: Vec<u16> = AcmeList::values(&bytes).unwrap().collect();
    assert_eq!(values, [7, 8, 9]);
    assert!(AcmeList::values(&bytes[..13]).is_none());
}

#[test]
fn wire_format_is_the_same_on_every_machine() {
    let bytes = [
        0x11, 0x01, 0x02, 0x03, 0x04, 0x5a, 0xbc, 0x01, 0x00, 0x00, 0x80,
    ];
    let frame = AcmeFrame::read(&bytes);
    assert_eq!(frame.kind, 0x11);
    assert_eq!(frame.length(), 0x0102_0304);
    assert_eq!(frame.word(), 0x5abc);
    // From the most significant bit: channel 0101, urgent 1, reserved 010, weight 10111100.
    assert_eq!(
        (frame.channel(), frame.urgent(), frame.weight()),
        (5, true, 0xbc)
    );
    assert_eq!(frame.little(), ACME_FLAG_FAST | ACME_FLAG_LAST);
    assert_eq!(frame.to_bytes(), bytes);
}
