//! The JSON schema of a spec, by which editors complete and check while one types.

use serde_json::{json, Map, Value};
use uapi_spec::grammar::{Given, Key, Kind, Need, Table, FILE};

/// The schema, in draft 7, which all TOML editors know.
pub fn schema() -> String {
    let mut definitions = Map::new();
    let mut schema = table(FILE, &mut definitions);
    let title = "Spec of a Linux UAPI, as uapic compiles it";
    schema.insert(
        "$schema".to_owned(),
        json!("http://json-schema.org/draft-07/schema#"),
    );
    schema.insert("title".to_owned(), json!(title));
    schema.insert("definitions".to_owned(), Value::Object(definitions));
    format!("{:#}\n", Value::Object(schema))
}

fn table(table: &Table, definitions: &mut Map<String, Value>) -> Map<String, Value> {
    let mut properties = Map::new();
    for key in table.all_keys() {
        let mut schema = value(key, definitions);
        schema.insert("description".to_owned(), json!(sentence(&key.meaning())));
        properties.insert(key.name.to_owned(), Value::Object(schema));
    }
    let required: Vec<&str> = table
        .all_keys()
        .filter(|key| key.need == Need::Required)
        .map(|key| key.name)
        .collect();
    let conditions: Vec<Value> = table.all_keys().flat_map(conditions).collect();
    let mut schema = Map::new();
    schema.insert("type".to_owned(), json!("object"));
    schema.insert("additionalProperties".to_owned(), json!(false));
    schema.insert("properties".to_owned(), Value::Object(properties));
    schema.insert("required".to_owned(), json!(required));
    if !conditions.is_empty() {
        schema.insert("allOf".to_owned(), json!(conditions));
    }
    schema
}

/// What a key takes.
fn value(key: &Key, definitions: &mut Map<String, Value>) -> Map<String, Value> {
    let schema = match key.kind {
        Kind::Text | Kind::Rule => json!({ "type": "string", "pattern": r"\S" }),
        Kind::AnyText => json!({ "type": "string" }),
        Kind::RuleOrInteger | Kind::Expression => json!({ "type": ["integer", "string"] }),
        Kind::Integer | Kind::BitNumber => {
            json!({ "type": "integer", "minimum": 0, "maximum": u64::MAX })
        }
        Kind::Boolean => json!({ "type": "boolean" }),
        Kind::Texts => json!({ "type": "array", "items": { "type": "string" } }),
        Kind::Word(words) => json!({ "enum": words }),
        Kind::Table(inner) => reference(inner, definitions),
        Kind::Tables(inner) => {
            json!({ "type": "array", "items": reference(inner, definitions) })
        }
    };
    match schema {
        Value::Object(schema) => schema,
        _ => Map::new(),
    }
}

/// Names the definition of a table, and sees that it is there.
fn reference(inner: &Table, definitions: &mut Map<String, Value>) -> Value {
    let name = inner.what.replace(' ', "-");
    if !definitions.contains_key(&name) {
        let schema = table(inner, definitions);
        definitions.insert(name.clone(), Value::Object(schema));
    }
    // What stands beside a `$ref` is ignored in draft 7.
    json!({ "allOf": [{ "$ref": format!("#/definitions/{name}") }] })
}

/// What else has to hold for a key to be there, or not to be.
fn conditions(key: &'static Key) -> Vec<Value> {
    let there = json!({ "required": [key.name] });
    let mut conditions = Vec::new();
    match key.need {
        Need::Required | Need::Optional(_) => {}
        Need::Unless(given) => conditions.push(json!({ "anyOf": [there, holds(given)] })),
        Need::OnlyIf(given) => {
            conditions.push(json!({ "anyOf": [{ "not": there }, holds(given)] }));
        }
    }
    let excluded = key.excludes.iter();
    conditions.extend(excluded.map(|other| json!({ "not": { "required": [key.name, other] } })));
    conditions
}

fn holds(given: Given) -> Value {
    match given {
        Given::Key(key) => json!({ "required": [key] }),
        Given::Word(key, word) => {
            json!({ "required": [key], "properties": { key: { "const": word } } })
        }
    }
}

/// A phrase as a sentence.
fn sentence(phrase: &str) -> String {
    let mut letters = phrase.chars();
    let first: String = letters
        .next()
        .into_iter()
        .flat_map(char::to_uppercase)
        .collect();
    format!("{first}{}.", letters.as_str())
}
