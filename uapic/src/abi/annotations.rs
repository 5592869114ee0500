//! The report as commands to a GitHub workflow, which puts them beside the lines of a change.

use super::compared::{Compared, Finding};
use super::place::Place;

/// A line for each change that is not safe for everybody. GitHub wants paths from the repository's
/// top folder on: `prefix` is what leads from there to the project.
pub(super) fn report(list: &[Compared], prefix: &str) -> String {
    let mut text = String::new();
    for compared in list {
        for finding in &compared.findings {
            text.extend(line(compared, finding, prefix));
        }
        for stale in &compared.stale_waivers {
            let place = placed(compared.place(stale.span), prefix);
            let message = data(&stale.message);
            text.push_str(&format!("::warning {place}title=stale waiver::{message}\n"));
        }
    }
    text
}

fn line(compared: &Compared, finding: &Finding, prefix: &str) -> Option<String> {
    let change = &finding.change;
    let command = if finding.breaks() {
        "error"
    } else if change.is_break() {
        "notice"
    } else {
        change.is_doubtful().then_some("warning")?
    };
    let place = placed(finding.span.and_then(|span| compared.place(span)), prefix);
    let mut message = format!("`{}`: {}", change.path, change.message);
    for (whom, verdict) in change.verdicts() {
        message.push_str(&format!("\n{whom}: {verdict}"));
    }
    if let Some(witness) = &change.witness {
        message.push_str(&format!("\nrequest: {witness}"));
    }
    if let Some(waiver) = &finding.waiver {
        message.push_str(&format!(
            "\nwaived until {}: {}",
            waiver.review, waiver.reason
        ));
    }
    let title = property(change.rule.id());
    Some(format!(
        "::{command} {place}title={title}::{}\n",
        data(&message)
    ))
}

/// The properties that lead to a line.
fn placed(place: Option<Place>, prefix: &str) -> String {
    place.map_or(String::new(), |place| {
        let place = place.below(prefix);
        let file = property(&place.file);
        format!("file={file},line={},col={},", place.line, place.column)
    })
}

/// What follows `::`.
fn data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// What follows `=`.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_what_would_end_the_command() {
        assert_eq!(data("a%b\nc: d"), "a%25b%0Ac: d");
        assert_eq!(property("x:1,y"), "x%3A1%2Cy");
    }
}
