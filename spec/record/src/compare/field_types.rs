//! The type of a field in both records: how many bytes, and what is in each.

use super::fields::is_flexible;
use super::leaves::{self, stride, Likeness};
use super::{both_break, both_safe, both_safe_if, Comparison, Rule, TYPE_CHANGED};
use crate::record::{Field, Struct};

impl Comparison<'_> {
    pub(super) fn field_type(&mut self, item: &Struct, old: &Field, new: &Field) {
        let plain = |ty: &str| ty.trim_start_matches("aligned_").to_owned();
        let (before, after) = (plain(&old.ty), plain(&new.ty));
        let strides = (stride(self.old, &old.ty), stride(self.new, &new.ty));
        let both_flexible = is_flexible(old) && is_flexible(new);
        let message = format!("{} before, {} now", old.ty, new.ty);
        if old.size != new.size || is_flexible(old) != is_flexible(new) {
            let message = format!("{message}: {} bytes, and {}", old.size, new.size);
            let verdicts = both_break("the two sides read and write different numbers of bytes");
            self.at(Rule::FieldResized, item, new, message, verdicts);
        } else if both_flexible && strides.0.map(|s| s.0) != strides.1.map(|s| s.0) {
            let bytes = |stride: Option<(u64, u64)>| stride.map_or(0, |(bytes, _)| bytes);
            let (from, to) = (bytes(strides.0), bytes(strides.1));
            let message = format!("{message}: elements of {from} bytes, and of {to}");
            let verdicts = both_break("every element but the first is in different bytes");
            self.at(Rule::FieldResized, item, new, message, verdicts);
        } else if both_flexible && strides.0 != strides.1 {
            let message = format!("{message}: elements of another size where u64 is aligned to 4");
            let verdicts = both_safe_if("there is no program where u64 is aligned to 4");
            self.at(Rule::FieldResized, item, new, message, verdicts);
        } else if before == after {
            return;
        } else if without_sign(&before).is_some() && without_sign(&before) == without_sign(&after) {
            let verdicts = both_break("large values are negative to one side");
            self.at(Rule::FieldRetypedSign, item, new, message, verdicts);
        } else {
            self.field_retyped(item, old, new, message);
        }
        if before != after {
            self.compiles_not(TYPE_CHANGED);
        }
    }

    /// A field that has another type of the same size: whether the two hold the same numbers in
    /// the same bytes.
    fn field_retyped(&mut self, item: &Struct, old: &Field, new: &Field, message: String) {
        let leaves = (
            leaves::of_field(self.old, old),
            leaves::of_field(self.new, new),
        );
        let verdicts = if leaves::is_bytes(&old.ty) || leaves::is_bytes(&new.ty) {
            both_safe_if("the bytes hold the same values")
        } else {
            match leaves::compare(leaves.0, leaves.1) {
                Likeness::Same => both_safe(),
                Likeness::Renamed => both_safe_if("the parts of both types mean the same"),
                Likeness::Different(what) => both_break(&what),
            }
        };
        self.at(Rule::FieldRetyped, item, new, message, verdicts);
    }
}

/// The digits of an integer type, and its array.
fn without_sign(ty: &str) -> Option<&str> {
    let rest = ty.strip_prefix(['s', 'u'])?;
    Some(rest).filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
}
