//! Comparing frozen ABIs, with abidiff beside it on the same pair.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use serde::Serialize;
use uapi_record::{compare, freeze, text, AbiRecord, Scope};

use uapic::project::{BaselineFolder, Project};
use uapic::{files, specs};

use crate::failure::{During, Failure, ToolError};
use crate::{program, tree};

/// What reading and comparing all shipped baselines may take.
const LIMIT: Duration = Duration::from_millis(20);

/// How often each is run; the fastest counts.
const RUNS: usize = 9;

/// What was measured.
#[derive(Debug, Serialize)]
pub(super) struct Report {
    limit_ms: f64,
    rows: Vec<Row>,
}

#[derive(Debug, Serialize)]
struct Row {
    what: String,
    milliseconds: Option<f64>,
    /// Whether the limit is for it.
    is_limited: bool,
}

/// Measures.
pub(super) fn measure(root: &Path) -> Result<Report, Failure> {
    let texts = baselines(root)?;
    let pairs = texts.len() * texts.len().saturating_sub(1) / 2;
    let all = fastest(|| {
        let records: Vec<AbiRecord> = texts
            .iter()
            .filter_map(|text| text::read(text).ok())
            .collect();
        for (index, old) in records.iter().enumerate() {
            for new in records.iter().skip(index + 1) {
                std::hint::black_box(compare(old, new));
            }
        }
    });
    let mut rows = vec![row(
        format!("{} baselines read, {pairs} pairs compared", texts.len()),
        Some(all),
        true,
    )];
    let sources = super::specs(root)?;
    let posted = freeze(&specs::check(&sources, &[])?, &Scope::default()).record;
    let merged = specs::revisions(&sources)?;
    let merged = freeze(&specs::check(&sources, &merged)?, &Scope::default()).record;
    let same_pair = fastest(|| {
        std::hint::black_box(compare(&merged, &posted));
    });
    rows.push(row(
        "merged to posted, compared".to_owned(),
        Some(same_pair),
        false,
    ));
    rows.push(row(
        "one rule of a region changed, decided".to_owned(),
        Some(decided(&posted)),
        false,
    ));
    rows.extend(processes(root, &merged, &posted)?);
    Ok(Report {
        limit_ms: LIMIT.as_secs_f64() * 1e3,
        rows,
    })
}

fn baselines(root: &Path) -> Result<Vec<String>, Failure> {
    let folder = Project::at(root)?.baselines(&BaselineFolder::default());
    let paths = files::files(&folder, &|_| false)?;
    let shipped = paths
        .iter()
        .filter(|path| path.to_string_lossy().ends_with(".abi.toml"));
    let texts: Result<Vec<String>, ToolError> = shipped.map(|path| files::read(path)).collect();
    Ok(texts?)
}

/// What it takes to decide what a changed rule does.
fn decided(record: &AbiRecord) -> Duration {
    let mut other = record.clone();
    let regions = other
        .interfaces
        .iter_mut()
        .flat_map(|item| &mut item.regions);
    for check in regions.flat_map(|region| &mut region.checks) {
        if check.id == "load-length" {
            "req.len <= 4"
                .parse()
                .map(|rule| check.require = rule)
                .unwrap_or_default();
        }
    }
    fastest(|| {
        std::hint::black_box(compare(record, &other));
    })
}

