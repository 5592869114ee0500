// SPDX-License-Identifier: GPL-2.0 WITH Linux-syscall-note
// Do not edit: generated from spec/uapi/vfio_zdev.toml
// Spec 59d4eb7f171ba053, uapic 0.1
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
        BitAndAssign,
        BitOr,
        BitOrAssign,
        BitXor,
        BitXorAssign,
        Not,
        Sub,
        SubAssign, //
    }, //
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
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
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
        let mut rest = &mut bytes[..];
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

    /// The struct as a machine of the other byte order has it: reverses the bytes of each
    /// number whose order is the host's.
    #[inline]
    pub fn swap_bytes(self) -> Self {
        Self {
            header: self.header.swap_bytes(),
            start_dma: self.start_dma.swap_bytes(),
            end_dma: self.end_dma.swap_bytes(),
            pchid: self.pchid.swap_bytes(),
            vfn: self.vfn.swap_bytes(),
            fmb_length: self.fmb_length.swap_bytes(),
            pft: self.pft,
            gid: self.gid,
            fh: self.fh.swap_bytes(),
            tail_padding: self.tail_padding,
        }
    }

    /// Where version 1 ends, in bytes from the start of the struct.
    pub const VERSION_1_END: usize = 32;

    /// Where version 2 ends, in bytes from the start of the struct.
    pub const VERSION_2_END: usize = 36;

    /// Where what is known of a version ends, in bytes from the start of the struct.
    #[inline]
    pub const fn version_end(version: u16) -> usize {
        match version {
            0 => 0,
            1 => Self::VERSION_1_END,
            _ => Self::VERSION_2_END,
        }
    }

    /// Reads what `version` has, and gives what a later version than those known here appends.
    ///
    /// Fields that the version does not have are zero. `None` if `bytes`, which start where the
    /// struct starts, end before the version does, or if there is no such version.
    #[inline]
    pub fn read_version(version: u16, bytes: &[u8]) -> Option<(Self, &[u8])> {
        match version {
            0 => None,
            1 => {
                let known = bytes.first_chunk::<{ Self::VERSION_1_END }>()?;
                Some((Self::read(known), &[]))
            }
            _ => {
                let (known, rest) = bytes.split_first_chunk::<{ Self::VERSION_2_END }>()?;
                let rest = if version == 2 { &[] } else { rest };
                Some((Self::read(known), rest))
            }
        }
    }

    /// `fh` in a capability of that version; `None` before version 2.
    #[inline]
    pub fn fh_in(&self, version: u16) -> Option<u32> {
        (version >= 2).then_some(self.fh)
    }
}

/// Properties of a function group.
///
/// The kernel's own header names the bits only. Bit 1 is free in mainline up to 7.2.
///
/// Flags: [`VFIO_DEVICE_INFO_ZPCI_FLAG_REFRESH`], [`VFIO_DEVICE_INFO_ZPCI_FLAG_RELAXED`].
///
/// Source: Linux 7.2, include/uapi/linux/vfio_zdev.h.
#[doc(alias = "vfio_device_info_zpci_flag")]
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
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
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
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
        let mut rest = &mut bytes[..];
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

    /// The struct as a machine of the other byte order has it: reverses the bytes of each
    /// number whose order is the host's.
    #[inline]
    pub fn swap_bytes(self) -> Self {
        Self {
            header: self.header.swap_bytes(),
            dasm: self.dasm.swap_bytes(),
            msi_addr: self.msi_addr.swap_bytes(),
            flags: VfioDeviceInfoZpciFlag(self.flags.0.swap_bytes()),
            mui: self.mui.swap_bytes(),
            noi: self.noi.swap_bytes(),
            maxstbl: self.maxstbl.swap_bytes(),
            version: self.version,
            reserved: self.reserved,
            imaxstbl: self.imaxstbl.swap_bytes(),
            tail_padding: self.tail_padding,
        }
    }

    /// Where version 1 ends, in bytes from the start of the struct.
    pub const VERSION_1_END: usize = 39;

    /// Where version 2 ends, in bytes from the start of the struct.
    pub const VERSION_2_END: usize = 42;

    /// Where what is known of a version ends, in bytes from the start of the struct.
    #[inline]
    pub const fn version_end(version: u16) -> usize {
        match version {
            0 => 0,
            1 => Self::VERSION_1_END,
            _ => Self::VERSION_2_END,
        }
    }

    /// Reads what `version` has, and gives what a later version than those known here appends.
    ///
    /// Fields that the version does not have are zero. `None` if `bytes`, which start where the
    /// struct starts, end before the version does, or if there is no such version.
    #[inline]
    pub fn read_version(version: u16, bytes: &[u8]) -> Option<(Self, &[u8])> {
        match version {
            0 => None,
            1 => {
                let known = bytes.first_chunk::<{ Self::VERSION_1_END }>()?;
                Some((Self::read(known), &[]))
            }
            _ => {
                let (known, rest) = bytes.split_first_chunk::<{ Self::VERSION_2_END }>()?;
                let rest = if version == 2 { &[] } else { rest };
                Some((Self::read(known), rest))
            }
        }
    }

    /// `imaxstbl` in a capability of that version; `None` before version 2.
    #[inline]
    pub fn imaxstbl_in(&self, version: u16) -> Option<u16> {
        (version >= 2).then_some(self.imaxstbl)
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
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
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
        let mut rest = &mut bytes[..];
        put(&mut rest, self.header.to_bytes());
        put(&mut rest, self.size.to_ne_bytes());
        bytes
    }

    /// The struct as a machine of the other byte order has it: reverses the bytes of each
    /// number whose order is the host's.
    #[inline]
    pub fn swap_bytes(self) -> Self {
        Self {
            header: self.header.swap_bytes(),
            size: self.size.swap_bytes(),
            util_str: self.util_str,
        }
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

    /// Where version 1 ends, in bytes from the start of the struct.
    pub const VERSION_1_END: usize = 12;
}

