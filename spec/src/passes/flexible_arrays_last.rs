//! Flexible arrays stand at the end of structs that nothing contains.

use super::Subject;
use crate::diag::{Code, Diagnostic, Findings};
use crate::model::{Element, Field, Model, Shape};

pub(super) fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let model = subject.model;
    for item in &model.structs {
        let last = item.fields.len().saturating_sub(1);
        for (index, field) in item.fields.iter().enumerate() {
            if is_flexible(field) && (index != last || item.is_union) {
                not_last(field, item.fields.get(index + 1), findings);
            }
            contained(model, field, findings);
        }
    }
}

fn is_flexible(field: &Field) -> bool {
    matches!(field.ty.shape, Shape::Flexible { .. })
}

fn not_last(field: &Field, next: Option<&Field>, findings: &mut Findings) {
    let name = &field.name.value;
    let mut problem = match next {
        Some(_) => Diagnostic::new(
            Code::FlexibleArrayMisplaced,
            format!("something follows the flexible array `{name}`"),
        )
        .at(field.ty_span, "has no end that C knows"),
        None => Diagnostic::new(
            Code::FlexibleArrayMisplaced,
            format!("the flexible array `{name}` in a union"),
        )
        .at(field.ty_span, "C takes none in a union"),
    };
    if let Some(next) = next {
        problem = problem.at(next.name.span, "where would this start?");
    }
    findings.push(problem.help("put it last in a struct of its own"));
}

fn contained(model: &Model, field: &Field, findings: &mut Findings) {
    let Element::Struct(id) = field.ty.element else {
        return;
    };
    if let Some(inner) = model[id].fields.iter().find(|field| is_flexible(field)) {
        findings.push(
            Diagnostic::new(
                Code::FlexibleArrayMisplaced,
                format!(
                    "`{}` contains a struct that ends in a flexible array",
                    field.name.value
                ),
            )
            .at(field.ty_span, "standard C and C++ take none inside another")
            .at(inner.ty_span, "the flexible array")
            .help("place it after the struct by an offset field, as capability chains do"),
        );
    }
}
