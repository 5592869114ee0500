//! Constants, flag sets and enumerations.

use serde::Deserialize;

use super::Number;

/// A constant: a number with its types, or a text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Constant {
    /// C name.
    pub name: String,
    /// The type it is meant for, such as `u32`; none for a text.
    #[serde(rename = "type")]
    pub ty: Option<String>,
    /// The type of the C expression, such as `s32` for an `int`; none for a text.
    pub c: Option<String>,
    /// What it is worth, if it is a number.
    pub value: Option<Number>,
    /// What it is worth, if it is a text.
    pub text: Option<String>,
    /// The proposal that has it.
    pub revision: Option<String>,
}

/// Named bits of one word.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct FlagSet {
    /// C name.
    pub name: String,
    /// Type of the word.
    #[serde(rename = "type")]
    pub ty: String,
    /// The proposal that has it.
    pub revision: Option<String>,
    /// Sorted by bit.
    #[serde(default)]
    pub bits: Vec<Flag>,
}

/// One named bit.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Flag {
    /// C name.
    pub name: String,
    /// Counted from the least significant one.
    pub bit: u32,
    /// The proposal that claims it.
    pub revision: Option<String>,
}

/// Named values, or a namespace of ids.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Enumeration {
    /// C name.
    pub name: String,
    /// Type of a value.
    #[serde(rename = "type")]
    pub ty: String,
    /// No other value is ever sent.
    #[serde(default)]
    pub closed: bool,
    /// C has an `enum` of it rather than `#define`s.
    #[serde(default)]
    pub c_enum: bool,
    /// The proposal that has it.
    pub revision: Option<String>,
    /// Sorted by value.
    #[serde(default)]
    pub values: Vec<Value>,
}

/// One named value.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Value {
    /// C name.
    pub name: String,
    /// What it is worth.
    pub value: Number,
    /// The type of the C expression.
    pub c: String,
    /// The proposal that claims it.
    pub revision: Option<String>,
}
