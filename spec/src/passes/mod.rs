//! Everything that has to be true of a model before a back end sees it.
//!
//! A pass is a file named by what is true afterwards. Passes only look; each sees the whole model
//! and reports all it finds, so one run shows every mistake. They do not rely on each other.

use crate::diag::Findings;
use crate::layout::Layouts;
use crate::model::Model;

mod areas_cover_layout;
mod bits_fill_container;
mod c_enums_in_order;
mod capabilities_linked;
mod chains_follow_replies;
mod checks_can_fail_and_pass;
mod deprecated_after_use;
mod derived_names_unique;
mod enough_said;
mod fields_disjoint;
mod fields_where_c_puts_them;
mod flags_fit;
mod flexible_arrays_last;
mod flows_fill_once;
mod flows_keep_every_bit;
mod ids_unique;
mod indices_inside_arrays;
mod ioctls_encodable;
mod kinds_agree;
mod meanings_fit;
mod names_legal;
mod operations_decided;
mod outcomes_told_apart;
mod outputs_apart;
mod padding_reserved;
mod parameters_agree;
mod read_values_filled;
mod references;
mod regions_apart;
mod reserved_fields_checked;
mod revisions_closed;
mod rule_names_unique;
mod same_on_32_and_64_bit;
mod sizes_stated;
mod versions_append;

/// What a pass looks at.
pub(crate) struct Subject<'a> {
    pub(crate) model: &'a Model,
    pub(crate) layouts: &'a Layouts,
}

type Pass = fn(&Subject<'_>, &mut Findings);

/// All passes. The order is that of `docs/ARCHITECTURE.md`; the findings are sorted by place.
const PASSES: &[Pass] = &[
    names_legal::check,
    derived_names_unique::check,
    outputs_apart::check,
    enough_said::check,
    fields_disjoint::check,
    fields_where_c_puts_them::check,
    sizes_stated::check,
    same_on_32_and_64_bit::check,
    flexible_arrays_last::check,
    padding_reserved::check,
    bits_fill_container::check,
    meanings_fit::check,
    flags_fit::check,
    c_enums_in_order::check,
    ids_unique::check,
    ioctls_encodable::check,
    capabilities_linked::check,
    versions_append::check,
    deprecated_after_use::check,
    kinds_agree::check,
    revisions_closed::check,
    rule_names_unique::check,
    areas_cover_layout::check,
    regions_apart::check,
    parameters_agree::check,
    checks_can_fail_and_pass::check,
    indices_inside_arrays::check,
    reserved_fields_checked::check,
    operations_decided::check,
    outcomes_told_apart::check,
    flows_keep_every_bit::check,
    flows_fill_once::check,
    chains_follow_replies::check,
    read_values_filled::check,
];

/// Runs every pass.
pub(crate) fn run(subject: &Subject<'_>, findings: &mut Findings) {
    for pass in PASSES {
        pass(subject, findings);
    }
}
