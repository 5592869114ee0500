//! Checks a value against a JSON schema of draft 7, as far as the schema of specs goes.
//!
//! A crate that knows all of JSON schema brings 75 more. This knows the words that the schema uses
//! and panics at any other, so that none is passed over.

use serde_json::{Map, Value};

/// What a value breaks of a schema, a line each; nothing if it fits.
pub fn broken(schema: &Value, value: &Value) -> Vec<String> {
    let mut broken = Vec::new();
    Schema { root: schema }.check(schema, value, "", &mut broken);
    broken
}

struct Schema<'a> {
    root: &'a Value,
}

impl Schema<'_> {
    fn check(&self, schema: &Value, value: &Value, at: &str, broken: &mut Vec<String>) {
        let words = schema.as_object().expect("a schema is an object");
        for (word, wanted) in words {
            match word.as_str() {
                "$schema" | "title" | "description" | "definitions" => {}
                "$ref" => self.check(self.definition(wanted), value, at, broken),
                "allOf" => {
                    for part in list(wanted) {
                        self.check(part, value, at, broken);
                    }
                }
                "anyOf" => {
                    if !list(wanted).iter().any(|part| self.fits(part, value)) {
                        broken.push(format!("{at}: fits nothing of {wanted}"));
                    }
                }
                "not" => {
                    if self.fits(wanted, value) {
                        broken.push(format!("{at}: fits {wanted}"));
                    }
                }
                "properties" | "additionalProperties" => {}
                "items" => {
                    for (index, element) in value.as_array().into_iter().flatten().enumerate() {
                        self.check(wanted, element, &format!("{at}[{index}]"), broken);
                    }
                }
                _ => {
                    if !holds(word, wanted, value) {
                        broken.push(format!("{at}: not {word} {wanted}"));
                    }
                }
            }
        }
        if let Some(table) = value.as_object() {
            self.check_keys(words, table, at, broken);
        }
    }

    fn check_keys(
        &self,
        words: &Map<String, Value>,
        table: &Map<String, Value>,
        at: &str,
        broken: &mut Vec<String>,
    ) {
        let Some(properties) = words.get("properties") else {
            return;
        };
        let is_closed = words.get("additionalProperties") == Some(&Value::Bool(false));
        for (key, value) in table {
            match properties.get(key) {
                Some(schema) => self.check(schema, value, &format!("{at}.{key}"), broken),
                None if is_closed => broken.push(format!("{at}: no key {key}")),
                None => {}
            }
        }
    }

    fn fits(&self, schema: &Value, value: &Value) -> bool {
        let mut broken = Vec::new();
        self.check(schema, value, "", &mut broken);
        broken.is_empty()
    }

    fn definition(&self, reference: &Value) -> &Value {
        let pointer = reference.as_str().and_then(|text| text.strip_prefix('#'));
        let found = pointer.and_then(|pointer| self.root.pointer(pointer));
        found.unwrap_or_else(|| panic!("{reference} names no definition"))
    }
}

/// Whether a word about one value holds. It holds of values that it is not about.
fn holds(word: &str, wanted: &Value, value: &Value) -> bool {
    match word {
        "type" => match wanted.as_array() {
            Some(types) => types.iter().any(|one| is_of_type(one, value)),
            None => is_of_type(wanted, value),
        },
        "required" => value.as_object().is_none_or(|table| {
            let mut keys = list(wanted).iter().map(text);
            keys.all(|key| table.contains_key(key))
        }),
        "enum" => list(wanted).contains(value),
        "const" => wanted == value,
        "minimum" => value.is_string() || value.as_f64() >= wanted.as_f64(),
        "maximum" => value.is_string() || value.as_f64() <= wanted.as_f64(),
        "pattern" => {
            assert_eq!(text(wanted), r"\S", "the only pattern there is");
            let has_word = |text: &str| text.chars().any(|c| !c.is_whitespace());
            value.as_str().is_none_or(has_word)
        }
        _ => panic!("{word} is a word that this does not know"),
    }
}

fn is_of_type(name: &Value, value: &Value) -> bool {
    match text(name) {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "boolean" => value.is_boolean(),
        // By draft 7, 16.0 is one.
        "integer" => value.as_f64().is_some_and(|number| number.fract() == 0.0),
        other => panic!("{other} is a type that this does not know"),
    }
}

fn list(value: &Value) -> &[Value] {
    value.as_array().expect("a list")
}

fn text(value: &Value) -> &str {
    value.as_str().expect("a string")
}
