//! Fingerprints of texts: they tell a stale file from a fresh one, nothing more.

use std::sync::OnceLock;

/// Every source file of this crate; a change to any of them may change what it generates.
pub const SOURCES: &[&str] = &[
    include_str!("c/access.rs"),
    include_str!("c/accessor.rs"),
    include_str!("c/comment.rs"),
    include_str!("c/condition.rs"),
    include_str!("c/defines.rs"),
    include_str!("c/firmware_tests.rs"),
    include_str!("c/header.rs"),
    include_str!("c/kernel_struct.rs"),
    include_str!("c/layout_check.rs"),
    include_str!("c/mod.rs"),
    include_str!("c/order.rs"),
    include_str!("c/prose.rs"),
    include_str!("c/region_check.rs"),
    include_str!("c/rules.rs"),
    include_str!("c/scope.rs"),
    include_str!("c/structs.rs"),
    include_str!("c/tests.rs"),
    include_str!("c/types.rs"),
    include_str!("c/writer.rs"),
    include_str!("file.rs"),
    include_str!("fingerprint.rs"),
    include_str!("kernel/bounce.rs"),
    include_str!("kernel/bounce/block.rs.in"),
    include_str!("kernel/bounce/bounce.rs.in"),
    include_str!("kernel/bounce/line.rs.in"),
    include_str!("kernel/bounce/read.rs.in"),
    include_str!("kernel/bounce/read_method.rs.in"),
    include_str!("kernel/bounce/zeros.rs.in"),
    include_str!("kernel/bounce/zeros_method.rs.in"),
    include_str!("kernel/data.rs"),
    include_str!("kernel/driver.rs.in"),
    include_str!("kernel/execute/load.rs.in"),
    include_str!("kernel/execute/load_bytes.rs.in"),
    include_str!("kernel/execute/store.rs.in"),
    include_str!("kernel/execute/store_bytes.rs.in"),
    include_str!("kernel/finish.rs.in"),
    include_str!("kernel/handler.rs"),
    include_str!("kernel/handler.rs.in"),
    include_str!("kernel/head.rs"),
    include_str!("kernel/hooks.rs"),
    include_str!("kernel/hooks/mod.rs.in"),
    include_str!("kernel/hooks/objects.mk.in"),
    include_str!("kernel/mod.rs"),
    include_str!("kernel/template.rs"),
    include_str!("kernel/vfio_pci.rs"),
    include_str!("kernel/vfio_pci/Kbuild.in"),
    include_str!("kernel/vfio_pci/Makefile.in"),
    include_str!("kernel/vfio_pci/header.h.in"),
    include_str!("kernel/vfio_pci/main.c.in"),
    include_str!("kernel/vfio_pci/region.rs.in"),
    include_str!("lib.rs"),
    include_str!("reference/flow.rs"),
    include_str!("reference/mod.rs"),
    include_str!("reference/region.rs"),
    include_str!("reference/table.rs"),
    include_str!("rust/accessors.rs"),
    include_str!("rust/asserts.rs"),
    include_str!("rust/bits.rs"),
    include_str!("rust/consts.rs"),
    include_str!("rust/debug.rs"),
    include_str!("rust/docs.rs"),
    include_str!("rust/enums.rs"),
    include_str!("rust/field_origin.rs.in"),
    include_str!("rust/flag_set.rs.in"),
    include_str!("rust/flags.rs"),
    include_str!("rust/flexible.rs"),
    include_str!("rust/flow/chain.rs"),
    include_str!("rust/flow/fill.rs"),
    include_str!("rust/flow/make.rs"),
    include_str!("rust/flow/mod.rs"),
    include_str!("rust/flow/value.rs"),
    include_str!("rust/helpers.rs"),
    include_str!("rust/imports.rs"),
    include_str!("rust/ioctls.rs"),
    include_str!("rust/mod.rs"),
    include_str!("rust/module.rs"),
    include_str!("rust/names.rs"),
    include_str!("rust/open_enum.rs.in"),
    include_str!("rust/origins.rs"),
    include_str!("rust/read.rs"),
    include_str!("rust/region/area.rs"),
    include_str!("rust/region/check.rs"),
    include_str!("rust/region/checked_request.rs"),
    include_str!("rust/region/constructor.rs"),
    include_str!("rust/region/device.rs"),
    include_str!("rust/region/errno.rs"),
    include_str!("rust/region/fits.rs.in"),
    include_str!("rust/region/mod.rs"),
    include_str!("rust/region/named.rs"),
    include_str!("rust/region/outcome.rs"),
    include_str!("rust/region/rejection.rs.in"),
    include_str!("rust/region/text.rs"),
    include_str!("rust/rules/integer.rs"),
    include_str!("rust/rules/mod.rs"),
    include_str!("rust/rules/number.rs"),
    include_str!("rust/rules/truth.rs"),
    include_str!("rust/shape.rs"),
    include_str!("rust/storage.rs"),
    include_str!("rust/structs.rs"),
    include_str!("rust/too_wide.rs.in"),
    include_str!("rust/trait_facts.rs"),
    include_str!("rust/unions.rs"),
];

/// Fingerprint of the generator: of all sources of this crate and of the front end. It is the same
/// for every file, and takes longer than most of them.
pub fn generator() -> u64 {
    static ONCE: OnceLock<u64> = OnceLock::new();
    *ONCE.get_or_init(|| {
        let sources = uapi_spec::fingerprint::SOURCES.iter().chain(SOURCES);
        fnv1a(sources.copied())
    })
}

/// FNV-1a with 64 bits over all texts, each closed by a zero byte.
pub fn fnv1a<'a>(texts: impl IntoIterator<Item = &'a str>) -> u64 {
    texts
        .into_iter()
        .flat_map(|text| text.bytes().chain([0]))
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        })
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    // "foobar" has the published test vector 85944171f73967e8; one more step takes in the zero.
    #[test]
    fn follows_the_published_vectors() {
        let foobar = 0x8594_4171_f739_67e8_u64;
        assert_eq!(fnv1a([]), 0xcbf2_9ce4_8422_2325);
        assert_eq!(fnv1a(["foobar"]), foobar.wrapping_mul(0x0100_0000_01b3));
    }

    #[test]
    fn tells_where_a_text_ends() {
        assert_ne!(fnv1a(["ab", "c"]), fnv1a(["a", "bc"]));
    }

    #[test]
    fn every_source_is_listed() {
        let mut missing = Vec::new();
        let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else if !SOURCES.contains(&std::fs::read_to_string(&path).unwrap().as_str()) {
                    missing.push(path);
                }
            }
        }
        assert!(missing.is_empty(), "not in SOURCES: {missing:#?}");
    }
}
