//! Little, but of everything: what `cargo xtask test miri` has an interpreter look at, which is
//! slow. All of it is tested more thoroughly elsewhere.

mod common;

use zdev_abi::clp::*;
use zdev_abi::clp_call::*;
use zdev_abi::vfio_zdev::{VfioDeviceInfoCapZpciBase, VfioDeviceInfoCapZpciUtil};

const LIST: &[u8] = capture!("kernel-6.12-values/clp-list.rsp.bin");
const QUERY: &[u8] = capture!("kernel-6.12-values/clp-query-fid00000010.rsp.bin");
const GROUP: &[u8] = capture!("kernel-6.12-values/clp-grp-fid00000010-pfgid07.rsp.bin");

#[test]
fn blocks_are_read_at_odd_addresses() {
    for shift in [1, 2, 7] {
        let bytes = [&vec![0; shift][..], GROUP].concat();
        let group = parse_query_group(&bytes[shift..]).unwrap();
        assert_eq!(
            (group.noi(), group.maxstbl(), group.rtr()),
            (0x152, 128, true)
        );
        assert_eq!(group.to_bytes()[..], *GROUP);
    }
    let function = parse_query(QUERY).unwrap();
    assert_eq!((function.tid(), function.bar()[4]), (0x7788, 12));
    assert_eq!(function.mio.addr[0].wb(), 0x1011_1213_1415_1617);
    assert_eq!(function.to_bytes()[..], *QUERY);
}

#[test]
fn bits_are_set_alone() {
    let mut group = ClpRspQueryPciGrp::default();
    group.set_refresh(true);
    group.try_set_noi(0xfff).unwrap();
    assert!(group.try_set_noi(0x1000).is_err());
    let bytes = group.to_bytes();
    assert_eq!(bytes[16..20], [0x0f, 0xff, 0, 1]);
}

#[test]
fn requests_are_made_and_read() {
    let block = query(0x8002_0000).to_bytes();
    assert!(
        matches!(parse_request(&block), Ok(Request::Query(query)) if query.fh() == 0x8002_0000)
    );
    assert_eq!(response_of(&block).unwrap()[..4], [1, 0x80, 0, 0]);
}

#[test]
fn lists_are_walked_to_their_end_and_no_further() {
    let exact = LIST[..96].to_vec().into_boxed_slice();
    let list = parse_list(&exact).unwrap();
    let fids: Vec<u32> = list.entries().map(|entry| entry.fid()).collect();
    assert_eq!(fids, [0x10, 0x20, 0x30, 0x40]);
    assert_eq!(list.entries().rev().count(), 4);
    for size in [0, 1, 15, 17, 63, 64, 255] {
        let mut hostile = exact.clone();
        hostile[31] = size;
        assert_eq!(parse_list(&hostile).is_ok(), size == 64);
    }
    for end in [0, 1, 15, 16, 31, 32, 95] {
        assert!(parse_list(&exact[..end]).is_err());
    }
}

#[test]
fn capabilities_are_read_at_odd_addresses() {
    let base = VfioDeviceInfoCapZpciBase {
        end_dma: 0x1_0000_0000,
        fh: 0x8002_0000,
        ..Default::default()
    };
    let bytes = [&[0xaa][..], &base.to_bytes()].concat();
    assert_eq!(VfioDeviceInfoCapZpciBase::read(&bytes[1..]), base);
    assert_eq!(
        VfioDeviceInfoCapZpciUtil::util_str(&bytes[1..]),
        Some(&[][..])
    );
}
