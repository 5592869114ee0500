//! Nothing that is frozen breaks: the specs are compared with the newest baseline and with that of
//! each proposal.

use std::path::Path;

use crate::abi::{self, Folders};
use crate::failure::Failure;

pub(super) fn look(root: &Path) -> Result<Vec<String>, Failure> {
    let mut findings = Vec::new();
    for compared in abi::against_frozen(root, &Folders::default(), &[])? {
        for finding in compared.findings.iter().filter(|finding| finding.breaks()) {
            let change = &finding.change;
            findings.push(format!(
                "{} of `{}` since {}: {}",
                change.rule.id(),
                change.path,
                compared.old_name,
                change.message
            ));
        }
        findings.extend(compared.stale_waivers);
    }
    Ok(findings)
}
