//! Every bit of every firmware block belongs to the field that it belongs to in the kernel.
//!
//! The positions are those of Linux 7.2's `pci_clp.h` and `clp.h`, counted by hand: packed, the
//! most significant bit first. They are not taken from the spec.

mod common;

use std::fmt::Debug;

use common::{bits, Random};
use zdev_abi::clp::*;

/// Fields of the same width, one behind the other.
struct Field<T> {
    name: &'static str,
    count: usize,
    first: usize,
    width: usize,
    get: fn(&T, usize) -> u128,
    /// Not there for what is reserved.
    set: Option<fn(&mut T, usize, u128)>,
}

impl<T> Field<T> {
    /// Which of its elements are tried: to Miri, which looks at accesses, the first and the last show
    /// what there is to see.
    fn indices(&self) -> Vec<usize> {
        match self.count {
            count if cfg!(miri) && count > 2 => vec![0, count - 1],
            count => (0..count).collect(),
        }
    }
}

/// A line for each field: name, how often, first bit, width: how to get it, how to set it.
macro_rules! table {
    ($T:ty, $s:ident, $i:ident, $v:ident;
     $($name:literal $count:literal $first:literal $width:literal: $get:expr $(=> $set:expr)?;)*
    ) => {
        vec![$(Field::<$T> {
            name: $name,
            count: $count,
            first: $first,
            width: $width,
            get: |$s, $i| {
                let _ = $i;
                u128::from($get)
            },
            set: table!(@set $T, $s, $i, $v $(, $set)?),
        },)*]
    };
    (@set $T:ty, $s:ident, $i:ident, $v:ident) => { None };
    (@set $T:ty, $s:ident, $i:ident, $v:ident, $set:expr) => {
        Some(|$s: &mut $T, $i: usize, $v: u128| {
            let _ = $i;
            $set;
        })
    };
}

trait Block: Copy + Default + PartialEq + Debug {
    const SIZE: usize;
    fn of(bytes: &[u8]) -> Self;
    fn bytes(self) -> Vec<u8>;
}

macro_rules! blocks {
    ($($Type:ident)*) => {
        $(
            impl Block for $Type {
                const SIZE: usize = size_of::<$Type>();
                fn of(bytes: &[u8]) -> Self {
                    Self::read(bytes)
                }
                fn bytes(self) -> Vec<u8> {
                    self.to_bytes().to_vec()
                }
            }
        )*
    };
}

blocks! {
    ClpReqHdr ClpRspHdr ClpFhListEntry ClpReqSlpc ClpRspSlpc ClpRspSlpcPci
    ClpReqListPci ClpRspListPci MioAddr MioInfo ClpReqQueryPci ClpRspQueryPci
    ClpReqQueryPciGrp ClpRspQueryPciGrp ClpReqSetPci ClpRspSetPci
}

/// Looks at many blocks; `unnamed` are the bits, first and how many, that are no field's.
fn check<T: Block>(
    size: usize,
    fields: &[Field<T>],
    unnamed: &[(usize, usize)],
    captures: &[&[u8]],
) {
    assert_eq!(T::SIZE, size);
    assert_eq!(T::default().bytes(), vec![0; size]);
    if !cfg!(miri) {
        // The tables are all that this looks at.
        assert_each_bit_once(fields, unnamed, size * 8);
    }
    for bytes in samples(size, captures) {
        // Any alignment will do.
        let shifted = [&[0], &bytes[..]].concat();
        let block = T::of(&shifted[1..]);
        assert_eq!(block.bytes(), bytes);
        for field in fields {
            for index in field.indices() {
                let first = field.first + index * field.width;
                let expected = bits(&bytes, first, field.width);
                let found = (field.get)(&block, index);
                assert_eq!(found, expected, "{}[{index}] {bytes:x?}", field.name);
            }
        }
    }
    for field in fields {
        assert_sets_its_bits_only(field, size);
    }
}

