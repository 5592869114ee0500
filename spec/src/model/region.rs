//! Regions: memory-like windows of a device, with the rules for what is written to them.

use super::expression::{BoolExpression, IntExpression, ValuePath};
use super::{Doc, IntType, IntValue, InterfaceId, Model, Name, Origin, Spanned, StructId};
use crate::errno::Errno;
use crate::source::Span;

/// A window of a device that a user reads and writes.
///
/// A transfer that no area takes is refused. A whole write to an area of requests is one request:
/// its bytes are copied once, the checks look at the copy in their order, the first one that fails
/// gives the errno, and if none fails the operation whose condition holds is executed.
#[derive(Clone, Debug)]
pub struct Region {
    /// Such as `acme_io`: the name of the generated module and the prefix in C.
    pub name: Name,
    /// The interface that declares it.
    pub interface: InterfaceId,
    /// What lies where in it.
    pub layout: StructId,
    /// Type by which users find it.
    pub ty: IntValue,
    /// Subtype by which users find it.
    pub subtype: IntValue,
    /// Which index it has, in prose: users never rely on a number.
    pub index: Doc,
    /// How many bits of a file offset lie below the index of a region; each region has so much of
    /// the file.
    pub offset_bits: Spanned<u32>,
    /// The devices that have it; none if the spec leaves that to the driver's author.
    pub devices: Vec<Device>,
    /// Facts about the device that checks refer to as `dev.name`.
    pub parameters: Vec<Parameter>,
    /// What must hold for a device to be offered the region, in the order they are looked at.
    pub conditions: Vec<Check>,
    /// The parts of the layout that can be transferred, in the order of their offsets.
    pub areas: Vec<Area>,
    /// What must hold for a request, in the order they are looked at.
    pub checks: Vec<Check>,
    /// What a request can ask for. For every request that passes the checks, exactly one
    /// operation's condition holds.
    pub operations: Vec<Operation>,
    /// What the hardware answers to an operation.
    pub results: Vec<ResultField>,
    /// How an answer other than success reaches the user, in the order they are looked at.
    /// An answer that none describes is a success.
    pub outcomes: Vec<Outcome>,
    /// Prose.
    pub doc: Doc,
    /// Since when.
    pub origin: Origin,
}

impl Region {
    /// The area that takes requests, if the region has one; no region has two.
    pub fn requests(&self) -> Option<&Area> {
        self.areas.iter().find(|area| area.access == Access::Write)
    }

    /// What the names of its checkers start with in C: the name of its requests, up to that of the
    /// region if it has it. `None` if the region has no requests.
    pub fn c_prefix<'m>(&self, model: &'m Model) -> Option<&'m str> {
        let request = model[self.requests()?.structure].name.value.as_str();
        let start = request.find(&self.name.value);
        let end = start.map(|start| start + self.name.value.len());
        Some(end.and_then(|end| request.get(..end)).unwrap_or(request))
    }
}

/// A device that has the region.
#[derive(Clone, Debug)]
pub struct Device {
    /// Who made it, by number.
    pub vendor: Spanned<u16>,
    /// What it is, by number.
    pub device: Spanned<u16>,
    /// Bytes of the longest region that it can have.
    pub longest_region: Spanned<u64>,
    /// Prose.
    pub doc: Doc,
}

/// A fact about the device that checks depend on.
#[derive(Clone, Debug)]
pub struct Parameter {
    /// As expressions name it after `dev.`.
    pub name: Name,
    /// What it is.
    pub ty: ParameterType,
    /// Number of elements; `None` if it is no array.
    pub length: Option<u64>,
    /// Where the kernel has it from, if that is a value of a spec.
    pub from: Option<(ValuePath, Span)>,
    /// Where a user reads it, if that is a value of a spec.
    pub advertised: Option<(ValuePath, Span)>,
    /// Prose; says where it comes from and where it is advertised if no value of a spec does.
    pub doc: Doc,
}

/// What a parameter is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ParameterType {
    /// True or false.
    Bool,
    /// An unsigned number.
    Int(IntType),
}

