//! Looks for requests that two lists of rules treat differently.
//!
//! Rules compare values with numbers, so what tells two lists apart lies at those numbers and next
//! to them. The search makes requests that pass every rule, then changes one value, two values,
//! and several at random. It proves nothing where it finds nothing.

use std::collections::BTreeSet;

use super::request::{Case, Fact, RuleOf, Side, Slot};
use crate::expression::Expression;

/// Requests that pass all rules, to start from.
const SEEDS: usize = 8;
/// Attempts to make one.
const ATTEMPTS: usize = 40;
/// Steps of one attempt: each gets one rule further.
const STEPS: usize = 40;
/// Values tried for one variable.
const VALUES: usize = 32;
/// Random changes of each seed.
const RANDOM: usize = 600;

/// Something that can be set.
#[derive(Clone, Debug)]
enum Variable {
    Field(Slot),
    /// By its index in the facts.
    Fact(usize),
}

/// Two sides and the values that matter to either.
pub(super) struct Search<'a, 's> {
    old: &'s Side<'a>,
    new: &'s Side<'a>,
    pub(super) facts: Vec<Fact>,
    variables: Vec<Variable>,
    values: Vec<Vec<u64>>,
    random: Random,
}

impl<'a, 's> Search<'a, 's> {
    pub(super) fn new(old: &'s Side<'a>, new: &'s Side<'a>) -> Self {
        let mut facts = old.facts.clone();
        for fact in &new.facts {
            let is_known = |known: &Fact| (&known.name, known.index) == (&fact.name, fact.index);
            if !facts.iter().any(is_known) {
                facts.push(fact.clone());
            }
        }
        let mut slots: Vec<Slot> = old.slots.clone();
        for slot in &new.slots {
            if !slots.contains(slot) {
                slots.push(slot.clone());
            }
        }
        let variables: Vec<Variable> = slots
            .into_iter()
            .map(Variable::Field)
            .chain((0..facts.len()).map(Variable::Fact))
            .collect();
        let mut search = Self {
            old,
            new,
            facts,
            variables,
            values: Vec::new(),
            random: Random(0x9e37_79b9_7f4a_7c15),
        };
        let variables = search.variables.iter();
        search.values = variables.map(|item| search.values_of(item)).collect();
        search
    }

    fn name<'v>(&'v self, variable: &'v Variable) -> &'v str {
        match variable {
            Variable::Field(slot) => &slot.name,
            Variable::Fact(index) => self.facts.get(*index).map_or("", |fact| &fact.name),
        }
    }

    fn max(&self, variable: &Variable) -> u64 {
        match variable {
            Variable::Field(slot) => slot.max(),
            Variable::Fact(index) => self.facts.get(*index).map_or(0, |fact| fact.max),
        }
    }

    fn rules(&self) -> impl Iterator<Item = &RuleOf<'a>> + use<'a, 's, '_> {
        self.old.rules.iter().chain(&self.new.rules)
    }

    fn expressions(&self) -> impl Iterator<Item = &Expression> {
        let operations = self.old.operations().chain(self.new.operations());
        self.rules().flat_map(RuleOf::expressions).chain(operations)
    }

    /// The numbers that a variable is compared with, and their neighbours.
    fn values_of(&self, variable: &Variable) -> Vec<u64> {
        let (name, max) = (self.name(variable), self.max(variable));
        let mut near = BTreeSet::from([0, 1, max]);
        for expression in self.expressions().filter(|item| mentions(item, name)) {
            expression.walk(&mut |part| {
                if let Expression::Number(number) = part {
                    near.extend([number.saturating_sub(1), *number, number.saturating_add(1)]);
                }
            });
        }
        near.extend([2, max.saturating_sub(1)]);
        near.into_iter()
            .filter(|value| *value <= max)
            .take(VALUES)
            .chain([max])
            .collect()
    }

    fn set(&self, case: &mut Case, variable: &Variable, value: u64) {
        match variable {
            Variable::Field(slot) => slot.write(&mut case.bytes, value),
            Variable::Fact(index) => {
                if let Some(fact) = case.facts.get_mut(*index) {
                    *fact = value;
                }
            }
        }
    }

