//! Diagnostics as text, in the manner of rustc.

use std::collections::BTreeSet;

use annotate_snippets::{AnnotationKind, Element, Group, Level, Renderer, Snippet};

use super::{Diagnostic, Label};
use crate::source::{SourceMap, Span};

/// Labels of one file no more lines apart than this share a snippet, with what is between left out.
const SNIPPET_REACH: usize = 100;

/// A file that is no spec at all can hold a million mistakes; nobody reads further than this.
const SHOWN: usize = 200;

pub(super) fn render(list: &[Diagnostic], sources: &SourceMap, colour: bool) -> String {
    let renderer = if colour {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    let mut text = String::new();
    for diagnostic in list.iter().take(SHOWN) {
        text.push_str(&renderer.render(&report(diagnostic, sources)));
        text.push_str("\n\n");
    }
    let noun = if list.len() == 1 { "error" } else { "errors" };
    let shown = match list.len() {
        0..=SHOWN => String::new(),
        _ => format!(", of which these are the first {SHOWN}"),
    };
    text.push_str(&format!("{} {noun}{shown}\n", list.len()));
    text.push_str(&format!("{}\n", pointer(list)));
    text
}

/// Where to read more.
fn pointer(list: &[Diagnostic]) -> String {
    let codes: BTreeSet<&str> = list.iter().map(|found| found.code.as_str()).collect();
    let mut codes = codes.into_iter();
    let first = codes.next().unwrap_or("CODE");
    let others: Vec<&str> = codes.collect();
    let others = match others.is_empty() {
        true => String::new(),
        false => format!("; likewise {}", others.join(", ")),
    };
    format!("`uapic explain {first}` says why and how to mend it{others}")
}

fn report<'a>(diagnostic: &'a Diagnostic, sources: &'a SourceMap) -> Vec<Group<'a>> {
    let mut problem = Level::ERROR
        .primary_title(diagnostic.message.as_str())
        .id(diagnostic.code.as_str())
        .elements(Vec::<Element<'_>>::new());
    for labels in nearby(&diagnostic.labels, sources) {
        problem = problem.element(snippet(labels, &diagnostic.labels, sources));
    }
    if let Some(help) = &diagnostic.help {
        problem = problem.element(Level::HELP.message(help.as_str()));
    }
    vec![problem]
}

/// Groups labels that one snippet can show, the primary label's group first.
fn nearby<'a>(labels: &'a [Label], sources: &SourceMap) -> Vec<Vec<&'a Label>> {
    let mut groups: Vec<Vec<&Label>> = Vec::new();
    for label in labels {
        let line = sources.line_column(label.span).0;
        let near = groups.iter_mut().find(|group| {
            group.iter().any(|other| {
                other.span.file == label.span.file
                    && sources.line_column(other.span).0.abs_diff(line) <= SNIPPET_REACH
            })
        });
        match near {
            Some(group) => group.push(label),
            None => groups.push(vec![label]),
        }
    }
    groups
}

/// Shows only the lines that the labels touch: a spec may be megabytes long.
fn snippet<'a>(
    labels: Vec<&'a Label>,
    all: &'a [Label],
    sources: &'a SourceMap,
) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
    let file = labels.first().map(|label| label.span.file);
    let Some(file) = file.map(|id| sources.file(id)) else {
        return Snippet::source("");
    };
    let start = labels.iter().map(|label| label.span.start).min();
    let end = labels.iter().map(|label| label.span.end).max();
    let (start, end) = (start.unwrap_or(0), end.unwrap_or(0));
    let from = file
        .text
        .get(..start)
        .and_then(|before| before.rfind('\n'))
        .map_or(0, |newline| newline + 1);
    let to = file
        .text
        .get(end..)
        .and_then(|after| after.find('\n'))
        .map_or(file.text.len(), |newline| end + newline);
    let first_line = labels
        .iter()
        .map(|label| sources.line_column(label.span).0)
        .min()
        .unwrap_or(1);
    let mut snippet = Snippet::source(file.text.get(from..to).unwrap_or_default())
        .path(file.path.as_str())
        .line_start(first_line);
    for label in labels {
        let is_primary = all
            .first()
            .is_some_and(|primary| std::ptr::eq(primary, label));
        let kind = if is_primary {
            AnnotationKind::Primary
        } else {
            AnnotationKind::Context
        };
        let Span { start, end, .. } = label.span;
        snippet = snippet.annotation(kind.span(start - from..end - from).label(&label.text));
    }
    snippet
}
