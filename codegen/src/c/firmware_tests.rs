//! The two headers that bit fields lead to, from a small spec that counts from the other end.

use uapi_spec::{CheckedAbi, Selection, SourceMap};

use super::{access_header, layout_check, Headers};

const BLOCKS: &str = r#"
[interface]
name = "blocks"
kind = "firmware"
header = "linux/blocks.h"
kernel-header = "arch/x86/include/asm/blocks.h"
license = "GPL-2.0 WITH Linux-syscall-note"
byte-order = "little"
bit-order = "lsb0"
doc = "Blocks of firmware.\n\nMore of them."
source = "test"

[[struct]]
name = "block"
packed = true
size = 22
align = 1
doc = "A block."
source = "test"
field = [
  { name = "kind", offset = 0, type = "u8", doc = "Its kind." },
  { name = "word", offset = 1, type = "u32", doc = "A word.", bits = [
    { name = "low", bit = 0, width = 12, doc = "Low bits." },
    { reserved = 20, bit = 12 },
  ] },
  { name = "other", offset = 5, type = "u16", byte-order = "big", doc = "Another.", bits = [
    { name = "all", bit = 0, width = 16, doc = "All of it." },
  ] },
  { name = "minus", offset = 7, type = "s16[3]", byte-order = "big", doc = "Signed ones." },
  { name = "rest", offset = 13, type = "u8[9]", reserved = true, doc = "Room." },
]
"#;

const IN_KERNEL: &str = "\
/* A block */
struct block {
	u8 kind;			/* Its kind */
	u32 low			: 12;	/* Low bits */
	u32			: 20;
	__be16 other;			/* Another */
#define BLOCK_ALL_MASK	0xffff	/* All of it */
#define BLOCK_ALL_SHIFT	0
	__be16 minus[3];		/* Signed ones */
	u8 rest[9];
} __packed;

#endif /* _ASM_X86_BLOCKS_H */
";

const ACCESS: &str = "\
/* Low bits */
static __inline__ __u16 block_low(const struct block *p)
{
	return (__blocks_get_le32(&p->word) & BLOCK_LOW_MASK) >>
	       BLOCK_LOW_SHIFT;
}
#define BLOCK_GET_LOW(p) block_low(p)

static __inline__ int block_set_low(struct block *p, __u32 value)
{
	__u32 word = __blocks_get_le32(&p->word);

	if (value > BLOCK_LOW_MASK >> BLOCK_LOW_SHIFT)
		return -1;
	word &= ~BLOCK_LOW_MASK;
	word |= value << BLOCK_LOW_SHIFT;
	__blocks_put_le32(&p->word, word);
	return 0;
}
#define BLOCK_SET_LOW(p, value) block_set_low(p, value)

/* Another */
static __inline__ __u16 block_other(const struct block *p)
{
	return __blocks_get_be16(&p->other);
}
#define BLOCK_GET_OTHER(p) block_other(p)

static __inline__ void block_set_other(struct block *p, __u16 value)
{
	__blocks_put_be16(&p->other, value);
}
#define BLOCK_SET_OTHER(p, value) block_set_other(p, value)

/* All of it */
static __inline__ __u16 block_all(const struct block *p)
{
	return __blocks_get_be16(&p->other);
}
#define BLOCK_GET_ALL(p) block_all(p)

static __inline__ void block_set_all(struct block *p, __u16 value)
{
	__blocks_put_be16(&p->other, value);
}
#define BLOCK_SET_ALL(p, value) block_set_all(p, value)

/* Signed ones */
static __inline__ __s16 block_minus(const struct block *p, unsigned int i)
{
	return (__s16)__blocks_get_be16(&p->minus[i]);
}
#define BLOCK_GET_MINUS(p, i) block_minus(p, i)

static __inline__ void
block_set_minus(struct block *p, unsigned int i, __s16 value)
{
	__blocks_put_be16(&p->minus[i], (__u16)value);
}
#define BLOCK_SET_MINUS(p, i, value) block_set_minus(p, i, value)

#endif /* _LINUX_BLOCKS_ACCESS_H */
";

fn check() -> CheckedAbi {
    let mut sources = SourceMap::default();
    sources.add("spec/uapi/blocks.toml", BLOCKS);
    uapi_spec::check(&sources, &Selection::default()).unwrap_or_else(|found| panic!("{found}"))
}

#[test]
fn the_kernel_gets_bit_fields_where_their_order_is_known() {
    let abi = check();
    let (id, _) = abi.interface("blocks").unwrap();
    let file = Headers::of(&abi).firmware(id).unwrap();
    assert_eq!(file.path, "kernel-out/arch/x86/include/asm/blocks.h");
    let head = "/* SPDX-License-Identifier: GPL-2.0 */\n/*\n * Blocks of firmware.\n *\n * Do not";
    assert!(file.text.starts_with(head), "{}", file.text);
    assert!(file.text.ends_with(IN_KERNEL), "{}", file.text);
}

#[test]
fn users_get_getters_and_setters() {
    let abi = check();
    let (id, _) = abi.interface("blocks").unwrap();
    let file = access_header(&abi, id).unwrap();
    assert_eq!(file.path, "user-out/include/linux/blocks_access.h");
    assert!(file.text.contains("#include <linux/blocks.h>\n"));
    assert!(!file.text.contains("#if "), "{}", file.text);
    assert!(file.text.ends_with(ACCESS), "{}", file.text);
    let check = layout_check(&abi, id).unwrap().text;
    assert!(check.contains("IS_A(__s16, block_minus((struct block *)0, 0))"));
    assert!(check.contains("IS_A(__u16, block_low((struct block *)0))"));
}
