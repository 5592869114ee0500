//! A reserved field of a request has to be 0, or it can never be given a meaning.

use super::Subject;
use crate::diag::{Code, Diagnostic, Findings};
use crate::facts::Facts;
use crate::model::expression::{IntExpression, IntKind, Part, Range, ValuePath, ValueType};
use crate::model::region::Region;
use crate::model::Model;

pub(super) fn check(subject: &Subject<'_>, findings: &mut Findings) {
    for region in &subject.model.regions {
        request(subject.model, region, findings);
    }
}

fn request(model: &Model, region: &Region, findings: &mut Findings) {
    let Some(area) = region.requests() else {
        return;
    };
    // If nothing passes, `checks_can_fail_and_pass` says so.
    let Some(facts) = Facts::passed(model, &region.checks, None) else {
        return;
    };
    let name = &model.area_field(region, area).name.value;
    for (index, field) in model[area.structure].fields.iter().enumerate() {
        if !field.reserved {
            continue;
        }
        let path = ValuePath {
            structure: area.structure,
            field: index,
            part: Part::Whole,
        };
        let ValueType::Number(bits) = model.value_type(path) else {
            array(field, findings);
            continue;
        };
        let value = IntExpression {
            kind: IntKind::Field(path),
            range: Range::of_bits(bits),
            span: field.name.span,
        };
        if facts.range(&value).high == 0 {
            continue;
        }
        let field_name = &field.name.value;
        findings.push(
            Diagnostic::new(
                Code::ReservedNotChecked,
                format!("no check requires `{name}.{field_name}` to be 0"),
            )
            .at(field.name.span, "reserved")
            .at(area.span, "part of every request")
            .help(format!(
                "add a check with `require = \"{name}.{field_name} == 0\"`: what is not refused \
                 today cannot be given a meaning later"
            )),
        );
    }
}

fn array(field: &crate::model::Field, findings: &mut Findings) {
    findings.push(
        Diagnostic::new(
            Code::ReservedNotChecked,
            format!("no check can look at `{}`", field.name.value),
        )
        .at(field.ty_span, "reserved, and no unsigned integer")
        .help("declare reserved bytes of a request as unsigned integers"),
    );
}
