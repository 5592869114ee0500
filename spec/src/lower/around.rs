//! What stands around a region or a flow.

use std::collections::HashMap;

use super::constants::placed;
use super::names::Meaning;
use super::values::Constants;
use super::Context;
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
