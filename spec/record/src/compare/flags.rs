//! Sets of flags: which bit each name is.

use super::behaviour::Claim;
use super::constants::Taken;
use super::{both_break, both_safe, Comparison, Rule, Verdict, NAME_GONE};
use crate::record::{Flag, FlagSet};

impl Comparison<'_> {
    pub(super) fn flag_sets(&mut self) {
        let pairs = self.pairs(|item| &item.flags, |item: &FlagSet| &item.name);
        for (name, old, new) in &pairs.both {
            self.flag_set(name, old, new);
        }
        let same = |old: &FlagSet, new: &FlagSet| {
            let bits = |set: &FlagSet| -> Vec<(String, u32)> {
                let bits = set.bits.iter();
                bits.map(|flag| (flag.name.clone(), flag.bit)).collect()
            };
            old.ty == new.ty && bits(old) == bits(new)
        };
        let renamed = self.sets_renamed(&pairs, same);
        for (name, old) in &pairs.gone {
            for flag in old.bits.iter().filter(|_| !renamed.contains(name)) {
                self.flag_gone(name, flag, old.revision.as_deref());
            }
        }
        for (name, new) in pairs
            .come
            .iter()
            .filter(|(name, _)| !renamed.contains(name))
        {
            let message = format!("new set of {} flags", new.bits.len());
            self.push(Rule::ItemAdded, *name, message, both_safe());
        }
    }

    fn flag_set(&mut self, name: &str, old: &FlagSet, new: &FlagSet) {
        self.set_type(name, &old.ty, &new.ty);
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
        let was = format!("a flag of `{set}`");
        if self.is_elsewhere(&flag.name, 1i128.checked_shl(flag.bit), &was) {
            return;
        }
        let path = format!("{set}.{}", flag.name);
        let message = format!("bit {} has no name any more", flag.bit);
        let verdicts = (
            Verdict::breaks("nothing says that it is still served"),
            Verdict::Safe,
        );
        let revision = flag.revision.as_deref().or(set_revision);
        self.gone(Rule::FlagRemoved, path, message, revision, verdicts);
        self.compiles_not(NAME_GONE);
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
}
