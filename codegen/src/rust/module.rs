//! One Rust module while it is being written.
//!
//! The verbs that write items note here what those need; imports and helpers are printed from the
//! notes, so none is there without a use and none is forgotten.

use std::collections::{BTreeMap, BTreeSet};

use uapi_spec::model::{ConstId, InterfaceId, Model};
use uapi_spec::CheckedAbi;

use super::{names, Flavour};

/// The widest line that rustfmt leaves alone.
pub(crate) const WIDTH: usize = 100;

/// The widest list of arguments that rustfmt keeps on one line.
pub(crate) const CALL_WIDTH: usize = 60;

/// What a module defines if one of its items needs it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Helper {
    /// Takes bytes off a buffer.
    Take,
    /// Takes a nested struct off a buffer.
    Nested,
    /// Appends bytes to a buffer.
    Put,
    /// Finds the elements of a flexible array.
    Elements,
    /// Puts a `bool` at its place in a container.
    Bit,
    /// The error of a value that does not fit its bit field.
    TooWide,
    /// `_IO`.
    Io,
    /// `_IOR`.
    Ior,
    /// `_IOW`.
    Iow,
    /// `_IOWR`.
    Iowr,
}

/// What the items written so far need from elsewhere.
#[derive(Debug, Default)]
pub(crate) struct Uses {
    /// Paths below `core`.
    pub(crate) core: BTreeSet<&'static str>,
    /// Derives of zerocopy.
    pub(crate) zerocopy: BTreeSet<&'static str>,
    /// Names of other interfaces' modules.
    pub(crate) siblings: BTreeMap<String, BTreeSet<String>>,
    /// Private functions of the module itself, and its error.
    pub(crate) helpers: BTreeSet<Helper>,
}

/// The text of a module and what it needs.
pub(crate) struct Module<'a> {
    pub(crate) abi: &'a CheckedAbi,
    pub(crate) model: &'a Model,
    pub(crate) id: InterfaceId,
    pub(crate) flavour: Flavour,
    pub(crate) uses: Uses,
    text: String,
}

impl<'a> Module<'a> {
    pub(crate) fn new(abi: &'a CheckedAbi, id: InterfaceId, flavour: Flavour) -> Self {
        Self {
            abi,
            model: abi.model(),
            id,
            flavour,
            uses: Uses::default(),
            text: String::new(),
        }
    }

    /// Adds one line.
    pub(crate) fn line(&mut self, line: impl AsRef<str>) {
        self.text.push_str(line.as_ref());
        self.text.push('\n');
    }

    /// Adds lines.
    pub(crate) fn lines<L: AsRef<str>>(&mut self, lines: impl IntoIterator<Item = L>) {
        for line in lines {
            self.line(line);
        }
    }

    /// Adds a blank line, except at the start of a block.
    pub(crate) fn blank(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("{\n") && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }

    /// The items written so far.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// The Rust name of a type of `owner`, imported if that is another interface.
    pub(crate) fn type_name(&mut self, owner: InterfaceId, c_name: &str) -> String {
        let name = names::type_name(c_name);
        self.import(owner, &name);
        name
    }

    /// The name of a constant, imported if another interface declares it.
    pub(crate) fn const_name(&mut self, id: ConstId) -> String {
        let item = &self.model[id];
        self.import(item.interface, &item.name.value);
        item.name.value.clone()
    }

    /// Notes that an item of `owner` is named.
    pub(crate) fn import(&mut self, owner: InterfaceId, name: &str) {
        if owner != self.id {
            let sibling = names::module_name(&self.model[owner].name.value);
            let imported = self.uses.siblings.entry(sibling).or_default();
            imported.insert(name.to_owned());
        }
    }

    /// Notes that an item needs `helper`.
    pub(crate) fn needs(&mut self, helper: Helper) {
        self.uses.helpers.insert(helper);
    }
}
