//! The merged ABI stands alone: it refers to nothing that only a proposal has.

use std::collections::HashMap;

use super::Subject;
use crate::diag::{Code, Diagnostic, Findings};
use crate::expr;
use crate::model::expression::{Operand, ValuePath};
use crate::model::region::{Data, Region};
use crate::model::{
    BitMeaning, ConstValue, Element, Field, IntValue, Item, Meaning, Model, Name, Origin, Shape,
    Struct, StructId, ValuePart,
};
use crate::source::Span;

pub(super) fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let model = subject.model;
    let proposed = proposed_constants(model);
    let mut judge = Judge {
        model,
        remedy: "put it into a struct of",
        findings,
    };
    for item in &model.structs {
        for field in &item.fields {
            judge.field(field, item, &proposed);
        }
        if let Some(capability) = &item.capability {
            let of = &model[capability.of];
            judge.refers(&item.origin, item.name.span, &of.name, &of.origin);
            let values = &model[capability.id.0].values;
            if let Some(id) = values.get(capability.id.1) {
                judge.refers(&item.origin, capability.id_span, &id.name, &id.origin);
            }
        }
    }
    for ioctl in &model.ioctls {
        if let Some(id) = ioctl.argument {
            let argument = &model[id];
            judge.refers(
                &ioctl.origin,
                ioctl.argument_span,
                &argument.name,
                &argument.origin,
            );
        }
        for value in [&ioctl.ty, &ioctl.number] {
            judge.expression(value, &ioctl.origin, ioctl.number_span, &proposed);
        }
    }
    for item in &model.consts {
        if let ConstValue::Int(value) = &item.value {
            judge.expression(value, &item.origin, item.value_span, &proposed);
        }
    }
    for item in &model.enums {
        for value in &item.values {
            let origin = narrower(&value.origin, &item.origin);
            judge.expression(&value.value, origin, value.value_span, &proposed);
        }
    }
    judge.remedy = "say by `revision` that it belongs to";
    for region in &model.regions {
        judge.region(region, &proposed);
    }
    for flow in &model.flows {
        judge.operand(
            Operand::Value(flow.to),
            &flow.origin,
            flow.to_span,
            &proposed,
        );
        for (operand, span) in flow.value.operands() {
            judge.operand(operand, &flow.origin, span, &proposed);
        }
    }
    for chain in &model.chains {
        judge.structure(chain.of, &chain.origin, chain.of_span);
        for link in &chain.links {
            judge.structure(link.capability, &chain.origin, link.span);
            for (operand, span) in link.when.iter().flat_map(|when| when.operands()) {
                judge.operand(operand, &chain.origin, span, &proposed);
            }
        }
    }
}