    fn get(&self, case: &Case, variable: &Variable) -> u64 {
        match variable {
            Variable::Field(slot) => slot.read(&case.bytes).unwrap_or(0),
            Variable::Fact(index) => case.facts.get(*index).copied().unwrap_or(0),
        }
    }

    fn empty(&self) -> Case {
        Case {
            bytes: vec![0; self.old.size.max(self.new.size)],
            facts: vec![0; self.facts.len()],
        }
    }

    /// Requests that a side takes, a few for each of its operations.
    pub(super) fn accepted(&mut self, side: &Side<'a>) -> Vec<Case> {
        let mut seeds: Vec<Case> = Vec::new();
        let operations: Vec<&Expression> = side.operations().collect();
        let goals: Vec<Option<&Expression>> = match operations.len() {
            0 => vec![None],
            _ => operations.into_iter().map(Some).collect(),
        };
        for goal in &goals {
            let share = (SEEDS / goals.len()).max(1);
            let mut found = 0;
            for _ in 0..ATTEMPTS {
                if let Some(case) = self.attempt(side, *goal) {
                    if !seeds.contains(&case) {
                        seeds.push(case);
                        found += 1;
                    }
                }
                if found == share {
                    break;
                }
            }
        }
        seeds
    }

    /// Starts anywhere and mends the first thing that is wrong, again and again.
    fn attempt(&mut self, side: &Side<'a>, goal: Option<&Expression>) -> Option<Case> {
        let mut case = self.empty();
        for index in 0..self.variables.len() {
            let value = self.any_value(index);
            self.assign(&mut case, index, value);
        }
        for _ in 0..STEPS {
            let wrong = self.wrong(side, goal, &case);
            if wrong == usize::MAX {
                return Some(case);
            }
            let parts: Vec<&Expression> = match (wrong, goal) {
                (0, Some(goal)) => vec![goal],
                _ => {
                    let index = wrong - usize::from(goal.is_some());
                    side.rules.get(index)?.expressions().collect()
                }
            };
            let touched = self.touched(&parts);
            if !self.mend(side, goal, &mut case, wrong, &touched) {
                for index in touched {
                    let value = self.any_value(index);
                    self.assign(&mut case, index, value);
                }
            }
        }
        None
    }

    /// How far a case gets: 0 if it misses the goal, then the rules; the largest number if it
    /// passes all.
    fn wrong(&self, side: &Side<'a>, goal: Option<&Expression>, case: &Case) -> usize {
        if let Some(goal) = goal {
            let reached = side.with(case, &self.facts, |environment| environment.holds(goal));
            if reached != Some(true) {
                return 0;
            }
        }
        let failed = side.first_failure(case, &self.facts);
        failed.map_or(usize::MAX, |index| index + usize::from(goal.is_some()))
    }

    fn mend(
        &self,
        side: &Side<'a>,
        goal: Option<&Expression>,
        case: &mut Case,
        wrong: usize,
        touched: &[usize],
    ) -> bool {
        for index in touched {
            for value in self.values.get(*index).into_iter().flatten() {
                let mut other = case.clone();
                self.assign(&mut other, *index, *value);
                if self.wrong(side, goal, &other) > wrong {
                    *case = other;
                    return true;
                }
            }
        }
        false
    }

    fn assign(&self, case: &mut Case, index: usize, value: u64) {
        if let Some(variable) = self.variables.get(index) {
            self.set(case, variable, value);
        }
    }

    fn any_value(&mut self, index: usize) -> u64 {
        let values = self.values.get(index).map_or(&[][..], Vec::as_slice);
        let pick = self.random.below(values.len());
        values.get(pick).copied().unwrap_or(0)
    }

    /// The variables that expressions mention.
    fn touched(&self, expressions: &[&Expression]) -> Vec<usize> {
        let mentioned = |variable: &Variable| {
            let name = self.name(variable);
            expressions.iter().any(|item| mentions(item, name))
        };
        let all = self.variables.iter().enumerate();
        all.filter(|(_, variable)| mentioned(variable))
            .map(|(index, _)| index)
            .collect()
    }

