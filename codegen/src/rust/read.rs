//! `read` and `to_bytes`: a struct from bytes of any alignment, and back, without `unsafe`.
//!
//! Both go through the fields in order, which is right because no struct has a hole: holes are
//! named fields, and padding at the end is a field of its own.

use uapi_spec::model::{Element, StructId};

use super::declare::{self, ALIGN, TAIL_PADDING};
use super::module::{Helper, Module, CALL_WIDTH, WIDTH};
use super::storage::{self, Alignment, Codec};
use super::{names, shape};
use crate::lir::{Field, Shape, Storage, Struct};

/// Writes both functions into the struct's `impl`.
pub(crate) fn write(module: &mut Module<'_>, id: StructId, item: &Struct<'_>) {
    read(module, id, item);
    to_bytes(module, id, item);
}

/// Doc comment of `read`, of structs and unions.
pub(crate) const READ_DOC: [&str; 4] = [
    "    /// Reads the first bytes of `bytes`, at any alignment.",
    "    ///",
    "    /// Bytes that are missing at the end read as zero, as they do in the kernel's",
    "    /// `copy_struct_from_user()`.",
];

fn read(module: &mut Module<'_>, id: StructId, item: &Struct<'_>) {
    module.lines(READ_DOC);
    module.lines([
        "    #[inline]",
        "    pub fn read(bytes: &[u8]) -> Self {",
        "        let mut rest = bytes;",
    ]);
    let mut fields = Vec::new();
    if Alignment::of(module, id) == Alignment::OfU64 {
        fields.push(format!("            {ALIGN}: [],"));
    }
    for field in &item.fields {
        let value = taken(module, field);
        fields.extend(initializer(&names::field(field.name), &value));
    }
    if declare::tail_padding(module, id).is_some() {
        module.needs(Helper::Take);
        fields.push(format!("            {TAIL_PADDING}: take(&mut rest),"));
    }
    module.lines(shape::literal(8, "Self", &fields, ""));
    module.line("    }");
}

/// How a field's value is taken off the bytes.
enum Taken {
    /// An expression that fits where it stands.
    Plain(String),
    /// `newtype(from_bytes(take(&mut rest)))`.
    Newtype(String),
    /// `nested(&mut rest, read)`.
    Nested(String),
    /// `from_fn` of one of the others.
    Each(Box<Taken>),
}

impl Taken {
    fn line(&self) -> String {
        match self {
            Self::Plain(value) => value.clone(),
            Self::Newtype(head) => format!("{head}(take(&mut rest)))"),
            Self::Nested(read) => format!("nested(&mut rest, {read})"),
            Self::Each(value) => format!("core::array::from_fn(|_| {})", value.line()),
        }
    }
}

fn taken(module: &mut Module<'_>, field: &Field<'_>) -> Taken {
    if field.is_flexible() {
        return Taken::Plain("[]".to_owned());
    }
    let is_array = field.is_array();
    let codec = Codec::of(module, field.stated);
    let take = "take(&mut rest)".to_owned();
    let one = match (field.stated.ty.element, codec) {
        (Element::Struct(id), _) => {
            module.needs(Helper::Nested);
            let nested = &module.model[id];
            let name = module.type_name(nested.interface, &nested.name.value);
            Taken::Nested(format!("{name}::read"))
        }
        (Element::Int(_), Some(codec)) => {
            module.needs(Helper::Take);
            let is_plain_byte = codec.int == "u8" && codec.newtype.is_none();
            if is_array && is_plain_byte {
                return Taken::Plain(take);
            } else if field.storage == Storage::Bytes {
                Taken::Plain(take)
            } else if codec.newtype.is_some() {
                let value = codec.decode("");
                Taken::Newtype(value.trim_end_matches("())").to_owned())
            } else {
                Taken::Plain(codec.decode(&take))
            }
        }
        (Element::Int(_), None) => Taken::Plain(take),
    };
    if is_array {
        Taken::Each(Box::new(one))
    } else {
        one
    }
}

/// `name: value,` in a struct literal.
fn initializer(name: &str, value: &Taken) -> Vec<String> {
    let margin = " ".repeat(12);
    let line = format!("{margin}{name}: {},", value.line());
    match value {
        Taken::Plain(_) => vec![line],
        Taken::Newtype(_) if line.len() <= WIDTH => vec![line],
        Taken::Newtype(head) => vec![
            format!("{margin}{name}: {head}(take("),
            format!("{margin}    &mut rest,"),
            format!("{margin}))),"),
        ],
        Taken::Nested(read) => {
            let arguments = ["&mut rest".to_owned(), read.clone()];
            let head = format!("{name}: nested");
            shape::call(12, &head, &arguments, ",", ",")
        }
        Taken::Each(one) => {
            let closure = format!("|_| {}", one.line());
            if line.len() <= WIDTH && closure.len() <= CALL_WIDTH {
                return vec![line];
            }
            vec![
                format!("{margin}{name}: core::array::from_fn(|_| {{"),
                format!("{margin}    {}", one.line()),
                format!("{margin}}}),"),
            ]
        }
    }
}

fn to_bytes(module: &mut Module<'_>, id: StructId, item: &Struct<'_>) {
    module.needs(Helper::Put);
    module.blank();
    module.lines([
        "    /// The bytes of the struct, as they stand in memory.",
        "    #[inline]",
        "    pub fn to_bytes(self) -> [u8; size_of::<Self>()] {",
        "        let mut bytes = [0; size_of::<Self>()];",
        "        let mut rest = &mut bytes[..];",
    ]);
    for field in &item.fields {
        put(module, field);
    }
    if declare::tail_padding(module, id).is_some() {
        module.line(format!("        put(&mut rest, self.{TAIL_PADDING});"));
    }
    module.lines(["        bytes", "    }"]);
}

fn put(module: &mut Module<'_>, field: &Field<'_>) {
    let place = storage::place(field.stated);
    let is_array = match field.shape {
        Shape::Flexible { .. } => return,
        Shape::Array { .. } => true,
        Shape::Single => false,
    };
    let value = if is_array { "value" } else { place.as_str() };
    let bytes = match Codec::of(module, field.stated) {
        _ if field.storage == Storage::Bytes => value.to_owned(),
        None => format!("{value}.to_bytes()"),
        Some(codec) if is_array && codec.ty() == "u8" => {
            module.line(format!("        put(&mut rest, {place});"));
            return;
        }
        Some(codec) => codec.encode(value),
    };
    if !is_array {
        let arguments = ["&mut rest".to_owned(), bytes];
        module.lines(shape::call(8, "put", &arguments, ";", ","));
        return;
    }
    module.lines([
        format!("        for value in {place} {{"),
        format!("            put(&mut rest, {bytes});"),
        "        }".to_owned(),
    ]);
}
