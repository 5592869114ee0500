//! What gcc and clang make of `asm/pci_clp.h` as it was in 5.10 and in the posted series, as DWARF of
//! several versions and as BTF.

use std::path::{Path, PathBuf};
use std::process::Command;

use uapi_tests::compilers::{self, is_there};
use uapi_tests::{project_abi, root, scratch};
use uapi_verify::report::Report;

use super::{compared, linux, report, Verdict};

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

/// Adds BTF to an object.
pub(super) fn with_btf(object: &Path) {
    let complaint = compilers::complaint(Command::new("pahole").arg("-J").arg(object));
    assert_eq!(complaint, None);
}

/// What every compiler and every kind of debug information tells of headers.
fn objects(test: &str, include: &Path) -> Vec<PathBuf> {
    let makers = MAKERS.iter().enumerate();
    let mut all: Vec<PathBuf> = makers
        .filter_map(|(index, maker)| object(&format!("{test}_{index}"), include, *maker))
        .collect();
    let pahole = || {
        is_there(
            "pahole",
            &["--version"],
            "install the Debian package dwarves",
        )
    };
    if let Some(object) = object(&format!("{test}_btf"), include, MAKERS[1]).filter(|_| pahole()) {
        with_btf(&object);
        all.push(object);
    }
    all
}

/// Holds a report to a verdict, and to a number of facts: fewer would mean that something was not read.
fn agrees(report: &Report, object: &Path, expected: &Verdict, least: usize) {
    assert_eq!(
        &Verdict::of(report),
        expected,
        "{}: {}",
        object.display(),
        report.text()
    );
    assert!(compared(report, "clp") >= least, "{}", report.text());
    let is_btf = object.to_string_lossy().contains("_btf");
    assert_eq!(
        report.source.ends_with("(BTF)"),
        is_btf,
        "{}",
        report.source
    );
}

/// The structs of 5.10 that differ, written down from the kernel's history: Debian has no such
/// headers any more.
#[test]
fn linux_5_10_lacks_what_came_later() {
    let include = root().join("tests/c/clp/linux-5.10");
    let lacks = [
        "clp_req_set_pci.gisa: field",
        "clp_rsp_query_pci_grp.dtsm: field",
        "clp_rsp_query_pci_grp.maxstbl: field",
        "clp_rsp_query_pci_grp.relaxed_align: field",
        "clp_rsp_query_pci_grp.rtr: field",
    ];
    for object in objects("verify_5_10", &include) {
        let old = report(&project_abi(), &object, None, linux(5, 10));
        agrees(&old, &object, &Verdict::expected(&[], &lacks, &[]), 90);
        // The same headers, taken for those of 6.0, which has three of them.
        let old = report(&project_abi(), &object, None, linux(6, 0));
        agrees(
            &old,
            &object,
            &Verdict::expected(&lacks[..3], &lacks[3..], &[]),
            90,
        );
    }
}

/// The series of January 2021: its bit is where the spec has it, and nothing is missing.
#[test]
fn the_posted_series_agrees() {
    let include = root().join("tests/c/clp/posted");
    let lacks = [
        "clp_rsp_query_pci_grp.dtsm: field",
        "clp_rsp_query_pci_grp.rtr: field",
    ];
    // Merged with 6.0, from this series.
    let extra = ["clp_rsp_query_pci_grp.maxstbl: release"];
    let expected = Verdict::expected(&[], &lacks, &extra);
    for object in objects("verify_posted", &include) {
        let posted = report(&project_abi(), &object, None, linux(5, 11));
        agrees(&posted, &object, &expected, 60);
    }
}

/// The whole header, as it is generated.
#[test]
fn the_generated_header_agrees() {
    let include = root().join("kernel-out/arch/s390/include");
    for object in objects("verify_generated", &include) {
        let report = report(&project_abi(), &object, None, linux(7, 2));
        agrees(&report, &object, &Verdict::default(), 340);
    }
}

/// A module carries only the types that the kernel lacks, and says for which release it was built.
#[test]
fn the_btf_of_a_module_builds_upon_the_kernel() {
    if !is_there(
        "pahole",
        &["--version"],
        "install the Debian package dwarves",
    ) {
        return;
    }
    let include = root().join("tests/c/clp/posted");
    let Some(kernel) = object("verify_module", &include, MAKERS[1]) else {
        return;
    };
    with_btf(&kernel);
    let (source, module) = (kernel.with_file_name("m.c"), kernel.with_file_name("m.ko"));
    let text = format!(
        "{BEFORE}#include \"asm/pci_clp.h\"\n\
         const char magic[] __attribute__((section(\".modinfo\"))) = \"vermagic=5.11.3-test\";\n\
         struct vfio_device_info_cap_zpci_util {{ struct clp_rsp_query_pci *of; unsigned int id; }} util;\n"
    );
    scratch::write(&source, &text);
    let mut command = Command::new(MAKERS[1].0);
    command.args(MAKERS[1].1).args(["-c", "-I"]).arg(&include);
    command.args(["-std=gnu11", "-fno-eliminate-unused-debug-types", "-o"]);
    assert_eq!(
        compilers::complaint(command.arg(&module).arg(&source)),
        None
    );
    let mut pahole = Command::new("pahole");
    pahole.arg("--btf_base").arg(&kernel).arg("-J").arg(&module);
    assert_eq!(compilers::complaint(&mut pahole), None);

    let abi = project_abi();
    let alone = super::truth(&abi, &module, None).expect_err("its base is missing");
    assert!(alone.to_string().contains("--btf-base"), "{alone}");
    let truth = super::truth(&abi, &module, Some(&kernel)).expect("a module with BTF");
    assert_eq!(truth.release, Some(linux(5, 11)));
    assert!(truth.big_endian);
    // A type of the module's own, made of types that only the kernel's BTF has.
    let own = &truth.records["vfio_device_info_cap_zpci_util"][0];
    let member = |name: &str| own.member(name).map(|it| (it.start, it.width));
    assert_eq!(member("of"), Some((0, 64)));
    assert_eq!(member("id"), Some((64, 32)));
}
