//! What changed, and what that means for whom.

use std::fmt;

use super::witness::Witness;
use super::Rule;

/// Whether two parties built from different records understand each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// They do.
    Safe,
    /// They do if this holds, which a record cannot tell.
    SafeIf(String),
    /// They do not, because of this.
    Breaks(String),
}

impl Verdict {
    /// Safe on a condition.
    pub(super) fn safe_if(condition: impl Into<String>) -> Self {
        Self::SafeIf(condition.into())
    }

    /// Broken for a reason.
    pub(super) fn breaks(reason: impl Into<String>) -> Self {
        Self::Breaks(reason.into())
    }

    /// `safe`, `safe-if` or `breaks`.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Safe => "safe",
            Self::SafeIf(_) => "safe-if",
            Self::Breaks(_) => "breaks",
        }
    }

    /// The condition or the reason.
    pub fn because(&self) -> Option<&str> {
        match self {
            Self::Safe => None,
            Self::SafeIf(text) | Self::Breaks(text) => Some(text),
        }
    }

    /// Whether it is [`Verdict::Breaks`].
    pub fn is_break(&self) -> bool {
        matches!(self, Self::Breaks(_))
    }
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Safe => f.write_str("safe"),
            Self::SafeIf(condition) => write!(f, "safe if {condition}"),
            Self::Breaks(reason) => write!(f, "breaks: {reason}"),
        }
    }
}

/// One change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What kind of change it is.
    pub rule: Rule,
    /// What changed, such as `vfio_device_info.pad`.
    pub path: String,
    /// What it was and is, in one line.
    pub message: String,
    /// A program built from the old record, on a kernel built from the new one.
    pub old_user: Verdict,
    /// A program built from the new record, on a kernel built from the old one.
    pub new_user: Verdict,
    /// The text of a program that was written against the old record, compiled with the new one.
    pub old_source: Verdict,
    /// The struct whose bytes moved; its two byte maps show how.
    pub structure: Option<String>,
    /// A request that tells the two kernels apart.
    pub witness: Option<Witness>,
}

impl Change {
    /// Whether anything breaks.
    pub fn is_break(&self) -> bool {
        self.verdicts()
            .iter()
            .any(|(_, verdict)| verdict.is_break())
    }

    /// Whether anything is not simply safe.
    pub fn is_doubtful(&self) -> bool {
        let mut verdicts = self.verdicts().into_iter();
        verdicts.any(|(_, verdict)| *verdict != Verdict::Safe)
    }

    /// The verdicts, each with whom it is for.
    pub fn verdicts(&self) -> [(&'static str, &Verdict); 3] {
        [
            ("old user on new kernel", &self.old_user),
            ("new user on old kernel", &self.new_user),
            ("old source with new headers", &self.old_source),
        ]
    }
}
