//! What has a getter and a setter in C, and what they are called.

use uapi_spec::bits::BitRange;
use uapi_spec::model::{BitField, Element, Field, IntType, Meaning, Shape, Struct};
use uapi_spec::names::accessors::CAccessors;
use uapi_spec::source::Span;

use super::defines::BitNames;

/// One field or bit field.
pub(super) struct Accessor<'a> {
    pub(super) item: &'a Struct,
    /// The field that holds it.
    pub(super) field: &'a Field,
    /// Type of that field, or of one of its elements.
    int: IntType,
    pub(super) place: Place<'a>,
}

/// Where in its field a value is.
pub(super) enum Place<'a> {
    /// It is all of it.
    Whole,
    /// It is some bits of it.
    Bits {
        bit: &'a BitField,
        range: BitRange,
        names: BitNames,
    },
}

/// What a struct has that needs accessors: integers in a stated byte order, and bit fields. What is
/// reserved has no value to speak of.
pub(super) fn of(item: &Struct) -> Vec<Accessor<'_>> {
    let mut accessors = Vec::new();
    for field in item.fields.iter().filter(|field| !field.reserved) {
        let Element::Int(int) = field.ty.element else {
            continue;
        };
        let accessor = |place| Accessor {
            item,
            field,
            int,
            place,
        };
        if item.has_c_accessor(field) {
            accessors.push(accessor(Place::Whole));
        }
        let Meaning::Bits(bits) = &field.meaning else {
            continue;
        };
        for bit in bits {
            let Some(names) = BitNames::of(item, bit) else {
                continue;
            };
            let range = BitRange::within(field, bit);
            accessors.push(accessor(Place::Bits { bit, range, names }));
        }
    }
    accessors
}

impl Accessor<'_> {
    fn name(&self) -> &str {
        let bit = match &self.place {
            Place::Whole => None,
            Place::Bits { bit, .. } => bit.name.as_ref(),
        };
        &bit.unwrap_or(&self.field.name).value
    }

    /// Where its width is stated.
    pub(super) fn span(&self) -> Span {
        match &self.place {
            Place::Whole => self.field.ty_span,
            Place::Bits { bit, .. } => bit.width.span,
        }
    }

    /// `clp_rsp_hdr_fmt`, `clp_rsp_hdr_set_fmt` and their macros.
    pub(super) fn names(&self) -> CAccessors {
        CAccessors::of(&self.item.name.value, self.name())
    }

    /// Whether there are several, told apart by an index.
    pub(super) fn is_array(&self) -> bool {
        self.field.ty.shape != Shape::Single
    }

    /// The field as an expression.
    pub(super) fn member(&self) -> String {
        let index = if self.is_array() { "[i]" } else { "" };
        format!("p->{}{index}", self.field.name.value)
    }

    /// The unsigned integer that holds the value.
    pub(super) fn word(&self) -> IntType {
        IntType {
            signed: false,
            aligned: false,
            ..self.int
        }
    }

    /// Type of the value: for bit fields the smallest that holds it.
    pub(super) fn value(&self) -> IntType {
        let bits = match &self.place {
            Place::Whole => self.int.bits,
            Place::Bits { range, .. } => range.width.next_power_of_two().max(8),
        };
        IntType {
            bits,
            aligned: false,
            ..self.int
        }
    }

    /// What it has of its word, if that is not all.
    pub(super) fn part(&self) -> Option<&BitNames> {
        match &self.place {
            Place::Bits { range, names, .. } if range.width < range.container => Some(names),
            _ => None,
        }
    }

    /// Type of what a setter takes. For a part of a word it is no smaller than an int: what C would
    /// cut off on the way could not be refused.
    pub(super) fn parameter(&self) -> IntType {
        match self.part() {
            None => self.value(),
            Some(_) => IntType {
                bits: self.int.bits.max(32),
                ..self.word()
            },
        }
    }
}
