// SPDX-License-Identifier: GPL-2.0
// Do not edit: generated from spec/uapi/zpci_dev.toml
// Spec ab10f56f712bf709, uapic 0.1
// To redo: cargo xtask codegen
//
// The host's own state of a zPCI function, as far as the zPCI I/O series touches it.
//
// This is no ABI. The fields are those of `struct zpci_dev` that carry a value from firmware to
// userspace; their real offsets move freely between kernels, and the ones given here only order the
// fields of this excerpt. `zpci_flow` says where each value comes from and where it goes.
//
// Source: Linux 7.2, arch/s390/include/asm/pci.h.

use core::{
    fmt,
    mem::offset_of, //
};
use zerocopy::{
    FromBytes,
    Immutable,
    IntoBytes,
    KnownLayout, //
};

/// Excerpt of the host's state of a zPCI function.
///
/// The flag byte is that of Linux 5.10, to which the series was posted. Later kernels have put
/// other flags between these, so take the bits by name and never by position.
///
/// Source: Linux 5.10, arch/s390/include/asm/pci.h.
#[doc(alias = "zpci_dev")]
#[derive(Clone, Copy, PartialEq, Eq, FromBytes, Immutable, IntoBytes, KnownLayout)]
#[repr(C)]
pub struct ZpciDev {
    /// What the function is and has.
    ///
    /// The kernel declares the bits without this byte.
    ///
    /// Made of bit fields.
    pub flags: u8,
    /// Keeps `maxstbl` aligned; the kernel has other fields in between.
    ///
    /// Reserved: zero when written, must be zero when read.
    pub reserved: u8,
    /// Longest PCI store block of the function's group, in bytes.
    ///
    /// The series of January 2021 added the field; it was merged with 6.0. Comes from `maxstbl` in
    /// the response to the query of the function's group.
    ///
    /// Since Linux 6.0.
    pub maxstbl: u16,
    /// Function handle; it changes when the function is enabled, disabled or reset.
    pub fh: u32,
    /// First DMA address that the function may use.
    pub start_dma: u64,
    /// Last DMA address that the function may use; it belongs to the range.
    pub end_dma: u64,
    /// DMA address space mask of the function's group.
    pub dma_mask: u64,
    /// Address to which functions of the group write their MSIs.
    pub msi_addr: u64,
    /// Physical channel id: a place in the machine, encoded as its model does.
    pub pchid: u16,
    /// Virtual function number; 0 for a physical function.
    pub vfn: u16,
    /// Length of the function measurement block in bytes; 0 if the function cannot be measured.
    pub fmb_length: u16,
    /// Update interval of the function measurement block, in milliseconds.
    pub fmb_update: u16,
    /// Number of MSIs that a function of the group can have.
    pub max_msi: u16,
    /// Function type: how the function is used; 0 if it is not classified, 5 for ISM.
    pub pft: u8,
    /// Id of the function's group.
    pub pfgid: u8,
    /// PCI version that the group supports, as firmware encodes it.
    pub version: u8,
    /// Not used; the kernel has other fields in between.
    ///
    /// Reserved: zero when written, must be zero when read.
    pub reserved2: [u8; 3],
    /// Internal path of the function: where in the machine's hardware it sits.
    pub pfip: [u8; 4],
    /// Utility string in EBCDIC; valid if `util_str_avail` is set.
    pub util_str: [u8; 64],
    /// Fills up the excerpt.
    ///
    /// Reserved: zero when written, must be zero when read.
    pub reserved3: [u8; 4],
}

impl ZpciDev {
    /// Reads the first bytes of `bytes`, at any alignment.
    ///
    /// Bytes that are missing at the end read as zero, as they do in the kernel's
    /// `copy_struct_from_user()`.
    #[inline]
    pub fn read(bytes: &[u8]) -> Self {
        let mut rest = bytes;
        Self {
            flags: u8::from_ne_bytes(take(&mut rest)),
            reserved: u8::from_ne_bytes(take(&mut rest)),
            maxstbl: u16::from_ne_bytes(take(&mut rest)),
            fh: u32::from_ne_bytes(take(&mut rest)),
            start_dma: u64::from_ne_bytes(take(&mut rest)),
            end_dma: u64::from_ne_bytes(take(&mut rest)),
            dma_mask: u64::from_ne_bytes(take(&mut rest)),
            msi_addr: u64::from_ne_bytes(take(&mut rest)),
            pchid: u16::from_ne_bytes(take(&mut rest)),
            vfn: u16::from_ne_bytes(take(&mut rest)),
            fmb_length: u16::from_ne_bytes(take(&mut rest)),
            fmb_update: u16::from_ne_bytes(take(&mut rest)),
            max_msi: u16::from_ne_bytes(take(&mut rest)),
            pft: u8::from_ne_bytes(take(&mut rest)),
            pfgid: u8::from_ne_bytes(take(&mut rest)),
            version: u8::from_ne_bytes(take(&mut rest)),
            reserved2: take(&mut rest),
            pfip: take(&mut rest),
            util_str: take(&mut rest),
            reserved3: take(&mut rest),
        }
    }

