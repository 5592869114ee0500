//! The proof that a spec passed every check: the only thing a back end accepts.

use crate::constants::{Constants, Named};
use crate::fingerprint;
use crate::layout::{Layouts, StructLayout, Target};
use crate::model::{Interface, InterfaceId, Model, StructId};
use crate::source::{SourceMap, Span};

/// A model that passed every pass, with its layouts.
///
/// Its fields are private and [`crate::check`] is its only constructor, so a back end that takes
/// one need not look for errors: offsets, sizes, names and values are what the spec states *and*
/// what C makes of it.
#[derive(Clone, Debug)]
pub struct CheckedAbi {
    model: Model,
    layouts: Layouts,
    sources: SourceMap,
    fingerprints: Vec<u64>,
    constants: Constants,
}

impl CheckedAbi {
    pub(crate) fn new(model: Model, layouts: Layouts, sources: SourceMap) -> Self {
        let fingerprints = fingerprint::of_interfaces(&model, &sources);
        Self {
            constants: Constants::of(&model),
            model,
            layouts,
            sources,
            fingerprints,
        }
    }

    /// The items and what they say.
    pub fn model(&self) -> &Model {
        &self.model
    }

    /// The texts that were read.
    pub fn sources(&self) -> &SourceMap {
        &self.sources
    }

    /// Interfaces with their ids, imported ones before those that import them.
    pub fn interfaces(&self) -> impl Iterator<Item = (InterfaceId, &Interface)> {
        self.model
            .interfaces
            .iter()
            .enumerate()
            .map(|(index, interface)| (InterfaceId(index), interface))
    }

    /// The interface of that name.
    pub fn interface(&self, name: &str) -> Option<(InterfaceId, &Interface)> {
        self.interfaces()
            .find(|(_, interface)| interface.name.value == name)
    }

    /// What a name in an expression stands for.
    pub fn named(&self, name: &str) -> Option<Named<'_>> {
        self.constants.named(&self.model, name)
    }

    /// Layout of a struct where u64 is aligned to 8.
    pub fn layout(&self, id: StructId) -> &StructLayout {
        self.layouts.of(id, Target::Align8)
    }

    /// Layout of a struct for one kind of target.
    pub fn layout_on(&self, id: StructId, target: Target) -> &StructLayout {
        self.layouts.of(id, target)
    }

    /// Fingerprint of an interface's text and of the texts of all that it imports, directly or not.
    // A model has no interface without one.
    #[expect(clippy::indexing_slicing, reason = "one fingerprint an interface")]
    pub fn fingerprint(&self, id: InterfaceId) -> u64 {
        self.fingerprints[id.0]
    }

    /// All layouts.
    pub fn layouts(&self) -> &Layouts {
        &self.layouts
    }

    /// `file.toml:12`: how generated code names a place in the spec.
    pub fn place(&self, span: Span) -> String {
        self.sources.place(span)
    }
}
