//! Firmware blocks that Linux captured, against what sysfs and VFIO of the same Linux say.
//!
//! `tests/data/PROVENANCE.md` describes the files. Expected values come from the texts among them,
//! and from nothing that this crate decodes. No file may stay unread.

mod common;

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use zdev_abi::clp::*;
use zdev_abi::clp_call::*;

/// Memory of the guest, in bytes.
const MEMORY: u64 = 512 << 20;

/// What one kernel left.
struct Folder {
    path: PathBuf,
    unread: RefCell<BTreeSet<String>>,
    notes: String,
    sysfs: Vec<[String; 3]>,
}

impl Folder {
    fn open(name: &str) -> Self {
        let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
            .join("../tests/data")
            .join(name);
        let names = std::fs::read_dir(&path)
            .unwrap_or_else(|error| panic!("{}: {error}", path.display()))
            .map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let mut folder = Self {
            unread: RefCell::new(names.collect()),
            path,
            notes: String::new(),
            sysfs: Vec::new(),
        };
        folder.notes = String::from_utf8(folder.file("notes.txt")).unwrap();
        let table = String::from_utf8(folder.file("sysfs.tsv")).unwrap();
        folder.sysfs = table
            .lines()
            .map(|line| {
                let row: Vec<String> = line.split('\t').map(str::to_owned).collect();
                row.try_into().unwrap()
            })
            .collect();
        folder
    }

    fn file(&self, name: &str) -> Vec<u8> {
        self.unread.borrow_mut().remove(name);
        let path = self.path.join(name);
        std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    }

    /// Names of files that are left, and start and end so.
    fn left(&self, start: &str, end: &str) -> Vec<String> {
        let fits = |name: &&String| name.starts_with(start) && name.ends_with(end);
        self.unread.borrow().iter().filter(fits).cloned().collect()
    }

    /// Functions in the order of sysfs: address, and attributes with their values.
    fn functions(&self) -> BTreeMap<&str, Vec<(&str, &str)>> {
        let mut functions: BTreeMap<&str, Vec<(&str, &str)>> = BTreeMap::new();
        for [address, attribute, value] in &self.sysfs {
            let attributes = functions.entry(address).or_default();
            attributes.push((attribute, value));
        }
        functions
    }

    /// The notes that start so, as words.
    fn noted(&self, start: &str) -> impl Iterator<Item = Vec<&str>> {
        let lines = self
            .notes
            .lines()
            .map(|line| line.trim_start_matches(['#', ' ']));
        let start = start.to_owned();
        lines
            .filter(move |line| line.starts_with(&start))
            .map(|line| line.split_whitespace().collect())
    }
}

/// The word behind `name`.
fn word<'a>(words: &[&'a str], name: &str) -> &'a str {
    let at = words.iter().position(|word| *word == name);
    words[at.unwrap_or_else(|| panic!("{name} in {words:?}")) + 1]
}

fn hex(text: &str) -> u64 {
    u64::from_str_radix(text.trim_start_matches("0x"), 16).unwrap()
}

fn decimal(text: &str) -> u64 {
    text.parse().unwrap()
}

/// To Miri, which is slow, all kernels are alike.
const KERNELS: &[&str] = if cfg!(miri) {
    &["kernel-7.2"]
} else {
    &[
        "kernel-6.1",
        "kernel-6.12",
        "kernel-6.12-values",
        "kernel-7.2",
    ]
};

#[test]
fn every_capture_decodes_to_what_linux_says() {
    for name in KERNELS {
        let folder = Folder::open(name);
        let listed = lists(&folder);
        let functions = folder.functions();
        assert_eq!(listed.len(), functions.len(), "{name}");
        for (address, attributes) in &functions {
            function(&folder, address, attributes, &listed);
        }
        processor(&folder);
        refused(&folder);
        let unread = folder.left("", "");
        assert_eq!(unread, [""; 0], "{name}: nothing reads this");
    }
}

