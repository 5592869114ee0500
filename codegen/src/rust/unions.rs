//! Unions: bytes with a getter and a constructor for each member.
//!
//! A Rust `union` would make every read `unsafe`. All members of a UAPI union are plain data, for
//! which any bytes will do, so a struct of bytes says the same and is safe.

use uapi_spec::model::{Element, StructId};

use super::declare::{self, above_field, ALIGN};
use super::module::{Helper, Module};
use super::storage::{self, Alignment, Codec};
use super::{bits, names, read, shape};
use crate::lir::{Field, Shape, Struct};

/// Writes a union with all that belongs to it.
pub(crate) fn write(module: &mut Module<'_>, id: StructId, item: &Struct<'_>) {
    let name = names::type_name(item.name);
    let is_aligned = Alignment::of(module, id) == Alignment::OfU64;
    let size = shape::by_u64_align(item.size.wide, item.size.narrow);
    module.needs(Helper::Take);
    module.needs(Helper::Put);
    module.blank();
    declare::head(module, id, item, &["Clone", "Copy", "PartialEq", "Eq"]);
    module.line(format!("pub struct {name} {{"));
    if is_aligned {
        module.line("    // Aligns the union as C does.");
        module.line(format!("    {ALIGN}: [u64; 0],"));
    }
    module.line(format!("    bytes: [u8; {size}],"));
    module.line("}");
    module.blank();
    module.lines(declare::allow_deprecated(item));
    module.line(format!("impl {name} {{"));
    functions(module, is_aligned);
    for member in &item.fields {
        getter(module, item, member);
        constructor(module, member);
        bits::write(module, item, member);
    }
    module.line("}");
    declare::default(module, &name);
    debug(module, &name);
}

fn functions(module: &mut Module<'_>, is_aligned: bool) {
    module.lines(read::READ_DOC);
    module.lines([
        "    #[inline]",
        "    pub fn read(bytes: &[u8]) -> Self {",
        "        let mut rest = bytes;",
        "        Self {",
    ]);
    if is_aligned {
        module.line(format!("            {ALIGN}: [],"));
    }
    module.lines(["            bytes: take(&mut rest),", "        }", "    }"]);
    module.blank();
    module.lines([
        "    /// The bytes of the union, as they stand in memory.",
        "    #[inline]",
        "    pub fn to_bytes(self) -> [u8; size_of::<Self>()] {",
        "        self.bytes",
        "    }",
    ]);
}

fn getter(module: &mut Module<'_>, item: &Struct<'_>, member: &Field<'_>) {
    let name = names::field(member.name);
    let ty = storage::value_type(module, member.stated);
    let codec = Codec::of(module, member.stated);
    let one = match (member.stated.ty.element, codec) {
        (Element::Int(_), Some(codec)) => codec.decode("take(&mut rest)"),
        _ => {
            module.needs(Helper::Nested);
            let element = storage::element_type(module, member.stated);
            format!("nested(&mut rest, {element}::read)")
        }
    };
    let value = match member.shape {
        Shape::Array { .. } if ty.starts_with("[u8;") => "take(&mut rest)".to_owned(),
        Shape::Array { .. } => format!("core::array::from_fn(|_| {one})"),
        Shape::Single | Shape::Flexible { .. } => one,
    };
    module.blank();
    let above = above_field(module, item, member);
    module.lines(above);
    let head = format!("pub fn {name}");
    module.lines(shape::signature(4, &head, &["&self"], &ty));
    module.line("        let mut rest = &self.bytes[..];");
    module.line(format!("        {value}"));
    module.line("    }");
}

fn constructor(module: &mut Module<'_>, member: &Field<'_>) {
    let c_name = member.name;
    let parameter = format!("value: {}", storage::value_type(module, member.stated));
    let bytes = match Codec::of(module, member.stated) {
        Some(codec) => codec.encode("value"),
        None => "value.to_bytes()".to_owned(),
    };
    module.blank();
    module.line(format!(
        "    /// A union that holds [`Self::{c_name}()`]; what it leaves is zero."
    ));
    module.lines(
        member
            .said
            .deprecated
            .map(|since| declare::deprecation(4, since)),
    );
    let head = format!("pub fn {}", member.names.constructor);
    module.lines(shape::signature(4, &head, &[&parameter], "Self"));
    module.line("        let mut union = Self::default();");
    let is_array = member.is_array();
    if is_array && parameter.starts_with("value: [u8;") {
        module.line("        put(&mut &mut union.bytes[..], value);");
    } else if is_array {
        module.lines([
            "        let mut rest = &mut union.bytes[..];".to_owned(),
            "        for value in value {".to_owned(),
            format!("            put(&mut rest, {bytes});"),
            "        }".to_owned(),
        ]);
    } else {
        module.line(format!("        put(&mut &mut union.bytes[..], {bytes});"));
    }
    module.lines(["        union", "    }"]);
}

/// Which member counts is not for the union to say, so its bytes are printed.
fn debug(module: &mut Module<'_>, name: &str) {
    module.uses.core.insert("fmt");
    module.blank();
    module.lines([
        format!("impl fmt::Debug for {name} {{"),
        "    #[inline]".to_owned(),
        "    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {".to_owned(),
    ]);
    let links = [
        ("debug_tuple", vec![format!("\"{name}\"")]),
        ("field", vec!["&self.bytes".to_owned()]),
        ("finish", vec![]),
    ];
    module.lines(shape::chain(8, "f", &links));
    module.lines(["    }", "}"]);
}
