//! What the errno of a refused request can mean.

use core::fmt;

use crate::vfio_zdev::zpci_io::{check, Device, Errno, Outcome, Rule};
use crate::vfio_zdev::VfioZpciIoReq;

/// What the kernel answers if it cannot reach the data: `EFAULT`.
const BAD_ADDRESS: i32 = 14;

/// A request that kept all rules here and was refused nevertheless.
///
/// Rules about the request alone cannot have refused it, for the kernel looks at the same ones. So
/// it was the hardware, or the data's memory, or a rule about the device, of which the kernel knows
/// something else than was said here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Failure {
    /// The errno, a positive number.
    pub errno: i32,
    /// What was asked for.
    pub request: VfioZpciIoReq,
    /// What was known of the device.
    pub device: Device,
}

/// What a [`Failure`] means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Cause {
    /// The rule that must have refused the request.
    Rule(Rule),
    /// What must have become of the instruction.
    Outcome(Outcome),
    /// The kernel cannot reach the data in memory.
    Memory,
    /// More than one of [`Failure::rules`] and [`Failure::outcome`].
    Several,
    /// Nothing that the region answers by itself.
    Unknown,
}

impl Failure {
    /// What the errno means.
    #[inline]
    pub fn cause(&self) -> Cause {
        let mut rules = self.rules();
        match (rules.next(), rules.next(), self.outcome()) {
            (Some(rule), None, None) => Cause::Rule(rule),
            (None, None, Some(outcome)) => Cause::Outcome(outcome),
            (None, None, None) if self.errno == BAD_ADDRESS => Cause::Memory,
            (None, None, None) => Cause::Unknown,
            _ => Cause::Several,
        }
    }

    /// The rules that can have refused the request, if the kernel knows the device as less capable.
    #[inline]
    pub fn rules(&self) -> impl Iterator<Item = Rule> {
        let Self {
            errno,
            request,
            device,
        } = *self;
        let shorter = request.len.saturating_sub(1).max(1);
        let less_capable = [
            Device {
                maxstbl: 0,
                ..device
            },
            Device {
                maxstbl: shorter,
                ..device
            },
            Device {
                relaxed: false,
                ..device
            },
            Device {
                bar_length: [0; 6],
                ..device
            },
        ];
        let found = less_capable.map(|device| {
            let refused = check(&request, &device).err()?;
            Some(refused.rule).filter(|rule| rule.errno().number() == errno)
        });
        found.into_iter().flatten()
    }

    /// What can have become of the instruction.
    #[inline]
    pub fn outcome(&self) -> Option<Outcome> {
        let all = Outcome::ALL.iter().copied();
        let mut matching = all.filter(|outcome| outcome.errno().number() == self.errno);
        matching.next()
    }

    /// The errno's name, if the region answers with it.
    fn name(&self) -> &'static str {
        let rules = Rule::ALL.iter().map(|rule| rule.errno());
        let outcomes = Outcome::ALL.iter().map(|outcome| outcome.errno());
        let mut errnos = rules
            .chain(outcomes)
            .filter(|errno| errno.number() == self.errno);
        match errnos.next() {
            Some(errno) => Errno::name(errno),
            None if self.errno == BAD_ADDRESS => "EFAULT",
            None => "no errno of the region",
        }
    }
}

impl fmt::Display for Failure {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "refused with errno {} ({})", self.errno, self.name())?;
        if self.cause() == Cause::Memory {
            return write!(f, ": the kernel cannot reach the data");
        }
        let mut separator = ": ";
        for rule in self.rules() {
            write!(f, "{separator}{}: {}", rule.name(), rule.summary())?;
            separator = " Or ";
        }
        if let Some(outcome) = self.outcome() {
            write!(f, "{separator}{}: {}", outcome.name(), outcome.summary())?;
        }
        Ok(())
    }
}
