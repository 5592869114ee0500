use uapi_spec::source::SourceMap;
use uapi_spec::Selection;

use super::*;

const SPEC: &str = r#"
[interface]
name = "acme"
kind = "firmware"
header = "linux/acme.h"
license = "MIT"
byte-order = "big"
bit-order = "msb0"
doc = "Made up."
source = "made up"

[[struct]]
name = "acme_reply"
size = 2
align = 2
doc = "A reply."
source = "made up"
field = [
  { name = "word", offset = 0, type = "u16", doc = "A word.", bits = [
    { name = "kind", bit = 0, width = 3, doc = "A kind." },
    { reserved = 13, bit = 3 },
  ] },
]
"#;

/// A mask follows from how the bits themselves count. What else the model says of the interface
/// cannot turn it around.
#[test]
fn masks_follow_from_the_bits_alone() {
    let mut sources = SourceMap::default();
    sources.add("acme.toml", SPEC);
    let abi = uapi_spec::check(&sources, &Selection::default()).expect("valid");
    let mut model = abi.model().clone();
    for interface in &mut model.interfaces {
        interface.bit_order = None;
    }
    let record = freeze_model(&model, &Scope::default()).record;
    let word = &record.interfaces[0].structs[0].fields[0];
    // The three most significant bits of sixteen.
    assert_eq!(word.bits[0].mask, record::Number(0xe000));
}