/// Internal path of the function: where in the machine's hardware it sits.
///
/// Capability `VFIO_DEVICE_INFO_CAP_ZPCI_PFIP` in the chain of `vfio_device_info`. Version 1 (Linux
/// 5.10) ends at offset 12. Since Linux 5.10.
///
/// Source: Linux 7.2, include/uapi/linux/vfio_zdev.h.
#[doc(alias = "vfio_device_info_cap_zpci_pfip")]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
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
        let mut rest = &mut bytes[..];
        put(&mut rest, self.header.to_bytes());
        put(&mut rest, self.size.to_ne_bytes());
        bytes
    }

    /// The struct as a machine of the other byte order has it: reverses the bytes of each
    /// number whose order is the host's.
    #[inline]
    pub fn swap_bytes(self) -> Self {
        Self {
            header: self.header.swap_bytes(),
            size: self.size.swap_bytes(),
            pfip: self.pfip,
        }
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

    /// Where version 1 ends, in bytes from the start of the struct.
    pub const VERSION_1_END: usize = 12;
}

/// Head of the zPCI I/O region: what it can do.
///
/// The user reads it; it cannot be written. It does not change while the device is open.
///
/// Proposed by the revision `zpci-io`; not in the merged ABI.
///
/// Source: list post 2021-01-19, vfio-pci/zdev: Fixing s390 vfio-pci ISM support, patch 4/4.
#[doc(alias = "vfio_zpci_io_hdr")]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[repr(C)]
pub struct VfioZpciIoHdr {
    /// Features of the region; no bit has been given a meaning, all are 0.
    pub flags: u64,
    /// Longest PCI store block that the region takes, in bytes.
    ///
    /// It is never more than 4096, which is what one request can carry. The posted kernel reports
    /// what the hardware does, which can be more; a user who may meet one takes the smaller of the
    /// two.
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
        let mut rest = &mut bytes[..];
        put(&mut rest, self.flags.to_ne_bytes());
        put(&mut rest, self.max.to_ne_bytes());
        put(&mut rest, self.reserved.to_ne_bytes());
        put(&mut rest, self.reserved2.to_ne_bytes());
        bytes
    }

    /// The struct as a machine of the other byte order has it: reverses the bytes of each
    /// number whose order is the host's.
    #[inline]
    pub fn swap_bytes(self) -> Self {
        Self {
            flags: self.flags.swap_bytes(),
            max: self.max.swap_bytes(),
            reserved: self.reserved.swap_bytes(),
            reserved2: self.reserved2.swap_bytes(),
        }
    }
}

/// The operation of a request.
///
/// Exactly one bit is set. The posted kernel executed a request with both as a read.
///
/// Flags: [`VFIO_ZPCI_IO_FLAG_READ`], [`VFIO_ZPCI_IO_FLAG_BLOCKW`]. Proposed by the revision
/// `zpci-io`; not in the merged ABI.
///
/// Source: list post 2021-01-19, vfio-pci/zdev: Fixing s390 vfio-pci ISM support, patch 4/4.
#[doc(alias = "vfio_zpci_io_flag")]
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
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
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
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
    /// Not used; must be 0.
    ///
    /// The posted kernel did not check that.
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
    /// Not used; must be 0.
    ///
    /// The posted kernel did not check that.
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
        let mut rest = &mut bytes[..];
        put(&mut rest, self.flags.0.to_ne_bytes());
        put(&mut rest, self.gaddr.to_ne_bytes());
        put(&mut rest, self.offset.to_ne_bytes());
        put(&mut rest, self.reserved.to_ne_bytes());
        put(&mut rest, self.len.to_ne_bytes());
        put(&mut rest, self.pcias.to_ne_bytes());
        put(&mut rest, self.reserved2.to_ne_bytes());
        bytes
    }

    /// The struct as a machine of the other byte order has it: reverses the bytes of each
    /// number whose order is the host's.
    #[inline]
    pub fn swap_bytes(self) -> Self {
        Self {
            flags: VfioZpciIoFlag(self.flags.0.swap_bytes()),
            gaddr: self.gaddr.swap_bytes(),
            offset: self.offset.swap_bytes(),
            reserved: self.reserved.swap_bytes(),
            len: self.len.swap_bytes(),
            pcias: self.pcias,
            reserved2: self.reserved2,
        }
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
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
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
        let mut rest = &mut bytes[..];
        put(&mut rest, self.hdr.to_bytes());
        put(&mut rest, self.req.to_bytes());
        bytes
    }

    /// The struct as a machine of the other byte order has it: reverses the bytes of each
    /// number whose order is the host's.
    #[inline]
    pub fn swap_bytes(self) -> Self {
        Self {
            hdr: self.hdr.swap_bytes(),
            req: self.req.swap_bytes(),
        }
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

            /// The flags with a name among these bits.
            #[inline]
            pub const fn from_bits_truncate(bits: $Bits) -> Self {
                Self(bits & Self::KNOWN.0)
            }

            /// The set without flags.
            #[inline]
            pub const fn empty() -> Self {
                Self(0)
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

            /// The flags of either set.
            #[inline]
            pub const fn union(self, other: Self) -> Self {
                Self(self.0 | other.0)
            }

            /// The flags of both sets.
            #[inline]
            pub const fn intersection(self, other: Self) -> Self {
                Self(self.0 & other.0)
            }

            /// The flags of this set that are not in the other one.
            #[inline]
            pub const fn difference(self, other: Self) -> Self {
                Self(self.0 & !other.0)
            }

            /// The flags of one set that are not in both.
            #[inline]
            pub const fn symmetric_difference(self, other: Self) -> Self {
                Self(self.0 ^ other.0)
            }

            /// The flags with a name that the set has not.
            #[inline]
            pub const fn complement(self) -> Self {
                Self(!self.0 & Self::KNOWN.0)
            }

            /// Adds flags.
            #[inline]
            pub fn insert(&mut self, flags: Self) {
                *self = self.union(flags);
            }

            /// Takes flags away.
            #[inline]
            pub fn remove(&mut self, flags: Self) {
                *self = self.difference(flags);
            }

            /// The flags of the set that have a name, with their names in C.
            #[inline]
            pub fn iter_names(self) -> impl Iterator<Item = (&'static str, Self)> {
                [$((stringify!($FLAG), $FLAG)),*]
                    .into_iter()
                    .filter(move |(_, flag)| self.contains(*flag))
            }
        }

        impl BitOr for $Set {
            type Output = Self;

            #[inline]
            fn bitor(self, other: Self) -> Self {
                self.union(other)
            }
        }

        impl BitOrAssign for $Set {
            #[inline]
            fn bitor_assign(&mut self, other: Self) {
                *self = self.union(other);
            }
        }

        impl BitAnd for $Set {
            type Output = Self;

            #[inline]
            fn bitand(self, other: Self) -> Self {
                self.intersection(other)
            }
        }

        impl BitAndAssign for $Set {
            #[inline]
            fn bitand_assign(&mut self, other: Self) {
                *self = self.intersection(other);
            }
        }

        impl BitXor for $Set {
            type Output = Self;

            #[inline]
            fn bitxor(self, other: Self) -> Self {
                self.symmetric_difference(other)
            }
        }

        impl BitXorAssign for $Set {
            #[inline]
            fn bitxor_assign(&mut self, other: Self) {
                *self = self.symmetric_difference(other);
            }
        }

        impl Sub for $Set {
            type Output = Self;

            #[inline]
            fn sub(self, other: Self) -> Self {
                self.difference(other)
            }
        }

        impl SubAssign for $Set {
            #[inline]
            fn sub_assign(&mut self, other: Self) {
                *self = self.difference(other);
            }
        }

        impl Not for $Set {
            type Output = Self;

            #[inline]
            fn not(self) -> Self {
                self.complement()
            }
        }

        impl fmt::Debug for $Set {
            #[inline]
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                let mut separator = "";
                for (name, _) in self.iter_names() {
                    write!(f, "{separator}{name}")?;
                    separator = " | ";
                }
                let unknown = self.unknown();
                if self.is_empty() || !unknown.is_empty() {
                    write!(f, "{separator}{:#x}", unknown.0)?;
                }
                Ok(())
            }
        }

        impl fmt::Display for $Set {
            #[inline]
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Debug::fmt(self, f)
            }
        }

        impl fmt::LowerHex for $Set {
            #[inline]
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::LowerHex::fmt(&self.0, f)
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

/// Takes the bytes of a `T` off `rest`, and reads it.
#[inline]
fn nested<T>(rest: &mut &[u8], read: impl Fn(&[u8]) -> T) -> T {
    let whole = *rest;
    *rest = whole.get(size_of::<T>()..).unwrap_or_default();
    read(whole)
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
        "vfio_zdev.toml:417: offset of vfio_zpci_io_req.len"
    );
    assert!(
        offset_of!(VfioZpciIoReq, pcias) == 30,
        "vfio_zdev.toml:428: offset of vfio_zpci_io_req.pcias"
    );
    assert!(
        offset_of!(VfioZpciIoReq, reserved2) == 31,
        "vfio_zdev.toml:439: offset of vfio_zpci_io_req.reserved2"
    );
};

