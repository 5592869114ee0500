//! The text of the Rust back end: its shape, its files, and that rustfmt agrees with both.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use uapi_codegen::rust;
use uapi_spec::{CheckedAbi, Selection, SourceMap};

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/..");

fn check(specs: &[(&str, String)]) -> CheckedAbi {
    let mut sources = SourceMap::default();
    for (name, text) in specs {
        sources.add(*name, text.as_str());
    }
    let checked = uapi_spec::check(&sources, &Selection::default());
    checked.unwrap_or_else(|found| panic!("{}", found.render(false)))
}

fn files(specs: &[(&str, String)]) -> BTreeMap<String, String> {
    let files = rust::generate(&check(specs)).into_iter();
    files.map(|file| (file.path, file.text)).collect()
}

fn sample() -> (&'static str, String) {
    test_spec("sample.toml")
}

fn test_spec(name: &'static str) -> (&'static str, String) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("macros/tests");
    (name, std::fs::read_to_string(folder.join(name)).unwrap())
}

fn real() -> Vec<(&'static str, String)> {
    let specs = ["clp.toml", "vfio.toml", "vfio_zdev.toml", "zpci_dev.toml"];
    let read = |name| std::fs::read_to_string(Path::new(ROOT).join("spec/uapi").join(name));
    specs.map(|name| (name, read(name).unwrap())).to_vec()
}

