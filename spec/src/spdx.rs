//! SPDX expressions of licences: `GPL-2.0 WITH Linux-syscall-note`.
//!
//! The grammar is that of the SPDX specification 2.3, annex D, in so far as the kernel's
//! `Documentation/process/license-rules.rst` takes it: operators in capitals. The identifiers are
//! those of the kernel's folder `LICENSES` and of the licences that userspace is usually under; the
//! full list of SPDX has seven hundred. A licence that neither has is a `LicenseRef-`.

use crate::suggest;

const LICENSES: &[&str] = &[
    "0BSD",
    "Apache-2.0",
    "BSD-1-Clause",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSD-3-Clause-Clear",
    "BSL-1.0",
    "CC-BY-4.0",
    "CC0-1.0",
    "CDDL-1.0",
    "GFDL-1.1",
    "GFDL-1.1-only",
    "GFDL-1.1-or-later",
    "GFDL-1.2",
    "GFDL-1.2-only",
    "GFDL-1.2-or-later",
    "GPL-1.0",
    "GPL-1.0-only",
    "GPL-1.0-or-later",
    "GPL-2.0",
    "GPL-2.0-only",
    "GPL-2.0-or-later",
    "GPL-3.0",
    "GPL-3.0-only",
    "GPL-3.0-or-later",
    "ISC",
    "LGPL-2.0",
    "LGPL-2.0-only",
    "LGPL-2.0-or-later",
    "LGPL-2.1",
    "LGPL-2.1-only",
    "LGPL-2.1-or-later",
    "LGPL-3.0",
    "LGPL-3.0-only",
    "LGPL-3.0-or-later",
    "Linux-OpenIB",
    "MIT",
    "MIT-0",
    "MPL-1.1",
    "MPL-2.0",
    "Unlicense",
    "X11",
    "Zlib",
    "copyleft-next-0.3.1",
];

const EXCEPTIONS: &[&str] = &[
    "GCC-exception-2.0",
    "GCC-exception-3.1",
    "Linux-syscall-note",
    "LLVM-exception",
];

/// Why a text is no SPDX expression.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct NoExpression {
    /// What is wrong.
    pub(crate) text: String,
    /// What to write.
    pub(crate) help: String,
}

/// What may come next.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Next {
    /// A licence or an open parenthesis.
    License,
    /// An operator, `WITH` among them, or the end.
    OperatorOrWith,
    /// The name of an exception.
    Exception,
    /// An operator or the end.
    Operator,
}

/// Says what is wrong with an expression, if anything is.
pub(crate) fn check(expression: &str) -> Result<(), NoExpression> {
    let mut next = Next::License;
    let mut open = 0_u32;
    for word in words(expression) {
        next = match (next, word) {
            (Next::License, "(") => {
                open += 1;
                Next::License
            }
            (Next::License, word) => license(word)?,
            (Next::Exception, word) => exception(word)?,
            (Next::OperatorOrWith, "WITH") => Next::Exception,
            (_, "AND" | "OR") => Next::License,
            (_, ")") if open > 0 => {
                open -= 1;
                Next::Operator
            }
            (_, word) => return Err(no_operator(word)),
        };
    }
    match next {
        Next::License | Next::Exception => Err(wrong("it ends too early", "say what it ends with")),
        _ if open > 0 => Err(wrong("a parenthesis is not closed", "close it")),
        _ => Ok(()),
    }
}

/// The words of an expression; a parenthesis is one of its own.
fn words(expression: &str) -> impl Iterator<Item = &str> {
    expression.split_whitespace().flat_map(|word| {
        word.split_inclusive(['(', ')']).flat_map(|part| {
            let name = part.trim_end_matches(['(', ')']);
            let parenthesis = part.strip_prefix(name).unwrap_or_default();
            [name, parenthesis]
                .into_iter()
                .filter(|word| !word.is_empty())
        })
    })
}

fn license(word: &str) -> Result<Next, NoExpression> {
    let name = word.strip_suffix('+').unwrap_or(word);
    let own = name.strip_prefix("LicenseRef-");
    let is_own = own.is_some_and(|name| !name.is_empty() && name.chars().all(is_id));
    if is_own || LICENSES.contains(&name) {
        return Ok(Next::OperatorOrWith);
    }
    let alternatives = name.split('/').all(|name| LICENSES.contains(&name));
    let either = alternatives.then(|| format!("write `{}`", name.replace('/', " OR ")));
    let help = either.or_else(|| meant(name, LICENSES)).unwrap_or_else(|| {
        format!("state a licence of SPDX, such as `GPL-2.0`, `MIT`, or `LicenseRef-{}` for one of your own", plain(name))
    });
    Err(wrong(
        &format!("`{word}` is no licence that is known here"),
        &help,
    ))
}

