//! What a C enumeration's values are made of can stand before them.
//!
//! A macro may name what comes later, for C looks at it where it is used. An enumerator is a
//! number at once: what its expression names has to be known by then, over macros as well.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::Subject;
use crate::diag::{Code, Diagnostic, Findings};
use crate::expr;
use crate::model::{ConstValue, EnumId, EnumValue, Model};
use crate::order;

pub(super) fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let model = subject.model;
    let names = Names::of(model);
    let mut needs = Vec::with_capacity(model.enums.len());
    for (index, item) in model.enums.iter().enumerate() {
        let mut others = BTreeSet::new();
        let values = item.values.iter().filter(|_| item.c_enum);
        for (place, value) in values.enumerate() {
            for named in names.enumerators(&value.value.expression) {
                if named.item != EnumId(index) {
                    others.insert(named.item.0);
                } else if named.place >= place {
                    too_late(value, named.value, findings);
                }
            }
        }
        needs.push(others.into_iter().collect());
    }
    let (_, circle) = order::topological(&needs);
    for index in circle {
        let item = &model[EnumId(index)];
        findings.push(
            Diagnostic::new(
                Code::NameCycle,
                format!(
                    "`{}` needs another enumeration that needs it",
                    item.name.value
                ),
            )
            .at(item.name.span, "part of the circle")
            .help("C has to know the one before the other: move values, or leave out `c-enum`"),
        );
    }
}

fn too_late(value: &EnumValue, named: &EnumValue, findings: &mut Findings) {
    let (name, later) = (&value.name.value, &named.name.value);
    findings.push(
        Diagnostic::new(
            Code::NameCycle,
            format!("`{name}` is made of `{later}`, which C does not know yet"),
        )
        .at(value.value_span, format!("needs `{later}`"))
        .at(named.name.span, "declared later in the same enumeration")
        .help(format!("list `{later}` first, or state its number here")),
    );
}

/// An enumerator of C.
struct Enumerator<'a> {
    item: EnumId,
    place: usize,
    value: &'a EnumValue,
}

/// What names in expressions are to C.
struct Names<'a> {
    enumerators: HashMap<&'a str, Enumerator<'a>>,
    /// Expressions of what C has as macros.
    macros: HashMap<&'a str, &'a str>,
}

impl<'a> Names<'a> {
    fn of(model: &'a Model) -> Self {
        let mut names = Self {
            enumerators: HashMap::new(),
            macros: HashMap::new(),
        };
        for item in &model.consts {
            if let ConstValue::Int(value) = &item.value {
                names.macros.insert(&item.name.value, &value.expression);
            }
        }
        for (index, item) in model.enums.iter().enumerate() {
            for (place, value) in item.values.iter().enumerate() {
                let name = value.name.value.as_str();
                if item.c_enum {
                    let item = EnumId(index);
                    names
                        .enumerators
                        .insert(name, Enumerator { item, place, value });
                } else {
                    names.macros.insert(name, &value.value.expression);
                }
            }
        }
        names
    }

    /// The enumerators in an expression, those behind macros included.
    fn enumerators(&self, expression: &'a str) -> Vec<&Enumerator<'a>> {
        let mut found = Vec::new();
        let mut seen = HashSet::new();
        let mut open = vec![expression];
        while let Some(expression) = open.pop() {
            for name in expr::names(expression) {
                if seen.insert(name) {
                    found.extend(self.enumerators.get(name));
                    open.extend(self.macros.get(name).copied());
                }
            }
        }
        found
    }
}
