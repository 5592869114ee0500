//! What kernels built from the two records do with requests.

use super::both::{Both, Undecided};
use super::minimise::minimise;
use super::outcome::WitnessOutcome;
use super::request::{Case, Side, Slot};
use super::witness::Witness;
use crate::decide::Bit;
use crate::record::{AbiRecord, Area, Field};

/// What the old kernel made of bits that have got a meaning.
#[derive(Clone, Debug)]
pub(super) enum Claim {
    /// It refused every request that has any of them set, with one of these.
    Checked(Vec<String>, Option<Witness>),
    /// It took a request that has one of them set.
    NotChecked(Witness),
    /// Whether it did was not decided.
    Undecided,
}

impl Claim {
    /// The request that shows it.
    pub(super) fn witness(self) -> Option<Witness> {
        match self {
            Self::Checked(_, witness) => witness,
            Self::NotChecked(witness) => Some(witness),
            Self::Undecided => None,
        }
    }
}

/// Bits of a request: bytes and masks.
type Mask = Vec<(u64, u8)>;

/// The regions of both records that take requests of one name.
pub(super) struct Behaviours<'a> {
    pairs: Vec<Behaviour<'a>>,
}

struct Behaviour<'a> {
    /// The struct of the old record's requests.
    request: &'a str,
    /// The old record's words of flags in a request.
    words: Vec<Word<'a>>,
    old: Side<'a>,
    new: Side<'a>,
}

/// A field or bit field that holds flags.
struct Word<'a> {
    set: &'a str,
    slot: Slot,
    /// Where the set's first bit is in the field.
    shift: u32,
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
                pairs.push(Behaviour {
                    request: &area.structure,
                    words: fields
                        .flat_map(|field| words(&before, area, field))
                        .collect(),
                    old: before,
                    new: after,
                });
            }
        }
        Self { pairs }
    }

    /// What the old kernel made of bits of a request; none if no region takes that struct, or if
    /// it takes no request at all.
    pub(super) fn byte_claim(&self, structure: &str, bits: &[(u64, u8)]) -> Option<Claim> {
        let pairs = self.pairs.iter();
        let pairs = pairs.filter(|pair| pair.request == structure);
        worst(pairs.map(|pair| pair.claim(bits)))
    }

    /// The same for one bit of a set of flags, wherever a request has that set.
    pub(super) fn flag_claim(&self, set: &str, bit: u32) -> Option<Claim> {
        let words = self
            .pairs
            .iter()
            .flat_map(|pair| pair.words.iter().map(move |word| (pair, word)));
        let words = words.filter(|(_, word)| word.set == set);
        worst(words.map(|(pair, word)| pair.claim(&word.mask(bit))))
    }
}

/// The claim that says the most: one request that the old kernel took is enough.
fn worst(claims: impl Iterator<Item = Result<Option<Claim>, Undecided>>) -> Option<Claim> {
    let rank = |claim: &Claim| match claim {
        Claim::Checked(..) => 0,
        Claim::Undecided => 1,
        Claim::NotChecked(_) => 2,
    };
    claims
        .filter_map(|claim| claim.unwrap_or(Some(Claim::Undecided)))
        .max_by_key(rank)
}

fn words<'a>(side: &Side<'a>, area: &Area, field: &'a Field) -> Vec<Word<'a>> {
    let name = format!("{}.{}", area.field, field.shown());
    let Some(slot) = side.slots.iter().find(|slot| slot.name == name) else {
        return Vec::new();
    };
    let whole = field.flags.as_deref().map(|set| (set, 0));
    let parts = field.bits.iter().filter_map(|bits| {
        let set = bits.flags.as_deref()?;
        Some((set, bits.mask.0.trailing_zeros()))
    });
    let sets = whole.into_iter().chain(parts);
    sets.map(|(set, shift)| Word {
        set,
        slot: slot.clone(),
        shift,
    })
    .collect()
}

