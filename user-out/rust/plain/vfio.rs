// SPDX-License-Identifier: GPL-2.0 WITH Linux-syscall-note
// Do not edit: generated from spec/uapi/vfio.toml
// Spec 1e539a206416b85c, uapic 0.1
// To redo: cargo xtask codegen
//
// VFIO interface to containers, groups and devices, as far as a zPCI device needs it.
//
// All integers are in the byte order of the machine that runs the kernel. Every struct that crosses
// an ioctl starts with `argsz`, the number of bytes that the caller provides; a struct grows at its
// end, and `argsz` tells the kernel how much of it the caller knows.
//
// Not described are DMA mapping, migration, hot reset, graphics and iommufd.
//
// Source: Linux 7.2, include/uapi/linux/vfio.h.

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

/// Version of the API; what `VFIO_GET_API_VERSION` returns.
///
/// No other version has ever existed.
///
/// Source: Linux 7.2, include/uapi/linux/vfio.h.
pub const VFIO_API_VERSION: i32 = 0;

/// Extensions of a container and types of IOMMU.
///
/// An id is asked for with `VFIO_CHECK_EXTENSION`. Those that name an IOMMU type are also what
/// `VFIO_SET_IOMMU` takes. Ids of other architectures are left out.
///
/// Source: Linux 7.2, include/uapi/linux/vfio.h.
#[doc(alias = "vfio_extension")]
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
#[repr(transparent)]
pub struct VfioExtension(pub u32);

/// Type 1 IOMMU, first version.
pub const VFIO_TYPE1_IOMMU: VfioExtension = VfioExtension(1);

/// Type 1 IOMMU whose unmap never splits a mapping; use this one.
#[expect(non_upper_case_globals, reason = "the name is C's")]
pub const VFIO_TYPE1v2_IOMMU: VfioExtension = VfioExtension(3);

/// The IOMMU makes DMA coherent with the caches.
pub const VFIO_DMA_CC_IOMMU: VfioExtension = VfioExtension(4);

/// No translation and no isolation; taints the kernel.
pub const VFIO_NOIOMMU_IOMMU: VfioExtension = VfioExtension(8);

/// All mappings can be removed by one unmap request.
///
/// Since Linux 5.12.
pub const VFIO_UNMAP_ALL: VfioExtension = VfioExtension(9);

/// The virtual address behind a mapping can be replaced.
///
/// Since Linux 5.12.
pub const VFIO_UPDATE_VADDR: VfioExtension = VfioExtension(10);

/// Magic byte of all VFIO ioctls.
///
/// Source: Linux 7.2, include/uapi/linux/vfio.h.
pub const VFIO_TYPE: u8 = b';';

/// Number of the first VFIO ioctl.
///
/// Source: Linux 7.2, include/uapi/linux/vfio.h.
pub const VFIO_BASE: u8 = 100;

/// Head of every capability in a chain.
///
/// The reply to an info ioctl can carry a chain of capabilities behind its fixed part. The fixed
/// part says where the first one starts, `next` where the following one does. Both count bytes from
/// the start of the fixed part, never from the capability itself. Capabilities come in any order; a
/// reader skips ids that it does not know.
///
/// Kernels before 6.6 did not align capabilities, so a u64 in one can sit at an address that is
/// only a multiple of 4. Copy a capability out rather than point into the reply.
///
/// If the chain did not fit into `argsz` bytes, the ioctl still succeeds: the flag that announces
/// the chain is set, the offset of the first capability is 0, and `argsz` is raised to the size
/// needed.
///
/// Source: Linux 7.2, include/uapi/linux/vfio.h.
#[doc(alias = "vfio_info_cap_header")]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[repr(C)]
pub struct VfioInfoCapHeader {
    /// Which capability this is.
    ///
    /// Each info ioctl has ids of its own: id 1 of a device is not id 1 of a region or of an IOMMU.
    pub id: u16,
    /// Version of this capability's layout, starting at 1.
    ///
    /// It alone says which fields are valid; the distance to the next capability does not.
    pub version: u16,
    /// Offset of the next capability from the start of the reply, in bytes; 0 ends the chain.
    pub next: u32,
}

impl VfioInfoCapHeader {
    /// Reads the first bytes of `bytes`, at any alignment.
    ///
    /// Bytes that are missing at the end read as zero, as they do in the kernel's
    /// `copy_struct_from_user()`.
    #[inline]
    pub fn read(bytes: &[u8]) -> Self {
        let mut rest = bytes;
        Self {
            id: u16::from_ne_bytes(take(&mut rest)),
            version: u16::from_ne_bytes(take(&mut rest)),
            next: u32::from_ne_bytes(take(&mut rest)),
        }
    }

    /// The bytes of the struct, as they stand in memory.
    #[inline]
    pub fn to_bytes(self) -> [u8; size_of::<Self>()] {
        let mut bytes = [0; size_of::<Self>()];
        let mut rest = &mut bytes[..];
        put(&mut rest, self.id.to_ne_bytes());
        put(&mut rest, self.version.to_ne_bytes());
        put(&mut rest, self.next.to_ne_bytes());
        bytes
    }

    /// The struct as a machine of the other byte order has it: reverses the bytes of each
    /// number whose order is the host's.
    #[inline]
    pub fn swap_bytes(self) -> Self {
        Self {
            id: self.id.swap_bytes(),
            version: self.version.swap_bytes(),
            next: self.next.swap_bytes(),
        }
    }
}

/// Returns the version of the API.
///
/// Returns `VFIO_API_VERSION`. A caller that gets another value must not go on. Always available.
///
/// Command of the container file descriptor.
///
/// Source: Linux 7.2, include/uapi/linux/vfio.h.
pub const VFIO_GET_API_VERSION: u32 = io(VFIO_TYPE, VFIO_BASE);

/// Asks whether an extension is there.
///
/// The argument is an id of `vfio_extension`, passed by value. Returns 0 if it is not supported and
/// a positive number if it is. Always available.
///
/// Command of the container file descriptor.
///
/// Source: Linux 7.2, include/uapi/linux/vfio.h.
pub const VFIO_CHECK_EXTENSION: u32 = io(VFIO_TYPE, VFIO_BASE + 1);

/// Chooses the IOMMU type of the container.
///
/// The argument is an IOMMU type of `vfio_extension`, passed by value. A group must have been added
/// to the container before. The IOMMU ioctls of the container exist only after this call.
///
/// Command of the container file descriptor.
///
/// Source: Linux 7.2, include/uapi/linux/vfio.h.
pub const VFIO_SET_IOMMU: u32 = io(VFIO_TYPE, VFIO_BASE + 2);

/// State of a group.
///
/// Flags: [`VFIO_GROUP_FLAGS_VIABLE`], [`VFIO_GROUP_FLAGS_CONTAINER_SET`].
///
/// Source: Linux 7.2, include/uapi/linux/vfio.h.
#[doc(alias = "vfio_group_flags")]
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
#[repr(transparent)]
pub struct VfioGroupFlags(pub u32);

/// All devices of the group are free for VFIO.
pub const VFIO_GROUP_FLAGS_VIABLE: VfioGroupFlags = VfioGroupFlags(1 << 0);

/// The group has been added to a container.
pub const VFIO_GROUP_FLAGS_CONTAINER_SET: VfioGroupFlags = VfioGroupFlags(1 << 1);

/// Reply of `VFIO_GROUP_GET_STATUS`.
///
/// Source: Linux 7.2, include/uapi/linux/vfio.h.
#[doc(alias = "vfio_group_status")]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[repr(C)]
pub struct VfioGroupStatus {
    /// Size of this struct in bytes, set by the caller; less than 8 is refused with `EINVAL`.
    pub argsz: u32,
    /// State of the group.
    pub flags: VfioGroupFlags,
}

impl VfioGroupStatus {
    /// Reads the first bytes of `bytes`, at any alignment.
    ///
    /// Bytes that are missing at the end read as zero, as they do in the kernel's
    /// `copy_struct_from_user()`.
    #[inline]
    pub fn read(bytes: &[u8]) -> Self {
        let mut rest = bytes;
        Self {
            argsz: u32::from_ne_bytes(take(&mut rest)),
            flags: VfioGroupFlags(u32::from_ne_bytes(take(&mut rest))),
        }
    }

    /// The bytes of the struct, as they stand in memory.
    #[inline]
    pub fn to_bytes(self) -> [u8; size_of::<Self>()] {
        let mut bytes = [0; size_of::<Self>()];
        let mut rest = &mut bytes[..];
        put(&mut rest, self.argsz.to_ne_bytes());
        put(&mut rest, self.flags.0.to_ne_bytes());
        bytes
    }

    /// The struct as a machine of the other byte order has it: reverses the bytes of each
    /// number whose order is the host's.
    #[inline]
    pub fn swap_bytes(self) -> Self {
        Self {
            argsz: self.argsz.swap_bytes(),
            flags: VfioGroupFlags(self.flags.0.swap_bytes()),
        }
    }
}

/// Reports the state of a group.
///
/// The group can be used only if it is viable. Always available.
///
/// Command of the group file descriptor. Its argument points to a [`VfioGroupStatus`].
///
/// Source: Linux 7.2, include/uapi/linux/vfio.h.
pub const VFIO_GROUP_GET_STATUS: u32 = io(VFIO_TYPE, VFIO_BASE + 3);

/// Adds the group to a container.
///
/// The argument points to an s32 that holds the file descriptor of the container. A group belongs
/// to one container at a time; a container may refuse to take several groups.
///
/// Command of the group file descriptor.
///
/// Source: Linux 7.2, include/uapi/linux/vfio.h.
pub const VFIO_GROUP_SET_CONTAINER: u32 = io(VFIO_TYPE, VFIO_BASE + 4);

/// Removes the group from its container.
///
/// All device file descriptors of the group must have been closed before. With the last group the
/// container loses its IOMMU and all mappings.
///
/// Command of the group file descriptor.
///
/// Source: Linux 7.2, include/uapi/linux/vfio.h.
pub const VFIO_GROUP_UNSET_CONTAINER: u32 = io(VFIO_TYPE, VFIO_BASE + 5);

/// Opens a device of the group and returns its file descriptor.
///
/// The argument points to the name of the device as a string that ends with a zero byte, such as
/// `0000:00:00.0`. The group must be in a container.
///
/// Command of the group file descriptor.
///
/// Source: Linux 7.2, include/uapi/linux/vfio.h.
pub const VFIO_GROUP_GET_DEVICE_FD: u32 = io(VFIO_TYPE, VFIO_BASE + 6);

/// What a device is and can do.
///
/// Exactly one of the bits that name a bus is set.
///
/// Flags: [`VFIO_DEVICE_FLAGS_RESET`], [`VFIO_DEVICE_FLAGS_PCI`], [`VFIO_DEVICE_FLAGS_PLATFORM`],
/// [`VFIO_DEVICE_FLAGS_AMBA`], [`VFIO_DEVICE_FLAGS_CCW`], [`VFIO_DEVICE_FLAGS_AP`],
/// [`VFIO_DEVICE_FLAGS_FSL_MC`], [`VFIO_DEVICE_FLAGS_CAPS`], [`VFIO_DEVICE_FLAGS_CDX`].
///
/// Source: Linux 7.2, include/uapi/linux/vfio.h.
#[doc(alias = "vfio_device_flags")]
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
#[repr(transparent)]
pub struct VfioDeviceFlags(pub u32);

/// The device can be reset by `VFIO_DEVICE_RESET`.
pub const VFIO_DEVICE_FLAGS_RESET: VfioDeviceFlags = VfioDeviceFlags(1 << 0);

/// PCI device, zPCI functions included.
pub const VFIO_DEVICE_FLAGS_PCI: VfioDeviceFlags = VfioDeviceFlags(1 << 1);

/// Platform device.
pub const VFIO_DEVICE_FLAGS_PLATFORM: VfioDeviceFlags = VfioDeviceFlags(1 << 2);

/// AMBA device.
pub const VFIO_DEVICE_FLAGS_AMBA: VfioDeviceFlags = VfioDeviceFlags(1 << 3);

/// Channel I/O device of s390.
pub const VFIO_DEVICE_FLAGS_CCW: VfioDeviceFlags = VfioDeviceFlags(1 << 4);

/// Crypto adapter of s390.
pub const VFIO_DEVICE_FLAGS_AP: VfioDeviceFlags = VfioDeviceFlags(1 << 5);

