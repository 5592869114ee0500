//! What the spec claims of a struct's memory, bit by bit, as C would declare it.

use uapi_spec::bits::BitRange;
use uapi_spec::layout::Target;
use uapi_spec::model::{
    BitField, ByteOrder, Element, Field, Meaning, Origin, Release, Shape, Struct, StructId,
};
use uapi_spec::source::Span;
use uapi_spec::CheckedAbi;

/// One field, and the bit fields that it holds.
#[derive(Clone, Debug)]
pub struct Claim<'a> {
    /// All of it.
    pub whole: Part<'a>,
    /// Its bit fields. None where C has no bit fields for them: their container's bytes are not in
    /// the machine's order.
    pub bits: Option<Vec<Part<'a>>>,
}

/// A stretch of bits.
#[derive(Clone, Debug)]
pub struct Part<'a> {
    /// Its name; `None` for reserved bits.
    pub name: Option<&'a str>,
    /// Its first bit, counted as [`crate::truth::Member::start`] is.
    pub start: u64,
    /// How many bits it has; 0 for a flexible array.
    pub width: u64,
    /// Whether nobody gives it a meaning.
    pub is_reserved: bool,
    /// What a single element is made of; `None` for a bit field.
    pub element: Option<Element>,
    /// Whether it is a flexible array.
    pub is_flexible: bool,
    /// The order of its bytes.
    pub order: ByteOrder,
    /// First release that has it.
    pub since: Option<Release>,
    /// The proposal that adds it.
    pub proposal: Option<&'a str>,
    /// Where the spec states its place.
    pub span: Span,
}

impl Part<'_> {
    /// The first bit after it.
    pub fn end(&self) -> u64 {
        self.start.saturating_add(self.width)
    }
}

/// Everything a struct is made of.
pub fn of<'a>(abi: &'a CheckedAbi, id: StructId, target: Target, big: bool) -> Vec<Claim<'a>> {
    let item = &abi.model()[id];
    let layout = abi.layout_on(id, target);
    let places = layout.offsets.iter().zip(&layout.sizes);
    item.fields
        .iter()
        .zip(places)
        .map(|(field, (offset, size))| {
            let start = offset.saturating_mul(8);
            Claim {
                whole: Part {
                    name: Some(&field.name.value),
                    start,
                    width: size.saturating_mul(8),
                    is_reserved: field.reserved,
                    element: Some(field.ty.element),
                    is_flexible: matches!(field.ty.shape, Shape::Flexible { .. }),
                    order: field.byte_order,
                    since: latest(&[&item.origin, &field.origin]),
                    proposal: proposal(&[&item.origin, &field.origin]),
                    span: field.offset.span,
                },
                bits: bits(item, field, start, big),
            }
        })
        .collect()
}

fn bits<'a>(item: &'a Struct, field: &'a Field, start: u64, big: bool) -> Option<Vec<Part<'a>>> {
    let Meaning::Bits(bits) = &field.meaning else {
        return Some(Vec::new());
    };
    let one_byte = matches!(field.ty.element, Element::Int(ty) if ty.bits == 8);
    let container_is_big = field.byte_order.is_big(big);
    if container_is_big != big && !one_byte {
        return None;
    }
    let part = |bit: &'a BitField| {
        let range = BitRange::within(field, bit);
        let from_top = range.container - range.shift - range.width;
        let inside = if big { from_top } else { range.shift };
        let around = [&item.origin, &field.origin, &bit.origin];
        Part {
            name: bit.name.as_ref().map(|name| name.value.as_str()),
            start: start.saturating_add(u64::from(inside)),
            width: u64::from(range.width),
            is_reserved: bit.name.is_none(),
            element: None,
            is_flexible: false,
            order: ByteOrder::Host,
            since: latest(&around),
            proposal: proposal(&around),
            span: bit.bit.span,
        }
    };
    Some(bits.iter().map(part).collect())
}

fn latest(origins: &[&Origin]) -> Option<Release> {
    let stated = origins.iter().filter_map(|origin| origin.since);
    stated.map(|since| since.value).max()
}

fn proposal<'a>(origins: &[&'a Origin]) -> Option<&'a str> {
    origins.iter().find_map(|origin| origin.proposal())
}
