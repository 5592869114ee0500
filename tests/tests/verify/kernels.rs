//! The types that Debian's s390x kernels carry about themselves, as recorded.

use uapi_tests::project_abi;
use uapi_tests::recorded::{truth, Kernel, Source, KERNELS};

use super::{compared, report_on, Verdict};

/// Posted in January 2021 and never merged.
const PROPOSED: [&str; 2] = [
    "clp_rsp_query_pci_grp.relaxed_align: field",
    "zpci_dev.relaxed_align: flag",
];

/// What 6.12 lacks.
const NEWER: [&str; 2] = [
    "clp_rsp_query_pci.fidparm: field",
    "clp_rsp_query_pci_grp.rtr: field",
];

/// New in 6.13, and later put into the stable kernels of 6.12.
const BACKPORTED: [&str; 2] = [
    "clp_rsp_query_pci.tid: release",
    "clp_rsp_query_pci.tid_avail: release",
];

const LINUX_6_12: &Kernel = &KERNELS[1];
const LINUX_7_2: &Kernel = &KERNELS[2];

#[test]
fn linux_6_12_agrees() {
    agrees(LINUX_6_12, &NEWER, &BACKPORTED);
}

#[test]
fn linux_7_2_agrees() {
    agrees(LINUX_7_2, &[], &[]);
}

fn agrees(kernel: &Kernel, newer: &[&str], backported: &[&str]) {
    let truth = truth(kernel, Source::Image);
    assert!(truth.big_endian);
    let report = report_on(&project_abi(), &truth, Some(kernel.release));
    let expected = Verdict::expected(&[], &[&PROPOSED, newer].concat(), backported);
    assert_eq!(Verdict::of(&report), expected, "{}", report.text());
    assert!(compared(&report, "clp") >= 340, "{}", report.text());
    only_macros_are_untold(&report);
}

/// Every struct of the spec is there: what is not compared are values that no type has.
fn only_macros_are_untold(report: &uapi_verify::report::Report) {
    let clp = report
        .interfaces
        .iter()
        .find(|it| it.name == "clp")
        .expect("the spec has it");
    let mut untold = clp.untold.iter();
    assert!(
        untold.all(|line| line.ends_with("of which only headers know")),
        "{:?}",
        clp.untold
    );
}

#[test]
fn the_module_that_answers_userspace_agrees() {
    for kernel in [LINUX_6_12, LINUX_7_2] {
        let truth = truth(kernel, Source::Module);
        assert_eq!(truth.release, Some(kernel.release));
        let report = report_on(&project_abi(), &truth, truth.release);
        let verdict = Verdict::of(&report);
        assert_eq!(verdict.wrong, [""; 0], "{}", report.text());
        // The capabilities of a zPCI function, built into the module.
        assert!(compared(&report, "vfio_zdev") >= 90, "{}", report.text());
        assert!(compared(&report, "vfio") >= 140, "{}", report.text());
    }
}

#[test]
fn a_kernel_of_unknown_release_is_taken_for_a_new_one() {
    let truth = truth(LINUX_6_12, Source::Image);
    assert_eq!(truth.release, None);
    let report = report_on(&project_abi(), &truth, None);
    let expected = Verdict::expected(&NEWER, &PROPOSED, &[]);
    assert_eq!(Verdict::of(&report), expected, "{}", report.text());
    // Both places are named.
    let text = report.text();
    for part in [
        "spec/uapi/clp.toml:",
        "since 6.15",
        "BTF type ",
        "struct clp_rsp_query_pci_grp",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
}
