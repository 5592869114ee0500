//! The merged ABI stands alone: it refers to nothing that only a proposal has.

use super::references::{self, Reference, Use};
use super::Subject;
use crate::diag::{Code, Diagnostic, Findings};

pub(super) fn check(subject: &Subject<'_>, findings: &mut Findings) {
    for reference in references::of(subject.model) {
        leaks(&reference, findings);
    }
}

fn leaks(reference: &Reference<'_>, findings: &mut Findings) {
    let Reference { user, target, .. } = reference;
    let Some(revision) = &target.origin.revision else {
        return;
    };
    let own = user.origin.revision.as_ref();
    if own.is_some_and(|own| own.value == revision.value) {
        return;
    }
    let remedy = match reference.how {
        Use::Part => "put it into a struct of",
        Use::Rule | Use::Flow | Use::Source => "say by `revision` that it belongs to",
    };
    let (name, revision) = (target.name, &revision.value);
    findings.push(
        Diagnostic::new(
            Code::RevisionLeaks,
            format!("without `{revision}` there is no `{}`", name.value),
        )
        .at(reference.span, "refers to it")
        .at(name.span, format!("belongs to the revision `{revision}`"))
        .help(format!(
            "{remedy} the revision `{revision}`, or refer to something merged"
        )),
    );
}
