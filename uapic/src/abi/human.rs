//! The report for people, in the manner of the diagnostics.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::io::IsTerminal;

use annotate_snippets::{AnnotationKind, Element, Group, Level, Renderer, Snippet};
use uapi_record::compare::{byte_map, MapRow};
use uapi_record::{Change, Verdict};
use uapi_spec::source::{SourceMap, Span};

use super::compared::{Compared, Finding};

/// All comparisons, one behind the other.
pub(super) fn report(list: &[Compared]) -> String {
    let colour = std::io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none();
    list.iter().map(|compared| one(compared, colour)).collect()
}

fn one(compared: &Compared, colour: bool) -> String {
    let renderer = if colour {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    let mut text = String::new();
    for finding in &compared.findings {
        let groups = [group(finding, compared.sources.as_ref())];
        text.push_str(&renderer.render(&groups));
        text.push_str("\n\n");
    }
    text.push_str(&maps(compared));
    for stale in &compared.stale_waivers {
        let mut group = Level::WARNING
            .primary_title(stale.message.as_str())
            .elements(Vec::<Element<'_>>::new());
        if let Some(sources) = &compared.sources {
            group = group.element(snippet(stale.span, sources));
        }
        text.push_str(&renderer.render(&[group]));
        text.push_str("\n\n");
    }
    text.push_str(&summary(compared));
    text
}

fn group<'a>(finding: &'a Finding, sources: Option<&'a SourceMap>) -> Group<'a> {
    let change = &finding.change;
    let level = if finding.breaks() {
        Level::ERROR
    } else if worst(change) > 0 {
        Level::WARNING
    } else {
        Level::NOTE
    };
    let mut group = level
        .primary_title(format!("`{}`: {}", change.path, change.message))
        .id(change.rule.id())
        .elements(Vec::<Element<'_>>::new());
    if let Some((span, sources)) = finding.span.zip(sources) {
        group = group.element(snippet(span, sources));
    }
    for (direction, verdict) in change.verdicts() {
        group = group.element(
            Level::NOTE
                .no_name()
                .message(format!("{direction}: {verdict}")),
        );
    }
    if let Some(witness) = &change.witness {
        group = group.element(Level::NOTE.no_name().message(format!("request: {witness}")));
    }
    if let Some(waiver) = &finding.waiver {
        let text = format!("waived until {}: {}", waiver.review, waiver.reason);
        group = group.element(Level::NOTE.no_name().message(text));
    }
    group
}

/// The line of a place, with the place marked.
fn snippet(span: Span, sources: &SourceMap) -> Snippet<'_, annotate_snippets::Annotation<'_>> {
    let file = sources.file(span.file);
    let text = file.text.as_str();
    let from = text.get(..span.start).and_then(|text| text.rfind('\n'));
    let from = from.map_or(0, |newline| newline + 1);
    let to = text.get(span.end..).and_then(|text| text.find('\n'));
    let to = to.map_or(text.len(), |newline| span.end + newline);
    let (line, _) = sources.line_column(span);
    Snippet::source(text.get(from..to).unwrap_or_default())
        .path(file.path.as_str())
        .line_start(line)
        .annotation(AnnotationKind::Primary.span(span.start - from..span.end - from))
}

/// The byte maps of all structs whose bytes changed, old and new side by side.
fn maps(compared: &Compared) -> String {
    let changes = compared.findings.iter().map(|finding| &finding.change);
    let names: BTreeSet<&str> = changes
        .filter_map(|change| change.structure.as_deref())
        .collect();
    let mut text = String::new();
    for name in names {
        let map = |record: &uapi_record::AbiRecord| {
            record.structure(name).map(byte_map).unwrap_or_default()
        };
        let (old, new) = (map(&compared.old), map(&compared.new));
        if old == new {
            continue;
        }
        let _ = writeln!(text, "bytes of {name}, before and now:");
        side_by_side(&mut text, &old, &new);
        text.push('\n');
    }
    text
}

/// Rows that are shown before and after one that changed.
const CONTEXT: usize = 1;

/// Rows that are equal stand in one line; the others are marked.
fn side_by_side(text: &mut String, old: &[MapRow], new: &[MapRow]) {
    let shown = |row: &MapRow| format!("{:>4}..{:<4} {}", row.at, row.end, row.text);
    let width = old.iter().map(|row| shown(row).len()).max().unwrap_or(0);
    let mut keys: Vec<(u64, u64, &str)> = Vec::new();
    for row in old.iter().chain(new) {
        let key = (row.at, row.end, row.text.as_str());
        if !keys.contains(&key) {
            keys.push(key);
        }
    }
    keys.sort_by_key(|(at, ..)| *at);
    let mut lines = Vec::new();
    for (at, end, what) in keys {
        let find = |rows: &[MapRow]| {
            let mut rows = rows.iter();
            let row = rows.find(|row| (row.at, row.end, row.text.as_str()) == (at, end, what));
            row.map(shown)
        };
        let (before, after) = (find(old), find(new));
        let mark = match (&before, &after) {
            (Some(_), Some(_)) => ' ',
            (Some(_), None) => '-',
            _ => '+',
        };
        let (before, after) = (before.unwrap_or_default(), after.unwrap_or_default());
        lines.push((mark, format!("  {mark} {before:<width$}  {after}")));
    }
    let is_near = |index: usize| {
        let from = index.saturating_sub(CONTEXT);
        let near = lines.iter().skip(from).take(index - from + CONTEXT + 1);
        near.into_iter().any(|(mark, _)| *mark != ' ')
    };
    let mut was_shown = true;
    for (index, (_, line)) in lines.iter().enumerate() {
        let shown = is_near(index);
        if shown {
            let _ = writeln!(text, "{}", line.trim_end());
        } else if was_shown {
            text.push_str("    ...\n");
        }
        was_shown = shown;
    }
}

/// 0 if all verdicts are safe, 1 if one is so on a condition, 2 if one breaks.
fn worst(change: &Change) -> u8 {
    let weight = |verdict: &Verdict| match verdict {
        Verdict::Safe => 0,
        Verdict::SafeIf(_) => 1,
        Verdict::Breaks(_) => 2,
    };
    let verdicts = change.verdicts();
    let weights = verdicts.iter().map(|(_, verdict)| weight(verdict));
    weights.max().unwrap_or(0)
}

fn summary(compared: &Compared) -> String {
    let count = |wanted: u8| {
        let findings = compared.findings.iter();
        findings
            .filter(|finding| worst(&finding.change) == wanted)
            .count()
    };
    let waived = compared
        .findings
        .iter()
        .filter(|finding| finding.waiver.is_some())
        .count();
    let mut text = format!(
        "{} to {}: {}",
        compared.old_name,
        compared.new_name,
        match compared.findings.len() {
            1 => "1 change".to_owned(),
            count => format!("{count} changes"),
        }
    );
    let parts = [
        (count(2), "breaking"),
        (count(1), "safe on a condition"),
        (count(0), "safe"),
        (waived, "waived"),
    ];
    let parts: Vec<String> = parts
        .iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, what)| format!("{count} {what}"))
        .collect();
    if !parts.is_empty() {
        let _ = write!(text, ": {}", parts.join(", "));
    }
    text.push('\n');
    text
}
