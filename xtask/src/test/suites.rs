//! The table of suites, `tests/suites.toml`.

use std::path::Path;

use serde::Deserialize;

use crate::failure::{Failure, ToolError};
use crate::tree;

/// Cases that are run together. The table's head says what each key means.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Suite {
    /// As given on the command line.
    pub(crate) name: String,
    /// What passes when it passes.
    pub(crate) about: String,
    /// In which runs it is.
    pub(crate) when: When,
    /// Tools, by the names that `tests/tools/install` gives them.
    #[serde(default)]
    pub(crate) needs: Vec<String>,
    /// Arguments of cargo, a command each; empty for the test of that name in `uapi-tests`.
    #[serde(default)]
    cargo: Vec<String>,
    /// What its programs run under.
    #[serde(default)]
    pub(crate) under: Option<Under>,
}

/// In which runs a suite is: each run has the suites of those before it as well.
#[derive(Clone, Copy, Debug, Default, Deserialize, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "lowercase")]
pub(crate) enum When {
    /// A verdict within half a minute of an edit.
    Quick,
    /// What a contributor runs.
    #[default]
    Default,
    /// Real kernels, Miri, tables that recompile: slow by nature.
    All,
}

/// What runs the programs of a suite.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Under {
    /// An emulator of programs for s390x.
    Emulator,
    /// Miri, once for each of its models of who may use which pointer.
    Miri,
}

impl Suite {
    /// The arguments of cargo, a list for each command.
    pub(crate) fn commands(&self) -> Vec<Vec<String>> {
        if self.cargo.is_empty() {
            let test = format!(
                "test --package=uapi-tests --test {} -- --show-output",
                self.name
            );
            return vec![words(&test)];
        }
        self.cargo.iter().map(|line| words(line)).collect()
    }

    /// Whether its tests look for their tools themselves, each for its own.
    pub(crate) fn asks_itself(&self) -> bool {
        self.cargo.is_empty()
    }
}

fn words(line: &str) -> Vec<String> {
    line.split_whitespace().map(str::to_owned).collect()
}

/// All suites, in the order of the table.
pub(crate) fn read(root: &Path) -> Result<Vec<Suite>, Failure> {
    parse(&tree::read(&root.join("tests/suites.toml"))?)
}

fn parse(text: &str) -> Result<Vec<Suite>, Failure> {
    #[derive(Deserialize)]
    struct Table {
        suite: Vec<Suite>,
    }
    let table: Table = toml::from_str(text).map_err(|error| ToolError {
        action: "read",
        path: "tests/suites.toml".into(),
        source: std::io::Error::other(error),
    })?;
    Ok(table.suite)
}

/// Those that are named, or else those of a run.
pub(crate) fn chosen(all: Vec<Suite>, when: When, names: &[String]) -> Result<Vec<Suite>, Failure> {
    if let Some(name) = names
        .iter()
        .find(|name| !all.iter().any(|it| it.name == **name))
    {
        let known: Vec<&str> = all.iter().map(|suite| suite.name.as_str()).collect();
        return Err(Failure::Usage(format!(
            "there is no suite `{name}`; there are: {}",
            known.join(", ")
        )));
    }
    let is_chosen = |suite: &Suite| match names {
        [] => suite.when <= when,
        names => names.contains(&suite.name),
    };
    Ok(all.into_iter().filter(is_chosen).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: &str = r#"
[[suite]]
name = "ui"
about = "words"
when = "quick"

[[suite]]
name = "miri"
about = "no undefined behaviour"
when = "all"
needs = ["miri"]
cargo = ["--package=a --lib", "--package=b"]
under = "miri"
"#;

    fn names(when: When, names: &[&str]) -> Vec<String> {
        let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
        let suites = chosen(parse(TABLE).unwrap(), when, &names).unwrap();
        suites.into_iter().map(|suite| suite.name).collect()
    }

    #[test]
    fn a_run_has_the_suites_of_the_shorter_ones() {
        assert_eq!(names(When::Quick, &[]), ["ui"]);
        assert_eq!(names(When::Default, &[]), ["ui"]);
        assert_eq!(names(When::All, &[]), ["ui", "miri"]);
        assert_eq!(names(When::Default, &["miri"]), ["miri"]);
    }

    #[test]
    fn a_suite_without_commands_is_a_test_of_its_name() {
        let suites = parse(TABLE).unwrap();
        assert_eq!(
            suites[0].commands(),
            [[
                "test",
                "--package=uapi-tests",
                "--test",
                "ui",
                "--",
                "--show-output"
            ]]
        );
        assert_eq!(
            suites[1].commands(),
            [vec!["--package=a", "--lib"], vec!["--package=b"]]
        );
    }

    #[test]
    fn a_key_that_is_unknown_is_refused() {
        assert!(parse(&TABLE.replace("needs", "need")).is_err());
        let unknown = chosen(parse(TABLE).unwrap(), When::All, &["u1".to_owned()]);
        assert!(unknown
            .unwrap_err()
            .to_string()
            .contains("there are: ui, miri"));
    }

    #[test]
    fn every_test_is_a_suite() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        let suites = read(root).unwrap();
        for entry in std::fs::read_dir(root.join("tests/tests")).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_stem().unwrap().to_string_lossy().into_owned();
            assert!(suites.iter().any(|suite| suite.name == name), "{name}");
        }
    }

    #[test]
    fn every_need_of_the_table_is_a_tool() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        let script = std::fs::read_to_string(root.join("tests/tools/install")).unwrap();
        for suite in read(root).unwrap() {
            for need in suite.needs {
                assert!(
                    script.contains(&format!("\n    {need}) ")),
                    "{}: {need}",
                    suite.name
                );
            }
        }
    }
}
