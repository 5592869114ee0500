//! One measurement, in a process of its own: the peak of its memory is that of one compilation.

use std::path::PathBuf;
use std::process::Command;
use std::time::Instant;

use serde::{Deserialize, Serialize};
use uapi_spec::SourceMap;

use super::synthetic::Shape;
use crate::console;
use crate::failure::{During, Failure, ToolError};

/// What compiling a synthetic spec took.
#[derive(Debug, Deserialize, Serialize)]
pub(super) struct Sample {
    /// Of which items.
    pub(super) shape: Shape,
    /// How many.
    pub(super) count: usize,
    /// From text to generated text.
    pub(super) microseconds: f64,
    /// The most memory the process had at once; 0 where the system does not say.
    pub(super) peak_kib: u64,
    /// Bytes of generated text.
    pub(super) generated: usize,
}

/// Is the measured process: compiles once and prints the sample.
pub(super) fn run(shape: Shape, count: usize) -> Result<(), Failure> {
    let specs = shape.specs(count);
    let start = Instant::now();
    let mut sources = SourceMap::default();
    for (path, text) in specs {
        sources.add(path, text);
    }
    let files = uapic::specs::compile(&sources, &[])?;
    let sample = Sample {
        shape,
        count,
        microseconds: start.elapsed().as_secs_f64() * 1e6,
        generated: files.iter().map(|file| file.text.len()).sum(),
        peak_kib: peak_kib().unwrap_or(0),
    };
    let json = serde_json::to_string(&sample).map_err(std::io::Error::from);
    console::line(&json.during("write the sample as", "JSON")?);
    Ok(())
}

/// Starts the measured process, a few times for small specs, and takes the fastest.
pub(super) fn measure(shape: Shape, count: usize) -> Result<Sample, Failure> {
    let times = (1_000 / count).clamp(1, 9);
    let mut best: Option<Sample> = None;
    for _ in 0..times {
        let sample = measure_once(shape, count)?;
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
pub(super) fn command(shape: Shape, count: usize) -> Result<(PathBuf, [String; 4]), ToolError> {
    let myself = std::env::current_exe().during("find", "this program")?;
    let args = ["--child", shape.name(), "--count", &count.to_string()].map(str::to_owned);
    Ok((myself, args))
}

fn measure_once(shape: Shape, count: usize) -> Result<Sample, Failure> {
    let (myself, args) = command(shape, count)?;
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
