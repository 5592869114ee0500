//! Blocks made and checked by `clp_call`: what is right is taken, what is hostile is refused in the
//! right words.

mod common;

use std::num::NonZeroU64;

use common::Random;
use zdev_abi::clp::*;
use zdev_abi::clp_call::*;

const LIST: &[u8] = capture!("kernel-6.12-values/clp-list.rsp.bin");
const PAGE: &[u8] = capture!("kernel-6.12-values/clp-list-page01.rsp.bin");
const QUERY: &[u8] = capture!("kernel-6.12-values/clp-query-fid00000010.rsp.bin");
const GROUP: &[u8] = capture!("kernel-6.12-values/clp-grp-fid00000010-pfgid07.rsp.bin");
const BAD_HANDLE: &[u8] = capture!("kernel-6.12-values/clp-err-query-badfh.rsp.bin");

/// What parsing some bytes came to, whatever they were to be.
type Parsed = Result<(), ClpError>;

const PARSERS: [fn(&[u8]) -> Parsed; 8] = [
    |bytes| parse_list(bytes).map(drop),
    |bytes| parse_query(bytes).map(drop),
    |bytes| parse_query_group(bytes).map(drop),
    |bytes| parse_set(bytes).map(drop),
    |bytes| parse_slpc(bytes).map(drop),
    |bytes| parse_slpc_pci(bytes).map(drop),
    |bytes| parse_request(bytes).map(drop),
    |bytes| response_of(bytes).map(drop),
];

fn with(bytes: &[u8], changes: &[(usize, u8)]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for (at, byte) in changes {
        bytes[*at] = *byte;
    }
    bytes
}

/// A successful response of `len` bytes, all others zero.
fn response(len: u16) -> Vec<u8> {
    let mut hdr = ClpRspHdr::default();
    hdr.set_len(len);
    hdr.set_rsp(CLP_RC_OK);
    let mut bytes = vec![0; usize::from(len).max(16)];
    bytes[..16].copy_from_slice(&hdr.to_bytes());
    bytes
}

#[test]
fn requests_are_those_of_linux() {
    let token = NonZeroU64::new(0x0102_0304_0506_0708);
    let block = list(token).to_bytes();
    assert_eq!(block.len(), CLP_BLK_SIZE as usize);
    assert_eq!(block[..4], [0, 32, 0, 2]);
    assert_eq!(block[16..24], [1, 2, 3, 4, 5, 6, 7, 8]);
    // Linux offers CLP_BLK_SIZE - LIST_PCI_HDR_LEN.
    assert_eq!(block[32..36], [0x0f, 0xe0, 0, 0]);
    assert!(block[36..].iter().all(|byte| *byte == 0));

    let block = query(0x8002_0001).to_bytes();
    assert_eq!(block[..4], [0, 32, 0, 3]);
    assert_eq!(block[16..20], [0x80, 2, 0, 1]);
    assert_eq!((&block[32..36], block.len()), (&[1, 0x80, 0, 0][..], 416));

    let block = query_group(7).to_bytes();
    assert_eq!(block[..4], [0, 32, 0, 4]);
    assert_eq!(block[16..20], [0, 0, 0, 7]);
    assert_eq!((&block[32..36], block.len()), (&[0, 0x40, 0, 0][..], 96));

    let block = set(0x8002_0001, CLP_SET_DISABLE_MIO, 5).to_bytes();
    assert_eq!(block[..4], [0, 32, 0, 5]);
    assert_eq!(block[16..24], [0x80, 2, 0, 1, 0, 0, 3, 5]);
    assert_eq!((&block[32..36], block.len()), (&[0, 0xa0, 0, 0][..], 192));

    let block = slpc().to_bytes();
    assert_eq!(block[..4], [0, 16, 0, 1]);
    assert_eq!((&block[16..20], block.len()), (&[0, 0x80, 0, 0][..], 144));
}

#[test]
fn a_block_that_firmware_has_not_seen_is_no_response() {
    let untouched = ClpError::Refused {
        offset: 2,
        found: ClpRc(0),
    };
    let block = query_group(7).to_bytes();
    let response = response_of(&block).unwrap();
    assert_eq!(response.len(), 64);
    assert_eq!(parse_query_group(response), Err(untouched));
}

