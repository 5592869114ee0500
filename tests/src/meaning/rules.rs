//! The rules of a region, with the layout of its requests, read from the text of a spec.

use std::collections::BTreeMap;

use toml::{Table, Value};

use super::syntax::{parse, Expression};

/// The rules of one region.
#[derive(Clone, Debug)]
pub struct Rules {
    /// Size of a request in bytes.
    pub size: usize,
    /// The values of a request, in the order of their offsets.
    pub fields: Vec<Field>,
    /// What the device has, in the order of the spec.
    pub parameters: Vec<Parameter>,
    /// Named bits: flags, and constants that are written so.
    pub constants: BTreeMap<String, i128>,
    /// In the order they are looked at.
    pub rules: Vec<Rule>,
}

/// A value of a request.
#[derive(Clone, Debug)]
pub struct Field {
    /// As rules name it.
    pub name: String,
    /// In bytes.
    pub offset: usize,
    /// In bytes.
    pub size: usize,
}

/// A parameter of the device.
#[derive(Clone, Debug)]
pub struct Parameter {
    /// As rules name it.
    pub name: String,
    /// Number of its bits; 1 for a truth value.
    pub bits: u32,
    /// Number of elements, if it is an array.
    pub length: Option<usize>,
}

/// What a request has to keep to.
#[derive(Clone, Debug)]
pub struct Rule {
    /// Such as `load-length`.
    pub id: String,
    /// Where it is looked at; none for always.
    pub when: Option<Expression>,
    /// What it asks for.
    pub require: Expression,
    /// What the user gets.
    pub errno: i32,
}

/// How a machine has numbers in memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ByteOrder {
    /// Least significant byte first.
    Little,
    /// Most significant byte first.
    Big,
}

/// `include/uapi/asm-generic/errno-base.h` and `errno.h` of Linux.
const ERRNOS: [(&str, i32); 16] = [
    ("ENOENT", 2),
    ("EIO", 5),
    ("ENXIO", 6),
    ("E2BIG", 7),
    ("EACCES", 13),
    ("EFAULT", 14),
    ("ENODEV", 19),
    ("EINVAL", 22),
    ("ENOSPC", 28),
    ("EDOM", 33),
    ("ERANGE", 34),
    ("EPROTO", 71),
    ("EBADMSG", 74),
    ("EOVERFLOW", 75),
    ("EOPNOTSUPP", 95),
    ("EREMOTEIO", 121),
];

/// The number of an errno.
///
/// # Panics
///
/// If no rule has needed it yet.
pub fn errno(name: &str) -> i32 {
    let mut all = ERRNOS.iter();
    let entry = all.find(|entry| entry.0 == name);
    entry
        .unwrap_or_else(|| panic!("what is the number of {name}?"))
        .1
}

impl Rules {
    /// The rules of the project's zPCI I/O region.
    pub fn of_project() -> Self {
        let path = crate::root().join("spec/uapi/vfio_zdev.toml");
        Self::read(&crate::read(&path), "zpci_io")
    }

    /// The rules of a region.
    ///
    /// # Panics
    ///
    /// If the text has none.
    pub fn read(spec: &str, region: &str) -> Self {
        let spec: Table = toml::from_str(spec).unwrap_or_else(|error| panic!("{error}"));
        let region = named(&spec, "region", "name", region);
        let layout = named(&spec, "struct", "name", text(region, "layout"));
        let mut areas = tables(region, "area");
        let area = areas
            .find(|area| text(area, "access") == "write")
            .expect("an area takes requests");
        let place = named(layout, "field", "name", text(area, "field"));
        let request = named(&spec, "struct", "name", text(place, "type"));
        Self {
            size: usize::try_from(integer(request, "size")).expect("a size"),
            fields: tables(request, "field").map(field).collect(),
            parameters: tables(region, "parameter").map(parameter).collect(),
            constants: constants(&spec),
            rules: tables(region, "check").map(rule).collect(),
        }
    }

    /// The index of a field.
    ///
    /// # Panics
    ///
    /// If there is none of that name.
    pub fn field(&self, name: &str) -> usize {
        let found = self.fields.iter().position(|field| field.name == name);
        found.unwrap_or_else(|| panic!("a request has no `{name}`"))
    }

    /// The index of a parameter.
    ///
    /// # Panics
    ///
    /// If there is none of that name.
    pub fn parameter(&self, name: &str) -> usize {
        let found = self.parameters.iter().position(|one| one.name == name);
        found.unwrap_or_else(|| panic!("a device has no `{name}`"))
    }

