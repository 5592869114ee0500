//! What the Rust of bit fields is made of; what it does is for `macros/tests/bits` to say.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use uapi_codegen::rust;
use uapi_spec::{Selection, SourceMap};

/// The module of a spec, without zerocopy.
fn plain(text: &str) -> String {
    let mut sources = SourceMap::default();
    sources.add("acme.toml", text);
    let checked = uapi_spec::check(&sources, &Selection::default());
    let abi = checked.unwrap_or_else(|found| panic!("{}", found.render(false)));
    let mut files = rust::generate(&abi).into_iter();
    let file = files.find(|file| file.path == "user-out/rust/plain/acme.rs");
    file.unwrap().text
}

/// A spec with one struct, and `more` after it.
fn spec(kind: &str, word: &str, more: &str) -> String {
    format!(
        r#"
[interface]
name = "acme"
kind = "{kind}"
header = "linux/acme.h"
license = "GPL-2.0 WITH Linux-syscall-note"
byte-order = "big"
bit-order = "msb0"
doc = "A."
source = "made up"

[[enum]]
name = "acme_speed"
type = "s64"
doc = "A."
source = "made up"
values = [{{ name = "ACME_FAST", value = 1, doc = "A." }}]

[[struct]]
name = "acme_link"
size = 16
align = 8
doc = "A."
source = "made up"
field = [
  {{ name = "word", offset = 0, type = "u64", doc = "A.", bits = [{word}] }},
  {{ name = "pad", offset = 8, type = "u64", reserved = true, doc = "A." }},
]
{more}"#
    )
}

/// Bit fields of every kind with names of that many letters.
fn bits_of_long_names(letters: usize) -> String {
    let letters = "x".repeat(letters);
    let bits = [
        (0, 1, "a", ""),
        (1, 2, "b", ""),
        (3, 20, "c", ""),
        (23, 33, "d", ", enum = \"acme_speed\""),
        (56, 8, "e", ""),
    ];
    let bits = bits.map(|(bit, width, name, meaning)| {
        format!(
            "{{ name = \"{name}{letters}\", bit = {bit}, width = {width}{meaning}, doc = \"A.\" }}"
        )
    });
    bits.join(", ")
}

fn assert_formatted(text: &str, what: &str) {
    let mut child = Command::new("rustfmt")
        .args(["--edition", "2021", "--emit", "stdout"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    stdin.write_all(text.as_bytes()).unwrap();
    drop(stdin);
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success());
    let formatted = String::from_utf8(output.stdout).unwrap();
    for (ours, theirs) in text.lines().zip(formatted.lines()) {
        assert_eq!(ours, theirs, "{what}");
    }
    assert_eq!(text, formatted, "{what}");
}

#[test]
fn rustfmt_changes_nothing_of_long_names() {
    for letters in 1..50 {
        let text = plain(&spec("uapi", &bits_of_long_names(letters), ""));
        assert_formatted(&text, &format!("{letters} letters"));
    }
}

#[test]
fn rustfmt_changes_nothing_of_a_table_with_one_entry() {
    let word = WHOLE.replace("width = 64", "width = 64, since = \"6.1\"");
    let text = plain(&spec("uapi", &word, ""));
    assert!(text.contains("since: Some((6, 1))"));
    assert_formatted(&text, "one entry");
}

/// What rustc says of a program that calls a function of the module.
fn compile(test: &str, statement: &str) -> Result<(), String> {
    let text = plain(&spec("uapi", &bits_of_long_names(1), ""));
    let program = format!(
        "#![allow(dead_code)]\nmod acme {{\n{text}}}\nfn main() {{\n    let mut link = \
         acme::AcmeLink::default();\n    {statement}\n}}\n"
    );
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("main.rs"), program).unwrap();
    let output = Command::new("rustc")
        .args(["--edition", "2021", "--emit=obj", "main.rs"])
        .current_dir(&folder)
        .output()
        .unwrap();
    match output.status.success() {
        true => Ok(()),
        false => Err(String::from_utf8(output.stderr).unwrap()),
    }
}

#[test]
fn constants_that_fit_compile() {
    let statement = "link.set_const_bx::<3>(); link.set_const_dx::<0x1_ffff_ffff>();";
    assert_eq!(compile("constants_that_fit", statement), Ok(()));
}

#[test]
fn constants_that_are_too_wide_do_not_compile() {
    for (test, statement, complaint) in [
        ("bx", "link.set_const_bx::<4>();", "`bx` holds at most 3"),
        (
            "cx",
            "link.set_const_cx::<0x10_0000>();",
            "`cx` holds at most 0xfffff",
        ),
        (
            "dx",
            "link.set_const_dx::<{ -1 }>();",
            "`dx` holds at most 0x1ffffffff",
        ),
    ] {
        let said = compile(&format!("constant_{test}"), statement).unwrap_err();
        assert!(said.contains(complaint), "{said}");
    }
}

