//! Flows: functions that carry values from firmware into the kernel, and from there to the user.
//!
//! What the kernel keeps is filled, since other values live beside those that a flow brings. What
//! a user gets is made, so that nothing in it is left over from before.

mod chain;
mod fill;
mod make;
mod value;

use uapi_spec::model::{Flow, InterfaceKind, Model, StructId};

use super::module::Module;

/// The flows from one struct to another, in the order of the spec.
pub(super) struct Group<'a> {
    to: StructId,
    /// Where the values come from, in the order of their first use; constants come from nowhere.
    from: Vec<StructId>,
    flows: Vec<&'a Flow>,
}

/// Writes the functions of the interface's flows and chains.
pub(super) fn write(module: &mut Module<'_>) {
    for group in groups(module) {
        if is_kept(module.model, group.to) {
            fill::write(module, &group);
        } else {
            make::write(module, &group);
        }
    }
    let (model, id) = (module.model, module.id);
    for chain in model.chains.iter().filter(|it| it.interface == id) {
        chain::write(module, chain);
    }
}

/// Whether the struct is the kernel's own.
fn is_kept(model: &Model, id: StructId) -> bool {
    model[model[id].interface].kind == InterfaceKind::Internal
}

/// The flows that one function carries: into what the kernel keeps one for each source, since they
/// are not all there at once; into what a user gets all together.
fn groups<'a>(module: &Module<'a>) -> Vec<Group<'a>> {
    let model = module.model;
    let mut groups: Vec<Group<'a>> = Vec::new();
    for flow in model.flows.iter().filter(|it| it.interface == module.id) {
        let to = flow.to.structure;
        let kept = is_kept(model, to);
        let belongs = |group: &&mut Group<'_>| {
            group.to == to && (!kept || flow.from.is_none_or(|from| group.from == [from]))
        };
        match groups.iter_mut().find(belongs) {
            Some(group) => {
                let new = flow.from.filter(|from| !group.from.contains(from));
                group.from.extend(new);
                group.flows.push(flow);
            }
            None => groups.push(Group {
                to,
                from: flow.from.into_iter().collect(),
                flows: vec![flow],
            }),
        }
    }
    groups
}