/// The list at once and in pages; returns its entries.
fn lists(folder: &Folder) -> Vec<ClpFhListEntry> {
    assert_eq!(
        list(None).request.to_bytes()[..],
        folder.file("clp-list.req.bin")
    );
    let bytes = folder.file("clp-list.rsp.bin");
    let whole = parse_list(&bytes).unwrap();
    let note: Vec<&str> = folder.noted("list: ").next().unwrap();
    assert_eq!(whole.max_fn(), decimal(word(&note, "max_fn")) as u16);
    assert_eq!(whole.uid_checking(), hex(word(&note, "flags")) & 1 == 1);
    assert_eq!(
        ClpRspHdr::read(&bytes).len(),
        decimal(word(&note, "len")) as u16
    );
    assert_eq!(whole.resume_token(), None);
    assert!(whole.continuation().is_none());
    let entries: Vec<ClpFhListEntry> = whole.entries().collect();

    let notes: Vec<Vec<&str>> = folder.noted("fn ").collect();
    assert_eq!(whole.entries().len(), notes.len());
    for (entry, note) in entries.iter().zip(&notes) {
        assert_eq!(u64::from(entry.device_id()), hex(word(note, "device")));
        assert_eq!(u64::from(entry.vendor_id()), hex(word(note, "vendor")));
        assert_eq!(u64::from(entry.config_state()), hex(word(note, "config")));
        assert_eq!(u64::from(entry.fid()), hex(word(note, "fid")));
        assert_eq!(u64::from(entry.fh()), hex(word(note, "fh")));
    }

    // Page by page the list is the same, each asked for with the token of the one before.
    let mut pages = folder.left("clp-list-page", ".req.bin").into_iter();
    let mut request = Some(list(None));
    let mut paged = Vec::new();
    while let Some(block) = request {
        let name = pages.next().unwrap();
        assert_eq!(block.request.to_bytes()[..], folder.file(&name), "{name}");
        let response = folder.file(&name.replace(".req.", ".rsp."));
        let page = parse_list(&response).unwrap();
        assert_eq!(page.entries().len(), 1, "{name}");
        paged.extend(page.entries());
        request = page.continuation();
    }
    assert_eq!(pages.next(), None);
    assert_eq!(paged, entries);
    entries
}

/// One function, and its group.
fn function(
    folder: &Folder,
    address: &str,
    attributes: &[(&str, &str)],
    listed: &[ClpFhListEntry],
) {
    let said = |name: &str| {
        let mut found = attributes.iter().filter(|attribute| attribute.0 == name);
        found.next().unwrap_or_else(|| panic!("{name}")).1
    };
    let fid = hex(said("function_id"));
    let query_name = format!("clp-query-fid{fid:08x}");
    let handle = hex(said("function_handle"));
    let asked = query(handle as u32).request.to_bytes();
    assert_eq!(asked[..], folder.file(&format!("{query_name}.req.bin")));
    let response = folder.file(&format!("{query_name}.rsp.bin"));
    let query = parse_query(&response).unwrap();
    let mut in_list = listed.iter().filter(|entry| u64::from(entry.fid()) == fid);
    let entry = in_list.next().unwrap();

    for (name, value) in attributes {
        let found = match *name {
            "function_id" => u64::from(query.fid()),
            "function_handle" => u64::from(entry.fh()),
            "vendor" => u64::from(entry.vendor_id()),
            "device" => u64::from(entry.device_id()),
            "pchid" => u64::from(query.pchid()),
            "pfgid" => u64::from(query.pfgid),
            "vfn" => u64::from(query.vfn()),
            "pft" => u64::from(query.pft),
            "fidparm" => u64::from(query.fidparm),
            "port" => u64::from(query.port()),
            "uid" => u64::from(query.uid()),
            "pfip/segment0" => u64::from(query.pfip[0]),
            "pfip/segment1" => u64::from(query.pfip[1]),
            "pfip/segment2" => u64::from(query.pfip[2]),
            "pfip/segment3" => u64::from(query.pfip[3]),
            "index" => {
                assert_eq!(u64::from(query.uid()), decimal(value));
                continue;
            }
            // All are off. One that is on would need addresses from firmware.
            "mio_enabled" => u64::from(query.mio_addr_avail()),
            "uid_is_unique" => {
                let list = folder.file("clp-list.rsp.bin");
                u64::from(parse_list(&list).unwrap().uid_checking())
            }
            "resource" => continue,
            // From config space, or made up by Linux.
            "subsystem_vendor" | "subsystem_device" | "class" | "revision" | "irq" | "driver"
            | "iommu_group" => continue,
            other => panic!("{other}: what is it in the block?"),
        };
        assert_eq!(found, hex(value), "{address} {name}");
    }
    let mut bars = query.bar();
    if folder.path.ends_with("kernel-6.1") {
        // The emulator of this one had them the other way round, see PROVENANCE.md.
        bars = bars.map(u32::swap_bytes);
    }
    resources(bars, query.bar_size, attributes);

    let file_address = address.replace(':', "_");
    let text = folder.file(&format!("sysfs-util_string-{file_address}.bin"));
    let expected = if query.util_str_avail() {
        query.util_str
    } else {
        [0; 64]
    };
    assert_eq!(text, expected, "{address}");

    let group_name = format!("clp-grp-fid{fid:08x}-pfgid{:02x}", hex(said("pfgid")));
    let asked = query_group(hex(said("pfgid")) as u8).request.to_bytes();
    assert_eq!(asked[..], folder.file(&format!("{group_name}.req.bin")));
    let response = folder.file(&format!("{group_name}.rsp.bin"));
    let group = parse_query_group(&response).unwrap();
    let reply = folder.file(&format!("vfio-device_get_info-{file_address}-full.bin"));
    vfio(folder, handle, &query, &group, &reply);
}

