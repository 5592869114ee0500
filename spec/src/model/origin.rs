//! Prose, and since when something exists.

use super::{Name, Spanned};

/// Prose: the first paragraph is the summary.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Doc {
    /// Paragraphs without line breaks.
    pub paragraphs: Vec<String>,
}

impl Doc {
    /// The first paragraph.
    pub fn summary(&self) -> &str {
        self.paragraphs.first().map_or("", String::as_str)
    }

    /// All paragraphs after the first.
    pub fn details(&self) -> &[String] {
        self.paragraphs.get(1..).unwrap_or_default()
    }
}

/// Since when, or by which proposal, something exists.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Origin {
    /// First mainline release that had it, such as `6.0`.
    pub since: Option<Spanned<Release>>,
    /// The proposal that adds it; `None` for the merged ABI.
    pub revision: Option<Spanned<String>>,
    /// Where the fact was read: tree, version, path. Fields inherit their struct's.
    pub source: Option<String>,
}

impl Origin {
    /// Whether the two belong to different parties: a proposal and the merged ABI, or two
    /// proposals.
    pub fn is_contested_by(&self, other: &Self) -> bool {
        self.proposal() != other.proposal()
    }

    /// The proposal's name.
    pub fn proposal(&self) -> Option<&str> {
        let revision = self.revision.as_ref();
        revision.map(|revision| revision.value.as_str())
    }
}

/// A kernel release.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Release {
    /// Before the dot.
    pub major: u16,
    /// After the dot.
    pub minor: u16,
}

impl std::fmt::Display for Release {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}.{}", self.major, self.minor)
    }
}

/// A named proposal that adds to the merged ABI.
#[derive(Clone, Debug)]
pub struct Revision {
    /// Such as `zpci-io`.
    pub name: Name,
    /// What it adds and what became of it.
    pub doc: Doc,
    /// Where it was posted.
    pub source: String,
}
