//! The C getters and setters, run: on this machine and, under an emulator, on a big-endian one.
//!
//! Programs are written from the spec and compiled for both. What they shall find is worked out
//! here, from positions, bit by bit.

mod accessors;
mod machine_code;
mod recorded;
mod setters;

use std::path::Path;
use std::process::Command;

use uapi_tests::compilers::{self, Compiler, Language, Target};
use uapi_tests::{assert_nothing, scratch};

/// Compiles and runs a program for one target. Nothing if a tool is missing, and may be.
fn output(folder: &Path, program: &str, target: Target, args: &[&Path]) -> Option<String> {
    let source = folder.join(format!("{}.c", target.triple()));
    scratch::write(&source, program);
    let executable = folder.join(target.triple());
    let mut compile = Compiler::Gcc.command(Language::C, target)?;
    compilers::include(&mut compile, &folder.join("user-out/include"));
    let options = ["-std=c90", "-O1", "-Wall", "-Wextra", "-Werror", "-o"];
    compile.args(options).arg(&executable).arg(&source);
    let mut run = Command::new(&executable);
    if target == Target::S390x {
        compile.arg("-static");
        run = Command::new(compilers::emulator()?);
        run.arg(&executable);
    }
    let wrong: Vec<String> = compilers::complaint(&mut compile).into_iter().collect();
    assert_nothing(&wrong, "compilations failed");
    let output = compilers::run(run.args(args));
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{run:?}\n{said}");
    Some(said)
}
