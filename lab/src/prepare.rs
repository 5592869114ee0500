//! From nothing to kernels that build and boot our modules.
//!
//! amd64: Debian's own kernel. Its packages lack what Rust modules are compiled against, so that is
//! made again from Debian's sources, configuration and compiler; the symbols have to come out as
//! those that the packaged kernel exports. s390x: a small kernel of our own, since Debian's is
//! built without Rust.

use std::path::Path;
use std::process::Command;

use super::cache::Cache;
use super::chroot::{logged, Chroot};
use super::old_kernels::OldKernel;
use super::versions::Versions;
use super::Architecture;
use crate::failure::{During, Failure};

/// The release of Debian with the kernel that the module is for.
const RELEASE: &str = "forky";

/// What builds kernels and modules.
const TOOLS: &[&str] = &[
    "bc",
    "bindgen",
    "bison",
    "clang",
    "cpio",
    "flex",
    "gcc",
    "gcc-16-for-host",
    "gcc-16-s390x-linux-gnu",
    "git",
    "kmod",
    "libdw-dev",
    "libelf-dev",
    "libssl-dev",
    "make",
    "pahole",
    "perl",
    "python3",
    "rust-clippy",
    "rust-src",
    "rustc",
    "rustfmt",
    "xz-utils",
];

/// What boots them.
const EMULATORS: &[&str] = &["busybox-static", "qemu-system-s390x", "qemu-system-x86"];

/// Settings of apt for a root folder that is made and thrown away.
const APT: &str = "Acquire::Check-Valid-Until \"false\";\nAPT::Install-Recommends \"false\";\nAPT::Sandbox::User \"root\";\n";

/// The configuration of the s390x kernel, on top of the smallest one.
const S390_CONFIG: &str = include_str!("s390.config");

/// Everything that is prepared.
#[derive(Debug)]
pub(crate) struct Prepared {
    /// The Debian that builds and boots.
    pub(crate) chroot: Chroot,
    /// Where it and its products are kept.
    pub(crate) cache: Cache,
    /// Which versions they are.
    pub(crate) versions: Versions,
    /// Kernels for s390x of old releases; none unless they were asked for.
    pub(crate) old_kernels: &'static [OldKernel],
}

/// Prepares what `architectures` need; what is done already is not done again.
pub(crate) fn prepare(architectures: &[Architecture]) -> Result<Prepared, Failure> {
    require_root()?;
    let cache = Cache::open()?;
    let chroot = Chroot::new(cache.path("debian"), cache.path("logs"));
    make_debian(&cache, &chroot)?;
    let versions = Versions::read(&chroot)?;
    for architecture in architectures {
        match architecture {
            Architecture::Amd64 => make_amd64(&cache, &chroot, &versions)?,
            Architecture::S390x => {
                make_s390x(&cache, &chroot, &versions)?;
                get_debian_kernels(&cache, &chroot)?;
            }
        }
    }
    Ok(Prepared {
        chroot,
        cache,
        versions,
        old_kernels: &[],
    })
}

fn require_root() -> Result<(), Failure> {
    let output = Command::new("id").arg("-u").output().during("run", "id")?;
    if String::from_utf8_lossy(&output.stdout).trim() == "0" {
        return Ok(());
    }
    Err(Failure::Usage(
        "`cargo xtask kernel` makes a root folder and mounts in it: run it as root".to_owned(),
    ))
}

fn make_debian(cache: &Cache, chroot: &Chroot) -> Result<(), Failure> {
    cache.step("debian", RELEASE, "35 MB, half a minute", || {
        require_disk(cache)?;
        debootstrap(cache, chroot)
    })?;
    let tools = [TOOLS, EMULATORS].concat();
    cache.step("tools", &tools.join(" "), "380 MB, two minutes", || {
        chroot.run(
            "tools",
            "apt-get",
            &[&["install", "--yes"], &tools[..]].concat(),
        )
    })?;
    let sources = ["linux-source-7.2", "linux-headers-amd64"];
    cache.step(
        "sources",
        &sources.join(" "),
        "180 MB, half a minute",
        || {
            chroot.run(
                "sources",
                "apt-get",
                &[&["install", "--yes"], &sources[..]].concat(),
            )?;
            let unpack = "mkdir -p /kernel && tar -C /kernel -xf /usr/src/linux-source-7.2.tar.xz";
            chroot.run("unpack", "sh", &["-c", unpack])
        },
    )
}

/// The smallest Debian, by `debootstrap` of this machine's own release: unpacked, not installed.
fn debootstrap(cache: &Cache, chroot: &Chroot) -> Result<(), Failure> {
    let mirror = mirror()?;
    let tool = cache.path("debootstrap");
    std::fs::create_dir_all(&tool).during("make the folder", &tool)?;
    let script = "apt-get download debootstrap && dpkg-deb --extract debootstrap_*.deb . && \
         if [ -d \"$1\" ]; then rm -rf --one-file-system \"$1\"; fi && \
         DEBOOTSTRAP_DIR=$PWD/usr/share/debootstrap usr/sbin/debootstrap --variant=minbase \
         --include=ca-certificates \"$2\" \"$1\" \"$3\" sid";
    let mut command = Command::new("sh");
    command
        .current_dir(&tool)
        .args(["-c", script, "debootstrap"])
        .arg(chroot.root())
        .args([RELEASE, &mirror]);
    logged(&cache.path("logs"), "debootstrap", command)?;
    let settings = chroot.outside("/etc/apt/apt.conf.d/99throw-away");
    std::fs::write(&settings, APT).during("write", &settings)?;
    chroot.run("apt-update", "apt-get", &["update"])
}