    /// The bytes of the struct, as they stand in memory.
    #[inline]
    pub fn to_bytes(self) -> [u8; size_of::<Self>()] {
        let mut bytes = [0; size_of::<Self>()];
        let mut rest = &mut bytes[..];
        put(&mut rest, self.flags.to_ne_bytes());
        put(&mut rest, self.reserved.to_ne_bytes());
        put(&mut rest, self.maxstbl.to_ne_bytes());
        put(&mut rest, self.fh.to_ne_bytes());
        put(&mut rest, self.start_dma.to_ne_bytes());
        put(&mut rest, self.end_dma.to_ne_bytes());
        put(&mut rest, self.dma_mask.to_ne_bytes());
        put(&mut rest, self.msi_addr.to_ne_bytes());
        put(&mut rest, self.pchid.to_ne_bytes());
        put(&mut rest, self.vfn.to_ne_bytes());
        put(&mut rest, self.fmb_length.to_ne_bytes());
        put(&mut rest, self.fmb_update.to_ne_bytes());
        put(&mut rest, self.max_msi.to_ne_bytes());
        put(&mut rest, self.pft.to_ne_bytes());
        put(&mut rest, self.pfgid.to_ne_bytes());
        put(&mut rest, self.version.to_ne_bytes());
        put(&mut rest, self.reserved2);
        put(&mut rest, self.pfip);
        put(&mut rest, self.util_str);
        put(&mut rest, self.reserved3);
        bytes
    }

    /// The struct as a machine of the other byte order has it: reverses the bytes of each
    /// number whose order is the host's.
    #[inline]
    pub fn swap_bytes(self) -> Self {
        Self {
            flags: self.flags,
            reserved: self.reserved,
            maxstbl: self.maxstbl.swap_bytes(),
            fh: self.fh.swap_bytes(),
            start_dma: self.start_dma.swap_bytes(),
            end_dma: self.end_dma.swap_bytes(),
            dma_mask: self.dma_mask.swap_bytes(),
            msi_addr: self.msi_addr.swap_bytes(),
            pchid: self.pchid.swap_bytes(),
            vfn: self.vfn.swap_bytes(),
            fmb_length: self.fmb_length.swap_bytes(),
            fmb_update: self.fmb_update.swap_bytes(),
            max_msi: self.max_msi.swap_bytes(),
            pft: self.pft,
            pfgid: self.pfgid,
            version: self.version,
            reserved2: self.reserved2,
            pfip: self.pfip,
            util_str: self.util_str,
            reserved3: self.reserved3,
        }
    }

    /// Bits of `rid_available` in `flags`.
    pub const RID_AVAILABLE_MASK: u8 = 0x80;

    /// Distance of `rid_available` from the least significant bit of `flags`.
    pub const RID_AVAILABLE_SHIFT: u32 = 7;

    /// Firmware has told bus, device and function number.
    #[inline]
    pub const fn rid_available(&self) -> bool {
        self.flags & Self::RID_AVAILABLE_MASK != 0
    }

    /// Sets [`Self::rid_available()`].
    #[inline]
    pub const fn set_rid_available(&mut self, value: bool) {
        let bits = bit(value, Self::RID_AVAILABLE_SHIFT) as u8;
        let others = self.flags & !Self::RID_AVAILABLE_MASK;
        self.flags = others | bits;
    }

    /// Bits of `has_hp_slot` in `flags`.
    pub const HAS_HP_SLOT_MASK: u8 = 0x40;

    /// Distance of `has_hp_slot` from the least significant bit of `flags`.
    pub const HAS_HP_SLOT_SHIFT: u32 = 6;

    /// The function has a hotplug slot.
    #[inline]
    pub const fn has_hp_slot(&self) -> bool {
        self.flags & Self::HAS_HP_SLOT_MASK != 0
    }

    /// Sets [`Self::has_hp_slot()`].
    #[inline]
    pub const fn set_has_hp_slot(&mut self, value: bool) {
        let bits = bit(value, Self::HAS_HP_SLOT_SHIFT) as u8;
        let others = self.flags & !Self::HAS_HP_SLOT_MASK;
        self.flags = others | bits;
    }

    /// Bits of `is_physfn` in `flags`.
    pub const IS_PHYSFN_MASK: u8 = 0x20;

    /// Distance of `is_physfn` from the least significant bit of `flags`.
    pub const IS_PHYSFN_SHIFT: u32 = 5;

