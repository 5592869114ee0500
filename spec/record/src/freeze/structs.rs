//! Structs, their fields and their versions.

use uapi_spec::bits::BitRange;
use uapi_spec::layout::Target;
use uapi_spec::model::{
    self, BitField, BitMeaning, ByteOrder, CountUnit, Meaning, Model, Shape, Struct, StructId,
};

use super::as_of::type_text;
use super::items::revision;
use super::Freezer;
use crate::record::{self, Capability, Field, Number, Order, Version};

impl Freezer<'_> {
    pub(super) fn structure(&mut self, id: StructId) -> Option<record::Struct> {
        let item = &self.model[id];
        let name = &item.name.value;
        let has_versions = item.fields.iter().any(|field| field.version > 0);
        let was_there = !has_versions || !item.versions.is_empty();
        if !self.past.has(&item.origin, name) || !was_there {
            return None;
        }
        self.place(name, item.name.span);
        let (on_64, on_32) = (
            self.layouts.of(id, Target::Align8),
            self.layouts.of(id, Target::Align4),
        );
        let fields = (0..item.fields.len())
            .filter_map(|index| self.field(id, index))
            .collect();
        for (index, version) in item.versions.iter().enumerate() {
            self.place(format!("{name}.versions.{}", index + 1), version.end.span);
        }
        let capability = item.capability.as_ref().map(|capability| {
            let id = self.model.capability_id(capability);
            Capability {
                of: self.model[capability.of].name.value.clone(),
                id: id.name.value.clone(),
                value: Number(id.value.value),
            }
        });
        Some(record::Struct {
            name: name.clone(),
            union: item.is_union,
            size: on_64.size,
            align: on_64.align,
            size_32: (on_32.size != on_64.size).then_some(on_32.size),
            align_32: (on_32.align != on_64.align).then_some(on_32.align),
            capability,
            revision: revision(&item.origin),
            versions: versions(item),
            fields,
        })
    }

    fn field(&mut self, id: StructId, index: usize) -> Option<Field> {
        let item = &self.model[id];
        let field = item.fields.get(index)?;
        // Without `..`: what a record leaves out of a field, it leaves out for a reason.
        let model::Field {
            name,
            // Layouts have them, as the compiler computes them.
            offset: _,
            offset_32: _,
            ty,
            ty_span: _,
            byte_order,
            reserved,
            meaning,
            meaning_span: _,
            version,
            deprecated,
            // Prose is no ABI.
            doc: _,
            origin,
        } = field;
        let path = format!("{}.{}", item.name.value, name.value);
        self.place(&path, name.span);
        let at = |target| self.layouts.of(id, target).offsets.get(index).copied();
        let size = |target| self.layouts.of(id, target).sizes.get(index).copied();
        let (at_64, at_32) = (at(Target::Align8)?, at(Target::Align4)?);
        let (size_64, size_32) = (size(Target::Align8)?, size(Target::Align4)?);
        let (count, until) = counter(item, &ty.shape);
        let mut frozen = Field {
            name: Some(name.value.clone()).filter(|name| !name.is_empty()),
            at: at_64,
            size: size_64,
            at_32: (at_32 != at_64).then_some(at_32),
            size_32: (size_32 != size_64).then_some(size_32),
            ty: type_text(self.model, ty.element, &ty.shape),
            order: match byte_order {
                ByteOrder::Host => None,
                ByteOrder::Big => Some(Order::Big),
                ByteOrder::Little => Some(Order::Little),
            },
            reserved: *reserved,
            count,
            until,
            version: (*version > 0).then_some(version + 1),
            deprecated: deprecated.map(|release| release.value.to_string()),
            revision: revision(origin),
            // What the field means says these.
            flags: None,
            values: None,
            bits: Vec::new(),
        };
        match meaning {
            Meaning::Plain => {}
            Meaning::Flags(set) => frozen.flags = Some(self.model[*set].name.value.clone()),
            Meaning::Enum(set) => frozen.values = Some(self.model[*set].name.value.clone()),
            Meaning::Bits(bits) => {
                frozen.bits = bits
                    .iter()
                    .filter_map(|bits| self.bit_field(&path, field, bits))
                    .collect();
                // Bits that all came later leave a word that meant nothing.
                if frozen.bits.is_empty() {
                    frozen.reserved = true;
                    frozen.name = None;
                }
            }
        }
        Some(frozen)
    }

    fn bit_field(
        &mut self,
        path: &str,
        field: &model::Field,
        bits: &BitField,
    ) -> Option<record::BitField> {
        let name = bits.name.as_ref()?;
        let path = format!("{path}.{}", name.value);
        if !self.past.has(&bits.origin, &path) {
            return None;
        }
        let mask = BitRange::within(field, bits).mask();
        self.place(path, bits.bit.span);
        let (flags, values) = bit_meaning(self.model, bits.meaning);
        Some(record::BitField {
            name: name.value.clone(),
            mask: Number(mask.into()),
            flags,
            values,
            revision: revision(&bits.origin),
        })
    }
}

fn versions(item: &Struct) -> Vec<Version> {
    let frozen = item.versions.iter().map(|version| Version {
        number: version.number.as_ref().map(|number| number.value),
        end: version.end.value,
        size: version.size.value,
    });
    frozen.collect()
}

fn counter(item: &Struct, shape: &Shape) -> (Option<String>, Option<String>) {
    let Shape::Flexible { count, unit } = shape else {
        return (None, None);
    };
    let name = Some(item.counter(*count).name.value.clone());
    match unit {
        CountUnit::Elements => (name, None),
        CountUnit::StructBytes => (None, name),
    }
}

fn bit_meaning(model: &Model, meaning: BitMeaning) -> (Option<String>, Option<String>) {
    match meaning {
        BitMeaning::Plain => (None, None),
        BitMeaning::Flags(set) => (Some(model[set].name.value.clone()), None),
        BitMeaning::Enum(set) => (None, Some(model[set].name.value.clone())),
    }
}
