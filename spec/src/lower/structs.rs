//! Structs and unions, innermost first.

use std::collections::HashMap;

use super::fields::{self, Surroundings};
use super::names::Meaning;
use super::{prose, types, Context};
use crate::diag::{Code, Diagnostic, Findings};
use crate::model::{
    BitOrder, ByteOrder, Capability, InterfaceId, Name, Origin, Struct, StructId, Version,
};
use crate::order;
use crate::raw::{RawCapability, RawStruct, RawVersion};

/// A struct of the texts, and the interface it stands in.
pub(super) struct Place<'a> {
    pub(super) raw: &'a RawStruct,
    pub(super) interface: usize,
    pub(super) interface_name: &'a Name,
    pub(super) byte_order: ByteOrder,
    pub(super) bit_order: Option<BitOrder>,
    pub(super) revisions: &'a [Name],
}

/// Positions of `places` such that a struct comes after those it contains; reports circles.
pub(super) fn innermost_first(places: &[Place<'_>], findings: &mut Findings) -> Vec<usize> {
    let by_name: HashMap<&str, usize> = places
        .iter()
        .enumerate()
        .map(|(index, place)| (place.raw.name.value.as_str(), index))
        .collect();
    let needs: Vec<Vec<usize>> = places
        .iter()
        .map(|place| {
            let elements = place.raw.fields.iter().filter_map(|field| {
                let parts = types::split(&field.ty.value).ok()?;
                by_name.get(parts.element).copied()
            });
            elements.collect()
        })
        .collect();
    let (order, circle) = order::topological(&needs);
    for index in &circle {
        if let Some(place) = places.get(*index) {
            report_circle(place, &circle, &by_name, findings);
        }
    }
    order
}

fn report_circle(
    place: &Place<'_>,
    circle: &[usize],
    by_name: &HashMap<&str, usize>,
    findings: &mut Findings,
) {
    let inner = place.raw.fields.iter().find(|field| {
        types::split(&field.ty.value)
            .ok()
            .and_then(|parts| by_name.get(parts.element))
            .is_some_and(|index| circle.contains(index))
    });
    let span = inner.map_or(place.raw.name.span, |field| field.ty.span);
    findings.push(
        Diagnostic::new(
            Code::NameCycle,
            format!("`{}` contains itself", place.raw.name.value),
        )
        .at(span, "part of the circle")
        .help("no struct has a finite size that contains itself"),
    );
}

/// Lowers one struct; `None` if a part of it cannot be resolved.
pub(super) fn structure(
    place: &Place<'_>,
    context: &Context<'_>,
    findings: &mut Findings,
) -> Option<Struct> {
    let raw = place.raw;
    let around = Surroundings {
        interface: place.interface,
        interface_name: place.interface_name,
        byte_order: place.byte_order,
        bit_order: place.bit_order,
        revisions: place.revisions,
        parent: raw,
    };
    let fields: Vec<_> = raw
        .fields
        .iter()
        .enumerate()
        .map(|(index, field)| fields::field(field, index, &around, context, findings))
        .collect();
    let versions = raw
        .versions
        .iter()
        .map(|version| lower_version(version, findings))
        .collect();
    let capability = match &raw.capability {
        Some(capability) => Some(lower_capability(capability, place, context, findings)?),
        None => None,
    };
    Some(Struct {
        name: raw.name.clone(),
        interface: InterfaceId(place.interface),
        is_union: raw.is_union,
        packed: raw.packed,
        aligned: raw.aligned,
        size: raw.size,
        align: raw.align,
        size_32: raw.size_32,
        tail_padding: raw.tail_padding,
        fields: fields.into_iter().collect::<Option<_>>()?,
        versions,
        capability,
        doc: prose::optional_doc(&raw.meta.doc),
        origin: prose::origin(&raw.meta, place.revisions, findings),
    })
}

fn lower_version(raw: &RawVersion, findings: &mut Findings) -> Version {
    Version {
        number: raw.number,
        end: raw.end,
        size: raw.size,
        origin: Origin {
            since: raw
                .since
                .as_ref()
                .and_then(|since| prose::release(since, findings)),
            revision: None,
            source: raw.source.as_ref().map(|source| source.value.clone()),
        },
    }
}

fn lower_capability(
    raw: &RawCapability,
    place: &Place<'_>,
    context: &Context<'_>,
    findings: &mut Findings,
) -> Option<Capability> {
    let struct_of = |meaning| match meaning {
        Meaning::Struct(id) => Some(id),
        _ => None,
    };
    let value_of = |meaning| match meaning {
        Meaning::EnumValue(id, index) => Some((id, index)),
        _ => None,
    };
    let (of, id) = (&raw.of, &raw.id);
    let names = context.names;
    let of: Option<StructId> = names.resolve(
        &of.value,
        of.span,
        place.interface,
        "type",
        struct_of,
        findings,
    );
    let id = names.resolve(
        &id.value,
        id.span,
        place.interface,
        "value of an enumeration",
        value_of,
        findings,
    );
    Some(Capability {
        of: of?,
        id: id?,
        id_span: raw.id.span,
    })
}
