//! The kernel's own headers, `asm/pci_clp.h` and those beside it, as they lie in Debian's kernel
//! trees of three releases, through gcc and clang: what was recorded of them.

use uapi_spec::CheckedAbi;
use uapi_tests::recorded::{truth, Kernel, Source, TreeReader, KERNELS};
use uapi_tests::{check, project_abi, project_texts};
use uapi_verify::facts::Answer;
use uapi_verify::report::{Divergence, InterfaceReport, Report};

use super::{linux, report_on, Verdict};

const PROPOSED: &str = "clp_rsp_query_pci_grp.relaxed_align: field";

/// What later kernels named, and what was put into a kernel after its release.
fn history(kernel: &Kernel) -> (Vec<&'static str>, &'static [&'static str]) {
    let newer = [
        "clp_rsp_query_pci.fidparm: field",
        "clp_rsp_query_pci_grp.rtr: field",
    ];
    let tid = [
        "clp_rsp_query_pci.tid_avail: field",
        "clp_rsp_query_pci.tid: field",
    ];
    match (kernel.release.major, kernel.release.minor) {
        (6, 1) => ([&newer[..], &tid].concat(), &[]),
        (6, 12) => (
            newer.to_vec(),
            &[
                "clp_rsp_query_pci.tid: release",
                "clp_rsp_query_pci.tid_avail: release",
            ],
        ),
        _ => (Vec::new(), &[]),
    }
}

/// Names of condition codes until 6.16. 9ffaf5229055 gave them others in 6.17: `ZPCI_CC_OK`. It was put
/// into the stable kernels of 6.12 after 6.12.107; 6.12.117, which is recorded, has it.
const RENAMED: [&str; 4] = [
    "ZPCI_PCI_LS_OK",
    "ZPCI_PCI_LS_ERR",
    "ZPCI_PCI_LS_BUSY",
    "ZPCI_PCI_LS_INVAL_HANDLE",
];

fn clp(report: &Report) -> &InterfaceReport {
    let mut all = report.interfaces.iter();
    all.find(|it| it.name == "clp").expect("the spec has it")
}

/// What a report says of firmware; the suite `world` looks at what it says of UAPI.
fn of_firmware(report: &Report) -> Verdict {
    let mut report = report.clone();
    let is_of_clp = |it: &Divergence| {
        let place = it.spec.as_ref().map(|side| side.place.as_str());
        place.is_some_and(|place| place.starts_with("spec/uapi/clp.toml:"))
    };
    report.divergences.retain(is_of_clp);
    Verdict::of(&report)
}

/// Values that a kernel has no names for.
fn nowhere(kernel: &Kernel) -> &'static [&'static str] {
    if kernel.release < linux(6, 12) {
        &[]
    } else {
        &RENAMED
    }
}

#[test]
fn every_tree_agrees_through_every_compiler() {
    let abi = project_abi();
    for reader in [TreeReader::Gcc, TreeReader::Clang] {
        for kernel in &KERNELS {
            let truth = truth(kernel, Source::Tree(reader));
            assert_eq!(truth.release, Some(kernel.release));
            let report = report_on(&abi, &truth, truth.release);
            let (lacks, backported) = history(kernel);
            let by_right = [&lacks[..], &[PROPOSED]].concat();
            let expected = Verdict::expected(&[], &by_right, backported);
            assert_eq!(of_firmware(&report), expected, "{}", report.text());
            let clp = clp(&report);
            assert!(clp.compared >= 420, "{}", report.text());
            assert_eq!(clp.untold, [""; 0], "{}", report.text());
            assert_eq!(clp.nowhere, nowhere(kernel), "{}", report.text());
            for name in &clp.nowhere {
                assert!(report.text().contains(name), "{}", report.text());
            }
        }
    }
}

/// Headers of another machine are there and not read, and that is said.
#[test]
fn a_tree_is_read_for_the_machine_of_the_compiler() {
    let truth = truth(&KERNELS[2], Source::Tree(TreeReader::ClangX86));
    let report = report_on(&project_abi(), &truth, truth.release);
    let clp = clp(&report);
    assert!(!clp.is_there && clp.compared == 0);
    let reason = "arch/s390/include/asm/pci_clp.h is for s390, and --target is not";
    assert_eq!(clp.untold, [reason]);
    assert!(report.text().contains(&format!("clp: not read: {reason}")));
}

/// The spec of firmware with one value made wrong: the one on a line that has a name and a value.
fn with_wrong_value(texts: &[(String, String)], name: &str) -> CheckedAbi {
    let mut texts = texts.to_vec();
    let (_, text) = &mut texts[0];
    let start = text.find(&format!("\"{name}\"")).expect("it is there");
    let value = start + text[start..].find("value = ").expect("it has a value") + "value = ".len();
    let end = value + text[value..].find([',', '\n']).expect("it ends");
    let said = text[value..end].trim_matches('"').to_owned();
    text.replace_range(value..end, &format!("\"{said} + 101\""));
    check(&texts, &[]).unwrap_or_else(|found| panic!("{name}: {}", found.render(false)))
}

/// What arrays are as long as: with a wrong one the spec does not compile.
const LENGTHS: [&str; 5] = [
    "CLP_BLK_SIZE",
    "CLP_FH_LIST_NR_ENTRIES",
    "CLP_PFIP_NR_SEGMENTS",
    "CLP_UTIL_STR_LEN",
    "LIST_PCI_HDR_LEN",
];

/// Each is made wrong alone: in the spec, or a length in what the headers say.
#[test]
fn every_wrong_value_of_firmware_is_found() {
    let truth = truth(&KERNELS[0], Source::Tree(TreeReader::Clang));
    let mut texts = project_texts();
    texts.retain(|(path, _)| path.ends_with("/clp.toml"));
    let abi = check(&texts, &[]).expect("it needs no other spec");
    let model = abi.model();
    let consts = model.consts.iter().map(|item| &item.name.value);
    let values = model.enums.iter().flat_map(|item| &item.values);
    let names = consts.chain(values.map(|value| &value.name.value));
    let mut broken = 0;
    for name in names {
        let mut truth = truth.clone();
        let wrong = if LENGTHS.contains(&name.as_str()) {
            let preprocessed = truth.preprocessed.as_mut().expect("headers have macros");
            let answer = preprocessed.answers.get_mut(name).expect("it is a macro");
            *answer = Answer::Number(101);
            check(&texts, &[]).expect("it is unchanged")
        } else {
            with_wrong_value(&texts, name)
        };
        let report = report_on(&wrong, &truth, truth.release);
        let found = Verdict::of(&report).wrong;
        assert_eq!(found, [format!("{name}: value")], "{}", report.text());
        broken += 1;
    }
    // Linux 6.1 names all of them.
    assert_eq!(broken, 57);
}
