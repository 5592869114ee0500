//! Items that came and went, and where they are declared.

use std::collections::BTreeMap;

use super::{both_safe, Comparison, Rule, Verdict};
use crate::record::{AbiRecord, Interface};

/// The items of one kind in both records.
pub(super) struct Pairs<'a, T> {
    pub(super) both: Vec<(&'a str, &'a T, &'a T)>,
    pub(super) gone: Vec<(&'a str, &'a T)>,
    pub(super) come: Vec<(&'a str, &'a T)>,
    /// Items that another header declares now: name, old and new path.
    moved: Vec<(&'a str, String, String)>,
}

type Found<'a, T> = BTreeMap<&'a str, (&'a Interface, &'a T)>;

fn all<'a, T>(
    record: &'a AbiRecord,
    list: impl Fn(&'a Interface) -> &'a [T],
    name: impl Fn(&'a T) -> &'a str,
) -> Found<'a, T> {
    let mut found = BTreeMap::new();
    for interface in &record.interfaces {
        for item in list(interface) {
            found.insert(name(item), (interface, item));
        }
    }
    found
}

impl<'a, T> Pairs<'a, T> {
    pub(super) fn new(
        old: &'a AbiRecord,
        new: &'a AbiRecord,
        list: impl Fn(&'a Interface) -> &'a [T] + Copy,
        name: impl Fn(&'a T) -> &'a str + Copy,
    ) -> Self {
        let (before, after) = (all(old, list, name), all(new, list, name));
        let mut pairs = Self {
            both: Vec::new(),
            gone: Vec::new(),
            come: Vec::new(),
            moved: Vec::new(),
        };
        for (name, (interface, item)) in &before {
            match after.get(name) {
                None => pairs.gone.push((*name, *item)),
                Some((now, other)) => {
                    pairs.both.push((*name, *item, *other));
                    if interface.header != now.header {
                        let shown =
                            |item: &Interface| item.header.clone().unwrap_or_else(|| "none".into());
                        pairs.moved.push((*name, shown(interface), shown(now)));
                    }
                }
            }
        }
        for (name, (_, item)) in &after {
            if !before.contains_key(name) {
                pairs.come.push((*name, *item));
            }
        }
        pairs
    }
}

impl<'a> Comparison<'a> {
    /// Pairs up items, and reports those that another header declares.
    pub(super) fn pairs<T>(
        &mut self,
        list: impl Fn(&'a Interface) -> &'a [T] + Copy,
        name: impl Fn(&'a T) -> &'a str + Copy,
    ) -> Pairs<'a, T> {
        let pairs = Pairs::new(self.old, self.new, list, name);
        for (name, old, new) in &pairs.moved {
            let message = format!("declared by {old} before, by {new} now");
            self.push(Rule::HeaderMoved, *name, message, both_safe());
            self.compiles_if("the old header includes the new one");
        }
        pairs
    }

    pub(super) fn interfaces(&mut self) {
        let new = self.new;
        for old in &self.old.interfaces {
            let now = new.interfaces.iter().find(|item| item.name == old.name);
            if let Some(now) = now.filter(|now| now.kind != old.kind) {
                let message = format!("{:?} before, {:?} now", old.kind, now.kind).to_lowercase();
                let verdict = || Verdict::safe_if("whoever defines the interface agrees");
                self.push(
                    Rule::KindChanged,
                    &old.name,
                    message,
                    (verdict(), verdict()),
                );
            }
        }
    }

    /// Reports something that is gone: by `rule`, unless only a proposal had it that is not there.
    pub(super) fn gone(
        &mut self,
        rule: Rule,
        path: impl Into<String>,
        message: impl Into<String>,
        revision: Option<&str>,
        verdicts: (Verdict, Verdict),
    ) {
        match revision.filter(|name| self.lacks_revision(name)) {
            Some(name) => {
                let condition = format!("no program was released that needs the proposal `{name}`");
                let verdicts = (Verdict::SafeIf(condition), Verdict::Safe);
                self.push(Rule::ProposalWithdrawn, path, message, verdicts);
            }
            None => self.push(rule, path, message, verdicts),
        }
    }

    fn lacks_revision(&self, name: &str) -> bool {
        !self.new.revisions.iter().any(|known| known == name)
    }

    /// Whether one place is claimed by parties that do not know of each other: each record has a
    /// claim, and at least one is that of a proposal which the other record does not include.
    pub(super) fn contended(&self, old: Option<&str>, new: Option<&str>) -> bool {
        let foreign = |revision: Option<&str>, record: &AbiRecord| {
            revision.is_some_and(|name| !record.revisions.iter().any(|known| known == name))
        };
        foreign(old, self.new) || (foreign(new, self.old) && old != new)
    }
}

/// Whether two names are likely one: one is the other with something behind it.
pub(super) fn is_renamed(old: &str, new: &str) -> bool {
    let extends = |short: &str, long: &str| {
        long.strip_prefix(short)
            .is_some_and(|rest| rest.starts_with('_'))
    };
    extends(old, new) || extends(new, old)
}
