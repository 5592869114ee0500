//! Where C puts the fields: computed from the types alone, to be held against what the spec
//! states.
//!
//! Linux knows two layouts for one declaration. Almost everywhere u64 is aligned to 8; on i386 it
//! is aligned to 4. (m68k, which aligns to 2, has no VFIO and is not modelled.)

use crate::model::{Element, Field, IntType, Model, Shape, Struct, StructId};

/// How an architecture aligns u64.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Target {
    /// u64 is aligned to 8: x86-64, s390x, arm, riscv and almost everything else.
    Align8,
    /// u64 is aligned to 4: i386.
    Align4,
}

/// What C makes of one struct.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StructLayout {
    /// `sizeof`, flexible array excluded.
    pub size: u64,
    /// `_Alignof`.
    pub align: u64,
    /// `offsetof` of each field, in the order of [`Struct::fields`].
    pub offsets: Vec<u64>,
    /// `sizeof` of each field; 0 for a flexible array.
    pub sizes: Vec<u64>,
    /// End of the last field: `size - end` bytes of padding follow.
    pub end: u64,
}

impl StructLayout {
    /// Bytes that C adds after the last field.
    pub fn tail(&self) -> u64 {
        self.size - self.end
    }
}

/// The layouts of all structs of a model, for both kinds of target.
#[derive(Clone, Debug, Default)]
pub struct Layouts {
    align8: Vec<StructLayout>,
    align4: Vec<StructLayout>,
}

impl Layouts {
    /// Lays out every struct. Structs that contain others must come after them in the arena, which
    /// `lower` sees to.
    pub fn compute(model: &Model) -> Self {
        let mut layouts = Self::default();
        for item in &model.structs {
            let align8 = layouts.lay_out(item, Target::Align8);
            let align4 = layouts.lay_out(item, Target::Align4);
            layouts.align8.push(align8);
            layouts.align4.push(align4);
        }
        layouts
    }

    /// The layout of one struct.
    #[expect(
        clippy::indexing_slicing,
        reason = "the tables are as long as the arena of the model that ids come from"
    )]
    pub fn of(&self, id: StructId, target: Target) -> &StructLayout {
        match target {
            Target::Align8 => &self.align8[id.0],
            Target::Align4 => &self.align4[id.0],
        }
    }

    /// Size and alignment of one element of a field, before the struct is packed.
    pub fn element(&self, element: Element, target: Target) -> (u64, u64) {
        match element {
            Element::Int(ty) => (u64::from(ty.bits / 8), int_align(ty, target)),
            Element::Struct(id) => {
                let layout = self.of(id, target);
                (layout.size, layout.align)
            }
        }
    }

    /// Size and alignment of a field, before the struct is packed. Saturates where a spec asks for
    /// more than 2^64 bytes; no such size passes the checks.
    pub fn field(&self, field: &Field, target: Target) -> (u64, u64) {
        let (size, align) = self.element(field.ty.element, target);
        match field.ty.shape {
            Shape::Single => (size, align),
            Shape::Array { length, .. } => (size.saturating_mul(length), align),
            Shape::Flexible { .. } => (0, align),
        }
    }

    /// What a field of that struct is aligned to. Packing takes away what types have by nature and
    /// leaves what a typedef asks for: C aligns `__aligned_u64` to 8 in a packed struct as well.
    pub fn field_align(&self, item: &Struct, field: &Field, target: Target) -> u64 {
        let is_asked_for = matches!(field.ty.element, Element::Int(ty) if ty.aligned);
        if item.packed && !is_asked_for {
            return 1;
        }
        let (_, natural) = self.field(field, target);
        natural
    }

    fn lay_out(&self, item: &Struct, target: Target) -> StructLayout {
        let mut cursor = 0u64;
        let mut end = 0u64;
        let mut align = item.aligned.map_or(1, |aligned| aligned.value.max(1));
        let mut offsets = Vec::with_capacity(item.fields.len());
        let mut sizes = Vec::with_capacity(item.fields.len());
        for field in &item.fields {
            let (size, _) = self.field(field, target);
            let field_align = self.field_align(item, field, target);
            align = align.max(field_align);
            let offset = if item.is_union {
                0
            } else {
                round_up(cursor, field_align)
            };
            offsets.push(offset);
            sizes.push(size);
            cursor = offset.saturating_add(size);
            end = end.max(cursor);
        }
        StructLayout {
            size: round_up(end, align),
            align,
            offsets,
            sizes,
            end,
        }
    }
}

fn int_align(ty: IntType, target: Target) -> u64 {
    match (ty.bits, ty.aligned, target) {
        (64, false, Target::Align4) => 4,
        _ => u64::from(ty.bits / 8),
    }
}

/// The next multiple of `align`; saturates at the top of the range.
pub fn round_up(value: u64, align: u64) -> u64 {
    value
        .checked_next_multiple_of(align.max(1))
        .unwrap_or(u64::MAX)
}
