//! Structs and unions, with their fields, bit fields and versions.

use serde::Deserialize;

use super::Number;

/// A struct or a union.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Struct {
    /// C tag.
    pub name: String,
    /// All fields start at 0.
    #[serde(default)]
    pub union: bool,
    /// `sizeof` where u64 is aligned to 8, flexible array excluded.
    pub size: u64,
    /// Alignment there.
    pub align: u64,
    /// `sizeof` where u64 is aligned to 4, if it differs.
    pub size_32: Option<u64>,
    /// Alignment there, if it differs.
    pub align_32: Option<u64>,
    /// Membership in a chain of capabilities.
    pub capability: Option<Capability>,
    /// The proposal that has it.
    pub revision: Option<String>,
    /// Ways in which it grew, oldest first.
    #[serde(default)]
    pub versions: Vec<Version>,
    /// Sorted by offset. Bytes of no field are padding that C adds.
    #[serde(default)]
    pub fields: Vec<Field>,
}

impl Struct {
    /// The field of that name.
    pub fn field(&self, name: &str) -> Option<&Field> {
        self.fields
            .iter()
            .find(|field| field.name.as_deref() == Some(name))
    }

    /// `sizeof` where u64 is aligned to 4.
    pub fn size_on_32(&self) -> u64 {
        self.size_32.unwrap_or(self.size)
    }

    /// Alignment where u64 is aligned to 4.
    pub fn align_on_32(&self) -> u64 {
        self.align_32.unwrap_or(self.align)
    }

    /// End of the last field.
    pub fn end(&self) -> u64 {
        self.fields.iter().map(Field::end).max().unwrap_or(0)
    }
}

/// Membership in a chain of capabilities.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Capability {
    /// The struct that the chain follows.
    pub of: String,
    /// The name of its id.
    pub id: String,
    /// What the id is worth.
    pub value: Number,
}

/// One step of a struct's growth.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Version {
    /// What the struct's head says; none where the size alone tells.
    pub number: Option<u64>,
    /// Offset of the first byte that is not part of it.
    pub end: u64,
    /// `sizeof` the struct as it was then.
    pub size: u64,
}

/// One field.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Field {
    /// C name; none for reserved bytes whose name of then is not known.
    pub name: Option<String>,
    /// Offset in bytes.
    pub at: u64,
    /// Size in bytes; 0 for a flexible array.
    pub size: u64,
    /// Offset where u64 is aligned to 4, if it differs.
    pub at_32: Option<u64>,
    /// Size there, if it differs.
    pub size_32: Option<u64>,
    /// Such as `u32`, `u8[6]`, `vfio_iova_range[]`.
    #[serde(rename = "type")]
    pub ty: String,
    /// `big` or `little`; none for the machine's own order, and for what has none.
    pub order: Option<Order>,
    /// Zero, until it gets a meaning.
    #[serde(default)]
    pub reserved: bool,
    /// The flag set that it holds.
    pub flags: Option<String>,
    /// The enumeration that it holds.
    pub values: Option<String>,
    /// The field that counts the elements of a flexible array.
    pub count: Option<String>,
    /// The field that says where the whole struct ends, flexible array included.
    pub until: Option<String>,
    /// Which entry of [`Struct::versions`] brought it, counted from 1; none for the first.
    pub version: Option<usize>,
    /// The release since which programs should do without it, such as `6.0`.
    pub deprecated: Option<String>,
    /// The proposal that claims it.
    pub revision: Option<String>,
    /// Bit fields, sorted from the least significant; bits of none are reserved.
    #[serde(default)]
    pub bits: Vec<BitField>,
}

impl Field {
    /// First byte behind it.
    pub fn end(&self) -> u64 {
        self.at.saturating_add(self.size)
    }

    /// Offset where u64 is aligned to 4.
    pub fn at_on_32(&self) -> u64 {
        self.at_32.unwrap_or(self.at)
    }

    /// Whether it is a field that means something.
    pub fn is_used(&self) -> bool {
        !self.reserved
    }

    /// The name that messages give it.
    pub fn shown(&self) -> &str {
        self.name.as_deref().unwrap_or("reserved")
    }
}

/// Order of bytes that is not the machine's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Order {
    /// Most significant byte first.
    Big,
    /// Least significant byte first.
    Little,
}

/// Bits of a field's value.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct BitField {
    /// C name.
    pub name: String,
    /// The bits in the value of the field, as one run of ones.
    pub mask: Number,
    /// The flag set that they hold.
    pub flags: Option<String>,
    /// The enumeration that they hold.
    pub values: Option<String>,
    /// The proposal that claims them.
    pub revision: Option<String>,
}
