//! Kernels as Debian packs them: fetched, unpacked below the target folder, and read.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use uapi_spec::CheckedAbi;
use uapi_verify::census::Wanted;
use uapi_verify::compiler::Compiler;
use uapi_verify::error::Error;
use uapi_verify::truth::Truth;
use uapi_verify::{headers, image};

use super::{Kernel, Source, TreeReader};
use crate::root;

/// Starts a stream of zstd: how the image packs the kernel.
const ZSTD: &[u8] = b"\x28\xb5\x2f\xfd";

/// Starts the BTF of a big-endian kernel: magic, version, flags, and the length of the header.
const BTF: &[u8] = b"\xeb\x9f\x01\x00\x00\x00\x00\x18";

/// The module whose types are compared.
const MODULE: &str = "vfio-pci-core.ko";

/// The kernel's own headers, in a package without an architecture.
const TREE: &str = "/^linux-headers-[0-9].*-common$/";

/// A kernel that was fetched.
#[derive(Clone, Debug)]
pub struct Fetched {
    folder: PathBuf,
    kernel: Kernel,
    /// What was taken: a line for each package, with release, name and version.
    pub taken: String,
}

/// The packages of a kernel.
fn packages(kernel: &Kernel) -> Vec<&'static str> {
    let image: &[&str] = match kernel.debian {
        "bookworm" => &[],
        "trixie" => &["/^linux-image-[0-9].*-s390x$/:s390x", "linux-libc-dev"],
        _ => &[
            "/^linux-binary-[0-9].*-s390x$/:s390x",
            "/^linux-modules-[0-9].*-s390x$/:s390x",
            "linux-libc-dev",
        ],
    };
    [&[TREE], image].concat()
}

/// Fetches a kernel, unless it is below `folder` already.
///
/// # Errors
///
/// What the mirror or a tool has against it.
pub fn fetch(kernel: &Kernel, folder: &Path) -> std::io::Result<Fetched> {
    let folder = folder.join(kernel.debian);
    let taken = folder.join("taken.txt");
    if !taken.exists() {
        let script = root().join("tests/tools/debian-unpack");
        let mut command = Command::new(script);
        command.arg(&folder).args([kernel.debian, "amd64,s390x"]);
        let status = command.args(packages(kernel)).status()?;
        if !status.success() {
            return Err(std::io::Error::other(format!(
                "Linux {} of {} cannot be had",
                kernel.release, kernel.debian
            )));
        }
    }
    let fetched = Fetched {
        taken: std::fs::read_to_string(taken)?,
        folder,
        kernel: *kernel,
    };
    if kernel.has_btf {
        fetched.unpack_types()?;
    }
    Ok(fetched)
}

impl Fetched {
    /// Reads what a source says of everything that a spec names; also the folder to which its files
    /// are relative, and what the source is called.
    ///
    /// # Errors
    ///
    /// What is wrong with it.
    pub fn read(
        &self,
        source: Source,
        abi: &CheckedAbi,
        scratch: &Path,
    ) -> Result<(Truth, PathBuf, String), Error> {
        let wanted = Wanted::by(abi.model());
        let linux = format!("Linux {}", self.kernel.release);
        let of_headers = |folder: PathBuf, compiler: &Compiler, name: String| {
            let source = headers::Source {
                folder: &folder,
                compiler,
                release: None,
                scratch,
            };
            let truth = headers::read(&source, abi, &wanted)?;
            Ok((truth, folder, name))
        };
        match source {
            Source::Tree(reader) => {
                let compiler = match reader {
                    TreeReader::Gcc => Compiler::plain("s390x-linux-gnu-gcc")?,
                    TreeReader::Clang => Compiler::clang("clang", "s390x-linux-gnu")?,
                    TreeReader::ClangX86 => Compiler::clang("clang", "x86_64-linux-gnu")?,
                };
                let name = format!("the headers of {linux} ({})", compiler.name());
                of_headers(self.tree()?, &compiler, name)
            }
            Source::Headers(machine) => {
                let compiler = Compiler::clang("clang", machine)?;
                let name = format!("usr/include of {linux} ({})", compiler.name());
                of_headers(self.folder.join("usr/include"), &compiler, name)
            }
            Source::Image => {
                let truth = image::read(&self.image_types(), None, &wanted)?;
                Ok((
                    truth,
                    self.folder.clone(),
                    format!("vmlinux of {linux} (BTF)"),
                ))
            }
            Source::Module => {
                let (module, base) = (self.folder.join(MODULE), self.image_types());
                let truth = image::read(&module, Some(&base), &wanted)?;
                Ok((
                    truth,
                    self.folder.clone(),
                    format!("{MODULE} of {linux} (BTF)"),
                ))
            }
        }
    }

    fn image_types(&self) -> PathBuf {
        self.folder.join("vmlinux.btf")
    }

    /// The top of the tree with the kernel's own headers.
    fn tree(&self) -> Result<PathBuf, Error> {
        let sources = self.folder.join("usr/src");
        find(&sources, &|name| name.ends_with("-common")).map_err(|source| Error::File {
            path: sources,
            source,
        })
    }

    /// Takes the BTF out of the image, and unpacks the module.
    fn unpack_types(&self) -> std::io::Result<()> {
        if self.folder.join(MODULE).exists() {
            return Ok(());
        }
        // As `boot/vmlinuz-6.12` or, later, as `usr/lib/modules/7.2/vmlinuz`.
        let image = find(&self.folder, &|name| name.starts_with("vmlinuz"))?;
        let packed = format!("{MODULE}.xz");
        let module = find(&self.folder, &|name| name == packed)?;
        let mut parts = module.iter().skip_while(|part| *part != "modules");
        let release = parts.nth(1).unwrap_or_default().to_string_lossy();
        if !image.to_string_lossy().contains(&*release) {
            let (image, module) = (image.display(), module.display());
            let reason = format!("{module} is not of the kernel {image}");
            return Err(std::io::Error::other(reason));
        }
        std::fs::write(self.image_types(), btf(&std::fs::read(image)?)?)?;
        let module = unpacked("xz", &std::fs::read(module)?)?;
        std::fs::write(self.folder.join(MODULE), module)
    }
}

/// The BTF in the image that a kernel boots from.
fn btf(image: &[u8]) -> std::io::Result<Vec<u8>> {
    let starts = image.windows(ZSTD.len()).enumerate();
    let starts = starts
        .filter(|(_, window)| *window == ZSTD)
        .map(|(at, _)| at);
    for start in starts {
        let kernel = unpacked("zstd", &image[start..])?;
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
fn unpacked(program: &str, packed: &[u8]) -> std::io::Result<Vec<u8>> {
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
