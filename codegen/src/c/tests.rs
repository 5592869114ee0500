//! Whole files from a small spec that has one of everything C can trip over.

use uapi_spec::{CheckedAbi, Selection, SourceMap};

use crate::file::{self, GeneratedFile};

const BASE: &str = r#"
[interface]
name = "base"
kind = "uapi"
header = "linux/base.h"
license = "GPL-2.0 WITH Linux-syscall-note"
byte-order = "host"
doc = "What others build on."
source = "test"

[[const]]
name = "BASE_LENGTH"
value = 2
doc = "Length of an array."
source = "test"

[[struct]]
name = "base_header"
packed = true
size = 8
align = 1
doc = "Head of a link."
source = "test"
[[struct.field]]
name = "id"
offset = 0
type = "u32"
doc = "Which link."
[[struct.field]]
name = "next"
offset = 4
type = "u32"
doc = "Where the next link is."
"#;

const SAMPLE: &str = r#"
[interface]
name = "sample"
kind = "uapi"
header = "linux/sample.h"
license = "GPL-2.0 WITH Linux-syscall-note"
imports = ["base"]
byte-order = "big"
bit-order = "msb0"
doc = "A sample.\n\nIt ends */ no comment."
source = "test"

[[revision]]
name = "more"
doc = "Adds more."
source = "test"

[[const]]
name = "SAMPLE_MAGIC"
value = "'!'"
type = "u8"
doc = "Magic byte."
source = "test"

[[const]]
name = "SAMPLE_TOP"
value = "1 << 31"
type = "u32"
doc = "Top bit."
source = "test"

[[const]]
name = "SAMPLE_TEXT"
text = 'a"b'
doc = "A text."
source = "test"

[[flags]]
name = "sample_flag"
type = "u64"
doc = "Flags.\n\nMore of them."
source = "test"
bits = [
  { name = "SAMPLE_FLAG_A", bit = 0, doc = "First." },
  { name = "SAMPLE_FLAG_B", bit = 63, doc = "Last.\n\nReally.", revision = "more" },
]

[[enum]]
name = "sample_index"
type = "u32"
c-enum = true
doc = "Indices."
source = "test"
values = [
  { name = "SAMPLE_INDEX_ONE", value = 0, doc = "The one." },
  { name = "SAMPLE_INDEX_OTHER", value = 1, doc = "The other.", since = "6.0" },
]

[[struct]]
name = "sample_packed"
packed = true
size = 31
align = 1
versions = [ { number = 1, end = 9, size = 9, since = "5.10" }, { number = 2, end = 31, size = 31, since = "6.0" } ]
doc = "A packed struct."
source = "test"
[[struct.field]]
name = "kind"
offset = 0
type = "u8"
bits = [ { reserved = 4, bit = 0 }, { name = "noi", bit = 4, width = 4, doc = "Number of interrupts." } ]
doc = "Kinds."
[[struct.field]]
name = "flags"
offset = 1
type = "u64"
flags = "sample_flag"
doc = "Flags of it."
[[struct.field]]
name = "header"
offset = 9
type = "base_header"
version = 2
doc = "Head."
[[struct.field]]
name = "little"
offset = 17
type = "u16[BASE_LENGTH]"
byte-order = "little"
version = 2
doc = "Two of them."
[[struct.field]]
name = "minus"
offset = 21
type = "s16"
deprecated = "6.9"
byte-order = "host"
version = 2
doc = "Signed."
[[struct.field]]
name = "wide"
offset = 23
type = "s64"
version = 2
doc = "Wide."

[[union]]
name = "sample_union"
size = 8
align = 8
doc = "Either."
source = "test"
[[union.field]]
name = "number"
offset = 0
type = "aligned_s64"
byte-order = "host"
doc = "A number."
[[union.field]]
name = "octets"
offset = 0
type = "u8[8]"
doc = "Bytes."

[[struct]]
name = "sample_outer"
size = 4
align = 1
doc = "Outer."
source = "test"
[[struct.field]]
name = "inner"
offset = 0
type = "sample_inner[SAMPLE_LENGTH]"
doc = "Inner ones."

[[struct]]
name = "sample_inner"
size = 2
align = 1
doc = "Inner."
source = "test"
[[struct.field]]
name = "octets"
offset = 0
type = "u8[2]"
doc = "Bytes."

[[const]]
name = "SAMPLE_LENGTH"
value = "SAMPLE_HALF * 2"
doc = "Length."
source = "test"

[[const]]
name = "SAMPLE_HALF"
value = 1
doc = "Half of it."
source = "test"

[[ioctl]]
name = "SAMPLE_DO"
on = "device"
direction = "read-write"
type = "SAMPLE_MAGIC"
number = "BASE_LENGTH + 1"
argument = "sample_union"
revision = "more"
doc = "Does it.\n\nSlowly."
source = "test"
"#;

const HEADER: &str = r#"#ifndef _LINUX_SAMPLE_H
#define _LINUX_SAMPLE_H

#include <linux/types.h>
#include <linux/ioctl.h>
#include <linux/base.h>

#define SAMPLE_MAGIC	'!'		/* Magic byte */
#define SAMPLE_TOP	(1 << 31)	/* Top bit */
#define SAMPLE_TEXT	"a\"b"		/* A text */

/**
 * enum sample_index - Indices
 * @SAMPLE_INDEX_ONE: The one
 * @SAMPLE_INDEX_OTHER: The other. Since Linux 6.0.
 */
enum sample_index {
	SAMPLE_INDEX_ONE = 0,
	SAMPLE_INDEX_OTHER = 1,
};

