//! Every size of request: what the kernel answers, and what the walker makes of it.

use std::fs::File;
use std::os::fd::AsRawFd;

use zdev_abi::info::DeviceReply;
use zdev_abi::vfio::VFIO_DEVICE_GET_INFO;

use crate::report::{Failure, Report};
use crate::vfio::Device;

/// What the buffer holds before the call: what is still there was not written.
const FILL: u8 = 0xaa;

/// The largest size that is tried.
const MOST: usize = 300;

/// Tries sizes from 0 to far more than the kernel needs.
pub(crate) fn run(report: &mut Report, address: &str) -> Result<(), Failure> {
    let device = Device::open(address)?;
    let needed = match ask(&device.fd, 16)? {
        Some(reply) => u32::from_ne_bytes(reply[..4].try_into()?) as usize,
        None => return Err("a request of 16 bytes was refused".into()),
    };
    report.equal("needs a sensible size", (100..MOST).contains(&needed), true);
    for argsz in 0..MOST {
        let name = format!("argsz {argsz}");
        let Some(reply) = ask(&device.fd, argsz)? else {
            report.equal(&name, argsz < 16, true);
            continue;
        };
        let beyond = reply.get(argsz.max(needed)..).unwrap_or_default();
        if argsz < 16 || beyond.iter().any(|byte| *byte != FILL) {
            report.fail(&name, "answered, or wrote beyond what it may");
            continue;
        }
        let device = DeviceReply::parse(&reply, u32::try_from(argsz)?)?.zpci_device();
        let told = device.as_ref().err().map(|error| error.needed());
        if argsz < needed {
            report.equal(&name, told, Some(Some(u32::try_from(needed)?)));
        } else {
            report.equal(&name, device.is_ok_and(|device| device.is_some()), true);
        }
    }
    Ok(())
}

/// Sends a request of that size; `None` if the kernel refuses it with `EINVAL`.
fn ask(device: &File, argsz: usize) -> Result<Option<Vec<u8>>, Failure> {
    let mut buffer = vec![FILL; MOST + 16];
    buffer[..4].copy_from_slice(&u32::try_from(argsz)?.to_ne_bytes());
    // SAFETY: The command reads and writes at most as many bytes as its first field says, of which
    // `buffer` has more.
    let result = unsafe {
        libc::ioctl(
            device.as_raw_fd(),
            VFIO_DEVICE_GET_INFO as _,
            buffer.as_mut_ptr(),
        )
    };
    if result >= 0 {
        return Ok(Some(buffer));
    }
    let error = std::io::Error::last_os_error();
    if error.raw_os_error() == Some(libc::EINVAL) {
        return Ok(None);
    }
    Err(error.into())
}
