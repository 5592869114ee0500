// SPDX-License-Identifier: GPL-2.0 WITH Linux-syscall-note
// Do not edit: generated from spec/uapi/vfio_zdev.toml
// Spec 7b2a94f279a450a0, generator b01eb955b4bd1ca5
// To redo: cargo xtask codegen
//
// VFIO interface to zPCI devices: the capabilities that describe one.
//
// A zPCI device is a PCI function of s390. `VFIO_DEVICE_GET_INFO` of such a device carries up to
// four capabilities that a hypervisor needs to answer its guest's questions about the function.
// Kernels since 6.0 provide them only if they were built with `CONFIG_VFIO_PCI_ZDEV_KVM`, earlier
// ones with `CONFIG_VFIO_PCI_ZDEV`.
//
// All integers are in the byte order of the machine that runs the kernel, which is big-endian on
// s390.
//
// Source: Linux 7.2, include/uapi/linux/vfio_zdev.h.

use core::{
    fmt,
    mem::offset_of,
    ops::{
        BitAnd,
        BitOr,
        BitOrAssign, //
    },
    slice, //
};
use zerocopy::{
    FromBytes,
    Immutable,
    IntoBytes,
    KnownLayout, //
};

use super::vfio::{
    VfioInfoCapHeader, //
};

/// Describes the function.
///
/// The values are those that the machine reported for the host's function. The bytes after version
/// 2 have no defined value.
///
/// Capability `VFIO_DEVICE_INFO_CAP_ZPCI_BASE` in the chain of `vfio_device_info`. Version 1 (Linux
/// 5.10) ends at offset 32; version 2 (Linux 6.0) ends at offset 36. Since Linux 5.10.
///
/// Source: Linux 7.2, include/uapi/linux/vfio_zdev.h.
#[doc(alias = "vfio_device_info_cap_zpci_base")]
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, Immutable, IntoBytes, KnownLayout,
)]
#[repr(C)]
pub struct VfioDeviceInfoCapZpciBase {
    /// Id `VFIO_DEVICE_INFO_CAP_ZPCI_BASE`, version 1 or 2.
    pub header: VfioInfoCapHeader,
    /// First DMA address that the function may use.
    pub start_dma: u64,
    /// Last DMA address that the function may use; it belongs to the range.
    pub end_dma: u64,
    /// Physical channel id: a place in the machine, encoded as its model does.
    pub pchid: u16,
    /// Virtual function number; 0 for a physical function.
    pub vfn: u16,
    /// Length of the function measurement block in bytes.
    ///
    /// Firmware counts it in words of 4 bytes; the kernel has multiplied. 0 if the function cannot
    /// be measured.
    pub fmb_length: u16,
    /// Function type: how the function is used; 0 if it is not classified, 5 for ISM.
    ///
    /// Functions of one type can be different hardware.
    pub pft: u8,
    /// Id of the function group; the group capability describes that group.
    pub gid: u8,
    /// Function handle that the host uses in instructions on this function.
    ///
    /// A hypervisor that lets firmware interpret its guest's instructions gives the guest this
    /// handle. It can change whenever the function is reset or enabled again.
    ///
    /// From version 2 on. Since Linux 6.0.
    pub fh: u32,
    /// Not declared in C: padding that C adds, zero when written.
    pub tail_padding: [u8; if align_of::<u64>() == 8 { 4 } else { 0 }],
}

impl VfioDeviceInfoCapZpciBase {
    /// Reads the first bytes of `bytes`, at any alignment.
    ///
    /// Bytes that are missing at the end read as zero, as they do in the kernel's
    /// `copy_struct_from_user()`.
    #[inline]
    pub fn read(bytes: &[u8]) -> Self {
        let mut rest = bytes;
        Self {
            header: nested(&mut rest, VfioInfoCapHeader::read),
            start_dma: u64::from_ne_bytes(take(&mut rest)),
            end_dma: u64::from_ne_bytes(take(&mut rest)),
            pchid: u16::from_ne_bytes(take(&mut rest)),
            vfn: u16::from_ne_bytes(take(&mut rest)),
            fmb_length: u16::from_ne_bytes(take(&mut rest)),
            pft: u8::from_ne_bytes(take(&mut rest)),
            gid: u8::from_ne_bytes(take(&mut rest)),
            fh: u32::from_ne_bytes(take(&mut rest)),
            tail_padding: take(&mut rest),
        }
    }

    /// The bytes of the struct, as they stand in memory.
    #[inline]
    pub fn to_bytes(self) -> [u8; size_of::<Self>()] {
        let mut bytes = [0; size_of::<Self>()];
        let mut rest = bytes.iter_mut();
        put(&mut rest, self.header.to_bytes());
        put(&mut rest, self.start_dma.to_ne_bytes());
        put(&mut rest, self.end_dma.to_ne_bytes());
        put(&mut rest, self.pchid.to_ne_bytes());
        put(&mut rest, self.vfn.to_ne_bytes());
        put(&mut rest, self.fmb_length.to_ne_bytes());
        put(&mut rest, self.pft.to_ne_bytes());
        put(&mut rest, self.gid.to_ne_bytes());
        put(&mut rest, self.fh.to_ne_bytes());
        put(&mut rest, self.tail_padding);
        bytes
    }
}

