//! Specs that are consistent in themselves and wrong about the kernel: each edit is found, and
//! nothing else.

use uapi_spec::CheckedAbi;
use uapi_tests::recorded::{truth, Kernel, Source, TreeReader, KERNELS};
use uapi_tests::{check, project_texts};
use uapi_verify::report::Report;

use super::{linux, report_on, Verdict};

const LINUX_7_2: Kernel = KERNELS[2];

/// An edit of the specs, and what it makes wrong.
struct Edit {
    file: &'static str,
    from: &'static str,
    to: &'static str,
    wrong: &'static [&'static str],
    extra: &'static [&'static str],
}

const fn edit(
    file: &'static str,
    from: &'static str,
    to: &'static str,
    wrong: &'static [&'static str],
) -> Edit {
    Edit {
        file,
        from,
        to,
        wrong,
        extra: &[],
    }
}

/// The project's specs with an edit.
fn edited(edit: &Edit) -> CheckedAbi {
    let mut texts = project_texts();
    // It says how values flow between the others, so an edit of one would have to edit both. No
    // kernel shows any of it.
    texts.retain(|(path, _)| !path.ends_with("/zpci_flow.toml"));
    let wanted = format!("/{}.toml", edit.file);
    let (_, text) = texts
        .iter_mut()
        .find(|(path, _)| path.ends_with(&wanted))
        .unwrap_or_else(|| panic!("there is no spec {}", edit.file));
    assert_eq!(text.matches(edit.from).count(), 1, "{}", edit.from);
    *text = text.replace(edit.from, edit.to);
    check(&texts, &[]).unwrap_or_else(|found| panic!("{}: {}", edit.to, found.render(false)))
}

fn holds_only(edit: &Edit, report: &Report) {
    let found = Verdict::of(report);
    let expected = Verdict::expected(edit.wrong, &[], edit.extra);
    assert_eq!(
        found.wrong,
        expected.wrong,
        "{}\n{}",
        edit.to,
        report.text()
    );
    assert_eq!(
        found.extra,
        expected.extra,
        "{}\n{}",
        edit.to,
        report.text()
    );
}

