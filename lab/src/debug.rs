//! A kernel for s390x that watches its locks and its memory: PROVE_LOCKING, detection of hung
//! tasks, KASAN, kmemleak.
//!
//! KASAN takes Rust only beside C that Clang compiled, so that is another compiler than the one of
//! the other kernels. Its build takes long, and only `cargo xtask kernel debug` needs it.

use super::build::Target;
use super::prepare::Prepared;
use super::versions::Versions;
use super::Architecture;
use crate::failure::{During, Failure};

/// Where it is built, inside.
pub(crate) const BUILD_FOLDER: &str = "/kernel/build-s390x-debug";

/// Its configuration: that of the small kernel, and more.
const CONFIG: &str = concat!(
    include_str!("s390.config"),
    include_str!("s390-debug.config")
);

/// Builds it unless that is done.
pub(crate) fn prepare(prepared: &Prepared) -> Result<(), Failure> {
    let key = format!("{}\n{CONFIG}", prepared.versions.key());
    let target = target(&prepared.versions);
    let make = |log: &str, targets: &[&str]| {
        let arguments: Vec<&str> = target.make.iter().map(String::as_str).collect();
        prepared
            .chroot
            .run(log, "make", &[&arguments[..], targets].concat())
    };
    let cost = "twenty minutes, 400 MB";
    prepared.cache.step("s390x-debug", &key, cost, || {
        let build = prepared.chroot.outside(BUILD_FOLDER);
        std::fs::create_dir_all(&build).during("make the folder", &build)?;
        make("s390x-debug-tinyconfig", &["tinyconfig"])?;
        let config = build.join(".config");
        let smallest = std::fs::read_to_string(&config).during("read", &config)?;
        std::fs::write(&config, smallest + CONFIG).during("write", &config)?;
        make("s390x-debug-config", &["olddefconfig"])?;
        super::symbols::config_took(&config, CONFIG)?;
        make("s390x-debug-prepare", &["prepare"])?;
        make("s390x-debug-image", &["bzImage", "modules"])
    })
}

/// How modules are built for it.
pub(crate) fn target(versions: &Versions) -> Target {
    let mut make = versions.make(Architecture::S390x);
    make.retain(|argument| !argument.starts_with("O=") && !argument.starts_with("CC="));
    make.extend([format!("O={BUILD_FOLDER}"), "CC=clang".to_owned()]);
    Target {
        name: "s390x-debug",
        make,
    }
}
