//! CBMC, which says of a C program whether some input breaks one of its assertions.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::compilers::{self, Target};

/// What CBMC found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// No input breaks any assertion; their number.
    Proven(usize),
    /// The assertions that some input breaks.
    Refuted(Vec<String>),
}

/// Properties that are checked beside assertions, and that none of the programs has a loop which is
/// cut off.
const OPTIONS: &[&str] = &[
    "--bounds-check",
    "--pointer-check",
    "--unsigned-overflow-check",
    "--signed-overflow-check",
    "--conversion-check",
    "--unwind",
    "8",
    "--unwinding-assertions",
    // More objects than 256 can have an address.
    "--object-bits",
    "16",
];

/// The program, from the path or from where `cargo xtask test` unpacks it below the target folder
/// `target`. None if it is not there and that is allowed.
pub fn cbmc(target: &Path) -> Option<PathBuf> {
    let unpacked = target.join("cbmc/cbmc");
    let found = [PathBuf::from("cbmc"), unpacked]
        .into_iter()
        .find(|program| {
            let output = Command::new(program).arg("--version").output();
            output.is_ok_and(|output| output.status.success())
        });
    if found.is_none() {
        compilers::missing("no cbmc: cargo xtask test region_proof");
    }
    found
}

/// Asks about a program for one machine. `arguments` name the file, its macros and includes.
///
/// # Panics
///
/// If it cannot tell.
pub fn ask(cbmc: &Path, target: Target, arguments: &[&str]) -> Finding {
    let machine: &[&str] = match target {
        Target::X86_64 => &["--arch", "x86_64"],
        // Debian keeps the kernel's <asm/*.h> of x86 where only 64-bit code looks.
        Target::I386 => &["--i386-linux", "-I", "/usr/include/x86_64-linux-gnu"],
        Target::S390x => &["--arch", "s390x"],
    };
    let output = compilers::run(
        Command::new(cbmc)
            .args(OPTIONS)
            .args(machine)
            .args(arguments),
    );
    let said = [output.stdout, output.stderr].concat();
    let said = String::from_utf8_lossy(&said).into_owned();
    let count = |ending: &str| said.lines().filter(|line| line.ends_with(ending)).count();
    if said.contains("VERIFICATION SUCCESSFUL") && count(": FAILURE") == 0 {
        return Finding::Proven(count(": SUCCESS"));
    }
    assert!(said.contains("VERIFICATION FAILED"), "{said}");
    let failures = said.lines().filter(|line| line.ends_with(": FAILURE"));
    Finding::Refuted(failures.map(str::to_owned).collect())
}
