//! The data of operations: their types, and how they get from and to user memory.

use uapi_spec::model::expression::{IntExpression, IntKind, IntOperator, Part, ValuePath};
use uapi_spec::model::region::{Data, DataDirection, Operation};

use super::template::{self, Value};
use super::Driver;
use crate::rust::{names, storage};

/// The longest data that pass through the stack, in bytes.
const LINE: u64 = 64;

/// `bounce.rs`.
pub(super) fn bounce(driver: &Driver<'_>) -> String {
    let operations = &driver.region.operations;
    let needs_zeros = operations.iter().any(|operation| {
        operation.direction == DataDirection::ToUser && matches!(operation.data, Data::Bytes { .. })
    });
    let zeroed = match needs_zeros {
        true => include_str!("zeroed.rs.in"),
        false => "",
    };
    let values = [("head", driver.head("//")), ("zeroed", zeroed.to_owned())];
    template::fill(include_str!("bounce.rs.in"), &values)
}

/// Whether data pass through memory of the kernel's own.
pub(super) fn has_bytes(driver: &Driver<'_>) -> bool {
    line_size(driver).is_some()
}

/// The type `Line`, if data pass through it.
pub(super) fn line(driver: &Driver<'_>) -> String {
    line_size(driver).map_or(String::new(), |size| {
        let values = [("size", size.to_string())];
        template::fill(include_str!("line.rs.in"), &values)
    })
}

/// How large it may be without crossing what data must not cross.
fn line_size(driver: &Driver<'_>) -> Option<u64> {
    let operations = driver.region.operations.iter();
    let boundaries = operations.filter_map(|operation| match operation.data {
        Data::Bytes { boundary, .. } => Some(boundary.min(LINE)),
        Data::Register(_) => None,
    });
    boundaries.min()
}

/// What a hook gets as `data`.
pub(super) fn parameter(operation: &Operation) -> String {
    let ty = match &operation.data {
        Data::Register(ty) => storage::int(*ty),
        Data::Bytes { .. } => "[u8]",
    };
    match (operation.direction, &operation.data) {
        (DataDirection::ToUser, _) => format!("&mut {ty}"),
        (DataDirection::FromUser, Data::Register(_)) => ty.to_owned(),
        (DataDirection::FromUser, Data::Bytes { .. }) => format!("&{ty}"),
    }
}

/// The function that executes an operation.
pub(super) fn execute(driver: &Driver<'_>, operation: &Operation) -> String {
    let text = match (operation.direction, &operation.data) {
        (DataDirection::ToUser, Data::Register(_)) => include_str!("execute/load.rs.in"),
        (DataDirection::FromUser, Data::Register(_)) => include_str!("execute/store.rs.in"),
        (DataDirection::ToUser, Data::Bytes { .. }) => include_str!("execute/load_bytes.rs.in"),
        (DataDirection::FromUser, Data::Bytes { .. }) => include_str!("execute/store_bytes.rs.in"),
    };
    let name = &operation.name.value;
    let mut values: Vec<Value> = vec![
        ("operation", names::field(name)),
        ("Operation", names::type_name(name)),
        ("address", wide(driver, &operation.address)),
    ];
    match &operation.data {
        Data::Register(ty) => values.push(("type", storage::int(*ty).to_owned())),
        Data::Bytes { length, .. } => values.push(("length", size(driver, length))),
    }
    // Without outcomes, a hook that returns has done its work.
    let (before, after) = match driver.region.outcomes.is_empty() {
        true => ("", ""),
        false => ("finish(", "?)"),
    };
    values.extend([
        ("finish", before.to_owned()),
        ("finished", after.to_owned()),
    ]);
    values.extend(driver.values());
    template::fill(text, &values)
}

/// A number as `usize`.
fn size(driver: &Driver<'_>, expression: &IntExpression) -> String {
    match &expression.kind {
        IntKind::Field(path) if bits(driver, *path) <= 16 => {
            format!("usize::from({})", getter(driver, *path))
        }
        _ => format!("usize::try_from({})?", wide(driver, expression)),
    }
}

/// A number as `u64`. No value of it needs more: a `CheckedAbi` guarantees that.
fn wide(driver: &Driver<'_>, expression: &IntExpression) -> String {
    match &expression.kind {
        IntKind::Constant { value, .. } => value.to_string(),
        IntKind::Field(path) if bits(driver, *path) == 64 => getter(driver, *path),
        IntKind::Field(path) => format!("u64::from({})", getter(driver, *path)),
        IntKind::Binary {
            operator,
            left,
            right,
        } => binary(*operator, &wide(driver, left), &wide(driver, right)),
        IntKind::Parameter { .. } => {
            unreachable!("CheckedAbi: an operation's data depend on its request alone")
        }
    }
}

fn binary(operator: IntOperator, left: &str, right: &str) -> String {
    let symbol = match operator {
        IntOperator::Minimum => return format!("{left}.min({right})"),
        IntOperator::Maximum => return format!("{left}.max({right})"),
        IntOperator::Add => "+",
        IntOperator::Subtract => "-",
        IntOperator::Multiply => "*",
        IntOperator::Divide => "/",
        IntOperator::Remainder => "%",
        IntOperator::And => "&",
        IntOperator::Or => "|",
        IntOperator::ShiftLeft => "<<",
        IntOperator::ShiftRight => ">>",
    };
    format!("({left} {symbol} {right})")
}

/// The call that reads a field of a checked request.
fn getter(driver: &Driver<'_>, path: ValuePath) -> String {
    let field = driver.model[path.structure].fields.get(path.field);
    match (field, path.part) {
        (Some(field), Part::Whole) => format!("request.{}()", names::field(&field.name.value)),
        _ => unreachable!("CheckedAbi: an operation's data depend on whole fields"),
    }
}

fn bits(driver: &Driver<'_>, path: ValuePath) -> u32 {
    let field = driver.model[path.structure].fields.get(path.field);
    field.and_then(storage::int_type).map_or(64, |ty| ty.bits)
}