/// Device on a Freescale management complex bus.
pub const VFIO_DEVICE_FLAGS_FSL_MC: VfioDeviceFlags = VfioDeviceFlags(1 << 6);

/// The device has a capability chain.
pub const VFIO_DEVICE_FLAGS_CAPS: VfioDeviceFlags = VfioDeviceFlags(1 << 7);

/// Device on a CDX bus.
///
/// Since Linux 6.5.
pub const VFIO_DEVICE_FLAGS_CDX: VfioDeviceFlags = VfioDeviceFlags(1 << 8);

/// Reply of `VFIO_DEVICE_GET_INFO`; a capability chain can follow.
///
/// The kernel needs 16 bytes at least and fills no more than `argsz` says. Kernels before 6.6 know
/// 20 bytes, and their capability chain starts at offset 20; later ones start it at 24. Follow
/// `cap_offset` and never the size of this struct.
///
/// Version 1 (Linux 5.10) ends at offset 20; version 2 (Linux 6.6) ends at offset 24.
///
/// Source: Linux 7.2, include/uapi/linux/vfio.h.
#[doc(alias = "vfio_device_info")]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[repr(C)]
pub struct VfioDeviceInfo {
    /// Bytes that the caller provides, and in the reply the bytes that are needed.
    ///
    /// Less than 16 is refused with `EINVAL`. If the capability chain does not fit, the call
    /// succeeds without it and this field is raised to the size with which it would.
    pub argsz: u32,
    /// What the device is and can do.
    pub flags: VfioDeviceFlags,
    /// Number of region indices; the highest is one less.
    pub num_regions: u32,
    /// Number of interrupt indices; the highest is one less.
    pub num_irqs: u32,
    /// Offset of the first capability from the start of this struct, in bytes.
    ///
    /// Valid only if `VFIO_DEVICE_FLAGS_CAPS` is set. It is 0 if the chain did not fit, and not
    /// written at all if `argsz` was below 20.
    pub cap_offset: u32,
    /// Fills the struct up to a multiple of 8, so that the capability chain is aligned.
    ///
    /// Before 6.6 the chain could start here.
    ///
    /// Reserved: zero when written, must be zero when read. From version 2 on. Since Linux 6.6.
    pub pad: u32,
}

impl VfioDeviceInfo {
    /// Reads the first bytes of `bytes`, at any alignment.
    ///
    /// Bytes that are missing at the end read as zero, as they do in the kernel's
    /// `copy_struct_from_user()`.
    #[inline]
    pub fn read(bytes: &[u8]) -> Self {
        let mut rest = bytes;
        Self {
            argsz: u32::from_ne_bytes(take(&mut rest)),
            flags: VfioDeviceFlags(u32::from_ne_bytes(take(&mut rest))),
            num_regions: u32::from_ne_bytes(take(&mut rest)),
            num_irqs: u32::from_ne_bytes(take(&mut rest)),
            cap_offset: u32::from_ne_bytes(take(&mut rest)),
            pad: u32::from_ne_bytes(take(&mut rest)),
        }
    }

    /// The bytes of the struct, as they stand in memory.
    #[inline]
    pub fn to_bytes(self) -> [u8; size_of::<Self>()] {
        let mut bytes = [0; size_of::<Self>()];
        let mut rest = &mut bytes[..];
        put(&mut rest, self.argsz.to_ne_bytes());
        put(&mut rest, self.flags.0.to_ne_bytes());
        put(&mut rest, self.num_regions.to_ne_bytes());
        put(&mut rest, self.num_irqs.to_ne_bytes());
        put(&mut rest, self.cap_offset.to_ne_bytes());
        put(&mut rest, self.pad.to_ne_bytes());
        bytes
    }

    /// The struct as a machine of the other byte order has it: reverses the bytes of each
    /// number whose order is the host's.
    #[inline]
    pub fn swap_bytes(self) -> Self {
        Self {
            argsz: self.argsz.swap_bytes(),
            flags: VfioDeviceFlags(self.flags.0.swap_bytes()),
            num_regions: self.num_regions.swap_bytes(),
            num_irqs: self.num_irqs.swap_bytes(),
            cap_offset: self.cap_offset.swap_bytes(),
            pad: self.pad.swap_bytes(),
        }
    }
}

/// Describes the device.
///
/// Call it once with the size of the struct, then again with the `argsz` that came back to get the
/// capability chain.
///
/// Command of the device file descriptor. Its argument points to a [`VfioDeviceInfo`].
///
/// Source: Linux 7.2, include/uapi/linux/vfio.h.
pub const VFIO_DEVICE_GET_INFO: u32 = io(VFIO_TYPE, VFIO_BASE + 7);

/// Name of the device API that goes with `VFIO_DEVICE_FLAGS_PCI`.
///
/// Mediated devices show it in their `device_api` attribute in sysfs.
///
/// Source: Linux 7.2, include/uapi/linux/vfio.h.
pub const VFIO_DEVICE_API_PCI_STRING: &str = "vfio-pci";

/// Name of the device API that goes with `VFIO_DEVICE_FLAGS_PLATFORM`.
///
/// Source: Linux 7.2, include/uapi/linux/vfio.h.
pub const VFIO_DEVICE_API_PLATFORM_STRING: &str = "vfio-platform";

/// Name of the device API that goes with `VFIO_DEVICE_FLAGS_AMBA`.
///
/// Source: Linux 7.2, include/uapi/linux/vfio.h.
pub const VFIO_DEVICE_API_AMBA_STRING: &str = "vfio-amba";

/// Name of the device API that goes with `VFIO_DEVICE_FLAGS_CCW`.
///
/// Source: Linux 7.2, include/uapi/linux/vfio.h.
pub const VFIO_DEVICE_API_CCW_STRING: &str = "vfio-ccw";

/// Name of the device API that goes with `VFIO_DEVICE_FLAGS_AP`.
///
/// Source: Linux 7.2, include/uapi/linux/vfio.h.
pub const VFIO_DEVICE_API_AP_STRING: &str = "vfio-ap";

/// Ids of capabilities in the reply of `VFIO_DEVICE_GET_INFO`.
///
/// The layouts of the four zPCI capabilities are in `linux/vfio_zdev.h`.
///
/// Source: Linux 7.2, include/uapi/linux/vfio.h.
#[doc(alias = "vfio_device_info_cap")]
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
#[repr(transparent)]
pub struct VfioDeviceInfoCap(pub u16);

/// The zPCI function itself.
pub const VFIO_DEVICE_INFO_CAP_ZPCI_BASE: VfioDeviceInfoCap = VfioDeviceInfoCap(1);

/// The group of functions it belongs to.
pub const VFIO_DEVICE_INFO_CAP_ZPCI_GROUP: VfioDeviceInfoCap = VfioDeviceInfoCap(2);

/// Utility string of the function.
pub const VFIO_DEVICE_INFO_CAP_ZPCI_UTIL: VfioDeviceInfoCap = VfioDeviceInfoCap(3);

/// Internal path of the function.
pub const VFIO_DEVICE_INFO_CAP_ZPCI_PFIP: VfioDeviceInfoCap = VfioDeviceInfoCap(4);

/// Widths of atomic operations the root bus completes.
///
/// Since Linux 6.5.
pub const VFIO_DEVICE_INFO_CAP_PCI_ATOMIC_COMP: VfioDeviceInfoCap = VfioDeviceInfoCap(5);

/// Widths of PCIe atomic operations.
///
/// Flags: [`VFIO_PCI_ATOMIC_COMP32`], [`VFIO_PCI_ATOMIC_COMP64`], [`VFIO_PCI_ATOMIC_COMP128`].
/// Since Linux 6.5.
///
/// Source: Linux 7.2, include/uapi/linux/vfio.h.
#[doc(alias = "vfio_pci_atomic_comp")]
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
#[repr(transparent)]
pub struct VfioPciAtomicComp(pub u32);

/// Operations on 32 bits are completed.
pub const VFIO_PCI_ATOMIC_COMP32: VfioPciAtomicComp = VfioPciAtomicComp(1 << 0);

/// Operations on 64 bits are completed.
pub const VFIO_PCI_ATOMIC_COMP64: VfioPciAtomicComp = VfioPciAtomicComp(1 << 1);

/// Compare-and-swap of 128 bits is completed.
pub const VFIO_PCI_ATOMIC_COMP128: VfioPciAtomicComp = VfioPciAtomicComp(1 << 2);

/// Which atomic operations of the device the root bus completes.
///
/// There is no such capability if it completes none.
///
/// Capability `VFIO_DEVICE_INFO_CAP_PCI_ATOMIC_COMP` in the chain of `vfio_device_info`. Version 1
/// (Linux 6.5) ends at offset 16. Since Linux 6.5.
///
/// Source: Linux 7.2, include/uapi/linux/vfio.h.
#[doc(alias = "vfio_device_info_cap_pci_atomic_comp")]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[repr(C)]
pub struct VfioDeviceInfoCapPciAtomicComp {
    /// Id `VFIO_DEVICE_INFO_CAP_PCI_ATOMIC_COMP`, version 1.
    pub header: VfioInfoCapHeader,
    /// Widths that are completed.
    pub flags: VfioPciAtomicComp,
    /// Fills the capability up to a multiple of 8; 0.
    ///
    /// Reserved: zero when written, must be zero when read.
    pub reserved: u32,
}

impl VfioDeviceInfoCapPciAtomicComp {
    /// Reads the first bytes of `bytes`, at any alignment.
    ///
    /// Bytes that are missing at the end read as zero, as they do in the kernel's
    /// `copy_struct_from_user()`.
    #[inline]
    pub fn read(bytes: &[u8]) -> Self {
        let mut rest = bytes;
        Self {
            header: nested(&mut rest, VfioInfoCapHeader::read),
            flags: VfioPciAtomicComp(u32::from_ne_bytes(take(&mut rest))),
            reserved: u32::from_ne_bytes(take(&mut rest)),
        }
    }

    /// The bytes of the struct, as they stand in memory.
    #[inline]
    pub fn to_bytes(self) -> [u8; size_of::<Self>()] {
        let mut bytes = [0; size_of::<Self>()];
        let mut rest = &mut bytes[..];
        put(&mut rest, self.header.to_bytes());
        put(&mut rest, self.flags.0.to_ne_bytes());
        put(&mut rest, self.reserved.to_ne_bytes());
        bytes
    }

    /// The struct as a machine of the other byte order has it: reverses the bytes of each
    /// number whose order is the host's.
    #[inline]
    pub fn swap_bytes(self) -> Self {
        Self {
            header: self.header.swap_bytes(),
            flags: VfioPciAtomicComp(self.flags.0.swap_bytes()),
            reserved: self.reserved.swap_bytes(),
        }
    }

    /// Where version 1 ends, in bytes from the start of the struct.
    pub const VERSION_1_END: usize = 16;

    /// Where what is known of a version ends, in bytes from the start of the struct.
    #[inline]
    pub const fn version_end(version: u16) -> usize {
        match version {
            0 => 0,
            _ => Self::VERSION_1_END,
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
            _ => {
                let (known, rest) = bytes.split_first_chunk::<{ Self::VERSION_1_END }>()?;
                let rest = if version == 1 { &[] } else { rest };
                Some((Self::read(known), rest))
            }
        }
    }
}

/// What can be done with a region.
///
/// Flags: [`VFIO_REGION_INFO_FLAG_READ`], [`VFIO_REGION_INFO_FLAG_WRITE`],
/// [`VFIO_REGION_INFO_FLAG_MMAP`], [`VFIO_REGION_INFO_FLAG_CAPS`].
///
/// Source: Linux 7.2, include/uapi/linux/vfio.h.
#[doc(alias = "vfio_region_info_flag")]
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
#[repr(transparent)]
pub struct VfioRegionInfoFlag(pub u32);

/// The region can be read.
pub const VFIO_REGION_INFO_FLAG_READ: VfioRegionInfoFlag = VfioRegionInfoFlag(1 << 0);

/// The region can be written.
pub const VFIO_REGION_INFO_FLAG_WRITE: VfioRegionInfoFlag = VfioRegionInfoFlag(1 << 1);

/// The region can be mapped, at least in parts.
pub const VFIO_REGION_INFO_FLAG_MMAP: VfioRegionInfoFlag = VfioRegionInfoFlag(1 << 2);

/// The region has a capability chain.
pub const VFIO_REGION_INFO_FLAG_CAPS: VfioRegionInfoFlag = VfioRegionInfoFlag(1 << 3);