fn assert_each_bit_once<T>(fields: &[Field<T>], unnamed: &[(usize, usize)], size: usize) {
    let mut owners = vec![0; size];
    let named = fields
        .iter()
        .map(|field| (field.first, field.width * field.count));
    for (first, width) in named.chain(unnamed.iter().copied()) {
        for owner in &mut owners[first..first + width] {
            *owner += 1;
        }
    }
    let wrong: Vec<usize> = (0..size).filter(|bit| owners[*bit] != 1).collect();
    assert_eq!(wrong, [0; 0], "bits of no field, or of two");
}

/// No bit, every bit, each bit alone, each bit missing, noise, and what was captured. Which bits are
/// set is nothing to Miri: it gets noise and what was captured.
fn samples(size: usize, captures: &[&[u8]]) -> Vec<Vec<u8>> {
    let mut samples = Vec::new();
    if !cfg!(miri) {
        samples.extend([vec![0; size], vec![0xff; size]]);
        samples.extend(single_bits(size));
    }
    let mut random = Random(size as u64);
    for _ in 0..if cfg!(miri) { 1 } else { 64 } {
        let mut sample = vec![0; size];
        random.fill(&mut sample);
        samples.push(sample);
    }
    for capture in captures {
        samples.push(capture[..size].to_vec());
    }
    samples
}

/// Each bit alone, and each bit missing; of the list, only some of those beyond its head.
fn single_bits(size: usize) -> impl Iterator<Item = Vec<u8>> {
    let step = if size > 1000 { 37 } else { 1 };
    let bits = (0..size * 8).filter(move |bit| bit % step == 0 || *bit < 384);
    bits.flat_map(move |bit| {
        [0, 0xff].map(|background| {
            let mut sample = vec![background; size];
            sample[bit / 8] ^= 0x80 >> (bit % 8);
            sample
        })
    })
}

fn assert_sets_its_bits_only<T: Block>(field: &Field<T>, size: usize) {
    let Some(set) = field.set else { return };
    let ones = u128::MAX >> (128 - field.width);
    let mut random = Random(size as u64);
    for index in field.indices() {
        let first = field.first + index * field.width;
        let noise = u128::from(random.next()) << 64 | u128::from(random.next());
        let cases = [
            (0xff, noise & ones),
            (0, noise & ones),
            (0xff, 0),
            (0, ones),
        ];
        for (background, value) in cases.into_iter().take(if cfg!(miri) { 1 } else { 4 }) {
            let before = vec![background; size];
            let mut block = T::of(&before);
            set(&mut block, index, value);
            let after = block.bytes();
            let name = field.name;
            assert_eq!(bits(&after, first, field.width), value, "{name}[{index}]");
            set(&mut block, index, bits(&before, first, field.width));
            assert_eq!(block.bytes(), before, "{name}[{index}] and more");
        }
    }
}

const QUERY: &[u8] = capture!("kernel-6.12-values/clp-query-fid00000010.rsp.bin");
const RESERVED_ONLY: &[u8] = capture!("kernel-6.12-values/clp-query-fid00000020.rsp.bin");
const GROUP: &[u8] = capture!("kernel-6.12-values/clp-grp-fid00000010-pfgid07.rsp.bin");
const LIST: &[u8] = capture!("kernel-6.12-values/clp-list.rsp.bin");

/// The bytes of a struct in a struct, as a number.
fn inner<T: Block>(block: T) -> u128 {
    bits(&block.bytes(), 0, T::SIZE * 8)
}

/// The struct whose bytes make a number.
fn outer<T: Block>(number: u128) -> T {
    T::of(&number.to_be_bytes())
}

