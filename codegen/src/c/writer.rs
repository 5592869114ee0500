//! The text of one header while it is being written.
//!
//! The verbs that write declarations note here what those need; the `#include`s are printed last,
//! so none is there without a use and none is forgotten.

use std::collections::BTreeSet;

use uapi_spec::model::{Interface, InterfaceId, Model};

/// What the declarations written so far need from elsewhere.
#[derive(Debug, Default)]
pub(crate) struct Includes {
    /// The fixed-width types.
    pub(crate) types: bool,
    /// `_IO` and its kin.
    pub(crate) ioctl: bool,
    /// Interfaces whose items are named.
    pub(crate) interfaces: BTreeSet<InterfaceId>,
}

impl Includes {
    /// The lines, in kernel order: the general headers, then the imports as the spec lists them,
    /// then what those import in turn. `path_of` says what an import's header is called.
    pub(crate) fn lines<'m>(
        &self,
        model: &'m Model,
        own: InterfaceId,
        path_of: impl Fn(&'m Interface) -> Option<&'m str>,
    ) -> Vec<String> {
        let general = [(self.types, "linux/types.h"), (self.ioctl, "linux/ioctl.h")];
        let general = general
            .into_iter()
            .filter_map(|(needed, header)| needed.then_some(header));
        let imports = &model[own].imports;
        let is_direct = |id: &&InterfaceId| imports.contains(id);
        let direct = imports.iter().filter(|id| self.interfaces.contains(id));
        let others = self.interfaces.iter().filter(|id| !is_direct(id));
        let imported = direct
            .chain(others)
            .filter(|id| **id != own)
            .filter_map(|id| path_of(&model[*id]));
        general
            .chain(imported)
            .map(|header| format!("#include <{header}>"))
            .collect()
    }
}

/// Lines of C, and what they need.
#[derive(Debug, Default)]
pub(crate) struct Writer {
    /// What the text needs; verbs set it as they write.
    pub(crate) include: Includes,
    text: String,
}

impl Writer {
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

    /// Separates what follows by one empty line, unless nothing stands before it.
    pub(crate) fn paragraph(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }

    /// The text so far.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }
}

/// Width of a text as an editor shows it, with a tab stop at every eighth column.
pub(crate) fn width(text: &str) -> usize {
    text.chars().fold(0, |column, c| match c {
        '\t' => next_tab_stop(column),
        _ => column + 1,
    })
}

/// `text`, followed by as many tabs as it takes to reach `column`, which is a tab stop.
pub(crate) fn pad_with_tabs(text: &str, column: usize) -> String {
    let mut padded = text.to_owned();
    while width(&padded) < column {
        padded.push('\t');
    }
    padded
}

/// Tabs and spaces that lead to `column`.
pub(crate) fn indentation(column: usize) -> String {
    "\t".repeat(column / 8) + &" ".repeat(column % 8)
}

/// The first tab stop beyond `column`.
pub(crate) fn next_tab_stop(column: usize) -> usize {
    (column / 8 + 1) * 8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_are_one_line_apart() {
        let mut out = Writer::default();
        out.paragraph();
        out.line("a");
        out.paragraph();
        out.paragraph();
        out.line("b");
        assert_eq!(out.text(), "a\n\nb\n");
    }

    #[test]
    fn tabs_reach_the_next_stop() {
        assert_eq!(width("\tab"), 10);
        assert_eq!(width("12345678\t"), 16);
        assert_eq!(pad_with_tabs("ab", 16), "ab\t\t");
        assert_eq!(pad_with_tabs("12345678", 16), "12345678\t");
        assert_eq!(next_tab_stop(7), 8);
        assert_eq!(next_tab_stop(8), 16);
    }
}
