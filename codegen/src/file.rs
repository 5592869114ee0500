//! What a back end hands out, and the head that every generated file carries.

use uapi_spec::model::{Interface, InterfaceId};
use uapi_spec::CheckedAbi;

/// The version of the compiler without its last part: a release that mends something changes no
/// file that it does not mend.
const VERSION: &str = concat!(
    env!("CARGO_PKG_VERSION_MAJOR"),
    ".",
    env!("CARGO_PKG_VERSION_MINOR")
);

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
/// The fingerprint lets a reader of one file see that it is stale, without running anything.
pub fn banner(abi: &CheckedAbi, id: InterfaceId) -> Vec<String> {
    let sources = abi.sources();
    let path = &sources.file(abi.model()[id].name.span.file).path;
    let spec = abi.fingerprint(id);
    vec![
        format!("Do not edit: generated from {path}"),
        format!("Spec {spec:016x}, uapic {VERSION}"),
        format!("To redo: {}", sources.redo()),
    ]
}
