//! Doc comments: prose of the spec as Markdown that rustdoc renders without a warning.

use uapi_spec::model::{Doc, Origin};

use super::module::WIDTH;

/// Doc comment lines for the paragraphs, `indent` columns from the left.
pub(crate) fn comment<P: AsRef<str>>(indent: usize, paragraphs: &[P]) -> Vec<String> {
    prefixed(indent, "///", paragraphs.iter().map(P::as_ref))
}

/// Plain comment lines for the paragraphs, at the left margin.
pub(crate) fn remark<P: AsRef<str>>(paragraphs: &[P]) -> Vec<String> {
    prefixed(0, "//", paragraphs.iter().map(P::as_ref))
}

/// The paragraphs of an item: its prose, then the facts in one paragraph, then its source.
pub(crate) fn item(doc: &Doc, origin: &Origin, facts: Vec<String>) -> Vec<String> {
    let mut paragraphs = part(doc, origin, facts);
    let source = origin.source.iter();
    paragraphs.extend(source.map(|source| format!("Source: {}", sentence(source))));
    paragraphs
}

/// The paragraphs of a part of an item, such as a field.
pub(crate) fn part(doc: &Doc, origin: &Origin, mut facts: Vec<String>) -> Vec<String> {
    let mut paragraphs: Vec<String> = doc.paragraphs.iter().map(|text| sentence(text)).collect();
    facts.extend(since(origin));
    if !facts.is_empty() {
        paragraphs.push(facts.join(" "));
    }
    paragraphs
}

/// Since when, or by whose proposal, something exists.
pub(crate) fn since(origin: &Origin) -> Option<String> {
    let since = origin.since.as_ref();
    let since = since.map(|release| format!("Since Linux {}.", release.value));
    since.or_else(|| {
        let revision = &origin.revision.as_ref()?.value;
        Some(format!(
            "Proposed by the revision `{revision}`; not in the merged ABI."
        ))
    })
}

/// Prose of the spec as Markdown that shows it as it stands, with a full stop.
pub(crate) fn sentence(prose: &str) -> String {
    let mut text = markdown(prose);
    if !text.is_empty() && !text.ends_with(['.', '!', '?', ':', '>']) {
        text.push('.');
    }
    text
}

/// Prose amid a sentence, as Markdown that shows it as it stands.
pub(crate) fn phrase(prose: &str) -> String {
    markdown(prose)
}

/// Escapes what Markdown would not show as it stands; pairs of single backticks stay what they are.
fn markdown(prose: &str) -> String {
    let mut text = String::new();
    let mut rest = prose;
    while let Some((before, code, after)) = next_code(rest) {
        text.push_str(&escape_prose(before));
        text.push_str(code);
        rest = after;
    }
    text + &escape_prose(rest)
}

/// The first piece of code of a text, with its backticks, and what is before and after it.
///
/// A run of several backticks is none: Markdown pairs runs of one length only.
fn next_code(text: &str) -> Option<(&str, &str, &str)> {
    let single = |from: usize| {
        let tail = text.get(from..)?;
        let mut runs = tail.match_indices('`').map(|(at, _)| from + at);
        runs.find(|at| {
            let (before, after) = text.split_at(*at);
            !before.ends_with('`') && !after.starts_with("``")
        })
    };
    let start = single(0)?;
    let end = single(start + 1)? + 1;
    let (before, _) = text.split_at(start);
    let (_, after) = text.split_at(end);
    Some((before, text.get(start..end)?, after))
}

fn escape_prose(prose: &str) -> String {
    let url = |word: &str| word.find("http://").or_else(|| word.find("https://"));
    let words = prose.split(' ').map(|word| match url(word) {
        Some(start) => autolink(word, start),
        None => escape_word(word),
    });
    words.collect::<Vec<_>>().join(" ")
}

/// Puts a URL in angle brackets, without the punctuation around it.
fn autolink(word: &str, start: usize) -> String {
    let (before, url) = word.split_at(start);
    let is_foreign = |c: char| matches!(c, '<' | '>' | '`') || c.is_whitespace();
    let (url, _) = url.split_at(url.find(is_foreign).unwrap_or(url.len()));
    let url = url.trim_end_matches(['.', ',', ';', ':', ')']);
    let (_, after) = word.split_at(start + url.len());
    let before = before.trim_end_matches('<');
    let after = after.strip_prefix('>').unwrap_or(after);
    format!("{}<{url}>{}", escape_word(before), escape_word(after))
}

