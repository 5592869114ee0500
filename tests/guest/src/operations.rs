//! The region of one function: discovery, its head, requests, and the data that they move.

use std::os::unix::fs::FileExt;

use zdev_abi::region::{AddressSpace, Bounce, LoadLength, RegionIo, SubmitError, ZpciIo};
use zdev_abi::vfio::{VFIO_REGION_INFO_FLAG_READ, VFIO_REGION_INFO_FLAG_WRITE};
use zdev_abi::vfio_zdev::zpci_io::{Device, Rule, REQ_SIZE, SIZE};
use zdev_abi::vfio_zdev::{VfioZpciIoHdr, VfioZpciIoReq};

use crate::backend;
use crate::memory::{pattern, Page};
use crate::open_region::{Io, OpenRegion};
use crate::report::{Failure, Report};
use crate::vfio;

/// Tries the region of the function with that address.
pub(crate) fn run(report: &mut Report, address: &str) -> Result<(), Failure> {
    let group = vfio::Group::open(address)?;
    let region = OpenRegion::of(group.device()?)?;
    let device = backend::device(address, &region)?;
    discover(report, &region);
    head(report, &region, &device)?;
    areas(report, &region)?;
    data(report, &region, &device)?;
    client(report, &region, &device)?;
    switched_off(report, &region)?;
    Ok(())
}

fn discover(report: &mut Report, region: &OpenRegion) {
    report.equal("size", region.facts.size, SIZE);
    let both = VFIO_REGION_INFO_FLAG_READ | VFIO_REGION_INFO_FLAG_WRITE;
    report.equal("can be read and written", region.flags.contains(both), true);
}

/// The head, in one piece and in parts.
fn head(report: &mut Report, region: &OpenRegion, device: &Device) -> Result<(), Failure> {
    let expected = VfioZpciIoHdr {
        max: device.maxstbl.min(4096),
        ..VfioZpciIoHdr::default()
    };
    let mut head = [0xaa; 16];
    region.file.read_exact_at(&mut head, region.head())?;
    report.equal("head", VfioZpciIoHdr::read(&head), expected);
    let mut max = [0; 2];
    region.file.read_exact_at(&mut max, region.head() + 8)?;
    report.equal("max alone", u16::from_ne_bytes(max), expected.max);
    let mut more = [0xaa; 64];
    let read = region.io().read_at(&mut more, region.head() + 8);
    report.equal("a read ends at the head's end", read, Ok(8));
    report.equal("and writes no more", &more[8..], &[0xaa; 56][..]);
    Ok(())
}

/// What the region's areas refuse.
fn areas(report: &mut Report, region: &OpenRegion) -> Result<(), Failure> {
    let mut io = region.io();
    let requests = region.requests();
    let invalid = Err(libc::EINVAL);
    let request = VfioZpciIoReq::load(0, 0, 8, 0).to_bytes();
    let mut read = |length, position| io.read_at(&mut vec![0; length], position);
    report.equal("read of a request", read(32, requests), invalid);
    report.equal(
        "read beyond the region",
        read(1, requests + REQ_SIZE),
        invalid,
    );
    let mut write = |bytes: &[u8], position| io.write_at(bytes, position);
    report.equal("write of the head", write(&[0; 16], region.head()), invalid);
    report.equal("write of both", write(&[0; 48], region.head()), invalid);
    report.equal("short request", write(&request[..31], requests), invalid);
    report.equal(
        "end of a request",
        write(&request[30..], requests + 30),
        invalid,
    );
    report.equal("displaced request", write(&request, requests + 8), invalid);
    let longer = [&request[..], &[0; 8]].concat();
    report.equal("longer request", write(&longer, requests), invalid);
    Ok(())
}

