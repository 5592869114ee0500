//! Holds a spec against the recorded layouts and values of `oracle`.

use std::collections::BTreeMap;

use uapi_spec::bits::BitRange;
use uapi_spec::layout::Target;
use uapi_spec::model::{
    BitField, ByteOrder, Field, Item, Meaning, Origin, Release, Struct, StructId,
};
use uapi_spec::CheckedAbi;

use crate::facts::{ones, Answer, Fact, Scope, Subject};
use crate::known::KNOWN;
use crate::oracle::{self, Constant};

/// The kernel that the recorded headers are of.
pub const RECORDED: Release = Release {
    major: 5,
    minor: 10,
};

/// A recorded file, what it was compiled for, and the interfaces it covers.
struct Recording {
    file: &'static str,
    target: Target,
    big: bool,
    interfaces: &'static [&'static str],
}

const RECORDINGS: &[Recording] = &[
    Recording {
        file: "layout-uapi-posted-x86_64",
        target: Target::Align8,
        big: false,
        interfaces: &["vfio", "vfio_zdev"],
    },
    Recording {
        file: "layout-uapi-posted-i386",
        target: Target::Align4,
        big: false,
        interfaces: &["vfio", "vfio_zdev"],
    },
    Recording {
        file: "layout-uapi-posted-s390x",
        target: Target::Align8,
        big: true,
        interfaces: &["vfio", "vfio_zdev"],
    },
    Recording {
        file: "layout-clp-posted-s390x",
        target: Target::Align8,
        big: true,
        interfaces: &["clp"],
    },
];

/// What was compared, and what came out different.
#[derive(Debug, Default)]
pub struct Comparison {
    /// Number of sizes, alignments, fields, bits and values that were held against each other.
    pub compared: usize,
    /// A line each, in no order that means anything.
    pub differences: Vec<String>,
}

impl Comparison {
    fn expect<T: PartialEq + std::fmt::Debug>(&mut self, what: &str, spec: T, recorded: T) {
        self.compared += 1;
        if spec != recorded {
            self.differences
                .push(format!("{what}: spec {spec:?}, recorded {recorded:?}"));
        }
    }

    fn differs(&mut self, line: String) {
        self.differences.push(line);
    }
}

/// Holds everything of the spec that the recorded kernel had against what was recorded.
pub fn with_oracle(abi: &CheckedAbi) -> Comparison {
    let mut comparison = Comparison::default();
    for recording in RECORDINGS {
        layouts(abi, recording, &mut comparison);
    }
    device_flags(abi, &mut comparison);
    values(abi, &oracle::constants(), &mut comparison);
    comparison
}

fn layouts(abi: &CheckedAbi, recording: &Recording, comparison: &mut Comparison) {
    let recorded = oracle::layouts(recording.file);
    let scope = Scope {
        abi,
        target: recording.target,
        release: Some(RECORDED),
    };
    for name in recording.interfaces {
        let Some((interface, _)) = abi.interface(name) else {
            comparison.differs(format!("{name}: the specs have no such interface"));
            continue;
        };
        for item in &abi.model()[interface].items {
            let Item::Struct(id) = *item else {
                continue;
            };
            let item = &abi.model()[id];
            if !scope.has(&item.origin) {
                continue;
            }
            let tag = &item.name.value;
            match recorded.structs.get(tag) {
                Some(other) => {
                    Pair {
                        scope,
                        id,
                        item,
                        recorded: other,
                        recording,
                        comparison,
                    }
                    .compare();
                }
                None => comparison.differs(format!("{tag}: {}: not recorded", recording.file)),
            }
        }
    }
}

/// One struct, as the spec has it and as it was recorded.
struct Pair<'a> {
    scope: Scope<'a>,
    id: StructId,
    item: &'a Struct,
    recorded: &'a oracle::Struct,
    recording: &'a Recording,
    comparison: &'a mut Comparison,
}

