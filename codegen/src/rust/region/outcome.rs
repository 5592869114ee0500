//! What the hardware answers, and what of it reaches the user.

use uapi_spec::model::region::Outcome;
use uapi_spec::model::Origin;

use super::named::{self, Entry, Named};
use super::{text, Writer};
use crate::rust::rules::Scope;
use crate::rust::{docs, names, shape, storage};

/// Writes the answer and its outcomes, if the region has any.
pub(super) fn write(writer: &mut Writer<'_>) {
    let region = writer.region;
    if region.outcomes.is_empty() {
        return;
    }
    writer.blank();
    writer.doc(4, &["What the hardware answers to an operation."]);
    writer.line("    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]");
    writer.line("    pub struct Answer {");
    for result in &region.results {
        writer.doc(8, &docs::part(&result.doc, &Origin::default(), vec![]));
        let name = names::field(&result.name.value);
        writer.line(format!("        pub {name}: {},", storage::int(result.ty)));
    }
    writer.line("    }");
    let named = Named {
        ty: "Outcome",
        entries: region.outcomes.iter().map(entry).collect(),
    };
    named.write(
        writer,
        &["An answer that is no success, in the order in which they are told apart."],
        &[],
    );
    outcome(writer);
}

fn entry(outcome: &Outcome) -> Entry {
    let errno = outcome.errno.value;
    let fact = format!("Answers `{}`.", errno.name());
    Entry {
        id: outcome.id.value.clone(),
        errno,
        doc: docs::part(&outcome.doc, &Origin::default(), vec![fact]),
        summary: named::summary(&outcome.doc),
    }
}

fn outcome(writer: &mut Writer<'_>) {
    let region = writer.region;
    let mut scope = Scope::of_outcomes(writer.module.abi, region);
    let mut lines = Vec::new();
    for outcome in &region.outcomes {
        let condition = scope.holds(&outcome.when);
        lines.extend(text::if_condition(8, &condition));
        let variant = names::id_variant(&outcome.id.value);
        lines.push(format!("            return Err(Outcome::{variant});"));
        lines.push("        }".to_owned());
    }
    writer.import(&scope.needs);
    writer.blank();
    writer.doc(4, &["What an answer comes to."]);
    writer.errors(
        4,
        "The first outcome that describes the answer, which is no success then.",
    );
    let parameters = ["answer: &Answer"];
    writer.lines(shape::signature(
        4,
        "pub fn outcome",
        &parameters,
        "Result<(), Outcome>",
    ));
    writer.lines(lines);
    writer.line("        Ok(())");
    writer.line("    }");
}
