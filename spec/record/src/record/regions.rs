//! Regions: areas, checks with their order and errno, operations, outcomes.

use serde::Deserialize;

use super::Number;
use crate::expression::Expression;

/// A window of a device, and the rules for what is written to it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Region {
    /// Such as `zpci_io`.
    pub name: String,
    /// The struct that says what lies where.
    pub layout: String,
    /// Type by which users find it.
    #[serde(rename = "type")]
    pub ty: Number,
    /// Subtype by which users find it.
    pub subtype: Number,
    /// The proposal that has it.
    pub revision: Option<String>,
    /// Sorted by name.
    #[serde(default)]
    pub parameters: Vec<Parameter>,
    /// What a device must fulfil to have the region, in the order they are looked at.
    #[serde(default)]
    pub conditions: Vec<Check>,
    /// Sorted by offset.
    #[serde(default)]
    pub areas: Vec<Area>,
    /// What a request must fulfil, in the order they are looked at.
    #[serde(default)]
    pub checks: Vec<Check>,
    /// Sorted by name.
    #[serde(default)]
    pub operations: Vec<Operation>,
    /// What the hardware's answer is made of, sorted by name.
    #[serde(default)]
    pub results: Vec<Parameter>,
    /// How the hardware's answer reaches the user, in the order they are looked at.
    #[serde(default)]
    pub outcomes: Vec<Outcome>,
}

/// A fact that expressions refer to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Parameter {
    /// As expressions name it behind `dev.` or `result.`.
    pub name: String,
    /// `bool`, `u16`, `u64[6]`.
    #[serde(rename = "type")]
    pub ty: String,
    /// Where a user reads it, such as `vfio_zpci_io_hdr.max`.
    pub advertised: Option<String>,
}

/// A part of a region that can be transferred.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Area {
    /// The field of the layout.
    pub field: String,
    /// Offset in the region.
    pub at: u64,
    /// Size in bytes.
    pub size: u64,
    /// The struct that it holds.
    #[serde(rename = "struct")]
    pub structure: String,
    /// `read` or `write`.
    pub access: String,
    /// `part` or `whole`.
    pub transfer: String,
    /// What any other transfer gets.
    pub errno: String,
}

/// Something that must hold, and what happens if it does not.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Check {
    /// Such as `load-length`.
    pub id: String,
    /// It is looked at only where this holds.
    pub when: Option<Expression>,
    /// What must hold.
    pub require: Expression,
    /// What the user gets otherwise.
    pub errno: String,
}

/// What a request can ask for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Operation {
    /// Such as `store_block`.
    pub name: String,
    /// The requests that ask for it.
    pub when: Expression,
    /// The instruction that executes it.
    pub instruction: String,
    /// `to-user` or `from-user`.
    pub direction: String,
    /// Where the data are in the user's memory.
    pub address: Expression,
    /// A type for a register's worth of data, or `bytes`.
    pub data: String,
    /// How many bytes.
    pub length: Option<Expression>,
    /// The power of two no multiple of which the bytes may cross.
    pub boundary: Option<u64>,
}

/// An answer of the hardware that is no success.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Outcome {
    /// Such as `not-enabled`.
    pub id: String,
    /// The answers that it describes.
    pub when: Expression,
    /// What the user gets.
    pub errno: String,
}