/// Request and reply of `VFIO_DEVICE_GET_REGION_INFO`; a capability chain can follow.
///
/// Since 6.7 `size` and `offset` are declared as `__aligned_u64`; before they were plain `__u64`.
/// No offset and no size changed by that on any architecture, only the alignment of the struct on
/// those that align a u64 to 4, such as i386.
///
/// Source: Linux 7.2, include/uapi/linux/vfio.h.
#[doc(alias = "vfio_region_info")]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[repr(C, align(8))]
pub struct VfioRegionInfo {
    /// Bytes that the caller provides, and in the reply the bytes that are needed.
    ///
    /// Less than 32 is refused with `EINVAL`. If the capability chain does not fit, the call
    /// succeeds without it and this field is raised to the size with which it would.
    pub argsz: u32,
    /// What can be done with the region.
    pub flags: VfioRegionInfoFlag,
    /// Which region to describe, set by the caller.
    ///
    /// For PCI devices the indices below `VFIO_PCI_NUM_REGIONS` are those of
    /// `vfio_pci_region_index`; the type capability describes all others.
    pub index: u32,
    /// Offset of the first capability from the start of this struct, in bytes.
    ///
    /// Valid only if `VFIO_REGION_INFO_FLAG_CAPS` is set; 0 if the chain did not fit.
    pub cap_offset: u32,
    /// Size of the region in bytes; 0 for one that the device does not have.
    pub size: u64,
    /// Position of the region in the device's file, in bytes.
    ///
    /// Take it from here. How it is made from the index differs between drivers and is not part of
    /// the interface.
    pub offset: u64,
}

impl VfioRegionInfo {
    /// Reads the first bytes of `bytes`, at any alignment.
    ///
    /// Bytes that are missing at the end read as zero, as they do in the kernel's
    /// `copy_struct_from_user()`.
    #[inline]
    pub fn read(bytes: &[u8]) -> Self {
        let mut rest = bytes;
        Self {
            argsz: u32::from_ne_bytes(take(&mut rest)),
            flags: VfioRegionInfoFlag(u32::from_ne_bytes(take(&mut rest))),
            index: u32::from_ne_bytes(take(&mut rest)),
            cap_offset: u32::from_ne_bytes(take(&mut rest)),
            size: u64::from_ne_bytes(take(&mut rest)),
            offset: u64::from_ne_bytes(take(&mut rest)),
        }
    }

    /// The bytes of the struct, as they stand in memory.
    #[inline]
    pub fn to_bytes(self) -> [u8; size_of::<Self>()] {
        let mut bytes = [0; size_of::<Self>()];
        let mut rest = &mut bytes[..];
        put(&mut rest, self.argsz.to_ne_bytes());
        put(&mut rest, self.flags.0.to_ne_bytes());
        put(&mut rest, self.index.to_ne_bytes());
        put(&mut rest, self.cap_offset.to_ne_bytes());
        put(&mut rest, self.size.to_ne_bytes());
        put(&mut rest, self.offset.to_ne_bytes());
        bytes
    }

    /// The struct as a machine of the other byte order has it: reverses the bytes of each
    /// number whose order is the host's.
    #[inline]
    pub fn swap_bytes(self) -> Self {
        Self {
            argsz: self.argsz.swap_bytes(),
            flags: VfioRegionInfoFlag(self.flags.0.swap_bytes()),
            index: self.index.swap_bytes(),
            cap_offset: self.cap_offset.swap_bytes(),
            size: self.size.swap_bytes(),
            offset: self.offset.swap_bytes(),
        }
    }
}

/// Describes one region of the device.
///
/// The caller sets `argsz` and `index`. Fails with `EINVAL` if there is no region of that index.
///
/// Command of the device file descriptor. Its argument points to a [`VfioRegionInfo`].
///
/// Source: Linux 7.2, include/uapi/linux/vfio.h.
pub const VFIO_DEVICE_GET_REGION_INFO: u32 = io(VFIO_TYPE, VFIO_BASE + 8);

/// Ids of capabilities in the reply of `VFIO_DEVICE_GET_REGION_INFO`.
///
/// Source: Linux 7.2, include/uapi/linux/vfio.h.
#[doc(alias = "vfio_region_info_cap")]
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
#[repr(transparent)]
pub struct VfioRegionInfoCap(pub u16);

/// Only parts of the region can be mapped.
pub const VFIO_REGION_INFO_CAP_SPARSE_MMAP: VfioRegionInfoCap = VfioRegionInfoCap(1);

/// Type and subtype of a device specific region.
pub const VFIO_REGION_INFO_CAP_TYPE: VfioRegionInfoCap = VfioRegionInfoCap(2);

/// The page with the MSI-X table can be mapped; header only.
pub const VFIO_REGION_INFO_CAP_MSIX_MAPPABLE: VfioRegionInfoCap = VfioRegionInfoCap(3);

/// Compressed address of GPU memory; no longer provided.
pub const VFIO_REGION_INFO_CAP_NVLINK2_SSATGT: VfioRegionInfoCap = VfioRegionInfoCap(4);

/// Speed of an NVLink; no longer provided.
pub const VFIO_REGION_INFO_CAP_NVLINK2_LNKSPD: VfioRegionInfoCap = VfioRegionInfoCap(5);

/// One part of a region that can be mapped.
///
/// Since 6.7 both fields are declared as `__aligned_u64`; before they were plain `__u64`.
///
/// Source: Linux 7.2, include/uapi/linux/vfio.h.
#[doc(alias = "vfio_region_sparse_mmap_area")]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[repr(C, align(8))]
pub struct VfioRegionSparseMmapArea {
    /// Start of the part within the region, in bytes.
    pub offset: u64,
    /// Size of the part in bytes.
    pub size: u64,
}

impl VfioRegionSparseMmapArea {
    /// Reads the first bytes of `bytes`, at any alignment.
    ///
    /// Bytes that are missing at the end read as zero, as they do in the kernel's
    /// `copy_struct_from_user()`.
    #[inline]
    pub fn read(bytes: &[u8]) -> Self {
        let mut rest = bytes;
        Self {
            offset: u64::from_ne_bytes(take(&mut rest)),
            size: u64::from_ne_bytes(take(&mut rest)),
        }
    }

    /// The bytes of the struct, as they stand in memory.
    #[inline]
    pub fn to_bytes(self) -> [u8; size_of::<Self>()] {
        let mut bytes = [0; size_of::<Self>()];
        let mut rest = &mut bytes[..];
        put(&mut rest, self.offset.to_ne_bytes());
        put(&mut rest, self.size.to_ne_bytes());
        bytes
    }

    /// The struct as a machine of the other byte order has it: reverses the bytes of each
    /// number whose order is the host's.
    #[inline]
    pub fn swap_bytes(self) -> Self {
        Self {
            offset: self.offset.swap_bytes(),
            size: self.size.swap_bytes(),
        }
    }
}

/// The parts of a region that can be mapped.
///
/// Map nothing outside of them: it may fail, or work and upset the device.
///
/// Capability `VFIO_REGION_INFO_CAP_SPARSE_MMAP` in the chain of `vfio_region_info`. Version 1
/// (Linux 5.10) ends at offset 16.
///
/// Source: Linux 7.2, include/uapi/linux/vfio.h.
#[doc(alias = "vfio_region_info_cap_sparse_mmap")]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[repr(C)]
pub struct VfioRegionInfoCapSparseMmap {
    /// Id `VFIO_REGION_INFO_CAP_SPARSE_MMAP`, version 1.
    pub header: VfioInfoCapHeader,
    /// Number of entries in `areas`.
    pub nr_areas: u32,
    /// Keeps `areas` aligned; 0.
    ///
    /// Reserved: zero when written, must be zero when read.
    pub reserved: u32,
    /// The parts, in no particular order.
    ///
    /// `nr_areas` elements follow the struct; the struct itself has none.
    pub areas: [VfioRegionSparseMmapArea; 0],
}

impl VfioRegionInfoCapSparseMmap {
    /// Reads the first bytes of `bytes`, at any alignment.
    ///
    /// Bytes that are missing at the end read as zero, as they do in the kernel's
    /// `copy_struct_from_user()`.
    #[inline]
    pub fn read(bytes: &[u8]) -> Self {
        let mut rest = bytes;
        Self {
            header: nested(&mut rest, VfioInfoCapHeader::read),
            nr_areas: u32::from_ne_bytes(take(&mut rest)),
            reserved: u32::from_ne_bytes(take(&mut rest)),
            areas: [],
        }
    }

    /// The bytes of the struct, as they stand in memory.
    #[inline]
    pub fn to_bytes(self) -> [u8; size_of::<Self>()] {
        let mut bytes = [0; size_of::<Self>()];
        let mut rest = &mut bytes[..];
        put(&mut rest, self.header.to_bytes());
        put(&mut rest, self.nr_areas.to_ne_bytes());
        put(&mut rest, self.reserved.to_ne_bytes());
        bytes
    }

    /// The struct as a machine of the other byte order has it: reverses the bytes of each
    /// number whose order is the host's.
    #[inline]
    pub fn swap_bytes(self) -> Self {
        Self {
            header: self.header.swap_bytes(),
            nr_areas: self.nr_areas.swap_bytes(),
            reserved: self.reserved.swap_bytes(),
            areas: self.areas,
        }
    }

    /// Where the first element of `areas` is.
    pub const AREAS_OFFSET: usize = offset_of!(Self, areas);

    /// The elements of `areas` in `bytes`, which start where the struct starts.
    ///
    /// `None` if `bytes` end before the last of as many elements as `nr_areas` says.
    #[inline]
    pub fn areas(
        bytes: &[u8],
    ) -> Option<impl ExactSizeIterator<Item = VfioRegionSparseMmapArea> + '_> {
        let count = usize::try_from(Self::read(bytes).nr_areas).ok()?;
        let rest = bytes.get(Self::AREAS_OFFSET..)?;
        elements(rest, count, VfioRegionSparseMmapArea::read)
    }

    /// Where version 1 ends, in bytes from the start of the struct.
    pub const VERSION_1_END: usize = 16;
}

/// What a device specific region is.
///
/// A region whose index says nothing, for PCI devices every index from `VFIO_PCI_NUM_REGIONS` on,
/// is found by this capability and never by its index.
///
/// Capability `VFIO_REGION_INFO_CAP_TYPE` in the chain of `vfio_region_info`. Version 1 (Linux
/// 5.10) ends at offset 16.
///
/// Source: Linux 7.2, include/uapi/linux/vfio.h.
#[doc(alias = "vfio_region_info_cap_type")]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[repr(C)]
pub struct VfioRegionInfoCapType {
    /// Id `VFIO_REGION_INFO_CAP_TYPE`, version 1.
    pub header: VfioInfoCapHeader,
    /// Type of the region; of a PCI vendor's region `VFIO_REGION_TYPE_PCI_VENDOR_TYPE` with the
    /// vendor id.
    pub r#type: VfioRegionType,
    /// Subtype of the region; its meaning depends on `type`.
    pub subtype: u32,
}

impl VfioRegionInfoCapType {
    /// Reads the first bytes of `bytes`, at any alignment.
    ///
    /// Bytes that are missing at the end read as zero, as they do in the kernel's
    /// `copy_struct_from_user()`.
    #[inline]
    pub fn read(bytes: &[u8]) -> Self {
        let mut rest = bytes;
        Self {
            header: nested(&mut rest, VfioInfoCapHeader::read),
            r#type: VfioRegionType(u32::from_ne_bytes(take(&mut rest))),
            subtype: u32::from_ne_bytes(take(&mut rest)),
        }
    }

