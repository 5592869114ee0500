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

use uapi_spec::constants::Named;
use uapi_spec::model::expression::{BoolExpression, IntExpression, ValuePath};
use uapi_spec::model::region::{self, ParameterType, Region};
use uapi_spec::model::{
    BitField, BitMeaning, EnumId, Field, FlagSetId, InterfaceId, Meaning, Model, Struct, StructId,
    ValuePart,
};
use uapi_spec::CheckedAbi;

use super::{names, storage};
use crate::lir::{self, Lowering, Reach};

pub(crate) use truth::{Condition, Operand};

/// Where the values that an expression names are, and what the code around it has to provide.
pub(crate) struct Scope<'a> {
    model: &'a Model,
    lowering: Lowering<'a>,
    /// The expression whose fields are the parameters.
    holder: &'static str,
    /// Expressions for structs, such as `request`.
    places: Vec<Place>,
    /// Values that are not read from their struct.
    values: Vec<(ValuePath, String, ParameterType)>,
    /// Local variables that hold whether a field is equal to a constant.
    locals: Vec<(region::Selector, String)>,
    /// What the expressions written so far need.
    pub(crate) needs: Needs,
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
    /// What holds the parameters.
    pub(crate) parameters: bool,
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
    /// Whether the expression always looks at it.
    pub(crate) reach: Reach,
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
    pub(crate) fn new(abi: &'a CheckedAbi) -> Self {
        Self::within(abi, Lowering::new(abi), "")
    }

    /// A scope for rules, which find the parameters of their region in `device`.
    pub(crate) fn of_rules(abi: &'a CheckedAbi, region: &'a Region) -> Self {
        Self::within(abi, Lowering::of_rules(abi, region), "device")
    }

    /// A scope for outcomes, which find the parts of the hardware's answer in `answer`.
    pub(crate) fn of_outcomes(abi: &'a CheckedAbi, region: &'a Region) -> Self {
        Self::within(abi, Lowering::of_outcomes(abi, region), "answer")
    }

    fn within(abi: &'a CheckedAbi, lowering: Lowering<'a>, holder: &'static str) -> Self {
        Self {
            model: abi.model(),
            lowering,
            holder,
            places: Vec::new(),
            values: Vec::new(),
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

    /// Adds a `bool` that is true where the selector's field has the selector's value.
    pub(crate) fn with_local(mut self, selector: &region::Selector, name: &str) -> Self {
        self.locals.push((selector.clone(), name.to_owned()));
        self
    }

    /// The value of a field, bit field or flag as an integer or a `bool`: an argument for
    /// `impl Into<u64>`.
    pub(crate) fn plain_value(&mut self, path: ValuePath) -> String {
        let place = self.lowering.place(path);
        self.plain(place).0
    }

    /// The condition that the expression is true.
    pub(crate) fn holds(&mut self, expression: &BoolExpression) -> Condition {
        let condition = self.lowering.holds(expression);
        self.condition(&condition)
    }

    /// The condition that the expression is false.
    pub(crate) fn fails(&mut self, expression: &BoolExpression) -> Condition {
        let condition = self.lowering.fails(expression);
        self.condition(&condition)
    }

    /// The number in an unsigned type of `bits`, which holds every value of it.
    pub(crate) fn integer(&mut self, expression: &IntExpression, bits: u32) -> String {
        let number = self.lowering.number(expression);
        self.number_of_width(&number, bits)
    }

    /// The number as a `usize`, in a function that returns the kernel's `Result`.
    pub(crate) fn size(&mut self, expression: &IntExpression) -> String {
        let number = self.lowering.number(expression);
        self.usize(&number)
    }

    /// The condition that a request has what the selector looks for.
    pub(crate) fn selected(&mut self, selector: &region::Selector) -> String {
        let lir::Selector { field, constant } = self.lowering.selector(selector);
        self.equality(field, &constant)
    }

    /// The name of the selector's value, if its field is a newtype that has such a value.
    pub(crate) fn member_name(&mut self, selector: &region::Selector) -> Option<String> {
        let lir::Selector { field, constant } = self.lowering.selector(selector);
        self.member(field, &constant)
    }

    /// A whole field as its reader gives it, an array included.
    pub(crate) fn whole(&self, path: ValuePath) -> String {
        self.value(self.lowering.place(path)).text
    }

    /// The integer or `bool` that a value is, and its width.
    fn plain(&mut self, place: lir::Place<'a>) -> (String, u32) {
        match place.value.part {
            ValuePart::Flag(..) => (self.truth(place), 1),
            ValuePart::Whole | ValuePart::Bits(..) => self.value(place).plain(),
        }
    }

    /// A `bool` in a struct.
    fn truth(&mut self, place: lir::Place<'a>) -> String {
        let value = self.value(place);
        match place.value.part {
            ValuePart::Flag(set, flag) if self.elsewhere(place.path).is_none() => {
                let name = self.declared(set.interface, &flag.name.value);
                format!("{}.contains({name})", value.text)
            }
            _ => value.text,
        }
    }

    /// The value of a field or bit field in the type that its reader gives; of a flag, its word.
    fn value(&self, place: lir::Place<'a>) -> Value {
        let lir::Place { path, value } = place;
        if let Some(value) = self.elsewhere(path) {
            return value;
        }
        let place = self.places.iter().find(|place| place.id == path.structure);
        let Some(place) = place else {
            unreachable!("CheckedAbi: a struct that is not in reach");
        };
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

    /// The name of a constant, if it is one of the values that the place's newtype has.
    fn member(&mut self, place: lir::Place<'a>, constant: &lir::Number<'a>) -> Option<String> {
        let lir::NumberKind::Named(named, _) = constant.kind else {
            return None;
        };
        let is_member = match (self.value(place).newtype?, named) {
            (Newtype::Flags(id), Named::Flag(of, ..)) => id == of,
            (Newtype::OpenEnum(id), Named::Value(of, ..)) => id == of,
            _ => false,
        };
        is_member.then(|| self.declared(named.owner(), named.name()))
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
