//! How the kernel is asked, by a kernel that this file plays: `ioctl` of libc is replaced.
//!
//! It goes by what real ones do with `argsz`, and by what hostile ones could. The last test asks the
//! real kernel, about files that are not of VFIO.

mod chain;

use std::cell::RefCell;
use std::ffi::{c_int, c_ulong};
use std::fs::File;
use std::os::fd::{AsFd, OwnedFd};

use chain::{base, group, Bytes};
use zdev_abi::info::*;
use zdev_abi::vfio::VfioRegionType;

const GET_INFO: u32 = if cfg!(any(target_arch = "powerpc64", target_arch = "mips64")) {
    0x2000_3b6b
} else {
    0x3b6b
};
const GET_REGION_INFO: u32 = GET_INFO + 1;

/// What the kernel answers to a command: the bytes of a whole reply, or an error.
type Kernel = Box<dyn FnMut(u32, Request<'_>) -> Result<(), c_int>>;

thread_local! {
    static KERNEL: RefCell<Option<Kernel>> = const { RefCell::new(None) };
}

/// The buffer of a request, as the kernel sees it.
struct Request<'a>(&'a mut [u8]);

impl Request<'_> {
    fn number(&self, at: usize) -> u32 {
        u32::from_ne_bytes(*self.0[at..].first_chunk().unwrap())
    }

    fn argsz(&self) -> u32 {
        self.number(0)
    }

    fn set(&mut self, at: usize, value: u32) {
        self.0[at..at + 4].copy_from_slice(&value.to_ne_bytes());
    }

    /// What vfio-pci does: the chain if there is room for it, or else how much it needs.
    fn answer(&mut self, reply: &Bytes, head: usize, cap_offset: usize) {
        let argsz = self.argsz();
        let needed = reply.0.len();
        if needed > argsz as usize {
            self.0[..head].copy_from_slice(&reply.0[..head]);
            self.set(0, needed as u32);
            self.set(cap_offset, 0);
        } else {
            self.0[..needed].copy_from_slice(&reply.0);
            self.set(0, argsz);
        }
    }
}

/// Stands in for libc's. Commands that are not VFIO's, and those nobody plays a kernel for, go on.
///
/// # Safety
///
/// As that of the real one: `argument` points to what the command takes.
#[no_mangle]
unsafe extern "C" fn ioctl(fd: c_int, command: c_ulong, argument: *mut u8) -> c_int {
    let command = command as u32;
    let played = KERNEL.with_borrow_mut(|kernel| {
        let kernel = kernel.as_mut()?;
        // SAFETY: the caller says that it points to a request, whose first field is its length.
        let argsz = unsafe { argument.cast::<u32>().read_unaligned() };
        // SAFETY: it points to so many bytes, and nobody else uses them during the call.
        let bytes = unsafe { std::slice::from_raw_parts_mut(argument, argsz as usize) };
        Some(kernel(command, Request(bytes)))
    });
    match played {
        Some(Ok(())) => 0,
        Some(Err(error)) => {
            // SAFETY: the function has no conditions.
            let errno = unsafe { libc::__errno_location() };
            // SAFETY: it points to this thread's own number, which is there as long as the thread.
            unsafe { *errno = error };
            -1
        }
        // SAFETY: the same call.
        None => unsafe {
            libc::syscall(libc::SYS_ioctl, fd, command as c_ulong, argument) as c_int
        },
    }
}

/// Some open file: what is asked about it, the played kernel answers.
fn device() -> OwnedFd {
    File::open("/dev/null").unwrap().into()
}

