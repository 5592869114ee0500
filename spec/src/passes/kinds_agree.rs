//! UAPI is made of UAPI: what moves freely cannot be part of what never moves.

use super::Subject;
use crate::diag::{Code, Diagnostic, Findings};
use crate::model::{Element, InterfaceId, InterfaceKind, Model, Name, StructId};
use crate::source::Span;

pub(super) fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let model = subject.model;
    for item in &model.structs {
        for field in &item.fields {
            if let Element::Struct(id) = field.ty.element {
                agree(
                    model,
                    &item.name,
                    item.interface,
                    id,
                    field.ty_span,
                    findings,
                );
            }
        }
    }
    for ioctl in &model.ioctls {
        if let Some(id) = ioctl.argument {
            let (name, interface) = (&ioctl.name, ioctl.interface);
            agree(model, name, interface, id, ioctl.argument_span, findings);
        }
    }
    flows(model, findings);
    for region in &model.regions {
        let (name, interface) = (&region.name, region.interface);
        agree(model, name, interface, region.layout, name.span, findings);
    }
}

/// How the kernel comes by a value is its own matter: it may change, and a UAPI does not.
fn flows(model: &Model, findings: &mut Findings) {
    let is_internal = |id: InterfaceId| model[id].kind == InterfaceKind::Internal;
    for flow in &model.flows {
        let structs = flow.from.into_iter().chain([flow.to.structure]);
        let own = structs
            .map(|id| &model[id])
            .find(|item| is_internal(item.interface));
        let Some(item) = own.filter(|_| !is_internal(flow.interface)) else {
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

fn agree(
    model: &Model,
    outer: &Name,
    interface: InterfaceId,
    inner: StructId,
    span: Span,
    findings: &mut Findings,
) {
    let inner = &model[inner];
    let is_internal = |id: InterfaceId| model[id].kind == InterfaceKind::Internal;
    if is_internal(interface) || !is_internal(inner.interface) {
        return;
    }
    findings.push(
        Diagnostic::new(
            Code::KindMismatch,
            format!(
                "`{}` is made of `{}`, which is the kernel's own",
                outer.value, inner.name.value
            ),
        )
        .at(span, "part of an ABI that never changes")
        .at(inner.name.span, "of an interface of kind `internal`")
        .help("copy what users need into a struct of this interface"),
    );
}