#[test]
fn heads() {
    let request = table! { ClpReqHdr, s, i, v;
        "len"       1   0  16: s.len() => s.set_len(v as _);
        "cmd"       1  16  16: s.cmd().0 => s.set_cmd(ClpCmd(v as _));
        "fmt"       1  32   4: s.fmt() => s.try_set_fmt(v as _).unwrap();
        "reserved2" 1  64  64: s.reserved2();
    };
    check(16, &request, &[(36, 28)], &[QUERY, GROUP]);
    let response = table! { ClpRspHdr, s, i, v;
        "len"       1   0  16: s.len() => s.set_len(v as _);
        "rsp"       1  16  16: s.rsp().0 => s.set_rsp(ClpRc(v as _));
        "fmt"       1  32   4: s.fmt() => s.try_set_fmt(v as _).unwrap();
        "reserved2" 1  64  64: s.reserved2();
    };
    check(16, &response, &[(36, 28)], &[QUERY, GROUP]);
}

#[test]
fn slpc() {
    let request = table! { ClpReqSlpc, s, i, v;
        "hdr"       1   0 128: inner(s.hdr) => s.hdr = outer(v);
    };
    check(16, &request, &[], &[]);
    let base = table! { ClpRspSlpc, s, i, v;
        "hdr"       1   0 128: inner(s.hdr) => s.hdr = outer(v);
        "reserved2" 4 128  32: s.reserved2()[i];
        "lpif"      8 256  32: s.lpif()[i] => { let mut x = s.lpif(); x[i] = v as _; s.set_lpif(x) };
        "reserved3" 8 512  32: s.reserved3()[i];
        "lpic"      8 768  32: s.lpic()[i] => { let mut x = s.lpic(); x[i] = v as _; s.set_lpic(x) };
    };
    check(128, &base, &[], &[]);
    let pci = table! { ClpRspSlpcPci, s, i, v;
        "hdr"       1   0 128: inner(s.hdr) => s.hdr = outer(v);
        "reserved2" 4 128  32: s.reserved2()[i];
        "lpif"      8 256  32: s.lpif()[i] => { let mut x = s.lpif(); x[i] = v as _; s.set_lpif(x) };
        "reserved3" 4 512  32: s.reserved3()[i];
        "vwb"       1 640   1: s.vwb() => s.set_vwb(v != 0);
        "mio_wb"    1 642   6: s.mio_wb() => s.try_set_mio_wb(v as _).unwrap();
        "reserved5" 3 672  32: s.reserved5()[i];
        "lpic"      8 768  32: s.lpic()[i] => { let mut x = s.lpic(); x[i] = v as _; s.set_lpic(x) };
    };
    check(128, &pci, &[(641, 1), (648, 24)], &[]);
}

#[test]
fn lists() {
    let request = table! { ClpReqListPci, s, i, v;
        "hdr"          1   0 128: inner(s.hdr) => s.hdr = outer(v);
        "resume_token" 1 128  64: s.resume_token() => s.set_resume_token(v as _);
        "reserved2"    1 192  64: s.reserved2();
    };
    check(32, &request, &[], &[]);
    let entry = table! { ClpFhListEntry, s, i, v;
        "device_id"    1   0  16: s.device_id() => s.set_device_id(v as _);
        "vendor_id"    1  16  16: s.vendor_id() => s.set_vendor_id(v as _);
        "config_state" 1  32   1: s.config_state() => s.set_config_state(v != 0);
        "fid"          1  64  32: s.fid() => s.set_fid(v as _);
        "fh"           1  96  32: s.fh() => s.set_fh(v as _);
    };
    check(16, &entry, &[(33, 31)], &[&LIST[32..], &LIST[80..]]);
    let response = table! { ClpRspListPci, s, i, v;
        "hdr"          1   0 128: inner(s.hdr) => s.hdr = outer(v);
        "resume_token" 1 128  64: s.resume_token() => s.set_resume_token(v as _);
        "reserved2"    1 192  32: s.reserved2();
        "max_fn"       1 224  16: s.max_fn() => s.set_max_fn(v as _);
        "uid_checking" 1 247   1: s.uid_checking() => s.set_uid_checking(v != 0);
        "entry_size"   1 248   8: s.entry_size => s.entry_size = v as _;
        "fh_list"    252 256 128: inner(s.fh_list[i]);
    };
    check(4064, &response, &[(240, 7)], &[]);
}

