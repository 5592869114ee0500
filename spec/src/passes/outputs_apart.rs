//! No two generated files have one path, and no two headers one include guard.
//!
//! Every header is taken to bring all files that can go with it: a field more in one interface
//! must not take a file from another.

use std::collections::HashMap;

use super::Subject;
use crate::diag::{Code, Diagnostic, Findings};
use crate::model::{InterfaceKind, Model, Name};
use crate::outputs;

pub(super) fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let model = subject.model;
    let mut for_users = Taken::default();
    let mut for_kernel = Taken::default();
    for interface in &model.interfaces {
        module(&interface.name, findings);
        let is_internal = interface.kind == InterfaceKind::Internal;
        if let Some(header) = interface.header.as_ref().filter(|_| !is_internal) {
            let path = &header.value;
            let files = [
                path.clone(),
                outputs::access_header(path),
                outputs::check_header(path),
                outputs::layout_check(path),
            ];
            let is_free = for_users.claim(&files, header, findings);
            if is_free && interface.kind == InterfaceKind::Uapi {
                for_kernel.claim(&[format!("uapi/{path}")], header, findings);
            }
        }
        if let Some(header) = &interface.kernel_header {
            let files = [outputs::guarded_in_tree(&header.value)];
            for_kernel.claim(&files, header, findings);
        }
    }
    drivers(model, findings);
}

fn module(name: &Name, findings: &mut Findings) {
    if name.value == outputs::TRAIT_FACTS {
        kept(
            name,
            "a Rust module with assertions about all types",
            findings,
        );
    }
}

/// A driver has a folder of its own, named like its region, and a crate of its own, in which the
/// interfaces are modules.
fn drivers(model: &Model, findings: &mut Findings) {
    let has_driver = model.regions.iter().any(|it| it.requests().is_some());
    for interface in model.interfaces.iter().filter(|_| has_driver) {
        if outputs::DRIVER_MODULES.contains(&interface.name.value.as_str()) {
            let what = "a module of the driver that is generated for a region";
            kept(&interface.name, what, findings);
        }
    }
    for region in &model.regions {
        if region.name.value == outputs::KERNEL_MODULES {
            let what = "the folder of the kernel's Rust modules";
            kept(&region.name, what, findings);
        }
    }
}

fn kept(name: &Name, what: &str, findings: &mut Findings) {
    findings.push(
        Diagnostic::new(
            Code::DerivedNameClash,
            format!(
                "`{}` is the name of something that is generated",
                name.value
            ),
        )
        .at(name.span, format!("{what} is called so"))
        .help("choose another name"),
    );
}

/// Paths in use by their include guards, which leave out more than paths do, and the headers that
/// bring them.
#[derive(Default)]
struct Taken<'a> {
    by_guard: HashMap<String, (String, &'a Name)>,
}

impl<'a> Taken<'a> {
    /// Takes the paths that come with a header, or reports the first that is taken: the others say
    /// nothing new. Whether all were free.
    fn claim(&mut self, paths: &[String], header: &'a Name, findings: &mut Findings) -> bool {
        for path in paths {
            let guard = outputs::guard(path);
            let Some((taken, first)) = self.by_guard.get(&guard) else {
                self.by_guard.insert(guard, (path.clone(), header));
                continue;
            };
            // Two interfaces of one header have been refused.
            if first.value != header.value {
                let both = [(path.as_str(), header), (taken.as_str(), *first)];
                clash(both, &guard, findings);
            }
            return false;
        }
        true
    }
}

/// Two paths, and the headers that bring them.
fn clash(
    [(path, header), (taken, first)]: [(&str, &Name); 2],
    guard: &str,
    findings: &mut Findings,
) {
    let what = if taken == path {
        format!("`{path}` would be written twice")
    } else {
        format!("`{taken}` and `{path}` have one include guard, `_{guard}`")
    };
    findings.push(
        Diagnostic::new(Code::DerivedNameClash, what)
            .at(header.span, format!("brings `{path}`"))
            .at(first.span, format!("brings `{taken}`"))
            .help("rename one of the headers; docs/naming.md says what comes with a header"),
    );
}
