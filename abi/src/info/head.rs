//! What both replies have in front of their chains.

use super::chain::{CapabilityId, Chain};
use super::error::{ChainError, ChainErrorKind};

/// Where a chain is, as the head of a reply says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct ChainOf<'a> {
    /// What the kernel can have written.
    pub(super) reply: &'a [u8],
    /// Bytes of the head, the offset of the chain included.
    pub(super) head: usize,
    /// Whether the flag is set that announces a chain.
    pub(super) is_announced: bool,
    /// Offset of the first capability; means nothing if the reply ends before the head does.
    pub(super) first: u32,
    /// The `argsz` of the request.
    pub(super) offered: u32,
    /// The `argsz` of the reply.
    pub(super) needed: u32,
}

impl<'a> ChainOf<'a> {
    /// The chain.
    #[inline]
    pub(super) fn walk<Id: CapabilityId>(&self) -> Result<Chain<'a, Id>, ChainError> {
        if !self.is_announced {
            return Ok(Chain::empty());
        }
        let found = self.reply.len();
        let has_offset = found >= self.head;
        if has_offset && self.first != 0 {
            return Chain::starting(self.reply, self.head, self.first);
        }
        let (offered, needed) = (self.offered, self.needed);
        Err(ChainError::of_head(if needed > offered {
            ChainErrorKind::ArgszTooSmall { offered, needed }
        } else if has_offset {
            ChainErrorKind::NoChain
        } else {
            let needed = self.head;
            ChainErrorKind::Truncated { needed, found }
        }))
    }
}

/// What there is of `reply`, if it is `least` bytes or more.
#[inline]
pub(super) fn whole(reply: &[u8], argsz: u32, least: usize) -> Result<&[u8], ChainError> {
    let there = up_to(reply, argsz);
    if there.len() >= least {
        return Ok(there);
    }
    let (needed, found) = (least, there.len());
    let kind = ChainErrorKind::Truncated { needed, found };
    Err(ChainError::of_head(kind))
}

/// What the kernel can have written of `reply`: no more than it was `offered`, nor more than it
/// says. Linux says no less than it was offered; who speaks the same protocol for it may.
#[inline]
pub(super) fn written(reply: &[u8], offered: u32, said: u32) -> &[u8] {
    up_to(reply, offered.min(said))
}

/// The first `end` bytes, or as many as there are.
#[inline]
fn up_to(reply: &[u8], end: u32) -> &[u8] {
    usize::try_from(end)
        .ok()
        .and_then(|end| reply.get(..end))
        .unwrap_or(reply)
}
