//! Fields: their types, what they mean, and which field counts a flexible array.

use super::constants::inside;
use super::names::Meaning as NameMeaning;
use super::types::{self, ShapeText};
use super::Context;
use crate::diag::{Code, Diagnostic, Findings};
use crate::model::{
    BitField, BitMeaning, BitOrder, ByteOrder, CountUnit, Element, Field, FieldType, Meaning, Name,
    Shape, Spanned,
};
use crate::raw::{RawBits, RawField, RawStruct};
use crate::source::Span;

/// What stands around a field.
pub(super) struct Surroundings<'a> {
    pub(super) interface: usize,
    pub(super) interface_name: &'a Name,
    pub(super) byte_order: ByteOrder,
    pub(super) bit_order: Option<BitOrder>,
    pub(super) revisions: &'a [Name],
    pub(super) parent: &'a RawStruct,
}

/// Lowers the field at `index` of its struct.
pub(super) fn field(
    raw: &RawField,
    index: usize,
    around: &Surroundings<'_>,
    context: &Context<'_>,
    findings: &mut Findings,
) -> Option<Field> {
    let doc = super::prose::optional_doc(&raw.meta.doc);
    let origin = super::prose::origin(&raw.meta, around.revisions, findings);
    let deprecated = raw.deprecated.as_ref();
    let deprecated = deprecated.and_then(|text| super::prose::release(text, findings));
    let meaning = meaning(raw, around, context, findings);
    let ty = field_type(raw, index, around, context, findings)?;
    let byte_order = match ty.element {
        Element::Int(int) if int.bits > 8 => raw
            .byte_order
            .map_or(around.byte_order, |order| order.value),
        _ => ByteOrder::Host,
    };
    if let (Some(order), true) = (raw.byte_order, byte_order == ByteOrder::Host) {
        if order.value != ByteOrder::Host {
            findings.push(
                Diagnostic::new(
                    Code::MeaningMismatch,
                    format!("`{}` has no byte order", raw.name.value),
                )
                .at(order.span, "single bytes and structs have none")
                .at(raw.ty.span, "its type")
                .help("leave `byte-order` out"),
            );
        }
    }
    Some(Field {
        name: raw.name.clone(),
        offset: raw.offset,
        offset_32: raw.offset_32,
        ty,
        ty_span: raw.ty.span,
        byte_order,
        reserved: raw.reserved,
        meaning: meaning?,
        meaning_span: stated_at(&raw.flags, &raw.enumeration, raw.name.span),
        version: version(raw, around, findings),
        deprecated,
        doc,
        origin,
    })
}

fn version(raw: &RawField, around: &Surroundings<'_>, findings: &mut Findings) -> usize {
    let Some(stated) = raw.version else {
        return 0;
    };
    let count = around.parent.versions.len();
    match usize::try_from(stated.value) {
        Ok(number) if (1..=count).contains(&number) => number - 1,
        _ => {
            findings.push(
                Diagnostic::new(
                    Code::VersionBoundary,
                    format!(
                        "`{}` has no version {}",
                        around.parent.name.value, stated.value
                    ),
                )
                .at(stated.span, format!("`versions` lists {count}"))
                .at(around.parent.name.span, "in this struct")
                .help("list the version with its end, or leave `version` out"),
            );
            0
        }
    }
}

fn field_type(
    raw: &RawField,
    index: usize,
    around: &Surroundings<'_>,
    context: &Context<'_>,
    findings: &mut Findings,
) -> Option<FieldType> {
    let parts = match types::split(&raw.ty.value) {
        Ok(parts) => parts,
        Err(problem) => {
            findings.push(
                Diagnostic::new(Code::UnknownType, format!("`{}` is no type", raw.ty.value))
                    .at(raw.ty.span, problem)
                    .help("arrays are `u8[64]` or `u8[LENGTH]`, flexible ones `u8[]`"),
            );
            return None;
        }
    };
    let element = element(
        parts.element,
        raw.ty.span,
        around.interface,
        context,
        findings,
    );
    let shape = match parts.shape {
        ShapeText::Single => Some(Shape::Single),
        ShapeText::Array(text, at) => array(text, at, raw, around.interface, context, findings),
        ShapeText::Flexible => counted_by(raw, index, around.parent, findings),
    };
    for (key, stated) in [("count", &raw.count), ("until", &raw.until)] {
        if let (Some(stated), false) = (stated, raw.ty.value.ends_with("[]")) {
            findings.push(
                Diagnostic::new(
                    Code::BadCount,
                    format!("`{key}` on a field that is not flexible"),
                )
                .at(stated.span, "counts nothing")
                .at(raw.ty.span, "a flexible array ends in `[]`")
                .help(format!("leave `{key}` out, or write the type as `u8[]`")),
            );
        }
    }
    Some(FieldType {
        element: element?,
        shape: shape?,
    })
}

