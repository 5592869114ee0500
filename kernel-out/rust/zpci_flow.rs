// SPDX-License-Identifier: GPL-2.0
// Do not edit: generated from spec/uapi/zpci_flow.toml
// Spec 5ec6147c35ac52b3, uapic 0.1
// To redo: cargo xtask codegen
//
// How values travel from firmware through the kernel to the user of a zPCI device.
//
// Each flow is one hop: from a response of firmware to the host's state of the function, or from
// there to a capability or region that a user reads. The chain says which capabilities the kernel
// puts behind `struct vfio_device_info`, and in which order.
//
// Source: Linux 7.2, arch/s390/pci/pci_clp.c and drivers/vfio/pci/vfio_pci_zdev.c.

use super::clp::{
    ClpFhListEntry,
    ClpRspQueryPci,
    ClpRspQueryPciGrp,
    CLP_PFIP_NR_SEGMENTS,
    CLP_UTIL_STR_LEN, //
};
use super::vfio::{
    VfioInfoCapHeader,
    VFIO_DEVICE_INFO_CAP_ZPCI_BASE,
    VFIO_DEVICE_INFO_CAP_ZPCI_GROUP,
    VFIO_DEVICE_INFO_CAP_ZPCI_PFIP,
    VFIO_DEVICE_INFO_CAP_ZPCI_UTIL, //
};
use super::vfio_zdev::{
    VfioDeviceInfoCapZpciBase,
    VfioDeviceInfoCapZpciGroup,
    VfioDeviceInfoCapZpciPfip,
    VfioDeviceInfoCapZpciUtil,
    VfioZpciIoHdr,
    VFIO_DEVICE_INFO_ZPCI_FLAG_REFRESH,
    VFIO_DEVICE_INFO_ZPCI_FLAG_RELAXED, //
};
use super::zpci_dev::{
    ZpciDev, //
};

/// Fills what a `clp_fh_list_entry` says of a `zpci_dev`.
///
/// Everything else keeps its value.
#[inline]
pub fn fill_zpci_dev_from_clp_fh_list_entry(
    zpci_dev: &mut ZpciDev,
    clp_fh_list_entry: &ClpFhListEntry,
) {
    zpci_dev.fh = clp_fh_list_entry.fh();
}

/// Fills what a `clp_rsp_query_pci` says of a `zpci_dev`.
///
/// Everything else keeps its value.
#[inline]
pub fn fill_zpci_dev_from_clp_rsp_query_pci(
    zpci_dev: &mut ZpciDev,
    clp_rsp_query_pci: &ClpRspQueryPci,
) {
    zpci_dev.start_dma = clp_rsp_query_pci.sdma();
    zpci_dev.end_dma = clp_rsp_query_pci.edma();
    zpci_dev.pchid = clp_rsp_query_pci.pchid();
    zpci_dev.vfn = clp_rsp_query_pci.vfn();
    zpci_dev.pft = clp_rsp_query_pci.pft;
    zpci_dev.pfgid = clp_rsp_query_pci.pfgid;
    zpci_dev.fmb_length = 4 * u16::from(clp_rsp_query_pci.fmb_len);
    zpci_dev.pfip = clp_rsp_query_pci.pfip;
    zpci_dev.set_util_str_avail(clp_rsp_query_pci.util_str_avail());
    zpci_dev.util_str = clp_rsp_query_pci.util_str;
}

/// Fills what a `clp_rsp_query_pci_grp` says of a `zpci_dev`.
///
/// Everything else keeps its value.
#[inline]
pub fn fill_zpci_dev_from_clp_rsp_query_pci_grp(
    zpci_dev: &mut ZpciDev,
    clp_rsp_query_pci_grp: &ClpRspQueryPciGrp,
) {
    zpci_dev.dma_mask = clp_rsp_query_pci_grp.dasm();
    zpci_dev.msi_addr = clp_rsp_query_pci_grp.msia();
    zpci_dev.max_msi = clp_rsp_query_pci_grp.noi();
    zpci_dev.fmb_update = clp_rsp_query_pci_grp.mui();
    zpci_dev.version = clp_rsp_query_pci_grp.version;
    zpci_dev.maxstbl = clp_rsp_query_pci_grp.maxstbl();
    zpci_dev.set_relaxed_align(clp_rsp_query_pci_grp.relaxed_align());
}

/// Makes a `vfio_device_info_cap_zpci_base` of a `zpci_dev`.
#[must_use]
#[inline]
pub fn vfio_device_info_cap_zpci_base(zpci_dev: &ZpciDev) -> VfioDeviceInfoCapZpciBase {
    VfioDeviceInfoCapZpciBase {
        header: VfioInfoCapHeader {
            id: VFIO_DEVICE_INFO_CAP_ZPCI_BASE.0,
            version: 2,
            next: 0,
        },
        start_dma: zpci_dev.start_dma,
        end_dma: zpci_dev.end_dma,
        pchid: zpci_dev.pchid,
        vfn: zpci_dev.vfn,
        fmb_length: zpci_dev.fmb_length,
        pft: zpci_dev.pft,
        gid: zpci_dev.pfgid,
        fh: zpci_dev.fh,
        ..Default::default()
    }
}