fn escape_word(word: &str) -> String {
    let mut escaped = String::new();
    for (index, c) in word.char_indices() {
        let special = match c {
            '\\' | '<' | '[' | ']' | '*' | '`' | '~' => true,
            // An underscore inside a word never emphasizes.
            '_' => !is_inside_word(word, index),
            '&' => word.contains(';'),
            _ => false,
        };
        if special {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

/// Whether the run of underscores at `index` has a letter or digit on both sides.
fn is_inside_word(word: &str, index: usize) -> bool {
    let (before, after) = word.split_at(index);
    let before = before.trim_end_matches('_').chars().next_back();
    let after = after.trim_start_matches('_').chars().next();
    before.is_some_and(char::is_alphanumeric) && after.is_some_and(char::is_alphanumeric)
}

fn prefixed<'a>(
    indent: usize,
    prefix: &str,
    paragraphs: impl Iterator<Item = &'a str>,
) -> Vec<String> {
    let margin = format!("{}{prefix}", " ".repeat(indent));
    let width = WIDTH.saturating_sub(margin.len() + 1);
    let mut lines = Vec::new();
    for paragraph in paragraphs {
        if !lines.is_empty() {
            lines.push(margin.clone());
        }
        let wrapped = wrap(paragraph, width);
        lines.extend(wrapped.iter().map(|line| format!("{margin} {line}")));
    }
    lines
}

/// Breaks a paragraph into lines, none of which starts with what Markdown takes for a block.
fn wrap(paragraph: &str, width: usize) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for word in paragraph.split_whitespace() {
        match words.last_mut() {
            Some(last) if starts_block(word) => {
                last.push(' ');
                last.push_str(word);
            }
            None if starts_block(word) => words.push(escape_block(word)),
            _ => words.push(word.to_owned()),
        }
    }
    let mut lines: Vec<String> = Vec::new();
    for word in words {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= width => {
                line.push(' ');
                line.push_str(&word);
            }
            _ => lines.push(word),
        }
    }
    lines
}

/// Whether Markdown takes a line that starts with `word` for an item, a heading, a quote, a table.
fn starts_block(word: &str) -> bool {
    let number = word.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_number = number.len() < word.len() && matches!(number, "." | ")");
    let is_rule = word.chars().all(|c| "-+=#*_:|".contains(c));
    let is_tag = word.starts_with('<') && !word.starts_with("<http");
    let is_fence = word.starts_with("```") || word.starts_with("~~~");
    is_number || is_rule || is_tag || is_fence || word.starts_with(['>', '|'])
}

fn escape_block(word: &str) -> String {
    match word.strip_suffix(['.', ')']) {
        Some(number) => format!("{number}\\{}", word.trim_start_matches(number)),
        None => format!("\\{word}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prose_is_shown_as_it_stands() {
        assert_eq!(sentence("a <b> c[0]"), "a \\<b> c\\[0\\].");
        assert_eq!(sentence("the __u64 of a_b_c"), "the \\_\\_u64 of a_b_c.");
        assert_eq!(sentence("`a[0] <b>` stays"), "`a[0] <b>` stays.");
        assert_eq!(sentence("one ` only"), "one \\` only.");
        assert_eq!(
            sentence("see (https://example.org/a_b)."),
            "see (<https://example.org/a_b>)."
        );
    }

    #[test]
    fn code_is_what_single_backticks_enclose() {
        assert_eq!(
            sentence("see ``` [Foo] ` x"),
            "see \\`\\`\\` \\[Foo\\] \\` x."
        );
        assert_eq!(sentence("`a ``` b` [c]"), "`a ``` b` \\[c\\].");
        assert_eq!(sentence("`a` ` [b]"), "`a` \\` \\[b\\].");
    }

    #[test]
    fn urls_end_where_markdown_ends_them() {
        assert_eq!(
            sentence("https://e.org/a<b ok"),
            "<https://e.org/a>\\<b ok."
        );
        assert_eq!(sentence("<https://e.org/[y]>."), "<https://e.org/[y]>.");
        assert_eq!(sentence("http-like://[x]"), "http-like://\\[x\\].");
    }

    #[test]
    fn no_line_starts_a_block() {
        let lines = wrap("aaaa - bbbb 1. cccc # dddd > eeee", 6);
        assert_eq!(lines, ["aaaa -", "bbbb 1.", "cccc #", "dddd >", "eeee"]);
        assert_eq!(wrap("1. one", 80), ["1\\. one"]);
        assert_eq!(wrap("- one", 80), ["\\- one"]);
    }

    #[test]
    fn lines_keep_the_width() {
        let prose = "word ".repeat(60);
        let lines = comment(4, &[prose.as_str(), "end"]);
        assert!(lines.iter().all(|line| line.len() <= 100), "{lines:#?}");
        assert_eq!(lines.iter().rev().nth(1).unwrap(), "    ///");
    }
}
