//! Fields and bit fields of one struct in both records.

use super::structs::Growth;
use super::{both_break, both_safe, both_safe_if, Comparison, Rule, Verdict};
use crate::record::{BitField, Field, Struct};

impl Comparison<'_> {
    pub(super) fn fields(&mut self, old: &Struct, new: &Struct, growth: Growth) {
        let mut renamed: Vec<&Field> = Vec::new();
        for before in old.fields.iter().filter(|field| field.is_used()) {
            let after = before.name.as_deref().and_then(|name| new.field(name));
            match after {
                Some(after) if after.is_used() => self.field(old, before, after),
                _ => renamed.extend(self.field_gone(old, new, before)),
            }
        }
        for field in &new.fields {
            let before = field.name.as_deref().and_then(|name| old.field(name));
            let was_used = before.is_some_and(Field::is_used);
            let is_renamed = renamed.iter().any(|other| std::ptr::eq(*other, field));
            if field.is_used() && !was_used && !is_renamed {
                self.field_added(old, growth, field);
            } else if field.reserved {
                self.reserved(old, growth, field);
            }
        }
    }

    /// A reserved field of the new record: its bytes can be new, or have had no name.
    fn reserved(&mut self, old: &Struct, growth: Growth, field: &Field) {
        let same_bytes = |other: &&Field| (other.at, other.size) == (field.at, field.size);
        let before = old.fields.iter().find(same_bytes);
        match before {
            Some(before) if before.reserved => {
                if let (Some(old_name), Some(new_name)) = (&before.name, &field.name) {
                    if old_name != new_name {
                        let message = format!("was `{old_name}`");
                        self.at(Rule::NameChanged, old, field, message, both_safe());
                    }
                }
            }
            Some(_) => {}
            None => self.field_added(old, growth, field),
        }
    }

    /// A used field whose name no used field has any more. Gives the field that it has become, if
    /// only its name changed.
    fn field_gone<'n>(
        &mut self,
        old: &Struct,
        new: &'n Struct,
        field: &Field,
    ) -> Option<&'n Field> {
        let same_place = new.fields.iter().find(|other| {
            other.is_used()
                && (other.at, other.size, &other.ty, other.order)
                    == (field.at, field.size, &field.ty, field.order)
                && other
                    .name
                    .as_deref()
                    .is_none_or(|name| old.field(name).is_none())
        });
        if let Some(other) = same_place {
            let contended = self.contended(field.revision.as_deref(), other.revision.as_deref());
            let message = format!("was `{}`", field.shown());
            if contended {
                let verdicts = both_break("each side means its own by the bytes");
                self.at(Rule::IdContended, old, other, message, verdicts);
            } else {
                let verdicts = both_safe_if("the field means what it meant");
                self.at(Rule::NameChanged, old, other, message, verdicts);
            }
            return Some(other);
        }
        let path = format!("{}.{}", old.name, field.shown());
        let covers = |at: u64| {
            let mut over = new.fields.iter().filter(|f| f.at <= at && at < f.end());
            over.all(|other| other.reserved)
                && new.fields.iter().any(|f| f.at <= at && at < f.end())
        };
        let is_reserved =
            field.size > 0 && (field.at..field.end().min(field.at + 4096)).all(covers);
        let revision = field.revision.as_deref();
        if is_reserved {
            let message = format!("bytes {} to {} are reserved now", field.at, field.end());
            let verdicts = (self.retired(&old.name), Verdict::Safe);
            self.gone(Rule::FieldRetired, path, message, revision, verdicts);
        } else {
            let message = format!(
                "bytes {} to {} are something else now",
                field.at,
                field.end()
            );
            let verdicts = both_break("the two sides see different things in the same bytes");
            self.gone(
                Rule::FieldDeletedNotReserved,
                path,
                message,
                revision,
                verdicts,
            );
        }
        self.shows(&old.name);
        None
    }

    /// What an old user gets of a field that has become reserved.
    fn retired(&self, name: &str) -> Verdict {
        let role = self.new_roles.structure(name);
        if role.request && !role.reply {
            Verdict::breaks("a request that uses the field is refused, or not understood")
        } else if role.request {
            Verdict::safe_if("it can do without the field, and no request uses it")
        } else {
            Verdict::safe_if("it takes 0 for not known")
        }
    }

    fn field(&mut self, item: &Struct, old: &Field, new: &Field) {
        if old == new {
            return;
        }
        self.field_place(item, old, new);
        self.field_type(item, old, new);
        if old.order != new.order {
            let shown = |field: &Field| field.order.map_or("host".to_owned(), |o| format!("{o:?}"));
            let message = format!("{} before, {} now", shown(old), shown(new)).to_lowercase();
            let verdicts = both_break(
                "the bytes are read the other way round where that order is not the machine's own",
            );
            self.at(Rule::FieldEndianChanged, item, new, message, verdicts);
        }
        if (&old.count, &old.until) != (&new.count, &new.until) {
            let shown = |field: &Field| match (&field.count, &field.until) {
                (Some(count), _) => format!("counted by `{count}`"),
                (None, Some(until)) => format!("until `{until}`"),
                (None, None) => "not counted".to_owned(),
            };
            let message = format!("{} before, {} now", shown(old), shown(new));
            let verdicts = both_break("the two sides disagree about how much follows");
            self.at(Rule::FlexibleRuleChanged, item, new, message, verdicts);
        }
        self.field_version(item, old, new);
        self.field_meaning(item, old, new);
    }

    fn field_place(&mut self, item: &Struct, old: &Field, new: &Field) {
        if old.at != new.at {
            let message = format!("offset {} before, {} now", old.at, new.at);
            let verdicts = both_break("the two sides look for it in different bytes");
            self.at(Rule::FieldMoved, item, new, message, verdicts);
        } else if old.at_on_32() != new.at_on_32() {
            let message = format!(
                "offset {} before, {} now, where u64 is aligned to 4",
                old.at_on_32(),
                new.at_on_32()
            );
            let verdicts = both_safe_if("there is no program where u64 is aligned to 4");
            self.at(Rule::FieldMoved, item, new, message, verdicts);
        }
    }

    fn field_type(&mut self, item: &Struct, old: &Field, new: &Field) {
        let message = format!("{} before, {} now", old.ty, new.ty);
        let is_flexible = |field: &Field| field.ty.ends_with("[]");
        let plain = |ty: &str| ty.trim_start_matches("aligned_").to_owned();
        let (before, after) = (plain(&old.ty), plain(&new.ty));
        let unsigned = |ty: &str| {
            let digits = ty.strip_prefix(['s', 'u']);
            digits
                .filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
                .map(str::to_owned)
        };
        let sizes_differ = old.size != new.size || is_flexible(old) != is_flexible(new);
        let only_sign_differs =
            before != after && unsigned(&before).is_some() && unsigned(&before) == unsigned(&after);
        if !sizes_differ && only_sign_differs {
            let verdicts = both_break("large values are negative to one side");
            self.at(Rule::FieldRetypedSign, item, new, message, verdicts);
        } else if sizes_differ || (is_flexible(old) && before != after) {
            let message = format!("{message}: {} bytes, and {}", old.size, new.size);
            let verdicts = both_break("the two sides read and write different numbers of bytes");
            self.at(Rule::FieldResized, item, new, message, verdicts);
        } else if before != after {
            let verdicts = both_safe_if("both types hold the same values in the same bytes");
            self.at(Rule::FieldRetyped, item, new, message, verdicts);
        }
    }

    fn field_version(&mut self, item: &Struct, old: &Field, new: &Field) {
        let (before, after) = (old.version.unwrap_or(1), new.version.unwrap_or(1));
        if before == after {
            return;
        }
        let message = format!("version {before} of the struct before, {after} now");
        let verdicts = if after > before {
            let condition = "the kernel goes on to send at least the version that has it";
            (Verdict::safe_if(condition), Verdict::Safe)
        } else {
            let reason = "an old kernel says the version and does not fill the field";
            (Verdict::Safe, Verdict::breaks(reason))
        };
        self.at(Rule::FieldVersionChanged, item, new, message, verdicts);
    }

    fn field_meaning(&mut self, item: &Struct, old: &Field, new: &Field) {
        let sets = |field: &Field| (field.flags.clone(), field.values.clone());
        let shown = |field: &Field| match sets(field) {
            (Some(set), _) | (None, Some(set)) => format!("`{set}`"),
            (None, None) if !field.bits.is_empty() => "bit fields".to_owned(),
            (None, None) => "a plain number".to_owned(),
        };
        let was_plain = old.bits.is_empty() && sets(old) == (None, None);
        let has_bits = (!old.bits.is_empty(), !new.bits.is_empty());
        if has_bits == (true, true) {
            self.bit_fields(item, old, new);
        }
        if sets(old) != sets(new) || has_bits.0 != has_bits.1 {
            let message = format!("{} before, {} now", shown(old), shown(new));
            let verdicts = if was_plain {
                both_safe_if("the number meant that before it was said")
            } else {
                both_safe_if("the values that both sides know mean the same to both")
            };
            self.at(Rule::FieldMeaningChanged, item, new, message, verdicts);
        }
    }

    fn bit_fields(&mut self, item: &Struct, old: &Field, new: &Field) {
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
                self.shows(&item.name);
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
            self.shows(&item.name);
        }
    }
}
