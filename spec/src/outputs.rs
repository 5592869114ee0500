//! What generated files are called, where two interfaces could want one name.
//!
//! Back ends ask here, and so does the pass that keeps outputs apart.

/// The module of assertions about all types that users see.
pub const TRAIT_FACTS: &str = "trait_facts";

/// The folder of the kernel's Rust modules, in which no driver has its files.
pub const KERNEL_MODULES: &str = "rust";

/// The modules that each driver has of its own, beside those of the interfaces that it needs.
pub const DRIVER_MODULES: &[&str] = &["bounce", "handler", "hooks", "kernel", "region"];

/// Path of the accessors that go with a header, below an include folder.
pub fn access_header(header: &str) -> String {
    format!("{}_access.h", stem(header))
}

/// Path of the checker of requests that goes with a header, below an include folder.
pub fn check_header(header: &str) -> String {
    format!("{}_check.h", stem(header))
}

/// Path of the assertions that go with a header, below an include folder.
pub fn layout_check(header: &str) -> String {
    format!("{}_layout_check.c", stem(header))
}

/// What the include guard of a header is made from: `LINUX_ACME_H`.
pub fn guard(path: &str) -> String {
    let in_guard = |c: char| match c.is_ascii_alphanumeric() {
        true => c.to_ascii_uppercase(),
        false => '_',
    };
    path.chars().map(in_guard).collect()
}

/// Where the kernel's own code includes a header of its tree: `arch/s390/include/asm/x.h` is
/// `asm/x.h` there.
pub fn included_from_tree(path: &str) -> &str {
    path.rsplit_once("include/").map_or(path, |(_, rest)| rest)
}

/// What the include guard of a header of the kernel tree is made from:
/// `arch/s390/include/asm/x.h` gives `asm/s390/x.h`, as the headers of architectures have it.
pub fn guarded_in_tree(path: &str) -> String {
    let Some((folder, include)) = path.rsplit_once("include/") else {
        return path.to_owned();
    };
    let arch = folder.strip_prefix("arch/");
    match (arch, include.strip_prefix("asm/")) {
        (Some(arch), Some(rest)) => format!("asm/{}/{rest}", arch.trim_end_matches('/')),
        _ => include.to_owned(),
    }
}

fn stem(header: &str) -> &str {
    header.strip_suffix(".h").unwrap_or(header)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_named_after_the_header() {
        assert_eq!(access_header("linux/acme.h"), "linux/acme_access.h");
        assert_eq!(layout_check("linux/acme.h"), "linux/acme_layout_check.c");
        assert_eq!(guard("linux/acme-net.h"), "LINUX_ACME_NET_H");
    }

    #[test]
    fn headers_of_architectures_are_guarded_as_such() {
        let path = "arch/s390/include/asm/acme.h";
        assert_eq!(included_from_tree(path), "asm/acme.h");
        assert_eq!(guarded_in_tree(path), "asm/s390/acme.h");
        assert_eq!(
            guarded_in_tree("drivers/acme/acme.h"),
            "drivers/acme/acme.h"
        );
    }
}
