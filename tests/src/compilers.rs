//! The compilers of this machine.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use uapi_spec::layout;

/// What C code is compiled for. Nothing compiled is ever run, so no emulator is needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// Little-endian, u64 aligned to 8.
    X86_64,
    /// Little-endian, u64 aligned to 4.
    I386,
    /// Big-endian, u64 aligned to 8.
    S390x,
}

impl Target {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::X86_64, Self::I386, Self::S390x];

    /// How the front end knows it.
    pub fn alignment(self) -> layout::Target {
        match self {
            Self::X86_64 | Self::S390x => layout::Target::Align8,
            Self::I386 => layout::Target::Align4,
        }
    }

    /// What rustc calls it.
    pub fn triple(self) -> &'static str {
        match self {
            Self::X86_64 => "x86_64-unknown-linux-gnu",
            Self::I386 => "i686-unknown-linux-gnu",
            Self::S390x => "s390x-unknown-linux-gnu",
        }
    }

    /// Where Debian keeps its own headers below `usr/include`.
    pub fn multiarch(self) -> &'static str {
        match self {
            Self::X86_64 => "x86_64-linux-gnu",
            Self::I386 => "i386-linux-gnu",
            Self::S390x => "s390x-linux-gnu",
        }
    }
}

/// A C compiler.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Compiler {
    /// GNU.
    Gcc,
    /// LLVM.
    Clang,
}

impl Compiler {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Gcc, Self::Clang];

    /// The command for one language and target, with the headers of this machine. None if it is not
    /// there and that is allowed.
    pub fn command(self, language: Language, target: Target) -> Option<Command> {
        let mut command = self.without_headers(language, target)?;
        match (self, target) {
            // Debian keeps the kernel's <asm/*.h> of x86 where only 64-bit code looks.
            (_, Target::I386) => command.args(["-isystem", "/usr/include/x86_64-linux-gnu"]),
            (Self::Clang, Target::S390x) => {
                command.args(["-isystem", "/usr/s390x-linux-gnu/include"])
            }
            _ => &mut command,
        };
        Some(command)
    }

    /// The same, for headers that are named later and are to come first.
    pub fn without_headers(self, language: Language, target: Target) -> Option<Command> {
        let (program, package) = self.program(language, target);
        let mend = format!("install the Debian package {package}");
        if !is_there(program, &["--version"], &mend) {
            return None;
        }
        let mut command = Command::new(program);
        match (self, target) {
            (_, Target::I386) => command.arg("-m32"),
            (Self::Clang, Target::S390x) => command.arg("--target=s390x-linux-gnu"),
            _ => &mut command,
        };
        Some(command)
    }

    /// What it compiles for here. Debian packs g++ for s390x apart from gcc; clang covers it.
    pub fn targets(self, language: Language) -> &'static [Target] {
        match (self, language) {
            (Self::Gcc, Language::Cxx) => &[Target::X86_64, Target::I386],
            _ => &Target::ALL,
        }
    }

    fn program(self, language: Language, target: Target) -> (&'static str, &'static str) {
        match (self, language, target) {
            (Self::Clang, ..) => ("clang", "clang"),
            (Self::Gcc, Language::C, Target::S390x) => {
                ("s390x-linux-gnu-gcc", "gcc-s390x-linux-gnu")
            }
            (Self::Gcc, Language::C, _) => ("gcc", "gcc"),
            (Self::Gcc, Language::Cxx, _) => ("g++", "g++"),
        }
    }
}

/// A target of clang, which compiles for all of them whatever else is installed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClangTarget {
    /// What clang calls it.
    pub triple: &'static str,
    /// Whether it is big-endian.
    pub big: bool,
    /// How it aligns u64.
    pub alignment: layout::Target,
}

impl ClangTarget {
    /// The command that compiles for it, for code that needs no headers. None if clang is not there
    /// and that is allowed.
    pub fn command(self) -> Option<Command> {
        let target = format!("--target={}", self.triple);
        let asks = [target.as_str(), "-fintegrated-as"];
        let knows = [
            &asks[..],
            &["-x", "c", "-c", "-o", "/dev/null", "/dev/null"],
        ]
        .concat();
        let mend = format!(
            "install the Debian package clang, with {} among its targets",
            self.triple
        );
        if !is_there("clang", &knows, &mend) {
            return None;
        }
        let mut command = Command::new("clang");
        command.args(asks);
        Some(command)
    }
}

