//! The shared requests, through the region of the kernel.

mod file;
mod tally;

use std::collections::HashMap;
use std::fs;
use std::io;

use zdev_abi::vfio_zdev::zpci_io::Device;
use zdev_abi::vfio_zdev::{VfioZpciIoReq, VFIO_ZPCI_IO_FLAG_READ};

use crate::answers::Answers;
use crate::backend;
use crate::expectation::Expectation;
use crate::memory::{pattern, Page, Pages};
use crate::open_region::{errno, OpenRegion};
use crate::operations::load_all;
use crate::report::{Failure, Report};
use crate::vfio::Group;

use file::{Request, Verdict};
use tally::{Found, Tally};

/// What a request returns that was executed: its length.
const EXECUTED: Result<usize, i32> = Ok(32);

/// What a request returns whose operands the machine did not take.
const EXCEPTION: Result<usize, i32> = Err(libc::ENXIO);

/// Sends every request of a file to the device that it is for.
pub(crate) fn run(report: &mut Report, address: &str, file: &str) -> Result<(), Failure> {
    let text = fs::read_to_string(file)?;
    let group = Group::open(address)?;
    let mut answers = Answers::replace()?;
    let mut pages = Pages::default();
    let mut tally = Tally::default();
    for (device, requests) in file::parse(&text)? {
        if device.msix {
            let found = refuse(&group, &mut answers, &device)?;
            tally.add(
                "not offered to a device with MSI-X",
                &format!("{device:?}"),
                found,
            );
        }
        // What a device with MSI-X would answer is asked of one without.
        answers.set(&Device {
            msix: false,
            ..device
        })?;
        let mut bench = Bench::new(OpenRegion::of(group.device()?)?)?;
        for request in requests {
            let result = bench.submit(&mut pages, &request);
            let (kind, found) = result.map_err(|error| format!("`{}`: {error}", request.line))?;
            tally.add_request(&kind, request.line, found);
        }
    }
    tally.tell(report);
    let requests = text.lines().filter(|line| line.starts_with("request "));
    report.equal("every request", tally.requests(), requests.count());
    report.equal("are thousands", tally.requests() > 5000, true);
    Ok(())
}

/// A device with MSI-X cannot be opened, as the driver has nothing for it.
fn refuse(group: &Group, answers: &mut Answers, device: &Device) -> Result<Found, Failure> {
    answers.set(device)?;
    let result = group.device().map(|_| 0).map_err(errno);
    Ok(is(result, &[Err(libc::ENODEV)]))
}

/// A function that is open as a device of the file, and what was stored to it.
struct Bench {
    region: OpenRegion,
    memory: HashMap<(u8, u64), u8>,
    /// What memory holds that no request may write to.
    background: Vec<u8>,
    scratch: Page,
    seed: u64,
}

impl Bench {
    fn new(region: OpenRegion) -> Result<Self, Failure> {
        Ok(Self {
            region,
            memory: HashMap::new(),
            background: pattern(4096, 0),
            scratch: Page::anywhere()?,
            seed: 0,
        })
    }

    /// Sends one request; what was expected of it, and whether that is so.
    fn submit(&mut self, pages: &mut Pages, row: &Request) -> Result<(String, Found), Failure> {
        match row.verdict {
            Verdict::Refused(rule, errno) => {
                let found = is(self.region.submit(&row.bytes), &[Err(errno)]);
                Ok((format!("refused by {rule}"), found))
            }
            Verdict::Accepted => {
                let request = VfioZpciIoReq::read(&row.bytes);
                let (reason, found) = self.accepted(pages, &request)?;
                Ok((format!("accepted: {reason}"), found))
            }
        }
    }

    /// Sends a request that keeps all rules; what becomes of it is for the backend.
    fn accepted(
        &mut self,
        pages: &mut Pages,
        request: &VfioZpciIoReq,
    ) -> Result<(&'static str, Found), Failure> {
        let (expectation, reason) = backend::expect(request, &self.region);
        let page = match pages.around(request.gaddr) {
            Ok(page) => page,
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => return Err(error.into()),
            Err(_) => {
                let found = is(self.send(request), &[Err(libc::EFAULT)]);
                return Ok(("an address that no process has", found));
            }
        };
        let found = if request.flags == VFIO_ZPCI_IO_FLAG_READ {
            self.load(request, expectation, page)?
        } else {
            self.store(request, expectation, page)?
        };
        Ok((reason, found))
    }

    fn send(&self, request: &VfioZpciIoReq) -> Result<usize, i32> {
        self.region.submit(&request.to_bytes())
    }

    /// A load delivers the whole register and writes nothing beside it.
    fn load(
        &mut self,
        request: &VfioZpciIoReq,
        expectation: Expectation,
        page: &Page,
    ) -> Result<Found, Failure> {
        let mut before = self.background.clone();
        page.write(&before, page.address());
        let result = self.send(request);
        let mut after = vec![0; before.len()];
        page.read(&mut after, page.address());
        if result == EXECUTED {
            let place = usize::try_from(request.gaddr - page.address())?;
            let register: [u8; 8] = after[place..place + 8].try_into()?;
            before[place..place + 8].copy_from_slice(&register);
            let register = u64::from_ne_bytes(register).to_be_bytes();
            let (zeros, bytes) = register.split_at(8 - backend::loaded(request.len));
            let is_known = self.is_known(request.pcias, request.offset, bytes);
            let is_right = is_known && zeros.iter().all(|byte| *byte == 0);
            if expectation == Expectation::Done && !is_right {
                return Ok(Err(format!("the register is {register:02x?}")));
            }
        }
        if before != after {
            return Ok(Err(format!("{result:?}, and it wrote elsewhere")));
        }
        Ok(is(result, results_of(expectation)))
    }

    /// A store changes the device and nothing else.
    fn store(
        &mut self,
        request: &VfioZpciIoReq,
        expectation: Expectation,
        page: &Page,
    ) -> Result<Found, Failure> {
        self.seed += 1;
        let data = pattern(usize::from(request.len), self.seed);
        page.write(&data, request.gaddr);
        let result = self.send(request);
        if result == EXECUTED && expectation == Expectation::Done {
            let (bar, offset) = (request.pcias, request.offset);
            let stored = backend::stored(&data);
            for (byte, place) in stored.iter().zip(offset..) {
                self.memory.insert((bar, place), *byte);
            }
            if load_all(&self.region, &self.scratch, bar, offset, data.len()) != Ok(stored) {
                return Ok(Err("it cannot be loaded".to_owned()));
            }
        }
        Ok(is(result, results_of(expectation)))
    }

    /// Whether bytes are those that were stored, as far as they were.
    fn is_known(&self, bar: u8, offset: u64, bytes: &[u8]) -> bool {
        let mut places = bytes.iter().zip(offset..);
        places.all(|(byte, place)| {
            self.memory
                .get(&(bar, place))
                .is_none_or(|known| known == byte)
        })
    }
}

/// What the region may return.
fn results_of(expectation: Expectation) -> &'static [Result<usize, i32>] {
    match expectation {
        Expectation::Done => &[EXECUTED],
        Expectation::Exception => &[EXCEPTION],
        Expectation::Either => &[EXECUTED, EXCEPTION],
    }
}

/// Whether a result is one of those that are right.
fn is(result: Result<usize, i32>, right: &[Result<usize, i32>]) -> Found {
    if right.contains(&result) {
        Ok(())
    } else {
        Err(format!("{result:?}"))
    }
}
