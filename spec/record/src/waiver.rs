//! Breaks that a maintainer has agreed to in the spec, and those waivers that are of no use.

use uapi_spec::model::waiver::Day;
use uapi_spec::model::{self, Model};
use uapi_spec::source::Span;

use crate::compare::{Change, Rule};

/// One agreed break.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiver {
    /// The rule that is not to be reported.
    pub rule: Rule,
    /// For this part alone, such as `vfio_device_info.pad`.
    pub path: String,
    /// Why.
    pub reason: String,
    /// The last day on which it holds.
    pub review: Day,
    /// Where the spec states it.
    pub span: Span,
}

impl Waiver {
    /// Whether it is about that change.
    pub fn covers(&self, change: &Change) -> bool {
        self.rule == change.rule && self.path == change.path
    }
}

/// A waiver that is of no use: to be mended, or to be deleted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StaleWaiver {
    /// Why it is of no use.
    pub message: String,
    /// Where the spec states it.
    pub span: Span,
}

/// The waivers of one spec, on one day.
#[derive(Clone, Debug, Default)]
pub struct Waivers {
    holding: Vec<Waiver>,
    stale: Vec<StaleWaiver>,
}

impl Waivers {
    /// Sorts out what names no rule and what was to be looked at before `today`.
    pub fn new(model: &Model, today: Day) -> Self {
        let mut waivers = Self::default();
        for waiver in &model.waivers {
            match holding(waiver, today) {
                Ok(waiver) => waivers.holding.push(waiver),
                Err(message) => waivers.stale.push(StaleWaiver {
                    message,
                    span: waiver.span(),
                }),
            }
        }
        waivers
    }

    /// The waiver of that change.
    pub fn covering(&self, change: &Change) -> Option<&Waiver> {
        self.holding.iter().find(|waiver| waiver.covers(change))
    }

    /// Those that name no rule, and those whose day has passed.
    pub fn stale(&self) -> &[StaleWaiver] {
        &self.stale
    }

    /// Those that hold and are about none of the changes.
    pub fn unused<'a>(
        &self,
        changes: impl Iterator<Item = &'a Change> + Clone,
    ) -> Vec<StaleWaiver> {
        let is_unused = |waiver: &&Waiver| !changes.clone().any(|change| waiver.covers(change));
        let unused = self.holding.iter().filter(is_unused);
        unused
            .map(|waiver| StaleWaiver {
                message: format!(
                    "the waiver of {} for `{}` waives nothing",
                    waiver.rule.id(),
                    waiver.path
                ),
                span: waiver.span,
            })
            .collect()
    }
}

fn holding(waiver: &model::Waiver, today: Day) -> Result<Waiver, String> {
    let (id, path) = (&waiver.rule.value, &waiver.path.value);
    let Some(rule) = Rule::from_id(id) else {
        return Err(format!(
            "the waiver for `{path}` names `{id}`, and there is no such rule"
        ));
    };
    let review = waiver.review.value;
    if today > review {
        return Err(format!(
            "the waiver of {id} for `{path}` was to be looked at by {review}"
        ));
    }
    Ok(Waiver {
        rule,
        path: path.clone(),
        reason: waiver.reason.clone(),
        review,
        span: waiver.span(),
    })
}

#[cfg(test)]
mod tests {
    use uapi_spec::{Selection, SourceMap};

    use super::*;
    use crate::{compare, freeze, Scope};

    const SPEC: &str = r#"
[interface]
name = "acme"
kind = "uapi"
header = "linux/acme.h"
license = "GPL-2.0 WITH Linux-syscall-note"
byte-order = "host"
doc = "Made up."
source = "made up"

[[waiver]]
rule = "CONST_VALUE_CHANGED"
path = "ACME_RINGS"
reason = "Was never released."
review = "2027-01-31"

[[const]]
name = "ACME_RINGS"
value = 4
doc = "Rings of an engine."
source = "made up"
"#;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    /// The change from `SPEC` with four rings to one with five, and the waivers of `text`.
    fn waived(text: &str, today: &str) -> (Vec<Change>, Waivers) {
        let check = |text: &str| {
            let mut sources = SourceMap::default();
            sources.add("acme.toml", text);
            uapi_spec::check(&sources, &Selection::default()).unwrap()
        };
        let freeze = |text: &str| freeze(&check(text), &Scope::default()).record;
        let five = text.replace("value = 4", "value = 5");
        let waivers = Waivers::new(check(&five).model(), day(today));
        (compare(&freeze(SPEC), &freeze(&five)), waivers)
    }

    #[test]
    fn holds_until_its_day_has_passed() {
        let (changes, waivers) = waived(SPEC, "2027-01-31");
        assert_eq!(changes.len(), 1);
        let waiver = waivers.covering(&changes[0]).unwrap();
        assert_eq!(waiver.reason, "Was never released.");
        assert_eq!(waivers.stale(), []);
        assert_eq!(waivers.unused(changes.iter()), []);

        let (changes, waivers) = waived(SPEC, "2027-02-01");
        assert_eq!(waivers.covering(&changes[0]), None);
        assert_eq!(
            waivers.stale()[0].message,
            "the waiver of CONST_VALUE_CHANGED for `ACME_RINGS` was to be looked at by 2027-01-31"
        );
        assert_eq!(waivers.unused(changes.iter()), [], "it is reported once");
    }

    #[test]
    fn waives_one_rule_for_one_path() {
        for (part, other) in [
            ("\"CONST_VALUE_CHANGED\"", "\"FIELD_MOVED\""),
            ("path = \"ACME_RINGS\"", "path = \"ACME_RING\""),
        ] {
            let (changes, waivers) = waived(&SPEC.replace(part, other), "2027-01-31");
            assert_eq!(waivers.covering(&changes[0]), None, "{other}");
            let unused = waivers.unused(changes.iter());
            assert_eq!(unused.len(), 1, "{other}");
            assert!(unused[0].message.ends_with("waives nothing"));
        }
    }

    #[test]
    fn names_the_place_of_a_rule_that_there_is_not() {
        let text = SPEC.replace("CONST_VALUE_CHANGED", "CONST_VALUE_CHANGD");
        let (changes, waivers) = waived(&text, "2027-01-31");
        assert_eq!(waivers.covering(&changes[0]), None);
        let stale = &waivers.stale()[0];
        assert_eq!(
            stale.message,
            "the waiver for `ACME_RINGS` names `CONST_VALUE_CHANGD`, and there is no such rule"
        );
        assert_eq!(
            &text[stale.span.start..stale.span.end],
            "\"CONST_VALUE_CHANGD\""
        );
    }
}