/// What a header is compiled as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// C.
    C,
    /// C++.
    Cxx,
}

/// The Rust compiler, if it has `core` for the target. None if it has not and that is allowed.
pub fn rustc(target: Target) -> Option<Command> {
    let triple = target.triple();
    for program in std::iter::once("rustc".into()).chain(std::env::var_os(STAND_IN)) {
        let output =
            run(Command::new(&program).args(["--print=target-libdir", "--target", triple]));
        let folder = PathBuf::from(String::from_utf8_lossy(&output.stdout).trim());
        if folder.is_dir() {
            let mut command = Command::new(program);
            command.args(["--target", triple]);
            return Some(command);
        }
    }
    missing(&format!("rustup target add {triple}"));
    None
}

/// The oldest Rust compiler that the crates promise to build with. None if it is not there and that
/// is allowed.
pub fn oldest_rustc() -> Option<Command> {
    let runs = |command: &mut Command| {
        let output = command.arg("--version").stdin(Stdio::null()).output();
        output.is_ok_and(|output| output.status.success())
    };
    if runs(Command::new("rustc").arg(OLDEST)) {
        let mut command = Command::new("rustc");
        command.arg(OLDEST);
        return Some(command);
    }
    if let Some(program) = std::env::var_os(STAND_IN) {
        if runs(&mut Command::new(&program)) {
            return Some(Command::new(program));
        }
    }
    missing("rustup toolchain install 1.85.0");
    None
}

/// What the workspace promises to build with.
const OLDEST: &str = "+1.85.0";

/// Names a compiler that has what rustup has not brought; `cargo xtask test` sets it.
const STAND_IN: &str = "UAPI_RUSTC";

/// The program that runs programs for s390x. None if there is none and that is allowed.
pub fn emulator() -> Option<&'static str> {
    let runs = |name: &&str| {
        Command::new(name)
            .arg("--version")
            .stdout(Stdio::null())
            .status()
            .is_ok_and(|status| status.success())
    };
    let found = ["qemu-s390x-static", "qemu-s390x"].into_iter().find(runs);
    if found.is_none() {
        missing("no qemu-s390x: install the Debian package qemu-user-static, now named qemu-user");
    }
    found
}

/// Whether a program runs with these arguments; see [`missing`] for when it does not.
pub fn is_there(program: &str, args: &[&str], mend: &str) -> bool {
    let status = Command::new(program)
        .args(args)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    let there = status.is_ok_and(|status| status.success());
    if !there {
        missing(&format!("no {program}: {mend}"));
    }
    there
}

/// Ends a test that lacks a tool: it fails, or is reported as skipped where that is allowed.
///
/// # Panics
///
/// Unless `UAPI_ALLOW_MISSING` is set, as `cargo xtask test --allow-missing` does.
pub fn missing(what: &str) {
    assert!(
        std::env::var_os("UAPI_ALLOW_MISSING").is_some(),
        "cannot run without a tool: {what}"
    );
    let thread = std::thread::current();
    println!("MISSING {}: {what}", thread.name().unwrap_or("a test"));
}

/// Runs a command to its end.
///
/// # Panics
///
/// If it cannot be started.
pub fn run(command: &mut Command) -> std::process::Output {
    command
        .stdin(Stdio::null())
        .output()
        .unwrap_or_else(|error| panic!("{command:?}: {error}"))
}

/// What a compiler has against its input; nothing if it is content.
pub fn complaint(command: &mut Command) -> Option<String> {
    let output = run(command);
    let said = String::from_utf8_lossy(&output.stderr);
    let clean = output.status.success() && said.is_empty();
    (!clean).then(|| format!("{command:?}\n{said}"))
}

/// Adds a folder of headers that comes before the system's.
pub fn include<'a>(command: &'a mut Command, folder: &Path) -> &'a mut Command {
    command.arg("-I").arg(folder)
}