#[test]
fn responses_may_have_any_alignment_and_room_behind_them() {
    for shift in 0..16 {
        let bytes = [&vec![0xaa; shift][..], GROUP, &[0x55; 100]].concat();
        let group = parse_query_group(&bytes[shift..]).unwrap();
        assert_eq!(group.to_bytes()[..], *GROUP);
    }
    assert_eq!(parse_query(QUERY).unwrap().to_bytes()[..], *QUERY);
    assert_eq!(parse_set(&response(160)).unwrap().hdr.len(), 160);
    assert_eq!(parse_slpc(&response(128)).unwrap().hdr.len(), 128);
    assert_eq!(parse_slpc_pci(&response(128)).unwrap().hdr.len(), 128);
}

#[test]
fn the_iterator_knows_its_length() {
    let list = parse_list(LIST).unwrap();
    let mut entries = list.entries();
    assert_eq!((entries.len(), entries.size_hint()), (4, (4, Some(4))));
    assert_eq!(entries.next().unwrap().fid(), 0x10);
    assert_eq!(entries.next_back().unwrap().fid(), 0x40);
    assert_eq!((entries.len(), entries.clone().count()), (2, 2));
    assert_eq!(entries.by_ref().map(|entry| entry.fid()).last(), Some(0x30));
    assert_eq!((entries.next(), entries.len()), (None, 0));
}

#[test]
fn a_list_goes_on_where_it_says() {
    let page = parse_list(PAGE).unwrap();
    assert_eq!(page.resume_token(), NonZeroU64::new(2));
    let next = page.continuation().unwrap();
    let expected = capture!("kernel-6.12-values/clp-list-page02.req.bin");
    assert_eq!(next.request.to_bytes()[..], *expected);
    assert!(parse_list(LIST).unwrap().continuation().is_none());
}

/// A later machine may append to entries: what it says there is skipped.
#[test]
fn larger_entries_are_strode_over() {
    for size in [17, 24, 64, 255] {
        let len = 32 + 3 * size;
        let mut bytes = response(len);
        bytes[31] = size as u8;
        for index in 0..3 {
            let start = usize::from(32 + index * size);
            bytes[start..start + usize::from(size)].fill(0xee);
            bytes[start + 8..start + 12].copy_from_slice(&u32::from(index).to_be_bytes());
        }
        let list = parse_list(&bytes).unwrap();
        let fids: Vec<u32> = list.entries().map(|entry| entry.fid()).collect();
        assert_eq!(fids, [0, 1, 2]);
    }
}

#[test]
fn a_list_may_be_empty() {
    let list = with(&response(32), &[(31, 16)]);
    assert_eq!(parse_list(&list).unwrap().entries().len(), 0);
}

#[test]
fn lengths_that_are_wrong_are_named() {
    let length = |bytes: &[u8], expected, found, parse: fn(&[u8]) -> Parsed| {
        let offset = 0;
        let error = ClpError::Length {
            offset,
            expected,
            found,
        };
        assert_eq!(parse(bytes), Err(error));
    };
    let [_, query, group, set, base, pci, request, _] = PARSERS;
    for len in [0, 1, 15, 16, 383, 385, 4096, u16::MAX] {
        length(&response(len), 384, len, query);
        length(&response(len), 64, len, group);
        length(&response(len), 160, len, set);
        length(&response(len), 128, len, base);
        length(&response(len), 128, len, pci);
    }
    for (command, expected) in [(1, 16), (2, 32), (3, 32), (4, 32), (5, 32)] {
        for len in [0, 15, 17, 31, 33, 255] {
            let bytes = with(&[0; 300], &[(1, len), (3, command)]);
            length(&bytes, expected, u16::from(len), request);
        }
    }
    // A list counts its head, a request its own.
    for len in [0, 15, 16, 31] {
        let bytes = response(len);
        let error = ClpError::LengthTooSmall {
            offset: 0,
            expected: 32,
            found: len,
        };
        assert_eq!(parse_list(&bytes).map(drop), Err(error));
    }
    for len in [0, 1, 15] {
        let error = ClpError::LengthTooSmall {
            offset: 0,
            expected: 16,
            found: u16::from(len),
        };
        assert_eq!(response_of(&with(&[0; 32], &[(1, len)])), Err(error));
    }
}

