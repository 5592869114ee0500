//! Specs as large as wanted, of items like those of real interfaces.

use std::fmt::Write as _;

/// What a spec has many of.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize, clap::ValueEnum,
)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Shape {
    /// Structs in one file, and a tenth as many flag sets.
    Structs,
    /// Constants in one file, each computed from the one before.
    Constants,
    /// Enumerations in one file.
    Enums,
    /// Files, each of which imports the three before it and uses a constant of each.
    Imports,
    /// Files that have nothing to do with each other.
    Files,
}

impl Shape {
    /// All of them, with the sizes that are measured.
    pub(crate) const ALL: [(Self, [usize; 4]); 5] = [
        (Self::Structs, [10, 100, 1_000, 10_000]),
        (Self::Constants, [16, 160, 1_600, 16_000]),
        (Self::Enums, [10, 100, 1_000, 10_000]),
        (Self::Imports, [8, 80, 400, 800]),
        (Self::Files, [10, 100, 500, 1_000]),
    ];

    /// As the command line and the report name it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Structs => "structs",
            Self::Constants => "constants",
            Self::Enums => "enums",
            Self::Imports => "imports",
            Self::Files => "files",
        }
    }

    /// Paths and texts of so many.
    pub(crate) fn specs(self, count: usize) -> Vec<(String, String)> {
        let one = |text: String| vec![("synthetic.toml".to_owned(), text)];
        let many = |item: fn(&mut String, usize)| {
            let mut text = head("synthetic", &[]);
            (0..count).for_each(|index| item(&mut text, index));
            one(text)
        };
        match self {
            Self::Structs => many(|text, index| {
                if index % 10 == 0 {
                    flags(text, index / 10);
                }
                one_struct(text, index);
            }),
            Self::Constants => many(constant),
            Self::Enums => many(enumeration),
            Self::Imports => (0..count).map(|index| file(index, 3)).collect(),
            Self::Files => (0..count).map(|index| file(index, 0)).collect(),
        }
    }
}

/// A file with a constant and a struct, which imports so many of those before it.
fn file(index: usize, imports: usize) -> (String, String) {
    let imports: Vec<usize> = (index.saturating_sub(imports)..index).collect();
    let names: Vec<String> = imports
        .iter()
        .map(|other| format!("part_{other}"))
        .collect();
    let mut text = head(&format!("part_{index}"), &names);
    let value = imports.iter().fold("1".to_owned(), |value, other| {
        format!("({value} | PART_{other}_LIMIT)")
    });
    // Writing to a string cannot fail.
    let _ = write!(
        text,
        r#"
[[const]]
name = "PART_{index}_LIMIT"
value = "{value}"
doc = "The most there may be."
source = "made up"
"#
    );
    flags(&mut text, index);
    struct_with_flags(&mut text, index, index);
    (format!("part_{index}.toml"), text)
}

fn head(name: &str, imports: &[String]) -> String {
    format!(
        r#"[interface]
name = "{name}"
kind = "uapi"
header = "linux/{name}.h"
license = "GPL-2.0 WITH Linux-syscall-note"
byte-order = "host"
imports = {imports:?}
doc = "What to measure the compiler with."
source = "made up"
"#
    )
}

fn constant(text: &mut String, index: usize) {
    let value = match index {
        0 => "0".to_owned(),
        index => format!("SYNTHETIC_{} + 1", index - 1),
    };
    let _ = write!(
        text,
        r#"
[[const]]
name = "SYNTHETIC_{index}"
value = "{value}"
doc = "One of many."
source = "made up"
"#
    );
}

fn enumeration(text: &mut String, index: usize) {
    let _ = write!(
        text,
        r#"
[[enum]]
name = "synthetic_kind_{index}"
type = "u32"
doc = "One of many."
source = "made up"
values = [
  {{ name = "SYNTHETIC_KIND_{index}_A", value = 0, doc = "The first." }},
  {{ name = "SYNTHETIC_KIND_{index}_B", value = 1, doc = "The second." }},
]
"#
    );
}

fn flags(text: &mut String, index: usize) {
    // Writing to a string cannot fail.
    let _ = write!(
        text,
        r#"
[[flags]]
name = "synthetic_flags_{index}"
type = "u32"
bits = [
  {{ name = "SYNTHETIC_{index}_A", bit = 0, doc = "The first bit." }},
  {{ name = "SYNTHETIC_{index}_B", bit = 5, doc = "The second bit." }},
]
doc = "Bits of the word."
source = "made up"
"#
    );
}

fn one_struct(text: &mut String, index: usize) {
    struct_with_flags(text, index, index / 10);
}

fn struct_with_flags(text: &mut String, index: usize, set: usize) {
    let _ = write!(
        text,
        r#"
[[struct]]
name = "synthetic_{index}"
size = 24
align = 8
doc = "One of many."
source = "made up"

[[struct.field]]
name = "argsz"
offset = 0
type = "u32"
doc = "Size of this struct."

[[struct.field]]
name = "flags"
offset = 4
type = "u32"
flags = "synthetic_flags_{set}"
doc = "Which of the fields count."

[[struct.field]]
name = "address"
offset = 8
type = "aligned_u64"
doc = "Where it lies."

[[struct.field]]
name = "data"
offset = 16
type = "u8[4]"
doc = "What it holds."

[[struct.field]]
name = "reserved"
offset = 20
type = "u32"
reserved = true
doc = "Must be zero."
"#
    );
}
