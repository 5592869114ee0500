//! Builds the generated module against the real kernels, with all that its reviewers would run.

use std::path::Path;

use super::prepare::Prepared;
use super::Architecture;
use crate::console;
use crate::failure::{During, Failure};
use crate::tree;

/// Builds the module for the architectures.
pub(crate) fn build(
    root: &Path,
    prepared: &Prepared,
    architectures: &[Architecture],
) -> Result<(), Failure> {
    for architecture in architectures {
        let folder = copy_sources(root, prepared, *architecture)?;
        check_style(prepared, &folder)?;
        make(prepared, *architecture, &folder)?;
        console::line(&format!("{}: built, no warning", architecture.name()));
    }
    Ok(())
}

/// Copies `kernel-out` to where kernels are built; returns the module's folder, inside.
fn copy_sources(
    root: &Path,
    prepared: &Prepared,
    architecture: Architecture,
) -> Result<String, Failure> {
    let inside = format!("/kernel/module-{}", architecture.name());
    let target = prepared.chroot.outside(&inside);
    if target.exists() {
        std::fs::remove_dir_all(&target).during("remove", &target)?;
    }
    let source = root.join("kernel-out");
    for file in tree::files(&source, &|_| false)? {
        let name = file.strip_prefix(&source).unwrap_or(&file);
        let copy = target.join(name);
        if let Some(folder) = copy.parent() {
            std::fs::create_dir_all(folder).during("make the folder", folder)?;
        }
        std::fs::copy(&file, &copy).during("copy", &file)?;
    }
    Ok(format!("{inside}/zpci_io"))
}

/// The kernel's formatter settings and its `checkpatch.pl`.
fn check_style(prepared: &Prepared, folder: &str) -> Result<(), Failure> {
    let source = "/kernel/linux-source-7.2";
    let format = format!(
        "cd {folder} && find . -name '*.rs' -print0 | \
         xargs --null rustfmt --check --config-path {source}/.rustfmt.toml"
    );
    prepared.chroot.run("rustfmt", "sh", &["-c", &format])?;
    // A new file of a tree needs an entry in MAINTAINERS; these are no patch to one.
    let style = format!(
        "cd {folder} && find . \\( -name '*.rs' -o -name '*.[ch]' \\) -print0 | \
         xargs --null {source}/scripts/checkpatch.pl --no-tree --strict --terse \
         --ignore FILE_PATH_CHANGES --file"
    );
    prepared.chroot.run("checkpatch", "sh", &["-c", &style])
}

fn make(prepared: &Prepared, architecture: Architecture, folder: &str) -> Result<(), Failure> {
    let arguments = prepared.versions.make(architecture);
    let mut arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let module = format!("M={folder}");
    arguments.extend([
        &module,
        "CLIPPY=1",
        "KRUSTFLAGS=-Dwarnings",
        "KCFLAGS=-Werror",
        "modules",
    ]);
    let log = format!("module-{}", architecture.name());
    prepared.chroot.run(&log, "make", &arguments)
}
