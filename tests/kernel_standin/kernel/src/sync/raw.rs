//! A lock without a value: out of the optimizer's sight, as `mutex_lock()` is.

use std::sync::{Condvar, Mutex, PoisonError};

use crate::machine;

/// Taken or not.
#[derive(Debug, Default)]
pub(super) struct RawLock {
    taken: Mutex<bool>,
    given_back: Condvar,
}

impl RawLock {
    #[inline(never)]
    pub(super) fn take(&self) {
        let taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        let wait = self.given_back.wait_while(taken, |taken| *taken);
        *wait.unwrap_or_else(PoisonError::into_inner) = true;
        machine::lock();
    }

    #[inline(never)]
    pub(super) fn give_back(&self) {
        machine::unlock();
        *self.taken.lock().unwrap_or_else(PoisonError::into_inner) = false;
        self.given_back.notify_one();
    }
}
