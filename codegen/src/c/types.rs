//! How C spells types, values and strings.

use uapi_spec::model::{ByteOrder, CInt, Direction, IntType, Struct};

use crate::lir::{Ioctl, Pointee};

/// The type of an integer field, from `<linux/types.h>`.
///
/// - Bytes have no byte order.
/// - The kernel has no signed type of stated byte order; `__be32` holds the bytes of either.
pub(crate) fn int(ty: IntType, order: ByteOrder) -> &'static str {
    match (ty.bits, ty.signed, order) {
        (8, false, _) => "__u8",
        (8, true, _) => "__s8",
        (16, false, ByteOrder::Host) => "__u16",
        (16, true, ByteOrder::Host) => "__s16",
        (16, _, ByteOrder::Little) => "__le16",
        (16, _, ByteOrder::Big) => "__be16",
        (32, false, ByteOrder::Host) => "__u32",
        (32, true, ByteOrder::Host) => "__s32",
        (32, _, ByteOrder::Little) => "__le32",
        (32, _, ByteOrder::Big) => "__be32",
        (64, false, ByteOrder::Host) if ty.aligned => "__aligned_u64",
        (64, false, ByteOrder::Host) => "__u64",
        (64, true, ByteOrder::Host) => "__s64",
        (64, _, ByteOrder::Little) if ty.aligned => "__aligned_le64",
        (64, _, ByteOrder::Big) if ty.aligned => "__aligned_be64",
        (64, _, ByteOrder::Little) => "__le64",
        (64, _, ByteOrder::Big) => "__be64",
        (bits, ..) => unreachable!("CheckedAbi: integers have 8, 16, 32 or 64 bits, not {bits}"),
    }
}

/// The same among the kernel's own headers, on machines of the byte order `native`.
pub(crate) fn kernel_int(ty: IntType, order: ByteOrder, native: ByteOrder) -> &'static str {
    let is_native = order == ByteOrder::Host || order == native;
    let order = if is_native { ByteOrder::Host } else { order };
    let name = int(ty, order);
    match name.strip_prefix("__") {
        Some(plain) if is_native || ty.bits == 8 => plain,
        _ => name,
    }
}

/// What has to follow the name of a field of that type.
///
/// Only `aligned_s64` needs it: older releases of `<linux/types.h>` have `__aligned_u64` but no
/// `__aligned_s64`, and a header should build with them.
pub(crate) fn int_attribute(ty: IntType, order: ByteOrder) -> &'static str {
    if ty.aligned && ty.signed && order == ByteOrder::Host {
        " __attribute__((aligned(8)))"
    } else {
        ""
    }
}

/// `struct name` or `union name`.
pub(crate) fn tagged(item: &Struct) -> String {
    let keyword = if item.is_union { "union" } else { "struct" };
    format!("{keyword} {}", item.name.value)
}

/// The type that an ioctl's argument points to.
pub(crate) fn pointee(pointee: Pointee<'_>) -> String {
    match pointee {
        Pointee::Struct(item) => tagged(item),
        Pointee::Int(ty) => int(ty, ByteOrder::Host).to_owned(),
    }
}

/// An ioctl's number: `_IOR(type, number, struct argument)`.
///
/// An argument of an ioctl without direction is part of the protocol, but not of the number.
pub(crate) fn ioctl(item: &Ioctl<'_>) -> String {
    let (ty, number) = (&item.ty.expression, &item.number.expression);
    let name = match item.direction {
        Direction::None => "_IO",
        Direction::Read => "_IOR",
        Direction::Write => "_IOW",
        Direction::ReadWrite => "_IOWR",
    };
    match item.sized() {
        Some((of, _)) => format!("{name}({ty}, {number}, {})", pointee(of)),
        None => format!("{name}({ty}, {number})"),
    }
}

/// The plain type that C itself gives to a constant.
pub(crate) fn of_constant(c: CInt) -> &'static str {
    match (c.bits, c.signed) {
        (32, true) => "int",
        (32, false) => "unsigned int",
        (_, true) => "long long",
        (_, false) => "unsigned long long",
    }
}

/// A flag's bit as an expression, and what C makes of it.
///
/// The type is the smallest that keeps the complement right: `~(1 << 3)` is an `int` and extends
/// its sign to any width, but `~(1U << 31)` would clear the upper half of a 64-bit word.
pub(crate) fn flag(ty: IntType, bit: u32) -> (String, CInt) {
    let (suffix, bits, signed) = match bit {
        0..=30 => ("", 32, true),
        31 if ty.bits <= 32 => ("U", 32, false),
        _ => ("ULL", 64, false),
    };
    let value = CInt {
        bits,
        signed,
        value: 1i128.checked_shl(bit).unwrap_or_default(),
    };
    (format!("(1{suffix} << {bit})"), value)
}

/// An expression so that it keeps its meaning wherever a macro puts it.
pub(crate) fn parenthesized(expression: &str) -> String {
    let expression = expression.trim();
    let is_number = expression.starts_with(|c: char| c.is_ascii_digit())
        && expression.chars().all(|c| c.is_ascii_alphanumeric());
    let is_character = expression.starts_with('\'')
        && expression.matches('\'').count() == 2
        && expression.ends_with('\'');
    if is_number || is_character {
        expression.to_owned()
    } else {
        format!("({expression})")
    }
}

