//! C back ends: headers, and assertions that a C compiler agrees with the spec.

mod access;
mod accessor;
mod comment;
mod condition;
mod defines;
#[cfg(test)]
mod firmware_tests;
mod header;
mod kernel_struct;
mod layout_check;
mod order;
mod prose;
mod region_check;
mod rules;
mod scope;
mod structs;
#[cfg(test)]
mod tests;
mod types;
mod writer;

use uapi_spec::model::{Interface, InterfaceId, InterfaceKind};
use uapi_spec::{outputs, CheckedAbi};

use crate::file::{self, GeneratedFile};
use scope::Scope;
pub(crate) use writer::{indentation, width};

/// The headers of all interfaces.
pub struct Headers<'a> {
    abi: &'a CheckedAbi,
    scope: Scope<'a>,
}

impl<'a> Headers<'a> {
    /// What all of them look up is collected once.
    pub fn of(abi: &'a CheckedAbi) -> Self {
        let scope = Scope::of(abi.model());
        Self { abi, scope }
    }

    /// The header that C users include, below `user-out`.
    pub fn installed(&self, id: InterfaceId) -> Option<GeneratedFile> {
        header::installed(self.abi, &self.scope, id)
    }

    /// The header that goes into the kernel tree, below `kernel-out`.
    pub fn in_tree(&self, id: InterfaceId) -> Option<GeneratedFile> {
        header::in_tree(self.abi, &self.scope, id)
    }

    /// The header that declares firmware's layouts to the kernel, below `kernel-out`.
    pub fn firmware(&self, id: InterfaceId) -> Option<GeneratedFile> {
        header::kernel(self.abi, &self.scope, id)
    }
}

/// Getters and setters that work on any host, below `user-out`; none where plain C will do.
pub fn access_header(abi: &CheckedAbi, id: InterfaceId) -> Option<GeneratedFile> {
    access::generate(abi, id)
}

/// Rules for requests to regions, for those who make requests, below `user-out`; none without such
/// regions.
pub fn check_header(abi: &CheckedAbi, id: InterfaceId) -> Option<GeneratedFile> {
    region_check::generate(abi, id)
}

/// A C file that compiles only where the installed header lays things out as the spec states.
pub fn layout_check(abi: &CheckedAbi, id: InterfaceId) -> Option<GeneratedFile> {
    layout_check::generate(abi, id)
}

/// Path of the header below an include directory; what is the kernel's own has none.
fn header_path(interface: &Interface) -> Option<&str> {
    match interface.kind {
        InterfaceKind::Uapi | InterfaceKind::Firmware => {
            interface.header.as_ref().map(|path| path.value.as_str())
        }
        InterfaceKind::Internal => None,
    }
}

/// How the kernel's own code includes an interface.
fn kernel_include(interface: &Interface) -> Option<&str> {
    match &interface.kernel_header {
        Some(path) => Some(outputs::included_from_tree(&path.value)),
        None => header_path(interface),
    }
}

/// The head of a file: its licence, what it is about, what proposals are in it, who made it.
fn head(abi: &CheckedAbi, id: InterfaceId, about: Vec<String>) -> Vec<String> {
    head_under(&file::spdx(&abi.model()[id]), abi, id, about)
}

/// The head of a file that only the kernel includes: the exception for users is not for it, and
/// how users see the layouts is not its affair.
fn kernel_head(abi: &CheckedAbi, id: InterfaceId) -> Vec<String> {
    let interface = &abi.model()[id];
    let license = file::spdx(interface).replace(" WITH Linux-syscall-note", "");
    head_under(&license, abi, id, vec![interface.doc.summary().to_owned()])
}

fn head_under(
    license: &str,
    abi: &CheckedAbi,
    id: InterfaceId,
    mut about: Vec<String>,
) -> Vec<String> {
    for revision in &abi.model()[id].revisions {
        let name = &revision.name.value;
        let summary = revision.doc.summary();
        about.push(format!("With the proposal {name}: {summary}"));
    }
    let mut lines = vec![comment::trailing(license)];
    lines.extend(comment::block(&about, &file::banner(abi, id)));
    lines
}
