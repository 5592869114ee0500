//! Locks, which the machine counts.

mod raw;

use core::cell::UnsafeCell;
use core::ops::{Deref, DerefMut};

use raw::RawLock;

/// A lock that sleeps.
#[derive(Debug)]
pub struct Mutex<T> {
    lock: RawLock,
    value: UnsafeCell<T>,
}

// SAFETY: One thread at a time gets at the value.
unsafe impl<T: Send> Sync for Mutex<T> {}

impl<T> Mutex<T> {
    /// What `new_mutex!` makes.
    pub fn new(value: T) -> impl PinInit<Self> {
        NewMutex(value)
    }

    /// Takes the lock.
    pub fn lock(&self) -> Guard<'_, T> {
        self.lock.take();
        Guard(self)
    }
}

/// What makes a value in its place. The kernel's can fail and writes to memory; this one cannot.
pub trait PinInit<T> {
    /// Makes the value.
    fn into_value(self) -> T;
}

struct NewMutex<T>(T);

impl<T> PinInit<Mutex<T>> for NewMutex<T> {
    fn into_value(self) -> Mutex<T> {
        Mutex {
            lock: RawLock::default(),
            value: UnsafeCell::new(self.0),
        }
    }
}

/// Holds a lock until it is dropped.
///
/// # Invariants
///
/// This thread has taken the lock.
#[derive(Debug)]
pub struct Guard<'a, T>(&'a Mutex<T>);

impl<T> Deref for Guard<'_, T> {
    type Target = T;

    fn deref(&self) -> &T {
        // SAFETY: By the invariant of the type, no other thread gets at the value.
        unsafe { &*self.0.value.get() }
    }
}

impl<T> DerefMut for Guard<'_, T> {
    fn deref_mut(&mut self) -> &mut T {
        // SAFETY: By the invariant of the type, no other thread gets at the value.
        unsafe { &mut *self.0.value.get() }
    }
}

impl<T> Drop for Guard<'_, T> {
    fn drop(&mut self) {
        self.0.lock.give_back();
    }
}