/**
 * struct sample_packed - A packed struct
 * @kind: Kinds
 * @flags: Flags of it. More of them.
 * @header: Head. Since Linux 6.0.
 * @little: Two of them. Since Linux 6.0.
 * @minus: Signed. Since Linux 6.0, deprecated since Linux 6.9.
 * @wide: Wide. Since Linux 6.0.
 *
 * SAMPLE_FLAG_B: Really.
 *
 * Since Linux 5.10.
 */
struct sample_packed {
	__u8 kind;
#define SAMPLE_PACKED_NOI_MASK	0x0f	/* Number of interrupts */
#define SAMPLE_PACKED_NOI_SHIFT	0
	__be64 flags;
#define SAMPLE_FLAG_A	(1 << 0)	/* First */
/* Proposed: more */
#define SAMPLE_FLAG_B	(1ULL << 63)	/* Last */
	/* End of version 1 */
	struct base_header header;
	__le16 little[BASE_LENGTH];
	__s16 minus;
	__be64 wide;
	/* End of version 2 */
} __attribute__((packed));

/**
 * union sample_union - Either
 * @number: A number
 * @octets: Bytes
 */
union sample_union {
	__s64 number __attribute__((aligned(8)));
	__u8 octets[8];
};

/**
 * struct sample_inner - Inner
 * @octets: Bytes
 */
struct sample_inner {
	__u8 octets[2];
};

#define SAMPLE_HALF	1			/* Half of it */
#define SAMPLE_LENGTH	(SAMPLE_HALF * 2)	/* Length */

/**
 * struct sample_outer - Outer
 * @inner: Inner ones
 */
struct sample_outer {
	struct sample_inner inner[SAMPLE_LENGTH];
};

/**
 * SAMPLE_DO - Does it
 *
 * Takes a pointer to union sample_union.
 *
 * Slowly.
 *
 * Proposed: more.
 */
#define SAMPLE_DO _IOWR(SAMPLE_MAGIC, BASE_LENGTH + 1, union sample_union)

#endif /* _LINUX_SAMPLE_H */
"#;

/// Conditions of the assertions in which the sample differs from what any spec has.
const ASSERTED: &[&str] = &[
    "SAMPLE_MAGIC == 33",
    "SAMPLE_TOP == (-2147483647 - 1)",
    "(__u32)(SAMPLE_TOP) == 2147483648U",
    "sizeof(SAMPLE_TEXT) == 4",
    "SAMPLE_FLAG_B == 9223372036854775808ULL",
    "IS_A(unsigned long long, +SAMPLE_FLAG_B)",
    "SAMPLE_INDEX_OTHER == 1",
    "_Alignof(struct sample_packed) == 1",
    "SAMPLE_PACKED_NOI_MASK == 15",
    "SAMPLE_PACKED_NOI_MASK >> SAMPLE_PACKED_NOI_SHIFT == 15",
    "sizeof(FIELD(struct sample_packed, little)) == 4",
    "IS_A(__le16, FIELD(struct sample_packed, little)[0])",
    "IS_A(__be64, FIELD(struct sample_packed, wide))",
    "IS_A(__s64, FIELD(union sample_union, number))",
    "SAMPLE_DO == _IOC(_IOC_READ | _IOC_WRITE, 0x21, 3, 8)",
];

fn check() -> CheckedAbi {
    let mut sources = SourceMap::default();
    sources.add("spec/uapi/base.toml", BASE);
    sources.add("spec/uapi/sample.toml", SAMPLE);
    uapi_spec::check(&sources, &Selection::default()).unwrap_or_else(|found| panic!("{found}"))
}

fn sample(abi: &CheckedAbi, path: &str) -> GeneratedFile {
    let (id, _) = abi.interface("sample").unwrap();
    let files = [
        super::Headers::of(abi).installed(id),
        super::Headers::of(abi).in_tree(id),
        super::layout_check(abi, id),
    ];
    let found = files.into_iter().flatten().find(|file| file.path == path);
    found.unwrap_or_else(|| panic!("no {path}"))
}

#[test]
fn header_has_one_of_everything() {
    let abi = check();
    let header = sample(&abi, "user-out/include/linux/sample.h");
    let (id, _) = abi.interface("sample").unwrap();
    let banner = file::banner(&abi, id).join("\n * ");
    let head = format!(
        "/* SPDX-License-Identifier: GPL-2.0 WITH Linux-syscall-note */\n\
         /*\n \
          * A sample.\n \
          *\n \
          * It ends * / no comment.\n \
          *\n \
          * With the proposal more: Adds more.\n \
          *\n \
          * {banner}\n \
          */\n\n"
    );
    assert_eq!(header.text, head + HEADER);
}

// What scripts/headers_install.sh of the kernel does to a header, as far as ours need it.
#[test]
fn installed_form_is_what_headers_install_makes() {
    let abi = check();
    let in_tree = sample(&abi, "kernel-out/include/uapi/linux/sample.h");
    let installed = sample(&abi, "user-out/include/linux/sample.h");
    let made = in_tree
        .text
        .replace("_UAPI", "")
        .replace("__packed", "__attribute__((packed))");
    assert_eq!(made, installed.text);
}

#[test]
fn layout_check_asserts_everything() {
    let check = sample(&check(), "user-out/include/linux/sample_layout_check.c");
    for condition in ASSERTED {
        let assertion = format!("_Static_assert({condition},\n");
        assert!(
            check.text.contains(&assertion),
            "no {condition} in\n{}",
            check.text
        );
    }
    assert!(check
        .text
        .contains("\"sample.toml:69: offset of sample_packed.kind\""));
}