    /// The bytes of the struct, as they stand in memory.
    #[inline]
    pub fn to_bytes(self) -> [u8; size_of::<Self>()] {
        let mut bytes = [0; size_of::<Self>()];
        let mut rest = &mut bytes[..];
        put(&mut rest, self.header.to_bytes());
        put(&mut rest, self.r#type.0.to_ne_bytes());
        put(&mut rest, self.subtype.to_ne_bytes());
        bytes
    }

    /// The struct as a machine of the other byte order has it: reverses the bytes of each
    /// number whose order is the host's.
    #[inline]
    pub fn swap_bytes(self) -> Self {
        Self {
            header: self.header.swap_bytes(),
            r#type: VfioRegionType(self.r#type.0.swap_bytes()),
            subtype: self.subtype.swap_bytes(),
        }
    }

    /// Where version 1 ends, in bytes from the start of the struct.
    pub const VERSION_1_END: usize = 16;

    /// Where what is known of a version ends, in bytes from the start of the struct.
    #[inline]
    pub const fn version_end(version: u16) -> usize {
        match version {
            0 => 0,
            _ => Self::VERSION_1_END,
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
            _ => {
                let (known, rest) = bytes.split_first_chunk::<{ Self::VERSION_1_END }>()?;
                let rest = if version == 1 { &[] } else { rest };
                Some((Self::read(known), rest))
            }
        }
    }
}

/// Types of device specific regions.
///
/// A value with `VFIO_REGION_TYPE_PCI_VENDOR_TYPE` set is made of that bit and a PCI vendor id in
/// the bits of `VFIO_REGION_TYPE_PCI_VENDOR_MASK`: 0x80001014 is IBM's. Each type has subtypes of
/// its own.
///
/// Source: Linux 7.2, include/uapi/linux/vfio.h.
#[doc(alias = "vfio_region_type")]
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
#[repr(transparent)]
pub struct VfioRegionType(pub u32);

/// Marks the type as one of a PCI vendor.
///
/// In C it is a negative `int` that sign-extends; convert it to `__u32` before widening it.
pub const VFIO_REGION_TYPE_PCI_VENDOR_TYPE: VfioRegionType = VfioRegionType(1 << 31);

/// Graphics.
pub const VFIO_REGION_TYPE_GFX: VfioRegionType = VfioRegionType(1);

/// Channel I/O.
pub const VFIO_REGION_TYPE_CCW: VfioRegionType = VfioRegionType(2);

/// First migration protocol; no longer provided.
///
/// Named `VFIO_REGION_TYPE_MIGRATION` when it was in use.
pub const VFIO_REGION_TYPE_MIGRATION_DEPRECATED: VfioRegionType = VfioRegionType(3);

/// Bits of a PCI vendor's region type that hold the vendor id.
///
/// Source: Linux 7.2, include/uapi/linux/vfio.h.
pub const VFIO_REGION_TYPE_PCI_VENDOR_MASK: u32 = 0xffff;

/// Subtypes of the regions of PCI vendor 0x8086, Intel.
///
/// Source: Linux 7.2, include/uapi/linux/vfio.h.
#[doc(alias = "vfio_region_subtype_8086")]
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
#[repr(transparent)]
pub struct VfioRegionSubtype8086(pub u32);

/// OpRegion of the integrated graphics.
pub const VFIO_REGION_SUBTYPE_INTEL_IGD_OPREGION: VfioRegionSubtype8086 = VfioRegionSubtype8086(1);

/// Config space of the host bridge.
pub const VFIO_REGION_SUBTYPE_INTEL_IGD_HOST_CFG: VfioRegionSubtype8086 = VfioRegionSubtype8086(2);

/// Config space of the LPC bridge.
pub const VFIO_REGION_SUBTYPE_INTEL_IGD_LPC_CFG: VfioRegionSubtype8086 = VfioRegionSubtype8086(3);

/// Subtypes of the regions of PCI vendor 0x10de, NVIDIA.
///
/// Source: Linux 7.2, include/uapi/linux/vfio.h.
#[doc(alias = "vfio_region_subtype_10de")]
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
#[repr(transparent)]
pub struct VfioRegionSubtype10de(pub u32);

/// Coherent memory of a GPU; no longer provided.
pub const VFIO_REGION_SUBTYPE_NVIDIA_NVLINK2_RAM: VfioRegionSubtype10de = VfioRegionSubtype10de(1);

/// Subtypes of the regions of PCI vendor 0x1014, IBM.
///
/// Value 2 is free in mainline up to 7.2. The same value of another type, such as Intel's, is no
/// conflict.
///
/// Source: Linux 7.2, include/uapi/linux/vfio.h.
#[doc(alias = "vfio_region_subtype_1014")]
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
#[repr(transparent)]
pub struct VfioRegionSubtype1014(pub u32);

/// Address translation shootdown register; no longer provided.
pub const VFIO_REGION_SUBTYPE_IBM_NVLINK2_ATSD: VfioRegionSubtype1014 = VfioRegionSubtype1014(1);

/// Execution of zPCI instructions.
///
/// The region is a `vfio_region_zpci_io`.
///
/// Proposed by the revision `zpci-io`; not in the merged ABI.
pub const VFIO_REGION_SUBTYPE_IBM_ZPCI_IO: VfioRegionSubtype1014 = VfioRegionSubtype1014(2);

/// Subtypes of the regions of `VFIO_REGION_TYPE_GFX`.
///
/// Source: Linux 7.2, include/uapi/linux/vfio.h.
#[doc(alias = "vfio_region_subtype_gfx")]
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
#[repr(transparent)]
pub struct VfioRegionSubtypeGfx(pub u32);

/// Description of a virtual monitor.
pub const VFIO_REGION_SUBTYPE_GFX_EDID: VfioRegionSubtypeGfx = VfioRegionSubtypeGfx(1);

/// Subtypes of the regions of `VFIO_REGION_TYPE_CCW`.
///
/// Source: Linux 7.2, include/uapi/linux/vfio.h.
#[doc(alias = "vfio_region_subtype_ccw")]
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
#[repr(transparent)]
pub struct VfioRegionSubtypeCcw(pub u32);

/// Asynchronous commands to the subchannel.
pub const VFIO_REGION_SUBTYPE_CCW_ASYNC_CMD: VfioRegionSubtypeCcw = VfioRegionSubtypeCcw(1);

/// Information block of the subchannel.
pub const VFIO_REGION_SUBTYPE_CCW_SCHIB: VfioRegionSubtypeCcw = VfioRegionSubtypeCcw(2);

/// Channel reports.
pub const VFIO_REGION_SUBTYPE_CCW_CRW: VfioRegionSubtypeCcw = VfioRegionSubtypeCcw(3);

/// Subtypes of the regions of `VFIO_REGION_TYPE_MIGRATION_DEPRECATED`.
///
/// Source: Linux 7.2, include/uapi/linux/vfio.h.
#[doc(alias = "vfio_region_subtype_migration")]
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
#[repr(transparent)]
pub struct VfioRegionSubtypeMigration(pub u32);

/// First migration protocol; no longer provided.
///
/// Named `VFIO_REGION_SUBTYPE_MIGRATION` when it was in use.
pub const VFIO_REGION_SUBTYPE_MIGRATION_DEPRECATED: VfioRegionSubtypeMigration =
    VfioRegionSubtypeMigration(1);

/// What can be done with the interrupts of an index.
///
/// Flags: [`VFIO_IRQ_INFO_EVENTFD`], [`VFIO_IRQ_INFO_MASKABLE`], [`VFIO_IRQ_INFO_AUTOMASKED`],
/// [`VFIO_IRQ_INFO_NORESIZE`].
///
/// Source: Linux 7.2, include/uapi/linux/vfio.h.
#[doc(alias = "vfio_irq_info_flag")]
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
#[repr(transparent)]
pub struct VfioIrqInfoFlag(pub u32);

/// Interrupts can be signalled through eventfds.
pub const VFIO_IRQ_INFO_EVENTFD: VfioIrqInfoFlag = VfioIrqInfoFlag(1 << 0);

/// Interrupts can be masked and unmasked.
pub const VFIO_IRQ_INFO_MASKABLE: VfioIrqInfoFlag = VfioIrqInfoFlag(1 << 1);

/// An interrupt masks itself; the user has to unmask it.
pub const VFIO_IRQ_INFO_AUTOMASKED: VfioIrqInfoFlag = VfioIrqInfoFlag(1 << 2);

/// The number in use changes only by disabling all first.
pub const VFIO_IRQ_INFO_NORESIZE: VfioIrqInfoFlag = VfioIrqInfoFlag(1 << 3);

/// Request and reply of `VFIO_DEVICE_GET_IRQ_INFO`.
///
/// Source: Linux 7.2, include/uapi/linux/vfio.h.
#[doc(alias = "vfio_irq_info")]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[repr(C)]
pub struct VfioIrqInfo {
    /// Size of this struct in bytes, set by the caller; less than 16 is refused with `EINVAL`.
    pub argsz: u32,
    /// What can be done with the interrupts of this index.
    pub flags: VfioIrqInfoFlag,
    /// Which kind of interrupt to describe, set by the caller; for PCI devices a
    /// `vfio_pci_irq_index`.
    pub index: u32,
    /// Number of interrupts of this index; 0 if the device has none.
    pub count: u32,
}

impl VfioIrqInfo {
    /// Reads the first bytes of `bytes`, at any alignment.
    ///
    /// Bytes that are missing at the end read as zero, as they do in the kernel's
    /// `copy_struct_from_user()`.
    #[inline]
    pub fn read(bytes: &[u8]) -> Self {
        let mut rest = bytes;
        Self {
            argsz: u32::from_ne_bytes(take(&mut rest)),
            flags: VfioIrqInfoFlag(u32::from_ne_bytes(take(&mut rest))),
            index: u32::from_ne_bytes(take(&mut rest)),
            count: u32::from_ne_bytes(take(&mut rest)),
        }
    }

    /// The bytes of the struct, as they stand in memory.
    #[inline]
    pub fn to_bytes(self) -> [u8; size_of::<Self>()] {
        let mut bytes = [0; size_of::<Self>()];
        let mut rest = &mut bytes[..];
        put(&mut rest, self.argsz.to_ne_bytes());
        put(&mut rest, self.flags.0.to_ne_bytes());
        put(&mut rest, self.index.to_ne_bytes());
        put(&mut rest, self.count.to_ne_bytes());
        bytes
    }

    /// The struct as a machine of the other byte order has it: reverses the bytes of each
    /// number whose order is the host's.
    #[inline]
    pub fn swap_bytes(self) -> Self {
        Self {
            argsz: self.argsz.swap_bytes(),
            flags: VfioIrqInfoFlag(self.flags.0.swap_bytes()),
            index: self.index.swap_bytes(),
            count: self.count.swap_bytes(),
        }
    }
}

/// Describes the interrupts of one index.
///
/// The caller sets `argsz` and `index`. Fails with `EINVAL` if there is no such index.
///
/// Command of the device file descriptor. Its argument points to a [`VfioIrqInfo`].
///
/// Source: Linux 7.2, include/uapi/linux/vfio.h.
pub const VFIO_DEVICE_GET_IRQ_INFO: u32 = io(VFIO_TYPE, VFIO_BASE + 9);

/// What `VFIO_DEVICE_SET_IRQS` does, and with which data.
///
/// A request has exactly one of the data bits and exactly one of the action bits set.
///
/// Flags: [`VFIO_IRQ_SET_DATA_NONE`], [`VFIO_IRQ_SET_DATA_BOOL`], [`VFIO_IRQ_SET_DATA_EVENTFD`],
/// [`VFIO_IRQ_SET_ACTION_MASK`], [`VFIO_IRQ_SET_ACTION_UNMASK`], [`VFIO_IRQ_SET_ACTION_TRIGGER`].
///
/// Source: Linux 7.2, include/uapi/linux/vfio.h.
#[doc(alias = "vfio_irq_set_flag")]
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
#[repr(transparent)]
pub struct VfioIrqSetFlag(pub u32);

/// No data follows; the action is done to all of the range.
pub const VFIO_IRQ_SET_DATA_NONE: VfioIrqSetFlag = VfioIrqSetFlag(1 << 0);

/// One u8 an interrupt follows; 0 leaves that one out.
pub const VFIO_IRQ_SET_DATA_BOOL: VfioIrqSetFlag = VfioIrqSetFlag(1 << 1);

/// One s32 an interrupt follows, an eventfd; -1 removes it.
pub const VFIO_IRQ_SET_DATA_EVENTFD: VfioIrqSetFlag = VfioIrqSetFlag(1 << 2);

/// Mask the interrupts, or do so when the eventfd fires.
pub const VFIO_IRQ_SET_ACTION_MASK: VfioIrqSetFlag = VfioIrqSetFlag(1 << 3);

/// Unmask the interrupts, or do so when the eventfd fires.
pub const VFIO_IRQ_SET_ACTION_UNMASK: VfioIrqSetFlag = VfioIrqSetFlag(1 << 4);

/// Fire the eventfd when the interrupt comes, or right now.
pub const VFIO_IRQ_SET_ACTION_TRIGGER: VfioIrqSetFlag = VfioIrqSetFlag(1 << 5);

/// Request of `VFIO_DEVICE_SET_IRQS`.
///
/// How many bytes of data it has, the data bit in `flags` says: none, `count`, or 4 times `count`.
/// `argsz` has to include them.
///
/// Source: Linux 7.2, include/uapi/linux/vfio.h.
#[doc(alias = "vfio_irq_set")]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[repr(C)]
pub struct VfioIrqSet {
    /// Size of the request in bytes with its data, set by the caller; at least 20.
    pub argsz: u32,
    /// Kind of data and action: one bit of each.
    pub flags: VfioIrqSetFlag,
    /// Which kind of interrupt; for PCI devices a `vfio_pci_irq_index`.
    pub index: u32,
    /// First interrupt of the range.
    pub start: u32,
    /// Number of interrupts in the range.
    ///
    /// 0 together with no data and the trigger action disables all interrupts of the index.
    pub count: u32,
    /// A u8 or an s32 for each interrupt of the range, in host byte order, or nothing.
    ///
    /// Reaches to the end of `argsz` bytes; the struct itself has no element.
    pub data: [u8; 0],
}

impl VfioIrqSet {
    /// Reads the first bytes of `bytes`, at any alignment.
    ///
    /// Bytes that are missing at the end read as zero, as they do in the kernel's
    /// `copy_struct_from_user()`.
    #[inline]
    pub fn read(bytes: &[u8]) -> Self {
        let mut rest = bytes;
        Self {
            argsz: u32::from_ne_bytes(take(&mut rest)),
            flags: VfioIrqSetFlag(u32::from_ne_bytes(take(&mut rest))),
            index: u32::from_ne_bytes(take(&mut rest)),
            start: u32::from_ne_bytes(take(&mut rest)),
            count: u32::from_ne_bytes(take(&mut rest)),
            data: [],
        }
    }

