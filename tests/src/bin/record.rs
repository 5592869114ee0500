//! `cargo xtask record`: reads anew what real kernels say, writes it down in `tests/data/truth`, and
//! says what changed.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use uapi_tests::recorded::{debian, path, Kernel, Source, KERNELS};
use uapi_tests::{project_abi, root, scratch};
use uapi_verify::recorded;

fn main() -> ExitCode {
    let mut failed = false;
    for kernel in &KERNELS {
        match record(kernel) {
            Ok(taken) => print!("{taken}"),
            // What is recorded of that kernel stays as it is.
            Err(error) => {
                eprintln!("{error}");
                failed = true;
            }
        }
    }
    ExitCode::from(u8::from(failed))
}

/// Records everything that a kernel says, and returns what was taken for it.
fn record(kernel: &Kernel) -> Result<String, String> {
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or(root().join("target"), PathBuf::from);
    let fetched = debian::fetch(kernel, &target.join("kernel-types"));
    let fetched = fetched.map_err(|error| error.to_string())?;
    let abi = project_abi();
    for source in Source::of(kernel) {
        let place = path(kernel, source);
        let scratch = scratch::folder(&target.to_string_lossy(), "record");
        let said = fetched.read(source, &abi, &scratch);
        let (truth, folder, name) = said.map_err(|error| error.to_string())?;
        let text = recorded::write(&truth, &name, &folder).map_err(|error| error.to_string())?;
        write(&place, &text)?;
    }
    let taken = path(kernel, Source::Image).with_file_name("taken.txt");
    write(&taken, &fetched.taken)?;
    Ok(fetched.taken)
}

/// Writes a file, and says which lines are new and which are gone.
fn write(place: &Path, text: &str) -> Result<(), String> {
    let before = std::fs::read_to_string(place).unwrap_or_default();
    if before == text {
        return Ok(());
    }
    let shown = place.strip_prefix(root()).unwrap_or(place).display();
    if before.is_empty() {
        println!("{shown}: new");
    } else {
        let (old, new): (BTreeSet<&str>, BTreeSet<&str>) =
            (before.lines().collect(), text.lines().collect());
        println!("{shown}:");
        for line in old.difference(&new) {
            println!("  - {line}");
        }
        for line in new.difference(&old) {
            println!("  + {line}");
        }
    }
    let folder = place.parent().unwrap_or(place);
    std::fs::create_dir_all(folder)
        .and_then(|()| std::fs::write(place, text))
        .map_err(|error| format!("cannot write {shown}: {error}"))
}
