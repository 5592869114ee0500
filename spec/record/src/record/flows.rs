//! Flows, and chains of capabilities, as far as users can see them.

use serde::Deserialize;

use crate::expression::Expression;

/// What a value that users see is made of, internal hops left out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Flow {
    /// Such as `vfio_zpci_io_hdr.max`; a flag or a bit field is behind one more dot.
    pub to: String,
    /// Such as `min(clp_rsp_query_pci_grp.stbl & 8191, 4096)`.
    pub value: Expression,
    /// The proposal that has it.
    pub revision: Option<String>,
}

/// Which capabilities a kernel chains to a reply.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Chain {
    /// The struct that the chain follows.
    pub of: String,
    /// In the kernel's order.
    #[serde(default)]
    pub links: Vec<Link>,
}

/// A capability of a chain.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Link {
    /// The struct.
    pub capability: String,
    /// The version that is emitted, if it has a number.
    pub version: Option<u64>,
    /// It is left out unless this holds.
    pub when: Option<Expression>,
}
