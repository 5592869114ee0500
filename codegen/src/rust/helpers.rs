//! What a module defines if one of its items needs it: private functions, and an error.

use super::module::{Helper, Module};

const TAKE: &str = "
/// Takes the next `N` bytes off `rest`; bytes that are missing are zero.
#[inline]
fn take<const N: usize>(rest: &mut &[u8]) -> [u8; N] {
    if let Some((taken, left)) = rest.split_first_chunk() {
        *rest = left;
        return *taken;
    }
    let mut taken = [0; N];
    for (to, from) in taken.iter_mut().zip(*rest) {
        *to = *from;
    }
    *rest = &[];
    taken
}
";

const NESTED: &str = "
/// Takes the bytes of a `T` off `rest`, and reads it.
#[inline]
fn nested<T>(rest: &mut &[u8], read: impl Fn(&[u8]) -> T) -> T {
    let whole = *rest;
    *rest = whole.get(size_of::<T>()..).unwrap_or_default();
    read(whole)
}
";

const PUT: &str = "
/// Copies `value` to the next bytes of `rest`.
#[inline]
#[allow(clippy::mut_mut, reason = \"a cursor\")]
fn put<const N: usize>(rest: &mut &mut [u8], value: [u8; N]) {
    if let Some((next, left)) = core::mem::take(rest).split_first_chunk_mut() {
        *next = value;
        *rest = left;
    }
}
";

const ELEMENTS: &str = "
/// The first `count` elements in `bytes`; `None` if `bytes` end before the last of them.
fn elements<'a, T>(
    bytes: &'a [u8],
    count: usize,
    read: impl Fn(&[u8]) -> T + 'a,
) -> Option<impl ExactSizeIterator<Item = T> + 'a> {
    let size = count.checked_mul(size_of::<T>())?;
    let elements = bytes.get(..size)?.chunks_exact(size_of::<T>());
    Some(elements.map(read))
}
";

const BIT: &str = "
/// `value` at bit `shift`.
///
/// It is rotated among ones: of a `bool` that is shifted alone, LLVM makes a branch on s390x.
#[inline]
const fn bit(value: bool, shift: u32) -> u64 {
    (value as u64 | !1).rotate_left(shift) & (1 << shift)
}
";

const IOC: &str = "
/// The number of an ioctl: `_IOC()` of `asm/ioctl.h`.
const fn ioc(direction: u32, ty: u8, number: u8, size: usize) -> u32 {
    direction | ((size as u32) << 16) | ((ty as u32) << 8) | number as u32
}
";

const IO: &str = "
/// `_IO()`.
const fn io(ty: u8, number: u8) -> u32 {
    ioc(IOC_NONE, ty, number, 0)
}
";

/// `const fn` of the ioctls whose number holds a size.
fn sized(name: &str, direction: &str) -> String {
    format!(
        "
/// `_{}()`.
const fn {name}<T>(ty: u8, number: u8) -> u32 {{
    ioc({direction}, ty, number, size_of::<T>())
}}
",
        name.to_ascii_uppercase()
    )
}

/// Writes what the module needs.
pub(crate) fn write(module: &mut Module<'_>) {
    let helpers = module.uses.helpers.clone();
    if helpers.contains(&Helper::TooWide) {
        module.uses.core.insert("fmt");
    }
    if helpers.iter().any(|helper| *helper >= Helper::Io) {
        ioc(module);
    }
    for helper in helpers {
        match helper {
            Helper::Take => text(module, TAKE),
            Helper::Nested => text(module, NESTED),
            Helper::Put => text(module, PUT),
            Helper::Elements => text(module, ELEMENTS),
            Helper::Bit => text(module, BIT),
            Helper::TooWide => text(module, include_str!("too_wide.rs.in")),
            Helper::Io => text(module, IO),
            Helper::Ior => text(module, &sized("ior", "IOC_READ")),
            Helper::Iow => text(module, &sized("iow", "IOC_WRITE")),
            Helper::Iowr => text(module, &sized("iowr", "IOC_READ | IOC_WRITE")),
        }
    }
}

/// The encoding of directions, as far as it is used.
fn ioc(module: &mut Module<'_>) {
    let uses = |helpers: &[Helper]| {
        let called = &module.uses.helpers;
        helpers.iter().any(|helper| called.contains(helper))
    };
    let directions = [
        (uses(&[Helper::Io]), "NONE", "1 << 29", "0"),
        (
            uses(&[Helper::Ior, Helper::Iowr]),
            "READ",
            "2 << 29",
            "2 << 30",
        ),
        (
            uses(&[Helper::Iow, Helper::Iowr]),
            "WRITE",
            "4 << 29",
            "1 << 30",
        ),
    ];
    module.blank();
    module.lines([
        "/// Whether the machine has the ioctl encoding of old Unix systems rather than Linux's own.",
        "const IOC_IS_OLD: bool = cfg!(any(",
        "    target_arch = \"mips\",",
        "    target_arch = \"mips32r6\",",
        "    target_arch = \"mips64\",",
        "    target_arch = \"mips64r6\",",
        "    target_arch = \"powerpc\",",
        "    target_arch = \"powerpc64\",",
        "    target_arch = \"sparc\",",
        "    target_arch = \"sparc64\",",
        "));",
    ]);
    for (is_used, name, old, new) in directions {
        if is_used {
            module.blank();
            module.line(format!("/// `_IOC_{name}` where it stands in a number."));
            module.line(format!(
                "const IOC_{name}: u32 = if IOC_IS_OLD {{ {old} }} else {{ {new} }};"
            ));
        }
    }
    text(module, IOC);
}

fn text(module: &mut Module<'_>, text: &str) {
    module.blank();
    module.lines(text.trim_start().lines());
}
