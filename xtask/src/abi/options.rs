//! The command line of `cargo xtask abi`.

use std::path::{Path, PathBuf};

use lexopt::prelude::{Long, Short, Value, ValueExt};
use uapi_spec::model::Release;
use uapi_spec::SourceMap;

use crate::failure::{Failure, ToolError};
use crate::specs;

/// One command; none for help.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Abi {
    /// Write a baseline.
    Freeze(Freeze),
    /// Compare.
    Diff(Diff),
}

/// Where the specs and the baselines are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Folders {
    /// Folder of the specs; the project's own if none.
    pub(crate) spec: Option<PathBuf>,
    /// Folder of the baselines; the project's own if none.
    pub(crate) baselines: Option<PathBuf>,
}

/// Options of `abi freeze`.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Freeze {
    /// Name of the baseline.
    pub(crate) name: String,
    /// What a kernel of this release had.
    pub(crate) as_of: Option<Release>,
    /// Proposals to leave out.
    pub(crate) without: Vec<String>,
    pub(crate) folders: Folders,
}

/// Options of `abi diff`.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Diff {
    /// A baseline, a folder of specs or a git revision; the frozen baselines if none.
    pub(crate) old: Option<String>,
    /// The same; the specs as they are if none.
    pub(crate) new: Option<String>,
    /// Proposals to look at beside those of the baseline.
    pub(crate) with: Vec<String>,
    pub(crate) format: Format,
    pub(crate) folders: Folders,
}

/// Who reads the report.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Format {
    /// People.
    #[default]
    Human,
    /// Programs.
    Json,
    /// Code scanning.
    Sarif,
    /// The log of a GitHub workflow.
    Github,
}

impl Folders {
    /// The specs.
    pub(crate) fn specs(&self, root: &Path) -> Result<SourceMap, ToolError> {
        match &self.spec {
            None => specs::project(root),
            Some(folder) => specs::read(folder, &folder.to_string_lossy()),
        }
    }

    /// The folder of the baselines.
    pub(crate) fn baselines(&self, root: &Path) -> PathBuf {
        match &self.baselines {
            None => root.join("abi/baseline"),
            Some(folder) => folder.clone(),
        }
    }

    fn take(&mut self, option: &str, args: &mut lexopt::Parser) -> Result<bool, Failure> {
        match option {
            "spec" => self.spec = Some(args.value()?.into()),
            "baselines" => self.baselines = Some(args.value()?.into()),
            _ => return Ok(false),
        }
        Ok(true)
    }
}

/// Reads what follows `abi`; none if help is asked for.
pub(crate) fn parse(args: &mut lexopt::Parser) -> Result<Option<Abi>, Failure> {
    match args.next()? {
        None => Err(Failure::Usage("abi needs freeze or diff".to_owned())),
        Some(Long("help") | Short('h')) => Ok(None),
        Some(Value(name)) => match name.string()?.as_str() {
            "freeze" => freeze(args),
            "diff" => diff(args),
            other => Err(Failure::Usage(format!("there is no command `abi {other}`"))),
        },
        Some(other) => Err(other.unexpected().into()),
    }
}

fn freeze(args: &mut lexopt::Parser) -> Result<Option<Abi>, Failure> {
    let mut options = Freeze::default();
    let mut name = None;
    while let Some(arg) = args.next()? {
        match arg {
            Long("help") | Short('h') => return Ok(None),
            Long("as-of") => {
                let text = args.value()?.string()?;
                let release = uapi_record::history::release(&text);
                let release = release
                    .ok_or_else(|| Failure::Usage(format!("`{text}` is no release such as 6.0")))?;
                options.as_of = Some(release);
            }
            Long("without") => options.without.push(args.value()?.string()?),
            Long(option) => {
                let option = option.to_owned();
                if !options.folders.take(&option, args)? {
                    return Err(Long(&option).unexpected().into());
                }
            }
            Value(value) if name.is_none() => name = Some(value.string()?),
            other => return Err(other.unexpected().into()),
        }
    }
    let name = name.ok_or_else(|| Failure::Usage("freeze needs a name".to_owned()))?;
    if name.contains(['/', '\\']) || name.starts_with('.') {
        let text = format!("`{name}` is no name of a baseline");
        return Err(Failure::Usage(text));
    }
    options.name = name;
    Ok(Some(Abi::Freeze(options)))
}

fn diff(args: &mut lexopt::Parser) -> Result<Option<Abi>, Failure> {
    let mut options = Diff::default();
    while let Some(arg) = args.next()? {
        match arg {
            Long("help") | Short('h') => return Ok(None),
            Long("with") => options.with.push(args.value()?.string()?),
            Long("format") => options.format = format(&args.value()?.string()?)?,
            Long(option) => {
                let option = option.to_owned();
                if !options.folders.take(&option, args)? {
                    return Err(Long(&option).unexpected().into());
                }
            }
            Value(value) if options.old.is_none() => options.old = Some(value.string()?),
            Value(value) if options.new.is_none() => options.new = Some(value.string()?),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(Some(Abi::Diff(options)))
}

fn format(name: &str) -> Result<Format, Failure> {
    match name {
        "human" => Ok(Format::Human),
        "json" => Ok(Format::Json),
        "sarif" => Ok(Format::Sarif),
        "github" => Ok(Format::Github),
        _ => Err(Failure::Usage(format!(
            "--format is human, json, sarif or github, not `{name}`"
        ))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(args: &[&str]) -> Result<Option<Abi>, Failure> {
        // The first argument would be the program's name, which `from_args` leaves out.
        parse(&mut lexopt::Parser::from_args(args))
    }

    #[test]
    fn reads_both_commands() {
        let Ok(Some(Abi::Freeze(freeze))) = parsed(&["freeze", "5.10", "--as-of", "5.10"]) else {
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
        let Ok(Some(Abi::Diff(diff))) = parsed(&["diff", "a", "b", "--format=sarif"]) else {
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
            assert!(matches!(parsed(args), Err(Failure::Usage(_))), "{args:?}");
        }
        assert_eq!(parsed(&["diff", "--help"]).unwrap(), None);
    }
}
