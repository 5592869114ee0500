//! What the bytes of a request ask for, and what refuses it.

use core::fmt;

use crate::vfio_zdev::zpci_io::{
    write_area, CheckedRequest, Device, Rejection, REQ_OFFSET, REQ_SIZE,
};
use crate::vfio_zdev::VfioZpciIoReq;

/// Says what the bytes that somebody wrote to the region ask for, and which rule refuses it.
///
/// `bytes` are those of one write at the request's place, in the byte order of this machine.
///
/// ```
/// use zdev_abi::region::explain;
/// use zdev_abi::vfio_zdev::{zpci_io::Device, VfioZpciIoReq};
///
/// let strict = Device { maxstbl: 4096, relaxed: false, bar_length: [1 << 48, 0, 0x1000, 0, 0, 0], msix: false };
/// let doorbell = VfioZpciIoReq::store_block(0x7fff_0000_1000, 0, 8, 2);
/// assert_eq!(
///     explain(&doorbell.to_bytes(), &strict).to_string(),
///     "VFIO_ZPCI_IO_FLAG_BLOCKW: 8 bytes at offset 0x0 of address space 2, memory at 0x7fff00001000\n\
///      refused by store-strict-minimum: `len` is 8 (0x8), but `req.len > 8` is required (EINVAL)\n\
///      Without relaxed rules a store writes more than eight bytes; PCI store is for up to eight."
/// );
/// ```
#[inline]
pub fn explain<'a>(bytes: &'a [u8], device: &'a Device) -> Explanation<'a> {
    Explanation { bytes, device }
}

/// What [`explain`] says, as text.
#[derive(Clone, Copy, Debug)]
pub struct Explanation<'a> {
    bytes: &'a [u8],
    device: &'a Device,
}

impl Explanation<'_> {
    /// The request; `None` if the number of bytes is not that of one.
    #[inline]
    pub fn request(&self) -> Option<VfioZpciIoReq> {
        write_area(REQ_OFFSET, self.bytes.len()).ok()?;
        Some(VfioZpciIoReq::read(self.bytes))
    }

    /// The rule that refuses the request, if one does.
    #[inline]
    pub fn rejection(&self) -> Option<Rejection> {
        CheckedRequest::new(&self.request()?, self.device).err()
    }
}

impl fmt::Display for Explanation<'_> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(request) = self.request() else {
            let found = self.bytes.len();
            return write!(
                f,
                "no request: {found} bytes were written, not the {REQ_SIZE} of one"
            );
        };
        let VfioZpciIoReq {
            flags,
            gaddr,
            offset,
            len,
            pcias,
            ..
        } = request;
        write!(
            f,
            "{flags:?}: {len} bytes at offset {offset:#x} of address space {pcias}, "
        )?;
        writeln!(f, "memory at {gaddr:#x}")?;
        match self.rejection() {
            None => write!(f, "keeps all rules"),
            Some(rejection) => {
                writeln!(f, "refused by {rejection}")?;
                f.write_str(rejection.rule.summary())
            }
        }
    }
}
