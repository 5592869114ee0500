//! Back ends: a checked ABI becomes C headers, layout checks, Rust, and pages that describe it.
//!
//! Nothing here reads a file, a clock or the environment: the same [`CheckedAbi`] gives the same
//! files, in an `xtask`, in a macro and in a test.

#![forbid(unsafe_code)]
#![cfg_attr(
    not(test),
    deny(clippy::indexing_slicing, clippy::unwrap_used, clippy::expect_used)
)]

pub mod c;
pub mod file;
mod kernel;
mod lir;
pub mod reference;
pub mod rust;

use uapi_spec::CheckedAbi;

pub use file::GeneratedFile;

/// Every generated file of every interface.
pub fn generate(abi: &CheckedAbi) -> Vec<GeneratedFile> {
    let mut files = Vec::new();
    let headers = c::Headers::of(abi);
    for (id, _) in abi.interfaces() {
        files.extend(headers.installed(id));
        files.extend(c::layout_check(abi, id));
        files.extend(c::access_header(abi, id));
        files.extend(c::check_header(abi, id));
        files.extend(headers.in_tree(id));
        files.extend(headers.firmware(id));
        files.extend(reference::regions(abi, id));
        files.extend(reference::flows(abi, id));
    }
    files.extend(rust::generate(abi));
    files.extend(kernel::generate(abi));
    files
}

/// Files that are made where they are missing, and then belong to whoever edits them, as all other
/// files in the same folders do.
pub fn first_versions(abi: &CheckedAbi) -> Vec<GeneratedFile> {
    kernel::first_versions(abi)
}
