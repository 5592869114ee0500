//! Uses every item of the stand-in for the kernel crate, and nothing else.
//!
//! The stand-in compiles it as a test of this crate. Compiled as a module of the kernel, by
//! `obj-m := probe.o` in a folder of its own, it shows what the stand-in takes and the kernel does
//! not. It is never run there.

#![allow(dead_code, missing_docs, unreachable_pub)]

use core::mem::MaybeUninit;
use kernel::{
    error::from_result,
    new_mutex,
    prelude::*,
    sync::Mutex,
    time::{
        delay::udelay,
        Delta, //
    },
    transmute::FromBytes,
    types::ForeignOwnable,
    uaccess::{
        UserPtr,
        UserSlice,
        UserSliceReader,
        UserSliceWriter, //
    },
};

fn errors(number: u64) -> isize {
    from_result(|| {
        let number = isize::try_from(number)?;
        match number {
            0 => Err(EINVAL),
            1 => Err(EIO),
            2 => Err(EFAULT),
            3 => Err(ENOMEM),
            4 => Err(Error::from_errno(-95)),
            _ => Ok(number),
        }
    })
}

fn raw(error: Error) -> c_int {
    error.to_errno()
}

fn read(pointer: *mut c_void, length: usize) -> Result<KBox<[MaybeUninit<u8>; 16]>> {
    let mut reader: UserSliceReader = UserSlice::new(UserPtr::from_ptr(pointer), length).reader();
    let first: [u8; 8] = reader.read()?;
    let number: Number = reader.read()?;
    let data = KBox::<[MaybeUninit<u8>; 16]>::new_uninit(GFP_KERNEL)?;
    // SAFETY: Bytes that may be uninitialized need no initialization.
    let mut data = unsafe { data.assume_init() };
    if number == Number(u64::from_ne_bytes(first)) && !reader.is_empty() {
        let rest = reader.len();
        reader.read_raw(data.get_mut(..rest).ok_or(EINVAL)?)?;
    }
    Ok(data)
}

/// A number with a name.
#[derive(PartialEq, Eq)]
#[repr(transparent)]
struct Number(u64);

// SAFETY: All bytes are a number.
unsafe impl FromBytes for Number {}

fn write(address: usize, data: &[u8]) -> Result<bool> {
    let user = UserSlice::new(UserPtr::from_addr(address), data.len());
    let mut writer: UserSliceWriter = user.writer();
    let length = writer.len();
    writer.write_slice(data.get(..length).ok_or(EINVAL)?)?;
    Ok(writer.is_empty())
}

/// A value that threads share.
struct Shared {
    counter: Pin<KBox<Mutex<KBox<[u8; 16]>>>>,
}

fn share() -> Result<*mut c_void> {
    let counter = KBox::zeroed(GFP_KERNEL)?;
    let counter = KBox::pin_init(new_mutex!(counter), GFP_KERNEL)?;
    Ok(KBox::new(Shared { counter }, GFP_KERNEL_ACCOUNT)?.into_foreign())
}

/// # Safety
///
/// `shared` comes from [`share`] and is not used any more.
unsafe fn count(shared: *mut c_void) -> u8 {
    // SAFETY: The caller promises that it comes from there.
    let borrowed = unsafe { KBox::<Shared>::borrow(shared) };
    let mut counter = borrowed.counter.lock();
    for byte in counter.iter_mut() {
        *byte = byte.wrapping_add(1);
    }
    let first = counter.first().copied().unwrap_or(0);
    drop(counter);
    // SAFETY: The caller promises that nobody uses it any more.
    drop(unsafe { KBox::<Shared>::from_foreign(shared) });
    first
}

fn wait() -> bool {
    udelay(Delta::from_micros(1));
    current!().signal_pending()
}
