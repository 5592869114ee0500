//! `uapic verify` as people and CI see it: what it prints, and its exit codes.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn run(args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_uapic"));
    command.arg("verify").args(args).env("NO_COLOR", "1");
    command.output().expect("it was built")
}

/// The exit code, and what was written.
fn said(args: &[&str]) -> (i32, String) {
    let output = run(args);
    let texts = [output.stdout, output.stderr].concat();
    let code = output.status.code().expect("no signal ended it");
    (code, String::from_utf8(texts).expect("it writes UTF-8"))
}

const SPEC: &str = r#"
[interface]
name = "echo"
kind = "uapi"
header = "linux/echo.h"
license = "GPL-2.0 WITH Linux-syscall-note"
byte-order = "host"
doc = "A device that gives back what it got."
source = "made up"

[[const]]
name = "ECHO_LIMIT"
value = 4096
doc = "The longest."
source = "made up"

[[struct]]
name = "echo_request"
size = 16
align = 8
doc = "One round."
source = "made up"
field = [
  { name = "address", offset = 0,  type = "aligned_u64", doc = "Where the data are." },
  { name = "length",  offset = 8,  type = "u32", doc = "How many bytes." },
  { name = "pad",     offset = 12, type = "u32", reserved = true, doc = "Not used." },
]

[[ioctl]]
name = "ECHO_RUN"
on = "echo"
direction = "read-write"
type = "0x65"
number = "1"
argument = "echo_request"
doc = "Goes round."
source = "made up"
"#;

const TYPES: &str = "\
typedef unsigned int __u32;
typedef unsigned long long __u64;
typedef __u64 __aligned_u64 __attribute__((aligned(8)));
";

const IOCTL: &str = "\
#define _IOC_NONE 0U
#define _IOC_WRITE 1U
#define _IOC_READ 2U
#define _IOC_SIZESHIFT 16
#define _IOC_DIRSHIFT 30
";

/// A folder with a spec, and headers of which one is `header`.
fn world(test: &str, header: &str) -> (PathBuf, PathBuf) {
    let top = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    let (spec, headers) = (top.join("spec"), top.join("include"));
    let files = [
        (spec.join("echo.toml"), SPEC),
        (headers.join("linux/types.h"), TYPES),
        (headers.join("linux/ioctl.h"), IOCTL),
        (
            headers.join("linux/version.h"),
            "#define LINUX_VERSION_CODE 396288\n",
        ),
        (headers.join("linux/echo.h"), header),
    ];
    for (path, text) in files {
        std::fs::create_dir_all(path.parent().expect("it has a folder")).expect("it can be made");
        std::fs::write(&path, text).expect("it can be written");
    }
    (spec, headers)
}

const RIGHT: &str = "\
#include <linux/ioctl.h>
#include <linux/types.h>
#define ECHO_LIMIT 4096
struct echo_request {
	__aligned_u64 address;
	__u32 length;
	__u32 pad;
};
#define ECHO_RUN ((_IOC_READ | _IOC_WRITE) << _IOC_DIRSHIFT | 16 << _IOC_SIZESHIFT | 0x65 << 8 | 1)
";

fn verdict(test: &str, header: &str, more: &[&str]) -> (i32, String) {
    let (spec, headers) = world(test, header);
    let (spec, headers) = (spec.display().to_string(), headers.display().to_string());
    let args = ["--spec", &spec, "--headers", &headers];
    said(&[&args[..], more].concat())
}

#[test]
fn a_true_spec_ends_with_0() {
    let (code, text) = verdict("cli_true", RIGHT, &[]);
    assert_eq!(code, 0, "{text}");
    assert!(
        text.contains("Linux 6.12") && text.contains("0 differing, 0 missing, 0 extra"),
        "{text}"
    );
}

