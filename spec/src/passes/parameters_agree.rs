//! A parameter holds what its source says, its users read what it holds, and some rule needs it.

use std::collections::HashSet;

use super::Subject;
use crate::diag::{Code, Diagnostic, Findings};
use crate::model::expression::{BoolExpression, IntExpression, Operand, ValuePath, ValueType};
use crate::model::region::{Data, Parameter, ParameterType, Region};
use crate::model::{InterfaceKind, Model, Name};
use crate::source::Span;

pub(super) fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let model = subject.model;
    for region in &model.regions {
        for parameter in &region.parameters {
            if let Some((path, span)) = parameter.from {
                holds(model, parameter, path, span, "from", findings);
            }
            if let Some((path, span)) = parameter.advertised {
                holds(model, parameter, path, span, "advertised", findings);
                readable(model, parameter, path, span, findings);
            }
        }
        used(region, findings);
    }
}

/// A source must not be wider than the parameter, and what advertises it must be as wide.
fn holds(
    model: &Model,
    parameter: &Parameter,
    path: ValuePath,
    span: Span,
    key: &str,
    findings: &mut Findings,
) {
    let value = model.value_type(path);
    let fits = match (parameter.ty, value) {
        (ParameterType::Bool, ValueType::Truth) => true,
        (ParameterType::Int(ty), ValueType::Number(bits)) if key == "from" => bits <= ty.bits,
        (ParameterType::Int(ty), ValueType::Number(bits)) => bits == ty.bits,
        _ => false,
    };
    if fits {
        return;
    }
    let name = model.value_name(path);
    let own = match parameter.ty {
        ParameterType::Bool => "true or false".to_owned(),
        ParameterType::Int(ty) => format!("a number of {} bits", ty.bits),
    };
    let help = match (value, key) {
        (ValueType::Truth, _) => "state `type = \"bool\"`".to_owned(),
        (ValueType::Number(bits), "from") => format!("state a `type` of at least {bits} bits"),
        (ValueType::Number(bits @ (8 | 16 | 32 | 64)), _) => format!("state `type = \"u{bits}\"`"),
        _ => "name a value that holds exactly what the parameter does".to_owned(),
    };
    findings.push(
        Diagnostic::new(
            Code::BadParameter,
            format!(
                "`{}` and `{name}` do not hold the same",
                parameter.name.value
            ),
        )
        .at(span, format!("this is {}", value.described()))
        .at(parameter.name.span, format!("this is {own}"))
        .help(help),
    );
}

fn readable(
    model: &Model,
    parameter: &Parameter,
    path: ValuePath,
    span: Span,
    findings: &mut Findings,
) {
    let item = &model[path.structure];
    if model[item.interface].kind != InterfaceKind::Internal {
        return;
    }
    findings.push(
        Diagnostic::new(
            Code::KindMismatch,
            format!(
                "users cannot read `{}`, which is the kernel's own",
                model.value_name(path)
            ),
        )
        .at(span, "advertised to users")
        .at(item.name.span, "of an interface of kind `internal`")
        .help(format!(
            "name a value that users get, or leave `advertised` out if nothing tells them \
             `{}`",
            parameter.name.value
        )),
    );
}

/// Parameters and results are there for rules.
fn used(region: &Region, findings: &mut Findings) {
    let checks = region.conditions.iter().chain(&region.checks);
    let truths = checks.flat_map(|check| check.when.iter().chain([&check.require]));
    let truths = truths.chain(region.operations.iter().map(|operation| &operation.when));
    let numbers = region
        .operations
        .iter()
        .flat_map(|operation| match &operation.data {
            Data::Bytes { length, .. } => vec![&operation.address, length],
            Data::Register(_) => vec![&operation.address],
        });
    let mut parameters: HashSet<usize> = truths.flat_map(named).collect();
    parameters.extend(numbers.flat_map(IntExpression::operands).filter_map(index));
    let results: HashSet<usize> = region
        .outcomes
        .iter()
        .flat_map(|outcome| named(&outcome.when))
        .collect();
    let names = region.parameters.iter().map(|parameter| &parameter.name);
    unused("dev", names, &parameters, findings);
    let names = region.results.iter().map(|result| &result.name);
    unused("result", names, &results, findings);
}

fn named(expression: &BoolExpression) -> Vec<usize> {
    expression
        .operands()
        .into_iter()
        .filter_map(index)
        .collect()
}

fn index((operand, _): (Operand<'_>, Span)) -> Option<usize> {
    match operand {
        Operand::Parameter(index) => Some(index),
        Operand::Value(_) | Operand::Constant(_) => None,
    }
}

fn unused<'a>(
    prefix: &str,
    names: impl Iterator<Item = &'a Name>,
    used: &HashSet<usize>,
    findings: &mut Findings,
) {
    for (index, name) in names.enumerate() {
        if used.contains(&index) {
            continue;
        }
        findings.push(
            Diagnostic::new(
                Code::NotUsed,
                format!("no rule looks at `{prefix}.{}`", name.value),
            )
            .at(name.span, "declared for nothing")
            .help("leave it out, or add the rule that it is for"),
        );
    }
}