const WHOLE: &str = "{ name = \"x\", bit = 0, width = 64, doc = \"A.\" }";

#[test]
fn files_have_the_error_and_the_table_only_if_they_need_them() {
    let text = plain(&spec("uapi", WHOLE, ""));
    assert!(text.contains("fn set_x("));
    assert!(!text.contains("TooWide") && !text.contains("FieldOrigin"));
    let narrow = bits_of_long_names(1);
    assert!(plain(&spec("uapi", &narrow, "")).contains("pub struct TooWide"));
}

#[test]
fn the_table_tells_releases_and_proposals() {
    let more = r#"
[[struct]]
name = "acme_grown"
size = 12
align = 4
versions = [{ end = 4, size = 4, since = "5.1" }, { end = 12, size = 12, since = "5.2" }]
doc = "A."
source = "made up"
field = [
  { name = "size", offset = 0, type = "u32", doc = "A." },
  { name = "zulu", offset = 4, type = "u32", version = 2, since = "5.2", doc = "A." },
  { name = "alpha", offset = 8, type = "u32", version = 2, since = "5.2", doc = "A." },
]

[[revision]]
name = "acme-faster"
doc = "A."
source = "made up"

[[flags]]
name = "acme_flag"
type = "u8"
doc = "A."
source = "made up"
since = "6.0"
bits = [
  { name = "ACME_FLAG_A", bit = 0, doc = "A." },
  { name = "ACME_FLAG_B", bit = 1, revision = "acme-faster", source = "made up", doc = "A." },
]
"#;
    let text = plain(&spec("uapi", WHOLE, more));
    let entries: Vec<String> = text
        .split("\n    FieldOrigin {\n")
        .skip(1)
        .map(|entry| entry.lines().take(4).map(str::trim).collect())
        .collect();
    assert_eq!(
        entries,
        [
            "item: \"acme_flag\",field: \"ACME_FLAG_B\",since: None,\
             proposal: Some(\"acme-faster\"),",
            "item: \"acme_grown\",field: \"alpha\",since: Some((5, 2)),proposal: None,",
            "item: \"acme_grown\",field: \"zulu\",since: Some((5, 2)),proposal: None,",
        ]
    );
    assert!(text.contains("/// Version 1 (Linux 5.1) ends at offset 4; version 2 (Linux 5.2) ends"));
}

#[test]
fn what_firmware_reserves_is_ignored() {
    let said = |kind| plain(&spec(kind, WHOLE, "")).replace("\n    /// ", " ");
    assert!(said("firmware").contains("Reserved: zero when written, ignored when read."));
    assert!(said("uapi").contains("Reserved: zero when written, must be zero when read."));
}

#[test]
fn names_that_modules_have_are_refused() {
    for (what, derived) in [
        ("[[struct]]\nname = \"too_wide\"\nsize = 1\nalign = 1\nfield = [{ name = \"a\", offset = 0, type = \"u8\", doc = \"A.\" }]", "TooWide"),
        ("[[flags]]\nname = \"field_origin\"\ntype = \"u8\"\nbits = [{ name = \"F\", bit = 0, doc = \"A.\" }]", "FieldOrigin"),
        ("[[const]]\nname = \"FIELD_ORIGINS\"\nvalue = 1", "FIELD_ORIGINS"),
    ] {
        let mut sources = SourceMap::default();
        let more = format!("{what}\ndoc = \"A.\"\nsource = \"made up\"\n");
        sources.add("acme.toml", spec("uapi", WHOLE, &more));
        let found = uapi_spec::check(&sources, &Selection::default()).unwrap_err();
        let said = found.render(false);
        let expected = format!("error[U0107]: generated Rust has a `{derived}` of its own");
        assert!(said.contains(&expected), "{said}");
    }
}

#[test]
fn setters_meet_no_other_name() {
    for (first, second) in [("try_set_b", "b"), ("const_b", "b")] {
        let word = format!(
            "{{ name = \"{first}\", bit = 0, width = 1, doc = \"A.\" }}, \
             {{ name = \"{second}\", bit = 1, width = 63, doc = \"A.\" }}"
        );
        let mut sources = SourceMap::default();
        sources.add("acme.toml", spec("uapi", &word, ""));
        let found = uapi_spec::check(&sources, &Selection::default()).unwrap_err();
        let said = found.render(false);
        assert!(said.contains("error[U0107]"), "{said}");
    }
}
