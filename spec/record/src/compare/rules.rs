//! Two lists of rules, compared by what they do: decided for all requests, not tried on some.

use std::collections::BTreeMap;

use super::both::{Both, Outcomes, Undecided};
use super::differences::Differences;
use super::minimise::minimise;
use super::outcome::WitnessOutcome;
use super::request::{Case, Side};
use super::witness::Witness;
use super::{both_break, both_safe, Comparison, Rule, Verdict};
use crate::decide::Bit;

/// A refusal that a program may tell from another.
pub(super) fn errno_verdicts() -> (Verdict, Verdict) {
    (
        Verdict::breaks("a program that tells errnos apart takes one mistake for another"),
        Verdict::safe_if("it handles both errnos alike"),
    )
}

/// What a difference is called: the rule and the path.
type Key = (Rule, String);

/// Requests that are told apart: what each side makes of them, and one of them.
struct Told {
    old: WitnessOutcome,
    new: WitnessOutcome,
    case: Case,
}

/// What a program sees of an outcome.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Seen {
    Taken(Option<String>),
    Refused(String),
}

/// No two lists that people write differ in more ways; what is found until then is reported.
const WAYS: usize = 1000;

impl Comparison<'_> {
    /// Compares two lists of rules by what they do. `operations` do the same by two names.
    pub(super) fn rules<'a>(
        &mut self,
        path: &str,
        (old, new): (&Side<'a>, &Side<'a>),
        operations: &[(&str, &str)],
    ) {
        let differ = Differences::between(old, new, operations);
        for (before, after) in &differ.renamed {
            let message = format!("was `{before}`");
            let path = format!("{path}.{after}");
            self.push(Rule::NameChanged, path, message, both_safe());
            self.compiles_if("no program has the name of the rule");
        }
        if differ.is_nothing() {
            return;
        }
        let mut both = Both::new(old, new);
        let (old_scope, new_scope) = (both.old_scope.clone(), both.new_scope.clone());
        let lists = (
            both.outcomes(old, &old_scope),
            both.outcomes(new, &new_scope),
        );
        let mut told = Vec::new();
        let decided = tell_apart(&mut both, &lists, &differ, &mut told);
        let found = named(path, &differ, told);
        for ((rule, path), told) in &found {
            let outcomes = (told.old.clone(), told.new.clone());
            let keeps = |case: &Case| (old.judge(case), new.judge(case)) == outcomes;
            let case = minimise(&told.case, [old, new], &keeps);
            let witness = Witness::of(old, new, &case);
            let message = format!("{} before, {} now", witness.old, witness.new);
            self.push(*rule, path, message, behaviour_verdicts(*rule, &witness));
            self.witnessed(Some(witness));
        }
        match decided {
            Ok(()) => self.restated(path, &differ, &found, (&mut both, &lists)),
            Err(Undecided) => self.undecided(path),
        }
    }

    /// Rules of which it is not known whether they do the same.
    pub(super) fn undecided(&mut self, path: &str) {
        let message = "whether the two say the same was not decided: the search was given up";
        let verdicts = both_break("nothing proves that the two sides agree");
        self.push(Rule::CheckUndecided, path, message, verdicts);
    }

    /// Rules that read differently and do the same.
    fn restated(
        &mut self,
        path: &str,
        differ: &Differences<'_>,
        found: &BTreeMap<Key, Told>,
        (both, lists): (&mut Both<'_, '_>, &(Outcomes, Outcomes)),
    ) {
        let shown = |id: &str| {
            found
                .keys()
                .any(|(_, known)| *known == format!("{path}.{id}"))
        };
        let mut silent: Vec<&str> = differ.changed.iter().map(|rule| rule.id).collect();
        silent.retain(|id| !shown(id));
        silent.sort_unstable();
        silent.dedup();
        let order_shows = found
            .keys()
            .any(|(rule, _)| *rule == Rule::CheckOrderChanged);
        let what = if !silent.is_empty() {
            silent.join(", ")
        } else if differ.reordered && !order_shows {
            "the order".to_owned()
        } else if differ.operations_changed && found.is_empty() {
            "what asks for an operation".to_owned()
        } else {
            return;
        };
        if !found.is_empty() {
            let message = format!("{what}: proven to show in nothing but what is reported");
            self.push(Rule::CheckRestated, path, message, both_safe());
            return;
        }
        let all = match path.rsplit('.').next() {
            Some("conditions") => "for every device",
            Some("outcomes") => "for every answer",
            _ => "for every request and device",
        };
        let message = format!("{what}: proven to say the same {all}");
        let other = named_otherwise(both, lists, differ);
        let by_name = match &other {
            None => String::new(),
            Some(_) => ", but for the name of the rule that refuses".to_owned(),
        };
        self.push(Rule::CheckRestated, path, message + &by_name, both_safe());
        self.witnessed(other);
    }

    /// Gives the changes of a request's layout a request that shows them: the rules read the same,
    /// and the bytes do not.
    pub(super) fn layout_witness<'a>(&mut self, structure: &str, old: &Side<'a>, new: &Side<'a>) {
        let mut both = Both::new(old, new);
        let (old_scope, new_scope) = (both.old_scope.clone(), both.new_scope.clone());
        let before = both.outcomes(old, &old_scope).accepted;
        let after = both.outcomes(new, &new_scope).accepted;
        let found = match both.case(&[before, !after]) {
            Ok(None) => both.case(&[!before, after]),
            found => found,
        };
        // Without a request the change is reported all the same.
        let Ok(Some(case)) = found else {
            return;
        };
        let is_taken = |case: &Case| {
            let taken = |outcome| matches!(outcome, WitnessOutcome::Accepted(_));
            (taken(old.judge(case)), taken(new.judge(case)))
        };
        let wanted = is_taken(&case);
        let case = minimise(&case, [old, new], &|case| is_taken(case) == wanted);
        let witness = Witness::of(old, new, &case);
        let prefix = format!("{structure}.");
        for change in &mut self.changes {
            if change.path.starts_with(&prefix) && change.witness.is_none() && change.is_break() {
                change.witness = Some(witness.clone());
            }
        }
    }
}

