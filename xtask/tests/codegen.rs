//! `cargo xtask codegen` and `explain`, run as people run them.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// Edits of generated files by hand: the end of a path, what is there, what somebody makes of it.
/// Where nothing is looked for, it is appended.
const EDITS: &[(&str, &str, &str)] = &[
    (
        "user-out/include/linux/vfio_zdev.h",
        "__u16 pchid;",
        "__u32 pchid;",
    ),
    ("user-out/include/linux/vfio_zdev.h", "(1 << 1)", "(1 << 2)"),
    ("user-out/include/linux/vfio_zdev.h", "", "\n"),
    (
        "user-out/include/linux/vfio.h",
        "#define VFIO_BASE",
        "#define VFIO_BASES",
    ),
    (
        "user-out/include/linux/vfio.h",
        "__u32 num_irqs;",
        "__u32 num_irq;",
    ),
    (
        "user-out/include/linux/vfio.h",
        "Do not edit",
        "Please edit",
    ),
    ("user-out/include/linux/vfio_layout_check.c", "== 8", "== 9"),
    ("user-out/include/linux/s390_clp.h", "__be16", "__u16"),
    (
        "user-out/include/linux/s390_clp_access.h",
        "return -1;",
        "return 0;",
    ),
    (
        "kernel-out/arch/s390/include/asm/pci_clp.h",
        ": 12;",
        ": 11;",
    ),
    (
        "kernel-out/include/uapi/linux/vfio_zdev.h",
        "__u64 gaddr;",
        "__u64 addr;",
    ),
    ("kernel-out/include/uapi/linux/vfio.h", "\t", "        "),
    (
        "user-out/rust/vfio_zdev.rs",
        "pub pchid: u16",
        "pub pchid: u32",
    ),
    ("user-out/rust/clp.rs", "from_be_bytes", "from_le_bytes"),
    (
        "user-out/rust/plain/clp.rs",
        "_SHIFT: u32 = 28",
        "_SHIFT: u32 = 27",
    ),
    ("user-out/rust/vfio.rs", "#[repr(C)]", "#[repr(C, packed)]"),
    ("kernel-out/rust/zpci_dev.rs", "", "// mine\n"),
];

fn xtask(args: &[&str], folder: &Path) -> Output {
    Command::new(env!("CARGO_BIN_EXE_xtask"))
        .args(args)
        .current_dir(folder)
        .output()
        .unwrap()
}

/// Standard output and standard error.
fn said(output: &Output) -> String {
    let text = [&output.stdout[..], &output.stderr[..]].concat();
    String::from_utf8(text).unwrap()
}

fn code(output: &Output) -> i32 {
    output.status.code().unwrap()
}

/// An empty folder of one test's own.
fn scratch(test: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

/// A folder with everything generated in it.
fn generated(test: &str) -> PathBuf {
    let folder = scratch(test);
    let output = xtask(&["codegen", "--out", "."], &folder);
    assert_eq!(code(&output), 0, "{}", said(&output));
    folder
}

fn check(folder: &Path) -> Output {
    xtask(&["codegen", "--check", "--out", "."], folder)
}

/// Paths and texts of all files below a folder.
fn contents(folder: &Path) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_path_buf()];
    while let Some(next) = open.pop() {
        for entry in std::fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else {
                let text = std::fs::read_to_string(&path).unwrap();
                found.push((path.strip_prefix(folder).unwrap().to_path_buf(), text));
            }
        }
    }
    found.sort();
    found
}

#[test]
fn every_edit_by_hand_is_noticed_and_mended() {
    let folder = generated("edits");
    assert_eq!(said(&check(&folder)), "");
    let before = contents(&folder);
    for (path, find, replace) in EDITS {
        let file = folder.join(path);
        let text = std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{path}: {error}"));
        let edited = match *find {
            "" => format!("{text}{replace}"),
            find => text.replacen(find, replace, 1),
        };
        assert_ne!(edited, text, "{path}: `{find}` is not there");
        std::fs::write(&file, edited).unwrap();
        let output = check(&folder);
        assert_eq!(code(&output), 1, "{path}: {find}");
        let expected = format!("stale: {path}\nto mend: cargo xtask codegen --out .\n");
        assert_eq!(said(&output), expected);
        let output = xtask(&["codegen", "--out", "."], &folder);
        let said = said(&output);
        let changed: Vec<&str> = said.lines().filter(|l| !l.starts_with("keep ")).collect();
        let expected = [
            format!("update {path}"),
            "31 files generated, 1 changed".to_owned(),
        ];
        assert_eq!(changed, expected);
    }
    assert!(contents(&folder) == before);
}

