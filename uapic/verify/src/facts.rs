//! Everything a spec claims that can be asked of a compiler: sizes, alignments, offsets, values.

use serde::{Deserialize, Serialize};
use uapi_spec::bits::BitRange;
use uapi_spec::layout::{round_up, Target};
use uapi_spec::model::{
    ConstValue, Direction, Field, InterfaceId, InterfaceKind, Ioctl, Item, Meaning, Model, Origin,
    Release, Shape, Struct, StructId,
};
use uapi_spec::source::Span;
use uapi_spec::CheckedAbi;

/// One claim.
#[derive(Clone, Debug)]
pub struct Fact {
    /// As shown to people: `vfio_device_info.pad: offset`.
    pub name: String,
    /// What is asked about.
    pub subject: Subject,
    /// What the spec claims.
    pub claim: Answer,
    /// First release that has it, if that is stated; the merged ABI always had the others.
    pub since: Option<Release>,
    /// The proposal that adds it; `None` for the merged ABI.
    pub proposal: Option<String>,
    /// Where the spec claims it.
    pub span: Span,
}

/// What a claim is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// `sizeof`.
    Size(StructId),
    /// `_Alignof`.
    Align(StructId),
    /// `offsetof` of a field, by its index.
    Offset(StructId, usize),
    /// `sizeof` of a field, by its index.
    FieldSize(StructId, usize),
    /// A named value, of so many bits.
    Value {
        /// In C.
        name: String,
        /// Where it stands in the model.
        of: ValueOf,
        /// Width of the type that the value is meant for.
        bits: u32,
    },
    /// A named string.
    Text(String),
}

/// What kind of item a value belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValueOf {
    /// A constant.
    Const,
    /// A flag set, by its index in the model.
    Flag(usize),
    /// An enumeration, by its index in the model.
    Enum(usize),
    /// An ioctl.
    Ioctl,
    /// Mask of a bit field: of a struct, with the bit field's C name left to [`Fact::name`].
    Mask(StructId),
}

/// What a compiler or a spec answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Answer {
    /// A number, cut to the width of what was asked for.
    Number(u64),
    /// A string.
    Text(String),
    /// There is no such name.
    Absent,
}

/// Which part of an ABI is asked about.
#[derive(Clone, Copy, Debug)]
pub struct Scope<'a> {
    /// The spec.
    pub abi: &'a CheckedAbi,
    /// How u64 is aligned.
    pub target: Target,
    /// Structs as they were in this release; as they are now if there is none.
    pub release: Option<Release>,
}

impl<'a> Scope<'a> {
    /// The ABI as it stands now.
    pub fn now(abi: &'a CheckedAbi, target: Target) -> Self {
        Self {
            abi,
            target,
            release: None,
        }
    }

    /// Whether the scope's release has something.
    pub fn has(&self, origin: &Origin) -> bool {
        match (self.release, &origin.since) {
            (Some(release), Some(since)) => since.value <= release,
            _ => true,
        }
    }

