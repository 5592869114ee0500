//! What the example `zdev` prints of a capture.

mod chain;
mod common;
#[path = "../examples/zdev/describe.rs"]
mod describe;

use chain::{host_order, Bytes};
use zdev_abi::info::DeviceReply;

const ISM: &[u8] = capture!("kernel-6.12-values/vfio-device_get_info-0003_00_00.0-full.bin");

const TABLE: &str = "\
device
  flags        VFIO_DEVICE_FLAGS_RESET | VFIO_DEVICE_FLAGS_PCI | VFIO_DEVICE_FLAGS_CAPS
  num_regions  9
  num_irqs     5
  byte_order   big-endian
base
  version      2
  offset       24
  start_dma    0x100000000
  end_dma      0x11fffffff
  pchid        0x07c0
  vfn          0
  fmb_length   0
  pft          5 (ISM)
  gid          0x0b
  fh           0x80020002
group
  version      2
  offset       64
  dasm         0x0
  msi_addr     0xfe00000000000000
  flags        VFIO_DEVICE_INFO_ZPCI_FLAG_REFRESH
  mui          0
  noi          2
  maxstbl      128
  pci_version  0
  imaxstbl     4096
util
  version      1
  offset       112
  text         ISM VFIO ZPCI UTIL STRING
  ebcdic       c9e2d440e5c6c9d640e9d7c3c940e4e3c9d340e2e3d9c9d5c7404040404040404040404040404040404040404040404040404040404040404040404040404040
pfip
  version      1
  offset       192
  path         00170018
";

#[test]
fn a_capture_is_printed_as_a_table_and_as_json() {
    let bytes = host_order(ISM);
    let reply = DeviceReply::parse(&bytes, bytes.len() as u32).unwrap();
    let sections = describe::sections(&reply, "big-endian").unwrap();
    assert_eq!(describe::table(&sections), TABLE);
    let json: serde_json::Value =
        serde_json::from_str(&describe::json(&sections).unwrap()).unwrap();
    assert_eq!(json["base"]["fh"], "0x80020002");
    assert_eq!(json["group"]["imaxstbl"], 4096);
    assert_eq!(json["util"]["text"], "ISM VFIO ZPCI UTIL STRING");
    assert_eq!(json["pfip"]["path"], "00170018");
    assert_eq!(json.as_object().unwrap().len(), 5);
}

#[test]
fn what_is_unknown_or_missing_is_printed_as_such() {
    let mut bytes = Bytes::device(24);
    bytes.add(1, 1, &chain::base());
    bytes.add(9, 1, &[1, 2, 3, 4]);
    bytes.add(9, 1, &[5, 6, 7, 8]);
    let last = bytes.add(
        5,
        2,
        &[1_u32, 0, 0xffff_ffff].map(u32::to_ne_bytes).concat(),
    );
    bytes.end(last);
    let reply = DeviceReply::parse(&bytes.0, 4096).unwrap();
    let sections = describe::sections(&reply, "that of this host").unwrap();
    let table = describe::table(&sections);
    for line in [
        "  fh           not told by this version\n",
        "capability 9\n",
        "  bytes        01020304\n",
        "  rest         ffffffff\n",
        "  flags        VFIO_PCI_ATOMIC_COMP32\n",
    ] {
        assert!(table.contains(line), "{line}{table}");
    }
    let json: serde_json::Value =
        serde_json::from_str(&describe::json(&sections).unwrap()).unwrap();
    assert!(json["base"]["fh"].is_null());
    assert_eq!(json["capability 9, 3"]["bytes"], "05060708");
}
