//! Holding the spec against a vmlinux's BTF, with pahole and abidiff beside it.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use serde::Serialize;

use crate::failure::{During, Failure};
use crate::{program, tree};

/// What one run may take.
const LIMIT: Duration = Duration::from_secs(1);

/// How often each is run; the fastest counts.
const RUNS: usize = 5;

/// What was measured.
#[derive(Debug, Serialize)]
pub(super) struct Report {
    limit_ms: f64,
    rows: Vec<Row>,
}

#[derive(Debug, Serialize)]
struct Row {
    what: String,
    mib: f64,
    milliseconds: Option<f64>,
    /// Whether the limit is for it.
    is_ours: bool,
}

/// Measures with every kernel that is at hand: the running one, and those that `cargo xtask record`
/// fetched.
pub(super) fn measure(root: &Path) -> Result<Report, Failure> {
    let program = program::uapic(root)?;
    let kept = tree::target(root).join("kernel-types");
    let kernels = [
        PathBuf::from("/sys/kernel/btf/vmlinux"),
        kept.join("trixie/vmlinux.btf"),
        kept.join("forky/vmlinux.btf"),
    ];
    let mut rows = Vec::new();
    for kernel in kernels.iter().filter(|kernel| kernel.exists()) {
        let bytes = std::fs::read(kernel).during("read", kernel)?.len();
        let mib = bytes as f64 / f64::from(1 << 20);
        let shown = kernel.strip_prefix(&kept).unwrap_or(kernel).display();
        let mut ours = Command::new(&program);
        ours.args(["verify", "--object"])
            .arg(kernel)
            .current_dir(root);
        rows.push(row(format!("verify, {shown}"), mib, true, ours));
        // One struct of the hundred that verify looks at.
        let mut pahole = Command::new("pahole");
        pahole.args(["-C", "clp_rsp_query_pci_grp"]).arg(kernel);
        rows.push(row(format!("pahole, {shown}"), mib, false, pahole));
    }
    let objects = ["trixie", "forky"].map(|debian| object(&kept.join(debian)));
    if let [Some(old), Some(new)] = &objects {
        let mut ours = Command::new(&program);
        ours.args(["verify", "--object"]).arg(new).current_dir(root);
        rows.push(row(
            "verify, asm/pci_clp.h as DWARF".to_owned(),
            0.0,
            true,
            ours,
        ));
        // It has no reader of BTF, and compares two objects, of 6.12 and 7.2.
        let mut abidiff = Command::new("abidiff");
        abidiff.arg(old).arg(new);
        rows.push(row(
            "abidiff, the same and that of 6.12".to_owned(),
            0.0,
            false,
            abidiff,
        ));
    }
    Ok(Report {
        limit_ms: LIMIT.as_secs_f64() * 1e3,
        rows,
    })
}

/// The fastest of a few runs; none where the program is not installed.
fn row(what: String, mib: f64, is_ours: bool, mut command: Command) -> Row {
    command.stdout(Stdio::null()).stderr(Stdio::null());
    let mut fastest: Option<Duration> = None;
    for _ in 0..RUNS {
        let start = Instant::now();
        // Whatever the verdict: a kernel without zPCI has none of the structs.
        if command.status().is_ok() {
            let taken = start.elapsed();
            fastest = Some(fastest.map_or(taken, |before| before.min(taken)));
        }
    }
    Row {
        what,
        mib,
        milliseconds: fastest.map(|taken| taken.as_secs_f64() * 1e3),
        is_ours,
    }
}

/// Compiles a kernel's `asm/pci_clp.h`, with a symbol that uses its types: abidiff looks at no others.
fn object(kernel: &Path) -> Option<PathBuf> {
    let (source, object) = (kernel.join("clp.c"), kernel.join("clp.o"));
    let types = include_str!("../../tests/c/clp/kernel_types.h");
    let using = "struct clp_req_rsp_query_pci q;\nstruct clp_req_rsp_query_pci_grp g;\n";
    let text = format!("{types}#include \"asm/pci_clp.h\"\n{using}");
    std::fs::write(&source, text).ok()?;
    let mut command = Command::new("s390x-linux-gnu-gcc");
    let trees = std::fs::read_dir(kernel.join("usr/src")).ok()?.flatten();
    let mut trees = trees.map(|tree| tree.path().join("arch/s390/include"));
    command
        .arg("-I")
        .arg(trees.find(|include| include.is_dir())?);
    command.args(["-g", "-c", "-o"]).arg(&object).arg(&source);
    let status = command.status().ok()?;
    status.success().then_some(object)
}

/// For people.
pub(super) fn table(report: &Report) -> String {
    let mut text = format!(
        "\nholding the spec against a kernel (limit {:.0} ms)\n",
        report.limit_ms
    );
    for row in &report.rows {
        let taken = row.milliseconds;
        let taken = taken.map_or("-".to_owned(), |taken| format!("{taken:.1}"));
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{:<48} {:>8.1} MiB {taken:>10} ms", row.what, row.mib);
    }
    text
}

/// What took too long.
pub(super) fn beyond_limits(report: &Report) -> Vec<String> {
    let slow = report.rows.iter().filter(|row| row.is_ours);
    slow.filter_map(|row| {
        let taken = row.milliseconds.filter(|taken| *taken > report.limit_ms)?;
        Some(format!(
            "{}: {taken:.0} ms, more than {:.0}",
            row.what, report.limit_ms
        ))
    })
    .collect()
}
