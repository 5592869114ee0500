//! Constants: macros where there is a preprocessor, enumerators everywhere.

use uapi_spec::model::InterfaceKind;

use super::Comparer;
use crate::facts::{low, ones, Answer, Fact, Subject, ValueOf};
use crate::truth::{IoctlEncoding, Place};

impl Comparer<'_> {
    /// Compares every constant of the interface.
    pub(super) fn values(&mut self) {
        for fact in self.scope().facts(self.id) {
            match &fact.subject {
                // The mask of a bit field is a name of ours.
                Subject::Value {
                    of: ValueOf::Mask(_),
                    ..
                } => {}
                Subject::Value { name, of, bits } => {
                    let claim = self.claim(&fact, *of);
                    self.constant(&fact, name, &claim, *bits);
                }
                Subject::Text(name) => self.constant(&fact, name, &fact.claim, 64),
                _ => {}
            }
        }
    }

    /// The claim for the source's machine: ioctl numbers differ between machines.
    fn claim(&self, fact: &Fact, of: ValueOf) -> Answer {
        let preprocessed = self.truth.preprocessed.as_ref();
        let encoding = preprocessed.map_or(IoctlEncoding::default(), |found| found.ioctls);
        match (&fact.claim, of) {
            (Answer::Number(number), ValueOf::Ioctl) => Answer::Number(encoding.encode(*number)),
            (claim, _) => claim.clone(),
        }
    }

    fn constant(&mut self, fact: &Fact, name: &str, claim: &Answer, bits: u32) {
        let origin = (fact.since, fact.proposal.as_deref());
        let Some((theirs, place)) = self.answer(name, bits) else {
            match &self.truth.preprocessed {
                None if self.lacks_by_right(origin.0, origin.1).is_none() => {
                    self.untold
                        .push(format!("{name}: a macro, of which only headers know"));
                }
                None => {}
                Some(found) => match found.macros.get(name) {
                    Some(known) => {
                        let text =
                            format!("{name}: the compiler takes no value of `{}`", known.text);
                        self.untold.push(text);
                    }
                    None if self.is_nowhere(fact) => self.nowhere.push(name.to_owned()),
                    None => self.missing(name, "constant", fact.span, origin, None),
                },
            }
            return;
        };
        self.early(name, fact.span, fact.since, &place);
        let (ours, theirs) = (shown(claim), shown(&theirs));
        self.expect(name, "value", (ours, fact.span), (theirs, &place));
    }

    /// Whether only the machine's own papers can tell of a value: it is one of firmware, and the
    /// kernel has no name for it or for any other of its set. Firmware speaks in numbers. How the
    /// kernel calls them is no promise, but one name that is missing among others is an error.
    fn is_nowhere(&self, fact: &Fact) -> bool {
        let Subject::Value { of, .. } = fact.subject else {
            return false;
        };
        let of_set = |other: &Fact| match &other.subject {
            Subject::Value {
                name, of: other, ..
            } if *other == of && of != ValueOf::Const => self.answer(name, 64).is_some(),
            _ => false,
        };
        self.interface.kind == InterfaceKind::Firmware
            && self
                .lacks_by_right(fact.since, fact.proposal.as_deref())
                .is_none()
            && !self.scope().facts(self.id).iter().any(of_set)
    }

    /// What the source says, and where.
    fn answer(&self, name: &str, bits: u32) -> Option<(Answer, Place)> {
        if let Some(found) = self.truth.enumerators.get(name) {
            let number = low(found.value) & ones(bits);
            return Some((Answer::Number(number), found.place.clone()));
        }
        let preprocessed = self.truth.preprocessed.as_ref()?;
        let place = preprocessed.macros.get(name)?.place.clone();
        let answer = preprocessed.answers.get(name)?.clone();
        Some((answer, place))
    }
}

fn shown(answer: &Answer) -> String {
    match answer {
        Answer::Number(number) if *number < 10 => number.to_string(),
        Answer::Number(number) => format!("{number} ({number:#x})"),
        Answer::Text(text) => format!("{text:?}"),
        Answer::Absent => "nothing".to_owned(),
    }
}
