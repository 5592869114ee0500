//! Pages of memory at chosen addresses, with chosen rights.

use std::collections::hash_map::{Entry, HashMap};
use std::io;
use std::ptr;

/// Length of a page in bytes, on amd64 and on s390x.
pub(crate) const PAGE: u64 = 4096;

/// A mapped page, to which nobody has references: the kernel and other threads may change it.
#[derive(Debug)]
pub(crate) struct Page {
    address: u64,
}

impl Page {
    /// Maps the page at an address; refuses if there is one already.
    fn at(address: u64) -> io::Result<Self> {
        Self::map(address, libc::MAP_FIXED_NOREPLACE)
    }

    /// Maps a page anywhere.
    pub(crate) fn anywhere() -> io::Result<Self> {
        Self::map(0, 0)
    }

    fn map(address: u64, how: i32) -> io::Result<Self> {
        // SAFETY: The call makes a new mapping, and does not replace another one.
        let page = unsafe {
            libc::mmap(
                address as *mut libc::c_void,
                PAGE as usize,
                libc::PROT_READ | libc::PROT_WRITE,
                libc::MAP_PRIVATE | libc::MAP_ANONYMOUS | how,
                -1,
                0,
            )
        };
        if page == libc::MAP_FAILED {
            return Err(io::Error::last_os_error());
        }
        Ok(Self {
            address: page.expose_provenance() as u64,
        })
    }

    /// Where it is.
    pub(crate) fn address(&self) -> u64 {
        self.address
    }

    /// Changes who may read and write it; nobody here may any more who cannot.
    pub(crate) fn protect(&self, rights: i32) -> io::Result<()> {
        let page = self.address as *mut libc::c_void;
        // SAFETY: The page is ours, and Rust has no reference into it.
        let result = unsafe { libc::mprotect(page, PAGE as usize, rights) };
        if result == 0 {
            Ok(())
        } else {
            Err(io::Error::last_os_error())
        }
    }

    /// Writes bytes, which have to lie in it.
    pub(crate) fn write(&self, bytes: &[u8], address: u64) {
        let place = self.place(address, bytes.len());
        // SAFETY: The place is in the page, which is mapped and no place of `bytes`.
        unsafe { ptr::copy_nonoverlapping(bytes.as_ptr(), place, bytes.len()) };
    }

    /// Reads bytes, which have to lie in it.
    pub(crate) fn read(&self, bytes: &mut [u8], address: u64) {
        let place = self.place(address, bytes.len());
        // SAFETY: The place is in the page, which is mapped and no place of `bytes`.
        unsafe { ptr::copy_nonoverlapping(place, bytes.as_mut_ptr(), bytes.len()) };
    }

    fn place(&self, address: u64, length: usize) -> *mut u8 {
        let end = address - self.address + length as u64;
        assert!(end <= PAGE, "{address:#x} is not in the page");
        ptr::with_exposed_provenance_mut(address as usize)
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        let page = self.address as *mut libc::c_void;
        // SAFETY: The page is ours, and Rust has no reference into it.
        unsafe { libc::munmap(page, PAGE as usize) };
    }
}

/// Pages around addresses, which stay mapped: to unmap one costs an emulator much.
#[derive(Debug, Default)]
pub(crate) struct Pages(HashMap<u64, Page>);

impl Pages {
    /// The page around an address; an error if there can be none, or if there is one that is not
    /// ours.
    pub(crate) fn around(&mut self, address: u64) -> io::Result<&Page> {
        match self.0.entry(address & !(PAGE - 1)) {
            Entry::Occupied(page) => Ok(page.into_mut()),
            Entry::Vacant(place) => Ok(place.insert(Page::at(address & !(PAGE - 1))?)),
        }
    }
}

/// Bytes that differ from each other and from those of other seeds.
pub(crate) fn pattern(length: usize, seed: u64) -> Vec<u8> {
    let mut state = seed;
    let mut next = || {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (state >> 56) as u8
    };
    (0..length).map(|_| next()).collect()
}
