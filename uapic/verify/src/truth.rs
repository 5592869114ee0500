//! What was found outside: C types, names and values, whoever told of them.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::rc::Rc;

use serde::{Deserialize, Serialize};
use uapi_spec::layout::Target;
use uapi_spec::model::{ByteOrder, Release};

use crate::facts::Answer;
use crate::spelling;

/// All that a source told.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Truth {
    /// The source, as people know it: `usr/include, as gcc reads it`.
    pub source: String,
    /// The kernel's release, if the source tells it.
    #[serde(with = "spelling::release")]
    pub release: Option<Release>,
    /// The order of bytes on the machine it is for.
    pub big_endian: bool,
    /// How the machine aligns u64.
    #[serde(with = "spelling::alignment")]
    pub alignment: Target,
    /// Whether the source holds all that is declared. Headers do; debug information holds what the
    /// code uses.
    pub is_whole: bool,
    /// The definitions of each tag that was asked for. More than one if they differ.
    pub records: BTreeMap<String, Vec<Rc<Record>>>,
    /// Enumerators, by name.
    pub enumerators: BTreeMap<String, Enumerator>,
    /// What only headers have; `None` for debug information.
    pub preprocessed: Option<Preprocessed>,
}

/// What the C preprocessor and the compiler made of headers.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Preprocessed {
    /// The interfaces that were looked at, by name: the others have no header here.
    pub interfaces: Vec<String>,
    /// Those that have a header here and were not looked at, by name, and why.
    pub passed_over: BTreeMap<String, String>,
    /// Macros without parameters, by name.
    pub macros: BTreeMap<String, Macro>,
    /// What the compiler answered to each claim, by [`crate::facts::Fact::name`].
    pub answers: BTreeMap<String, Answer>,
    /// How the machine puts ioctl numbers together.
    pub ioctls: IoctlEncoding,
}

/// The parts of an ioctl number that differ between machines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct IoctlEncoding {
    /// `_IOC_NONE`.
    pub none: u64,
    /// `_IOC_WRITE`.
    pub write: u64,
    /// `_IOC_READ`.
    pub read: u64,
    /// `_IOC_SIZESHIFT`.
    pub size_shift: u32,
    /// `_IOC_DIRSHIFT`.
    pub direction_shift: u32,
}

impl Default for IoctlEncoding {
    /// That of `asm-generic/ioctl.h`.
    fn default() -> Self {
        Self {
            none: 0,
            write: 1,
            read: 2,
            size_shift: 16,
            direction_shift: 30,
        }
    }
}

impl IoctlEncoding {
    /// The number that this machine has for what is `number` with the generic encoding.
    pub fn encode(self, number: u64) -> u64 {
        let direction = match number >> 30 & 3 {
            0 => self.none,
            1 => self.write,
            2 => self.read,
            _ => self.read | self.write,
        };
        let size = number >> 16 & 0x3fff;
        let low = number & 0xffff;
        (direction << self.direction_shift | size << self.size_shift | low) & 0xffff_ffff
    }
}

/// A macro without parameters.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Macro {
    /// What it is replaced by.
    pub text: String,
    /// Where it was defined last.
    pub place: Place,
}

/// A named value of a C enumeration.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Enumerator {
    /// What it is worth.
    pub value: i128,
    /// Where it is declared.
    pub place: Place,
}

/// A definition of a struct or union.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Record {
    /// Whether it is a union.
    pub is_union: bool,
    /// `sizeof`.
    pub size: u64,
    /// Its members; those of anonymous structs and unions among them, as C has it.
    pub members: Vec<Member>,
    /// Where it is declared.
    pub place: Place,
}

impl Record {
    /// Whether both are laid out alike, wherever they are declared.
    pub fn is_like(&self, other: &Self) -> bool {
        let alike = |(ours, theirs): (&Member, &Member)| {
            ours.name == theirs.name
                && (ours.start, ours.width) == (theirs.start, theirs.width)
                && ours.ty.is_like(&theirs.ty)
        };
        (self.is_union, self.size, self.members.len())
            == (other.is_union, other.size, other.members.len())
            && self.members.iter().zip(&other.members).all(alike)
    }

    /// The member of that name.
    pub fn member(&self, name: &str) -> Option<&Member> {
        self.members.iter().find(|member| member.name == name)
    }
}

/// A named member.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Member {
    /// Its name.
    pub name: String,
    /// Its first bit in memory. Bits are counted from the start of the struct; within a byte from
    /// the most significant one on big-endian machines, from the least significant one on others.
    pub start: u64,
    /// How many bits it has; 0 for a flexible array.
    pub width: u64,
    /// Whether it is a bit field of C.
    #[serde(default, skip_serializing_if = "spelling::is_false")]
    pub is_bit_field: bool,
    /// What it is made of.
    pub ty: MemberType,
    /// Where it is declared.
    pub place: Place,
}

/// Type of a member, or of its elements.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct MemberType {
    /// Whether it is a signed integer; `None` for what is no integer, or plain `char`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signed: Option<bool>,
    /// Byte order that the type's name tells: `__le32`. `Host` if it tells none.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        with = "spelling::order"
    )]
    pub order: Option<ByteOrder>,
    /// Bytes of one element.
    pub element: u64,
    /// Whether it is an array without a length.
    #[serde(default, skip_serializing_if = "spelling::is_false")]
    pub is_flexible: bool,
    /// The tag of a struct or union.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tag: Option<String>,
    /// Its definition, if it has no tag.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub untagged: Option<Rc<Record>>,
}

impl MemberType {
    fn is_like(&self, other: &Self) -> bool {
        let untagged = match (&self.untagged, &other.untagged) {
            (Some(ours), Some(theirs)) => ours.is_like(theirs),
            (None, None) => true,
            _ => false,
        };
        untagged
            && (
                self.signed,
                self.order,
                self.element,
                self.is_flexible,
                &self.tag,
            ) == (
                other.signed,
                other.order,
                other.element,
                other.is_flexible,
                &other.tag,
            )
    }
}

/// Where the source says something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Place {
    /// In a line of a file.
    Line {
        /// As the compiler named it.
        path: PathBuf,
        /// From 1; 0 if it is not told.
        line: u64,
    },
    /// In a type: BTF knows no files.
    Type(String),
}

impl std::fmt::Display for Place {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Line { path, line: 0 } => write!(f, "{}", path.display()),
            Self::Line { path, line } => write!(f, "{}:{line}", path.display()),
            Self::Type(text) => f.write_str(text),
        }
    }
}

/// The byte order that the name of a C type tells.
pub(crate) fn order_of(type_name: &str) -> Option<ByteOrder> {
    let name = type_name.trim_start_matches('_');
    let is = |prefix: &str| {
        let bits = name.strip_prefix(prefix);
        bits.is_some_and(|bits| matches!(bits, "16" | "32" | "64"))
    };
    if is("le") {
        Some(ByteOrder::Little)
    } else if is("be") {
        Some(ByteOrder::Big)
    } else {
        None
    }
}
