//! Checked spec to record.

mod as_of;
mod expressions;
mod items;
mod regions;
mod structs;

use std::collections::BTreeMap;

use uapi_spec::layout::Layouts;
use uapi_spec::model::{InterfaceId, InterfaceKind, Item, Model, Release, StructId};
use uapi_spec::source::Span;
use uapi_spec::CheckedAbi;

use self::as_of::Past;
use crate::history::History;
use crate::record::{self, AbiRecord, FORMAT};

/// Which ABI to freeze.
#[derive(Clone, Debug, Default)]
pub struct Scope {
    /// What a kernel of this release had; none for all that the spec says.
    pub as_of: Option<Release>,
    /// What the spec does not say of older kernels.
    pub history: History,
}

/// A record, and where in the spec its parts are stated.
#[derive(Clone, Debug, Default)]
pub struct Frozen {
    /// The record.
    pub record: AbiRecord,
    /// Places by path, such as `vfio_device_info.pad`.
    pub places: BTreeMap<String, Span>,
}

impl Frozen {
    /// The place of the part that a path names, or of the nearest that it belongs to.
    pub fn place(&self, path: &str) -> Option<Span> {
        let mut path = path;
        loop {
            if let Some(span) = self.places.get(path) {
                return Some(*span);
            }
            (path, _) = path.rsplit_once('.')?;
        }
    }
}

/// Freezes the ABI of a checked spec.
pub fn freeze(abi: &CheckedAbi, scope: &Scope) -> Frozen {
    freeze_model(abi.model(), scope)
}

fn freeze_model(model: &Model, scope: &Scope) -> Frozen {
    let past = Past::new(model, scope);
    let layouts = Layouts::compute(&past.model);
    let mut freezer = Freezer {
        model: &past.model,
        layouts: &layouts,
        past: &past,
        places: BTreeMap::new(),
    };
    let mut record = AbiRecord {
        format: FORMAT,
        release: scope.as_of.map(|release| release.to_string()),
        ..AbiRecord::default()
    };
    for interface in &past.model.interfaces {
        let names = interface.revisions.iter().map(|item| &item.name.value);
        record.revisions.extend(names.cloned());
        if interface.kind != InterfaceKind::Internal {
            record.interfaces.push(freezer.interface(interface));
        }
    }
    record.revisions.sort();
    record.revisions.dedup();
    record.sort();
    Frozen {
        record,
        places: freezer.places,
    }
}

struct Freezer<'a> {
    model: &'a Model,
    layouts: &'a Layouts,
    past: &'a Past<'a>,
    places: BTreeMap<String, Span>,
}

impl Freezer<'_> {
    fn place(&mut self, path: impl Into<String>, span: Span) {
        self.places.insert(path.into(), span);
    }

    fn interface(&mut self, interface: &uapi_spec::model::Interface) -> record::Interface {
        let mut frozen = record::Interface {
            name: interface.name.value.clone(),
            kind: match interface.kind {
                InterfaceKind::Firmware => record::Kind::Firmware,
                InterfaceKind::Uapi | InterfaceKind::Internal => record::Kind::Uapi,
            },
            header: interface.header.as_ref().map(|header| header.value.clone()),
            ..record::Interface::default()
        };
        self.place(&interface.name.value, interface.name.span);
        for item in &interface.items {
            match *item {
                Item::Const(id) => frozen.constants.extend(self.constant(id)),
                Item::FlagSet(id) => frozen.flags.extend(self.flag_set(id)),
                Item::Enum(id) => frozen.enums.extend(self.enumeration(id)),
                Item::Struct(id) => frozen.structs.extend(self.structure(id)),
                Item::Ioctl(id) => frozen.ioctls.extend(self.ioctl(id)),
            }
        }
        let name = &interface.name.value;
        let model = self.model;
        let is_here = |id: InterfaceId| model[id].name.value == *name;
        for region in model.regions.iter().filter(|item| is_here(item.interface)) {
            frozen.regions.extend(self.region(region));
        }
        // Whoever says how a value travels: it is the ABI of the struct that it ends in.
        let ends_here = |id: StructId| is_here(model[id].interface);
        for flow in model
            .flows
            .iter()
            .filter(|flow| ends_here(flow.to.structure))
        {
            frozen.flows.extend(self.flow(flow));
        }
        for chain in model.chains.iter().filter(|chain| ends_here(chain.of)) {
            frozen.chains.extend(self.chain(chain));
        }
        frozen
    }
}

#[cfg(test)]
mod tests;
