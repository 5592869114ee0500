//! Names: what C, C++ and Rust keep for themselves, and what a C name becomes in Rust.
//!
//! `docs/naming.md` states the rules; this folder is the only place that applies them.

pub mod accessors;
pub mod generated;
pub mod regions;
pub mod variants;

/// Keywords of C90 to C23 and of C++98 to C++23, and macros that GNU C predefines unasked.
const C_WORDS: &[&str] = &[
    "alignas",
    "alignof",
    "and",
    "and_eq",
    "asm",
    "auto",
    "bitand",
    "bitor",
    "bool",
    "break",
    "case",
    "catch",
    "char",
    "char16_t",
    "char32_t",
    "char8_t",
    "class",
    "co_await",
    "co_return",
    "co_yield",
    "compl",
    "concept",
    "const",
    "const_cast",
    "consteval",
    "constexpr",
    "constinit",
    "continue",
    "decltype",
    "default",
    "delete",
    "do",
    "double",
    "dynamic_cast",
    "else",
    "enum",
    "explicit",
    "export",
    "extern",
    "false",
    "float",
    "for",
    "friend",
    "goto",
    "i386",
    "if",
    "inline",
    "int",
    "linux",
    "long",
    "mutable",
    "namespace",
    "new",
    "noexcept",
    "not",
    "not_eq",
    "nullptr",
    "operator",
    "or",
    "or_eq",
    "private",
    "protected",
    "public",
    "register",
    "reinterpret_cast",
    "requires",
    "restrict",
    "return",
    "short",
    "signed",
    "sizeof",
    "static",
    "static_assert",
    "static_cast",
    "struct",
    "switch",
    "template",
    "this",
    "thread_local",
    "throw",
    "true",
    "try",
    "typedef",
    "typeid",
    "typename",
    "typeof",
    "typeof_unqual",
    "union",
    "unix",
    "unsigned",
    "using",
    "virtual",
    "void",
    "volatile",
    "wchar_t",
    "while",
    "xor",
    "xor_eq",
];

/// Keywords of Rust up to edition 2024, weak and reserved ones included.
const RUST_WORDS: &[&str] = &[
    "Self", "abstract", "as", "async", "await", "become", "box", "break", "const", "continue",
    "crate", "do", "dyn", "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if",
    "impl", "in", "let", "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub",
    "ref", "return", "self", "static", "struct", "super", "trait", "true", "try", "type", "typeof",
    "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// Rust keywords that `r#` cannot turn into names.
const RUST_WORDS_WITHOUT_RAW_FORM: &[&str] = &["Self", "crate", "self", "super"];

/// Names that every Rust module has without asking; a type of ours must not hide them.
const RUST_PRELUDE: &[&str] = &[
    "AsMut",
    "AsRef",
    "Box",
    "Clone",
    "Copy",
    "Debug",
    "Default",
    "DoubleEndedIterator",
    "Drop",
    "Eq",
    "Err",
    "ExactSizeIterator",
    "Extend",
    "Fn",
    "FnMut",
    "FnOnce",
    "From",
    "FromBytes",
    "FromIterator",
    "Hash",
    "Immutable",
    "Into",
    "IntoBytes",
    "IntoIterator",
    "Iterator",
    "KnownLayout",
    "None",
    "Ok",
    "Option",
    "Ord",
    "PartialEq",
    "PartialOrd",
    "Result",
    "Send",
    "Sized",
    "Some",
    "String",
    "Sync",
    "ToOwned",
    "ToString",
    "TryFrom",
    "TryInto",
    "Unpin",
    "Vec",
];

/// Whether C takes `name` for an identifier that a program may declare.
pub fn is_identifier(name: &str) -> bool {
    let mut chars = name.chars();
    chars
        .next()
        .is_some_and(|first| first.is_ascii_alphabetic() || first == '_')
        && chars.all(|c| c.is_ascii_alphanumeric() || c == '_')
        && !is_kept_by_c(name)
        // Rust takes `_` for no name at all, and nothing is left of `__` in upper camel case.
        && name.contains(|c: char| c != '_')
}

/// C keeps names that begin with `__` or with `_` and a capital; include guards are such.
fn is_kept_by_c(name: &str) -> bool {
    let second = name.strip_prefix('_').and_then(|rest| rest.chars().next());
    second.is_some_and(|second| second == '_' || second.is_ascii_uppercase())
}

/// The language that keeps `name` of a C item for itself, if one does.
pub fn reserved_by(name: &str) -> Option<&'static str> {
    if C_WORDS.contains(&name) {
        Some("C or C++")
    } else if RUST_WORDS_WITHOUT_RAW_FORM.contains(&name) {
        Some("Rust")
    } else {
        None
    }
}

/// Whether Rust has to write `name` as `r#name`.
pub fn is_rust_keyword(name: &str) -> bool {
    RUST_WORDS.contains(&name)
}

/// Whether a type of that Rust name would hide one that generated code uses.
pub fn hides_rust_prelude(rust_name: &str) -> bool {
    RUST_PRELUDE.contains(&rust_name)
}

/// The Rust type for a C tag: `vfio_device_info` becomes `VfioDeviceInfo`.
pub fn rust_type(c_name: &str) -> String {
    c_name
        .split('_')
        .filter(|word| !word.is_empty())
        .map(capitalized)
        .collect()
}

fn capitalized(word: &str) -> String {
    let mut chars = word.chars();
    match chars.next() {
        Some(first) => first.to_ascii_uppercase().to_string() + chars.as_str(),
        None => String::new(),
    }
}

/// The C macro with that suffix for a bit field: `CLP_RSP_HDR_FMT_MASK`.
pub fn bit_macro(struct_name: &str, bit_name: &str, suffix: &str) -> String {
    format!("{struct_name}_{bit_name}_{suffix}").to_ascii_uppercase()
}

/// A field or function of that C name in Rust: keywords get `r#`.
pub fn rust_field(c_name: &str) -> String {
    if is_rust_keyword(c_name) {
        format!("r#{c_name}")
    } else {
        c_name.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_are_upper_camel_case() {
        assert_eq!(
            rust_type("vfio_device_info_cap_zpci_base"),
            "VfioDeviceInfoCapZpciBase"
        );
        assert_eq!(rust_type("kvm_s390_zpci_op"), "KvmS390ZpciOp");
        assert_eq!(rust_type("foo__bar"), "FooBar");
    }

    #[test]
    fn keywords_are_known() {
        assert_eq!(reserved_by("class"), Some("C or C++"));
        assert_eq!(reserved_by("self"), Some("Rust"));
        assert_eq!(reserved_by("type"), None);
        assert_eq!(rust_field("type"), "r#type");
        assert_eq!(rust_field("len"), "len");
    }

    #[test]
    fn lists_are_sorted() {
        for list in [
            C_WORDS,
            RUST_WORDS,
            RUST_WORDS_WITHOUT_RAW_FORM,
            RUST_PRELUDE,
        ] {
            assert!(list.is_sorted());
        }
    }
}