#[test]
fn query() {
    let request = table! { ClpReqQueryPci, s, i, v;
        "hdr"            1    0 128: inner(s.hdr) => s.hdr = outer(v);
        "fh"             1  128  32: s.fh() => s.set_fh(v as _);
        "reserved2"      1  160  32: s.reserved2();
        "reserved3"      1  192  64: s.reserved3();
    };
    check(32, &request, &[], &[]);
    let response = table! { ClpRspQueryPci, s, i, v;
        "hdr"            1    0 128: inner(s.hdr) => s.hdr = outer(v);
        "vfn"            1  128  16: s.vfn() => s.set_vfn(v as _);
        "tid_avail"      1  146   1: s.tid_avail() => s.set_tid_avail(v != 0);
        "rid_avail"      1  147   1: s.rid_avail() => s.set_rid_avail(v != 0);
        "is_physfn"      1  148   1: s.is_physfn() => s.set_is_physfn(v != 0);
        "mio_addr_avail" 1  150   1: s.mio_addr_avail() => s.set_mio_addr_avail(v != 0);
        "util_str_avail" 1  151   1: s.util_str_avail() => s.set_util_str_avail(v != 0);
        "pfgid"          1  152   8: s.pfgid => s.pfgid = v as _;
        "fid"            1  160  32: s.fid() => s.set_fid(v as _);
        "bar_size"       6  192   8: s.bar_size[i] => s.bar_size[i] = v as _;
        "pchid"          1  240  16: s.pchid() => s.set_pchid(v as _);
        // The only little-endian field: its bytes are the other way round.
        "bar"            6  256  32: s.bar()[i].swap_bytes() => {
            let mut bar = s.bar();
            bar[i] = (v as u32).swap_bytes();
            s.set_bar(bar);
        };
        "pfip"           4  448   8: s.pfip[i] => s.pfip[i] = v as _;
        "fidparm"        1  480   8: s.fidparm => s.fidparm = v as _;
        "port"           1  492   4: s.port() => s.try_set_port(v as _).unwrap();
        "fmb_len"        1  496   8: s.fmb_len => s.fmb_len = v as _;
        "pft"            1  504   8: s.pft => s.pft = v as _;
        "sdma"           1  512  64: s.sdma() => s.set_sdma(v as _);
        "edma"           1  576  64: s.edma() => s.set_edma(v as _);
        "rid"            1  640  16: s.rid() => s.set_rid(v as _);
        "reserved0"      1  656  32: s.reserved0();
        "tid"            1  688  16: s.tid() => s.set_tid(v as _);
        "reserved"       9  704  32: s.reserved()[i];
        "uid"            1  992  32: s.uid() => s.set_uid(v as _);
        "util_str"      64 1024   8: s.util_str[i] => s.util_str[i] = v as _;
        "reserved2"     16 1536  32: s.reserved2()[i];
        "mio.valid"      1 2048   6: s.mio.valid() => s.mio.try_set_valid(v as _).unwrap();
        "mio.reserved0"  1 2080  32: s.mio.reserved0();
        "mio.addr"       6 2112 128: inner(s.mio.addr[i]) => s.mio.addr[i] = outer(v);
        "mio.reserved"   6 2880  32: s.mio.reserved()[i];
    };
    // Byte 18 has a reserved bit in its middle, byte 61 has four at its start.
    let unnamed = [(144, 2), (149, 1), (488, 4), (2054, 26)];
    check(384, &response, &unnamed, &[QUERY, RESERVED_ONLY]);
}

#[test]
fn mapped_io() {
    let address = table! { MioAddr, s, i, v;
        "wb"        1   0  64: s.wb() => s.set_wb(v as _);
        "wt"        1  64  64: s.wt() => s.set_wt(v as _);
    };
    check(16, &address, &[], &[&QUERY[264..]]);
    let info = table! { MioInfo, s, i, v;
        "valid"     1   0   6: s.valid() => s.try_set_valid(v as _).unwrap();
        "reserved0" 1  32  32: s.reserved0();
        "addr"      6  64 128: inner(s.addr[i]) => s.addr[i] = outer(v);
        "reserved"  6 832  32: s.reserved()[i];
    };
    check(128, &info, &[(6, 26)], &[&QUERY[256..]]);
}

