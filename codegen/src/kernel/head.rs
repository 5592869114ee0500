//! What a region's readable areas hold: filled when the region is made, and never changed.

use std::collections::{BTreeMap, BTreeSet};

use uapi_spec::model::expression::{Part, ValuePath};
use uapi_spec::model::region::{Access, Area, Parameter, ParameterType};
use uapi_spec::model::{ByteOrder, Field};

use super::Driver;
use crate::rust::flow::{self, Made};
use crate::rust::rules::Scope;
use crate::rust::{names, storage};

/// The areas that users read.
pub(super) fn readable<'a>(driver: &Driver<'a>) -> impl Iterator<Item = &'a Area> {
    let areas = driver.region.areas.iter();
    areas.filter(|area| area.access == Access::Read)
}

/// What the areas' values name, by the module that has it.
pub(super) fn names(driver: &Driver<'_>) -> BTreeMap<String, BTreeSet<String>> {
    let mut names: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for made in readable(driver).filter_map(|area| flows(driver, area)) {
        for (module, more) in made.names {
            names.entry(module).or_default().extend(more);
        }
    }
    names
}

/// The statements that make an area's contents.
pub(super) fn contents(driver: &Driver<'_>, area: &Area) -> String {
    let name = driver.area_field(area);
    let ty = driver.area_type(area);
    let made = flows(driver, area).unwrap_or_else(|| Made {
        fields: advertised(driver, area),
        statements: Vec::new(),
        names: BTreeMap::new(),
    });
    let mutable = match made.statements.is_empty() {
        true => "",
        false => "mut ",
    };
    if made.fields.is_empty() {
        return format!("        let {name} = {ty}::default();\n");
    }
    // The lines are indented for the body of a function, and these stand in that of a method.
    let lines = |lines: &[String]| -> String {
        let lines = lines.iter().map(|line| format!("    {line}\n"));
        lines.collect()
    };
    format!(
        "        let {mutable}{name} = {ty} {{\n{}        }};\n{}",
        lines(&made.fields),
        lines(&made.statements)
    )
}

/// What the flows into an area make of it, the parameters being what the device has.
fn flows(driver: &Driver<'_>, area: &Area) -> Option<Made> {
    let parameters = driver.region.parameters.iter();
    let scope = parameters.fold(Scope::new(driver.abi), |scope, parameter| {
        match parameter.from {
            Some((path, _)) => scope.with_value(path, place(parameter), parameter.ty),
            None => scope,
        }
    });
    flow::made(driver.abi, area.structure, scope, &driver.area_field(area))
}

/// The fields of an area that no flow reaches: every parameter that it advertises, and zeros.
fn advertised(driver: &Driver<'_>, area: &Area) -> Vec<String> {
    let item = &driver.model[area.structure];
    let parameters = driver.region.parameters.iter();
    let mut fields: Vec<String> = parameters
        .filter_map(|parameter| {
            let (path, _) = parameter.advertised?;
            let field = driver.model.value(path).field;
            let is_here = path.structure == area.structure && parameter.length.is_none();
            let value = is_here.then(|| stored(driver, parameter, path, field))??;
            Some(format!(
                "        {}: {value},",
                names::field(&field.name.value)
            ))
        })
        .collect();
    if !fields.is_empty() && fields.len() < item.fields.len() {
        fields.push("        ..Default::default()".to_owned());
    }
    fields
}

/// What a field says of a parameter, which is as wide; `None` for a part of a field, which nothing
/// fills.
fn stored(
    driver: &Driver<'_>,
    parameter: &Parameter,
    path: ValuePath,
    field: &Field,
) -> Option<String> {
    let (ParameterType::Int(_), Part::Whole) = (parameter.ty, path.part) else {
        return None;
    };
    let value = place(parameter);
    let item = &driver.model[path.structure];
    Some(match (storage::is_bytes(item, field), field.byte_order) {
        (false, _) => value,
        (true, ByteOrder::Host) => format!("{value}.to_ne_bytes()"),
        (true, ByteOrder::Big) => format!("{value}.to_be_bytes()"),
        (true, ByteOrder::Little) => format!("{value}.to_le_bytes()"),
    })
}

/// Where a new region has a parameter.
fn place(parameter: &Parameter) -> String {
    format!("device.{}", names::field(&parameter.name.value))
}
