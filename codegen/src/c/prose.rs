//! From a spec's prose to the words of a comment.

use uapi_spec::model::{Doc, Origin, Release};

use crate::lir::Said;

/// What a comment has to say about where an item comes from: `proposed: zpci-io`.
///
/// What is already said of the item around it goes without saying.
pub(crate) fn note(origin: &Origin, around: Option<&Origin>) -> Option<String> {
    if let Some(name) = proposal(origin, around) {
        return Some(format!("proposed: {name}"));
    }
    note_of_release(origin, around)
}

/// What a comment has to say of when a part of an item came, and of when it went out of use.
pub(crate) fn note_of(said: &Said<'_>, around: Option<&Origin>) -> Option<String> {
    with_end(note(said.origin, around), said)
}

/// The note with what is to be said of the end: `since Linux 5.0, deprecated since Linux 6.0`.
pub(crate) fn with_end(note: Option<String>, said: &Said<'_>) -> Option<String> {
    let end = said.deprecated;
    let end = end.map(|release| format!("deprecated since Linux {release}"));
    let notes: Vec<String> = note.into_iter().chain(end).collect();
    (!notes.is_empty()).then(|| notes.join(", "))
}

/// What is to be said of the release alone.
pub(crate) fn note_of_release(origin: &Origin, around: Option<&Origin>) -> Option<String> {
    let since = since(origin);
    since
        .filter(|_| around.and_then(self::since) != since)
        .map(|release| format!("since Linux {release}"))
}

/// The proposal that an item belongs to, unless what is around it belongs to it too.
pub(crate) fn proposal<'a>(origin: &'a Origin, around: Option<&Origin>) -> Option<&'a str> {
    revision(origin).filter(|name| around.and_then(revision) != Some(name))
}

/// The origin that counts for a part of an item: its own, or if it states none, the item's.
pub(crate) fn inherited<'a>(own: &'a Origin, item: &'a Origin) -> &'a Origin {
    if own.revision.is_some() || own.since.is_some() {
        own
    } else {
        item
    }
}

fn revision(origin: &Origin) -> Option<&str> {
    origin.revision.as_ref().map(|name| name.value.as_str())
}

fn since(origin: &Origin) -> Option<Release> {
    origin.since.map(|release| release.value)
}

/// The summary, as a line of code has it beside it: without a full stop, the note in parentheses.
pub(crate) fn summary(doc: &Doc, note: Option<&str>) -> String {
    let summary = fragment(doc.summary());
    match note {
        Some(note) => format!("{summary} ({note})"),
        None => summary.to_owned(),
    }
}

/// All there is to say, as paragraphs.
pub(crate) fn paragraphs(doc: &Doc, note: Option<&str>) -> Vec<String> {
    let mut paragraphs = vec![summary(doc, note)];
    paragraphs.extend_from_slice(doc.details());
    paragraphs
}

/// The paragraphs of a description, whose summary stands in the title.
pub(crate) fn details(doc: &Doc, note: Option<&str>) -> Vec<String> {
    let mut details = doc.details().to_vec();
    details.extend(note.map(as_sentence));
    details
}

/// All there is to say, as one paragraph.
pub(crate) fn running(doc: &Doc, more: &[String], note: Option<&str>) -> String {
    let mut parts = details(doc, None);
    parts.extend_from_slice(more);
    parts.extend(note.map(as_sentence));
    if parts.is_empty() {
        return fragment(doc.summary()).to_owned();
    }
    parts.insert(0, closed(doc.summary()));
    parts.join(" ")
}

/// `proposed: zpci-io` as `Proposed: zpci-io.`
pub(crate) fn as_sentence(note: &str) -> String {
    let mut chars = note.chars();
    let first = chars.next().map(|first| first.to_ascii_uppercase());
    closed(&first.into_iter().chain(chars).collect::<String>())
}

/// With a full stop at its end.
fn closed(text: &str) -> String {
    let text = text.trim_end();
    let stop = if text.ends_with(['.', '!', '?', ':']) {
        ""
    } else {
        "."
    };
    format!("{text}{stop}")
}

/// Without a full stop if it is one sentence only, as the kernel writes titles and short comments.
fn fragment(text: &str) -> &str {
    let text = text.trim_end();
    match text.strip_suffix('.') {
        Some(sentence) if !sentence.contains(". ") => sentence,
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn doc(paragraphs: &[&str]) -> Doc {
        Doc {
            paragraphs: paragraphs.iter().map(|&text| text.to_owned()).collect(),
        }
    }

    #[test]
    fn notes_find_their_place() {
        let note = Some("proposed: zpci-io");
        let short = doc(&["PCI function handle."]);
        let long = doc(&["PCI function handle.", "More of it."]);
        assert_eq!(summary(&short, None), "PCI function handle");
        assert_eq!(
            paragraphs(&long, note),
            ["PCI function handle (proposed: zpci-io)", "More of it."]
        );
        assert_eq!(details(&short, note), ["Proposed: zpci-io."]);
        assert_eq!(running(&short, &[], None), "PCI function handle");
        assert_eq!(
            running(&long, &["Even more.".to_owned()], Some("since Linux 6.0")),
            "PCI function handle. More of it. Even more. Since Linux 6.0."
        );
    }

    #[test]
    fn only_a_lone_sentence_loses_its_stop() {
        assert_eq!(fragment("One."), "One");
        assert_eq!(fragment("One. Two."), "One. Two.");
        assert_eq!(fragment("What?"), "What?");
    }
}
