//! Conditions, checks, operations and outcomes of a region.

use super::super::prose;
use super::parts::{history, optional, unsigned};
use super::scope::Moment;
use super::{check_id, collected, RegionLowering};
use crate::diag::{Code, Diagnostic, Findings};
use crate::facts::Facts;
use crate::model::expression::{BoolExpression, BoolKind, Comparison, IntKind, Part, ValuePath};
use crate::model::region::{Check, Data, Operation, Outcome, Selector};
use crate::model::Spanned;
use crate::raw::region::{RawCheck, RawOperation, RawOutcome};
use crate::source::Span;

pub(super) struct Rules {
    pub(super) conditions: Vec<Check>,
    pub(super) checks: Vec<Check>,
    pub(super) operations: Vec<Operation>,
    pub(super) outcomes: Vec<Outcome>,
}

pub(super) fn rules(region: &RegionLowering<'_>, findings: &mut Findings) -> Option<Rules> {
    let raw = region.raw;
    let conditions = collected(&raw.conditions, |raw| {
        check(raw, region, Moment::Registration, findings)
    });
    let checks = collected(&raw.checks, |raw| {
        check(raw, region, Moment::Request, findings)
    });
    let operations = collected(&raw.operations, |raw| {
        let checks = checks.as_deref().unwrap_or_default();
        operation(raw, region, checks, findings)
    });
    let outcomes = collected(&raw.outcomes, |raw| outcome(raw, region, findings));
    Some(Rules {
        conditions: conditions?,
        checks: checks?,
        operations: operations?,
        outcomes: outcomes?,
    })
}

fn check(
    raw: &RawCheck,
    region: &RegionLowering<'_>,
    moment: Moment,
    findings: &mut Findings,
) -> Option<Check> {
    let scope = region.scope(moment);
    let id = check_id(&raw.id, findings);
    let when = optional(&raw.when, |text| {
        region.formula(text, "when", |formula| formula.truth(&scope, findings))
    });
    let require = region.formula(&raw.require, "require", |formula| {
        formula.truth(&scope, findings)
    });
    let (when, require) = (when?, require?);
    id?;
    Some(Check {
        id: raw.id.clone(),
        when: when.map(|when| when.expression),
        require: require.expression,
        when_text: raw.when.as_ref().map(plain_text),
        require_text: plain_text(&raw.require),
        blames: require.first_field,
        errno: raw.errno?,
        history: history(&raw.posted, &raw.review),
        doc: prose::doc(&raw.doc),
    })
}

/// A formula for people: one line, however the spec breaks it.
fn plain_text(text: &Spanned<String>) -> String {
    let words: Vec<&str> = text.value.split_whitespace().collect();
    words.join(" ")
}

fn operation(
    raw: &RawOperation,
    region: &RegionLowering<'_>,
    checks: &[Check],
    findings: &mut Findings,
) -> Option<Operation> {
    let scope = region.scope(Moment::Request);
    let when = region.formula(&raw.when, "when", |formula| {
        let when = formula.truth(&scope, findings)?.expression;
        let selector = selector(&when, raw, findings)?;
        Some((when, selector))
    });
    let address = region.formula(&raw.address, "address", |formula| {
        formula.number(&scope, findings)
    });
    let data = data(raw, region, findings);
    let is_mnemonic = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit();
    if !raw.instruction.value.chars().all(is_mnemonic) {
        findings.push(
            Diagnostic::new(
                Code::BadOperation,
                format!("`{}` is no instruction", raw.instruction.value),
            )
            .at(raw.instruction.span, "has to be a mnemonic in capitals")
            .help("write it as the machine's manual does: letters in capitals, and digits"),
        );
    }
    let (when, selector) = when?;
    let mut data = data?;
    if let Data::Bytes {
        length, maximum, ..
    } = &mut data
    {
        // Whether that is within the boundary is for `operations_decided` to say.
        let passed = Facts::passed(region.around.model, checks, Some(&when));
        *maximum = passed.map_or(0, |facts| facts.range(length).high);
    }
    Some(Operation {
        name: raw.name.clone(),
        when,
        selector,
        instruction: raw.instruction.value.clone(),
        direction: raw.direction?.value,
        address: address?,
        data,
        doc: prose::doc(&raw.doc),
    })
}

