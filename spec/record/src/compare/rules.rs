//! Two lists of rules, compared by what they do.

use std::collections::{BTreeMap, BTreeSet};

use super::behaviour::witness;
use super::request::{Case, RuleOf, Side};
use super::search::Search;
use super::witness::{Witness, WitnessOutcome};
use super::{both_break, both_safe, both_safe_if, Comparison, Rule, Verdict};
use crate::expression::Expression;

/// A refusal that a program may tell from another.
pub(super) fn errno_verdicts() -> (Verdict, Verdict) {
    (
        Verdict::breaks("a program that tells errnos apart takes one mistake for another"),
        Verdict::safe_if("it handles both errnos alike"),
    )
}

/// What a difference is called: the rule and the path.
type Key = (Rule, String);

/// What was found: a case for each difference, and the checks that refused it before and now.
type Found = BTreeMap<Key, (Case, Refusals)>;

/// The checks that refused a case before and now; empty for one that took it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Refusals {
    old: String,
    new: String,
}

impl Comparison<'_> {
    /// Compares two lists of rules by what they do.
    pub(super) fn rules<'a>(&mut self, path: &str, old: &Side<'a>, new: &Side<'a>) {
        let differ = Differences::between(old, new);
        for (before, after) in &differ.renamed {
            let message = format!("was `{before}`");
            let path = format!("{path}.{after}");
            self.push(Rule::NameChanged, path, message, both_safe());
        }
        if differ.changed.is_empty() && !differ.reordered {
            return;
        }
        let mut search = Search::new(old, new);
        let mut found = Found::new();
        let tried = search.explore(&differ.focus(new), &mut |search, case| {
            if let Some((key, refusals)) = told_apart(path, old, new, search, case, &differ) {
                found.entry(key).or_insert_with(|| (case.clone(), refusals));
            }
        });
        drop_consequences(path, &mut found);
        for (key, (case, refusals)) in &found {
            let wanted = Some((key.clone(), refusals.clone()));
            let keeps =
                |other: &Case| told_apart(path, old, new, &search, other, &differ) == wanted;
            let case = search.minimise(case, &keeps);
            let witness = witness(&search, old, new, &case);
            let (rule, path) = key;
            let message = format!("{} before, {} now", witness.old, witness.new);
            self.push(*rule, path, message, behaviour_verdicts(*rule, &witness));
            self.witnessed(Some(witness));
        }
        self.restated(path, &differ, &found, tried);
    }

    /// Rules that read differently and were not caught doing anything different.
    fn restated(&mut self, path: &str, differ: &Differences<'_>, found: &Found, tried: usize) {
        let is_found = |id: &str| {
            let path = format!("{path}.{id}");
            found.keys().any(|(_, found)| *found == path)
        };
        let silent: BTreeSet<&str> = differ
            .changed
            .iter()
            .map(|rule| rule.id)
            .filter(|id| !is_found(id))
            .collect();
        let order_shows = found
            .keys()
            .any(|(rule, _)| *rule == Rule::CheckOrderChanged);
        let what = if !silent.is_empty() {
            let names: Vec<&str> = silent.into_iter().collect();
            names.join(", ")
        } else if differ.reordered && !order_shows {
            "the order".to_owned()
        } else {
            return;
        };
        let message =
            format!("{what}: none of {tried} requests that were tried shows a difference");
        let verdicts = both_safe_if("the two readings are one, which trying does not prove");
        self.push(Rule::CheckRestated, path, message, verdicts);
    }

    /// Gives the changes of a request's layout a request that shows them: the rules read the same,
    /// and the bytes do not.
    pub(super) fn layout_witness<'a>(&mut self, structure: &str, old: &Side<'a>, new: &Side<'a>) {
        let mut search = Search::new(old, new);
        let focus: Vec<&Expression> = new.rules.iter().flat_map(RuleOf::expressions).collect();
        let is_told = |search: &Search<'_, '_>, case: &Case| {
            let outcomes = (
                old.judge(case, &search.facts),
                new.judge(case, &search.facts),
            );
            matches!(
                outcomes,
                (WitnessOutcome::Accepted(_), WitnessOutcome::Refused { .. })
                    | (WitnessOutcome::Refused { .. }, WitnessOutcome::Accepted(_))
            )
        };
        let mut found = None;
        search.explore(&focus, &mut |search, case| {
            if found.is_none() && is_told(search, case) {
                found = Some(case.clone());
            }
        });
        let Some(case) = found else {
            return;
        };
        let case = search.minimise(&case, &|case| is_told(&search, case));
        let witness = witness(&search, old, new, &case);
        let prefix = format!("{structure}.");
        for change in &mut self.changes {
            if change.path.starts_with(&prefix) && change.witness.is_none() && change.is_break() {
                change.witness = Some(witness.clone());
            }
        }
    }
}

/// Drops refusals with another errno that follow from a difference that is reported: what is
/// refused by a check that has become stricter, or no longer by one that has become weaker, gets
/// the errno of another check.
fn drop_consequences(path: &str, found: &mut Found) {
    let has =
        |found: &Found, rule: Rule, id: &str| found.contains_key(&(rule, format!("{path}.{id}")));
    let consequences: Vec<Key> = found
        .iter()
        .filter(|((rule, _), (_, refusals))| {
            matches!(rule, Rule::ErrnoChanged | Rule::CheckOrderChanged)
                && refusals.old != refusals.new
                && (has(found, Rule::CheckTightened, &refusals.new)
                    || has(found, Rule::CheckLoosened, &refusals.old))
        })
        .map(|(key, _)| key.clone())
        .collect();
    for key in consequences {
        found.remove(&key);
    }
}