    /// The function is the physical function of virtual ones.
    #[inline]
    pub const fn is_physfn(&self) -> bool {
        self.flags & Self::IS_PHYSFN_MASK != 0
    }

    /// Sets [`Self::is_physfn()`].
    #[inline]
    pub const fn set_is_physfn(&mut self, value: bool) {
        let bits = bit(value, Self::IS_PHYSFN_SHIFT) as u8;
        let others = self.flags & !Self::IS_PHYSFN_MASK;
        self.flags = others | bits;
    }

    /// Bits of `util_str_avail` in `flags`.
    pub const UTIL_STR_AVAIL_MASK: u8 = 0x10;

    /// Distance of `util_str_avail` from the least significant bit of `flags`.
    pub const UTIL_STR_AVAIL_SHIFT: u32 = 4;

    /// Firmware has told a utility string.
    #[inline]
    pub const fn util_str_avail(&self) -> bool {
        self.flags & Self::UTIL_STR_AVAIL_MASK != 0
    }

    /// Sets [`Self::util_str_avail()`].
    #[inline]
    pub const fn set_util_str_avail(&mut self, value: bool) {
        let bits = bit(value, Self::UTIL_STR_AVAIL_SHIFT) as u8;
        let others = self.flags & !Self::UTIL_STR_AVAIL_MASK;
        self.flags = others | bits;
    }

    /// Bits of `relaxed_align` in `flags`.
    pub const RELAXED_ALIGN_MASK: u8 = 0x08;

    /// Distance of `relaxed_align` from the least significant bit of `flags`.
    pub const RELAXED_ALIGN_SHIFT: u32 = 3;

    /// PCI store block takes any length and alignment.
    ///
    /// Comes from the bit of the same name in the response to the query of the function's group.
    ///
    /// Proposed by the revision `zpci-io`; not in the merged ABI.
    #[inline]
    pub const fn relaxed_align(&self) -> bool {
        self.flags & Self::RELAXED_ALIGN_MASK != 0
    }

    /// Sets [`Self::relaxed_align()`].
    #[inline]
    pub const fn set_relaxed_align(&mut self, value: bool) {
        let bits = bit(value, Self::RELAXED_ALIGN_SHIFT) as u8;
        let others = self.flags & !Self::RELAXED_ALIGN_MASK;
        self.flags = others | bits;
    }
}

impl Default for ZpciDev {
    /// All bytes zero.
    #[inline]
    fn default() -> Self {
        Self::read(&[])
    }
}

impl fmt::Debug for ZpciDev {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ZpciDev")
            .field("rid_available", &self.rid_available())
            .field("has_hp_slot", &self.has_hp_slot())
            .field("is_physfn", &self.is_physfn())
            .field("util_str_avail", &self.util_str_avail())
            .field("relaxed_align", &self.relaxed_align())
            .field("reserved", &self.reserved)
            .field("maxstbl", &self.maxstbl)
            .field("fh", &self.fh)
            .field("start_dma", &self.start_dma)
            .field("end_dma", &self.end_dma)
            .field("dma_mask", &self.dma_mask)
            .field("msi_addr", &self.msi_addr)
            .field("pchid", &self.pchid)
            .field("vfn", &self.vfn)
            .field("fmb_length", &self.fmb_length)
            .field("fmb_update", &self.fmb_update)
            .field("max_msi", &self.max_msi)
            .field("pft", &self.pft)
            .field("pfgid", &self.pfgid)
            .field("version", &self.version)
            .field("reserved2", &self.reserved2)
            .field("pfip", &self.pfip)
            .field("util_str", &self.util_str)
            .field("reserved3", &self.reserved3)
            .finish()
    }
}

/// Since when there is a part of an item that is not as old as the item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FieldOrigin {
    /// C name of the struct, union, flag set or enumeration.
    pub item: &'static str,
    /// C name of its field, bit field, flag or value.
    pub field: &'static str,
    /// First release of Linux that has it, such as `(6, 13)`.
    pub since: Option<(u16, u16)>,
    /// The revision that proposes it; `None` if it is merged.
    pub proposal: Option<&'static str>,
}

impl FieldOrigin {
    /// The entry of [`FIELD_ORIGINS`] for these C names; `None` if it is as old as its item.
    #[inline]
    pub fn of(item: &str, field: &str) -> Option<&'static Self> {
        let is_it = |origin: &&Self| origin.item == item && origin.field == field;
        FIELD_ORIGINS.iter().find(is_it)
    }
}

/// What is not in every kernel that has the item it is part of, sorted by names.
pub const FIELD_ORIGINS: &[FieldOrigin] = &[
    FieldOrigin {
        item: "zpci_dev",
        field: "maxstbl",
        since: Some((6, 0)),
        proposal: None,
    },
    FieldOrigin {
        item: "zpci_dev",
        field: "relaxed_align",
        since: None,
        proposal: Some("zpci-io"),
    },
];

