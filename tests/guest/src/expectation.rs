//! What becomes of requests that keep all rules.

/// What the backend does with one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Expectation {
    /// It executes it.
    Done,
    /// It answers with an exception: `ENXIO`.
    Exception,
    /// One of the two; which one is for the emulated device.
    #[cfg_attr(
        not(target_arch = "s390x"),
        expect(dead_code, reason = "the model is all documented")
    )]
    Either,
}
