//! Time that passes.

/// A span of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Delta {
    microseconds: i64,
}

impl Delta {
    /// So many microseconds.
    pub const fn from_micros(microseconds: i64) -> Self {
        Self { microseconds }
    }
}

/// Waiting without sleeping.
pub mod delay {
    use super::Delta;
    use crate::machine;

    /// Waits; here it only counts that somebody has waited.
    pub fn udelay(delta: Delta) {
        assert!(delta > Delta::from_micros(0), "a wait of nothing");
        machine::wait();
    }
}