/// Properties of a function group.
///
/// The kernel's own header names the bits only. Bit 1 is free in mainline up to 7.2.
///
/// Source: Linux 7.2, include/uapi/linux/vfio_zdev.h.
#[doc(alias = "vfio_device_info_zpci_flag")]
#[derive(
    Clone, Copy, Default, PartialEq, Eq, Hash, FromBytes, Immutable, IntoBytes, KnownLayout,
)]
#[repr(transparent)]
pub struct VfioDeviceInfoZpciFlag(pub u64);

/// Program-specified TLB refresh.
///
/// A guest has to refresh translations that it makes valid too, not only those that it takes away.
/// The kernel sets the bit for every group.
pub const VFIO_DEVICE_INFO_ZPCI_FLAG_REFRESH: VfioDeviceInfoZpciFlag =
    VfioDeviceInfoZpciFlag(1 << 0);

/// Relaxed length and alignment.
///
/// PCI store block takes any length up to the maximum and any alignment on these functions.
///
/// Proposed by the revision `zpci-io`; not in the merged ABI.
pub const VFIO_DEVICE_INFO_ZPCI_FLAG_RELAXED: VfioDeviceInfoZpciFlag =
    VfioDeviceInfoZpciFlag(1 << 1);

/// Describes the group that the function belongs to.
///
/// Version 1 ends at offset 39 and has one byte of padding there, in which version 2 has its first
/// field. So only `header.version` tells whether `imaxstbl` is valid; the size of the capability
/// does not. The padding at the end has no defined value in either version.
///
/// Capability `VFIO_DEVICE_INFO_CAP_ZPCI_GROUP` in the chain of `vfio_device_info`. Version 1
/// (Linux 5.10) ends at offset 39; version 2 (Linux 6.0) ends at offset 42. Since Linux 5.10.
///
/// Source: Linux 7.2, include/uapi/linux/vfio_zdev.h.
#[doc(alias = "vfio_device_info_cap_zpci_group")]
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, Immutable, IntoBytes, KnownLayout,
)]
#[repr(C)]
pub struct VfioDeviceInfoCapZpciGroup {
    /// Id `VFIO_DEVICE_INFO_CAP_ZPCI_GROUP`, version 1 or 2.
    pub header: VfioInfoCapHeader,
    /// DMA address space mask, as firmware reports it.
    pub dasm: u64,
    /// Address to which functions of the group write their MSIs.
    pub msi_addr: u64,
    /// Properties of the group.
    pub flags: VfioDeviceInfoZpciFlag,
    /// Update interval of the function measurement block, in milliseconds.
    pub mui: u16,
    /// Number of interrupts: how many MSIs a function of the group can have.
    pub noi: u16,
    /// Longest PCI store block in bytes, for instructions that the hypervisor executes itself.
    ///
    /// The kernel always reports 128 here, whatever the hardware can do.
    pub maxstbl: u16,
    /// PCI version that the group supports, as firmware encodes it.
    pub version: u8,
    /// Keeps `imaxstbl` aligned; the kernel writes 0.
    ///
    /// Padding without a name before 6.0. A draft of December 2021 had a field `dtsm` here and
    /// called that version 2 as well; it was never merged.
    ///
    /// Reserved: zero when written, must be zero when read. From version 2 on. Since Linux 6.0.
    pub reserved: u8,
    /// Longest PCI store block in bytes, for instructions that firmware interprets.
    ///
    /// This is the limit that the hardware reports for the group.
    ///
    /// From version 2 on. Since Linux 6.0.
    pub imaxstbl: u16,
    /// Not declared in C: padding that C adds, zero when written.
    pub tail_padding: [u8; if align_of::<u64>() == 8 { 6 } else { 2 }],
}

impl VfioDeviceInfoCapZpciGroup {
    /// Reads the first bytes of `bytes`, at any alignment.
    ///
    /// Bytes that are missing at the end read as zero, as they do in the kernel's
    /// `copy_struct_from_user()`.
    #[inline]
    pub fn read(bytes: &[u8]) -> Self {
        let mut rest = bytes;
        Self {
            header: nested(&mut rest, VfioInfoCapHeader::read),
            dasm: u64::from_ne_bytes(take(&mut rest)),
            msi_addr: u64::from_ne_bytes(take(&mut rest)),
            flags: VfioDeviceInfoZpciFlag(u64::from_ne_bytes(take(&mut rest))),
            mui: u16::from_ne_bytes(take(&mut rest)),
            noi: u16::from_ne_bytes(take(&mut rest)),
            maxstbl: u16::from_ne_bytes(take(&mut rest)),
            version: u8::from_ne_bytes(take(&mut rest)),
            reserved: u8::from_ne_bytes(take(&mut rest)),
            imaxstbl: u16::from_ne_bytes(take(&mut rest)),
            tail_padding: take(&mut rest),
        }
    }

