//! Compiles with the real kernel crate what uses every item of its stand-in: what the stand-in takes
//! and the kernel refuses is a mistake of the stand-in.

use std::path::Path;

use super::build::Target;
use super::prepare::Prepared;
use crate::failure::{During, Failure};

/// Compiles it for a kernel. It is no module that could be loaded, so nothing is linked.
pub(crate) fn compile(root: &Path, prepared: &Prepared, target: &Target) -> Result<(), Failure> {
    let inside = format!("/kernel/probe-{}", target.name);
    let folder = prepared.chroot.outside(&inside);
    std::fs::create_dir_all(&folder).during("make the folder", &folder)?;
    let source = root.join("tests/kernel_standin/probe.rs");
    std::fs::copy(&source, folder.join("probe.rs")).during("copy", &source)?;
    let list = folder.join("Kbuild");
    std::fs::write(&list, "obj-m := probe.o\n").during("write", &list)?;
    let module = format!("M={inside}");
    let mut arguments: Vec<&str> = target.make.iter().map(String::as_str).collect();
    arguments.extend([&module, "CLIPPY=1", "KRUSTFLAGS=-Dwarnings", "probe.o"]);
    prepared
        .chroot
        .run(&format!("probe-{}", target.name), "make", &arguments)
}
