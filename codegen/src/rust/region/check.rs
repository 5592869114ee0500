//! The rules for requests: what they are, and the function that looks at them.

use uapi_spec::model::region::Check;

use super::named::{entry, Cell, Named, Table};
use super::{text, Writer};
use crate::lir::Reach;
use crate::rust::rules::{Condition, Element, Scope};
use crate::rust::{names, shape};

/// Writes the rules, if the region takes requests.
pub(super) fn write(writer: &mut Writer<'_>) {
    if writer.region.requests().is_none() {
        return;
    }
    rules(writer);
    writer.core("fmt");
    writer.blank();
    writer.lines(
        include_str!("rejection.rs.in")
            .trim_start_matches('\n')
            .lines(),
    );
    check(writer);
}

fn rules(writer: &mut Writer<'_>) {
    let checks = &writer.region.checks;
    let model = writer.module.model;
    let requirement = |check: &Check| Cell::Text(check.require_text.clone());
    let field = |check: &Check| {
        let blamed = check.blames.map(|path| model.value(path).name());
        Cell::Expression(blamed.map_or("None".to_owned(), |name| format!("Some(\"{name}\")")))
    };
    let named = Named {
        ty: "Rule",
        entries: checks.iter().map(entry).collect(),
    };
    named.write(
        writer,
        &["What a request has to keep, in the order in which it is looked at."],
        &[
            Table {
                name: "field",
                result: "Option<&'static str>",
                doc: "The field that is to blame, by its C name; `None` if the rule names none.",
                values: checks.iter().map(field).collect(),
            },
            Table {
                name: "requirement",
                result: "&'static str",
                doc: "What must hold, as the spec has it.",
                values: checks.iter().map(requirement).collect(),
            },
        ],
    );
}

/// The function that looks at the rules in their order.
fn check(writer: &mut Writer<'_>) {
    let region = writer.region;
    let Some(requests) = region.requests() else {
        return;
    };
    let mut scope = writer.scope();
    for operation in &region.operations {
        scope = scope.with_local(&operation.selector, &local(&operation.name.value));
    }
    let same = |one: &Check, next: &Check| one.when.is_some() && one.when_text == next.when_text;
    let mut lines = Vec::new();
    for checks in region.checks.chunk_by(same) {
        lines.extend(refusals(&mut scope, checks));
    }
    let used = scope.needs.locals.clone();
    // What the locals are is said without the locals.
    let mut plain = writer.scope();
    let mut locals = Vec::new();
    for operation in &region.operations {
        let name = local(&operation.name.value);
        if used.contains(&name) {
            let value = plain.selected(&operation.selector);
            locals.extend(shape::assignment(8, &format!("let {name}"), &value));
        }
    }
    writer.import(&scope.needs);
    writer.import(&plain.needs);
    let request = format!("request: &{}", writer.struct_type(requests.structure));
    writer.blank();
    writer.doc(4, &["Looks at the rules in their order."]);
    writer.errors(4, "The first rule that the request breaks.");
    let device = match scope.needs.parameters {
        true => "device: &Device",
        false => "_device: &Device",
    };
    let parameters = [request.as_str(), device];
    let result = "Result<(), Rejection>";
    let signature = shape::signature(4, "pub fn check", &parameters, result);
    // What is left of it depends on what the caller knows of the operation.
    writer.line("    #[inline(always)]");
    writer.lines(signature.into_iter().skip(1));
    writer.lines(locals);
    writer.lines(lines);
    writer.line("        Ok(())");
    writer.line("    }");
    if scope.needs.fits {
        writer.blank();
        writer.lines(include_str!("fits.rs.in").trim_start_matches('\n').lines());
    }
}

/// The variable that says whether a request asks for an operation.
fn local(operation: &str) -> String {
    format!("is_{operation}")
}

/// Statements that return the error of the first check that fails. All are looked at where the first
/// one is.
fn refusals(scope: &mut Scope<'_>, checks: &[Check]) -> Vec<String> {
    if let [check] = checks {
        let error = rejection(scope, check);
        return refusal(scope, check, &error);
    }
    let when = checks.first().and_then(|check| check.when.as_ref());
    let when = when.map(|when| scope.holds(when));
    let mut lines = defaults(8, &std::mem::take(&mut scope.needs.elements));
    let mut statements = Vec::new();
    for check in checks {
        let error = rejection(scope, check);
        let fails = scope.fails(&check.require);
        let elements = std::mem::take(&mut scope.needs.elements);
        statements.extend(requirement(12, &elements, &fails, &error));
    }
    lines.extend(when.map_or(Vec::new(), |when| block(&when, statements)));
    lines
}

/// What a request gets that breaks the rule.
fn rejection(scope: &mut Scope<'_>, check: &Check) -> text::Error {
    let value = check.blames.map(|path| scope.plain_value(path));
    let rule = names::id_variant(&check.id.value);
    text::Error {
        head: "Rejection::new".to_owned(),
        arguments: vec![format!("Rule::{rule}"), value.unwrap_or("0_u64".to_owned())],
    }
}

/// Statements that return an error if the check fails.
pub(super) fn refusal(scope: &mut Scope<'_>, check: &Check, error: &text::Error) -> Vec<String> {
    let when = check.when.as_ref().map(|when| scope.holds(when));
    let mut lines = defaults(8, &std::mem::take(&mut scope.needs.elements));
    let fails = scope.fails(&check.require);
    let elements = std::mem::take(&mut scope.needs.elements);
    lines.extend(match when {
        None => requirement(8, &elements, &fails, error),
        Some(when) if elements.is_empty() => {
            guard(8, text::if_condition(8, &when.and(fails)), error)
        }
        Some(when) => block(&when, requirement(12, &elements, &fails, error)),
    });
    lines
}

/// Statements that return an error if what is required does not hold. An element that is always
/// looked at and is not there refuses as well.
fn requirement(
    indent: usize,
    elements: &[Element],
    fails: &Condition,
    error: &text::Error,
) -> Vec<String> {
    let mut lines = Vec::new();
    for element in elements {
        if element.reach == Reach::Sometimes {
            lines.extend(defaults(indent, std::slice::from_ref(element)));
            continue;
        }
        lines.extend(guard(indent, text::let_some_else(indent, element), error));
        if let Some(end) = lines.last_mut() {
            end.push(';');
        }
    }
    lines.extend(guard(indent, text::if_condition(indent, fails), error));
    lines
}

/// Elements that a condition looks at only where they are there. What it makes of others has no
/// effect.
fn defaults(indent: usize, elements: &[Element]) -> Vec<String> {
    let elements = elements.iter();
    elements
        .flat_map(|element| text::let_or_default(indent, element))
        .collect()
}

/// Statements that are executed only where something holds.
fn block(when: &Condition, statements: Vec<String>) -> Vec<String> {
    let mut lines = text::if_condition(8, when);
    lines.extend(statements);
    lines.push("        }".to_owned());
    lines
}

/// A block that returns an error.
fn guard(indent: usize, mut lines: Vec<String>, error: &text::Error) -> Vec<String> {
    let margin = " ".repeat(indent);
    lines.extend(text::return_err(indent + 4, error));
    lines.push(format!("{margin}}}"));
    lines
}