    /// The bytes of the struct, as they stand in memory.
    #[inline]
    pub fn to_bytes(self) -> [u8; size_of::<Self>()] {
        let mut bytes = [0; size_of::<Self>()];
        let mut rest = bytes.iter_mut();
        put(&mut rest, self.header.to_bytes());
        put(&mut rest, self.dasm.to_ne_bytes());
        put(&mut rest, self.msi_addr.to_ne_bytes());
        put(&mut rest, self.flags.0.to_ne_bytes());
        put(&mut rest, self.mui.to_ne_bytes());
        put(&mut rest, self.noi.to_ne_bytes());
        put(&mut rest, self.maxstbl.to_ne_bytes());
        put(&mut rest, self.version.to_ne_bytes());
        put(&mut rest, self.reserved.to_ne_bytes());
        put(&mut rest, self.imaxstbl.to_ne_bytes());
        put(&mut rest, self.tail_padding);
        bytes
    }
}

/// Utility string of the function, which names it for the operator.
///
/// Absent if the function has none.
///
/// Capability `VFIO_DEVICE_INFO_CAP_ZPCI_UTIL` in the chain of `vfio_device_info`. Version 1 (Linux
/// 5.10) ends at offset 12. Since Linux 5.10.
///
/// Source: Linux 7.2, include/uapi/linux/vfio_zdev.h.
#[doc(alias = "vfio_device_info_cap_zpci_util")]
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, Immutable, IntoBytes, KnownLayout,
)]
#[repr(C)]
pub struct VfioDeviceInfoCapZpciUtil {
    /// Id `VFIO_DEVICE_INFO_CAP_ZPCI_UTIL`, version 1.
    pub header: VfioInfoCapHeader,
    /// Length of `util_str` in bytes; the kernel sends 64.
    pub size: u32,
    /// The string, in EBCDIC and without a zero at its end.
    ///
    /// `size` elements follow the struct; the struct itself has none.
    pub util_str: [u8; 0],
}

impl VfioDeviceInfoCapZpciUtil {
    /// Reads the first bytes of `bytes`, at any alignment.
    ///
    /// Bytes that are missing at the end read as zero, as they do in the kernel's
    /// `copy_struct_from_user()`.
    #[inline]
    pub fn read(bytes: &[u8]) -> Self {
        let mut rest = bytes;
        Self {
            header: nested(&mut rest, VfioInfoCapHeader::read),
            size: u32::from_ne_bytes(take(&mut rest)),
            util_str: [],
        }
    }

    /// The bytes of the struct, as they stand in memory.
    #[inline]
    pub fn to_bytes(self) -> [u8; size_of::<Self>()] {
        let mut bytes = [0; size_of::<Self>()];
        let mut rest = bytes.iter_mut();
        put(&mut rest, self.header.to_bytes());
        put(&mut rest, self.size.to_ne_bytes());
        bytes
    }

    /// Where the first element of `util_str` is.
    pub const UTIL_STR_OFFSET: usize = offset_of!(Self, util_str);

    /// The elements of `util_str` in `bytes`, which start where the struct starts.
    ///
    /// `None` if `bytes` end before the last of as many elements as `size` says.
    #[inline]
    pub fn util_str(bytes: &[u8]) -> Option<&[u8]> {
        let count = usize::try_from(Self::read(bytes).size).ok()?;
        bytes.get(Self::UTIL_STR_OFFSET..)?.get(..count)
    }
}

/// Internal path of the function: where in the machine's hardware it sits.
///
/// Capability `VFIO_DEVICE_INFO_CAP_ZPCI_PFIP` in the chain of `vfio_device_info`. Version 1 (Linux
/// 5.10) ends at offset 12. Since Linux 5.10.
///
/// Source: Linux 7.2, include/uapi/linux/vfio_zdev.h.
#[doc(alias = "vfio_device_info_cap_zpci_pfip")]
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, Immutable, IntoBytes, KnownLayout,
)]
#[repr(C)]
pub struct VfioDeviceInfoCapZpciPfip {
    /// Id `VFIO_DEVICE_INFO_CAP_ZPCI_PFIP`, version 1.
    pub header: VfioInfoCapHeader,
    /// Length of `pfip` in bytes; the kernel sends 4.
    pub size: u32,
    /// The path, one byte a segment.
    ///
    /// `size` elements follow the struct; the struct itself has none.
    pub pfip: [u8; 0],
}

