//! Variants: what becomes of values of closed enumerations, and of ids of rules.

use super::rust_type;

/// The variants of a closed enumeration whose values have these C names.
pub fn variants(c_names: &[&str]) -> Vec<String> {
    let shared = shared_words(c_names);
    // A variant must not start with a digit: such a one keeps one word of the shared prefix.
    let shared = match c_names.iter().any(|name| starts_with_digit(name, shared)) {
        true => shared.saturating_sub(1),
        false => shared,
    };
    c_names.iter().map(|name| variant(name, shared)).collect()
}

/// The variant for a check, condition or outcome of that id.
pub fn id_variant(id: &str) -> String {
    without_self(rust_type(&id.replace('-', "_")))
}

fn variant(c_name: &str, shared: usize) -> String {
    let words: Vec<String> = c_name
        .split('_')
        .skip(shared)
        .map(str::to_ascii_lowercase)
        .collect();
    without_self(rust_type(&words.join("_")))
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
