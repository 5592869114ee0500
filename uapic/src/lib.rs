//! `uapic` as a library: what the program does, for tools that are built around it.
//!
//! ```text
//! uapi.toml, flags -> Project -> sources -> uapi_spec::check -> CheckedAbi
//!                                             | build    uapi_codegen::generate -> sink
//!                                             | abi      uapi_record::freeze, compare -> a report
//!                                             | layout   sizes and offsets, printed or written
//!                                             | verify   uapi_verify: headers, debug information, the kernel
//! ```
//!
//! The program is the interface that stays: the functions here may change with every version.

#![forbid(unsafe_code)]

pub mod abi;
pub mod build;
pub mod check;
pub mod cli;
pub mod console;
pub mod explain;
pub mod failure;
pub mod files;
pub mod format;
pub mod layout;
pub mod new;
pub mod project;
pub mod sink;
pub mod specs;
pub mod tree;
#[cfg(feature = "verify")]
pub mod verify;

pub use cli::{run, run_in};
pub use failure::Failure;
pub use project::Project;