/// What is stored is what the device has, and what is loaded is what it has.
fn data(report: &mut Report, region: &OpenRegion, device: &Device) -> Result<(), Failure> {
    let page = Page::anywhere()?;
    let mut seed = 0;
    for bar in backend::MEMORY {
        for (length, offset) in blocks(device.bar_length[usize::from(*bar)]) {
            seed += 1;
            let name = format!("BAR {bar}, {length} bytes at {offset:#x}");
            let data = pattern(length, seed);
            page.write(&data, page.address());
            let request =
                VfioZpciIoReq::store_block(page.address(), offset, u16::try_from(length)?, *bar);
            let stored = region.submit(&request.to_bytes());
            report.equal(&format!("store to {name}"), stored, Ok(32));
            let expected = backend::stored(&data);
            match load_all(region, &page, *bar, offset, length) {
                Ok(loaded) => report.equal(&format!("load from {name}"), loaded == expected, true),
                Err(errno) => report.fail(&format!("load from {name}"), &format!("errno {errno}")),
            }
            if cfg!(target_arch = "s390x") {
                let mut seen = vec![0; length];
                region.read_bar(*bar, &mut seen, offset)?;
                report.equal(&format!("VFIO sees {name}"), seen == expected, true);
            }
        }
    }
    Ok(())
}

/// Blocks that lie in a BAR and cross no page.
fn blocks(bar_length: u64) -> impl Iterator<Item = (usize, u64)> {
    let all = backend::STORES
        .iter()
        .flat_map(|length| backend::OFFSETS.iter().map(|offset| (*length, *offset)));
    all.filter(move |(length, offset)| {
        let length = *length as u64;
        offset % 4096 + length <= 4096 && offset + length <= bar_length
    })
}

/// Loads bytes by instructions as long as the backend takes them.
pub(crate) fn load_all(
    region: &OpenRegion,
    page: &Page,
    bar: u8,
    offset: u64,
    length: usize,
) -> Result<Vec<u8>, i32> {
    let mut bytes = Vec::with_capacity(length);
    while bytes.len() < length {
        let offset = offset + bytes.len() as u64;
        let left = length - bytes.len();
        let len = [8, 4, 2, 1]
            .into_iter()
            .find(|len| *len <= left && offset % *len as u64 == 0);
        let len = len.unwrap_or(1);
        let request = VfioZpciIoReq::load(page.address(), offset, len as u16, bar);
        region.submit(&request.to_bytes())?;
        let mut register = [0; 8];
        page.read(&mut register, page.address());
        // The register's least significant byte is the last one that was read.
        let register = u64::from_ne_bytes(register).to_be_bytes();
        bytes.extend(&register[8 - len..]);
    }
    Ok(bytes)
}

/// The same through the client that users have, and what it refuses by itself.
fn client(report: &mut Report, region: &OpenRegion, device: &Device) -> Result<(), Failure> {
    let facts = backend::facts(region);
    let mut bounce = Bounce::new();
    let mut client = ZpciIo::open(Io(&region.file), &facts, &mut bounce)?;
    report.equal("the client's device", client.device(), device);
    let bar = AddressSpace::try_from(backend::MEMORY[0])?;
    let data = pattern(64, 1000);
    client.store_block(bar, 64, &data)?;
    let expected = backend::stored(&data);
    let every: [(LoadLength, usize); 4] = [
        (LoadLength::One, 1),
        (LoadLength::Two, 2),
        (LoadLength::Four, 4),
        (LoadLength::Eight, 8),
    ];
    for (length, bytes) in every {
        for start in (0..64).step_by(bytes) {
            let loaded = client.load(bar, 64 + start as u64, length)?.to_be_bytes();
            let zeros = loaded[..8 - bytes].iter().all(|byte| *byte == 0);
            let right = loaded[8 - bytes..] == expected[start..start + bytes];
            let name = format!("client loads {bytes} bytes at {start}");
            report.equal(&name, (zeros, right), (true, true));
        }
    }
    let beyond = client.load(
        bar,
        device.bar_length[usize::from(bar.number())],
        LoadLength::One,
    );
    let refused = matches!(&beyond, Err(SubmitError::Rejected(rejection)) if rejection.rule == Rule::BarBounds);
    report.equal("the client refuses what is beyond", refused, true);
    Ok(())
}

/// A function whose memory is switched off is not reached.
fn switched_off(report: &mut Report, region: &OpenRegion) -> Result<(), Failure> {
    let page = Page::anywhere()?;
    let request = VfioZpciIoReq::load(page.address(), 0, 8, backend::MEMORY[0]).to_bytes();
    region.switch_memory(false)?;
    report.equal("memory off", region.submit(&request), Err(libc::EIO));
    region.switch_memory(true)?;
    report.equal("memory on", region.submit(&request), Ok(32));
    Ok(())
}
