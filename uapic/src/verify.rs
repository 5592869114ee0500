//! `uapic verify`.

use std::path::PathBuf;

use uapi_spec::model::Release;
use uapi_verify::census::Wanted;
use uapi_verify::compiler::Compiler;
use uapi_verify::error::Error;
use uapi_verify::report::Report;
use uapi_verify::truth::Truth;
use uapi_verify::{compare, headers, image, running};

use crate::console;
use crate::failure::Failure;
use crate::project::{Project, SpecFolder};
use crate::specs;

/// What it takes.
#[derive(Debug, clap::Args)]
pub struct Options {
    #[command(flatten)]
    what: What,
    /// With --headers: for another machine, with gcc for that machine or clang; else for the one that
    /// CC, or cc, compiles for
    #[arg(long, requires = "headers")]
    target: Option<String>,
    /// With --object: the vmlinux, or its BTF, that the BTF of a module builds upon
    #[arg(long, value_name = "FILE", requires = "object")]
    btf_base: Option<PathBuf>,
    /// The kernel's release, such as 6.12, where nothing tells it
    #[arg(long, value_parser = release)]
    release: Option<Release>,
    /// Who reads the report
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    #[command(flatten)]
    spec: SpecFolder,
}

/// A source of truth.
#[derive(Debug, clap::Args)]
#[group(required = true, multiple = false)]
struct What {
    /// Headers, as the C compiler reads them: an installed usr/include, or the top of a kernel tree,
    /// which also has the kernel's own headers of firmware
    #[arg(long, value_name = "DIR")]
    headers: Option<PathBuf>,
    /// The debug information of an object file, a vmlinux or a module: its BTF if it has any, else its
    /// DWARF; also BTF on its own
    #[arg(long, value_name = "FILE")]
    object: Option<PathBuf>,
    /// The running kernel and its loaded modules
    #[arg(long)]
    running: bool,
}

/// Who reads the report.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    /// People
    #[default]
    Text,
    /// Programs
    Json,
}

/// Compares the specs with what exists, and names both places of all that differs.
///
/// # Errors
///
/// What differs or is missing, what is wrong with the specs, or a file or a tool that fails.
pub fn run(project: &Project, options: &Options) -> Result<(), Failure> {
    let abi = specs::check(&project.sources(&options.spec)?, &[])?;
    let wanted = Wanted::by(abi.model());
    let mut truth = match &options.what {
        What {
            headers: Some(folder),
            ..
        } => {
            let compiler = Compiler::find(options.target.as_deref())?;
            let scratch = std::env::temp_dir().join(format!("uapi-verify-{}", std::process::id()));
            let source = headers::Source {
                folder,
                compiler: &compiler,
                release: options.release,
                scratch: &scratch,
            };
            let truth = headers::read(&source, &abi, &wanted);
            // What was written there is of no use to anybody; that it stays is no failure.
            let _ = std::fs::remove_dir_all(&scratch);
            truth?
        }
        What {
            object: Some(file), ..
        } => image::read(file, options.btf_base.as_deref(), &wanted)?,
        What { .. } => running::read(&wanted)?,
    };
    say_release(&mut truth, options);
    tell(&compare::compare(&abi, &truth)?, options.format)
}

/// What the user says of the release counts.
fn say_release(truth: &mut Truth, options: &Options) {
    truth.release = options.release.or(truth.release);
}

fn tell(report: &Report, format: Format) -> Result<(), Failure> {
    match format {
        Format::Text => console::print(&report.text()),
        Format::Json => {
            let json = report.json();
            console::line(&json.map_err(|error| Error::content("JSON", error))?);
        }
    }
    if report.holds() {
        return Ok(());
    }
    Err(Failure::Wrong(
        "the kernel is not as the spec says".to_owned(),
    ))
}

fn release(text: &str) -> Result<Release, String> {
    uapi_verify::release::parse_release(text).ok_or_else(|| "a release is such as 6.12".to_owned())
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Failed(error.to_string())
    }
}