/// How two lists read differently.
struct Differences<'a> {
    /// Rules that only one list has, or that the other states otherwise; of both lists.
    changed: Vec<RuleOf<'a>>,
    /// Ids of rules that state the same by another id.
    renamed: Vec<(&'a str, &'a str)>,
    /// Whether rules that both have stand in another order.
    reordered: bool,
}

impl<'a> Differences<'a> {
    fn between(old: &Side<'a>, new: &Side<'a>) -> Self {
        let by_id = |list: &[RuleOf<'a>], id: &str| list.iter().find(|rule| rule.id == id).cloned();
        let is_same = |before: &RuleOf<'a>, after: &RuleOf<'a>| before.says_same(old, after, new);
        let mut changed = Vec::new();
        let mut renamed = Vec::new();
        for rule in &old.rules {
            match by_id(&new.rules, rule.id) {
                Some(other) if is_same(rule, &other) => {}
                Some(_) => changed.push(rule.clone()),
                None => {
                    let mut others = new.rules.iter();
                    let other = others.find(|other| {
                        is_same(rule, other) && by_id(&old.rules, other.id).is_none()
                    });
                    match other {
                        Some(other) => renamed.push((rule.id, other.id)),
                        None => changed.push(rule.clone()),
                    }
                }
            }
        }
        for rule in &new.rules {
            let is_renamed = renamed.iter().any(|(_, id)| *id == rule.id);
            let same = by_id(&old.rules, rule.id).is_some_and(|other| is_same(&other, rule));
            if !same && !is_renamed {
                changed.push(rule.clone());
            }
        }
        let common = |list: &[RuleOf<'a>], other: &[RuleOf<'a>]| -> Vec<&'a str> {
            let ids = list.iter().map(|rule| rule.id);
            ids.filter(|id| by_id(other, id).is_some()).collect()
        };
        Self {
            reordered: common(&old.rules, &new.rules) != common(&new.rules, &old.rules),
            changed,
            renamed,
        }
    }

    /// The expressions that matter most to the search.
    fn focus<'s>(&'s self, new: &'s Side<'a>) -> Vec<&'s Expression> {
        let order: &[RuleOf<'a>] = if self.reordered { &new.rules } else { &[] };
        self.changed
            .iter()
            .chain(order)
            .flat_map(RuleOf::expressions)
            .collect()
    }
}

/// What a request shows of two lists, if anything.
fn told_apart(
    path: &str,
    old: &Side<'_>,
    new: &Side<'_>,
    search: &Search<'_, '_>,
    case: &Case,
    differ: &Differences<'_>,
) -> Option<(Key, Refusals)> {
    let at = |id: &str| format!("{path}.{id}");
    let is_changed = |id: &str| differ.changed.iter().any(|rule| rule.id == id);
    let is_answer = path.ends_with(".outcomes");
    let (before, after) = (
        old.judge(case, &search.facts),
        new.judge(case, &search.facts),
    );
    let refusals = Refusals {
        old: before.check().to_owned(),
        new: after.check().to_owned(),
    };
    let key = match (&before, &after) {
        (WitnessOutcome::Accepted(was), WitnessOutcome::Accepted(is)) => {
            let name = was.clone().unwrap_or_default();
            (was != is).then(|| (Rule::OperationChanged, at(&name)))
        }
        (WitnessOutcome::Accepted(_), WitnessOutcome::Refused { check, .. })
        | (WitnessOutcome::Refused { check, .. }, WitnessOutcome::Accepted(_))
            if is_answer =>
        {
            Some((Rule::AnswerChanged, at(check)))
        }
        (WitnessOutcome::Accepted(_), WitnessOutcome::Refused { check, .. }) => {
            Some((Rule::CheckTightened, at(check)))
        }
        (WitnessOutcome::Refused { check, .. }, WitnessOutcome::Accepted(_)) => {
            Some((Rule::CheckLoosened, at(check)))
        }
        (
            WitnessOutcome::Refused {
                check: first,
                errno: was,
            },
            WitnessOutcome::Refused {
                check: second,
                errno: is,
            },
        ) => {
            if was == is {
                None
            } else if is_changed(first) {
                Some((Rule::ErrnoChanged, at(first)))
            } else if is_changed(second) || first == second {
                Some((Rule::ErrnoChanged, at(second)))
            } else {
                Some((Rule::CheckOrderChanged, path.to_owned()))
            }
        }
    };
    key.map(|key| (key, refusals))
}

/// What a difference in behaviour means.
fn behaviour_verdicts(rule: Rule, witness: &Witness) -> (Verdict, Verdict) {
    match rule {
        Rule::AnswerChanged => both_break("one side takes an error for a success"),
        Rule::CheckTightened => (
            Verdict::breaks("a request that worked is refused"),
            Verdict::Safe,
        ),
        Rule::CheckLoosened => {
            let errno = match &witness.old {
                WitnessOutcome::Refused { errno, .. } => errno.as_str(),
                WitnessOutcome::Accepted(_) => "the errno",
            };
            let condition = format!("it takes {errno} as a sign that the kernel does not do it");
            (Verdict::Safe, Verdict::SafeIf(condition))
        }
        Rule::OperationChanged => both_break("one request does two different things"),
        _ => errno_verdicts(),
    }
}
