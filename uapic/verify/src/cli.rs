//! The command line.

use std::path::PathBuf;

use lexopt::prelude::{Long, Short, ValueExt};
use uapi_spec::model::Release;
use uapi_verify::error::Error;
use uapi_verify::image::parse_release;

/// What `--help` prints.
pub(crate) const HELP: &str = "\
cargo xtask verify (--headers DIR | --object FILE | --running) [OPTION]...

Holds the spec against what exists, and names both places of everything that is not alike.

  --headers DIR       headers, as the C compiler reads them: an installed usr/include, or the top
                      of a kernel tree, which also has the kernel's own headers of firmware
    --target T        for another machine: gcc for that machine, or clang (else what CC names, or cc)
  --object FILE       the debug information of an object file, a vmlinux or a module: its BTF if it
                      has any, else its DWARF. Also BTF on its own
    --btf-base FILE   the vmlinux, or its BTF, that the BTF of a module builds upon
  --running           the running kernel and its loaded modules
  --release R         the kernel's release, such as 6.12, where nothing tells it
  --spec DIR          read the specs of DIR instead
  --format text|json  for people, or for programs

Exit codes: 0 the spec holds (what is extra in the kernel is only told); 1 something differs, or is
missing that should be there, or the spec is wrong; 2 the command line is wrong; 3 a file or a tool
failed, or tells of nothing that the spec names.
";

/// What to do.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Command {
    /// Print [`HELP`].
    Help,
    /// Compare.
    Verify(Options),
}

/// What to compare.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Options {
    /// The source of truth.
    pub(crate) what: What,
    /// The kernel's release.
    pub(crate) release: Option<Release>,
    /// Folder of the specs.
    pub(crate) spec: Option<PathBuf>,
    /// How to tell.
    pub(crate) format: Format,
}

/// A source of truth.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum What {
    /// Headers.
    Headers {
        /// Where they are.
        folder: PathBuf,
        /// For which machine.
        target: Option<String>,
    },
    /// Debug information.
    Object {
        /// The file.
        file: PathBuf,
        /// What its BTF builds upon.
        base: Option<PathBuf>,
    },
    /// The running kernel.
    Running,
}

/// How to tell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Format {
    /// For people.
    #[default]
    Text,
    /// For programs.
    Json,
}

/// Reads the command line.
pub(crate) fn parse(mut args: lexopt::Parser) -> Result<Command, Error> {
    let usage = |error: lexopt::Error| Error::Usage(error.to_string());
    let (mut headers, mut object, mut running) = (None, None, false);
    let (mut target, mut base, mut release, mut spec) = (None, None, None, None);
    let mut format = Format::default();
    while let Some(arg) = args.next().map_err(usage)? {
        match arg {
            Long("headers") => headers = Some(PathBuf::from(args.value().map_err(usage)?)),
            Long("object") => object = Some(PathBuf::from(args.value().map_err(usage)?)),
            Long("running") => running = true,
            Long("target") => target = Some(text(&mut args)?),
            Long("btf-base") => base = Some(PathBuf::from(args.value().map_err(usage)?)),
            Long("spec") => spec = Some(PathBuf::from(args.value().map_err(usage)?)),
            Long("release") => {
                let said = text(&mut args)?;
                let wrong = || Error::Usage(format!("--release is such as 6.12, not `{said}`"));
                release = Some(parse_release(&said).ok_or_else(wrong)?);
            }
            Long("format") => {
                format = match text(&mut args)?.as_str() {
                    "text" => Format::Text,
                    "json" => Format::Json,
                    other => {
                        let reason = format!("--format is text or json, not `{other}`");
                        return Err(Error::Usage(reason));
                    }
                }
            }
            Long("help") | Short('h') => return Ok(Command::Help),
            other => return Err(usage(other.unexpected())),
        }
    }
    let needs = |option: &str, other: &str| Error::Usage(format!("{option} needs {other}"));
    if target.is_some() && headers.is_none() {
        return Err(needs("--target", "--headers DIR"));
    }
    if base.is_some() && object.is_none() {
        return Err(needs("--btf-base", "--object FILE"));
    }
    let what = match (headers, object, running) {
        (Some(folder), None, false) => What::Headers { folder, target },
        (None, Some(file), false) => What::Object { file, base },
        (None, None, true) => What::Running,
        _ => {
            let reason = "name one of --headers DIR, --object FILE and --running";
            return Err(Error::Usage(reason.to_owned()));
        }
    };
    Ok(Command::Verify(Options {
        what,
        release,
        spec,
        format,
    }))
}

fn text(args: &mut lexopt::Parser) -> Result<String, Error> {
    let usage = |error: lexopt::Error| Error::Usage(error.to_string());
    args.value().map_err(usage)?.string().map_err(usage)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn usage(args: &[&str]) -> String {
        match parse(lexopt::Parser::from_args(args)) {
            Err(Error::Usage(text)) => text,
            other => panic!("{args:?}: {other:?}"),
        }
    }

    #[test]
    fn one_source_is_needed() {
        assert!(usage(&["x"]).contains('x'));
        assert!(usage(&[]).contains("name one of"));
        assert!(usage(&["--running", "--object", "x"]).contains("name one of"));
        assert!(usage(&["--running", "--target", "x"]).contains("--headers"));
        assert!(usage(&["--running", "--btf-base", "x"]).contains("--object"));
        assert!(usage(&["--running", "--release", "new"]).contains("`new`"));
        assert!(usage(&["--running", "--format", "xml"]).contains("`xml`"));
    }

    #[test]
    fn options_are_read() {
        let args = ["--object", "a.o", "--release=6.12", "--format", "json"];
        let Ok(Command::Verify(options)) = parse(lexopt::Parser::from_args(args)) else {
            panic!("{args:?}");
        };
        assert_eq!(options.format, Format::Json);
        assert_eq!(
            options.release.map(|release| release.to_string()),
            Some("6.12".to_owned())
        );
        let file = "a.o".into();
        assert_eq!(options.what, What::Object { file, base: None });
    }
}
