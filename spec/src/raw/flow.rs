//! `[[flow]]` and `[[chain]]`.

use super::key;
use super::keys::keys;
use super::slots::{Each, Integer, Optional, Required, Rule, RuleOrInteger, Text};

keys! {
    /// One `[[flow]]`.
    pub(crate) struct RawFlow = "flow" {
        /// what is filled: `struct.field`, `struct.bits` or `struct.field.FLAG`
        to: Required<Text> = key("to"),
        /// with what, over values of one struct
        value: Required<RuleOrInteger> = key("value"),
        ..meta: ITEM,
    }

    /// One `[[chain]]`.
    pub(crate) struct RawChain = "chain" {
        /// struct of the reply that it follows
        of: Required<Text> = key("of"),
        /// capabilities, in their order
        links: Each<RawLink> = key("link"),
        ..meta: ITEM,
    }

    /// One of the links of a chain.
    pub(crate) struct RawLink = "link" {
        /// struct of the capability
        capability: Required<Text> = key("capability"),
        /// number of its version
        version: Required<Integer> = key("version"),
        /// it is there only where this holds
        when: Optional<Rule> = key("when"),
    }
}
