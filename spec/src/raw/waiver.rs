//! `[[waiver]]`.

use super::key;
use super::keys::keys;
use super::slots::{Required, Text};

keys! {
    /// One `[[waiver]]`.
    pub(crate) struct RawWaiver = "waiver" {
        /// name of the rule, as the report of the break has it
        rule: Required<Text> = key("rule"),
        /// part of the ABI, as the report has it
        path: Required<Text> = key("path"),
        /// why the break is meant
        reason: Required<Text> = key("reason"),
        /// last day on which it holds, such as `2027-06-01`
        review: Required<Text> = key("review"),
    }
}
