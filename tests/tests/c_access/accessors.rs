//! What has a getter and a setter, by the rule that docs/naming.md states.

use uapi_spec::bits::BitRange;
use uapi_spec::layout::Target as Alignment;
use uapi_spec::model::{ByteOrder, Element, Field, IntType, Item, Meaning, Shape, StructId};
use uapi_spec::CheckedAbi;

/// A field or bit field.
pub(crate) struct Accessor {
    /// Of its struct.
    pub(crate) tag: String,
    pub(crate) name: String,
    /// Size of the struct.
    pub(crate) size: u64,
    /// Offset of the integer that holds it.
    pub(crate) offset: u64,
    /// Bits of that integer.
    pub(crate) container: u32,
    /// Whether the integer's first byte is its most significant.
    pub(crate) big: bool,
    /// The bits that it has of the integer.
    pub(crate) range: BitRange,
    /// How many there are, if it is an array.
    pub(crate) length: Option<u64>,
}

/// Every accessor of an interface.
pub(crate) fn of_interface(abi: &CheckedAbi, interface: &str) -> Vec<Accessor> {
    let (id, _) = abi.interface(interface).expect("the interface is there");
    let mut found = Vec::new();
    for item in &abi.model()[id].items {
        if let Item::Struct(id) = item {
            found.extend(of_struct(abi, *id));
        }
    }
    assert!(!found.is_empty(), "{interface} has nothing to access");
    found
}

/// Those of one struct, without those of structs in it.
pub(crate) fn of_struct(abi: &CheckedAbi, id: StructId) -> Vec<Accessor> {
    let item = &abi.model()[id];
    let offsets = &abi.layout_on(id, Alignment::Align8).offsets;
    let mut found = Vec::new();
    for (field, offset) in item.fields.iter().zip(offsets) {
        let Element::Int(int) = field.ty.element else {
            continue;
        };
        if field.reserved {
            continue;
        }
        let length = match field.ty.shape {
            Shape::Single => None,
            Shape::Array { length, .. } => Some(length),
            Shape::Flexible { .. } => continue,
        };
        found.extend(parts(field, int).into_iter().map(|part| Accessor {
            tag: item.name.value.clone(),
            name: part.0,
            size: item.size.value,
            offset: *offset,
            container: int.bits,
            big: field.byte_order == ByteOrder::Big,
            range: part.1,
            length,
        }));
    }
    found
}

/// Names and bits of a field and of what is in it.
fn parts(field: &Field, int: IntType) -> Vec<(String, BitRange)> {
    let mut parts = Vec::new();
    if int.bits > 8 && field.byte_order != ByteOrder::Host {
        let all = BitRange {
            shift: 0,
            width: int.bits,
            container: int.bits,
        };
        parts.push((field.name.value.clone(), all));
    }
    if let Meaning::Bits(bits) = &field.meaning {
        for bit in bits {
            let range = BitRange::of(bit, int.bits);
            if let Some(name) = &bit.name {
                parts.push((name.value.clone(), range.expect("it has a place")));
            }
        }
    }
    parts
}

impl Accessor {
    /// Index and mask, in the bytes of the integer, of each bit, least significant first.
    pub(crate) fn bits(&self) -> impl Iterator<Item = (usize, u8)> + '_ {
        let count = (self.container / 8) as usize;
        (0..self.range.width).map(move |bit| {
            let place = (self.range.shift + bit) as usize;
            let index = if self.big {
                count - 1 - place / 8
            } else {
                place / 8
            };
            (index, 1 << (place % 8))
        })
    }

    /// Bytes of the integer, among bytes of `fill`, once the field is `value`.
    pub(crate) fn bytes_with(&self, fill: u8, value: u64) -> Vec<u8> {
        let mut bytes = vec![fill; (self.container / 8) as usize];
        for (bit, (index, mask)) in self.bits().enumerate() {
            bytes[index] &= !mask;
            if (value >> bit) & 1 == 1 {
                bytes[index] |= mask;
            }
        }
        bytes
    }

    /// The value in a struct's bytes.
    pub(crate) fn value_in(&self, block: &[u8], index: u64) -> u64 {
        let start = self.offset + index * u64::from(self.container / 8);
        let integer = &block[usize::try_from(start).expect("fits")..];
        let bits = self.bits().enumerate();
        bits.filter(|(_, (byte, mask))| integer[*byte] & mask != 0)
            .map(|(bit, _)| 1 << bit)
            .sum()
    }

    /// `, 3` for each element of an array, nothing for what is no array.
    pub(crate) fn indices(&self) -> Vec<(u64, String)> {
        match self.length {
            Some(length) => (0..length).map(|i| (i, format!(", {i}"))).collect(),
            None => vec![(0, String::new())],
        }
    }
}
