//! Turns what the texts say into a [`Model`]: names become ids, expressions become numbers.

mod around;
mod constants;
mod fields;
mod flows;
mod interfaces;
mod names;
mod prose;
mod regions;
mod rules;
mod select;
mod structs;
mod types;
mod values;
mod waivers;

use self::constants::{Definition, Values};
use self::interfaces::Ordered;
use self::names::{Meaning, NameTable};
use self::structs::Place;
use crate::diag::{Diagnostics, Findings};
use crate::expr::Evaluated;
use crate::model::{
    Argument, ByteOrder, Const, ConstId, ConstValue, Enum, EnumId, EnumValue, Flag, FlagSet,
    FlagSetId, Interface, InterfaceId, InterfaceKind, Ioctl, IoctlId, Item, Model, Name, Revision,
    Spanned, StructId,
};
use crate::raw::{RawConst, RawConstValue, RawEnum, RawFlagSet, RawIoctl, RawItem, RawSpec};
use crate::source::SourceMap;
use crate::Selection;

/// What is known while items are lowered.
struct Context<'a> {
    names: &'a NameTable,
    values: &'a Values,
    sources: &'a SourceMap,
}

/// Builds the model of all `specs`, without what `selection` leaves out.
pub(crate) fn lower(
    mut specs: Vec<RawSpec>,
    selection: &Selection,
    sources: &SourceMap,
    findings: &mut Findings,
) -> Result<Model, Diagnostics> {
    select::select(&mut specs, selection, findings);
    let ordered = interfaces::order(specs, sources, findings);
    let Some(ordered) = ordered else {
        findings.stop(sources)?;
        return Ok(Model::default());
    };
    let revisions = ordered.revision_names();
    let places = struct_places(&ordered, &revisions);
    let arena = structs::innermost_first(&places, findings);
    findings.stop_unless_only_extra(sources)?;

    let names = declare(&ordered, &places, &arena, findings);
    let definitions = definitions(&ordered);
    let mut values = Values::default();
    for set in flag_sets(&ordered) {
        let ty = types::int_type(&set.ty.value).unwrap_or(types::DEFAULT_INT);
        for flag in &set.bits {
            values.add_flag(&flag.name.value, flag.bit.value, ty);
        }
    }
    let evaluated = values.evaluate_all(&definitions, &names, sources, findings);
    let context = Context {
        names: &names,
        values: &values,
        sources,
    };
    let mut model = Model::default();
    for index in &arena {
        let lowered = places
            .get(*index)
            .and_then(|place| structs::structure(place, &context, findings));
        model.structs.extend(lowered);
    }
    let mut evaluated = evaluated.into_iter();
    for (index, spec) in ordered.specs.iter().enumerate() {
        let mut builder = Builder {
            index,
            revisions: revisions.get(index).map_or(&[], Vec::as_slice),
            context: &context,
            model: &mut model,
            findings: &mut *findings,
        };
        let interface = builder.interface(spec, &ordered, &mut evaluated);
        model.interfaces.push(interface);
    }
    findings.stop_unless_only_extra(sources)?;
    rules::lower(&ordered, &revisions, &context, &mut model, findings);
    model.waivers = waivers::lower(&ordered, findings);
    findings.stop_unless_only_extra(sources)?;
    Ok(model)
}

fn struct_places<'a>(ordered: &'a Ordered, revisions: &'a [Vec<Name>]) -> Vec<Place<'a>> {
    let mut places = Vec::new();
    for (interface, (spec, revisions)) in ordered.specs.iter().zip(revisions).enumerate() {
        let order = spec.interface.byte_order;
        let byte_order = order.map_or(ByteOrder::Host, |order| order.value);
        for item in &spec.items {
            if let RawItem::Struct(raw) = item {
                places.push(Place {
                    raw,
                    interface,
                    interface_name: &spec.interface.name,
                    byte_order,
                    bit_order: spec.interface.bit_order.map(|order| order.value),
                    revisions,
                });
            }
        }
    }
    places
}

fn flag_sets(ordered: &Ordered) -> impl Iterator<Item = &RawFlagSet> {
    let items = ordered.specs.iter().flat_map(|spec| &spec.items);
    items.filter_map(|item| match item {
        RawItem::FlagSet(set) => Some(set),
        _ => None,
    })
}