/// A part of a region's layout that can be transferred.
#[derive(Clone, Debug)]
pub struct Area {
    /// Index of the field in the layout's [`super::Struct::fields`].
    pub field: usize,
    /// The struct that the field is.
    pub structure: StructId,
    /// Where the field was named.
    pub span: Span,
    /// What a user may do with it.
    pub access: Access,
    /// What one transfer may carry.
    pub transfer: Transfer,
    /// What a transfer gets that the area does not take.
    pub errno: Spanned<Errno>,
    /// What was posted and said about such transfers.
    pub history: History,
    /// Prose.
    pub doc: Doc,
}

/// What a user may do with an area.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Access {
    /// Read it.
    Read,
    /// Write it: every write is a request.
    Write,
}

/// What one transfer may carry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Transfer {
    /// Any bytes of the area; a transfer that goes beyond its end is cut there.
    Part,
    /// The area as a whole, from its first byte to its last.
    Whole,
}

/// Something that must hold, and what happens if it does not.
#[derive(Clone, Debug)]
pub struct Check {
    /// Stable name, in lower case with hyphens: `load-length`.
    pub id: Name,
    /// It is looked at only where this holds; `None` for always.
    pub when: Option<BoolExpression>,
    /// What must hold.
    pub require: BoolExpression,
    /// `when` as the spec has it.
    pub when_text: Option<String>,
    /// `require` as the spec has it.
    pub require_text: String,
    /// The value that is to blame: the first field that `require` names; `None` if it names none.
    pub blames: Option<ValuePath>,
    /// What the user gets if it does not hold.
    pub errno: Spanned<Errno>,
    /// What was posted and said about it.
    pub history: History,
    /// Prose.
    pub doc: Doc,
}

/// What an implementation before this one did, and what its reviewers said.
#[derive(Clone, Debug, Default)]
pub struct History {
    /// What the posted code did.
    pub posted: Option<Doc>,
    /// What was said about it, or that nobody raised it.
    pub review: Option<Doc>,
}

/// Something that a request can ask for; the author of a driver writes a hook for each.
#[derive(Clone, Debug)]
pub struct Operation {
    /// Such as `store_block`: the name of the hook and of the constructor.
    pub name: Name,
    /// The requests that ask for it: a field that is equal to a constant.
    pub when: BoolExpression,
    /// The field and the constant of `when`.
    pub selector: Selector,
    /// The mnemonic of the instruction that executes it, in capitals.
    pub instruction: String,
    /// Which way the data go.
    pub direction: DataDirection,
    /// Where they are in the user's memory.
    pub address: IntExpression,
    /// What they are.
    pub data: Data,
    /// Prose.
    pub doc: Doc,
}

/// What tells that a request asks for an operation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selector {
    /// The field.
    pub field: ValuePath,
    /// What it is equal to.
    pub value: u64,
    /// The constant's C name, if it was named.
    pub name: Option<String>,
}

/// Which way the data of an operation go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DataDirection {
    /// From the device to the user's memory.
    ToUser,
    /// From the user's memory to the device.
    FromUser,
}

/// What the data of an operation are.
#[derive(Clone, Debug)]
pub enum Data {
    /// A number in the byte order of the host, whose whole width is transferred.
    Register(IntType),
    /// Bytes.
    Bytes {
        /// How many; the checks bound it.
        length: IntExpression,
        /// The largest number that passes the checks.
        maximum: u64,
        /// The memory that the hook sees crosses no multiple of this power of two.
        boundary: u64,
    },
}

/// One part of the hardware's answer, as expressions name it after `result.`.
#[derive(Clone, Debug)]
pub struct ResultField {
    /// Such as `cc`.
    pub name: Name,
    /// What holds it.
    pub ty: IntType,
    /// Prose.
    pub doc: Doc,
}

/// An answer of the hardware that is no success, and what the user gets.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// Stable name, in lower case with hyphens: `not-enabled`.
    pub id: Name,
    /// The answers that it describes. Fields of the answer are parameters here: their indices are
    /// those of [`Region::results`].
    pub when: BoolExpression,
    /// What the user gets.
    pub errno: Spanned<Errno>,
    /// Prose.
    pub doc: Doc,
}
