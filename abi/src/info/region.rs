//! Replies of `VFIO_DEVICE_GET_REGION_INFO`.

use super::chain::{Capability, Chain, HEADER};
use super::error::{ChainError, ChainErrorKind};
use super::head;
use super::plausible;
use crate::vfio::{
    VfioRegionInfo, VfioRegionInfoCap, VfioRegionInfoCapSparseMmap, VfioRegionInfoCapType,
    VfioRegionInfoFlag, VfioRegionSparseMmapArea, VfioRegionType,
    VFIO_REGION_INFO_CAP_MSIX_MAPPABLE, VFIO_REGION_INFO_CAP_SPARSE_MMAP,
    VFIO_REGION_INFO_CAP_TYPE, VFIO_REGION_INFO_FLAG_CAPS,
};

/// What every reply has, and where its chain can start.
const HEAD: usize = size_of::<VfioRegionInfo>();

/// Where the areas of a sparse mapping start.
const SPARSE_MMAP_AREAS: usize = VfioRegionInfoCapSparseMmap::AREAS_OFFSET;

/// Size of an area.
const AREA: usize = size_of::<VfioRegionSparseMmapArea>();

/// A reply of `VFIO_DEVICE_GET_REGION_INFO`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RegionReply<'a> {
    /// What can be done with the region.
    pub flags: VfioRegionInfoFlag,
    /// Which region it is.
    pub index: u32,
    /// Size of the region in bytes; 0 for one that the device does not have.
    pub size: u64,
    /// Position of the region in the device's file, in bytes.
    pub offset: u64,
    chain: head::ChainOf<'a>,
}

impl<'a> RegionReply<'a> {
    /// Reads `reply`, which a request with `argsz` was answered with.
    ///
    /// `reply` may be shorter or longer than `argsz`, as in
    /// [`DeviceReply::parse`](super::DeviceReply::parse).
    ///
    /// # Errors
    ///
    /// [`Truncated`](ChainErrorKind::Truncated) if there are not even the 32 bytes that Linux has
    /// asked for ever since. It refuses a request with less than that.
    /// [`ForeignByteOrder`](ChainErrorKind::ForeignByteOrder) if the reply is one of a machine with
    /// the other byte order, for which there is [`parse_from`](Self::parse_from), and
    /// [`Implausible`](ChainErrorKind::Implausible) if it is one of no machine.
    #[inline]
    pub fn parse(reply: &'a [u8], argsz: u32) -> Result<Self, ChainError> {
        let info = VfioRegionInfo::read(head::whole(reply, argsz, HEAD)?);
        plausible::region(&info, argsz)?;
        Ok(Self {
            flags: info.flags,
            index: info.index,
            size: info.size,
            offset: info.offset,
            chain: head::ChainOf {
                reply: head::written(reply, argsz, info.argsz),
                head: HEAD,
                is_announced: info.flags.contains(VFIO_REGION_INFO_FLAG_CAPS),
                first: info.cap_offset,
                offered: argsz,
                needed: info.argsz,
            },
        })
    }

    /// The capabilities of the region; none if it has none.
    ///
    /// # Errors
    ///
    /// [`ArgszTooSmall`](ChainErrorKind::ArgszTooSmall) if the chain did not fit, and what is wrong
    /// with the offset of its first capability. The iterator reports what is wrong further on.
    #[inline]
    pub fn capabilities(&self) -> Result<Chain<'a, VfioRegionInfoCap>, ChainError> {
        self.chain.walk()
    }

    /// Type and subtype of the region, if it is a device specific one.
    ///
    /// # Errors
    ///
    /// See [`ChainErrorKind`]; the whole chain has to be right.
    #[inline]
    pub fn region_type(&self) -> Result<Option<RegionType<'a>>, ChainError> {
        let mut found = None;
        for capability in self.capabilities()? {
            if let RegionCapability::Type(region_type) = capability?.decode()? {
                found = Some(region_type);
            }
        }
        Ok(found)
    }
}

