//! Damaged files are refused, or read as something else: nothing panics, and nothing runs forever.

use std::path::{Path, PathBuf};

use uapi_tests::random::Random;
use uapi_tests::{project_abi, root, scratch};
use uapi_verify::census::Wanted;
use uapi_verify::{compare, image};

use super::compiled;

/// As many as take seconds.
const ROUNDS: u64 = 1_500;

fn damaged(test: &str, file: &Path) {
    let abi = project_abi();
    let wanted = Wanted::by(abi.model());
    let whole = std::fs::read(file).expect("it was just made");
    let copy = file.with_extension("damaged");
    let mut refused = 0;
    for round in 0..ROUNDS {
        let mut random = Random(round);
        let mut bytes = whole.clone();
        for _ in 0..=random.below(8) {
            let at = random.below(bytes.len());
            bytes[at] = match random.below(4) {
                0 => 0,
                1 => 0xff,
                2 => bytes[at] ^ 1 << random.below(8),
                _ => u8::try_from(random.below(256)).expect("a byte"),
            };
        }
        if round % 5 == 0 {
            bytes.truncate(random.below(whole.len()));
        }
        std::fs::write(&copy, &bytes).expect("the scratch folder can be written");
        match image::read(&copy, None, &wanted) {
            // Any verdict is fine, for the bytes that changed may be of any kind.
            Ok(truth) => drop(compare::compare(&abi, &truth)),
            Err(error) => {
                refused += 1;
                assert!(
                    error.to_string().contains("damaged"),
                    "{test} {round}: {error}"
                );
            }
        }
    }
    assert!(
        refused > ROUNDS / 10,
        "{test}: only {refused} of {ROUNDS} were refused"
    );
}

fn object(test: &str) -> Option<PathBuf> {
    let include = root().join("tests/c/clp/linux-5.10");
    compiled::object(test, &include, ("s390x-linux-gnu-gcc", &["-gdwarf-4"]))
}

#[test]
fn damaged_dwarf_is_survived() {
    if let Some(object) = object("verify_damaged_dwarf") {
        damaged("dwarf", &object);
    }
}

#[test]
fn damaged_btf_is_survived() {
    let Some(object) = object("verify_damaged_btf") else {
        return;
    };
    if !uapi_tests::compilers::is_there("pahole", &["--version"], "install the package dwarves") {
        return;
    }
    compiled::with_btf(&object);
    // The BTF on its own, so that the damage hits it.
    let raw = object.with_extension("btf");
    let only = format!("--dump-section=.BTF={}", raw.display());
    let mut command = std::process::Command::new("s390x-linux-gnu-objcopy");
    let complaint = uapi_tests::compilers::complaint(command.arg(only).arg(&object));
    assert_eq!(complaint, None);
    damaged("btf", &raw);
}

#[test]
fn what_holds_no_types_is_refused_with_a_reason() {
    let folder = scratch::folder(env!("CARGO_TARGET_TMPDIR"), "verify_refused");
    let abi = project_abi();
    let cases: [(&str, &[u8], &str); 5] = [
        ("empty", b"", "neither ELF nor BTF"),
        ("text", b"#!/bin/sh\n", "neither ELF nor BTF"),
        ("module.ko.xz", b"\xfd7zXZ\0...", "xz --decompress"),
        ("vmlinux.zst", b"\x28\xb5\x2f\xfd...", "zstd --decompress"),
        ("btf", b"\x9f\xeb\x01\0", "BTF"),
    ];
    for (name, bytes, reason) in cases {
        let path = folder.join(name);
        std::fs::write(&path, bytes).expect("the scratch folder can be written");
        let error = super::truth(&abi, &path, None).expect_err(name).to_string();
        assert!(error.contains(reason) && error.contains(name), "{error}");
    }
    // A program without debug information, and one with types of something else.
    for (options, reason) in [
        ("-g0", "neither BTF"),
        ("-g", "nothing that the spec names"),
    ] {
        let (source, object) = (folder.join("x.c"), folder.join("x.o"));
        scratch::write(&source, "struct other { int x; } other;\n");
        let mut command = std::process::Command::new("gcc");
        command
            .args([options, "-c", "-o"])
            .arg(&object)
            .arg(&source);
        assert_eq!(uapi_tests::compilers::complaint(&mut command), None);
        let truth = super::truth(&abi, &object, None);
        let error = truth.and_then(|truth| compare::compare(&abi, &truth).map(drop));
        let error = error.expect_err(options).to_string();
        assert!(error.contains(reason), "{error}");
    }
}
