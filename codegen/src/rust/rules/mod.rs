//! Expressions of a spec as Rust, the way a person writes them.
//!
//! Numbers keep the type of the fields that they are made of, as long as every value fits into it.
//! Where two types meet, both become `u64`, which holds every value of every expression: that is
//! what a `CheckedAbi` guarantees. So nothing here wraps around, and nothing has to be checked for
//! it when it runs.

mod integer;
mod number;
mod truth;

use std::collections::BTreeSet;

use uapi_spec::model::expression::{Part, ValuePath};
use uapi_spec::model::region::{ParameterType, Selector};
use uapi_spec::model::{
    BitField, BitMeaning, EnumId, Field, Flag, FlagSet, FlagSetId, InterfaceId, Item, Meaning,
    Model, Struct, StructId, ValuePart,
};

use super::{names, storage};

pub(crate) use truth::{Condition, Operand};

/// Where the values that an expression names are, and what the code around it has to provide.
pub(crate) struct Scope<'a> {
    model: &'a Model,
    /// Expressions for structs, such as `request`.
    places: Vec<Place>,
    /// Values that are not read from their struct.
    values: Vec<(ValuePath, String, ParameterType)>,
    parameters: Vec<Parameter>,
    /// Local variables that hold whether a field is equal to a constant.
    locals: Vec<(Selector, String)>,
    /// What the expressions written so far need.
    pub(crate) needs: Needs,
}

/// A parameter, as expressions reach it by its index.
pub(crate) struct Parameter {
    /// Its name in the spec.
    pub(crate) name: String,
    /// What holds it: `device.maxstbl`.
    pub(crate) place: String,
    /// What it is.
    pub(crate) ty: ParameterType,
}

/// Where the fields of a struct are.
struct Place {
    id: StructId,
    /// The expression that the struct is.
    text: String,
    /// Whether it hides its fields and has a method for each.
    has_getters: bool,
}

/// What an expression needs from the code around it.
#[derive(Debug, Default)]
pub(crate) struct Needs {
    /// Names of constants and flags, and who declares them.
    pub(crate) names: BTreeSet<(InterfaceId, String)>,
    /// Local variables of [`Scope::with_local`].
    pub(crate) locals: BTreeSet<String>,
    /// Elements of arrays, which have to be there before the expression.
    pub(crate) elements: Vec<Element>,
    /// The function `fits(start, length, end)` on `u64`.
    pub(crate) fits: bool,
}

/// An element of a parameter that is an array.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Element {
    /// The local variable that the expression reads.
    pub(crate) local: String,
    /// The array: `device.bars`.
    pub(crate) array: String,
    /// Which element of it, a `usize`: `usize::from(request.bar)`.
    pub(crate) index: String,
}

/// The newtype that a field's value is wrapped in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Newtype {
    Flags(FlagSetId),
    OpenEnum(EnumId),
}

/// A value of a struct as Rust reads it.
struct Value {
    text: String,
    bits: u32,
    newtype: Option<Newtype>,
}

impl<'a> Scope<'a> {
    /// A scope without structs and parameters.
    pub(crate) fn new(model: &'a Model) -> Self {
        Self {
            model,
            places: Vec::new(),
            values: Vec::new(),
            parameters: Vec::new(),
            locals: Vec::new(),
            needs: Needs::default(),
        }
    }

    /// Adds a struct that the expression `place` is.
    pub(crate) fn with_struct(self, id: StructId, place: &str) -> Self {
        self.with_place(id, place, false)
    }

    /// Adds a struct whose fields are read by methods of the expression `place`.
    pub(crate) fn with_getters(self, id: StructId, place: &str) -> Self {
        self.with_place(id, place, true)
    }

    fn with_place(mut self, id: StructId, place: &str, has_getters: bool) -> Self {
        self.places.push(Place {
            id,
            text: place.to_owned(),
            has_getters,
        });
        self
    }

    /// Says that the value at `path` is the parameter that the expression `place` is.
    pub(crate) fn with_value(mut self, path: ValuePath, place: String, ty: ParameterType) -> Self {
        self.values.push((path, place, ty));
        self
    }

    /// Adds the next parameter.
    pub(crate) fn with_parameter(mut self, parameter: Parameter) -> Self {
        self.parameters.push(parameter);
        self
    }

    /// Adds a `bool` that is true where the selector's field has the selector's value.
    pub(crate) fn with_local(mut self, selector: &Selector, name: &str) -> Self {
        self.locals.push((selector.clone(), name.to_owned()));
        self
    }

    /// The value of a field, bit field or flag as an integer or a `bool`: an argument for
    /// `impl Into<u64>`.
    pub(crate) fn plain_value(&mut self, path: ValuePath) -> String {
        match self.model.value(path).part {
            ValuePart::Flag(set, flag) => self.flag(path, set, flag),
            ValuePart::Whole | ValuePart::Bits(..) => self.value(path).plain().0,
        }
    }

