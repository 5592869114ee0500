//! Places in the new side's spec.

use serde::Serialize;
use uapi_spec::source::Span;

use super::compared::Compared;

/// A place.
#[derive(Serialize)]
pub(crate) struct Place {
    pub(super) file: String,
    pub(super) line: usize,
    pub(super) column: usize,
}

impl Place {
    /// The same place, seen from a folder above the project's.
    pub(super) fn below(self, prefix: &str) -> Self {
        Self {
            file: format!("{prefix}{}", self.file),
            ..self
        }
    }
}

impl std::fmt::Display for Place {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{}:{}", self.file, self.line, self.column)
    }
}

impl Compared {
    /// The place of what the new side's spec states, if it is one.
    pub(crate) fn place(&self, span: Span) -> Option<Place> {
        let sources = self.sources.as_ref()?;
        let (line, column) = sources.line_column(span);
        Some(Place {
            file: sources.file(span.file).path.clone(),
            line,
            column,
        })
    }
}
