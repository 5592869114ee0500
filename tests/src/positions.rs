//! Which bits of a struct's bytes the spec gives to each field, nested ones included.

use uapi_spec::bits::BitRange;
use uapi_spec::layout::Target;
use uapi_spec::model::{
    BitField, BitOrder, Element, Field, IntType, Item, Meaning, Shape, StructId,
};
use uapi_spec::CheckedAbi;

/// Whose word counts for the order of bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// The spec's: where it says a field is.
    AsStated,
    /// That of C for a little-endian machine: where it puts the same declarations, whatever machine
    /// the spec is about.
    LittleEndianC,
}

/// A machine, as far as it decides positions.
#[derive(Clone, Copy, Debug)]
pub struct Machine {
    /// How it aligns u64.
    pub alignment: Target,
    /// Whether its own byte order is big-endian.
    pub big: bool,
    /// Whose word counts.
    pub reading: Reading,
}

/// One integer or bit field, and where it lies.
#[derive(Clone, Debug)]
pub struct Leaf {
    /// As a C expression names it behind the struct: `response.hdr.fmt`.
    pub path: String,
    /// Its bits in memory: byte from the start of the struct, mask.
    pub masks: Vec<(usize, u8)>,
    /// What it is.
    pub kind: Kind,
    /// Whether the spec calls it, or what it is part of, reserved.
    pub reserved: bool,
}

/// What a leaf is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// An integer of its own, or the element of an array of them.
    Plain,
    /// A bit field, and whether the first byte of its container is the most significant.
    Bits(BitRange, bool),
}

impl Leaf {
    /// The bytes of a struct in which only this leaf is set, to all ones.
    pub fn alone(&self, size: usize) -> Vec<u8> {
        let mut bytes = vec![0; size];
        for (byte, mask) in &self.masks {
            bytes[*byte] = *mask;
        }
        bytes
    }
}

/// Every struct of an interface, in the spec's order.
pub fn structs(abi: &CheckedAbi, interface: &str) -> Vec<StructId> {
    let (_, interface) = abi
        .interface(interface)
        .unwrap_or_else(|| panic!("no interface {interface}"));
    let ids = interface.items.iter().filter_map(|item| match item {
        Item::Struct(id) => Some(*id),
        _ => None,
    });
    ids.collect()
}

/// Everything a struct is made of. Of an array the first and the last element are looked at, of a
/// flexible one none: C gives it no place in the struct.
pub fn leaves(abi: &CheckedAbi, id: StructId, machine: Machine) -> Vec<Leaf> {
    let mut walk = Walk {
        abi,
        machine,
        leaves: Vec::new(),
    };
    walk.structure(id, "", 0, false);
    walk.leaves
}

/// The size of a struct.
pub fn size(abi: &CheckedAbi, id: StructId, machine: Machine) -> usize {
    bytes(abi.layout_on(id, machine.alignment).size)
}

fn bytes(number: u64) -> usize {
    usize::try_from(number).expect("a struct fits into memory")
}

struct Walk<'a> {
    abi: &'a CheckedAbi,
    machine: Machine,
    leaves: Vec<Leaf>,
}

impl Walk<'_> {
    fn structure(&mut self, id: StructId, prefix: &str, base: usize, reserved: bool) {
        let abi = self.abi;
        let item = &abi.model()[id];
        let offsets = &abi.layout_on(id, self.machine.alignment).offsets;
        for (field, offset) in item.fields.iter().zip(offsets) {
            let base = base + bytes(*offset);
            let reserved = reserved || field.reserved;
            match (&field.meaning, field.ty.element) {
                (Meaning::Bits(bits), Element::Int(ty)) => {
                    for bit in bits {
                        self.bits(field, ty, bit, prefix, base);
                    }
                }
                _ => self.elements(field, prefix, base, reserved),
            }
        }
    }

    fn elements(&mut self, field: &Field, prefix: &str, base: usize, reserved: bool) {
        let name = format!("{prefix}{}", field.name.value);
        let (size, _) = self
            .abi
            .layouts()
            .element(field.ty.element, self.machine.alignment);
        let size = bytes(size);
        let indices = match field.ty.shape {
            Shape::Single => return self.element(field.ty.element, &name, base, size, reserved),
            Shape::Array { length: 1, .. } => vec![0],
            Shape::Array { length, .. } => vec![0, bytes(length) - 1],
            Shape::Flexible { .. } => vec![],
        };
        for index in indices {
            let name = format!("{name}[{index}]");
            self.element(field.ty.element, &name, base + index * size, size, reserved);
        }
    }

    fn element(&mut self, element: Element, path: &str, base: usize, size: usize, reserved: bool) {
        match element {
            Element::Struct(id) => self.structure(id, &format!("{path}."), base, reserved),
            Element::Int(_) => self.leaves.push(Leaf {
                path: path.to_owned(),
                masks: (base..base + size).map(|byte| (byte, 0xff)).collect(),
                kind: Kind::Plain,
                reserved,
            }),
        }
    }

    fn bits(&mut self, field: &Field, ty: IntType, bit: &BitField, prefix: &str, base: usize) {
        let Some(name) = &bit.name else { return };
        let (order, big) = match self.machine.reading {
            Reading::AsStated => (bit.order, field.byte_order.is_big(self.machine.big)),
            Reading::LittleEndianC => (BitOrder::Lsb0, false),
        };
        let (first, width) = (bit.bit.value, bit.width.value);
        let range = BitRange::new(ty.bits, order, first, width).expect("a checked bit field fits");
        let masks = (base..).zip(range.byte_masks(big));
        self.leaves.push(Leaf {
            path: format!("{prefix}{}", name.value),
            masks: masks.filter(|(_, mask)| *mask != 0).collect(),
            kind: Kind::Bits(range, big),
            reserved: false,
        });
    }
}
