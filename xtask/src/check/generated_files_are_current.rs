//! user-out and kernel-out hold what the specs generate, and nothing else.

use std::path::Path;

use uapic::{build, Project};

use crate::failure::Failure;

pub(super) fn look(root: &Path) -> Result<Vec<String>, Failure> {
    build::stale(&Project::at(root)?)
}
