//! The errnos that a region answers with.

use std::collections::BTreeMap;

use uapi_spec::errno::Errno;

use super::{text, Writer};

/// What a transfer gets that lies in no area.
pub(super) const OUTSIDE: Errno = Errno::EINVAL;

/// Writes the enumeration.
pub(super) fn write(writer: &mut Writer<'_>) {
    let answers = answers(writer);
    writer.blank();
    writer.doc(
        4,
        &["What the region answers if it refuses something, by its C name."],
    );
    writer.lines([
        "    #[allow(clippy::upper_case_acronyms, reason = \"the names are C's\")]",
        "    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]",
        "    pub enum Errno {",
    ]);
    for (errno, causes) in &answers {
        writer.doc(8, &[format!("Answers {}.", text::list(causes))]);
        writer.line(format!("        {} = {},", errno.name(), errno.number()));
    }
    writer.line("    }");
    writer.blank();
    writer.line("    impl Errno {");
    writer.doc(8, &["The name in C."]);
    writer.lines([
        "        #[inline]",
        "        pub const fn name(self) -> &'static str {",
        "            match self {",
    ]);
    for errno in answers.keys().map(|errno| errno.name()) {
        writer.line(format!("                Self::{errno} => \"{errno}\","));
    }
    writer.lines(["            }", "        }"]);
    writer.blank();
    writer.doc(
        8,
        &["The positive number that it has on all architectures but alpha, mips, parisc and sparc."],
    );
    writer.lines([
        "        #[inline]",
        "        pub const fn number(self) -> i32 {",
        "            self as i32",
        "        }",
        "    }",
    ]);
}

/// The errnos, and what they are the answer to.
fn answers(writer: &Writer<'_>) -> BTreeMap<Errno, Vec<String>> {
    let region = writer.region;
    let mut answers: BTreeMap<Errno, Vec<String>> = BTreeMap::new();
    let mut add = |errno, cause| answers.entry(errno).or_default().push(cause);
    add(OUTSIDE, "transfers that no area takes".to_owned());
    for area in region.areas.iter().filter(|it| it.errno.value != OUTSIDE) {
        let name = &writer.module.model.area_field(region, area).name.value;
        add(
            area.errno.value,
            format!("transfers that `{name}` does not take"),
        );
    }
    for check in region.conditions.iter().chain(&region.checks) {
        add(check.errno.value, format!("`{}`", check.id.value));
    }
    for outcome in &region.outcomes {
        add(outcome.errno.value, format!("`{}`", outcome.id.value));
    }
    answers
}
