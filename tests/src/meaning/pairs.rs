//! Requests that two rules refuse at once: they show which rule is looked at first.

use std::collections::BTreeSet;

use super::evaluate::{Case, Verdict};
use super::levers::Place;
use super::rules::Rules;
use super::syntax::Expression;
use super::vectors;
use crate::random::Random;

/// How many times the search for a pair starts anew, and how many changes it makes each time.
const STARTS: usize = 24;
const CHANGES: usize = 160;

/// Every pair of rules, by their indices; the first is looked at first.
pub fn all(rules: &Rules) -> Vec<(usize, usize)> {
    let count = rules.rules.len();
    (0..count)
        .flat_map(|first| (first + 1..count).map(move |second| (first, second)))
        .collect()
}

/// For every pair for which one was found, a case that the first rule of the pair refuses, none
/// before it, and the second would as well; with a title.
pub fn shown(rules: &Rules) -> Vec<(String, Case)> {
    let title = |(first, second): (usize, usize)| {
        let rules = &rules.rules;
        format!("{} before {}", rules[first].id, rules[second].id)
    };
    all(rules)
        .into_iter()
        .filter_map(|pair| Some((title(pair), find(rules, pair)?)))
        .collect()
}

/// Whether a case shows the order of a pair.
pub fn shows(rules: &Rules, (first, second): (usize, usize), case: &Case) -> bool {
    rules.verdict(case) == Verdict::Refused(first)
        && rules.holds(&rules.rules[second], case) == Some(false)
}

/// Looks for a case by changing one value after another, keeping what leads no further away.
fn find(rules: &Rules, pair: (usize, usize)) -> Option<Case> {
    let bases = vectors::accepted(rules);
    let mut random = Random((pair.0 * rules.rules.len() + pair.1) as u64);
    for _ in 0..STARTS {
        let mut case = bases[random.below(bases.len())].clone();
        let mut away = distance(rules, pair, &case);
        for _ in 0..CHANGES {
            let mut other = case.clone();
            for _ in 0..=random.below(2) {
                change_one(rules, &mut other, &mut random);
            }
            let further = distance(rules, pair, &other);
            if further <= away {
                (case, away) = (other, further);
            }
            if away == 0 {
                return shows(rules, pair, &case).then_some(case);
            }
        }
    }
    None
}

/// How many rules say something else than they have to.
fn distance(rules: &Rules, (first, second): (usize, usize), case: &Case) -> usize {
    let judged = rules.rules[..=first].iter().enumerate();
    let before = judged
        .filter(|(index, rule)| rules.holds(rule, case) != Some(*index != first))
        .count();
    before + usize::from(rules.holds(&rules.rules[second], case) != Some(false))
}

/// Gives one value of a case another one, mostly such as rules speak of.
pub fn change_one(rules: &Rules, case: &mut Case, random: &mut Random) {
    let fields = (0..rules.fields.len()).map(Place::Field);
    let parameters = case.device.iter().enumerate();
    let elements = parameters.flat_map(|(parameter, elements)| {
        (0..elements.len()).map(move |element| Place::Parameter(parameter, element))
    });
    let places: Vec<Place> = fields.chain(elements).collect();
    let place = places[random.below(places.len())];
    let value = value(rules, random);
    // What does not fit stays as it is: the next draw may.
    if let Some(changed) = place.with(rules, case, value) {
        *case = changed;
    }
}

/// A number of the rules or one beside it, a power of two or one beside it, or any number.
fn value(rules: &Rules, random: &mut Random) -> i128 {
    let beside = random.below(3) as i128 - 1;
    let shift = random.below(64);
    match random.below(8) {
        0 => i128::from(random.next() >> shift),
        1 => (1 << shift) + beside,
        2 => i128::from(u64::MAX) >> shift,
        3 => random.below(2) as i128,
        _ => {
            let numbers: Vec<i128> = numbers(rules).into_iter().collect();
            numbers[random.below(numbers.len())] + beside
        }
    }
}

/// The numbers that rules name.
fn numbers(rules: &Rules) -> BTreeSet<i128> {
    let mut found: BTreeSet<i128> = rules.constants.values().copied().collect();
    for rule in &rules.rules {
        rule.require.visit(&mut |part| {
            if let Expression::Number(number) = part {
                found.insert(*number);
            }
        });
    }
    found
}
