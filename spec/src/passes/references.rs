//! Everything of a model that names something else: one walk for all passes that judge such pairs.

use std::collections::HashMap;

use crate::expr;
use crate::model::expression::{Operand, ValuePath};
use crate::model::region::{Data, Region};
use crate::model::{
    Argument, BitMeaning, ConstValue, Element, Field, InterfaceId, Item, Meaning, Model, Name,
    Origin, Shape, Struct, StructId, ValuePart,
};
use crate::source::Span;

/// What an item is to what it names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Use {
    /// It is made of it: a type, a length, a value, a namespace of ids.
    Part,
    /// Its rule looks at it.
    Rule,
    /// Its flow carries it.
    Flow,
    /// Its parameter comes from it: the kernel's own affair.
    Source,
}

/// Where something was declared.
#[derive(Clone, Copy)]
pub(super) struct Declared<'a> {
    /// What it is called.
    pub(super) name: &'a Name,
    /// The interface around it.
    pub(super) interface: InterfaceId,
    /// Whose it is.
    pub(super) origin: &'a Origin,
}

/// One thing that names another.
pub(super) struct Reference<'a> {
    /// What the one is to the other.
    pub(super) how: Use,
    /// What names it.
    pub(super) user: Declared<'a>,
    /// Where it does.
    pub(super) span: Span,
    /// What is named.
    pub(super) target: Declared<'a>,
}

/// All references of the model.
pub(super) fn of(model: &Model) -> Vec<Reference<'_>> {
    let mut walk = Walk {
        model,
        named: named(model),
        found: Vec::new(),
    };
    walk.structs();
    walk.numbers();
    for region in &model.regions {
        walk.region(region);
    }
    walk.flows();
    walk.found
}

/// Constants, flags and values, by name.
fn named(model: &Model) -> HashMap<&str, Declared<'_>> {
    let mut list: Vec<Declared<'_>> = Vec::new();
    for item in model.interfaces.iter().flat_map(|i| &i.items) {
        match *item {
            Item::Const(id) => {
                let item = &model[id];
                list.push(Declared {
                    name: &item.name,
                    interface: item.interface,
                    origin: &item.origin,
                });
            }
            Item::FlagSet(id) => {
                let set = &model[id];
                list.extend(set.flags.iter().map(|flag| Declared {
                    name: &flag.name,
                    interface: set.interface,
                    origin: narrower(&flag.origin, &set.origin),
                }));
            }
            Item::Enum(id) => {
                let item = &model[id];
                list.extend(item.values.iter().map(|value| Declared {
                    name: &value.name,
                    interface: item.interface,
                    origin: narrower(&value.origin, &item.origin),
                }));
            }
            Item::Struct(_) | Item::Ioctl(_) => {}
        }
    }
    list.into_iter()
        .map(|declared| (declared.name.value.as_str(), declared))
        .collect()
}

/// A part of something proposed is proposed, whether it says so or not.
fn narrower<'a>(part: &'a Origin, whole: &'a Origin) -> &'a Origin {
    if part.revision.is_some() {
        part
    } else {
        whole
    }
}

struct Walk<'a> {
    model: &'a Model,
    named: HashMap<&'a str, Declared<'a>>,
    found: Vec<Reference<'a>>,
}

impl<'a> Walk<'a> {
    fn refers(&mut self, how: Use, user: Declared<'a>, span: Span, target: Declared<'a>) {
        self.found.push(Reference {
            how,
            user,
            span,
            target,
        });
    }

