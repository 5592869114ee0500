//! What the flows make of firmware's answers is what real kernels made of them, byte by byte; and
//! the user reads from it what the kernel put in.

mod edits;
mod golden;
mod program;
mod recorded;

use program::Program;
use uapi_spec::CheckedAbi;
use uapi_tests::{check, merged_abi, project_abi, project_texts};

/// The specs with the capabilities in their first versions, as kernels before 6.0 sent them.
fn first_versions() -> CheckedAbi {
    let mut texts = project_texts();
    for (path, text) in &mut texts {
        if path.ends_with("zpci_flow.toml") {
            assert!(text.contains("version = 2"));
            *text = text.replace("version = 2", "version = 1");
        }
    }
    check(&texts, &[]).unwrap_or_else(|found| panic!("{}", found.render(false)))
}

fn all(test: &str, program: impl Fn(&str, &CheckedAbi) -> Option<Result<Program, String>>) {
    let program = |name: &str, abi: &CheckedAbi| {
        let program = program(&format!("{test}_{name}"), abi)?;
        Some(program.unwrap_or_else(|complaint| panic!("{complaint}")))
    };
    // Released kernels know nothing of the series, and some of the recorded groups are relaxed.
    let Some(merged) = program("merged", &merged_abi()) else {
        return;
    };
    if merged.big {
        recorded::compare(&merged);
    }
    let relaxed = golden::firmware(true, 4096, 0x8000_0123);
    assert_eq!(golden::difference(&merged, "6.1", relaxed), None);
    assert_eq!(merged.walk(2), Ok(()));
    let Some(first) = program("first", &first_versions()) else {
        return;
    };
    let relaxed = golden::firmware(true, 0, 0);
    assert_eq!(golden::difference(&first, "posted series", relaxed), None);
    assert_eq!(first.walk(1), Ok(()));
    let Some(series) = program("series", &project_abi()) else {
        return;
    };
    assert_eq!(series.walk(2), Ok(()));
}

#[test]
fn chains_are_those_of_c_on_this_machine() {
    all("flows_here", |test, abi| Some(Program::here(test, abi)));
}

#[test]
fn chains_are_those_of_real_kernels_on_s390x() {
    all("flows_s390x", Program::on_s390x);
}