impl VfioDeviceInfoCapZpciPfip {
    /// Reads the first bytes of `bytes`, at any alignment.
    ///
    /// Bytes that are missing at the end read as zero, as they do in the kernel's
    /// `copy_struct_from_user()`.
    #[inline]
    pub fn read(bytes: &[u8]) -> Self {
        let mut rest = bytes;
        Self {
            header: nested(&mut rest, VfioInfoCapHeader::read),
            size: u32::from_ne_bytes(take(&mut rest)),
            pfip: [],
        }
    }

    /// The bytes of the struct, as they stand in memory.
    #[inline]
    pub fn to_bytes(self) -> [u8; size_of::<Self>()] {
        let mut bytes = [0; size_of::<Self>()];
        let mut rest = bytes.iter_mut();
        put(&mut rest, self.header.to_bytes());
        put(&mut rest, self.size.to_ne_bytes());
        bytes
    }

    /// Where the first element of `pfip` is.
    pub const PFIP_OFFSET: usize = offset_of!(Self, pfip);

    /// The elements of `pfip` in `bytes`, which start where the struct starts.
    ///
    /// `None` if `bytes` end before the last of as many elements as `size` says.
    #[inline]
    pub fn pfip(bytes: &[u8]) -> Option<&[u8]> {
        let count = usize::try_from(Self::read(bytes).size).ok()?;
        bytes.get(Self::PFIP_OFFSET..)?.get(..count)
    }
}

/// Head of the zPCI I/O region: what it can do.
///
/// The user reads it; it cannot be written. It does not change while the device is open.
///
/// Proposed by the revision `zpci-io`; not in the merged ABI.
///
/// Source: list post 2021-01-19, vfio-pci/zdev: Fixing s390 vfio-pci ISM support, patch 4/4.
#[doc(alias = "vfio_zpci_io_hdr")]
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, Immutable, IntoBytes, KnownLayout,
)]
#[repr(C)]
pub struct VfioZpciIoHdr {
    /// Features of the region; no bit has been given a meaning, all are 0.
    pub flags: u64,
    /// Longest PCI store block that the region takes, in bytes.
    ///
    /// The posted kernel reports what the hardware does, which can be more than the 4096 bytes that
    /// one request can carry. A user takes the smaller of the two.
    pub max: u16,
    /// Not used; 0.
    ///
    /// Reserved: zero when written, must be zero when read.
    pub reserved: u16,
    /// Not used; 0.
    ///
    /// Reserved: zero when written, must be zero when read.
    pub reserved2: u32,
}

impl VfioZpciIoHdr {
    /// Reads the first bytes of `bytes`, at any alignment.
    ///
    /// Bytes that are missing at the end read as zero, as they do in the kernel's
    /// `copy_struct_from_user()`.
    #[inline]
    pub fn read(bytes: &[u8]) -> Self {
        let mut rest = bytes;
        Self {
            flags: u64::from_ne_bytes(take(&mut rest)),
            max: u16::from_ne_bytes(take(&mut rest)),
            reserved: u16::from_ne_bytes(take(&mut rest)),
            reserved2: u32::from_ne_bytes(take(&mut rest)),
        }
    }

    /// The bytes of the struct, as they stand in memory.
    #[inline]
    pub fn to_bytes(self) -> [u8; size_of::<Self>()] {
        let mut bytes = [0; size_of::<Self>()];
        let mut rest = bytes.iter_mut();
        put(&mut rest, self.flags.to_ne_bytes());
        put(&mut rest, self.max.to_ne_bytes());
        put(&mut rest, self.reserved.to_ne_bytes());
        put(&mut rest, self.reserved2.to_ne_bytes());
        bytes
    }
}

/// The operation of a request.
///
/// Exactly one bit is set. The posted kernel executed a request with both as a read.
///
/// Proposed by the revision `zpci-io`; not in the merged ABI.
///
/// Source: list post 2021-01-19, vfio-pci/zdev: Fixing s390 vfio-pci ISM support, patch 4/4.
#[doc(alias = "vfio_zpci_io_flag")]
#[derive(
    Clone, Copy, Default, PartialEq, Eq, Hash, FromBytes, Immutable, IntoBytes, KnownLayout,
)]
#[repr(transparent)]
pub struct VfioZpciIoFlag(pub u64);

/// Read, by PCI load (PCILG).
///
/// The kernel stores the whole 64-bit register at `gaddr`, in host byte order, with the `len` bytes
/// that were read right-justified in it.
pub const VFIO_ZPCI_IO_FLAG_READ: VfioZpciIoFlag = VfioZpciIoFlag(1 << 0);

/// Block write, by PCI store block (PCISTB).
pub const VFIO_ZPCI_IO_FLAG_BLOCKW: VfioZpciIoFlag = VfioZpciIoFlag(1 << 1);

