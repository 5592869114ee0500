//! A hook that takes the lock of whoever switches its function off.

use std::fs;
use std::thread;
use std::time::Duration;

use crate::open_region::OpenRegion;
use crate::report::{Failure, Report};
use crate::unplug::{Switch, Users};
use crate::vfio::Group;

/// How long a kernel with detection of hung tasks takes to report one: twice its limit, and more.
const REPORTED: Duration = Duration::from_secs(15);

/// Switches the function off while its region is in use: neither of the two goes on, and the kernel
/// reports it. The process cannot be ended after that.
pub(crate) fn run(report: &mut Report, address: &str) -> Result<(), Failure> {
    let group = Group::open(address)?;
    let users = Users::start(OpenRegion::of(group.device()?)?)?;
    thread::sleep(Duration::from_millis(300));
    report.equal("answers at first", users.answers() > 0, true);
    let (path, value) = Switch::hardware(address)?.off();
    let off = thread::spawn(move || fs::write(path, value));
    thread::sleep(Duration::from_secs(1));
    let before = users.answers();
    thread::sleep(REPORTED);
    report.equal("answers no more", users.answers(), before);
    report.equal("is not switched off either", off.is_finished(), false);
    Ok(())
}