#[test]
fn bytes_that_are_missing_are_counted() {
    let ends = |bytes: &[u8], parse: fn(&[u8]) -> Parsed| {
        assert_eq!(parse(bytes), Ok(()));
        for found in 0..bytes.len() {
            let expected = if found < 16 { 16 } else { bytes.len() };
            let error = ClpError::Truncated { expected, found };
            assert_eq!(parse(&bytes[..found]), Err(error));
        }
    };
    let [list, query, group, set, base, pci, request, behind] = PARSERS;
    ends(&LIST[..96], list);
    ends(QUERY, query);
    ends(GROUP, group);
    ends(&response(160), set);
    ends(&response(128), base);
    ends(&response(128), pci);
    ends(&zdev_abi::clp_call::query(1).request.to_bytes(), request);
    ends(&slpc().request.to_bytes(), request);
    ends(&zdev_abi::clp_call::query(1).request.to_bytes(), behind);
    // The length may say more than any buffer has.
    let error = ClpError::Truncated {
        expected: 65535,
        found: 1056,
    };
    let huge = with(LIST, &[(0, 0xff), (1, 0xff)]);
    assert_eq!(parse_list(&huge).map(drop), Err(error));
}

#[test]
fn entry_sizes_that_are_wrong_are_named() {
    for size in 0..16 {
        let error = ClpError::EntrySize {
            offset: 31,
            expected: 16,
            found: usize::from(size),
        };
        assert_eq!(parse_list(&with(LIST, &[(31, size)])).map(drop), Err(error));
    }
    // 64 bytes of entries.
    for size in 17..=255 {
        let expected = usize::from(size);
        let found = 64 % expected;
        let offset = 32 + 64 - found;
        let bytes = with(LIST, &[(31, size)]);
        match parse_list(&bytes) {
            Ok(list) => assert_eq!((found, list.entries().len()), (0, 64 / expected)),
            Err(error) => {
                assert_eq!(
                    error,
                    ClpError::PartialEntry {
                        offset,
                        expected,
                        found
                    }
                );
            }
        }
    }
    let error = ClpError::PartialEntry {
        offset: 80,
        expected: 16,
        found: 15,
    };
    assert_eq!(parse_list(&with(LIST, &[(1, 95)])).map(drop), Err(error));
}

#[test]
fn codes_and_commands_are_named() {
    let error = parse_query(BAD_HANDLE).unwrap_err();
    let found = CLP_RC_SETPCIFN_FH;
    assert_eq!(error, ClpError::Refused { offset: 2, found });
    assert_eq!(
        error.to_string(),
        "response code 0x0101 at byte 2: CLP_RC_SETPCIFN_FH"
    );
    // The code is told whatever the length is: firmware need not care about it any more.
    for len in [0, 1, 16, 0xff] {
        let bytes = with(BAD_HANDLE, &[(0, len), (1, len)]);
        assert_eq!(parse_query(&bytes), Err(error));
        assert_eq!(parse_list(&bytes).map(drop), Err(error));
    }
    let error = parse_query(&with(QUERY, &[(2, 0xab), (3, 0xcd)])).unwrap_err();
    let text = "response code 0xabcd at byte 2: has no name";
    assert_eq!(error.to_string(), text);

    for command in [0, 6, 0xff] {
        let found = ClpCmd(u16::from(command));
        let bytes = with(&[0; 32], &[(1, 32), (3, command)]);
        let error = parse_request(&bytes).unwrap_err();
        assert_eq!(error, ClpError::Command { offset: 2, found });
        let text = format!("command {command:#06x} at byte 2 is unknown");
        assert_eq!(error.to_string(), text);
    }
}

#[test]
fn errors_say_where_and_what() {
    let texts = [
        (
            parse_query(&QUERY[..100]).map(drop),
            "the block has 384 bytes, of which 100 are there",
        ),
        (
            parse_query(GROUP).map(drop),
            "length 64 at byte 0 should be 384",
        ),
        (
            parse_list(&response(20)).map(drop),
            "length 20 at byte 0 should be at least 32",
        ),
        (
            parse_list(&with(LIST, &[(31, 8)])).map(drop),
            "entry size 8 at byte 31 should be at least 16",
        ),
        (
            parse_list(&with(LIST, &[(31, 60)])).map(drop),
            "the entry at byte 92 has 4 of its 60 bytes",
        ),
    ];
    for (result, text) in texts {
        let error: Box<dyn std::error::Error> = Box::new(result.unwrap_err());
        assert_eq!(error.to_string(), text);
    }
}

