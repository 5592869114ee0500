//! Freezes what is ABI in a checked spec, and judges what changed between two frozen ones.
//!
//! ```text
//! CheckedAbi -> AbiRecord <-> text          freeze
//! (AbiRecord, AbiRecord) -> Vec<Change>     compare: a rule, a place, a verdict for each direction
//! ```
//!
//! A record has no prose, no places and no order that means nothing, so its text differs exactly
//! where the ABI does. Records come from files that anybody may have edited: nothing in one can
//! bring the comparison down.

#![forbid(unsafe_code)]
#![cfg_attr(
    not(test),
    deny(
        clippy::expect_used,
        clippy::indexing_slicing,
        clippy::panic,
        clippy::string_slice,
        clippy::unwrap_used
    )
)]

pub mod compare;
pub mod decide;
pub mod expression;
mod freeze;
pub mod history;
pub mod record;
pub mod text;
pub mod waiver;

pub use compare::{compare, Change, Rule, Verdict};
pub use freeze::{freeze, Frozen, Scope};
pub use record::AbiRecord;
