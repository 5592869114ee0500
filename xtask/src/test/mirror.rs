//! Packages of Debian's later releases, from the mirror that this machine uses anyway. They are
//! unpacked below the target folder; nothing is installed.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Unpacks `packages` of a release into a folder. A package may name its architecture, which is
/// one of `architectures` then: `libstd-rust-dev:s390x`.
pub(crate) fn unpack(
    release: &str,
    architectures: &[&str],
    packages: &[&str],
    folder: &Path,
) -> std::io::Result<()> {
    let mirror = Mirror::open(release, architectures, folder)?;
    mirror.unpack(packages)
}

/// A release of Debian, and a folder to unpack its packages into.
pub(super) struct Mirror {
    folder: PathBuf,
    options: Vec<String>,
}

impl Mirror {
    /// Gets the lists of packages.
    pub(super) fn open(
        release: &str,
        architectures: &[&str],
        folder: &Path,
    ) -> std::io::Result<Self> {
        let options = configuration(release, architectures, &folder.join("apt"))?;
        let mirror = Self {
            folder: folder.to_path_buf(),
            options,
        };
        output(mirror.command("apt-get", &["update"]))?;
        Ok(mirror)
    }

    /// Everything that a package depends on, over any number of steps.
    pub(super) fn dependencies(&self, package: &str) -> std::io::Result<Vec<String>> {
        let only = ["depends", "--recurse", "--no-suggests", "--no-recommends"];
        let more = [
            "--no-conflicts",
            "--no-breaks",
            "--no-replaces",
            "--no-enhances",
        ];
        let text = output(self.command("apt-cache", &[&only[..], &more, &[package]].concat()))?;
        let names = text
            .lines()
            .filter(|line| !line.starts_with([' ', '|', '<']));
        Ok(names.map(str::to_owned).collect())
    }

    /// Unpacks packages.
    pub(super) fn unpack(self, packages: &[&str]) -> std::io::Result<()> {
        let apt = self.folder.join("apt");
        output(self.command("apt-get", &[&["download"], packages].concat()))?;
        for entry in std::fs::read_dir(&apt)? {
            let path = entry?.path();
            if path.extension().is_some_and(|ending| ending == "deb") {
                let mut command = Command::new("dpkg-deb");
                command.arg("--extract").arg(&path).arg(&self.folder);
                output(command)?;
            }
        }
        std::fs::remove_dir_all(&apt)
    }

    fn command(&self, program: &str, args: &[&str]) -> Command {
        let mut command = Command::new(program);
        for option in &self.options {
            command.args(["-o", option]);
        }
        command.args(args).current_dir(self.folder.join("apt"));
        command
    }
}

/// Writes a configuration of apt's own: the machine's is neither used nor changed.
fn configuration(
    release: &str,
    architectures: &[&str],
    apt: &Path,
) -> std::io::Result<Vec<String>> {
    let Some(mirror) = mirror() else {
        return Err(std::io::Error::other("apt-get names no mirror of Debian"));
    };
    std::fs::create_dir_all(apt.join("lists/partial"))?;
    std::fs::create_dir_all(apt.join("cache/archives/partial"))?;
    std::fs::write(apt.join("status"), "")?;
    let keyring = Path::new("/usr/share/keyrings/debian-archive-keyring.gpg");
    let signed = if keyring.exists() {
        format!("[signed-by={}] ", keyring.display())
    } else {
        String::new()
    };
    let list = apt.join("sources.list");
    std::fs::write(&list, format!("deb {signed}{mirror} {release} main\n"))?;
    let folders = [
        ("Dir::Etc::SourceList", list),
        ("Dir::Etc::SourceParts", PathBuf::from("/dev/null")),
        ("Dir::State::Lists", apt.join("lists")),
        ("Dir::State::status", apt.join("status")),
        ("Dir::Cache", apt.join("cache")),
    ];
    let folders = folders.map(|(name, value)| format!("{name}={}", value.display()));
    let others = ["Acquire::Languages=none", "APT::Sandbox::User=root"].map(str::to_owned);
    let architectures = architectures
        .iter()
        .map(|name| format!("APT::Architectures::={name}"));
    Ok(folders
        .into_iter()
        .chain(others)
        .chain(architectures)
        .collect())
}

/// Where this machine gets Debian from.
pub(crate) fn mirror() -> Option<String> {
    let format = "$(ORIGIN)|$(LABEL)|$(REPO_URI)";
    let output = Command::new("apt-get")
        .args(["indextargets", "--format", format, "Created-By: Packages"])
        .output()
        .ok()?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    text.lines()
        .find_map(|line| line.strip_prefix("Debian|Debian|"))
        .map(str::to_owned)
}

fn output(mut command: Command) -> std::io::Result<String> {
    let output = command.stdin(Stdio::null()).output()?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    Err(std::io::Error::other(
        String::from_utf8_lossy(&output.stderr).into_owned(),
    ))
}
