//! What real kernels and their headers say of everything that the specs name, written down in
//! `tests/data/truth`. A suite that needs these facts needs neither the kernels nor a network.
//!
//! `cargo xtask record` fetches the kernels that Debian has today, reads the facts anew, and says
//! what changed.

pub mod debian;

use std::path::{Path, PathBuf};

use uapi_spec::model::Release;
use uapi_verify::recorded;
use uapi_verify::truth::Truth;

use crate::{read, root};

/// A Debian release, and the Linux release that it has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kernel {
    /// Debian's name for it.
    pub debian: &'static str,
    /// Linux.
    pub release: Release,
    /// Whether the image carries its types as BTF: Debian's kernels for s390x do since 6.12.
    pub has_btf: bool,
}

const fn kernel(debian: &'static str, (major, minor): (u16, u16), has_btf: bool) -> Kernel {
    Kernel {
        debian,
        release: Release { major, minor },
        has_btf,
    }
}

/// The kernels that are recorded.
pub const KERNELS: [Kernel; 3] = [
    kernel("bookworm", (6, 1), false),
    kernel("trixie", (6, 12), true),
    kernel("forky", (7, 2), true),
];

/// The machines for which headers of userspace are recorded: both byte orders, both alignments of
/// u64, and one that puts ioctl numbers together in its own way.
pub const MACHINES: [&str; 5] = [
    "x86_64-linux-gnu",
    "i386-linux-gnu",
    "s390x-linux-gnu",
    "aarch64-linux-gnu",
    "powerpc64-linux-gnu",
];

/// One thing that told the truth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// The kernel's own headers, as this compiler for s390x reads them.
    Tree(TreeReader),
    /// The BTF in the kernel's image.
    Image,
    /// The BTF of the module that answers userspace, which builds upon that of the image.
    Module,
    /// The headers of userspace for one of [`MACHINES`], as clang reads them.
    Headers(&'static str),
}

/// A compiler, and the machine that it compiles for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TreeReader {
    /// gcc for s390x.
    Gcc,
    /// clang for s390x.
    Clang,
    /// clang for x86-64, on which headers of s390x are not read.
    ClangX86,
}

impl Source {
    /// All that a kernel has.
    pub fn of(kernel: &Kernel) -> Vec<Self> {
        let readers = [TreeReader::Gcc, TreeReader::Clang, TreeReader::ClangX86];
        let mut all: Vec<Self> = readers.into_iter().map(Self::Tree).collect();
        if kernel.has_btf {
            all.extend([Self::Image, Self::Module]);
            all.extend(MACHINES.map(Self::Headers));
        }
        all
    }

    /// The name of its file, without the ending.
    pub fn stem(self) -> String {
        match self {
            Self::Tree(TreeReader::Gcc) => "tree-gcc".to_owned(),
            Self::Tree(TreeReader::Clang) => "tree-clang".to_owned(),
            Self::Tree(TreeReader::ClangX86) => "tree-clang-x86_64".to_owned(),
            Self::Image => "vmlinux".to_owned(),
            Self::Module => "vfio-pci-core".to_owned(),
            Self::Headers(machine) => {
                let machine = machine.split('-').next().unwrap_or(machine);
                format!("headers-{machine}")
            }
        }
    }
}

/// The file that has what a source of a kernel said.
pub fn path(kernel: &Kernel, source: Source) -> PathBuf {
    let folder = format!("tests/data/truth/linux-{}", kernel.release);
    root().join(folder).join(source.stem() + ".json")
}

/// What a source of a kernel said.
///
/// # Panics
///
/// If it is not recorded.
pub fn truth(kernel: &Kernel, source: Source) -> Truth {
    let path = path(kernel, source);
    let name = path.strip_prefix(root()).unwrap_or(Path::new(""));
    recorded::read(&name.to_string_lossy(), &read(&path)).unwrap_or_else(|error| panic!("{error}"))
}
