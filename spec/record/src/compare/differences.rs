//! How two lists of rules read differently, before anything is said of what they do.

use super::request::{RuleOf, Side};

/// How two lists read differently.
pub(super) struct Differences<'a> {
    /// Rules that only one list has, or that the other states otherwise; of both lists.
    pub(super) changed: Vec<RuleOf<'a>>,
    /// Ids of rules that state the same by another id: the old and the new one.
    pub(super) renamed: Vec<(&'a str, &'a str)>,
    /// Whether rules that both have stand in another order.
    pub(super) reordered: bool,
    /// Operations that do the same by another name: the old and the new one.
    operations: Vec<(String, String)>,
    /// Whether other requests ask for an operation, as far as reading shows.
    pub(super) operations_changed: bool,
    /// Whether the values that rules look at have other types.
    values_changed: bool,
}

impl<'a> Differences<'a> {
    pub(super) fn between(old: &Side<'a>, new: &Side<'a>, operations: &[(&str, &str)]) -> Self {
        let by_id = |list: &[RuleOf<'a>], id: &str| list.iter().find(|rule| rule.id == id).cloned();
        let is_same = |before: &RuleOf<'a>, after: &RuleOf<'a>| before.says_same(old, after, new);
        let mut changed = Vec::new();
        let mut renamed: Vec<(&str, &str)> = Vec::new();
        for rule in &old.rules {
            match by_id(&new.rules, rule.id) {
                Some(other) if is_same(rule, &other) => {}
                Some(_) => changed.push(rule.clone()),
                None => {
                    let mut others = new.rules.iter();
                    let other = others.find(|other| {
                        let is_taken = renamed.iter().any(|(_, id)| *id == other.id);
                        !is_taken && is_same(rule, other) && by_id(&old.rules, other.id).is_none()
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
        let owned = operations.iter();
        let mut differences = Self {
            reordered: false,
            changed,
            renamed,
            operations: owned
                .map(|(was, is)| ((*was).to_owned(), (*is).to_owned()))
                .collect(),
            operations_changed: !same_operations(old, new),
            values_changed: old.facts != new.facts,
        };
        differences.reordered = differences.order(old, new);
        differences
    }

    /// Whether the rules that both lists have stand in another order.
    fn order(&self, old: &Side<'a>, new: &Side<'a>) -> bool {
        let before: Vec<&str> = old
            .rules
            .iter()
            .map(|rule| self.rule_now(rule.id))
            .collect();
        let after: Vec<&str> = new.rules.iter().map(|rule| rule.id).collect();
        let common = |list: &[&str], other: &[&str]| -> Vec<String> {
            let kept = list.iter().filter(|id| other.contains(id));
            kept.map(|id| (*id).to_owned()).collect()
        };
        common(&before, &after) != common(&after, &before)
    }

    /// Whether the two lists are one but for names.
    pub(super) fn is_nothing(&self) -> bool {
        let is_stated_otherwise = self.operations_changed || self.values_changed;
        self.changed.is_empty() && !self.reordered && !is_stated_otherwise
    }

    /// What a rule of the old list is called now.
    pub(super) fn rule_now<'n>(&'n self, id: &'n str) -> &'n str {
        let mut renamed = self.renamed.iter();
        let now = renamed.find(|(was, _)| *was == id);
        now.map_or(id, |(_, is)| is)
    }

    /// What an operation of the old side is called now.
    pub(super) fn operation_now<'n>(&'n self, name: &'n str) -> &'n str {
        let mut renamed = self.operations.iter();
        let now = renamed.find(|(was, _)| was == name);
        now.map_or(name, |(_, is)| is.as_str())
    }
}

/// Whether the same requests ask for the same operations, as far as reading shows.
fn same_operations(old: &Side<'_>, new: &Side<'_>) -> bool {
    let placed = |side: &Side<'_>| -> Vec<_> {
        let operations = side.operations.iter();
        operations.map(|(_, when)| side.placed(when)).collect()
    };
    placed(old) == placed(new)
}