    /// The bytes of the struct, as they stand in memory.
    #[inline]
    pub fn to_bytes(self) -> [u8; size_of::<Self>()] {
        let mut bytes = [0; size_of::<Self>()];
        let mut rest = &mut bytes[..];
        put(&mut rest, self.argsz.to_ne_bytes());
        put(&mut rest, self.flags.0.to_ne_bytes());
        put(&mut rest, self.index.to_ne_bytes());
        put(&mut rest, self.start.to_ne_bytes());
        put(&mut rest, self.count.to_ne_bytes());
        bytes
    }

    /// The struct as a machine of the other byte order has it: reverses the bytes of each
    /// number whose order is the host's.
    #[inline]
    pub fn swap_bytes(self) -> Self {
        Self {
            argsz: self.argsz.swap_bytes(),
            flags: VfioIrqSetFlag(self.flags.0.swap_bytes()),
            index: self.index.swap_bytes(),
            start: self.start.swap_bytes(),
            count: self.count.swap_bytes(),
            data: self.data,
        }
    }

    /// Where the first element of `data` is.
    pub const DATA_OFFSET: usize = offset_of!(Self, data);

    /// The elements of `data` in `bytes`, which start where the struct starts.
    ///
    /// `None` if `bytes` end before the end of the struct that `argsz` says.
    #[inline]
    pub fn data(bytes: &[u8]) -> Option<&[u8]> {
        let size = usize::try_from(Self::read(bytes).argsz).ok()?;
        let count = size.checked_sub(Self::DATA_OFFSET)?;
        bytes.get(Self::DATA_OFFSET..)?.get(..count)
    }
}

/// Sets up, masks, unmasks or fires interrupts.
///
/// Masking and unmasking by eventfd is a signal from the user to the kernel, triggering one from
/// the kernel to the user.
///
/// Command of the device file descriptor. Its argument points to a [`VfioIrqSet`].
///
/// Source: Linux 7.2, include/uapi/linux/vfio.h.
pub const VFIO_DEVICE_SET_IRQS: u32 = io(VFIO_TYPE, VFIO_BASE + 10);

/// The bits that say which data a request has.
///
/// Source: Linux 7.2, include/uapi/linux/vfio.h.
pub const VFIO_IRQ_SET_DATA_TYPE_MASK: u32 = 7;

/// The bits that say what a request does.
///
/// Source: Linux 7.2, include/uapi/linux/vfio.h.
pub const VFIO_IRQ_SET_ACTION_TYPE_MASK: u32 = 56;

/// Resets the device.
///
/// Only if `VFIO_DEVICE_FLAGS_RESET` is set. A reset can give a zPCI function a new handle.
///
/// Command of the device file descriptor.
///
/// Source: Linux 7.2, include/uapi/linux/vfio.h.
pub const VFIO_DEVICE_RESET: u32 = io(VFIO_TYPE, VFIO_BASE + 11);

/// Indices of the regions that every PCI device has.
///
/// One that the device lacks has size 0. The kernel's own header has the same names in an
/// enumeration without a tag.
///
/// Source: Linux 7.2, include/uapi/linux/vfio.h.
#[doc(alias = "vfio_pci_region_index")]
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
#[repr(transparent)]
pub struct VfioPciRegionIndex(pub u32);

/// BAR 0.
pub const VFIO_PCI_BAR0_REGION_INDEX: VfioPciRegionIndex = VfioPciRegionIndex(0);

/// BAR 1.
pub const VFIO_PCI_BAR1_REGION_INDEX: VfioPciRegionIndex = VfioPciRegionIndex(1);

/// BAR 2.
pub const VFIO_PCI_BAR2_REGION_INDEX: VfioPciRegionIndex = VfioPciRegionIndex(2);

/// BAR 3.
pub const VFIO_PCI_BAR3_REGION_INDEX: VfioPciRegionIndex = VfioPciRegionIndex(3);

/// BAR 4.
pub const VFIO_PCI_BAR4_REGION_INDEX: VfioPciRegionIndex = VfioPciRegionIndex(4);

/// BAR 5.
pub const VFIO_PCI_BAR5_REGION_INDEX: VfioPciRegionIndex = VfioPciRegionIndex(5);

/// Expansion ROM.
pub const VFIO_PCI_ROM_REGION_INDEX: VfioPciRegionIndex = VfioPciRegionIndex(6);

/// Config space, with some registers emulated.
pub const VFIO_PCI_CONFIG_REGION_INDEX: VfioPciRegionIndex = VfioPciRegionIndex(7);

/// Legacy VGA ranges at their bus addresses.
pub const VFIO_PCI_VGA_REGION_INDEX: VfioPciRegionIndex = VfioPciRegionIndex(8);

/// Number of fixed region indices of PCI devices.
///
/// It will not change. Regions of this index and above are device specific and described by a type
/// capability. The kernel's own header has it as the last enumerator of the region indices.
///
/// Source: Linux 7.2, include/uapi/linux/vfio.h.
pub const VFIO_PCI_NUM_REGIONS: u32 = 9;

/// Indices of the interrupts of PCI devices.
///
/// One that the device lacks has count 0. The kernel's own header has the same names in an
/// enumeration without a tag.
///
/// Source: Linux 7.2, include/uapi/linux/vfio.h.
#[doc(alias = "vfio_pci_irq_index")]
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
#[repr(transparent)]
pub struct VfioPciIrqIndex(pub u32);

/// Interrupt pin.
pub const VFIO_PCI_INTX_IRQ_INDEX: VfioPciIrqIndex = VfioPciIrqIndex(0);

/// MSI vectors.
pub const VFIO_PCI_MSI_IRQ_INDEX: VfioPciIrqIndex = VfioPciIrqIndex(1);

/// MSI-X vectors.
pub const VFIO_PCI_MSIX_IRQ_INDEX: VfioPciIrqIndex = VfioPciIrqIndex(2);

/// The kernel reports an error of the device.
pub const VFIO_PCI_ERR_IRQ_INDEX: VfioPciIrqIndex = VfioPciIrqIndex(3);

/// The kernel asks the user to give the device back.
pub const VFIO_PCI_REQ_IRQ_INDEX: VfioPciIrqIndex = VfioPciIrqIndex(4);

/// Number of interrupt indices of PCI devices in this header.
///
/// A newer kernel can report more. The kernel's own header has it as the last enumerator of the
/// interrupt indices.
///
/// Source: Linux 7.2, include/uapi/linux/vfio.h.
pub const VFIO_PCI_NUM_IRQS: u32 = 5;

/// What `VFIO_DEVICE_FEATURE` does.
///
/// The number of the feature shares the word: it is in the bits of `VFIO_DEVICE_FEATURE_MASK`. Get
/// and set exclude each other unless probe is set too.
///
/// Flags: [`VFIO_DEVICE_FEATURE_GET`], [`VFIO_DEVICE_FEATURE_SET`], [`VFIO_DEVICE_FEATURE_PROBE`].
///
/// Source: Linux 7.2, include/uapi/linux/vfio.h.
#[doc(alias = "vfio_device_feature_flag")]
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
#[repr(transparent)]
pub struct VfioDeviceFeatureFlag(pub u32);

/// Read the feature into the data.
pub const VFIO_DEVICE_FEATURE_GET: VfioDeviceFeatureFlag = VfioDeviceFeatureFlag(1 << 16);

/// Set the feature from the data.
pub const VFIO_DEVICE_FEATURE_SET: VfioDeviceFeatureFlag = VfioDeviceFeatureFlag(1 << 17);

/// Ask whether the feature and the given methods are supported.
pub const VFIO_DEVICE_FEATURE_PROBE: VfioDeviceFeatureFlag = VfioDeviceFeatureFlag(1 << 18);

/// Argument of `VFIO_DEVICE_FEATURE`.
///
/// A probe needs no data; otherwise the feature says what they are.
///
/// Source: Linux 7.2, include/uapi/linux/vfio.h.
#[doc(alias = "vfio_device_feature")]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[repr(C)]
pub struct VfioDeviceFeature {
    /// Size of the argument in bytes with its data, set by the caller; at least 8.
    pub argsz: u32,
    /// What to do, and in the low 16 bits the number of the feature.
    pub flags: VfioDeviceFeatureFlag,
    /// What the feature gets or sets.
    ///
    /// Reaches to the end of `argsz` bytes; the struct itself has no element.
    pub data: [u8; 0],
}

impl VfioDeviceFeature {
    /// Reads the first bytes of `bytes`, at any alignment.
    ///
    /// Bytes that are missing at the end read as zero, as they do in the kernel's
    /// `copy_struct_from_user()`.
    #[inline]
    pub fn read(bytes: &[u8]) -> Self {
        let mut rest = bytes;
        Self {
            argsz: u32::from_ne_bytes(take(&mut rest)),
            flags: VfioDeviceFeatureFlag(u32::from_ne_bytes(take(&mut rest))),
            data: [],
        }
    }

    /// The bytes of the struct, as they stand in memory.
    #[inline]
    pub fn to_bytes(self) -> [u8; size_of::<Self>()] {
        let mut bytes = [0; size_of::<Self>()];
        let mut rest = &mut bytes[..];
        put(&mut rest, self.argsz.to_ne_bytes());
        put(&mut rest, self.flags.0.to_ne_bytes());
        bytes
    }

    /// The struct as a machine of the other byte order has it: reverses the bytes of each
    /// number whose order is the host's.
    #[inline]
    pub fn swap_bytes(self) -> Self {
        Self {
            argsz: self.argsz.swap_bytes(),
            flags: VfioDeviceFeatureFlag(self.flags.0.swap_bytes()),
            data: self.data,
        }
    }

    /// Where the first element of `data` is.
    pub const DATA_OFFSET: usize = offset_of!(Self, data);

