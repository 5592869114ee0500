//! Regions with their rules, flows, chains.

use uapi_spec::layout::Target;
use uapi_spec::model::flow::{Chain, Flow, Link};
use uapi_spec::model::region::{
    Access, Area, Check, Data, DataDirection, Operation, Outcome, Parameter, ParameterType, Region,
    Transfer,
};
use uapi_spec::model::InterfaceKind;

use super::expressions::Names;
use super::items::revision;
use super::Freezer;
use crate::expression::Expression;
use crate::record::{self, Number};

impl<'a> Freezer<'a> {
    pub(super) fn region(&mut self, region: &'a Region) -> Option<record::Region> {
        let name = &region.name.value;
        if !self.past.has(&region.origin, name) {
            return None;
        }
        self.place(name, region.name.span);
        let names = self.request_names(region);
        let answers = Names {
            parameters: prefixed("result", region.results.iter().map(|item| &item.name.value)),
            ..Names::plain(self.past)
        };
        let results = region.results.iter().map(|result| record::Parameter {
            name: result.name.value.clone(),
            ty: result.ty.to_string(),
            advertised: None,
        });
        Some(record::Region {
            name: name.clone(),
            layout: self.model[region.layout].name.value.clone(),
            ty: Number(region.ty.value),
            subtype: Number(region.subtype.value),
            revision: revision(&region.origin),
            parameters: self.parameters(name, &region.parameters),
            conditions: self.checks(&names, &format!("{name}.conditions"), &region.conditions),
            areas: self.areas(region),
            checks: self.checks(&names, &format!("{name}.checks"), &region.checks),
            operations: self.operations(&names, name, &region.operations),
            results: results.collect(),
            outcomes: self.outcomes(&answers, name, &region.outcomes),
        })
    }

