//! Constants, flags, enumerations, ioctls.

use uapi_spec::layout::Target;
use uapi_spec::model::{
    Argument, CInt, ConstId, ConstValue, Direction, EnumId, FlagSetId, IoctlId, Origin, StructId,
};

use super::Freezer;
use crate::record::{Constant, Enumeration, Flag, FlagSet, Ioctl, Number, Value};

pub(super) fn revision(origin: &Origin) -> Option<String> {
    origin.proposal().map(str::to_owned)
}

fn c_type(c: CInt) -> String {
    format!("{}{}", if c.signed { 's' } else { 'u' }, c.bits)
}

impl Freezer<'_> {
    pub(super) fn constant(&mut self, id: ConstId) -> Option<Constant> {
        let item = &self.model[id];
        let name = &item.name.value;
        if !self.past.has(&item.origin, name) {
            return None;
        }
        self.place(name, item.value_span);
        let frozen = Constant {
            name: name.clone(),
            revision: revision(&item.origin),
            ..Constant::default()
        };
        Some(match &item.value {
            ConstValue::Int(int) => Constant {
                ty: Some(int.ty.to_string()),
                c: Some(c_type(int.c)),
                value: Some(Number(int.value)),
                ..frozen
            },
            ConstValue::Text(text) => Constant {
                text: Some(text.clone()),
                ..frozen
            },
        })
    }

    pub(super) fn flag_set(&mut self, id: FlagSetId) -> Option<FlagSet> {
        let set = &self.model[id];
        let name = &set.name.value;
        if !self.past.has(&set.origin, name) {
            return None;
        }
        self.place(name, set.name.span);
        let mut bits = Vec::new();
        for flag in &set.flags {
            let path = format!("{name}.{}", flag.name.value);
            if self.past.has(&flag.origin, &path) {
                bits.push(Flag {
                    name: flag.name.value.clone(),
                    bit: flag.bit.value,
                    revision: revision(&flag.origin),
                });
                self.place(path, flag.bit.span);
            }
        }
        Some(FlagSet {
            name: name.clone(),
            ty: set.ty.to_string(),
            revision: revision(&set.origin),
            bits,
        })
    }

    pub(super) fn enumeration(&mut self, id: EnumId) -> Option<Enumeration> {
        let item = &self.model[id];
        let name = &item.name.value;
        if !self.past.has(&item.origin, name) {
            return None;
        }
        self.place(name, item.name.span);
        let mut values = Vec::new();
        for value in &item.values {
            let path = format!("{name}.{}", value.name.value);
            if self.past.has(&value.origin, &path) {
                values.push(Value {
                    name: value.name.value.clone(),
                    value: Number(value.value.value),
                    c: c_type(value.value.c),
                    revision: revision(&value.origin),
                });
                self.place(path, value.value_span);
            }
        }
        Some(Enumeration {
            name: name.clone(),
            ty: item.ty.to_string(),
            closed: item.closed,
            c_enum: item.c_enum,
            revision: revision(&item.origin),
            values,
        })
    }

    pub(super) fn ioctl(&mut self, id: IoctlId) -> Option<Ioctl> {
        let item = &self.model[id];
        let name = &item.name.value;
        if !self.past.has(&item.origin, name) {
            return None;
        }
        self.place(name, item.number_span);
        let of_struct = |id: StructId| self.layouts.of(id, Target::Align8).size;
        let size = |argument: Argument| argument.size(of_struct);
        Some(Ioctl {
            name: name.clone(),
            on: item.on.value.clone(),
            direction: match item.direction {
                Direction::None => "none",
                Direction::Read => "read",
                Direction::Write => "write",
                Direction::ReadWrite => "read-write",
            }
            .to_owned(),
            ty: Number(item.ty.value),
            number: Number(item.number.value),
            size: match item.direction {
                Direction::None => 0,
                _ => item.argument.map_or(0, size),
            },
            argument: item.argument.map(|argument| match argument {
                Argument::Struct(id) => self.model[id].name.value.clone(),
                Argument::Int(ty) => ty.to_string(),
            }),
            deprecated: self
                .past
                .deprecated(item.deprecated)
                .map(|release| release.value.to_string()),
            revision: revision(&item.origin),
        })
    }
}
