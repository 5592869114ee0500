//! A flow that carries another value than the kernel does shows.

use uapi_tests::{assert_nothing, check, project_texts};

use super::golden;
use super::program::Program;

/// Edits that a hand would make by mistake.
const SLIPS: &[(&str, &str)] = &[
    (
        "value = \"4 * clp_rsp_query_pci.fmb_len\"",
        "value = \"2 * clp_rsp_query_pci.fmb_len\"",
    ),
    (
        "value = \"clp_rsp_query_pci.sdma\"",
        "value = \"clp_rsp_query_pci.edma\"",
    ),
    (
        "value = \"clp_rsp_query_pci.pchid\"",
        "value = \"clp_rsp_query_pci.vfn\"",
    ),
    (
        "value = \"clp_rsp_query_pci_grp.mui\"",
        "value = \"clp_rsp_query_pci_grp.noi\"",
    ),
    (
        "value = \"clp_rsp_query_pci_grp.dasm\"",
        "value = \"clp_rsp_query_pci_grp.msia\"",
    ),
    (
        "value = \"zpci_dev.start_dma\"",
        "value = \"zpci_dev.end_dma\"",
    ),
    ("value = \"zpci_dev.pfgid\"", "value = \"zpci_dev.pft\""),
    (
        "value = \"zpci_dev.maxstbl\"",
        "value = \"zpci_dev.max_msi\"",
    ),
    ("value = 128", "value = 127"),
    ("value = \"true\"", "value = \"zpci_dev.has_hp_slot\""),
    (
        "when = \"zpci_dev.util_str_avail\"",
        "when = \"!zpci_dev.util_str_avail\"",
    ),
    ("version = 2 },", "version = 1 },"),
];

/// What becomes of an edit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    /// Our compiler or rustc does not take it.
    Refused,
    /// Firmware's bytes become another chain, or the user reads something else from it.
    Differs,
    Same,
}

/// Whether anything tells these flows from those of the project.
fn outcome(test: &str, flows: &str) -> Outcome {
    let mut texts = project_texts();
    for (path, text) in &mut texts {
        if path.ends_with("zpci_flow.toml") {
            flows.clone_into(text);
        }
    }
    let Ok(abi) = check(&texts, &[]) else {
        return Outcome::Refused;
    };
    let Ok(program) = Program::here(test, &abi) else {
        return Outcome::Refused;
    };
    let firmware = golden::firmware(false, 4096, 0x8000_0123);
    let is_same = golden::difference(&program, "6.1", firmware).is_none();
    if is_same && program.walk(2).is_ok() {
        return Outcome::Same;
    }
    Outcome::Differs
}

fn flows() -> String {
    let mut texts = project_texts().into_iter();
    let found = texts.find(|(path, _)| path.ends_with("zpci_flow.toml"));
    found.expect("the spec of the flows").1
}

#[test]
fn a_slip_shows() {
    let text = flows();
    assert_eq!(outcome("flow_of_the_project", &text), Outcome::Same);
    for (index, (from, to)) in SLIPS.iter().enumerate() {
        assert!(text.contains(from), "{from}");
        let edited = text.replacen(from, to, 1);
        let outcome = outcome(&format!("flow_slip_{index}"), &edited);
        assert_eq!(outcome, Outcome::Differs, "{from} -> {to}");
    }
}

/// Each flow in turn is left out, and carries nothing.
#[test]
fn a_flow_that_carries_nothing_shows() {
    let text = flows();
    let starts: Vec<usize> = text.match_indices("[[flow]]\n").map(|(at, _)| at).collect();
    assert!(starts.len() >= 40, "{} flows", starts.len());
    let mut without_effect = Vec::new();
    let mut by_the_user = 0;
    for (index, start) in starts.iter().enumerate() {
        let length = text[*start..]
            .find("\n\n")
            .map_or(text.len() - start, |end| end + 1);
        let (before, flow, after) = (
            &text[..*start],
            &text[*start..start + length],
            &text[start + length..],
        );
        let value = flow.lines().find(|line| line.starts_with("value = "));
        let value = value.expect("a flow has a value");
        let without = [String::new()].into_iter();
        // Where nothing is what the kernel carries, that is no edit.
        let nothing = ["value = 0", "value = \"false\""].map(|none| flow.replace(value, none));
        for (number, edited) in without.chain(nothing).enumerate() {
            if edited == flow {
                continue;
            }
            let edited = format!("{before}{edited}{after}");
            match outcome(&format!("flow_nothing_{index}_{number}"), &edited) {
                Outcome::Refused => {}
                Outcome::Differs => by_the_user += 1,
                Outcome::Same => without_effect.push(flow.replace('\n', "; ")),
            }
        }
    }
    assert_nothing(&without_effect, "flows that may carry nothing");
    assert!(by_the_user >= starts.len(), "only {by_the_user} compiled");
}
