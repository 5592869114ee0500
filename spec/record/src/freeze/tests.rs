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

/// What is deprecated today was in use in the releases before, and a record keeps the release.
#[test]
fn the_past_deprecates_nothing_early() {
    let mut sources = SourceMap::default();
    let spec = SPEC.replace("type = \"u16\"", "type = \"u16\", deprecated = \"6.9\"");
    sources.add("acme.toml", &spec);
    let abi = uapi_spec::check(&sources, &Selection::default()).expect("valid");
    for (minor, expected) in [(8, None), (9, Some("6.9")), (10, Some("6.9"))] {
        let scope = Scope {
            as_of: Some(uapi_spec::model::Release { major: 6, minor }),
            ..Scope::default()
        };
        let frozen = freeze_model(abi.model(), &scope).record;
        let read = crate::text::read(&crate::text::write(&frozen)).expect("a record");
        let word = &read.interfaces[0].structs[0].fields[0];
        assert_eq!(word.deprecated.as_deref(), expected, "as of 6.{minor}");
    }
}
