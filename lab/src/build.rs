//! Builds the generated module against the real kernels, with all that its reviewers would run.

use std::path::{Path, PathBuf};

use super::prepare::Prepared;
use super::probe;
use super::versions::Versions;
use super::Architecture;
use crate::console;
use crate::failure::{During, Failure};
use crate::files;

/// The module's sources, below the folder that it is built in.
const MODULE: &str = "kernel-out/zpci_io";

/// The kernel that a module is for.
#[derive(Clone, Debug)]
pub(crate) struct Target {
    /// Names its folders and logs.
    pub(crate) name: &'static str,
    /// Arguments of `make` in the kernel's tree.
    pub(crate) make: Vec<String>,
}

impl Target {
    /// The kernel that was prepared for an architecture.
    pub(crate) fn of(versions: &Versions, architecture: Architecture) -> Self {
        Self {
            name: architecture.name(),
            make: versions.make(architecture),
        }
    }
}

/// What executes the region's operations, and says what the device is like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Hooks {
    /// The driver's own.
    Own,
    /// The driver's own, with what a test says of the device: `tests/kernel_hooks`.
    OfTests,
}

impl Hooks {
    /// Where the module is built, inside.
    fn folder(self, target: &Target) -> String {
        match self {
            Self::Own => format!("/kernel/module-{}", target.name),
            Self::OfTests => format!("/kernel/module-{}-tests", target.name),
        }
    }
}

/// Builds the module for the architectures.
pub(crate) fn build(
    root: &Path,
    prepared: &Prepared,
    architectures: &[Architecture],
) -> Result<(), Failure> {
    for architecture in architectures {
        let target = Target::of(&prepared.versions, *architecture);
        module(root, prepared, &target, Hooks::Own)?;
        // Our own kernel for s390x has Rust's debug assertions, which panic.
        if *architecture == Architecture::Amd64 {
            never_panics(prepared, &target)?;
        }
        probe::compile(root, prepared, &target)?;
        console::line(&format!("{}: built, no warning", target.name));
    }
    Ok(())
}

/// No code of the driver leads to a panic of Rust.
fn never_panics(prepared: &Prepared, target: &Target) -> Result<(), Failure> {
    let object = format!("{}/{MODULE}/driver.o", Hooks::Own.folder(target));
    let look = format!("nm {object} > {object}.symbols && ! grep 4core9panicking {object}.symbols");
    prepared.chroot.run("panics", "sh", &["-c", &look])
}

/// Builds the module for a kernel; what is built already is not built again.
///
/// Returns the module, seen from outside.
pub(crate) fn module(
    root: &Path,
    prepared: &Prepared,
    target: &Target,
    hooks: Hooks,
) -> Result<PathBuf, Failure> {
    let folder = hooks.folder(target);
    let sources = copy_sources(root, &prepared.chroot.outside(&folder), hooks)?;
    let module = format!("{folder}/{MODULE}");
    check_style(prepared, &folder, &sources)?;
    make(prepared, target, &module)?;
    let built = format!("{module}/zpci_io_vfio_pci.ko");
    Ok(prepared.chroot.outside(&built))
}

/// Copies the module's sources to where it is built, if they have changed; returns their names in
/// that folder.
fn copy_sources(root: &Path, target: &Path, hooks: Hooks) -> Result<Vec<String>, Failure> {
    let mut sources = sources_below(&root.join("kernel-out"), "kernel-out/")?;
    // Modules that users have, too.
    sources.extend(sources_below(
        &root.join("user-out/rust"),
        "user-out/rust/",
    )?);
    if hooks == Hooks::OfTests {
        let folder = format!("{MODULE}/hooks/");
        let tests = sources_below(&root.join("tests/kernel_hooks"), &folder)?;
        sources.retain(|(name, _)| tests.iter().all(|(other, _)| name != other));
        sources.extend(tests);
    }
    for (name, source) in &sources {
        let copy = target.join(name);
        let text = std::fs::read(source).during("read", source)?;
        if std::fs::read(&copy).is_ok_and(|old| old == text) {
            continue;
        }
        if let Some(folder) = copy.parent() {
            std::fs::create_dir_all(folder).during("make the folder", folder)?;
        }
        std::fs::write(&copy, text).during("write", &copy)?;
    }
    Ok(sources.into_iter().map(|(name, _)| name).collect())
}

/// The files below a folder, each with its name there behind `prefix`.
fn sources_below(folder: &Path, prefix: &str) -> Result<Vec<(String, PathBuf)>, Failure> {
    let files = files::files(folder, &|_| false)?;
    let named = files.into_iter().map(|file| {
        let name = file.strip_prefix(folder).unwrap_or(&file);
        (format!("{prefix}{}", name.display()), file)
    });
    Ok(named.collect())
}

/// The kernel's formatter settings and its `checkpatch.pl`, on the files that go into the module.
fn check_style(prepared: &Prepared, folder: &str, sources: &[String]) -> Result<(), Failure> {
    let source = "/kernel/linux-source-7.2";
    let of = |extensions: &[&str]| -> String {
        let is_module = |name: &&String| name.starts_with(MODULE);
        let has = |name: &&String| extensions.iter().any(|end| name.ends_with(end));
        let names: Vec<&str> = sources
            .iter()
            .filter(is_module)
            .filter(has)
            .map(String::as_str)
            .collect();
        names.join(" ")
    };
    let format = format!(
        "cd {folder} && rustfmt --check --config-path {source}/.rustfmt.toml {}",
        of(&[".rs"])
    );
    prepared.chroot.run("rustfmt", "sh", &["-c", &format])?;
    // A new file of a tree needs an entry in MAINTAINERS; these are no patch to one.
    let style = format!(
        "cd {folder} && {source}/scripts/checkpatch.pl --no-tree --strict --terse \
         --ignore FILE_PATH_CHANGES --file {}",
        of(&[".rs", ".c", ".h"])
    );
    prepared.chroot.run("checkpatch", "sh", &["-c", &style])
}

fn make(prepared: &Prepared, target: &Target, module: &str) -> Result<(), Failure> {
    let mut arguments: Vec<&str> = target.make.iter().map(String::as_str).collect();
    let module = format!("M={module}");
    arguments.extend([
        &module,
        "CLIPPY=1",
        "KRUSTFLAGS=-Dwarnings",
        "KCFLAGS=-Werror",
        "modules",
    ]);
    let log = format!("module-{}", target.name);
    prepared.chroot.run(&log, "make", &arguments)
}