fn element(
    name: &str,
    span: Span,
    interface: usize,
    context: &Context<'_>,
    findings: &mut Findings,
) -> Option<Element> {
    if let Some(int) = types::int_type(name) {
        return Some(Element::Int(int));
    }
    if types::not_fixed_width(name, span, findings) {
        return None;
    }
    let wanted = |meaning| match meaning {
        NameMeaning::Struct(id) => Some(id),
        _ => None,
    };
    let id = context
        .names
        .resolve(name, span, interface, "type", wanted, findings)?;
    Some(Element::Struct(id))
}

fn array(
    text: &str,
    at: usize,
    raw: &RawField,
    interface: usize,
    context: &Context<'_>,
    findings: &mut Findings,
) -> Option<Shape> {
    let expression = Spanned {
        value: text.to_owned(),
        span: inside(context.sources, raw.ty.span, at..at + text.len()),
    };
    let evaluated = context.values.evaluate(
        &expression,
        interface,
        context.names,
        context.sources,
        findings,
    )?;
    match u64::try_from(evaluated.value) {
        Ok(length) if length > 0 => Some(Shape::Array {
            length,
            expression: text.trim().to_owned(),
        }),
        _ => {
            findings.push(
                Diagnostic::new(
                    Code::ValueOutOfRange,
                    format!("an array of {} elements", evaluated.value),
                )
                .at(expression.span, "has to be at least 1")
                .help("write `[]` and `count` for a flexible array"),
            );
            None
        }
    }
}

fn counted_by(
    raw: &RawField,
    index: usize,
    parent: &RawStruct,
    findings: &mut Findings,
) -> Option<Shape> {
    let stated = match (&raw.count, &raw.until) {
        (Some(count), None) => Some((count, CountUnit::Elements)),
        (None, Some(until)) => Some((until, CountUnit::StructBytes)),
        (None, None) => None,
        (Some(count), Some(until)) => {
            findings.push(
                Diagnostic::new(
                    Code::BadCount,
                    format!("two fields say how long `{}` is", raw.name.value),
                )
                .at(until.span, "this says how many bytes the struct has")
                .at(count.span, "this says how many elements there are")
                .help("keep one of `count` and `until`"),
            );
            return None;
        }
    };
    let Some((count, unit)) = stated else {
        findings.push(
            Diagnostic::new(
                Code::BadCount,
                format!("nothing says how many elements `{}` has", raw.name.value),
            )
            .at(raw.ty.span, "a flexible array")
            .help(
                "state `count = \"field\"`, an earlier field with the number of elements, or \
                 `until = \"argsz\"`, one with the size of the whole struct",
            ),
        );
        return None;
    };
    let earlier = parent.fields.iter().take(index);
    let position = earlier
        .clone()
        .position(|field| field.name.value == count.value);
    match position.and_then(|at| Some((at, parent.fields.get(at)?))) {
        Some((at, field))
            if types::int_type(field.ty.value.as_str()).is_some_and(|ty| !ty.signed) =>
        {
            Some(Shape::Flexible { count: at, unit })
        }
        found => {
            let names = earlier.map(|field| field.name.value.as_str());
            let mut problem = Diagnostic::new(
                Code::BadCount,
                format!("`{}` cannot count `{}`", count.value, raw.name.value),
            )
            .at(
                count.span,
                "has to be an earlier unsigned field of this struct",
            )
            .help(
                crate::suggest::did_you_mean(&count.value, names)
                    .unwrap_or_else(|| "declare the counting field before the array".to_owned()),
            );
            if let Some((_, field)) = found {
                problem = problem
                    .at(field.ty.span, "not an unsigned integer")
                    .help(format!("declare `{}` as `u32`", count.value));
            }
            findings.push(problem);
            None
        }
    }
}

