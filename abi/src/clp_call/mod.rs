//! Calls of firmware about PCI functions: blocks to send, and checks of what comes back.
//!
//! [`clp`](crate::clp) has the layouts, this module how they are used. [`list`], [`query`],
//! [`query_group`], [`set`] and [`slpc`] make a whole block: the request, and behind it room for the
//! response. `parse_list` and its kin take the bytes of a response, from a running machine or from
//! a file, and refuse those that are not what they should be. Firmware is not trusted to be right.
//!
//! ```
//! use zdev_abi::clp_call::{list, parse_list, response_of};
//!
//! // Linux's `/dev/clp` takes a page of `CLP_BLK_SIZE` bytes that starts with the block.
//! let mut block = list(None).to_bytes();
//! assert_eq!(block[..4], [0, 32, 0, 2]);
//! # let entry = [0x10, 0x44, 0x1a, 0xf4, 0x80, 0, 0, 0, 0, 0, 0x56, 0x78, 0x80, 2, 0, 0];
//! # block[32..36].copy_from_slice(&[0, 48, 0, 0x10]);
//! # (block[62], block[63]) = (1, 16);
//! # block[64..80].copy_from_slice(&entry);
//!
//! // Here firmware fills in the response.
//! let functions = parse_list(response_of(&block)?)?;
//! assert!(functions.uid_checking() && functions.continuation().is_none());
//! let found: Vec<(u32, u32)> = functions.entries().map(|entry| (entry.fid(), entry.fh())).collect();
//! assert_eq!(found, [(0x5678, 0x8002_0000)]);
//! # Ok::<(), zdev_abi::clp_call::ClpError>(())
//! ```
//!
//! Slices may have any alignment and may go on behind the block. Nothing here panics or allocates,
//! whatever they hold.

mod error;
mod request;
mod response;

pub use error::ClpError;
pub use request::{list, parse_request, query, query_group, response_of, set, slpc, Request};
pub use response::{
    parse_list, parse_query, parse_query_group, parse_set, parse_slpc, parse_slpc_pci, List,
};

/// Size of a part of a block; no block is larger than `CLP_BLK_SIZE`.
#[inline]
const fn len_of<T>() -> u16 {
    size_of::<T>() as u16
}

/// Refuses a length that is too small.
#[inline]
fn at_least(found: u16, expected: u16) -> Result<(), ClpError> {
    if found >= expected {
        return Ok(());
    }
    let offset = 0;
    Err(ClpError::LengthTooSmall {
        offset,
        expected,
        found,
    })
}

/// The first bytes of `block`, if their number is the one that the head states.
#[inline]
fn exactly(block: &[u8], found: u16, expected: u16) -> Result<&[u8], ClpError> {
    if found != expected {
        let offset = 0;
        return Err(ClpError::Length {
            offset,
            expected,
            found,
        });
    }
    available(block, expected)
}

/// The first bytes of `block`, if it has so many.
#[inline]
fn available(block: &[u8], len: u16) -> Result<&[u8], ClpError> {
    let expected = usize::from(len);
    let found = block.len();
    block
        .get(..expected)
        .ok_or(ClpError::Truncated { expected, found })
}
