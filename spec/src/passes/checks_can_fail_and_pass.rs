//! Every condition and check can be reached, can fail and can pass.
//!
//! This holds as far as interval reasoning sees. A check that it says cannot fail does not.

use super::Subject;
use crate::diag::{Code, Diagnostic, Findings};
use crate::facts::Facts;
use crate::model::region::Check;
use crate::model::Model;

pub(super) fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let model = subject.model;
    for region in &model.regions {
        for list in [&region.conditions, &region.checks] {
            for (index, check) in list.iter().enumerate() {
                let earlier = list.get(..index).unwrap_or_default();
                judge(model, check, earlier, findings);
            }
        }
    }
}

fn judge(model: &Model, check: &Check, earlier: &[Check], findings: &mut Findings) {
    let id = &check.id.value;
    let own = Facts::when(model, check.when.as_ref());
    let (Some(own), when) = (own, check.when.as_ref()) else {
        let span = check.when.as_ref().map_or(check.id.span, |when| when.span);
        findings.push(
            Diagnostic::new(Code::NeverReached, format!("`{id}` is never looked at"))
                .at(span, "holds for nothing")
                .help("mend the condition, or leave the check out"),
        );
        return;
    };
    let when_span = when.map_or(check.id.span, |when| when.span);
    let mut facts = own.clone();
    for before in earlier {
        match facts.after(before) {
            Some(next) => facts = next,
            None => {
                findings.push(
                    Diagnostic::new(Code::NeverReached, format!("`{id}` is never looked at"))
                        .at(when_span, "what this is for has been refused before")
                        .at(
                            before.require.span,
                            format!("`{}` leaves nothing of it", before.id.value),
                        )
                        .help("leave it out, or put it before the other check"),
                );
                return;
            }
        }
    }
    if !facts.allow(&check.require, true) {
        never_passes(check, &own, earlier, findings);
    } else if !facts.allow(&check.require, false) {
        never_fails(check, &own, earlier, findings);
    }
}

fn never_passes(check: &Check, own: &Facts<'_>, earlier: &[Check], findings: &mut Findings) {
    let id = &check.id.value;
    let problem = Diagnostic::new(Code::NeverPasses, format!("nothing satisfies `{id}`"))
        .at(check.require.span, "never holds here");
    let culprit = culprit(own, earlier, |facts| facts.allow(&check.require, true));
    let problem = match (culprit, &check.when) {
        (Some(before), _) => problem.at(
            before.require.span,
            format!(
                "`{}` lets nothing through for which it does",
                before.id.value
            ),
        ),
        (None, Some(when)) => problem.at(when.span, "for what this selects"),
        (None, None) => problem,
    };
    findings.push(problem.help("mend the bounds: as it is, everything that gets here is refused"));
}

fn never_fails(check: &Check, own: &Facts<'_>, earlier: &[Check], findings: &mut Findings) {
    let id = &check.id.value;
    let problem = Diagnostic::new(Code::NeverFails, format!("nothing violates `{id}`"))
        .at(check.require.span, "always holds here");
    let culprit = culprit(own, earlier, |facts| facts.allow(&check.require, false));
    let (problem, help) = match (culprit, &check.when) {
        (Some(before), _) => (
            problem.at(
                before.require.span,
                format!("`{}` has refused the rest", before.id.value),
            ),
            "leave it out; or put it first, if its errno is to win",
        ),
        (None, Some(when)) => (
            problem.at(when.span, "for what this selects"),
            "mend the bounds, or leave the check out",
        ),
        (None, None) => (
            problem,
            "mend the bounds, or leave the check out: the types of its values imply it",
        ),
    };
    findings.push(problem.help(help));
}

/// The check after which something is not possible any more; `None` if it never was.
fn culprit<'a>(
    own: &Facts<'_>,
    earlier: &'a [Check],
    possible: impl Fn(&Facts<'_>) -> bool,
) -> Option<&'a Check> {
    if !possible(own) {
        return None;
    }
    let mut facts = own.clone();
    for before in earlier {
        facts = facts.after(before)?;
        if !possible(&facts) {
            return Some(before);
        }
    }
    None
}
