//! Whether the compilers take everything that comes out of specs, without a word.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use uapi_codegen::GeneratedFile;
use uapi_spec::CheckedAbi;

use crate::compilers::{self, Compiler, Language, Target};
use crate::scratch;

/// What was generated from one set of specs, and the folder that has it.
pub struct Outputs {
    /// Names it in messages, and is a name that Rust and the file system take.
    pub name: String,
    folder: PathBuf,
    files: Vec<GeneratedFile>,
}

/// The two kinds of Rust that come out of a spec.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rust {
    /// For users, without a dependency.
    Plain,
    /// For the kernel, and for users who have zerocopy.
    Zerocopy,
}

impl Rust {
    fn folders(self) -> &'static [&'static str] {
        match self {
            Self::Plain => &["user-out/rust/plain"],
            // What users get, and what is the kernel's own.
            Self::Zerocopy => &["user-out/rust", "kernel-out/rust"],
        }
    }
}

impl Outputs {
    /// Writes everything below `base`.
    pub fn new(base: &Path, name: &str, abi: &CheckedAbi) -> Self {
        let folder = base.join(name);
        let mut files = uapi_codegen::generate(abi);
        files.extend(uapi_codegen::first_versions(abi));
        for file in &files {
            scratch::write(&folder.join(&file.path), &file.text);
        }
        Self {
            name: name.to_owned(),
            folder,
            files,
        }
    }

    /// The folder of the headers for users.
    pub fn include(&self) -> PathBuf {
        self.folder.join("user-out/include")
    }

    /// The files below a folder whose paths end so, without that folder's path.
    pub fn below<'a>(&'a self, folder: &'a str, ending: &'a str) -> impl Iterator<Item = &'a str> {
        let paths = self.files.iter().map(|file| file.path.as_str());
        let inside = paths.filter_map(move |path| path.strip_prefix(folder)?.strip_prefix('/'));
        inside.filter(move |path| path.ends_with(ending))
    }

    /// The modules of one kind: their names, and where they lie.
    pub fn modules(&self, rust: Rust) -> Vec<(&str, PathBuf)> {
        let mut found = Vec::new();
        for folder in rust.folders() {
            let files = self.below(folder, ".rs");
            let stems = files.filter_map(|path| path.strip_suffix(".rs"));
            let is_module =
                |stem: &&str| *stem != uapi_spec::outputs::TRAIT_FACTS && !stem.contains('/');
            let path = |stem| self.folder.join(folder).join(format!("{stem}.rs"));
            found.extend(stems.filter(is_module).map(|stem| (stem, path(stem))));
        }
        found
    }

    /// The path of an interface's module that depends on nothing.
    pub fn plain_module(&self, interface: &str) -> PathBuf {
        let path = format!("user-out/rust/plain/{interface}.rs");
        self.folder.join(path)
    }

    /// What C and C++ compilers say of each header, included alone and twice, and of the layout
    /// checks. `None` if a compiler is missing and may be.
    pub fn c_complaints(&self, thorough: bool) -> Option<Vec<String>> {
        let mut wrong = Vec::new();
        for header in self.below("user-out/include", ".h") {
            let stem = header.replace(['/', '.'], "_");
            let include = format!("#include <{header}>\n");
            let text = format!("{include}{include}extern int unused;\n");
            let (c, cxx) = (format!("{stem}.c"), format!("{stem}.cpp"));
            let mut runs = vec![(Compiler::Gcc, Language::C, "-std=c90", c.as_str())];
            if thorough {
                runs.push((Compiler::Clang, Language::C, "-std=c90", &c));
                runs.push((Compiler::Gcc, Language::Cxx, "-std=c++98", &cxx));
                runs.push((Compiler::Clang, Language::Cxx, "-std=c++17", &cxx));
            }
            for (compiler, language, standard, file) in runs {
                let file = self.folder.join(file);
                scratch::write(&file, &text);
                let mut command = compiler.command(language, Target::X86_64)?;
                wrong.extend(self.compile(&mut command, standard, &[file]));
            }
        }
        let checks = self.below("user-out/include", "_layout_check.c");
        let checks: Vec<PathBuf> = checks.map(|path| self.include().join(path)).collect();
        let targets = [Target::X86_64, Target::I386];
        for target in targets.into_iter().filter(|_| !checks.is_empty()) {
            let mut command = Compiler::Gcc.command(Language::C, target)?;
            wrong.extend(self.compile(&mut command, "-std=c11", &checks));
        }
        Some(wrong)
    }

    fn compile(&self, command: &mut Command, standard: &str, files: &[PathBuf]) -> Option<String> {
        compilers::include(command, &self.include());
        let options = ["-Wall", "-Wextra", "-Werror", "-fsyntax-only", standard];
        compilers::complaint(command.args(options).args(files))
    }
}

