//! The value that a flow carries, as its target takes it.

use uapi_spec::model::expression::ValuePath;
use uapi_spec::model::flow::FlowValue;
use uapi_spec::model::{
    BitField, BitMeaning, Field, Flow, Meaning, Model, Struct, StructId, ValuePart,
};

use uapi_spec::CheckedAbi;

use super::super::module::Module;
use super::super::rules::Scope;
use super::super::{names, storage};

/// Writes expressions over the structs that values come from.
pub(super) struct Source<'a> {
    scope: Scope<'a>,
}

impl<'a> Source<'a> {
    /// A function's parameters: each struct by its own name.
    pub(super) fn new(abi: &'a CheckedAbi, from: &[StructId]) -> Self {
        let model = abi.model();
        let scope = from.iter().fold(Scope::new(abi), |scope, id| {
            scope.with_struct(*id, &parameter_name(model, *id))
        });
        Self::within(scope)
    }

    /// Whatever has the values.
    pub(super) fn within(scope: Scope<'a>) -> Self {
        Self { scope }
    }

    /// The scope itself, for conditions.
    pub(super) fn scope(&mut self) -> &mut Scope<'a> {
        &mut self.scope
    }

    /// What the target's field or bit field is set to.
    pub(super) fn value(&mut self, module: &mut Module<'_>, flow: &Flow) -> String {
        match &flow.value {
            FlowValue::Bool(truth) => self.scope.holds(truth).text(),
            FlowValue::Array(path, _) => array(&self.scope, *path),
            FlowValue::Int(number) => {
                let target = target(module.model, flow.to);
                let text = self.scope.integer(number, target.bits());
                target.wrapped(module, text)
            }
        }
    }

    /// Imports what the expressions name.
    pub(super) fn import(&self, module: &mut Module<'_>) {
        for (owner, name) in &self.scope.needs.names {
            module.import(*owner, name);
        }
    }
}

/// The name of the parameter that a struct is passed as.
pub(super) fn parameter_name(model: &Model, id: StructId) -> String {
    names::field(&model[id].name.value)
}

/// The parameters for the structs that values come from: `zpci_dev: &ZpciDev`.
pub(super) fn parameters(module: &mut Module<'_>, from: &[StructId]) -> Vec<String> {
    from.iter()
        .map(|id| {
            let item = &module.model[*id];
            let ty = module.type_name(item.interface, &item.name.value);
            format!("{}: &{ty}", parameter_name(module.model, *id))
        })
        .collect()
}

fn array(scope: &Scope<'_>, path: ValuePath) -> String {
    scope.whole(path)
}

/// What a flow fills.
pub(super) enum Target<'a> {
    /// A field.
    Field(&'a Struct, &'a Field),
    /// A bit field, its name, and its type's width if it holds flags or an enumeration.
    Bits(&'a BitField, &'a str, Option<u32>),
}

/// What the path names; a flag is looked at by who sets it.
pub(super) fn target(model: &Model, path: ValuePath) -> Target<'_> {
    let value = model.value(path);
    match value.part {
        ValuePart::Bits(bits, name) => {
            let meant = match bits.meaning {
                BitMeaning::Plain => None,
                BitMeaning::Flags(id) => Some(model[id].ty.bits),
                BitMeaning::Enum(id) => Some(model[id].ty.bits),
            };
            Target::Bits(bits, name, meant)
        }
        ValuePart::Whole | ValuePart::Flag(..) => Target::Field(value.structure, value.field),
    }
}

impl Target<'_> {
    /// Width of the type that takes a value.
    fn bits(&self) -> u32 {
        match self {
            Self::Field(_, field) => storage::int_type(field).map_or(64, |ty| ty.bits),
            Self::Bits(_, _, Some(meant)) => *meant,
            Self::Bits(bits, _, None) => bits.width.value.next_power_of_two().max(8),
        }
    }

    /// The number in the newtype that the target has.
    fn wrapped(&self, module: &mut Module<'_>, number: String) -> String {
        let meaning = match self {
            Self::Field(_, field) => match &field.meaning {
                Meaning::Flags(id) => BitMeaning::Flags(*id),
                Meaning::Enum(id) => BitMeaning::Enum(*id),
                Meaning::Plain | Meaning::Bits(_) => BitMeaning::Plain,
            },
            Self::Bits(bits, ..) => bits.meaning,
        };
        match meaning {
            BitMeaning::Plain => number,
            BitMeaning::Flags(id) => {
                format!("{}::from_bits({number})", storage::flag_set(module, id))
            }
            BitMeaning::Enum(id) => match storage::open_enum(module, id) {
                Some(ty) => format!("{ty}({number})"),
                None => number,
            },
        }
    }

    /// The statement that sets it in the struct called `place`.
    pub(super) fn set(&self, place: &str, value: &str) -> Vec<String> {
        match self {
            Self::Field(item, field) if storage::is_bytes(item, field) => {
                let setter = names::FieldNames::of(&field.name.value).setter;
                vec![format!("    {place}.{setter}({value});")]
            }
            Self::Field(_, field) => {
                let name = names::field(&field.name.value);
                vec![format!("    {place}.{name} = {value};")]
            }
            Self::Bits(bits, name, _) => {
                let setter = names::BitNames::of(name).setter;
                if is_exact(self, bits) {
                    return vec![format!("    {place}.{setter}({value});")];
                }
                vec![
                    "    // The spec's compiler has compared the ranges: every value fits."
                        .to_owned(),
                    format!(
                        "    let _ = {place}.{}({value});",
                        names::BitNames::of(name).checked_setter
                    ),
                ]
            }
        }
    }
}

/// Whether every value of the type fits, so that the setter cannot refuse one.
fn is_exact(target: &Target<'_>, bits: &BitField) -> bool {
    let width = bits.width.value;
    width == 1 && bits.meaning == BitMeaning::Plain || width == target.bits()
}
