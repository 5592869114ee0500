// SPDX-License-Identifier: GPL-2.0 WITH Linux-syscall-note
// Do not edit: generated from spec/uapi/clp.toml
// Spec 7623237e1165def8, uapic 0.1
// To redo: cargo xtask codegen
// Do not edit: generated from spec/uapi/vfio.toml
// Spec 1e539a206416b85c, uapic 0.1
// To redo: cargo xtask codegen
// Do not edit: generated from spec/uapi/vfio_zdev.toml
// Spec 59d4eb7f171ba053, uapic 0.1
// To redo: cargo xtask codegen

use core::{
    fmt::Debug, //
};
use static_assertions::{
    assert_impl_all,
    assert_not_impl_any, //
};
use zerocopy::{
    FromBytes,
    Immutable,
    IntoBytes,
    KnownLayout, //
};

use super::{
    clp,
    vfio,
    vfio_zdev, //
};

/// Asserts what holds for types that any bytes make a value of.
macro_rules! assert_plain_data {
    ($($Type:ty,)*) => {
        $(
            assert_impl_all!($Type: Copy, Debug, Default, Eq, Send, Sync);
            assert_impl_all!($Type: FromBytes, Immutable, IntoBytes, KnownLayout);
        )*
    };
}

assert_plain_data! {
    clp::ClpLps,
    clp::ClpCmd,
    clp::ClpReqHdr,
    clp::ClpRc,
    clp::ClpRspHdr,
    clp::ClpReqSlpc,
    clp::ClpRspSlpc,
    clp::ClpReqRspSlpc,
    clp::ClpFhListEntry,
    clp::ClpSetPciOc,
    clp::ClpRspSlpcPci,
    clp::ClpReqListPci,
    clp::ClpRspListPci,
    clp::MioAddr,
    clp::MioInfo,
    clp::ClpReqQueryPci,
    clp::ClpRspQueryPci,
    clp::ClpReqQueryPciGrp,
    clp::ClpRspQueryPciGrp,
    clp::ClpReqSetPci,
    clp::ClpRspSetPci,
    clp::ClpReqRspSlpcPci,
    clp::ClpReqRspListPci,
    clp::ClpReqRspSetPci,
    clp::ClpReqRspQueryPci,
    clp::ClpReqRspQueryPciGrp,
    clp::ZpciPciSt,
    clp::ZpciPcias,
    vfio::VfioExtension,
    vfio::VfioInfoCapHeader,
    vfio::VfioGroupFlags,
    vfio::VfioGroupStatus,
    vfio::VfioDeviceFlags,
    vfio::VfioDeviceInfo,
    vfio::VfioDeviceInfoCap,
    vfio::VfioPciAtomicComp,
    vfio::VfioDeviceInfoCapPciAtomicComp,
    vfio::VfioRegionInfoFlag,
    vfio::VfioRegionInfo,
    vfio::VfioRegionInfoCap,
    vfio::VfioRegionSparseMmapArea,
    vfio::VfioRegionInfoCapSparseMmap,
    vfio::VfioRegionInfoCapType,
    vfio::VfioRegionType,
    vfio::VfioRegionSubtype8086,
    vfio::VfioRegionSubtype10de,
    vfio::VfioRegionSubtype1014,
    vfio::VfioRegionSubtypeGfx,
    vfio::VfioRegionSubtypeCcw,
    vfio::VfioRegionSubtypeMigration,
    vfio::VfioIrqInfoFlag,
    vfio::VfioIrqInfo,
    vfio::VfioIrqSetFlag,
    vfio::VfioIrqSet,
    vfio::VfioPciRegionIndex,
    vfio::VfioPciIrqIndex,
    vfio::VfioDeviceFeatureFlag,
    vfio::VfioDeviceFeature,
    vfio::VfioIommuInfoFlag,
    vfio::VfioIommuType1Info,
    vfio::VfioIommuType1InfoCap,
    vfio::VfioIovaRange,
    vfio::VfioIommuType1InfoCapIovaRange,
    vfio::VfioIommuType1InfoDmaAvail,
    vfio_zdev::VfioDeviceInfoCapZpciBase,
    vfio_zdev::VfioDeviceInfoZpciFlag,
    vfio_zdev::VfioDeviceInfoCapZpciGroup,
    vfio_zdev::VfioDeviceInfoCapZpciUtil,
    vfio_zdev::VfioDeviceInfoCapZpciPfip,
    vfio_zdev::VfioZpciIoHdr,
    vfio_zdev::VfioZpciIoFlag,
    vfio_zdev::VfioZpciIoReq,
    vfio_zdev::VfioRegionZpciIo,
}

assert_impl_all!(clp::ZpciPciLs: Copy, Debug, Eq, Send, Sync, TryFrom<u8>);
assert_not_impl_any!(clp::ZpciPciLs: Default, FromBytes);
