//! The requests of `tests/vectors`: chosen by the rules, answered by their meaning.

use std::collections::BTreeSet;

use super::evaluate::{Case, Verdict};
use super::levers::{around, edges};
use super::pairs;
use super::rules::{Rule, Rules};
use crate::random::Random;

/// Cases that belong together.
#[derive(Clone, Debug)]
pub struct Section {
    /// What they are.
    pub title: String,
    /// None of them is in a section before.
    pub cases: Vec<Case>,
}

/// How many random cases there are.
const RANDOM: usize = 3000;

/// All of them, the same each time.
pub fn all(rules: &Rules) -> Vec<Section> {
    let mut sections = Vec::new();
    let mut seen = BTreeSet::new();
    let mut add = |title: String, cases: Vec<Case>| {
        let cases: Vec<Case> = cases
            .into_iter()
            .filter(|case| seen.insert(case.clone()))
            .collect();
        sections.push(Section { title, cases });
    };
    add("accepted".to_owned(), accepted(rules));
    for rule in &rules.rules {
        add(format!("bounds of {}", rule.id), bounds(rules, rule));
    }
    for (title, case) in pairs::shown(rules) {
        add(title, vec![case]);
    }
    add("what ISM devices send".to_owned(), ism(rules));
    add("random".to_owned(), random(rules, RANDOM));
    sections.retain(|section| !section.cases.is_empty());
    sections
}

/// Requests of both operations that devices of several kinds take.
pub fn accepted(rules: &Rules) -> Vec<Case> {
    let mut cases = Vec::new();
    for device in DEVICES {
        for (index, (flags, len, offset)) in REQUESTS.into_iter().enumerate() {
            // At the start of a page of memory, and as near to its end as a multiple of 8 is.
            for gaddr in [0x7f00_0000_1000, (0x7f00_0000_2000 - len) & !7] {
                let request = [
                    ("flags", flags),
                    ("gaddr", gaddr),
                    ("offset", offset),
                    ("len", len),
                    ("pcias", [0, 2, 4, 5][index % 4]),
                ];
                let case = case(rules, &request, device);
                cases.extend((rules.verdict(&case) == Verdict::Accepted).then_some(case));
            }
        }
    }
    cases
}

/// Flags, length and offset.
const REQUESTS: [(i128, i128, i128); 9] = [
    (1, 8, 0),
    (1, 1, 7),
    (1, 4, 4),
    (2, 8, 1),
    (2, 16, 16),
    (2, 128, 4096 - 128),
    (2, 4096, 0),
    (2, 7, 4089),
    (2, 1, 4095),
];

/// A device: longest store, relaxed or not, lengths of the six BARs.
type Device = (i128, bool, [i128; 6]);

/// A BAR of each kind: usual, absent, large, of one byte, and ones where sums need more than 64 bits.
const BARS: [i128; 6] = [0x4000, 0, 0x10_0000, 1, 1 << 63, u64::MAX as i128];

const DEVICES: &[Device] = &[
    (0, false, BARS),
    (0, true, BARS),
    (128, false, BARS),
    (4096, true, BARS),
    (4096, false, BARS),
    (u16::MAX as i128, true, BARS),
    (8, false, BARS),
    (1, true, BARS),
];

/// A case from the values that are not 0. The device has no MSI-X, as all that are offered a region.
fn case(rules: &Rules, request: &[(&str, i128)], device: &Device) -> Case {
    let mut values = vec![0; rules.fields.len()];
    for (name, value) in request {
        values[rules.field(name)] = *value;
    }
    let (maxstbl, relaxed, bars) = device;
    let mut parameters: Vec<Vec<i128>> = rules
        .parameters
        .iter()
        .map(|parameter| vec![0; parameter.length.unwrap_or(1)])
        .collect();
    parameters[rules.parameter("maxstbl")] = vec![*maxstbl];
    parameters[rules.parameter("relaxed")] = vec![i128::from(*relaxed)];
    parameters[rules.parameter("bar_length")] = bars.to_vec();
    Case {
        request: values,
        device: parameters,
    }
}

/// Requests on both sides of everything that a rule compares. Nothing but one value makes the
/// difference to a request that is taken.
fn bounds(rules: &Rules, rule: &Rule) -> Vec<Case> {
    let expressions = rule.when.iter().chain([&rule.require]);
    let edges: Vec<_> = expressions.flat_map(edges).collect();
    let mut cases = Vec::new();
    for case in accepted(rules) {
        for edge in &edges {
            cases.extend(around(rules, edge, &case));
        }
    }
    cases
}

/// Commands of 8, 16, 24 and 32 bytes, data of every length at every alignment, the doorbell last.
fn ism(rules: &Rules) -> Vec<Case> {
    let mut random = Random(0x15a);
    let device = &(4096, true, [0x100_0000, 0, 0x1000, 0, 0, 0]);
    let mut cases = Vec::new();
    let mut store = |offset: i128, len: i128, pcias: i128| {
        let request = [
            ("flags", 2),
            ("gaddr", 0x3ff_8000_0000),
            ("offset", offset),
            ("len", len),
            ("pcias", pcias),
        ];
        cases.push(case(rules, &request, device));
    };
    for len in [8, 16, 24, 32] {
        // The words after the first, then the first: it rings the doorbell.
        if len > 8 {
            store(8, len - 8, 2);
        }
        store(0, 8, 2);
    }
    for len in 1..=4096 {
        // All that are short or nearly a page, and every 16th of the others with its neighbours.
        if len > 64 && len < 4032 && (len + 1) % 16 > 2 {
            continue;
        }
        let room = usize::try_from(4096 - len).unwrap_or(0) + 1;
        let page = 0x1000 * random.below(0x1000);
        store((page + random.below(room)) as i128, len, 0);
    }
    cases
}

/// Cases like those that are taken, with some values that are often at a bound and some that are
/// not.
pub fn random(rules: &Rules, count: usize) -> Vec<Case> {
    let mut random = Random(0x7a_9c10);
    let bases = accepted(rules);
    (0..count)
        .map(|_| {
            let changes = random.below(6);
            let mut case = bases[random.below(bases.len())].clone();
            for _ in 0..changes {
                pairs::change_one(rules, &mut case, &mut random);
            }
            case
        })
        .collect()
}
