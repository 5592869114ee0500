//! Two sides and one unknown request: what is asked of both is decided for all requests.

use std::collections::BTreeMap;

use super::outcome::WitnessOutcome;
use super::request::{Case, Fact, Side};
use crate::decide::{Answer, Bit, Question, Scope, Word};
use crate::expression::Expression;

/// What one side makes of the request, and when.
pub(super) struct Outcomes {
    /// Each outcome, and the bit that is set for the requests that have it. Exactly one is.
    pub(super) list: Vec<(WitnessOutcome, Bit)>,
    /// The request is taken.
    pub(super) accepted: Bit,
}

/// An unknown request to an unknown device, and two kernels.
pub(super) struct Both<'a, 's> {
    pub(super) old: &'s Side<'a>,
    pub(super) new: &'s Side<'a>,
    pub(super) question: Question,
    bytes: Vec<Vec<Bit>>,
    numbers: BTreeMap<String, Word>,
    pub(super) old_scope: Scope,
    pub(super) new_scope: Scope,
}

impl<'a, 's> Both<'a, 's> {
    pub(super) fn new(old: &'s Side<'a>, new: &'s Side<'a>) -> Self {
        let mut question = Question::new();
        let bytes = (0..old.size.max(new.size))
            .map(|_| question.bits(8))
            .collect();
        let mut both = Self {
            old,
            new,
            question,
            bytes,
            numbers: BTreeMap::new(),
            old_scope: Scope::default(),
            new_scope: Scope::default(),
        };
        both.facts();
        both.old_scope = both.scope(old, |byte, _| byte.to_vec());
        both.new_scope = both.scope(new, |byte, _| byte.to_vec());
        both
    }

    /// What is so of the device: one unknown for both sides, within the bounds of both.
    fn facts(&mut self) {
        let mut most: BTreeMap<&str, (u64, bool)> = BTreeMap::new();
        for Fact { name, length, max } in self.old.facts.iter().chain(&self.new.facts) {
            let (known, _) = most.entry(name).or_insert((*max, length.is_some()));
            *known = (*known).min(*max);
        }
        for (name, (most, is_array)) in most {
            if is_array {
                self.question.array(name, most);
            } else {
                let number = self.question.up_to(most);
                self.numbers.insert(name.to_owned(), number);
            }
        }
    }

    /// What the names of a side stand for, with the bytes of the request as `byte` makes them.
    pub(super) fn scope(&self, side: &Side<'a>, byte: impl Fn(&[Bit], usize) -> Vec<Bit>) -> Scope {
        let mut scope = Scope::default();
        for fact in &side.facts {
            match (fact.length, self.numbers.get(&fact.name)) {
                (Some(length), _) => scope.array(&fact.name, length),
                (None, Some(number)) => scope.number(&fact.name, number.clone()),
                (None, None) => {}
            }
        }
        for slot in &side.slots {
            let places = slot.at..slot.at.saturating_add(slot.size);
            let mut bytes: Vec<Vec<Bit>> = places
                .filter_map(|at| Some(byte(self.bytes.get(at)?, at)))
                .collect();
            if slot.is_big {
                bytes.reverse();
            }
            scope.number(&slot.name, Question::word(bytes.concat()));
        }
        scope
    }

    /// The bits of one byte of the request.
    pub(super) fn byte(&self, at: u64) -> &[Bit] {
        let byte = usize::try_from(at).ok().and_then(|at| self.bytes.get(at));
        byte.map_or(&[], Vec::as_slice)
    }

    /// What a side makes of the request.
    pub(super) fn outcomes(&mut self, side: &Side<'a>, scope: &Scope) -> Outcomes {
        let question = &mut self.question;
        let mut list = Vec::new();
        // Set as long as no rule has refused the request.
        let mut passes = Bit::TRUE;
        for rule in &side.rules {
            let applies = rule.when.map(|when| question.holds(scope, when));
            let holds = question.holds(scope, rule.require);
            let bad = if rule.negated { holds } else { !holds };
            let fails = question.all([applies.unwrap_or(Bit::TRUE), bad]);
            let outcome = WitnessOutcome::Refused {
                check: rule.id.to_owned(),
                errno: rule.errno.to_owned(),
            };
            list.push((outcome, question.all([passes, fails])));
            passes = question.all([passes, !fails]);
        }
        let accepted = passes;
        for (name, when) in &side.operations {
            let asked = question.holds(scope, when);
            let outcome = WitnessOutcome::Accepted(Some((*name).to_owned()));
            list.push((outcome, question.all([passes, asked])));
            passes = question.all([passes, !asked]);
        }
        list.push((WitnessOutcome::Accepted(None), passes));
        Outcomes { list, accepted }
    }

    /// Whether a number of one side is another on the other.
    pub(super) fn differ(&mut self, old: &Expression, new: &Expression) -> Bit {
        self.question
            .differ((&self.old_scope, old), (&self.new_scope, new))
    }

    /// A request with which all of `wanted` are set; none if there is no such request.
    pub(super) fn case(&mut self, wanted: &[Bit]) -> Result<Option<Case>, Undecided> {
        match self.question.solve(wanted) {
            Answer::Impossible => Ok(None),
            Answer::Undecided => Err(Undecided),
            Answer::Possible => Ok(Some(self.found())),
        }
    }

    fn found(&mut self) -> Case {
        let mut bytes = Vec::new();
        for byte in &self.bytes {
            let byte = Question::word(byte.clone());
            let value = self.question.found(&byte);
            bytes.push(u8::try_from(value).unwrap_or(u8::MAX));
        }
        let mut facts = BTreeMap::new();
        for (name, number) in &self.numbers {
            facts.insert((name.clone(), None), self.question.found(number));
        }
        for ((name, index), value) in self.question.found_elements() {
            facts.insert((name, Some(index)), value);
        }
        Case { bytes, facts }
    }
}

/// The search was given up, or what it found was not confirmed by evaluation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Undecided;