/// Everything together takes this much of a disk, in units of 1024 bytes.
const DISK: u64 = 12 << 20;

fn require_disk(cache: &Cache) -> Result<(), Failure> {
    let folder = cache.path("");
    let output = Command::new("df")
        .args(["--output=avail", "-k"])
        .arg(&folder)
        .output()
        .during("run", "df")?;
    let text = String::from_utf8_lossy(&output.stdout);
    let free: Option<u64> = text
        .lines()
        .nth(1)
        .and_then(|line| line.trim().parse().ok());
    match free {
        Some(free) if free < DISK => Err(Failure::Usage(format!(
            "{} has {} MB left; kernels and their tools take {} MB",
            folder.display(),
            free >> 10,
            DISK >> 10
        ))),
        _ => Ok(()),
    }
}

fn make_amd64(cache: &Cache, chroot: &Chroot, versions: &Versions) -> Result<(), Failure> {
    let key = versions.key();
    let make = |log: &str, targets: &[&str]| {
        let arguments = versions.make(Architecture::Amd64);
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        chroot.run(log, "make", &[&arguments[..], targets].concat())
    };
    cache.step("amd64-rust", &key, "three minutes", || {
        let headers = chroot.outside(&versions.headers);
        let build = chroot.outside(Architecture::Amd64.build_folder());
        std::fs::create_dir_all(&build).during("make the folder", &build)?;
        for file in [".config", "Module.symvers"] {
            copy(&headers.join(file), &build.join(file))?;
        }
        make("amd64-config", &["olddefconfig"])?;
        same(&build.join(".config"), &headers.join(".config"))?;
        make("amd64-prepare", &["prepare", "modules_prepare"])?;
        super::symbols::are_those_of_the_package(&build, &headers)
    })?;
    cache.step("amd64-vfio", &key, "half a minute", || {
        make("amd64-vfio", &["M=drivers/vfio", "modules"])?;
        make("amd64-irqbypass", &["M=virt/lib", "modules"])
    })?;
    cache.step("amd64-image", &key, "14 MB", || {
        let script = format!(
            "cd /kernel && apt-get download linux-binary-{0} && dpkg-deb --extract linux-binary-{0}_*.deb amd64-image",
            versions.release
        );
        chroot.run("amd64-image", "sh", &["-c", &script])
    })
}

fn make_s390x(cache: &Cache, chroot: &Chroot, versions: &Versions) -> Result<(), Failure> {
    let key = format!("{}\n{S390_CONFIG}", versions.key());
    let make = |log: &str, targets: &[&str]| {
        let arguments = versions.make(Architecture::S390x);
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        chroot.run(log, "make", &[&arguments[..], targets].concat())
    };
    cache.step("s390x-kernel", &key, "five minutes", || {
        let build = chroot.outside(Architecture::S390x.build_folder());
        std::fs::create_dir_all(&build).during("make the folder", &build)?;
        make("s390x-tinyconfig", &["tinyconfig"])?;
        let config = build.join(".config");
        let smallest = std::fs::read_to_string(&config).during("read", &config)?;
        std::fs::write(&config, smallest + S390_CONFIG).during("write", &config)?;
        make("s390x-config", &["olddefconfig"])?;
        super::symbols::config_took(&config, S390_CONFIG)?;
        make("s390x-prepare", &["prepare"])?;
        make("s390x-image", &["bzImage", "modules"])
    })?;
    cache.step("s390x-busybox", &key, "12 MB", || {
        let script = "dpkg --add-architecture s390x && apt-get update && cd /kernel && \
             apt-get download busybox-static:s390x && dpkg-deb --extract busybox-static_*_s390x.deb s390x-busybox";
        chroot.run("s390x-busybox", "sh", &["-c", script])
    })
}

/// Debian's own s390x kernels, which read our layouts as everybody's do.
pub(crate) const DEBIAN_KERNELS: [&str; 2] = ["trixie", "forky"];

const FETCH: &str = include_str!("fetch_debian_kernel.sh");

fn get_debian_kernels(cache: &Cache, chroot: &Chroot) -> Result<(), Failure> {
    for release in DEBIAN_KERNELS {
        cache.step(&format!("s390x-{release}"), FETCH, "55 MB", || {
            let mirror = mirror()?;
            chroot.run(
                &format!("s390x-{release}"),
                "sh",
                &["-c", FETCH, "fetch", release, &mirror],
            )
        })?;
    }
    Ok(())
}

fn mirror() -> Result<String, Failure> {
    crate::debian::mirror().ok_or_else(|| {
        Failure::Usage(
            "apt-get names no mirror of Debian, from which kernels and tools come".to_owned(),
        )
    })
}

fn copy(from: &Path, to: &Path) -> Result<(), Failure> {
    std::fs::copy(from, to).during("copy", from)?;
    Ok(())
}

fn same(one: &Path, other: &Path) -> Result<(), Failure> {
    let read = |path: &Path| std::fs::read(path).during("read", path);
    if read(one)? == read(other)? {
        return Ok(());
    }
    Err(Failure::Wrong(format!(
        "error: {} is not {}: the compiler or the sources are not those of the packaged kernel",
        one.display(),
        other.display()
    )))
}