/// Our command and abidiff, each as a process, on the merged ABI and that with the posted series.
fn processes(root: &Path, merged: &AbiRecord, posted: &AbiRecord) -> Result<Vec<Row>, Failure> {
    let folder = tree::target(root).join("abi-bench");
    std::fs::create_dir_all(&folder).during("make", &folder)?;
    let mut ours = Command::new(program::uapic(root)?);
    ours.args(["abi", "diff"]).current_dir(root);
    let mut abidiff = Command::new("abidiff");
    let sources = super::specs(root)?;
    let without = specs::revisions(&sources)?;
    let sides = [("merged", merged, &without[..]), ("posted", posted, &[])];
    let mut built = true;
    for (name, record, without) in sides {
        let path = folder.join(format!("{name}.abi.toml"));
        std::fs::write(&path, text::write(record)).during("write", &path)?;
        ours.arg(path);
        let object = object(
            &folder.join(name),
            record,
            specs::compile(&sources, without)?,
        )?;
        built &= object.is_some();
        abidiff.args(object);
    }
    let theirs = if built { run(abidiff) } else { None };
    Ok(vec![
        row(
            "merged to posted, as a process".to_owned(),
            run(ours),
            false,
        ),
        row(
            "abidiff, objects of the same headers".to_owned(),
            theirs,
            false,
        ),
    ])
}

/// Compiles the generated headers, with a function that uses each struct: abidiff looks at no others.
fn object(
    folder: &Path,
    record: &AbiRecord,
    files: Vec<uapi_codegen::GeneratedFile>,
) -> Result<Option<PathBuf>, Failure> {
    let mut source = String::from("#include <linux/types.h>\n");
    for file in files {
        let Some(name) = file.path.strip_prefix("user-out/include/") else {
            continue;
        };
        let path = folder.join(name);
        let parent = path.parent().unwrap_or(folder);
        std::fs::create_dir_all(parent).during("make", parent)?;
        std::fs::write(&path, &file.text).during("write", &path)?;
    }
    for interface in &record.interfaces {
        if let Some(header) = &interface.header {
            let _ = writeln!(source, "#include <{header}>");
        }
        for item in &interface.structs {
            let kind = if item.union { "union" } else { "struct" };
            let name = &item.name;
            let _ = writeln!(source, "void use_{name}({kind} {name} *p);\nvoid use_{name}({kind} {name} *p) {{ (void)p; }}");
        }
    }
    let (path, object) = (folder.join("use.c"), folder.join("use.o"));
    std::fs::write(&path, source).during("write", &path)?;
    let mut command = Command::new("gcc");
    command
        .arg("-isystem")
        .arg(folder)
        .args(["-g", "-c", "-o"])
        .arg(&object)
        .arg(&path);
    let status = command.stderr(Stdio::null()).status();
    Ok(status
        .is_ok_and(|status| status.success())
        .then_some(object))
}

fn row(what: String, taken: Option<Duration>, is_limited: bool) -> Row {
    Row {
        what,
        milliseconds: taken.map(|taken| taken.as_secs_f64() * 1e3),
        is_limited,
    }
}

fn fastest(mut work: impl FnMut()) -> Duration {
    let times = (0..RUNS).map(|_| {
        let start = Instant::now();
        work();
        start.elapsed()
    });
    times.min().unwrap_or_default()
}

/// The fastest of a few runs, whatever the verdict; none where the program is not installed.
fn run(mut command: Command) -> Option<Duration> {
    command.stdout(Stdio::null()).stderr(Stdio::null());
    let mut times = (0..RUNS).map(|_| {
        let start = Instant::now();
        command.status().ok().map(|_| start.elapsed())
    });
    times.try_fold(Duration::MAX, |least, taken| Some(least.min(taken?)))
}

/// For people.
pub(super) fn table(report: &Report) -> String {
    let mut text = format!(
        "\ncomparing frozen ABIs (limit {:.0} ms for all)\n",
        report.limit_ms
    );
    for row in &report.rows {
        let taken = row.milliseconds;
        let taken = taken.map_or("-".to_owned(), |taken| format!("{taken:.2}"));
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{:<52} {taken:>10} ms", row.what);
    }
    text
}

/// What took too long.
pub(super) fn beyond_limits(report: &Report) -> Vec<String> {
    let limited = report.rows.iter().filter(|row| row.is_limited);
    limited
        .filter_map(|row| {
            let taken = row.milliseconds.filter(|taken| *taken > report.limit_ms)?;
            Some(format!(
                "{}: {taken:.1} ms, more than {:.0}",
                row.what, report.limit_ms
            ))
        })
        .collect()
}
