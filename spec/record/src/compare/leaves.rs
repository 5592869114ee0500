//! What lies where in a type, with all that it contains: nothing is hidden behind a type's name.

use super::meaning::Held;
use crate::record::{AbiRecord, Field, Order, Struct};

/// A number somewhere in a type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Leaf {
    /// The names that lead to it; empty if the type is the number.
    path: String,
    place: Place,
    is_used: bool,
    /// What its numbers mean.
    held: Held,
    /// Bit fields: name, mask, what they hold.
    bits: Vec<(String, i128, Held)>,
}

/// Which bytes hold a number, and how.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Place {
    /// Offset where u64 is aligned to 8 and where it is aligned to 4.
    at: (u64, u64),
    /// Such as `u32`.
    ty: String,
    order: Option<Order>,
    /// For each array that it is in: how many elements, and how far apart on either target.
    arrays: Vec<(u64, (u64, u64))>,
}

/// What is known of two types of one size.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Likeness {
    /// The same names for the same numbers in the same bytes.
    Same,
    /// The same but for names.
    Renamed,
    /// Different things, such as this.
    Different(String),
}

/// Deeper nesting and larger types are for no person's spec.
const DEPTH: usize = 32;
const LARGEST: usize = 10_000;

/// The size of an element of a type, where u64 is aligned to 8 and where it is aligned to 4.
pub(super) fn stride(record: &AbiRecord, ty: &str) -> Option<(u64, u64)> {
    let element = element(ty);
    if let Some(item) = record.structure(element) {
        return Some((item.size, item.size_on_32()));
    }
    let bits: u64 = element
        .trim_start_matches("aligned_")
        .get(1..)?
        .parse()
        .ok()?;
    Some((bits / 8, bits / 8))
}

fn element(ty: &str) -> &str {
    ty.split('[').next().unwrap_or(ty)
}

/// Whether a type is bytes of which nothing is said.
pub(super) fn is_bytes(ty: &str) -> bool {
    ty.starts_with("u8[")
}

/// Everything in a field, from the field's first byte on; none if it is too much.
pub(super) fn of_field(record: &AbiRecord, field: &Field) -> Option<Vec<Leaf>> {
    let mut leaves = Vec::new();
    let place = Place {
        at: (0, 0),
        ty: field.ty.clone(),
        order: field.order,
        arrays: Vec::new(),
    };
    add(record, field, String::new(), place, 0, &mut leaves)?;
    Some(leaves)
}

/// Everything in a struct.
pub(super) fn of_struct(record: &AbiRecord, item: &Struct) -> Option<Vec<Leaf>> {
    let mut leaves = Vec::new();
    for field in &item.fields {
        let place = Place {
            at: (field.at, field.at_on_32()),
            ty: field.ty.clone(),
            order: field.order,
            arrays: Vec::new(),
        };
        add(
            record,
            field,
            field.shown().to_owned(),
            place,
            0,
            &mut leaves,
        )?;
    }
    Some(leaves)
}

fn add(
    record: &AbiRecord,
    field: &Field,
    path: String,
    mut place: Place,
    depth: usize,
    leaves: &mut Vec<Leaf>,
) -> Option<()> {
    if depth > DEPTH || leaves.len() > LARGEST {
        return None;
    }
    if field.ty.contains('[') {
        let stride = stride(record, &field.ty)?;
        // A flexible array has no elements of its own, and a stride all the same.
        place
            .arrays
            .push((field.size.checked_div(stride.0)?, stride));
    }
    let Some(item) = record.structure(element(&field.ty)) else {
        place.ty = element(&field.ty).trim_start_matches("aligned_").to_owned();
        let bits = field.bits.iter();
        leaves.push(Leaf {
            path,
            place,
            is_used: field.is_used(),
            held: Held::of(record, field.flags.as_deref(), field.values.as_deref()),
            bits: bits
                .map(|bits| {
                    let held = Held::of(record, bits.flags.as_deref(), bits.values.as_deref());
                    (bits.name.clone(), bits.mask.0, held)
                })
                .collect(),
        });
        return Some(());
    };
    for inner in &item.fields {
        let name = inner.shown();
        let path = match path.is_empty() {
            true => name.to_owned(),
            false => format!("{path}.{name}"),
        };
        let place = Place {
            at: (
                place.at.0.saturating_add(inner.at),
                place.at.1.saturating_add(inner.at_on_32()),
            ),
            ty: inner.ty.clone(),
            order: inner.order,
            arrays: place.arrays.clone(),
        };
        add(record, inner, path, place, depth + 1, leaves)?;
    }
    Some(())
}

/// Whether two types hold the same numbers in the same bytes.
pub(super) fn compare(old: Option<Vec<Leaf>>, new: Option<Vec<Leaf>>) -> Likeness {
    let (Some(old), Some(new)) = (old, new) else {
        return Likeness::Different("the two are too large to be compared".to_owned());
    };
    let mut renamed = false;
    for before in old.iter().filter(|leaf| leaf.is_used) {
        let by_name = new.iter().find(|leaf| leaf.path == before.path);
        let after = by_name.or_else(|| new.iter().find(|leaf| leaf.place == before.place));
        renamed |= by_name.is_none();
        if let Some(difference) = difference(before, after.filter(|leaf| leaf.is_used)) {
            return Likeness::Different(difference);
        }
    }
    for after in new.iter().filter(|leaf| leaf.is_used) {
        let is_old = |leaf: &&Leaf| leaf.is_used && leaf.place == after.place;
        if !old.iter().any(|leaf| is_old(&leaf)) {
            let at = after.place.at.0;
            return Likeness::Different(format!("`{}` at {at} is new", after.path));
        }
    }
    if renamed {
        Likeness::Renamed
    } else {
        Likeness::Same
    }
}

fn difference(old: &Leaf, new: Option<&Leaf>) -> Option<String> {
    let shown = |leaf: &Leaf| match leaf.path.is_empty() {
        true => "it".to_owned(),
        false => format!("`{}`", leaf.path),
    };
    let Some(new) = new else {
        let at = old.place.at.0;
        return Some(format!("{} at {at} is gone", shown(old)));
    };
    if old.place != new.place {
        let place = |leaf: &Leaf| {
            let Place { at, ty, arrays, .. } = &leaf.place;
            let arrays: String = arrays
                .iter()
                .map(|(count, (stride, _))| format!(", {count} times every {stride} bytes"))
                .collect();
            format!("{ty} at {}{arrays}", at.0)
        };
        let (before, now) = (place(old), place(new));
        return Some(match before == now {
            true => format!("{} is in other bytes on some machines", shown(old)),
            false => format!("{} is {before} before, {now} now", shown(old)),
        });
    }
    let held = old.held.difference(&new.held);
    let bits = || {
        let same = old.bits.len() == new.bits.len()
            && old
                .bits
                .iter()
                .zip(&new.bits)
                .all(|(a, b)| (&a.0, a.1) == (&b.0, b.1) && a.2.difference(&b.2).is_none());
        (!same).then(|| format!("{} has other bit fields", shown(old)))
    };
    held.or_else(bits)
}