    /// The elements of `data` in `bytes`, which start where the struct starts.
    ///
    /// `None` if `bytes` end before the end of the struct that `argsz` says.
    #[inline]
    pub fn data(bytes: &[u8]) -> Option<&[u8]> {
        let size = usize::try_from(Self::read(bytes).argsz).ok()?;
        let count = size.checked_sub(Self::DATA_OFFSET)?;
        bytes.get(Self::DATA_OFFSET..)?.get(..count)
    }
}

/// Bits of `flags` that hold the number of a feature.
///
/// Source: Linux 7.2, include/uapi/linux/vfio.h.
pub const VFIO_DEVICE_FEATURE_MASK: u32 = 0xffff;

/// Gets, sets or probes a feature of the device.
///
/// Fails with `ENOTTY` if the device does not have the feature. No feature is specific to zPCI.
///
/// Command of the device file descriptor. Its argument points to a [`VfioDeviceFeature`].
///
/// Source: Linux 7.2, include/uapi/linux/vfio.h.
pub const VFIO_DEVICE_FEATURE: u32 = io(VFIO_TYPE, VFIO_BASE + 17);

/// Which fields of `vfio_iommu_type1_info` are valid.
///
/// Flags: [`VFIO_IOMMU_INFO_PGSIZES`], [`VFIO_IOMMU_INFO_CAPS`].
///
/// Source: Linux 7.2, include/uapi/linux/vfio.h.
#[doc(alias = "vfio_iommu_info_flag")]
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
#[repr(transparent)]
pub struct VfioIommuInfoFlag(pub u32);

/// `iova_pgsizes` is valid.
pub const VFIO_IOMMU_INFO_PGSIZES: VfioIommuInfoFlag = VfioIommuInfoFlag(1 << 0);

/// The IOMMU has a capability chain.
pub const VFIO_IOMMU_INFO_CAPS: VfioIommuInfoFlag = VfioIommuInfoFlag(1 << 1);

/// Reply of `VFIO_IOMMU_GET_INFO`; a capability chain can follow.
///
/// The kernel needs 16 bytes at least. Follow `cap_offset` and never the size of this struct: an
/// older header makes it 20 bytes where a u64 is aligned to 4, such as on i386, because
/// `iova_pgsizes` was a plain `__u64` and `pad` not there.
///
/// Version 1 (Linux 5.10) ends at offset 20; version 2 (Linux 6.6) ends at offset 24.
///
/// Source: Linux 7.2, include/uapi/linux/vfio.h.
#[doc(alias = "vfio_iommu_type1_info")]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[repr(C, align(8))]
pub struct VfioIommuType1Info {
    /// Bytes that the caller provides, and in the reply the bytes that are needed.
    ///
    /// Less than 16 is refused with `EINVAL`. If the capability chain does not fit, the call
    /// succeeds without it and this field is raised to the size with which it would.
    pub argsz: u32,
    /// Which fields are valid.
    pub flags: VfioIommuInfoFlag,
    /// Page sizes that the IOMMU supports; bit n stands for 2 to the power of n bytes.
    pub iova_pgsizes: u64,
    /// Offset of the first capability from the start of this struct, in bytes.
    ///
    /// Valid only if `VFIO_IOMMU_INFO_CAPS` is set; 0 if the chain did not fit.
    pub cap_offset: u32,
    /// Fills the struct up to a multiple of 8.
    ///
    /// Padding without a name before 6.6.
    ///
    /// Reserved: zero when written, must be zero when read. From version 2 on. Since Linux 6.6.
    pub pad: u32,
}

impl VfioIommuType1Info {
    /// Reads the first bytes of `bytes`, at any alignment.
    ///
    /// Bytes that are missing at the end read as zero, as they do in the kernel's
    /// `copy_struct_from_user()`.
    #[inline]
    pub fn read(bytes: &[u8]) -> Self {
        let mut rest = bytes;
        Self {
            argsz: u32::from_ne_bytes(take(&mut rest)),
            flags: VfioIommuInfoFlag(u32::from_ne_bytes(take(&mut rest))),
            iova_pgsizes: u64::from_ne_bytes(take(&mut rest)),
            cap_offset: u32::from_ne_bytes(take(&mut rest)),
            pad: u32::from_ne_bytes(take(&mut rest)),
        }
    }

    /// The bytes of the struct, as they stand in memory.
    #[inline]
    pub fn to_bytes(self) -> [u8; size_of::<Self>()] {
        let mut bytes = [0; size_of::<Self>()];
        let mut rest = &mut bytes[..];
        put(&mut rest, self.argsz.to_ne_bytes());
        put(&mut rest, self.flags.0.to_ne_bytes());
        put(&mut rest, self.iova_pgsizes.to_ne_bytes());
        put(&mut rest, self.cap_offset.to_ne_bytes());
        put(&mut rest, self.pad.to_ne_bytes());
        bytes
    }

    /// The struct as a machine of the other byte order has it: reverses the bytes of each
    /// number whose order is the host's.
    #[inline]
    pub fn swap_bytes(self) -> Self {
        Self {
            argsz: self.argsz.swap_bytes(),
            flags: VfioIommuInfoFlag(self.flags.0.swap_bytes()),
            iova_pgsizes: self.iova_pgsizes.swap_bytes(),
            cap_offset: self.cap_offset.swap_bytes(),
            pad: self.pad.swap_bytes(),
        }
    }
}

/// Ids of capabilities in the reply of `VFIO_IOMMU_GET_INFO`.
///
/// Source: Linux 7.2, include/uapi/linux/vfio.h.
#[doc(alias = "vfio_iommu_type1_info_cap")]
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
#[repr(transparent)]
pub struct VfioIommuType1InfoCap(pub u16);

/// Ranges of usable I/O virtual addresses.
pub const VFIO_IOMMU_TYPE1_INFO_CAP_IOVA_RANGE: VfioIommuType1InfoCap = VfioIommuType1InfoCap(1);

/// Dirty pages can be logged.
pub const VFIO_IOMMU_TYPE1_INFO_CAP_MIGRATION: VfioIommuType1InfoCap = VfioIommuType1InfoCap(2);

/// Number of mappings that are left.
pub const VFIO_IOMMU_TYPE1_INFO_DMA_AVAIL: VfioIommuType1InfoCap = VfioIommuType1InfoCap(3);

/// One range of usable I/O virtual addresses.
///
/// Source: Linux 7.2, include/uapi/linux/vfio.h.
#[doc(alias = "vfio_iova_range")]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[repr(C)]
pub struct VfioIovaRange {
    /// First address of the range.
    pub start: u64,
    /// Last address of the range, which belongs to it.
    pub end: u64,
}

impl VfioIovaRange {
    /// Reads the first bytes of `bytes`, at any alignment.
    ///
    /// Bytes that are missing at the end read as zero, as they do in the kernel's
    /// `copy_struct_from_user()`.
    #[inline]
    pub fn read(bytes: &[u8]) -> Self {
        let mut rest = bytes;
        Self {
            start: u64::from_ne_bytes(take(&mut rest)),
            end: u64::from_ne_bytes(take(&mut rest)),
        }
    }

    /// The bytes of the struct, as they stand in memory.
    #[inline]
    pub fn to_bytes(self) -> [u8; size_of::<Self>()] {
        let mut bytes = [0; size_of::<Self>()];
        let mut rest = &mut bytes[..];
        put(&mut rest, self.start.to_ne_bytes());
        put(&mut rest, self.end.to_ne_bytes());
        bytes
    }

    /// The struct as a machine of the other byte order has it: reverses the bytes of each
    /// number whose order is the host's.
    #[inline]
    pub fn swap_bytes(self) -> Self {
        Self {
            start: self.start.swap_bytes(),
            end: self.end.swap_bytes(),
        }
    }
}

/// The I/O virtual addresses that can be mapped.
///
/// A mapping outside of the ranges fails. They shrink and grow as devices join and leave the
/// container.
///
/// Capability `VFIO_IOMMU_TYPE1_INFO_CAP_IOVA_RANGE` in the chain of `vfio_iommu_type1_info`.
/// Version 1 (Linux 5.10) ends at offset 16.
///
/// Source: Linux 7.2, include/uapi/linux/vfio.h.
#[doc(alias = "vfio_iommu_type1_info_cap_iova_range")]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[repr(C)]
pub struct VfioIommuType1InfoCapIovaRange {
    /// Id `VFIO_IOMMU_TYPE1_INFO_CAP_IOVA_RANGE`, version 1.
    pub header: VfioInfoCapHeader,
    /// Number of entries in `iova_ranges`.
    pub nr_iovas: u32,
    /// Keeps `iova_ranges` aligned; 0.
    ///
    /// Reserved: zero when written, must be zero when read.
    pub reserved: u32,
    /// The ranges.
    ///
    /// `nr_iovas` elements follow the struct; the struct itself has none.
    pub iova_ranges: [VfioIovaRange; 0],
}

impl VfioIommuType1InfoCapIovaRange {
    /// Reads the first bytes of `bytes`, at any alignment.
    ///
    /// Bytes that are missing at the end read as zero, as they do in the kernel's
    /// `copy_struct_from_user()`.
    #[inline]
    pub fn read(bytes: &[u8]) -> Self {
        let mut rest = bytes;
        Self {
            header: nested(&mut rest, VfioInfoCapHeader::read),
            nr_iovas: u32::from_ne_bytes(take(&mut rest)),
            reserved: u32::from_ne_bytes(take(&mut rest)),
            iova_ranges: [],
        }
    }

    /// The bytes of the struct, as they stand in memory.
    #[inline]
    pub fn to_bytes(self) -> [u8; size_of::<Self>()] {
        let mut bytes = [0; size_of::<Self>()];
        let mut rest = &mut bytes[..];
        put(&mut rest, self.header.to_bytes());
        put(&mut rest, self.nr_iovas.to_ne_bytes());
        put(&mut rest, self.reserved.to_ne_bytes());
        bytes
    }

    /// The struct as a machine of the other byte order has it: reverses the bytes of each
    /// number whose order is the host's.
    #[inline]
    pub fn swap_bytes(self) -> Self {
        Self {
            header: self.header.swap_bytes(),
            nr_iovas: self.nr_iovas.swap_bytes(),
            reserved: self.reserved.swap_bytes(),
            iova_ranges: self.iova_ranges,
        }
    }

    /// Where the first element of `iova_ranges` is.
    pub const IOVA_RANGES_OFFSET: usize = offset_of!(Self, iova_ranges);

    /// The elements of `iova_ranges` in `bytes`, which start where the struct starts.
    ///
    /// `None` if `bytes` end before the last of as many elements as `nr_iovas` says.
    #[inline]
    pub fn iova_ranges(bytes: &[u8]) -> Option<impl ExactSizeIterator<Item = VfioIovaRange> + '_> {
        let count = usize::try_from(Self::read(bytes).nr_iovas).ok()?;
        let rest = bytes.get(Self::IOVA_RANGES_OFFSET..)?;
        elements(rest, count, VfioIovaRange::read)
    }

    /// Where version 1 ends, in bytes from the start of the struct.
    pub const VERSION_1_END: usize = 16;
}

/// How many more DMA mappings the container can have.
///
/// Capability `VFIO_IOMMU_TYPE1_INFO_DMA_AVAIL` in the chain of `vfio_iommu_type1_info`. Version 1
/// (Linux 5.10) ends at offset 12. Since Linux 5.10.
///
/// Source: Linux 7.2, include/uapi/linux/vfio.h.
#[doc(alias = "vfio_iommu_type1_info_dma_avail")]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[repr(C)]
pub struct VfioIommuType1InfoDmaAvail {
    /// Id `VFIO_IOMMU_TYPE1_INFO_DMA_AVAIL`, version 1.
    pub header: VfioInfoCapHeader,
    /// Number of mappings that can still be made.
    pub avail: u32,
}

impl VfioIommuType1InfoDmaAvail {
    /// Reads the first bytes of `bytes`, at any alignment.
    ///
    /// Bytes that are missing at the end read as zero, as they do in the kernel's
    /// `copy_struct_from_user()`.
    #[inline]
    pub fn read(bytes: &[u8]) -> Self {
        let mut rest = bytes;
        Self {
            header: nested(&mut rest, VfioInfoCapHeader::read),
            avail: u32::from_ne_bytes(take(&mut rest)),
        }
    }

    /// The bytes of the struct, as they stand in memory.
    #[inline]
    pub fn to_bytes(self) -> [u8; size_of::<Self>()] {
        let mut bytes = [0; size_of::<Self>()];
        let mut rest = &mut bytes[..];
        put(&mut rest, self.header.to_bytes());
        put(&mut rest, self.avail.to_ne_bytes());
        bytes
    }

    /// The struct as a machine of the other byte order has it: reverses the bytes of each
    /// number whose order is the host's.
    #[inline]
    pub fn swap_bytes(self) -> Self {
        Self {
            header: self.header.swap_bytes(),
            avail: self.avail.swap_bytes(),
        }
    }

    /// Where version 1 ends, in bytes from the start of the struct.
    pub const VERSION_1_END: usize = 12;

