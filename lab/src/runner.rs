//! Runs a program for s390x on the real kernel, where `cargo test` wants a runner for its tests.
//!
//! The program finds a zPCI function that is bound to vfio-pci, and the files of the package that it
//! was started in at the path that they have here.

use std::ffi::OsString;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use super::chroot::Chroot;
use super::emulator::Guest;
use super::initrd::Initrd;
use super::prepare::Prepared;
use super::Architecture;
use crate::console;
use crate::failure::{During, Failure};
use crate::files;

/// A zPCI function of QEMU.
const ZPCI: &[&str] = &[
    "-device",
    "zpci,uid=0x1234,fid=0x5678,target=random",
    "-device",
    "virtio-rng-pci,id=random",
];

/// The first process of the guest, but for the call of the program.
const INIT: &str = "\
#!/bin/busybox sh
/bin/busybox --install -s /bin
export PATH=/bin HOME=/ TMPDIR=/tmp
mount -t proc proc /proc
mount -t sysfs sysfs /sys
mount -t devtmpfs devtmpfs /dev
echo vfio-pci > /sys/bus/pci/devices/1234:00:00.0/driver_override
echo 1234:00:00.0 > /sys/bus/pci/drivers_probe
";

/// What the guest says when the program has ended.
const ENDED: &str = "@@ ended ";

/// Data that packages share, in the project's folder.
const SHARED: [&str; 2] = ["tests/data", "tests/vectors"];

/// What every program that needs libraries names, soon after its start.
const LOADER: &[u8] = b"/lib/ld64.so.1";

/// Boots the kernel, runs the program, prints what it says, and ends as it ends.
pub(crate) fn run(
    root: &Path,
    prepared: &Prepared,
    program: &Path,
    arguments: &[OsString],
) -> Result<(), Failure> {
    if needs_libraries(program)? {
        return Err(Failure::Usage(format!(
            "{} needs libraries, and the guest has none: build it with \
             RUSTFLAGS='-C target-feature=+crt-static'",
            program.display()
        )));
    }
    let folder = std::env::current_dir().during("find", "the current folder")?;
    let mut initrd = Initrd::default()
        .copy(
            "bin/busybox",
            prepared
                .chroot
                .outside("/kernel/s390x-busybox/usr/bin/busybox"),
        )
        .copy("program", program.to_owned())
        .script("init", init(&folder, arguments));
    for file in files(root, &folder)? {
        let path = file.strip_prefix("/").unwrap_or(&file);
        initrd = initrd.copy(&path.to_string_lossy(), file.clone());
    }
    // Several runners may be at work.
    let name = format!("runner-{}", std::process::id());
    let said = boot(&prepared.chroot, &initrd, &name);
    clean(&prepared.chroot, &name)?;
    end(&said?)
}

fn needs_libraries(program: &Path) -> Result<bool, Failure> {
    let mut start = Vec::new();
    File::open(program)
        .and_then(|file| file.take(4096).read_to_end(&mut start))
        .during("read", program)?;
    Ok(start.windows(LOADER.len()).any(|part| part == LOADER))
}

fn init(folder: &Path, arguments: &[OsString]) -> String {
    let mut call = "/program".to_owned();
    for argument in arguments {
        call += " ";
        call += &quoted(&argument.to_string_lossy());
    }
    let folder = quoted(&folder.to_string_lossy());
    format!("{INIT}mkdir -p {folder} && cd {folder}\n{call}\necho \"\n{ENDED}$?\"\npoweroff -f\n")
}

/// The text as one word of a shell.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', "'\\''"))
}

/// The files of the package in `folder`, and the shared ones.
fn files(root: &Path, folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let skip = |name: &str| matches!(name, ".git" | "target");
    let mut files = Vec::new();
    if folder != root && folder.starts_with(root) {
        files = files::files(folder, &skip)?;
    }
    for shared in SHARED {
        let shared = root.join(shared);
        if !shared.starts_with(folder) || folder == root {
            files.extend(files::files(&shared, &skip)?);
        }
    }
    files.retain(|file| file.is_file());
    Ok(files)
}

fn boot(chroot: &Chroot, initrd: &Initrd, name: &str) -> Result<String, Failure> {
    let initrd = initrd.pack(chroot, name)?;
    let kernel = format!(
        "{}/arch/s390/boot/bzImage",
        Architecture::S390x.build_folder()
    );
    let guest = Guest {
        architecture: Architecture::S390x,
        kernel: &kernel,
        initrd: &initrd,
        append: "",
        devices: ZPCI,
    };
    guest.boot(chroot, name)
}

fn clean(chroot: &Chroot, name: &str) -> Result<(), Failure> {
    let script =
        format!("rm -rf /kernel/initrd/{name} /kernel/initrd/{name}.gz /kernel/console-{name}.txt");
    chroot.run("runner", "sh", &["-c", &script])
}

/// Prints what the program said, and fails if it failed or did not get to its end.
fn end(said: &str) -> Result<(), Failure> {
    let Some((output, status)) = said.rsplit_once(&format!("\n{ENDED}")) else {
        console::print(said);
        return Err(Failure::Wrong(
            "error: the guest ended before the program did".to_owned(),
        ));
    };
    console::print(output);
    match status.lines().next().map(str::parse) {
        Some(Ok(0)) => Ok(()),
        Some(Ok(status)) => Err(Failure::Ended(status)),
        _ => Err(Failure::Wrong(format!(
            "error: `{status}` is no status of a program"
        ))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ends_as_the_program_ends() {
        assert!(end("all is well\n\n@@ ended 0\n").is_ok());
        let status = |said: &str| match end(said) {
            Err(Failure::Ended(status)) => Some(status),
            _ => None,
        };
        assert_eq!(status("no\n\n@@ ended 101\n"), Some(101));
        assert_eq!(status("a\n\n@@ ended 0\n\n@@ ended 1\n"), Some(1));
        for said in ["", "all is well\n", "\n@@ ended x\n", "\n@@ ended 256\n"] {
            assert!(matches!(end(said), Err(Failure::Wrong(_))), "{said}");
        }
    }

    #[test]
    fn arguments_stay_as_they_are() {
        assert_eq!(quoted("it's $HOME"), "'it'\\''s $HOME'");
    }
}
