//! A spec as large as wanted, of structs like those of real interfaces.

use std::fmt::Write as _;

/// The interface, and the stem of its file.
pub(super) const NAME: &str = "synthetic";

const HEAD: &str = r#"[interface]
name = "synthetic"
kind = "uapi"
header = "linux/synthetic.h"
license = "GPL-2.0 WITH Linux-syscall-note"
byte-order = "host"
doc = "Structs to measure the compiler with."
source = "made up"
"#;

/// The text of a spec with so many structs, and a tenth as many flag sets.
pub(super) fn spec(structs: usize) -> String {
    let mut text = HEAD.to_owned();
    for index in 0..structs {
        if index % 10 == 0 {
            flags(&mut text, index / 10);
        }
        one_struct(&mut text, index);
    }
    text
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
"#,
        set = index / 10
    );
}
