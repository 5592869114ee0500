//! What lies where in a struct, for two of them side by side.

use crate::record::{Field, Order, Struct};

/// One stretch of a struct's bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MapRow {
    /// First byte.
    pub at: u64,
    /// First byte behind it.
    pub end: u64,
    /// The field and its type, or `(padding)`.
    pub text: String,
}

/// The bytes of a struct, from the first to the last. Bit fields have rows of their own behind
/// that of their word.
pub fn byte_map(item: &Struct) -> Vec<MapRow> {
    let mut rows = Vec::new();
    let mut cursor = 0;
    for field in &item.fields {
        if field.at > cursor && !item.union {
            rows.push(padding(cursor, field.at));
        }
        rows.push(MapRow {
            at: field.at,
            end: field.end(),
            text: describe(field),
        });
        for bits in &field.bits {
            rows.push(MapRow {
                at: field.at,
                end: field.end(),
                text: format!("  .{} mask {:#x}", bits.name, bits.mask.0),
            });
        }
        cursor = cursor.max(field.end());
    }
    if item.size > cursor {
        rows.push(padding(cursor, item.size));
    }
    rows
}

fn padding(at: u64, end: u64) -> MapRow {
    MapRow {
        at,
        end,
        text: "(padding)".to_owned(),
    }
}

fn describe(field: &Field) -> String {
    let order = match field.order {
        Some(Order::Big) => " big-endian",
        Some(Order::Little) => " little-endian",
        None => "",
    };
    let reserved = if field.reserved && field.name.is_some() {
        " (reserved)"
    } else {
        ""
    };
    format!("{} {}{order}{reserved}", field.ty, field.shown())
}
