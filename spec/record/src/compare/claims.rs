//! New meanings: what was in their bytes before decides whether they break anything.

use super::behaviour::Claim;
use super::structs::Growth;
use super::{both_break, both_safe_if, Comparison, Rule, Verdict, RESERVED_NAMED};
use crate::record::{BitField, Field, Order, Struct};

/// Verdicts for a claim on what the kernel did not look at.
pub(super) fn not_checked() -> (Verdict, Verdict) {
    (
        Verdict::breaks("old programs may have left anything there, and it means something now"),
        Verdict::breaks("an old kernel takes the request and does not do what it asks for"),
    )
}

impl Comparison<'_> {
    /// A field that was not there, used or reserved.
    pub(super) fn field_added(&mut self, old: &Struct, growth: Growth, field: &Field) {
        if old.union {
            if field.is_used() {
                let path = format!("{}.{}", old.name, field.shown());
                let condition = "something beside the union tells which member counts";
                let message = format!("new member, {} bytes", field.size);
                self.push(Rule::MemberAdded, path, message, both_safe_if(condition));
                self.shows(&old.name);
            }
        } else if field.at >= old.end() {
            self.grown(old, growth, field);
        } else if field.is_used() {
            self.claimed(old, field);
        } else if is_free(old, field, |_| false) {
            self.padding_named(old, field);
        }
    }

    /// A field behind all that there was.
    fn grown(&mut self, old: &Struct, growth: Growth, field: &Field) {
        let fills_padding = field.end() <= old.size;
        match growth {
            Growth::Numbered => self.appended(
                old,
                field,
                "it reads the field only if the struct's head says the new version",
            ),
            Growth::BySize if !fills_padding => self.appended(
                old,
                field,
                "it reads the field only if the size that came back covers it",
            ),
            Growth::None if is_numbered(old) => {
                let message = format!("bytes {} to {} are new", field.at, field.end());
                let verdicts = (
                    Verdict::Safe,
                    Verdict::breaks("nothing tells it that an old kernel does not fill the field"),
                );
                self.at(Rule::CapVersionNotBumped, old, field, message, verdicts);
            }
            _ if fills_padding && field.is_used() => self.padding_claimed(old, field),
            _ if fills_padding => self.padding_named(old, field),
            _ => {
                let message = format!("bytes {} to {} are new", field.at, field.end());
                let verdicts =
                    both_break("the two sides take the struct to end in different places");
                self.at(Rule::TailGrownNoSizeRule, old, field, message, verdicts);
            }
        }
    }

    fn appended(&mut self, old: &Struct, field: &Field, condition: &str) {
        let message = format!("bytes {} to {} are new", field.at, field.end());
        let new_user = if field.is_used() {
            Verdict::safe_if(condition)
        } else {
            Verdict::Safe
        };
        let capabilities = self.new.interfaces.iter().flat_map(|item| &item.structs);
        let mut followers = capabilities.filter_map(|item| item.capability.as_ref());
        let old_user = if followers.any(|capability| capability.of == old.name) {
            Verdict::safe_if(
                "it finds the capabilities by the offset of the first, not by the struct's size",
            )
        } else {
            Verdict::Safe
        };
        self.at(Rule::TailGrown, old, field, message, (old_user, new_user));
    }

    fn padding_claimed(&mut self, old: &Struct, field: &Field) {
        let role = self.old_roles.structure(&old.name);
        let message = format!("bytes {} to {} were padding", field.at, field.end());
        let reason = "nobody sets padding to 0, so there may be anything in it";
        let verdicts = if role.reply && !role.request {
            (Verdict::Safe, Verdict::breaks(reason))
        } else {
            both_break(reason)
        };
        self.at(Rule::PaddingClaimed, old, field, message, verdicts);
    }

    fn padding_named(&mut self, old: &Struct, field: &Field) {
        let message = format!("bytes {} to {} were padding", field.at, field.end());
        let verdicts = both_safe_if("nobody insists that the bytes are 0");
        self.at(Rule::PaddingNamed, old, field, message, verdicts);
    }

    /// A field in the middle of what there was.
    fn claimed(&mut self, old: &Struct, field: &Field) {
        if is_free(old, field, |_| false) {
            self.padding_claimed(old, field);
            return;
        }
        if !is_free(old, field, |before| before.reserved) {
            // Bytes of a field that has moved or gone, which is reported there.
            return;
        }
        let message = format!("bytes {} to {} were reserved", field.at, field.end());
        let bytes: Vec<(u64, u8)> = (field.at..field.end()).map(|at| (at, 0xff)).collect();
        let claim = self.behaviours.byte_claim(&old.name, &bytes);
        let (rule, verdicts) = self.claim_verdicts(&old.name, claim.as_ref());
        self.at(rule, old, field, message, verdicts);
        self.witnessed(claim.and_then(Claim::witness));
        let now = self.new.structure(&old.name);
        let is_there = |before: &Field| {
            let name = before.name.as_deref();
            now.zip(name)
                .is_some_and(|(now, name)| now.field(name).is_some())
        };
        if !is_free(old, field, is_there) {
            self.compiles_if(RESERVED_NAMED);
        }
    }

    /// Bits that had no meaning have one.
    pub(super) fn bits_claimed(&mut self, old: &Struct, word: &Field, bits: &BitField) {
        let bytes = mask_bytes(word, bits.mask.0);
        let claim = self.behaviours.byte_claim(&old.name, &bytes);
        let (rule, verdicts) = self.claim_verdicts(&old.name, claim.as_ref());
        let path = format!("{}.{}.{}", old.name, word.shown(), bits.name);
        let message = format!("mask {:#x} was reserved", bits.mask.0);
        self.push(rule, path, message, verdicts);
        self.shows(&old.name);
        self.witnessed(claim.and_then(Claim::witness));
    }

    fn claim_verdicts(&self, name: &str, claim: Option<&Claim>) -> (Rule, (Verdict, Verdict)) {
        let role = self.old_roles.structure(name);
        let verdicts = match claim {
            Some(Claim::NotChecked(_)) => {
                return (Rule::ReservedClaimedNotCheckedBefore, not_checked());
            }
            Some(Claim::Undecided) => {
                let reason = "nothing proves that an old kernel looked at it";
                return (Rule::CheckUndecided, both_break(reason));
            }
            Some(Claim::Checked(errnos, _)) => (
                Verdict::Safe,
                Verdict::SafeIf(format!(
                    "it takes {} as a sign that the kernel does not know the field",
                    errnos.join(" or ")
                )),
            ),
            None if role.firmware => (
                Verdict::Safe,
                Verdict::safe_if("0 there means to it that the machine does not say"),
            ),
            None if role.reply && !role.request => (
                Verdict::Safe,
                Verdict::safe_if("0 there means to it that the kernel does not say"),
            ),
            None => both_safe_if("old kernels refused anything but 0 there"),
        };
        (Rule::ReservedClaimed, verdicts)
    }

    /// Reports something about a field of a struct.
    pub(super) fn at(
        &mut self,
        rule: Rule,
        item: &Struct,
        field: &Field,
        message: String,
        verdicts: (Verdict, Verdict),
    ) {
        let path = format!("{}.{}", item.name, field.shown());
        self.push(rule, path, message, verdicts);
        self.shows(&item.name);
    }
}

/// Whether the struct's head carries the number of its version.
fn is_numbered(item: &Struct) -> bool {
    item.capability.is_some() || item.versions.iter().any(|version| version.number.is_some())
}

/// Whether no field has any of the bytes of another, but for those that `may`.
fn is_free(item: &Struct, field: &Field, may: impl Fn(&Field) -> bool) -> bool {
    let overlaps = |other: &&Field| other.at < field.end() && field.at < other.end();
    item.fields.iter().filter(overlaps).all(may)
}

/// The bits of a word as bytes of its struct, on a machine that has the least significant first.
fn mask_bytes(word: &Field, mask: i128) -> Vec<(u64, u8)> {
    let size = usize::try_from(word.size.min(8)).unwrap_or(8);
    let mask = u64::try_from(mask).unwrap_or(u64::MAX);
    let mut bytes: Vec<u8> = mask.to_le_bytes().into_iter().take(size).collect();
    if word.order == Some(Order::Big) {
        bytes.reverse();
    }
    let places = (word.at..).zip(bytes);
    places.filter(|(_, mask)| *mask != 0).collect()
}