#[test]
fn a_difference_ends_with_1_and_names_both_places() {
    let header = RIGHT
        .replace("__u32 length", "int length")
        .replace("4096", "8192");
    let (code, text) = verdict("cli_differing", &header, &[]);
    assert_eq!(code, 1, "{text}");
    for part in [
        "differing: ECHO_LIMIT: value",
        "echo.toml:13: 4096 (0x1000)",
        "| value = 4096",
        "linux/echo.h:3: 8192 (0x2000)",
        "| #define ECHO_LIMIT 8192",
        "differing: echo_request.length: sign",
        "echo.toml:25: unsigned",
        "linux/echo.h:6: signed",
        "2 differing, 0 missing, 0 extra",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
}

/// Machines differ in where the size and the direction of an ioctl lie in its number.
#[test]
fn ioctls_are_numbered_as_the_machine_does() {
    let mips = "#define _IOC_NONE 1U\n#define _IOC_READ 2U\n#define _IOC_WRITE 4U\n\
                #define _IOC_SIZESHIFT 16\n#define _IOC_DIRSHIFT 29\n";
    let (spec, headers) = world("cli_ioctl", RIGHT);
    std::fs::write(headers.join("linux/ioctl.h"), mips).expect("it can be written");
    let (spec, headers) = (spec.display().to_string(), headers.display().to_string());
    let (code, text) = said(&["--spec", &spec, "--headers", &headers]);
    assert_eq!(code, 0, "{text}");
    // The same numbers with another size.
    let header = RIGHT.replace("16 << _IOC_SIZESHIFT", "20 << _IOC_SIZESHIFT");
    let (code, text) = verdict("cli_ioctl_size", &header, &[]);
    assert_eq!(code, 1, "{text}");
    assert!(text.contains("differing: ECHO_RUN: value"), "{text}");
    assert!(
        text.contains("(0xc0106501)") && text.contains("(0xc0146501)"),
        "{text}"
    );
}

#[test]
fn what_is_missing_ends_with_1() {
    let (code, text) = verdict("cli_missing", "struct echo_request;\n", &[]);
    assert_eq!(code, 1, "{text}");
    assert!(text.contains("missing: ECHO_LIMIT: constant"), "{text}");
    assert!(text.contains("missing: echo_request: struct"), "{text}");
}

#[test]
fn what_is_extra_ends_with_0() {
    let header = RIGHT.replace("__u32 pad;", "__u32 flags;\n\t__u64 more;");
    let (code, text) = verdict("cli_extra", &header, &[]);
    assert_eq!(code, 0, "{text}");
    for part in [
        "extra: echo_request: size",
        "24: it grew",
        "extra: echo_request.flags: field",
        "reserved",
        "extra: echo_request.more: field",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
}

#[test]
fn json_has_the_keys_that_are_documented() {
    let header = RIGHT.replace("4096", "8192");
    let (code, text) = verdict("cli_json", &header, &["--format", "json"]);
    assert_eq!(code, 1, "{text}");
    let text = text.strip_suffix("the kernel is not as the spec says\n");
    let text = text.expect("the verdict follows");
    let json: serde_json::Value = serde_json::from_str(text).expect("it is JSON");
    assert_eq!(json["release"], "6.12");
    let echo = &json["interfaces"][0];
    assert_eq!(
        (&echo["name"], &echo["there"]),
        (&"echo".into(), &true.into())
    );
    assert!(
        echo["compared"].as_u64().is_some_and(|count| count >= 10),
        "{text}"
    );
    let found = &json["divergences"][0];
    assert_eq!(found["kind"], "differing");
    assert_eq!(found["expected"], serde_json::Value::Null);
    assert_eq!(found["subject"], "ECHO_LIMIT");
    assert_eq!(found["spec"]["says"], "4096 (0x1000)");
    assert_eq!(found["kernel"]["line"], "#define ECHO_LIMIT 8192");
}

#[test]
fn a_wrong_command_line_ends_with_2() {
    for args in [
        &[][..],
        &["--object"],
        &["--running", "--headers", "x"],
        &["x"],
    ] {
        let (code, text) = said(args);
        assert_eq!(code, 2, "{args:?}: {text}");
    }
    assert_eq!(said(&["--help"]).0, 0);
}

#[test]
fn what_cannot_be_read_ends_with_3() {
    let nowhere = Path::new(env!("CARGO_TARGET_TMPDIR")).join("nowhere");
    let nowhere = nowhere.display().to_string();
    for option in ["--object", "--headers"] {
        let (code, text) = said(&[option, &nowhere]);
        assert_eq!(code, 3, "{text}");
        assert!(text.contains(&nowhere), "{text}");
    }
    // This program has no type that the spec names.
    let (code, text) = said(&["--object", env!("CARGO_BIN_EXE_uapic")]);
    assert_eq!(code, 3, "{text}");
}

#[test]
fn the_running_kernel_is_read_or_the_reason_told() {
    let (code, text) = said(&["--running"]);
    // A kernel without VFIO has nothing to compare, and one without BTF nothing to read.
    assert!(
        code == 0 || text.contains("/sys/kernel/btf"),
        "{code}: {text}"
    );
}
