//! Structs and unions: what they refer to is found, what the layouts say stands beside it, and how
//! values are kept is decided.
//!
//! Both directions are exhaustive. [`Struct::of`] takes the model's items apart without `..`, so a
//! new key of the format does not compile before the lowered form has an answer; printers take the
//! lowered form apart the same way, so none of them leaves a key out unseen.

use uapi_spec::bits::BitRange;
use uapi_spec::layout::Target;
use uapi_spec::model::{self, BitMeaning, CountUnit, Doc, Meaning, Origin, Release, StructId};
use uapi_spec::names::accessors::{BitNames, CBitMacros, FieldNames};
use uapi_spec::source::Span;
use uapi_spec::CheckedAbi;

/// A struct or a union.
pub(crate) struct Struct<'a> {
    /// C tag.
    pub(crate) name: &'a str,
    /// All fields at offset 0.
    pub(crate) is_union: bool,
    /// `__attribute__((packed))`.
    pub(crate) packed: bool,
    /// `__attribute__((aligned(n)))`.
    pub(crate) aligned: Option<u64>,
    /// `sizeof`, a flexible array excluded.
    pub(crate) size: Stated,
    /// What it is aligned to.
    pub(crate) align: Stated,
    /// The chain of capabilities that it is a link of.
    pub(crate) capability: Option<Capability<'a>>,
    /// Ways in which it grew, oldest first.
    pub(crate) versions: Vec<Version<'a>>,
    /// By ascending offset; the members of a union.
    pub(crate) fields: Vec<Field<'a>>,
    /// Prose.
    pub(crate) doc: &'a Doc,
    /// Since when.
    pub(crate) origin: &'a Origin,
    /// What regions, flows and codecs read of it.
    pub(crate) stated: &'a model::Struct,
}

/// Membership in a chain of capabilities.
pub(crate) struct Capability<'a> {
    /// C name of its id.
    pub(crate) id: &'a str,
    /// The struct whose reply carries the chain.
    pub(crate) of: &'a model::Struct,
}

/// A field of a struct, or a member of a union.
pub(crate) struct Field<'a> {
    /// C name.
    pub(crate) name: &'a str,
    /// What its functions and constants in Rust are called.
    pub(crate) names: FieldNames,
    /// Where its first byte is.
    pub(crate) offset: Stated,
    /// `sizeof`; 0 for a flexible array.
    pub(crate) size: Stated,
    /// How many elements there are, and where that is said.
    pub(crate) shape: Shape<'a>,
    /// How Rust keeps it.
    pub(crate) storage: Storage,
    /// Zeroed on write, must be zero on read.
    pub(crate) reserved: bool,
    /// The named bit fields that it is made of, in the order of the spec.
    pub(crate) bits: Vec<BitField<'a>>,
    /// Its place in the growth of the struct.
    pub(crate) growth: Growth<'a>,
    /// What is said of it.
    pub(crate) said: Said<'a>,
    /// What regions, flows and codecs read of it.
    pub(crate) stated: &'a model::Field,
}

/// Bits of a field that have a name.
pub(crate) struct BitField<'a> {
    /// C name.
    pub(crate) name: &'a str,
    /// What its functions and constants in Rust are called.
    pub(crate) names: BitNames,
    /// What its macros in C are called.
    pub(crate) macros: CBitMacros,
    /// Where it lies in the value of the field.
    pub(crate) range: BitRange,
    /// What its value is.
    pub(crate) meaning: BitMeaning,
    /// Where its first bit is stated.
    pub(crate) bit_span: Span,
    /// Where its width is stated.
    pub(crate) width_span: Span,
    /// What is said of it; bits go out of use with the field that they are part of.
    pub(crate) said: Said<'a>,
}

/// A number that layouts give, and where the spec states it.
#[derive(Clone, Copy)]
pub(crate) struct Stated {
    /// Where u64 is aligned to 8.
    pub(crate) wide: u64,
    /// Where u64 is aligned to 4.
    pub(crate) narrow: u64,
    /// The place in the spec.
    pub(crate) span: Span,
}

