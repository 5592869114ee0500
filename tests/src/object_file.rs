//! Reads constants out of object files, in the byte order of whatever they were compiled for.

use std::collections::HashMap;

use object::{Endianness, Object, ObjectSection, ObjectSymbol};

/// The bytes of a symbol's section from the symbol on, and the order of the file's bytes.
fn symbol<'data>(file: &object::File<'data>, name: &str) -> (&'data [u8], Endianness) {
    let symbol = file
        .symbols()
        .find(|symbol| symbol.name() == Ok(name))
        .unwrap_or_else(|| panic!("the object has no {name}"));
    let section = symbol
        .section_index()
        .expect("a constant lies in a section");
    let section = file
        .section_by_index(section)
        .expect("the section is there");
    let start = usize::try_from(symbol.address() - section.address()).expect("fits");
    let bytes = section.data().expect("a constant has bytes");
    (&bytes[start..], file.endianness())
}

/// `count` 64-bit numbers of the symbol `name`.
///
/// # Panics
///
/// If `object` is not an object file with such a symbol.
pub fn numbers(object: &[u8], name: &str, count: usize) -> Vec<u64> {
    let file = object::File::parse(object).expect("an object file");
    let (bytes, order) = symbol(&file, name);
    let words = bytes.chunks_exact(8).take(count);
    let numbers: Vec<u64> = words
        .map(|word| {
            let word: [u8; 8] = word.try_into().expect("chunks of 8");
            match order {
                Endianness::Little => u64::from_le_bytes(word),
                Endianness::Big => u64::from_be_bytes(word),
            }
        })
        .collect();
    assert_eq!(numbers.len(), count, "the object's {name} is too short");
    numbers
}

/// The text of the symbol `name`, up to its zero byte.
///
/// # Panics
///
/// If `object` is not an object file with such a symbol.
pub fn text(object: &[u8], name: &str) -> String {
    let file = object::File::parse(object).expect("an object file");
    let (bytes, _) = symbol(&file, name);
    let end = bytes
        .iter()
        .position(|byte| *byte == 0)
        .expect("C ends texts with a zero byte");
    String::from_utf8_lossy(&bytes[..end]).into_owned()
}

/// The bytes of every symbol whose name starts with `prefix`, by name.
///
/// # Panics
///
/// If `object` is not an object file, or such a symbol has no bytes of its own.
pub fn bytes(object: &[u8], prefix: &str) -> HashMap<String, Vec<u8>> {
    let file = object::File::parse(object).expect("an object file");
    let mut found = HashMap::new();
    for symbol in file.symbols() {
        let name = symbol.name().unwrap_or_default();
        if !name.starts_with(prefix) {
            continue;
        }
        let section = symbol.section_index().expect("a constant has a section");
        let section = file.section_by_index(section).expect("it is there");
        let start = symbol.address() - section.address();
        let range = section.data_range(section.address() + start, symbol.size());
        let bytes = range
            .expect("the section has data")
            .unwrap_or_else(|| panic!("{name} has no bytes"));
        found.insert(name.to_owned(), bytes.to_vec());
    }
    found
}
