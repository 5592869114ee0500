//! Names that generated text has of its own, and that no item of a spec may have.

/// Macros that C programs get from the headers that generated ones include, and those of the layout
/// check.
const C_MACROS: &[&str] = &[
    "FIELD",
    "IOCSIZE_MASK",
    "IOCSIZE_SHIFT",
    "IOC_IN",
    "IOC_INOUT",
    "IOC_OUT",
    "IS_A",
    "NULL",
    "U64_ALIGN",
    "offsetof",
];

/// Tags of the layout check.
const C_TAGS: &[&str] = &["u64_align"];

/// Items that generated Rust modules have, traits that they import for flag sets, and variants of the
/// prelude.
const RUST_ITEMS: &[&str] = &[
    "BitAnd",
    "BitAndAssign",
    "BitOr",
    "BitOrAssign",
    "BitXor",
    "BitXorAssign",
    "Err",
    "FIELD_ORIGINS",
    "FieldOrigin",
    "IOC_IS_OLD",
    "IOC_NONE",
    "IOC_READ",
    "IOC_WRITE",
    "None",
    "Not",
    "Ok",
    "Some",
    "Sub",
    "SubAssign",
    "TooWide",
];

/// Functions and local variables of generated Rust. A constant of such a name would be a pattern
/// where a variable is meant.
pub const RUST_VARIABLES: &[&str] = &[
    "add",
    "align_of",
    "answer",
    "area",
    "bit",
    "bits",
    "bytes",
    "check",
    "count",
    "device",
    "direction",
    "element",
    "elements",
    "end",
    "error",
    "f",
    "field",
    "first",
    "fits",
    "flag",
    "from",
    "head",
    "io",
    "ioc",
    "ior",
    "iow",
    "iowr",
    "is_first",
    "item",
    "known",
    "left",
    "length",
    "name",
    "names",
    "nested",
    "next",
    "number",
    "offset_of",
    "other",
    "others",
    "outcome",
    "place",
    "position",
    "put",
    "read",
    "rejection",
    "request",
    "requirement",
    "rest",
    "rule",
    "self",
    "separator",
    "shift",
    "size",
    "size_of",
    "start",
    "take",
    "taken",
    "to",
    "ty",
    "union",
    "unknown",
    "value",
    "version",
    "whole",
    "word",
];

/// Crates that generated Rust names by their paths.
const RUST_CRATES: &[&str] = &["core", "kernel", "std", "zerocopy"];

/// The language whose generated text has a constant, a macro, a function or a variable of that name.
pub fn constant_in(name: &str) -> Option<&'static str> {
    if C_MACROS.contains(&name) {
        Some("C")
    } else if RUST_ITEMS.contains(&name) || RUST_VARIABLES.contains(&name) {
        Some("Rust")
    } else {
        None
    }
}

/// Whether generated C has a struct of that name.
pub fn has_tag(name: &str) -> bool {
    C_TAGS.contains(&name)
}

/// Whether generated Rust has a type of that name besides those of the spec.
pub fn has_type(rust_name: &str) -> bool {
    RUST_ITEMS.contains(&rust_name)
}

/// Whether generated Rust means a crate by that name, so that no module can have it.
pub fn has_module(name: &str) -> bool {
    RUST_CRATES.contains(&name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted() {
        for list in [C_MACROS, C_TAGS, RUST_ITEMS, RUST_VARIABLES, RUST_CRATES] {
            assert!(list.is_sorted(), "{list:?}");
        }
    }
}