impl Pair<'_> {
    fn compare(mut self) {
        let tag = self.item.name.value.clone();
        let file = self.recording.file;
        let (size, align) = self.scope.size_and_align(self.id);
        self.comparison
            .expect(&format!("{tag}: {file}: size"), size, self.recorded.size);
        self.comparison
            .expect(&format!("{tag}: {file}: align"), align, self.recorded.align);
        let mut seen = Vec::new();
        for (index, field) in self.item.fields.iter().enumerate() {
            match &field.meaning {
                Meaning::Bits(bits) => {
                    for bit in bits {
                        let name = bit.name.as_ref().map(|name| name.value.as_str());
                        if self.is_expected(&bit.origin, name) {
                            seen.extend(name.map(str::to_owned));
                            self.bit(index, field, bit);
                        }
                    }
                }
                _ => {
                    if self.is_expected(&field.origin, Some(&field.name.value)) {
                        seen.push(field.name.value.clone());
                        self.field(index, field);
                    }
                }
            }
        }
        for other in self.recorded.own_fields() {
            let is_reserved = other.field.starts_with("reserved");
            if !seen.contains(&other.field) && !is_reserved {
                self.comparison
                    .differs(format!("{tag}.{}: {file}: not in the spec", other.field));
            }
        }
    }

    /// Whether the recording should have something: it is old enough, or the posted series brought
    /// it before the release that merged it.
    fn is_expected(&self, origin: &Origin, name: Option<&str>) -> bool {
        self.scope.has(origin) || name.is_some_and(|name| self.recorded.field(name).is_some())
    }

    fn field(&mut self, index: usize, field: &Field) {
        let layout = self.scope.abi.layout_on(self.id, self.recording.target);
        let bytes = (
            layout.offsets[index],
            layout.offsets[index] + layout.sizes[index],
        );
        let what = format!(
            "{}.{}: {}",
            self.item.name.value, field.name.value, self.recording.file
        );
        match self.recorded.field(&field.name.value) {
            Some(other) => self
                .comparison
                .expect(&format!("{what}: bytes"), bytes, other.bytes()),
            None if field.reserved => {
                let masks = (bytes.0..bytes.1).map(|byte| (byte, 0xff)).collect();
                self.free(&what, &masks);
            }
            None => self.comparison.differs(format!("{what}: not recorded")),
        }
    }

    fn bit(&mut self, index: usize, field: &Field, bit: &BitField) {
        let big = field.byte_order.is_big(self.recording.big);
        let offset = self
            .scope
            .abi
            .layout_on(self.id, self.recording.target)
            .offsets[index];
        let masks = masks(field, bit, offset, big);
        let label = bit
            .name
            .as_ref()
            .map_or("reserved bits", |name| name.value.as_str());
        let what = format!("{}.{label}: {}", self.item.name.value, self.recording.file);
        let Some(name) = &bit.name else {
            self.free(&format!("{what} from byte {offset}"), &masks);
            return;
        };
        match self.recorded.field(&name.value) {
            Some(other) => {
                self.comparison
                    .expect(&format!("{what}: masks"), masks, recorded_masks(other));
            }
            None => self.comparison.differs(format!("{what}: not recorded")),
        }
    }

    /// What the spec calls reserved is no field of the recorded struct, unless that calls it so.
    fn free(&mut self, what: &str, masks: &BTreeMap<u64, u8>) {
        self.comparison.compared += 1;
        for other in self
            .recorded
            .own_fields()
            .filter(|other| !other.field.starts_with("reserved"))
        {
            let theirs = recorded_masks(other);
            let shared =
                |(byte, mask): (&u64, &u8)| theirs.get(byte).is_some_and(|m| m & mask != 0);
            if masks.iter().any(shared) {
                self.comparison
                    .differs(format!("{what}: recorded as {}", other.field));
            }
        }
    }
}

/// The bits of a bit field in memory, by byte of the struct.
fn masks(field: &Field, bit: &BitField, offset: u64, big: bool) -> BTreeMap<u64, u8> {
    let masks = BitRange::within(field, bit).byte_masks(big);
    (offset..)
        .zip(masks)
        .filter(|(_, mask)| *mask != 0)
        .collect()
}

