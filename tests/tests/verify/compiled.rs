//! What gcc and clang make of the kernel's own `asm/pci_clp.h`, as DWARF of several versions and as
//! BTF, for machines of both byte orders.

use std::path::{Path, PathBuf};
use std::process::Command;

use uapi_spec::model::Release;
use uapi_tests::compilers::{self, is_there};
use uapi_tests::{project_abi, root, scratch};

use super::{compared, kernel_types, linux, report, Verdict};

/// A kernel's headers, and what is known of it.
pub(super) struct Kernel {
    pub(super) debian: &'static str,
    pub(super) release: Release,
    /// What later kernels named.
    pub(super) lacks: &'static [&'static str],
    /// What was put into it after its release.
    pub(super) backported: &'static [&'static str],
}

pub(super) const KERNELS: &[Kernel] = &[
    Kernel {
        debian: "bookworm",
        release: linux(6, 1),
        lacks: &[
            "clp_rsp_query_pci.tid_avail: field",
            "clp_rsp_query_pci.tid: field",
            "clp_rsp_query_pci.fidparm: field",
            "clp_rsp_query_pci_grp.rtr: field",
        ],
        backported: &[],
    },
    Kernel {
        debian: "trixie",
        release: linux(6, 12),
        lacks: &[
            "clp_rsp_query_pci.fidparm: field",
            "clp_rsp_query_pci_grp.rtr: field",
        ],
        backported: &[
            "clp_rsp_query_pci.tid: release",
            "clp_rsp_query_pci.tid_avail: release",
        ],
    },
    Kernel {
        debian: "forky",
        release: linux(7, 2),
        lacks: &[],
        backported: &[],
    },
];

pub(super) const PROPOSED: &str = "clp_rsp_query_pci_grp.relaxed_align: field";

/// What the kernel's headers rely on, and a use of every type: compilers drop the others.
const BEFORE: &str = include_str!("../../c/clp/kernel_types.h");

/// A compiler for s390x, and its option for a kind of debug information.
const MAKERS: &[(&str, &[&str])] = &[
    ("s390x-linux-gnu-gcc", &["-gdwarf-5"]),
    ("s390x-linux-gnu-gcc", &["-gdwarf-4"]),
    // As it was before bit fields were counted from the start of their struct.
    ("s390x-linux-gnu-gcc", &["-gdwarf-3", "-gstrict-dwarf"]),
    ("clang", &["--target=s390x-linux-gnu", "-gdwarf-5"]),
    ("clang", &["--target=s390x-linux-gnu", "-gdwarf-4"]),
];

/// Compiles a header; nothing if the compiler is missing and that is allowed.
pub(super) fn object(test: &str, include: &Path, maker: (&str, &[&str])) -> Option<PathBuf> {
    let (program, options) = maker;
    if !is_there(
        program,
        &["--version"],
        "install the Debian package of that compiler",
    ) {
        return None;
    }
    let folder = scratch::folder(env!("CARGO_TARGET_TMPDIR"), test);
    let (source, object) = (folder.join("clp.c"), folder.join("clp.o"));
    scratch::write(&source, &format!("{BEFORE}#include \"asm/pci_clp.h\"\n"));
    let mut command = Command::new(program);
    command
        .args(options)
        .args(["-std=gnu11", "-fno-eliminate-unused-debug-types", "-c"]);
    command
        .arg("-I")
        .arg(include)
        .arg("-o")
        .arg(&object)
        .arg(&source);
    if let Some(complaint) = compilers::complaint(&mut command) {
        panic!("{complaint}");
    }
    Some(object)
}

#[test]
fn every_kernel_agrees_in_every_dwarf() {
    for kernel in KERNELS {
        let Some(folder) = kernel_types(kernel.debian) else {
            return;
        };
        for (index, maker) in MAKERS.iter().enumerate() {
            let test = format!("verify_{}_{index}", kernel.debian);
            let include = folder.join("headers/arch/s390/include");
            let Some(object) = object(&test, &include, *maker) else {
                return;
            };
            agrees(kernel, &object);
        }
    }
}

#[test]
fn every_kernel_agrees_in_btf() {
    for kernel in KERNELS {
        let Some(folder) = kernel_types(kernel.debian) else {
            return;
        };
        if !is_there(
            "pahole",
            &["--version"],
            "install the Debian package dwarves",
        ) {
            return;
        }
        let test = format!("verify_btf_{}", kernel.debian);
        let include = folder.join("headers/arch/s390/include");
        let Some(object) = object(&test, &include, MAKERS[1]) else {
            return;
        };
        with_btf(&object);
        let report = agrees(kernel, &object);
        assert!(report.source.ends_with("(BTF)"), "{}", report.source);
    }
}

/// Adds BTF to an object.
pub(super) fn with_btf(object: &Path) {
    let complaint = compilers::complaint(Command::new("pahole").arg("-J").arg(object));
    assert_eq!(complaint, None);
}

fn agrees(kernel: &Kernel, object: &Path) -> uapi_verify::report::Report {
    let report = report(&project_abi(), object, None, kernel.release);
    let by_right = [kernel.lacks, &[PROPOSED]].concat();
    let expected = Verdict::expected(&[], &by_right, kernel.backported);
    assert_eq!(
        Verdict::of(&report),
        expected,
        "{}: {}",
        kernel.debian,
        report.text()
    );
    assert!(compared(&report, "clp") >= 340, "{}", report.text());
    report
}

/// The structs of 5.10 that differ, written down from the kernel's history: Debian has no such
/// headers any more.
#[test]
fn linux_5_10_lacks_what_came_later() {
    let include = root().join("tests/c/clp/linux-5.10");
    let Some(object) = object("verify_5_10", &include, MAKERS[0]) else {
        return;
    };
    let old = report(&project_abi(), &object, None, linux(5, 10));
    let lacks = [
        "clp_req_set_pci.gisa: field",
        "clp_rsp_query_pci_grp.dtsm: field",
        "clp_rsp_query_pci_grp.maxstbl: field",
        "clp_rsp_query_pci_grp.relaxed_align: field",
        "clp_rsp_query_pci_grp.rtr: field",
    ];
    let expected = Verdict::expected(&[], &lacks, &[]);
    assert_eq!(Verdict::of(&old), expected, "{}", old.text());
    // The same headers, taken for those of 6.0, which has three of them.
    let report = report(&project_abi(), &object, None, linux(6, 0));
    let expected = Verdict::expected(&lacks[..3], &lacks[3..], &[]);
    assert_eq!(Verdict::of(&report), expected, "{}", report.text());
}

/// The series of January 2021: its bit is where the spec has it, and nothing is missing.
#[test]
fn the_posted_series_agrees() {
    let include = root().join("tests/c/clp/posted");
    let Some(object) = object("verify_posted", &include, MAKERS[0]) else {
        return;
    };
    let report = report(&project_abi(), &object, None, linux(5, 11));
    let lacks = [
        "clp_rsp_query_pci_grp.dtsm: field",
        "clp_rsp_query_pci_grp.rtr: field",
    ];
    // Merged with 6.0, from this series.
    let extra = ["clp_rsp_query_pci_grp.maxstbl: release"];
    let expected = Verdict::expected(&[], &lacks, &extra);
    assert_eq!(Verdict::of(&report), expected, "{}", report.text());
}
