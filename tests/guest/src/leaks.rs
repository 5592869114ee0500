//! Memory that the kernel does not give back.

use std::collections::BTreeMap;
use std::fs;
use std::thread;
use std::time::Duration;

use crate::report::{Failure, Report};

/// The kernel's detector of memory that nothing points to.
const KMEMLEAK: &str = "/sys/kernel/debug/kmemleak";

/// Has the detector look twice: an object has to have been there for five seconds.
pub(crate) fn run(report: &mut Report) -> Result<(), Failure> {
    for _ in 0..2 {
        fs::write(KMEMLEAK, "scan")?;
        thread::sleep(Duration::from_secs(6));
    }
    fs::write(KMEMLEAK, "scan")?;
    let found = fs::read_to_string(KMEMLEAK)?;
    report.equal("nothing leaks", found.as_str(), "");
    Ok(())
}

/// Objects of the caches for memory of any use, by their names.
#[derive(Debug)]
pub(crate) struct Slabs(BTreeMap<String, u64>);

impl Slabs {
    /// Counts them now; not every kernel does.
    pub(crate) fn count() -> Result<Self, Failure> {
        let text = fs::read_to_string("/proc/slabinfo")?;
        let mut found = BTreeMap::new();
        for line in text.lines().filter(|line| line.starts_with("kmalloc")) {
            let mut words = line.split_whitespace();
            if let (Some(name), Some(active)) = (words.next(), words.next()) {
                found.insert(name.to_owned(), active.parse()?);
            }
        }
        Ok(Self(found))
    }

    /// The caches that have grown by at least so many objects since `earlier`.
    pub(crate) fn grown(&self, earlier: &Self, least: u64) -> Vec<(String, u64)> {
        let caches = self.0.iter().map(|(name, count)| {
            let before = earlier.0.get(name).copied().unwrap_or_default();
            (name.clone(), count.saturating_sub(before))
        });
        caches.filter(|(_, growth)| *growth >= least).collect()
    }
}
