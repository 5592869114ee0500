//! Structs and unions: sizes, places, bits, signs, byte orders.

use std::rc::Rc;

use uapi_spec::model::{ByteOrder, Element, InterfaceKind, Struct, StructId};

use super::Comparer;
use crate::claims::{self, Claim, Part};
use crate::facts::{Answer, Scope};
use crate::report::{Divergence, Kind, Side};
use crate::truth::{Member, Record};

impl Comparer<'_> {
    /// Compares a struct with every definition of it.
    pub(super) fn structure(&mut self, id: StructId) {
        let item = &self.abi.model()[id];
        let tag = &item.name.value;
        let mut definitions = self.untagged.remove(&id).unwrap_or_default();
        definitions.extend(self.truth.records.get(tag).into_iter().flatten().cloned());
        if definitions.is_empty() {
            let since = item.origin.since.map(|since| since.value);
            let origin = (since, item.origin.proposal());
            if self.truth.is_whole {
                self.missing(tag, keyword(item.is_union), item.name.span, origin, None);
            } else if self.lacks_by_right(origin.0, origin.1).is_none() {
                self.untold.push(format!("{tag}: not used there"));
            }
            return;
        }
        for definition in definitions {
            self.record(id, &definition);
        }
        self.alignment(id);
    }

    fn record(&mut self, id: StructId, record: &Record) {
        let item = &self.abi.model()[id];
        let tag = item.name.value.as_str();
        let since = item.origin.since.map(|since| since.value);
        self.early(tag, item.name.span, since, &record.place);
        let kinds = (keyword(item.is_union), keyword(record.is_union));
        self.expect(
            tag,
            "kind",
            (kinds.0, item.name.span),
            (kinds.1, &record.place),
        );
        self.size(id, item, record);
        let claims = claims::of(self.abi, id, self.truth.alignment, self.truth.big_endian);
        for claim in &claims {
            let name = claim.whole.name.unwrap_or_default();
            match (&claim.bits, record.member(name)) {
                // C declares the bit fields, and nothing around them.
                (Some(bits), None) if !bits.is_empty() => {
                    for bit in bits {
                        self.part(tag, bit, record, &claims);
                    }
                }
                (None, None) => self
                    .untold
                    .push(format!("{tag}.{name}: C has no such bit fields")),
                _ => self.part(tag, &claim.whole, record, &claims),
            }
        }
        self.extras(tag, record, &claims);
    }

    fn alignment(&mut self, id: StructId) {
        let item = &self.abi.model()[id];
        let tag = &item.name.value;
        let preprocessed = self.truth.preprocessed.as_ref();
        let answer = preprocessed.and_then(|found| found.answers.get(&format!("{tag}: align")));
        if let (Some(Answer::Number(theirs)), Some(records)) = (answer, self.truth.records.get(tag))
        {
            let (_, ours) = self.scope().size_and_align(id);
            for record in records.clone() {
                self.expect(
                    tag,
                    "alignment",
                    (ours, item.align.span),
                    (*theirs, &record.place),
                );
            }
        }
    }

    fn size(&mut self, id: StructId, item: &Struct, record: &Record) {
        let (ours, _) = self.scope().size_and_align(id);
        let (tag, span) = (item.name.value.as_str(), item.size.span);
        let place = &record.place;
        if ours == record.size {
            self.expect(tag, "size", (ours, span), (record.size, place));
            return;
        }
        // The release in which the struct had the kernel's size.
        let then = item
            .versions
            .iter()
            .filter_map(|version| version.origin.since);
        let then = then.map(|since| since.value).find(|since| {
            let scope = Scope {
                release: Some(*since),
                ..self.scope()
            };
            scope.size_and_align(id).0 == record.size
        });
        let beyond = |member: &&Member| member.start + member.width > ours.saturating_mul(8);
        let grown = record.members.iter().find(beyond);
        let theirs = record.size.to_string();
        match (then, grown) {
            (Some(then), _) if self.truth.release.is_none_or(|release| then <= release) => {
                let theirs = format!("{theirs}, as it was in {then}");
                let theirs = Side::outside(place, theirs);
                let of_spec = self.side(span, ours.to_string());
                self.compared += 1;
                self.report(
                    Divergence {
                        kind: Kind::Missing,
                        expected: None,
                        subject: tag.to_owned(),
                        what: "size".to_owned(),
                        spec: Some(of_spec),
                        kernel: Some(theirs),
                    },
                    span,
                );
            }
            (Some(then), _) => {
                let theirs = format!("{theirs}, which it should have since {then}");
                self.extra(tag, "size", (ours.to_string(), span), (theirs, place));
            }
            (None, Some(_)) if record.size > ours => {
                let theirs = format!("{theirs}: it grew");
                self.extra(tag, "size", (ours.to_string(), span), (theirs, place));
            }
            _ => self.expect(tag, "size", (ours, span), (record.size, place)),
        }
    }

    fn part(&mut self, tag: &str, part: &Part<'_>, record: &Record, all: &[Claim<'_>]) {
        let Some(name) = part.name else {
            // Reserved bits: who else uses them is told by `extras`.
            self.compared += 1;
            return;
        };
        let subject = format!("{tag}.{name}");
        let Some(member) = record.member(name) else {
            self.absent(&subject, part, record, all);
            return;
        };
        self.early(&subject, part.span, part.since, &member.place);
        if part.is_reserved && !self.is_exact(part, member, all) {
            // Fields that are newer than the kernel were cut from it.
            self.compared += 1;
            return;
        }
        let place = &member.place;
        let ours = extent(part.start, part.width, part.is_flexible);
        let theirs = extent(member.start, member.width, member.ty.is_flexible);
        self.expect(&subject, "place", (ours, part.span), (theirs, place));
        self.types(&subject, part, member);
    }

    /// Whether a reserved field has to be as large as the spec has it: not where firmware keeps the
    /// layout, nor where a newer or a proposed field takes from it.
    fn is_exact(&self, part: &Part<'_>, member: &Member, all: &[Claim<'_>]) -> bool {
        let cut = |other: &Part<'_>| {
            other.name != part.name
                && self.lacks_by_right(other.since, other.proposal).is_some()
                && overlaps(member, other)
        };
        let parts = all.iter().map(|claim| &claim.whole);
        self.interface.kind == InterfaceKind::Uapi && !parts.into_iter().any(cut)
    }

    fn types(&mut self, subject: &str, part: &Part<'_>, member: &Member) {
        let place = &member.place;
        match part.element {
            None => {
                if let Some(theirs) = member.ty.signed {
                    self.expect(
                        subject,
                        "sign",
                        (sign(false), part.span),
                        (sign(theirs), place),
                    );
                }
            }
            Some(Element::Int(ty)) => {
                if !member.is_bit_field && member.ty.tag.is_none() {
                    let (ours, theirs) = (u64::from(ty.bits / 8), member.ty.element);
                    self.expect(
                        subject,
                        "bytes of an element",
                        (ours, part.span),
                        (theirs, place),
                    );
                }
                if let Some(theirs) = member.ty.signed {
                    self.expect(
                        subject,
                        "sign",
                        (sign(ty.signed), part.span),
                        (sign(theirs), place),
                    );
                }
                if ty.bits > 8 && !part.is_reserved {
                    let machine = self.truth.big_endian;
                    let ours = order(part.order.is_big(machine));
                    let theirs = member.ty.order.unwrap_or(ByteOrder::Host);
                    let theirs = order(theirs.is_big(machine));
                    self.expect(subject, "byte order", (ours, part.span), (theirs, place));
                }
            }
            Some(Element::Struct(id)) => {
                let item = &self.abi.model()[id];
                if let Some(record) = &member.ty.untagged {
                    let known = self.untagged.entry(id).or_default();
                    if !known.iter().any(|other| other.is_like(record)) {
                        known.push(Rc::clone(record));
                    }
                } else {
                    let ours = item.name.value.clone();
                    let theirs = member.ty.tag.clone();
                    let theirs = theirs.unwrap_or_else(|| "no struct".to_owned());
                    self.expect(subject, "type", (ours, part.span), (theirs, place));
                }
            }
        }
    }

    /// A part that the source does not name.
    fn absent(&mut self, subject: &str, part: &Part<'_>, record: &Record, all: &[Claim<'_>]) {
        let claimed = |name: &str| names(all).any(|known| known == name);
        let mut others = record.members.iter();
        let other = others.find(|other| overlaps(other, part) && !claimed(&other.name));
        if part.is_reserved && (self.interface.kind == InterfaceKind::Firmware || other.is_some()) {
            self.compared += 1;
            return;
        }
        let instead =
            other.map(|other| Side::outside(&other.place, format!("`{}` is there", other.name)));
        let instead = instead.or(Some(Side::outside(
            &record.place,
            "no such field".to_owned(),
        )));
        let origin = (part.since, part.proposal);
        self.missing(subject, "field", part.span, origin, instead);
    }

    /// Members that the spec does not name, unless they only fill what it calls reserved.
    fn extras(&mut self, tag: &str, record: &Record, all: &[Claim<'_>]) {
        let item_span = all.first().map(|claim| claim.whole.span);
        for member in &record.members {
            if names(all).any(|name| name == member.name) || says_nothing(&member.name) {
                continue;
            }
            let parts = all.iter().flat_map(parts);
            let under: Vec<&Part<'_>> = parts.filter(|part| overlaps(member, part)).collect();
            let proposed = under.iter().find(|part| part.proposal.is_some());
            let named = under.iter().find(|part| !part.is_reserved);
            let (ours, span) = match (proposed, named, under.first()) {
                (Some(part), ..) => {
                    let (name, by) = (part.name.unwrap_or_default(), part.proposal);
                    let text = format!("`{name}`, proposed by `{}`", by.unwrap_or_default());
                    (text, Some(part.span))
                }
                (_, Some(part), _) => (
                    format!("`{}`", part.name.unwrap_or_default()),
                    Some(part.span),
                ),
                (_, _, Some(part)) => ("reserved".to_owned(), Some(part.span)),
                (_, _, None) => ("nothing".to_owned(), None),
            };
            let Some(span) = span.or(item_span) else {
                continue;
            };
            let subject = format!("{tag}.{}", member.name);
            let theirs = extent(member.start, member.width, member.ty.is_flexible);
            self.extra(&subject, "field", (ours, span), (theirs, &member.place));
        }
    }
}

