//! Waivers: a reason with a word in it, and a day.

use super::interfaces::Ordered;
use crate::diag::{Code, Diagnostic, Findings};
use crate::model::waiver::{Day, Waiver};
use crate::model::{InterfaceId, Spanned};
use crate::raw::waiver::RawWaiver;

/// The waivers of all interfaces.
pub(super) fn lower(ordered: &Ordered, findings: &mut Findings) -> Vec<Waiver> {
    let mut waivers = Vec::new();
    for (interface, spec) in ordered.specs.iter().enumerate() {
        let raw = spec.waivers.iter();
        waivers.extend(raw.filter_map(|raw| waiver(raw, InterfaceId(interface), findings)));
    }
    waivers
}

fn waiver(raw: &RawWaiver, interface: InterfaceId, findings: &mut Findings) -> Option<Waiver> {
    if !raw.reason.value.contains(char::is_alphabetic) {
        findings.push(
            Diagnostic::new(Code::EmptyProse, "`reason` says nothing")
                .at(raw.reason.span, "without a word")
                .help("say why nobody is hurt by the break, or why it has to be"),
        );
    }
    Some(Waiver {
        interface,
        rule: raw.rule.clone(),
        path: raw.path.clone(),
        reason: raw.reason.value.clone(),
        review: day(&raw.review, findings)?,
    })
}

fn day(text: &Spanned<String>, findings: &mut Findings) -> Option<Spanned<Day>> {
    let Some(value) = Day::parse(&text.value) else {
        findings.push(
            Diagnostic::new(Code::BadDay, format!("`{}` is no day", text.value))
                .at(text.span, "not a day such as `2027-06-01`")
                .help("name the last day on which the waiver holds: year, month, day"),
        );
        return None;
    };
    Some(Spanned {
        value,
        span: text.span,
    })
}