/// BARs against the resources that Linux made of them: start, end, flags. It has none for I/O space,
/// which s390 cannot use.
fn resources(bars: [u32; 6], sizes: [u8; 6], attributes: &[(&str, &str)]) {
    let expected: Vec<(u64, u32)> = attributes
        .iter()
        .filter(|attribute| attribute.0 == "resource")
        .map(|attribute| {
            let numbers: Vec<u64> = attribute.1.split(' ').map(hex).collect();
            (numbers[1] - numbers[0] + 1, numbers[2] as u32 & 0xf)
        })
        .collect();
    let found: Vec<(u64, u32)> = bars
        .into_iter()
        .zip(sizes)
        .filter(|(bar, size)| *size > 0 && bar & 1 == 0)
        .map(|(bar, size)| (1 << size, bar & 0xf))
        .collect();
    assert_eq!(found, expected);
}

/// What VFIO says of the function: as its notes have it on any host, as our types have it on one
/// with the byte order of the captured one.
fn vfio(
    folder: &Folder,
    handle: u64,
    query: &ClpRspQueryPci,
    group: &ClpRspQueryPciGrp,
    reply: &[u8],
) {
    let mut bases = folder
        .noted("base start_dma")
        .zip(folder.noted("group dasm"));
    let (base, caps) = bases
        .find(|(base, _)| hex(word(base, "fh")) == handle)
        .unwrap();
    let end = query.edma().min(query.sdma() + (MEMORY - 1));
    assert_eq!(query.sdma(), hex(word(&base, "start_dma")));
    assert_eq!(end, hex(word(&base, "end_dma")));
    assert_eq!(u64::from(query.pchid()), hex(word(&base, "pchid")));
    assert_eq!(u64::from(query.vfn()), hex(word(&base, "vfn")));
    let words = u64::from(query.fmb_len);
    assert_eq!(words * 4, decimal(word(&base, "fmb_length")));
    assert_eq!(u64::from(query.pft), hex(word(&base, "pft")));
    assert_eq!(u64::from(query.pfgid), hex(word(&base, "gid")));

    assert_eq!(group.dasm(), hex(word(&caps, "dasm")));
    assert_eq!(group.msia(), hex(word(&caps, "msi_addr")));
    // Linux 6.12 says so of a group without the bit, too.
    assert!(!group.refresh() || hex(word(&caps, "flags")) == 1);
    assert_eq!(u64::from(group.mui()), decimal(word(&caps, "mui")));
    assert_eq!(u64::from(group.noi()), decimal(word(&caps, "noi")));
    assert_eq!(u64::from(group.version), decimal(word(&caps, "version")));
    assert_eq!(u64::from(group.maxstbl()), decimal(word(&caps, "imaxstbl")));

    let size = u32::from_be_bytes(reply[..4].try_into().unwrap());
    assert_eq!(size as usize, reply.len());
    #[cfg(target_endian = "big")]
    vfio_types(query, group, handle, reply);
}

