//! Flows and chains: where values of structs come from.

use super::around::Around;
use super::prose;
use super::values::{self, Constants, Place};
use crate::diag::{Code, Diagnostic, Findings};
use crate::formula::{Carried, Leaf, Path, Scope};
use crate::model::expression::ValuePath;
use crate::model::flow::{Chain, Flow, FlowValue, Link};
use crate::model::{InterfaceId, Model, StructId, Version};
use crate::raw::flow::{RawChain, RawFlow, RawLink};

/// Values of any struct that the interface sees, by `struct.field`, and constants.
struct AllValues<'a> {
    constants: Constants<'a>,
    model: &'a Model,
}

impl Scope for AllValues<'_> {
    fn resolve(&self, path: &Path<'_>, place: &Place<'_>, findings: &mut Findings) -> Option<Leaf> {
        let (first, rest) = path.words.split_first()?;
        if rest.is_empty() {
            return self.constants.resolve(first, place, findings);
        }
        let structure = self.constants.structure(first, place, findings)?;
        let value = values::member(self.model, structure, rest, place, findings)?;
        values::leaf(self.model, value, path, place, findings)
    }
}

/// Lowers one flow; `None` if a part of it cannot be resolved.
pub(super) fn flow(raw: &RawFlow, around: &Around<'_>, findings: &mut Findings) -> Option<Flow> {
    let scope = all_values(around);
    let to = around.formula(&raw.to, "to", |formula| {
        let path = formula.path(findings)?;
        values::qualified(&scope.constants, scope.model, &path, formula, findings)
    });
    let value = around.formula(&raw.value, "value", |formula| {
        formula.carried(&scope, findings)
    });
    let origin = prose::origin(&raw.meta, around.revisions, findings);
    let value = match value? {
        Carried::Int(number) => FlowValue::Int(number),
        Carried::Bool(truth) => FlowValue::Bool(truth),
        Carried::Array(path) => FlowValue::Array(path, raw.value.span),
    };
    Some(Flow {
        interface: InterfaceId(around.interface),
        to: to?,
        to_span: raw.to.span,
        from: source(&value, raw, around, findings)?,
        value,
        value_text: raw.value.value.clone(),
        value_span: raw.value.span,
        doc: prose::optional_doc(&raw.meta.doc),
        origin,
    })
}

fn all_values<'a>(around: &Around<'a>) -> AllValues<'a> {
    AllValues {
        constants: around.constants(),
        model: around.model,
    }
}

/// The struct that all values of a flow are from: `Some(None)` for a flow of constants.
fn source(
    value: &FlowValue,
    raw: &RawFlow,
    around: &Around<'_>,
    findings: &mut Findings,
) -> Option<Option<StructId>> {
    let paths: Vec<ValuePath> = value.paths();
    let first = paths.first().map(|path| path.structure);
    let other = paths.iter().find(|path| Some(path.structure) != first);
    let (Some(first), Some(other)) = (first, other) else {
        return Some(first);
    };
    let name = |id: StructId| &around.model[id].name.value;
    findings.push(
        Diagnostic::new(
            Code::FlowOfManyStructs,
            format!(
                "a flow from `{}` and `{}`",
                name(first),
                name(other.structure)
            ),
        )
        .at(raw.value.span, "takes values of two structs")
        .help("carry one of them to the other struct first, by a flow of its own"),
    );
    None
}

/// Lowers one chain; `None` if a part of it cannot be resolved.
pub(super) fn chain(raw: &RawChain, around: &Around<'_>, findings: &mut Findings) -> Option<Chain> {
    let of = around.structure(&raw.of, findings);
    let links: Vec<Option<Link>> = raw
        .links
        .iter()
        .map(|raw| link(raw, around, findings))
        .collect();
    let origin = prose::origin(&raw.meta, around.revisions, findings);
    Some(Chain {
        interface: InterfaceId(around.interface),
        of: of?,
        of_span: raw.of.span,
        links: links.into_iter().collect::<Option<_>>()?,
        doc: prose::optional_doc(&raw.meta.doc),
        origin,
    })
}

fn link(raw: &RawLink, around: &Around<'_>, findings: &mut Findings) -> Option<Link> {
    let capability = around.structure(&raw.capability, findings);
    let scope = all_values(around);
    let when = match &raw.when {
        Some(text) => Some(around.formula(text, "when", |formula| {
            formula
                .truth(&scope, findings)
                .map(|truth| truth.expression)
        })?),
        None => None,
    };
    let capability = capability?;
    let item = &around.model[capability];
    let mut versions = item.versions.iter();
    let number = |version: &Version| version.number.map(|number| number.value);
    let Some(version) = versions.position(|version| number(version) == Some(raw.version.value))
    else {
        let known: Vec<String> = item
            .versions
            .iter()
            .filter_map(number)
            .map(|number| number.to_string())
            .collect();
        findings.push(
            Diagnostic::new(
                Code::BadChain,
                format!("`{}` has no version {}", item.name.value, raw.version.value),
            )
            .at(raw.version.span, "not declared")
            .at(item.name.span, "the capability")
            .help(match known.as_slice() {
                [] => "list its `versions` with their numbers".to_owned(),
                _ => format!("it has {}", known.join(" and ")),
            }),
        );
        return None;
    };
    Some(Link {
        capability,
        span: raw.capability.span,
        version,
        when,
    })
}
