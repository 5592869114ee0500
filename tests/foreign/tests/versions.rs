//! What a reader of a capability gets whose version is older or newer than those it knows. Bytes and
//! ends were worked out by hand from the spec.

use acme_abi::acme_info::{AcmeCapClock, AcmeCapEngine};

/// A capability of 28 bytes, of which the last four are nothing that the spec knows.
fn bytes() -> Vec<u8> {
    let words = [1u32, 0, 7, 64, 0x0102_0304, 9, 0xa5a5_a5a5];
    words.iter().flat_map(|word| word.to_ne_bytes()).collect()
}

#[test]
fn fields_are_there_by_version_and_not_by_length() {
    let bytes = bytes();
    for (version, depth, speed, rest) in [
        (1, None, None, 0),
        (2, Some(64), None, 0),
        (3, Some(64), Some(9), 0),
        (4, Some(64), Some(9), 4),
        (u16::MAX, Some(64), Some(9), 4),
    ] {
        let (engine, behind) = AcmeCapEngine::read_version(version, &bytes).unwrap();
        assert_eq!(engine.rings, 7);
        assert_eq!(engine.depth_in(version), depth, "version {version}");
        assert_eq!(engine.speed_in(version), speed, "version {version}");
        assert_eq!(behind, &bytes[bytes.len() - rest..], "version {version}");
    }
    let (engine, _) = AcmeCapEngine::read_version(2, &bytes).unwrap();
    let lanes = 0x0102_0304_u32.to_ne_bytes();
    assert_eq!(engine.lanes_in(2), Some([lanes[0], lanes[1]]));
    assert_eq!(engine.lanes_in(1), None);
}

#[test]
fn what_a_version_does_not_have_is_zero() {
    let (engine, _) = AcmeCapEngine::read_version(1, &bytes()).unwrap();
    assert_eq!((engine.depth, engine.lanes, engine.speed), (0, [0; 2], 0));
}

#[test]
fn a_version_that_is_cut_short_is_not_read() {
    let bytes = bytes();
    for (version, end) in [(1, 12), (2, 18), (3, 24), (4, 24)] {
        assert_eq!(AcmeCapEngine::version_end(version), end);
        for length in 0..bytes.len() {
            let found = AcmeCapEngine::read_version(version, &bytes[..length]);
            assert_eq!(
                found.is_some(),
                length >= end,
                "version {version}, {length} bytes"
            );
        }
    }
    assert!(AcmeCapEngine::read_version(0, &bytes).is_none());
}

#[test]
fn versions_end_where_the_machine_lays_them_out() {
    // Where i386 has them is asserted where it compiles.
    assert_eq!(
        [AcmeCapClock::VERSION_1_END, AcmeCapClock::VERSION_2_END],
        [24, 32]
    );
    let bytes = [0xa5; 32];
    for (version, end) in [(1, 24), (2, 32)] {
        assert!(AcmeCapClock::read_version(version, &bytes[..end]).is_some());
        assert!(AcmeCapClock::read_version(version, &bytes[..end - 1]).is_none());
    }
}