    /// Where what is known of a version ends, in bytes from the start of the struct.
    #[inline]
    pub const fn version_end(version: u16) -> usize {
        match version {
            0 => 0,
            _ => Self::VERSION_1_END,
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
            _ => {
                let (known, rest) = bytes.split_first_chunk::<{ Self::VERSION_1_END }>()?;
                let rest = if version == 1 { &[] } else { rest };
                Some((Self::read(known), rest))
            }
        }
    }
}

/// Describes the type 1 IOMMU of the container.
///
/// It is an ioctl of the container's file descriptor once `VFIO_SET_IOMMU` has chosen the type. Its
/// number means something else on a device.
///
/// Command of the iommu file descriptor. Its argument points to a [`VfioIommuType1Info`].
///
/// Source: Linux 7.2, include/uapi/linux/vfio.h.
pub const VFIO_IOMMU_GET_INFO: u32 = io(VFIO_TYPE, VFIO_BASE + 12);

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

flag_set! { VfioGroupFlags(u32):
    VFIO_GROUP_FLAGS_VIABLE,
    VFIO_GROUP_FLAGS_CONTAINER_SET,
}

flag_set! { VfioDeviceFlags(u32):
    VFIO_DEVICE_FLAGS_RESET,
    VFIO_DEVICE_FLAGS_PCI,
    VFIO_DEVICE_FLAGS_PLATFORM,
    VFIO_DEVICE_FLAGS_AMBA,
    VFIO_DEVICE_FLAGS_CCW,
    VFIO_DEVICE_FLAGS_AP,
    VFIO_DEVICE_FLAGS_FSL_MC,
    VFIO_DEVICE_FLAGS_CAPS,
    VFIO_DEVICE_FLAGS_CDX,
}

flag_set! { VfioPciAtomicComp(u32):
    VFIO_PCI_ATOMIC_COMP32,
    VFIO_PCI_ATOMIC_COMP64,
    VFIO_PCI_ATOMIC_COMP128,
}

flag_set! { VfioRegionInfoFlag(u32):
    VFIO_REGION_INFO_FLAG_READ,
    VFIO_REGION_INFO_FLAG_WRITE,
    VFIO_REGION_INFO_FLAG_MMAP,
    VFIO_REGION_INFO_FLAG_CAPS,
}

flag_set! { VfioIrqInfoFlag(u32):
    VFIO_IRQ_INFO_EVENTFD,
    VFIO_IRQ_INFO_MASKABLE,
    VFIO_IRQ_INFO_AUTOMASKED,
    VFIO_IRQ_INFO_NORESIZE,
}

flag_set! { VfioIrqSetFlag(u32):
    VFIO_IRQ_SET_DATA_NONE,
    VFIO_IRQ_SET_DATA_BOOL,
    VFIO_IRQ_SET_DATA_EVENTFD,
    VFIO_IRQ_SET_ACTION_MASK,
    VFIO_IRQ_SET_ACTION_UNMASK,
    VFIO_IRQ_SET_ACTION_TRIGGER,
}

flag_set! { VfioDeviceFeatureFlag(u32):
    VFIO_DEVICE_FEATURE_GET,
    VFIO_DEVICE_FEATURE_SET,
    VFIO_DEVICE_FEATURE_PROBE,
}

flag_set! { VfioIommuInfoFlag(u32):
    VFIO_IOMMU_INFO_PGSIZES,
    VFIO_IOMMU_INFO_CAPS,
}

/// What every enumeration can do that keeps values without a name.
macro_rules! open_enum {
    ($Enum:ident: $($VALUE:ident,)*) => {
        impl $Enum {
            /// The C name of the value, if it has one.
            #[inline]
            pub const fn name(self) -> Option<&'static str> {
                $(
                    if self.0 == $VALUE.0 {
                        return Some(stringify!($VALUE));
                    }
                )*
                None
            }
        }

        impl fmt::Debug for $Enum {
            #[inline]
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                match self.name() {
                    Some(name) => f.write_str(name),
                    None => write!(f, "{}({:#x})", stringify!($Enum), self.0),
                }
            }
        }
    };
}

open_enum! { VfioExtension:
    VFIO_TYPE1_IOMMU,
    VFIO_TYPE1v2_IOMMU,
    VFIO_DMA_CC_IOMMU,
    VFIO_NOIOMMU_IOMMU,
    VFIO_UNMAP_ALL,
    VFIO_UPDATE_VADDR,
}

open_enum! { VfioDeviceInfoCap:
    VFIO_DEVICE_INFO_CAP_ZPCI_BASE,
    VFIO_DEVICE_INFO_CAP_ZPCI_GROUP,
    VFIO_DEVICE_INFO_CAP_ZPCI_UTIL,
    VFIO_DEVICE_INFO_CAP_ZPCI_PFIP,
    VFIO_DEVICE_INFO_CAP_PCI_ATOMIC_COMP,
}

open_enum! { VfioRegionInfoCap:
    VFIO_REGION_INFO_CAP_SPARSE_MMAP,
    VFIO_REGION_INFO_CAP_TYPE,
    VFIO_REGION_INFO_CAP_MSIX_MAPPABLE,
    VFIO_REGION_INFO_CAP_NVLINK2_SSATGT,
    VFIO_REGION_INFO_CAP_NVLINK2_LNKSPD,
}

open_enum! { VfioRegionType:
    VFIO_REGION_TYPE_PCI_VENDOR_TYPE,
    VFIO_REGION_TYPE_GFX,
    VFIO_REGION_TYPE_CCW,
    VFIO_REGION_TYPE_MIGRATION_DEPRECATED,
}

open_enum! { VfioRegionSubtype8086:
    VFIO_REGION_SUBTYPE_INTEL_IGD_OPREGION,
    VFIO_REGION_SUBTYPE_INTEL_IGD_HOST_CFG,
    VFIO_REGION_SUBTYPE_INTEL_IGD_LPC_CFG,
}

open_enum! { VfioRegionSubtype10de:
    VFIO_REGION_SUBTYPE_NVIDIA_NVLINK2_RAM,
}

open_enum! { VfioRegionSubtype1014:
    VFIO_REGION_SUBTYPE_IBM_NVLINK2_ATSD,
    VFIO_REGION_SUBTYPE_IBM_ZPCI_IO,
}

open_enum! { VfioRegionSubtypeGfx:
    VFIO_REGION_SUBTYPE_GFX_EDID,
}

open_enum! { VfioRegionSubtypeCcw:
    VFIO_REGION_SUBTYPE_CCW_ASYNC_CMD,
    VFIO_REGION_SUBTYPE_CCW_SCHIB,
    VFIO_REGION_SUBTYPE_CCW_CRW,
}

open_enum! { VfioRegionSubtypeMigration:
    VFIO_REGION_SUBTYPE_MIGRATION_DEPRECATED,
}

open_enum! { VfioPciRegionIndex:
    VFIO_PCI_BAR0_REGION_INDEX,
    VFIO_PCI_BAR1_REGION_INDEX,
    VFIO_PCI_BAR2_REGION_INDEX,
    VFIO_PCI_BAR3_REGION_INDEX,
    VFIO_PCI_BAR4_REGION_INDEX,
    VFIO_PCI_BAR5_REGION_INDEX,
    VFIO_PCI_ROM_REGION_INDEX,
    VFIO_PCI_CONFIG_REGION_INDEX,
    VFIO_PCI_VGA_REGION_INDEX,
}

open_enum! { VfioPciIrqIndex:
    VFIO_PCI_INTX_IRQ_INDEX,
    VFIO_PCI_MSI_IRQ_INDEX,
    VFIO_PCI_MSIX_IRQ_INDEX,
    VFIO_PCI_ERR_IRQ_INDEX,
    VFIO_PCI_REQ_IRQ_INDEX,
}

open_enum! { VfioIommuType1InfoCap:
    VFIO_IOMMU_TYPE1_INFO_CAP_IOVA_RANGE,
    VFIO_IOMMU_TYPE1_INFO_CAP_MIGRATION,
    VFIO_IOMMU_TYPE1_INFO_DMA_AVAIL,
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
        item: "vfio_device_flags",
        field: "VFIO_DEVICE_FLAGS_CDX",
        since: Some((6, 5)),
        proposal: None,
    },
    FieldOrigin {
        item: "vfio_device_info",
        field: "pad",
        since: Some((6, 6)),
        proposal: None,
    },
    FieldOrigin {
        item: "vfio_device_info_cap",
        field: "VFIO_DEVICE_INFO_CAP_PCI_ATOMIC_COMP",
        since: Some((6, 5)),
        proposal: None,
    },
    FieldOrigin {
        item: "vfio_extension",
        field: "VFIO_UNMAP_ALL",
        since: Some((5, 12)),
        proposal: None,
    },
    FieldOrigin {
        item: "vfio_extension",
        field: "VFIO_UPDATE_VADDR",
        since: Some((5, 12)),
        proposal: None,
    },
    FieldOrigin {
        item: "vfio_iommu_type1_info",
        field: "pad",
        since: Some((6, 6)),
        proposal: None,
    },
    FieldOrigin {
        item: "vfio_region_subtype_1014",
        field: "VFIO_REGION_SUBTYPE_IBM_ZPCI_IO",
        since: None,
        proposal: Some("zpci-io"),
    },
];

/// Whether the machine has the ioctl encoding of old Unix systems rather than Linux's own.
const IOC_IS_OLD: bool = cfg!(any(
    target_arch = "mips",
    target_arch = "mips32r6",
    target_arch = "mips64",
    target_arch = "mips64r6",
    target_arch = "powerpc",
    target_arch = "powerpc64",
    target_arch = "sparc",
    target_arch = "sparc64",
));

/// `_IOC_NONE` where it stands in a number.
const IOC_NONE: u32 = if IOC_IS_OLD { 1 << 29 } else { 0 };

/// The number of an ioctl: `_IOC()` of `asm/ioctl.h`.
const fn ioc(direction: u32, ty: u8, number: u8, size: usize) -> u32 {
    direction | ((size as u32) << 16) | ((ty as u32) << 8) | number as u32
}

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

/// The first `count` elements in `bytes`; `None` if `bytes` end before the last of them.
fn elements<'a, T>(
    bytes: &'a [u8],
    count: usize,
    read: impl Fn(&[u8]) -> T + 'a,
) -> Option<impl ExactSizeIterator<Item = T> + 'a> {
    let size = count.checked_mul(size_of::<T>())?;
    let elements = bytes.get(..size)?.chunks_exact(size_of::<T>());
    Some(elements.map(read))
}

/// `_IO()`.
const fn io(ty: u8, number: u8) -> u32 {
    ioc(IOC_NONE, ty, number, 0)
}

const _: () = {
    assert!(
        size_of::<VfioInfoCapHeader>() == 8,
        "vfio.toml:78: size of vfio_info_cap_header"
    );
    assert!(
        align_of::<VfioInfoCapHeader>() == 4,
        "vfio.toml:79: alignment of vfio_info_cap_header"
    );
    assert!(
        offset_of!(VfioInfoCapHeader, id) == 0,
        "vfio.toml:97: offset of vfio_info_cap_header.id"
    );
    assert!(
        offset_of!(VfioInfoCapHeader, version) == 2,
        "vfio.toml:107: offset of vfio_info_cap_header.version"
    );
    assert!(
        offset_of!(VfioInfoCapHeader, next) == 4,
        "vfio.toml:117: offset of vfio_info_cap_header.next"
    );
};

const _: () = {
    assert!(
        size_of::<VfioGroupStatus>() == 8,
        "vfio.toml:178: size of vfio_group_status"
    );
    assert!(
        align_of::<VfioGroupStatus>() == 4,
        "vfio.toml:179: alignment of vfio_group_status"
    );
    assert!(
        offset_of!(VfioGroupStatus, argsz) == 0,
        "vfio.toml:185: offset of vfio_group_status.argsz"
    );
    assert!(
        offset_of!(VfioGroupStatus, flags) == 4,
        "vfio.toml:191: offset of vfio_group_status.flags"
    );
};

