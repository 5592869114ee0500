//! The formats for programs are what they are said to be.

use serde_json::Value;
use uapi_record::waiver::{StaleWaiver, Waiver, Waivers};
use uapi_record::{compare, freeze, Rule, Scope};
use uapi_spec::model::waiver::Day;

use super::compared::{Compared, Finding};
use super::{annotations, human, json, sarif};
use crate::project::{Project, SpecFolder};
use crate::{files, specs};

/// A comparison that has a bit of everything: a place, bytes, a request, a waiver.
fn sample() -> Vec<Compared> {
    let sources = project()
        .sources(&SpecFolder::default())
        .expect("the specs are there");
    let frozen = freeze(
        &specs::check(&sources, &[]).expect("the specs are right"),
        &Scope::default(),
    );
    let mut old = frozen.record.clone();
    for interface in &mut old.interfaces {
        for region in &mut interface.regions {
            for check in &mut region.checks {
                if check.id == "load-length" {
                    check.require = "req.len <= 4".parse().expect("an expression");
                }
            }
        }
        for item in interface
            .structs
            .iter_mut()
            .filter(|item| item.name == "vfio_irq_info")
        {
            item.fields.swap(1, 2);
            let (first, second) = (item.fields[1].at, item.fields[2].at);
            item.fields[1].at = second;
            item.fields[2].at = first;
        }
    }
    let start = frozen.place("vfio_irq_info").expect("it is there");
    let changes = compare(&old, &frozen.record);
    let findings = changes.into_iter().map(|change| Finding {
        span: frozen.place(&change.path),
        waiver: (change.path == "vfio_irq_info.index").then(|| Waiver {
            rule: Rule::FieldMoved,
            path: change.path.clone(),
            reason: "A test.".to_owned(),
            review: Day::parse("2999-12-31").expect("a day"),
            span: start,
        }),
        change,
    });
    vec![Compared {
        old_name: "frozen".to_owned(),
        new_name: "the tree".to_owned(),
        findings: findings.collect(),
        new: frozen.record,
        old,
        sources: Some(sources),
        waivers: Waivers::default(),
        stale_waivers: vec![StaleWaiver {
            message: "a waiver, with a comma: 100%".to_owned(),
            span: start,
        }],
    }]
}

/// What of `value` is not as `schema` says. Knows the words that our schema uses, and no others.
fn faults(root: &Value, schema: &Value, value: &Value, path: &str, found: &mut Vec<String>) {
    for (word, said) in schema.as_object().expect("a schema is an object") {
        let right = match word.as_str() {
            "$schema" | "$defs" | "title" | "description" | "properties" => true,
            "$ref" => {
                let pointer = said.as_str().and_then(|text| text.strip_prefix('#'));
                let inner = root
                    .pointer(pointer.expect("a reference"))
                    .expect("it resolves");
                faults(root, inner, value, path, found);
                true
            }
            "type" => match said {
                Value::String(name) => is_type(name, value),
                names => names
                    .as_array()
                    .expect("names")
                    .iter()
                    .any(|name| is_type(name.as_str().unwrap_or_default(), value)),
            },
            "const" => said == value,
            "enum" => said.as_array().expect("a list").contains(value),
            "minimum" => value.as_i64() >= said.as_i64(),
            "pattern" => matches_pattern(
                said.as_str().unwrap_or_default(),
                value.as_str().unwrap_or_default(),
            ),
            "required" => said
                .as_array()
                .expect("a list")
                .iter()
                .all(|key| value.get(key.as_str().unwrap_or_default()).is_some()),
            "additionalProperties" => value.as_object().is_none_or(|object| {
                object
                    .keys()
                    .all(|key| schema["properties"].get(key).is_some())
            }),
            "items" => {
                for (index, item) in value.as_array().into_iter().flatten().enumerate() {
                    faults(root, said, item, &format!("{path}[{index}]"), found);
                }
                true
            }
            other => panic!("the schema says `{other}`, which this test does not know"),
        };
        if !right {
            found.push(format!("{path}: {word}"));
        }
    }
    for (key, inner) in schema
        .get("properties")
        .and_then(Value::as_object)
        .into_iter()
        .flatten()
    {
        if let Some(value) = value.get(key) {
            faults(root, inner, value, &format!("{path}.{key}"), found);
        }
    }
}

fn is_type(name: &str, value: &Value) -> bool {
    match name {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "integer" => value.is_i64() || value.is_u64(),
        "null" => value.is_null(),
        _ => panic!("no type `{name}`"),
    }
}

