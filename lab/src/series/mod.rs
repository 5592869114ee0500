//! `cargo xtask kernel series`: the generated region as patches for Linux, as they would be posted.
//!
//! What is in the patches comes from the generated files, word for word but for their banners: a
//! kernel does not have the spec that they tell people to edit. By hand are the places in the
//! kernel's own files, the messages, and what `lab/series` holds.

mod check;
mod driver;
mod edits;
mod page;
mod patches;
mod repository;

use std::path::Path;

use super::prepare::Prepared;
use crate::console;
use crate::failure::Failure;
use crate::files;
use repository::Repository;

/// Writes the series to `out` and looks whether it applies and pleases `checkpatch.pl`. If `build`,
/// also whether it builds in the kernel's tree for both machines, and boots.
pub(crate) fn series(
    root: &Path,
    prepared: &Prepared,
    out: &Path,
    build: bool,
) -> Result<(), Failure> {
    let repository = Repository::make(root, prepared)?;
    for patch in patches::IN_ORDER {
        repository.commit(&patch(root, &repository)?)?;
    }
    let files = repository.format(out)?;
    repository.apply()?;
    check::style(prepared, &files)?;
    console::line(&format!(
        "{} patches in {}: they apply, and checkpatch.pl has nothing to say",
        files.len(),
        files::shown(root, out)
    ));
    if build {
        check::build(prepared)?;
        check::boot(prepared)?;
    }
    Ok(())
}
