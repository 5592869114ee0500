//! The tools that suites need: `tests/tools/install` looks for them and brings them.

use std::path::Path;
use std::process::{Command, Stdio};

use super::suites::Suite;
use crate::failure::{During, Failure, ToolError};

/// A tool that is not there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Missing {
    /// Its name in the table of suites.
    pub(crate) tool: String,
    /// The command that brings it.
    pub(crate) mend: String,
}

/// Installs what the suites need, as far as this user may, and returns what is missing then.
pub(crate) fn install(root: &Path, suites: &[Suite]) -> Result<Vec<Missing>, ToolError> {
    let mut needs: Vec<&str> = suites
        .iter()
        .flat_map(|suite| suite.needs.iter().map(String::as_str))
        .collect();
    needs.sort_unstable();
    needs.dedup();
    if needs.is_empty() {
        return Ok(Vec::new());
    }
    let script = root.join("tests/tools/install");
    let output = Command::new(&script)
        .args(&needs)
        .stdin(Stdio::null())
        .stderr(Stdio::inherit())
        .output()
        .during("run", &script)?;
    let missing = parse(&String::from_utf8_lossy(&output.stdout));
    if output.status.success() || !missing.is_empty() {
        return Ok(missing);
    }
    // The script itself went wrong, and said on standard error how.
    Err(std::io::Error::other(output.status.to_string())).during("run", &script)
}

fn parse(text: &str) -> Vec<Missing> {
    let lines = text.lines().filter_map(|line| line.split_once('\t'));
    let missing = lines.map(|(tool, mend)| Missing {
        tool: tool.to_owned(),
        mend: mend.to_owned(),
    });
    missing.collect()
}

/// Ends a run that would find out later that a tool is missing.
pub(crate) fn refuse(missing: &[Missing], suites: &[Suite]) -> Result<(), Failure> {
    if missing.is_empty() {
        return Ok(());
    }
    let mut text = String::from("tools are missing, and no suite has run:\n");
    for Missing { tool, mend } in missing {
        let users: Vec<&str> = suites
            .iter()
            .filter(|suite| suite.needs.contains(tool))
            .map(|suite| suite.name.as_str())
            .collect();
        text += &format!("  {tool}: {mend}\n      for {}\n", users.join(", "));
    }
    text += "With --allow-missing the run counts what lacks a tool as skipped.";
    Err(Failure::Wrong(text))
}

/// What a suite lacks, for people; nothing if it has all it needs.
pub(crate) fn lacks(suite: &Suite, missing: &[Missing]) -> Option<String> {
    let mends: Vec<&str> = missing
        .iter()
        .filter(|missing| suite.needs.contains(&missing.tool))
        .map(|missing| missing.mend.as_str())
        .collect();
    (!mends.is_empty()).then(|| mends.join("; "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_is_a_tool_and_a_command() {
        let missing = parse("cbmc\ttests/tools/install cbmc\n");
        assert_eq!(missing.len(), 1);
        assert_eq!(missing[0].tool, "cbmc");
        assert_eq!(missing[0].mend, "tests/tools/install cbmc");
    }
}
