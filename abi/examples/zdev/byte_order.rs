//! Replies of a machine with the other byte order.

/// A reply to `VFIO_DEVICE_GET_INFO` with the bytes of all numbers reversed that this knows of.
///
/// The walker takes replies in the order of the host, as the kernel there gives them. This is for
/// those that were captured elsewhere. Bytes of capabilities that are not known stay as they are, and
/// so does everything behind a link that leads nowhere: the walker says what is wrong with it.
pub(crate) fn reversed(reply: &[u8]) -> Vec<u8> {
    let mut bytes = reply.to_vec();
    reverse(&mut bytes, 0, &[4; 5]);
    let (flags, first) = (number(&bytes, 4), number(&bytes, 16));
    let mut at = if flags & 0x80 != 0 { first } else { 0 };
    if at >= 24 {
        reverse(&mut bytes, 20, &[4]);
    }
    while at >= 20 && at + 8 <= bytes.len() {
        reverse(&mut bytes, at, &[2, 2, 4]);
        let id = u16::from_ne_bytes([bytes[at], bytes[at + 1]]);
        let version = u16::from_ne_bytes([bytes[at + 2], bytes[at + 3]]);
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
        let next = number(&bytes, at + 4);
        if next <= at {
            break;
        }
        at = next;
    }
    bytes
}

/// Whether a reply makes sense only with its bytes reversed.
#[allow(dead_code, reason = "the tests know the byte order")]
pub(crate) fn is_foreign(reply: &[u8]) -> bool {
    is_absurd(reply) && !is_absurd(&reversed(reply))
}

/// Whether no kernel so far would have sent this: its `argsz` is large, or flags are set that nobody
/// knows.
#[allow(dead_code, reason = "the tests know the byte order")]
pub(crate) fn is_absurd(reply: &[u8]) -> bool {
    number(reply, 0) >= 1 << 20 || number(reply, 4) >= 1 << 16
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
    field.map_or(0, |field| u32::from_ne_bytes(*field) as usize)
}
