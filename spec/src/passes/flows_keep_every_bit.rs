//! What a flow carries fits what it fills: kind, range, number of elements.

use std::collections::HashMap;

use super::Subject;
use crate::diag::{Code, Diagnostic, Findings};
use crate::model::expression::{IntExpression, IntKind, Range, ValuePath, ValueType};
use crate::model::flow::{Flow, FlowValue};
use crate::model::{CountUnit, Element, Field, IntType, Model, Shape};

/// Flows by what they fill.
type Filling<'a> = HashMap<ValuePath, &'a Flow>;

pub(super) fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let model = subject.model;
    let filling: Filling<'_> = model.flows.iter().map(|flow| (flow.to, flow)).collect();
    for flow in &model.flows {
        match (&flow.value, model.value_type(flow.to)) {
            (FlowValue::Bool(_), ValueType::Truth) => {}
            (FlowValue::Int(number), ValueType::Number(bits)) => {
                keeps_bits(model, flow, number, bits, findings);
            }
            (FlowValue::Array(from, _), ValueType::Array) => {
                elements(model, flow, *from, &filling, findings);
            }
            (_, target) => kinds(model, flow, target, findings),
        }
    }
}

fn kinds(model: &Model, flow: &Flow, target: ValueType, findings: &mut Findings) {
    let text = &flow.value_text;
    let (carried, help) = match (&flow.value, target) {
        (FlowValue::Int(number), ValueType::Truth) => (
            "a number",
            match number.kind {
                IntKind::Binary { .. } => format!("write `({text}) != 0`"),
                _ => format!("write `{text} != 0`"),
            },
        ),
        (FlowValue::Int(_), _) => ("a number", "carry what the target is made of".to_owned()),
        (FlowValue::Bool(_), _) => (
            "true or false",
            "carry it to a flag or to a bit field one bit wide".to_owned(),
        ),
        (FlowValue::Array(..), _) => ("an array", "carry it to an array".to_owned()),
    };
    findings.push(
        Diagnostic::new(
            Code::FlowMismatch,
            format!(
                "{carried} flows into `{}`, which is {}",
                model.value_name(flow.to),
                target.described()
            ),
        )
        .at(flow.value_span, format!("this is {carried}"))
        .at(flow.to_span, format!("this is {}", target.described()))
        .help(help),
    );
}

fn keeps_bits(
    model: &Model,
    flow: &Flow,
    number: &IntExpression,
    bits: u32,
    findings: &mut Findings,
) {
    let target = Range::of_bits(bits);
    if target.contains(number.range) {
        return;
    }
    let Range { low, high } = number.range;
    let carried = 64 - high.leading_zeros();
    let lost = match carried - bits {
        1 => format!("bit {bits} is lost"),
        _ => format!("bits {bits} to {} are lost", carried - 1),
    };
    let values = match low == high {
        true => format!("{high}"),
        false => format!("{low} to {high}"),
    };
    let help = match number.kind {
        IntKind::Constant { .. } => "state a constant that fits".to_owned(),
        _ => format!(
            "widen the target; or say what becomes of larger values, as in `min({}, {})`",
            flow.value_text, target.high
        ),
    };
    findings.push(
        Diagnostic::new(
            Code::FlowLosesBits,
            format!(
                "`{}` does not hold all that flows into it",
                model.value_name(flow.to)
            ),
        )
        .at(flow.value_span, format!("carries {values}: {lost}"))
        .at(
            flow.to_span,
            format!("holds 0 to {}, {bits} bits", target.high),
        )
        .help(help),
    );
}

fn elements(
    model: &Model,
    flow: &Flow,
    from: ValuePath,
    filling: &Filling<'_>,
    findings: &mut Findings,
) {
    let (source, target) = (model.value(from).field, model.value(flow.to).field);
    let (one, other) = (described(model, source), described(model, target));
    let is_same = match (source.ty.element, target.ty.element) {
        (Element::Int(a), Element::Int(b)) => (a.bits, a.signed) == (b.bits, b.signed),
        (Element::Struct(a), Element::Struct(b)) => a == b,
        _ => false,
    };
    let length = length(source);
    let fits = match (&source.ty.shape, &target.ty.shape) {
        (Shape::Array { length: a, .. }, Shape::Array { length: b, .. }) => a == b,
        (Shape::Array { .. }, Shape::Flexible { .. }) => true,
        _ => false,
    };
    if !is_same || !fits {
        findings.push(
            Diagnostic::new(
                Code::FlowMismatch,
                format!("`{}` takes another array", model.value_name(flow.to)),
            )
            .at(flow.value_span, format!("has {one}"))
            .at(flow.to_span, format!("has {other}"))
            .help(
                "arrays flow whole, into arrays of the same elements and length, or flexible ones",
            ),
        );
        return;
    }
    if let (
        Shape::Flexible {
            count,
            unit: CountUnit::Elements,
        },
        Some(length),
    ) = (&target.ty.shape, length)
    {
        let path = ValuePath {
            field: *count,
            ..flow.to
        };
        let counting = filling.get(&path).copied();
        counted(&model.value_name(path), flow, counting, length, findings);
    }
}

/// The field that counts a flexible array has to say what flows into it.
fn counted(name: &str, flow: &Flow, counting: Option<&Flow>, length: u64, findings: &mut Findings) {
    let says = counting.and_then(|counting| match &counting.value {
        FlowValue::Int(number) => Some(number.range),
        FlowValue::Bool(_) | FlowValue::Array(..) => None,
    });
    if says == Some(Range::only(length)) {
        return;
    }
    let problem = Diagnostic::new(
        Code::FlowMismatch,
        format!("`{name}` does not say how many elements there are"),
    )
    .at(flow.value_span, format!("carries {length} elements"));
    let problem = match counting {
        Some(counting) => problem.at(counting.value_span, "says something else"),
        None => problem,
    };
    findings.push(problem.help(format!(
        "let a flow with `to = \"{name}\"` carry `value = {length}`"
    )));
}

fn length(field: &Field) -> Option<u64> {
    match field.ty.shape {
        Shape::Array { length, .. } => Some(length),
        Shape::Single | Shape::Flexible { .. } => None,
    }
}

fn described(model: &Model, field: &Field) -> String {
    let element = match field.ty.element {
        Element::Int(ty) => IntType {
            aligned: false,
            ..ty
        }
        .to_string(),
        Element::Struct(id) => model[id].name.value.clone(),
    };
    match length(field) {
        Some(length) => format!("{length} elements of `{element}`"),
        None => format!("any number of `{element}`"),
    }
}
