//! What a region's readable areas hold: filled when the region is made, and never changed.

use uapi_spec::model::expression::{BoolExpression, BoolKind, IntExpression, IntKind, IntOperator};
use uapi_spec::model::expression::{Part, ValuePath};
use uapi_spec::model::region::{Access, Area, Parameter, ParameterType};
use uapi_spec::model::{ByteOrder, Field};

use super::Driver;
use crate::rust::{names, storage};

/// The areas that users read.
pub(super) fn readable<'a>(driver: &Driver<'a>) -> impl Iterator<Item = &'a Area> {
    let areas = driver.region.areas.iter();
    areas.filter(|area| area.access == Access::Read)
}

/// The `let` of an area's contents: every parameter that it advertises, and zeros.
pub(super) fn contents(driver: &Driver<'_>, area: &Area) -> String {
    let name = driver.area_field(area);
    let ty = driver.area_type(area);
    let item = &driver.model[area.structure];
    let values: Vec<String> = driver
        .region
        .parameters
        .iter()
        .enumerate()
        .filter_map(|(index, parameter)| {
            let (path, _) = parameter.advertised?;
            let field = item.fields.get(path.field)?;
            let is_here = path.structure == area.structure && parameter.length.is_none();
            let value = is_here.then(|| advertised(driver, index, parameter, path, field))??;
            Some(format!("{}: {value}", names::field(&field.name.value)))
        })
        .collect();
    if values.is_empty() {
        return format!("        let {name} = {ty}::default();\n");
    }
    let fields: String = values
        .iter()
        .map(|value| format!("            {value},\n"))
        .collect();
    let rest = match values.len() < item.fields.len() {
        true => format!("            ..{ty}::default()\n"),
        false => String::new(),
    };
    format!("        let {name} = {ty} {{\n{fields}{rest}        }};\n")
}

/// Whether a value is the smaller of two.
pub(super) fn needs_min(driver: &Driver<'_>) -> bool {
    readable(driver).any(|area| contents(driver, area).contains(": min("))
}

/// What a field says of a parameter, which is as wide; `None` for a part of a field, which nothing
/// fills.
fn advertised(
    driver: &Driver<'_>,
    index: usize,
    parameter: &Parameter,
    path: ValuePath,
    field: &Field,
) -> Option<String> {
    let place = format!("device.{}", names::field(&parameter.name.value));
    let (ParameterType::Int(_), Part::Whole) = (parameter.ty, path.part) else {
        return None;
    };
    let value = match cap(driver, index) {
        Some(cap) => format!("min({place}, {cap})"),
        None => place,
    };
    let item = &driver.model[path.structure];
    Some(match (storage::is_bytes(item, field), field.byte_order) {
        (false, _) => value,
        (true, ByteOrder::Host) => format!("{value}.to_ne_bytes()"),
        (true, ByteOrder::Big) => format!("{value}.to_be_bytes()"),
        (true, ByteOrder::Little) => format!("{value}.to_le_bytes()"),
    })
}

/// The number that a parameter is cut at wherever a check compares something with it.
fn cap(driver: &Driver<'_>, parameter: usize) -> Option<u64> {
    let checks = driver.region.checks.iter();
    checks
        .filter_map(|check| in_bool(&check.require, parameter))
        .min()
}

fn in_bool(expression: &BoolExpression, parameter: usize) -> Option<u64> {
    let ints = |all: &[&IntExpression]| {
        let caps = all.iter().filter_map(|int| in_int(int, parameter));
        caps.min()
    };
    match &expression.kind {
        BoolKind::Constant(_) | BoolKind::Field(_) | BoolKind::Parameter(_) => None,
        BoolKind::Not(inner) => in_bool(inner, parameter),
        BoolKind::All(operands) | BoolKind::Any(operands) => {
            let caps = operands.iter().filter_map(|it| in_bool(it, parameter));
            caps.min()
        }
        BoolKind::Compare { left, right, .. } => ints(&[left, right]),
        BoolKind::Fits { start, length, end } => ints(&[start, length, end]),
        BoolKind::Aligned { value, .. } => ints(&[value]),
        BoolKind::WithinPage { start, length, .. } => ints(&[start, length]),
        BoolKind::InRange { value, low, high } => ints(&[value, low, high]),
    }
}

/// The constant of a `min()` with the parameter.
fn in_int(expression: &IntExpression, parameter: usize) -> Option<u64> {
    let IntKind::Binary {
        operator,
        left,
        right,
    } = &expression.kind
    else {
        return None;
    };
    let pair = (&left.kind, &right.kind);
    match (operator, pair) {
        (
            IntOperator::Minimum,
            (IntKind::Parameter { parameter: it, .. }, IntKind::Constant { value, .. })
            | (IntKind::Constant { value, .. }, IntKind::Parameter { parameter: it, .. }),
        ) if *it == parameter => Some(*value),
        _ => in_int(left, parameter).or_else(|| in_int(right, parameter)),
    }
}