    /// Whether a flag is set.
    fn flag(&mut self, path: ValuePath, set: &FlagSet, flag: &Flag) -> String {
        if let Some(value) = self.elsewhere(path) {
            return value.text;
        }
        let word = self.value(ValuePath {
            part: Part::Whole,
            ..path
        });
        let name = self.declared(set.interface, &flag.name.value);
        format!("{}.contains({name})", word.text)
    }

    /// The value of a field or bit field, in the type that its reader gives.
    fn value(&self, path: ValuePath) -> Value {
        if let Some(value) = self.elsewhere(path) {
            return value;
        }
        let place = self.places.iter().find(|place| place.id == path.structure);
        let Some(place) = place else {
            unreachable!("CheckedAbi: a struct that is not in reach");
        };
        let value = self.model.value(path);
        match value.part {
            ValuePart::Bits(bits, name) => bit_field(self.model, &place.text, bits, name),
            ValuePart::Whole | ValuePart::Flag(..) => {
                whole_field(self.model, place, value.structure, value.field)
            }
        }
    }

    /// A value that is not read from its struct.
    fn elsewhere(&self, path: ValuePath) -> Option<Value> {
        let mut values = self.values.iter();
        let (_, text, ty) = values.find(|(known, ..)| *known == path)?;
        Some(Value {
            text: text.clone(),
            bits: match ty {
                ParameterType::Bool => 1,
                ParameterType::Int(ty) => ty.bits,
            },
            newtype: None,
        })
    }

    /// Notes that a constant or flag is named.
    fn declared(&mut self, owner: InterfaceId, c_name: &str) -> String {
        self.needs.names.insert((owner, c_name.to_owned()));
        c_name.to_owned()
    }

    /// The constant of that C name, and its type's width.
    fn constant(&self, c_name: &str) -> Option<(InterfaceId, u32)> {
        let items = self.model.interfaces.iter().flat_map(|it| &it.items);
        items.into_iter().find_map(|item| match item {
            Item::Const(id) => {
                let item = &self.model[*id];
                let uapi_spec::model::ConstValue::Int(value) = &item.value else {
                    return None;
                };
                let is_it = item.name.value == c_name && !value.ty.signed;
                is_it.then_some((item.interface, value.ty.bits))
            }
            _ => None,
        })
    }

    /// Who declares the value of that C name, if it is one of the newtype's.
    fn member(&self, newtype: Newtype, c_name: &str) -> Option<InterfaceId> {
        match newtype {
            Newtype::Flags(id) => {
                let set = &self.model[id];
                let has_it = set.flags.iter().any(|flag| flag.name.value == c_name);
                has_it.then_some(set.interface)
            }
            Newtype::OpenEnum(id) => {
                let item = &self.model[id];
                let has_it = item.values.iter().any(|value| value.name.value == c_name);
                has_it.then_some(item.interface)
            }
        }
    }
}

impl Value {
    /// The integer inside, and its width.
    fn plain(self) -> (String, u32) {
        let text = match self.newtype {
            Some(Newtype::Flags(_)) => format!("{}.bits()", self.text),
            Some(Newtype::OpenEnum(_)) => format!("{}.0", self.text),
            None => self.text,
        };
        (text, self.bits)
    }
}

fn whole_field(model: &Model, place: &Place, item: &Struct, field: &Field) -> Value {
    let name = names::field(&field.name.value);
    let call = if place.has_getters || storage::is_bytes(item, field) {
        "()"
    } else {
        ""
    };
    Value {
        text: format!("{}.{name}{call}", place.text),
        bits: storage::int_type(field).map_or(64, |ty| ty.bits),
        newtype: match field.meaning {
            Meaning::Flags(id) => Some(Newtype::Flags(id)),
            Meaning::Enum(id) => Some(Newtype::OpenEnum(id)).filter(|_| !model[id].closed),
            Meaning::Plain | Meaning::Bits(_) => None,
        },
    }
}

fn bit_field(model: &Model, place: &str, bits: &BitField, name: &str) -> Value {
    let width = bits.width.value;
    let (bits, newtype) = match bits.meaning {
        BitMeaning::Flags(id) => (model[id].ty.bits, Some(Newtype::Flags(id))),
        BitMeaning::Enum(id) => {
            let newtype = Some(Newtype::OpenEnum(id)).filter(|_| !model[id].closed);
            (model[id].ty.bits, newtype)
        }
        BitMeaning::Plain if width == 1 => (1, None),
        BitMeaning::Plain => (width.next_power_of_two().max(8), None),
    };
    let name = names::field(name);
    Value {
        text: format!("{place}.{name}()"),
        bits,
        newtype,
    }
}
