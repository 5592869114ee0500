//! What the numbers of a field mean: sets of flags and values, compared by what is in them.

use std::collections::BTreeMap;

use super::items::is_renamed;
use super::{both_safe_if, Verdict};
use crate::record::AbiRecord;

/// The numbers that have a name; none for a plain number.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Held {
    names: Option<BTreeMap<i128, Vec<String>>>,
}

impl Held {
    /// What a field holds that names these sets.
    pub(super) fn of(record: &AbiRecord, flags: Option<&str>, values: Option<&str>) -> Self {
        let mut names: BTreeMap<i128, Vec<String>> = BTreeMap::new();
        let mut add = |number, name: &String| names.entry(number).or_default().push(name.clone());
        for interface in &record.interfaces {
            let sets = interface.flags.iter();
            for set in sets.filter(|set| Some(set.name.as_str()) == flags) {
                for flag in &set.bits {
                    add(1i128.checked_shl(flag.bit).unwrap_or(0), &flag.name);
                }
            }
            let sets = interface.enums.iter();
            for set in sets.filter(|set| Some(set.name.as_str()) == values) {
                for value in &set.values {
                    add(value.value.0, &value.name);
                }
            }
        }
        let is_plain = flags.is_none() && values.is_none();
        Self {
            names: (!is_plain).then_some(names),
        }
    }

    /// A number that means one thing to one side and another to the other.
    pub(super) fn difference(&self, other: &Self) -> Option<String> {
        match (&self.names, &other.names) {
            (Some(old), Some(new)) => conflict(old, new),
            _ => None,
        }
    }

    /// What it means for whom that a field holds the other set now.
    pub(super) fn verdicts(&self, other: &Self) -> (Verdict, Verdict) {
        let (old, new) = match (&self.names, &other.names) {
            (Some(old), Some(new)) => (old, new),
            (None, _) => return both_safe_if("the number meant that before it was said"),
            (_, None) => {
                return both_safe_if("the values that both sides know mean the same to both")
            }
        };
        if let Some(conflict) = conflict(old, new) {
            return (Verdict::breaks(&conflict), Verdict::breaks(conflict));
        }
        let lacks =
            |names: &BTreeMap<i128, Vec<String>>, number: &i128| !names.contains_key(number);
        let gone = old.iter().find(|(number, _)| lacks(new, number));
        let come = new.iter().find(|(number, _)| lacks(old, number));
        let old_user = match gone {
            Some((_, names)) => Verdict::breaks(format!(
                "nothing says that {} is still served",
                joined(names)
            )),
            None => Verdict::Safe,
        };
        let new_user = match come {
            Some((_, names)) => Verdict::safe_if(format!(
                "it finds out whether the kernel knows {} before it needs it",
                joined(names)
            )),
            None => Verdict::Safe,
        };
        if old == new || gone.is_some() {
            return (old_user, new_user);
        }
        match old
            .iter()
            .all(|(number, names)| new.get(number) == Some(names))
        {
            true => (old_user, new_user),
            false => both_safe_if("the longer names mean what the shorter ones meant"),
        }
    }
}

fn conflict(
    old: &BTreeMap<i128, Vec<String>>,
    new: &BTreeMap<i128, Vec<String>>,
) -> Option<String> {
    old.iter().find_map(|(number, before)| {
        let after = new.get(number)?;
        let is_one = |a: &String, b: &String| a == b || is_renamed(a, b);
        let meet = before.iter().any(|a| after.iter().any(|b| is_one(a, b)));
        (!meet).then(|| {
            format!(
                "{number} means {} to one side and {} to the other",
                joined(before),
                joined(after)
            )
        })
    })
}

fn joined(names: &[String]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    quoted.join(", ")
}
