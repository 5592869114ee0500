//! The types of requests that passed the checks.

use uapi_spec::model::region::{Area, Operation};
use uapi_spec::model::{Field, Origin, Shape, Struct};

use super::operation::{arguments, summary};
use super::{constructor, Writer};
use crate::rust::{docs, getter, names, shape, storage};

/// Writes the checked request, and a type for each operation that it can ask for.
pub(super) fn write(writer: &mut Writer<'_>) {
    let region = writer.region;
    let Some(requests) = region.requests() else {
        return;
    };
    checked_request(writer, requests);
    for operation in &region.operations {
        passed(writer, requests, operation);
    }
    constructor::write(writer, requests);
}

fn checked_request(writer: &mut Writer<'_>, requests: &Area) {
    let operations = &writer.region.operations;
    let ty = writer.struct_type(requests.structure);
    writer.blank();
    writer.doc(
        4,
        &[
            "A request that keeps all rules.",
            "Nothing but [`Self::new`] makes one.",
        ],
    );
    writer.line("    #[derive(Clone, Copy, Debug, PartialEq, Eq)]");
    writer.line("    pub enum CheckedRequest {");
    for operation in operations {
        let variant = names::type_name(&operation.name.value);
        writer.doc(8, &[summary(operation)]);
        writer.line(format!("        {variant}({variant}),"));
    }
    writer.line("    }");
    writer.blank();
    writer.line("    impl CheckedRequest {");
    writer.doc(
        8,
        &["Looks at the rules in their order, and at what is asked for."],
    );
    writer.errors(8, "The first rule that the request breaks.");
    let request = format!("request: &{ty}");
    let parameters = [request.as_str(), "device: &Device"];
    let result = "Result<Self, Rejection>";
    writer.lines(shape::signature(8, "pub fn new", &parameters, result));
    dispatch(writer);
    writer.line("        }");
    writer.line("    }");
}

/// The checks and the operation of a request that passes. Exactly one is asked for, so the last needs
/// no question.
fn dispatch(writer: &mut Writer<'_>) {
    let Some((last, others)) = writer.region.operations.split_last() else {
        unreachable!("CheckedAbi: requests that ask for nothing");
    };
    let variant = |operation: &Operation| {
        let name = names::type_name(&operation.name.value);
        format!("Self::{name}({name} {{ request: *request }})")
    };
    let check = "check(request, device)?;";
    if others.is_empty() {
        writer.line(format!("            {check}"));
        writer.line(format!("            Ok({})", variant(last)));
        return;
    }
    let mut scope = writer.scope();
    let mut lines = vec![
        "            // Each has its copy of the checks, without those for the others.".to_owned(),
    ];
    for operation in others {
        let question = scope.selected(&operation.selector);
        lines.push(match lines.len() {
            1 => format!("            Ok(if {question} {{"),
            _ => format!("            }} else if {question} {{"),
        });
        lines.push(format!("                {check}"));
        lines.push(format!("                {}", variant(operation)));
    }
    lines.push("            } else {".to_owned());
    lines.push(format!("                {check}"));
    lines.push(format!("                {}", variant(last)));
    lines.push("            })".to_owned());
    writer.import(&scope.needs);
    writer.lines(lines);
}

/// The type of a checked request for one operation.
fn passed(writer: &mut Writer<'_>, requests: &Area, operation: &Operation) {
    let model = writer.module.model;
    let item = &model[requests.structure];
    let name = names::type_name(&operation.name.value);
    let request = writer.struct_type(requests.structure);
    let facts = vec![format!("Executed by {}.", operation.instruction)];
    writer.blank();
    writer.doc(4, &docs::part(&operation.doc, &Origin::default(), facts));
    writer.lines([
        "    #[derive(Clone, Copy, Debug, PartialEq, Eq)]".to_owned(),
        format!("    pub struct {name} {{"),
        format!("        request: {request},"),
        "    }".to_owned(),
    ]);
    writer.blank();
    writer.line(format!("    impl {name} {{"));
    for field in arguments(item, operation) {
        getter(writer, item, field);
    }
    writer.line("    }");
}

fn getter(writer: &mut Writer<'_>, item: &Struct, field: &Field) {
    let name = names::field(&field.name.value);
    let ty = constructor::value_type(writer, field);
    let call = if storage::is_bytes(item, field) {
        "()"
    } else {
        ""
    };
    // Arrays of bytes are decoded by a closure.
    let is_const = call.is_empty() || field.ty.shape == Shape::Single;
    let function = if is_const { "pub const fn" } else { "pub fn" };
    writer.blank();
    let paragraphs = docs::part(&field.doc, &field.origin, vec![]);
    writer.doc(8, &paragraphs);
    let attributes = getter::lint_attributes(&name);
    writer.lines(attributes.iter().map(|line| format!("    {line}")));
    let head = format!("{function} {name}");
    writer.lines(shape::signature(8, &head, &["&self"], &ty));
    writer.line(format!("            self.request.{name}{call}"));
    writer.line("        }");
}
