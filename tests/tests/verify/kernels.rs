//! The types that Debian's s390x kernels carry about themselves.

use uapi_tests::project_abi;

use super::{compared, kernel_types, linux, report, Verdict};

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

#[test]
fn linux_6_12_agrees() {
    let Some(folder) = kernel_types("trixie") else {
        return;
    };
    let report = report(
        &project_abi(),
        &folder.join("vmlinux.btf"),
        None,
        linux(6, 12),
    );
    let by_right = [PROPOSED, NEWER].concat();
    let expected = Verdict::expected(&[], &by_right, &BACKPORTED);
    assert_eq!(Verdict::of(&report), expected, "{}", report.text());
    assert!(compared(&report, "clp") >= 340, "{}", report.text());
    only_macros_are_untold(&report);
}

#[test]
fn linux_7_2_agrees() {
    let Some(folder) = kernel_types("forky") else {
        return;
    };
    let report = report(
        &project_abi(),
        &folder.join("vmlinux.btf"),
        None,
        linux(7, 2),
    );
    let expected = Verdict::expected(&[], &PROPOSED, &[]);
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
    for (debian, release) in [("trixie", linux(6, 12)), ("forky", linux(7, 2))] {
        let Some(folder) = kernel_types(debian) else {
            return;
        };
        let module = folder.join("vfio-pci-core.ko");
        let base = folder.join("vmlinux.btf");
        let report = report(&project_abi(), &module, Some(&base), release);
        let verdict = Verdict::of(&report);
        assert_eq!(verdict.wrong, [""; 0], "{}", report.text());
        // The capabilities of a zPCI function, built into the module.
        assert!(compared(&report, "vfio_zdev") >= 90, "{}", report.text());
        assert!(compared(&report, "vfio") >= 140, "{}", report.text());
    }
}

#[test]
fn a_module_tells_its_release() {
    for (debian, release) in [("trixie", linux(6, 12)), ("forky", linux(7, 2))] {
        let Some(folder) = kernel_types(debian) else {
            return;
        };
        let (module, base) = (folder.join("vfio-pci-core.ko"), folder.join("vmlinux.btf"));
        let truth = super::truth(&project_abi(), &module, Some(&base)).expect("a module with BTF");
        assert_eq!(truth.release, Some(release));
        assert!(truth.big_endian);
        let alone = super::truth(&project_abi(), &module, None).expect_err("its base is missing");
        assert!(alone.to_string().contains("--btf-base"), "{alone}");
    }
}

#[test]
fn a_kernel_of_unknown_release_is_taken_for_a_new_one() {
    let Some(folder) = kernel_types("trixie") else {
        return;
    };
    let abi = project_abi();
    let truth = super::truth(&abi, &folder.join("vmlinux.btf"), None).expect("BTF");
    let report = uapi_verify::compare::compare(&abi, &truth).expect("it has the types");
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
