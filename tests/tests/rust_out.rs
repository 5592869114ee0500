//! Generated Rust is formatted, compiles with the oldest Rust without a warning, and is the same
//! each time and on both sides of the kernel's boundary.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::process::Command;

use uapi_tests::{
    assert_nothing, check, compilers, generated, merged_abi, project_abi, project_texts, scratch,
};

fn by_path(abi: &uapi_spec::CheckedAbi) -> BTreeMap<String, String> {
    uapi_codegen::generate(abi)
        .into_iter()
        .map(|file| (file.path, file.text))
        .collect()
}

#[test]
fn rustfmt_leaves_it_alone() {
    if !compilers::is_there("rustfmt", &["--version"], "rustup component add rustfmt") {
        return;
    }
    for (test, abi) in [("rustfmt", project_abi()), ("rustfmt_merged", merged_abi())] {
        let folder = generated(env!("CARGO_TARGET_TMPDIR"), test, &abi);
        let files = by_path(&abi);
        let paths = files.keys().filter(|path| path.ends_with(".rs"));
        let mut command = Command::new("rustfmt");
        // One file at a time: what a `mod` names lies elsewhere.
        command.args(["--check", "--edition=2021", "--config=skip_children=false"]);
        command.args(paths.map(|path| folder.join(path)));
        let output = compilers::run(&mut command);
        let said = String::from_utf8_lossy(&output.stdout);
        let errors = String::from_utf8_lossy(&output.stderr);
        assert!(
            output.status.success(),
            "rustfmt would change this:\n{said}\n{errors}"
        );
    }
}

#[test]
fn the_oldest_rust_compiles_it_without_a_warning() {
    for (test, abi) in [("oldest", project_abi()), ("oldest_merged", merged_abi())] {
        let folder = generated(env!("CARGO_TARGET_TMPDIR"), test, &abi);
        let plain = folder.join("user-out/rust/plain");
        let mut root = String::from("//! Probe.\n#![no_std]\n#![forbid(unsafe_code)]\n");
        for path in by_path(&abi).keys() {
            let module = path
                .strip_prefix("user-out/rust/plain/")
                .and_then(|file| file.strip_suffix(".rs"))
                .filter(|module| *module != "trait_facts");
            if let Some(module) = module {
                let _ = writeln!(root, "/// Probe.\npub mod {module};");
            }
        }
        let file = plain.join("lib.rs");
        scratch::write(&file, &root);
        let Some(mut command) = compilers::oldest_rustc() else {
            return;
        };
        command.args(["--edition=2021", "--crate-type=lib", "--emit=metadata"]);
        command.args(["-Dwarnings", "-Wmissing-docs", "-Wunreachable-pub", "-o"]);
        command.arg(folder.join("probe.rmeta")).arg(&file);
        assert_nothing(
            &Vec::from_iter(compilers::complaint(&mut command)),
            "complaints",
        );
    }
}

#[test]
fn the_kernel_gets_what_users_get() {
    let files = by_path(&project_abi());
    let mut compared = 0;
    for (path, text) in &files {
        let Some(name) = path.strip_prefix("kernel-out/rust/") else {
            continue;
        };
        if let Some(users) = files.get(&format!("user-out/rust/{name}")) {
            assert_eq!(users, text, "{path} differs from its twin");
            compared += 1;
        }
    }
    assert!(compared >= 3, "only {compared} files are on both sides");
}

#[test]
fn the_same_specs_give_the_same_files() {
    let first = by_path(&project_abi());
    assert_eq!(first, by_path(&project_abi()));
    // The order in which the specs were read is nobody's business. Only what lists the interfaces
    // themselves follows it.
    let mut texts = project_texts();
    texts.reverse();
    let reversed = check(&texts, &[]).unwrap_or_else(|found| panic!("{found}"));
    let second = by_path(&reversed);
    let differing: Vec<String> = first
        .keys()
        .filter(|path| !path.ends_with("/trait_facts.rs"))
        .filter(|path| first.get(*path) != second.get(*path))
        .cloned()
        .collect();
    assert_nothing(&differing, "files depend on the order of the specs");
}