/// What rustfmt makes of a text, with its defaults.
fn rustfmt(text: &str) -> String {
    let mut child = Command::new("rustfmt")
        .args(["--edition", "2021", "--emit", "stdout"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child
        .stdin
        .take()
        .unwrap()
        .write_all(text.as_bytes())
        .unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success());
    String::from_utf8(output.stdout).unwrap()
}

fn assert_formatted(files: &BTreeMap<String, String>) {
    for (path, text) in files {
        let formatted = rustfmt(text);
        for (number, (ours, theirs)) in text.lines().zip(formatted.lines()).enumerate() {
            assert_eq!(ours, theirs, "{path}:{}", number + 1);
        }
        assert_eq!(*text, formatted, "{path}");
    }
}

#[test]
fn rustfmt_changes_nothing() {
    assert_formatted(&files(&real()));
    for spec in [
        "sample.toml",
        "bits_msb0.toml",
        "bits_lsb0.toml",
        "mover.toml",
    ] {
        assert_formatted(&files(&[test_spec(spec)]));
    }
}

/// The sample with every name of its own `extra` letters longer.
fn stretched(extra: usize) -> String {
    let (_, text) = sample();
    let tail = "x".repeat(extra);
    let mut stretched = String::new();
    for line in text.split_inclusive('\n') {
        let is_list = line.trim_start().starts_with("{ name");
        let is_name = [
            "name = \"sample_",
            "type = \"sample_",
            "enum = \"",
            "flags = \"",
        ]
        .iter()
        .any(|start| line.starts_with(start));
        let is_field = line.starts_with("name = \"") && !line.contains("\"sample\"");
        let is_count = line.starts_with("count = ");
        let line = if is_list || is_name || is_field || is_count {
            // Behind the first word in quotes, and before the brackets of an array.
            let start = line.find('"').map_or(0, |quote| quote + 1);
            let rest = &line[start..];
            let end = start + rest.find(['"', '[']).unwrap_or(0);
            format!("{}{tail}{}", &line[..end], &line[end..])
        } else {
            line.to_owned()
        };
        stretched.push_str(&line);
    }
    for name in ["SAMPLE_TYPE", "SAMPLE_BASE", "SAMPLE_LENGTH"] {
        for (before, after) in [("= \"", "\""), ("= \"", " +"), ("[", "]")] {
            let short = format!("{before}{name}{after}");
            stretched = stretched.replace(&short, &format!("{before}{name}{tail}{after}"));
        }
    }
    for name in ["inner", "long", "list"] {
        let argument = format!("argument = \"sample_{name}");
        stretched = stretched.replace(&argument, &format!("{argument}{tail}"));
    }
    // Flags and enumerations that bit fields name.
    let flags = "flags = \"sample_small_flag";
    stretched.replace(&format!("{flags}\""), &format!("{flags}{tail}\""))
}

#[test]
fn rustfmt_changes_nothing_of_long_names() {
    for extra in 1..20 {
        let text = stretched(extra);
        assert_formatted(&files(&[("sample.toml", text)]));
    }
}

/// One edit of the spec appends a version: those before it end where they did, and the field is read.
#[test]
fn an_appended_version_moves_no_other() {
    let mut specs = real();
    let zdev = &mut specs[2].1;
    for (old, new) in [
        (
            "  { number = 2, end = 42, size = 48, since = \"6.0\" },\n",
            "  { number = 2, end = 42, size = 48, since = \"6.0\" },\n  \
             { number = 3, end = 44, size = 48, since = \"7.3\" },\n",
        ),
        ("tail-padding = 6\n", "tail-padding = 4\n"),
        (
            "version 1 or 2.\"\n\n[[struct.field]]\nname = \"dasm\"",
            "version 1 to 3.\"\n\n[[struct.field]]\nname = \"limit\"\noffset = 42\ntype = \"u16\"\n\
             version = 3\nsince = \"7.3\"\ndoc = \"A limit.\"\n\n[[struct.field]]\nname = \"dasm\"",
        ),
    ] {
        let group = zdev.find("name = \"vfio_device_info_cap_zpci_group\"").unwrap();
        let place = group + zdev[group..].find(old).unwrap();
        zdev.replace_range(place..place + old.len(), new);
    }
    // Fields stand in the order of their offsets.
    let start = zdev.find("[[struct.field]]\nname = \"limit\"").unwrap();
    let end = start + 1 + zdev[start + 1..].find("[[struct.field]]").unwrap();
    let field: String = zdev.drain(start..end).collect();
    let group = zdev.find("name = \"imaxstbl\"").unwrap();
    let next = group + zdev[group..].find("\n[[struct]]").unwrap() + 1;
    zdev.insert_str(next, &field);
    let text = &files(&specs)["user-out/rust/vfio_zdev.rs"];
    let group = text
        .split_once("impl VfioDeviceInfoCapZpciGroup {")
        .unwrap()
        .1;
    let group = group.split_once("\n}\n").unwrap().0;
    for expected in [
        "pub const VERSION_1_END: usize = 39;",
        "pub const VERSION_2_END: usize = 42;",
        "pub const VERSION_3_END: usize = 44;",
        "(version >= 2).then_some(self.imaxstbl)",
        "(version >= 3).then_some(self.limit)",
    ] {
        assert!(group.contains(expected), "{expected} is not in\n{group}");
    }
}

#[test]
fn each_module_is_written_once_a_flavour() {
    let files = files(&real());
    for name in ["clp", "vfio", "vfio_zdev"] {
        let user = &files[&format!("user-out/rust/{name}.rs")];
        assert!(!files.contains_key(&format!("kernel-out/rust/{name}.rs")));
        let plain = &files[&format!("user-out/rust/plain/{name}.rs")];
        assert!(user.contains("zerocopy") && !plain.contains("zerocopy"));
    }
    // What is the kernel's own is not offered to users.
    assert!(files.contains_key("kernel-out/rust/zpci_dev.rs"));
    assert!(!files.contains_key("user-out/rust/zpci_dev.rs"));
    assert!(!files["user-out/rust/trait_facts.rs"].contains("zpci_dev"));
}

#[test]
fn the_same_spec_gives_the_same_text() {
    assert_eq!(files(&real()), files(&real()));
}

#[test]
fn assertions_name_the_place_in_the_spec() {
    let (name, text) = sample();
    let line = |needle: &str| text.lines().position(|line| line == needle).unwrap() + 1;
    // The first field of the spec at offset 24 is `numbers`, the first struct of size 48 its own.
    let place = format!(
        "\"sample.toml:{}: offset of sample_host.numbers\"",
        line("offset = 24")
    );
    let size = format!("\"sample.toml:{}: size of sample_host\"", line("size = 48"));
    let files = files(&[(name, text.clone())]);
    let rust = &files["user-out/rust/sample.rs"];
    assert!(rust.contains(&place), "{place}");
    let expected = format!(
        "    assert!(\n        size_of::<SampleHost>() == if align_of::<u64>() == 8 {{ 48 }} else \
         {{ 44 }},\n        {size}\n    );\n"
    );
    assert!(rust.contains(&expected), "{expected}");
}

fn sample_text() -> String {
    files(&[sample()])["user-out/rust/sample.rs"].clone()
}

#[test]
fn expressions_stay_where_rust_means_the_same() {
    let text = sample_text();
    for expected in [
        "pub const SAMPLE_TOP: u32 = 1 << 31;\n",
        "pub const SAMPLE_MASK: u32 = 0x10 | 0x03;\n",
        "pub const SAMPLE_MIXED: i32 = 19;\n",
        "pub const SAMPLE_OCTAL: i32 = 8;\n",
        "pub const SAMPLE_NONE: u32 = io(SAMPLE_TYPE, SAMPLE_BASE);\n",
    ] {
        assert!(text.contains(expected), "{expected}");
    }
}

#[test]
fn setters_are_there_only_where_every_value_fits() {
    let text = sample_text();
    assert!(text.contains("fn set_top(") && text.contains("fn set_whole("));
    assert!(!text.contains("_set_top(") && !text.contains("set_const_top"));
    // Four bits do not hold every set of flags that a byte does, and nobody sets reserved bytes.
    for narrow in ["odd", "hole", "flags"] {
        assert!(!text.contains(&format!("fn set_{narrow}(")), "{narrow}");
        assert!(text.contains(&format!("fn try_set_{narrow}(")), "{narrow}");
        assert!(
            text.contains(&format!("fn set_const_{narrow}<")),
            "{narrow}"
        );
    }
    let clp = &files(&real())["user-out/rust/clp.rs"];
    assert!(clp.contains("fn reserved2(") && !clp.contains("fn set_reserved2("));
}

#[test]
fn every_line_fits() {
    for (path, text) in files(&real()) {
        for (number, line) in text.lines().enumerate() {
            assert!(line.chars().count() <= 100, "{path}:{}: {line}", number + 1);
            assert_eq!(line.trim_end(), line, "{path}:{}", number + 1);
        }
    }
}