/// Makes a `vfio_device_info_cap_zpci_group` of a `zpci_dev`.
#[must_use]
#[inline]
pub fn vfio_device_info_cap_zpci_group(zpci_dev: &ZpciDev) -> VfioDeviceInfoCapZpciGroup {
    let mut head = VfioDeviceInfoCapZpciGroup {
        header: VfioInfoCapHeader {
            id: VFIO_DEVICE_INFO_CAP_ZPCI_GROUP.0,
            version: 2,
            next: 0,
        },
        dasm: zpci_dev.dma_mask,
        msi_addr: zpci_dev.msi_addr,
        mui: zpci_dev.fmb_update,
        noi: zpci_dev.max_msi,
        maxstbl: 128,
        version: zpci_dev.version,
        imaxstbl: zpci_dev.maxstbl,
        ..Default::default()
    };
    head.flags |= VFIO_DEVICE_INFO_ZPCI_FLAG_REFRESH;
    if zpci_dev.relaxed_align() {
        head.flags |= VFIO_DEVICE_INFO_ZPCI_FLAG_RELAXED;
    }
    head
}

/// Makes a `vfio_device_info_cap_zpci_util` of a `zpci_dev`.
///
/// The 64 elements of `util_str` follow the struct.
#[must_use]
#[inline]
pub fn vfio_device_info_cap_zpci_util(zpci_dev: &ZpciDev) -> [u8; 76] {
    let head = VfioDeviceInfoCapZpciUtil {
        header: VfioInfoCapHeader {
            id: VFIO_DEVICE_INFO_CAP_ZPCI_UTIL.0,
            version: 1,
            next: 0,
        },
        size: CLP_UTIL_STR_LEN,
        ..Default::default()
    };
    let mut bytes = [0; 76];
    let (start, end) = bytes.split_at_mut(size_of::<VfioDeviceInfoCapZpciUtil>());
    start.copy_from_slice(&head.to_bytes());
    end.copy_from_slice(&zpci_dev.util_str);
    bytes
}

/// Makes a `vfio_device_info_cap_zpci_pfip` of a `zpci_dev`.
///
/// The 4 elements of `pfip` follow the struct.
#[must_use]
#[inline]
pub fn vfio_device_info_cap_zpci_pfip(zpci_dev: &ZpciDev) -> [u8; 16] {
    let head = VfioDeviceInfoCapZpciPfip {
        header: VfioInfoCapHeader {
            id: VFIO_DEVICE_INFO_CAP_ZPCI_PFIP.0,
            version: 1,
            next: 0,
        },
        size: CLP_PFIP_NR_SEGMENTS,
        ..Default::default()
    };
    let mut bytes = [0; 16];
    let (start, end) = bytes.split_at_mut(size_of::<VfioDeviceInfoCapZpciPfip>());
    start.copy_from_slice(&head.to_bytes());
    end.copy_from_slice(&zpci_dev.pfip);
    bytes
}

/// Makes a `vfio_zpci_io_hdr` of a `zpci_dev`.
#[must_use]
#[inline]
pub fn vfio_zpci_io_hdr(zpci_dev: &ZpciDev) -> VfioZpciIoHdr {
    VfioZpciIoHdr {
        flags: 0,
        max: zpci_dev.maxstbl.min(4096),
        ..Default::default()
    }
}

/// Hands every capability that follows a `vfio_device_info` to `add`, in order.
///
/// The capabilities of a zPCI device, in the order of every kernel since 5.10.
///
/// The versions are those of 6.0 and later. The utility string is left out if firmware told none.
///
/// `add` gets each with `next` 0: where the next one goes is its business.
///
/// # Errors
///
/// What `add` refuses; nothing is handed out after that.
#[inline]
pub fn add_vfio_device_info_capabilities<E>(
    zpci_dev: &ZpciDev,
    mut add: impl FnMut(&[u8]) -> Result<(), E>,
) -> Result<(), E> {
    add(&vfio_device_info_cap_zpci_base(zpci_dev).to_bytes())?;
    add(&vfio_device_info_cap_zpci_group(zpci_dev).to_bytes())?;
    if zpci_dev.util_str_avail() {
        add(&vfio_device_info_cap_zpci_util(zpci_dev))?;
    }
    add(&vfio_device_info_cap_zpci_pfip(zpci_dev))?;
    Ok(())
}