/// A value as a literal that has no smaller a type than needed.
pub(crate) fn decimal(value: i128) -> String {
    const INT_MIN: i128 = i32::MIN as i128;
    const LONG_LONG_MIN: i128 = i64::MIN as i128;
    match value {
        // C has no negative literals: `-2147483648` would be the negation of a `long`.
        INT_MIN => "(-2147483647 - 1)".to_owned(),
        LONG_LONG_MIN => "(-9223372036854775807LL - 1)".to_owned(),
        ..0 if value > INT_MIN => value.to_string(),
        ..0 => format!("{value}LL"),
        0..=0x7fff_ffff => value.to_string(),
        0x8000_0000..=0xffff_ffff => format!("{value}U"),
        _ => format!("{value}ULL"),
    }
}

/// A mask with all digits of its container, of a type whose complement is right.
pub(crate) fn mask(mask: u64, container: u32) -> String {
    let digits = (container / 4) as usize;
    let suffix = if container > 32 { "ULL" } else { "" };
    format!("0x{mask:0digits$x}{suffix}")
}

/// A string literal.
pub(crate) fn string(text: &str) -> String {
    let mut literal = String::from("\"");
    for byte in text.bytes() {
        match byte {
            b'"' | b'\\' => {
                literal.push('\\');
                literal.push(char::from(byte));
            }
            // A question mark could begin a trigraph. Octal escapes end after three digits,
            // hexadecimal ones would swallow what follows.
            b'?' | ..=0x1f | 0x7f.. => literal.push_str(&format!("\\{byte:03o}")),
            _ => literal.push(char::from(byte)),
        }
    }
    literal.push('"');
    literal
}

#[cfg(test)]
mod tests {
    use super::*;

    const U32: IntType = IntType {
        bits: 32,
        signed: false,
        aligned: false,
    };
    const U64: IntType = IntType { bits: 64, ..U32 };

    #[test]
    fn fields_have_the_types_of_linux_types_h() {
        let signed = IntType {
            signed: true,
            ..U32
        };
        assert_eq!(int(U32, ByteOrder::Host), "__u32");
        assert_eq!(int(U32, ByteOrder::Big), "__be32");
        assert_eq!(int(signed, ByteOrder::Big), "__be32");
        assert_eq!(int(IntType { bits: 8, ..U32 }, ByteOrder::Big), "__u8");
        let aligned = IntType {
            aligned: true,
            ..U64
        };
        assert_eq!(int(aligned, ByteOrder::Host), "__aligned_u64");
        assert_eq!(int(aligned, ByteOrder::Big), "__aligned_be64");
        let aligned = IntType {
            signed: true,
            ..aligned
        };
        assert_eq!(int(aligned, ByteOrder::Host), "__s64");
        assert_eq!(
            int_attribute(aligned, ByteOrder::Host),
            " __attribute__((aligned(8)))"
        );
    }

    #[test]
    fn flags_keep_their_complement() {
        assert_eq!(flag(U32, 0).0, "(1 << 0)");
        assert_eq!(flag(U32, 31).0, "(1U << 31)");
        assert_eq!(flag(U64, 31).0, "(1ULL << 31)");
        let (text, c) = flag(U64, 63);
        assert_eq!(text, "(1ULL << 63)");
        assert_eq!((c.bits, c.signed, c.value), (64, false, 1 << 63));
    }

    #[test]
    fn only_literals_go_without_parentheses() {
        assert_eq!(parenthesized("100"), "100");
        assert_eq!(parenthesized("0x1fULL"), "0x1fULL");
        assert_eq!(parenthesized("';'"), "';'");
        assert_eq!(parenthesized("1 << 31"), "(1 << 31)");
        assert_eq!(parenthesized("-1"), "(-1)");
        assert_eq!(parenthesized("OTHER"), "(OTHER)");
        assert_eq!(parenthesized("'a' + 'b'"), "('a' + 'b')");
    }

    #[test]
    fn literals_have_the_value_they_show() {
        assert_eq!(decimal(0), "0");
        assert_eq!(decimal(-1), "-1");
        assert_eq!(decimal(i32::MIN.into()), "(-2147483647 - 1)");
        assert_eq!(decimal(-2_147_483_649), "-2147483649LL");
        assert_eq!(decimal(i64::MIN.into()), "(-9223372036854775807LL - 1)");
        assert_eq!(decimal(2_147_483_647), "2147483647");
        assert_eq!(decimal(2_147_483_648), "2147483648U");
        assert_eq!(decimal(u64::MAX.into()), "18446744073709551615ULL");
    }

    #[test]
    fn masks_show_their_container() {
        assert_eq!(mask(0x0fff, 16), "0x0fff");
        assert_eq!(mask(0x08, 8), "0x08");
        assert_eq!(mask(1, 64), "0x0000000000000001ULL");
    }

    #[test]
    fn strings_are_what_was_meant() {
        assert_eq!(string("vfio-pci"), "\"vfio-pci\"");
        assert_eq!(string("a\"\\\n1"), r#""a\"\\\0121""#);
        assert_eq!(string("??/"), r#""\077\077/""#);
        assert_eq!(string("é"), r#""\303\251""#);
    }
}