    fn request_names(&self, region: &'a Region) -> Names<'a> {
        let now = self.past.now;
        let request = region.requests().map(|area| {
            let field = now.area_field(region, area);
            (area.structure, field.name.value.as_str())
        });
        Names {
            request,
            parameters: prefixed("dev", region.parameters.iter().map(|item| &item.name.value)),
            ..Names::plain(self.past)
        }
    }

    fn parameters(&mut self, region: &str, list: &[Parameter]) -> Vec<record::Parameter> {
        let mut frozen = Vec::new();
        for parameter in list {
            let name = &parameter.name.value;
            self.place(format!("{region}.parameters.{name}"), parameter.name.span);
            let advertised = parameter.advertised.as_ref();
            let advertised = advertised.filter(|(path, _)| Names::plain(self.past).was_there(path));
            frozen.push(record::Parameter {
                name: name.clone(),
                ty: parameter_type(parameter),
                advertised: advertised.map(|(path, _)| Names::plain(self.past).path(path)),
            });
        }
        frozen
    }

    fn checks(&mut self, names: &Names<'_>, path: &str, list: &[Check]) -> Vec<record::Check> {
        let mut frozen = Vec::new();
        for check in list {
            let id = &check.id.value;
            self.place(format!("{path}.{id}"), check.require.span);
            frozen.push(record::Check {
                id: id.clone(),
                when: check.when.as_ref().map(|when| names.truth(when)),
                require: names.truth(&check.require),
                errno: check.errno.value.name().to_owned(),
            });
        }
        frozen
    }

    fn areas(&mut self, region: &Region) -> Vec<record::Area> {
        let mut frozen = Vec::new();
        for area in &region.areas {
            frozen.extend(self.area(region, area));
        }
        frozen
    }

    fn area(&mut self, region: &Region, area: &Area) -> Option<record::Area> {
        let layout = self.layouts.of(region.layout, Target::Align8);
        let field = self.model[region.layout].fields.get(area.field)?;
        let path = format!("{}.areas.{}", region.name.value, field.name.value);
        self.place(path, area.span);
        Some(record::Area {
            field: field.name.value.clone(),
            at: layout.offsets.get(area.field).copied()?,
            size: layout.sizes.get(area.field).copied()?,
            structure: self.model[area.structure].name.value.clone(),
            access: match area.access {
                Access::Read => "read",
                Access::Write => "write",
            }
            .to_owned(),
            transfer: match area.transfer {
                Transfer::Part => "part",
                Transfer::Whole => "whole",
            }
            .to_owned(),
            errno: area.errno.value.name().to_owned(),
        })
    }

    fn operations(
        &mut self,
        names: &Names<'_>,
        region: &str,
        list: &[Operation],
    ) -> Vec<record::Operation> {
        let mut frozen = Vec::new();
        for operation in list {
            let name = &operation.name.value;
            self.place(format!("{region}.operations.{name}"), operation.name.span);
            let (data, length, boundary) = match &operation.data {
                Data::Register(ty) => (ty.to_string(), None, None),
                Data::Bytes {
                    length, boundary, ..
                } => (
                    "bytes".to_owned(),
                    Some(names.number(length)),
                    Some(*boundary),
                ),
            };
            frozen.push(record::Operation {
                name: name.clone(),
                when: names.truth(&operation.when),
                instruction: operation.instruction.clone(),
                direction: match operation.direction {
                    DataDirection::ToUser => "to-user",
                    DataDirection::FromUser => "from-user",
                }
                .to_owned(),
                address: names.number(&operation.address),
                data,
                length,
                boundary,
            });
        }
        frozen
    }

    fn outcomes(
        &mut self,
        names: &Names<'_>,
        region: &str,
        list: &[Outcome],
    ) -> Vec<record::Outcome> {
        let mut frozen = Vec::new();
        for outcome in list {
            let id = &outcome.id.value;
            self.place(format!("{region}.outcomes.{id}"), outcome.id.span);
            frozen.push(record::Outcome {
                id: id.clone(),
                when: names.truth(&outcome.when),
                errno: outcome.errno.value.name().to_owned(),
            });
        }
        frozen
    }

    pub(super) fn flow(&mut self, flow: &Flow) -> Option<record::Flow> {
        let names = Names::plain(self.past);
        let target = &self.model[flow.to.structure];
        let is_internal = self.model[target.interface].kind == InterfaceKind::Internal;
        let path = names.path(&flow.to);
        let was_there = self.past.has(&flow.origin, &path) && names.was_there(&flow.to);
        if is_internal || !was_there {
            return None;
        }
        let value = names.flow_value(&flow.value);
        // A value that is made of what was not there yet came from somewhere else, or not at all.
        let mut complete = true;
        value.walk(&mut |part| {
            complete &= !matches!(part, Expression::Value(name) if name.is_empty());
        });
        if !complete {
            return None;
        }
        self.place(format!("flows.{path}"), flow.to_span);
        Some(record::Flow {
            to: path,
            value,
            revision: revision(&flow.origin),
        })
    }

    pub(super) fn chain(&mut self, chain: &Chain) -> Option<record::Chain> {
        let of = &self.model[chain.of].name.value;
        if !self.past.has(&chain.origin, of) {
            return None;
        }
        let links = chain.links.iter();
        let links: Vec<record::Link> = links.filter_map(|link| self.link(link)).collect();
        for link in &chain.links {
            let name = &self.model[link.capability].name.value;
            self.place(format!("chains.{of}.{name}"), link.span);
        }
        Some(record::Chain {
            of: of.clone(),
            links,
        })
    }

    fn link(&self, link: &Link) -> Option<record::Link> {
        let capability = &self.model[link.capability];
        if !self.past.has(&capability.origin, &capability.name.value) {
            return None;
        }
        // An older kernel emits the newest version that it has.
        let newest = capability.versions.len().checked_sub(1);
        let version = newest.and_then(|newest| capability.versions.get(link.version.min(newest)));
        let names = Names::plain(self.past);
        Some(record::Link {
            capability: capability.name.value.clone(),
            version: version.and_then(|version| version.number.map(|number| number.value)),
            when: link.when.as_ref().map(|when| names.truth(when)),
        })
    }
}

fn prefixed<'n>(prefix: &str, names: impl Iterator<Item = &'n String>) -> Vec<String> {
    names.map(|name| format!("{prefix}.{name}")).collect()
}

fn parameter_type(parameter: &Parameter) -> String {
    let element = match parameter.ty {
        ParameterType::Bool => "bool".to_owned(),
        ParameterType::Int(ty) => ty.to_string(),
    };
    match parameter.length {
        None => element,
        Some(length) => format!("{element}[{length}]"),
    }
}
