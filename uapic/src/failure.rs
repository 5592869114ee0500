//! Why a command ends with anything but 0.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use crate::console;

/// What went wrong, by whose fault.
#[derive(Debug)]
pub enum Failure {
    /// The spec or the tree is wrong; the text says where.
    Wrong(String),
    /// The command line is wrong.
    Usage(String),
    /// The command line is wrong, or asks for help: clap has the text.
    CommandLine(clap::Error),
    /// A tool is missing or failed, or a file could not be read or written.
    Tool(ToolError),
    /// The same, where more than one line says what failed.
    Failed(String),
    /// A program that was run for somebody failed with this exit code, and said why.
    Ended(u8),
}

impl Failure {
    /// The exit code that `--help` documents.
    pub fn exit_code(&self) -> ExitCode {
        ExitCode::from(match self {
            Self::Wrong(_) => 1,
            Self::Usage(_) => 2,
            Self::CommandLine(error) => u8::try_from(error.exit_code()).unwrap_or(2),
            Self::Tool(_) | Self::Failed(_) => 3,
            Self::Ended(code) => *code,
        })
    }

    /// Says what it is, help to standard output and all else to standard error, and how to end.
    pub fn report(&self) -> ExitCode {
        match self {
            Self::CommandLine(error) if !error.use_stderr() => console::line(&self.to_string()),
            _ => eprintln!("{self}"),
        }
        self.exit_code()
    }
}

impl std::fmt::Display for Failure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Wrong(text) | Self::Failed(text) => f.write_str(text.trim_end()),
            Self::Usage(text) => {
                let text = text.trim_end();
                write!(f, "error: {text}\n`--help` lists commands and options")
            }
            Self::CommandLine(error) => f.write_str(error.render().to_string().trim_end()),
            Self::Tool(error) => write!(f, "error: {error}"),
            Self::Ended(code) => write!(f, "error: the program ended with {code}"),
        }
    }
}

impl From<ToolError> for Failure {
    fn from(error: ToolError) -> Self {
        Self::Tool(error)
    }
}

impl From<clap::Error> for Failure {
    fn from(error: clap::Error) -> Self {
        Self::CommandLine(error)
    }
}

/// A file or a tool failed us: no fault of the spec.
#[derive(Debug)]
pub struct ToolError {
    /// What was being done: "read", "run".
    pub action: &'static str,
    /// The file, or the tool.
    pub path: PathBuf,
    /// What the system said.
    pub source: std::io::Error,
}

impl std::fmt::Display for ToolError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "cannot {} {}: {}",
            self.action,
            self.path.display(),
            self.source
        )
    }
}

impl std::error::Error for ToolError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.source)
    }
}

/// Says what was being done when the system failed us.
pub trait During<T> {
    /// Names the action and the file or tool.
    fn during(self, action: &'static str, path: impl AsRef<Path>) -> Result<T, ToolError>;
}

impl<T> During<T> for std::io::Result<T> {
    fn during(self, action: &'static str, path: impl AsRef<Path>) -> Result<T, ToolError> {
        self.map_err(|source| ToolError {
            action,
            path: path.as_ref().to_path_buf(),
            source,
        })
    }
}