/// Enters every name. Ids are given out here in the order in which `Builder` fills the arenas.
fn declare(
    ordered: &Ordered,
    places: &[Place<'_>],
    arena: &[usize],
    findings: &mut Findings,
) -> NameTable {
    let specs = ordered.specs.iter();
    let interface_names = specs.map(|spec| spec.interface.name.value.clone());
    let mut names = NameTable::new(ordered.visible.clone(), interface_names.collect());
    let mut struct_ids = vec![StructId(0); places.len()];
    for (id, index) in arena.iter().enumerate() {
        if let Some(slot) = struct_ids.get_mut(*index) {
            *slot = StructId(id);
        }
    }
    let mut struct_ids = struct_ids.into_iter();
    let (mut flag_sets, mut enums) = (0, 0);
    for (interface, spec) in ordered.specs.iter().enumerate() {
        for item in &spec.items {
            let meaning = match item {
                RawItem::Const(item) => match item.value {
                    RawConstValue::Int { .. } => Meaning::Constant,
                    RawConstValue::Text(_) => Meaning::Text,
                },
                RawItem::Ioctl(_) => Meaning::Ioctl,
                RawItem::Struct(_) => Meaning::Struct(struct_ids.next().unwrap_or(StructId(0))),
                RawItem::FlagSet(set) => {
                    for flag in &set.bits {
                        names.declare(&flag.name, interface, Meaning::Constant, findings);
                    }
                    flag_sets += 1;
                    Meaning::FlagSet(FlagSetId(flag_sets - 1))
                }
                RawItem::Enum(item) => {
                    let id = EnumId(enums);
                    for (index, value) in item.values.iter().enumerate() {
                        let meaning = Meaning::EnumValue(id, index);
                        names.declare(&value.name, interface, meaning, findings);
                    }
                    enums += 1;
                    Meaning::Enum(id)
                }
            };
            names.declare(item.name(), interface, meaning, findings);
        }
        for region in &spec.regions {
            names.declare(&region.name, interface, Meaning::Region, findings);
        }
    }
    names
}

/// Every expression that gives a name its value, in the order in which `Builder` asks for them.
fn definitions(ordered: &Ordered) -> Vec<Definition<'_>> {
    let mut list = Vec::new();
    for (interface, spec) in ordered.specs.iter().enumerate() {
        for item in &spec.items {
            match item {
                RawItem::Const(item) => {
                    if let RawConstValue::Int { expression, .. } = &item.value {
                        list.push(Definition {
                            name: &item.name.value,
                            expression,
                            interface,
                        });
                    }
                }
                RawItem::Enum(item) => list.extend(item.values.iter().map(|value| Definition {
                    name: &value.name.value,
                    expression: &value.value,
                    interface,
                })),
                RawItem::FlagSet(_) | RawItem::Struct(_) | RawItem::Ioctl(_) => {}
            }
        }
    }
    list
}

/// Lowers the items of one interface.
struct Builder<'a> {
    index: usize,
    revisions: &'a [Name],
    context: &'a Context<'a>,
    model: &'a mut Model,
    findings: &'a mut Findings,
}

/// Results of `definitions`, in their order.
type Evaluations<'v> = dyn Iterator<Item = Option<Evaluated>> + 'v;

