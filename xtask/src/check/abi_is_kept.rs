//! Nothing that is frozen breaks: the specs are compared with the newest baseline and with that of
//! each proposal. A waiver that is of no use is a fault as well.

use std::path::Path;

use uapic::{abi, Project};

use crate::failure::Failure;

pub(super) fn look(root: &Path) -> Result<Vec<String>, Failure> {
    abi::faults(&Project::at(root)?, &abi::Folders::default())
}
