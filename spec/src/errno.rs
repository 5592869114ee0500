//! The errnos that a spec may name.

macro_rules! errnos {
    ($($name:ident = $number:literal, $meaning:literal;)*) => {
        /// An errno, by its C name.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Errno {
            $(
                #[doc = $meaning]
                $name,
            )*
        }

        impl Errno {
            /// Every errno that a spec may name.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// Their names, in the same order.
            pub const NAMES: &'static [&'static str] = &[$(stringify!($name)),*];

            /// Such as `EINVAL`.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$name => stringify!($name)),* }
            }

            /// The number in `include/uapi/asm-generic`, which all architectures but alpha, mips,
            /// parisc and sparc use.
            pub const fn number(self) -> u8 {
                match self { $(Self::$name => $number),* }
            }
        }
    };
}

errnos! {
    EPERM = 1, "Operation not permitted.";
    ENOENT = 2, "No such file or directory.";
    EIO = 5, "I/O error.";
    ENXIO = 6, "No such device or address.";
    E2BIG = 7, "Argument list too long.";
    EAGAIN = 11, "Try again.";
    ENOMEM = 12, "Out of memory.";
    EACCES = 13, "Permission denied.";
    EFAULT = 14, "Bad address.";
    EBUSY = 16, "Device or resource busy.";
    EEXIST = 17, "File exists.";
    ENODEV = 19, "No such device.";
    EINVAL = 22, "Invalid argument.";
    ENOTTY = 25, "Not a typewriter.";
    EFBIG = 27, "File too large.";
    ENOSPC = 28, "No space left on device.";
    EROFS = 30, "Read-only file system.";
    EPIPE = 32, "Broken pipe.";
    EDOM = 33, "Math argument out of domain of func.";
    ERANGE = 34, "Math result not representable.";
    ENODATA = 61, "No data available.";
    EPROTO = 71, "Protocol error.";
    EBADMSG = 74, "Not a data message.";
    EOVERFLOW = 75, "Value too large for defined data type.";
    EMSGSIZE = 90, "Message too long.";
    EOPNOTSUPP = 95, "Operation not supported on transport endpoint.";
    EADDRNOTAVAIL = 99, "Cannot assign requested address.";
    ENETDOWN = 100, "Network is down.";
    ENOBUFS = 105, "No buffer space available.";
    ESHUTDOWN = 108, "Cannot send after transport endpoint shutdown.";
    ETIMEDOUT = 110, "Connection timed out.";
    EHOSTDOWN = 112, "Host is down.";
    EALREADY = 114, "Operation already in progress.";
    EINPROGRESS = 115, "Operation now in progress.";
    EREMOTEIO = 121, "Remote I/O error.";
}

impl Errno {
    /// The errno of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|errno| errno.name() == name)
    }
}
