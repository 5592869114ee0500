//! What a region brings: names for its checkers to C, types and variants to its Rust module.

use std::collections::HashMap;

use super::Derived;
use crate::diag::{Code, Diagnostic, Findings};
use crate::model::expression::{BoolExpression, IntExpression, Operand};
use crate::model::region::{Data, Region};
use crate::model::{Field, Meaning, Model, Name, Struct};
use crate::names;
use crate::names::regions::{of_driver, CheckerNames};
use crate::passes::rule_names_unique::OWN_TYPES;
use crate::source::Span;

/// Constants that the module of every region has.
const OWN_CONSTANTS: &[&str] = &["TYPE", "SUBTYPE", "SIZE"];

/// Claims the names of all regions. C has one namespace for tags, and one for functions,
/// enumerators and macros.
pub(super) fn claim<'a>(model: &'a Model, functions: &mut Derived<'a>, findings: &mut Findings) {
    let mut tags = Derived::default();
    let enums = model.enums.iter().filter(|item| item.c_enum);
    let structs = model.structs.iter().map(|item| &item.name);
    for name in structs.chain(enums.map(|item| &item.name)) {
        tags.claim(name.value.clone(), name, findings);
    }
    let mut prefixes: HashMap<&str, &Name> = HashMap::new();
    for region in &model.regions {
        let name = &region.name;
        if let Some(prefix) = region.c_prefix(model) {
            if let Some(first) = prefixes.insert(prefix, name) {
                same_prefix(prefix, first, name, findings);
            } else {
                checkers(model, region, functions, &mut tags, findings);
            }
        }
        for driver in of_driver(&name.value) {
            functions.claim(driver, name, findings);
        }
        types(model, region, findings);
        variants(model, region, findings);
        constants(model, region, findings);
    }
}

/// Two regions whose checkers would have the same names.
fn same_prefix(prefix: &str, first: &Name, second: &Name, findings: &mut Findings) {
    findings.push(
        Diagnostic::new(
            Code::DerivedNameClash,
            format!(
                "`{}` and `{}` both bring `{prefix}_rule` and its kin",
                first.value, second.value
            ),
        )
        .at(second.span, "and so does this")
        .at(first.span, format!("names in C start with `{prefix}_`"))
        .help("rename a region or its request: both names make the start; docs/naming.md says how"),
    );
}

/// The functions of C that look at the rules, and what they take and give.
fn checkers<'a>(
    model: &'a Model,
    region: &'a Region,
    functions: &mut Derived<'a>,
    tags: &mut Derived<'a>,
    findings: &mut Findings,
) {
    let Some((request, prefix)) = region.requests().zip(region.c_prefix(model)) else {
        return;
    };
    let name = &region.name;
    let request = &model[request.structure].name;
    let names = CheckerNames::of(prefix, &request.value);
    let enumerators = region.checks.iter();
    let enumerators: Vec<_> = enumerators
        .map(|check| (names.enumerator(&check.id.value), &check.id))
        .collect();
    let CheckerNames {
        device,
        device_check,
        rule,
        rule_name,
        rule_requirement,
        request_check,
    } = names;
    if !region.parameters.is_empty() {
        tags.claim(device, name, findings);
    }
    if !region.conditions.is_empty() {
        functions.claim(device_check, name, findings);
    }
    if region.checks.is_empty() {
        return;
    }
    tags.claim(rule, name, findings);
    functions.claim(rule_name, name, findings);
    functions.claim(rule_requirement, name, findings);
    functions.claim(request_check, request, findings);
    for (enumerator, id) in enumerators {
        functions.claim(enumerator, id, findings);
    }
}

/// The types that the module takes from the interface, beside its own and those of operations.
fn types(model: &Model, region: &Region, findings: &mut Findings) {
    let Some(requests) = region.requests() else {
        return;
    };
    for name in taken(model, &model[requests.structure]) {
        let ty = names::rust_type(&name.value);
        let mut operations = region.operations.iter().map(|it| &it.name);
        if let Some(operation) = operations.find(|it| names::rust_type(&it.value) == ty) {
            findings.push(
                Diagnostic::new(
                    Code::DerivedNameClash,
                    format!("two types `{ty}` in the generated module"),
                )
                .at(
                    operation.span,
                    format!("an operation, which becomes `{ty}`"),
                )
                .at(name.span, "what requests hold")
                .help("name the operation by what it does, such as `load`"),
            );
        }
        if OWN_TYPES.contains(&ty.as_str()) {
            findings.push(
                own(&ty, name.span, &format!("becomes `{ty}` in Rust"))
                    .at(region.name.span, "requests of this region hold it")
                    .help("put the subsystem's prefix before it"),
            );
        }
    }
}

/// The request, and what its fields mean.
fn taken<'a>(model: &'a Model, request: &'a Struct) -> Vec<&'a Name> {
    let meanings = request
        .fields
        .iter()
        .filter_map(|field| match field.meaning {
            Meaning::Flags(id) => Some(&model[id].name),
            Meaning::Enum(id) => Some(&model[id].name),
            _ => None,
        });
    std::iter::once(&request.name).chain(meanings).collect()
}

/// The variants of `Area`. Those of rules and outcomes come from ids, of which no two become one.
fn variants(model: &Model, region: &Region, findings: &mut Findings) {
    let mut derived = Derived::default();
    for field in areas(model, region) {
        derived.claim(names::rust_type(&field.name.value), &field.name, findings);
    }
}

/// The fields of the layout that are areas.
fn areas<'a>(model: &'a Model, region: &'a Region) -> impl Iterator<Item = &'a Field> {
    let fields = &model[region.layout].fields;
    let areas = region.areas.iter();
    areas.filter_map(|area| fields.get(area.field))
}

/// The constants that rules name: the module takes them from the interface.
fn constants(model: &Model, region: &Region, findings: &mut Findings) {
    let of_areas = areas(model, region).flat_map(|field| {
        let stem = field.name.value.to_ascii_uppercase();
        [format!("{stem}_OFFSET"), format!("{stem}_SIZE")]
    });
    let own_constants: Vec<String> = OWN_CONSTANTS
        .iter()
        .map(|name| (*name).to_owned())
        .chain(of_areas)
        .collect();
    for (operand, span) in operands(region) {
        let Operand::Constant(name) = operand else {
            continue;
        };
        if own_constants.iter().any(|own| own == name) {
            findings.push(
                own(name, span, "means a constant of the interface")
                    .help("rename the constant: put the subsystem's prefix before it"),
            );
        }
    }
}

fn own(name: &str, span: Span, label: &str) -> Diagnostic {
    Diagnostic::new(
        Code::DerivedNameClash,
        format!("the generated module has a `{name}` of its own"),
    )
    .at(span, label)
}

/// What the rules and operations of a region are made of.
fn operands(region: &Region) -> Vec<(Operand<'_>, Span)> {
    let checks = region.conditions.iter().chain(&region.checks);
    let truths = checks
        .flat_map(|check| check.when.iter().chain([&check.require]))
        .chain(region.operations.iter().map(|operation| &operation.when))
        .chain(region.outcomes.iter().map(|outcome| &outcome.when));
    let lengths = region.operations.iter().filter_map(|it| match &it.data {
        Data::Bytes { length, .. } => Some(length),
        Data::Register(_) => None,
    });
    let numbers = region
        .operations
        .iter()
        .map(|it| &it.address)
        .chain(lengths);
    truths
        .flat_map(BoolExpression::operands)
        .chain(numbers.flat_map(IntExpression::operands))
        .collect()
}
