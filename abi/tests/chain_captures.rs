//! Replies of real kernels, against what the same kernels say of the same functions elsewhere.
//!
//! They come from s390x. On a little-endian host their numbers are reversed before, by the widths of
//! the fields in C. `data/PROVENANCE.md` describes the files; none may stay unread.

mod chain;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use zdev_abi::info::*;

/// The kernels and how many functions they told of; under Miri, which is slow, one of them.
const KERNELS: &[(&str, usize)] = if cfg!(miri) {
    &[("kernel-7.2", 1)]
} else {
    &[
        ("kernel-6.1", 1),
        ("kernel-6.12", 1),
        ("kernel-6.12-values", 4),
        ("kernel-7.2", 1),
    ]
};

/// The requests that were made.
const ARGSZ: [u32; 10] = [12, 16, 20, 24, 32, 64, 127, 128, 136, 1024];

fn read(path: &Path) -> Vec<u8> {
    std::fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn text(path: &Path) -> String {
    String::from_utf8(read(path)).unwrap()
}

/// What one kernel left.
struct Kernel {
    name: &'static str,
    /// Whole replies, notes and attributes.
    shared: PathBuf,
    /// Replies to requests with little room, and about regions.
    own: PathBuf,
    notes: String,
    /// Function, attribute, value.
    sysfs: BTreeMap<(String, String), String>,
}

impl Kernel {
    fn open(name: &'static str) -> Self {
        let crate_folder = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
        let shared = crate_folder.join("../tests/data").join(name);
        let mut sysfs = BTreeMap::new();
        for line in text(&shared.join("sysfs.tsv")).lines() {
            let row: Vec<&str> = line.split('\t').collect();
            sysfs.insert((row[0].to_owned(), row[1].to_owned()), row[2].to_owned());
        }
        Self {
            name,
            own: crate_folder.join("tests/data").join(name),
            notes: text(&shared.join("notes.txt")),
            shared,
            sysfs,
        }
    }

    /// Functions, and the notes about each as lists of words.
    fn functions(&self) -> BTreeMap<&str, Vec<Vec<&str>>> {
        let mut functions: BTreeMap<&str, Vec<Vec<&str>>> = BTreeMap::new();
        let mut address = None;
        for line in self.notes.lines() {
            let words: Vec<&str> = line.trim_start_matches('#').split_whitespace().collect();
            if words.get(1..3) == Some(&["driver", "now"]) {
                address = Some(words[0]);
            } else if let Some(address) = address {
                functions.entry(address).or_default().push(words);
            }
        }
        functions
    }

    fn attribute(&self, address: &str, name: &str) -> u64 {
        hex(&self.sysfs[&(address.to_owned(), name.to_owned())])
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

/// The only note that starts with these words.
fn note<'a>(notes: &'a [Vec<&'a str>], start: &[&str]) -> &'a [&'a str] {
    let mut found = notes.iter().filter(|words| words.starts_with(start));
    let note = found.next().unwrap_or_else(|| panic!("{start:?}"));
    assert!(found.next().is_none(), "{start:?}");
    note
}

#[test]
fn every_reply_says_what_the_kernel_says() {
    for (name, functions) in KERNELS {
        let mut left = *functions;
        let kernel = Kernel::open(name);
        let mut unread: BTreeSet<PathBuf> = std::fs::read_dir(&kernel.own)
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .collect();
        for (address, notes) in kernel.functions() {
            let file_address = address.replace(':', "_");
            let whole = kernel
                .shared
                .join(format!("vfio-device_get_info-{file_address}-full.bin"));
            let whole = chain::host_order(&read(&whole));
            function(&kernel, address, &notes, &whole, whole.len() as u32);
            for argsz in ARGSZ {
                let file = format!("vfio-device_get_info-{file_address}-argsz{argsz}.bin");
                let path = kernel.own.join(file);
                let reply = chain::host_order(&read(&path));
                request(&kernel, address, &notes, &reply, argsz);
                assert!(unread.remove(&path));
            }
            for index in 0..8 {
                let file = format!("vfio-region_info-{file_address}-{index}.bin");
                let path = kernel.own.join(file);
                region(&kernel, &notes, &read(&path), index);
                assert!(unread.remove(&path));
            }
            left -= 1;
        }
        assert_eq!(left, 0, "{name}: functions without a reply");
        assert_eq!(unread, BTreeSet::new(), "{name}: nothing reads this");
    }
}

/// A whole reply, every field of it.
fn function(kernel: &Kernel, address: &str, notes: &[Vec<&str>], reply: &[u8], argsz: u32) {
    let reply = DeviceReply::parse(reply, argsz).unwrap();
    let links: Vec<[u64; 3]> = reply
        .capabilities()
        .unwrap()
        .map(|capability| capability.unwrap())
        .map(|found| [found.offset as u64, found.id.0.into(), found.version.into()])
        .collect();
    let noted: Vec<[u64; 3]> = notes
        .iter()
        .filter(|words| words[0] == "cap")
        .map(|words| {
            let offset = decimal(words[1].trim_start_matches('@'));
            [
                offset,
                decimal(word(words, "id")),
                decimal(word(words, "version")),
            ]
        })
        .collect();
    assert_eq!(links, noted, "{} {address}", kernel.name);

    let device = reply.zpci_device().unwrap().unwrap();
    assert_eq!(u64::from(device.flags.0), 0x83);
    assert_eq!((device.num_regions, device.num_irqs), (9, 5));
    base(kernel, address, note(notes, &["base"]), &device.base);
    group(note(notes, &["group", "dasm"]), &device.group.unwrap());

    let util = read(&kernel.shared.join(format!(
        "sysfs-util_string-{}.bin",
        address.replace(':', "_")
    )));
    match device.util {
        Some(found) => {
            assert_eq!((found.string.bytes(), found.version), (&util[..], 1));
            assert_eq!(
                util.len() as u64,
                decimal(word(note(notes, &["util"]), "size"))
            );
        }
        None => assert_eq!(util, [0; 64]),
    }
    let segment = |number| kernel.attribute(address, &format!("pfip/segment{number}")) as u8;
    let path = [0, 1, 2, 3].map(segment);
    let pfip = device.pfip.unwrap();
    assert_eq!(
        (pfip.path, pfip.version, pfip.rest),
        (&path[..], 1, &[][..])
    );
    assert_eq!(device.atomic_comp, None);
}

fn base(kernel: &Kernel, address: &str, note: &[&str], base: &ZpciBase<'_>) {
    for (found, name) in [
        (u64::from(base.pchid), "pchid"),
        (base.vfn.into(), "vfn"),
        (base.pft.into(), "pft"),
    ] {
        assert_eq!(found, kernel.attribute(address, name), "{address} {name}");
        assert_eq!(found, hex(word(note, name)), "{address} {name}");
    }
    let handle = u64::from(base.fh.unwrap());
    assert_eq!(handle, kernel.attribute(address, "function_handle"));
    assert_eq!(u64::from(base.gid), kernel.attribute(address, "pfgid"));
    assert_eq!(base.start_dma, hex(word(note, "start_dma")));
    assert_eq!(base.end_dma, hex(word(note, "end_dma")));
    assert_eq!(
        u64::from(base.fmb_length),
        decimal(word(note, "fmb_length"))
    );
    assert_eq!((base.version, base.rest), (2, &[][..]));
}

fn group(note: &[&str], group: &ZpciGroup<'_>) {
    assert_eq!(group.dasm, hex(word(note, "dasm")));
    assert_eq!(group.msi_addr, hex(word(note, "msi_addr")));
    assert_eq!(group.flags.0, hex(word(note, "flags")));
    for (found, name) in [
        (u64::from(group.mui), "mui"),
        (group.noi.into(), "noi"),
        (group.maxstbl.into(), "maxstbl"),
        (group.pci_version.into(), "version"),
        (group.imaxstbl.unwrap().into(), "imaxstbl"),
    ] {
        assert_eq!(found, decimal(word(note, name)), "{name}");
    }
    assert_eq!((group.version, group.rest), (2, &[][..]));
}

/// A reply to a request with this `argsz`: the chain, or how much room it needs.
fn request(kernel: &Kernel, address: &str, notes: &[Vec<&str>], reply: &[u8], argsz: u32) {
    let said = note(notes, &["get_info", "argsz", "in", &argsz.to_string()]);
    let parsed = DeviceReply::parse(reply, argsz);
    if word(said, "rc") == "-1" {
        assert_eq!((word(said, "errno"), argsz), ("22", 12));
        let (needed, found) = (16, 12);
        let kind = ChainErrorKind::Truncated { needed, found };
        assert_eq!(parsed.unwrap_err().kind, kind);
        return;
    }
    let parsed = parsed.unwrap();
    assert_eq!(u64::from(parsed.flags.0), hex(word(said, "flags")));
    assert_eq!(
        u64::from(parsed.num_regions),
        decimal(word(said, "regions"))
    );
    assert_eq!(u64::from(parsed.num_irqs), decimal(word(said, "irqs")));
    let needed = decimal(word(said, "out")) as u32;
    if needed > argsz {
        let error = parsed.capabilities().unwrap_err();
        assert_eq!(error.needed(), Some(needed), "{} {argsz}", kernel.name);
        assert_eq!(parsed.zpci_device().unwrap_err(), error);
        // The same reply in a larger buffer is not taken for more than it is.
        let larger = [reply, &[0xaa; 4096]].concat();
        let again = DeviceReply::parse(&larger, argsz).unwrap();
        assert_eq!(again.capabilities().unwrap_err(), error);
    } else {
        function(kernel, address, notes, reply, argsz);
    }
}

/// The head of a reply about a region. Its numbers are 4, 4, 4, 4, 8 and 8 bytes.
fn region(kernel: &Kernel, notes: &[Vec<&str>], big_endian: &[u8], index: u32) {
    let mut bytes = big_endian.to_vec();
    if cfg!(target_endian = "little") {
        let (small, large) = bytes.split_at_mut(16);
        small.chunks_mut(4).for_each(<[u8]>::reverse);
        large.chunks_mut(8).for_each(<[u8]>::reverse);
    }
    let said = note(notes, &["region", &index.to_string()]);
    let reply = RegionReply::parse(&bytes, 1024).unwrap();
    assert_eq!(u64::from(reply.flags.0), hex(word(said, "flags")));
    assert_eq!(reply.index, index);
    assert_eq!(reply.size, hex(word(said, "size")));
    assert_eq!(reply.offset, hex(word(said, "offset")));
    match decimal(word(said, "cap_offset")) {
        0 => {
            assert_eq!(reply.capabilities().unwrap().count(), 0);
            assert_eq!(reply.region_type(), Ok(None));
        }
        // The chain is not in the file.
        offset => {
            assert_eq!((kernel.name, index, offset), ("kernel-7.2", 1, 32));
            let (next, end) = (32, 32);
            let kind = ChainErrorKind::Outside { next, end };
            assert_eq!(reply.capabilities().unwrap_err().kind, kind);
        }
    }
}

/// The one function whose string is text.
#[test]
fn the_utility_string_is_text() {
    let kernel = Kernel::open("kernel-6.12-values");
    let path = kernel
        .shared
        .join("vfio-device_get_info-0003_00_00.0-full.bin");
    let bytes = chain::host_order(&read(&path));
    let reply = DeviceReply::parse(&bytes, bytes.len() as u32).unwrap();
    let string = reply.zpci_device().unwrap().unwrap().util.unwrap().string;
    assert_eq!(string.to_string(), "ISM VFIO ZPCI UTIL STRING");
    assert_eq!(string.chars().count(), 64);
    assert!(string.chars().skip(25).all(|c| c == ' '));
}

#[test]
fn each_byte_is_the_character_that_iconv_says() {
    let expected: Vec<char> = include_str!("data/ibm037.txt").chars().collect();
    let bytes: Vec<u8> = (0..=255).collect();
    let string = UtilString::new(&bytes);
    assert_eq!(string.chars().collect::<Vec<char>>(), expected);
    assert_eq!(string.chars().len(), 256);
    assert!(string.chars().rev().eq(expected.iter().rev().copied()));
}

#[test]
fn text_is_safe_to_print() {
    let shown = |bytes: &[u8]| UtilString::new(bytes).to_string();
    assert_eq!(shown(b"\xc1\x40\xc2\x40\x40\0\0"), "A B");
    // An escape character, and one of the second set of control characters.
    assert_eq!(shown(b"\xc1\x27\x20\0\xc2"), "A\u{fffd}\u{fffd}\u{fffd}B");
    assert_eq!(shown(b"\x40\0\x40"), "");
    assert_eq!(shown(b""), "");
}