/// Finds a request for each way in which two lists are told apart, until it is proven that there
/// is no other way.
fn tell_apart(
    both: &mut Both<'_, '_>,
    (old, new): &(Outcomes, Outcomes),
    differ: &Differences<'_>,
    told: &mut Vec<Told>,
) -> Result<(), Undecided> {
    let before = by_sight(both, old, |outcome| seen_before(outcome, differ));
    let after = by_sight(both, new, seen);
    let apart: Vec<Bit> = before
        .iter()
        .map(|(sight, bit)| {
            let other = after.get(sight).copied().unwrap_or(Bit::FALSE);
            both.question.all([*bit, !other])
        })
        .collect();
    let apart = both.question.any(apart);
    while let Some(case) = both.case(&[apart])? {
        let outcomes = (both.old.judge(&case), both.new.judge(&case));
        // What the gates say counts only if evaluation says the same.
        let confirmed = seen_before(&outcomes.0, differ) != seen(&outcomes.1);
        if !confirmed || told.len() >= WAYS {
            return Err(Undecided);
        }
        let bits = |list: &Outcomes, wanted: &WitnessOutcome| -> Vec<Bit> {
            let same = list.list.iter().filter(|(outcome, _)| outcome == wanted);
            same.map(|(_, bit)| *bit).collect()
        };
        let was = both.question.any(bits(old, &outcomes.0));
        let is = both.question.any(bits(new, &outcomes.1));
        both.question.require(&[!was, !is]);
        let (old, new) = outcomes;
        told.push(Told { old, new, case });
    }
    Ok(())
}

/// The requests of each sight.
fn by_sight(
    both: &mut Both<'_, '_>,
    outcomes: &Outcomes,
    sight: impl Fn(&WitnessOutcome) -> Seen,
) -> BTreeMap<Seen, Bit> {
    let mut bits: BTreeMap<Seen, Vec<Bit>> = BTreeMap::new();
    for (outcome, bit) in &outcomes.list {
        bits.entry(sight(outcome)).or_default().push(*bit);
    }
    let joined = bits.into_iter();
    joined
        .map(|(sight, bits)| (sight, both.question.any(bits)))
        .collect()
}

fn seen(outcome: &WitnessOutcome) -> Seen {
    match outcome {
        WitnessOutcome::Accepted(operation) => Seen::Taken(operation.clone()),
        WitnessOutcome::Refused { errno, .. } => Seen::Refused(errno.clone()),
    }
}

/// The same of the old side, with operations called as the new side calls them.
fn seen_before(outcome: &WitnessOutcome, differ: &Differences<'_>) -> Seen {
    match seen(outcome) {
        Seen::Taken(Some(name)) => Seen::Taken(Some(differ.operation_now(&name).to_owned())),
        other => other,
    }
}

