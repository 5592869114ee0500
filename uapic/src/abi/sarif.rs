//! The report as SARIF 2.1.0, which code scanning services read.

use serde_json::{json, Value};
use uapi_record::compare::Rule;

use super::compared::{Compared, Finding};
use crate::failure::{During, ToolError};

/// One run with the findings of all comparisons. Code scanning wants paths from the repository's top
/// folder on: `prefix` is what leads from there to the project.
pub(super) fn report(list: &[Compared], prefix: &str) -> Result<String, ToolError> {
    let rules: Vec<Value> = Rule::ALL.iter().map(|rule| described(*rule)).collect();
    let results: Vec<Value> = list
        .iter()
        .flat_map(|compared| {
            compared
                .findings
                .iter()
                .map(move |finding| result(compared, finding, prefix))
        })
        .collect();
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "uapi-abi-diff",
                "version": env!("CARGO_PKG_VERSION"),
                "rules": rules,
            } },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    let text = serde_json::to_string_pretty(&log).map_err(std::io::Error::from);
    Ok(text.during("write the report as", "SARIF")? + "\n")
}

fn described(rule: Rule) -> Value {
    json!({
        "id": rule.id(),
        "shortDescription": { "text": rule.summary() },
        "properties": { "tags": [rule.class().name()] },
    })
}

fn result(compared: &Compared, finding: &Finding, prefix: &str) -> Value {
    let change = &finding.change;
    let level = if change.is_break() {
        "error"
    } else if change.is_doubtful() {
        "warning"
    } else {
        "note"
    };
    let mut text = format!(
        "`{}`: {} ({} to {}).",
        change.path, change.message, compared.old_name, compared.new_name
    );
    for (whom, verdict) in change.verdicts() {
        text.push_str(&format!(" {whom}: {verdict}."));
    }
    if let Some(witness) = &change.witness {
        text.push_str(&format!(" Request: {witness}."));
    }
    let rule_index = Rule::ALL.iter().position(|rule| *rule == change.rule);
    let mut result = json!({
        "ruleId": change.rule.id(),
        "ruleIndex": rule_index,
        "level": level,
        "message": { "text": text },
        "partialFingerprints": { "change/v1": format!("{} {}", change.rule.id(), change.path) },
    });
    if let Some(place) = finding.span.and_then(|span| compared.place(span)) {
        let place = place.below(prefix);
        result["locations"] = json!([{ "physicalLocation": {
            "artifactLocation": { "uri": place.file },
            "region": { "startLine": place.line, "startColumn": place.column },
        } }]);
    }
    if let Some(waiver) = &finding.waiver {
        result["suppressions"] = json!([{
            "kind": "inSource",
            "status": "accepted",
            "justification": waiver.reason,
        }]);
    }
    result
}
