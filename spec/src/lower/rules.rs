//! What is said about the values of structs, once all structs are known: regions, flows, chains.

use std::collections::HashMap;

use super::constants::placed;
use super::interfaces::Ordered;
use super::names::Meaning;
use super::values::{self, Constants};
use super::{flows, regions, Context};
use crate::diag::Findings;
use crate::formula::Formula;
use crate::model::{Model, Name, Spanned, StructId};

/// What the regions and flows of one interface are lowered with.
pub(super) struct Around<'a> {
    pub(super) interface: usize,
    pub(super) revisions: &'a [Name],
    pub(super) context: &'a Context<'a>,
    pub(super) model: &'a Model,
    pub(super) values: &'a HashMap<&'a str, i128>,
}

impl<'a> Around<'a> {
    pub(super) fn constants(&self) -> Constants<'a> {
        Constants {
            names: self.context.names,
            values: self.values,
            interface: self.interface,
        }
    }

    /// Calls `read` with a formula, which knows its place in the file.
    pub(super) fn formula<T>(
        &self,
        text: &Spanned<String>,
        key: &'static str,
        read: impl FnOnce(&Formula<'_>) -> T,
    ) -> T {
        let place = placed(self.context.sources, text.span);
        read(&Formula {
            text: &text.value,
            key,
            place: &place,
        })
    }

    pub(super) fn structure(
        &self,
        name: &Spanned<String>,
        findings: &mut Findings,
    ) -> Option<StructId> {
        let wanted = |meaning| match meaning {
            Meaning::Struct(id) => Some(id),
            _ => None,
        };
        let (names, span) = (self.context.names, name.span);
        names.resolve(&name.value, span, self.interface, "type", wanted, findings)
    }
}

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
