//! What names are worth: constants, flags, values.

use super::items::{is_renamed, Pairs};
use super::{both_break, both_safe, both_safe_if, Comparison, Rule, NAME_GONE, TYPE_CHANGED};
use crate::record::Constant;

impl Comparison<'_> {
    pub(super) fn constants(&mut self) {
        let pairs = self.pairs(|item| &item.constants, |item: &Constant| &item.name);
        for (name, old, new) in &pairs.both {
            self.constant(name, old, new);
        }
        for (name, old) in &pairs.gone {
            if self.is_elsewhere(name, old.value.map(|value| value.0), "a constant") {
                continue;
            }
            let message = format!("{} is gone", worth(old));
            let revision = old.revision.as_deref();
            self.gone(Rule::ConstRemoved, *name, message, revision, both_safe());
            self.compiles_not(NAME_GONE);
        }
        for (name, new) in &pairs.come {
            let message = format!("new, {}", worth(new));
            self.push(Rule::ConstAdded, *name, message, both_safe());
        }
    }

    fn constant(&mut self, name: &str, old: &Constant, new: &Constant) {
        if (old.value, &old.text) != (new.value, &new.text) {
            let message = format!("{} before, {} now", worth(old), worth(new));
            let verdicts = both_break("the two sides mean different values by one name");
            self.push(Rule::ConstValueChanged, name, message, verdicts);
        } else if old.c != new.c || old.ty != new.ty {
            let types = |item: &Constant| {
                let part = |text: &Option<String>| text.clone().unwrap_or_default();
                format!("{} as {} in C", part(&item.ty), part(&item.c))
            };
            let message = format!("{} before, {} now", types(old), types(new));
            let verdicts = both_safe_if("no program widens, shifts or formats it by its type");
            self.push(Rule::ConstTypeChanged, name, message, verdicts);
            if old.ty == new.ty {
                self.compiles_if("no program depends on its type in C");
            } else {
                self.compiles_not(TYPE_CHANGED);
            }
        }
    }

    /// A set whose numbers are of another type.
    pub(super) fn set_type(&mut self, name: &str, old: &str, new: &str) {
        if old != new {
            let message = format!("{old} before, {new} now");
            let verdicts = both_safe_if("no program widens, shifts or formats it by its type");
            self.push(Rule::ConstTypeChanged, name, message, verdicts);
            self.compiles_not(TYPE_CHANGED);
        }
    }

    /// Sets that only their name tells apart, which C does not have: both names of each.
    pub(super) fn sets_renamed<'n, T>(
        &mut self,
        pairs: &Pairs<'n, T>,
        same: impl Fn(&T, &T) -> bool,
    ) -> Vec<&'n str> {
        let mut renamed = Vec::new();
        for (name, new) in &pairs.come {
            let is_free = |was: &str| !renamed.contains(&was);
            let mut gone = pairs.gone.iter();
            if let Some((was, _)) = gone.find(|(was, old)| is_free(was) && same(old, new)) {
                let message = format!("was `{was}`");
                self.push(Rule::NameChanged, *name, message, both_safe());
                self.compiles_not(NAME_GONE);
                renamed.extend([*was, *name]);
            }
        }
        renamed
    }

    /// A bit or a value that had one name has another.
    pub(super) fn place_taken(&mut self, path: String, message: String, taken: Taken<'_>) {
        if taken.contended {
            let verdicts = both_break("each side means its own by it");
            self.push(Rule::IdContended, path, message, verdicts);
        } else if taken.old_is_gone && is_renamed(taken.names.0, taken.names.1) {
            let verdicts = both_safe_if("it means what it meant by the shorter or longer name");
            self.push(Rule::NameChanged, path, message, verdicts);
        } else {
            let verdicts = both_break("the two sides mean different things by one number");
            self.push(taken.rule, path, message, verdicts);
        }
        if taken.old_is_gone && !taken.contended {
            self.compiles_not(NAME_GONE);
        }
    }
}

/// A bit or a value that had one name and has another.
pub(super) struct Taken<'a> {
    /// What it is called unless the two names are one.
    pub(super) rule: Rule,
    /// The old one and the new one.
    pub(super) names: (&'a str, &'a str),
    pub(super) old_is_gone: bool,
    pub(super) contended: bool,
}

fn worth(item: &Constant) -> String {
    match (&item.value, &item.text) {
        (Some(value), _) => value.0.to_string(),
        (None, Some(text)) => format!("{text:?}"),
        (None, None) => "nothing".to_owned(),
    }
}
