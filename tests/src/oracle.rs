//! Layouts and values that were read, once, from objects that C compilers made of the kernel's own
//! headers: tests/data/oracle/PROVENANCE.md.

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;
use serde::Deserialize;

use crate::{read, root};

/// Structs of one target.
#[derive(Debug, Deserialize)]
pub struct Layouts {
    /// By their tags.
    pub structs: BTreeMap<String, Struct>,
}

/// One struct or union.
#[derive(Debug, Deserialize)]
pub struct Struct {
    /// `sizeof`.
    pub size: u64,
    /// `_Alignof`.
    pub align: u64,
    /// Fields, those of nested structs with the path to them.
    pub fields: Vec<Field>,
}

impl Struct {
    /// The fields of the struct itself, bit fields included.
    pub fn own_fields(&self) -> impl Iterator<Item = &Field> {
        self.fields
            .iter()
            .filter(|field| !field.field.contains('.') && field.field != "<anon>")
    }

    /// The struct's own field of that name.
    pub fn field(&self, name: &str) -> Option<&Field> {
        self.own_fields().find(|field| field.field == name)
    }
}

/// One field.
#[derive(Debug, Deserialize)]
pub struct Field {
    /// Its name.
    pub field: String,
    /// From the start of the struct, in the order of memory.
    pub offset_bits: u64,
    /// 0 for flexible arrays.
    pub width_bits: u64,
    /// Whether C declares it as a bit field.
    pub bitfield: bool,
    /// The bits in memory, where it is one: byte from the start of the struct, mask.
    #[serde(default)]
    pub byte_masks: Vec<(u64, u8)>,
}

impl Field {
    /// The first byte, and the first byte after it.
    pub fn bytes(&self) -> (u64, u64) {
        (
            self.offset_bits / 8,
            (self.offset_bits + self.width_bits).div_ceil(8),
        )
    }
}

/// One constant.
#[derive(Debug, Deserialize)]
pub struct Constant {
    /// What it is worth: a number, or a string.
    pub value: serde_json::Value,
}

/// The layouts of one file, such as `layout-uapi-posted-i386`.
pub fn layouts(file: &str) -> Layouts {
    load(file)
}

/// All recorded constants.
pub fn constants() -> BTreeMap<String, Constant> {
    let mut all: BTreeMap<String, Constant> = load("constants-uapi-posted");
    all.extend(load::<BTreeMap<String, Constant>>("constants-clp-posted"));
    all
}

fn load<T: DeserializeOwned>(file: &str) -> T {
    let path = root().join(format!("tests/data/oracle/{file}.json"));
    serde_json::from_str(&read(&path)).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}
