//! Prose, releases and revisions.

use crate::diag::{Code, Diagnostic, Findings};
use crate::model::{Doc, Name, Origin, Release, Spanned};
use crate::raw::RawMeta;

/// Splits prose into paragraphs at blank lines.
pub(super) fn doc(text: &Spanned<String>) -> Doc {
    let mut paragraphs = vec![String::new()];
    for line in text.value.lines().map(str::trim) {
        match paragraphs.last_mut() {
            Some(open) if !line.is_empty() => {
                if !open.is_empty() {
                    open.push(' ');
                }
                open.push_str(line);
            }
            _ => paragraphs.push(String::new()),
        }
    }
    paragraphs.retain(|paragraph| !paragraph.is_empty());
    Doc { paragraphs }
}

/// Prose that the format lets be absent (reserved bits).
pub(super) fn optional_doc(text: &Option<Spanned<String>>) -> Doc {
    text.as_ref().map_or_else(Doc::default, doc)
}

/// Since when, or by which proposal. `revisions` are those that the file describes.
pub(super) fn origin(meta: &RawMeta, revisions: &[Name], findings: &mut Findings) -> Origin {
    let since = meta.since.as_ref().and_then(|text| release(text, findings));
    if let (Some(since), Some(revision)) = (&meta.since, &meta.revision) {
        findings.push(
            Diagnostic::new(
                Code::OriginConflict,
                "what a release has is no longer a proposal",
            )
            .at(revision.span, "proposed here")
            .at(since.span, "merged here")
            .help("keep `since` if it was merged, `revision` if it was not"),
        );
    }
    if let Some(name) = &meta.revision {
        let known = || revisions.iter().map(|known| known.value.as_str());
        if !known().any(|known| known == name.value) {
            let help = crate::suggest::did_you_mean(&name.value, known())
                .unwrap_or_else(|| "declare it as `[[revision]]` in this file".to_owned());
            findings.push(
                Diagnostic::new(
                    Code::UnknownName,
                    format!("no revision is named `{}`", name.value),
                )
                .at(name.span, "not declared in this file")
                .help(help),
            );
        }
    }
    Origin {
        since,
        revision: meta.revision.clone(),
        source: meta.source.as_ref().map(|source| source.value.clone()),
    }
}

/// Reads `6.0`.
pub(super) fn release(text: &Spanned<String>, findings: &mut Findings) -> Option<Spanned<Release>> {
    let number = |digits: &str| {
        let is_plain = digits.bytes().all(|byte| byte.is_ascii_digit());
        is_plain.then(|| digits.parse().ok()).flatten()
    };
    let parsed = text
        .value
        .split_once('.')
        .and_then(|(major, minor)| Some((number(major)?, number(minor)?)));
    match parsed {
        Some((major, minor)) => Some(Spanned {
            value: Release { major, minor },
            span: text.span,
        }),
        None => {
            findings.push(
                Diagnostic::new(
                    Code::BadRelease,
                    format!("`{}` is no kernel release", text.value),
                )
                .at(text.span, "not of the form `6.0`")
                .help("name the first mainline release, without patch level"),
            );
            None
        }
    }
}