/// Runs `work` while `kernel` answers; returns how often it was asked, too.
fn with_kernel<T>(
    mut kernel: impl FnMut(u32, Request<'_>) -> Result<(), c_int> + 'static,
    work: impl FnOnce(&OwnedFd) -> T,
) -> (T, usize) {
    let asked = std::rc::Rc::new(std::cell::Cell::new(0));
    let count = asked.clone();
    let device = device();
    KERNEL.set(Some(Box::new(move |command, request| {
        count.set(count.get() + 1);
        kernel(command, request)
    })));
    let result = work(&device);
    KERNEL.set(None);
    (result, asked.get())
}

/// A device with a base, a group, and `more` bytes in a capability that is not known.
fn described(head: usize, more: usize) -> Bytes {
    let mut bytes = Bytes::device(head);
    bytes.add(1, 2, &base());
    bytes.add(2, 2, &group());
    let last = bytes.add(77, 1, &vec![7; more]);
    bytes.end(last);
    bytes
}

fn region_of(index: u32, region_type: u32, subtype: u32) -> Bytes {
    let mut bytes = Bytes::region();
    bytes.u32(8, index);
    let last = bytes.add(2, 1, &[region_type, subtype].map(u32::to_ne_bytes).concat());
    bytes.end(last);
    bytes
}

#[test]
fn a_chain_that_fits_takes_one_request() {
    for head in [20, 24] {
        let (info, asked) = with_kernel(
            move |command, mut request| {
                assert_eq!(command, GET_INFO);
                assert!(request.0[4..].iter().all(|byte| *byte == 0));
                request.answer(&described(head, 8), head, 16);
                Ok(())
            },
            |device| device_info(device).unwrap(),
        );
        assert_eq!(asked, 1);
        let device = info.reply().unwrap().zpci_device().unwrap().unwrap();
        assert_eq!(device.base.fh, Some(0x8000_0123));
        let argsz = u32::from_ne_bytes(*info.bytes().first_chunk().unwrap());
        assert_eq!(argsz as usize, info.bytes().len());
    }
}

#[test]
fn a_chain_that_does_not_fit_takes_two() {
    for more in [1000, 100_000] {
        let (info, asked) = with_kernel(
            move |_, mut request| {
                request.answer(&described(24, more), 24, 16);
                Ok(())
            },
            |device| device_info(device).unwrap(),
        );
        assert_eq!(asked, 2);
        assert_eq!(info.bytes().len(), 24 + 40 + 48 + 8 + more);
        let reply = info.reply().unwrap();
        let last = reply.capabilities().unwrap().last().unwrap().unwrap();
        assert_eq!((last.id.0, last.bytes.len()), (77, more + 8));
    }
}

#[test]
fn a_chain_that_grows_meanwhile_takes_three() {
    let mut lengths = [1000, 2000, 2000].into_iter();
    let (info, asked) = with_kernel(
        move |_, mut request| {
            request.answer(&described(24, lengths.next().unwrap()), 24, 16);
            Ok(())
        },
        |device| device_info(device).unwrap(),
    );
    assert_eq!(asked, 3);
    assert!(info.reply().unwrap().zpci_device().unwrap().is_some());
}

#[test]
fn a_kernel_that_always_wants_more_is_left() {
    let (error, asked) = with_kernel(
        |_, mut request| {
            let argsz = request.argsz();
            request.set(4, chain::DEVICE_WITH_CAPS);
            request.set(16, 0);
            request.set(0, argsz + 1);
            Ok(())
        },
        |device| device_info(device).unwrap_err(),
    );
    assert!(
        matches!(error, AskError::NeverEnough { offered: 520 }),
        "{error}"
    );
    assert_eq!(asked, 8);
    assert_eq!(
        error.to_string(),
        "the kernel wants more room after each of 8 requests, 520 bytes now"
    );
}

#[test]
fn a_kernel_that_wants_the_whole_memory_does_not_get_it() {
    for needed in [(1 << 20) + 1, u32::MAX] {
        let (error, asked) = with_kernel(
            move |_, mut request| {
                request.set(4, chain::DEVICE_WITH_CAPS);
                request.set(0, needed);
                Ok(())
            },
            |device| device_info(device).unwrap_err(),
        );
        assert!(matches!(error, AskError::TooLarge { needed: wanted } if wanted == needed));
        assert_eq!(asked, 1);
    }
    let (info, asked) = with_kernel(
        |_, mut request| {
            request.answer(&described(24, (1 << 20) - 120), 24, 16);
            Ok(())
        },
        |device| device_info(device).unwrap(),
    );
    assert_eq!((info.bytes().len(), asked), (1 << 20, 2));
}

#[test]
fn what_is_wrong_with_a_chain_its_walker_says() {
    let (info, asked) = with_kernel(
        |_, mut request| {
            let mut bytes = described(24, 8);
            bytes.u32(28, 24);
            request.answer(&bytes, 24, 16);
            Ok(())
        },
        |device| device_info(device).unwrap(),
    );
    assert_eq!(asked, 1);
    assert!(info.reply().unwrap().zpci_device().is_err());
    // The kernel takes back what it was offered, and so has no room for a chain.
    let (info, _) = with_kernel(
        |_, mut request| {
            request.set(0, 7);
            request.set(4, chain::DEVICE_WITH_CAPS);
            Ok(())
        },
        |device| device_info(device).unwrap(),
    );
    assert!(info.reply().unwrap().zpci_device().is_err());
}

#[test]
fn regions_are_asked_for_by_index() {
    let (info, asked) = with_kernel(
        |command, mut request| {
            assert_eq!(command, GET_REGION_INFO);
            assert_eq!((request.argsz(), request.number(8)), (512, 3));
            request.answer(&region_of(3, 1, 1), 32, 12);
            Ok(())
        },
        |device| region_info(device.as_fd(), 3).unwrap(),
    );
    assert_eq!(asked, 1);
    let reply = info.reply().unwrap();
    assert_eq!(reply.index, 3);
    assert_eq!(reply.region_type().unwrap().unwrap().subtype, 1);
    assert_eq!(info.bytes().len(), 512);
}

/// A device with regions 9 to 12: one that is refused, two of other types, and the one looked for.
fn with_regions(command: u32, request: &mut Request<'_>) -> Result<(), c_int> {
    if command == GET_INFO {
        let mut bytes = described(24, 8);
        bytes.u32(8, 13);
        request.answer(&bytes, 24, 16);
        return Ok(());
    }
    let bytes = match request.number(8) {
        9 => return Err(libc::EINVAL),
        // The same subtype, of another type; and the other way round.
        10 => region_of(10, 0x8000_8086, 2),
        11 => region_of(11, 0x8000_1014, 1),
        12 => region_of(12, 0x8000_1014, 2),
        index => panic!("region {index}"),
    };
    request.answer(&bytes, 32, 12);
    Ok(())
}

#[test]
fn a_region_is_found_by_its_type() {
    let find = |region_type, subtype| {
        let kernel = |command, mut request: Request<'_>| with_regions(command, &mut request);
        let (found, _) = with_kernel(kernel, |device| {
            find_region(device, VfioRegionType(region_type), subtype).unwrap()
        });
        found.map(|info| info.reply().unwrap().index)
    };
    assert_eq!(find(0x8000_1014, 2), Some(12));
    assert_eq!(find(0x8000_8086, 2), Some(10));
    assert_eq!(find(0x8000_1014, 3), None);
    assert_eq!(find(0x1014, 2), None);
}

#[test]
fn looking_for_a_region_stops_at_what_is_wrong() {
    let (error, _) = with_kernel(
        |command, mut request| match command {
            GET_INFO => with_regions(command, &mut request),
            _ => Err(libc::EIO),
        },
        |device| find_region(device, VfioRegionType(1), 1).unwrap_err(),
    );
    assert!(matches!(error, AskError::Refused(error) if error.raw_os_error() == Some(libc::EIO)));

    let (error, asked) = with_kernel(
        |_, mut request| {
            request.set(4, 2);
            request.set(8, u32::MAX);
            Ok(())
        },
        |device| find_region(device, VfioRegionType(1), 1).unwrap_err(),
    );
    assert!(matches!(
        error,
        AskError::TooManyRegions { regions: u32::MAX }
    ));
    assert_eq!(asked, 1);
}

#[test]
fn the_real_kernel_refuses_what_is_not_of_vfio() {
    let file = device();
    let error = device_info(&file).unwrap_err();
    let AskError::Refused(error) = error else {
        panic!("{error}")
    };
    // An emulator of user programs says that there is no such call.
    let expected = [libc::ENOTTY, libc::ENOSYS];
    assert!(
        expected.map(Some).contains(&error.raw_os_error()),
        "{error}"
    );
    assert!(matches!(region_info(&file, 0), Err(AskError::Refused(_))));
}