/// One instruction to execute.
///
/// The user writes it as a whole by one write of its size at its offset in the region; that write
/// executes the instruction and fails if that fails. It cannot be read back. The instruction is
/// never replaced by its variant for mapped I/O, never split and never merged.
///
/// Proposed by the revision `zpci-io`; not in the merged ABI.
///
/// Source: list post 2021-01-19, vfio-pci/zdev: Fixing s390 vfio-pci ISM support, patch 4/4.
#[doc(alias = "vfio_zpci_io_req")]
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, Immutable, IntoBytes, KnownLayout,
)]
#[repr(C)]
pub struct VfioZpciIoReq {
    /// The operation; exactly one bit.
    pub flags: VfioZpciIoFlag,
    /// Address of the data: a virtual address of the calling process on the host.
    ///
    /// It is not a guest address, although its name and the posted comment say so. A hypervisor
    /// passes the address at which its own process has the data. It must be a multiple of 8, and
    /// the data must not cross a boundary of 4096 bytes. A read needs 8 writable bytes there,
    /// whatever `len` is.
    pub gaddr: u64,
    /// Offset in the PCI address space at which to read or write, in bytes.
    ///
    /// A read must not cross a boundary of 8 bytes, and a block write must not cross one of 4096. A
    /// block write to a function without relaxed rules must start at a multiple of 8.
    pub offset: u64,
    /// Not used; must be 0. The posted kernel did not check that.
    ///
    /// Reserved: zero when written, must be zero when read.
    pub reserved: u32,
    /// Number of bytes to read or write.
    ///
    /// A read takes 1 to 8 bytes. A block write takes up to `max` of the region's head; without
    /// relaxed rules the number must be a multiple of 8 and more than 8.
    pub len: u16,
    /// PCI address space: 0 to 5 for the BARs of that number, 15 for the config space.
    ///
    /// The config space must not be reached this way, since that would go around the registers that
    /// VFIO emulates. The posted kernel did not check the number.
    pub pcias: u8,
    /// Not used; must be 0. The posted kernel did not check that.
    ///
    /// Reserved: zero when written, must be zero when read.
    pub reserved2: u8,
}

impl VfioZpciIoReq {
    /// Reads the first bytes of `bytes`, at any alignment.
    ///
    /// Bytes that are missing at the end read as zero, as they do in the kernel's
    /// `copy_struct_from_user()`.
    #[inline]
    pub fn read(bytes: &[u8]) -> Self {
        let mut rest = bytes;
        Self {
            flags: VfioZpciIoFlag(u64::from_ne_bytes(take(&mut rest))),
            gaddr: u64::from_ne_bytes(take(&mut rest)),
            offset: u64::from_ne_bytes(take(&mut rest)),
            reserved: u32::from_ne_bytes(take(&mut rest)),
            len: u16::from_ne_bytes(take(&mut rest)),
            pcias: u8::from_ne_bytes(take(&mut rest)),
            reserved2: u8::from_ne_bytes(take(&mut rest)),
        }
    }

    /// The bytes of the struct, as they stand in memory.
    #[inline]
    pub fn to_bytes(self) -> [u8; size_of::<Self>()] {
        let mut bytes = [0; size_of::<Self>()];
        let mut rest = bytes.iter_mut();
        put(&mut rest, self.flags.0.to_ne_bytes());
        put(&mut rest, self.gaddr.to_ne_bytes());
        put(&mut rest, self.offset.to_ne_bytes());
        put(&mut rest, self.reserved.to_ne_bytes());
        put(&mut rest, self.len.to_ne_bytes());
        put(&mut rest, self.pcias.to_ne_bytes());
        put(&mut rest, self.reserved2.to_ne_bytes());
        bytes
    }
}

/// The zPCI I/O region.
///
/// It is found by a type capability of type 0x80001014 and subtype
/// `VFIO_REGION_SUBTYPE_IBM_ZPCI_IO`. A region that is shorter than this struct is not usable.
///
/// Proposed by the revision `zpci-io`; not in the merged ABI.
///
/// Source: list post 2021-01-19, vfio-pci/zdev: Fixing s390 vfio-pci ISM support, patch 4/4.
#[doc(alias = "vfio_region_zpci_io")]
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, Immutable, IntoBytes, KnownLayout,
)]
#[repr(C)]
pub struct VfioRegionZpciIo {
    /// What the region can do; read only.
    pub hdr: VfioZpciIoHdr,
    /// Where requests are written; write only.
    pub req: VfioZpciIoReq,
}

impl VfioRegionZpciIo {
    /// Reads the first bytes of `bytes`, at any alignment.
    ///
    /// Bytes that are missing at the end read as zero, as they do in the kernel's
    /// `copy_struct_from_user()`.
    #[inline]
    pub fn read(bytes: &[u8]) -> Self {
        let mut rest = bytes;
        Self {
            hdr: nested(&mut rest, VfioZpciIoHdr::read),
            req: nested(&mut rest, VfioZpciIoReq::read),
        }
    }

