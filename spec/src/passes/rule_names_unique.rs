//! What a region names has legal names, each once.

use std::collections::HashMap;

use super::names_legal::{legal, module_name};
use super::Subject;
use crate::diag::{Code, Diagnostic, Findings};
use crate::model::region::Region;
use crate::model::Name;
use crate::names;

/// Types that the generated module of a region has of its own.
pub(super) const OWN_TYPES: &[&str] = &[
    "Answer",
    "Area",
    "CheckedRequest",
    "Condition",
    "Device",
    "Errno",
    "Outcome",
    "Range",
    "Rejection",
    "Rule",
];

pub(super) fn check(subject: &Subject<'_>, findings: &mut Findings) {
    for region in &subject.model.regions {
        module_name(&region.name, findings);
        for (what, names) in declared(region) {
            for name in &names {
                legal(name, findings);
            }
            unique(what, &names, findings);
        }
        for operation in &region.operations {
            own_type(&operation.name, findings);
        }
        for (what, ids) in ids(region) {
            unique(what, &ids, findings);
        }
    }
}

/// An operation becomes a type beside those of the region.
fn own_type(name: &Name, findings: &mut Findings) {
    let ty = names::rust_type(&name.value);
    if !OWN_TYPES.contains(&ty.as_str()) && !names::hides_rust_prelude(&ty) {
        return;
    }
    findings.push(
        Diagnostic::new(
            Code::DerivedNameClash,
            format!("the generated module has a `{ty}` of its own"),
        )
        .at(name.span, format!("becomes `{ty}` in Rust"))
        .help("name the operation by what it does, such as `load`"),
    );
}

/// Names that become names of C and Rust as they are.
fn declared(region: &Region) -> [(&'static str, Vec<&Name>); 3] {
    [
        (
            "parameter",
            region.parameters.iter().map(|p| &p.name).collect(),
        ),
        ("result", region.results.iter().map(|r| &r.name).collect()),
        (
            "operation",
            region.operations.iter().map(|o| &o.name).collect(),
        ),
    ]
}

/// Conditions are looked at once and checks for each request; what a user is told of either is an
/// id, so they share a namespace.
fn ids(region: &Region) -> [(&'static str, Vec<&Name>); 2] {
    let conditions = region.conditions.iter().map(|check| &check.id);
    let checks = region.checks.iter().map(|check| &check.id);
    [
        ("check", conditions.chain(checks).collect()),
        ("outcome", region.outcomes.iter().map(|o| &o.id).collect()),
    ]
}

fn unique(what: &str, names: &[&Name], findings: &mut Findings) {
    let mut taken: HashMap<&str, &Name> = HashMap::new();
    for name in names {
        let Some(first) = taken.get(name.value.as_str()) else {
            taken.insert(&name.value, name);
            continue;
        };
        findings.push(
            Diagnostic::new(
                Code::DuplicateName,
                format!("two {what}s are named `{}`", name.value),
            )
            .at(name.span, "named again")
            .at(first.span, "first named here")
            .help("rename one of them: users tell them apart by it"),
        );
    }
}
