//! Every name is one that C, C++ and Rust take, and no two types become one in Rust.

use std::collections::HashMap;

use super::Subject;
use crate::diag::{Code, Diagnostic, Findings};
use crate::model::{Item, Meaning, Model, Name, Struct};
use crate::names::{self, generated};
use crate::source::Span;

pub(super) fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let model = subject.model;
    // Modules take types from each other, so all of them share one namespace.
    let mut types = Taken::new("type");
    for interface in &model.interfaces {
        module_name(&interface.name, findings);
        for item in &interface.items {
            for name in names_of(model, *item) {
                legal(name, findings);
            }
            if let Some(name) = type_name(model, *item) {
                let rust = names::rust_type(&name.value);
                if names::hides_rust_prelude(&rust) {
                    hidden(name, &rust, findings);
                } else if names::is_identifier(&name.value)
                    && (!names::is_identifier(&rust) || names::is_rust_keyword(&rust))
                {
                    no_type(name, &rust, findings);
                }
                types.claim(rust, name, findings);
            }
        }
    }
    for item in &model.structs {
        members(item, findings);
    }
}

fn names_of(model: &Model, item: Item) -> Vec<&Name> {
    match item {
        Item::Const(id) => vec![&model[id].name],
        Item::Ioctl(id) => vec![&model[id].name],
        Item::Struct(id) => vec![&model[id].name],
        Item::FlagSet(id) => {
            let set = &model[id];
            let flags = set.flags.iter().map(|flag| &flag.name);
            std::iter::once(&set.name).chain(flags).collect()
        }
        Item::Enum(id) => {
            let item = &model[id];
            let values = item.values.iter().map(|value| &value.name);
            std::iter::once(&item.name).chain(values).collect()
        }
    }
}

fn type_name(model: &Model, item: Item) -> Option<&Name> {
    match item {
        Item::FlagSet(id) => Some(&model[id].name),
        Item::Enum(id) => Some(&model[id].name),
        Item::Struct(id) => Some(&model[id].name),
        Item::Const(_) | Item::Ioctl(_) => None,
    }
}

pub(super) fn module_name(name: &Name, findings: &mut Findings) {
    if generated::has_module(&name.value) {
        findings.push(
            Diagnostic::new(
                Code::DerivedNameClash,
                format!("`{}` is a crate of Rust", name.value),
            )
            .at(name.span, "would be a module of the same name")
            .help("put the subsystem's prefix before it"),
        );
    }
    if names::reserved_by(&name.value).is_some() || !names::is_rust_keyword(&name.value) {
        legal(name, findings);
    } else {
        findings.push(
            Diagnostic::new(
                Code::ReservedWord,
                format!("`{}` is a word of Rust", name.value),
            )
            .at(name.span, "cannot name a module")
            .help("rename the interface and its file"),
        );
    }
}

pub(super) fn legal(name: &Name, findings: &mut Findings) {
    if !name.value.is_empty() && name.value.chars().all(|c| c == '_') {
        findings.push(
            Diagnostic::new(
                Code::NotAnIdentifier,
                format!("`{}` is no name in Rust", name.value),
            )
            .at(name.span, "stands for nothing there")
            .help("use at least one letter"),
        );
    } else if !names::is_identifier(&name.value) {
        findings.push(
            Diagnostic::new(
                Code::NotAnIdentifier,
                format!("`{}` cannot be declared in C", name.value),
            )
            .at(name.span, "not an identifier")
            .help("use ASCII letters, digits and `_`; no digit first, no `__` first"),
        );
    } else if let Some(language) = names::reserved_by(&name.value) {
        findings.push(
            Diagnostic::new(
                Code::ReservedWord,
                format!("`{}` is a word of {language}", name.value),
            )
            .at(name.span, "cannot be used as a name")
            .help(if language == "Rust" {
                "Rust has no raw form of it: choose another name"
            } else {
                "headers are included by C and C++ programs: choose another name"
            }),
        );
    }
}

fn no_type(name: &Name, rust: &str, findings: &mut Findings) {
    findings.push(
        Diagnostic::new(
            Code::DerivedNameClash,
            format!("`{}` becomes `{rust}` in Rust", name.value),
        )
        .at(
            name.span,
            format!("Rust takes no `{rust}` for the name of a type"),
        )
        .help("put the subsystem's prefix before it"),
    );
}

fn hidden(name: &Name, rust: &str, findings: &mut Findings) {
    findings.push(
        Diagnostic::new(
            Code::DerivedNameClash,
            format!("`{}` becomes `{rust}` in Rust", name.value),
        )
        .at(
            name.span,
            format!("would hide the `{rust}` that every module has"),
        )
        .help("put the subsystem's prefix before it"),
    );
}

fn members(item: &Struct, findings: &mut Findings) {
    let mut names = Taken::new("member");
    for field in &item.fields {
        legal(&field.name, findings);
        names.claim(field.name.value.clone(), &field.name, findings);
        if let Meaning::Bits(bits) = &field.meaning {
            for name in bits.iter().filter_map(|bits| bits.name.as_ref()) {
                legal(name, findings);
                names.claim(name.value.clone(), name, findings);
            }
        }
    }
}

/// Names in use, and where each was stated.
struct Taken {
    what: &'static str,
    spans: HashMap<String, Span>,
}

impl Taken {
    fn new(what: &'static str) -> Self {
        Self {
            what,
            spans: HashMap::new(),
        }
    }

    fn claim(&mut self, derived: String, name: &Name, findings: &mut Findings) {
        match self.spans.get(&derived) {
            Some(first) => clash(&derived, self.what, name.span, *first, findings),
            None => {
                self.spans.insert(derived, name.span);
            }
        }
    }
}

fn clash(derived: &str, what: &str, second: Span, first: Span, findings: &mut Findings) {
    let (code, where_) = match what {
        "member" => (Code::DuplicateName, "one struct"),
        _ => (Code::DerivedNameClash, "Rust"),
    };
    findings.push(
        Diagnostic::new(code, format!("two {what}s `{derived}` in {where_}"))
            .at(second, format!("`{derived}` again"))
            .at(first, format!("`{derived}` first"))
            .help("rename one of them; docs/naming.md has the rules"),
    );
}
