//! Flows: functions that carry values from firmware into the kernel, and from there to the user.
//!
//! What the kernel keeps is filled, since other values live beside those that a flow brings. What
//! a user gets is made, so that nothing in it is left over from before.

mod chain;
mod fill;
mod make;
mod value;

use std::collections::{BTreeMap, BTreeSet};

use uapi_spec::model::{Flow, InterfaceKind, Model, StructId};
use uapi_spec::CheckedAbi;

use super::module::Module;
use super::rules::Scope;
use super::{declare, names, Flavour};
use value::Source;

/// The flows from one struct to another, in the order of the spec.
pub(super) struct Group<'a> {
    to: StructId,
    /// Where the values come from, in the order of their first use; constants come from nowhere.
    from: Vec<StructId>,
    flows: Vec<&'a Flow>,
}

impl Group<'_> {
    /// Lets the function use fields that others should do without.
    fn allow_deprecated(&self, model: &Model) -> Option<&'static str> {
        declare::allow_deprecated_in(model, self.from.iter().copied().chain([self.to]))
    }
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

/// Whether the struct is the kernel's own, which comes by its values one after the other. A
/// capability is handed out: it is made at once, of all of them.
fn is_kept(model: &Model, id: StructId) -> bool {
    let item = &model[id];
    model[item.interface].kind == InterfaceKind::Internal && item.capability.is_none()
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

/// A struct that flows make, for a function that has their values elsewhere.
pub(crate) struct Made {
    /// The fields of its literal.
    pub(crate) fields: Vec<String>,
    /// What is set after that.
    pub(crate) statements: Vec<String>,
    /// What both name, by the module that has it.
    pub(crate) names: BTreeMap<String, BTreeSet<String>>,
}

/// What a user gets as `place`, made of the values that `scope` has; `None` if no flow fills it.
pub(crate) fn made(abi: &CheckedAbi, to: StructId, scope: Scope<'_>, place: &str) -> Option<Made> {
    let flows = abi.model().flows.iter();
    let flows: Vec<&Flow> = flows.filter(|flow| flow.to.structure == to).collect();
    let mut module = Module::new(abi, flows.first()?.interface, Flavour::Zerocopy);
    let group = Group {
        to,
        from: Vec::new(),
        flows,
    };
    let mut source = Source::within(scope);
    let fields = make::literal(&mut module, &group, &mut source);
    let statements = make::later(&mut module, &group, &mut source, place);
    let mut names = module.uses.siblings;
    for (owner, name) in &source.scope().needs.names {
        let module = names::module_name(&abi.model()[*owner].name.value);
        names.entry(module).or_default().insert(name.clone());
    }
    Some(Made {
        fields,
        statements,
        names,
    })
}
