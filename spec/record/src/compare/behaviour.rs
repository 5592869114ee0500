//! What kernels built from the two records do with requests.

use super::request::{Case, Side};
use super::search::Search;
use super::witness::{Witness, WitnessOutcome};
use crate::record::AbiRecord;

/// What the old kernel made of bytes that have got a meaning.
#[derive(Clone, Debug)]
pub(super) struct Claim {
    /// It refused a request that has anything but 0 there.
    pub(super) is_checked: bool,
    /// With this; empty if it did not refuse.
    pub(super) errno: String,
    /// A request that shows it.
    pub(super) witness: Option<Witness>,
}

/// The regions of both records that take requests of one name.
pub(super) struct Behaviours<'a> {
    pairs: Vec<Behaviour<'a>>,
}

struct Behaviour<'a> {
    /// The struct of the old record's requests.
    request: &'a str,
    /// The old record's words of flags in a request: the set, and the slot's name.
    words: Vec<(&'a str, String)>,
    old: Side<'a>,
    new: Side<'a>,
    /// Requests that the old kernel takes; none until somebody asks.
    accepted: Option<Vec<Case>>,
}

impl<'a> Behaviours<'a> {
    pub(super) fn new(old: &'a AbiRecord, new: &'a AbiRecord) -> Self {
        let mut pairs = Vec::new();
        let regions = |record: &'a AbiRecord| record.interfaces.iter().flat_map(|i| &i.regions);
        for before in regions(old) {
            let after = regions(new).find(|region| region.name == before.name);
            let sides = after.and_then(|after| {
                Some((Side::requests(old, before)?, Side::requests(new, after)?))
            });
            let area = before.areas.iter().find(|area| area.access == "write");
            if let (Some((before, after)), Some(area)) = (sides, area) {
                let structure = old.structure(&area.structure);
                let fields = structure.into_iter().flat_map(|item| &item.fields);
                let words = fields.filter_map(|field| {
                    let slot = format!("{}.{}", area.field, field.shown());
                    Some((field.flags.as_deref()?, slot))
                });
                pairs.push(Behaviour {
                    request: &area.structure,
                    words: words.collect(),
                    old: before,
                    new: after,
                    accepted: None,
                });
            }
        }
        Self { pairs }
    }

    /// What the old kernel made of bits of a request; none if no region takes that struct, or if
    /// it takes no request at all that could be found.
    pub(super) fn byte_claim(&mut self, structure: &str, bits: &[(u64, u8)]) -> Option<Claim> {
        let pair = self
            .pairs
            .iter_mut()
            .find(|pair| pair.request == structure)?;
        let mut variants = vec![bits.to_vec()];
        for (at, mask) in bits {
            variants.extend((0..8).map(|bit| vec![(*at, mask & 1u8.wrapping_shl(bit))]));
        }
        variants.retain(|variant| variant.iter().any(|(_, mask)| *mask != 0));
        let bytes: Vec<usize> = bits
            .iter()
            .filter_map(|(at, _)| usize::try_from(*at).ok())
            .collect();
        pair.claim(&bytes, |case| {
            let variants = variants.iter().map(|variant| {
                let mut other = case.clone();
                for (at, mask) in variant {
                    let at = usize::try_from(*at).ok();
                    if let Some(byte) = at.and_then(|at| other.bytes.get_mut(at)) {
                        *byte |= mask;
                    }
                }
                other
            });
            variants.collect()
        })
    }

    /// The same for one bit of a word of flags, alone and beside the others.
    pub(super) fn flag_claim(&mut self, set: &str, bit: u64) -> Option<Claim> {
        let mut pairs = self.pairs.iter_mut();
        let pair = pairs.find(|pair| pair.words.iter().any(|(other, _)| *other == set))?;
        let (_, name) = pair.words.iter().find(|(other, _)| *other == set)?;
        let slot = pair
            .old
            .slots
            .iter()
            .find(|slot| slot.name == *name)?
            .clone();
        let bytes: Vec<usize> = (slot.at..slot.at + slot.size).collect();
        pair.claim(&bytes, |case| {
            let word = slot.read(&case.bytes).unwrap_or(0);
            let variants = [word | bit, bit].into_iter().map(|value| {
                let mut other = case.clone();
                slot.write(&mut other.bytes, value);
                other
            });
            variants.collect()
        })
    }
}

impl Behaviour<'_> {
    /// Tries variants of requests that the old kernel takes; a witness keeps what they have in
    /// `bytes`.
    fn claim(&mut self, bytes: &[usize], variants: impl Fn(&Case) -> Vec<Case>) -> Option<Claim> {
        let keeps = |case: &Case, other: &Case| {
            bytes
                .iter()
                .all(|at| case.bytes.get(*at) == other.bytes.get(*at))
        };
        let mut search = Search::new(&self.old, &self.new);
        let accepted = match self.accepted.take() {
            Some(accepted) => accepted,
            None => search.accepted(&self.old),
        };
        let mut refused = None;
        let mut taken = None;
        for case in accepted.iter().flat_map(variants) {
            let old = self.old.judge(&case, &search.facts);
            let new = self.new.judge(&case, &search.facts);
            let case = search.minimise(&case, &|other| {
                let outcomes = (
                    self.old.judge(other, &search.facts),
                    self.new.judge(other, &search.facts),
                );
                outcomes == (old.clone(), new.clone()) && keeps(&case, other)
            });
            let witness = witness(&search, &self.old, &self.new, &case);
            match old {
                WitnessOutcome::Accepted(_) => {
                    taken = Some(witness);
                    break;
                }
                WitnessOutcome::Refused { errno, .. } => {
                    // The best witness is one that the new kernel takes.
                    let tells = matches!(witness.new, WitnessOutcome::Accepted(_));
                    if tells || refused.is_none() {
                        refused = Some((errno, Some(witness).filter(|_| tells)));
                    }
                }
            }
        }
        self.accepted = Some(accepted);
        match (taken, refused) {
            (Some(witness), _) => Some(Claim {
                is_checked: false,
                errno: String::new(),
                witness: Some(witness),
            }),
            (None, Some((errno, witness))) => Some(Claim {
                is_checked: true,
                errno,
                witness,
            }),
            (None, None) => None,
        }
    }
}

/// What both sides make of a case.
pub(super) fn witness<'a>(
    search: &Search<'a, '_>,
    old: &Side<'a>,
    new: &Side<'a>,
    case: &Case,
) -> Witness {
    let (fields, device) = search.decoded(new, case);
    Witness {
        bytes: case.bytes.clone(),
        fields,
        device,
        old: old.judge(case, &search.facts),
        new: new.judge(case, &search.facts),
    }
}