impl Word<'_> {
    /// One bit of the set, as a bit of the request.
    fn mask(&self, bit: u32) -> Mask {
        let bit = usize::try_from(bit.saturating_add(self.shift)).unwrap_or(usize::MAX);
        let byte = bit / 8;
        if byte >= self.slot.size {
            return Vec::new();
        }
        let place = if self.slot.is_big {
            self.slot.size - 1 - byte
        } else {
            byte
        };
        let at = u64::try_from(self.slot.at.saturating_add(place)).unwrap_or(u64::MAX);
        vec![(at, 1 << (bit % 8))]
    }
}

impl<'a> Behaviour<'a> {
    /// What became of requests that have any of the bits set.
    fn claim(&self, bits: &[(u64, u8)]) -> Result<Option<Claim>, Undecided> {
        let mut both = Both::new(&self.old, &self.new);
        let claimed: Vec<Bit> = bits
            .iter()
            .flat_map(|(at, mask)| masked(both.byte(*at), *mask, true))
            .filter(|bit| *bit != Bit::FALSE)
            .collect();
        let is_set = both.question.any(claimed);
        let (old_scope, new_scope) = (both.old_scope.clone(), both.new_scope.clone());
        let old = both.outcomes(&self.old, &old_scope);
        let new = both.outcomes(&self.new, &new_scope);

        let wanted = [is_set, old.accepted, new.accepted];
        let taken = match both.case(&wanted)? {
            Some(case) => Some(case),
            None => both.case(&[is_set, old.accepted])?,
        };
        if let Some(case) = taken {
            return Ok(Some(Claim::NotChecked(self.witness(&case, bits))));
        }

        // The same request without the bits: what was wrong with the one was the bits alone.
        let mask_of = |at: usize| {
            let of = bits
                .iter()
                .filter(|(other, _)| usize::try_from(*other) == Ok(at));
            of.fold(0, |all, (_, mask)| all | mask)
        };
        let without = both.scope(&self.old, |byte, at| masked(byte, mask_of(at), false));
        let without = both.outcomes(&self.old, &without);
        let mut errnos = Vec::new();
        let mut shown = None;
        // A request that the new kernel takes shows more than one that it refuses as well.
        for taken in [new.accepted, Bit::TRUE] {
            let mut wanted = vec![is_set, without.accepted, taken];
            while let Some(case) = both.case(&wanted)? {
                let WitnessOutcome::Refused { errno, .. } = self.old.judge(&case) else {
                    return Err(Undecided);
                };
                let with = old
                    .list
                    .iter()
                    .filter(|(outcome, _)| outcome.errno() == errno);
                let with = both.question.any(with.map(|(_, bit)| *bit));
                wanted.push(!with);
                if taken != Bit::TRUE && shown.is_none() {
                    shown = Some(self.witness(&case, bits));
                }
                errnos.push(errno);
            }
            if !errnos.is_empty() {
                return Ok(Some(Claim::Checked(errnos, shown)));
            }
        }
        Ok(None)
    }

    /// The smallest request that shows the same, with any of the bits set.
    fn witness(&self, case: &Case, bits: &[(u64, u8)]) -> Witness {
        let outcomes = (self.old.judge(case), self.new.judge(case));
        let is_set = |case: &Case| {
            bits.iter().any(|(at, mask)| {
                let at = usize::try_from(*at).ok();
                at.and_then(|at| case.bytes.get(at))
                    .is_some_and(|byte| byte & mask != 0)
            })
        };
        let case = minimise(case, [&self.old, &self.new], &|other| {
            is_set(other) && (self.old.judge(other), self.new.judge(other)) == outcomes
        });
        Witness::of(&self.old, &self.new, &case)
    }
}

/// The bits of a byte with those that are, or are not, of the mask; clear where the others are.
fn masked(byte: &[Bit], mask: u8, inside: bool) -> Vec<Bit> {
    let places = byte.iter().enumerate();
    places
        .map(|(place, bit)| {
            let is_inside = mask >> place & 1 == 1;
            if is_inside == inside {
                *bit
            } else {
                Bit::FALSE
            }
        })
        .collect()
}
