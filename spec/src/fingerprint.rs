//! The sources of this crate, for the fingerprint that generated files carry of their generator.

/// Every source file of this crate; a change to any of them may change what is generated.
pub const SOURCES: &[&str] = &[
    include_str!("bits.rs"),
    include_str!("checked.rs"),
    include_str!("diag/code.rs"),
    include_str!("diag/mod.rs"),
    include_str!("diag/render.rs"),
    include_str!("errno.rs"),
    include_str!("expr/ctype.rs"),
    include_str!("expr/error.rs"),
    include_str!("expr/mod.rs"),
    include_str!("expr/token.rs"),
    include_str!("facts/assume.rs"),
    include_str!("facts/mod.rs"),
    include_str!("facts/tests.rs"),
    include_str!("facts/value_set.rs"),
    include_str!("fingerprint.rs"),
    include_str!("formula/ambiguous.rs"),
    include_str!("formula/bounds.rs"),
    include_str!("formula/call.rs"),
    include_str!("formula/compare.rs"),
    include_str!("formula/error.rs"),
    include_str!("formula/lower.rs"),
    include_str!("formula/mod.rs"),
    include_str!("formula/parse.rs"),
    include_str!("formula/tests/made.rs"),
    include_str!("formula/tests/mod.rs"),
    include_str!("formula/tests/tree.rs"),
    include_str!("formula/token.rs"),
    include_str!("layout.rs"),
    include_str!("lib.rs"),
    include_str!("load.rs"),
    include_str!("lower/constants.rs"),
    include_str!("lower/fields.rs"),
    include_str!("lower/flows.rs"),
    include_str!("lower/interfaces.rs"),
    include_str!("lower/mod.rs"),
    include_str!("lower/names.rs"),
    include_str!("lower/order.rs"),
    include_str!("lower/prose.rs"),
    include_str!("lower/regions/mod.rs"),
    include_str!("lower/regions/parts.rs"),
    include_str!("lower/regions/rules.rs"),
    include_str!("lower/regions/scope.rs"),
    include_str!("lower/rules.rs"),
    include_str!("lower/select.rs"),
    include_str!("lower/structs.rs"),
    include_str!("lower/types.rs"),
    include_str!("lower/values.rs"),
    include_str!("lower/waivers.rs"),
    include_str!("model.rs"),
    include_str!("model/constant.rs"),
    include_str!("model/expression.rs"),
    include_str!("model/flow.rs"),
    include_str!("model/ioctl.rs"),
    include_str!("model/named_values.rs"),
    include_str!("model/origin.rs"),
    include_str!("model/region.rs"),
    include_str!("model/structure.rs"),
    include_str!("model/waiver.rs"),
    include_str!("names.rs"),
    include_str!("passes/areas_cover_layout.rs"),
    include_str!("passes/bits_fill_container.rs"),
    include_str!("passes/capabilities_linked.rs"),
    include_str!("passes/chains_follow_replies.rs"),
    include_str!("passes/checks_can_fail_and_pass.rs"),
    include_str!("passes/derived_names_unique.rs"),
    include_str!("passes/derived_names_unique/regions.rs"),
    include_str!("passes/enough_said.rs"),
    include_str!("passes/fields_disjoint.rs"),
    include_str!("passes/fields_where_c_puts_them.rs"),
    include_str!("passes/flags_fit.rs"),
    include_str!("passes/flexible_arrays_last.rs"),
    include_str!("passes/flows_fill_once.rs"),
    include_str!("passes/flows_keep_every_bit.rs"),
    include_str!("passes/ids_unique.rs"),
    include_str!("passes/indices_inside_arrays.rs"),
    include_str!("passes/ioctls_encodable.rs"),
    include_str!("passes/kinds_agree.rs"),
    include_str!("passes/meanings_fit.rs"),
    include_str!("passes/mod.rs"),
    include_str!("passes/names_legal.rs"),
    include_str!("passes/operations_decided.rs"),
    include_str!("passes/outcomes_told_apart.rs"),
    include_str!("passes/padding_reserved.rs"),
    include_str!("passes/parameters_agree.rs"),
    include_str!("passes/read_values_filled.rs"),
    include_str!("passes/reserved_fields_checked.rs"),
    include_str!("passes/revisions_closed.rs"),
    include_str!("passes/rule_names_unique.rs"),
    include_str!("passes/same_on_32_and_64_bit.rs"),
    include_str!("passes/sizes_stated.rs"),
    include_str!("passes/versions_append.rs"),
    include_str!("raw/flow.rs"),
    include_str!("raw/mod.rs"),
    include_str!("raw/read.rs"),
    include_str!("raw/read/flow.rs"),
    include_str!("raw/read/region.rs"),
    include_str!("raw/read/waiver.rs"),
    include_str!("raw/reader.rs"),
    include_str!("raw/region.rs"),
    include_str!("raw/waiver.rs"),
    include_str!("source.rs"),
    include_str!("suggest.rs"),
];

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

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
