//! What the names in expressions stand for: constants, flags and values of enumerations.

use std::collections::HashMap;

use crate::model::{
    Const, ConstId, Enum, EnumId, EnumValue, Flag, FlagSet, FlagSetId, InterfaceId, Model,
};

/// A name that an expression can have for a number.
#[derive(Clone, Copy, Debug)]
pub enum Named<'a> {
    /// A constant.
    Const(ConstId, &'a Const),
    /// A flag of a set.
    Flag(FlagSetId, &'a FlagSet, &'a Flag),
    /// A value of an enumeration.
    Value(EnumId, &'a Enum, &'a EnumValue),
}

impl<'a> Named<'a> {
    /// Its C name.
    pub fn name(&self) -> &'a str {
        match self {
            Self::Const(_, item) => &item.name.value,
            Self::Flag(_, _, flag) => &flag.name.value,
            Self::Value(_, _, value) => &value.name.value,
        }
    }

    /// The interface that declares it.
    pub fn owner(&self) -> InterfaceId {
        match self {
            Self::Const(_, item) => item.interface,
            Self::Flag(_, set, _) => set.interface,
            Self::Value(_, item, _) => item.interface,
        }
    }
}

/// All such names of a model, of which no two are equal.
#[derive(Clone, Debug, Default)]
pub(crate) struct Constants {
    places: HashMap<String, Place>,
}

#[derive(Clone, Copy, Debug)]
enum Place {
    Const(ConstId),
    Flag(FlagSetId, usize),
    Value(EnumId, usize),
}

impl Constants {
    pub(crate) fn of(model: &Model) -> Self {
        let consts = model.consts.iter().enumerate();
        let consts = consts.map(|(id, item)| (&item.name, Place::Const(ConstId(id))));
        let sets = model.flag_sets.iter().enumerate();
        let flags = sets.flat_map(|(id, set)| {
            let flags = set.flags.iter().enumerate();
            flags.map(move |(index, flag)| (&flag.name, Place::Flag(FlagSetId(id), index)))
        });
        let enums = model.enums.iter().enumerate();
        let values = enums.flat_map(|(id, item)| {
            let values = item.values.iter().enumerate();
            values.map(move |(index, value)| (&value.name, Place::Value(EnumId(id), index)))
        });
        let all = consts.chain(flags).chain(values);
        Self {
            places: all
                .map(|(name, place)| (name.value.clone(), place))
                .collect(),
        }
    }

    /// What `name` stands for in the model that this was made of.
    pub(crate) fn named<'a>(&self, model: &'a Model, name: &str) -> Option<Named<'a>> {
        match *self.places.get(name)? {
            Place::Const(id) => Some(Named::Const(id, &model[id])),
            Place::Flag(id, index) => {
                let set = &model[id];
                set.flags.get(index).map(|flag| Named::Flag(id, set, flag))
            }
            Place::Value(id, index) => {
                let item = &model[id];
                let value = item.values.get(index);
                value.map(|value| Named::Value(id, item, value))
            }
        }
    }
}
