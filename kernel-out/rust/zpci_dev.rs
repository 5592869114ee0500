// SPDX-License-Identifier: GPL-2.0
// Do not edit: generated from spec/uapi/zpci_dev.toml
// Spec 563e7f15f6aac9d7, generator b01eb955b4bd1ca5
// To redo: cargo xtask codegen
//
// The host's own state of a zPCI function, as far as the zPCI I/O series touches it.
//
// This is no ABI. The fields are those of `struct zpci_dev` that carry a value from firmware to
// userspace; their real offsets move freely between kernels, and the ones given here only order the
// fields of this excerpt.
//
// Source: Linux 7.2, arch/s390/include/asm/pci.h.

use core::{
    fmt,
    mem::offset_of,
    slice, //
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
#[derive(Clone, Copy, Default, PartialEq, Eq, FromBytes, Immutable, IntoBytes, KnownLayout)]
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
        }
    }

    /// The bytes of the struct, as they stand in memory.
    #[inline]
    pub fn to_bytes(self) -> [u8; size_of::<Self>()] {
        let mut bytes = [0; size_of::<Self>()];
        let mut rest = bytes.iter_mut();
        put(&mut rest, self.flags.to_ne_bytes());
        put(&mut rest, self.reserved.to_ne_bytes());
        put(&mut rest, self.maxstbl.to_ne_bytes());
        bytes
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
        let bits = (value as u8) << Self::RID_AVAILABLE_SHIFT;
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
        let bits = (value as u8) << Self::HAS_HP_SLOT_SHIFT;
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
        let bits = (value as u8) << Self::IS_PHYSFN_SHIFT;
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
        let bits = (value as u8) << Self::UTIL_STR_AVAIL_SHIFT;
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
        let bits = (value as u8) << Self::RELAXED_ALIGN_SHIFT;
        let others = self.flags & !Self::RELAXED_ALIGN_MASK;
        self.flags = others | bits;
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
fn put<const N: usize>(rest: &mut slice::IterMut<'_, u8>, value: [u8; N]) {
    for (from, to) in value.into_iter().zip(rest) {
        *to = from;
    }
}

const _: () = {
    assert!(
        size_of::<ZpciDev>() == 4,
        "zpci_dev.toml:28: size of zpci_dev"
    );
    assert!(
        align_of::<ZpciDev>() == 2,
        "zpci_dev.toml:29: alignment of zpci_dev"
    );
    assert!(
        offset_of!(ZpciDev, flags) == 0,
        "zpci_dev.toml:40: offset of zpci_dev.flags"
    );
    assert!(
        offset_of!(ZpciDev, reserved) == 1,
        "zpci_dev.toml:58: offset of zpci_dev.reserved"
    );
    assert!(
        offset_of!(ZpciDev, maxstbl) == 2,
        "zpci_dev.toml:65: offset of zpci_dev.maxstbl"
    );
};
