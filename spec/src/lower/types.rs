//! Types as the spec writes them: `u32`, `u8[64]`, `u32[COUNT]`, `u8[]`, `other_struct`.

use crate::diag::{Code, Diagnostic, Findings};
use crate::model::{IntType, Spanned};
use crate::source::Span;
use crate::suggest::did_you_mean;

const INT_TYPES: &[(&str, IntType)] = &[
    ("u8", int(8, false)),
    ("u16", int(16, false)),
    ("u32", int(32, false)),
    ("u64", int(64, false)),
    ("s8", int(8, true)),
    ("s16", int(16, true)),
    ("s32", int(32, true)),
    ("s64", int(64, true)),
    ("aligned_u64", aligned(false)),
    ("aligned_s64", aligned(true)),
];

const fn int(bits: u32, signed: bool) -> IntType {
    IntType {
        bits,
        signed,
        aligned: false,
    }
}

const fn aligned(signed: bool) -> IntType {
    IntType {
        bits: 64,
        signed,
        aligned: true,
    }
}

/// The type of a constant that states none: C's `int`.
pub(super) const DEFAULT_INT: IntType = int(32, true);

/// A type taken apart.
pub(super) struct TypeText<'a> {
    pub(super) element: &'a str,
    pub(super) shape: ShapeText<'a>,
}

pub(super) enum ShapeText<'a> {
    Single,
    /// The text between the brackets and its offset in the type.
    Array(&'a str, usize),
    Flexible,
}

/// Takes a type apart, or says what is wrong with its brackets.
pub(super) fn split(text: &str) -> Result<TypeText<'_>, &'static str> {
    let Some((element, rest)) = text.split_once('[') else {
        return Ok(TypeText {
            element: text.trim(),
            shape: ShapeText::Single,
        });
    };
    if rest.contains('[') {
        return Err("arrays have one dimension");
    }
    let Some((length, after)) = rest.split_once(']') else {
        return Err("the bracket is never closed");
    };
    if !after.trim().is_empty() {
        return Err("something follows the bracket");
    }
    let shape = if length.trim().is_empty() {
        ShapeText::Flexible
    } else {
        ShapeText::Array(length, element.len() + 1)
    };
    Ok(TypeText {
        element: element.trim(),
        shape,
    })
}

/// The integer type of that name.
pub(super) fn int_type(name: &str) -> Option<IntType> {
    INT_TYPES
        .iter()
        .find(|(known, _)| *known == name)
        .map(|(_, ty)| *ty)
}

/// Whether C or the kernel has an integer type of that name.
pub(super) fn is_c_integer(name: &str) -> bool {
    let kernel = name.strip_prefix("__").unwrap_or(name);
    let is_plain = matches!(
        name,
        "unsigned" | "signed" | "int" | "long" | "short" | "char"
    );
    is_plain
        || int_type(kernel).is_some()
        || name.ends_with("int8_t")
        || ["16_t", "32_t", "64_t"]
            .iter()
            .any(|end| name.ends_with(end))
}

/// The integer type that a key has to name; reports anything else.
pub(super) fn required_int(text: &Spanned<String>, findings: &mut Findings) -> Option<IntType> {
    let ty = int_type(&text.value);
    if ty.is_none() && !not_fixed_width(&text.value, text.span, findings) {
        findings.push(
            Diagnostic::new(
                Code::UnknownType,
                format!("`{}` is no integer type", text.value),
            )
            .at(text.span, "has to be `u8` to `u64` or `s8` to `s64`")
            .help(
                did_you_mean(&text.value, INT_TYPES.iter().map(|(name, _)| *name))
                    .unwrap_or_else(|| "choose the width of the word that holds it".to_owned()),
            ),
        );
    }
    ty
}

/// The unsigned type that a flag set has to name; reports anything else.
pub(super) fn required_word(text: &Spanned<String>, findings: &mut Findings) -> Option<IntType> {
    let ty = required_int(text, findings)?;
    if ty.signed {
        findings.push(
            Diagnostic::new(
                Code::MeaningMismatch,
                format!("a flag set of type `{}`", text.value),
            )
            .at(text.span, "signed: its highest bit is a sign")
            .help(format!("state `type = \"u{}\"`", ty.bits)),
        );
    }
    Some(ty)
}

/// Reports types of C that a UAPI must not use; says whether `name` is one.
///
/// Documentation/process/botching-up-ioctls.rst: fixed-width types only, pointers as u64, which
/// i386 aligns to 4 unless it is told otherwise.
pub(super) fn not_fixed_width(name: &str, span: Span, findings: &mut Findings) -> bool {
    let instead = match name.trim() {
        pointer if pointer.ends_with('*') => {
            "pass pointers as `aligned_u64`; a pointer that was released cannot be stated"
        }
        "pointer" | "uintptr_t" | "intptr_t" => {
            "pass pointers as `aligned_u64`; a pointer that was released cannot be stated"
        }
        "unsigned long" | "size_t" | "usize" | "__kernel_size_t" => {
            "use `aligned_u64`; where such a field was released, its width cannot be stated"
        }
        "long" | "ssize_t" | "isize" | "time_t" | "off_t" | "loff_t" => {
            "use `aligned_s64`; where such a field was released, its width cannot be stated"
        }
        "unsigned int" | "unsigned" | "enum" => "use `u32`",
        "int" => "use `s32`",
        "bool" | "_Bool" | "char" | "unsigned char" => "use `u8`",
        "signed char" => "use `s8`",
        "unsigned short" => "use `u16`",
        "short" => "use `s16`",
        "float" | "double" => "the kernel has no floating point: use an integer, state its unit",
        "__u8" | "uint8_t" => "write `u8`",
        "__u16" | "uint16_t" => "write `u16`",
        "__u32" | "uint32_t" => "write `u32`",
        "__u64" | "uint64_t" => "write `u64`",
        "__aligned_u64" => "write `aligned_u64`",
        "i8" | "__s8" | "int8_t" => "write `s8`",
        "i16" | "__s16" | "int16_t" => "write `s16`",
        "i32" | "__s32" | "int32_t" => "write `s32`",
        "i64" | "__s64" | "int64_t" => "write `s64`",
        "__be16" | "__le16" | "be16" | "le16" => "write `u16` and state `byte-order`",
        "__be32" | "__le32" | "be32" | "le32" => "write `u32` and state `byte-order`",
        "__be64" | "__le64" | "be64" | "le64" => "write `u64` and state `byte-order`",
        _ => return false,
    };
    let what = if instead.starts_with("write") {
        "spelled in another way here"
    } else {
        "has not one width and meaning on every architecture"
    };
    findings.push(
        Diagnostic::new(
            Code::NotFixedWidth,
            format!("`{name}` is no type of the format"),
        )
        .at(span, what)
        .help(instead),
    );
    true
}