    /// The interfaces of which C has a header.
    pub fn interfaces(&self) -> impl Iterator<Item = InterfaceId> + 'a {
        self.abi
            .interfaces()
            .filter(|(_, interface)| {
                interface.kind != InterfaceKind::Internal && interface.header.is_some()
            })
            .map(|(id, _)| id)
    }

    /// All claims about an interface. Values that are newer than the scope's release are among
    /// them, with their `since`; structs and fields that are newer are not.
    pub fn facts(&self, interface: InterfaceId) -> Vec<Fact> {
        let mut facts = Vec::new();
        for item in &self.model()[interface].items {
            match *item {
                Item::Const(id) => self.constant(id, &mut facts),
                Item::FlagSet(id) => self.flags(id, &mut facts),
                Item::Enum(id) => self.enumeration(id, &mut facts),
                Item::Struct(id) => self.structure(id, &mut facts),
                Item::Ioctl(id) => self.ioctl(id, &mut facts),
            }
        }
        facts
    }

    /// Size and alignment of a struct in the scope's release.
    pub fn size_and_align(&self, id: StructId) -> (u64, u64) {
        let layout = self.abi.layout_on(id, self.target);
        let item = &self.model()[id];
        // Without versions a struct never grew: what is newer was cut from reserved bytes.
        let grew = !item.versions.is_empty();
        if !grew || item.fields.iter().all(|field| self.has(&field.origin)) {
            return (layout.size, layout.align);
        }
        let (mut end, mut align) = (0, item.aligned.map_or(1, |aligned| aligned.value));
        for (field, offset) in item.fields.iter().zip(&layout.offsets) {
            if self.has(&field.origin) {
                let (size, natural) = self.abi.layouts().field(field, self.target);
                end = end.max(offset + size);
                align = align.max(if item.packed { 1 } else { natural });
            }
        }
        (round_up(end, align), align)
    }

    fn model(&self) -> &'a Model {
        self.abi.model()
    }

    fn constant(&self, id: uapi_spec::model::ConstId, facts: &mut Vec<Fact>) {
        let item = &self.model()[id];
        match &item.value {
            ConstValue::Int(int) => {
                facts.push(value(
                    &item.name.value,
                    ValueOf::Const,
                    int.ty.bits,
                    int.value,
                    (&item.origin, None),
                    item.value_span,
                ));
            }
            ConstValue::Text(text) => facts.push(Fact {
                name: item.name.value.clone(),
                subject: Subject::Text(item.name.value.clone()),
                claim: Answer::Text(text.clone()),
                since: since(&item.origin, None),
                proposal: proposal(&item.origin, None),
                span: item.value_span,
            }),
        }
    }

    fn flags(&self, id: uapi_spec::model::FlagSetId, facts: &mut Vec<Fact>) {
        let item = &self.model()[id];
        let index = self
            .model()
            .flag_sets
            .iter()
            .position(|set| std::ptr::eq(set, item));
        let of = ValueOf::Flag(index.unwrap_or_default());
        for flag in &item.flags {
            let number = 1i128 << flag.bit.value;
            facts.push(value(
                &flag.name.value,
                of,
                item.ty.bits,
                number,
                (&flag.origin, Some(&item.origin)),
                flag.bit.span,
            ));
        }
    }

    fn enumeration(&self, id: uapi_spec::model::EnumId, facts: &mut Vec<Fact>) {
        let item = &self.model()[id];
        let index = self
            .model()
            .enums
            .iter()
            .position(|other| std::ptr::eq(other, item));
        let of = ValueOf::Enum(index.unwrap_or_default());
        for entry in &item.values {
            let number = entry.value.value;
            facts.push(value(
                &entry.name.value,
                of,
                item.ty.bits,
                number,
                (&entry.origin, Some(&item.origin)),
                entry.value_span,
            ));
        }
    }

    fn ioctl(&self, id: uapi_spec::model::IoctlId, facts: &mut Vec<Fact>) {
        let item = &self.model()[id];
        let number = i128::from(self.ioctl_number(item));
        facts.push(value(
            &item.name.value,
            ValueOf::Ioctl,
            32,
            number,
            (&item.origin, None),
            item.number_span,
        ));
    }

    /// As <asm-generic/ioctl.h> puts it together.
    fn ioctl_number(&self, item: &Ioctl) -> u64 {
        let direction = match item.direction {
            Direction::None => 0,
            Direction::Write => 1,
            Direction::Read => 2,
            Direction::ReadWrite => 3,
        };
        let argument = item.argument.filter(|_| direction != 0);
        let size = argument.map_or(0, |argument| argument.size(|id| self.size_and_align(id).0));
        direction << 30 | size << 16 | low(item.ty.value) << 8 | low(item.number.value)
    }

    fn structure(&self, id: StructId, facts: &mut Vec<Fact>) {
        let item = &self.model()[id];
        if !self.has(&item.origin) {
            return;
        }
        let layout = self.abi.layout_on(id, self.target);
        let (size, align) = self.size_and_align(id);
        let tag = &item.name.value;
        let of = &item.origin;
        facts.push(number(
            format!("{tag}: size"),
            Subject::Size(id),
            size,
            (of, item.size.span),
        ));
        facts.push(number(
            format!("{tag}: align"),
            Subject::Align(id),
            align,
            (of, item.align.span),
        ));
        for (index, field) in item.fields.iter().enumerate() {
            if !self.has(&field.origin) {
                continue;
            }
            let name = format!("{tag}.{}", field.name.value);
            let offset = layout.offsets[index];
            facts.push(number(
                format!("{name}: offset"),
                Subject::Offset(id, index),
                offset,
                (&field.origin, field.offset.span),
            ));
            if !matches!(field.ty.shape, Shape::Flexible { .. }) {
                let size = layout.sizes[index];
                facts.push(number(
                    format!("{name}: size"),
                    Subject::FieldSize(id, index),
                    size,
                    (&field.origin, field.ty_span),
                ));
            }
            self.masks(id, item, field, facts);
        }
    }

    /// The masks that stand for bit fields in our headers.
    fn masks(&self, id: StructId, item: &Struct, field: &Field, facts: &mut Vec<Fact>) {
        let Meaning::Bits(bits) = &field.meaning else {
            return;
        };
        for bit in bits {
            let Some(name) = &bit.name else {
                continue;
            };
            let range = BitRange::within(field, bit);
            let name = format!("{}_{}_MASK", item.name.value, name.value).to_ascii_uppercase();
            let mask = i128::from(range.mask());
            facts.push(value(
                &name,
                ValueOf::Mask(id),
                range.container,
                mask,
                (&bit.origin, Some(&item.origin)),
                bit.bit.span,
            ));
        }
    }
}

fn number(name: String, subject: Subject, claim: u64, (of, span): (&Origin, Span)) -> Fact {
    Fact {
        name,
        subject,
        claim: Answer::Number(claim),
        since: None,
        proposal: of.proposal().map(str::to_owned),
        span,
    }
}

fn value(
    name: &str,
    of: ValueOf,
    bits: u32,
    number: i128,
    (origin, around): (&Origin, Option<&Origin>),
    span: Span,
) -> Fact {
    Fact {
        name: name.to_owned(),
        subject: Subject::Value {
            name: name.to_owned(),
            of,
            bits,
        },
        claim: Answer::Number(low(number) & ones(bits)),
        since: since(origin, around),
        proposal: proposal(origin, around),
        span,
    }
}

/// The proposal that adds an item, or what is around it.
fn proposal(origin: &Origin, around: Option<&Origin>) -> Option<String> {
    let own = origin.proposal();
    own.or(around.and_then(Origin::proposal)).map(str::to_owned)
}

/// The later of what an item and its surroundings state.
fn since(origin: &Origin, around: Option<&Origin>) -> Option<Release> {
    let own = origin.since.map(|since| since.value);
    own.max(
        around
            .and_then(|around| around.since)
            .map(|since| since.value),
    )
}

/// So many ones, from the least significant bit.
pub fn ones(bits: u32) -> u64 {
    u64::MAX >> (64 - bits.clamp(1, 64))
}

/// The low 64 bits of a number.
// What is cut off is a sign's copies.
pub fn low(number: i128) -> u64 {
    number as u64
}
