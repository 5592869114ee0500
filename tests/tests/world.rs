//! The ABI is that of real kernel headers: those installed here, and newer ones, which are recorded.
//!
//! `uapi-verify` compares. What it must find is written here by hand, from the history of the
//! kernel, so a wrong `since` of the spec shows too. Everything else that it finds is an error, and so
//! is what it does not find.

use std::path::Path;

use uapi_spec::model::Release;
use uapi_tests::compilers::missing;
use uapi_tests::recorded::{truth, Source, KERNELS, MACHINES};
use uapi_tests::{assert_nothing, project_abi, scratch};
use uapi_verify::census::Wanted;
use uapi_verify::compiler::Compiler;
use uapi_verify::report::{Divergence, Kind, Report};
use uapi_verify::{compare, headers};

const fn linux(major: u16, minor: u16) -> Release {
    Release { major, minor }
}

/// Merged between the oldest and the newest headers: the release, and what it brought.
const BROUGHT: &[(Release, &[&str])] = &[
    // A bus, and the widths of atomic operations.
    (
        linux(6, 5),
        &[
            "VFIO_DEVICE_FLAGS_CDX: constant",
            "VFIO_DEVICE_INFO_CAP_PCI_ATOMIC_COMP: constant",
            "VFIO_PCI_ATOMIC_COMP32: constant",
            "VFIO_PCI_ATOMIC_COMP64: constant",
            "VFIO_PCI_ATOMIC_COMP128: constant",
            "vfio_device_info_cap_pci_atomic_comp: struct",
        ],
    ),
    // a881b496941f: structs end where the capabilities behind them are aligned.
    (
        linux(6, 6),
        &[
            "vfio_device_info.pad: field",
            "vfio_iommu_type1_info.pad: field",
        ],
    ),
];

/// What 20 bytes grew to 24, if old headers are taken for new ones.
const GREW: &[&str] = &["vfio_device_info: size"];

/// Posted in January 2021 and never merged.
const PROPOSED: &[&str] = &[
    "VFIO_REGION_SUBTYPE_IBM_ZPCI_IO: constant",
    "VFIO_DEVICE_INFO_ZPCI_FLAG_RELAXED: constant",
    "vfio_zpci_io_hdr: struct",
    "VFIO_ZPCI_IO_FLAG_READ: constant",
    "VFIO_ZPCI_IO_FLAG_BLOCKW: constant",
    "vfio_zpci_io_req: struct",
    "vfio_region_zpci_io: struct",
];

/// `__u64` that became `__aligned_u64` in 6.6: on i386 they were aligned to 4 before.
const ALIGNED: &[&str] = &[
    "vfio_region_info: alignment",
    "vfio_region_sparse_mmap_area: alignment",
    "vfio_region_info_cap_sparse_mmap: alignment",
    "vfio_iommu_type1_info: size",
    "vfio_iommu_type1_info: alignment",
];

/// What is wrong with headers, as a user sees it, and what is missing by right.
fn expected(release: Release, target: &str) -> (Vec<String>, Vec<String>) {
    let all = |lists: &[&[&str]]| sorted(lists.concat().iter().map(|line| (*line).to_owned()));
    let newer = BROUGHT.iter().filter(|(since, _)| *since > release);
    let lists: Vec<&[&str]> = newer.map(|(_, list)| *list).chain([PROPOSED]).collect();
    let is_old_i386 = target.starts_with("i386") && release < linux(6, 6);
    let wrong = if is_old_i386 {
        all(&[ALIGNED])
    } else {
        Vec::new()
    };
    (wrong, all(&lists))
}

fn sorted(lines: impl Iterator<Item = String>) -> Vec<String> {
    let mut lines: Vec<String> = lines.collect();
    lines.sort();
    lines
}

fn shown(report: &Report, which: impl Fn(&Divergence) -> bool) -> Vec<String> {
    let found = report
        .divergences
        .iter()
        .filter(|divergence| which(divergence));
    sorted(found.map(|it| format!("{}: {}", it.subject, it.what)))
}

