//! What a spec does not say of older kernels: how a field was declared before, and what a proposal
//! named that was merged later on its own.
//!
//! A spec states the newest ABI and since when each part of it is there. Where an older kernel had
//! something else in the same place, not nothing, a history says what.

use serde::Deserialize;
use uapi_spec::model::Release;

use crate::text::TextError;

/// All that is known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct History {
    /// Fields that were declared otherwise.
    #[serde(default)]
    pub was: Vec<Was>,
    /// What a proposal had before it was merged without that proposal.
    #[serde(default)]
    pub early: Vec<Early>,
}

/// A `u64` that has become an `aligned_u64`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Was {
    /// Such as `vfio_region_info.size`.
    pub path: String,
    /// The first release that has what the spec says, such as `6.7`.
    pub until: String,
    /// Where that was read.
    pub source: String,
}

/// A part that a release lacks unless a proposal is added to it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Early {
    /// Such as `clp_rsp_query_pci_grp.stbl.maxstbl`.
    pub path: String,
    /// The proposal.
    pub revision: String,
    /// Where that was read.
    pub source: String,
}

impl History {
    /// Reads a history.
    ///
    /// # Errors
    ///
    /// What is wrong with the text, or with a release in it.
    pub fn read(text: &str) -> Result<Self, TextError> {
        let history: Self = toml::from_str(text).map_err(|error| TextError {
            line: None,
            message: error.message().to_owned(),
        })?;
        for was in &history.was {
            if release(&was.until).is_none() {
                return Err(TextError {
                    line: None,
                    message: format!("`{}` is no release such as `6.7`", was.until),
                });
            }
        }
        Ok(history)
    }
}

/// A release as people write it: `6.7`.
pub fn release(text: &str) -> Option<Release> {
    let (major, minor) = text.split_once('.')?;
    Some(Release {
        major: major.parse().ok()?,
        minor: minor.parse().ok()?,
    })
}
