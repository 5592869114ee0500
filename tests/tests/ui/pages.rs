//! The pages of docs/errors show cases, in the words of the compiler.

use uapi_tests::{assert_nothing, entries, name, read, root};

/// Each page names a case, and what it says the compiler says is what is expected of the case.
pub(crate) fn show_what_the_compiler_says() {
    let mut wrong = Vec::new();
    for page in entries(&root().join("docs/errors")) {
        if name(&page) == "README.md" {
            continue;
        }
        let text = read(&page);
        let case = between(&text, "From [tests/ui/", "]");
        let case = case.and_then(|file| file.rsplit_once('/'));
        let shown = between(&text, "is refused with\n\n```text\n", "```");
        let (Some((case, _)), Some(shown)) = (case, shown) else {
            wrong.push(format!("{}: shows no case", name(&page)));
            continue;
        };
        let expected = read(&root().join("tests/ui").join(case).join("diagnostics.txt"));
        if without_count(&expected) != shown.trim_end() {
            wrong.push(format!(
                "{}: is not what is expected of {case}",
                name(&page)
            ));
        }
    }
    assert_nothing(
        &wrong,
        "pages of docs/errors show what the compiler does not say",
    );
}

fn between<'a>(text: &'a str, start: &str, end: &str) -> Option<&'a str> {
    let (_, rest) = text.split_once(start)?;
    rest.split_once(end).map(|(inner, _)| inner)
}

/// The findings, without the lines that count them and point here.
fn without_count(diagnostics: &str) -> &str {
    let findings = diagnostics.trim_end().rsplit_once("\n\n");
    findings
        .map_or(diagnostics, |(findings, _)| findings)
        .trim_end()
}