    /// Calls `visit` with requests near those that either side takes; `focus` are the expressions
    /// that differ. Gives how many there were.
    pub(super) fn explore(
        &mut self,
        focus: &[&Expression],
        visit: &mut dyn FnMut(&Self, &Case),
    ) -> usize {
        let mut seeds = self.accepted(self.old);
        seeds.extend(self.accepted(self.new));
        if seeds.is_empty() {
            seeds.push(self.empty());
        }
        let focused = self.touched(focus);
        let mut count = 0;
        for seed in seeds {
            let mut try_it = |search: &Self, case: &Case| {
                count += 1;
                visit(search, case);
            };
            try_it(self, &seed);
            self.singles(&seed, &mut try_it);
            self.pairs(&seed, &focused, &mut try_it);
            self.at_random(&seed, &mut try_it);
        }
        count
    }

    fn singles(&self, seed: &Case, visit: &mut dyn FnMut(&Self, &Case)) {
        for (index, values) in self.values.iter().enumerate() {
            for value in values {
                let mut case = seed.clone();
                self.assign(&mut case, index, *value);
                visit(self, &case);
            }
        }
    }

    fn pairs(&self, seed: &Case, focused: &[usize], visit: &mut dyn FnMut(&Self, &Case)) {
        for (place, first) in focused.iter().enumerate() {
            for second in focused.iter().skip(place + 1) {
                for value in self.values.get(*first).into_iter().flatten() {
                    let mut case = seed.clone();
                    self.assign(&mut case, *first, *value);
                    for other in self.values.get(*second).into_iter().flatten() {
                        self.assign(&mut case, *second, *other);
                        visit(self, &case);
                    }
                }
            }
        }
    }

    fn at_random(&mut self, seed: &Case, visit: &mut dyn FnMut(&Self, &Case)) {
        for _ in 0..RANDOM {
            let mut case = seed.clone();
            for _ in 0..=self.random.below(3) {
                let index = self.random.below(self.variables.len());
                let value = self.any_value(index);
                self.assign(&mut case, index, value);
            }
            visit(self, &case);
        }
    }

    /// The smallest values with which a case still is what `keeps` says.
    pub(super) fn minimise(&self, case: &Case, keeps: &dyn Fn(&Case) -> bool) -> Case {
        let mut best = case.clone();
        for _ in 0..2 {
            for (variable, values) in self.variables.iter().zip(&self.values) {
                let now = self.get(&best, variable);
                for value in values.iter().filter(|value| **value < now) {
                    let mut other = best.clone();
                    self.set(&mut other, variable, *value);
                    if keeps(&other) {
                        best = other;
                        break;
                    }
                }
            }
        }
        best
    }

    /// The values of a case that are not 0: those of the request as `side` names them, and the
    /// facts.
    #[allow(clippy::type_complexity)]
    pub(super) fn decoded(
        &self,
        side: &Side<'a>,
        case: &Case,
    ) -> (Vec<(String, u64)>, Vec<(String, u64)>) {
        let fields = side.slots.iter().filter_map(|slot| {
            let value = slot.read(&case.bytes).filter(|value| *value != 0)?;
            Some((slot.name.clone(), value))
        });
        let facts = self
            .facts
            .iter()
            .zip(&case.facts)
            .filter(|(_, value)| **value != 0);
        let facts = facts.map(|(fact, value)| match fact.index {
            None => (fact.name.clone(), *value),
            Some(index) => (format!("{}[{index}]", fact.name), *value),
        });
        (fields.collect(), facts.collect())
    }
}

fn mentions(expression: &Expression, name: &str) -> bool {
    let mut found = false;
    expression.walk(&mut |part| {
        if let Expression::Value(other) | Expression::Element(other, _) = part {
            found |= other == name;
        }
    });
    found
}

/// Numbers that are the same in every run.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        let limit = u64::try_from(limit.max(1)).unwrap_or(1);
        usize::try_from(self.0 % limit).unwrap_or(0)
    }
}
