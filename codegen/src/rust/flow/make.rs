//! Functions that make what a user gets. Whatever no flow fills is 0, padding included.

use uapi_spec::model::expression::Part;
use uapi_spec::model::{Chain, Flow, Model, Shape, Struct, StructId, Version};

use super::super::declare;
use super::super::module::Module;
use super::super::storage::{self, Alignment};
use super::super::{consts, docs, names, shape};
use super::fill;
use super::value::{parameters, target, Source, Target};
use super::Group;

/// Writes the function that is named like the struct it makes.
pub(super) fn write(module: &mut Module<'_>, group: &Group<'_>) {
    let model = module.model;
    let made = &model[group.to];
    let ty = module.type_name(made.interface, &made.name.value);
    let sources: Vec<&str> = group
        .from
        .iter()
        .map(|id| model[*id].name.value.as_str())
        .collect();
    let mut summary = format!("Makes a `{}`", made.name.value);
    if !sources.is_empty() {
        summary += &format!(" of a `{}`", sources.join("` and a `"));
    }
    let mut paragraphs = vec![summary + "."];
    let bytes = flexible(model, group);
    if let Some(bytes) = &bytes {
        paragraphs.push(format!(
            "The {} elements of `{}` follow the struct.",
            bytes.elements, bytes.name
        ));
    }
    let list = parameters(module, &group.from);
    let list: Vec<&str> = list.iter().map(String::as_str).collect();
    let result = match &bytes {
        Some(bytes) => format!("[u8; {}]", bytes.size(module, group.to)),
        None => ty.clone(),
    };
    module.blank();
    module.lines(docs::comment(0, &paragraphs));
    module.lines(group.allow_deprecated(module.model));
    module.line("#[must_use]");
    let head = format!("pub fn {}", names::field(&made.name.value));
    module.lines(shape::signature(0, &head, &list, &result));
    let mut source = Source::new(module.abi, &group.from);
    body(module, group, &ty, bytes.as_ref(), &mut source);
    source.import(module);
    module.line("}");
}

fn body(
    module: &mut Module<'_>,
    group: &Group<'_>,
    ty: &str,
    bytes: Option<&Flexible>,
    source: &mut Source<'_>,
) {
    let literal = literal(module, group, source);
    let later = later(module, group, source, "head");
    let is_result = bytes.is_none() && later.is_empty();
    let (head, tail) = match (is_result, later.is_empty()) {
        (true, _) => (ty.to_owned(), ""),
        (false, true) => (format!("let head = {ty}"), ";"),
        (false, false) => (format!("let mut head = {ty}"), ";"),
    };
    module.lines(shape::literal(4, &head, &literal, tail));
    module.lines(later);
    match bytes {
        Some(bytes) => {
            let lines = bytes.statements(module, group, ty, source);
            module.lines(lines);
        }
        None if !is_result => module.line("    head"),
        None => {}
    }
}

/// The fields of the struct literal.
pub(super) fn literal(
    module: &mut Module<'_>,
    group: &Group<'_>,
    source: &mut Source<'_>,
) -> Vec<String> {
    let model = module.model;
    let made = &model[group.to];
    let mut lines = Vec::new();
    let mut named = 0;
    if let Some(header) = header(module, group.to) {
        lines.extend(header);
        named += 1;
    }
    for flow in &group.flows {
        if let Some(name) = plain_name(model, made, flow) {
            let value = source.value(module, flow);
            lines.push(format!("        {name}: {value},"));
            named += 1;
        }
    }
    let has_more = declare::tail_padding(module, group.to).is_some()
        || Alignment::of(module, group.to) == Alignment::OfU64;
    if named < made.fields.len() || has_more {
        lines.push("        ..Default::default()".to_owned());
    }
    lines
}

/// The name in the literal, of a field that takes a value as it is.
fn plain_name(model: &Model, made: &Struct, flow: &Flow) -> Option<String> {
    let Target::Field(_, field) = target(model, flow.to) else {
        return None;
    };
    let is_plain = flow.to.part == Part::Whole
        && !storage::is_bytes(made, field)
        && !matches!(field.ty.shape, Shape::Flexible { .. });
    is_plain.then(|| names::field(&field.name.value))
}

