//! The driver is called as the kernel calls it; each file is about one thing that can happen to it.

mod allocations;
mod areas;
mod device;
mod faults;
mod outcomes;
mod recorder;
mod region;
mod rewrites;
mod threads;
mod vectors;

#[cfg(CONFIG_S390)]
mod function;
#[cfg(not(CONFIG_S390))]
mod model;