#[cfg(target_endian = "big")]
fn vfio_types(query: &ClpRspQueryPci, group: &ClpRspQueryPciGrp, handle: u64, reply: &[u8]) {
    use zdev_abi::vfio::{VfioDeviceInfo, VFIO_DEVICE_FLAGS_CAPS};
    use zdev_abi::vfio_zdev::*;

    let info = VfioDeviceInfo::read(reply);
    assert!(info.flags.contains(VFIO_DEVICE_FLAGS_CAPS));
    let at = &reply[info.cap_offset as usize..];
    let base = VfioDeviceInfoCapZpciBase::read(at);
    assert_eq!(base.start_dma, query.sdma());
    assert_eq!(base.end_dma, query.edma().min(query.sdma() + (MEMORY - 1)));
    assert_eq!(u64::from(base.fh), handle);
    assert_eq!((base.pchid, base.vfn), (query.pchid(), query.vfn()));
    assert_eq!((base.pft, base.gid), (query.pft, query.pfgid));
    assert_eq!(base.fmb_length, u16::from(query.fmb_len) * 4);
    let caps = VfioDeviceInfoCapZpciGroup::read(&reply[base.header.next as usize..]);
    assert_eq!((caps.dasm, caps.msi_addr), (group.dasm(), group.msia()));
    assert_eq!((caps.mui, caps.noi), (group.mui(), group.noi()));
    assert_eq!(
        (caps.version, caps.imaxstbl),
        (group.version, group.maxstbl())
    );
    let mut next = caps.header.next as usize;
    if query.util_str_avail() {
        let text = VfioDeviceInfoCapZpciUtil::read(&reply[next..]);
        let found = VfioDeviceInfoCapZpciUtil::util_str(&reply[next..]).unwrap();
        assert_eq!(*found, query.util_str);
        next = text.header.next as usize;
    }
    let path = VfioDeviceInfoCapZpciPfip::read(&reply[next..]);
    let found = VfioDeviceInfoCapZpciPfip::pfip(&reply[next..]).unwrap();
    assert_eq!((path.header.next, found), (0, &query.pfip[..]));
}

/// QEMU does not know the command, and says that its length is wrong.
fn processor(folder: &Folder) {
    for what in ["base", "pci"] {
        let asked = slpc().request.to_bytes();
        assert_eq!(asked[..], folder.file(&format!("clp-slpc-{what}.req.bin")));
        let response = folder.file(&format!("clp-slpc-{what}.rsp.bin"));
        let refused = ClpError::Refused {
            offset: 2,
            found: CLP_RC_LEN,
        };
        assert_eq!(parse_slpc(&response), Err(refused));
        assert_eq!(parse_slpc_pci(&response), Err(refused));
        let note = folder.noted(&format!("clp slpc-{what}:")).next().unwrap();
        assert_eq!(
            ClpRspHdr::read(&response).len(),
            decimal(word(&note, "len")) as u16
        );
    }
}

/// Parses a response that is an error.
type ErrorOf = fn(&[u8]) -> ClpError;

/// Requests that firmware or Linux did not like.
fn refused(folder: &Folder) {
    let requests = folder.left("clp-err-", ".req.bin");
    assert_eq!(requests.len(), 6);
    for name in requests {
        let what = &name["clp-err-".len()..name.len() - ".req.bin".len()];
        let (rebuilt, error): (Vec<u8>, ErrorOf) = match what {
            "list-badrt" => {
                let block = list(core::num::NonZeroU64::new(0xde00_0000_0000_00ad));
                (block.request.to_bytes().into(), |rsp| {
                    parse_list(rsp).unwrap_err()
                })
            }
            // The length of the response is what was wrong, and is not in the request.
            "list-badrsplen" => (list(None).request.to_bytes().into(), unexpected),
            "query-badfh" => {
                let block = query(0xdead_beef);
                (block.request.to_bytes().into(), |rsp| {
                    parse_query(rsp).unwrap_err()
                })
            }
            "grp-badpfgid" => (query_group(0x77).request.to_bytes().into(), |rsp| {
                parse_query_group(rsp).unwrap_err()
            }),
            "grp-reserved" => {
                let mut block = query_group(0x77);
                block.request.reserved2[0] = 1;
                (block.request.to_bytes().into(), unexpected)
            }
            "set-notallowed" => {
                let block = set(0, CLP_SET_ENABLE_PCI_FN, 0);
                (block.request.to_bytes().into(), unexpected)
            }
            other => panic!("{other}: what is it?"),
        };
        assert_eq!(rebuilt, folder.file(&name), "{name}");
        assert!(parse_request(&rebuilt).is_ok(), "{name}");
        let note = folder.noted(&format!("clp err-{what}:")).next().unwrap();
        let response = name.replace(".req.", ".rsp.");
        if note.contains(&"errno") {
            assert_eq!(folder.left(&response, ""), [""; 0]);
            continue;
        }
        let expected = ClpError::Refused {
            offset: 2,
            found: ClpRc(hex(word(&note, "code")) as u16),
        };
        assert_eq!(error(&folder.file(&response)), expected, "{name}");
    }
}

