//! Which interface comes before which, and what each may name.

use std::collections::{HashMap, HashSet};

use crate::diag::{Code, Diagnostic, Findings};
use crate::model::Name;
use crate::order;
use crate::raw::{RawInterface, RawSpec};
use crate::source::SourceMap;
use crate::spdx;
use crate::suggest::did_you_mean;

/// The specs in an order in which imported ones come first, and what each of them sees.
pub(super) struct Ordered {
    pub(super) specs: Vec<RawSpec>,
    /// Direct imports of each, as positions in `specs`.
    pub(super) imports: Vec<Vec<usize>>,
    /// Whose items each may name: its own, and what it imports, over any number of steps.
    pub(super) visible: Vec<HashSet<usize>>,
}

impl Ordered {
    /// The proposals that each spec describes.
    pub(super) fn revision_names(&self) -> Vec<Vec<Name>> {
        let names = |spec: &RawSpec| {
            spec.revisions
                .iter()
                .map(|item| item.name.clone())
                .collect()
        };
        self.specs.iter().map(names).collect()
    }
}

/// Orders the specs; `None` if an import is missing or goes in a circle.
pub(super) fn order(
    specs: Vec<RawSpec>,
    sources: &SourceMap,
    findings: &mut Findings,
) -> Option<Ordered> {
    let before = findings.len();
    check_names(&specs, sources, findings);
    let edges = resolve(&specs, findings);
    let (order, circle) = order::topological(&edges);
    report_circle(&specs, &edges, &circle, findings);
    if findings.len() > before {
        return None;
    }
    let mut place = vec![0; specs.len()];
    for (position, index) in order.iter().enumerate() {
        if let Some(slot) = place.get_mut(*index) {
            *slot = position;
        }
    }
    let mut slots: Vec<Option<RawSpec>> = specs.into_iter().map(Some).collect();
    let mut ordered = Ordered {
        specs: Vec::new(),
        imports: Vec::new(),
        visible: Vec::new(),
    };
    for index in order {
        let imports: Vec<usize> = edges
            .get(index)?
            .iter()
            .filter_map(|import| place.get(*import).copied())
            .collect();
        let mut visible = HashSet::from([ordered.specs.len()]);
        for import in &imports {
            visible.extend(ordered.visible.get(*import)?.iter().copied());
        }
        ordered.specs.push(slots.get_mut(index)?.take()?);
        ordered.imports.push(imports);
        ordered.visible.push(visible);
    }
    Some(ordered)
}

fn check_names(specs: &[RawSpec], sources: &SourceMap, findings: &mut Findings) {
    headers_differ(specs, findings);
    for spec in specs {
        unrepeated(&spec.interface.imports, "import", findings);
        let revisions: Vec<_> = spec.revisions.iter().map(|r| r.name.clone()).collect();
        unrepeated(&revisions, "revision", findings);
        if let Some(header) = &spec.interface.header {
            let help = "state it as in `#include <linux/example.h>`";
            header_path(header, "cannot be included", help, findings);
        }
        kernel_header(&spec.interface, findings);
        license(&spec.interface.license, findings);
        let name = &spec.interface.name;
        let file = sources.file(name.span.file);
        if name.value != file.stem() {
            findings.push(
                Diagnostic::new(
                    Code::FileNameMismatch,
                    format!("interface `{}` in `{}`", name.value, file.file_name()),
                )
                .at(name.span, "not the name of the file")
                .help(format!(
                    "name it `{}`: imports and generated files go by the file's name",
                    file.stem()
                )),
            );
        }
    }
}

/// Two interfaces with one header would be written to one file.
fn headers_differ(specs: &[RawSpec], findings: &mut Findings) {
    let headers: Vec<Name> = specs
        .iter()
        .filter_map(|spec| spec.interface.header.clone())
        .collect();
    unrepeated(&headers, "header", findings);
    let headers: Vec<Name> = specs
        .iter()
        .filter_map(|spec| spec.interface.kernel_header.clone())
        .collect();
    unrepeated(&headers, "kernel header", findings);
}

