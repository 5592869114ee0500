//! The values of structs, with all that their paths name looked up.

use super::expression::{Part, ValuePath};
use super::region::{Area, Region};
use super::{BitField, Capability, EnumValue, Field, Flag, FlagSet, Meaning, Model, Struct};

/// A value of a struct: what a [`ValuePath`] names.
#[derive(Clone, Copy, Debug)]
pub struct Value<'a> {
    /// The struct that has the field.
    pub structure: &'a Struct,
    /// The field.
    pub field: &'a Field,
    /// Which part of the field.
    pub part: ValuePart<'a>,
}

/// Which part of a field a [`Value`] is.
#[derive(Clone, Copy, Debug)]
pub enum ValuePart<'a> {
    /// All of it.
    Whole,
    /// A bit field, and its name: what is reserved has none, and is no value.
    Bits(&'a BitField, &'a str),
    /// One bit of a word of flags.
    Flag(&'a FlagSet, &'a Flag),
}

impl Model {
    /// What `path` names. `lower` makes a path only of what is there, and it is valid in the model
    /// for which it was made.
    pub fn value(&self, path: ValuePath) -> Value<'_> {
        let structure = &self[path.structure];
        let Some(field) = structure.fields.get(path.field) else {
            unreachable!("lower: the path of a field that its struct does not have");
        };
        Value {
            structure,
            field,
            part: self.part(field, path.part),
        }
    }

    fn part<'a>(&'a self, field: &'a Field, part: Part) -> ValuePart<'a> {
        let found = match (part, &field.meaning) {
            (Part::Whole, _) => Some(ValuePart::Whole),
            (Part::Bits(index), Meaning::Bits(list)) => list
                .get(index)
                .and_then(|bits| Some(ValuePart::Bits(bits, &bits.name.as_ref()?.value))),
            (Part::Bits(_), _) => None,
            (Part::Flag(set, index), _) => {
                let set = &self[set];
                let flag = set.flags.get(index);
                flag.map(|flag| ValuePart::Flag(set, flag))
            }
        };
        match found {
            Some(part) => part,
            None => unreachable!("lower: the path of a part that its field does not have"),
        }
    }
}

impl Model {
    /// The field of the region's layout that an area is.
    pub fn area_field(&self, region: &Region, area: &Area) -> &Field {
        match self[region.layout].fields.get(area.field) {
            Some(field) => field,
            None => unreachable!("lower: an area that its layout does not have"),
        }
    }

    /// The value that is a capability's id.
    pub fn capability_id(&self, capability: &Capability) -> &EnumValue {
        let (namespace, index) = capability.id;
        match self[namespace].values.get(index) {
            Some(value) => value,
            None => unreachable!("lower: an id that its enumeration does not have"),
        }
    }
}

impl Struct {
    /// The field that says how long a flexible array is: [`super::Shape::Flexible`] has its index.
    pub fn counter(&self, index: usize) -> &Field {
        match self.fields.get(index) {
            Some(field) => field,
            None => unreachable!("lower: a count that its struct does not have"),
        }
    }
}

impl<'a> Value<'a> {
    /// C name of what it is: the field, the bit field or the flag.
    pub fn name(&self) -> &'a str {
        match self.part {
            ValuePart::Whole => &self.field.name.value,
            ValuePart::Bits(_, name) => name,
            ValuePart::Flag(_, flag) => &flag.name.value,
        }
    }

    /// `struct.field`, `struct.bits` or `struct.field.FLAG`, as expressions name it.
    pub fn path(&self) -> String {
        let structure = &self.structure.name.value;
        match self.part {
            ValuePart::Whole | ValuePart::Bits(..) => format!("{structure}.{}", self.name()),
            ValuePart::Flag(..) => {
                format!("{structure}.{}.{}", self.field.name.value, self.name())
            }
        }
    }
}