fn unexpected(response: &[u8]) -> ClpError {
    panic!("Linux did not ask firmware: {response:x?}")
}

/// Every request says what it asks.
#[test]
fn every_request_reads_as_what_it_asks() {
    let mut counts = [0; 5];
    for name in KERNELS {
        let folder = Folder::open(name);
        for name in folder.left("clp-", ".req.bin") {
            let bytes = folder.file(&name);
            let request = parse_request(&bytes).unwrap();
            let (kind, again): (usize, Vec<u8>) = match request {
                Request::List(list) => (0, list.to_bytes().into()),
                Request::Query(query) => (1, query.to_bytes().into()),
                Request::QueryGroup(group) => (2, group.to_bytes().into()),
                Request::Set(set) => (3, set.to_bytes().into()),
                Request::Slpc(slpc) => (4, slpc.to_bytes().into()),
            };
            let kinds = ["list", "query", "grp", "set", "slpc"];
            assert!(name.replace("err-", "").contains(kinds[kind]), "{name}");
            assert_eq!(again, bytes);
            counts[kind] += 1;
        }
    }
    let expected = match KERNELS.len() {
        1 => [4, 2, 3, 1, 2],
        _ => [19, 11, 15, 4, 8],
    };
    assert_eq!(counts, expected);
}

/// The function whose bytes were chosen so that no two fields are equal. What no text of Linux tells
/// was read off the bytes by hand.
#[test]
fn chosen_values_come_back() {
    let folder = Folder::open("kernel-6.12-values");
    let query = parse_query(&folder.file("clp-query-fid00000010.rsp.bin")).unwrap();
    assert!(query.tid_avail() && query.rid_avail() && query.is_physfn());
    assert!(query.util_str_avail() && !query.mio_addr_avail());
    assert_eq!((query.rid(), query.tid()), (0x0100, 0x7788));
    assert_eq!(query.reserved0(), 0xdead_beef);
    assert_eq!(query.fidparm, 0x5e);
    assert_eq!((query.port_info, query.port()), (0xa7, 7));
    assert_eq!(query.reserved2(), [u32::MAX; 16]);
    assert_eq!((query.mio.flags(), query.mio.valid()), (0xa7ff_ffff, 0x29));
    assert_eq!(query.mio.addr[0].wb(), 0x1011_1213_1415_1617);
    assert_eq!(query.mio.addr[0].wt(), 0x2021_2223_2425_2627);
    assert_eq!(query.mio.addr[4].wb(), 0x9091_9293_9495_9697);
    assert_eq!(query.mio.addr[4].wt(), 0x0a0b_0c0d_0e0f_0a0b);
    assert_eq!(query.mio.addr[5].wt(), 0xc0c1_c2c3_c4c5_c6c7);
    assert_eq!(query.bar(), [1, 0, 0, 0, 0xc, 0]);

    let group = folder.file("clp-grp-fid00000010-pfgid07.rsp.bin");
    let group = parse_query_group(&group).unwrap();
    // Bits around the fields are all set, and must not leak into them.
    assert_eq!((group.irqs(), group.noi()), (0xf152, 0x152));
    assert_eq!((group.dirqs(), group.dnoi()), (0xf123, 0x123));
    assert_eq!((group.stbl(), group.maxstbl()), (0xe080, 0x80));
    assert!(group.frame() && group.refresh() && group.relaxed_align() && group.rtr());
    assert_eq!((group.dtsm, group.reserved3), (0x43, 0x44));
    assert_eq!((group.maxfaal(), group.maxcpu()), (0x4546, 0x4748));
    assert_eq!(group.reserved4(), 0x5152_5354_5556_5758);
    assert_eq!(group.reserved5(), 0x6162_6364_6566_6768);

    // Only reserved bits are set here: nothing may be seen of them.
    let reserved = parse_query(&folder.file("clp-query-fid00000020.rsp.bin")).unwrap();
    assert_eq!((reserved.flags, reserved.port_info), (0xc4, 0xf0));
    assert!(!reserved.tid_avail() && !reserved.rid_avail() && !reserved.is_physfn());
    assert!(!reserved.util_str_avail() && !reserved.mio_addr_avail());
    assert_eq!((reserved.port(), reserved.rid(), reserved.tid()), (0, 0, 0));
    assert_eq!(reserved.reserved(), [u32::MAX; 9]);
    assert_eq!(reserved.uid(), 2);
}