/// Constants, flags and values that only a proposal has.
fn proposed_constants(model: &Model) -> HashMap<&str, (&Name, &Origin)> {
    let mut list: Vec<(&Name, &Origin)> = Vec::new();
    for item in model.interfaces.iter().flat_map(|i| &i.items) {
        match *item {
            Item::Const(id) => list.push((&model[id].name, &model[id].origin)),
            Item::FlagSet(id) => {
                let set = &model[id];
                list.extend(
                    set.flags
                        .iter()
                        .map(|flag| (&flag.name, narrower(&flag.origin, &set.origin))),
                );
            }
            Item::Enum(id) => {
                let item = &model[id];
                list.extend(
                    item.values
                        .iter()
                        .map(|value| (&value.name, narrower(&value.origin, &item.origin))),
                );
            }
            Item::Struct(_) | Item::Ioctl(_) => {}
        }
    }
    list.into_iter()
        .filter(|(_, origin)| origin.revision.is_some())
        .map(|(name, origin)| (name.value.as_str(), (name, origin)))
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

/// The innermost part of a value's path, and where it is from.
fn value_origin(model: &Model, path: ValuePath) -> (&Name, &Origin) {
    let value = model.value(path);
    let field = value.field;
    let origin = narrower(&field.origin, &value.structure.origin);
    match value.part {
        ValuePart::Whole => (&field.name, origin),
        ValuePart::Bits(bits, _) => {
            let name = bits.name.as_ref().unwrap_or(&field.name);
            (name, narrower(&bits.origin, origin))
        }
        ValuePart::Flag(_, flag) => (&flag.name, narrower(&flag.origin, origin)),
    }
}

struct Judge<'a, 'f> {
    model: &'a Model,
    /// How what refers to a proposal becomes a part of it.
    remedy: &'static str,
    findings: &'f mut Findings,
}

impl<'a> Judge<'a, '_> {
    /// A field of a proposal becomes reserved without it, so its type has to be merged as well.
    fn field(
        &mut self,
        field: &'a Field,
        item: &'a Struct,
        proposed: &HashMap<&str, (&'a Name, &'a Origin)>,
    ) {
        let model = self.model;
        if let Element::Struct(id) = field.ty.element {
            let inner = &model[id];
            self.refers(&item.origin, field.ty_span, &inner.name, &inner.origin);
        }
        match &field.ty.shape {
            Shape::Single => {}
            Shape::Array { expression, .. } => {
                self.names_in(expression, &item.origin, field.ty_span, proposed);
            }
            Shape::Flexible { count, .. } => {
                let count = item.counter(*count);
                self.refers(&item.origin, field.ty_span, &count.name, &count.origin);
                self.refers(&item.origin, field.ty_span, &field.name, &field.origin);
            }
        }
        let origin = narrower(&field.origin, &item.origin);
        match &field.meaning {
            Meaning::Plain => {}
            Meaning::Flags(id) => self.meaning(BitMeaning::Flags(*id), origin, field.meaning_span),
            Meaning::Enum(id) => self.meaning(BitMeaning::Enum(*id), origin, field.meaning_span),
            Meaning::Bits(bits) => {
                for bit in bits {
                    let origin = narrower(&bit.origin, origin);
                    self.meaning(bit.meaning, origin, bit.meaning_span);
                }
            }
        }
    }

    fn meaning(&mut self, meaning: BitMeaning, origin: &Origin, span: Span) {
        let model = self.model;
        let (name, target) = match meaning {
            BitMeaning::Plain => return,
            BitMeaning::Flags(id) => (&model[id].name, &model[id].origin),
            BitMeaning::Enum(id) => (&model[id].name, &model[id].origin),
        };
        self.refers(origin, span, name, target);
    }

    fn expression(
        &mut self,
        value: &IntValue,
        origin: &Origin,
        span: Span,
        proposed: &HashMap<&str, (&'a Name, &'a Origin)>,
    ) {
        self.names_in(&value.expression, origin, span, proposed);
    }

    fn names_in(
        &mut self,
        expression: &str,
        origin: &Origin,
        span: Span,
        proposed: &HashMap<&str, (&'a Name, &'a Origin)>,
    ) {
        for name in expr::names(expression) {
            if let Some((name, target)) = proposed.get(name) {
                self.refers(origin, span, name, target);
            }
        }
    }

    fn region(&mut self, region: &'a Region, proposed: &HashMap<&str, (&'a Name, &'a Origin)>) {
        let origin = &region.origin;
        self.structure(region.layout, origin, region.name.span);
        for value in [&region.ty, &region.subtype] {
            self.expression(value, origin, region.name.span, proposed);
        }
        for parameter in &region.parameters {
            for (path, span) in parameter.from.iter().chain(&parameter.advertised) {
                self.operand(Operand::Value(*path), origin, *span, proposed);
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
            self.operand(operand, origin, span, proposed);
        }
    }

    fn structure(&mut self, id: StructId, user: &Origin, span: Span) {
        let model = self.model;
        let item = &model[id];
        self.refers(user, span, &item.name, &item.origin);
    }

    /// What an expression names.
    fn operand(
        &mut self,
        operand: Operand<'_>,
        user: &Origin,
        span: Span,
        proposed: &HashMap<&str, (&'a Name, &'a Origin)>,
    ) {
        match operand {
            Operand::Value(path) => {
                let (name, origin) = value_origin(self.model, path);
                self.refers(user, span, name, origin);
            }
            Operand::Constant(name) => self.names_in(name, user, span, proposed),
            Operand::Parameter(_) => {}
        }
    }

    fn refers(&mut self, user: &Origin, span: Span, name: &Name, target: &Origin) {
        let Some(revision) = &target.revision else {
            return;
        };
        let same = user
            .revision
            .as_ref()
            .is_some_and(|own| own.value == revision.value);
        if same {
            return;
        }
        self.findings.push(
            Diagnostic::new(
                Code::RevisionLeaks,
                format!("without `{}` there is no `{}`", revision.value, name.value),
            )
            .at(span, "refers to it")
            .at(
                name.span,
                format!("belongs to the revision `{}`", revision.value),
            )
            .help(format!(
                "{} the revision `{}`, or refer to something merged",
                self.remedy, revision.value
            )),
        );
    }
}
