//! A field that holds flags or an enumeration is as wide as they are.

use super::Subject;
use crate::diag::{Code, Diagnostic, Findings};
use crate::model::{BitMeaning, Element, EnumValue, Field, IntType, Meaning, Model, Name};
use crate::source::Span;

pub(super) fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let model = subject.model;
    for item in model.enums.iter().filter(|item| item.c_enum) {
        for value in &item.values {
            fits_int(value, findings);
        }
    }
    for field in model.structs.iter().flat_map(|item| &item.fields) {
        match &field.meaning {
            Meaning::Plain => {}
            Meaning::Flags(id) => {
                let set = &model[*id];
                same_type(field, set.ty, &set.name, findings);
            }
            Meaning::Enum(id) => {
                let item = &model[*id];
                same_type(field, item.ty, &item.name, findings);
            }
            Meaning::Bits(bits) => {
                for bit in bits {
                    let width = bit.width.value;
                    narrow(model, bit.meaning, width, bit.width.span, findings);
                }
            }
        }
    }
}

/// C gives the constants of an `enum` the type `int`.
fn fits_int(value: &EnumValue, findings: &mut Findings) {
    if i32::try_from(value.value.value).is_ok() {
        return;
    }
    findings.push(
        Diagnostic::new(
            Code::ValueOutOfRange,
            format!("`{}` is no `int`", value.name.value),
        )
        .at(
            value.value_span,
            "C gives the values of an `enum` that type",
        )
        .help("leave `c-enum` out: a `#define` can be wider"),
    );
}

fn same_type(field: &Field, ty: IntType, name: &Name, findings: &mut Findings) {
    let fits = match field.ty.element {
        Element::Int(own) => own.bits == ty.bits && own.signed == ty.signed,
        Element::Struct(_) => false,
    };
    if fits {
        return;
    }
    findings.push(
        Diagnostic::new(
            Code::MeaningMismatch,
            format!("`{}` cannot hold `{}`", field.name.value, name.value),
        )
        .at(field.ty_span, "another type than that of its meaning")
        .at(name.span, format!("made of `{ty}`"))
        .help("give both the same type"),
    );
}

/// Every named value has to fit the bit field, and the field's values the named values' type.
fn narrow(model: &Model, meaning: BitMeaning, width: u32, span: Span, findings: &mut Findings) {
    let named = match meaning {
        BitMeaning::Plain => None,
        BitMeaning::Flags(id) => Some((model[id].ty, &model[id].name)),
        BitMeaning::Enum(id) => Some((model[id].ty, &model[id].name)),
    };
    if let Some((ty, name)) = named.filter(|(ty, _)| ty.bits < width) {
        findings.push(
            Diagnostic::new(
                Code::MeaningMismatch,
                format!("`{}` cannot hold a bit field of width {width}", name.value),
            )
            .at(span, "has values that the type does not")
            .at(name.span, format!("made of `{ty}`"))
            .help("give it a wider type"),
        );
        return;
    }
    let too_wide = match meaning {
        BitMeaning::Plain => None,
        BitMeaning::Flags(id) => {
            let wide = model[id].flags.iter().find(|flag| flag.bit.value >= width);
            wide.map(|flag| (&flag.name, flag.bit.span))
        }
        BitMeaning::Enum(id) => {
            let limit = 1i128.checked_shl(width).unwrap_or(i128::MAX);
            let outside = |value: i128| value < 0 || value >= limit;
            let values = &model[id].values;
            let wide = values.iter().find(|value| outside(value.value.value));
            wide.map(|value| (&value.name, value.value_span))
        }
    };
    if let Some((value, value_span)) = too_wide {
        findings.push(
            Diagnostic::new(
                Code::MeaningMismatch,
                format!("a bit field of width {width} cannot hold `{}`", value.value),
            )
            .at(span, "too narrow")
            .at(value_span, "does not fit")
            .help("widen the bit field, or take the value out"),
        );
    }
}
