//! Fields and bit fields of one struct in both records.

use super::meaning::Held;
use super::structs::Growth;
use super::{
    both_break, both_safe, both_safe_if, Comparison, Rule, Verdict, NAME_GONE, RESERVED_NAMED,
    TYPE_CHANGED,
};
use crate::record::{Field, Struct};

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
                        self.compiles_if(RESERVED_NAMED);
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
                self.compiles_not(NAME_GONE);
                // The name is all that the two do not share only if nothing else is reported.
                self.field(old, field, other);
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
            self.compiles_without(field, new);
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
            self.compiles_without(field, new);
        }
        self.shows(&old.name);
        None
    }

    /// Says that programs do not compile that name a field which is not there any more; one that
    /// has become reserved may have kept its name.
    fn compiles_without(&mut self, field: &Field, new: &Struct) {
        let is_there = field
            .name
            .as_deref()
            .is_some_and(|name| new.field(name).is_some());
        if !is_there {
            self.compiles_not(NAME_GONE);
        }
    }

    /// The elements of flexible arrays in a struct that reads the same in both records.
    pub(super) fn elements(&mut self, old: &Struct, new: &Struct) {
        for (before, after) in old.fields.iter().zip(&new.fields) {
            if is_flexible(before) {
                self.field_type(old, before, after);
            }
        }
    }

    /// What an old user gets of a field that has become reserved.
    pub(super) fn retired(&self, name: &str) -> Verdict {
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
        self.field_type(item, old, new);
        if old == new {
            return;
        }
        // Without `..`: what is new in a record does not compile before something compares it.
        let Field {
            // Pairs are made by it.
            name: _,
            at: _,
            at_32: _,
            // The type says them.
            size: _,
            size_32: _,
            ty: _,
            order: _,
            // Fields that are reserved are not compared as fields.
            reserved: _,
            flags: _,
            values: _,
            bits: _,
            count: _,
            until: _,
            version: _,
            deprecated: _,
            // Whom a difference concerns, and no difference itself.
            revision: _,
        } = new;
        self.field_place(item, old, new);
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
        self.field_deprecated(item, old, new);
    }

    fn field_deprecated(&mut self, item: &Struct, old: &Field, new: &Field) {
        let path = format!("{}.{}", item.name, new.shown());
        self.deprecated(path, old.deprecated.as_deref(), new.deprecated.as_deref());
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
        let has_bits = (!old.bits.is_empty(), !new.bits.is_empty());
        if has_bits == (true, true) {
            self.bit_fields(item, old, new);
        }
        if sets(old) != sets(new) || has_bits.0 != has_bits.1 {
            let message = format!("{} before, {} now", shown(old), shown(new));
            let verdicts = if has_bits.0 {
                both_safe_if("the values that both sides know mean the same to both")
            } else {
                let before = Held::of(self.old, old.flags.as_deref(), old.values.as_deref());
                let after = Held::of(self.new, new.flags.as_deref(), new.values.as_deref());
                before.verdicts(&after)
            };
            self.at(Rule::FieldMeaningChanged, item, new, message, verdicts);
            self.compiles_not(TYPE_CHANGED);
        }
    }
}

/// Whether a field is an array that ends where something else says.
pub(super) fn is_flexible(field: &Field) -> bool {
    field.ty.ends_with("[]")
}
