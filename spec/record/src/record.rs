//! What a record holds: names, numbers and rules, and nothing that is not ABI.
//!
//! Items refer to each other by name. Everything is sorted where the order has no meaning; checks
//! and outcomes keep theirs, which has.

mod constants;
mod flows;
mod number;
mod regions;
mod structs;

pub use constants::{Constant, Enumeration, Flag, FlagSet, Value};
pub use flows::{Chain, Flow, Link};
pub use number::Number;
pub use regions::{Area, Check, Operation, Outcome, Parameter, Region};
pub use structs::{BitField, Capability, Field, Order, Struct, Version};

use serde::Deserialize;

/// The only format of the text that there is.
pub const FORMAT: u32 = 1;

/// Everything that is ABI in a set of interfaces.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct AbiRecord {
    /// [`FORMAT`].
    pub format: u32,
    /// The kernel release whose ABI this is; none for the spec as it stands.
    pub release: Option<String>,
    /// Proposals that are part of it, sorted.
    #[serde(default)]
    pub revisions: Vec<String>,
    /// Sorted by name. Interfaces of kind `internal` are no ABI and not here.
    #[serde(default, rename = "interface")]
    pub interfaces: Vec<Interface>,
}

impl AbiRecord {
    /// The struct of that name.
    pub fn structure(&self, name: &str) -> Option<&Struct> {
        self.interfaces.iter().find_map(|interface| {
            let structs = &interface.structs;
            let found = structs.binary_search_by(|item| item.name.as_str().cmp(name));
            found.ok().and_then(|index| structs.get(index))
        })
    }
}

/// One header.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Interface {
    /// Such as `vfio_zdev`.
    pub name: String,
    /// Between whom it is.
    pub kind: Kind,
    /// Path of the C header below an include folder.
    pub header: Option<String>,
    /// Sorted by name.
    #[serde(default)]
    pub constants: Vec<Constant>,
    /// Sorted by name.
    #[serde(default)]
    pub flags: Vec<FlagSet>,
    /// Sorted by name.
    #[serde(default)]
    pub enums: Vec<Enumeration>,
    /// Sorted by name.
    #[serde(default)]
    pub structs: Vec<Struct>,
    /// Sorted by name.
    #[serde(default)]
    pub ioctls: Vec<Ioctl>,
    /// Sorted by name.
    #[serde(default)]
    pub regions: Vec<Region>,
    /// Sorted by what is filled.
    #[serde(default)]
    pub flows: Vec<Flow>,
    /// Sorted by the struct that the chain follows.
    #[serde(default)]
    pub chains: Vec<Chain>,
}

/// Between whom an interface is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Kernel and userspace.
    #[default]
    Uapi,
    /// Kernel and firmware; the machine defines it.
    Firmware,
}

/// A command of a file descriptor.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Ioctl {
    /// C name.
    pub name: String,
    /// The kind of file descriptor that takes it.
    pub on: String,
    /// `none`, `read`, `write` or `read-write`, as the number says it.
    pub direction: String,
    /// The magic byte.
    #[serde(rename = "type")]
    pub ty: Number,
    /// The number within it.
    pub number: Number,
    /// What the third argument points to.
    pub argument: Option<String>,
    /// The size that the number carries; 0 for direction `none`.
    pub size: u64,
    /// The release since which programs should do without it, such as `6.0`.
    pub deprecated: Option<String>,
    /// The proposal that has it.
    pub revision: Option<String>,
}