/// Edits of what firmware says, against a kernel's BTF.
const OF_FIRMWARE: &[Edit] = &[
    // Two bits change places.
    edit(
        "clp",
        r#"{ name = "frame", bit = 6, width = 1, doc = "Frame bit, as firmware reports it; Linux does not use it." },
  { name = "refresh", bit = 7,"#,
        r#"{ name = "refresh", bit = 6, width = 1, doc = "Frame bit, as firmware reports it; Linux does not use it." },
  { name = "frame", bit = 7,"#,
        &["clp_rsp_query_pci_grp.frame: place", "clp_rsp_query_pci_grp.refresh: place"],
    ),
    // A field of bits is one bit wider.
    edit(
        "clp",
        r#"{ reserved = 3, bit = 0 },
  { name = "maxstbl", bit = 3, width = 13,"#,
        r#"{ reserved = 2, bit = 0 },
  { name = "maxstbl", bit = 2, width = 14,"#,
        &["clp_rsp_query_pci_grp.maxstbl: place"],
    ),
    // Two fields change places.
    edit(
        "clp",
        "name = \"sdma\"\noffset = 64\ntype = \"u64\"\ndoc = \"First DMA address that the function may use.\"\n\n[[struct.field]]\nname = \"edma\"",
        "name = \"edma\"\noffset = 64\ntype = \"u64\"\ndoc = \"First DMA address that the function may use.\"\n\n[[struct.field]]\nname = \"sdma\"",
        &["clp_rsp_query_pci.edma: place", "clp_rsp_query_pci.sdma: place"],
    ),
    // A sign.
    edit(
        "clp",
        "name = \"edma\"\noffset = 72\ntype = \"u64\"",
        "name = \"edma\"\noffset = 72\ntype = \"s64\"",
        &["clp_rsp_query_pci.edma: sign"],
    ),
    // The same bytes in other elements.
    edit(
        "clp",
        "name = \"pfip\"\noffset = 56\ntype = \"u8[CLP_PFIP_NR_SEGMENTS]\"",
        "name = \"pfip\"\noffset = 56\ntype = \"u16[2]\"",
        &["clp_rsp_query_pci.pfip: bytes of an element"],
    ),
    // A name that the kernel does not have; it tells its own.
    Edit {
        file: "clp",
        from: "name = \"mui\"",
        to: "name = \"mui_interval\"",
        wrong: &["clp_rsp_query_pci_grp.mui_interval: field"],
        extra: &["clp_rsp_query_pci_grp.mui: field"],
    },
    // What the kernel uses is said to be reserved.
    Edit {
        file: "clp",
        from: r#"{ name = "rtr", bit = 2, width = 1, doc = "Functions can do DMA without translation; reserved before 6.15.", since = "6.15", source = "6d52cb738a98, s390/pci: check for relaxed translation capability; merged for 6.15" },"#,
        to: "{ reserved = 1, bit = 2 },",
        wrong: &[],
        extra: &["clp_rsp_query_pci_grp.rtr: field"],
    },
];

#[test]
fn every_edit_of_what_firmware_says_is_found() {
    let truth = truth(&LINUX_7_2, Source::Image);
    for edit in OF_FIRMWARE {
        let report = report_on(&edited(edit), &truth, Some(linux(7, 2)));
        holds_only(edit, &report);
    }
}

/// Edits of what userspace sees, against headers of Linux 7.2.
const OF_HEADERS: &[Edit] = &[
    // A flag takes the next bit.
    edit(
        "vfio",
        r#"{ name = "VFIO_DEVICE_FLAGS_CDX",      bit = 8,"#,
        r#"{ name = "VFIO_DEVICE_FLAGS_CDX",      bit = 9,"#,
        &["VFIO_DEVICE_FLAGS_CDX: value"],
    ),
    // A flag is forgotten: the kernel has one more in the set.
    Edit {
        file: "vfio",
        from: r#"  { name = "VFIO_DEVICE_FLAGS_CDX",      bit = 8, doc = "Device on a CDX bus.", since = "6.5" },
"#,
        to: "",
        wrong: &[],
        extra: &["VFIO_DEVICE_FLAGS_CDX: constant"],
    },
    // A capability gets another id.
    edit(
        "vfio",
        r#"{ name = "VFIO_DEVICE_INFO_CAP_PCI_ATOMIC_COMP", value = 5,"#,
        r#"{ name = "VFIO_DEVICE_INFO_CAP_PCI_ATOMIC_COMP", value = 6,"#,
        &["VFIO_DEVICE_INFO_CAP_PCI_ATOMIC_COMP: value"],
    ),
    // A sign.
    edit(
        "vfio_zdev",
        "name = \"pchid\"\noffset = 24\ntype = \"u16\"",
        "name = \"pchid\"\noffset = 24\ntype = \"s16\"",
        &["vfio_device_info_cap_zpci_base.pchid: sign"],
    ),
    // A release that is too late: the headers have it already.
    Edit {
        file: "vfio",
        from: r#"doc = "Device on a CDX bus.", since = "6.5" }"#,
        to: r#"doc = "Device on a CDX bus.", since = "7.9" }"#,
        wrong: &[],
        extra: &["VFIO_DEVICE_FLAGS_CDX: release"],
    },
    // The kernel's own headers, which the tree has too: a name that the kernel spells otherwise.
    Edit {
        file: "clp",
        from: "CLP_RC_NODATA\"",
        to: "CLP_RC_NO_DATA\"",
        wrong: &["CLP_RC_NO_DATA: constant"],
        extra: &["CLP_RC_NODATA: constant"],
    },
    // Two bits change places.
    edit(
        "clp",
        "{ name = \"is_physfn\", bit = 4, width = 1, doc = \"The function is the physical function of virtual ones.\" },\n  { reserved = 1, bit = 5 },",
        "{ reserved = 1, bit = 4 },\n  { name = \"is_physfn\", bit = 5, width = 1, doc = \"The function is the physical function of virtual ones.\" },",
        &["clp_rsp_query_pci.is_physfn: place"],
    ),
];

#[test]
fn every_edit_of_what_userspace_sees_is_found() {
    let truth = truth(&LINUX_7_2, Source::Tree(TreeReader::Clang));
    assert_eq!(truth.release, Some(linux(7, 2)));
    for edit in OF_HEADERS {
        let report = report_on(&edited(edit), &truth, truth.release);
        holds_only(edit, &report);
    }
}
