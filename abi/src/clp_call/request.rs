//! Requests: made, and read.

use core::num::NonZeroU64;

use super::{at_least, available, exactly, len_of, ClpError};
use crate::clp::{
    ClpCmd, ClpReqHdr, ClpReqListPci, ClpReqQueryPci, ClpReqQueryPciGrp, ClpReqRspListPci,
    ClpReqRspQueryPci, ClpReqRspQueryPciGrp, ClpReqRspSetPci, ClpReqRspSlpcPci, ClpReqSetPci,
    ClpReqSlpc, ClpRspHdr, ClpRspListPci, ClpRspQueryPci, ClpRspQueryPciGrp, ClpRspSetPci,
    ClpRspSlpcPci, ClpSetPciOc, CLP_LIST_PCI, CLP_QUERY_PCI_FN, CLP_QUERY_PCI_FNGRP,
    CLP_SET_PCI_FN, CLP_SLPC,
};

/// Asks for the PCI functions: for the first ones, or with the token of a response for more.
#[inline]
pub fn list(resume: Option<NonZeroU64>) -> ClpReqRspListPci {
    let mut block = ClpReqRspListPci::default();
    block.request.hdr = request_head::<ClpReqListPci>(CLP_LIST_PCI);
    block
        .request
        .set_resume_token(resume.map_or(0, NonZeroU64::get));
    block.response.hdr = room::<ClpRspListPci>();
    block
}

/// Asks about the function with the handle `fh`.
#[inline]
pub fn query(fh: u32) -> ClpReqRspQueryPci {
    let mut block = ClpReqRspQueryPci::default();
    block.request.hdr = request_head::<ClpReqQueryPci>(CLP_QUERY_PCI_FN);
    block.request.set_fh(fh);
    block.response.hdr = room::<ClpRspQueryPci>();
    block
}

/// Asks about the group of functions that [`ClpRspQueryPci::pfgid`] names.
#[inline]
pub fn query_group(pfgid: u8) -> ClpReqRspQueryPciGrp {
    let mut block = ClpReqRspQueryPciGrp::default();
    block.request.hdr = request_head::<ClpReqQueryPciGrp>(CLP_QUERY_PCI_FNGRP);
    block.request.pfgid = pfgid;
    block.response.hdr = room::<ClpRspQueryPciGrp>();
    block
}

/// Asks to enable or disable a function; `ndas` is the number of DMA address spaces it gets.
///
/// A hypervisor that lets firmware deliver interrupts sets `gisa` of the request as well. Linux's
/// `/dev/clp` refuses the command.
#[inline]
pub fn set(fh: u32, oc: ClpSetPciOc, ndas: u8) -> ClpReqRspSetPci {
    let mut block = ClpReqRspSetPci::default();
    block.request.hdr = request_head::<ClpReqSetPci>(CLP_SET_PCI_FN);
    block.request.set_fh(fh);
    block.request.oc = oc;
    block.request.ndas = ndas;
    block.response.hdr = room::<ClpRspSetPci>();
    block
}

/// Asks for the characteristics of the logical processor.
///
/// Whose they are, the base's or those of PCI, is said outside of the block: it is a
/// [`ClpLps`](crate::clp::ClpLps) that goes with the instruction.
#[inline]
pub fn slpc() -> ClpReqRspSlpcPci {
    let mut block = ClpReqRspSlpcPci::default();
    block.request.hdr = request_head::<ClpReqSlpc>(CLP_SLPC);
    block.response.hdr = room::<ClpRspSlpcPci>();
    block
}

/// A request, as a hypervisor gets it or a file holds it.
#[derive(Clone, Copy, Debug)]
pub enum Request {
    /// Of [`list`].
    List(ClpReqListPci),
    /// Of [`query`].
    Query(ClpReqQueryPci),
    /// Of [`query_group`].
    QueryGroup(ClpReqQueryPciGrp),
    /// Of [`set`].
    Set(ClpReqSetPci),
    /// Of [`slpc`].
    Slpc(ClpReqSlpc),
}

/// Reads the request that `block` starts with.
///
/// Reserved fields may hold anything. Linux's `/dev/clp` refuses those that are not 0.
///
/// # Errors
///
/// The command is none of PCI functions, its length is not the command's, or bytes are missing.
#[inline]
pub fn parse_request(block: &[u8]) -> Result<Request, ClpError> {
    let hdr = ClpReqHdr::read(available(block, len_of::<ClpReqHdr>())?);
    let expected = match hdr.cmd() {
        CLP_LIST_PCI => len_of::<ClpReqListPci>(),
        CLP_QUERY_PCI_FN => len_of::<ClpReqQueryPci>(),
        CLP_QUERY_PCI_FNGRP => len_of::<ClpReqQueryPciGrp>(),
        CLP_SET_PCI_FN => len_of::<ClpReqSetPci>(),
        CLP_SLPC => len_of::<ClpReqSlpc>(),
        found => return Err(ClpError::Command { offset: 2, found }),
    };
    let bytes = exactly(block, hdr.len(), expected)?;
    Ok(match hdr.cmd() {
        CLP_LIST_PCI => Request::List(ClpReqListPci::read(bytes)),
        CLP_QUERY_PCI_FN => Request::Query(ClpReqQueryPci::read(bytes)),
        CLP_QUERY_PCI_FNGRP => Request::QueryGroup(ClpReqQueryPciGrp::read(bytes)),
        CLP_SET_PCI_FN => Request::Set(ClpReqSetPci::read(bytes)),
        _ => Request::Slpc(ClpReqSlpc::read(bytes)),
    })
}

/// What is behind the request of a block: the response, and whatever follows it.
///
/// # Errors
///
/// The length of the request is not that of a request, or bytes are missing.
#[inline]
pub fn response_of(block: &[u8]) -> Result<&[u8], ClpError> {
    let hdr = ClpReqHdr::read(available(block, len_of::<ClpReqHdr>())?);
    at_least(hdr.len(), len_of::<ClpReqHdr>())?;
    let request = available(block, hdr.len())?;
    Ok(block.get(request.len()..).unwrap_or_default())
}

/// Head of a request of the type `T`.
#[inline]
fn request_head<T>(cmd: ClpCmd) -> ClpReqHdr {
    let mut hdr = ClpReqHdr::default();
    hdr.set_len(len_of::<T>());
    hdr.set_cmd(cmd);
    hdr
}

/// Head that offers room for a response of the type `T`.
#[inline]
fn room<T>() -> ClpRspHdr {
    let mut hdr = ClpRspHdr::default();
    hdr.set_len(len_of::<T>());
    hdr
}
