//! The keys of `[[waiver]]`.

use super::super::reader::TableReader;
use super::super::waiver::RawWaiver;

pub(super) fn waiver(t: &mut TableReader<'_, '_>) -> RawWaiver {
    RawWaiver {
        rule: t.required_text("rule"),
        path: t.required_text("path"),
        reason: t.required_text("reason"),
        review: t.required_text("review"),
    }
}
