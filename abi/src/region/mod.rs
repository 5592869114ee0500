//! The zPCI I/O region from a hypervisor's side: PCI load and PCI store block on the real function.
//!
//! [`ZpciIo`] works on anything that reads and writes at a position, such as the file descriptor of
//! a VFIO device. It looks at the rules of [`zpci_io`](crate::vfio_zdev::zpci_io) before it asks the
//! kernel, and what the types can rule out it cannot even ask for.
//!
//! ```
//! use zdev_abi::region::{AddressSpace, Bounce, LoadLength, RegionFacts, RegionIo, ZpciIo};
//! # use zdev_abi::vfio_zdev::{VfioZpciIoHdr, VFIO_DEVICE_INFO_ZPCI_FLAG_RELAXED};
//!
//! fn ring_doorbell(device: impl RegionIo, facts: &RegionFacts) -> Result<u64, String> {
//!     let mut bounce = Bounce::new();
//!     let mut region = ZpciIo::open(device, facts, &mut bounce).map_err(|error| error.to_string())?;
//!     let rung = region.store_block(AddressSpace::Bar2, 0, &[0, 0, 0, 1, 0, 0, 0, 8]);
//!     rung.map_err(|error| error.to_string())?;
//!     let answer = region.load(AddressSpace::Bar2, 0, LoadLength::Eight);
//!     answer.map_err(|error| error.to_string())
//! }
//! # struct Device;
//! # impl RegionIo for Device {
//! #     fn read_at(&mut self, bytes: &mut [u8], _: u64) -> Result<usize, i32> {
//! #         bytes.copy_from_slice(&VfioZpciIoHdr { max: 4096, ..Default::default() }.to_bytes());
//! #         Ok(16)
//! #     }
//! #     fn write_at(&mut self, bytes: &[u8], _: u64) -> Result<usize, i32> {
//! #         Ok(bytes.len())
//! #     }
//! # }
//! # let mut facts = RegionFacts { offset: 9 << 40, size: 48, ..Default::default() };
//! # facts.bar_length[2] = 0x1000;
//! # let refused = ring_doorbell(Device, &facts).unwrap_err();
//! # assert!(refused.starts_with("store-strict-minimum: "), "{refused}");
//! # facts.group_flags = VFIO_DEVICE_INFO_ZPCI_FLAG_RELAXED;
//! # assert_eq!(ring_doorbell(Device, &facts), Ok(0));
//! ```
//!
//! # Memory
//!
//! A request carries the address of its data in the memory of the process that writes it, at a
//! multiple of 8 and within one page of 4096 bytes. A [`Bounce`] is such a page. Its owner keeps it
//! where it likes, on the stack, on the heap or in a `static`; nothing here allocates. Data are
//! copied once more for it, which costs nothing beside the instruction.
//!
//! # Errors
//!
//! What breaks a rule is a [`Rejection`](crate::vfio_zdev::zpci_io::Rejection) and is not written.
//! If the kernel refuses a request that the client let pass, [`Failure`] says what that can mean.
//! [`explain`] does so for the bytes of a request that somebody else made.

mod bounce;
mod client;
mod error;
mod explain;
mod failure;
mod io;
mod operand;

pub use bounce::Bounce;
pub use client::{RegionFacts, ZpciIo};
pub use error::{OpenError, SubmitError};
pub use explain::{explain, Explanation};
pub use failure::{Cause, Failure};
pub use io::RegionIo;
pub use operand::{AddressSpace, LoadLength, NoSuchOperand};
