//! The command line of `uapic abi`.

use std::path::PathBuf;

use uapi_spec::model::Release;
use uapi_spec::SourceMap;

use crate::failure::Failure;
use crate::project::{BaselineFolder, Project, SpecFolder};

/// One command.
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// Write the ABI that the specs describe to a frozen record, NAME.abi.toml
    Freeze(Freeze),
    /// Say what changed, by which rule, and whom it breaks: an old program on a new kernel, a new
    /// program on an old one
    Diff(Diff),
}

/// Where the specs and the frozen records are.
#[derive(Clone, Debug, Default, PartialEq, Eq, clap::Args)]
pub struct Folders {
    #[command(flatten)]
    pub(crate) spec: SpecFolder,
    #[command(flatten)]
    pub(crate) baselines: BaselineFolder,
}

/// Options of `abi freeze`.
#[derive(Debug, PartialEq, Eq, clap::Args)]
pub struct Freeze {
    /// What the record is called, such as 1.0
    #[arg(value_parser = name)]
    pub(crate) name: String,
    /// What a kernel of this release had, such as 6.0
    #[arg(long, value_name = "RELEASE", value_parser = release)]
    pub(crate) as_of: Option<Release>,
    /// Leave a proposed revision out
    #[arg(long, value_name = "REVISION")]
    pub(crate) without: Vec<String>,
    #[command(flatten)]
    pub(crate) folders: Folders,
}

/// Options of `abi diff`.
#[derive(Debug, PartialEq, Eq, clap::Args)]
pub struct Diff {
    /// A frozen record, a file, a folder of specs or a git revision; without it, what is frozen of
    /// the newest release and of each proposal
    pub(crate) old: Option<String>,
    /// The same; without it, the specs as they are
    pub(crate) new: Option<String>,
    /// Look at a proposal too that the frozen record does not have
    #[arg(long, value_name = "REVISION")]
    pub(crate) with: Vec<String>,
    /// Who reads the report
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: Format,
    #[command(flatten)]
    pub(crate) folders: Folders,
}

/// Who reads the report.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    /// People
    #[default]
    Human,
    /// Programs
    Json,
    /// Code scanning
    Sarif,
    /// The log of a GitHub workflow
    Github,
}

impl Folders {
    /// The specs.
    pub(crate) fn specs(&self, project: &Project) -> Result<SourceMap, Failure> {
        project.sources(&self.spec)
    }

    /// The folder of the frozen records.
    pub(crate) fn baselines(&self, project: &Project) -> PathBuf {
        project.baselines(&self.baselines)
    }
}

fn name(text: &str) -> Result<String, String> {
    if text.is_empty() || text.contains(['/', '\\']) || text.starts_with('.') {
        return Err(
            "it becomes the name of a file: it has no `/` and starts with no `.`".to_owned(),
        );
    }
    Ok(text.to_owned())
}

fn release(text: &str) -> Result<Release, String> {
    uapi_record::history::release(text).ok_or_else(|| "a release is such as 6.0".to_owned())
}

#[cfg(test)]
mod tests {
    use clap::Parser as _;

    use super::*;

    #[derive(clap::Parser)]
    struct Abi {
        #[command(subcommand)]
        command: Command,
    }

    fn parsed(args: &[&str]) -> Result<Command, clap::Error> {
        let args = std::iter::once(&"abi").chain(args);
        Abi::try_parse_from(args).map(|abi| abi.command)
    }

    #[test]
    fn reads_both_commands() {
        let Ok(Command::Freeze(freeze)) = parsed(&["freeze", "5.10", "--as-of", "5.10"]) else {
            panic!("freeze is a command");
        };
        let release = Release {
            major: 5,
            minor: 10,
        };
        assert_eq!(
            (freeze.name.as_str(), freeze.as_of),
            ("5.10", Some(release))
        );
        let Ok(Command::Diff(diff)) = parsed(&["diff", "a", "b", "--format=sarif"]) else {
            panic!("diff is a command");
        };
        assert_eq!(
            (diff.old.as_deref(), diff.new.as_deref()),
            (Some("a"), Some("b"))
        );
        assert_eq!(diff.format, Format::Sarif);
    }

    #[test]
    fn refuses_the_rest() {
        for args in [
            &[][..],
            &["compare"],
            &["freeze"],
            &["freeze", "../up"],
            &["freeze", "x", "--as-of", "six"],
            &["diff", "a", "b", "c"],
            &["diff", "--format", "xml"],
            &["diff", "--out", "x"],
        ] {
            assert_eq!(parsed(args).unwrap_err().exit_code(), 2, "{args:?}");
        }
        assert_eq!(parsed(&["diff", "--help"]).unwrap_err().exit_code(), 0);
    }
}