/// A request that both lists refuse alike, by rules of different names.
fn named_otherwise(
    both: &mut Both<'_, '_>,
    (old, new): &(Outcomes, Outcomes),
    differ: &Differences<'_>,
) -> Option<Witness> {
    let mut apart = Vec::new();
    for (outcome, bit) in &old.list {
        let name = differ.rule_now(outcome.check());
        let same = new.list.iter().filter(|(other, _)| other.check() == name);
        let same: Vec<Bit> = same.map(|(_, bit)| *bit).collect();
        let same = both.question.any(same);
        apart.push(both.question.all([*bit, !same]));
    }
    let apart = both.question.any(apart);
    let case = both.case(&[apart]).ok().flatten()?;
    let outcomes = (both.old.judge(&case), both.new.judge(&case));
    let keeps = |case: &Case| (both.old.judge(case), both.new.judge(case)) == outcomes;
    let case = minimise(&case, [both.old, both.new], &keeps);
    Some(Witness::of(both.old, both.new, &case))
}

/// Sorts out what was told apart: one case for each change, and none for what follows from another
/// change. What is refused by a check that has become stricter, or no longer by one that has
/// become weaker, gets the errno of another check.
fn named(path: &str, differ: &Differences<'_>, told: Vec<Told>) -> BTreeMap<Key, Told> {
    let keyed: Vec<(Key, Told)> = told
        .into_iter()
        .map(|told| (key(path, differ, &told), told))
        .collect();
    let has = |rule: Rule, id: &str| {
        let wanted = (rule, format!("{path}.{id}"));
        keyed.iter().any(|(key, _)| *key == wanted)
    };
    let follows: Vec<bool> = keyed
        .iter()
        .map(|((rule, _), told)| {
            matches!(rule, Rule::ErrnoChanged | Rule::CheckOrderChanged)
                && told.old.check() != told.new.check()
                && (has(Rule::CheckTightened, told.new.check())
                    || has(Rule::CheckLoosened, told.old.check()))
        })
        .collect();
    let mut found = BTreeMap::new();
    for ((key, told), follows) in keyed.into_iter().zip(follows) {
        if !follows {
            found.entry(key).or_insert(told);
        }
    }
    found
}

/// What a difference is called.
fn key(path: &str, differ: &Differences<'_>, told: &Told) -> Key {
    let at = |id: &str| format!("{path}.{id}");
    let is_changed = |id: &str| differ.changed.iter().any(|rule| rule.id == id);
    let is_answer = path.ends_with(".outcomes");
    match (&told.old, &told.new) {
        (WitnessOutcome::Accepted(was), WitnessOutcome::Accepted(is)) => {
            let region = path.rsplit_once('.').map_or(path, |(region, _)| region);
            let name = was.as_ref().or(is.as_ref());
            let name = name.map_or("", String::as_str);
            (
                Rule::OperationChanged,
                format!("{region}.operations.{name}"),
            )
        }
        (WitnessOutcome::Accepted(_), WitnessOutcome::Refused { check, .. })
        | (WitnessOutcome::Refused { check, .. }, WitnessOutcome::Accepted(_))
            if is_answer =>
        {
            (Rule::AnswerChanged, at(check))
        }
        (WitnessOutcome::Accepted(_), WitnessOutcome::Refused { check, .. }) => {
            (Rule::CheckTightened, at(check))
        }
        (WitnessOutcome::Refused { check, .. }, WitnessOutcome::Accepted(_)) => {
            (Rule::CheckLoosened, at(check))
        }
        (
            WitnessOutcome::Refused { check: first, .. },
            WitnessOutcome::Refused { check: second, .. },
        ) => {
            if is_changed(first) {
                (Rule::ErrnoChanged, at(first))
            } else if is_changed(second) || differ.rule_now(first) == second {
                (Rule::ErrnoChanged, at(second))
            } else {
                (Rule::CheckOrderChanged, path.to_owned())
            }
        }
    }
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
            let errno = witness.old.errno();
            let condition = format!("it takes {errno} as a sign that the kernel does not do it");
            (Verdict::Safe, Verdict::SafeIf(condition))
        }
        Rule::OperationChanged => both_break("one request does two different things"),
        _ => errno_verdicts(),
    }
}
