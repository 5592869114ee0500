//! What the items of an interface are called in Rust.
//!
//! `uapi_spec::names` has the rule; here it is applied to the kinds of items:
//!
//! * structs, unions, flag sets and enumerations: the C name in upper camel case;
//! * constants, flags and values of open enumerations: the C name;
//! * values of closed enumerations: variants, the C name in upper camel case without the words
//!   that all values of the enumeration begin with;
//! * fields and bit fields: the C name, `r#` before keywords;
//! * accessors: `x()` and `set_x()` for a field or bit field `x`; `try_set_x()` and `set_const_x()`
//!   instead of `set_x()` for a bit field that does not hold every value of its type; `known_x()`
//!   for the variant of a closed enumeration that `x` holds, if it holds one; `X_MASK` and
//!   `X_SHIFT` for a bit field; `X_OFFSET` for a flexible array; `from_x()` for a member of a union;
//!   `VERSION_2_END` for a numbered version, and `x_in()` for a field that one appended;
//! * in the module of a region, which has the region's name: variants for checks, conditions and
//!   outcomes, the id in upper camel case (`load-length` becomes `LoadLength`); types and variants
//!   for operations, the name in upper camel case; `X_OFFSET` and `X_SIZE` for an area `x`.

use uapi_spec::names as rule;
pub(crate) use uapi_spec::names::accessors::{BitNames, FieldNames};
pub(crate) use uapi_spec::names::variants::{id_variant, variants};

/// The Rust type of that C name.
pub(crate) fn type_name(c_name: &str) -> String {
    rule::rust_type(c_name)
}

/// The Rust module of an interface.
pub(crate) fn module_name(interface: &str) -> String {
    rule::rust_field(interface)
}

/// The Rust field of that C name, also the name of its getter.
pub(crate) fn field(c_name: &str) -> String {
    rule::rust_field(c_name)
}

/// Stem of the constants that belong to an area of a region: `HEAD` of `HEAD_SIZE`.
pub(crate) fn constant_stem(c_name: &str) -> String {
    c_name.to_ascii_uppercase()
}
