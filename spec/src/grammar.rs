//! The grammar of a spec as data: each table of the format with its keys, and of each key the type,
//! the need and the meaning.
//!
//! The declarations in `raw` are this data: the reader reads by them, and [`FILE`] gives them to
//! whoever documents the format or describes it to an editor.

pub use crate::raw::grammar::{Given, Key, Kind, Need, Table, FORMAT};
use crate::raw::{Keys, RawFile};

/// A whole spec.
pub const FILE: &Table = &RawFile::TABLE;