#[test]
fn query_group() {
    let request = table! { ClpReqQueryPciGrp, s, i, v;
        "hdr"           1   0 128: inner(s.hdr) => s.hdr = outer(v);
        "reserved2"     3 128   8: s.reserved2[i] => s.reserved2[i] = v as _;
        "pfgid"         1 152   8: s.pfgid => s.pfgid = v as _;
        "reserved3"     1 160  32: s.reserved3();
        "reserved4"     1 192  64: s.reserved4();
    };
    check(32, &request, &[], &[]);
    let response = table! { ClpRspQueryPciGrp, s, i, v;
        "hdr"           1   0 128: inner(s.hdr) => s.hdr = outer(v);
        "noi"           1 132  12: s.noi() => s.try_set_noi(v as _).unwrap();
        "version"       1 144   8: s.version => s.version = v as _;
        "rtr"           1 154   1: s.rtr() => s.set_rtr(v != 0);
        // Posted in 2021, never merged.
        "relaxed_align" 1 156   1: s.relaxed_align() => s.set_relaxed_align(v != 0);
        "frame"         1 158   1: s.frame() => s.set_frame(v != 0);
        "refresh"       1 159   1: s.refresh() => s.set_refresh(v != 0);
        "maxstbl"       1 163  13: s.maxstbl() => s.try_set_maxstbl(v as _).unwrap();
        "mui"           1 176  16: s.mui() => s.set_mui(v as _);
        "dtsm"          1 192   8: s.dtsm => s.dtsm = v as _;
        "reserved3"     1 200   8: s.reserved3 => s.reserved3 = v as _;
        "maxfaal"       1 208  16: s.maxfaal() => s.set_maxfaal(v as _);
        "dnoi"          1 228  12: s.dnoi() => s.try_set_dnoi(v as _).unwrap();
        "maxcpu"        1 240  16: s.maxcpu() => s.set_maxcpu(v as _);
        "dasm"          1 256  64: s.dasm() => s.set_dasm(v as _);
        "msia"          1 320  64: s.msia() => s.set_msia(v as _);
        "reserved4"     1 384  64: s.reserved4();
        "reserved5"     1 448  64: s.reserved5();
    };
    let unnamed = [(128, 4), (152, 2), (155, 1), (157, 1), (160, 3), (224, 4)];
    check(64, &response, &unnamed, &[GROUP]);
}

#[test]
fn set() {
    let request = table! { ClpReqSetPci, s, i, v;
        "hdr"           1    0 128: inner(s.hdr) => s.hdr = outer(v);
        "fh"            1  128  32: s.fh() => s.set_fh(v as _);
        "reserved2"     1  160  16: s.reserved2();
        "oc"            1  176   8: s.oc.0 => s.oc = ClpSetPciOc(v as _);
        "ndas"          1  184   8: s.ndas => s.ndas = v as _;
        "reserved3"     1  192  32: s.reserved3();
        "gisa"          1  224  32: s.gisa() => s.set_gisa(v as _);
    };
    check(32, &request, &[], &[]);
    let response = table! { ClpRspSetPci, s, i, v;
        "hdr"           1    0 128: inner(s.hdr) => s.hdr = outer(v);
        "fh"            1  128  32: s.fh() => s.set_fh(v as _);
        "reserved1"     1  160  32: s.reserved1();
        "reserved2"     1  192  64: s.reserved2();
        "mio.valid"     1  256   6: s.mio.valid() => s.mio.try_set_valid(v as _).unwrap();
        "mio.reserved0" 1  288  32: s.mio.reserved0();
        "mio.addr"      6  320 128: inner(s.mio.addr[i]) => s.mio.addr[i] = outer(v);
        "mio.reserved"  6 1088  32: s.mio.reserved()[i];
    };
    check(160, &response, &[(262, 26)], &[]);
}