fn exception(word: &str) -> Result<Next, NoExpression> {
    if EXCEPTIONS.contains(&word) {
        return Ok(Next::Operator);
    }
    let help = meant(word, EXCEPTIONS)
        .unwrap_or_else(|| format!("exceptions are `{}`", EXCEPTIONS.join("`, `")));
    Err(wrong(
        &format!("`{word}` is no exception that is known here"),
        &help,
    ))
}

fn no_operator(word: &str) -> NoExpression {
    let help = match word.to_ascii_uppercase().as_str() {
        operator @ ("AND" | "OR" | "WITH") => format!("write `{operator}`"),
        _ => "join licences by `AND` or `OR`, an exception by `WITH`".to_owned(),
    };
    wrong(&format!("`{word}` does not belong there"), &help)
}

fn wrong(text: &str, help: &str) -> NoExpression {
    NoExpression {
        text: text.to_owned(),
        help: help.to_owned(),
    }
}

/// The name that is spelled almost so: `GPL2`, `GPLv2` and `gpl-2` mean `GPL-2.0`.
fn meant(word: &str, known: &[&str]) -> Option<String> {
    let bare = |name: &str| {
        let name = name.to_ascii_lowercase();
        let name = name.strip_suffix(".0").unwrap_or(&name).to_owned();
        name.replace(['-', '_', '.', 'v'], "")
    };
    let same = known.iter().find(|name| bare(name) == bare(word));
    match same {
        Some(name) => Some(format!("did you mean `{name}`?")),
        None => suggest::did_you_mean(word, known.iter().copied()),
    }
}

fn is_id(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '-' || c == '.'
}

fn plain(name: &str) -> String {
    name.chars().filter(|c| is_id(*c)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_what_the_kernel_has() {
        // From include/uapi of Linux 7.2.
        for expression in [
            "GPL-2.0",
            "GPL-2.0-only WITH Linux-syscall-note",
            "GPL-2.0+ WITH Linux-syscall-note",
            "((GPL-2.0 WITH Linux-syscall-note) OR BSD-3-Clause)",
            "(GPL-2.0 WITH Linux-syscall-note) AND MIT",
            "(GPL-2.0-only WITH Linux-syscall-note) OR MIT",
            "((GPL-2.0+ WITH Linux-syscall-note) OR Linux-OpenIB)",
            "LGPL-2.1+ WITH Linux-syscall-note",
            "MIT OR Apache-2.0",
            "LicenseRef-acme-1.0",
        ] {
            assert_eq!(check(expression), Ok(()), "{expression}");
        }
    }

    #[test]
    fn refuses_the_rest_and_says_what_is_meant() {
        for (expression, help) in [
            ("GPL2", "did you mean `GPL-2.0`?"),
            ("GPLv2", "did you mean `GPL-2.0`?"),
            ("gpl-2.0", "did you mean `GPL-2.0`?"),
            ("Apache2", "did you mean `Apache-2.0`?"),
            ("MIT or Apache-2.0", "write `OR`"),
            ("MIT/Apache-2.0", "write `MIT OR Apache-2.0`"),
            ("GPL-2.0 Linux-syscall-note", "join licences"),
            (
                "GPL-2.0 WITH linux-syscall-note",
                "did you mean `Linux-syscall-note`?",
            ),
            ("(GPL-2.0 AND MIT) WITH Linux-syscall-note", "write `WITH`"),
            ("MIT AND", "say what"),
            ("GPL-2.0 WITH", "say what"),
            ("(MIT", "close it"),
            ("MIT)", "join licences"),
            ("LicenseRef-", "state a licence"),
            ("", "say what"),
            ("/* MIT */", "state a licence"),
        ] {
            let found = check(expression).expect_err(expression);
            assert!(found.help.starts_with(help), "{expression}: {found:?}");
        }
    }

    #[test]
    fn a_deep_expression_is_no_deep_recursion() {
        let deep = format!("{}MIT{}", "(".repeat(100_000), ")".repeat(100_000));
        assert_eq!(check(&deep), Ok(()));
    }
}
