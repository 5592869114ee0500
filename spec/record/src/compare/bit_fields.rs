//! The bit fields of one word in both records.

use super::meaning::Held;
use super::{both_break, both_safe_if, Comparison, Rule, Verdict, NAME_GONE, TYPE_CHANGED};
use crate::record::{BitField, Field, Struct};

impl Comparison<'_> {
    pub(super) fn bit_fields(&mut self, item: &Struct, old: &Field, new: &Field) {
        let path = |bits: &BitField| format!("{}.{}.{}", item.name, new.shown(), bits.name);
        let taken = old.bits.iter().fold(0, |all, bits| all | bits.mask.0);
        let kept = new.bits.iter().fold(0, |all, bits| all | bits.mask.0);
        let mut renamed = Vec::new();
        for bits in &new.bits {
            if let Some(before) = old.bits.iter().find(|other| other.name == bits.name) {
                if before.mask != bits.mask {
                    let message =
                        format!("mask {:#x} before, {:#x} now", before.mask.0, bits.mask.0);
                    let verdicts = both_break("the two sides look for it in different bits");
                    self.push(Rule::BitfieldMoved, path(bits), message, verdicts);
                    self.shows(&item.name);
                }
                self.bit_meaning(path(bits), before, bits);
                continue;
            }
            let same_bits = old.bits.iter().find(|other| {
                other.mask == bits.mask && !new.bits.iter().any(|new| new.name == other.name)
            });
            if let Some(before) = same_bits {
                renamed.push(before.name.as_str());
                let contended =
                    self.contended(before.revision.as_deref(), bits.revision.as_deref());
                let message = format!("mask {:#x} was `{}`", bits.mask.0, before.name);
                let (rule, verdicts) = if contended {
                    let reason = "each side means its own by the bits";
                    (Rule::IdContended, both_break(reason))
                } else {
                    let condition = "the bits mean what they meant";
                    (Rule::NameChanged, both_safe_if(condition))
                };
                self.push(rule, path(bits), message, verdicts);
                self.compiles_not(NAME_GONE);
                self.shows(&item.name);
                self.bit_meaning(path(bits), before, bits);
            } else if bits.mask.0 & taken == 0 {
                self.bits_claimed(item, old, bits);
            }
        }
        for bits in &old.bits {
            let is_kept = new.bits.iter().any(|other| other.name == bits.name);
            if is_kept || renamed.contains(&bits.name.as_str()) {
                continue;
            }
            let revision = bits.revision.as_deref();
            if bits.mask.0 & kept == 0 {
                let message = format!("mask {:#x} is reserved now", bits.mask.0);
                let verdicts = (self.retired(&item.name), Verdict::Safe);
                self.gone(Rule::FieldRetired, path(bits), message, revision, verdicts);
            } else {
                let message = format!("mask {:#x} is something else now", bits.mask.0);
                let verdicts = both_break("the two sides see different things in the same bits");
                self.gone(
                    Rule::FieldDeletedNotReserved,
                    path(bits),
                    message,
                    revision,
                    verdicts,
                );
            }
            self.compiles_not(NAME_GONE);
            self.shows(&item.name);
        }
    }

    /// What the numbers of a bit field mean.
    fn bit_meaning(&mut self, path: String, old: &BitField, new: &BitField) {
        if (&old.flags, &old.values) == (&new.flags, &new.values) {
            return;
        }
        let shown = |bits: &BitField| match bits.flags.as_ref().or(bits.values.as_ref()) {
            Some(set) => format!("`{set}`"),
            None => "a plain number".to_owned(),
        };
        let message = format!("{} before, {} now", shown(old), shown(new));
        let before = Held::of(self.old, old.flags.as_deref(), old.values.as_deref());
        let after = Held::of(self.new, new.flags.as_deref(), new.values.as_deref());
        self.push(
            Rule::FieldMeaningChanged,
            path,
            message,
            before.verdicts(&after),
        );
        self.compiles_not(TYPE_CHANGED);
    }
}
