//! Kernel headers newer than the installed ones, from Debian's later releases. They are unpacked
//! below the target folder and not installed.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::run::target_folder;

/// Debian releases, by the names that their mirrors have.
const RELEASES: [&str; 2] = ["trixie", "forky"];

const PACKAGE: &str = "linux-libc-dev";

/// Whether they are there.
pub(crate) fn are_there(root: &Path) -> bool {
    RELEASES
        .iter()
        .all(|release| is_unpacked(&folder(root, release)))
}

/// Gets those that are not there, from the mirror that this machine uses anyway. Whether it worked
/// shows in what is there afterwards.
pub(crate) fn fetch(root: &Path) {
    let Some(mirror) = mirror() else {
        eprintln!("apt-get names no mirror of Debian");
        return;
    };
    for release in RELEASES {
        let folder = folder(root, release);
        if !is_unpacked(&folder) {
            eprintln!("fetching {PACKAGE} of {release}");
            if let Err(error) = unpack(&mirror, release, &folder) {
                eprintln!("cannot get {PACKAGE} of {release}: {error}");
            }
        }
    }
}

/// `tests/tests/world.rs` looks for them here.
fn folder(root: &Path, release: &str) -> PathBuf {
    target_folder(root).join("kernel-headers").join(release)
}

fn is_unpacked(folder: &Path) -> bool {
    folder.join("usr/include/linux/version.h").exists()
}

/// Where this machine gets Debian from.
fn mirror() -> Option<String> {
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

/// Downloads with a configuration of its own: the machine's is neither used nor changed.
fn unpack(mirror: &str, release: &str, folder: &Path) -> std::io::Result<()> {
    let apt = folder.join("apt");
    std::fs::create_dir_all(apt.join("lists/partial"))?;
    std::fs::create_dir_all(apt.join("cache/archives/partial"))?;
    let keyring = Path::new("/usr/share/keyrings/debian-archive-keyring.gpg");
    let signed = if keyring.exists() {
        format!("[signed-by={}] ", keyring.display())
    } else {
        String::new()
    };
    std::fs::write(
        apt.join("sources.list"),
        format!("deb {signed}{mirror} {release} main\n"),
    )?;
    let options = [
        ("Dir::Etc::SourceList", apt.join("sources.list")),
        ("Dir::Etc::SourceParts", PathBuf::from("/dev/null")),
        ("Dir::State::Lists", apt.join("lists")),
        ("Dir::Cache", apt.join("cache")),
    ];
    let apt_get = |args: &[&str]| {
        let mut command = Command::new("apt-get");
        for (name, value) in &options {
            command.arg("-o").arg(format!("{name}={}", value.display()));
        }
        command.args([
            "-o",
            "Acquire::Languages=none",
            "-o",
            "APT::Sandbox::User=root",
        ]);
        command.args(args).current_dir(&apt);
        command
    };
    quietly(apt_get(&["update"]))?;
    quietly(apt_get(&["download", PACKAGE]))?;
    for entry in std::fs::read_dir(&apt)? {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == "deb") {
            let mut command = Command::new("dpkg-deb");
            command.arg("--extract").arg(&path).arg(folder);
            quietly(command)?;
        }
    }
    std::fs::remove_dir_all(&apt)
}

fn quietly(mut command: Command) -> std::io::Result<()> {
    let output = command.stdin(Stdio::null()).output()?;
    if output.status.success() {
        return Ok(());
    }
    Err(std::io::Error::other(
        String::from_utf8_lossy(&output.stderr).into_owned(),
    ))
}
