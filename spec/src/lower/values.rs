//! Names of values: what `struct.field`, `struct.bits` and `struct.field.FLAG` stand for.

use std::collections::HashMap;
use std::ops::Range;

use super::names::{Meaning as NameMeaning, NameTable};
use crate::diag::{Code, Diagnostic, Findings};
use crate::formula::{Formula, Leaf, Path, Word};
use crate::model::expression::{Part, ValuePath, ValueType};
use crate::model::{ConstValue, Item, Meaning, Model, StructId};
use crate::source::Span;
use crate::suggest::did_you_mean;

/// Where a part of a text stands in its file.
pub(super) type Place<'a> = dyn Fn(Range<usize>) -> Span + 'a;

/// What every constant, flag and value of an enumeration is worth.
pub(super) fn constants(model: &Model) -> HashMap<&str, i128> {
    let mut list = HashMap::new();
    for item in model.interfaces.iter().flat_map(|i| &i.items) {
        match *item {
            Item::Const(id) => {
                if let ConstValue::Int(value) = &model[id].value {
                    list.insert(model[id].name.value.as_str(), value.value);
                }
            }
            Item::FlagSet(id) => {
                for flag in &model[id].flags {
                    let bit = flag.bit.value.min(64);
                    list.insert(flag.name.value.as_str(), 1 << bit);
                }
            }
            Item::Enum(id) => {
                for value in &model[id].values {
                    list.insert(value.name.value.as_str(), value.value.value);
                }
            }
            Item::Struct(_) | Item::Ioctl(_) => {}
        }
    }
    list
}

/// The value that `words` name within a struct: a field, a bit field, or a field and a flag.
pub(super) fn member(
    model: &Model,
    structure: StructId,
    words: &[Word<'_>],
    place: &Place<'_>,
    findings: &mut Findings,
) -> Option<ValuePath> {
    let (first, rest) = words.split_first()?;
    let path = first_member(model, structure, first, place, findings)?;
    let Some((flag, more)) = rest.split_first() else {
        return Some(path);
    };
    let found = flag_of(model, path, first, flag, place, findings)?;
    if let Some(extra) = more.first() {
        findings.push(
            Diagnostic::new(
                Code::UnknownName,
                format!("`{}` is one flag and has no parts", flag.text),
            )
            .at(place(extra.range.clone()), "names nothing")
            .help("end the name at the flag"),
        );
        return None;
    }
    Some(found)
}

fn first_member(
    model: &Model,
    structure: StructId,
    name: &Word<'_>,
    place: &Place<'_>,
    findings: &mut Findings,
) -> Option<ValuePath> {
    let item = &model[structure];
    let mut known = Vec::new();
    for (field_index, field) in item.fields.iter().enumerate() {
        let path = |part| ValuePath {
            structure,
            field: field_index,
            part,
        };
        if field.name.value == name.text {
            return Some(path(Part::Whole));
        }
        known.push(field.name.value.as_str());
        let Meaning::Bits(list) = &field.meaning else {
            continue;
        };
        for (index, bits) in list.iter().enumerate() {
            let Some(bits) = &bits.name else { continue };
            if bits.value == name.text {
                return Some(path(Part::Bits(index)));
            }
            known.push(bits.value.as_str());
        }
    }
    let help = did_you_mean(name.text, known.iter().copied());
    findings.push(
        Diagnostic::new(
            Code::UnknownName,
            format!("`{}` has no field `{}`", item.name.value, name.text),
        )
        .at(place(name.range.clone()), "not declared")
        .at(item.name.span, "the struct")
        .help(help.unwrap_or_else(|| format!("it has `{}`", known.join("`, `")))),
    );
    None
}

fn flag_of(
    model: &Model,
    path: ValuePath,
    field_name: &Word<'_>,
    name: &Word<'_>,
    place: &Place<'_>,
    findings: &mut Findings,
) -> Option<ValuePath> {
    let field = model[path.structure].fields.get(path.field)?;
    let Meaning::Flags(set) = (match path.part {
        Part::Whole => &field.meaning,
        Part::Bits(_) | Part::Flag(..) => &Meaning::Plain,
    }) else {
        findings.push(
            Diagnostic::new(
                Code::UnknownName,
                format!("`{}` has no part `{}`", field_name.text, name.text),
            )
            .at(place(name.range.clone()), "names nothing")
            .at(field.name.span, "holds no flags")
            .help("only fields with `flags = \"..\"` have parts; nested structs are out of reach"),
        );
        return None;
    };
    let flags = &model[*set].flags;
    match flags.iter().position(|flag| flag.name.value == name.text) {
        Some(index) => Some(ValuePath {
            part: Part::Flag(*set, index),
            ..path
        }),
        None => {
            let known = flags.iter().map(|flag| flag.name.value.as_str());
            let help = did_you_mean(name.text, known.clone());
            let known: Vec<&str> = known.collect();
            findings.push(
                Diagnostic::new(
                    Code::UnknownName,
                    format!("`{}` holds no flag `{}`", field_name.text, name.text),
                )
                .at(place(name.range.clone()), "not one of its flags")
                .at(model[*set].name.span, "the flag set of the field")
                .help(help.unwrap_or_else(|| format!("it has `{}`", known.join("`, `")))),
            );
            None
        }
    }
}

/// A value as an operand; reports values that are none.
pub(super) fn leaf(
    model: &Model,
    value: ValuePath,
    path: &Path<'_>,
    place: &Place<'_>,
    findings: &mut Findings,
) -> Option<Leaf> {
    let found = model.value_type(value);
    match found {
        ValueType::Truth => return Some(Leaf::Truth(value)),
        ValueType::Number(bits) => return Some(Leaf::Number(value, bits)),
        ValueType::Array => return Some(Leaf::Array(value)),
        ValueType::Signed | ValueType::Struct => {}
    }
    let name = model.value_name(value);
    findings.push(
        Diagnostic::new(
            Code::TypeMismatch,
            format!(
                "`{name}` is {}, which no expression takes",
                found.described()
            ),
        )
        .at(
            place(path.range.clone()),
            format!("this is {}", found.described()),
        )
        .help("expressions are made of unsigned numbers and truth values"),
    );
    None
}

/// Names that stand for constants, as an interface sees them.
pub(super) struct Constants<'a> {
    pub(super) names: &'a NameTable,
    pub(super) values: &'a HashMap<&'a str, i128>,
    pub(super) interface: usize,
}

