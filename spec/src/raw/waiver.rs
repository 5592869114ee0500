//! Waivers as the TOML has them.

use crate::model::Spanned;

/// One `[[waiver]]`.
#[derive(Debug)]
pub(crate) struct RawWaiver {
    pub(crate) rule: Spanned<String>,
    pub(crate) path: Spanned<String>,
    pub(crate) reason: Spanned<String>,
    pub(crate) review: Spanned<String>,
}
