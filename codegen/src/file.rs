//! What a back end hands out, and the head that every generated file carries.

use std::collections::BTreeSet;

use uapi_spec::model::{Interface, InterfaceId};
use uapi_spec::CheckedAbi;

use crate::fingerprint;

/// The one command that writes every generated file anew.
const REDO: &str = "cargo xtask codegen";

/// One file as it shall stand in the repository.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GeneratedFile {
    /// Where, relative to the repository's root, parts separated by `/`.
    pub path: String,
    /// All of its text.
    pub text: String,
}

/// The licence line, without comment markers. It has to be a file's first line.
pub fn spdx(interface: &Interface) -> String {
    format!("SPDX-License-Identifier: {}", interface.license)
}

/// Who made the file, from what, and how to redo it: lines without comment markers.
///
/// The fingerprints let a reader of one file tell whether it is stale, without running anything.
pub fn banner(abi: &CheckedAbi, id: InterfaceId) -> Vec<String> {
    let name = &abi.model()[id].name.value;
    let spec = spec_fingerprint(abi, id);
    let generator = fingerprint::generator();
    vec![
        format!("Do not edit: generated from spec/uapi/{name}.toml"),
        format!("Spec {spec:016x}, generator {generator:016x}"),
        format!("To redo: {REDO}"),
    ]
}

/// Fingerprint of an interface's text and of all that it imports, directly or not.
fn spec_fingerprint(abi: &CheckedAbi, id: InterfaceId) -> u64 {
    let mut reached = BTreeSet::new();
    let mut pending = vec![id];
    while let Some(next) = pending.pop() {
        if reached.insert(next) {
            pending.extend(&abi.model()[next].imports);
        }
    }
    // By name: ids follow the order in which files were read, where imports leave a choice.
    let mut interfaces: Vec<&Interface> = reached.iter().map(|id| &abi.model()[*id]).collect();
    interfaces.sort_by_key(|interface| &interface.name.value);
    let texts = interfaces.iter().map(|interface| {
        let file = interface.name.span.file;
        abi.sources().file(file).text.as_str()
    });
    fingerprint::fnv1a(texts)
}