const _: () = {
    assert!(
        size_of::<VfioRegionZpciIo>() == 48,
        "vfio_zdev.toml:450: size of vfio_region_zpci_io"
    );
    assert!(
        align_of::<VfioRegionZpciIo>() == if align_of::<u64>() == 8 { 8 } else { 4 },
        "vfio_zdev.toml:451: alignment of vfio_region_zpci_io"
    );
    assert!(
        offset_of!(VfioRegionZpciIo, hdr) == 0,
        "vfio_zdev.toml:463: offset of vfio_region_zpci_io.hdr"
    );
    assert!(
        offset_of!(VfioRegionZpciIo, req) == 16,
        "vfio_zdev.toml:469: offset of vfio_region_zpci_io.req"
    );
};

/// Executes zPCI instructions on a function, exactly as they are asked for.
///
/// A hypervisor writes a request for each PCI load or PCI store block that its guest wants. The
/// kernel checks the request against the rules below, in their order, and executes it as one
/// instruction: never split, never merged, never replaced by the variant for mapped I/O. Requests
/// of several threads do not touch each other.
///
/// Index: The first index from `VFIO_PCI_NUM_REGIONS` on that is free when the device is opened.
/// Users find the region by type and subtype, and take its offset from
/// `VFIO_DEVICE_GET_REGION_INFO`.
///
/// Laid out as `vfio_region_zpci_io`. Proposed by the revision `zpci-io`; not in the merged ABI.
///
/// Source: list post 2021-01-19, vfio-pci/zdev: Fixing s390 vfio-pci ISM support, patch 4/4; the
/// rules answer its review.
pub mod zpci_io {
    use core::{
        fmt,
        ops::Range, //
    };

    use super::{
        VfioZpciIoReq,
        VFIO_ZPCI_IO_FLAG_BLOCKW,
        VFIO_ZPCI_IO_FLAG_READ, //
    };

    /// Type by which users find the region: `VFIO_REGION_TYPE_PCI_VENDOR_TYPE | 0x1014`.
    pub const TYPE: u32 = 0x80001014;

    /// Subtype by which users find the region: `VFIO_REGION_SUBTYPE_IBM_ZPCI_IO`.
    pub const SUBTYPE: u32 = 2;

    /// Length of the region in bytes: that of `vfio_region_zpci_io`.
    pub const SIZE: u64 = 48;

    /// Offset of `hdr` in the region, in bytes.
    pub const HDR_OFFSET: u64 = 0;

    /// Length of `hdr` in bytes.
    pub const HDR_SIZE: u64 = 16;

    /// Offset of `req` in the region, in bytes.
    pub const REQ_OFFSET: u64 = 16;

    /// Length of `req` in bytes.
    pub const REQ_SIZE: u64 = 32;

