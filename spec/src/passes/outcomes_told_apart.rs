//! Every outcome can come about, and each has an errno of its own.

use std::collections::HashMap;

use super::Subject;
use crate::diag::{Code, Diagnostic, Findings};
use crate::errno::Errno;
use crate::facts::Facts;
use crate::model::region::{Outcome, Region};
use crate::model::Model;

pub(super) fn check(subject: &Subject<'_>, findings: &mut Findings) {
    for region in &subject.model.regions {
        reachable(subject.model, region, findings);
        told_apart(region, findings);
    }
}

fn reachable(model: &Model, region: &Region, findings: &mut Findings) {
    let mut earlier: Vec<&Outcome> = Vec::new();
    for outcome in &region.outcomes {
        if let Some(problem) = never(model, outcome, &earlier) {
            findings.push(problem);
        }
        earlier.push(outcome);
    }
    let success = earlier
        .iter()
        .try_fold(Facts::none(model), |facts, outcome| {
            facts.assume(&outcome.when, false)
        });
    if let (None, Some(last)) = (success, earlier.last()) {
        findings.push(
            Diagnostic::new(
                Code::NeverPasses,
                format!("no answer is a success of `{}`", region.name.value),
            )
            .at(last.when.span, "after this one, all answers are failures")
            .help("leave out the answer that says success: what no outcome describes is one"),
        );
    }
}

fn never(model: &Model, outcome: &Outcome, earlier: &[&Outcome]) -> Option<Diagnostic> {
    let problem = Diagnostic::new(
        Code::NeverReached,
        format!("outcome `{}` never comes about", outcome.id.value),
    );
    let Some(mut facts) = Facts::when(model, Some(&outcome.when)) else {
        return Some(
            problem
                .at(outcome.when.span, "holds for no answer")
                .help("mend the condition, or leave the outcome out"),
        );
    };
    for before in earlier {
        match facts.assume(&before.when, false) {
            Some(next) => facts = next,
            None => {
                return Some(
                    problem
                        .at(outcome.when.span, "all such answers have been taken")
                        .at(
                            before.when.span,
                            format!("`{}` takes what is left of them", before.id.value),
                        )
                        .help("put the narrower condition first"),
                )
            }
        }
    }
    None
}

fn told_apart(region: &Region, findings: &mut Findings) {
    let mut taken: HashMap<Errno, &Outcome> = HashMap::new();
    for outcome in &region.outcomes {
        let errno = outcome.errno.value;
        let Some(first) = taken.get(&errno) else {
            taken.insert(errno, outcome);
            continue;
        };
        findings.push(
            Diagnostic::new(
                Code::ErrnoShared,
                format!(
                    "`{}` and `{}` both end in {}",
                    first.id.value,
                    outcome.id.value,
                    errno.name()
                ),
            )
            .at(outcome.errno.span, "taken")
            .at(first.errno.span, "first used here")
            .help("take an errno of its own: users have nothing else to tell them apart"),
        );
    }
}
