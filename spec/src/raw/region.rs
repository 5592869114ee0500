//! Regions as the TOML has them.

use super::RawMeta;
use crate::model::region::{Access, DataDirection, Transfer};
use crate::model::Spanned;

/// One `[[region]]`.
#[derive(Debug)]
pub(crate) struct RawRegion {
    pub(crate) name: Spanned<String>,
    pub(crate) layout: Spanned<String>,
    pub(crate) ty: Spanned<String>,
    pub(crate) subtype: Spanned<String>,
    pub(crate) index: Spanned<String>,
    pub(crate) parameters: Vec<RawParameter>,
    pub(crate) conditions: Vec<RawCheck>,
    pub(crate) areas: Vec<RawArea>,
    pub(crate) checks: Vec<RawCheck>,
    pub(crate) operations: Vec<RawOperation>,
    pub(crate) results: Vec<RawResult>,
    pub(crate) outcomes: Vec<RawOutcome>,
    pub(crate) meta: RawMeta,
}

#[derive(Debug)]
pub(crate) struct RawParameter {
    pub(crate) name: Spanned<String>,
    pub(crate) ty: Spanned<String>,
    pub(crate) length: Option<Spanned<u64>>,
    pub(crate) from: Option<Spanned<String>>,
    pub(crate) advertised: Option<Spanned<String>>,
    pub(crate) doc: Spanned<String>,
}

/// A `[[region.condition]]` or a `[[region.check]]`.
#[derive(Debug)]
pub(crate) struct RawCheck {
    pub(crate) id: Spanned<String>,
    pub(crate) when: Option<Spanned<String>>,
    pub(crate) require: Spanned<String>,
    pub(crate) errno: Spanned<String>,
    pub(crate) history: RawHistory,
    pub(crate) doc: Spanned<String>,
}

#[derive(Debug)]
pub(crate) struct RawArea {
    pub(crate) field: Spanned<String>,
    pub(crate) access: Option<Spanned<Access>>,
    pub(crate) transfer: Option<Spanned<Transfer>>,
    pub(crate) errno: Spanned<String>,
    pub(crate) history: RawHistory,
    pub(crate) doc: Spanned<String>,
}

#[derive(Debug)]
pub(crate) struct RawHistory {
    pub(crate) posted: Option<Spanned<String>>,
    pub(crate) review: Option<Spanned<String>>,
}

#[derive(Debug)]
pub(crate) struct RawOperation {
    pub(crate) name: Spanned<String>,
    pub(crate) when: Spanned<String>,
    pub(crate) instruction: Spanned<String>,
    pub(crate) direction: Option<Spanned<DataDirection>>,
    pub(crate) data: Spanned<String>,
    pub(crate) address: Spanned<String>,
    pub(crate) length: Option<Spanned<String>>,
    pub(crate) boundary: Option<Spanned<u64>>,
    pub(crate) doc: Spanned<String>,
}

#[derive(Debug)]
pub(crate) struct RawResult {
    pub(crate) name: Spanned<String>,
    pub(crate) ty: Spanned<String>,
    pub(crate) doc: Spanned<String>,
}

#[derive(Debug)]
pub(crate) struct RawOutcome {
    pub(crate) id: Spanned<String>,
    pub(crate) when: Spanned<String>,
    pub(crate) errno: Spanned<String>,
    pub(crate) doc: Spanned<String>,
}
