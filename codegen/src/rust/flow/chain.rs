//! Functions that hand out the capabilities behind a reply, in the kernel's order.

use uapi_spec::model::{Chain, Model, StructId};

use super::super::module::Module;
use super::super::{declare, docs, names};
use super::make;
use super::value::{parameter_name, parameters, Source};

/// Writes `add_{reply}_capabilities`.
pub(super) fn write(module: &mut Module<'_>, chain: &Chain) {
    let model = module.model;
    let of = &model[chain.of].name.value;
    let from = sources(module, chain);
    let summary = format!("Hands every capability that follows a `{of}` to `add`, in order.");
    let mut paragraphs = vec![summary];
    paragraphs.extend(chain.doc.paragraphs.iter().map(|text| docs::sentence(text)));
    paragraphs
        .push("`add` gets each with `next` 0: where the next one goes is its business.".to_owned());
    module.blank();
    module.lines(docs::comment(0, &paragraphs));
    module.lines(["///", "/// # Errors", "///"]);
    module.line("/// What `add` refuses; nothing is handed out after that.");
    let links = chain.links.iter().map(|link| link.capability);
    let structs = links.chain(from.iter().copied());
    module.lines(declare::allow_deprecated_in(model, structs));
    module.line("#[inline]");
    module.line(format!("pub fn add_{of}_capabilities<E>("));
    for parameter in parameters(module, &from) {
        module.line(format!("    {parameter},"));
    }
    module.line("    mut add: impl FnMut(&[u8]) -> Result<(), E>,");
    module.line(") -> Result<(), E> {");
    let mut source = Source::new(module.abi, &from);
    for link in &chain.links {
        let call = format!("add({})?;", capability(module, link.capability));
        match &link.when {
            None => module.line(format!("    {call}")),
            Some(when) => {
                let condition = source.scope().holds(when).text();
                module.line(format!("    if {condition} {{"));
                module.line(format!("        {call}"));
                module.line("    }");
            }
        }
    }
    source.import(module);
    module.lines(["    Ok(())", "}"]);
}

/// What the capabilities are made of, in the order of their first use.
fn sources(module: &Module<'_>, chain: &Chain) -> Vec<StructId> {
    let mut found = Vec::new();
    for link in &chain.links {
        for id in sources_of(module.model, link.capability) {
            if !found.contains(&id) {
                found.push(id);
            }
        }
    }
    found
}

/// What one capability is made of.
fn sources_of(model: &Model, capability: StructId) -> Vec<StructId> {
    let mut found = Vec::new();
    for flow in model
        .flows
        .iter()
        .filter(|flow| flow.to.structure == capability)
    {
        found.extend(flow.from.filter(|id| !found.contains(id)));
    }
    found
}

/// The bytes of a capability in the version that is emitted.
fn capability(module: &Module<'_>, id: StructId) -> String {
    let model = module.model;
    let arguments: Vec<String> = sources_of(model, id)
        .into_iter()
        .map(|id| parameter_name(model, id))
        .collect();
    let call = format!(
        "{}({})",
        names::field(&model[id].name.value),
        arguments.join(", ")
    );
    let is_flexible = model[id]
        .fields
        .last()
        .is_some_and(|field| matches!(field.ty.shape, uapi_spec::model::Shape::Flexible { .. }));
    if is_flexible {
        return format!("&{call}");
    }
    match make::version(module, id) {
        Some(version) if version.size.value < module.abi.layout(id).size => {
            format!("&{call}.to_bytes()[..{}]", version.size.value)
        }
        _ => format!("&{call}.to_bytes()"),
    }
}
