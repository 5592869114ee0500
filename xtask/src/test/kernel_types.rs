//! What Debian's kernels for s390x say of their types, and the headers that they were built from.
//! They are unpacked below the target folder and not installed; what no test reads is deleted.
//!
//! A kernel carries the types of its code as BTF, in the image that it boots from. Debian's kernels
//! do since 6.12. Of the one before there are the headers.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::mirror::Mirror;
use crate::tree;

/// Debian releases, by the names that their mirrors have.
const RELEASES: [&str; 3] = ["bookworm", "trixie", "forky"];

/// The first of [`RELEASES`] has no BTF.
const WITHOUT_BTF: &str = RELEASES[0];

/// Starts a stream of zstd: how the image packs the kernel.
const ZSTD: &[u8] = b"\x28\xb5\x2f\xfd";

/// Starts the BTF of a big-endian kernel: magic, version, flags, and the length of the header.
const BTF: &[u8] = b"\xeb\x9f\x01\x00\x00\x00\x00\x18";

/// What is kept of the headers.
const KEPT: [&str; 3] = ["Makefile", "arch/s390/include", "include/uapi"];

/// The module whose types are compared.
const MODULE: &str = "vfio-pci-core.ko";

/// Whether all are there.
pub(crate) fn are_there(root: &Path) -> bool {
    RELEASES.iter().all(|release| is_there(root, release))
}

/// Gets those that are not there, from the mirror that this machine uses anyway. Whether it worked
/// shows in what is there afterwards.
pub(crate) fn fetch(root: &Path) {
    for release in RELEASES {
        if !is_there(root, release) {
            eprintln!("fetching the s390x kernel of {release}");
            let folder = folder(root, release);
            if let Err(error) = get(release, &folder) {
                eprintln!("cannot get the s390x kernel of {release}: {error}");
            }
        }
    }
}

/// `tests/tests/verify` looks for them here.
fn folder(root: &Path, release: &str) -> PathBuf {
    tree::target(root).join("kernel-types").join(release)
}

fn is_there(root: &Path, release: &str) -> bool {
    let folder = folder(root, release);
    let has = |name: &str| folder.join(name).exists();
    has("headers") && (release == WITHOUT_BTF || has("vmlinux.btf") && has(MODULE))
}

fn get(release: &str, folder: &Path) -> std::io::Result<()> {
    let unpacked = folder.join("unpacked");
    let mirror = Mirror::open(release, &["s390x"], &unpacked)?;
    let mut wanted = Vec::new();
    for name in mirror.dependencies("linux-headers-s390x:s390x")? {
        if name.starts_with("linux-headers-") && name.ends_with("-common") {
            wanted.push(name);
        }
    }
    if release != WITHOUT_BTF {
        let parts = ["linux-image-", "linux-binary-", "linux-modules-"];
        for name in mirror.dependencies("linux-image-s390x:s390x")? {
            let name = name.trim_end_matches(":s390x").to_owned();
            if name.ends_with("-s390x") && parts.iter().any(|part| name.starts_with(part)) {
                wanted.push(format!("{name}:s390x"));
            }
        }
    }
    let wanted: Vec<&str> = wanted.iter().map(String::as_str).collect();
    mirror.unpack(&wanted)?;
    if release != WITHOUT_BTF {
        let image = find(&unpacked, &|name| name.starts_with("vmlinuz"))?;
        std::fs::write(folder.join("vmlinux.btf"), btf(&std::fs::read(image)?)?)?;
        let packed = format!("{MODULE}.xz");
        let module = std::fs::read(find(&unpacked, &|name| name == packed)?)?;
        std::fs::write(folder.join(MODULE), filtered("xz", &module)?)?;
    }
    let headers = find(&unpacked.join("usr/src"), &|name| name.ends_with("-common"))?;
    for part in KEPT {
        let kept = folder.join("kept").join(part);
        std::fs::create_dir_all(kept.parent().unwrap_or(folder))?;
        std::fs::rename(headers.join(part), kept)?;
    }
    std::fs::rename(folder.join("kept"), folder.join("headers"))?;
    std::fs::remove_dir_all(&unpacked)
}

/// The BTF in the image that a kernel boots from.
fn btf(image: &[u8]) -> std::io::Result<Vec<u8>> {
    let starts = image.windows(ZSTD.len()).enumerate();
    let starts = starts
        .filter(|(_, window)| *window == ZSTD)
        .map(|(at, _)| at);
    for start in starts {
        let kernel = filtered("zstd", &image[start..])?;
        let found = kernel.windows(BTF.len()).position(|window| window == BTF);
        let Some(btf) = found.and_then(|at| kernel.get(at..)) else {
            continue;
        };
        // After the header come types and texts: the start of the texts and their length end it.
        let word = |at: usize| {
            let bytes = btf.get(at..at + 4)?.try_into().ok()?;
            usize::try_from(u32::from_be_bytes(bytes)).ok()
        };
        let end = word(16)
            .zip(word(20))
            .map(|(start, length)| 24 + start + length);
        if let Some(btf) = end.and_then(|end| btf.get(..end)) {
            return Ok(btf.to_vec());
        }
    }
    Err(std::io::Error::other("the kernel's image holds no BTF"))
}

/// What a program unpacks; what follows the packed part may make it complain.
fn filtered(program: &str, packed: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut command = Command::new(program);
    command
        .args(["--decompress", "--stdout"])
        .stdin(Stdio::piped());
    let mut child = command
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()?;
    let input = child.stdin.take();
    std::thread::scope(|scope| {
        scope.spawn(move || input.map(|mut input| input.write_all(packed)));
        child.wait_with_output().map(|output| output.stdout)
    })
}

/// The first path below a folder with such a name.
fn find(folder: &Path, is_it: &dyn Fn(&str) -> bool) -> std::io::Result<PathBuf> {
    let mut open = vec![folder.to_path_buf()];
    while let Some(folder) = open.pop() {
        for entry in std::fs::read_dir(&folder)? {
            let entry = entry?;
            if is_it(&entry.file_name().to_string_lossy()) {
                return Ok(entry.path());
            }
            if entry.file_type()?.is_dir() {
                open.push(entry.path());
            }
        }
    }
    Err(std::io::Error::other(format!(
        "nothing of the name in {}",
        folder.display()
    )))
}
