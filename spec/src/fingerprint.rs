//! Fingerprints of specs, which generated files carry: a file whose fingerprint differs from that of
//! its spec is stale.

use crate::model::{InterfaceId, Model};
use crate::source::SourceMap;

/// One fingerprint an interface, in the order of the model: of its text and of the fingerprints of
/// what it imports. So each text is read once, however many import it.
pub(crate) fn of_interfaces(model: &Model, sources: &SourceMap) -> Vec<u64> {
    let mut known: Vec<u64> = Vec::with_capacity(model.interfaces.len());
    // Imported interfaces come before those that import them.
    for interface in &model.interfaces {
        let text = &sources.file(interface.name.span.file).text;
        // By name: ids follow the order in which files were read, where imports leave a choice.
        let mut imports: Vec<InterfaceId> = interface.imports.clone();
        imports.sort_by_key(|id| &model[*id].name.value);
        let below = imports.iter().filter_map(|id| known.get(id.0).copied());
        known.push(below.fold(fnv1a(START, text.as_bytes()), |hash, import| {
            fnv1a(hash, &import.to_be_bytes())
        }));
    }
    known
}

/// The offset basis of FNV-1a with 64 bits.
const START: u64 = 0xcbf2_9ce4_8422_2325;

/// FNV-1a with 64 bits, continued from `start`.
fn fnv1a(start: u64, bytes: &[u8]) -> u64 {
    bytes.iter().fold(start, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn follows_the_published_vectors() {
        assert_eq!(fnv1a(START, b""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(fnv1a(START, b"foobar"), 0x8594_4171_f739_67e8);
    }
}