/// How many elements a field has.
#[derive(Clone, Copy)]
pub(crate) enum Shape<'a> {
    /// Exactly one, not an array.
    Single,
    /// A fixed number.
    Array {
        /// How many.
        length: u64,
        /// How the spec spells that.
        expression: &'a str,
    },
    /// As many as another field says.
    Flexible {
        /// The field that says it.
        count: &'a model::Field,
        /// What that field counts.
        unit: CountUnit,
    },
}

/// How Rust keeps a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Storage {
    /// As a public field of its own type.
    Typed,
    /// As private bytes in memory order.
    Bytes,
}

/// Where a field stands in the growth of its struct.
#[derive(Clone, Copy)]
pub(crate) struct Growth<'a> {
    /// The version that brought it, if the struct has versions.
    pub(crate) version: Option<Version<'a>>,
    /// The number of the version that ends behind it, if the struct has several and they have
    /// numbers.
    pub(crate) ends: Option<u64>,
}

/// One step of a struct's growth.
#[derive(Clone, Copy)]
pub(crate) struct Version<'a> {
    /// What the struct's header says, or its place in the order of versions if it says nothing.
    pub(crate) number: u64,
    /// Whether it is later than the first.
    pub(crate) is_later: bool,
    /// Offset of the first byte that is not part of it.
    pub(crate) end: u64,
    /// Since when.
    pub(crate) origin: &'a Origin,
}

/// What is said of an item or a part of one, for people.
#[derive(Clone, Copy)]
pub(crate) struct Said<'a> {
    /// Prose.
    pub(crate) doc: &'a Doc,
    /// Since when, or by which proposal.
    pub(crate) origin: &'a Origin,
    /// Since when programs should do without it.
    pub(crate) deprecated: Option<Release>,
}

impl<'a> Struct<'a> {
    /// Lowers one struct or union.
    pub(crate) fn of(abi: &'a CheckedAbi, id: StructId) -> Self {
        let stated = &abi.model()[id];
        let model::Struct {
            name,
            interface: _,
            is_union,
            packed,
            aligned,
            // Layouts have these, for both alignments.
            size: _,
            size_32: _,
            tail_padding: _,
            align: stated_align,
            fields: stated_fields,
            versions,
            capability,
            doc,
            origin,
        } = stated;
        let (wide, narrow) = (
            abi.layout_on(id, Target::Align8),
            abi.layout_on(id, Target::Align4),
        );
        let offsets = wide.offsets.iter().zip(&narrow.offsets);
        let sizes = wide.sizes.iter().zip(&narrow.sizes);
        let fields = stated_fields.iter().zip(offsets.zip(sizes)).enumerate();
        let fields = fields.map(|(index, (field, (offset, size)))| {
            let offset = at(offset, field.offset.span);
            let size = at(size, field.ty_span);
            Field::of(stated, index, field, offset, size)
        });
        Self {
            name: &name.value,
            is_union: *is_union,
            packed: *packed,
            aligned: aligned.map(|align| align.value),
            size: Stated::size_of(abi, id),
            align: at((&wide.align, &narrow.align), stated_align.span),
            capability: capability.as_ref().map(|capability| Capability {
                id: &abi.model().capability_id(capability).name.value,
                of: &abi.model()[capability.of],
            }),
            versions: versions.iter().enumerate().map(Version::of).collect(),
            fields: fields.collect(),
            doc,
            origin,
            stated,
        }
    }
}

impl Stated {
    /// `sizeof` of an integer, which is the same everywhere.
    pub(crate) fn of_int(ty: model::IntType, span: Span) -> Self {
        let size = u64::from(ty.bits / 8);
        at((&size, &size), span)
    }

