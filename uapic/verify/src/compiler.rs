//! The C compiler of this machine.

use std::path::Path;
use std::process::{Command, Stdio};

use crate::error::Error;

/// A compiler, and what it compiles for.
#[derive(Clone, Debug)]
pub struct Compiler {
    program: String,
    /// Its arguments for the target.
    arguments: Vec<String>,
    /// The machine, as Debian names its folders: `s390x-linux-gnu`.
    pub machine: String,
}

impl Compiler {
    /// The one that `CC` names, else `cc`. For another machine, gcc for that machine, else clang.
    ///
    /// # Errors
    ///
    /// If there is none, or none that knows the target.
    pub fn find(target: Option<&str>) -> Result<Self, Error> {
        let chosen = std::env::var("CC").ok().filter(|name| !name.is_empty());
        let Some(target) = target else {
            return Self::plain(chosen.as_deref().unwrap_or("cc"));
        };
        if let Some(program) = chosen {
            if is_clang(&program) {
                return Self::clang(&program, target);
            }
            return Self::plain(&program);
        }
        let gcc = format!("{}-gcc", machine(target));
        match Self::plain(&gcc) {
            Ok(compiler) => Ok(compiler),
            Err(_) => Self::clang("clang", target),
        }
    }

    /// A compiler, for the machine that it is made for.
    ///
    /// # Errors
    ///
    /// If it is not there.
    pub fn plain(program: &str) -> Result<Self, Error> {
        let said = output(Command::new(program).arg("-dumpmachine"))?;
        Ok(Self {
            program: program.to_owned(),
            arguments: Vec::new(),
            machine: machine(said.trim()),
        })
    }

    /// A clang, for any machine it knows.
    ///
    /// # Errors
    ///
    /// If it is not there, or does not know the target.
    pub fn clang(program: &str, target: &str) -> Result<Self, Error> {
        let argument = format!("--target={target}");
        // It believes in any target until it has to compile.
        let mut trial = Command::new(program);
        trial.args([&argument, "-x", "c", "-c", "-o", "/dev/null", "/dev/null"]);
        output(&mut trial)?;
        Ok(Self {
            program: program.to_owned(),
            arguments: vec![argument],
            machine: machine(target),
        })
    }

    /// The command that compiles, to which more arguments may be added.
    pub fn command(&self) -> Command {
        let mut command = Command::new(&self.program);
        command.args(&self.arguments);
        command
    }

    /// How people know it: `clang for s390x-linux-gnu`.
    pub fn name(&self) -> String {
        format!("{} for {}", self.program, self.machine)
    }

    /// The kernel's folder of the machine, below `arch`.
    pub fn kernel_architecture(&self) -> &str {
        kernel_architecture(&self.machine)
    }
}

/// The kernel's folder below `arch`, by a machine's name.
pub(crate) fn kernel_architecture(machine: &str) -> &str {
    let name = machine.split('-').next().unwrap_or_default();
    let known = [
        ("x86_64", "x86"),
        ("i386", "x86"),
        ("s390x", "s390"),
        ("aarch64", "arm64"),
        ("arm", "arm"),
        ("powerpc", "powerpc"),
        ("mips", "mips"),
        ("riscv", "riscv"),
        ("loongarch", "loongarch"),
        ("sparc", "sparc"),
    ];
    let found = known.iter().find(|(start, _)| name.starts_with(start));
    found.map_or(name, |(_, folder)| folder)
}

/// Compiles a text that is left in `file`, and returns the object.
///
/// # Errors
///
/// What the compiler has against it.
pub fn compile(mut compiler: Command, text: &str, file: &Path) -> Result<Vec<u8>, Error> {
    let object = file.with_extension("o");
    let wrong = |source| Error::File {
        path: file.to_path_buf(),
        source,
    };
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder).map_err(wrong)?;
    }
    std::fs::write(file, text).map_err(wrong)?;
    compiler.args(["-c", "-o"]).arg(&object).arg(file);
    output(&mut compiler)?;
    crate::error::read(&object)
}

/// What a program writes, if it ends well and without a complaint.
pub(crate) fn output(command: &mut Command) -> Result<String, Error> {
    let shown = format!("{command:?}");
    let done = command.stdin(Stdio::null()).output();
    let done = done.map_err(|error| Error::Program {
        command: shown.clone(),
        said: error.to_string(),
    })?;
    let said = String::from_utf8_lossy(&done.stderr);
    if !done.status.success() || !said.is_empty() {
        return Err(Error::Program {
            command: shown,
            said: format!("{}\n{said}", done.status),
        });
    }
    Ok(String::from_utf8_lossy(&done.stdout).into_owned())
}

fn is_clang(program: &str) -> bool {
    let said = output(Command::new(program).arg("--version"));
    said.is_ok_and(|text| text.contains("clang"))
}

/// `s390x-linux-gnu` of `s390x-unknown-linux-gnu`, and `i386` of any i686.
fn machine(triple: &str) -> String {
    let mut parts: Vec<&str> = triple.split('-').collect();
    if parts.len() == 4 {
        parts.remove(1);
    }
    if let Some(first) = parts.first_mut() {
        if matches!(*first, "i486" | "i586" | "i686") {
            *first = "i386";
        }
    }
    parts.join("-")
}