fn meaning(
    raw: &RawField,
    around: &Surroundings<'_>,
    context: &Context<'_>,
    findings: &mut Findings,
) -> Option<Meaning> {
    let stated = [
        raw.flags.as_ref().map(|flags| flags.span),
        raw.enumeration.as_ref().map(|name| name.span),
        raw.bits
            .as_ref()
            .map(|bits| bits.first().map_or(raw.name.span, |first| first.bit.span)),
    ];
    let mut stated = stated.into_iter().flatten();
    if let (Some(first), Some(second)) = (stated.next(), stated.next()) {
        findings.push(
            Diagnostic::new(
                Code::MeaningMismatch,
                format!("`{}` means two things", raw.name.value),
            )
            .at(second, "this is one meaning too many")
            .at(first, "the first one")
            .help("keep one of `flags`, `enum` and `bits`"),
        );
        return None;
    }
    if let Some(bits) = &raw.bits {
        let order = bit_order(raw, around, findings);
        let list: Vec<_> = bits
            .iter()
            .map(|bits| bit_field(bits, order, around, context, findings))
            .collect();
        return Some(Meaning::Bits(list.into_iter().flatten().collect()));
    }
    let word = named(
        &raw.flags,
        &raw.enumeration,
        around.interface,
        context,
        findings,
    )?;
    Some(match word {
        BitMeaning::Plain => Meaning::Plain,
        BitMeaning::Flags(id) => Meaning::Flags(id),
        BitMeaning::Enum(id) => Meaning::Enum(id),
    })
}

/// How the bits of a field count; reports that nothing says so, and goes on with one of the ways.
fn bit_order(raw: &RawField, around: &Surroundings<'_>, findings: &mut Findings) -> BitOrder {
    around.bit_order.unwrap_or_else(|| {
        findings.push(
            Diagnostic::new(
                Code::BitsWithoutOrder,
                format!(
                    "`{}` has bits, but nothing says how they count",
                    raw.name.value
                ),
            )
            .at(raw.name.span, "bit 0 could be at either end")
            .at(
                around.interface_name.span,
                "no `bit-order` in this interface",
            )
            .help("state `bit-order = \"msb0\"` or `\"lsb0\"` in `[interface]`"),
        );
        BitOrder::Lsb0
    })
}

fn bit_field(
    raw: &RawBits,
    order: BitOrder,
    around: &Surroundings<'_>,
    context: &Context<'_>,
    findings: &mut Findings,
) -> Option<BitField> {
    let origin = super::prose::origin(&raw.meta, around.revisions, findings);
    let doc = super::prose::optional_doc(&raw.meta.doc);
    let meaning = named(
        &raw.flags,
        &raw.enumeration,
        around.interface,
        context,
        findings,
    )?;
    Some(BitField {
        name: raw.name.clone(),
        order,
        bit: raw.bit,
        width: raw.width,
        meaning,
        meaning_span: stated_at(&raw.flags, &raw.enumeration, raw.bit.span),
        doc,
        origin,
    })
}

/// Where a word's meaning was stated; `otherwise` if it was not.
fn stated_at(
    flags: &Option<Spanned<String>>,
    enumeration: &Option<Spanned<String>>,
    otherwise: Span,
) -> Span {
    let stated = flags.as_ref().or(enumeration.as_ref());
    stated.map_or(otherwise, |name| name.span)
}

/// The flag set or enumeration that a word is said to hold; `None` if there is no such thing.
fn named(
    flags: &Option<Spanned<String>>,
    enumeration: &Option<Spanned<String>>,
    interface: usize,
    context: &Context<'_>,
    findings: &mut Findings,
) -> Option<BitMeaning> {
    if let Some(name) = flags {
        let wanted = |meaning| match meaning {
            NameMeaning::FlagSet(id) => Some(BitMeaning::Flags(id)),
            _ => None,
        };
        let names = context.names;
        return names.resolve(
            &name.value,
            name.span,
            interface,
            "flag set",
            wanted,
            findings,
        );
    }
    if let Some(name) = enumeration {
        let wanted = |meaning| match meaning {
            NameMeaning::Enum(id) => Some(BitMeaning::Enum(id)),
            _ => None,
        };
        let names = context.names;
        return names.resolve(
            &name.value,
            name.span,
            interface,
            "enumeration",
            wanted,
            findings,
        );
    }
    Some(BitMeaning::Plain)
}
