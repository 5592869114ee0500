//! The suites, in the order they run: what is quick and tells most comes first.

use super::needs::Need;

/// Cases that are run together.
#[derive(Debug)]
pub(crate) struct Suite {
    /// As given on the command line.
    pub(crate) name: &'static str,
    /// What passes when it passes.
    pub(crate) about: &'static str,
    /// What has to be installed.
    pub(crate) needs: &'static [Need],
    /// Whether its tests look for their tools themselves, each for its own.
    pub(crate) asks_itself: bool,
    /// What runs.
    pub(crate) work: Work,
}

/// What a suite does.
#[derive(Debug)]
pub(crate) enum Work {
    /// The checks of `cargo xtask check`, a case each.
    Checks,
    /// Runs cargo, once for each list of arguments.
    Cargo(&'static [&'static [&'static str]]),
    /// The same, for s390x, under an emulator.
    Emulated(&'static [&'static [&'static str]]),
    /// Runs tests in Miri with these arguments, once for each of its two models of who may use which pointer.
    Interpreted(&'static [&'static [&'static str]]),
    /// The tests of a crate that is not part of the workspace.
    Outside(&'static str),
}

const C: &[Need] = &[Need::Gcc, Need::Gxx, Need::Clang, Need::GccS390x];

const RUST: &[Need] = &[
    Need::Rustfmt,
    Need::OldestRust,
    Need::RustI386,
    Need::RustS390x,
];

const TRUTH: &[Need] = &[
    Need::Gcc,
    Need::Clang,
    Need::GccS390x,
    Need::RustI386,
    Need::RustS390x,
];

/// A suite of the crate `uapi-tests`.
macro_rules! of_tests {
    ($name:literal, $about:literal, $needs:expr) => {
        Suite {
            name: $name,
            about: $about,
            needs: $needs,
            asks_itself: true,
            work: Work::Cargo(&[&[
                "test",
                "--package=uapi-tests",
                "--test",
                $name,
                "--",
                "--show-output",
            ]]),
        }
    };
}

/// Every suite.
pub(crate) const ALL: &[Suite] = &[
    Suite {
        name: "check",
        about: "what `cargo xtask check` says of the tree",
        needs: &[],
        asks_itself: true,
        work: Work::Checks,
    },
    Suite {
        name: "lint",
        about: "formatting, clippy and rustdoc have nothing to say",
        needs: &[Need::Rustfmt, Need::Clippy],
        asks_itself: false,
        work: Work::Cargo(&[
            &["fmt", "--all", "--check"],
            &[
                "clippy",
                "--workspace",
                "--all-targets",
                "--",
                "--deny=warnings",
            ],
            &[
                "doc",
                "--workspace",
                "--no-deps",
                "--config=build.rustdocflags=['--deny=warnings']",
            ],
        ]),
    },
    Suite {
        name: "unit",
        about: "the tests of each crate",
        needs: &[],
        asks_itself: true,
        work: Work::Cargo(&[
            &[
                "test",
                "--workspace",
                "--exclude=uapi-tests",
                "--no-fail-fast",
                "--",
                // A suite of its own, with needs of its own.
                "--skip=accessor_cost",
            ],
            &["test", "--package=uapi-tests", "--lib"],
            &[
                "test",
                "--package=zdev-abi",
                "--features=ioctl",
                "--test=chain_ioctl",
            ],
            &[
                "test",
                "--package=zdev-abi",
                "--no-default-features",
                "--no-fail-fast",
            ],
            // Tests have `info` and `region` always, users may have neither or one.
            &["check", "--package=zdev-abi", "--no-default-features"],
            &[
                "check",
                "--package=zdev-abi",
                "--no-default-features",
                "--features=info",
            ],
            &[
                "check",
                "--package=zdev-abi",
                "--no-default-features",
                "--features=region",
            ],
        ]),
    },
    of_tests!(
        "ui",
        "rejected specs are rejected in the words of tests/ui",
        &[]
    ),
    of_tests!("readme", "the README shows what its commands print", &[]),
    of_tests!(
        "spec_docs",
        "the examples of docs/spec-format.md compile",
        &[]
    ),
    of_tests!(
        "abi_record",
        "a frozen ABI says only what is ABI and is read again; no text brings its reader down",
        &[]
    ),
    of_tests!(
        "abi_history",
        "the shipped baselines are what the kernels had, and differ as history says",
        &[]
    ),
    of_tests!(
        "abi_edits",
        "edits of specs are judged as a maintainer judges them, with requests that show it",
        &[]
    ),
    of_tests!(
        "abi_docs",
        "every rule of ABI drift is explained and tried",
        &[]
    ),
    of_tests!(
        "oracle",
        "layouts and values are those read from compiled kernel headers",
        &[]
    ),
    of_tests!("mutations", "an edit that breaks the ABI is noticed", &[]),
    of_tests!(
        "one_bit",
        "each bit of each number that places a field is needed",
        &[]
    ),
    of_tests!(
        "robustness",
        "no text, however odd, makes the compiler panic",
        &[]
    ),
    of_tests!(
        "three_way",
        "C, Rust and the checked spec agree on every offset",
        TRUTH
    ),
    of_tests!(
        "bit_positions",
        "every field lies where gcc and clang put it, for 13 kinds of machines",
        &[Need::Gcc, Need::Clang, Need::GccS390x]
    ),
    of_tests!(
        "bit_accessors",
        "generated accessors of bit fields touch their own bits, on both byte orders",
        &[Need::GccS390x, Need::RustS390x, Need::QemuS390x]
    ),
    of_tests!(
        "world",
        "the merged ABI is that of real kernel headers, installed and newer",
        &[Need::Gcc, Need::Clang, Need::GccS390x, Need::KernelHeaders]
    ),
    of_tests!(
        "verify",
        "kernels for s390x and compilers' debug information agree with the spec; broken specs do not",
        &[
            Need::Gcc,
            Need::Clang,
            Need::GccS390x,
            Need::Pahole,
            Need::Decompressors,
            Need::KernelTypes,
        ]
    ),
    of_tests!(
        "headers",
        "every C file compiles alone, in C90 and C++, without a warning",
        C
    ),
    of_tests!(
        "c_access",
        "C accessors give and change their own bits, on both byte orders",
        &[Need::Gcc, Need::GccS390x, Need::QemuS390x]
    ),
    of_tests!(
        "flows",
        "what the flows make of firmware's answers is what real kernels and C made of them",
        &[Need::GccS390x, Need::RustS390x, Need::QemuS390x]
    ),
    of_tests!(
        "walker_mutations",
        "an edit that loosens or moves a bound of the walk along a chain is noticed",
        &[]
    ),
    Suite {
        name: "fuzz",
        about: "random chains are walked as an independent model walks them",
        needs: &[],
        asks_itself: true,
        work: Work::Outside("tests/fuzz"),
    },
    of_tests!(
        "region_vectors",
        "the shared requests and their answers are those of the rules, and enough",
        &[]
    ),
    of_tests!(
        "region_mutants",
        "every small change to a rule changes the answer to a shared request",
        &[]
    ),
    of_tests!(
        "region_c",
        "C checkers of requests give the shared answers, however they are compiled",
        &[Need::Gcc, Need::Clang, Need::GccS390x, Need::QemuS390x]
    ),
    of_tests!(
        "region_proof",
        "the C checker means what the rules mean, for all requests and devices",
        &[Need::Gcc, Need::Cbmc]
    ),
    of_tests!(
        "rust_out",
        "generated Rust is formatted, compiles, and is the same each time",
        RUST
    ),
    Suite {
        name: "accessor_cost",
        about: "generated accessors take as few instructions as code by hand",
        needs: &[Need::RustS390x],
        asks_itself: false,
        work: Work::Cargo(&[&["test", "--package=xtask", "accessor_cost"]]),
    },
    Suite {
        name: "foreign",
        about: "a crate of another project compiles its own spec with our macros",
        needs: &[],
        asks_itself: true,
        work: Work::Outside("tests/foreign"),
    },
    Suite {
        name: "kernel_rust",
        about: "the kernel's layouts compile with its zerocopy and pass its lints",
        needs: &[Need::Clippy, Need::OldestRust],
        asks_itself: false,
        work: Work::Cargo(&[
            &[
                "clippy",
                "--manifest-path=tests/kernel_layouts/Cargo.toml",
                "--",
                "--deny=warnings",
            ],
            &[
                "+1.85.0",
                "check",
                "--manifest-path=tests/kernel_layouts/Cargo.toml",
            ],
        ]),
    },
    of_tests!(
        "kernel_shapes",
        "a driver with every kind of data compiles with its first hooks",
        &[Need::Rustfmt, Need::Clippy]
    ),
    Suite {
        name: "kernel_standin",
        about: "the generated driver does right whatever user, memory and hardware do",
        needs: &[Need::Gcc, Need::Clippy],
        asks_itself: false,
        work: Work::Cargo(&[
            &[
                "clippy",
                "--manifest-path=tests/kernel_standin/Cargo.toml",
                "--workspace",
                "--all-targets",
                "--",
                "--deny=warnings",
            ],
            &[
                "test",
                "--manifest-path=tests/kernel_standin/Cargo.toml",
                "--no-fail-fast",
            ],
            &[
                "test",
                "--manifest-path=tests/kernel_standin/Cargo.toml",
                "--lib",
                "--features=s390",
            ],
        ]),
    },
    Suite {
        name: "kernel",
        about: "in real kernels for s390x, the module and zdev-abi do what they promise",
        needs: &[Need::RustS390x, Need::GccS390x, Need::BootedKernel],
        asks_itself: false,
        work: Work::Cargo(&[
            &["xtask", "kernel", "build", "--arch=s390"],
            &["xtask", "kernel", "run", "--arch=s390", "--without-old"],
        ]),
    },
    Suite {
        name: "kernel_standin_races",
        about: "threads that share the driver do not race, says ThreadSanitizer",
        // For the sources of the standard library, which is built with the sanitizer as well.
        needs: &[Need::Miri],
        asks_itself: false,
        work: Work::Cargo(&[
            &[
                "+nightly",
                "test",
                "--manifest-path=tests/kernel_standin/Cargo.toml",
                "--lib",
                "--no-fail-fast",
                "-Zbuild-std",
                "--target=x86_64-unknown-linux-gnu",
                "--config=build.rustflags=['-Zsanitizer=thread']",
            ],
            &[
                "+nightly",
                "test",
                "--manifest-path=tests/kernel_standin/Cargo.toml",
                "--lib",
                "--no-fail-fast",
                "--features=s390",
                "-Zbuild-std",
                "--target=x86_64-unknown-linux-gnu",
                "--config=build.rustflags=['-Zsanitizer=thread']",
            ],
        ]),
    },
    Suite {
        name: "oldest",
        about: "the published crates build with the oldest Rust they promise",
        needs: &[Need::OldestRust],
        asks_itself: false,
        work: Work::Cargo(&[&[
            "+1.85.0",
            "check",
            "--package=uapi-spec",
            "--package=uapi-codegen",
            "--package=uapi-macros",
            "--package=zdev-abi",
        ]]),
    },
    Suite {
        name: "i386",
        about: "the layouts of zdev-abi hold where u64 is aligned to 4",
        needs: &[Need::RustI386],
        asks_itself: false,
        work: Work::Cargo(&[&[
            "check",
            "--package=zdev-abi",
            "--target=i686-unknown-linux-gnu",
        ]]),
    },
    Suite {
        name: "s390x",
        about: "the tests of zdev-abi and uapi-spec pass on a big-endian machine",
        needs: &[Need::RustS390x, Need::GccS390x, Need::QemuS390x],
        asks_itself: false,
        work: Work::Emulated(&[
            &[
                "test",
                "--package=zdev-abi",
                "--package=uapi-spec",
                "--lib",
                "--tests",
                "--no-fail-fast",
                "--target=s390x-unknown-linux-gnu",
            ],
            &[
                "test",
                "--package=zdev-abi",
                "--features=ioctl",
                "--test=chain_ioctl",
                "--target=s390x-unknown-linux-gnu",
            ],
            &[
                "test",
                "--package=uapi-macros",
                "--test=bits",
                "--test=region",
                "--test=sample",
                "--no-fail-fast",
                "--target=s390x-unknown-linux-gnu",
            ],
        ]),
    },
    Suite {
        name: "miri",
        about: "the tests of zdev-abi show no undefined behaviour, on either byte order",
        needs: &[Need::Miri],
        asks_itself: false,
        // With zerocopy, whose derives are all there is of `unsafe`.
        work: Work::Interpreted(&[
            &[
                "--package=zdev-abi",
                "--lib",
                "--tests",
                "--no-fail-fast",
                "--target=x86_64-unknown-linux-gnu",
            ],
            &[
                "--package=zdev-abi",
                "--lib",
                "--tests",
                "--no-fail-fast",
                "--target=s390x-unknown-linux-gnu",
            ],
        ]),
    },
    Suite {
        name: "kernel_standin_miri",
        about: "the driver shows no undefined behaviour, on either byte order",
        needs: &[Need::Miri],
        asks_itself: false,
        // With the hooks that each kind of machine has.
        work: Work::Interpreted(&[
            &[
                "--manifest-path=tests/kernel_standin/Cargo.toml",
                "--lib",
                "--no-fail-fast",
                "--target=x86_64-unknown-linux-gnu",
            ],
            &[
                "--manifest-path=tests/kernel_standin/Cargo.toml",
                "--lib",
                "--no-fail-fast",
                "--features=s390",
                "--target=s390x-unknown-linux-gnu",
            ],
        ]),
    },
];
