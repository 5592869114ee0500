//! Records as text: TOML with one line for each thing that can change on its own, so that a
//! difference of two texts reads like a list of what happened to the ABI.

mod write;

use std::fmt;

use crate::record::{AbiRecord, FORMAT};

pub use write::write;

/// Why a text is no record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextError {
    /// 1-based line, if the fault has one.
    pub line: Option<usize>,
    /// What is wrong.
    pub message: String,
}

impl fmt::Display for TextError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "line {line}: {}", self.message),
            None => f.write_str(&self.message),
        }
    }
}

impl std::error::Error for TextError {}

/// Reads what [`write()`] wrote, or what somebody made of it.
///
/// # Errors
///
/// The place and the reason if the text is no record of this format.
pub fn read(text: &str) -> Result<AbiRecord, TextError> {
    let mut record: AbiRecord = toml::from_str(text).map_err(|error| TextError {
        line: error.span().map(|span| line_of(text, span.start)),
        message: error.message().to_owned(),
    })?;
    if record.format != FORMAT {
        return Err(TextError {
            line: None,
            message: format!(
                "format {} is not known; this tool writes and reads format {FORMAT}",
                record.format
            ),
        });
    }
    record.sort();
    record.names_unique()?;
    Ok(record)
}

fn line_of(text: &str, at: usize) -> usize {
    let before = text.as_bytes().get(..at).unwrap_or_default();
    before.iter().filter(|byte| **byte == b'\n').count() + 1
}

impl AbiRecord {
    /// Puts everything whose order means nothing in the order of the text.
    pub(crate) fn sort(&mut self) {
        self.revisions.sort();
        self.interfaces.sort_by(|a, b| a.name.cmp(&b.name));
        for interface in &mut self.interfaces {
            interface.constants.sort_by(|a, b| a.name.cmp(&b.name));
            interface.flags.sort_by(|a, b| a.name.cmp(&b.name));
            interface.enums.sort_by(|a, b| a.name.cmp(&b.name));
            interface.structs.sort_by(|a, b| a.name.cmp(&b.name));
            interface.ioctls.sort_by(|a, b| a.name.cmp(&b.name));
            interface.regions.sort_by(|a, b| a.name.cmp(&b.name));
            interface.chains.sort_by(|a, b| a.of.cmp(&b.of));
            interface.flows.sort_by(|a, b| a.to.cmp(&b.to));
            for set in &mut interface.flags {
                set.bits
                    .sort_by(|a, b| (a.bit, &a.name).cmp(&(b.bit, &b.name)));
            }
            for item in &mut interface.enums {
                item.values
                    .sort_by(|a, b| (a.value, &a.name).cmp(&(b.value, &b.name)));
            }
            for item in &mut interface.structs {
                let key = |field: &crate::record::Field| (field.at, field.size, field.name.clone());
                item.fields.sort_by_key(key);
                for field in &mut item.fields {
                    field
                        .bits
                        .sort_by(|a, b| (a.mask, &a.name).cmp(&(b.mask, &b.name)));
                }
            }
            for region in &mut interface.regions {
                region.parameters.sort_by(|a, b| a.name.cmp(&b.name));
                region.results.sort_by(|a, b| a.name.cmp(&b.name));
                region.operations.sort_by(|a, b| a.name.cmp(&b.name));
                region
                    .areas
                    .sort_by(|a, b| (a.at, &a.field).cmp(&(b.at, &b.field)));
            }
        }
    }

    /// Items are found by name, so no name may stand twice.
    fn names_unique(&self) -> Result<(), TextError> {
        let mut seen = std::collections::HashSet::new();
        let twice = |kind: &str, name: &str| TextError {
            line: None,
            message: format!("{kind} `{name}` is there twice"),
        };
        for interface in &self.interfaces {
            if !seen.insert(("interface", interface.name.as_str())) {
                return Err(twice("interface", &interface.name));
            }
            let structs = interface.structs.iter().map(|item| ("struct", &item.name));
            let constants = interface
                .constants
                .iter()
                .map(|item| ("constant", &item.name));
            let flags = interface.flags.iter().map(|item| ("flag set", &item.name));
            let enums = interface
                .enums
                .iter()
                .map(|item| ("enumeration", &item.name));
            let ioctls = interface.ioctls.iter().map(|item| ("ioctl", &item.name));
            let regions = interface.regions.iter().map(|item| ("region", &item.name));
            let all = structs
                .chain(constants)
                .chain(flags)
                .chain(enums)
                .chain(ioctls)
                .chain(regions);
            for (kind, name) in all {
                if !seen.insert((kind, name.as_str())) {
                    return Err(twice(kind, name));
                }
            }
        }
        Ok(())
    }
}
