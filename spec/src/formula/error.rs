//! What can be wrong with the text of a formula.

use std::ops::Range;

use crate::diag::{Code, Diagnostic};
use crate::source::Span;

/// What is wrong with a formula, and where in its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct FormulaError {
    pub(crate) code: Code,
    pub(crate) message: String,
    /// Places and what to see there; the first is the one to look at.
    pub(crate) labels: Vec<(Range<usize>, String)>,
    pub(crate) help: String,
}

impl FormulaError {
    pub(crate) fn new(code: Code, message: impl Into<String>) -> Self {
        Self {
            code,
            message: message.into(),
            labels: Vec::new(),
            help: String::new(),
        }
    }

    /// A formula that cannot be read.
    pub(super) fn unreadable(range: Range<usize>, label: impl Into<String>) -> Self {
        Self::new(Code::BadExpression, "an expression that cannot be read")
            .at(range, label)
            .help("rules have `|| && == != < <= > >= | & << >> + - * / % !` and the functions `aligned`, `within_page`, `in`, `min`, `max`")
    }

    /// A formula that nests deeper than `levels`.
    pub(super) fn too_deep(range: Range<usize>, levels: usize) -> Self {
        Self::unreadable(range, format!("nested deeper than {levels} levels"))
            .help("split it into several checks")
    }

    pub(crate) fn at(mut self, range: Range<usize>, label: impl Into<String>) -> Self {
        self.labels.push((range, label.into()));
        self
    }

    pub(crate) fn help(mut self, text: impl Into<String>) -> Self {
        self.help = text.into();
        self
    }

    /// The same for people: `place` says where a part of the formula stands in the file.
    pub(crate) fn diagnostic(self, place: &dyn Fn(Range<usize>) -> Span) -> Diagnostic {
        let start = Diagnostic::new(self.code, self.message).help(self.help);
        self.labels
            .into_iter()
            .fold(start, |found, (range, label)| found.at(place(range), label))
    }
}
