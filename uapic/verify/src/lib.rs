//! Holds a spec against what exists: headers, debug information, the running kernel.
//!
//! ```text
//! headers -> C compiler -> DWARF \
//! object file ----------> DWARF   > Truth \
//! object file, kernel --> BTF    /         > compare -> Report -> text, JSON
//! spec -> CheckedAbi ---> Claims ---------/
//! ```
//!
//! A truth can be [`recorded`], and is then a source that needs neither a kernel nor a compiler.
//!
//! Every source ends as one [`truth::Truth`], so that [`compare`] knows nothing of where it came
//! from.

pub mod btf;
pub mod census;
pub mod claims;
pub mod compare;
pub mod compiler;
pub mod dwarf;
pub mod error;
pub mod facts;
pub mod headers;
pub mod image;
pub mod include_path;
pub mod object_file;
mod own_headers;
pub mod probe;
pub mod recorded;
pub mod release;
pub mod report;
pub mod running;
mod spelling;
pub mod truth;
