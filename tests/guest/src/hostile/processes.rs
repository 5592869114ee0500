//! Processes that end while threads of theirs are in the call.

use std::fs::File;
use std::io::Read;
use std::os::fd::AsFd;
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use zdev_abi::region::RegionIo;
use zdev_abi::vfio_zdev::VfioZpciIoReq;

use crate::backend;
use crate::memory::Page;
use crate::open_region::{Io, OpenRegion};
use crate::report::{Failure, Report};

/// How many processes are started, of which every second ends itself.
const PROCESSES: u32 = 10;

/// Tells a process that it will be killed.
const KILLED: &str = "killed";

/// Threads of a process.
const THREADS: u64 = 4;

/// How long a process that ends itself makes requests.
const SHORT: Duration = Duration::from_millis(20);

/// How long one that is killed would.
const LONG: Duration = Duration::from_secs(600);

/// Starts processes that use the function, and ends them.
pub(super) fn run(report: &mut Report, region: &OpenRegion, time: &str) -> Result<(), Failure> {
    let position = region.requests().to_string();
    let mut ended = 0;
    for number in 0..PROCESSES {
        let (how, code) = if number % 2 == 0 {
            (KILLED, None)
        } else {
            ("ended", Some(0))
        };
        let mut child = Command::new("/proc/self/exe")
            .args(["hostile-process", &position, how])
            .stdin(Stdio::from(region.file.try_clone()?))
            .stdout(Stdio::piped())
            .spawn()?;
        let mut started = [0];
        let output = child.stdout.as_mut().ok_or("no output")?;
        output.read_exact(&mut started)?;
        if how == KILLED {
            child.kill()?;
        }
        let status = child.wait()?;
        ended += u32::from(status.code() == code);
    }
    report.equal(
        &format!("{time}processes end in the call"),
        ended,
        PROCESSES,
    );
    Ok(())
}

/// What such a process does: its threads make requests until it ends.
pub(crate) fn process(position: &str, how: &str) -> Result<(), Failure> {
    let position: u64 = position.parse()?;
    let file = File::from(std::io::stdin().as_fd().try_clone_to_owned()?);
    for _ in 0..THREADS {
        let page = Page::anywhere()?;
        let file = file.try_clone()?;
        thread::spawn(move || {
            let bar = backend::MEMORY[0];
            let store = VfioZpciIoReq::store_block(page.address(), 0, 128, bar).to_bytes();
            while Io(&file).write_at(&store, position) == Ok(32) {}
        });
    }
    println!("started");
    thread::sleep(if how == KILLED { LONG } else { SHORT });
    std::process::exit(0)
}
