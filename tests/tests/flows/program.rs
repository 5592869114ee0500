//! A program with the generated flows in it.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use uapi_codegen::rust::{text, Flavour};
use uapi_spec::CheckedAbi;
use uapi_tests::compilers::{self, Target};
use uapi_tests::{root, scratch};

/// The generated flows in a program, and how to run it.
pub(super) struct Program {
    binary: PathBuf,
    emulator: Vec<&'static str>,
    /// Whether it runs big-endian.
    pub(super) big: bool,
}

impl Program {
    /// Compiles the generated text of `abi` for this machine.
    ///
    /// # Errors
    ///
    /// What rustc says of it.
    pub(super) fn here(test: &str, abi: &CheckedAbi) -> Result<Self, String> {
        let rustc = || Command::new("rustc");
        let library = HERE.get_or_init(|| library("flows_library_here", rustc()));
        Ok(Self {
            binary: build(
                test,
                rustc(),
                library.as_deref().map_err(Clone::clone)?,
                abi,
            )?,
            emulator: Vec::new(),
            big: false,
        })
    }

    /// The same for s390x; `None` if that cannot be had.
    pub(super) fn on_s390x(test: &str, abi: &CheckedAbi) -> Option<Result<Self, String>> {
        let linker = "s390x-linux-gnu-gcc";
        let package = "install the Debian package gcc-s390x-linux-gnu";
        let there = compilers::is_there(linker, &["--version"], package);
        let (rustc, emulator) = (compilers::rustc(Target::S390x), compilers::emulator());
        let (Some(_), Some(emulator), true) = (rustc, emulator, there) else {
            return None;
        };
        let rustc = || {
            let mut rustc = compilers::rustc(Target::S390x).expect("it was there");
            rustc.arg(format!("-Clinker={linker}"));
            rustc
        };
        let library = ON_S390X.get_or_init(|| library("flows_library_s390x", rustc()));
        let library = library.as_deref().map_err(Clone::clone);
        let binary = library.and_then(|library| build(test, rustc(), library, abi));
        Some(binary.map(|binary| Self {
            binary,
            emulator: vec![emulator, "-L", "/usr/s390x-linux-gnu"],
            big: true,
        }))
    }

    /// The chain that the kernel side makes of what firmware says.
    pub(super) fn chain(
        &self,
        firmware: [&[u8]; 3],
        end_dma: Option<u64>,
        layout: (usize, usize),
    ) -> Vec<u8> {
        let [query, group, entry] = firmware.map(hex);
        let end_dma = end_dma.map_or("-".to_owned(), |address| format!("{address:x}"));
        let (start, align) = (layout.0.to_string(), layout.1.to_string());
        let digits = self.run(&["chain", &query, &group, &entry, &end_dma, &start, &align]);
        unhex(digits.unwrap_or_else(|error| panic!("{error}")).trim())
    }

    /// Has the user side read what the kernel side makes; `version` is that of the capabilities.
    /// Says what differs.
    pub(super) fn walk(&self, version: u16) -> Result<(), String> {
        self.run(&["walk", &version.to_string()]).map(drop)
    }

    fn run(&self, args: &[&str]) -> Result<String, String> {
        let mut command = match &self.emulator[..] {
            [] => Command::new(&self.binary),
            [program, emulators @ ..] => {
                let mut command = Command::new(program);
                command.args(emulators).arg(&self.binary);
                command
            }
        };
        let output = compilers::run(command.args(args));
        if output.status.success() {
            return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
        }
        Err(String::from_utf8_lossy(&output.stderr).into_owned())
    }
}

/// The folder of the user's crate for one target, compiled by the first test that needs it.
type Library = OnceLock<Result<PathBuf, String>>;

static HERE: Library = OnceLock::new();
static ON_S390X: Library = OnceLock::new();

fn library(name: &str, mut rustc: Command) -> Result<PathBuf, String> {
    let folder = scratch::folder(env!("CARGO_TARGET_TMPDIR"), name);
    rustc.args([
        "--edition=2021",
        "--crate-type=rlib",
        "--crate-name=zdev_abi",
    ]);
    rustc.args(["--cap-lints=allow", "--cfg=feature=\"info\"", "--out-dir"]);
    compile(rustc.arg(&folder).arg(root().join("abi/src/lib.rs")))?;
    Ok(folder)
}

/// Compiles the kernel's text, with the user's crate beside it.
fn build(
    test: &str,
    mut rustc: Command,
    library: &Path,
    abi: &CheckedAbi,
) -> Result<PathBuf, String> {
    let folder = scratch::folder(env!("CARGO_TARGET_TMPDIR"), test);
    for (id, interface) in abi.interfaces() {
        let file = folder.join(format!("{}.rs", interface.name.value));
        scratch::write(&file, &text(abi, id, Flavour::Plain));
    }
    for (from, to) in [("flows.rs", "main.rs"), ("flows_walk.rs", "flows_walk.rs")] {
        let text = uapi_tests::read(&root().join("tests/rust").join(from));
        scratch::write(&folder.join(to), &text);
    }
    let binary = folder.join("main");
    rustc.args(["--edition=2021", "-Cdebuginfo=0", "--check-cfg=cfg(series)"]);
    if !abi.model().regions.is_empty() {
        rustc.arg("--cfg=series");
    }
    rustc.arg("-L").arg(library).arg("--extern=zdev_abi");
    compile(rustc.arg("-o").arg(&binary).arg(folder.join("main.rs")))?;
    Ok(binary)
}

fn compile(command: &mut Command) -> Result<(), String> {
    compilers::complaint(command).map_or(Ok(()), Err)
}

/// Two digits a byte.
pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Bytes of the digits.
pub(super) fn unhex(digits: &str) -> Vec<u8> {
    (0..digits.len())
        .step_by(2)
        .map(|start| u8::from_str_radix(&digits[start..start + 2], 16).unwrap())
        .collect()
}
