//! What has a getter and a setter in C, and what they are called.

use uapi_spec::model::{Element, IntType};
use uapi_spec::names::accessors::{CAccessors, CBitMacros};
use uapi_spec::source::Span;

use crate::lir::{BitField, Field, Said, Shape, Struct};

/// One field or bit field.
pub(super) struct Accessor<'a> {
    pub(super) item: &'a Struct<'a>,
    /// The field that holds it.
    pub(super) field: &'a Field<'a>,
    /// Type of that field, or of one of its elements.
    int: IntType,
    pub(super) place: Place<'a>,
}

/// Where in its field a value is.
pub(super) enum Place<'a> {
    /// It is all of it.
    Whole,
    /// It is some bits of it.
    Bits(&'a BitField<'a>),
}

/// What a struct has that needs accessors: integers in a stated byte order, and bit fields. What is
/// reserved has no value to speak of.
pub(super) fn of<'a>(item: &'a Struct<'a>) -> Vec<Accessor<'a>> {
    let mut accessors = Vec::new();
    for field in item.fields.iter().filter(|field| !field.reserved) {
        let Element::Int(int) = field.stated.ty.element else {
            continue;
        };
        let accessor = |place| Accessor {
            item,
            field,
            int,
            place,
        };
        if item.stated.has_c_accessor(field.stated) {
            accessors.push(accessor(Place::Whole));
        }
        let bits = field.bits.iter();
        accessors.extend(bits.map(|bit| accessor(Place::Bits(bit))));
    }
    accessors
}

impl Accessor<'_> {
    fn name(&self) -> &str {
        match self.place {
            Place::Whole => self.field.name,
            Place::Bits(bit) => bit.name,
        }
    }

    /// What is said of it.
    pub(super) fn said(&self) -> &Said<'_> {
        match self.place {
            Place::Whole => &self.field.said,
            Place::Bits(bit) => &bit.said,
        }
    }

    /// Where its width is stated.
    pub(super) fn span(&self) -> Span {
        match self.place {
            Place::Whole => self.field.size.span,
            Place::Bits(bit) => bit.width_span,
        }
    }

    /// `clp_rsp_hdr_fmt`, `clp_rsp_hdr_set_fmt` and their macros.
    pub(super) fn names(&self) -> CAccessors {
        CAccessors::of(self.item.name, self.name())
    }

    /// Whether there are several, told apart by an index.
    pub(super) fn is_array(&self) -> bool {
        !matches!(self.field.shape, Shape::Single)
    }

    /// The field as an expression.
    pub(super) fn member(&self) -> String {
        let index = if self.is_array() { "[i]" } else { "" };
        format!("p->{}{index}", self.field.name)
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
            Place::Bits(bit) => bit.range.width.next_power_of_two().max(8),
        };
        IntType {
            bits,
            aligned: false,
            ..self.int
        }
    }

    /// What it has of its word, if that is not all.
    pub(super) fn part(&self) -> Option<&CBitMacros> {
        match self.place {
            Place::Bits(bit) if bit.range.width < bit.range.container => Some(&bit.macros),
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
