//! Reads the definition of a Linux UAPI from TOML, checks it, and computes its layouts.
//!
//! ```text
//! text -> RawSpec (every value with its place) -> Model (names resolved, constants evaluated)
//!      -> Layouts (what C makes of the types) -> passes -> CheckedAbi
//! ```
//!
//! [`check`] is the whole pipeline. It does no I/O: the texts come in as a [`SourceMap`], and the
//! result is either a [`CheckedAbi`], which is all a back end accepts, or [`Diagnostics`] with
//! everything that a stage found.

#![forbid(unsafe_code)]
// A spec may hold anything at all; nothing in it may bring the compiler down.
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

pub mod bits;
mod checked;
pub mod constants;
mod diag;
pub mod errno;
mod expr;
mod facts;
mod fingerprint;
mod formula;
pub mod grammar;
pub mod layout;
mod left_out;
mod load;
mod lower;
pub mod model;
pub mod names;
mod order;
pub mod outputs;
mod passes;
mod raw;
pub mod source;
mod spdx;
mod suggest;

pub use checked::CheckedAbi;
pub use diag::{Code, Diagnostic, Diagnostics, Label};
pub use load::load;
pub use source::SourceMap;

/// What of the specs a run looks at.
#[derive(Clone, Debug, Default)]
pub struct Selection {
    /// Revisions to leave out; what remains is the merged ABI and the other revisions.
    pub without: Vec<String>,
}

/// A model before the passes: names are resolved, and layouts are computed, but what the spec states
/// is not yet compared with them. No back end takes one; it is for tools that mend a spec.
#[derive(Clone, Debug)]
pub struct Draft {
    /// The items and what they say.
    pub model: model::Model,
    /// What C makes of the types.
    pub layouts: layout::Layouts,
}

/// Reads the specs of `sources` as far as layouts can be computed.
///
/// # Errors
///
/// Everything that the first failing stage found, with places and help.
pub fn draft(sources: &SourceMap, selection: &Selection) -> Result<Draft, Diagnostics> {
    let mut findings = diag::Findings::default();
    let draft = read(sources, selection, &mut findings)?;
    findings.stop_unless_only_extra(sources)?;
    Ok(draft)
}

/// Checks the specs of `sources` as one ABI.
///
/// # Errors
///
/// Everything that the first failing stage found, with places and help; and what is wrong once a
/// revision is left out.
pub fn check(sources: &SourceMap, selection: &Selection) -> Result<CheckedAbi, Diagnostics> {
    let abi = check_selected(sources, selection)?;
    left_out::check(&abi, sources, selection)?;
    Ok(abi)
}

/// The stages, for one selection.
fn check_selected(sources: &SourceMap, selection: &Selection) -> Result<CheckedAbi, Diagnostics> {
    let mut findings = diag::Findings::default();
    let Draft { model, layouts } = read(sources, selection, &mut findings)?;
    let subject = passes::Subject {
        model: &model,
        layouts: &layouts,
    };
    passes::run(&subject, &mut findings);
    findings.stop(sources)?;
    Ok(CheckedAbi::new(model, layouts, sources.clone()))
}

/// The stages before the passes.
fn read(
    sources: &SourceMap,
    selection: &Selection,
    findings: &mut diag::Findings,
) -> Result<Draft, Diagnostics> {
    let specs = sources
        .files()
        .filter_map(|(file, _)| raw::parse(sources, file, findings))
        .collect();
    findings.stop_unless_only_extra(sources)?;
    let model = lower::lower(specs, selection, sources, findings)?;
    let layouts = layout::Layouts::compute(&model);
    Ok(Draft { model, layouts })
}
