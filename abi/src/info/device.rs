//! Replies of `VFIO_DEVICE_GET_INFO`.

use core::mem::offset_of;

use super::chain::{Capability, Chain};
use super::ebcdic::UtilString;
use super::error::{ChainError, ChainErrorKind};
use super::head;
use super::plausible;
use crate::vfio::{
    VfioDeviceFlags, VfioDeviceInfo, VfioDeviceInfoCap, VfioDeviceInfoCapPciAtomicComp,
    VfioPciAtomicComp, VFIO_DEVICE_FLAGS_CAPS, VFIO_DEVICE_INFO_CAP_PCI_ATOMIC_COMP,
    VFIO_DEVICE_INFO_CAP_ZPCI_BASE, VFIO_DEVICE_INFO_CAP_ZPCI_GROUP,
    VFIO_DEVICE_INFO_CAP_ZPCI_PFIP, VFIO_DEVICE_INFO_CAP_ZPCI_UTIL,
};
use crate::vfio_zdev::{
    VfioDeviceInfoCapZpciBase, VfioDeviceInfoCapZpciGroup, VfioDeviceInfoCapZpciPfip,
    VfioDeviceInfoCapZpciUtil, VfioDeviceInfoZpciFlag,
};

/// What every reply has: all but the offset of the chain.
pub(super) const LEAST: usize = offset_of!(VfioDeviceInfo, cap_offset);

/// Where the chain can start: behind its offset. Later kernels start it at 24.
const HEAD: usize = offset_of!(VfioDeviceInfo, pad);

// Where what is as long as a field says starts.
const UTIL_STRING: usize = VfioDeviceInfoCapZpciUtil::UTIL_STR_OFFSET;
const PFIP_PATH: usize = VfioDeviceInfoCapZpciPfip::PFIP_OFFSET;

/// A reply of `VFIO_DEVICE_GET_INFO`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DeviceReply<'a> {
    /// What the device is and can do.
    pub flags: VfioDeviceFlags,
    /// Number of region indices; the highest is one less.
    pub num_regions: u32,
    /// Number of interrupt indices; the highest is one less.
    pub num_irqs: u32,
    chain: head::ChainOf<'a>,
}

impl<'a> DeviceReply<'a> {
    /// Reads `reply`, which a request with `argsz` was answered with.
    ///
    /// `reply` may be shorter than `argsz`, as a file is that holds no more than what the kernel
    /// wrote. Longer ones are read no further than the kernel can have written.
    ///
    /// # Errors
    ///
    /// [`Truncated`](ChainErrorKind::Truncated) if there are not even the 16 bytes that Linux has
    /// asked for ever since. It refuses a request with less than that.
    /// [`ForeignByteOrder`](ChainErrorKind::ForeignByteOrder) if the reply is one of a machine with
    /// the other byte order, for which there is [`parse_from`](Self::parse_from), and
    /// [`Implausible`](ChainErrorKind::Implausible) if it is one of no machine.
    #[inline]
    pub fn parse(reply: &'a [u8], argsz: u32) -> Result<Self, ChainError> {
        let info = VfioDeviceInfo::read(head::whole(reply, argsz, LEAST)?);
        plausible::device(&info)?;
        Ok(Self {
            flags: info.flags,
            num_regions: info.num_regions,
            num_irqs: info.num_irqs,
            chain: head::ChainOf {
                reply: head::written(reply, argsz, info.argsz),
                head: HEAD,
                is_announced: info.flags.contains(VFIO_DEVICE_FLAGS_CAPS),
                first: info.cap_offset,
                offered: argsz,
                needed: info.argsz,
            },
        })
    }

    /// The capabilities of the device; none if it has none.
    ///
    /// # Errors
    ///
    /// [`ArgszTooSmall`](ChainErrorKind::ArgszTooSmall) if the chain did not fit, and what is wrong
    /// with the offset of its first capability. The iterator reports what is wrong further on.
    #[inline]
    pub fn capabilities(&self) -> Result<Chain<'a, VfioDeviceInfoCap>, ChainError> {
        self.chain.walk()
    }
}

