//! One measurement, in a process of its own: the peak of its memory is that of one compilation.

use std::process::Command;
use std::time::Instant;

use serde::{Deserialize, Serialize};
use uapi_spec::SourceMap;

use super::synthetic;
use crate::console;
use uapic::specs;

use crate::failure::{During, Failure, ToolError};

/// What compiling a synthetic spec took.
#[derive(Debug, Deserialize, Serialize)]
pub(super) struct Sample {
    /// Structs of the spec.
    pub(super) structs: usize,
    /// From text to generated text.
    pub(super) microseconds: f64,
    /// The most memory the process had at once; 0 where the system does not say.
    pub(super) peak_kib: u64,
    /// Bytes of generated text.
    pub(super) generated: usize,
}

/// Is the measured process: compiles once and prints the sample.
pub(super) fn run(structs: usize) -> Result<(), Failure> {
    let text = synthetic::spec(structs);
    let start = Instant::now();
    let mut sources = SourceMap::default();
    sources.add(format!("{}.toml", synthetic::NAME), text);
    let files = specs::compile(&sources, &[])?;
    let sample = Sample {
        structs,
        microseconds: start.elapsed().as_secs_f64() * 1e6,
        generated: files.iter().map(|file| file.text.len()).sum(),
        peak_kib: peak_kib().unwrap_or(0),
    };
    let json = serde_json::to_string(&sample).map_err(std::io::Error::from);
    console::line(&json.during("write the sample as", "JSON")?);
    Ok(())
}

/// Starts the measured process, a few times for small specs, and takes the fastest.
pub(super) fn measure(structs: usize) -> Result<Sample, Failure> {
    let times = (1_000 / structs).clamp(1, 9);
    let mut best: Option<Sample> = None;
    for _ in 0..times {
        let sample = measure_once(structs)?;
        if best
            .as_ref()
            .is_none_or(|best| sample.microseconds < best.microseconds)
        {
            best = Some(sample);
        }
    }
    best.ok_or_else(|| Failure::Wrong("nothing was measured".to_owned()))
}

/// The command that starts the measured process.
pub(super) fn command(structs: usize) -> Result<(std::path::PathBuf, [String; 3]), ToolError> {
    let myself = std::env::current_exe().during("find", "this program")?;
    Ok((
        myself,
        [
            "bench".to_owned(),
            "--child".to_owned(),
            structs.to_string(),
        ],
    ))
}

fn measure_once(structs: usize) -> Result<Sample, Failure> {
    let (myself, args) = command(structs)?;
    let output = Command::new(&myself)
        .args(args)
        .output()
        .during("run", &myself)?;
    if !output.status.success() {
        return Err(Failure::Wrong(
            String::from_utf8_lossy(&output.stderr).into_owned(),
        ));
    }
    let sample = serde_json::from_slice(&output.stdout).map_err(std::io::Error::from);
    Ok(sample.during("understand", &myself)?)
}

/// `VmHWM` of this process.
fn peak_kib() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix("kB")?.trim().parse().ok()
}
