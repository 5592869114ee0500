//! Replies that were recorded on real kernels, with firmware's answers about the same functions.

use uapi_tests::root;

use super::program::{hex, Program};

/// A function of which a kernel told the user, and firmware the kernel.
struct Recorded {
    kernel: &'static str,
    address: &'static str,
    fid: u32,
    pfgid: u8,
    /// Where the chain starts and what its capabilities are aligned to.
    layout: (usize, usize),
}

/// Kernels since 6.6 start at 24 and align to 8, earlier ones start at 20 and do not align.
const RECORDED: &[Recorded] = &[
    recorded("kernel-6.1", "1234_00_00.0", 0x5678, 0xff, (20, 1)),
    recorded("kernel-6.12", "1234_00_00.0", 0x5678, 0xff, (24, 8)),
    recorded("kernel-6.12-values", "0001_00_00.0", 0x10, 0x07, (24, 8)),
    recorded("kernel-6.12-values", "0002_00_00.0", 0x20, 0xff, (24, 8)),
    recorded("kernel-6.12-values", "0003_00_00.0", 0x30, 0x0b, (24, 8)),
    recorded("kernel-6.12-values", "0004_00_00.0", 0x40, 0x0a, (24, 8)),
    recorded("kernel-7.2", "1234_00_00.0", 0x5678, 0xff, (24, 8)),
];

const fn recorded(
    kernel: &'static str,
    address: &'static str,
    fid: u32,
    pfgid: u8,
    layout: (usize, usize),
) -> Recorded {
    Recorded {
        kernel,
        address,
        fid,
        pfgid,
        layout,
    }
}

fn capture(kernel: &str, name: &str) -> Vec<u8> {
    let path = root().join("tests/data").join(kernel).join(name);
    std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The entry of the list with this function id, which stands at bytes 8 to 11.
fn entry(list: &[u8], fid: u32) -> &[u8] {
    let mut entries = list[32..].chunks(16);
    entries
        .find(|entry| entry[8..12] == fid.to_be_bytes())
        .expect("the function is in the list")
}

/// Compares with every recorded reply. They are big-endian, as the machine was.
pub(super) fn compare(program: &Program) {
    for it in RECORDED {
        let fid = it.fid;
        let query = capture(it.kernel, &format!("clp-query-fid{fid:08x}.rsp.bin"));
        let group = format!("clp-grp-fid{fid:08x}-pfgid{:02x}.rsp.bin", it.pfgid);
        let group = capture(it.kernel, &group);
        let list = capture(it.kernel, "clp-list.rsp.bin");
        let reply = capture(
            it.kernel,
            &format!("vfio-device_get_info-{}-full.bin", it.address),
        );
        let (start, align) = it.layout;
        let expected = &reply[start..];
        // The kernel has set this to the end of the guest's memory, when the device was opened.
        let end_dma = u64::from_be_bytes(expected[16..24].try_into().unwrap());
        let chain = program.chain(
            [&query, &group, entry(&list, fid)],
            Some(end_dma),
            (start, align),
        );
        assert!(chain.len() >= 100, "{}", it.address);
        assert_eq!(hex(&chain), hex(expected), "{} {}", it.kernel, it.address);
    }
}
