//! Where C puts the fields of a struct: worked out here, for the compiler to agree with.

use super::{Field, Shape, Spec, Struct};

/// Size and alignment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Extent {
    pub(super) size: u64,
    pub(super) align: u64,
}

/// A field, or bytes that fill a hole before one.
pub(super) enum Placed<'a> {
    Field(&'a Field, u64),
    Hole(u64, u64),
}

/// A struct with its holes filled.
pub(super) struct Layout<'a> {
    pub(super) places: Vec<Placed<'a>>,
    pub(super) end: u64,
    pub(super) extent: Extent,
    /// Whether only this machine has a hole somewhere: no field can fill it.
    pub(super) has_own_hole: bool,
}

/// Bytes and natural alignment of an integer type, where u64 is aligned to `word`.
fn integer(ty: &str, word: u64) -> Option<Extent> {
    let (size, align) = match ty {
        "u8" | "s8" => (1, 1),
        "u16" | "s16" => (2, 2),
        "u32" | "s32" => (4, 4),
        "u64" | "s64" => (8, word),
        "aligned_u64" | "aligned_s64" => (8, 8),
        _ => return None,
    };
    Some(Extent { size, align })
}

/// One element of a field.
fn element(spec: &Spec, ty: &str, word: u64) -> Extent {
    // What is not there any more is for the compiler to refuse.
    let nothing = Extent { size: 1, align: 1 };
    let inner = || Some(of(spec, spec.structure(ty)?, word, None).extent);
    integer(ty, word).or_else(inner).unwrap_or(nothing)
}

/// Bytes of a field, and what the struct aligns it to.
pub(super) fn field(spec: &Spec, item: &Struct, field: &Field, word: u64) -> Extent {
    let Extent { size, align } = element(spec, &field.ty, word);
    let count = match field.shape {
        Shape::Single => 1,
        Shape::Array(length, _) => length,
        Shape::Flexible(..) => 0,
    };
    let keeps = !item.packed || field.ty.starts_with("aligned_");
    Extent {
        size: size * count,
        align: if keeps { align } else { 1 },
    }
}

/// The layout where u64 is aligned to `word`. Holes are those of a machine that aligns it to 8:
/// the offsets of `filled`, if that is another.
pub(super) fn of<'a>(
    spec: &Spec,
    item: &'a Struct,
    word: u64,
    filled: Option<&Layout<'a>>,
) -> Layout<'a> {
    let wide = match (word, filled) {
        (8, _) | (_, Some(_)) => None,
        _ => Some(of(spec, item, 8, None)),
    };
    let holes: Vec<u64> = match filled.or(wide.as_ref()) {
        Some(layout) => holes_before(layout),
        None => vec![],
    };
    let mut layout = Layout {
        places: Vec::new(),
        end: 0,
        extent: Extent {
            size: 0,
            align: item.aligned.unwrap_or(1),
        },
        has_own_hole: false,
    };
    let mut cursor = 0u64;
    for (index, one) in item.fields.iter().enumerate() {
        let Extent { size, align } = field(spec, item, one, word);
        if !item.is_union {
            let hole = holes.get(index).copied();
            let hole = hole.unwrap_or_else(|| cursor.next_multiple_of(align) - cursor);
            if hole > 0 {
                layout.places.push(Placed::Hole(cursor, hole));
            }
            let start = (cursor + hole).next_multiple_of(align);
            layout.has_own_hole |= start > cursor + hole;
            cursor = start;
        }
        layout.places.push(Placed::Field(one, cursor));
        layout.extent.align = layout.extent.align.max(align);
        layout.end = layout.end.max(cursor + size);
        if !item.is_union {
            cursor += size;
        }
    }
    layout.extent.size = layout.end.next_multiple_of(layout.extent.align);
    layout
}

fn holes_before(layout: &Layout<'_>) -> Vec<u64> {
    let mut holes = Vec::new();
    let mut open = 0;
    for place in &layout.places {
        match place {
            Placed::Hole(_, size) => open = *size,
            Placed::Field(..) => holes.push(std::mem::take(&mut open)),
        }
    }
    holes
}
