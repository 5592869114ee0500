//! Which interface declares a name, and where a header prints flag sets and enumerations.

use std::collections::{BTreeMap, BTreeSet};

use uapi_spec::model::{
    BitMeaning, ConstValue, EnumId, Field, FlagSetId, InterfaceId, Item, Meaning, Model, Shape,
    StructId,
};
use uapi_spec::CheckedAbi;

/// The names that a constant expression may use.
pub(crate) struct Scope<'a> {
    declared_by: BTreeMap<&'a str, InterfaceId>,
}

impl<'a> Scope<'a> {
    /// Every constant, flag and enumeration value of the model.
    pub(crate) fn of(model: &'a Model) -> Self {
        let consts = model.consts.iter().map(|item| (&item.name, item.interface));
        let flags = model.flag_sets.iter().flat_map(|set| {
            let flags = set.flags.iter();
            flags.map(|flag| (&flag.name, set.interface))
        });
        let values = model.enums.iter().flat_map(|item| {
            let values = item.values.iter();
            values.map(|value| (&value.name, item.interface))
        });
        let names = consts.chain(flags).chain(values);
        Self {
            declared_by: names
                .map(|(name, interface)| (name.value.as_str(), interface))
                .collect(),
        }
    }

    /// The interfaces that declare the names in an expression.
    pub(crate) fn interfaces_in(&self, expression: &str) -> BTreeSet<InterfaceId> {
        words(expression)
            .filter_map(|word| self.declared_by.get(word).copied())
            .collect()
    }
}

/// The parts of an expression that can be names.
pub(crate) fn words(expression: &str) -> impl Iterator<Item = &str> {
    expression.split(|c: char| !c.is_ascii_alphanumeric() && c != '_')
}

/// A flag set or an enumeration: a group of `#define`s.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Group {
    /// A flag set.
    Flags(FlagSetId),
    /// An enumeration.
    Enum(EnumId),
}

/// The groups that stand beside a field rather than where the spec declares them: with the first
/// field of the interface that uses them, as in `<linux/vfio.h>`.
pub(crate) struct Placement {
    beside: BTreeMap<Group, (StructId, usize)>,
}

impl Placement {
    /// Decides for one interface.
    pub(crate) fn of(abi: &CheckedAbi, id: InterfaceId) -> Self {
        let model = abi.model();
        let early = named_early(model, id);
        let mut beside = BTreeMap::new();
        for item in &model[id].items {
            let Item::Struct(struct_id) = item else {
                continue;
            };
            for (index, field) in model[*struct_id].fields.iter().enumerate() {
                let may_move = |group: &Group| may_move(model, *group, id);
                let ours =
                    groups_of(field).filter(|group| may_move(group) && !early.contains(group));
                for group in ours {
                    beside.entry(group).or_insert((*struct_id, index));
                }
            }
        }
        Self { beside }
    }

    /// Whether the group stands beside a field.
    pub(crate) fn is_beside_a_field(&self, group: Group) -> bool {
        self.beside.contains_key(&group)
    }

    /// The groups beside that field, in the order in which the field names them.
    pub(crate) fn beside(&self, id: StructId, index: usize, field: &Field) -> Vec<Group> {
        let mut groups = Vec::new();
        for group in groups_of(field) {
            let here = self.beside.get(&group) == Some(&(id, index));
            if here && !groups.contains(&group) {
                groups.push(group);
            }
        }
        groups
    }
}

/// The groups that give a field its meaning.
pub(crate) fn groups_of(field: &Field) -> impl Iterator<Item = Group> + '_ {
    let (own, bits) = match &field.meaning {
        Meaning::Plain => (None, &[][..]),
        Meaning::Flags(id) => (Some(Group::Flags(*id)), &[][..]),
        Meaning::Enum(id) => (Some(Group::Enum(*id)), &[][..]),
        Meaning::Bits(bits) => (None, bits.as_slice()),
    };
    let of_bits = bits.iter().filter_map(|bit| match bit.meaning {
        BitMeaning::Plain => None,
        BitMeaning::Flags(id) => Some(Group::Flags(id)),
        BitMeaning::Enum(id) => Some(Group::Enum(id)),
    });
    own.into_iter().chain(of_bits)
}

/// The interface that declares a group.
pub(crate) fn interface_of(model: &Model, group: Group) -> InterfaceId {
    match group {
        Group::Flags(id) => model[id].interface,
        Group::Enum(id) => model[id].interface,
    }
}

/// The groups of an interface whose members C has to know before some declaration: lengths of
/// arrays and enumerators name them, over macros as well. They stand on their own, in time.
fn named_early(model: &Model, id: InterfaceId) -> BTreeSet<Group> {
    let mut groups: BTreeMap<&str, Group> = BTreeMap::new();
    let mut macros: BTreeMap<&str, &str> = BTreeMap::new();
    let mut open: Vec<&str> = Vec::new();
    for item in &model[id].items {
        match *item {
            Item::Const(id) => {
                if let ConstValue::Int(value) = &model[id].value {
                    macros.insert(&model[id].name.value, &value.expression);
                }
            }
            Item::FlagSet(id) => {
                let flags = model[id].flags.iter();
                groups.extend(flags.map(|flag| (flag.name.value.as_str(), Group::Flags(id))));
            }
            Item::Enum(id) => {
                for value in &model[id].values {
                    groups.insert(&value.name.value, Group::Enum(id));
                    macros.insert(&value.name.value, &value.value.expression);
                    open.extend(model[id].c_enum.then_some(value.value.expression.as_str()));
                }
            }
            Item::Struct(id) => {
                let lengths = model[id]
                    .fields
                    .iter()
                    .filter_map(|field| match &field.ty.shape {
                        Shape::Array { expression, .. } => Some(expression.as_str()),
                        Shape::Single | Shape::Flexible { .. } => None,
                    });
                open.extend(lengths);
            }
            Item::Ioctl(_) => {}
        }
    }
    let mut early = BTreeSet::new();
    while let Some(expression) = open.pop() {
        for word in words(expression) {
            early.extend(groups.get(word));
            // Each once: what it names has been looked at then.
            open.extend(macros.remove(word));
        }
    }
    early
}

/// Whether a group is this interface's and made of macros. A C enumeration stays where it is: C++
/// would make its names members of the struct.
fn may_move(model: &Model, group: Group, interface: InterfaceId) -> bool {
    let is_c_enum = match group {
        Group::Flags(_) => false,
        Group::Enum(id) => model[id].c_enum,
    };
    !is_c_enum && interface_of(model, group) == interface
}
