//! Every crate depends only on what `docs/ARCHITECTURE.md` lets it; tests may use anything but
//! this crate.

use std::path::Path;
use std::process::Command;

use serde::Deserialize;

use crate::failure::{During, Failure, ToolError};

/// What a crate may depend on. A name that ends with `?` must be optional.
const ARROWS: &[(&str, &[&str])] = &[
    ("uapi-spec", &["annotate-snippets", "toml"]),
    ("uapi-record", &["uapi-spec", "serde", "toml"]),
    ("uapi-codegen", &["uapi-spec", "proc-macro2"]),
    (
        "uapi-macros",
        &["uapi-codegen", "uapi-spec", "proc-macro2", "quote", "syn"],
    ),
    ("zdev-abi", &["libc?", "zerocopy?", "uapi-macros?"]),
    (
        "xtask",
        &[
            "uapi-codegen",
            "uapi-record",
            "uapi-spec",
            "annotate-snippets",
            "lexopt",
            "serde",
            "serde_json",
        ],
    ),
    (
        "uapi-tests",
        &[
            "uapi-codegen",
            "uapi-record",
            "uapi-spec",
            "uapi-verify",
            "serde",
            "serde_json",
            "toml",
            "zdev-abi",
        ],
    ),
    (
        "uapi-verify",
        &[
            "uapi-spec",
            "btf-rs",
            "gimli",
            "lexopt",
            "object",
            "serde",
            "serde_json",
        ],
    ),
];

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    dependencies: Vec<Dependency>,
}

#[derive(Deserialize)]
struct Dependency {
    name: String,
    kind: Option<String>,
    optional: bool,
}

pub(super) fn look(root: &Path) -> Result<Vec<String>, Failure> {
    let packages = metadata(root)?.packages;
    let mut findings: Vec<String> = packages.iter().flat_map(judge).collect();
    for (name, _) in ARROWS {
        if !packages.iter().any(|package| package.name == *name) {
            findings.push(format!("{name} is not in the workspace"));
        }
    }
    Ok(findings)
}

fn metadata(root: &Path) -> Result<Metadata, ToolError> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(&cargo)
        .args(["metadata", "--format-version=1", "--no-deps", "--offline"])
        .current_dir(root)
        .output()
        .during("run", &cargo)?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        return Err(std::io::Error::other(said)).during("read the workspace with", &cargo);
    }
    serde_json::from_slice(&output.stdout)
        .map_err(std::io::Error::from)
        .during("understand the metadata of", &cargo)
}

fn judge(package: &Package) -> Vec<String> {
    let Some((_, allowed)) = ARROWS.iter().find(|(name, _)| *name == package.name) else {
        return vec![format!("{} is a crate that no rule knows", package.name)];
    };
    package
        .dependencies
        .iter()
        .filter_map(|dependency| refusal(package, dependency, allowed))
        .collect()
}

fn refusal(package: &Package, dependency: &Dependency, allowed: &[&str]) -> Option<String> {
    let (from, to) = (&package.name, &dependency.name);
    if to == "xtask" {
        return Some(format!("{from} -> {to}: nothing may depend on it"));
    }
    if dependency.kind.as_deref() == Some("dev") {
        return None;
    }
    let allowed_if_optional = allowed
        .iter()
        .any(|name| name.strip_suffix('?') == Some(to));
    if allowed.contains(&to.as_str()) || (allowed_if_optional && dependency.optional) {
        None
    } else if allowed_if_optional {
        Some(format!("{from} -> {to}: must be optional"))
    } else {
        Some(format!("{from} -> {to}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn findings(name: &str, to: &str, kind: Option<&str>, optional: bool) -> Vec<String> {
        judge(&Package {
            name: name.to_owned(),
            dependencies: vec![Dependency {
                name: to.to_owned(),
                kind: kind.map(str::to_owned),
                optional,
            }],
        })
    }

    #[test]
    fn names_the_forbidden_arrow() {
        assert_eq!(
            findings("uapi-spec", "syn", None, false),
            ["uapi-spec -> syn"]
        );
        assert_eq!(
            findings("zdev-abi", "uapi-macros", None, false),
            ["zdev-abi -> uapi-macros: must be optional"]
        );
        assert_eq!(findings("uapi-tests", "xtask", Some("dev"), false).len(), 1);
        assert_eq!(findings("newcomer", "syn", None, false).len(), 1);
        assert_eq!(
            findings("uapi-codegen", "cc", Some("build"), false),
            ["uapi-codegen -> cc"]
        );
    }

    #[test]
    fn lets_the_others_pass() {
        assert!(findings("uapi-spec", "toml", None, false).is_empty());
        assert!(findings("zdev-abi", "uapi-macros", None, true).is_empty());
        assert!(findings("uapi-codegen", "trybuild", Some("dev"), false).is_empty());
    }
}