    /// `sizeof` of a struct or union.
    pub(crate) fn size_of(abi: &CheckedAbi, id: StructId) -> Self {
        Self {
            wide: abi.layout_on(id, Target::Align8).size,
            narrow: abi.layout_on(id, Target::Align4).size,
            span: abi.model()[id].size.span,
        }
    }
}

fn at((wide, narrow): (&u64, &u64), span: Span) -> Stated {
    Stated {
        wide: *wide,
        narrow: *narrow,
        span,
    }
}

impl<'a> Field<'a> {
    fn of(
        item: &'a model::Struct,
        index: usize,
        stated: &'a model::Field,
        offset: Stated,
        size: Stated,
    ) -> Self {
        let model::Field {
            name,
            // Layouts have them, for both alignments.
            offset: _,
            offset_32: _,
            ty: model::FieldType { element: _, shape },
            ty_span: _,
            // Codecs read these off `stated`.
            byte_order: _,
            meaning: _,
            // Where that was stated interests findings alone.
            meaning_span: _,
            reserved,
            version,
            deprecated,
            doc,
            origin,
        } = stated;
        let said = Said {
            doc,
            origin,
            deprecated: deprecated.map(|release| release.value),
        };
        Self {
            name: &name.value,
            names: FieldNames::of(&name.value),
            offset,
            size,
            shape: match shape {
                model::Shape::Single => Shape::Single,
                model::Shape::Array { length, expression } => Shape::Array {
                    length: *length,
                    expression,
                },
                model::Shape::Flexible { count, unit } => Shape::Flexible {
                    count: item.counter(*count),
                    unit: *unit,
                },
            },
            storage: match item.keeps_as_bytes(stated) {
                true => Storage::Bytes,
                false => Storage::Typed,
            },
            reserved: *reserved,
            bits: bits(item, stated, &said),
            growth: growth(item, index, *version),
            said,
            stated,
        }
    }

    /// Whether it is a flexible array.
    pub(crate) fn is_flexible(&self) -> bool {
        matches!(self.shape, Shape::Flexible { .. })
    }

    /// Whether it is an array of a fixed length.
    pub(crate) fn is_array(&self) -> bool {
        matches!(self.shape, Shape::Array { .. })
    }
}

fn bits<'a>(
    item: &'a model::Struct,
    field: &'a model::Field,
    around: &Said<'a>,
) -> Vec<BitField<'a>> {
    let Meaning::Bits(bits) = &field.meaning else {
        return Vec::new();
    };
    let named = bits.iter().filter_map(|stated| {
        let model::BitField {
            name,
            order: _,
            bit,
            width,
            meaning,
            meaning_span: _,
            doc,
            origin,
        } = stated;
        let name = &name.as_ref()?.value;
        Some(BitField {
            name,
            names: BitNames::of(name),
            macros: CBitMacros::of(&item.name.value, name),
            range: BitRange::within(field, stated),
            meaning: *meaning,
            bit_span: bit.span,
            width_span: width.span,
            said: Said {
                doc,
                origin,
                deprecated: around.deprecated,
            },
        })
    });
    named.collect()
}

fn growth(item: &model::Struct, index: usize, version: usize) -> Growth<'_> {
    let found = item.versions.get(version);
    let mut later = item.fields.iter().skip(index + 1);
    let is_last = item.versions.len() > 1 && !later.any(|field| field.version == version);
    let number = found.and_then(|version| Some(version.number?.value));
    Growth {
        version: found.map(|found| Version::of((version, found))),
        ends: number.filter(|_| is_last),
    }
}

impl<'a> Version<'a> {
    /// The version at that place in the order of versions.
    fn of((index, stated): (usize, &'a model::Version)) -> Self {
        let model::Version {
            number,
            end,
            // What `sizeof` was then interests the passes.
            size: _,
            origin,
        } = stated;
        Self {
            number: number.map_or(index as u64 + 1, |number| number.value),
            is_later: index > 0,
            end: end.value,
            origin,
        }
    }
}
