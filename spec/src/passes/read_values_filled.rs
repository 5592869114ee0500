//! What a kernel hands out is filled: every capability of a chain, and every area that flows reach.

use std::collections::HashSet;

use super::Subject;
use crate::diag::{Code, Diagnostic, Findings};
use crate::model::expression::{Part, ValuePath};
use crate::model::region::Access;
use crate::model::{Field, Meaning, Model, Name, StructId};
use crate::source::Span;

pub(super) fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let model = subject.model;
    let filled: HashSet<ValuePath> = model.flows.iter().map(|flow| flow.to).collect();
    let reached: HashSet<StructId> = filled.iter().map(|path| path.structure).collect();
    let mut judge = Judge {
        model,
        filled,
        findings,
    };
    for link in model.chains.iter().flat_map(|chain| &chain.links) {
        // The first field is the header, which the chain itself fills.
        judge.structure(link.capability, 1, link.version, link.span);
    }
    for area in model.regions.iter().flat_map(|region| &region.areas) {
        if area.access == Access::Read && reached.contains(&area.structure) {
            judge.structure(area.structure, 0, usize::MAX, area.span);
        }
    }
}

struct Judge<'a, 'f> {
    model: &'a Model,
    filled: HashSet<ValuePath>,
    findings: &'f mut Findings,
}

impl Judge<'_, '_> {
    /// All fields from `first` on that belong to a version up to `version`.
    fn structure(&mut self, id: StructId, first: usize, version: usize, user: Span) {
        let model = self.model;
        for (index, field) in model[id].fields.iter().enumerate().skip(first) {
            if !field.reserved && field.version <= version {
                self.field(id, index, field, user);
            }
        }
    }

    fn field(&mut self, structure: StructId, index: usize, field: &Field, user: Span) {
        let model = self.model;
        let path = |part| ValuePath {
            structure,
            field: index,
            part,
        };
        if self.filled.contains(&path(Part::Whole)) {
            return;
        }
        match &field.meaning {
            Meaning::Flags(set) => {
                for (flag, item) in model[*set].flags.iter().enumerate() {
                    self.value(path(Part::Flag(*set, flag)), &item.name, user);
                }
            }
            Meaning::Bits(bits) => {
                for (bit, item) in bits.iter().enumerate() {
                    if let Some(name) = &item.name {
                        self.value(path(Part::Bits(bit)), name, user);
                    }
                }
            }
            Meaning::Plain | Meaning::Enum(_) => self.value(path(Part::Whole), &field.name, user),
        }
    }

    fn value(&mut self, path: ValuePath, name: &Name, user: Span) {
        if self.filled.contains(&path) {
            return;
        }
        let full = self.model.value_name(path);
        self.findings.push(
            Diagnostic::new(Code::NotFilled, format!("no flow fills `{full}`"))
                .at(name.span, "users read it")
                .at(user, "handed out here")
                .help(format!(
                    "add a `[[flow]]` with `to = \"{full}\"`; `value = 0` if it is always 0"
                )),
        );
    }
}
