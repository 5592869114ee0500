//! `uapic build` where nothing is as it should be: any bytes, odd files, folders in the way, runs
//! that meet and runs that are killed. What is refused is named and writes nothing; what a killed
//! run leaves, the next one mends.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// A project of one test's own, gone when the test ends.
struct Project(PathBuf);

impl Drop for Project {
    fn drop(&mut self) {
        // What cannot be removed is below the system's folder for such things.
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

impl Project {
    fn new(test: &str) -> Self {
        let folder = format!("uapic-hostile-{test}-{}", std::process::id());
        let project = Self(std::env::temp_dir().join(folder));
        std::fs::create_dir_all(project.path("spec")).expect("a folder");
        project
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    fn write(&self, name: &str, text: impl AsRef<[u8]>) -> &Self {
        std::fs::write(self.path(name), text).expect("a file");
        self
    }

    fn start(&self, more: &[&str]) -> Child {
        let mut command = Command::new(env!("CARGO_BIN_EXE_uapic"));
        command.args(["build", "--spec"]).arg(self.path("spec"));
        command.arg("--out").arg(self.path("out")).args(more);
        command.current_dir(&self.0).env("NO_COLOR", "1");
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        command.spawn().expect("it was built")
    }

    /// The exit code, and what was written.
    fn build(&self, more: &[&str]) -> (i32, String) {
        let output = self.start(more).wait_with_output().expect("it ends");
        let texts = [output.stdout, output.stderr].concat();
        let code = output.status.code().expect("no signal ended it");
        (code, String::from_utf8(texts).expect("it writes UTF-8"))
    }

    /// That it refuses with that code, names a place and writes nothing.
    fn refused(&self, code: i32, place: &str) {
        let (found, said) = self.build(&[]);
        assert_eq!(found, code, "{said}");
        assert!(said.contains(place), "no {place} in: {said}");
        assert!(files(&self.path("out")).is_empty(), "something was written");
    }
}

/// All files below a folder, those included that are there for a moment.
fn files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for entry in entries {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// A spec of so many structs.
fn spec(structs: usize) -> String {
    let mut text = String::from(
        "[interface]\nname = \"echo\"\nkind = \"uapi\"\nheader = \"linux/echo.h\"\n\
         license = \"GPL-2.0\"\nbyte-order = \"host\"\ndoc = \"A device.\"\nsource = \"made up\"\n",
    );
    for index in 0..structs {
        text.push_str(&format!(
            "\n[[struct]]\nname = \"echo_{index}\"\nsize = 4\nalign = 4\ndoc = \"One.\"\n\
             source = \"made up\"\n\
             field = [ {{ name = \"a\", offset = 0, type = \"u32\", doc = \"A number.\" }} ]\n"
        ));
    }
    text
}

#[test]
fn any_bytes_are_refused() {
    let project = Project::new("bytes");
    let mut state = 1u32;
    for round in 0..30 {
        let mut bytes = Vec::new();
        for _ in 0..round * 7 + 1 {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            bytes.push((state >> 24) as u8);
        }
        project.write("spec/echo.toml", &bytes);
        let (code, said) = project.build(&[]);
        assert!([1, 3].contains(&code), "{said}");
        assert!(said.contains("echo.toml"), "{said}");
        assert!(files(&project.path("out")).is_empty());
    }
}

#[cfg(unix)]
#[test]
fn a_link_in_a_circle_is_named() {
    let project = Project::new("circle");
    project.write("spec/echo.toml", spec(1));
    std::os::unix::fs::symlink("loop.toml", project.path("spec/loop.toml")).expect("a link");
    project.refused(3, "loop.toml");
}

#[test]
fn a_folder_for_a_spec_is_named() {
    let project = Project::new("folder");
    project.write("spec/echo.toml", spec(1));
    std::fs::create_dir(project.path("spec/dir.toml")).expect("a folder");
    project.refused(3, "dir.toml");
}

#[test]
fn odd_names_of_files_are_refused() {
    let project = Project::new("names");
    project.write("spec/a b.toml", spec(1));
    project.refused(1, "a b.toml");
    std::fs::remove_file(project.path("spec/a b.toml")).expect("it was there");
    project.write("spec/a\nb.toml", spec(1));
    project.refused(1, "b.toml");
}

#[test]
fn ends_of_lines_mean_nothing() {
    let project = Project::new("lines");
    let outputs = |text: &str| -> Vec<String> {
        project.write("spec/echo.toml", text);
        let (code, said) = project.build(&[]);
        assert_eq!(code, 0, "{said}");
        let texts = files(&project.path("out"));
        let texts = texts
            .iter()
            .map(|path| std::fs::read_to_string(path).expect("a text"));
        // The banner has a hash of the text.
        let body = |text: String| -> String {
            let lines = text.lines().filter(|line| !line.contains("Spec "));
            lines.collect::<Vec<_>>().join("\n")
        };
        texts.map(body).collect()
    };
    let text = spec(2).replace(
        "doc = \"A device.\"",
        "doc = \"\"\"\nA device.\n\nMore.\n\"\"\"",
    );
    let plain = outputs(&text);
    assert_eq!(outputs(&text.replace('\n', "\r\n")), plain);
    assert_eq!(outputs(&format!("\u{feff}{text}")), plain);
}

#[test]
fn a_file_in_the_way_leaves_all_as_it_was() {
    let project = Project::new("way");
    project
        .write("spec/echo.toml", spec(1))
        .write("out", "in the way");
    let (code, said) = project.build(&[]);
    assert_eq!(code, 3, "{said}");
    std::fs::remove_file(project.path("out")).expect("it was there");
    std::fs::create_dir(project.path("out")).expect("a folder");
    project.write("out/user-out", "in the way");
    let (code, said) = project.build(&[]);
    assert_eq!(code, 3, "{said}");
    assert_eq!(files(&project.path("out")), [project.path("out/user-out")]);
}

/// What a run has left is what the next run starts from, and mends.
fn assert_mends(project: &Project) {
    let (code, said) = project.build(&[]);
    assert_eq!(code, 0, "{said}");
    let (code, said) = project.build(&["--check"]);
    assert_eq!(code, 0, "{said}");
    let is_left = |path: &&PathBuf| {
        let name = path.file_name().unwrap_or_default();
        name.to_string_lossy().starts_with('.')
    };
    let all = files(&project.path("out"));
    let left: Vec<_> = all.iter().filter(is_left).collect();
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn a_run_that_is_killed_is_mended_by_the_next() {
    let project = Project::new("killed");
    for round in 0..20 {
        project.write("spec/echo.toml", spec(100 + round));
        let mut child = project.start(&[]);
        std::thread::sleep(Duration::from_millis(3 * round as u64));
        // It may have ended.
        let _ = child.kill();
        child.wait().expect("it ends");
    }
    assert_mends(&project);
}

#[test]
fn runs_at_a_time_leave_what_one_leaves() {
    let project = Project::new("together");
    for round in 0..5 {
        project.write("spec/echo.toml", spec(20 + round));
        let runs: Vec<Child> = (0..4).map(|_| project.start(&[])).collect();
        for run in runs {
            let output = run.wait_with_output().expect("it ends");
            let said = String::from_utf8_lossy(&output.stderr).into_owned();
            assert!([Some(0), Some(3)].contains(&output.status.code()), "{said}");
            assert_eq!(said.is_empty(), output.status.success(), "{said}");
        }
    }
    assert_mends(&project);
}
