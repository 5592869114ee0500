//! Comments: prose made harmless, wrapped, and set in the kernel's shapes.

use super::writer::width;

/// Column that block comments keep to.
const COLUMNS: usize = 80;

/// How lines after the first of a kernel-doc member start, behind the comment's ` *`.
const MEMBER_INDENT: &str = "    ";

/// Prose as it may stand in a comment.
///
/// Nothing of it can end the comment, look like the start of another (`-Wcomment`), be a trigraph
/// (`-std=c90` knows them), or hide from a reader (control and bidirectional characters).
pub(crate) fn escape(prose: &str) -> String {
    let mut escaped = String::with_capacity(prose.len());
    for c in prose.chars().filter(|c| !is_invisible(*c)) {
        let apart = matches!(
            (escaped.chars().next_back(), c),
            (Some('*'), '/') | (Some('/'), '*') | (Some('?'), '?')
        );
        if apart {
            escaped.push(' ');
        }
        escaped.push(c);
    }
    escaped
}

/// Whether `c` changes how text reads without being seen itself. White space is not meant: wrapping
/// takes care of that.
fn is_invisible(c: char) -> bool {
    let control = c.is_control() && !c.is_whitespace();
    let bidirectional =
        matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    control || bidirectional
}

/// Prose for a C reader: harmless, and with a spec's `` `name` `` as plain C has it. Lower-case names
/// are quoted, as they could be words.
fn plain(prose: &str) -> String {
    let mut plain = String::with_capacity(prose.len());
    let mut rest = prose;
    while let Some((before, (name, after))) = rest
        .split_once('`')
        .and_then(|(before, marked)| Some((before, marked.split_once('`')?)))
    {
        let is_like_a_word = name
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_');
        let quote = if is_like_a_word { "'" } else { "" };
        plain.push_str(&format!("{before}{quote}{name}{quote}"));
        rest = after;
    }
    plain.push_str(rest);
    escape(&plain)
}

/// Breaks `text` into lines of at most 80 columns; a word that is longer gets a line of its own.
fn wrap(text: &str, first: &str, next: &str) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = first.to_owned();
    let mut has_word = false;
    for word in plain(text).split_whitespace() {
        if has_word && width(&line) + 1 + width(word) > COLUMNS {
            lines.push(std::mem::replace(&mut line, next.to_owned()));
            has_word = false;
        }
        if has_word {
            line.push(' ');
        }
        line.push_str(word);
        has_word = true;
    }
    lines.push(line.trim_end().to_owned());
    lines
}

/// `/* text */`, on one line however long; for the end of a line of code.
pub(crate) fn trailing(text: &str) -> String {
    let words: Vec<String> = plain(text).split_whitespace().map(str::to_owned).collect();
    format!("/* {} */", words.join(" "))
}

/// Paragraphs above what they speak of: one line if they fit, else a block.
pub(crate) fn above<P: AsRef<str>>(paragraphs: &[P]) -> Vec<String> {
    if let [only] = paragraphs {
        let line = trailing(only.as_ref());
        if width(&line) <= COLUMNS {
            return vec![line];
        }
    }
    block(paragraphs, &[])
}

/// A paragraph above a field of a struct, one tab in: one line if it fits, else a block.
pub(crate) fn above_field(text: &str) -> Vec<String> {
    let line = format!("\t{}", trailing(text));
    if width(&line) <= COLUMNS {
        return vec![line];
    }
    let mut lines = vec!["\t/*".to_owned()];
    lines.extend(wrap(text, "\t * ", "\t * "));
    lines.push("\t */".to_owned());
    lines
}

/// Paragraphs as a block comment, however short, and under them lines that are kept as they are.
pub(crate) fn block<P: AsRef<str>>(paragraphs: &[P], last_lines: &[String]) -> Vec<String> {
    let mut lines = vec!["/*".to_owned()];
    for (index, paragraph) in paragraphs.iter().enumerate() {
        if index > 0 {
            lines.push(" *".to_owned());
        }
        lines.extend(wrap(paragraph.as_ref(), " * ", " * "));
    }
    if !last_lines.is_empty() {
        lines.push(" *".to_owned());
    }
    lines.extend(last_lines.iter().map(|line| format!(" * {}", escape(line))));
    lines.push(" */".to_owned());
    lines
}

