//! Compiles the functions, each time for the assembler only: nothing is linked or run.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::functions::{Function, ALL};
use super::Machine;
use uapic::specs;

use crate::failure::{During, Failure, ToolError};

const TYPES: &str = "\
typedef unsigned char u8;
typedef unsigned short u16;
typedef unsigned int u32;
typedef unsigned long long u64;
typedef u32 __le32;
#define bool _Bool
#define __packed __attribute__((packed))
";

/// Where the functions are compiled, and what the generated part of them is.
pub(super) struct Workshop {
    folder: PathBuf,
    root: PathBuf,
}

impl Workshop {
    /// Writes down all that compilers need, in a folder of that name.
    pub(super) fn open(root: &Path, name: &str) -> Result<Self, Failure> {
        let target = crate::tree::target(root);
        let workshop = Self {
            folder: target.join("bench-accessors").join(name),
            root: root.to_path_buf(),
        };
        std::fs::create_dir_all(workshop.folder.join("linux"))
            .during("make the folder", &workshop.folder)?;
        let files = specs::compile(&crate::specs(root)?, &[])?;
        let generated = |path: &str| {
            let file = files.iter().find(|file| file.path == path);
            file.map(|file| file.text.as_str())
                .ok_or_else(|| Failure::Wrong(format!("{path} is not generated")))
        };
        workshop.write("clp.rs", generated("user-out/rust/plain/clp.rs")?)?;
        let header = generated("kernel-out/arch/s390/include/asm/pci_clp.h")?;
        workshop.write("pci_clp.h", header)?;
        workshop.write("linux/types.h", TYPES)?;
        Ok(workshop)
    }

    /// What rustc makes of the generated accessors.
    pub(super) fn ours(&self, machine: Machine) -> Result<String, Failure> {
        let functions: String = ALL.iter().map(Function::ours).collect();
        let text = format!("#![no_std]\npub mod clp;\n{functions}");
        self.rust(machine, "ours", &text)
    }

    /// What a C compiler makes of code by hand; why not, if it is not there.
    pub(super) fn by_hand(
        &self,
        machine: Machine,
        program: &str,
        options: &[String],
    ) -> Result<Result<String, String>, Failure> {
        let functions: String = ALL.iter().map(Function::by_hand).collect();
        self.write("by_hand.c", &format!("{TYPES}{functions}"))?;
        if !runs(program) {
            return Ok(Err(format!("no {program}")));
        }
        let mut command = Command::new(program);
        command.args(options).args(["-O2", "-w", "-S"]);
        command.arg(self.folder.join("by_hand.c"));
        let out = self.folder.join(format!("{}-{program}.s", machine.name()));
        Ok(Ok(self.assembly(command, &out)?))
    }

    /// What rustc makes of bindgen's accessors; why not, if something is not there.
    pub(super) fn bindgen(&self, machine: Machine) -> Result<Result<String, String>, Failure> {
        let rival = self.root.join("bench/bindgen-rival");
        let bindings = self.folder.join("rival.rs");
        let mut command = Command::new("cargo");
        command
            .args(["run", "--quiet", "--release", "--locked", "--target-dir"])
            .arg(self.folder.join("bindgen"))
            .arg("--manifest-path")
            .arg(rival.join("Cargo.toml"))
            .arg("--")
            .arg(self.folder.join("pci_clp.h"))
            .arg(machine.triple())
            .arg(&bindings)
            .arg(&self.folder);
        let output = command.output().during("run", "cargo")?;
        if !output.status.success() {
            let said = String::from_utf8_lossy(&output.stderr);
            let last = said.lines().rfind(|line| !line.trim().is_empty());
            let reason = last.unwrap_or("it did not say why").trim();
            return Ok(Err(format!("no bindgen with libclang: {reason}")));
        }
        let functions: String = ALL.iter().map(Function::with_bindgen).collect();
        let text = format!("#![no_std]\n#[allow(warnings)]\npub mod rival;\n{functions}");
        self.rust(machine, "bindgen", &text).map(Ok)
    }

    fn rust(&self, machine: Machine, name: &str, text: &str) -> Result<String, Failure> {
        let file = format!("{name}_{}.rs", machine.name());
        self.write(&file, text)?;
        let mut command = Command::new("rustc");
        command
            .args(["--edition=2021", "--crate-type=lib", "--emit=asm"])
            .args(["-Copt-level=3", "-Ccodegen-units=1", "--target"])
            .args([machine.triple(), "--cap-lints=allow"])
            .arg(self.folder.join(file));
        let out = self.folder.join(format!("{}-{name}.s", machine.name()));
        self.assembly(command, &out)
    }

    fn write(&self, name: &str, text: &str) -> Result<(), ToolError> {
        let path = self.folder.join(name);
        std::fs::write(&path, text).during("write", &path)
    }

    fn assembly(&self, mut command: Command, out: &Path) -> Result<String, Failure> {
        let program = command.get_program().to_owned();
        command.arg("-o").arg(out).stdin(Stdio::null());
        let output = command.output().during("run", &program)?;
        if !output.status.success() {
            let said = String::from_utf8_lossy(&output.stderr).into_owned();
            return Err(std::io::Error::other(said)).during("run", &program)?;
        }
        Ok(uapic::files::read(out)?)
    }
}

fn runs(program: &str) -> bool {
    let mut command = Command::new(program);
    command.arg("--version").stdin(Stdio::null());
    command.output().is_ok_and(|output| output.status.success())
}
