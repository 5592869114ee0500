//! A folder of one test's own, and the program in it.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// A spec that nobody but these tests knows.
pub(crate) const ECHO: &str = include_str!("echo.toml");

/// A folder, empty at first.
pub(crate) struct World {
    pub(crate) top: PathBuf,
}

/// What a command said, and its exit code.
#[derive(Debug)]
pub(crate) struct Said {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl From<Output> for Said {
    fn from(output: Output) -> Self {
        let text = |bytes| String::from_utf8(bytes).expect("it writes UTF-8");
        Self {
            code: output.status.code().expect("no signal ended it"),
            out: text(output.stdout),
            err: text(output.stderr),
        }
    }
}

impl World {
    /// An empty folder outside of every project.
    pub(crate) fn new(test: &str) -> Self {
        let name = format!("uapic-{test}-{}", std::process::id());
        let top = std::env::temp_dir().join(name);
        let _ = std::fs::remove_dir_all(&top);
        std::fs::create_dir_all(&top).expect("it can be made");
        // Without links, as the program sees it.
        let top = top.canonicalize().expect("it is there");
        Self { top }
    }

    /// The same as an empty git repository.
    pub(crate) fn repository(test: &str) -> Self {
        let world = Self::new(test);
        world.git(&["init", "--quiet"]);
        world
    }

    pub(crate) fn write(&self, path: &str, text: &str) {
        let path = self.top.join(path);
        std::fs::create_dir_all(path.parent().expect("it has a folder")).expect("it can be made");
        std::fs::write(path, text).expect("it can be written");
    }

    pub(crate) fn read(&self, path: &str) -> String {
        std::fs::read_to_string(self.top.join(path)).unwrap_or_else(|why| panic!("{path}: {why}"))
    }

    /// Runs the program in the folder.
    pub(crate) fn uapic(&self, args: &[&str]) -> Said {
        self.uapic_in(".", args)
    }

    /// Runs the program in a folder below.
    pub(crate) fn uapic_in(&self, folder: &str, args: &[&str]) -> Said {
        let mut command = Command::new(env!("CARGO_BIN_EXE_uapic"));
        command.args(args).current_dir(self.top.join(folder));
        command.output().expect("it was built").into()
    }

    /// Runs the program, which has to end with 0; returns its standard output.
    pub(crate) fn right(&self, args: &[&str]) -> String {
        let said = self.uapic(args);
        assert_eq!(said.code, 0, "{args:?}: {said:#?}");
        said.out
    }

    pub(crate) fn git(&self, args: &[&str]) {
        let status = self.command("git").args(args).status();
        assert!(status.expect("git is there").success(), "{args:?}");
    }

    /// Commits everything.
    pub(crate) fn commit(&self) {
        self.git(&["add", "--all"]);
        self.git(&["commit", "--quiet", "--message", "A step."]);
    }

    /// Runs a line of a shell as GitHub does, `uapic` on its path.
    pub(crate) fn shell(&self, line: &str) -> Said {
        let mut command = self.command("bash");
        command.args(["-e", "-c", line]);
        command.output().expect("bash is there").into()
    }

    fn command(&self, program: &str) -> Command {
        let bin = Path::new(env!("CARGO_BIN_EXE_uapic")).parent();
        let mut path = bin.expect("it is in a folder").as_os_str().to_owned();
        path.push(":");
        path.push(std::env::var_os("PATH").unwrap_or_default());
        let mut command = Command::new(program);
        command.current_dir(&self.top).env("PATH", path);
        for role in ["AUTHOR", "COMMITTER"] {
            command.env(format!("GIT_{role}_NAME"), "A Tester");
            command.env(format!("GIT_{role}_EMAIL"), "tester@example.org");
        }
        command
    }
}

impl Drop for World {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.top);
    }
}
