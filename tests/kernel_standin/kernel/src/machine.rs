//! What a test decides: when things fail, what the user does meanwhile. And what it learns.
//!
//! A [`Machine`] is user memory and a count of what the kernel has allocated. A thread that calls the
//! driver has one as its current machine, and a [`Plan`] of its own for what goes wrong.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::atomic::{AtomicIsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard};

/// Memory of a user and of the kernel.
#[derive(Debug)]
pub struct Machine {
    base: u64,
    repeats: bool,
    memory: Mutex<Vec<u8>>,
    allocated: AtomicIsize,
}

impl Machine {
    /// A machine with so many bytes of user memory, of which the first has the address `base`.
    pub fn new(base: u64, length: usize) -> Arc<Self> {
        Self::with(base, length, false)
    }

    /// A machine on which every address is user memory: the same bytes are there over and over.
    pub fn everywhere(length: usize) -> Arc<Self> {
        Self::with(0, length, true)
    }

    fn with(base: u64, length: usize, repeats: bool) -> Arc<Self> {
        Arc::new(Self {
            base,
            repeats,
            memory: Mutex::new(vec![0; length]),
            allocated: AtomicIsize::new(0),
        })
    }

    /// Runs something on this machine, with that plan.
    pub fn run<R>(self: &Arc<Self>, plan: Plan, work: impl FnOnce() -> R) -> R {
        CURRENT.with(|current| {
            let context = Context {
                machine: Arc::clone(self),
                plan,
            };
            let before = current.borrow_mut().replace(Rc::new(context));
            let result = work();
            assert_eq!(LOCKS.get(), 0, "a lock is still held");
            *current.borrow_mut() = before;
            result
        })
    }

    /// Allocations of the kernel that have not been freed.
    pub fn allocated(&self) -> isize {
        self.allocated.load(Ordering::SeqCst)
    }

    /// What the user writes to its memory.
    pub fn store(&self, address: u64, bytes: &[u8]) {
        let mut memory = self.lock();
        for (address, new) in (address..).zip(bytes) {
            let index = self.index(address, memory.len()).expect("user memory");
            memory[index] = *new;
        }
    }

    /// What the user reads from its memory.
    pub fn load(&self, address: u64, length: u64) -> Vec<u8> {
        let memory = self.lock();
        let index = |address| self.index(address, memory.len()).expect("user memory");
        let addresses = address..address + length;
        addresses.map(|address| memory[index(address)]).collect()
    }

    /// Reads or writes a byte, which no other thread does at the same time.
    fn byte<R>(&self, address: u64, access: impl FnOnce(&mut u8) -> R) -> Option<R> {
        let mut memory = self.lock();
        let index = self.index(address, memory.len())?;
        memory.get_mut(index).map(access)
    }

    fn lock(&self) -> MutexGuard<'_, Vec<u8>> {
        self.memory.lock().expect("no thread panics with the lock")
    }

    /// Which byte of the memory an address is; `None` if it is none.
    fn index(&self, address: u64, length: usize) -> Option<usize> {
        let distance = address.checked_sub(self.base)?;
        // CAST: A length fits into 64 bits.
        let length = length as u64;
        match self.repeats {
            true => usize::try_from(distance % length).ok(),
            false => usize::try_from(distance).ok().filter(|_| distance < length),
        }
    }
}

/// What a user does before an access to its memory, whose number it gets.
type User = RefCell<Box<dyn FnMut(&Machine, usize)>>;

/// What happens to a thread while it is in the kernel. By default nothing does.
#[derive(Default)]
pub struct Plan {
    fault: Option<usize>,
    no_memory: Option<usize>,
    signal: Option<usize>,
    user: Option<User>,
    accesses: Cell<usize>,
    allocations: Cell<usize>,
    waits: Cell<usize>,
}

impl Plan {
    /// That access to user memory faults, a byte each, and those after it do as well.
    pub fn fault_at(access: usize) -> Self {
        Self {
            fault: Some(access),
            ..Self::default()
        }
    }

    /// That allocation fails, and those after it do as well.
    pub fn no_memory_at(allocation: usize) -> Self {
        Self {
            no_memory: Some(allocation),
            ..Self::default()
        }
    }

    /// A signal arrives after so many waits.
    pub fn signal_after(waits: usize) -> Self {
        Self {
            signal: Some(waits),
            ..Self::default()
        }
    }

    /// The user does something before each access to its memory, whose number it gets.
    pub fn user(user: impl FnMut(&Machine, usize) + 'static) -> Self {
        Self {
            user: Some(RefCell::new(Box::new(user))),
            ..Self::default()
        }
    }
}

struct Context {
    machine: Arc<Machine>,
    plan: Plan,
}

thread_local! {
    static CURRENT: RefCell<Option<Rc<Context>>> = const { RefCell::new(None) };
    static LOCKS: Cell<usize> = const { Cell::new(0) };
}

fn current() -> Rc<Context> {
    let context = CURRENT.with(|current| current.borrow().clone());
    context.expect("the kernel is called within `Machine::run()`")
}

/// Counts one up and says whether it has got to where things fail.
fn step(counter: &Cell<usize>, limit: Option<usize>) -> bool {
    let now = counter.get();
    counter.set(now + 1);
    limit.is_some_and(|limit| now >= limit)
}

/// Goes through user memory from the first byte to the last; false if an access faults.
pub(crate) fn copy(address: u64, length: usize, mut each: impl FnMut(usize, &mut u8)) -> bool {
    assert_eq!(
        LOCKS.get(),
        0,
        "user memory is accessed while a lock is held"
    );
    let Context { machine, plan } = &*current();
    for (index, address) in (0..length).zip(address..) {
        if let Some(user) = &plan.user {
            user.borrow_mut()(machine, plan.accesses.get());
        }
        if step(&plan.accesses, plan.fault) {
            return false;
        }
        if machine.byte(address, |byte| each(index, byte)).is_none() {
            return false;
        }
    }
    true
}

/// Whether an allocation succeeds, which is counted.
pub(crate) fn allocate() -> bool {
    let Context { machine, plan } = &*current();
    let fails = step(&plan.allocations, plan.no_memory);
    if !fails {
        machine.allocated.fetch_add(1, Ordering::SeqCst);
    }
    !fails
}

/// Counts an allocation that is gone.
pub(crate) fn free() {
    current().machine.allocated.fetch_sub(1, Ordering::SeqCst);
}

/// One wait for hardware is over.
pub(crate) fn wait() {
    let plan = &current().plan;
    plan.waits.set(plan.waits.get() + 1);
}

/// How often this thread has waited for hardware.
pub fn waits() -> usize {
    current().plan.waits.get()
}

/// Whether a signal is pending.
pub(crate) fn has_signal() -> bool {
    let plan = &current().plan;
    plan.signal.is_some_and(|wait| plan.waits.get() >= wait)
}

/// How many locks this thread holds.
pub fn locks() -> usize {
    LOCKS.get()
}

/// A lock was taken.
pub fn lock() {
    LOCKS.set(LOCKS.get() + 1);
}

/// A lock was given back.
pub fn unlock() {
    LOCKS.set(LOCKS.get() - 1);
}
