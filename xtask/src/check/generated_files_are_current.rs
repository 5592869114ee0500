//! user-out and kernel-out hold what the specs generate, and nothing else; the documents describe the format as it is.

use std::path::Path;

use uapic::{build, Project};

use crate::failure::Failure;
use crate::format_docs;

pub(super) fn look(root: &Path) -> Result<Vec<String>, Failure> {
    let mut findings = build::stale(&Project::at(root)?)?;
    findings.extend(format_docs::stale(root)?);
    Ok(findings)
}
