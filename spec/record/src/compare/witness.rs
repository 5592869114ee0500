//! A request that tells two kernels apart.

use std::fmt;

use super::outcome::WitnessOutcome;
use super::request::{Case, Side};

/// What two kernels make of one request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Witness {
    /// The request as a program writes it on a machine that has the least significant byte first;
    /// empty where the device or the hardware's answer alone decides.
    pub bytes: Vec<u8>,
    /// What the bytes say, field by field, those that are 0 left out.
    pub fields: Vec<(String, u64)>,
    /// What the device or the answer is like, what is 0 or false left out.
    pub device: Vec<(String, u64)>,
    /// The verdict of a kernel built from the old record.
    pub old: WitnessOutcome,
    /// The verdict of a kernel built from the new record.
    pub new: WitnessOutcome,
}

impl Witness {
    /// A case and what both sides make of it; its values are called as the new side calls them.
    pub(super) fn of(old: &Side<'_>, new: &Side<'_>, case: &Case) -> Self {
        let fields = new.slots.iter().filter_map(|slot| {
            let value = slot.read(&case.bytes).filter(|value| *value != 0)?;
            Some((slot.name.clone(), value))
        });
        let facts = case.facts.iter().filter(|(_, value)| **value != 0);
        let device = facts.map(|((name, index), value)| match index {
            None => (name.clone(), *value),
            Some(index) => (format!("{name}[{index}]"), *value),
        });
        Self {
            bytes: case.bytes.clone(),
            fields: fields.collect(),
            device: device.collect(),
            old: old.judge(case),
            new: new.judge(case),
        }
    }

    /// The bytes as hexadecimal digits, two a byte.
    pub fn hex(&self) -> String {
        self.bytes
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect()
    }

    /// What the request and the device are like, in one line.
    pub fn described(&self) -> String {
        let parts = self.fields.iter().chain(&self.device);
        let parts: Vec<String> = parts
            .map(|(name, value)| format!("{name} = {value:#x}"))
            .collect();
        match parts.len() {
            0 => "all zero".to_owned(),
            _ => parts.join(", "),
        }
    }
}

impl fmt::Display for Witness {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.bytes.is_empty() {
            write!(f, "{} (", self.hex())?;
        }
        f.write_str(&self.described())?;
        if !self.bytes.is_empty() {
            f.write_str(")")?;
        }
        write!(f, ": {} before, {} now", self.old, self.new)
    }
}
