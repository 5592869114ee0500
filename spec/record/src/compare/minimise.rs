//! A smaller request that shows the same.

use super::request::{Case, Side, Slot};

/// Makes each value of a case as small as it can be while the case still is what `keeps` says: the
/// fields of both sides, then the facts.
pub(super) fn minimise(case: &Case, sides: [&Side<'_>; 2], keeps: &dyn Fn(&Case) -> bool) -> Case {
    let mut best = case.clone();
    clear_unread_bytes(&mut best, sides, keeps);
    for slot in sides.iter().flat_map(|side| &side.slots) {
        let value = slot.read(&best.bytes).unwrap_or(0);
        let set = |value: u64| with_slot(&best, slot, value);
        let least = smallest(value, &|value| keeps(&set(value)));
        best = with_slot(&best, slot, least);
    }
    let places: Vec<_> = best.facts.keys().cloned().collect();
    for place in places {
        let value = best.facts.get(&place).copied().unwrap_or(0);
        let set = |value: u64| {
            let mut other = best.clone();
            other.facts.insert(place.clone(), value);
            other
        };
        let least = smallest(value, &|value| keeps(&set(value)));
        best = set(least);
    }
    best.facts.retain(|_, value| *value != 0);
    best
}

/// A small value with which `keeps` holds: 0, or what is left when powers of two are taken away.
fn smallest(mut value: u64, keeps: &dyn Fn(u64) -> bool) -> u64 {
    if value == 0 || keeps(0) {
        return 0;
    }
    for power in (0..64).rev().map(|bit| 1u64 << bit) {
        while value > power && keeps(value - power) {
            value -= power;
        }
    }
    value
}

fn with_slot(case: &Case, slot: &Slot, value: u64) -> Case {
    let mut other = case.clone();
    slot.write(&mut other.bytes, value);
    other
}

/// Bytes that no rule can read are 0, unless that is what the case is about.
fn clear_unread_bytes(best: &mut Case, sides: [&Side<'_>; 2], keeps: &dyn Fn(&Case) -> bool) {
    let is_read = |at: usize| {
        let mut slots = sides.iter().flat_map(|side| &side.slots);
        slots.any(|slot| (slot.at..slot.at.saturating_add(slot.size)).contains(&at))
    };
    for at in (0..best.bytes.len()).filter(|at| !is_read(*at)) {
        let mut other = best.clone();
        if let Some(byte) = other.bytes.get_mut(at) {
            *byte = 0;
        }
        if keeps(&other) {
            *best = other;
        }
    }
}
