//! Responses: checked, and read.

use core::mem::offset_of;
use core::num::NonZeroU64;
use core::slice::ChunksExact;

use super::{at_least, available, exactly, len_of, list, ClpError};
use crate::clp::{
    ClpFhListEntry, ClpReqRspListPci, ClpRspHdr, ClpRspListPci, ClpRspQueryPci, ClpRspQueryPciGrp,
    ClpRspSetPci, ClpRspSlpc, ClpRspSlpcPci, CLP_RC_OK, LIST_PCI_HDR_LEN,
};

/// A list of functions, or a part of it.
#[derive(Clone, Debug)]
pub struct List<'a> {
    /// What is in front of the entries.
    head: &'a [u8],
    entries: ChunksExact<'a, u8>,
}

impl<'a> List<'a> {
    /// The functions.
    #[inline]
    pub fn entries(
        &self,
    ) -> impl DoubleEndedIterator<Item = ClpFhListEntry> + ExactSizeIterator + Clone + 'a {
        self.entries.clone().map(ClpFhListEntry::read)
    }

    /// Where the list goes on, if it does.
    #[inline]
    pub fn resume_token(&self) -> Option<NonZeroU64> {
        NonZeroU64::new(ClpRspListPci::read(self.head).resume_token())
    }

    /// The block that asks for the rest, if there is one.
    ///
    /// Firmware decides when the list ends. Who asks again and again should count.
    #[inline]
    pub fn continuation(&self) -> Option<ClpReqRspListPci> {
        let token = self.resume_token()?;
        Some(list(Some(token)))
    }

    /// Largest number of functions that the machine can have.
    #[inline]
    pub fn max_fn(&self) -> u16 {
        ClpRspListPci::read(self.head).max_fn()
    }

    /// Whether the machine guarantees that user-defined ids are unique.
    #[inline]
    pub fn uid_checking(&self) -> bool {
        ClpRspListPci::read(self.head).uid_checking()
    }
}

/// Reads the response to [`list`].
///
/// Entries may be larger than [`ClpFhListEntry`]: what a later machine appends to each is skipped.
/// Linux takes only those of 16 bytes.
///
/// # Errors
///
/// See [`ClpError`]; the entries must be at least those 16 bytes, and fill the response.
#[inline]
pub fn parse_list(response: &[u8]) -> Result<List<'_>, ClpError> {
    let least = LIST_PCI_HDR_LEN as u16;
    let len = accepted(response)?;
    at_least(len, least)?;
    let (head, entries) = available(response, len)?.split_at(usize::from(least));
    // Not `ClpRspListPci::read`, which is for 252 entries.
    let offset = offset_of!(ClpRspListPci, entry_size);
    let entry_size = usize::from(head.get(offset).copied().unwrap_or_default());
    let expected = size_of::<ClpFhListEntry>();
    if entry_size < expected {
        let found = entry_size;
        return Err(ClpError::EntrySize {
            offset,
            expected,
            found,
        });
    }
    let entries = entries.chunks_exact(entry_size);
    let rest = entries.remainder().len();
    if rest > 0 {
        return Err(ClpError::PartialEntry {
            offset: usize::from(len) - rest,
            expected: entry_size,
            found: rest,
        });
    }
    Ok(List { head, entries })
}

/// Reads the response to [`query`](super::query()).
///
/// # Errors
///
/// See [`ClpError`]. [`ClpRspQueryPci::read`] takes what this refuses.
#[inline]
pub fn parse_query(response: &[u8]) -> Result<ClpRspQueryPci, ClpError> {
    let len = accepted(response)?;
    let bytes = exactly(response, len, len_of::<ClpRspQueryPci>())?;
    Ok(ClpRspQueryPci::read(bytes))
}

/// Reads the response to [`query_group`](super::query_group()).
///
/// # Errors
///
/// See [`ClpError`]. [`ClpRspQueryPciGrp::read`] takes what this refuses.
#[inline]
pub fn parse_query_group(response: &[u8]) -> Result<ClpRspQueryPciGrp, ClpError> {
    let len = accepted(response)?;
    let bytes = exactly(response, len, len_of::<ClpRspQueryPciGrp>())?;
    Ok(ClpRspQueryPciGrp::read(bytes))
}

/// Reads the response to [`set`](super::set()).
///
/// # Errors
///
/// See [`ClpError`]. [`ClpRspSetPci::read`] takes what this refuses.
#[inline]
pub fn parse_set(response: &[u8]) -> Result<ClpRspSetPci, ClpError> {
    let len = accepted(response)?;
    let bytes = exactly(response, len, len_of::<ClpRspSetPci>())?;
    Ok(ClpRspSetPci::read(bytes))
}

/// Reads the response to [`slpc`](super::slpc()) for [`CLP_LPS_PCI`](crate::clp::CLP_LPS_PCI).
///
/// # Errors
///
/// See [`ClpError`]. [`ClpRspSlpcPci::read`] takes what this refuses.
#[inline]
pub fn parse_slpc_pci(response: &[u8]) -> Result<ClpRspSlpcPci, ClpError> {
    let len = accepted(response)?;
    let bytes = exactly(response, len, len_of::<ClpRspSlpcPci>())?;
    Ok(ClpRspSlpcPci::read(bytes))
}

/// Reads the response to [`slpc`](super::slpc()) for [`CLP_LPS_BASE`](crate::clp::CLP_LPS_BASE).
///
/// # Errors
///
/// See [`ClpError`]. [`ClpRspSlpc::read`] takes what this refuses.
#[inline]
pub fn parse_slpc(response: &[u8]) -> Result<ClpRspSlpc, ClpError> {
    let len = accepted(response)?;
    let bytes = exactly(response, len, len_of::<ClpRspSlpc>())?;
    Ok(ClpRspSlpc::read(bytes))
}

/// The length that a response states, if firmware did what it was asked for.
///
/// The code comes first, as in Linux: what firmware leaves in a length it refuses is its own.
#[inline]
fn accepted(response: &[u8]) -> Result<u16, ClpError> {
    let hdr = ClpRspHdr::read(available(response, len_of::<ClpRspHdr>())?);
    match hdr.rsp() {
        CLP_RC_OK => Ok(hdr.len()),
        found => Err(ClpError::Refused { offset: 2, found }),
    }
}
