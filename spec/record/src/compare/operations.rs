//! What a request does.

use super::both::{Both, Undecided};
use super::minimise::minimise;
use super::outcome::WitnessOutcome;
use super::request::{Case, Side};
use super::witness::Witness;
use super::{both_break, both_safe, Comparison, Rule, Verdict, NAME_GONE};
use crate::decide::Bit;
use crate::expression::Expression;
use crate::record::{Operation, Region};

/// What an operation is made of but for numbers, each part with its name.
fn fixed(operation: &Operation) -> [(&'static str, String); 4] {
    let boundary = operation.boundary;
    let boundary = boundary.map_or_else(|| "none".to_owned(), |boundary| boundary.to_string());
    [
        ("instruction", operation.instruction.clone()),
        ("direction", operation.direction.clone()),
        ("data", operation.data.clone()),
        ("boundary", boundary),
    ]
}

/// The expressions of an operation; values of the request are called by their places.
fn placed(operation: &Operation, side: &Side<'_>) -> [Option<Expression>; 3] {
    [
        Some(side.placed(&operation.when)),
        Some(side.placed(&operation.address)),
        operation.length.as_ref().map(|length| side.placed(length)),
    ]
}

/// A number of an operation, in both records.
struct Number<'r> {
    what: &'static str,
    old: Option<&'r Expression>,
    new: Option<&'r Expression>,
}

/// Operations that only one record has and that the other has by another name: both names.
pub(super) fn renamed<'r>(
    (old, before): (&'r Region, &Side<'_>),
    (new, after): (&'r Region, &Side<'_>),
) -> Vec<(&'r str, &'r str)> {
    let has = |region: &Region, name: &str| region.operations.iter().any(|item| item.name == name);
    let mut renamed: Vec<(&str, &str)> = Vec::new();
    for operation in &old.operations {
        if has(new, &operation.name) {
            continue;
        }
        let is_same = |item: &&Operation| {
            !has(old, &item.name)
                && !renamed.iter().any(|(_, taken)| *taken == item.name)
                && fixed(item) == fixed(operation)
                && placed(item, after) == placed(operation, before)
        };
        let other = new.operations.iter().find(is_same);
        renamed.extend(other.map(|other| (operation.name.as_str(), other.name.as_str())));
    }
    renamed
}

impl Comparison<'_> {
    pub(super) fn operations(
        &mut self,
        name: &str,
        (old, before): (&Region, &Side<'_>),
        (new, after): (&Region, &Side<'_>),
        renamed: &[(&str, &str)],
    ) {
        for operation in &old.operations {
            let path = format!("{name}.operations.{}", operation.name);
            let mut others = new.operations.iter();
            if let Some(now) = others.find(|item| item.name == operation.name) {
                self.operation(&path, (operation, before), (now, after));
                continue;
            }
            let now = renamed.iter().find(|(was, _)| *was == operation.name);
            if let Some((_, now)) = now {
                let message = format!("is called `{now}` now");
                self.push(Rule::NameChanged, path, message, both_safe());
                self.compiles_not(NAME_GONE);
            } else {
                let reason = "nothing executes it any more";
                let verdicts = (Verdict::breaks(reason), Verdict::Safe);
                self.push(Rule::ItemRemoved, path, "the operation is gone", verdicts);
                self.compiles_not(NAME_GONE);
            }
        }
        for operation in &new.operations {
            let known = |item: &Operation| item.name == operation.name;
            let is_renamed = renamed.iter().any(|(_, now)| *now == operation.name);
            if old.operations.iter().any(known) || is_renamed {
                continue;
            }
            let path = format!("{name}.operations.{}", operation.name);
            let condition =
                "it takes the errno of a refused request as a sign that there is no such operation";
            let verdicts = (Verdict::Safe, Verdict::safe_if(condition));
            let message = format!("new, {}", operation.instruction);
            self.push(Rule::ItemAdded, path, message, verdicts);
        }
    }

    fn operation(
        &mut self,
        path: &str,
        (old, before): (&Operation, &Side<'_>),
        (new, after): (&Operation, &Side<'_>),
    ) {
        for ((what, was), (_, is)) in fixed(old).into_iter().zip(fixed(new)) {
            if was != is {
                let message = format!("{what}: {was} before, {is} now");
                let verdicts = both_break("one request does two different things");
                self.push(Rule::OperationChanged, path, message, verdicts);
            }
        }
        let numbers = [
            Number {
                what: "address",
                old: Some(&old.address),
                new: Some(&new.address),
            },
            Number {
                what: "length",
                old: old.length.as_ref(),
                new: new.length.as_ref(),
            },
        ];
        for number in numbers {
            // Fields that have moved are reported as such, and the text still names them.
            let placed = |side: &Side<'_>, number: Option<&Expression>| {
                number.map(|number| side.placed(number))
            };
            let same_place = placed(before, number.old) == placed(after, number.new);
            if number.old != number.new && !same_place {
                self.number(path, (&old.name, before), after, &number);
            }
        }
    }

    /// A number that reads differently: whether it is another for some request that both take.
    fn number(
        &mut self,
        path: &str,
        (name, old): (&str, &Side<'_>),
        new: &Side<'_>,
        number: &Number<'_>,
    ) {
        let shown = |number: Option<&Expression>| {
            number.map_or_else(|| "none".to_owned(), ToString::to_string)
        };
        let what = number.what;
        let changed = format!(
            "{what}: {} before, {} now",
            shown(number.old),
            shown(number.new)
        );
        let breaks = both_break("one request does two different things");
        let (Some(was), Some(is)) = (number.old, number.new) else {
            self.push(Rule::OperationChanged, path, changed, breaks);
            return;
        };
        match told_apart((name, old), new, (was, is)) {
            Err(Undecided) => self.undecided(path),
            Ok(None) => {
                let message = format!("{what}: proven to be the same number for every request");
                self.push(Rule::CheckRestated, path, message, both_safe());
            }
            Ok(Some(witness)) => {
                self.push(Rule::OperationChanged, path, changed, breaks);
                self.witnessed(Some(witness));
            }
        }
    }
}

/// A request that both sides take as the operation, and for which a number is another.
fn told_apart(
    (name, old): (&str, &Side<'_>),
    new: &Side<'_>,
    (was, is): (&Expression, &Expression),
) -> Result<Option<Witness>, Undecided> {
    let mut both = Both::new(old, new);
    let (old_scope, new_scope) = (both.old_scope.clone(), both.new_scope.clone());
    let taken = WitnessOutcome::Accepted(Some(name.to_owned()));
    let before = both.outcomes(old, &old_scope);
    let after = both.outcomes(new, &new_scope);
    let asks = |list: &[(WitnessOutcome, Bit)]| {
        let mut list = list.iter();
        let found = list.find(|(outcome, _)| *outcome == taken);
        found.map_or(Bit::FALSE, |(_, bit)| *bit)
    };
    let differ = both.differ(was, is);
    let Some(case) = both.case(&[asks(&before.list), asks(&after.list), differ])? else {
        return Ok(None);
    };
    let is_told = |case: &Case| {
        old.judge(case) == taken
            && new.judge(case) == taken
            && old.evaluate(case, was) != new.evaluate(case, is)
    };
    if !is_told(&case) {
        return Err(Undecided);
    }
    let case = minimise(&case, [old, new], &is_told);
    Ok(Some(Witness::of(old, new, &case)))
}
