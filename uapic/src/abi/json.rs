//! The report for programs. `docs/schema/abi-diff.json` says what is in it.

use serde::Serialize;
use uapi_record::compare::{byte_map, MapRow, Witness, WitnessOutcome};
use uapi_record::Verdict;

use super::compared::{Compared, Finding};
use super::place::Place;
use crate::failure::{During, ToolError};

#[derive(Serialize)]
struct Report<'a> {
    /// Of the report's format.
    version: u32,
    breaks: usize,
    comparisons: Vec<Comparison<'a>>,
}

#[derive(Serialize)]
struct Comparison<'a> {
    old: &'a str,
    new: &'a str,
    breaks: usize,
    changes: Vec<Change<'a>>,
    stale_waivers: Vec<Stale<'a>>,
}

#[derive(Serialize)]
struct Change<'a> {
    rule: &'a str,
    class: &'a str,
    path: &'a str,
    message: &'a str,
    old_user_new_kernel: Judged<'a>,
    new_user_old_kernel: Judged<'a>,
    old_source_new_headers: Judged<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    place: Option<Place>,
    #[serde(skip_serializing_if = "Option::is_none")]
    bytes: Option<Bytes>,
    #[serde(skip_serializing_if = "Option::is_none")]
    witness: Option<Shown>,
    #[serde(skip_serializing_if = "Option::is_none")]
    waiver: Option<Waived<'a>>,
}

#[derive(Serialize)]
struct Judged<'a> {
    verdict: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    because: Option<&'a str>,
}

#[derive(Serialize)]
struct Bytes {
    structure: String,
    old: Vec<Row>,
    new: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    at: u64,
    end: u64,
    what: String,
}

#[derive(Serialize)]
struct Shown {
    bytes: String,
    fields: Vec<Named>,
    device: Vec<Named>,
    old: Outcome,
    new: Outcome,
}

#[derive(Serialize)]
struct Named {
    name: String,
    /// In hexadecimal: a JSON number has 53 bits that everybody reads alike.
    value: String,
}

#[derive(Serialize)]
#[serde(tag = "verdict", rename_all = "kebab-case")]
enum Outcome {
    Accepted { operation: Option<String> },
    Refused { check: String, errno: String },
}

#[derive(Serialize)]
struct Waived<'a> {
    reason: &'a str,
    review: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    place: Option<Place>,
}

#[derive(Serialize)]
struct Stale<'a> {
    message: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    place: Option<Place>,
}

/// The whole report.
pub(super) fn report(list: &[Compared]) -> Result<String, ToolError> {
    let report = Report {
        version: 1,
        breaks: list.iter().map(Compared::breaks).sum(),
        comparisons: list.iter().map(comparison).collect(),
    };
    let json = serde_json::to_string_pretty(&report).map_err(std::io::Error::from);
    Ok(json.during("write the report as", "JSON")? + "\n")
}

fn comparison(compared: &Compared) -> Comparison<'_> {
    let findings = compared.findings.iter();
    let stale = compared.stale_waivers.iter();
    Comparison {
        old: &compared.old_name,
        new: &compared.new_name,
        breaks: compared.breaks(),
        changes: findings.map(|finding| change(compared, finding)).collect(),
        stale_waivers: stale
            .map(|waiver| Stale {
                message: &waiver.message,
                place: compared.place(waiver.span),
            })
            .collect(),
    }
}

fn change<'a>(compared: &'a Compared, finding: &'a Finding) -> Change<'a> {
    let change = &finding.change;
    Change {
        rule: change.rule.id(),
        class: change.rule.class().name(),
        path: &change.path,
        message: &change.message,
        old_user_new_kernel: judged(&change.old_user),
        new_user_old_kernel: judged(&change.new_user),
        old_source_new_headers: judged(&change.old_source),
        place: finding.span.and_then(|span| compared.place(span)),
        bytes: change
            .structure
            .as_deref()
            .map(|name| bytes(compared, name)),
        witness: change.witness.as_ref().map(shown),
        waiver: finding.waiver.as_ref().map(|waiver| Waived {
            reason: &waiver.reason,
            review: waiver.review.to_string(),
            place: compared.place(waiver.span),
        }),
    }
}

fn judged(verdict: &Verdict) -> Judged<'_> {
    Judged {
        verdict: verdict.word(),
        because: verdict.because(),
    }
}

fn bytes(compared: &Compared, name: &str) -> Bytes {
    let row = |row: MapRow| Row {
        at: row.at,
        end: row.end,
        what: row.text.trim_start().to_owned(),
    };
    let rows = |record: &uapi_record::AbiRecord| {
        let map = record.structure(name).map(byte_map).unwrap_or_default();
        map.into_iter().map(row).collect()
    };
    Bytes {
        structure: name.to_owned(),
        old: rows(&compared.old),
        new: rows(&compared.new),
    }
}

fn shown(witness: &Witness) -> Shown {
    let named = |list: &[(String, u64)]| {
        let named = list.iter().map(|(name, value)| Named {
            name: name.clone(),
            value: format!("{value:#x}"),
        });
        named.collect()
    };
    let outcome = |outcome: &WitnessOutcome| match outcome.clone() {
        WitnessOutcome::Accepted(operation) => Outcome::Accepted { operation },
        WitnessOutcome::Refused { check, errno } => Outcome::Refused { check, errno },
    };
    Shown {
        bytes: witness.hex(),
        fields: named(&witness.fields),
        device: named(&witness.device),
        old: outcome(&witness.old),
        new: outcome(&witness.new),
    }
}
