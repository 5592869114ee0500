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
//! * in the module of a region, which has the region's name: variants for checks, conditions and
//!   outcomes, the id in upper camel case (`load-length` becomes `LoadLength`); types and variants
//!   for operations, the name in upper camel case; `X_OFFSET` and `X_SIZE` for an area `x`.

use uapi_spec::names as rule;

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

/// The function that sets a field.
pub(crate) fn setter(c_name: &str) -> String {
    format!("set_{c_name}")
}

/// The function that sets a bit field if the value fits.
pub(crate) fn checked_setter(c_name: &str) -> String {
    format!("try_set_{c_name}")
}

/// The function that sets a bit field to a value that the compiler sees.
pub(crate) fn const_setter(c_name: &str) -> String {
    format!("set_const_{c_name}")
}

/// The function that makes a union of a member.
pub(crate) fn constructor(c_name: &str) -> String {
    format!("from_{c_name}")
}

/// The function that gives the variant of a field whose enumeration is closed.
pub(crate) fn known(c_name: &str) -> String {
    format!("known_{c_name}")
}

/// Stem of the constants that belong to a field: `NOI` of `NOI_MASK`.
pub(crate) fn constant_stem(c_name: &str) -> String {
    c_name.to_ascii_uppercase()
}

/// The variants of a closed enumeration whose values have these C names.
pub(crate) fn variants(c_names: &[&str]) -> Vec<String> {
    let shared = shared_words(c_names);
    // A variant must not start with a digit: such a one keeps one word of the shared prefix.
    let shared = match c_names.iter().any(|name| starts_with_digit(name, shared)) {
        true => shared.saturating_sub(1),
        false => shared,
    };
    c_names.iter().map(|name| variant(name, shared)).collect()
}

/// The variant for a check, condition or outcome of that id.
pub(crate) fn id_variant(id: &str) -> String {
    without_self(type_name(&id.replace('-', "_")))
}

fn variant(c_name: &str, shared: usize) -> String {
    let words: Vec<String> = c_name
        .split('_')
        .skip(shared)
        .map(str::to_ascii_lowercase)
        .collect();
    without_self(type_name(&words.join("_")))
}

fn without_self(name: String) -> String {
    // The only keyword in upper camel case.
    if name == "Self" {
        "Self_".to_owned()
    } else {
        name
    }
}

fn starts_with_digit(c_name: &str, shared: usize) -> bool {
    let word = c_name.split('_').nth(shared).unwrap_or_default();
    word.starts_with(|first: char| first.is_ascii_digit())
}

/// Number of leading words that all names share; every name keeps at least its last word.
fn shared_words(c_names: &[&str]) -> usize {
    let Some((first, others)) = c_names.split_first() else {
        return 0;
    };
    let shared_with_first = |name: &&str| {
        let pairs = first.split('_').zip(name.split('_'));
        pairs.take_while(|(a, b)| a == b).count()
    };
    let kept = c_names.iter().map(|name| name.split('_').count() - 1).min();
    let shared = others.iter().map(shared_with_first).min();
    shared.unwrap_or(usize::MAX).min(kept.unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn variants_lose_what_they_share() {
        assert_eq!(
            variants(&["CLP_SET_ENABLE_PCI_FN", "CLP_SET_DISABLE_PCI_FN"]),
            ["EnablePciFn", "DisablePciFn"]
        );
        assert_eq!(variants(&["A_B", "A_B_C"]), ["B", "BC"]);
        assert_eq!(variants(&["ONLY_ONE"]), ["One"]);
        assert_eq!(variants(&["PLAIN"]), ["Plain"]);
    }

    #[test]
    fn ids_become_variants() {
        assert_eq!(id_variant("load-length"), "LoadLength");
        assert_eq!(id_variant("busy"), "Busy");
        assert_eq!(id_variant("self"), "Self_");
    }

    #[test]
    fn variants_are_identifiers() {
        assert_eq!(variants(&["GEN_1", "GEN_2"]), ["Gen1", "Gen2"]);
        assert_eq!(variants(&["BUS_SELF", "BUS_OTHER"]), ["Self_", "Other"]);
    }
}