fn matches_pattern(pattern: &str, text: &str) -> bool {
    let all = |text: &str, of: &dyn Fn(char) -> bool| text.chars().all(of);
    let hex = |c: char| c.is_ascii_digit() || ('a'..='f').contains(&c);
    match pattern {
        "^[A-Z0-9_]+$" => {
            let of = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_';
            !text.is_empty() && all(text, &of)
        }
        "^([0-9a-f]{2})*$" => text.len() % 2 == 0 && all(text, &hex),
        "^0x[0-9a-f]+$" => text
            .strip_prefix("0x")
            .is_some_and(|rest| !rest.is_empty() && all(rest, &hex)),
        "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" => {
            text.len() == 10 && text.split('-').map(str::len).eq([4, 2, 2])
        }
        _ => panic!("no pattern `{pattern}`"),
    }
}

fn project() -> Project {
    Project::here().expect("the project is here")
}

fn schema() -> Value {
    let text = files::read(&project().root().join("docs/schema/abi-diff.json"))
        .expect("the schema is there");
    serde_json::from_str(&text).expect("the schema is JSON")
}

fn faults_of(value: &Value) -> Vec<String> {
    let schema = schema();
    let mut found = Vec::new();
    faults(&schema, &schema, value, "", &mut found);
    found
}

#[test]
fn json_is_as_its_schema_says() {
    let report = json::report(&sample()).expect("JSON is written");
    let mut value: Value = serde_json::from_str(&report).expect("JSON is read");
    assert_eq!(faults_of(&value), Vec::<String>::new());
    let changes = value["comparisons"][0]["changes"]
        .as_array()
        .expect("changes");
    for key in ["place", "bytes", "witness", "waiver"] {
        assert!(
            changes.iter().any(|change| change.get(key).is_some()),
            "no change has {key}"
        );
    }
    assert_eq!(value["breaks"], 1, "two fields moved, one of them waived");
    value["comparisons"][0]["changes"][0]["surprise"] = Value::Null;
    value["comparisons"][0]["changes"][0]["class"] = Value::from("other");
    assert_eq!(faults_of(&value).len(), 2);
}

#[test]
fn sarif_names_rules_and_places() {
    let report = sarif::report(&sample(), "zdev/").expect("SARIF is written");
    let value: Value = serde_json::from_str(&report).expect("JSON is read");
    assert_eq!(value["version"], "2.1.0");
    let run = &value["runs"][0];
    let rules = run["tool"]["driver"]["rules"].as_array().expect("rules");
    assert_eq!(rules.len(), Rule::ALL.len());
    let results = run["results"].as_array().expect("results");
    assert_eq!(results.len(), sample()[0].findings.len());
    for result in results {
        let index = result["ruleIndex"].as_u64().expect("an index");
        let index = usize::try_from(index).expect("a small index");
        assert_eq!(rules[index]["id"], result["ruleId"]);
        let place = &result["locations"][0]["physicalLocation"];
        let file = place["artifactLocation"]["uri"].as_str().expect("a file");
        assert!(file.starts_with("zdev/spec/uapi/"), "{file}");
        assert!(place["region"]["startLine"].as_u64() > Some(1));
    }
    let suppressed = results
        .iter()
        .filter(|result| result.get("suppressions").is_some());
    let suppressed: Vec<&Value> = suppressed.collect();
    assert_eq!(suppressed.len(), 1);
    assert_eq!(suppressed[0]["suppressions"][0]["kind"], "inSource");
}

#[test]
fn annotations_are_one_line_each() {
    let report = annotations::report(&sample(), "zdev/");
    let lines: Vec<&str> = report.lines().collect();
    assert_eq!(lines.len(), sample()[0].findings.len() + 1);
    assert!(lines
        .iter()
        .any(|line| line.starts_with("::error file=zdev/spec/uapi/vfio.toml,line=")));
    assert!(lines
        .iter()
        .any(|line| line.starts_with("::notice ") && line.contains("waived until 2999-12-31")));
    let last = lines.last().expect("a line");
    assert!(last.starts_with("::warning file=zdev/spec/uapi/vfio.toml,line="));
    assert!(last.ends_with(",title=stale waiver::a waiver, with a comma: 100%25"));
}

#[test]
fn people_get_bytes_requests_and_verdicts() {
    let report = human::report(&sample());
    for part in [
        "error[FIELD_MOVED]: `vfio_irq_info.flags`",
        "spec/uapi/vfio.toml:",
        "old user on new kernel: breaks",
        "bytes of vfio_irq_info, before and now:",
        "[CHECK_LOOSENED]: `zpci_io.checks.load-length`",
        "request: 01000000",
        "waived until 2999-12-31: A test.",
        "warning: a waiver, with a comma: 100%\n   --> spec/uapi/vfio.toml:",
        "frozen to the tree: ",
    ] {
        assert!(report.contains(part), "{part}\n{report}");
    }
}
