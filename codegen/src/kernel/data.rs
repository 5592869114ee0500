//! The data of operations: their types, and how they get from and to user memory.

use uapi_spec::model::region::{Data, DataDirection, Operation};

use super::bounce::Bounce;
use super::template::{self, Value};
use super::Driver;
use crate::rust::rules::Scope;
use crate::rust::{names, storage};

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
    // An operation's data depend on its request alone.
    let mut scope = Scope::new(driver.abi).with_getters(driver.requests.structure, "request");
    let mut values: Vec<Value> = vec![
        ("operation", names::field(name)),
        ("Operation", names::type_name(name)),
        ("address", scope.integer(&operation.address, 64)),
    ];
    match &operation.data {
        Data::Register(ty) => values.push(("type", storage::int(*ty).to_owned())),
        Data::Bytes {
            length, maximum, ..
        } => {
            let bounce = Bounce::of(driver);
            let data = bounce.map(|it| it.data(operation, *maximum));
            values.push(("length", scope.size(length)));
            values.push(("data", data.unwrap_or_default()));
        }
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
