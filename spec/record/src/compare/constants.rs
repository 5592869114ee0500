//! What names are worth: constants, flags, values.

use super::behaviour::Claim;
use super::items::is_renamed;
use super::{both_break, both_safe, both_safe_if, Comparison, Rule, Verdict};
use crate::record::{Constant, Enumeration, Flag, FlagSet, Value};

impl Comparison<'_> {
    pub(super) fn constants(&mut self) {
        let pairs = self.pairs(|item| &item.constants, |item: &Constant| &item.name);
        for (name, old, new) in &pairs.both {
            self.constant(name, old, new);
        }
        for (name, old) in &pairs.gone {
            let verdicts = (
                Verdict::safe_if("no program that is still to be compiled uses the name"),
                Verdict::Safe,
            );
            let message = format!("{} is gone", worth(old));
            let revision = old.revision.as_deref();
            self.gone(Rule::ConstRemoved, *name, message, revision, verdicts);
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
        }
    }

    pub(super) fn flag_sets(&mut self) {
        let pairs = self.pairs(|item| &item.flags, |item: &FlagSet| &item.name);
        for (name, old, new) in &pairs.both {
            self.flag_set(name, old, new);
        }
        for (name, old) in &pairs.gone {
            for flag in &old.bits {
                self.flag_gone(name, flag, old.revision.as_deref());
            }
        }
        for (name, new) in &pairs.come {
            let message = format!("new set of {} flags", new.bits.len());
            self.push(Rule::ItemAdded, *name, message, both_safe());
        }
    }

    fn flag_set(&mut self, name: &str, old: &FlagSet, new: &FlagSet) {
        let in_old = |flag: &Flag| old.bits.iter().find(|other| other.name == flag.name);
        let in_new = |flag: &Flag| new.bits.iter().find(|other| other.name == flag.name);
        let mut renamed = Vec::new();
        for flag in &new.bits {
            let path = format!("{name}.{}", flag.name);
            if let Some(before) = in_old(flag) {
                if before.bit != flag.bit {
                    let message = format!("bit {} before, bit {} now", before.bit, flag.bit);
                    let verdicts = both_break("the two sides mean different bits by one name");
                    self.push(Rule::ConstValueChanged, path, message, verdicts);
                }
                continue;
            }
            let Some(before) = old.bits.iter().find(|other| other.bit == flag.bit) else {
                self.flag_added(name, old, flag);
                continue;
            };
            let message = format!("bit {} was `{}`", flag.bit, before.name);
            let revisions = (before.revision.as_deref(), flag.revision.as_deref());
            if in_new(before).is_none() {
                renamed.push(before.name.as_str());
            }
            self.place_taken(
                path,
                message,
                Taken {
                    rule: Rule::FlagBitReused,
                    names: (&before.name, &flag.name),
                    old_is_gone: in_new(before).is_none(),
                    contended: self.contended(revisions.0, revisions.1),
                },
            );
        }
        for flag in &old.bits {
            if in_new(flag).is_none() && !renamed.contains(&flag.name.as_str()) {
                self.flag_gone(name, flag, None);
            }
        }
    }

    fn flag_gone(&mut self, set: &str, flag: &Flag, set_revision: Option<&str>) {
        let path = format!("{set}.{}", flag.name);
        let message = format!("bit {} has no name any more", flag.bit);
        let verdicts = (
            Verdict::breaks(
                "programs that use it no longer compile, and nothing says that it is still served",
            ),
            Verdict::Safe,
        );
        let revision = flag.revision.as_deref().or(set_revision);
        self.gone(Rule::FlagRemoved, path, message, revision, verdicts);
    }

    fn flag_added(&mut self, name: &str, old: &FlagSet, flag: &Flag) {
        let path = format!("{name}.{}", flag.name);
        let message = format!("bit {} has a name", flag.bit);
        let claim = self.behaviours.flag_claim(&old.name, flag.bit);
        let role = self.old_roles.set(name);
        match claim {
            Some(Claim::Checked(errnos, witness)) => {
                let condition = format!(
                    "it takes {} as a sign that the kernel does not know the flag",
                    errnos.join(" or ")
                );
                let verdicts = (Verdict::Safe, Verdict::SafeIf(condition));
                self.push(Rule::FlagAdded, path, message, verdicts);
                self.witnessed(witness);
            }
            Some(Claim::NotChecked(witness)) => {
                let rule = Rule::ReservedClaimedNotCheckedBefore;
                self.push(rule, path, message, super::claims::not_checked());
                self.witnessed(Some(witness));
            }
            Some(Claim::Undecided) => self.undecided(&path),
            None => {
                let condition = if role.reply && !role.request {
                    "a clear bit means to it that the kernel does not say"
                } else if role.firmware {
                    "a clear bit means to it that the machine does not say"
                } else {
                    "it finds out whether the kernel knows the flag before it uses it"
                };
                let verdicts = (Verdict::Safe, Verdict::safe_if(condition));
                self.push(Rule::FlagAdded, path, message, verdicts);
            }
        }
    }

    pub(super) fn enumerations(&mut self) {
        let pairs = self.pairs(|item| &item.enums, |item: &Enumeration| &item.name);
        for (name, old, new) in &pairs.both {
            self.enumeration(name, old, new);
        }
        for (name, old) in &pairs.gone {
            for value in &old.values {
                self.value_gone(name, value, old.revision.as_deref());
            }
        }
        for (name, new) in &pairs.come {
            let message = format!("new set of {} values", new.values.len());
            self.push(Rule::ItemAdded, *name, message, both_safe());
        }
    }

    fn enumeration(&mut self, name: &str, old: &Enumeration, new: &Enumeration) {
        self.promise(name, old, new);
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
    }

    fn value_gone(&mut self, set: &str, value: &Value, set_revision: Option<&str>) {
        let path = format!("{set}.{}", value.name);
        let message = format!("{} has no name any more", value.value.0);
        let verdicts = (
            Verdict::breaks(
                "programs that use it no longer compile, and nothing says that it is still served",
            ),
            Verdict::Safe,
        );
        let revision = value.revision.as_deref().or(set_revision);
        self.gone(Rule::EnumValueRemoved, path, message, revision, verdicts);
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

    /// A bit or a value that had one name has another.
    fn place_taken(&mut self, path: String, message: String, taken: Taken<'_>) {
        if taken.contended {
            let verdicts = both_break("each side means its own by it");
            self.push(Rule::IdContended, path, message, verdicts);
        } else if taken.old_is_gone && is_renamed(taken.names.0, taken.names.1) {
            self.push(Rule::NameChanged, path, message, both_safe());
        } else {
            let verdicts = both_break("the two sides mean different things by one number");
            self.push(taken.rule, path, message, verdicts);
        }
    }
}

/// A bit or a value that had one name and has another.
struct Taken<'a> {
    rule: Rule,
    names: (&'a str, &'a str),
    old_is_gone: bool,
    contended: bool,
}

fn worth(item: &Constant) -> String {
    match (&item.value, &item.text) {
        (Some(value), _) => value.0.to_string(),
        (None, Some(text)) => format!("{text:?}"),
        (None, None) => "nothing".to_owned(),
    }
}
