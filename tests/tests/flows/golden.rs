//! Chains that a C program put together of its own structs.

use uapi_tests::root;

use super::program::{hex, unhex, Program};

/// Firmware's answers about the device of `abi/tests/data/golden-chains.txt`, by the offsets that
/// `arch/s390/include/asm/pci_clp.h` gives them.
pub(super) fn firmware(relaxed: bool, imaxstbl: u16, fh: u32) -> [Vec<u8>; 3] {
    let mut query = vec![0; 384];
    query[16..18].copy_from_slice(&0x0304_u16.to_be_bytes()); // vfn
    query[18] = 1; // util_str_avail
    query[19] = 0xa5; // pfgid
    query[30..32].copy_from_slice(&0x0102_u16.to_be_bytes()); // pchid
    query[62] = 48; // fmb_len, in words of 4 bytes
    query[63] = 5; // pft
    query[64..72].copy_from_slice(&0x1_0000_0000_u64.to_be_bytes()); // sdma
    query[72..80].copy_from_slice(&0xf_ffff_ffff_u64.to_be_bytes()); // edma
    let mut group = vec![0; 64];
    group[16..18].copy_from_slice(&0x0abc_u16.to_be_bytes()); // noi
    group[18] = 1; // version
    group[19] = if relaxed { 0x08 } else { 0 };
    group[20..22].copy_from_slice(&imaxstbl.to_be_bytes());
    group[22..24].copy_from_slice(&4000_u16.to_be_bytes()); // mui
    group[32..40].copy_from_slice(&u64::MAX.to_be_bytes()); // dasm
    group[40..48].copy_from_slice(&0xfe00_0000_0000_0000_u64.to_be_bytes()); // msia
    let mut entry = vec![0; 16];
    entry[12..16].copy_from_slice(&fh.to_be_bytes());
    [query, group, entry]
}

/// The reply of that title that a C program put together.
fn golden(title: &str, big: bool) -> Vec<u8> {
    let text = std::fs::read_to_string(root().join("abi/tests/data/golden-chains.txt")).unwrap();
    let order = if big { "BE(s390x)" } else { "LE" };
    let title = format!("## {title} {order}");
    let mut lines = text.lines().skip_while(|line| *line != title);
    let line = lines
        .find(|line| line.starts_with("device_info_full"))
        .unwrap();
    unhex(line.split_whitespace().nth(2).unwrap())
}

/// What of the chain that C made of the same is otherwise; `None` if nothing is.
pub(super) fn difference(program: &Program, title: &str, firmware: [Vec<u8>; 3]) -> Option<String> {
    let reply = golden(title, program.big);
    let expected = &reply[20..];
    let [mut query, group, entry] = firmware;
    // The program took the string and the path from a table; the capabilities end with them.
    let length = expected.len();
    query[56..60].copy_from_slice(&expected[length - 4..]);
    query[128..192].copy_from_slice(&expected[length - 16 - 64..length - 16]);
    let chain = program.chain([&query, &group, &entry], None, (20, 1));
    (chain != expected).then(|| format!("{title}: {} instead of {}", hex(&chain), hex(expected)))
}