/// A crate with the modules of all outputs, each in a module of its own.
fn root(outputs: &[Outputs], rust: Rust) -> String {
    let mut text = String::from("//! Probe.\n#![no_std]\n#![forbid(unsafe_code)]\n");
    for output in outputs {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "/// Probe.\npub mod {} {{", output.name);
        for (stem, path) in output.modules(rust) {
            let name = uapi_spec::names::rust_field(stem);
            let _ = writeln!(
                text,
                "    /// Probe.\n    #[path = {path:?}]\n    pub mod {name};"
            );
        }
        text.push_str("}\n");
    }
    text
}

/// What rustc says of all modules of one kind, or rustdoc if that is asked for.
pub fn rust_complaint(
    folder: &Path,
    outputs: &[Outputs],
    rust: Rust,
    documented: bool,
) -> Option<String> {
    let stem = format!("{rust:?}").to_ascii_lowercase();
    let file = folder.join(format!("{stem}.rs"));
    scratch::write(&file, &root(outputs, rust));
    let mut command = Command::new(if documented { "rustdoc" } else { "rustc" });
    command.args(["--edition=2021", "--crate-type=lib", "-Dwarnings"]);
    if documented {
        command.arg("-o").arg(folder.join("doc"));
    } else {
        command.args([
            "-Wmissing-docs",
            "-Wunreachable-pub",
            "--emit=metadata",
            "-o",
        ]);
        command.arg(folder.join(format!("{stem}.rmeta")));
    }
    if rust == Rust::Zerocopy {
        zerocopy(&mut command);
    }
    compilers::complaint(command.arg(&file))
}

/// What rustfmt would change.
pub fn format_complaint(outputs: &[Outputs]) -> Option<String> {
    let mut command = Command::new("rustfmt");
    command.args(["--check", "--edition=2021"]);
    for output in outputs {
        for top in ["user-out", "kernel-out"] {
            let paths = output.below(top, ".rs");
            command.args(paths.map(|path| output.folder.join(top).join(path)));
        }
    }
    let output = compilers::run(&mut command);
    let said =
        [output.stdout, output.stderr].map(|said| String::from_utf8_lossy(&said).into_owned());
    (!output.status.success()).then(|| said.concat())
}

/// Names the zerocopy that this crate itself was built with.
///
/// # Panics
///
/// If it is not beside this program, where cargo puts it.
pub fn zerocopy(command: &mut Command) {
    let program = std::env::current_exe().expect("a test is a program");
    let folder = program.parent().expect("a program is in a folder");
    let is_library = |path: &PathBuf| {
        let name = crate::name(path);
        name.starts_with("libzerocopy-") && name.ends_with(".rlib")
    };
    let age = |path: &PathBuf| path.metadata().and_then(|it| it.modified()).ok();
    let libraries = crate::entries(folder).into_iter().filter(is_library);
    let newest = libraries.max_by_key(age).expect("zerocopy is a dependency");
    command.arg(format!("--extern=zerocopy={}", newest.display()));
    command
        .arg("-L")
        .arg(format!("dependency={}", folder.display()));
}