/// A capability of a region, decoded.
///
/// What is behind the fields that this crate knows is in `rest`; it is empty unless the version is
/// one that the crate does not know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum RegionCapability<'a> {
    /// `VFIO_REGION_INFO_CAP_SPARSE_MMAP`.
    SparseMmap(SparseMmap<'a>),
    /// `VFIO_REGION_INFO_CAP_TYPE`.
    Type(RegionType<'a>),
    /// `VFIO_REGION_INFO_CAP_MSIX_MAPPABLE`: the page with the MSI-X table can be mapped.
    MsixMappable,
    /// One that this crate does not decode: those of NVLink, which no kernel provides any more, and
    /// those it does not know.
    Unknown(Capability<'a, VfioRegionInfoCap>),
}

impl<'a> Capability<'a, VfioRegionInfoCap> {
    /// Decodes the capability.
    ///
    /// # Errors
    ///
    /// It is shorter than its version, or its `nr_areas`, says; or its version is 0.
    #[inline]
    pub fn decode(&self) -> Result<RegionCapability<'a>, ChainError> {
        Ok(match self.id {
            VFIO_REGION_INFO_CAP_SPARSE_MMAP => RegionCapability::SparseMmap(SparseMmap::of(self)?),
            VFIO_REGION_INFO_CAP_TYPE => RegionCapability::Type(RegionType::of(self)?),
            VFIO_REGION_INFO_CAP_MSIX_MAPPABLE => {
                self.prefix::<HEADER>()?;
                RegionCapability::MsixMappable
            }
            _ => RegionCapability::Unknown(*self),
        })
    }
}

/// The parts of a region that can be mapped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SparseMmap<'a> {
    /// Version of the capability.
    pub version: u16,
    /// What is behind the areas in later versions than 1.
    pub rest: &'a [u8],
    /// Whole areas.
    areas: &'a [u8],
}

impl<'a> SparseMmap<'a> {
    #[inline]
    fn of(capability: &Capability<'a, VfioRegionInfoCap>) -> Result<Self, ChainError> {
        let sparse = VfioRegionInfoCapSparseMmap::read(capability.prefix::<SPARSE_MMAP_AREAS>()?);
        let behind = capability
            .bytes
            .get(SPARSE_MMAP_AREAS..)
            .unwrap_or_default();
        let count = sparse.nr_areas;
        let split = usize::try_from(count)
            .ok()
            .and_then(|count| count.checked_mul(AREA))
            .and_then(|size| behind.split_at_checked(size));
        let Some((areas, rest)) = split else {
            let found = behind.len() / AREA;
            return Err(capability.error(ChainErrorKind::TooManyAreas { count, found }));
        };
        Ok(Self {
            version: capability.version,
            rest: if capability.version > 1 { rest } else { &[] },
            areas,
        })
    }

    /// The parts, in the kernel's order.
    ///
    /// They are as the kernel states them: that one is inside of its region, and that its end does
    /// not wrap, is for who maps it to check.
    #[inline]
    pub fn areas(
        &self,
    ) -> impl DoubleEndedIterator<Item = VfioRegionSparseMmapArea> + ExactSizeIterator + Clone + 'a
    {
        let areas = self.areas.chunks_exact(AREA);
        areas.map(VfioRegionSparseMmapArea::read)
    }
}

/// What a device specific region is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RegionType<'a> {
    /// Version of the capability.
    pub version: u16,
    /// The type: the field `type` in C.
    pub region_type: VfioRegionType,
    /// Its subtype; what it means depends on the type.
    pub subtype: u32,
    /// What later versions than 1 append.
    pub rest: &'a [u8],
}

impl<'a> RegionType<'a> {
    #[inline]
    fn of(capability: &Capability<'a, VfioRegionInfoCap>) -> Result<Self, ChainError> {
        type Type = VfioRegionInfoCapType;
        let (of, rest) = capability.versioned(Type::read_version, Type::version_end)?;
        Ok(Self {
            version: capability.version,
            region_type: of.r#type,
            subtype: of.subtype,
            rest,
        })
    }
}