/// The parts of a field that C may declare.
fn parts<'c>(claim: &'c Claim<'_>) -> Vec<&'c Part<'c>> {
    match &claim.bits {
        Some(bits) if !bits.is_empty() => bits.iter().collect(),
        _ => vec![&claim.whole],
    }
}

/// All names of fields and bit fields.
fn names<'c>(all: &'c [Claim<'_>]) -> impl Iterator<Item = &'c str> {
    all.iter().flat_map(|claim| {
        let bits = claim.bits.iter().flatten();
        std::iter::once(&claim.whole)
            .chain(bits)
            .filter_map(|part| part.name)
    })
}

fn overlaps(member: &Member, part: &Part<'_>) -> bool {
    let end = member.start.saturating_add(member.width);
    member.start < part.end() && part.start < end
}

/// Whether a name says that there is nothing to say.
fn says_nothing(name: &str) -> bool {
    let name = name.trim_start_matches('_');
    ["reserved", "pad", "resv", "rsvd", "unused"]
        .iter()
        .any(|word| name.starts_with(word))
}

fn keyword(is_union: bool) -> &'static str {
    if is_union {
        "union"
    } else {
        "struct"
    }
}

fn sign(signed: bool) -> &'static str {
    if signed {
        "signed"
    } else {
        "unsigned"
    }
}

fn order(big: bool) -> &'static str {
    if big {
        "big-endian"
    } else {
        "little-endian"
    }
}

/// A place in words: in bytes if it consists of such, else in bits.
fn extent(start: u64, width: u64, is_flexible: bool) -> String {
    if is_flexible {
        return format!("from byte {} to the end", start / 8);
    }
    if start % 8 == 0 && width % 8 == 0 {
        return format!("{} bytes at {}", width / 8, start / 8);
    }
    let bits = if width == 1 { "bit" } else { "bits" };
    format!("{width} {bits} at bit {start} (byte {})", start / 8)
}
