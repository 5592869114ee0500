//! What zPCI device a reply is about.

use super::device::{
    DeviceCapability, DeviceReply, PciAtomicComp, ZpciBase, ZpciGroup, ZpciPfip, ZpciUtil,
};
use super::error::ChainError;
use crate::vfio::VfioDeviceFlags;

/// A zPCI device: all that `VFIO_DEVICE_GET_INFO` says of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ZpciDevice<'a> {
    /// What the device is and can do.
    pub flags: VfioDeviceFlags,
    /// Number of region indices.
    pub num_regions: u32,
    /// Number of interrupt indices.
    pub num_irqs: u32,
    /// The function.
    pub base: ZpciBase<'a>,
    /// Its group. All kernels so far give it to all functions.
    pub group: Option<ZpciGroup<'a>>,
    /// Its utility string, if it has one.
    pub util: Option<ZpciUtil<'a>>,
    /// Its internal path. All kernels so far give it to all functions.
    pub pfip: Option<ZpciPfip<'a>>,
    /// Atomic operations that its root bus completes, if there are any.
    pub atomic_comp: Option<PciAtomicComp<'a>>,
}

impl<'a> DeviceReply<'a> {
    /// The zPCI device that the reply is about.
    ///
    /// `None` if no capability describes one: the device is no zPCI function, or the kernel was
    /// built without `CONFIG_VFIO_PCI_ZDEV_KVM`. Capabilities that this crate does not know are left
    /// out; [`capabilities`](Self::capabilities) has them.
    ///
    /// # Errors
    ///
    /// See [`ChainErrorKind`](super::ChainErrorKind); the whole chain has to be right.
    #[inline]
    pub fn zpci_device(&self) -> Result<Option<ZpciDevice<'a>>, ChainError> {
        let mut base = None;
        let mut group = None;
        let mut util = None;
        let mut pfip = None;
        let mut atomic_comp = None;
        for capability in self.capabilities()? {
            match capability?.decode()? {
                DeviceCapability::ZpciBase(found) => base = Some(found),
                DeviceCapability::ZpciGroup(found) => group = Some(found),
                DeviceCapability::ZpciUtil(found) => util = Some(found),
                DeviceCapability::ZpciPfip(found) => pfip = Some(found),
                DeviceCapability::PciAtomicComp(found) => atomic_comp = Some(found),
                DeviceCapability::Unknown(_) => {}
            }
        }
        Ok(base.map(|base| ZpciDevice {
            flags: self.flags,
            num_regions: self.num_regions,
            num_irqs: self.num_irqs,
            base,
            group,
            util,
            pfip,
            atomic_comp,
        }))
    }
}
