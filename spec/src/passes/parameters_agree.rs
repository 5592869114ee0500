//! A parameter holds what its source says, its users read what it holds, some rule needs it, and
//! users of the region read nothing else of the device.

use std::collections::HashSet;

use super::Subject;
use crate::diag::{Code, Diagnostic, Findings};
use crate::model::expression::{BoolExpression, IntExpression, Operand, ValuePath, ValueType};
use crate::model::region::{Access, Area, Data, Parameter, ParameterType, Region};
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
        told(model, region, findings);
        used(model, region, findings);
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

/// A driver knows the device by its parameters. So what flows bring to an area that its users read is
/// made of those.
fn told(model: &Model, region: &Region, findings: &mut Findings) {
    if region.requests().is_none() {
        return;
    }
    for (area, path, span) in told_values(model, region) {
        let value = model.value_type(path);
        let knows = |parameter: &Parameter| match (parameter.ty, value) {
            (ParameterType::Bool, ValueType::Truth) => is_from(parameter, path),
            (ParameterType::Int(ty), ValueType::Number(bits)) => {
                is_from(parameter, path) && bits == ty.bits
            }
            _ => false,
        };
        if region.parameters.iter().any(knows) {
            continue;
        }
        let name = model.value_name(path);
        let ty = match value {
            ValueType::Truth => "`type = \"bool\"`".to_owned(),
            ValueType::Number(bits @ (8 | 16 | 32 | 64)) => format!("`type = \"u{bits}\"`"),
            _ => "exactly its width; take it from a field of 8, 16, 32 or 64 bits".to_owned(),
        };
        findings.push(
            Diagnostic::new(
                Code::BadParameter,
                format!(
                    "users of `{}` are told `{name}`, which is none of its parameters",
                    region.name.value
                ),
            )
            .at(span, "the region's driver knows nothing of this")
            .at(area.span, "users read it here")
            .help(format!(
                "add a `[[region.parameter]]` with `from = \"{name}\"` and {ty}"
            )),
        );
    }
}

/// What flows take from elsewhere for the areas that users read.
fn told_values<'a>(
    model: &'a Model,
    region: &'a Region,
) -> impl Iterator<Item = (&'a Area, ValuePath, Span)> {
    let areas = region.areas.iter();
    let areas = areas.filter(|area| area.access == Access::Read);
    areas.flat_map(|area| {
        let flows = model.flows.iter();
        let flows = flows.filter(|flow| flow.to.structure == area.structure);
        let operands = flows.flat_map(|flow| flow.value.operands());
        operands.filter_map(move |(operand, span)| match operand {
            Operand::Value(path) => Some((area, path, span)),
            Operand::Parameter(_) | Operand::Constant(_) => None,
        })
    })
}

/// Whether the parameter holds that value.
fn is_from(parameter: &Parameter, path: ValuePath) -> bool {
    parameter.from.is_some_and(|(from, _)| from == path)
}

/// Parameters and results are there for rules, and parameters for what users read.
fn used(model: &Model, region: &Region, findings: &mut Findings) {
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
    for (_, path, _) in told_values(model, region) {
        let told = region.parameters.iter().enumerate();
        let told = told.filter(|(_, parameter)| is_from(parameter, path));
        parameters.extend(told.map(|(index, _)| index));
    }
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