/// Takes the next `N` bytes off `rest`; bytes that are missing are zero.
#[inline]
fn take<const N: usize>(rest: &mut &[u8]) -> [u8; N] {
    if let Some((taken, left)) = rest.split_first_chunk() {
        *rest = left;
        return *taken;
    }
    let mut taken = [0; N];
    for (to, from) in taken.iter_mut().zip(*rest) {
        *to = *from;
    }
    *rest = &[];
    taken
}

/// Copies `value` to the next bytes of `rest`.
#[inline]
#[allow(clippy::mut_mut, reason = "a cursor")]
fn put<const N: usize>(rest: &mut &mut [u8], value: [u8; N]) {
    if let Some((next, left)) = core::mem::take(rest).split_first_chunk_mut() {
        *next = value;
        *rest = left;
    }
}

/// `value` at bit `shift`.
///
/// It is rotated among ones: of a `bool` that is shifted alone, LLVM makes a branch on s390x.
#[inline]
const fn bit(value: bool, shift: u32) -> u64 {
    (value as u64 | !1).rotate_left(shift) & (1 << shift)
}

const _: () = {
    assert!(
        size_of::<ZpciDev>() == 128,
        "zpci_dev.toml:29: size of zpci_dev"
    );
    assert!(
        align_of::<ZpciDev>() == if align_of::<u64>() == 8 { 8 } else { 4 },
        "zpci_dev.toml:30: alignment of zpci_dev"
    );
    assert!(
        offset_of!(ZpciDev, flags) == 0,
        "zpci_dev.toml:41: offset of zpci_dev.flags"
    );
    assert!(
        offset_of!(ZpciDev, reserved) == 1,
        "zpci_dev.toml:59: offset of zpci_dev.reserved"
    );
    assert!(
        offset_of!(ZpciDev, maxstbl) == 2,
        "zpci_dev.toml:66: offset of zpci_dev.maxstbl"
    );
    assert!(
        offset_of!(ZpciDev, fh) == 4,
        "zpci_dev.toml:79: offset of zpci_dev.fh"
    );
    assert!(
        offset_of!(ZpciDev, start_dma) == 8,
        "zpci_dev.toml:86: offset of zpci_dev.start_dma"
    );
    assert!(
        offset_of!(ZpciDev, end_dma) == 16,
        "zpci_dev.toml:93: offset of zpci_dev.end_dma"
    );
    assert!(
        offset_of!(ZpciDev, dma_mask) == 24,
        "zpci_dev.toml:100: offset of zpci_dev.dma_mask"
    );
    assert!(
        offset_of!(ZpciDev, msi_addr) == 32,
        "zpci_dev.toml:107: offset of zpci_dev.msi_addr"
    );
    assert!(
        offset_of!(ZpciDev, pchid) == 40,
        "zpci_dev.toml:114: offset of zpci_dev.pchid"
    );
    assert!(
        offset_of!(ZpciDev, vfn) == 42,
        "zpci_dev.toml:121: offset of zpci_dev.vfn"
    );
    assert!(
        offset_of!(ZpciDev, fmb_length) == 44,
        "zpci_dev.toml:128: offset of zpci_dev.fmb_length"
    );
    assert!(
        offset_of!(ZpciDev, fmb_update) == 46,
        "zpci_dev.toml:135: offset of zpci_dev.fmb_update"
    );
    assert!(
        offset_of!(ZpciDev, max_msi) == 48,
        "zpci_dev.toml:142: offset of zpci_dev.max_msi"
    );
    assert!(
        offset_of!(ZpciDev, pft) == 50,
        "zpci_dev.toml:149: offset of zpci_dev.pft"
    );
    assert!(
        offset_of!(ZpciDev, pfgid) == 51,
        "zpci_dev.toml:156: offset of zpci_dev.pfgid"
    );
    assert!(
        offset_of!(ZpciDev, version) == 52,
        "zpci_dev.toml:163: offset of zpci_dev.version"
    );
    assert!(
        offset_of!(ZpciDev, reserved2) == 53,
        "zpci_dev.toml:170: offset of zpci_dev.reserved2"
    );
    assert!(
        offset_of!(ZpciDev, pfip) == 56,
        "zpci_dev.toml:177: offset of zpci_dev.pfip"
    );
    assert!(
        offset_of!(ZpciDev, util_str) == 60,
        "zpci_dev.toml:184: offset of zpci_dev.util_str"
    );
    assert!(
        offset_of!(ZpciDev, reserved3) == 124,
        "zpci_dev.toml:191: offset of zpci_dev.reserved3"
    );
};
