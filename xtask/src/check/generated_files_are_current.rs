//! user-out and kernel-out hold what the specs generate, and nothing else.

use std::path::Path;

use crate::codegen;
use crate::failure::Failure;

pub(super) fn look(root: &Path) -> Result<Vec<String>, Failure> {
    codegen::check(root)
}
