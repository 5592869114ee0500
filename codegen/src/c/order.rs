//! The order in which C can take the declarations of an interface.

use std::collections::{BTreeMap, HashSet};

use uapi_spec::model::{
    ConstId, ConstValue, Element, EnumId, FlagSetId, InterfaceId, Item, Model, Shape, StructId,
};

use super::scope::words;

/// The items in the order of the spec, except that what an item is made of comes before it: C has
/// to know a struct before it can be a field, and all that an array's length names.
pub(crate) fn of(model: &Model, id: InterfaceId) -> Vec<Item> {
    let items = &model[id].items;
    let mut order = Order {
        model,
        interface: id,
        named: items
            .iter()
            .flat_map(|item| names_of(model, *item).into_iter().map(|name| (name, *item)))
            .collect(),
        reached: HashSet::new(),
        items: Vec::new(),
    };
    for item in items {
        order.visit(*item);
    }
    order.items
}

/// What an item declares that an expression can name.
fn names_of(model: &Model, item: Item) -> Vec<&str> {
    match item {
        Item::Const(id) => vec![&model[id].name.value],
        Item::FlagSet(id) => {
            let flags = model[id].flags.iter();
            flags.map(|flag| flag.name.value.as_str()).collect()
        }
        Item::Enum(id) => {
            let values = model[id].values.iter();
            values.map(|value| value.name.value.as_str()).collect()
        }
        Item::Struct(_) | Item::Ioctl(_) => vec![],
    }
}

struct Order<'a> {
    model: &'a Model,
    interface: InterfaceId,
    named: BTreeMap<&'a str, Item>,
    reached: HashSet<Key>,
    items: Vec<Item>,
}

/// What can be needed, as a set's element.
#[derive(PartialEq, Eq, Hash)]
enum Key {
    Const(ConstId),
    FlagSet(FlagSetId),
    Enum(EnumId),
    Struct(StructId),
}

impl Order<'_> {
    /// Adds an item and before it what it needs. No item needs itself: the front end refuses that.
    fn visit(&mut self, item: Item) {
        match item {
            Item::Const(id) => self.visit_const(id),
            Item::Struct(id) => self.visit_struct(id),
            Item::Enum(id) => self.visit_enum(id),
            Item::FlagSet(id) => {
                if self.reached.insert(Key::FlagSet(id)) {
                    self.items.push(item);
                }
            }
            Item::Ioctl(_) => self.items.push(item),
        }
    }

    fn visit_const(&mut self, id: ConstId) {
        if !self.reached.insert(Key::Const(id)) {
            return;
        }
        if let ConstValue::Int(value) = &self.model[id].value {
            self.visit_names(&value.expression);
        }
        self.items.push(Item::Const(id));
    }

    fn visit_enum(&mut self, id: EnumId) {
        if !self.reached.insert(Key::Enum(id)) {
            return;
        }
        for value in &self.model[id].values {
            self.visit_names(&value.value.expression);
        }
        self.items.push(Item::Enum(id));
    }

    fn visit_struct(&mut self, id: StructId) {
        let item = &self.model[id];
        if item.interface != self.interface || !self.reached.insert(Key::Struct(id)) {
            return;
        }
        for field in &item.fields {
            if let Element::Struct(id) = field.ty.element {
                self.visit_struct(id);
            }
            if let Shape::Array { expression, .. } = &field.ty.shape {
                self.visit_names(expression);
            }
        }
        self.items.push(Item::Struct(id));
    }

    fn visit_names(&mut self, expression: &str) {
        for word in words(expression) {
            if let Some(item) = self.named.get(word) {
                self.visit(*item);
            }
        }
    }
}
