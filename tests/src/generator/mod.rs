//! Valid specs at random: whatever the format has, in combinations that no interface would have.
//!
//! A spec is a tree, from which offsets and sizes follow when it is written as text. So it can be
//! made smaller and stays valid, which is how a failure gets short.

mod layout;
mod make;
mod prose;
mod render;
mod rules;
mod shrink;

pub use rules::{Check, Parameter, Region};
pub use shrink::smaller;

/// Spec files that import each other and nothing else.
#[derive(Clone, Debug)]
pub struct Spec {
    /// What all its names start with.
    pub prefix: String,
    /// Imported ones first.
    pub files: Vec<File>,
}

/// One spec file.
#[derive(Clone, Debug)]
pub struct File {
    /// The interface.
    pub name: String,
    /// As `kind` is written.
    pub kind: &'static str,
    /// As `byte-order` is written.
    pub byte_order: &'static str,
    /// As `bit-order` is written.
    pub bit_order: &'static str,
    /// Names of earlier files.
    pub imports: Vec<String>,
    /// Prose of the interface.
    pub doc: String,
    /// In the order of the text.
    pub items: Vec<Item>,
}

/// What only a proposal has says so.
pub type Revision = Option<&'static str>;

/// The proposals.
pub const REVISIONS: [&str; 2] = ["r-a", "r-b"];

/// What a file declares.
#[derive(Clone, Debug)]
pub struct Item {
    /// Its name; in C, for what C has a name for.
    pub name: String,
    /// Prose.
    pub doc: String,
    /// The proposal that it belongs to.
    pub revision: Revision,
    /// What it is.
    pub what: What,
}

/// The kinds of items.
#[derive(Clone, Debug)]
pub enum What {
    /// A number, and the type it is meant for.
    Number {
        /// The expression, as TOML has it.
        value: String,
        /// Such as `u32`.
        ty: &'static str,
    },
    /// A text.
    Text(String),
    /// A flag set.
    Flags {
        /// Such as `u32`.
        ty: &'static str,
        /// The flags.
        bits: Vec<Member>,
    },
    /// An enumeration.
    Enum {
        /// Such as `u16`.
        ty: &'static str,
        /// `closed`.
        closed: bool,
        /// `c-enum`.
        c_enum: bool,
        /// The values.
        values: Vec<Member>,
    },
    /// A struct or a union.
    Struct(Struct),
    /// An ioctl.
    Ioctl {
        /// As `direction` is written.
        direction: &'static str,
        /// The number.
        number: usize,
        /// The argument.
        argument: Option<String>,
    },
    /// A region whose requests are of a struct.
    Region(Region),
}

/// A flag or a value: its name, the number of its bit or its expression, and more.
#[derive(Clone, Debug)]
pub struct Member {
    /// Its name.
    pub name: String,
    /// As TOML has it.
    pub value: String,
    /// Prose.
    pub doc: String,
    /// The proposal that it belongs to.
    pub revision: Revision,
}

/// A struct or a union.
#[derive(Clone, Debug, Default)]
pub struct Struct {
    /// Whether all fields are at 0.
    pub is_union: bool,
    /// `packed`.
    pub packed: bool,
    /// `aligned`.
    pub aligned: Option<u64>,
    /// Whether padding at the end is stated rather than named.
    pub states_tail: bool,
    /// Without those that fill holes.
    pub fields: Vec<Field>,
}

/// One field.
#[derive(Clone, Debug)]
pub struct Field {
    /// Its name.
    pub name: String,
    /// An integer type, or the name of a struct.
    pub ty: String,
    /// How many.
    pub shape: Shape,
    /// As `byte-order` is written; that of the file if there is none.
    pub order: Option<&'static str>,
    /// What it holds.
    pub meaning: Meaning,
    /// Prose.
    pub doc: String,
    /// The proposal that it belongs to.
    pub revision: Revision,
}

/// How many elements a field has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    /// One.
    Single,
    /// A number, and how it is spelled.
    Array(u64, String),
    /// As many as the field of that name says, by the key `count` or `until`.
    Flexible(&'static str, String),
}

/// What a field holds.
#[derive(Clone, Debug)]
pub enum Meaning {
    /// A number.
    Plain,
    /// Nothing.
    Reserved,
    /// Flags of that set.
    Flags(String),
    /// A value of that enumeration.
    Enum(String),
    /// Bit fields.
    Bits(Vec<Bits>),
}

/// Bits of a container.
#[derive(Clone, Debug)]
pub struct Bits {
    /// None if reserved.
    pub name: Option<String>,
    /// How many.
    pub width: u32,
    /// As TOML has it: `flags = ".."`, or nothing.
    pub meaning: String,
    /// The proposal that it belongs to.
    pub revision: Revision,
}

impl Spec {
    /// The spec of a seed.
    pub fn new(seed: u64) -> Self {
        make::spec(seed)
    }

    /// Its files, as paths and texts.
    pub fn texts(&self) -> Vec<(String, String)> {
        let text = |file: &File| (format!("{}.toml", file.name), render::file(self, file));
        self.files.iter().map(text).collect()
    }

    /// All items, of all files.
    pub fn items(&self) -> impl Iterator<Item = &Item> {
        self.files.iter().flat_map(|file| &file.items)
    }

    fn structure(&self, name: &str) -> Option<&Struct> {
        self.items().find_map(|item| match &item.what {
            What::Struct(found) if item.name == name => Some(found),
            _ => None,
        })
    }
}