impl Constants<'_> {
    pub(super) fn resolve(
        &self,
        word: &Word<'_>,
        place: &Place<'_>,
        findings: &mut Findings,
    ) -> Option<Leaf> {
        let is_value = |meaning| match meaning {
            NameMeaning::Constant | NameMeaning::EnumValue(..) => Some(()),
            _ => None,
        };
        let span = place(word.range.clone());
        let names = self.names;
        names.resolve(
            word.text,
            span,
            self.interface,
            "constant",
            is_value,
            findings,
        )?;
        let value = *self.values.get(word.text)?;
        match u64::try_from(value) {
            Ok(value) => Some(Leaf::Constant(value)),
            Err(_) => {
                findings.push(
                    Diagnostic::new(
                        Code::LeavesSixtyFourBits,
                        format!("`{}` is {value}", word.text),
                    )
                    .at(span, "expressions have numbers from 0 to 2^64 - 1")
                    .help("compare with another constant"),
                );
                None
            }
        }
    }

    /// The struct of that name.
    pub(super) fn structure(
        &self,
        word: &Word<'_>,
        place: &Place<'_>,
        findings: &mut Findings,
    ) -> Option<StructId> {
        let wanted = |meaning| match meaning {
            NameMeaning::Struct(id) => Some(id),
            _ => None,
        };
        let span = place(word.range.clone());
        let names = self.names;
        names.resolve(word.text, span, self.interface, "type", wanted, findings)
    }
}

/// The value that a path names from outside its struct: `struct.field`.
pub(super) fn qualified(
    constants: &Constants<'_>,
    model: &Model,
    path: &Path<'_>,
    formula: &Formula<'_>,
    findings: &mut Findings,
) -> Option<ValuePath> {
    let (first, rest) = path.words.split_first()?;
    let place = formula.place;
    if rest.is_empty() {
        findings.push(
            Diagnostic::new(
                Code::UnknownName,
                format!("`{}` names no value", formula.text),
            )
            .at(place(path.range.clone()), "a struct and a field are wanted")
            .help("write `struct.field`, or `struct.field.FLAG` for one flag"),
        );
        return None;
    }
    let structure = constants.structure(first, place, findings)?;
    member(model, structure, rest, place, findings)
}
