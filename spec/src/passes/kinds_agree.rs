//! UAPI is made of UAPI: what moves freely cannot be part of what never moves.

use super::references::{self, Reference, Use};
use super::Subject;
use crate::diag::{Code, Diagnostic, Findings};
use crate::model::{InterfaceId, InterfaceKind, Model};

pub(super) fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let model = subject.model;
    flows(model, findings);
    for reference in references::of(model) {
        let is_ours = |id: InterfaceId| is_internal(model, id);
        // Where the kernel has a parameter from is its own matter; flows have been looked at.
        let is_exempt = matches!(reference.how, Use::Source | Use::Flow);
        if !is_exempt && !is_ours(reference.user.interface) && is_ours(reference.target.interface) {
            rests_on(&reference, findings);
        }
    }
}

fn is_internal(model: &Model, id: InterfaceId) -> bool {
    model[id].kind == InterfaceKind::Internal
}

/// How the kernel comes by a value is its own matter: it may change, and a UAPI does not.
fn flows(model: &Model, findings: &mut Findings) {
    for flow in &model.flows {
        let structs = flow.from.into_iter().chain([flow.to.structure]);
        let own = structs
            .map(|id| &model[id])
            .find(|item| is_internal(model, item.interface));
        let Some(item) = own.filter(|_| !is_internal(model, flow.interface)) else {
            continue;
        };
        findings.push(
            Diagnostic::new(
                Code::KindMismatch,
                format!("a flow of an ABI over `{}`, which is none", item.name.value),
            )
            .at(flow.to_span, "stated in an interface that never changes")
            .at(item.name.span, "of an interface of kind `internal`")
            .help("state the flow in an interface of kind `internal`, which imports both"),
        );
    }
}

fn rests_on(reference: &Reference<'_>, findings: &mut Findings) {
    let (user, target) = (reference.user, reference.target);
    let rests = match reference.how {
        Use::Part => "is made of",
        Use::Rule | Use::Flow | Use::Source => "looks at",
    };
    findings.push(
        Diagnostic::new(
            Code::KindMismatch,
            format!(
                "`{}` {rests} `{}`, which is the kernel's own",
                user.name.value, target.name.value
            ),
        )
        .at(reference.span, "part of an ABI that never changes")
        .at(target.name.span, "of an interface of kind `internal`")
        .help("declare what users need in this interface, or in one that users see"),
    );
}
