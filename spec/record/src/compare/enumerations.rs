//! Enumerations: which number each name is, and what is promised of the others.

use super::constants::Taken;
use super::{both_break, both_safe, both_safe_if, Comparison, Rule, Verdict, NAME_GONE};
use crate::record::{Enumeration, Value};

impl Comparison<'_> {
    pub(super) fn enumerations(&mut self) {
        let pairs = self.pairs(|item| &item.enums, |item: &Enumeration| &item.name);
        for (name, old, new) in &pairs.both {
            self.enumeration(name, old, new);
        }
        let same = |old: &Enumeration, new: &Enumeration| {
            let values = |set: &Enumeration| -> Vec<(String, i128, String)> {
                let values = set.values.iter();
                values
                    .map(|value| (value.name.clone(), value.value.0, value.c.clone()))
                    .collect()
            };
            (&old.ty, old.closed, old.c_enum) == (&new.ty, new.closed, new.c_enum)
                && values(old) == values(new)
        };
        let renamed = self.sets_renamed(&pairs, same);
        for (name, old) in &pairs.gone {
            for value in old.values.iter().filter(|_| !renamed.contains(name)) {
                self.value_gone(name, value, old.revision.as_deref());
            }
        }
        for (name, new) in pairs
            .come
            .iter()
            .filter(|(name, _)| !renamed.contains(name))
        {
            let message = format!("new set of {} values", new.values.len());
            self.push(Rule::ItemAdded, *name, message, both_safe());
        }
    }

    fn enumeration(&mut self, name: &str, old: &Enumeration, new: &Enumeration) {
        self.promise(name, old, new);
        self.set_type(name, &old.ty, &new.ty);
        let in_old = |value: &Value| old.values.iter().find(|other| other.name == value.name);
        let in_new = |value: &Value| new.values.iter().find(|other| other.name == value.name);
        let mut renamed = Vec::new();
        for value in &new.values {
            let path = format!("{name}.{}", value.name);
            if let Some(before) = in_old(value) {
                if before.value != value.value {
                    let message = format!("{} before, {} now", before.value.0, value.value.0);
                    let verdicts = both_break("the two sides mean different values by one name");
                    self.push(Rule::ConstValueChanged, path, message, verdicts);
                } else if before.c != value.c {
                    let message = format!("{} in C before, {} now", before.c, value.c);
                    let verdicts =
                        both_safe_if("no program widens, shifts or formats it by its type");
                    self.push(Rule::ConstTypeChanged, path, message, verdicts);
                }
                continue;
            }
            let Some(before) = old.values.iter().find(|other| other.value == value.value) else {
                self.value_added(path, old, value);
                continue;
            };
            if in_new(before).is_none() {
                renamed.push(before.name.as_str());
            }
            let message = format!("{} was `{}`", value.value.0, before.name);
            let contended = self.contended(before.revision.as_deref(), value.revision.as_deref());
            self.place_taken(
                path,
                message,
                Taken {
                    rule: Rule::EnumValueReused,
                    names: (&before.name, &value.name),
                    old_is_gone: in_new(before).is_none(),
                    contended,
                },
            );
        }
        for value in &old.values {
            if in_new(value).is_none() && !renamed.contains(&value.name.as_str()) {
                self.value_gone(name, value, None);
            }
        }
    }

    fn promise(&mut self, name: &str, old: &Enumeration, new: &Enumeration) {
        match (old.closed, new.closed) {
            (false, true) => {
                let verdicts = (
                    Verdict::Safe,
                    Verdict::safe_if("old kernels never send another value either"),
                );
                self.push(Rule::EnumClosed, name, "open before, closed now", verdicts);
            }
            (true, false) => {
                let verdicts = (
                    Verdict::breaks("it was promised that no other value comes"),
                    Verdict::Safe,
                );
                self.push(Rule::EnumOpened, name, "closed before, open now", verdicts);
            }
            _ => {}
        }
        if old.c_enum != new.c_enum {
            let shown = |set: &Enumeration| if set.c_enum { "an `enum`" } else { "macros" };
            let message = format!("{} in C before, {} now", shown(old), shown(new));
            self.push(Rule::ConstTypeChanged, name, message, both_safe());
            if old.c_enum {
                self.compiles_not("the type is gone in C");
            } else {
                self.compiles_if("no program asks by #ifdef for the macros");
            }
        }
    }

    fn value_gone(&mut self, set: &str, value: &Value, set_revision: Option<&str>) {
        let was = format!("a value of `{set}`");
        if self.is_elsewhere(&value.name, Some(value.value.0), &was) {
            return;
        }
        let path = format!("{set}.{}", value.name);
        let message = format!("{} has no name any more", value.value.0);
        let verdicts = (
            Verdict::breaks("nothing says that it is still served"),
            Verdict::Safe,
        );
        let revision = value.revision.as_deref().or(set_revision);
        self.gone(Rule::EnumValueRemoved, path, message, revision, verdicts);
        self.compiles_not(NAME_GONE);
    }

    fn value_added(&mut self, path: String, old: &Enumeration, value: &Value) {
        let old_user = if old.closed {
            Verdict::breaks("it was promised that no other value comes")
        } else {
            Verdict::Safe
        };
        let condition = "it finds out whether the kernel knows the value before it needs it";
        let message = format!("{} has a name", value.value.0);
        let verdicts = (old_user, Verdict::safe_if(condition));
        self.push(Rule::EnumValueAdded, path, message, verdicts);
    }
}
