//! Parameters, areas and results: what the rules of a region name.

use super::super::around::Around;
use super::super::{prose, types, values};
use crate::diag::{Code, Diagnostic, Findings};
use crate::model::expression::ValuePath;
use crate::model::region::{
    Access, Area, History, Parameter, ParameterType, ResultField, Transfer,
};
use crate::model::{Element, IntType, Shape, Spanned, StructId};
use crate::raw::region::{RawArea, RawParameter, RawRegion, RawResult};
use crate::source::Span;
use crate::suggest::did_you_mean;

pub(super) fn parameter(
    raw: &RawParameter,
    around: &Around<'_>,
    findings: &mut Findings,
) -> Option<Parameter> {
    let ty = match raw.ty.value.as_str() {
        "bool" => Some(ParameterType::Bool),
        _ => unsigned(&raw.ty, "`bool` or `u8` to `u64`", findings).map(ParameterType::Int),
    };
    let from = optional(&raw.from, |text| {
        stated_value(text, "from", around, findings)
    });
    let advertised = optional(&raw.advertised, |text| {
        stated_value(text, "advertised", around, findings)
    });
    let length = match raw.length {
        Some(length) if length.value == 0 || ty == Some(ParameterType::Bool) => {
            findings.push(
                Diagnostic::new(
                    Code::BadParameter,
                    format!("`{}` cannot be such an array", raw.name.value),
                )
                .at(
                    length.span,
                    "arrays have at least one element, and those are numbers",
                )
                .at(raw.ty.span, "the type of an element")
                .help("leave `length` out for a single value; declare truth values one by one"),
            );
            None
        }
        Some(length) => Some(Some(length.value)),
        None => Some(None),
    };
    Some(Parameter {
        name: raw.name.clone(),
        ty: ty?,
        length: length?,
        from: from?,
        advertised: advertised?,
        doc: prose::doc(&raw.doc),
    })
}

/// `Some(None)` for what is not stated; `None` for what is wrong.
pub(super) fn optional<R, T>(
    raw: &Option<R>,
    lower: impl FnOnce(&R) -> Option<T>,
) -> Option<Option<T>> {
    match raw {
        Some(raw) => lower(raw).map(Some),
        None => Some(None),
    }
}

/// A value of a spec, by its name: `struct.field`.
fn stated_value(
    text: &Spanned<String>,
    key: &'static str,
    around: &Around<'_>,
    findings: &mut Findings,
) -> Option<(ValuePath, Span)> {
    around.formula(text, key, |formula| {
        let path = formula.path(findings)?;
        let value = values::qualified(&around.constants(), around.model, &path, formula, findings)?;
        Some((value, text.span))
    })
}

pub(super) fn result(raw: &RawResult, findings: &mut Findings) -> Option<ResultField> {
    Some(ResultField {
        name: raw.name.clone(),
        ty: unsigned(&raw.ty, "`u8` to `u64`", findings)?,
        doc: prose::doc(&raw.doc),
    })
}

pub(super) fn unsigned(
    text: &Spanned<String>,
    allowed: &str,
    findings: &mut Findings,
) -> Option<IntType> {
    match types::int_type(&text.value) {
        Some(ty) if !ty.signed && !ty.aligned => return Some(ty),
        _ => {}
    }
    let known = ["bool", "u8", "u16", "u32", "u64"];
    findings.push(
        Diagnostic::new(
            Code::UnknownType,
            format!("`{}` is no type of this value", text.value),
        )
        .at(text.span, format!("has to be {allowed}"))
        .help(
            did_you_mean(&text.value, known)
                .unwrap_or_else(|| "choose the width that holds every value".to_owned()),
        ),
    );
    None
}

/// The areas in the order of their offsets; reports what the layout does not have.
pub(super) fn areas(
    raw: &RawRegion,
    layout: StructId,
    around: &Around<'_>,
    findings: &mut Findings,
) -> Option<Vec<Area>> {
    let mut areas = super::collected(&raw.areas, |raw| area(raw, layout, around, findings))?;
    areas.sort_by_key(|area| area.field);
    Some(areas)
}

fn area(
    raw: &RawArea,
    layout: StructId,
    around: &Around<'_>,
    findings: &mut Findings,
) -> Option<Area> {
    let (field, structure) = area_field(raw, layout, around, findings)?;
    let (access, transfer) = (raw.access?, raw.transfer?);
    if (access.value, transfer.value) == (Access::Write, Transfer::Part) {
        findings.push(
            Diagnostic::new(
                Code::BadArea,
                format!("`{}` takes pieces of a request", raw.field.value),
            )
            .at(transfer.span, "a piece is no request")
            .at(access.span, "each write is one")
            .help("state `transfer = \"whole\"`"),
        );
    }
    Some(Area {
        field,
        structure,
        span: raw.field.span,
        access: access.value,
        transfer: transfer.value,
        errno: raw.errno?,
        history: history(&raw.posted, &raw.review),
        doc: prose::doc(&raw.doc),
    })
}

/// The field of the layout that an area is, and the struct that it is made of.
fn area_field(
    raw: &RawArea,
    layout: StructId,
    around: &Around<'_>,
    findings: &mut Findings,
) -> Option<(usize, StructId)> {
    let layout = &around.model[layout];
    let name = &raw.field;
    let position = layout
        .fields
        .iter()
        .position(|f| f.name.value == name.value);
    let Some((index, field)) = position.and_then(|at| Some((at, layout.fields.get(at)?))) else {
        let known = layout.fields.iter().map(|field| field.name.value.as_str());
        let help = did_you_mean(&name.value, known.clone());
        let known: Vec<&str> = known.collect();
        findings.push(
            Diagnostic::new(
                Code::BadArea,
                format!("`{}` has no field `{}`", layout.name.value, name.value),
            )
            .at(name.span, "not declared")
            .at(layout.name.span, "the layout of the region")
            .help(help.unwrap_or_else(|| format!("it has `{}`", known.join("`, `")))),
        );
        return None;
    };
    match (&field.ty.shape, field.ty.element) {
        (Shape::Single, Element::Struct(id)) => Some((index, id)),
        _ => {
            findings.push(
                Diagnostic::new(Code::BadArea, format!("area `{}` is no struct", name.value))
                    .at(name.span, "an area")
                    .at(field.ty_span, "has to be one struct")
                    .help("put the fields of the area into a struct of its own"),
            );
            None
        }
    }
}

pub(super) fn history(
    posted: &Option<Spanned<String>>,
    review: &Option<Spanned<String>>,
) -> History {
    History {
        posted: posted.as_ref().map(prose::doc),
        review: review.as_ref().map(prose::doc),
    }
}
