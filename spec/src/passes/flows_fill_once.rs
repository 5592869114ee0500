//! Every value is filled by one flow at most, none of them from itself, and nothing reserved is.

use std::collections::HashMap;

use super::Subject;
use crate::diag::{Code, Diagnostic, Findings};
use crate::model::expression::{Part, ValuePath};
use crate::model::{Flow, Model, StructId};
use crate::order::topological;
use crate::source::Span;

pub(super) fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let model = subject.model;
    meet(model, findings);
    cycles(model, findings);
    for flow in &model.flows {
        reserved(model, flow.to, flow.to_span, findings);
        for path in flow.value.paths() {
            reserved(model, path, flow.value_span, findings);
        }
    }
}

/// A field: its parts are filled by separate flows, or all of it by one.
type FieldKey = (StructId, usize);

fn key(path: ValuePath) -> FieldKey {
    (path.structure, path.field)
}

fn meet(model: &Model, findings: &mut Findings) {
    let mut filled: HashMap<FieldKey, HashMap<Part, &Flow>> = HashMap::new();
    for flow in &model.flows {
        let parts = filled.entry(key(flow.to)).or_default();
        // All of a field meets each of its parts; the first in the text is the one to show.
        let first = match flow.to.part {
            Part::Whole => parts.values().min_by_key(|first| first.to_span),
            part => parts.get(&part).or_else(|| parts.get(&Part::Whole)),
        };
        if let Some(first) = first {
            findings.push(
                Diagnostic::new(
                    Code::FlowsMeet,
                    format!("two flows fill `{}`", model.value_name(flow.to)),
                )
                .at(flow.to_span, "filled again")
                .at(first.to_span, "filled first here")
                .help("keep one; what depends on several values is one expression"),
            );
        }
        parts.entry(flow.to.part).or_insert(flow);
    }
}

/// A flow needs those that fill what it takes.
fn cycles(model: &Model, findings: &mut Findings) {
    let mut filling: HashMap<FieldKey, Vec<usize>> = HashMap::new();
    for (index, flow) in model.flows.iter().enumerate() {
        filling.entry(key(flow.to)).or_default().push(index);
    }
    let overlap = |a: ValuePath, b: ValuePath| {
        a.part == b.part || a.part == Part::Whole || b.part == Part::Whole
    };
    let needs: Vec<Vec<usize>> = model
        .flows
        .iter()
        .map(|flow| {
            let paths = flow.value.paths().into_iter();
            let needed = paths.flat_map(|path| {
                let fillers = filling.get(&key(path)).into_iter().flatten().copied();
                fillers.filter(move |index| {
                    let filler = model.flows.get(*index);
                    filler.is_some_and(|filler| overlap(filler.to, path))
                })
            });
            needed.collect()
        })
        .collect();
    let (_, circle) = topological(&needs);
    for flow in circle.iter().filter_map(|index| model.flows.get(*index)) {
        findings.push(
            Diagnostic::new(
                Code::FlowCycle,
                format!("`{}` flows into itself", model.value_name(flow.to)),
            )
            .at(flow.value_span, "part of the circle")
            .at(flow.to_span, "what it fills")
            .help("let values flow one way, from firmware to users"),
        );
    }
}

fn reserved(model: &Model, path: ValuePath, span: Span, findings: &mut Findings) {
    let field = model.value(path).field;
    if !field.reserved {
        return;
    }
    let name = model.value_name(path);
    findings.push(
        Diagnostic::new(Code::FlowReserved, format!("`{name}` carries nothing"))
            .at(span, "part of a flow")
            .at(field.name.span, "reserved: 0, always")
            .help("leave the flow out; the generated code writes 0"),
    );
}
