//! Every crate depends only on what the table of `docs/ARCHITECTURE.md` lets it; tests may use anything
//! but this crate.

use std::path::Path;
use std::process::Command;

use serde::Deserialize;

use crate::failure::{During, Failure, ToolError};
use crate::tree;

/// The page with the table.
const PAGE: &str = "docs/ARCHITECTURE.md";

/// The first row of the table.
const HEAD: &str = "| crate | may depend on |";

/// What a crate may depend on. A name that ends with `?` must be optional.
#[derive(Debug, PartialEq, Eq)]
struct Arrows {
    from: String,
    to: Vec<String>,
}

/// The rows of the table: names between backquotes, the crate's own first.
fn arrows(page: &str) -> Vec<Arrows> {
    let rows = page.lines().skip_while(|line| *line != HEAD).skip(2);
    let rows = rows.take_while(|line| line.starts_with('|'));
    let names = |row: &str| -> Vec<String> {
        let quoted = row.split('`').skip(1).step_by(2);
        quoted.map(str::to_owned).collect()
    };
    let rows = rows.filter_map(|row| {
        let mut names = names(row).into_iter();
        Some(Arrows {
            from: names.next()?,
            to: names.collect(),
        })
    });
    rows.collect()
}

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
    let arrows = arrows(&tree::read(&root.join(PAGE))?);
    let packages = metadata(root)?.packages;
    let mut findings: Vec<String> = packages
        .iter()
        .flat_map(|package| judge(package, &arrows))
        .collect();
    for Arrows { from, .. } in &arrows {
        if !packages.iter().any(|package| package.name == *from) {
            findings.push(format!("{PAGE}: {from} is not in the workspace"));
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

fn judge(package: &Package, arrows: &[Arrows]) -> Vec<String> {
    let Some(arrows) = arrows.iter().find(|arrows| arrows.from == package.name) else {
        return vec![format!(
            "{} is a crate that {PAGE} does not list",
            package.name
        )];
    };
    package
        .dependencies
        .iter()
        .filter_map(|dependency| refusal(package, dependency, &arrows.to))
        .collect()
}

fn refusal(package: &Package, dependency: &Dependency, allowed: &[String]) -> Option<String> {
    let (from, to) = (&package.name, &dependency.name);
    if to == "xtask" {
        return Some(format!("{from} -> {to}: nothing may depend on it"));
    }
    if dependency.kind.as_deref() == Some("dev") {
        return None;
    }
    let allowed_if_optional = allowed
        .iter()
        .any(|name| name.strip_suffix('?') == Some(to.as_str()));
    if allowed.contains(to) || (allowed_if_optional && dependency.optional) {
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

    const TABLE: &str = "\
| crate | may depend on |
|---|---|
| `inner` | `toml` |
| `outer` | `inner`, `toml`, `syn?` |
| `alone` | nothing |

| `later` | `toml` |
";

    fn findings(name: &str, to: &str, kind: Option<&str>, optional: bool) -> Vec<String> {
        judge(
            &Package {
                name: name.to_owned(),
                dependencies: vec![Dependency {
                    name: to.to_owned(),
                    kind: kind.map(str::to_owned),
                    optional,
                }],
            },
            &arrows(TABLE),
        )
    }

    #[test]
    fn the_table_ends_where_it_ends() {
        let found = arrows(TABLE);
        let shown: Vec<String> = found
            .iter()
            .map(|arrows| format!("{}: {}", arrows.from, arrows.to.join(" ")))
            .collect();
        assert_eq!(shown, ["inner: toml", "outer: inner toml syn?", "alone: "]);
    }

    #[test]
    fn names_the_forbidden_arrow() {
        assert_eq!(findings("inner", "syn", None, false), ["inner -> syn"]);
        assert_eq!(
            findings("outer", "syn", None, false),
            ["outer -> syn: must be optional"]
        );
        assert_eq!(findings("alone", "xtask", Some("dev"), false).len(), 1);
        assert_eq!(findings("later", "toml", None, false).len(), 1);
        assert_eq!(
            findings("inner", "cc", Some("build"), false),
            ["inner -> cc"]
        );
    }

    #[test]
    fn lets_the_others_pass() {
        assert!(findings("inner", "toml", None, false).is_empty());
        assert!(findings("outer", "syn", None, true).is_empty());
        assert!(findings("inner", "trybuild", Some("dev"), false).is_empty());
    }
}