    fn declared(&self, id: StructId) -> Declared<'a> {
        let item = &self.model[id];
        Declared {
            name: &item.name,
            interface: item.interface,
            origin: &item.origin,
        }
    }

    fn structs(&mut self) {
        let model = self.model;
        for (index, item) in model.structs.iter().enumerate() {
            let own = self.declared(StructId(index));
            for field in &item.fields {
                self.field(field, item, own);
            }
            let Some(capability) = &item.capability else {
                continue;
            };
            let of = self.declared(capability.of);
            self.refers(Use::Part, own, item.name.span, of);
            let namespace = &model[capability.id.0];
            if let Some(id) = namespace.values.get(capability.id.1) {
                let id = Declared {
                    name: &id.name,
                    interface: namespace.interface,
                    origin: &id.origin,
                };
                self.refers(Use::Part, own, capability.id_span, id);
            }
        }
    }

    /// A field of a proposal becomes reserved without it, so its type has to be merged as well.
    fn field(&mut self, field: &'a Field, item: &'a Struct, own: Declared<'a>) {
        if let Element::Struct(id) = field.ty.element {
            let inner = self.declared(id);
            self.refers(Use::Part, own, field.ty_span, inner);
        }
        match &field.ty.shape {
            Shape::Single => {}
            Shape::Array { expression, .. } => {
                self.names_in(Use::Part, expression, own, field.ty_span);
            }
            Shape::Flexible { count, .. } => {
                for part in item.fields.get(*count).into_iter().chain([field]) {
                    let part = Declared {
                        name: &part.name,
                        interface: item.interface,
                        origin: &part.origin,
                    };
                    self.refers(Use::Part, own, field.ty_span, part);
                }
            }
        }
        let origin = narrower(&field.origin, &item.origin);
        let own = Declared { origin, ..own };
        match &field.meaning {
            Meaning::Plain => {}
            Meaning::Flags(id) => self.meaning(BitMeaning::Flags(*id), own, field.meaning_span),
            Meaning::Enum(id) => self.meaning(BitMeaning::Enum(*id), own, field.meaning_span),
            Meaning::Bits(bits) => {
                for bit in bits {
                    let origin = narrower(&bit.origin, origin);
                    let own = Declared { origin, ..own };
                    self.meaning(bit.meaning, own, bit.meaning_span);
                }
            }
        }
    }

    fn meaning(&mut self, meaning: BitMeaning, own: Declared<'a>, span: Span) {
        let model = self.model;
        let (name, interface, origin) = match meaning {
            BitMeaning::Plain => return,
            BitMeaning::Flags(id) => (&model[id].name, model[id].interface, &model[id].origin),
            BitMeaning::Enum(id) => (&model[id].name, model[id].interface, &model[id].origin),
        };
        let target = Declared {
            name,
            interface,
            origin,
        };
        self.refers(Use::Part, own, span, target);
    }

    /// Ioctls, constants and the values of enumerations.
    fn numbers(&mut self) {
        let model = self.model;
        for ioctl in &model.ioctls {
            let own = Declared {
                name: &ioctl.name,
                interface: ioctl.interface,
                origin: &ioctl.origin,
            };
            if let Some(id) = ioctl.argument.and_then(Argument::structure) {
                let argument = self.declared(id);
                self.refers(Use::Part, own, ioctl.argument_span, argument);
            }
            for value in [&ioctl.ty, &ioctl.number] {
                self.names_in(Use::Part, &value.expression, own, ioctl.number_span);
            }
        }
        for item in &model.consts {
            let own = Declared {
                name: &item.name,
                interface: item.interface,
                origin: &item.origin,
            };
            if let ConstValue::Int(value) = &item.value {
                self.names_in(Use::Part, &value.expression, own, item.value_span);
            }
        }
        for item in &model.enums {
            for value in &item.values {
                let own = Declared {
                    name: &value.name,
                    interface: item.interface,
                    origin: narrower(&value.origin, &item.origin),
                };
                self.names_in(Use::Part, &value.value.expression, own, value.value_span);
            }
        }
    }

    fn names_in(&mut self, how: Use, expression: &str, own: Declared<'a>, span: Span) {
        for name in expr::names(expression) {
            if let Some(target) = self.named.get(name).copied() {
                self.refers(how, own, span, target);
            }
        }
    }

    fn region(&mut self, region: &'a Region) {
        let own = Declared {
            name: &region.name,
            interface: region.interface,
            origin: &region.origin,
        };
        let layout = self.declared(region.layout);
        self.refers(Use::Rule, own, region.name.span, layout);
        for value in [&region.ty, &region.subtype] {
            self.names_in(Use::Rule, &value.expression, own, region.name.span);
        }
        for parameter in &region.parameters {
            if let Some((path, span)) = &parameter.from {
                self.operand(Use::Source, Operand::Value(*path), own, *span);
            }
            if let Some((path, span)) = &parameter.advertised {
                self.operand(Use::Rule, Operand::Value(*path), own, *span);
            }
        }
        let checks = region.conditions.iter().chain(&region.checks);
        let truths = checks.flat_map(|check| check.when.iter().chain([&check.require]));
        let truths = truths
            .chain(region.operations.iter().map(|operation| &operation.when))
            .chain(region.outcomes.iter().map(|outcome| &outcome.when));
        let mut operands: Vec<_> = truths.flat_map(|truth| truth.operands()).collect();
        for operation in &region.operations {
            operands.extend(operation.address.operands());
            if let Data::Bytes { length, .. } = &operation.data {
                operands.extend(length.operands());
            }
        }
        for (operand, span) in operands {
            self.operand(Use::Rule, operand, own, span);
        }
    }

    fn flows(&mut self) {
        let model = self.model;
        for flow in &model.flows {
            let own = Declared {
                name: &model[flow.to.structure].name,
                interface: flow.interface,
                origin: &flow.origin,
            };
            self.operand(Use::Flow, Operand::Value(flow.to), own, flow.to_span);
            for (operand, span) in flow.value.operands() {
                let is_value = matches!(operand, Operand::Value(_));
                let how = if is_value { Use::Flow } else { Use::Rule };
                self.operand(how, operand, own, span);
            }
        }
        for chain in &model.chains {
            let own = Declared {
                name: &model[chain.of].name,
                interface: chain.interface,
                origin: &chain.origin,
            };
            let of = self.declared(chain.of);
            self.refers(Use::Rule, own, chain.of_span, of);
            for link in &chain.links {
                let capability = self.declared(link.capability);
                self.refers(Use::Rule, own, link.span, capability);
                for (operand, span) in link.when.iter().flat_map(|when| when.operands()) {
                    self.operand(Use::Rule, operand, own, span);
                }
            }
        }
    }

    /// What an expression names.
    fn operand(&mut self, how: Use, operand: Operand<'_>, own: Declared<'a>, span: Span) {
        match operand {
            Operand::Value(path) => {
                let target = self.value(path);
                self.refers(how, own, span, target);
            }
            Operand::Constant(name) => self.names_in(how, name, own, span),
            Operand::Parameter(_) => {}
        }
    }

    /// The innermost part of a value's path.
    fn value(&self, path: ValuePath) -> Declared<'a> {
        let value = self.model.value(path);
        let (item, field) = (value.structure, value.field);
        let origin = narrower(&field.origin, &item.origin);
        let (name, interface, origin) = match value.part {
            ValuePart::Whole => (&field.name, item.interface, origin),
            ValuePart::Bits(bits, _) => {
                let name = bits.name.as_ref().unwrap_or(&field.name);
                (name, item.interface, narrower(&bits.origin, origin))
            }
            ValuePart::Flag(set, flag) => {
                let origin = narrower(&flag.origin, origin);
                (&flag.name, set.interface, origin)
            }
        };
        Declared {
            name,
            interface,
            origin,
        }
    }
}
