//! Leaves out what a revision adds: the merged ABI is what remains.

use std::collections::HashSet;

use crate::diag::{Code, Diagnostic, Findings};
use crate::raw::{RawBits, RawField, RawItem, RawMeta, RawSpec};
use crate::suggest::did_you_mean;
use crate::Selection;

/// Removes everything that belongs to a revision which `selection` leaves out.
///
/// Items, regions, flows, flags and values go. Fields and bits become reserved again, which is what they are to
/// everybody who does not know the proposal; but members of a union go: others have their bytes.
pub(super) fn select(specs: &mut [RawSpec], selection: &Selection, findings: &mut Findings) {
    let without: HashSet<&str> = selection.without.iter().map(String::as_str).collect();
    check_known(specs, selection, findings);
    if without.is_empty() {
        return;
    }
    let keeps = |meta: &RawMeta| {
        meta.revision
            .as_ref()
            .is_none_or(|revision| !without.contains(revision.value.as_str()))
    };
    for spec in specs {
        spec.revisions
            .retain(|revision| !without.contains(revision.name.value.as_str()));
        spec.items.retain(|item| keeps(item.meta()));
        spec.regions.retain(|region| keeps(&region.meta));
        spec.flows.retain(|flow| keeps(&flow.meta));
        spec.chains.retain(|chain| keeps(&chain.meta));
        for item in &mut spec.items {
            match item {
                RawItem::FlagSet(set) => set.bits.retain(|flag| keeps(&flag.meta)),
                RawItem::Enum(item) => item.values.retain(|value| keeps(&value.meta)),
                RawItem::Struct(item) => {
                    if item.is_union {
                        item.fields.retain(|member| keeps(&member.meta));
                    }
                    for field in item.fields.iter_mut().filter(|field| !keeps(&field.meta)) {
                        reserve_field(field);
                    }
                    let bits = item.fields.iter_mut().filter_map(|f| f.bits.as_mut());
                    for bit in bits.flatten().filter(|bit| !keeps(&bit.meta)) {
                        reserve_bits(bit);
                    }
                }
                RawItem::Const(_) | RawItem::Ioctl(_) => {}
            }
        }
    }
}

fn reserve_field(field: &mut RawField) {
    field.name.value = format!("reserved_{}", field.offset.value);
    field.reserved = true;
    field.flags = None;
    field.enumeration = None;
    field.bits = None;
    field.meta.revision = None;
    if let Some(doc) = &mut field.meta.doc {
        doc.value = "Reserved; a proposal claims it.".to_owned();
    }
}

fn reserve_bits(bit: &mut RawBits) {
    bit.name = None;
    bit.flags = None;
    bit.enumeration = None;
    bit.meta.doc = None;
    bit.meta.revision = None;
}

fn check_known(specs: &[RawSpec], selection: &Selection, findings: &mut Findings) {
    let known = || {
        specs
            .iter()
            .flat_map(|spec| &spec.revisions)
            .map(|revision| revision.name.value.as_str())
    };
    for name in &selection.without {
        if !known().any(|known| known == name) {
            findings.push(
                Diagnostic::new(
                    Code::UnknownName,
                    format!("no revision is named `{name}`, so it cannot be left out"),
                )
                .help(did_you_mean(name, known()).unwrap_or_else(|| {
                    let known: Vec<&str> = known().collect();
                    format!("revisions of these specs: {}", known.join(", "))
                })),
            );
        }
    }
}