/// `req.FIELD == CONSTANT`: a constructor can set it, and a `match` can tell it.
fn selector(
    when: &BoolExpression,
    raw: &RawOperation,
    findings: &mut Findings,
) -> Option<Selector> {
    if let BoolKind::Compare {
        comparison: Comparison::Equal,
        left,
        right,
    } = &when.kind
    {
        if let (IntKind::Field(field), IntKind::Constant { value, name }) =
            (&left.kind, &right.kind)
        {
            if field.part != Part::Whole {
                selected_by_part(*field, left.span, raw, findings);
                return None;
            }
            return Some(Selector {
                field: *field,
                value: *value,
                name: name.clone(),
            });
        }
    }
    findings.push(
        Diagnostic::new(
            Code::BadOperation,
            format!("`{}` is not selected by one field", raw.name.value),
        )
        .at(
            raw.when.span,
            "has to compare a field of the request with a constant",
        )
        .help("write `req.field == CONSTANT`; what else has to hold is for the checks to say"),
    );
    None
}

/// A constructor sets the field that selects its operation, and takes all others as arguments. Of a
/// field with several parts it could do neither.
fn selected_by_part(path: ValuePath, span: Span, raw: &RawOperation, findings: &mut Findings) {
    let part = match path.part {
        Part::Flag(..) => "one flag",
        Part::Bits(_) | Part::Whole => "a bit field",
    };
    findings.push(
        Diagnostic::new(
            Code::BadOperation,
            format!("`{}` is selected by a part of a field", raw.name.value),
        )
        .at(span, format!("{part} beside others in its field"))
        .help(
            "give the request an integer field that says nothing but which operation it asks for",
        ),
    );
}

fn data(raw: &RawOperation, region: &RegionLowering<'_>, findings: &mut Findings) -> Option<Data> {
    if raw.data.value != "bytes" {
        for (key, span) in [
            ("length", raw.length.as_ref().map(|length| length.span)),
            ("boundary", raw.boundary.map(|boundary| boundary.span)),
        ] {
            let Some(span) = span else { continue };
            findings.push(
                Diagnostic::new(
                    Code::BadOperation,
                    format!("`{key}` of data that are one number"),
                )
                .at(span, "has no meaning for a register")
                .at(raw.data.span, "its whole width is transferred")
                .help(format!("leave `{key}` out, or state `data = \"bytes\"`")),
            );
        }
        let allowed = "`bytes`, or `u8` to `u64` for a register";
        return unsigned(&raw.data, allowed, findings).map(Data::Register);
    }
    let scope = region.scope(Moment::Request);
    let length = optional(&raw.length, |text| {
        region.formula(text, "length", |formula| formula.number(&scope, findings))
    });
    let (Some(length), Some(boundary)) = (length?, raw.boundary) else {
        findings.push(
            Diagnostic::new(
                Code::BadOperation,
                format!("`{}` does not say how long its data are", raw.name.value),
            )
            .at(raw.data.span, "bytes need `length` and `boundary`")
            .help("state `length = \"req.field\"` and `boundary = 4096`, which no data cross"),
        );
        return None;
    };
    if !boundary.value.is_power_of_two() {
        findings.push(
            Diagnostic::new(
                Code::BadOperation,
                format!("{} is no boundary of memory", boundary.value),
            )
            .at(boundary.span, "has to be a power of two")
            .help("state the size of a page, or of another block that is aligned to its size"),
        );
        return None;
    }
    Some(Data::Bytes {
        maximum: length.range.high,
        length,
        boundary: boundary.value,
    })
}

fn outcome(
    raw: &RawOutcome,
    region: &RegionLowering<'_>,
    findings: &mut Findings,
) -> Option<Outcome> {
    let scope = region.scope(Moment::Answer);
    let id = check_id(&raw.id, findings);
    let when = region.formula(&raw.when, "when", |formula| formula.truth(&scope, findings));
    id?;
    Some(Outcome {
        id: raw.id.clone(),
        when: when?.expression,
        errno: raw.errno?,
        doc: prose::doc(&raw.doc),
    })
}
