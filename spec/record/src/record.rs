//! What a record holds: names, numbers and rules, and nothing that is not ABI.
//!
//! Items refer to each other by name. Everything is sorted where the order has no meaning; checks
//! and outcomes keep theirs, which has.

use serde::de::{self, Visitor};
use serde::{Deserialize, Deserializer};

use crate::expression::Expression;

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

/// A whole number of any sign and up to 64 bits; text where TOML has no number for it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Number(pub i128);

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct NumberVisitor;

        impl Visitor<'_> for NumberVisitor {
            type Value = Number;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a whole number, or one as text")
            }

            fn visit_i64<E: de::Error>(self, value: i64) -> Result<Number, E> {
                Ok(Number(value.into()))
            }

            fn visit_u64<E: de::Error>(self, value: u64) -> Result<Number, E> {
                Ok(Number(value.into()))
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Number, E> {
                let value: Option<u64> = match text.strip_prefix("0x") {
                    Some(digits) => u64::from_str_radix(digits, 16).ok(),
                    None => text.parse().ok(),
                };
                value
                    .map(|value| Number(value.into()))
                    .ok_or_else(|| E::custom(format!("`{text}` is no number of 64 bits")))
            }
        }

        deserializer.deserialize_any(NumberVisitor)
    }
}

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
    /// The proposal that claims it.
    pub revision: Option<String>,
    /// Bit fields, sorted from the least significant; bits of none are reserved.
    #[serde(default)]
    pub bits: Vec<BitField>,
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
    /// The proposal that has it.
    pub revision: Option<String>,
}

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

/// What a value that users see is made of, internal hops left out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Flow {
    /// Such as `vfio_zpci_io_hdr.max`; a flag or a bit field is behind one more dot.
    pub to: String,
    /// Such as `min(clp_rsp_query_pci_grp.stbl & 8191, 4096)`.
    pub value: Expression,
    /// The proposal that has it.
    pub revision: Option<String>,
}

/// Which capabilities a kernel chains to a reply.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Chain {
    /// The struct that the chain follows.
    pub of: String,
    /// In the kernel's order.
    #[serde(default)]
    pub links: Vec<Link>,
}

/// A capability of a chain.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Link {
    /// The struct.
    pub capability: String,
    /// The version that is emitted, if it has a number.
    pub version: Option<u64>,
    /// It is left out unless this holds.
    pub when: Option<Expression>,
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