fn recorded_masks(field: &oracle::Field) -> BTreeMap<u64, u8> {
    if field.byte_masks.is_empty() {
        let (start, end) = field.bytes();
        (start..end).map(|byte| (byte, 0xff)).collect()
    } else {
        field.byte_masks.iter().copied().collect()
    }
}

/// The byte of flags that the kernel keeps of a function. Its place in the struct is no ABI, so
/// the bits within the byte are what counts.
fn device_flags(abi: &CheckedAbi, comparison: &mut Comparison) {
    let recorded = oracle::layouts("layout-zdevflags-s390x");
    let has_proposal = abi
        .model()
        .interfaces
        .iter()
        .any(|interface| !interface.revisions.is_empty());
    let name = if has_proposal {
        "zpci_dev_flags_seed"
    } else {
        "zpci_dev_flags_5_10"
    };
    let Some(recorded) = recorded.structs.get(name) else {
        comparison.differs(format!("{name}: not recorded"));
        return;
    };
    for item in abi
        .model()
        .structs
        .iter()
        .filter(|item| item.name.value == "zpci_dev")
    {
        for field in &item.fields {
            let Meaning::Bits(bits) = &field.meaning else {
                continue;
            };
            for bit in bits {
                let Some(name) = &bit.name else { continue };
                let what = format!("zpci_dev.{}", name.value);
                let big = field.byte_order != ByteOrder::Little;
                let ours = masks(field, bit, 0, big);
                match recorded.field(&name.value) {
                    Some(other) => comparison.expect(&what, ours, recorded_masks(other)),
                    None => comparison.differs(format!("{what}: not recorded")),
                }
            }
        }
    }
}

fn values(abi: &CheckedAbi, recorded: &BTreeMap<String, Constant>, comparison: &mut Comparison) {
    let scope = Scope {
        abi,
        target: Target::Align8,
        release: Some(RECORDED),
    };
    for interface in scope.interfaces() {
        for fact in scope.facts(interface) {
            let is_new = fact.since.is_some_and(|since| since > RECORDED);
            let Some(bits) = value_bits(&fact).filter(|_| !is_new) else {
                continue;
            };
            match recorded.get(&fact.name) {
                Some(constant) => {
                    let other = recorded_value(constant, bits);
                    comparison.expect(&fact.name, fact.claim, other);
                }
                None => comparison.differs(format!("{}: not recorded", fact.name)),
            }
        }
    }
}

/// The width of a value that a header of the kernel could have; nothing for what only we name.
fn value_bits(fact: &Fact) -> Option<u32> {
    match &fact.subject {
        Subject::Value {
            of: crate::facts::ValueOf::Mask(_),
            ..
        } => None,
        Subject::Value { bits, .. } => Some(*bits),
        Subject::Text(_) => Some(64),
        _ => None,
    }
}

fn recorded_value(constant: &Constant, bits: u32) -> Answer {
    match &constant.value {
        serde_json::Value::String(text) => Answer::Text(text.clone()),
        number => {
            let signed = number.as_u64().or(number
                .as_i64()
                .map(|number| u64::from_ne_bytes(number.to_ne_bytes())));
            signed.map_or(Answer::Absent, |number| Answer::Number(number & ones(bits)))
        }
    }
}

/// What is new against the known differences, and which of those are none any more.
pub fn news(comparison: &Comparison) -> Vec<String> {
    let known = |line: &str| KNOWN.iter().any(|(known, _)| *known == line);
    let found = |line: &str| comparison.differences.iter().any(|found| found == line);
    let new = comparison
        .differences
        .iter()
        .filter(|line| !known(line))
        .cloned();
    let gone = KNOWN.iter().filter(|(line, _)| !found(line));
    new.chain(gone.map(|(line, reason)| format!("no longer: {line} ({reason})")))
        .collect()
}