fn unrepeated(names: &[Name], what: &str, findings: &mut Findings) {
    for (index, name) in names.iter().enumerate() {
        let earlier = names.iter().take(index);
        if let Some(first) = earlier.into_iter().find(|other| other.value == name.value) {
            findings.push(
                Diagnostic::new(
                    Code::DuplicateName,
                    format!("{what} `{}` is stated twice", name.value),
                )
                .at(name.span, "stated again")
                .at(first.span, "first stated here")
                .help("leave one of them out, or rename it"),
            );
        }
    }
}

/// A header lies below an include directory, or the top of the kernel tree, wherever that is.
fn header_path(header: &Name, label: &str, help: &str, findings: &mut Findings) {
    let is_plain = |part: &str| {
        !part.is_empty()
            && !part.starts_with('.')
            && part
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.'))
    };
    if header.value.ends_with(".h") && header.value.split('/').all(is_plain) {
        return;
    }
    findings.push(
        Diagnostic::new(
            Code::NotAnIdentifier,
            format!("`{}` is no path of a header", header.value),
        )
        .at(header.span, label)
        .help(help),
    );
}

/// The licence is the first line of every generated file.
fn license(license: &Name, findings: &mut Findings) {
    if let Err(wrong) = spdx::check(&license.value) {
        findings.push(
            Diagnostic::new(
                Code::NoLicense,
                format!("`{}` is no SPDX expression", license.value),
            )
            .at(license.span, wrong.text)
            .help(wrong.help),
        );
    }
}

/// The kernel's header for firmware: UAPI has its own place in the tree, and what is the kernel's
/// own is written there.
fn kernel_header(interface: &RawInterface, findings: &mut Findings) {
    let Some(header) = &interface.kernel_header else {
        return;
    };
    let help = "state it from the top of the tree: `arch/s390/include/asm/example.h`";
    header_path(header, "not in the kernel tree", help, findings);
}

/// The direct imports of each spec, as indices.
fn resolve(specs: &[RawSpec], findings: &mut Findings) -> Vec<Vec<usize>> {
    let by_name: HashMap<&str, usize> = specs
        .iter()
        .enumerate()
        .map(|(index, spec)| (spec.interface.name.value.as_str(), index))
        .collect();
    let mut edges = Vec::with_capacity(specs.len());
    for spec in specs {
        let mut list = Vec::new();
        for import in &spec.interface.imports {
            match by_name.get(import.value.as_str()) {
                Some(index) => list.push(*index),
                None => {
                    let hint = did_you_mean(&import.value, by_name.keys().copied());
                    findings.push(
                        Diagnostic::new(
                            Code::ImportNotFound,
                            format!("no interface is named `{}`", import.value),
                        )
                        .at(import.span, "not among the specs")
                        .help(hint.unwrap_or_else(|| {
                            format!("put `{}.toml` beside this file", import.value)
                        })),
                    );
                }
            }
        }
        edges.push(list);
    }
    edges
}

fn report_circle(
    specs: &[RawSpec],
    edges: &[Vec<usize>],
    circle: &[usize],
    findings: &mut Findings,
) {
    for index in circle {
        let (Some(spec), Some(imports)) = (specs.get(*index), edges.get(*index)) else {
            continue;
        };
        let leads_on = imports.iter().position(|import| circle.contains(import));
        let name = &spec.interface.name;
        let import = leads_on.and_then(|position| spec.interface.imports.get(position));
        findings.push(
            Diagnostic::new(
                Code::ImportCycle,
                format!("`{}` imports itself, over one step or more", name.value),
            )
            .at(
                import.map_or(name.span, |import| import.span),
                "part of the circle",
            )
            .help("move what both need to an interface that both import"),
        );
    }
}