const _: () = {
    assert!(
        size_of::<VfioDeviceInfo>() == 24,
        "vfio.toml:277: size of vfio_device_info"
    );
    assert!(
        align_of::<VfioDeviceInfo>() == 4,
        "vfio.toml:278: alignment of vfio_device_info"
    );
    assert!(
        offset_of!(VfioDeviceInfo, argsz) == 0,
        "vfio.toml:294: offset of vfio_device_info.argsz"
    );
    assert!(
        offset_of!(VfioDeviceInfo, flags) == 4,
        "vfio.toml:305: offset of vfio_device_info.flags"
    );
    assert!(
        offset_of!(VfioDeviceInfo, num_regions) == 8,
        "vfio.toml:312: offset of vfio_device_info.num_regions"
    );
    assert!(
        offset_of!(VfioDeviceInfo, num_irqs) == 12,
        "vfio.toml:318: offset of vfio_device_info.num_irqs"
    );
    assert!(
        offset_of!(VfioDeviceInfo, cap_offset) == 16,
        "vfio.toml:324: offset of vfio_device_info.cap_offset"
    );
    assert!(
        offset_of!(VfioDeviceInfo, pad) == 20,
        "vfio.toml:335: offset of vfio_device_info.pad"
    );
};

const _: () = {
    assert!(
        size_of::<VfioDeviceInfoCapPciAtomicComp>() == 16,
        "vfio.toml:425: size of vfio_device_info_cap_pci_atomic_comp"
    );
    assert!(
        align_of::<VfioDeviceInfoCapPciAtomicComp>() == 4,
        "vfio.toml:426: alignment of vfio_device_info_cap_pci_atomic_comp"
    );
    assert!(
        offset_of!(VfioDeviceInfoCapPciAtomicComp, header) == 0,
        "vfio.toml:439: offset of vfio_device_info_cap_pci_atomic_comp.header"
    );
    assert!(
        offset_of!(VfioDeviceInfoCapPciAtomicComp, flags) == 8,
        "vfio.toml:445: offset of vfio_device_info_cap_pci_atomic_comp.flags"
    );
    assert!(
        offset_of!(VfioDeviceInfoCapPciAtomicComp, reserved) == 12,
        "vfio.toml:452: offset of vfio_device_info_cap_pci_atomic_comp.reserved"
    );
};

const _: () = {
    assert!(
        size_of::<VfioRegionInfo>() == 32,
        "vfio.toml:473: size of vfio_region_info"
    );
    assert!(
        align_of::<VfioRegionInfo>() == 8,
        "vfio.toml:474: alignment of vfio_region_info"
    );
    assert!(
        offset_of!(VfioRegionInfo, argsz) == 0,
        "vfio.toml:485: offset of vfio_region_info.argsz"
    );
    assert!(
        offset_of!(VfioRegionInfo, flags) == 4,
        "vfio.toml:496: offset of vfio_region_info.flags"
    );
    assert!(
        offset_of!(VfioRegionInfo, index) == 8,
        "vfio.toml:503: offset of vfio_region_info.index"
    );
    assert!(
        offset_of!(VfioRegionInfo, cap_offset) == 12,
        "vfio.toml:514: offset of vfio_region_info.cap_offset"
    );
    assert!(
        offset_of!(VfioRegionInfo, size) == 16,
        "vfio.toml:524: offset of vfio_region_info.size"
    );
    assert!(
        offset_of!(VfioRegionInfo, offset) == 24,
        "vfio.toml:530: offset of vfio_region_info.offset"
    );
};

const _: () = {
    assert!(
        size_of::<VfioRegionSparseMmapArea>() == 16,
        "vfio.toml:567: size of vfio_region_sparse_mmap_area"
    );
    assert!(
        align_of::<VfioRegionSparseMmapArea>() == 8,
        "vfio.toml:568: alignment of vfio_region_sparse_mmap_area"
    );
    assert!(
        offset_of!(VfioRegionSparseMmapArea, offset) == 0,
        "vfio.toml:578: offset of vfio_region_sparse_mmap_area.offset"
    );
    assert!(
        offset_of!(VfioRegionSparseMmapArea, size) == 8,
        "vfio.toml:584: offset of vfio_region_sparse_mmap_area.size"
    );
};

const _: () = {
    assert!(
        size_of::<VfioRegionInfoCapSparseMmap>() == 16,
        "vfio.toml:590: size of vfio_region_info_cap_sparse_mmap"
    );
    assert!(
        align_of::<VfioRegionInfoCapSparseMmap>() == 8,
        "vfio.toml:591: alignment of vfio_region_info_cap_sparse_mmap"
    );
    assert!(
        offset_of!(VfioRegionInfoCapSparseMmap, header) == 0,
        "vfio.toml:603: offset of vfio_region_info_cap_sparse_mmap.header"
    );
    assert!(
        offset_of!(VfioRegionInfoCapSparseMmap, nr_areas) == 8,
        "vfio.toml:609: offset of vfio_region_info_cap_sparse_mmap.nr_areas"
    );
    assert!(
        offset_of!(VfioRegionInfoCapSparseMmap, reserved) == 12,
        "vfio.toml:615: offset of vfio_region_info_cap_sparse_mmap.reserved"
    );
    assert!(
        offset_of!(VfioRegionInfoCapSparseMmap, areas) == 16,
        "vfio.toml:622: offset of vfio_region_info_cap_sparse_mmap.areas"
    );
};

const _: () = {
    assert!(
        size_of::<VfioRegionInfoCapType>() == 16,
        "vfio.toml:629: size of vfio_region_info_cap_type"
    );
    assert!(
        align_of::<VfioRegionInfoCapType>() == 4,
        "vfio.toml:630: alignment of vfio_region_info_cap_type"
    );
    assert!(
        offset_of!(VfioRegionInfoCapType, header) == 0,
        "vfio.toml:643: offset of vfio_region_info_cap_type.header"
    );
    assert!(
        offset_of!(VfioRegionInfoCapType, r#type) == 8,
        "vfio.toml:649: offset of vfio_region_info_cap_type.type"
    );
    assert!(
        offset_of!(VfioRegionInfoCapType, subtype) == 12,
        "vfio.toml:656: offset of vfio_region_info_cap_type.subtype"
    );
};

const _: () = {
    assert!(
        size_of::<VfioIrqInfo>() == 16,
        "vfio.toml:763: size of vfio_irq_info"
    );
    assert!(
        align_of::<VfioIrqInfo>() == 4,
        "vfio.toml:764: alignment of vfio_irq_info"
    );
    assert!(
        offset_of!(VfioIrqInfo, argsz) == 0,
        "vfio.toml:770: offset of vfio_irq_info.argsz"
    );
    assert!(
        offset_of!(VfioIrqInfo, flags) == 4,
        "vfio.toml:776: offset of vfio_irq_info.flags"
    );
    assert!(
        offset_of!(VfioIrqInfo, index) == 8,
        "vfio.toml:783: offset of vfio_irq_info.index"
    );
    assert!(
        offset_of!(VfioIrqInfo, count) == 12,
        "vfio.toml:789: offset of vfio_irq_info.count"
    );
};

const _: () = {
    assert!(
        size_of::<VfioIrqSet>() == 20,
        "vfio.toml:827: size of vfio_irq_set"
    );
    assert!(
        align_of::<VfioIrqSet>() == 4,
        "vfio.toml:828: alignment of vfio_irq_set"
    );
    assert!(
        offset_of!(VfioIrqSet, argsz) == 0,
        "vfio.toml:839: offset of vfio_irq_set.argsz"
    );
    assert!(
        offset_of!(VfioIrqSet, flags) == 4,
        "vfio.toml:845: offset of vfio_irq_set.flags"
    );
    assert!(
        offset_of!(VfioIrqSet, index) == 8,
        "vfio.toml:852: offset of vfio_irq_set.index"
    );
    assert!(
        offset_of!(VfioIrqSet, start) == 12,
        "vfio.toml:858: offset of vfio_irq_set.start"
    );
    assert!(
        offset_of!(VfioIrqSet, count) == 16,
        "vfio.toml:864: offset of vfio_irq_set.count"
    );
    assert!(
        offset_of!(VfioIrqSet, data) == 20,
        "vfio.toml:874: offset of vfio_irq_set.data"
    );
};

const _: () = {
    assert!(
        size_of::<VfioDeviceFeature>() == 8,
        "vfio.toml:1005: size of vfio_device_feature"
    );
    assert!(
        align_of::<VfioDeviceFeature>() == 4,
        "vfio.toml:1006: alignment of vfio_device_feature"
    );
    assert!(
        offset_of!(VfioDeviceFeature, argsz) == 0,
        "vfio.toml:1016: offset of vfio_device_feature.argsz"
    );
    assert!(
        offset_of!(VfioDeviceFeature, flags) == 4,
        "vfio.toml:1022: offset of vfio_device_feature.flags"
    );
    assert!(
        offset_of!(VfioDeviceFeature, data) == 8,
        "vfio.toml:1029: offset of vfio_device_feature.data"
    );
};

const _: () = {
    assert!(
        size_of::<VfioIommuType1Info>() == 24,
        "vfio.toml:1069: size of vfio_iommu_type1_info"
    );
    assert!(
        align_of::<VfioIommuType1Info>() == 8,
        "vfio.toml:1070: alignment of vfio_iommu_type1_info"
    );
    assert!(
        offset_of!(VfioIommuType1Info, argsz) == 0,
        "vfio.toml:1085: offset of vfio_iommu_type1_info.argsz"
    );
    assert!(
        offset_of!(VfioIommuType1Info, flags) == 4,
        "vfio.toml:1096: offset of vfio_iommu_type1_info.flags"
    );
    assert!(
        offset_of!(VfioIommuType1Info, iova_pgsizes) == 8,
        "vfio.toml:1103: offset of vfio_iommu_type1_info.iova_pgsizes"
    );
    assert!(
        offset_of!(VfioIommuType1Info, cap_offset) == 16,
        "vfio.toml:1109: offset of vfio_iommu_type1_info.cap_offset"
    );
    assert!(
        offset_of!(VfioIommuType1Info, pad) == 20,
        "vfio.toml:1119: offset of vfio_iommu_type1_info.pad"
    );
};

const _: () = {
    assert!(
        size_of::<VfioIovaRange>() == 16,
        "vfio.toml:1143: size of vfio_iova_range"
    );
    assert!(
        align_of::<VfioIovaRange>() == if align_of::<u64>() == 8 { 8 } else { 4 },
        "vfio.toml:1144: alignment of vfio_iova_range"
    );
    assert!(
        offset_of!(VfioIovaRange, start) == 0,
        "vfio.toml:1150: offset of vfio_iova_range.start"
    );
    assert!(
        offset_of!(VfioIovaRange, end) == 8,
        "vfio.toml:1156: offset of vfio_iova_range.end"
    );
};

const _: () = {
    assert!(
        size_of::<VfioIommuType1InfoCapIovaRange>() == 16,
        "vfio.toml:1162: size of vfio_iommu_type1_info_cap_iova_range"
    );
    assert!(
        align_of::<VfioIommuType1InfoCapIovaRange>() == if align_of::<u64>() == 8 { 8 } else { 4 },
        "vfio.toml:1163: alignment of vfio_iommu_type1_info_cap_iova_range"
    );
    assert!(
        offset_of!(VfioIommuType1InfoCapIovaRange, header) == 0,
        "vfio.toml:1175: offset of vfio_iommu_type1_info_cap_iova_range.header"
    );
    assert!(
        offset_of!(VfioIommuType1InfoCapIovaRange, nr_iovas) == 8,
        "vfio.toml:1181: offset of vfio_iommu_type1_info_cap_iova_range.nr_iovas"
    );
    assert!(
        offset_of!(VfioIommuType1InfoCapIovaRange, reserved) == 12,
        "vfio.toml:1187: offset of vfio_iommu_type1_info_cap_iova_range.reserved"
    );
    assert!(
        offset_of!(VfioIommuType1InfoCapIovaRange, iova_ranges) == 16,
        "vfio.toml:1194: offset of vfio_iommu_type1_info_cap_iova_range.iova_ranges"
    );
};

const _: () = {
    assert!(
        size_of::<VfioIommuType1InfoDmaAvail>() == 12,
        "vfio.toml:1201: size of vfio_iommu_type1_info_dma_avail"
    );
    assert!(
        align_of::<VfioIommuType1InfoDmaAvail>() == 4,
        "vfio.toml:1202: alignment of vfio_iommu_type1_info_dma_avail"
    );
    assert!(
        offset_of!(VfioIommuType1InfoDmaAvail, header) == 0,
        "vfio.toml:1211: offset of vfio_iommu_type1_info_dma_avail.header"
    );
    assert!(
        offset_of!(VfioIommuType1InfoDmaAvail, avail) == 8,
        "vfio.toml:1217: offset of vfio_iommu_type1_info_dma_avail.avail"
    );
};