#[test]
fn files_that_are_missing_or_too_many_are_named() {
    let folder = generated("missing");
    std::fs::remove_file(folder.join("user-out/include/linux/vfio.h")).unwrap();
    std::fs::write(folder.join("kernel-out/rust/mine.rs"), "").unwrap();
    let output = check(&folder);
    assert_eq!(code(&output), 1);
    let expected = "orphan: kernel-out/rust/mine.rs\nmissing: user-out/include/linux/vfio.h\n";
    assert!(said(&output).starts_with(expected), "{}", said(&output));
    let output = xtask(&["codegen", "--out", "."], &folder);
    assert_eq!(code(&output), 0);
    assert_eq!(said(&check(&folder)), "");
}

#[test]
fn a_wrong_spec_leaves_everything_as_it_was() {
    let folder = generated("wrong");
    let before = contents(&folder.join("user-out"));
    std::fs::create_dir(folder.join("spec")).unwrap();
    let spec = "[interface]\nname = \"broken\"\n";
    std::fs::write(folder.join("spec/broken.toml"), spec).unwrap();
    let output = xtask(&["codegen", "--spec", "spec", "--out", "."], &folder);
    assert_eq!(code(&output), 1);
    assert!(said(&output).contains("error[U0003]"), "{}", said(&output));
    assert!(
        said(&output).contains("spec/broken.toml:1"),
        "{}",
        said(&output)
    );
    assert!(contents(&folder.join("user-out")) == before);
}

#[test]
fn a_revision_can_be_left_out() {
    let folder = scratch("without");
    let output = xtask(&["codegen", "--without", "zpci-io", "--out", "."], &folder);
    assert_eq!(code(&output), 0, "{}", said(&output));
    let header = folder.join("user-out/include/linux/vfio_zdev.h");
    let text = std::fs::read_to_string(header).unwrap();
    assert!(text.contains("vfio_device_info_cap_zpci_base"));
    assert!(!text.contains("vfio_zpci_io_req"));
    let output = xtask(&["codegen", "--without", "zpci", "--out", "."], &folder);
    assert_eq!(code(&output), 2);
    assert!(
        said(&output).contains("the specs describe: zpci-io"),
        "{}",
        said(&output)
    );
}

#[test]
fn place_and_language_do_not_matter() {
    let here = generated("here");
    let there = scratch("there/deeper");
    let output = Command::new(env!("CARGO_BIN_EXE_xtask"))
        .args(["codegen", "--out"])
        .arg(&there)
        .envs([
            ("LANG", "tr_TR.UTF-8"),
            ("LC_ALL", "tr_TR.UTF-8"),
            ("TZ", "Asia/Kathmandu"),
        ])
        .current_dir("/")
        .output()
        .unwrap();
    assert_eq!(code(&output), 0, "{}", said(&output));
    assert!(contents(&here) == contents(&there));
}

#[test]
fn a_folder_that_is_not_there_is_the_tools_affair() {
    let output = xtask(&["codegen", "--spec", "nowhere"], &scratch("nowhere"));
    assert_eq!(code(&output), 3);
    assert!(
        said(&output).starts_with("error: cannot read nowhere: "),
        "{}",
        said(&output)
    );
}

#[test]
fn diagnostics_are_explained() {
    let folder = scratch("explain");
    let output = xtask(&["explain", "u0201"], &folder);
    assert_eq!(code(&output), 0);
    assert!(said(&output).contains("U0201"));
    let output = xtask(&["explain", "201"], &folder);
    assert_eq!(code(&output), 2);
    assert!(said(&output).contains("did you mean U0201?"));
}
