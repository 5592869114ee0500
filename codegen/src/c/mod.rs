//! C back ends: headers, and assertions that a C compiler agrees with the spec.

mod comment;
mod defines;
mod header;
mod layout_check;
mod order;
mod prose;
mod scope;
mod structs;
#[cfg(test)]
mod tests;
mod types;
mod writer;

use uapi_spec::model::{Interface, InterfaceId, InterfaceKind};
use uapi_spec::CheckedAbi;

use crate::file::{self, GeneratedFile};

/// The header that C users include, below `user-out`.
pub fn installed_header(abi: &CheckedAbi, id: InterfaceId) -> Option<GeneratedFile> {
    header::installed(abi, id)
}

/// The header that goes into the kernel tree, below `kernel-out`.
pub fn kernel_header(abi: &CheckedAbi, id: InterfaceId) -> Option<GeneratedFile> {
    header::in_tree(abi, id)
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

/// The head of a file: its licence, what it is about, what proposals are in it, who made it.
fn head(abi: &CheckedAbi, id: InterfaceId, mut about: Vec<String>) -> Vec<String> {
    let interface = &abi.model()[id];
    for revision in &interface.revisions {
        let name = &revision.name.value;
        let summary = revision.doc.summary();
        about.push(format!("With the proposal {name}: {summary}"));
    }
    let mut lines = vec![comment::trailing(&file::spdx(interface))];
    lines.extend(comment::block(&about, &file::banner(abi, id)));
    lines
}
