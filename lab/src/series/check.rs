//! Whether the series is fit to be posted: `checkpatch.pl`, builds in the tree, and a boot with the
//! driver built in.

use super::edits;
use super::repository::TREE;
use crate::console;
use crate::emulator::Guest;
use crate::failure::{During, Failure};
use crate::initrd::Initrd;
use crate::prepare::Prepared;
use crate::{symbols, Architecture};

/// What the kernel's own checks and selftests need besides what builds kernels.
const TOOLS: [&str; 3] = ["libc6-dev-s390x-cross", "python3-git", "python3-ply"];

/// Installs it.
fn install_tools(prepared: &Prepared) -> Result<(), Failure> {
    prepared
        .cache
        .step("series-tools", &TOOLS.join(" "), "8 MB", || {
            let arguments = [&["install", "--yes"], &TOOLS[..]].concat();
            prepared.chroot.run("series-tools", "apt-get", &arguments)
        })
}

/// Runs the kernel's `checkpatch.pl` over the patches, and its formatter over the new files.
pub(super) fn style(prepared: &Prepared, patches: &[String]) -> Result<(), Failure> {
    install_tools(prepared)?;
    let script = format!("cd {TREE} && exec scripts/checkpatch.pl --strict --show-types \"$@\"");
    let mut arguments = vec!["-c", &script, "checkpatch"];
    arguments.extend(patches.iter().map(String::as_str));
    prepared.chroot.run("series-checkpatch", "sh", &arguments)?;
    let script = format!(
        "cd {TREE} && git diff --name-only --diff-filter=A base applied -- '*.rs' | \
         xargs rustfmt --check --config-path .rustfmt.toml"
    );
    prepared
        .chroot
        .run("series-rustfmt", "sh", &["-c", &script])
}

/// Puts the patched tree where the kernel's is, and a copy of what was built there where that is:
/// paths stay the same, so `make` builds only what the patches change.
const MAKE: &str = "\
mount --bind /kernel/series/linux-source-7.2 /kernel/linux-source-7.2 && build=$1 && shift &&
mount --bind \"/kernel/series/${build##*/}\" \"$build\" && exec make LOCALVERSION= \"$@\"";

/// Builds the driver in the tree: into the kernel for s390x, as a module for amd64.
pub(super) fn build(prepared: &Prepared) -> Result<(), Failure> {
    for architecture in Architecture::ALL {
        copy_build(prepared, architecture)?;
        let (value, targets) = match architecture {
            Architecture::S390x => ("y", ["bzImage", "headers"]),
            Architecture::Amd64 => ("m", ["prepare", "drivers/vfio/pci/zpci_io/"]),
        };
        let option = format!("CONFIG_ZPCI_IO_VFIO_PCI={value}\n");
        let config = prepared
            .chroot
            .outside(&format!("{}/.config", copied(architecture)));
        let text = crate::files::read(&config)?;
        std::fs::write(&config, text + &option).during("write", &config)?;
        make(prepared, architecture, "config", &["olddefconfig"])?;
        symbols::config_took(&config, &option)?;
        make(prepared, architecture, "build", &targets)?;
        let log = format!("logs/{}.txt", log_name(architecture, "build"));
        no_warning(&crate::files::read(&prepared.cache.path(&log))?)?;
        console::line(&format!(
            "series {}: built in the tree",
            architecture.name()
        ));
    }
    Ok(())
}

/// Where the copy of a build folder is, inside.
fn copied(architecture: Architecture) -> String {
    let folder = architecture.build_folder();
    let name = folder.rsplit('/').next().unwrap_or_default();
    format!("/kernel/series/{name}")
}

fn copy_build(prepared: &Prepared, architecture: Architecture) -> Result<(), Failure> {
    let copy = copied(architecture);
    let step = format!("series-build-{}", architecture.name());
    let key = prepared.versions.key();
    prepared
        .cache
        .step(&step, &key, "a quarter of a minute", || {
            let script = format!(
                "rm -rf {copy} && cp --archive {} {copy}",
                architecture.build_folder()
            );
            prepared.chroot.run("series-copy", "sh", &["-c", &script])
        })
}

fn make(
    prepared: &Prepared,
    architecture: Architecture,
    name: &str,
    targets: &[&str],
) -> Result<(), Failure> {
    let settings = prepared.versions.make(architecture);
    let mut arguments = vec!["-c", MAKE, "make", architecture.build_folder()];
    arguments.extend(settings.iter().map(String::as_str));
    arguments.extend(targets);
    let log = log_name(architecture, name);
    prepared.chroot.run(&log, "sh", &arguments)
}

fn log_name(architecture: Architecture, name: &str) -> String {
    format!("series-{}-{name}", architecture.name())
}

