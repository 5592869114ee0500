//! Reads constants out of object files, in the byte order of whatever they were compiled for.

use std::collections::HashMap;

use object::{Endianness, File, Object, ObjectSection, ObjectSymbol};

use crate::error::Error;

fn parse(object: &[u8]) -> Result<File<'_>, Error> {
    File::parse(object).map_err(|error| Error::content("what the compiler wrote", error))
}

fn lacks(what: impl std::fmt::Display) -> Error {
    Error::content("what the compiler wrote", format!("it has no {what}"))
}

/// The bytes of a symbol's section from the symbol on.
fn from_symbol<'data>(file: &File<'data>, name: &str) -> Result<&'data [u8], Error> {
    let symbol = file
        .symbols()
        .find(|symbol| symbol.name() == Ok(name))
        .ok_or_else(|| lacks(name))?;
    let index = symbol.section_index().ok_or_else(|| lacks(name))?;
    let section = file
        .section_by_index(index)
        .map_err(|error| Error::content(name, error))?;
    let bytes = section
        .data()
        .map_err(|error| Error::content(name, error))?;
    let start = symbol.address().wrapping_sub(section.address());
    let start = usize::try_from(start).ok();
    start
        .and_then(|start| bytes.get(start..))
        .ok_or_else(|| lacks(name))
}

/// `count` 64-bit numbers of the symbol `name`.
///
/// # Errors
///
/// If `object` is not an object file with such a symbol.
pub fn numbers(object: &[u8], name: &str, count: usize) -> Result<Vec<u64>, Error> {
    let file = parse(object)?;
    let bytes = from_symbol(&file, name)?;
    let order = file.endianness();
    let words = bytes.chunks_exact(8).take(count);
    let numbers: Vec<u64> = words
        .filter_map(|word| <[u8; 8]>::try_from(word).ok())
        .map(|word| match order {
            Endianness::Little => u64::from_le_bytes(word),
            Endianness::Big => u64::from_be_bytes(word),
        })
        .collect();
    if numbers.len() == count {
        Ok(numbers)
    } else {
        Err(lacks(format!("{name} of {count} numbers")))
    }
}

/// The text of the symbol `name`, up to its zero byte.
///
/// # Errors
///
/// If `object` is not an object file with such a symbol.
pub fn text(object: &[u8], name: &str) -> Result<String, Error> {
    let file = parse(object)?;
    let bytes = from_symbol(&file, name)?;
    let end = bytes.iter().position(|byte| *byte == 0);
    let text = end.and_then(|end| bytes.get(..end));
    let text = text.ok_or_else(|| lacks(format!("end of {name}")))?;
    Ok(String::from_utf8_lossy(text).into_owned())
}

/// The bytes of every symbol whose name starts with `prefix`, by name.
///
/// # Errors
///
/// If `object` is not an object file, or such a symbol has no bytes of its own.
pub fn bytes(object: &[u8], prefix: &str) -> Result<HashMap<String, Vec<u8>>, Error> {
    let file = parse(object)?;
    let mut found = HashMap::new();
    for symbol in file.symbols() {
        let name = symbol.name().unwrap_or_default();
        if name.starts_with(prefix) {
            let bytes = from_symbol(&file, name)?;
            let size = usize::try_from(symbol.size()).ok();
            let own = size.and_then(|size| bytes.get(..size));
            let own = own.ok_or_else(|| lacks(format!("bytes of {name}")))?;
            found.insert(name.to_owned(), own.to_vec());
        }
    }
    Ok(found)
}
