//! The host's kernel: what VFIO says of the device, and the region.

use std::fs::File;
use std::io;
use std::os::unix::fs::FileExt;

use zdev_abi::region::{explain, RegionIo};
use zdev_abi::vfio::*;
use zdev_abi::vfio_zdev::zpci_io::{self, Area, CheckedRequest, Device, Errno};
use zdev_abi::vfio_zdev::*;

use super::ism::Ism;

/// `EFAULT`.
const BAD_ADDRESS: i32 = 14;

/// Index of the region: the first one behind those that every PCI device has.
pub(crate) const INDEX: u32 = VFIO_PCI_NUM_REGIONS;

/// A region's place in the device's file: its index, 40 bits up.
pub(crate) const fn position(index: u32) -> u64 {
    (index as u64) << 40
}

pub(crate) struct Host {
    pub(crate) ism: Ism,
    device: Device,
    /// The memory of the process, which the kernel copies from and to.
    memory: File,
}

impl Host {
    pub(crate) fn new(relaxed: bool) -> io::Result<Self> {
        let memory = File::options()
            .read(true)
            .write(true)
            .open("/proc/self/mem")?;
        Ok(Self {
            ism: Ism::default(),
            device: Device {
                maxstbl: 4096,
                relaxed,
                bar_length: [1 << 48, 0, 0x4000, 0, 0, 0],
                msix: false,
            },
            memory,
        })
    }

    /// The reply to `VFIO_DEVICE_GET_INFO`: what the group can do follows what the function is.
    pub(crate) fn device_info(&self) -> Vec<u8> {
        let head = size_of::<VfioDeviceInfo>();
        let base = size_of::<VfioDeviceInfoCapZpciBase>();
        let group = size_of::<VfioDeviceInfoCapZpciGroup>();
        let info = VfioDeviceInfo {
            argsz: (head + base + group) as u32,
            flags: VFIO_DEVICE_FLAGS_PCI | VFIO_DEVICE_FLAGS_CAPS,
            num_regions: INDEX + 1,
            num_irqs: 5,
            cap_offset: head as u32,
            ..Default::default()
        };
        let base = VfioDeviceInfoCapZpciBase {
            header: capability(VFIO_DEVICE_INFO_CAP_ZPCI_BASE.0, 2, head + base),
            pft: 5,
            ..Default::default()
        };
        let relaxed = match self.device.relaxed {
            true => VFIO_DEVICE_INFO_ZPCI_FLAG_RELAXED,
            false => VfioDeviceInfoZpciFlag::default(),
        };
        let group = VfioDeviceInfoCapZpciGroup {
            header: capability(VFIO_DEVICE_INFO_CAP_ZPCI_GROUP.0, 2, 0),
            flags: VFIO_DEVICE_INFO_ZPCI_FLAG_REFRESH | relaxed,
            maxstbl: 128,
            imaxstbl: self.device.maxstbl,
            ..Default::default()
        };
        [&info.to_bytes()[..], &base.to_bytes(), &group.to_bytes()].concat()
    }

    /// The reply to `VFIO_DEVICE_GET_REGION_INFO`.
    pub(crate) fn region_info(&self, index: u32) -> Vec<u8> {
        let bar = self.device.bar_length.get(index as usize);
        let is_region = index == INDEX && zpci_io::offered(&self.device).is_ok();
        let head = size_of::<VfioRegionInfo>();
        let mut info = VfioRegionInfo {
            argsz: head as u32,
            index,
            size: bar.copied().unwrap_or(0),
            offset: position(index),
            ..Default::default()
        };
        if !is_region {
            return info.to_bytes().to_vec();
        }
        info.argsz += size_of::<VfioRegionInfoCapType>() as u32;
        info.flags = VFIO_REGION_INFO_FLAG_CAPS;
        info.cap_offset = head as u32;
        info.size = zpci_io::SIZE;
        let ty = VfioRegionInfoCapType {
            header: capability(VFIO_REGION_INFO_CAP_TYPE.0, 1, 0),
            r#type: VfioRegionType(zpci_io::TYPE),
            subtype: zpci_io::SUBTYPE,
        };
        [&info.to_bytes()[..], &ty.to_bytes()].concat()
    }

    fn execute(&mut self, request: &VfioZpciIoReq) -> Result<(), i32> {
        let checked = CheckedRequest::new(request, &self.device);
        let checked = checked.map_err(|rejection| rejection.rule.errno().number())?;
        match checked {
            CheckedRequest::Load(load) => {
                let register = self.ism.load(load.pcias(), load.offset(), load.len());
                let copied = self
                    .memory
                    .write_all_at(&register.to_ne_bytes(), load.gaddr());
                copied.map_err(|_| BAD_ADDRESS)
            }
            CheckedRequest::StoreBlock(store) => {
                let mut data = vec![0; store.len().into()];
                let copied = self.memory.read_exact_at(&mut data, store.gaddr());
                copied.map_err(|_| BAD_ADDRESS)?;
                self.ism.store(store.pcias(), store.offset(), &data);
                Ok(())
            }
        }
    }
}

fn capability(id: u16, version: u16, next: usize) -> VfioInfoCapHeader {
    let next = next as u32;
    VfioInfoCapHeader { id, version, next }
}

/// `pread` and `pwrite` of the device's file.
impl RegionIo for Host {
    fn read_at(&mut self, bytes: &mut [u8], at: u64) -> Result<usize, i32> {
        let at = at.wrapping_sub(position(INDEX));
        let (Area::Hdr, range) = zpci_io::read_area(at, bytes.len()).map_err(Errno::number)? else {
            return Err(Errno::EINVAL.number());
        };
        let head = VfioZpciIoHdr {
            max: self.device.maxstbl.min(4096),
            ..Default::default()
        };
        let head = head.to_bytes();
        let found = head.get(range).unwrap_or_default();
        bytes
            .iter_mut()
            .zip(found)
            .for_each(|(to, from)| *to = *from);
        Ok(found.len())
    }

    fn write_at(&mut self, bytes: &[u8], at: u64) -> Result<usize, i32> {
        let at = at.wrapping_sub(position(INDEX));
        zpci_io::write_area(at, bytes.len()).map_err(Errno::number)?;
        let executed = self.execute(&VfioZpciIoReq::read(bytes));
        if executed.is_err() {
            for line in explain(bytes, &self.device).to_string().lines() {
                println!("host     {line}");
            }
        }
        executed.map(|()| bytes.len())
    }
}