/// Holds the project's spec against headers.
fn report(test: &str, folder: &Path, compiler: &Compiler, release: Option<Release>) -> Report {
    let abi = project_abi();
    let source = headers::Source {
        folder,
        compiler,
        release,
        scratch: &scratch::folder(env!("CARGO_TARGET_TMPDIR"), test),
    };
    let truth = headers::read(&source, &abi, &Wanted::by(abi.model()));
    let truth = truth.unwrap_or_else(|error| panic!("{error}"));
    compare::compare(&abi, &truth).unwrap_or_else(|error| panic!("{error}"))
}

fn agree(report: &Report, machine: &str) {
    let release = report.release.expect("headers tell their release");
    let (wrong, missing) = expected(release, machine);
    assert_eq!(
        shown(report, Divergence::is_wrong),
        wrong,
        "{}",
        report.text()
    );
    let by_right = |it: &Divergence| it.expected.is_some();
    assert_eq!(shown(report, by_right), missing, "{}", report.text());
    let extra = shown(report, |it| it.kind == Kind::Extra);
    assert_nothing(&extra, "are not in the spec");
    // Fewer would mean that a header was not read.
    for (name, least) in [("vfio", 330), ("vfio_zdev", 100)] {
        let mut all = report.interfaces.iter();
        let interface = all.find(|it| it.name == name).expect("the spec has it");
        assert!(
            interface.compared >= least,
            "{name}: only {}",
            interface.compared
        );
        assert_nothing(&interface.untold, "were not compared");
    }
    println!("{}", report.text());
}

/// A compiler; nothing if it is missing and that is allowed.
fn found<E: std::fmt::Display>(compiler: Result<Compiler, E>, package: &str) -> Option<Compiler> {
    match compiler {
        Ok(compiler) => Some(compiler),
        Err(error) => {
            missing(&format!("{error}: install the Debian package {package}"));
            None
        }
    }
}

const INSTALLED: &str = "/usr/include";

fn installed(test: &str, folder: &str, compiler: &Compiler) {
    let report = report(test, Path::new(folder), compiler, None);
    agree(&report, &compiler.machine);
}

#[test]
fn installed_headers_agree_on_x86_64() {
    if let Some(gcc) = found(Compiler::plain("gcc"), "gcc") {
        installed("world_x86_64", INSTALLED, &gcc);
    }
}

#[test]
fn installed_headers_agree_on_i386() {
    if let Some(clang) = found(Compiler::clang("clang", "i386-linux-gnu"), "clang") {
        installed("world_i386", INSTALLED, &clang);
    }
}

#[test]
fn installed_headers_agree_on_s390x() {
    let gcc = Compiler::plain("s390x-linux-gnu-gcc");
    if let Some(gcc) = found(gcc, "gcc-s390x-linux-gnu") {
        installed("world_s390x", "/usr/s390x-linux-gnu/include", &gcc);
    }
}

#[test]
fn installed_headers_agree_in_the_eyes_of_clang() {
    if let Some(clang) = found(Compiler::clang("clang", "x86_64-linux-gnu"), "clang") {
        installed("world_clang", INSTALLED, &clang);
    }
}

/// Debian's later releases, for machines of every kind, as recorded.
#[test]
fn newer_headers_agree_on_all_machines() {
    for kernel in KERNELS.iter().filter(|kernel| kernel.has_btf) {
        for machine in MACHINES {
            let truth = truth(kernel, Source::Headers(machine));
            assert_eq!(truth.release, Some(kernel.release));
            let report = compare::compare(&project_abi(), &truth);
            agree(&report.unwrap_or_else(|error| panic!("{error}")), machine);
        }
    }
}

/// Whoever forgets to say that headers are old is told what they lack.
#[test]
fn old_headers_taken_for_new_ones_show_what_grew() {
    let Some(gcc) = found(Compiler::plain("gcc"), "gcc") else {
        return;
    };
    let test = "world_pretended";
    let truly = report(test, Path::new(INSTALLED), &gcc, None).release;
    let truly = truly.expect("headers tell their release");
    let found = report(test, Path::new(INSTALLED), &gcc, Some(linux(7, 2)));
    let newer = BROUGHT.iter().filter(|(since, _)| *since > truly);
    let mut lists: Vec<&[&str]> = newer.map(|(_, list)| *list).collect();
    if truly < linux(6, 6) {
        lists.push(GREW);
    }
    let expected = sorted(lists.concat().iter().map(|line| (*line).to_owned()));
    assert_eq!(
        shown(&found, Divergence::is_wrong),
        expected,
        "{}",
        found.text()
    );
}