/// What is set in `place` after the literal: flags one by one, bit fields, and other byte orders.
pub(super) fn later(
    module: &mut Module<'_>,
    group: &Group<'_>,
    source: &mut Source<'_>,
    place: &str,
) -> Vec<String> {
    let model = module.model;
    let made = &model[group.to];
    let mut lines = Vec::new();
    for flow in &group.flows {
        let is_array = match target(model, flow.to) {
            Target::Field(_, field) => matches!(field.ty.shape, Shape::Flexible { .. }),
            Target::Bits(..) => false,
        };
        if !is_array && plain_name(model, made, flow).is_none() {
            lines.extend(fill::statements(module, source, flow, place));
        }
    }
    lines
}

/// The header of a capability: its id, and the version that the chain emits.
fn header(module: &mut Module<'_>, id: StructId) -> Option<Vec<String>> {
    let model = module.model;
    let made = &model[id];
    let capability = made.capability.as_ref()?;
    let field = made.fields.first()?;
    let uapi_spec::model::Element::Struct(header) = field.ty.element else {
        return None;
    };
    let value = model.capability_id(capability);
    let owner = model[capability.id.0].interface;
    module.import(owner, &value.name.value);
    let header_type = module.type_name(model[header].interface, &model[header].name.value);
    let number = version(module, id).and_then(|version| version.number);
    let number = number.map_or(1, |number| number.value);
    let closed = model[capability.id.0].closed;
    let id = match closed {
        true => consts::number(value.value.value),
        false => format!("{}.0", value.name.value),
    };
    Some(vec![
        format!(
            "        {}: {header_type} {{",
            names::field(&field.name.value)
        ),
        format!("            id: {id},"),
        format!("            version: {number},"),
        "            next: 0,".to_owned(),
        "        },".to_owned(),
    ])
}

/// The version in which a chain of the interface emits a capability; the newest if none does.
pub(super) fn version<'a>(module: &Module<'a>, id: StructId) -> Option<&'a Version> {
    let model = module.model;
    let is_ours = |chain: &&Chain| chain.interface == module.id;
    let links = model
        .chains
        .iter()
        .filter(is_ours)
        .flat_map(|chain| &chain.links);
    let mut links = links.filter(|link| link.capability == id);
    let versions = &model[id].versions;
    match links.next() {
        Some(link) => versions.get(link.version),
        None => versions.last(),
    }
}

/// A flexible array that a flow fills.
pub(super) struct Flexible {
    /// Its name.
    name: String,
    /// Bytes of one element.
    element: u64,
    /// How many elements the flow has.
    elements: u64,
    /// Index of the flow.
    flow: usize,
}

/// The flexible array of the struct that the group makes.
pub(super) fn flexible(model: &Model, group: &Group<'_>) -> Option<Flexible> {
    group.flows.iter().enumerate().find_map(|(index, flow)| {
        let Target::Field(_, field) = target(model, flow.to) else {
            return None;
        };
        if !matches!(field.ty.shape, Shape::Flexible { .. }) {
            return None;
        }
        let source = flow.value.paths().into_iter().next()?;
        let from = model.value(source).field;
        let Shape::Array { length, .. } = from.ty.shape else {
            return None;
        };
        Some(Flexible {
            name: field.name.value.clone(),
            element: u64::from(storage::int_type(field)?.bits / 8),
            elements: length,
            flow: index,
        })
    })
}

impl Flexible {
    /// Bytes of the struct with its array.
    pub(super) fn size(&self, module: &Module<'_>, id: StructId) -> u64 {
        module.abi.layout(id).size + self.element * self.elements
    }

    /// Puts the struct and its elements into one array of bytes.
    fn statements(
        &self,
        module: &mut Module<'_>,
        group: &Group<'_>,
        ty: &str,
        source: &mut Source<'_>,
    ) -> Vec<String> {
        let Some(flow) = group.flows.get(self.flow) else {
            return Vec::new();
        };
        let elements = source.value(module, flow);
        let size = self.size(module, group.to);
        let mut lines = vec![
            format!("    let mut bytes = [0; {size}];"),
            format!("    let (start, end) = bytes.split_at_mut(size_of::<{ty}>());"),
            "    start.copy_from_slice(&head.to_bytes());".to_owned(),
        ];
        if self.element == 1 {
            lines.push(format!("    end.copy_from_slice(&{elements});"));
        } else {
            lines.extend([
                format!(
                    "    for (place, element) in end.chunks_exact_mut({}).zip({elements}) {{",
                    self.element
                ),
                "        place.copy_from_slice(&element.to_ne_bytes());".to_owned(),
                "    }".to_owned(),
            ]);
        }
        lines.push("    bytes".to_owned());
        lines
    }
}
