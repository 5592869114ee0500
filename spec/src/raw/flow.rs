//! Flows and chains as the TOML has them.

use super::RawMeta;
use crate::model::Spanned;

/// One `[[flow]]`.
#[derive(Debug)]
pub(crate) struct RawFlow {
    pub(crate) to: Spanned<String>,
    pub(crate) value: Spanned<String>,
    pub(crate) meta: RawMeta,
}

/// One `[[chain]]`.
#[derive(Debug)]
pub(crate) struct RawChain {
    pub(crate) of: Spanned<String>,
    pub(crate) links: Vec<RawLink>,
    pub(crate) meta: RawMeta,
}

#[derive(Debug)]
pub(crate) struct RawLink {
    pub(crate) capability: Spanned<String>,
    pub(crate) version: Spanned<u64>,
    pub(crate) when: Option<Spanned<String>>,
}