impl Builder<'_> {
    fn interface(
        &mut self,
        spec: &RawSpec,
        ordered: &Ordered,
        values: &mut Evaluations<'_>,
    ) -> Interface {
        let raw = &spec.interface;
        let imports = ordered.imports.get(self.index).into_iter().flatten();
        Interface {
            name: raw.name.clone(),
            kind: raw.kind.map_or(InterfaceKind::Uapi, |kind| kind.value),
            header: raw.header.clone(),
            kernel_header: raw.kernel_header.clone(),
            license: raw.license.value.clone(),
            imports: imports.map(|index| InterfaceId(*index)).collect(),
            byte_order: raw.byte_order.map_or(ByteOrder::Host, |order| order.value),
            bit_order: raw.bit_order.map(|order| order.value),
            revisions: spec
                .revisions
                .iter()
                .map(|revision| Revision {
                    name: revision.name.clone(),
                    doc: prose::doc(&revision.doc),
                    source: revision.source.value.clone(),
                })
                .collect(),
            doc: prose::doc(&raw.doc),
            source: raw.source.value.clone(),
            items: spec
                .items
                .iter()
                .filter_map(|item| self.item(item, values))
                .collect(),
        }
    }

    fn item(&mut self, item: &RawItem, values: &mut Evaluations<'_>) -> Option<Item> {
        Some(match item {
            RawItem::Const(raw) => Item::Const(self.constant(raw, values)?),
            RawItem::FlagSet(raw) => Item::FlagSet(self.flag_set(raw)),
            RawItem::Enum(raw) => Item::Enum(self.enumeration(raw, values)),
            RawItem::Ioctl(raw) => Item::Ioctl(self.ioctl(raw)?),
            RawItem::Struct(raw) => {
                // Already lowered, innermost first; only its place in the file is still missing.
                let struct_of = |meaning| match meaning {
                    Meaning::Struct(id) => Some(id),
                    _ => None,
                };
                let name = &raw.name;
                let names = self.context.names;
                let (index, findings) = (self.index, &mut *self.findings);
                let id =
                    names.resolve(&name.value, name.span, index, "struct", struct_of, findings)?;
                Item::Struct(id)
            }
        })
    }

    fn constant(&mut self, raw: &RawConst, values: &mut Evaluations<'_>) -> Option<ConstId> {
        let value_span = match &raw.value {
            RawConstValue::Text(text) => text.span,
            RawConstValue::Int { expression, .. } => expression.span,
        };
        let value = match &raw.value {
            RawConstValue::Text(text) => ConstValue::Text(text.value.clone()),
            RawConstValue::Int { expression, ty } => {
                let ty = match ty {
                    Some(name) => types::required_int(name, self.findings),
                    None => Some(types::DEFAULT_INT),
                };
                let evaluated = values.next().flatten()?;
                ConstValue::Int(constants::typed(evaluated, expression, ty?, self.findings))
            }
        };
        self.model.consts.push(Const {
            name: raw.name.clone(),
            interface: InterfaceId(self.index),
            value,
            value_span,
            doc: prose::optional_doc(&raw.meta.doc),
            origin: prose::origin(&raw.meta, self.revisions, self.findings),
        });
        Some(ConstId(self.model.consts.len() - 1))
    }

    fn flag_set(&mut self, raw: &RawFlagSet) -> FlagSetId {
        let flags = raw.bits.iter().map(|flag| Flag {
            name: flag.name.clone(),
            bit: flag.bit,
            doc: prose::optional_doc(&flag.meta.doc),
            origin: prose::origin(&flag.meta, self.revisions, self.findings),
        });
        let flags = flags.collect();
        let ty = types::required_word(&raw.ty, self.findings);
        self.model.flag_sets.push(FlagSet {
            name: raw.name.clone(),
            interface: InterfaceId(self.index),
            ty: ty.unwrap_or(types::DEFAULT_INT),
            flags,
            doc: prose::optional_doc(&raw.meta.doc),
            origin: prose::origin(&raw.meta, self.revisions, self.findings),
        });
        FlagSetId(self.model.flag_sets.len() - 1)
    }

    fn enumeration(&mut self, raw: &RawEnum, values: &mut Evaluations<'_>) -> EnumId {
        let ty = types::required_int(&raw.ty, self.findings);
        let mut list = Vec::with_capacity(raw.values.len());
        for value in &raw.values {
            let doc = prose::optional_doc(&value.meta.doc);
            let origin = prose::origin(&value.meta, self.revisions, self.findings);
            let (Some(evaluated), Some(ty)) = (values.next().flatten(), ty) else {
                continue;
            };
            list.push(EnumValue {
                name: value.name.clone(),
                value: constants::typed(evaluated, &value.value, ty, self.findings),
                value_span: value.value.span,
                doc,
                origin,
            });
        }
        self.model.enums.push(Enum {
            name: raw.name.clone(),
            interface: InterfaceId(self.index),
            ty: ty.unwrap_or(types::DEFAULT_INT),
            closed: raw.closed,
            c_enum: raw.c_enum,
            values: list,
            doc: prose::optional_doc(&raw.meta.doc),
            origin: prose::origin(&raw.meta, self.revisions, self.findings),
        });
        EnumId(self.model.enums.len() - 1)
    }

    fn ioctl(&mut self, raw: &RawIoctl) -> Option<IoctlId> {
        let mut number_of = |expression: &Spanned<String>| {
            let context = self.context;
            let evaluated = context.values.evaluate(
                expression,
                self.index,
                context.names,
                context.sources,
                self.findings,
            )?;
            constants::byte(evaluated, expression, self.findings)
        };
        let (ty, number) = (number_of(&raw.ty), number_of(&raw.number));
        let struct_of = |meaning| match meaning {
            Meaning::Struct(id) => Some(id),
            _ => None,
        };
        let argument = match &raw.argument {
            Some(name) => Some(match types::int_type(&name.value) {
                Some(ty) => Argument::Int(ty),
                None => {
                    let names = self.context.names;
                    let (index, findings) = (self.index, &mut *self.findings);
                    let (name, span) = (&name.value, name.span);
                    let id = names.resolve(name, span, index, "struct", struct_of, findings)?;
                    Argument::Struct(id)
                }
            }),
            None => None,
        };
        let deprecated = raw.deprecated.as_ref();
        let deprecated = deprecated.and_then(|text| prose::release(text, self.findings));
        self.model.ioctls.push(Ioctl {
            name: raw.name.clone(),
            interface: InterfaceId(self.index),
            on: raw.on.clone(),
            direction: raw.direction?.value,
            ty: ty?,
            number: number?,
            number_span: raw.number.span,
            argument,
            argument_span: raw.argument.as_ref().unwrap_or(&raw.name).span,
            size_32: raw.size_32,
            deprecated,
            doc: prose::optional_doc(&raw.meta.doc),
            origin: prose::origin(&raw.meta, self.revisions, self.findings),
        });
        Some(IoctlId(self.model.ioctls.len() - 1))
    }
}
