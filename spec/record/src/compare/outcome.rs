//! What a kernel makes of a request.

use std::fmt;

/// What one kernel makes of a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WitnessOutcome {
    /// It is taken, and executed as this operation if a request has operations.
    Accepted(Option<String>),
    /// It is refused.
    Refused {
        /// The check that fails first.
        check: String,
        /// What the user gets.
        errno: String,
    },
}

impl WitnessOutcome {
    /// The check that refuses; empty if none does.
    pub(super) fn check(&self) -> &str {
        match self {
            Self::Accepted(_) => "",
            Self::Refused { check, .. } => check,
        }
    }

    /// What the user gets; empty for a success.
    pub(super) fn errno(&self) -> &str {
        match self {
            Self::Accepted(_) => "",
            Self::Refused { errno, .. } => errno,
        }
    }
}

impl fmt::Display for WitnessOutcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Accepted(None) => f.write_str("taken"),
            Self::Accepted(Some(operation)) => write!(f, "taken as {operation}"),
            Self::Refused { check, errno } => write!(f, "{errno} by {check}"),
        }
    }
}