/// Looks whether compilers warn of what the patches add. Of the rest of the kernel they may.
fn no_warning(log: &str) -> Result<(), Failure> {
    let is_ours = |line: &str| line.contains("zpci_io/") || line.contains("vfio_uapi");
    let is_warning = |line: &str| line.contains("warning: ") || line.contains("--> ");
    let warnings: Vec<&str> = log
        .lines()
        .filter(|line| is_ours(line) && is_warning(line))
        .collect();
    if warnings.is_empty() {
        return Ok(());
    }
    Err(Failure::Wrong(format!(
        "error: the series builds with warnings:\n{}",
        warnings.join("\n")
    )))
}

/// The first process of a guest.
const INIT: &str = include_str!("../../series/init.sh");

/// A zPCI function with BARs, and a store limit of 128 bytes.
const NVME: &[&str] = &[
    "-device",
    "zpci,uid=0x1234,fid=0x5678,target=nvme",
    "-device",
    "nvme,serial=1,id=nvme",
];

/// Boots the kernel for s390x with the driver built in. Every function of QEMU has MSI-X, so the
/// driver has to refuse it; with that rule lifted, the selftest has to pass.
pub(super) fn boot(prepared: &Prepared) -> Result<(), Failure> {
    let selftest = build_selftest(prepared)?;
    let console = start(prepared, &selftest, "posted")?;
    expect(&console, "posted", "@@ refused: no driver is bound")?;
    console::line("series s390x: boots, and refuses a function with MSI-X");

    let hooks = format!("{TREE}/{}/hooks/instructions.c", super::driver::FOLDER);
    let hooks = prepared.chroot.outside(&hooks);
    let text = crate::files::read(&hooks)?;
    let lifted = edits::replaced(
        &text,
        "\tfunction->msix = pdev->msix_cap;",
        "\tfunction->msix = false;",
    )?;
    std::fs::write(&hooks, lifted).during("write", &hooks)?;
    make(prepared, Architecture::S390x, "lifted", &["bzImage"])?;
    let console = start(prepared, &selftest, "lifted")?;
    expect(
        &console,
        "lifted",
        "# Totals: pass:5 fail:0 xfail:0 xpass:0 skip:0 error:0",
    )?;
    std::fs::write(&hooks, text).during("write", &hooks)?;
    console::line("series s390x: boots, and its selftest passes: 5 tests");
    Ok(())
}

/// Builds the selftest; returns where it is, inside.
fn build_selftest(prepared: &Prepared) -> Result<String, Failure> {
    let folder = "/kernel/series/selftest";
    let includes = format!(
        "KHDR_INCLUDES=-isystem {}/usr/include",
        copied(Architecture::S390x)
    );
    let script = format!(
        "rm -rf {folder} && mkdir {folder} && exec make \
         -C {TREE}/tools/testing/selftests/vfio/zpci_io OUTPUT={folder} ARCH=s390 \
         CC=s390x-linux-gnu-gcc-16 LDLIBS=-static \"$@\""
    );
    let arguments = ["-c", &script, "make", &includes];
    prepared.chroot.run("series-selftest", "sh", &arguments)?;
    Ok(format!("{folder}/zpci_io_test"))
}

fn start(prepared: &Prepared, selftest: &str, name: &str) -> Result<String, Failure> {
    let chroot = &prepared.chroot;
    let name = format!("series-{name}");
    let initrd = Initrd::default()
        .copy(
            "bin/busybox",
            chroot.outside("/kernel/s390x-busybox/usr/bin/busybox"),
        )
        .copy("bin/zpci_io_test", chroot.outside(selftest))
        .script("init", INIT.to_owned())
        .pack(chroot, &name)?;
    let kernel = format!("{}/arch/s390/boot/bzImage", copied(Architecture::S390x));
    let guest = Guest {
        architecture: Architecture::S390x,
        kernel: &kernel,
        initrd: &initrd,
        append: "",
        devices: NVME,
    };
    guest.boot(chroot, &name)
}

/// Looks for a line among what a guest said.
fn expect(console: &str, name: &str, line: &str) -> Result<(), Failure> {
    if console.lines().any(|said| said.trim_end() == line) {
        return Ok(());
    }
    console::print(console);
    Err(Failure::Wrong(format!(
        "error: the guest `{name}` of the series did not say `{line}`"
    )))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_warnings_of_our_files() {
        let rust = "warning: unused variable\n  --> /kernel/x/zpci_io/handler.rs:9:1\n";
        let c = "drivers/vfio/pci/zpci_io/main.c:9:1: warning: unused\n";
        let others = "  RUSTC drivers/vfio/pci/zpci_io/driver.o\nwarning: 1 warning emitted\n";
        assert!(no_warning(rust).is_err());
        assert!(no_warning(c).is_err());
        assert!(no_warning(others).is_ok());
    }

    #[test]
    fn wants_a_whole_line() {
        assert!(expect("a\nb \n", "x", "b").is_ok());
        assert!(expect("a b\n", "x", "b").is_err());
    }
}
