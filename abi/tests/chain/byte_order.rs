//! Replies of a machine with the other byte order, by the widths of the fields in C.
//!
//! Written by hand, and so a second opinion on what the crate reverses by the spec.

/// A big-endian reply to `VFIO_DEVICE_GET_INFO` as a little-endian machine would have written it, as
/// far as this knows its numbers.
///
/// Bytes of capabilities that are not known stay as they are, and so does everything behind a link
/// that leads nowhere: the walker says what is wrong with it.
pub(crate) fn reversed(reply: &[u8]) -> Vec<u8> {
    let mut bytes = reply.to_vec();
    reverse(&mut bytes, 0, &[4; 5]);
    let (flags, first) = (number(reply, 4), number(reply, 16));
    let mut at = if flags & 0x80 != 0 { first } else { 0 };
    if at >= 24 {
        reverse(&mut bytes, 20, &[4]);
    }
    while at >= 20 && at + 8 <= bytes.len() {
        reverse(&mut bytes, at, &[2, 2, 4]);
        let id = u16::from_be_bytes([reply[at], reply[at + 1]]);
        let version = u16::from_be_bytes([reply[at + 2], reply[at + 3]]);
        // Widths of the fields behind the header.
        let fields: &[usize] = match (id, version) {
            (1, 1) => &[8, 8, 2, 2, 2, 1, 1],
            (1, _) => &[8, 8, 2, 2, 2, 1, 1, 4],
            (2, 1) => &[8, 8, 8, 2, 2, 2, 1],
            (2, _) => &[8, 8, 8, 2, 2, 2, 1, 1, 2],
            (3 | 4, _) => &[4],
            (5, _) => &[4, 4],
            _ => &[],
        };
        reverse(&mut bytes, at + 8, fields);
        let next = number(reply, at + 4);
        if next <= at {
            break;
        }
        at = next;
    }
    bytes
}

/// Reverses the bytes of each field, as far as there are bytes.
fn reverse(bytes: &mut [u8], mut at: usize, widths: &[usize]) {
    for width in widths {
        if let Some(field) = bytes.get_mut(at..at + width) {
            field.reverse();
        }
        at += width;
    }
}

/// The number of 32 bits at an offset; 0 if it is not there.
fn number(bytes: &[u8], at: usize) -> usize {
    let field = bytes.get(at..).and_then(<[u8]>::first_chunk);
    field.map_or(0, |field| u32::from_be_bytes(*field) as usize)
}