    /// A part of the region that can be transferred.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub enum Area {
        /// Read in any pieces.
        ///
        /// A read that goes beyond the head is cut at its end; a write is refused.
        ///
        /// A transfer that it does not take gets `EINVAL`.
        Hdr,
        /// Written by one write of its size at its offset, which executes the request.
        ///
        /// A shorter or longer write, or one at another offset, executes nothing; a read is
        /// refused.
        ///
        /// A transfer that it does not take gets `EINVAL`.
        Req,
    }

    /// The area that a read of `count` bytes at `position` reads, and which bytes of it.
    ///
    /// `position` counts from the start of the region, the bytes from that of the area. They can be
    /// fewer than `count`.
    ///
    /// # Errors
    ///
    /// The errno of a read that no area takes.
    #[inline]
    pub fn read_area(position: u64, count: usize) -> Result<(Area, Range<usize>), Errno> {
        if (HDR_OFFSET..HDR_OFFSET + HDR_SIZE).contains(&position) {
            let start = position - HDR_OFFSET;
            let end = HDR_SIZE.min(start.saturating_add(count as u64));
            return Ok((Area::Hdr, start as usize..end as usize));
        }
        Err(Errno::EINVAL)
    }

    /// The area that a write of `count` bytes at `position` fills as a whole.
    ///
    /// `position` counts from the start of the region.
    ///
    /// # Errors
    ///
    /// The errno of a write that no area takes.
    #[inline]
    pub fn write_area(position: u64, count: usize) -> Result<Area, Errno> {
        if position == REQ_OFFSET && count as u64 == REQ_SIZE {
            return Ok(Area::Req);
        }
        Err(Errno::EINVAL)
    }

    /// What the rules have to know of a device.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub struct Device {
        /// Longest PCI store block that the function takes, in bytes; 0 if it takes none.
        ///
        /// The region's head says the smaller of this and 4096, and no request can carry more, so
        /// both numbers lead to the same answers.
        ///
        /// The kernel has it from `zpci_dev.maxstbl`. A user finds it in `vfio_zpci_io_hdr.max`.
        pub maxstbl: u16,
        /// Whether PCI store block takes any length and alignment.
        ///
        /// The kernel has it from `zpci_dev.relaxed_align`. A user finds it in
        /// `VFIO_DEVICE_INFO_ZPCI_FLAG_RELAXED` of `vfio_device_info_cap_zpci_group.flags`.
        pub relaxed: bool,
        /// Length of each BAR in bytes; 0 for one that the function does not have.
        ///
        /// The kernel asks the PCI core, a user `VFIO_DEVICE_GET_REGION_INFO` with the BAR's number
        /// as index.
        ///
        /// A user finds it in `vfio_region_info.size`.
        pub bar_length: [u64; 6],
        /// Whether the function has MSI-X.
        ///
        /// The kernel asks the PCI core. Nothing advertises it: a user does not find the region on
        /// such a function.
        pub msix: bool,
    }

    /// What must hold for a device to be offered the region.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Condition {
        /// A function with MSI-X is not offered the region.
        ///
        /// Requests reach every byte of a BAR, also the table of MSI-X vectors, which VFIO keeps
        /// from its users.
        ///
        /// Requires `!dev.msix`; answers `ENODEV`.
        NoMsix,
    }

    impl Condition {
        /// All of them, in their order.
        pub const ALL: &'static [Self] = &[Self::NoMsix];

        /// The name that it has in the spec and in every language.
        #[inline]
        pub const fn name(self) -> &'static str {
            match self {
                Self::NoMsix => "no-msix",
            }
        }

        /// What must hold, as the spec has it.
        #[inline]
        pub const fn requirement(self) -> &'static str {
            match self {
                Self::NoMsix => "!dev.msix",
            }
        }

        /// What the kernel answers.
        #[inline]
        pub const fn errno(self) -> Errno {
            match self {
                Self::NoMsix => Errno::ENODEV,
            }
        }

        /// What it means, in a sentence or two.
        #[inline]
        pub const fn summary(self) -> &'static str {
            match self {
                Self::NoMsix => "A function with MSI-X is not offered the region.",
            }
        }
    }

    /// Whether the kernel offers the region for a device.
    ///
    /// # Errors
    ///
    /// The first condition that does not hold.
    #[inline]
    pub fn offered(device: &Device) -> Result<(), Condition> {
        if device.msix {
            return Err(Condition::NoMsix);
        }
        Ok(())
    }

    /// What the region answers if it refuses something, by its C name.
    #[allow(clippy::upper_case_acronyms, reason = "the names are C's")]
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Errno {
        /// Answers `load-length`, `store-length`, `address-alignment`, `address-page` and
        /// `in-error`.
        EIO = 5,
        /// Answers `exception`.
        ENXIO = 6,
        /// Answers `blocked`.
        EACCES = 13,
        /// Answers `busy`.
        EBUSY = 16,
        /// Answers `no-msix` and `handle-invalid`.
        ENODEV = 19,
        /// Answers transfers that no area takes, `operation`, `reserved-zero`, `reserved2-zero`,
        /// `address-space`, `load-empty`, `load-doubleword`, `store-empty`, `store-strict-minimum`,
        /// `store-strict-length`, `store-strict-offset`, `store-boundary` and `bar-bounds`.
        EINVAL = 22,
        /// Answers `store-supported`.
        EOPNOTSUPP = 95,
        /// Answers `address-space-invalid`.
        EADDRNOTAVAIL = 99,
        /// Answers `no-resources`.
        ENOBUFS = 105,
        /// Answers `not-enabled`.
        ESHUTDOWN = 108,
        /// Answers `not-available`.
        EHOSTDOWN = 112,
        /// Answers `failed`.
        EREMOTEIO = 121,
    }

    impl Errno {
        /// The name in C.
        #[inline]
        pub const fn name(self) -> &'static str {
            match self {
                Self::EIO => "EIO",
                Self::ENXIO => "ENXIO",
                Self::EACCES => "EACCES",
                Self::EBUSY => "EBUSY",
                Self::ENODEV => "ENODEV",
                Self::EINVAL => "EINVAL",
                Self::EOPNOTSUPP => "EOPNOTSUPP",
                Self::EADDRNOTAVAIL => "EADDRNOTAVAIL",
                Self::ENOBUFS => "ENOBUFS",
                Self::ESHUTDOWN => "ESHUTDOWN",
                Self::EHOSTDOWN => "EHOSTDOWN",
                Self::EREMOTEIO => "EREMOTEIO",
            }
        }

        /// The positive number that it has on all architectures but alpha, mips, parisc and sparc.
        #[inline]
        pub const fn number(self) -> i32 {
            self as i32
        }
    }

    /// What a request has to keep, in the order in which it is looked at.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Rule {
        /// Exactly one operation is asked for, and no flag is set that means nothing.
        ///
        /// Requires `req.flags == VFIO_ZPCI_IO_FLAG_READ || req.flags == VFIO_ZPCI_IO_FLAG_BLOCKW`;
        /// answers `EINVAL`.
        Operation,
        /// `reserved` is 0, so that a later version can give it a meaning.
        ///
        /// Requires `req.reserved == 0`; answers `EINVAL`.
        ReservedZero,
        /// `reserved2` is 0, so that a later version can give it a meaning.
        ///
        /// Requires `req.reserved2 == 0`; answers `EINVAL`.
        Reserved2Zero,
        /// The address space is one of the six BARs; the config space is reached through VFIO's own
        /// region for it.
        ///
        /// Requires `in(req.pcias, 0..=5)`; answers `EINVAL`.
        AddressSpace,
        /// A load reads at least one byte.
        ///
        /// Requires `req.len != 0` where `req.flags == VFIO_ZPCI_IO_FLAG_READ`; answers `EINVAL`.
        LoadEmpty,
        /// A load reads at most the eight bytes that a register holds.
        ///
        /// Requires `req.len <= 8` where `req.flags == VFIO_ZPCI_IO_FLAG_READ`; answers `EIO`.
        LoadLength,
        /// A load stays within one doubleword of the address space.
        ///
        /// Requires `within_page(req.offset, req.len, 8)` where `req.flags ==
        /// VFIO_ZPCI_IO_FLAG_READ`; answers `EINVAL`.
        LoadDoubleword,
        /// The function takes PCI store block at all; `max` of the head is 0 if it does not.
        ///
        /// Requires `dev.maxstbl != 0` where `req.flags == VFIO_ZPCI_IO_FLAG_BLOCKW`; answers
        /// `EOPNOTSUPP`.
        StoreSupported,
        /// A store writes at least one byte.
        ///
        /// Requires `req.len != 0` where `req.flags == VFIO_ZPCI_IO_FLAG_BLOCKW`; answers `EINVAL`.
        StoreEmpty,
        /// A store writes at most what the function takes, and never more than 4096 bytes.
        ///
        /// Requires `req.len <= min(dev.maxstbl, 4096)` where `req.flags ==
        /// VFIO_ZPCI_IO_FLAG_BLOCKW`; answers `EIO`.
        StoreLength,
        /// Without relaxed rules a store writes more than eight bytes; PCI store is for up to
        /// eight.
        ///
        /// Requires `req.len > 8` where `req.flags == VFIO_ZPCI_IO_FLAG_BLOCKW && !dev.relaxed`;
        /// answers `EINVAL`.
        StoreStrictMinimum,
        /// Without relaxed rules a store writes whole doublewords.
        ///
        /// Requires `aligned(req.len, 8)` where `req.flags == VFIO_ZPCI_IO_FLAG_BLOCKW &&
        /// !dev.relaxed`; answers `EINVAL`.
        StoreStrictLength,
        /// Without relaxed rules a store starts at a doubleword of the address space.
        ///
        /// Requires `aligned(req.offset, 8)` where `req.flags == VFIO_ZPCI_IO_FLAG_BLOCKW &&
        /// !dev.relaxed`; answers `EINVAL`.
        StoreStrictOffset,
        /// A store crosses no multiple of 4096 in the address space, relaxed or not.
        ///
        /// Requires `within_page(req.offset, req.len, 4096)` where `req.flags ==
        /// VFIO_ZPCI_IO_FLAG_BLOCKW`; answers `EINVAL`.
        StoreBoundary,
        /// All bytes lie inside the BAR; a BAR that the function does not have holds none.
        ///
        /// Requires `req.offset + req.len <= dev.bar_length[req.pcias]`; answers `EINVAL`.
        BarBounds,
        /// The data start at a multiple of eight in the caller's memory.
        ///
        /// Requires `aligned(req.gaddr, 8)`; answers `EIO`.
        AddressAlignment,
        /// The data of a store cross no multiple of 4096 in the caller's memory.
        ///
        /// A load's eight bytes cannot, being aligned.
        ///
        /// Requires `within_page(req.gaddr, req.len, 4096)` where `req.flags ==
        /// VFIO_ZPCI_IO_FLAG_BLOCKW`; answers `EIO`.
        AddressPage,
    }

    impl Rule {
        /// All of them, in their order.
        pub const ALL: &'static [Self] = &[
            Self::Operation,
            Self::ReservedZero,
            Self::Reserved2Zero,
            Self::AddressSpace,
            Self::LoadEmpty,
            Self::LoadLength,
            Self::LoadDoubleword,
            Self::StoreSupported,
            Self::StoreEmpty,
            Self::StoreLength,
            Self::StoreStrictMinimum,
            Self::StoreStrictLength,
            Self::StoreStrictOffset,
            Self::StoreBoundary,
            Self::BarBounds,
            Self::AddressAlignment,
            Self::AddressPage,
        ];

        /// The name that it has in the spec and in every language.
        #[inline]
        pub const fn name(self) -> &'static str {
            match self {
                Self::Operation => "operation",
                Self::ReservedZero => "reserved-zero",
                Self::Reserved2Zero => "reserved2-zero",
                Self::AddressSpace => "address-space",
                Self::LoadEmpty => "load-empty",
                Self::LoadLength => "load-length",
                Self::LoadDoubleword => "load-doubleword",
                Self::StoreSupported => "store-supported",
                Self::StoreEmpty => "store-empty",
                Self::StoreLength => "store-length",
                Self::StoreStrictMinimum => "store-strict-minimum",
                Self::StoreStrictLength => "store-strict-length",
                Self::StoreStrictOffset => "store-strict-offset",
                Self::StoreBoundary => "store-boundary",
                Self::BarBounds => "bar-bounds",
                Self::AddressAlignment => "address-alignment",
                Self::AddressPage => "address-page",
            }
        }

        /// The field that is to blame, by its C name; `None` if the rule names none.
        #[inline]
        pub const fn field(self) -> Option<&'static str> {
            match self {
                Self::Operation => Some("flags"),
                Self::ReservedZero => Some("reserved"),
                Self::Reserved2Zero => Some("reserved2"),
                Self::AddressSpace => Some("pcias"),
                Self::LoadEmpty => Some("len"),
                Self::LoadLength => Some("len"),
                Self::LoadDoubleword => Some("offset"),
                Self::StoreSupported => None,
                Self::StoreEmpty => Some("len"),
                Self::StoreLength => Some("len"),
                Self::StoreStrictMinimum => Some("len"),
                Self::StoreStrictLength => Some("len"),
                Self::StoreStrictOffset => Some("offset"),
                Self::StoreBoundary => Some("offset"),
                Self::BarBounds => Some("offset"),
                Self::AddressAlignment => Some("gaddr"),
                Self::AddressPage => Some("gaddr"),
            }
        }

        /// What must hold, as the spec has it.
        #[inline]
        pub const fn requirement(self) -> &'static str {
            match self {
                Self::Operation => {
                    "req.flags == VFIO_ZPCI_IO_FLAG_READ || req.flags == VFIO_ZPCI_IO_FLAG_BLOCKW"
                }
                Self::ReservedZero => "req.reserved == 0",
                Self::Reserved2Zero => "req.reserved2 == 0",
                Self::AddressSpace => "in(req.pcias, 0..=5)",
                Self::LoadEmpty => "req.len != 0",
                Self::LoadLength => "req.len <= 8",
                Self::LoadDoubleword => "within_page(req.offset, req.len, 8)",
                Self::StoreSupported => "dev.maxstbl != 0",
                Self::StoreEmpty => "req.len != 0",
                Self::StoreLength => "req.len <= min(dev.maxstbl, 4096)",
                Self::StoreStrictMinimum => "req.len > 8",
                Self::StoreStrictLength => "aligned(req.len, 8)",
                Self::StoreStrictOffset => "aligned(req.offset, 8)",
                Self::StoreBoundary => "within_page(req.offset, req.len, 4096)",
                Self::BarBounds => "req.offset + req.len <= dev.bar_length[req.pcias]",
                Self::AddressAlignment => "aligned(req.gaddr, 8)",
                Self::AddressPage => "within_page(req.gaddr, req.len, 4096)",
            }
        }

        /// What the kernel answers.
        #[inline]
        pub const fn errno(self) -> Errno {
            match self {
                Self::Operation => Errno::EINVAL,
                Self::ReservedZero => Errno::EINVAL,
                Self::Reserved2Zero => Errno::EINVAL,
                Self::AddressSpace => Errno::EINVAL,
                Self::LoadEmpty => Errno::EINVAL,
                Self::LoadLength => Errno::EIO,
                Self::LoadDoubleword => Errno::EINVAL,
                Self::StoreSupported => Errno::EOPNOTSUPP,
                Self::StoreEmpty => Errno::EINVAL,
                Self::StoreLength => Errno::EIO,
                Self::StoreStrictMinimum => Errno::EINVAL,
                Self::StoreStrictLength => Errno::EINVAL,
                Self::StoreStrictOffset => Errno::EINVAL,
                Self::StoreBoundary => Errno::EINVAL,
                Self::BarBounds => Errno::EINVAL,
                Self::AddressAlignment => Errno::EIO,
                Self::AddressPage => Errno::EIO,
            }
        }

        /// What it means, in a sentence or two.
        #[inline]
        pub const fn summary(self) -> &'static str {
            match self {
                Self::Operation => {
                    "Exactly one operation is asked for, and no flag is set that means nothing."
                }
                Self::ReservedZero => {
                    "`reserved` is 0, so that a later version can give it a meaning."
                }
                Self::Reserved2Zero => {
                    "`reserved2` is 0, so that a later version can give it a meaning."
                }
                Self::AddressSpace => {
                    "The address space is one of the six BARs; the config space is reached through \
                     VFIO's own region for it."
                }
                Self::LoadEmpty => "A load reads at least one byte.",
                Self::LoadLength => "A load reads at most the eight bytes that a register holds.",
                Self::LoadDoubleword => "A load stays within one doubleword of the address space.",
                Self::StoreSupported => {
                    "The function takes PCI store block at all; `max` of the head is 0 if it does \
                     not."
                }
                Self::StoreEmpty => "A store writes at least one byte.",
                Self::StoreLength => {
                    "A store writes at most what the function takes, and never more than 4096 \
                     bytes."
                }
                Self::StoreStrictMinimum => {
                    "Without relaxed rules a store writes more than eight bytes; PCI store is for \
                     up to eight."
                }
                Self::StoreStrictLength => {
                    "Without relaxed rules a store writes whole doublewords."
                }
                Self::StoreStrictOffset => {
                    "Without relaxed rules a store starts at a doubleword of the address space."
                }
                Self::StoreBoundary => {
                    "A store crosses no multiple of 4096 in the address space, relaxed or not."
                }
                Self::BarBounds => {
                    "All bytes lie inside the BAR; a BAR that the function does not have holds \
                     none."
                }
                Self::AddressAlignment => {
                    "The data start at a multiple of eight in the caller's memory."
                }
                Self::AddressPage => {
                    "The data of a store cross no multiple of 4096 in the caller's memory."
                }
            }
        }
    }

    /// Why a request is refused.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub struct Rejection {
        /// The first rule that the request breaks.
        pub rule: Rule,
        /// The value of [`Rule::field`] in the request; 0 if the rule names no field.
        pub value: u64,
    }

    impl Rejection {
        // Out of line, so that nothing is done for it unless a check fails.
        #[cold]
        #[inline(never)]
        fn new(rule: Rule, value: impl Into<u64>) -> Self {
            let value = value.into();
            Self { rule, value }
        }
    }

    impl fmt::Display for Rejection {
        #[inline]
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            let Self { rule, value } = self;
            write!(f, "{}: ", rule.name())?;
            if let Some(field) = rule.field() {
                write!(f, "`{field}` is {value} ({value:#x}), but ")?;
            }
            let (requirement, errno) = (rule.requirement(), rule.errno().name());
            write!(f, "`{requirement}` is required ({errno})")
        }
    }

    impl core::error::Error for Rejection {}

    /// Looks at the rules in their order.
    ///
    /// # Errors
    ///
    /// The first rule that the request breaks.
    #[inline(always)]
    pub fn check(request: &VfioZpciIoReq, device: &Device) -> Result<(), Rejection> {
        let is_load = request.flags == VFIO_ZPCI_IO_FLAG_READ;
        let is_store_block = request.flags == VFIO_ZPCI_IO_FLAG_BLOCKW;
        if !is_load && !is_store_block {
            return Err(Rejection::new(Rule::Operation, request.flags.bits()));
        }
        if request.reserved != 0 {
            return Err(Rejection::new(Rule::ReservedZero, request.reserved));
        }
        if request.reserved2 != 0 {
            return Err(Rejection::new(Rule::Reserved2Zero, request.reserved2));
        }
        if request.pcias > 5 {
            return Err(Rejection::new(Rule::AddressSpace, request.pcias));
        }
        if is_load {
            if request.len == 0 {
                return Err(Rejection::new(Rule::LoadEmpty, request.len));
            }
            if request.len > 8 {
                return Err(Rejection::new(Rule::LoadLength, request.len));
            }
            if request.offset % 8 + u64::from(request.len) > 8 {
                return Err(Rejection::new(Rule::LoadDoubleword, request.offset));
            }
        }
        if is_store_block {
            if device.maxstbl == 0 {
                return Err(Rejection::new(Rule::StoreSupported, 0_u64));
            }
            if request.len == 0 {
                return Err(Rejection::new(Rule::StoreEmpty, request.len));
            }
            if request.len > device.maxstbl || request.len > 4096 {
                return Err(Rejection::new(Rule::StoreLength, request.len));
            }
        }
        if is_store_block && !device.relaxed {
            if request.len <= 8 {
                return Err(Rejection::new(Rule::StoreStrictMinimum, request.len));
            }
            if request.len % 8 != 0 {
                return Err(Rejection::new(Rule::StoreStrictLength, request.len));
            }
            if request.offset % 8 != 0 {
                return Err(Rejection::new(Rule::StoreStrictOffset, request.offset));
            }
        }
        if is_store_block && request.offset % 4096 + u64::from(request.len) > 4096 {
            return Err(Rejection::new(Rule::StoreBoundary, request.offset));
        }
        let Some(&bar_length) = device.bar_length.get(usize::from(request.pcias)) else {
            return Err(Rejection::new(Rule::BarBounds, request.offset));
        };
        if !fits(request.offset, u64::from(request.len), bar_length) {
            return Err(Rejection::new(Rule::BarBounds, request.offset));
        }
        if request.gaddr % 8 != 0 {
            return Err(Rejection::new(Rule::AddressAlignment, request.gaddr));
        }
        if is_store_block && request.gaddr % 4096 + u64::from(request.len) > 4096 {
            return Err(Rejection::new(Rule::AddressPage, request.gaddr));
        }
        Ok(())
    }

    /// Whether `length` units from `start` on end at `end` or before it, whatever their sum is.
    #[inline]
    const fn fits(start: u64, length: u64, end: u64) -> bool {
        length <= end && start <= end - length
    }

    /// A request that keeps all rules.
    ///
    /// Nothing but [`Self::new`] makes one.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum CheckedRequest {
        /// PCI load: reads `len` bytes and delivers the 64-bit register.
        Load(Load),
        /// PCI store block: writes `len` bytes in one piece.
        StoreBlock(StoreBlock),
    }

    impl CheckedRequest {
        /// Looks at the rules in their order, and at what is asked for.
        ///
        /// # Errors
        ///
        /// The first rule that the request breaks.
        #[inline]
        pub fn new(request: &VfioZpciIoReq, device: &Device) -> Result<Self, Rejection> {
            // Each has its copy of the checks, without those for the others.
            Ok(if request.flags == VFIO_ZPCI_IO_FLAG_READ {
                check(request, device)?;
                Self::Load(Load { request: *request })
            } else {
                check(request, device)?;
                Self::StoreBlock(StoreBlock { request: *request })
            })
        }
    }

    /// PCI load: reads `len` bytes and delivers the 64-bit register.
    ///
    /// The register has the bytes right-justified, most significant first, and zeros above them;
    /// all eight bytes of it are stored at `gaddr` in the byte order of the host.
    ///
    /// Executed by PCILG.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub struct Load {
        request: VfioZpciIoReq,
    }

    impl Load {
        /// Address of the data: a virtual address of the calling process on the host.
        ///
        /// It is not a guest address, although its name and the posted comment say so. A hypervisor
        /// passes the address at which its own process has the data. It must be a multiple of 8,
        /// and the data must not cross a boundary of 4096 bytes. A read needs 8 writable bytes
        /// there, whatever `len` is.
        #[inline]
        pub const fn gaddr(&self) -> u64 {
            self.request.gaddr
        }

        /// Offset in the PCI address space at which to read or write, in bytes.
        ///
        /// A read must not cross a boundary of 8 bytes, and a block write must not cross one
        /// of 4096. A block write to a function without relaxed rules must start at a multiple
        /// of 8.
        #[inline]
        pub const fn offset(&self) -> u64 {
            self.request.offset
        }

        /// Number of bytes to read or write.
        ///
        /// A read takes 1 to 8 bytes. A block write takes up to `max` of the region's head; without
        /// relaxed rules the number must be a multiple of 8 and more than 8.
        #[allow(clippy::len_without_is_empty, reason = "a field")]
        #[inline]
        pub const fn len(&self) -> u16 {
            self.request.len
        }

        /// PCI address space: 0 to 5 for the BARs of that number, 15 for the config space.
        ///
        /// The config space must not be reached this way, since that would go around the registers
        /// that VFIO emulates. The posted kernel did not check the number.
        #[inline]
        pub const fn pcias(&self) -> u8 {
            self.request.pcias
        }
    }

    /// PCI store block: writes `len` bytes in one piece.
    ///
    /// Executed by PCISTB.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub struct StoreBlock {
        request: VfioZpciIoReq,
    }

    impl StoreBlock {
        /// Address of the data: a virtual address of the calling process on the host.
        ///
        /// It is not a guest address, although its name and the posted comment say so. A hypervisor
        /// passes the address at which its own process has the data. It must be a multiple of 8,
        /// and the data must not cross a boundary of 4096 bytes. A read needs 8 writable bytes
        /// there, whatever `len` is.
        #[inline]
        pub const fn gaddr(&self) -> u64 {
            self.request.gaddr
        }

        /// Offset in the PCI address space at which to read or write, in bytes.
        ///
        /// A read must not cross a boundary of 8 bytes, and a block write must not cross one
        /// of 4096. A block write to a function without relaxed rules must start at a multiple
        /// of 8.
        #[inline]
        pub const fn offset(&self) -> u64 {
            self.request.offset
        }

        /// Number of bytes to read or write.
        ///
        /// A read takes 1 to 8 bytes. A block write takes up to `max` of the region's head; without
        /// relaxed rules the number must be a multiple of 8 and more than 8.
        #[allow(clippy::len_without_is_empty, reason = "a field")]
        #[inline]
        pub const fn len(&self) -> u16 {
            self.request.len
        }

        /// PCI address space: 0 to 5 for the BARs of that number, 15 for the config space.
        ///
        /// The config space must not be reached this way, since that would go around the registers
        /// that VFIO emulates. The posted kernel did not check the number.
        #[inline]
        pub const fn pcias(&self) -> u8 {
            self.request.pcias
        }
    }

    impl VfioZpciIoReq {
        /// A request for `load`, made without a look at the rules.
        ///
        /// PCI load: reads `len` bytes and delivers the 64-bit register.
        #[inline]
        pub const fn load(gaddr: u64, offset: u64, len: u16, pcias: u8) -> Self {
            Self {
                flags: VFIO_ZPCI_IO_FLAG_READ,
                gaddr,
                offset,
                reserved: 0,
                len,
                pcias,
                reserved2: 0,
            }
        }

        /// A request for `store_block`, made without a look at the rules.
        ///
        /// PCI store block: writes `len` bytes in one piece.
        #[inline]
        pub const fn store_block(gaddr: u64, offset: u64, len: u16, pcias: u8) -> Self {
            Self {
                flags: VFIO_ZPCI_IO_FLAG_BLOCKW,
                gaddr,
                offset,
                reserved: 0,
                len,
                pcias,
                reserved2: 0,
            }
        }
    }

    /// What the hardware answers to an operation.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
    pub struct Answer {
        /// Condition code: 0 for success, 1 for an error, 2 for busy, 3 for a handle that is not
        /// valid.
        pub cc: u8,
        /// Why, if the condition code is 1.
        pub status: u8,
        /// 1 if the instruction ended in a program exception instead of a condition code.
        pub exception: u8,
    }

    /// An answer that is no success, in the order in which they are told apart.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Outcome {
        /// The machine does not take the instruction's operands.
        ///
        /// Answers `ENXIO`.
        Exception,
        /// The function stayed busy over a bounded number of attempts; the same request can be
        /// tried again.
        ///
        /// Answers `EBUSY`.
        Busy,
        /// The function is gone or has a new handle.
        ///
        /// Answers `ENODEV`.
        HandleInvalid,
        /// The function is not enabled.
        ///
        /// Answers `ESHUTDOWN`.
        NotEnabled,
        /// The function is in the error state and has to be recovered.
        ///
        /// Answers `EIO`.
        InError,
        /// The function is blocked.
        ///
        /// Answers `EACCES`.
        Blocked,
        /// The machine lacks resources for now.
        ///
        /// Answers `ENOBUFS`.
        NoResources,
        /// The function does not have the address space.
        ///
        /// Answers `EADDRNOTAVAIL`.
        AddressSpaceInvalid,
        /// The function is not available.
        ///
        /// Answers `EHOSTDOWN`.
        NotAvailable,
        /// The function reported an error that has no errno of its own.
        ///
        /// Answers `EREMOTEIO`.
        Failed,
    }

    impl Outcome {
        /// All of them, in their order.
        pub const ALL: &'static [Self] = &[
            Self::Exception,
            Self::Busy,
            Self::HandleInvalid,
            Self::NotEnabled,
            Self::InError,
            Self::Blocked,
            Self::NoResources,
            Self::AddressSpaceInvalid,
            Self::NotAvailable,
            Self::Failed,
        ];

        /// The name that it has in the spec and in every language.
        #[inline]
        pub const fn name(self) -> &'static str {
            match self {
                Self::Exception => "exception",
                Self::Busy => "busy",
                Self::HandleInvalid => "handle-invalid",
                Self::NotEnabled => "not-enabled",
                Self::InError => "in-error",
                Self::Blocked => "blocked",
                Self::NoResources => "no-resources",
                Self::AddressSpaceInvalid => "address-space-invalid",
                Self::NotAvailable => "not-available",
                Self::Failed => "failed",
            }
        }

        /// What the kernel answers.
        #[inline]
        pub const fn errno(self) -> Errno {
            match self {
                Self::Exception => Errno::ENXIO,
                Self::Busy => Errno::EBUSY,
                Self::HandleInvalid => Errno::ENODEV,
                Self::NotEnabled => Errno::ESHUTDOWN,
                Self::InError => Errno::EIO,
                Self::Blocked => Errno::EACCES,
                Self::NoResources => Errno::ENOBUFS,
                Self::AddressSpaceInvalid => Errno::EADDRNOTAVAIL,
                Self::NotAvailable => Errno::EHOSTDOWN,
                Self::Failed => Errno::EREMOTEIO,
            }
        }

        /// What it means, in a sentence or two.
        #[inline]
        pub const fn summary(self) -> &'static str {
            match self {
                Self::Exception => "The machine does not take the instruction's operands.",
                Self::Busy => {
                    "The function stayed busy over a bounded number of attempts; the same request \
                     can be tried again."
                }
                Self::HandleInvalid => "The function is gone or has a new handle.",
                Self::NotEnabled => "The function is not enabled.",
                Self::InError => "The function is in the error state and has to be recovered.",
                Self::Blocked => "The function is blocked.",
                Self::NoResources => "The machine lacks resources for now.",
                Self::AddressSpaceInvalid => "The function does not have the address space.",
                Self::NotAvailable => "The function is not available.",
                Self::Failed => "The function reported an error that has no errno of its own.",
            }
        }
    }

    /// What an answer comes to.
    ///
    /// # Errors
    ///
    /// The first outcome that describes the answer, which is no success then.
    #[inline]
    pub fn outcome(answer: &Answer) -> Result<(), Outcome> {
        if answer.exception != 0 {
            return Err(Outcome::Exception);
        }
        if answer.cc == 2 {
            return Err(Outcome::Busy);
        }
        if answer.cc == 3 {
            return Err(Outcome::HandleInvalid);
        }
        if answer.cc == 1 && answer.status == 4 {
            return Err(Outcome::NotEnabled);
        }
        if answer.cc == 1 && answer.status == 8 {
            return Err(Outcome::InError);
        }
        if answer.cc == 1 && answer.status == 12 {
            return Err(Outcome::Blocked);
        }
        if answer.cc == 1 && answer.status == 16 {
            return Err(Outcome::NoResources);
        }
        if answer.cc == 1 && answer.status == 20 {
            return Err(Outcome::AddressSpaceInvalid);
        }
        if answer.cc == 1 && answer.status == 40 {
            return Err(Outcome::NotAvailable);
        }
        if answer.cc == 1 {
            return Err(Outcome::Failed);
        }
        Ok(())
    }
}
