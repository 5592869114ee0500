//! A guest, its VMM and the host's kernel in one process: an ISM device is passed through.
//!
//! The guest drives the device as Linux does, by PCI store block and PCI load. The VMM finds the
//! zPCI I/O region by walking VFIO's replies, and turns each instruction into one write. The kernel
//! looks at the same rules as the VMM did, and a small model of the device executes.
//!
//! Sizes, places and order of the commands are those of ISM; their numbers are made up.

mod guest;
mod host;
mod ism;
mod vmm;

use std::error::Error;

use guest::Guest;
use host::Host;
use vmm::Vmm;
use zdev_abi::region::{Bounce, RegionIo};
use zdev_abi::vfio_zdev::{zpci_io, VfioZpciIoReq, VFIO_ZPCI_IO_FLAG_BLOCKW};

fn main() -> Result<(), Box<dyn Error>> {
    let mut page = Box::new(Bounce::new());
    println!("-- an ISM device, whose group has the relaxed rules");
    let host = Host::new(true)?;
    let mut guest = Guest::new(Vmm::new(host, &mut page)?);
    guest.read_gid()?;
    let buffer = guest.register_buffer()?;
    guest.send(buffer, 3000, &[0x5a; 10_000])?;
    guest.send(buffer, 0, b"a message of 32 bytes, as of SMC")?;
    guest.store_without_care(buffer);
    let mut host = guest.into_vmm().into_host();
    assert_eq!(host.ism.buffer()[3000..13_000], [0x5a; 10_000]);

    println!("-- a VMM that does not look at the rules");
    let mut request = VfioZpciIoReq::load(0x7fff_0000_1000, 0x3ffc, 8, ism::COMMANDS);
    request.flags |= VFIO_ZPCI_IO_FLAG_BLOCKW;
    let position = host::position(host::INDEX) + zpci_io::REQ_OFFSET;
    if let Err(errno) = host.write_at(&request.to_bytes(), position) {
        println!("vmm    gets errno {errno}");
    }

    println!("-- the same device, had its group the strict rules");
    let host = Host::new(false)?;
    let mut guest = Guest::new(Vmm::new(host, &mut page)?);
    if let Err(error) = guest.read_gid() {
        println!("guest  gives up: {error}");
    }
    Ok(())
}