/// Noise, and captures with some bytes changed, cut or followed by noise: every parser comes to an
/// end, and what it takes is as long as it says.
#[test]
fn no_bytes_make_a_parser_panic() {
    // Miri takes a millisecond for what the machine does in a microsecond, and looks at each access
    // rather than for rare blocks. A machine of the other byte order is an emulated one, as a rule.
    let rounds = if cfg!(miri) {
        60
    } else if cfg!(target_arch = "s390x") {
        40_000
    } else {
        200_000
    };
    let mut random = Random(0x5eed);
    let mut taken = [0; PARSERS.len()];
    let (mut errors, mut entries) = (0, 0);
    for _ in 0..rounds {
        let bytes = hostile(&mut random);
        for (parse, taken) in PARSERS.iter().zip(&mut taken) {
            match parse(&bytes) {
                Ok(()) => *taken += 1,
                Err(error) => {
                    errors += 1;
                    assert_true(&error, &bytes);
                }
            }
        }
        if let Ok(list) = parse_list(&bytes) {
            let bound = bytes.len() / 16;
            let count = list.entries().take(bound + 1).count();
            assert!(count <= bound && count == list.entries().len());
            entries += count;
        }
        if let Ok(response) = response_of(&bytes) {
            assert!(bytes.ends_with(response) && response.len() + 16 <= bytes.len());
        }
    }
    assert!(
        taken.iter().all(|taken| *taken > rounds / 1000),
        "{taken:?}"
    );
    assert!(
        errors > rounds && entries > rounds / 100,
        "{errors} {entries}"
    );
}

/// What an error says of the bytes is so.
fn assert_true(error: &ClpError, bytes: &[u8]) {
    let number = |at: usize| u16::from_be_bytes([bytes[at], bytes[at + 1]]);
    let holds = match *error {
        ClpError::Truncated { expected, found } => found == bytes.len() && expected > found,
        ClpError::Length {
            offset,
            expected,
            found,
        } => found == number(offset) && expected != found,
        ClpError::LengthTooSmall {
            offset,
            expected,
            found,
        } => found == number(offset) && expected > found,
        ClpError::Command { offset, found } => {
            found.0 == number(offset) && !(1..=5).contains(&found.0)
        }
        ClpError::Refused { offset, found } => found.0 == number(offset) && found != CLP_RC_OK,
        ClpError::EntrySize {
            offset,
            expected,
            found,
        } => found == usize::from(bytes[offset]) && expected > found,
        ClpError::PartialEntry {
            offset,
            expected,
            found,
        } => offset + found == usize::from(number(0)) && expected > found,
        _ => false,
    };
    assert!(holds, "{error:?} {bytes:x?}");
}

/// A block that somebody who means harm might send.
fn hostile(random: &mut Random) -> Vec<u8> {
    let block = query(0x8002_0000).to_bytes();
    let seeds: [&[u8]; 8] = [
        &LIST[..96],
        PAGE,
        QUERY,
        GROUP,
        BAD_HANDLE,
        &response(160),
        &response(128),
        &block,
    ];
    let mut bytes = seeds[random.below(seeds.len())].to_vec();
    match random.below(4) {
        0 => {
            bytes.resize(random.below(160), 0);
            random.fill(&mut bytes);
            // Else hardly any noise would get past the code.
            if bytes.len() > 4 && random.below(2) == 0 {
                bytes[..4].copy_from_slice(&[0, random.next() as u8, 0, 0x10]);
            }
        }
        1 => bytes.truncate(random.below(bytes.len() + 1)),
        2 => bytes.resize(bytes.len() + random.below(64), 0xff),
        _ => {}
    }
    for _ in 0..random.below(4) {
        // Most of what decides is at the start.
        let reach = if random.below(2) == 0 { 36 } else { usize::MAX };
        let reach = bytes.len().min(reach);
        if reach > 0 {
            let at = random.below(reach);
            bytes[at] = match random.below(3) {
                0 => bytes[at] ^ 1 << random.below(8),
                1 => [0, 1, 15, 16, 17, 31, 32, 64, 127, 128, 255][random.below(11)],
                _ => random.next() as u8,
            };
        }
    }
    bytes
}
