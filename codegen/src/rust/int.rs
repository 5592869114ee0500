//! Integer types.

use uapi_spec::model::IntType;

/// The Rust name of an integer type.
pub(crate) fn int(ty: IntType) -> &'static str {
    match (ty.signed, ty.bits) {
        (false, 8) => "u8",
        (false, 16) => "u16",
        (false, 32) => "u32",
        (false, _) => "u64",
        (true, 8) => "i8",
        (true, 16) => "i16",
        (true, 32) => "i32",
        (true, _) => "i64",
    }
}
