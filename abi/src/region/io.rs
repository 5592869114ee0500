//! What a client reads from and writes to.

/// Reads and writes at positions of a VFIO device's file, as `pread` and `pwrite` do.
///
/// An error is the errno, a positive number.
///
/// ```
/// use std::fs::File;
/// use std::io;
/// use std::os::unix::fs::FileExt;
/// use zdev_abi::region::RegionIo;
///
/// struct Device(File);
///
/// /// Only an error of the system has a number.
/// fn errno(error: io::Error) -> i32 {
///     error.raw_os_error().unwrap_or(0)
/// }
///
/// impl RegionIo for Device {
///     fn read_at(&mut self, bytes: &mut [u8], position: u64) -> Result<usize, i32> {
///         self.0.read_at(bytes, position).map_err(errno)
///     }
///
///     fn write_at(&mut self, bytes: &[u8], position: u64) -> Result<usize, i32> {
///         self.0.write_at(bytes, position).map_err(errno)
///     }
/// }
/// ```
pub trait RegionIo {
    /// Reads bytes that start at `position`, and says how many it read.
    ///
    /// # Errors
    ///
    /// The errno of the read.
    fn read_at(&mut self, bytes: &mut [u8], position: u64) -> Result<usize, i32>;

    /// Writes `bytes` at `position` by one call of the system, and says how many it wrote.
    ///
    /// It must not try the rest again after a short write, nor the whole after an error: each write
    /// can execute an instruction.
    ///
    /// # Errors
    ///
    /// The errno of the write.
    fn write_at(&mut self, bytes: &[u8], position: u64) -> Result<usize, i32>;
}

impl<Io: RegionIo + ?Sized> RegionIo for &mut Io {
    #[inline]
    fn read_at(&mut self, bytes: &mut [u8], position: u64) -> Result<usize, i32> {
        (**self).read_at(bytes, position)
    }

    #[inline]
    fn write_at(&mut self, bytes: &[u8], position: u64) -> Result<usize, i32> {
        (**self).write_at(bytes, position)
    }
}