    /// The index of a rule.
    ///
    /// # Panics
    ///
    /// If there is none of that id.
    pub fn rule(&self, id: &str) -> usize {
        let found = self.rules.iter().position(|rule| rule.id == id);
        found.unwrap_or_else(|| panic!("there is no rule `{id}`"))
    }

    /// A request as it lies in memory.
    pub fn bytes(&self, request: &[i128], order: ByteOrder) -> Vec<u8> {
        let mut bytes = vec![0; self.size];
        for (field, value) in self.fields.iter().zip(request) {
            let all = value.to_le_bytes();
            let part = &mut bytes[field.offset..field.offset + field.size];
            part.copy_from_slice(&all[..field.size]);
            if order == ByteOrder::Big {
                part.reverse();
            }
        }
        bytes
    }

    /// The values of a request that lies in memory.
    pub fn values(&self, bytes: &[u8], order: ByteOrder) -> Vec<i128> {
        let value = |field: &Field| {
            let mut part = bytes[field.offset..field.offset + field.size].to_vec();
            if order == ByteOrder::Little {
                part.reverse();
            }
            let digit = |value: i128, byte: &u8| value << 8 | i128::from(*byte);
            part.iter().fold(0, digit)
        };
        self.fields.iter().map(value).collect()
    }
}

impl Field {
    /// The largest value that it can have.
    pub fn max(&self) -> i128 {
        (1 << (8 * self.size)) - 1
    }
}

impl Parameter {
    /// The largest value that it or one of its elements can have.
    pub fn max(&self) -> i128 {
        (1 << self.bits) - 1
    }
}

fn field(table: &Table) -> Field {
    Field {
        name: text(table, "name").to_owned(),
        offset: usize::try_from(integer(table, "offset")).expect("an offset"),
        size: bits(text(table, "type")) as usize / 8,
    }
}

fn parameter(table: &Table) -> Parameter {
    let length = table.get("length").and_then(Value::as_integer);
    Parameter {
        name: text(table, "name").to_owned(),
        bits: match text(table, "type") {
            "bool" => 1,
            ty => bits(ty),
        },
        length: length.map(|length| usize::try_from(length).expect("a length")),
    }
}

fn rule(table: &Table) -> Rule {
    let when = table.get("when").and_then(Value::as_str);
    Rule {
        id: text(table, "id").to_owned(),
        when: when.map(parse),
        require: parse(text(table, "require")),
        errno: errno(text(table, "errno")),
    }
}

/// The width of an unsigned type.
fn bits(ty: &str) -> u32 {
    let ty = ty.strip_prefix("aligned_").unwrap_or(ty);
    let bits = ty.strip_prefix('u').and_then(|bits| bits.parse().ok());
    bits.unwrap_or_else(|| panic!("no unsigned type: {ty}"))
}

fn constants(spec: &Table) -> BTreeMap<String, i128> {
    let sets = tables(spec, "flags");
    let flags = sets.flat_map(|set| tables(set, "bits"));
    let flag = |flag: &Table| (text(flag, "name").to_owned(), 1 << integer(flag, "bit"));
    let named = tables(spec, "const").filter_map(|item| {
        let bit = item.get("value")?.as_str()?.strip_prefix("1 << ")?;
        Some((text(item, "name").to_owned(), 1 << bit.parse::<u32>().ok()?))
    });
    flags.map(flag).chain(named).collect()
}

fn tables<'a>(table: &'a Table, key: &str) -> impl Iterator<Item = &'a Table> {
    let array = table.get(key).and_then(Value::as_array);
    array.into_iter().flatten().filter_map(Value::as_table)
}

fn named<'a>(table: &'a Table, list: &str, key: &str, name: &str) -> &'a Table {
    let mut all = tables(table, list);
    all.find(|one| text(one, key) == name)
        .unwrap_or_else(|| panic!("there is no {list} `{name}`"))
}

fn text<'a>(table: &'a Table, key: &str) -> &'a str {
    let value = table.get(key).and_then(Value::as_str);
    value.unwrap_or_else(|| panic!("no `{key}` in {table:?}"))
}

fn integer(table: &Table, key: &str) -> i64 {
    let value = table.get(key).and_then(Value::as_integer);
    value.unwrap_or_else(|| panic!("no `{key}` in {table:?}"))
}
