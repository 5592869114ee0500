//! The page that data pass through.

use core::fmt;

/// A page of memory that the kernel copies data from and to.
///
/// It starts at a multiple of 4096, so no data in it cross one: what the rules `address-alignment`
/// and `address-page` ask for always holds.
#[repr(C, align(4096))]
pub struct Bounce([u8; Self::SIZE]);

impl Bounce {
    /// Its length in bytes: the longest store.
    pub const SIZE: usize = 4096;

    /// A page of zeros.
    #[inline]
    pub const fn new() -> Self {
        Self([0; Self::SIZE])
    }

    /// Puts data at its start; `None` if they are longer than a page.
    #[inline]
    pub(super) fn fill(&mut self, data: &[u8]) -> Option<()> {
        self.0.get_mut(..data.len())?.copy_from_slice(data);
        Some(())
    }

    /// Puts zeros where a load delivers its register.
    #[inline]
    pub(super) fn clear_register(&mut self) {
        if let Some(register) = self.0.first_chunk_mut::<8>() {
            *register = [0; 8];
        }
    }

    /// The eight bytes at its start.
    #[inline]
    pub(super) fn register(&self) -> [u8; 8] {
        self.0.first_chunk().copied().unwrap_or_default()
    }

    /// Where it is, for a kernel that reads and writes it.
    ///
    /// The address is exposed: the compiler takes into account that others access the bytes by it,
    /// until they are accessed here again. So this comes last before the kernel is called.
    #[inline]
    pub(super) fn address(&mut self) -> u64 {
        self.0.as_mut_ptr().expose_provenance() as u64
    }
}

impl Default for Bounce {
    #[inline]
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Debug for Bounce {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Bounce").finish_non_exhaustive()
    }
}
