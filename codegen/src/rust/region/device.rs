//! What is known of a device, and whether it is offered the region.

use uapi_spec::model::expression::ValuePath;
use uapi_spec::model::region::{Check, Parameter, ParameterType};
use uapi_spec::model::{Model, Origin, ValuePart};

use super::named::{entry, Cell, Named, Table};
use super::{check, text, Writer};
use crate::rust::{docs, names, shape, storage};

/// Writes the parameters, and the conditions on them.
pub(super) fn write(writer: &mut Writer<'_>) {
    let region = writer.region;
    writer.blank();
    writer.doc(4, &["What the rules have to know of a device."]);
    writer.line("    #[derive(Clone, Copy, Debug, PartialEq, Eq)]");
    if region.parameters.is_empty() {
        writer.line("    pub struct Device {}");
        return;
    }
    writer.line("    pub struct Device {");
    for parameter in &region.parameters {
        let facts = facts(writer.module.model, parameter);
        writer.doc(8, &docs::part(&parameter.doc, &Origin::default(), facts));
        let name = names::field(&parameter.name.value);
        writer.line(format!("        pub {name}: {},", ty(parameter)));
    }
    writer.line("    }");
    if !region.conditions.is_empty() {
        conditions(writer);
        offered(writer);
    }
}

fn ty(parameter: &Parameter) -> String {
    let element = match parameter.ty {
        ParameterType::Bool => "bool",
        ParameterType::Int(ty) => storage::int(ty),
    };
    match parameter.length {
        Some(length) => format!("[{element}; {length}]"),
        None => element.to_owned(),
    }
}

/// Where kernel and users have it from.
fn facts(model: &Model, parameter: &Parameter) -> Vec<String> {
    let from = parameter.from.iter();
    let from = from.map(|(path, _)| format!("The kernel has it from {}.", c_path(model, *path)));
    let advertised = parameter.advertised.iter();
    let advertised =
        advertised.map(|(path, _)| format!("A user finds it in {}.", c_path(model, *path)));
    from.chain(advertised).collect()
}

/// A value as C names it, in backticks.
fn c_path(model: &Model, path: ValuePath) -> String {
    let value = model.value(path);
    let place = |name: &str| format!("`{}.{name}`", value.structure.name.value);
    match value.part {
        ValuePart::Whole | ValuePart::Bits(..) => place(value.name()),
        ValuePart::Flag(_, flag) => {
            format!(
                "`{}` of {}",
                flag.name.value,
                place(&value.field.name.value)
            )
        }
    }
}

fn conditions(writer: &mut Writer<'_>) {
    let checks = &writer.region.conditions;
    let requirement = |check: &Check| Cell::Text(check.require_text.clone());
    let named = Named {
        ty: "Condition",
        entries: checks.iter().map(entry).collect(),
    };
    named.write(
        writer,
        &["What must hold for a device to be offered the region."],
        &[Table {
            name: "requirement",
            result: "&'static str",
            doc: "What must hold, as the spec has it.",
            values: checks.iter().map(requirement).collect(),
        }],
    );
}

fn offered(writer: &mut Writer<'_>) {
    let mut scope = writer.scope();
    let mut lines = Vec::new();
    for condition in &writer.region.conditions {
        let error = text::Error {
            head: format!("Condition::{}", names::id_variant(&condition.id.value)),
            arguments: Vec::new(),
        };
        lines.extend(check::refusal(&mut scope, condition, &error));
    }
    writer.import(&scope.needs);
    writer.blank();
    writer.doc(4, &["Whether the kernel offers the region for a device."]);
    writer.errors(4, "The first condition that does not hold.");
    let head = "pub fn offered";
    let parameters = ["device: &Device"];
    writer.lines(shape::signature(
        4,
        head,
        &parameters,
        "Result<(), Condition>",
    ));
    writer.lines(lines);
    writer.line("        Ok(())");
    writer.line("    }");
}
