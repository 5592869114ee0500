//! `cargo xtask verify`: holds the spec against what exists.

mod cli;

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use cli::{Command, Format, Options, What};
use uapi_verify::census::Wanted;
use uapi_verify::compiler::Compiler;
use uapi_verify::error::Error;
use uapi_verify::report::Report;
use uapi_verify::truth::Truth;
use uapi_verify::{compare, headers, image, running, spec};

fn main() -> ExitCode {
    match run() {
        Ok(code) => ExitCode::from(code),
        Err(error) => {
            eprintln!("{error}");
            ExitCode::from(error.exit_code())
        }
    }
}

fn run() -> Result<u8, Error> {
    let options = match cli::parse(lexopt::Parser::from_env())? {
        Command::Help => {
            print(cli::HELP);
            return Ok(0);
        }
        Command::Verify(options) => options,
    };
    let report = verify(&options)?;
    match options.format {
        Format::Text => print(&report.text()),
        Format::Json => {
            let json = report
                .json()
                .map_err(|error| Error::content("JSON", error))?;
            print(&format!("{json}\n"));
        }
    }
    Ok(u8::from(!report.holds()))
}

fn verify(options: &Options) -> Result<Report, Error> {
    let (folder, shown) = match &options.spec {
        Some(folder) => (folder.clone(), folder.display().to_string()),
        None => (project()?.join("spec/uapi"), "spec/uapi".to_owned()),
    };
    let abi = spec::read(&folder, &shown)?;
    let wanted = Wanted::by(abi.model());
    let mut truth = match &options.what {
        What::Headers { folder, target } => {
            let compiler = Compiler::find(target.as_deref())?;
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
        What::Object { file, base } => image::read(file, base.as_deref(), &wanted)?,
        What::Running => running::read(&wanted)?,
    };
    say_release(&mut truth, options);
    compare::compare(&abi, &truth)
}

/// What the user says of the release counts.
fn say_release(truth: &mut Truth, options: &Options) {
    truth.release = options.release.or(truth.release);
}

/// The project's top folder: the nearest one, from the crate cargo runs or from here upwards, that
/// holds `spec/uapi`.
fn project() -> Result<PathBuf, Error> {
    let here = std::env::current_dir().map_err(|source| Error::File {
        path: ".".into(),
        source,
    })?;
    let start = std::env::var_os("CARGO_MANIFEST_DIR").map_or(here, PathBuf::from);
    let mut folders = start.ancestors();
    let found = folders.find(|folder| folder.join("spec/uapi").is_dir());
    found.map(Path::to_path_buf).ok_or_else(|| {
        let reason = "no folder above holds spec/uapi: name the specs with --spec DIR";
        Error::Usage(reason.to_owned())
    })
}

/// Writes text. Who closed the pipe has read enough, so that is no error.
fn print(text: &str) {
    let mut output = std::io::stdout().lock();
    let _ = output
        .write_all(text.as_bytes())
        .and_then(|()| output.flush());
}
