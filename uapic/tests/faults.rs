//! `uapic build` writes all files or none: at each call that changes a file, the disk is full from then on, the call
//! fails, or the program is killed. The calls are those that the program makes, told apart by their number.

use std::collections::BTreeMap;
use std::os::unix::process::ExitStatusExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// An interface with that name and so many structs.
fn spec(name: &str, structs: usize) -> String {
    let mut text = format!(
        "[interface]\nname = \"{name}\"\nkind = \"uapi\"\nheader = \"linux/{name}.h\"\n\
         license = \"GPL-2.0 WITH Linux-syscall-note\"\nbyte-order = \"host\"\ndoc = \"One of two.\"\n\
         source = \"made up\"\n"
    );
    for index in 0..structs {
        text += &format!(
            "[[struct]]\nname = \"{name}_{index}\"\nsize = 4\nalign = 4\ndoc = \"A struct.\"\nsource = \"made up\"\n\
             [[struct.field]]\nname = \"a\"\noffset = 0\ntype = \"u32\"\ndoc = \"A field.\"\n"
        );
    }
    text
}

/// A folder with specs, what was generated of their last state, and the library that makes calls fail.
struct Project {
    folder: PathBuf,
    library: PathBuf,
    before: BTreeMap<String, Vec<u8>>,
}

impl Drop for Project {
    fn drop(&mut self) {
        // What cannot be removed is below the system's folder for such things.
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

impl Project {
    fn new(test: &str) -> Self {
        let name = format!("uapic-faults-{test}-{}", std::process::id());
        let folder = std::env::temp_dir().join(name);
        std::fs::create_dir_all(folder.join("spec")).unwrap();
        let library = folder.join("shim.so");
        let built = Command::new("gcc")
            .args([
                "-shared", "-fPIC", "-O1", "-Wall", "-Wextra", "-Werror", "-o",
            ])
            .arg(&library)
            .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/faults/shim.c"))
            .output()
            .expect("gcc links Rust programs, so it is there");
        assert!(
            built.status.success(),
            "{}",
            String::from_utf8_lossy(&built.stderr)
        );
        let mut project = Self {
            folder,
            library,
            before: BTreeMap::new(),
        };
        // One interface goes, one comes, one changes.
        project.write("old", 1);
        project.write("both", 1);
        assert!(project.command().output().unwrap().status.success());
        project.before = contents(&project.out());
        std::fs::remove_file(project.folder.join("spec/old.toml")).unwrap();
        project.write("fresh", 1);
        project.write("both", 2);
        project
    }

    fn write(&self, name: &str, structs: usize) {
        let path = self.folder.join(format!("spec/{name}.toml"));
        std::fs::write(path, spec(name, structs)).unwrap();
    }

    fn out(&self) -> PathBuf {
        self.folder.join("out")
    }

    fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_uapic"));
        command
            .args(["build", "--spec"])
            .arg(self.folder.join("spec"));
        command.arg("--out").arg(self.out());
        command.current_dir(&self.folder).env("NO_COLOR", "1");
        command
    }

    /// Builds over what was there before, with a fault at the call of that number.
    fn build(&self, fault: &str, at: usize) -> Output {
        self.faulty(fault, at).output().unwrap()
    }

    fn faulty(&self, fault: &str, at: usize) -> Command {
        let _ = std::fs::remove_dir_all(self.out());
        for (path, text) in &self.before {
            let path = self.out().join(path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, text).unwrap();
        }
        let mut command = self.command();
        command
            .env("LD_PRELOAD", &self.library)
            .env("FAULT_UNDER", self.out())
            .env("FAULT", fault)
            .env("FAULT_AT", at.to_string());
        command
    }

    /// What a run without a fault leaves.
    fn rebuilt(&self) -> BTreeMap<String, Vec<u8>> {
        let output = self.command().output().unwrap();
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
        contents(&self.out())
    }
}

/// Every file below a folder, and every empty folder, with what is in it.
fn contents(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut open = vec![folder.to_path_buf()];
    while let Some(path) = open.pop() {
        let name = path.strip_prefix(folder).unwrap().display().to_string();
        if path.is_file() {
            found.insert(name, std::fs::read(&path).unwrap());
            continue;
        }
        let before = open.len();
        open.extend(
            std::fs::read_dir(&path)
                .unwrap()
                .map(|entry| entry.unwrap().path()),
        );
        if open.len() == before {
            found.insert(format!("{name}/"), Vec::new());
        }
    }
    found
}

/// How many calls a run makes.
fn calls(project: &Project) -> usize {
    let count = project.folder.join("count");
    let output = project
        .faulty("kill", usize::MAX >> 40)
        .env("FAULT_COUNT", &count)
        .output();
    assert!(output.unwrap().status.success());
    let calls = std::fs::read_to_string(count).unwrap().parse().unwrap();
    assert!(calls > 20, "only {calls} calls");
    calls
}

#[test]
fn a_killed_run_is_mended_by_the_next() {
    let project = Project::new("kill");
    let wanted = project.rebuilt();
    assert_ne!(wanted, project.before);
    for at in 1..=calls(&project) {
        let output = project.build("kill", at);
        assert_eq!(output.status.signal(), Some(9), "call {at}");
        assert_eq!(project.rebuilt(), wanted, "killed at call {at}");
    }
}

fn all_or_none(fault: &str, said: &str) {
    let project = Project::new(fault);
    let wanted = project.rebuilt();
    let mut refused = 0;
    let calls = calls(&project);
    for at in 1..=calls {
        let output = project.build(fault, at);
        let stderr = String::from_utf8_lossy(&output.stderr).into_owned();
        if output.status.success() {
            // It failed to tidy up, or needed no space any more: all is there, and the next run tidies up.
            assert_eq!(project.rebuilt(), wanted, "{fault} at call {at}");
            continue;
        }
        refused += 1;
        assert_eq!(
            output.status.code(),
            Some(3),
            "{fault} at call {at}: {stderr}"
        );
        assert!(stderr.contains(said), "{fault} at call {at}: {stderr}");
        assert!(
            stderr.contains(&project.out().display().to_string()),
            "no place: {stderr}"
        );
        assert_eq!(
            contents(&project.out()),
            project.before,
            "{fault} at call {at}"
        );
    }
    println!("{refused} of {calls} calls");
    assert!(refused > 10, "only {refused} of {calls} calls were refused");
}

#[test]
fn a_full_disk_leaves_all_as_it_was() {
    all_or_none("full", "No space left on device");
}

#[test]
fn a_call_that_fails_leaves_all_as_it_was() {
    all_or_none("once", "Input/output error");
}