/// What a kernel-doc comment says.
#[derive(Debug, Default)]
pub(crate) struct KernelDoc {
    /// `struct name - summary`.
    pub(crate) title: String,
    /// Names of the members, and what they are. One paragraph each: kernel-doc takes a second one
    /// for a part of the description.
    pub(crate) members: Vec<(String, String)>,
    /// Paragraphs of the description.
    pub(crate) details: Vec<String>,
}

impl KernelDoc {
    /// The comment.
    pub(crate) fn lines(&self) -> Vec<String> {
        let indented = format!(" * {MEMBER_INDENT}");
        let mut lines = vec!["/**".to_owned()];
        lines.extend(wrap(&self.title, " * ", &indented));
        for (name, text) in &self.members {
            lines.extend(wrap(&format!("@{name}: {text}"), " * ", &indented));
        }
        for paragraph in &self.details {
            lines.push(" *".to_owned());
            lines.extend(wrap(paragraph, " * ", " * "));
        }
        lines.push(" */".to_owned());
        lines
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prose_cannot_leave_its_comment() {
        assert_eq!(escape("a */ b"), "a * / b");
        assert_eq!(escape("/* /*/ **/"), "/ * / * / ** /");
        assert_eq!(escape("what??/ ???"), "what? ?/ ? ? ?");
        assert_eq!(escape("a\u{202e}b\u{7}\u{0}c"), "abc");
        assert_eq!(escape("see arch/*/pci"), "see arch/ * /pci");
        // What is dropped does not hold apart what may not meet.
        assert_eq!(escape("*\u{202e}/"), "* /");
    }

    #[test]
    fn marks_become_quotes() {
        assert_eq!(
            plain("`size` of `util_str`, see `VFIO_TYPE`, `header.version` and a lone `"),
            "'size' of 'util_str', see VFIO_TYPE, header.version and a lone `"
        );
        // Joining what marks held apart must not end the comment.
        assert_eq!(plain("`*A`/ `A*`/"), "*A/ A* /");
    }

    #[test]
    fn line_breaks_become_spaces() {
        assert_eq!(trailing(" one\n two\tthree "), "/* one two three */");
    }

    #[test]
    fn short_prose_takes_one_line() {
        assert_eq!(
            above(&["Physical Channel ID"]),
            ["/* Physical Channel ID */"]
        );
        // 74 characters and 6 of markers make 80; one more needs a block.
        let fits = "x".repeat(74);
        assert_eq!(above(&[&fits]).len(), 1);
        assert_eq!(above(&[format!("{fits}x")]).len(), 3);
    }

    #[test]
    fn blocks_wrap_at_80_columns() {
        let text = "This capability provides a set of descriptive information about the associated PCI function.";
        assert_eq!(
            above(&[text, "More."]),
            [
                "/*",
                " * This capability provides a set of descriptive information about the",
                " * associated PCI function.",
                " *",
                " * More.",
                " */",
            ]
        );
    }

    #[test]
    fn a_line_of_exactly_80_columns_is_kept() {
        let text = format!("{} b", "a".repeat(75));
        assert_eq!(wrap(&text, " * ", " * ").len(), 1);
        let text = format!("{} bb", "a".repeat(75));
        assert_eq!(wrap(&text, " * ", " * ").len(), 2);
    }

    #[test]
    fn a_word_too_long_is_not_broken() {
        let word = "x".repeat(100);
        assert_eq!(
            wrap(&format!("a {word} b"), " * ", " * "),
            [" * a".to_owned(), format!(" * {word}"), " * b".to_owned()]
        );
    }

    #[test]
    fn kernel_doc_has_its_shape() {
        let doc = KernelDoc {
            title: "struct foo - A foo".to_owned(),
            members: vec![
                (
                    "size".to_owned(),
                    "Number of bytes in util_str, which the firmware sets and nobody ever changes"
                        .to_owned(),
                ),
                ("none".to_owned(), String::new()),
            ],
            details: vec!["Details.".to_owned()],
        };
        assert_eq!(
            doc.lines(),
            [
                "/**",
                " * struct foo - A foo",
                " * @size: Number of bytes in util_str, which the firmware sets and nobody ever",
                " *     changes",
                " * @none:",
                " *",
                " * Details.",
                " */",
            ]
        );
    }
}
