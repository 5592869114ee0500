//! Functions that vanish while their region is in use.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use zdev_abi::vfio_zdev::VfioZpciIoReq;

use crate::backend;
use crate::memory::Page;
use crate::open_region::OpenRegion;
use crate::report::{Failure, Report};
#[cfg(target_arch = "s390x")]
use crate::sysfs::Function;
use crate::vfio::Group;

/// The driver of the region.
const DRIVER: &str = "zpci_io_vfio_pci";

/// How long a user keeps a function that it is asked to give back.
const KEPT: Duration = Duration::from_millis(300);

/// How long it may take to see something that comes.
const PATIENCE: Duration = Duration::from_secs(20);

/// A way to lose a function, and to get it back.
pub(crate) struct Switch {
    name: &'static str,
    off: (String, String),
    on: (String, String),
}

impl Switch {
    /// By unbinding its driver.
    fn driver(address: &str) -> Self {
        let of = |what| format!("/sys/bus/pci/drivers/{DRIVER}/{what}");
        Self {
            name: "driver",
            off: (of("unbind"), address.to_owned()),
            on: (of("bind"), address.to_owned()),
        }
    }

    /// By switching off its slot.
    #[cfg(target_arch = "s390x")]
    pub(crate) fn hardware(address: &str) -> Result<Self, Failure> {
        let fid = Function::new(address).number("function_id")?;
        let slot = format!("/sys/bus/pci/slots/{fid:08x}/power");
        Ok(Self {
            name: "slot",
            off: (slot.clone(), "0".to_owned()),
            on: (slot, "1".to_owned()),
        })
    }

    /// By taking it off its bus.
    #[cfg(not(target_arch = "s390x"))]
    pub(crate) fn hardware(address: &str) -> Result<Self, Failure> {
        Ok(Self {
            name: "bus",
            off: (
                format!("/sys/bus/pci/devices/{address}/remove"),
                "1".to_owned(),
            ),
            on: ("/sys/bus/pci/rescan".to_owned(), "1".to_owned()),
        })
    }

    /// What to write where to switch it off; that waits until no user has the function open.
    pub(crate) fn off(&self) -> (String, String) {
        self.off.clone()
    }
}

/// Loses the function and gets it back, several times and in both ways.
pub(crate) fn run(report: &mut Report, address: &str) -> Result<(), Failure> {
    for round in 0..3 {
        lose(report, address, &Switch::hardware(address)?, round)?;
        lose(report, address, &Switch::driver(address), round)?;
    }
    Ok(())
}

fn lose(report: &mut Report, address: &str, switch: &Switch, round: u32) -> Result<(), Failure> {
    let name = |what: &str| format!("{} {round}: {what}", switch.name);
    let group = Group::open(address)?;
    let users = Users::start(OpenRegion::of(group.device()?)?)?;
    let (path, value) = switch.off();
    let off = thread::spawn(move || fs::write(path, value));
    thread::sleep(KEPT);
    let before = users.answers();
    thread::sleep(KEPT);
    report.equal(
        &name("answers while it goes"),
        users.answers() > before,
        true,
    );
    report.equal(&name("waits for its users"), off.is_finished(), false);
    // The last reference to the function goes with them.
    let errors = users.stop()?;
    report.equal(&name("no request failed"), errors, BTreeSet::new());
    drop(group);
    wait(|| off.is_finished());
    report.equal(&name("goes when nobody uses it"), off.is_finished(), true);
    if off.is_finished() {
        let written = off.join().map_err(|_| "a thread panicked")?;
        report.equal(&name("is switched off"), written.is_ok(), true);
    }
    let bound = format!("/sys/bus/pci/drivers/{DRIVER}/{address}");
    report.equal(&name("is gone"), Path::new(&bound).exists(), false);
    fs::write(&switch.on.0, &switch.on.1)?;
    let device = format!("/sys/bus/pci/devices/{address}");
    wait(|| Path::new(&device).exists());
    if !Path::new(&bound).exists() {
        fs::write(format!("{device}/driver_override"), DRIVER)?;
        fs::write("/sys/bus/pci/drivers_probe", address)?;
    }
    report.equal(&name("is back"), Path::new(&bound).exists(), true);
    Ok(())
}

/// Waits until something is so, or it takes too long.
fn wait(is_so: impl Fn() -> bool) {
    let start = Instant::now();
    while !is_so() && start.elapsed() < PATIENCE {
        thread::sleep(Duration::from_millis(10));
    }
}

/// Threads that use the region until they are told to stop.
pub(crate) struct Users {
    state: Arc<State>,
    threads: Vec<JoinHandle<()>>,
}

#[derive(Default)]
struct State {
    answers: AtomicU64,
    stop: AtomicBool,
    errors: Mutex<BTreeSet<i32>>,
}

impl Users {
    /// Starts two threads, each with memory of its own.
    pub(crate) fn start(region: OpenRegion) -> Result<Self, Failure> {
        let region = Arc::new(region);
        let state = Arc::new(State::default());
        let mut threads = Vec::new();
        for _ in 0..2 {
            let (region, state) = (Arc::clone(&region), Arc::clone(&state));
            let page = Page::anywhere()?;
            threads.push(thread::spawn(move || state.work(&region, &page)));
        }
        Ok(Self { state, threads })
    }

    /// How many requests were answered.
    pub(crate) fn answers(&self) -> u64 {
        self.state.answers.load(Ordering::Relaxed)
    }

    /// Stops them and closes the function; the numbers of the errors that they got.
    pub(crate) fn stop(self) -> Result<BTreeSet<i32>, Failure> {
        self.state.stop.store(true, Ordering::Relaxed);
        for thread in self.threads {
            thread.join().map_err(|_| "a user panicked")?;
        }
        let errors = self.state.errors.lock().map_err(|_| "a user panicked")?;
        Ok(errors.clone())
    }
}

impl State {
    fn work(&self, region: &OpenRegion, page: &Page) {
        let bar = backend::MEMORY[0];
        let store = VfioZpciIoReq::store_block(page.address(), 0, 128, bar).to_bytes();
        let load = VfioZpciIoReq::load(page.address(), 0, 8, bar).to_bytes();
        while !self.stop.load(Ordering::Relaxed) {
            for request in [&store, &load] {
                if let (Err(errno), Ok(mut errors)) = (region.submit(request), self.errors.lock()) {
                    errors.insert(errno);
                }
                self.answers.fetch_add(1, Ordering::Relaxed);
            }
        }
    }
}
