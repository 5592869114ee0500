//! Changes to text. What they look for has to be there once: a kernel that looks different is
//! told from one that was changed.

use crate::failure::Failure;

/// Puts `new` behind the line `anchor`.
pub(super) fn after(text: &str, anchor: &str, new: &str) -> Result<String, Failure> {
    let end = line(text, anchor)? + anchor.len() + 1;
    let (before, behind) = text.split_at(end);
    Ok(format!("{before}{new}{behind}"))
}

/// Puts `new` before the line `anchor`.
pub(super) fn before(text: &str, anchor: &str, new: &str) -> Result<String, Failure> {
    let (before, behind) = text.split_at(line(text, anchor)?);
    Ok(format!("{before}{new}{behind}"))
}

/// Puts `new` in the place of the line `old`.
pub(super) fn replaced(text: &str, old: &str, new: &str) -> Result<String, Failure> {
    let (before, behind) = text.split_at(line(text, old)?);
    let behind = behind.get(old.len()..).unwrap_or_default();
    Ok(format!("{before}{new}{behind}"))
}

/// What is between the lines that start with `from` and with `to`, with the first of them.
pub(super) fn part<'a>(text: &'a str, from: &str, to: &str) -> Result<&'a str, Failure> {
    let start = start_of_line(text, from)?;
    let rest = text.get(start..).unwrap_or_default();
    let end = start_of_line(rest, to)?;
    Ok(rest.get(..end).unwrap_or_default())
}

/// The text without the banner of a generated file, which says how to make it again. What it is
/// made from is no part of the kernel.
pub(super) fn without_banner(text: &str) -> String {
    let is_banner = |line: &str| {
        let line = line.trim_start_matches(['/', '*', '#', ' ']);
        ["Do not edit: generated from ", "Spec ", "To redo: "]
            .iter()
            .any(|start| line.starts_with(start))
    };
    let mut kept: Vec<&str> = Vec::new();
    let mut in_banner = false;
    for line in text.lines() {
        if is_banner(line) {
            in_banner = true;
            continue;
        }
        // The comment goes on behind the banner with an empty line.
        let empty_comment = matches!(line.trim(), "*" | "//" | "#");
        if std::mem::take(&mut in_banner) && empty_comment {
            continue;
        }
        kept.push(line);
    }
    kept.join("\n") + "\n"
}

fn line(text: &str, line: &str) -> Result<usize, Failure> {
    once(text, &format!("\n{line}\n"), line)
}

fn start_of_line(text: &str, start: &str) -> Result<usize, Failure> {
    let found = text.find(&format!("\n{start}")).map(|at| at + 1);
    found.ok_or_else(|| missing(start, "is not there"))
}

fn once(text: &str, pattern: &str, shown: &str) -> Result<usize, Failure> {
    let mut places = text.match_indices(pattern).map(|(at, _)| at + 1);
    match (places.next(), places.next()) {
        (Some(at), None) => Ok(at),
        (None, _) => Err(missing(shown, "is not there")),
        (Some(_), Some(_)) => Err(missing(shown, "is there more than once")),
    }
}

fn missing(shown: &str, why: &str) -> Failure {
    Failure::Wrong(format!("error: the line `{shown}` {why}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "one\ntwo\nthree\ntwo and a half\n";

    #[test]
    fn puts_text_before_and_behind_a_line() {
        let text = after(TEXT, "two", "new\n").unwrap();
        assert_eq!(text, "one\ntwo\nnew\nthree\ntwo and a half\n");
        let text = before(TEXT, "three", "new\n").unwrap();
        assert_eq!(text, "one\ntwo\nnew\nthree\ntwo and a half\n");
    }

    #[test]
    fn puts_a_line_in_the_place_of_another() {
        let text = replaced(TEXT, "two", "2").unwrap();
        assert_eq!(text, "one\n2\nthree\ntwo and a half\n");
    }

    #[test]
    fn wants_the_line_to_be_there_once() {
        let told = |result: Result<String, Failure>| result.unwrap_err().to_string();
        assert!(told(after(TEXT, "four", "")).contains("not there"));
        assert!(told(after("\na\na\n\na\n", "a", "")).contains("more than once"));
    }

    #[test]
    fn takes_a_part() {
        assert_eq!(part(TEXT, "two", "two and").unwrap(), "two\nthree\n");
        assert!(part(TEXT, "two and", "one").is_err());
    }

    #[test]
    fn cuts_banners_and_nothing_else() {
        let c = "/* SPDX */\n/*\n * Do not edit: generated from x.toml\n * Spec 1, generator 2\n * To redo: y\n *\n * What it is.\n */\n";
        assert_eq!(without_banner(c), "/* SPDX */\n/*\n * What it is.\n */\n");
        let rust =
            "// SPDX\n// Do not edit: generated from x\n// Spec 1\n// To redo: y\n\n//! It.\n";
        assert_eq!(without_banner(rust), "// SPDX\n\n//! It.\n");
    }
}
