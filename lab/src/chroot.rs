//! A Debian of its own below the cache: its tools build and boot kernels, and the machine's stay
//! as they are.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::failure::{During, Failure};

/// Mounts what programs expect, in a mount namespace that ends with the command: nothing is left
/// mounted, whatever happens. Where the machine itself is a root folder that is no mount, as in a container made by
/// `chroot`, whoever entered that folder decides who else sees mounts in it.
const ENTER: &str = "{ mount --make-rprivate / 2>/dev/null || true; } && \
     mount -t proc proc \"$0/proc\" && mount --rbind /dev \"$0/dev\" && exec chroot \"$0\" \"$@\"";

/// A root folder to run programs in.
#[derive(Clone, Debug)]
pub(crate) struct Chroot {
    root: PathBuf,
    logs: PathBuf,
}

impl Chroot {
    /// The one at `root`; what its programs say is kept in `logs`.
    pub(crate) fn new(root: PathBuf, logs: PathBuf) -> Self {
        Self { root, logs }
    }

    /// Its root folder, seen from outside.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// A file of it, seen from outside.
    pub(crate) fn outside(&self, path: &str) -> PathBuf {
        self.root.join(path.trim_start_matches('/'))
    }

    /// A command that runs in it.
    pub(crate) fn command(&self, program: &str, args: &[&str]) -> Command {
        let mut command = Command::new("unshare");
        command
            .args(["--mount", "--propagation=unchanged", "sh", "-c", ENTER])
            .arg(&self.root)
            .args(["/usr/bin/env", "-i"])
            .args([
                "PATH=/usr/sbin:/usr/bin:/sbin:/bin",
                "HOME=/root",
                "LC_ALL=C",
                "DEBIAN_FRONTEND=noninteractive",
            ])
            .arg(program)
            .args(args)
            .stdin(Stdio::null());
        command
    }

    /// Runs a program in it. What it says goes to the log of that name, and to people if it fails.
    pub(crate) fn run(&self, log: &str, program: &str, args: &[&str]) -> Result<(), Failure> {
        logged(&self.logs, log, self.command(program, args))
    }
}

/// Runs a command; what it says goes to a file, and its end to people if it fails.
pub(crate) fn logged(logs: &Path, name: &str, mut command: Command) -> Result<(), Failure> {
    std::fs::create_dir_all(logs).during("make the folder", logs)?;
    let path = logs.join(format!("{name}.txt"));
    let output = File::create(&path).during("write", &path)?;
    let errors = output.try_clone().during("write", &path)?;
    let program = PathBuf::from(command.get_program());
    let status = command
        .stdin(Stdio::null())
        .stdout(output)
        .stderr(errors)
        .status()
        .during("run", &program)?;
    if status.success() {
        return Ok(());
    }
    let text = std::fs::read(&path).during("read", &path)?;
    let text = String::from_utf8_lossy(&text);
    let lines: Vec<&str> = text.lines().collect();
    let end = lines
        .get(lines.len().saturating_sub(30)..)
        .unwrap_or(&lines);
    Err(Failure::Wrong(format!(
        "{}\nerror: `{name}` failed; all it said is in {}",
        end.join("\n"),
        path.display()
    )))
}
