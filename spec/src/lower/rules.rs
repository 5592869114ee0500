//! What is said about the values of structs, once all structs are known: regions, flows, chains.

use super::around::Around;
use super::interfaces::Ordered;
use super::values;
use super::{flows, regions, Context};
use crate::diag::Findings;
use crate::model::{Model, Name};

/// Lowers what all interfaces say and enters it in `model`, which has all structs.
pub(super) fn lower(
    ordered: &Ordered,
    revisions: &[Vec<Name>],
    context: &Context<'_>,
    model: &mut Model,
    findings: &mut Findings,
) {
    let (mut regions, mut flows, mut chains) = (Vec::new(), Vec::new(), Vec::new());
    let values = values::constants(model);
    for (interface, (spec, revisions)) in ordered.specs.iter().zip(revisions).enumerate() {
        let around = Around {
            interface,
            revisions,
            context,
            model,
            values: &values,
        };
        let raw = spec.regions.iter();
        regions.extend(raw.filter_map(|raw| regions::region(raw, &around, findings)));
        let raw = spec.flows.iter();
        flows.extend(raw.filter_map(|raw| flows::flow(raw, &around, findings)));
        let raw = spec.chains.iter();
        chains.extend(raw.filter_map(|raw| flows::chain(raw, &around, findings)));
    }
    model.regions = regions;
    model.flows = flows;
    model.chains = chains;
}
