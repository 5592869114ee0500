//! `.ci/run` runs the test command of README.md, and every command README.md gives exists.

use std::path::Path;

use crate::failure::Failure;
use crate::{cli, tree};

/// The command that runs everything.
const TEST: &str = "cargo xtask test";

pub(super) fn look(root: &Path) -> Result<Vec<String>, Failure> {
    let (script, readme) = (root.join(".ci/run"), root.join("README.md"));
    if !readme.exists() {
        return Ok(vec!["there is no README.md".to_owned()]);
    }
    Ok(findings(&tree::read(&script)?, &tree::read(&readme)?))
}

fn findings(script: &str, readme: &str) -> Vec<String> {
    let mut found = Vec::new();
    let runs = |line: &str| line.trim_start().starts_with(TEST);
    if !script.lines().any(runs) {
        found.push(format!(".ci/run does not run `{TEST}`"));
    }
    if !readme.lines().any(runs) {
        found.push(format!(
            "README.md does not give `{TEST}` on a line of its own"
        ));
    }
    for (index, line) in readme.lines().enumerate() {
        let Some(command) = line.trim_start().strip_prefix("cargo xtask ") else {
            continue;
        };
        let words = command
            .split_whitespace()
            .take_while(|word| !word.starts_with('#'));
        if let Err(failure) = understood(words) {
            found.push(format!("README.md:{}: {}", index + 1, first_line(&failure)));
        }
    }
    found
}

/// Whether there is such a command, here and in the program that it is left to.
fn understood<'a>(words: impl Iterator<Item = &'a str>) -> Result<(), Failure> {
    let command = cli::parse(std::iter::once("cargo xtask").chain(words))?;
    if let Some((name, args)) = cli::uapic(&command) {
        let args = ["uapic".into(), name.into()]
            .into_iter()
            .chain(args.iter().cloned());
        uapic::cli::parse(args)?;
    }
    Ok(())
}

fn first_line(failure: &Failure) -> String {
    failure
        .to_string()
        .lines()
        .next()
        .unwrap_or_default()
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_must_give_the_command() {
        let readme = "```\ncargo xtask test\ncargo xtask codegen --check  # compare\n```\n";
        assert_eq!(
            findings("cargo xtask test \"$@\"\n", readme),
            Vec::<String>::new()
        );
        assert_eq!(findings("# cargo xtask test\n", readme).len(), 1);
        assert_eq!(findings("cargo xtask test\n", "run the tests\n").len(), 1);
    }

    #[test]
    fn commands_of_the_readme_must_exist() {
        let readme = "cargo xtask test\ncargo xtask lint\ncargo xtask abi freeze\n";
        assert_eq!(
            findings("cargo xtask test\n", readme),
            [
                "README.md:2: error: unrecognized subcommand 'lint'",
                "README.md:3: error: the following required arguments were not provided:"
            ]
        );
    }
}