/// A capability of a device, decoded.
///
/// Fields of versions later than the capability's own are `None`. What is behind the fields that
/// this crate knows is in `rest`; it is empty unless the version is one that the crate does not
/// know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum DeviceCapability<'a> {
    /// `VFIO_DEVICE_INFO_CAP_ZPCI_BASE`.
    ZpciBase(ZpciBase<'a>),
    /// `VFIO_DEVICE_INFO_CAP_ZPCI_GROUP`.
    ZpciGroup(ZpciGroup<'a>),
    /// `VFIO_DEVICE_INFO_CAP_ZPCI_UTIL`.
    ZpciUtil(ZpciUtil<'a>),
    /// `VFIO_DEVICE_INFO_CAP_ZPCI_PFIP`.
    ZpciPfip(ZpciPfip<'a>),
    /// `VFIO_DEVICE_INFO_CAP_PCI_ATOMIC_COMP`.
    PciAtomicComp(PciAtomicComp<'a>),
    /// One that this crate does not know.
    Unknown(Capability<'a, VfioDeviceInfoCap>),
}

impl<'a> Capability<'a, VfioDeviceInfoCap> {
    /// Decodes the capability.
    ///
    /// # Errors
    ///
    /// It is shorter than its version, or its `size`, says; or its version is 0.
    #[inline(always)]
    pub fn decode(&self) -> Result<DeviceCapability<'a>, ChainError> {
        Ok(match self.id {
            VFIO_DEVICE_INFO_CAP_ZPCI_BASE => DeviceCapability::ZpciBase(ZpciBase::of(self)?),
            VFIO_DEVICE_INFO_CAP_ZPCI_GROUP => DeviceCapability::ZpciGroup(ZpciGroup::of(self)?),
            VFIO_DEVICE_INFO_CAP_ZPCI_UTIL => DeviceCapability::ZpciUtil(ZpciUtil::of(self)?),
            VFIO_DEVICE_INFO_CAP_ZPCI_PFIP => DeviceCapability::ZpciPfip(ZpciPfip::of(self)?),
            VFIO_DEVICE_INFO_CAP_PCI_ATOMIC_COMP => {
                DeviceCapability::PciAtomicComp(PciAtomicComp::of(self)?)
            }
            _ => DeviceCapability::Unknown(*self),
        })
    }

    /// The `size` bytes behind the first `at`, and what is behind them in a later version than 1.
    #[inline(always)]
    fn sized(&self, at: usize, size: u32) -> Result<(&'a [u8], &'a [u8]), ChainError> {
        let behind = self.bytes.get(at..).unwrap_or_default();
        // On machines with smaller addresses nothing is as long.
        let len = usize::try_from(size).unwrap_or(usize::MAX);
        let Some((sized, rest)) = behind.split_at_checked(len) else {
            let found = behind.len();
            return Err(self.error(ChainErrorKind::SizeTooLarge { size, found }));
        };
        Ok((sized, if self.version > 1 { rest } else { &[] }))
    }
}

/// The function. [`VfioDeviceInfoCapZpciBase`] says more about the fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ZpciBase<'a> {
    /// Version of the capability.
    pub version: u16,
    /// First DMA address that the function may use.
    pub start_dma: u64,
    /// Last DMA address that the function may use; it belongs to the range.
    pub end_dma: u64,
    /// Physical channel id.
    pub pchid: u16,
    /// Virtual function number; 0 for a physical function.
    pub vfn: u16,
    /// Length of the function measurement block in bytes; 0 if there is none.
    pub fmb_length: u16,
    /// Function type; 0 if it is not classified, 5 for ISM.
    pub pft: u8,
    /// Id of the function group.
    pub gid: u8,
    /// Function handle on the host. From version 2 on.
    pub fh: Option<u32>,
    /// What later versions than 2 append.
    pub rest: &'a [u8],
}

impl<'a> ZpciBase<'a> {
    #[inline(always)]
    fn of(capability: &Capability<'a, VfioDeviceInfoCap>) -> Result<Self, ChainError> {
        type Base = VfioDeviceInfoCapZpciBase;
        let version = capability.version;
        let (base, rest) = capability.versioned(Base::read_version, Base::version_end)?;
        Ok(Self {
            version,
            start_dma: base.start_dma,
            end_dma: base.end_dma,
            pchid: base.pchid,
            vfn: base.vfn,
            fmb_length: base.fmb_length,
            pft: base.pft,
            gid: base.gid,
            fh: base.fh_in(version),
            rest,
        })
    }
}

/// The function's group. [`VfioDeviceInfoCapZpciGroup`] says more about the fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ZpciGroup<'a> {
    /// Version of the capability; not the PCI version, which is
    /// [`pci_version`](Self::pci_version).
    pub version: u16,
    /// DMA address space mask.
    pub dasm: u64,
    /// Address to which functions of the group write their MSIs.
    pub msi_addr: u64,
    /// Properties of the group.
    pub flags: VfioDeviceInfoZpciFlag,
    /// Update interval of the function measurement block, in milliseconds.
    pub mui: u16,
    /// How many MSIs a function of the group can have.
    pub noi: u16,
    /// Longest PCI store block in bytes, for instructions that the hypervisor executes itself.
    pub maxstbl: u16,
    /// PCI version that the group supports: the field `version` in C.
    pub pci_version: u8,
    /// Longest PCI store block in bytes, for instructions that firmware interprets. From version 2
    /// on.
    pub imaxstbl: Option<u16>,
    /// What later versions than 2 append.
    pub rest: &'a [u8],
}

impl<'a> ZpciGroup<'a> {
    #[inline(always)]
    fn of(capability: &Capability<'a, VfioDeviceInfoCap>) -> Result<Self, ChainError> {
        type Group = VfioDeviceInfoCapZpciGroup;
        let version = capability.version;
        let (group, rest) = capability.versioned(Group::read_version, Group::version_end)?;
        Ok(Self {
            version,
            dasm: group.dasm,
            msi_addr: group.msi_addr,
            flags: group.flags,
            mui: group.mui,
            noi: group.noi,
            maxstbl: group.maxstbl,
            pci_version: group.version,
            imaxstbl: group.imaxstbl_in(version),
            rest,
        })
    }
}

/// Utility string of the function. [`VfioDeviceInfoCapZpciUtil`] says more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ZpciUtil<'a> {
    /// Version of the capability.
    pub version: u16,
    /// The string; as long as the kernel says, which is 64 bytes.
    pub string: UtilString<'a>,
    /// What is behind the string in later versions than 1.
    pub rest: &'a [u8],
}

impl<'a> ZpciUtil<'a> {
    #[inline(always)]
    fn of(capability: &Capability<'a, VfioDeviceInfoCap>) -> Result<Self, ChainError> {
        let util = VfioDeviceInfoCapZpciUtil::read(capability.prefix::<UTIL_STRING>()?);
        let (string, rest) = capability.sized(UTIL_STRING, util.size)?;
        Ok(Self {
            version: capability.version,
            string: UtilString::new(string),
            rest,
        })
    }
}

/// Internal path of the function. [`VfioDeviceInfoCapZpciPfip`] says more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ZpciPfip<'a> {
    /// Version of the capability.
    pub version: u16,
    /// The path, one byte a segment; as long as the kernel says, which is 4 bytes.
    pub path: &'a [u8],
    /// What is behind the path in later versions than 1.
    pub rest: &'a [u8],
}

impl<'a> ZpciPfip<'a> {
    #[inline(always)]
    fn of(capability: &Capability<'a, VfioDeviceInfoCap>) -> Result<Self, ChainError> {
        let pfip = VfioDeviceInfoCapZpciPfip::read(capability.prefix::<PFIP_PATH>()?);
        let (path, rest) = capability.sized(PFIP_PATH, pfip.size)?;
        Ok(Self {
            version: capability.version,
            path,
            rest,
        })
    }
}

/// Atomic operations that the root bus completes. [`VfioDeviceInfoCapPciAtomicComp`] says more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PciAtomicComp<'a> {
    /// Version of the capability.
    pub version: u16,
    /// Widths that are completed.
    pub flags: VfioPciAtomicComp,
    /// What later versions than 1 append.
    pub rest: &'a [u8],
}

impl<'a> PciAtomicComp<'a> {
    #[inline(always)]
    fn of(capability: &Capability<'a, VfioDeviceInfoCap>) -> Result<Self, ChainError> {
        type Comp = VfioDeviceInfoCapPciAtomicComp;
        let (comp, rest) = capability.versioned(Comp::read_version, Comp::version_end)?;
        Ok(Self {
            version: capability.version,
            flags: comp.flags,
            rest,
        })
    }
}
