//! How requests are made: a constructor for each operation.

use uapi_spec::model::region::{Area, Operation};
use uapi_spec::model::{Element, Field, Meaning, Shape, Struct};

use super::operation::{arguments, summary};
use super::Writer;
use crate::rust::declare::{self, ALIGN, TAIL_PADDING};
use crate::rust::storage::{self, Alignment, Codec};
use crate::rust::{consts, names, shape};

/// The most parameters that a function has without a lint.
const MOST_PARAMETERS: usize = 7;

/// Writes the constructors into an `impl` of the request.
pub(super) fn write(writer: &mut Writer<'_>, requests: &Area) {
    let ty = writer.struct_type(requests.structure);
    writer.blank();
    writer.line(format!("    impl {ty} {{"));
    for operation in &writer.region.operations {
        constructor(writer, requests, operation);
    }
    writer.line("    }");
}

fn constructor(writer: &mut Writer<'_>, requests: &Area, operation: &Operation) {
    let item = &writer.module.model[requests.structure];
    let arguments = arguments(item, operation);
    let mut parameters = Vec::new();
    for field in &arguments {
        let ty = value_type(writer, field);
        parameters.push(format!("{}: {ty}", names::field(&field.name.value)));
    }
    let parameters: Vec<&str> = parameters.iter().map(String::as_str).collect();
    let asks = format!(
        "A request for `{}`, made without a look at the rules.",
        operation.name.value
    );
    writer.blank();
    writer.doc(8, &[asks, summary(operation)]);
    if parameters.len() > MOST_PARAMETERS {
        writer.line("        #[allow(clippy::too_many_arguments, reason = \"one a field\")]");
    }
    let is_mapped = |field: &&Field| {
        storage::is_bytes(item, field) && matches!(field.ty.shape, Shape::Array { .. })
    };
    let function = match arguments.iter().any(is_mapped) {
        true => "pub fn",
        false => "pub const fn",
    };
    let head = format!("{function} {}", names::field(&operation.name.value));
    writer.lines(shape::signature(8, &head, &parameters, "Self"));
    writer.line("            Self {");
    if Alignment::of(&writer.module, requests.structure) == Alignment::OfU64 {
        writer.line(format!("                {ALIGN}: [],"));
    }
    for (index, field) in item.fields.iter().enumerate() {
        let value = if index == operation.selector.field.field {
            selector(writer, item, field, operation)
        } else if arguments
            .iter()
            .any(|argument| std::ptr::eq(*argument, field))
        {
            stored(writer, item, field, &names::field(&field.name.value))
        } else {
            zero(item, field)
        };
        let name = names::field(&field.name.value);
        writer.line(match value == name {
            true => format!("                {name},"),
            false => format!("                {name}: {value},"),
        });
    }
    if let Some(length) = declare::tail_padding(&writer.module, requests.structure) {
        writer.line(format!("                {TAIL_PADDING}: [0; {length}],"));
    }
    writer.lines(["            }", "        }"]);
}

/// The type of a field's values; its name is imported.
pub(super) fn value_type(writer: &mut Writer<'_>, field: &Field) -> String {
    let element = element_type(writer, field);
    match field.ty.shape {
        Shape::Array { length, .. } => format!("[{element}; {length}]"),
        Shape::Single | Shape::Flexible { .. } => element,
    }
}

fn element_type(writer: &mut Writer<'_>, field: &Field) -> String {
    let model = writer.module.model;
    let named = match (&field.meaning, field.ty.element) {
        (Meaning::Flags(id), _) => Some((model[*id].interface, &model[*id].name)),
        (Meaning::Enum(id), _) if !model[*id].closed => {
            Some((model[*id].interface, &model[*id].name))
        }
        (_, Element::Struct(id)) => Some((model[id].interface, &model[id].name)),
        (_, Element::Int(_)) => None,
    };
    if let Some((owner, name)) = named {
        let name = names::type_name(&name.value);
        writer.outer.insert((owner, name));
    }
    storage::element_type(&mut writer.module, field)
}

/// The constant that selects the operation, as the field holds it.
fn selector(
    writer: &mut Writer<'_>,
    item: &Struct,
    field: &Field,
    operation: &Operation,
) -> String {
    let selector = &operation.selector;
    let mut scope = writer.scope();
    let member = scope.member_name(selector);
    writer.import(&scope.needs);
    let value = member.unwrap_or_else(|| {
        let int = storage::int_type(field).map_or("u64", storage::int);
        let number = consts::number(i128::from(selector.value));
        match element_type(writer, field) {
            newtype if newtype != int => format!("{newtype}({number})"),
            // A method is called on it.
            _ if storage::is_bytes(item, field) => format!("{number}_{int}"),
            _ => number,
        }
    });
    stored(writer, item, field, &value)
}

/// A value of the field's type as the field stores it.
fn stored(writer: &mut Writer<'_>, item: &Struct, field: &Field, value: &str) -> String {
    match Codec::of(&mut writer.module, field) {
        Some(codec) if storage::is_bytes(item, field) => match field.ty.shape {
            Shape::Array { .. } => format!("{value}.map({})", codec.encoder()),
            Shape::Single | Shape::Flexible { .. } => codec.encode(value),
        },
        _ => value.to_owned(),
    }
}

/// Zero, as the field stores it.
fn zero(item: &Struct, field: &Field) -> String {
    let element = match storage::int_type(field) {
        Some(ty) if storage::is_bytes(item, field) => format!("[0; {}]", ty.bits / 8),
        _ => consts::number(0),
    };
    match field.ty.shape {
        Shape::Single => element,
        Shape::Array { length, .. } => format!("[{element}; {length}]"),
        Shape::Flexible { .. } => "[]".to_owned(),
    }
}
