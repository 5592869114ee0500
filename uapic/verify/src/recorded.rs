//! Truths as text: what a kernel or its headers said, written down once and compared ever after.
//!
//! The text is JSON with a line for each name, so that a difference of two texts is one of facts.

use std::path::Path;
use std::rc::Rc;

use crate::error::Error;
use crate::truth::{Place, Record, Truth};

/// Reads what [`write()`] wrote. `name` is how messages call the text.
///
/// # Errors
///
/// A text that is none of [`write()`].
pub fn read(name: &str, text: &str) -> Result<Truth, Error> {
    serde_json::from_str(text).map_err(|error| Error::content(name, error))
}

/// The text of a truth. Files in it are named as they lie below `folder`, and the source as `source`.
///
/// # Errors
///
/// None that a [`Truth`] can cause.
pub fn write(truth: &Truth, source: &str, folder: &Path) -> Result<String, Error> {
    let mut truth = truth.clone();
    source.clone_into(&mut truth.source);
    shorten(&mut truth, folder);
    let value = serde_json::to_value(&truth).map_err(|error| Error::content(source, error))?;
    let mut text = String::new();
    lines(&mut text, &value, 0);
    text.push('\n');
    Ok(text)
}

/// How deep values have lines of their own: the truth, its parts, the names in these.
const DEPTH: usize = 2;

fn lines(text: &mut String, value: &serde_json::Value, depth: usize) {
    let serde_json::Value::Object(map) = value else {
        text.push_str(&value.to_string());
        return;
    };
    // What only headers have is one level further down.
    if depth > DEPTH || map.is_empty() || map.values().all(|value| !value.is_object() && depth > 0)
    {
        text.push_str(&value.to_string());
        return;
    }
    let mut before = "{";
    for (name, value) in map {
        text.push_str(before);
        text.push('\n');
        text.push_str(&serde_json::Value::from(name.as_str()).to_string());
        text.push_str(": ");
        lines(text, value, depth + 1);
        before = ",";
    }
    text.push('}');
}

/// Names files as they lie below a folder.
fn shorten(truth: &mut Truth, folder: &Path) {
    for record in truth.records.values_mut().flatten() {
        shorten_record(Rc::make_mut(record), folder);
    }
    for enumerator in truth.enumerators.values_mut() {
        shorten_place(&mut enumerator.place, folder);
    }
    for definition in truth
        .preprocessed
        .iter_mut()
        .flat_map(|it| it.macros.values_mut())
    {
        shorten_place(&mut definition.place, folder);
    }
}

fn shorten_record(record: &mut Record, folder: &Path) {
    shorten_place(&mut record.place, folder);
    for member in &mut record.members {
        shorten_place(&mut member.place, folder);
        if let Some(inner) = &mut member.ty.untagged {
            shorten_record(Rc::make_mut(inner), folder);
        }
    }
}

/// Every build of a kernel numbers its types anew, so numbers are left out.
fn shorten_place(place: &mut Place, folder: &Path) {
    match place {
        Place::Line { path, .. } => {
            // A compiler names a file by its path, or from where it runs.
            let here = std::env::current_dir().unwrap_or_default();
            let folders = [folder, folder.strip_prefix(here).unwrap_or(folder)];
            let below = folders
                .iter()
                .find_map(|folder| path.strip_prefix(folder).ok());
            if let Some(below) = below.map(Path::to_path_buf) {
                *path = below;
            }
        }
        Place::Type(text) => {
            if let Some((_, what)) = text.split_once(", ") {
                *text = format!("BTF type {what}");
            }
        }
    }
}