    /// The bytes of the struct, as they stand in memory.
    #[inline]
    pub fn to_bytes(self) -> [u8; size_of::<Self>()] {
        let mut bytes = [0; size_of::<Self>()];
        let mut rest = bytes.iter_mut();
        put(&mut rest, self.hdr.to_bytes());
        put(&mut rest, self.req.to_bytes());
        bytes
    }
}

/// What every set of flags can do.
macro_rules! flag_set {
    ($Set:ident($Bits:ty): $($FLAG:ident,)*) => {
        impl $Set {
            /// All flags that have a name.
            pub const KNOWN: Self = Self($($FLAG.0)|*);

            /// The set with these bits, whether they have names or not.
            #[inline]
            pub const fn from_bits(bits: $Bits) -> Self {
                Self(bits)
            }

            /// The bits of the set.
            #[inline]
            pub const fn bits(self) -> $Bits {
                self.0
            }

            /// Whether the set has all of `flags`.
            #[inline]
            pub const fn contains(self, flags: Self) -> bool {
                self.0 & flags.0 == flags.0
            }

            /// Whether the set has any of `flags`.
            #[inline]
            pub const fn intersects(self, flags: Self) -> bool {
                self.0 & flags.0 != 0
            }

            /// Whether the set has no flag at all.
            #[inline]
            pub const fn is_empty(self) -> bool {
                self.0 == 0
            }

            /// The bits of the set that have no name.
            #[inline]
            pub const fn unknown(self) -> Self {
                Self(self.0 & !Self::KNOWN.0)
            }
        }

        impl BitOr for $Set {
            type Output = Self;

            #[inline]
            fn bitor(self, other: Self) -> Self {
                Self(self.0 | other.0)
            }
        }

        impl BitOrAssign for $Set {
            #[inline]
            fn bitor_assign(&mut self, other: Self) {
                self.0 |= other.0;
            }
        }

        impl BitAnd for $Set {
            type Output = Self;

            #[inline]
            fn bitand(self, other: Self) -> Self {
                Self(self.0 & other.0)
            }
        }

        impl fmt::Debug for $Set {
            #[inline]
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                let mut separator = "";
                for (flag, name) in [$(($FLAG, stringify!($FLAG))),*] {
                    if self.contains(flag) {
                        write!(f, "{separator}{name}")?;
                        separator = " | ";
                    }
                }
                let unknown = self.unknown();
                if self.is_empty() || !unknown.is_empty() {
                    write!(f, "{separator}{:#x}", unknown.0)?;
                }
                Ok(())
            }
        }
    };
}

flag_set! { VfioDeviceInfoZpciFlag(u64):
    VFIO_DEVICE_INFO_ZPCI_FLAG_REFRESH,
    VFIO_DEVICE_INFO_ZPCI_FLAG_RELAXED,
}

