//! Gets what the suites need, where this user may.

use std::path::Path;
use std::process::{Command, Stdio};

use super::debian_rust;
use super::needs::{self, Need, Source};

/// Installs those of `needs` that are not met, and returns those that still are not.
pub(crate) fn install(root: &Path, needs: &[Need]) -> Vec<Need> {
    let unmet = |needs: &[Need]| -> Vec<Need> {
        needs
            .iter()
            .copied()
            .filter(|need| !need.is_met(root))
            .collect()
    };
    let missing = unmet(needs);
    if missing.is_empty() {
        return missing;
    }
    let groups: Vec<&[&str]> = missing
        .iter()
        .filter_map(|need| match need.source() {
            Source::Debian(packages) => Some(packages),
            Source::Rustup(_) | Source::Mirror(_) => None,
        })
        .flatten()
        .copied()
        .collect();
    if !groups.is_empty() && may_install_packages() {
        install_packages(&groups);
    }
    for need in &missing {
        match need.source() {
            Source::Rustup(args) => announced("rustup", args),
            Source::Mirror(fetch) => fetch(root),
            Source::Debian(_) => {}
        }
    }
    let still = unmet(&missing);
    if still.iter().any(|need| need.is_met_by_debian_rust()) {
        debian_rust::fetch(root);
    }
    unmet(&still)
}

fn may_install_packages() -> bool {
    is_root() && needs::runs("apt-get", &["--version"])
}

fn is_root() -> bool {
    Command::new("id")
        .arg("-u")
        .output()
        .is_ok_and(|output| String::from_utf8_lossy(&output.stdout).trim() == "0")
}

fn install_packages(groups: &[&[&str]]) {
    announced("apt-get", &["update"]);
    let packages = groups
        .iter()
        .filter_map(|names| names.iter().copied().find(|name| is_available(name)));
    let mut args = vec!["install", "--yes", "--no-install-recommends"];
    args.extend(packages);
    announced("apt-get", &args);
}

/// Whether a package of that name can be installed.
fn is_available(package: &str) -> bool {
    needs::runs(
        "apt-get",
        &["install", "--simulate", "--no-install-recommends", package],
    )
}

/// Runs an installer and says so, for it takes its time. Whether it worked shows in what is there
/// afterwards.
fn announced(program: &str, args: &[&str]) {
    eprintln!("running {program} {}", args.join(" "));
    let output = Command::new(program)
        .args(args)
        .env("DEBIAN_FRONTEND", "noninteractive")
        .stdin(Stdio::null())
        .output();
    match output {
        Ok(output) if output.status.success() => {}
        Ok(output) => eprint!("{}", String::from_utf8_lossy(&output.stderr)),
        Err(error) => eprintln!("cannot run {program}: {error}"),
    }
}