flag_set! { VfioZpciIoFlag(u64):
    VFIO_ZPCI_IO_FLAG_READ,
    VFIO_ZPCI_IO_FLAG_BLOCKW,
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
        item: "vfio_device_info_cap_zpci_base",
        field: "fh",
        since: Some((6, 0)),
        proposal: None,
    },
    FieldOrigin {
        item: "vfio_device_info_cap_zpci_group",
        field: "imaxstbl",
        since: Some((6, 0)),
        proposal: None,
    },
    FieldOrigin {
        item: "vfio_device_info_cap_zpci_group",
        field: "reserved",
        since: Some((6, 0)),
        proposal: None,
    },
    FieldOrigin {
        item: "vfio_device_info_zpci_flag",
        field: "VFIO_DEVICE_INFO_ZPCI_FLAG_RELAXED",
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

/// Takes the bytes of a `T` off `rest`, and reads it.
fn nested<T>(rest: &mut &[u8], read: impl Fn(&[u8]) -> T) -> T {
    let whole = *rest;
    *rest = whole.get(size_of::<T>()..).unwrap_or_default();
    read(whole)
}

/// Copies `value` to the next bytes of `rest`.
fn put<const N: usize>(rest: &mut slice::IterMut<'_, u8>, value: [u8; N]) {
    for (from, to) in value.into_iter().zip(rest) {
        *to = from;
    }
}

const _: () = {
    assert!(
        size_of::<VfioDeviceInfoCapZpciBase>() == if align_of::<u64>() == 8 { 40 } else { 36 },
        "vfio_zdev.toml:37: size of vfio_device_info_cap_zpci_base"
    );
    assert!(
        align_of::<VfioDeviceInfoCapZpciBase>() == if align_of::<u64>() == 8 { 8 } else { 4 },
        "vfio_zdev.toml:39: alignment of vfio_device_info_cap_zpci_base"
    );
    assert!(
        offset_of!(VfioDeviceInfoCapZpciBase, header) == 0,
        "vfio_zdev.toml:57: offset of vfio_device_info_cap_zpci_base.header"
    );
    assert!(
        offset_of!(VfioDeviceInfoCapZpciBase, start_dma) == 8,
        "vfio_zdev.toml:63: offset of vfio_device_info_cap_zpci_base.start_dma"
    );
    assert!(
        offset_of!(VfioDeviceInfoCapZpciBase, end_dma) == 16,
        "vfio_zdev.toml:69: offset of vfio_device_info_cap_zpci_base.end_dma"
    );
    assert!(
        offset_of!(VfioDeviceInfoCapZpciBase, pchid) == 24,
        "vfio_zdev.toml:75: offset of vfio_device_info_cap_zpci_base.pchid"
    );
    assert!(
        offset_of!(VfioDeviceInfoCapZpciBase, vfn) == 26,
        "vfio_zdev.toml:81: offset of vfio_device_info_cap_zpci_base.vfn"
    );
    assert!(
        offset_of!(VfioDeviceInfoCapZpciBase, fmb_length) == 28,
        "vfio_zdev.toml:87: offset of vfio_device_info_cap_zpci_base.fmb_length"
    );
    assert!(
        offset_of!(VfioDeviceInfoCapZpciBase, pft) == 30,
        "vfio_zdev.toml:97: offset of vfio_device_info_cap_zpci_base.pft"
    );
    assert!(
        offset_of!(VfioDeviceInfoCapZpciBase, gid) == 31,
        "vfio_zdev.toml:107: offset of vfio_device_info_cap_zpci_base.gid"
    );
    assert!(
        offset_of!(VfioDeviceInfoCapZpciBase, fh) == 32,
        "vfio_zdev.toml:113: offset of vfio_device_info_cap_zpci_base.fh"
    );
};

const _: () = {
    assert!(
        size_of::<VfioDeviceInfoCapZpciGroup>() == if align_of::<u64>() == 8 { 48 } else { 44 },
        "vfio_zdev.toml:140: size of vfio_device_info_cap_zpci_group"
    );
    assert!(
        align_of::<VfioDeviceInfoCapZpciGroup>() == if align_of::<u64>() == 8 { 8 } else { 4 },
        "vfio_zdev.toml:142: alignment of vfio_device_info_cap_zpci_group"
    );
    assert!(
        offset_of!(VfioDeviceInfoCapZpciGroup, header) == 0,
        "vfio_zdev.toml:161: offset of vfio_device_info_cap_zpci_group.header"
    );
    assert!(
        offset_of!(VfioDeviceInfoCapZpciGroup, dasm) == 8,
        "vfio_zdev.toml:167: offset of vfio_device_info_cap_zpci_group.dasm"
    );
    assert!(
        offset_of!(VfioDeviceInfoCapZpciGroup, msi_addr) == 16,
        "vfio_zdev.toml:173: offset of vfio_device_info_cap_zpci_group.msi_addr"
    );
    assert!(
        offset_of!(VfioDeviceInfoCapZpciGroup, flags) == 24,
        "vfio_zdev.toml:179: offset of vfio_device_info_cap_zpci_group.flags"
    );
    assert!(
        offset_of!(VfioDeviceInfoCapZpciGroup, mui) == 32,
        "vfio_zdev.toml:186: offset of vfio_device_info_cap_zpci_group.mui"
    );
    assert!(
        offset_of!(VfioDeviceInfoCapZpciGroup, noi) == 34,
        "vfio_zdev.toml:192: offset of vfio_device_info_cap_zpci_group.noi"
    );
    assert!(
        offset_of!(VfioDeviceInfoCapZpciGroup, maxstbl) == 36,
        "vfio_zdev.toml:198: offset of vfio_device_info_cap_zpci_group.maxstbl"
    );
    assert!(
        offset_of!(VfioDeviceInfoCapZpciGroup, version) == 38,
        "vfio_zdev.toml:208: offset of vfio_device_info_cap_zpci_group.version"
    );
    assert!(
        offset_of!(VfioDeviceInfoCapZpciGroup, reserved) == 39,
        "vfio_zdev.toml:214: offset of vfio_device_info_cap_zpci_group.reserved"
    );
    assert!(
        offset_of!(VfioDeviceInfoCapZpciGroup, imaxstbl) == 40,
        "vfio_zdev.toml:228: offset of vfio_device_info_cap_zpci_group.imaxstbl"
    );
};

const _: () = {
    assert!(
        size_of::<VfioDeviceInfoCapZpciUtil>() == 12,
        "vfio_zdev.toml:240: size of vfio_device_info_cap_zpci_util"
    );
    assert!(
        align_of::<VfioDeviceInfoCapZpciUtil>() == 4,
        "vfio_zdev.toml:241: alignment of vfio_device_info_cap_zpci_util"
    );
    assert!(
        offset_of!(VfioDeviceInfoCapZpciUtil, header) == 0,
        "vfio_zdev.toml:254: offset of vfio_device_info_cap_zpci_util.header"
    );
    assert!(
        offset_of!(VfioDeviceInfoCapZpciUtil, size) == 8,
        "vfio_zdev.toml:260: offset of vfio_device_info_cap_zpci_util.size"
    );
    assert!(
        offset_of!(VfioDeviceInfoCapZpciUtil, util_str) == 12,
        "vfio_zdev.toml:266: offset of vfio_device_info_cap_zpci_util.util_str"
    );
};

const _: () = {
    assert!(
        size_of::<VfioDeviceInfoCapZpciPfip>() == 12,
        "vfio_zdev.toml:273: size of vfio_device_info_cap_zpci_pfip"
    );
    assert!(
        align_of::<VfioDeviceInfoCapZpciPfip>() == 4,
        "vfio_zdev.toml:274: alignment of vfio_device_info_cap_zpci_pfip"
    );
    assert!(
        offset_of!(VfioDeviceInfoCapZpciPfip, header) == 0,
        "vfio_zdev.toml:283: offset of vfio_device_info_cap_zpci_pfip.header"
    );
    assert!(
        offset_of!(VfioDeviceInfoCapZpciPfip, size) == 8,
        "vfio_zdev.toml:289: offset of vfio_device_info_cap_zpci_pfip.size"
    );
    assert!(
        offset_of!(VfioDeviceInfoCapZpciPfip, pfip) == 12,
        "vfio_zdev.toml:295: offset of vfio_device_info_cap_zpci_pfip.pfip"
    );
};

const _: () = {
    assert!(
        size_of::<VfioZpciIoHdr>() == 16,
        "vfio_zdev.toml:304: size of vfio_zpci_io_hdr"
    );
    assert!(
        align_of::<VfioZpciIoHdr>() == if align_of::<u64>() == 8 { 8 } else { 4 },
        "vfio_zdev.toml:305: alignment of vfio_zpci_io_hdr"
    );
    assert!(
        offset_of!(VfioZpciIoHdr, flags) == 0,
        "vfio_zdev.toml:316: offset of vfio_zpci_io_hdr.flags"
    );
    assert!(
        offset_of!(VfioZpciIoHdr, max) == 8,
        "vfio_zdev.toml:322: offset of vfio_zpci_io_hdr.max"
    );
    assert!(
        offset_of!(VfioZpciIoHdr, reserved) == 10,
        "vfio_zdev.toml:333: offset of vfio_zpci_io_hdr.reserved"
    );
    assert!(
        offset_of!(VfioZpciIoHdr, reserved2) == 12,
        "vfio_zdev.toml:340: offset of vfio_zpci_io_hdr.reserved2"
    );
};

const _: () = {
    assert!(
        size_of::<VfioZpciIoReq>() == 32,
        "vfio_zdev.toml:362: size of vfio_zpci_io_req"
    );
    assert!(
        align_of::<VfioZpciIoReq>() == if align_of::<u64>() == 8 { 8 } else { 4 },
        "vfio_zdev.toml:363: alignment of vfio_zpci_io_req"
    );
    assert!(
        offset_of!(VfioZpciIoReq, flags) == 0,
        "vfio_zdev.toml:376: offset of vfio_zpci_io_req.flags"
    );
    assert!(
        offset_of!(VfioZpciIoReq, gaddr) == 8,
        "vfio_zdev.toml:383: offset of vfio_zpci_io_req.gaddr"
    );
    assert!(
        offset_of!(VfioZpciIoReq, offset) == 16,
        "vfio_zdev.toml:395: offset of vfio_zpci_io_req.offset"
    );
    assert!(
        offset_of!(VfioZpciIoReq, reserved) == 24,
        "vfio_zdev.toml:406: offset of vfio_zpci_io_req.reserved"
    );
    assert!(
        offset_of!(VfioZpciIoReq, len) == 28,
        "vfio_zdev.toml:413: offset of vfio_zpci_io_req.len"
    );
    assert!(
        offset_of!(VfioZpciIoReq, pcias) == 30,
        "vfio_zdev.toml:424: offset of vfio_zpci_io_req.pcias"
    );
    assert!(
        offset_of!(VfioZpciIoReq, reserved2) == 31,
        "vfio_zdev.toml:435: offset of vfio_zpci_io_req.reserved2"
    );
};

const _: () = {
    assert!(
        size_of::<VfioRegionZpciIo>() == 48,
        "vfio_zdev.toml:442: size of vfio_region_zpci_io"
    );
    assert!(
        align_of::<VfioRegionZpciIo>() == if align_of::<u64>() == 8 { 8 } else { 4 },
        "vfio_zdev.toml:443: alignment of vfio_region_zpci_io"
    );
    assert!(
        offset_of!(VfioRegionZpciIo, hdr) == 0,
        "vfio_zdev.toml:455: offset of vfio_region_zpci_io.hdr"
    );
    assert!(
        offset_of!(VfioRegionZpciIo, req) == 16,
        "vfio_zdev.toml:461: offset of vfio_region_zpci_io.req"
    );
};
