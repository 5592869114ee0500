//! Facts never rule out what can be: whatever holds of some values is allowed by the facts that
//! follow from it.

use super::*;
use crate::formula::tests::{condition, tree, truth, Random, Values};

/// The numbers that facts know of, beside what they are in a trial.
fn known<'a>(facts: &'a Facts<'_>, values: &'a Values) -> impl Iterator<Item = (Range, u64)> + 'a {
    facts.sets.iter().filter_map(|(unknown, set)| {
        let value = match unknown {
            Unknown::Field(path) => *values.numbers.get(path.field)?,
            Unknown::Parameter(0) => values.x,
            Unknown::Parameter(_) => return None,
        };
        Some((set.hull()?, value))
    })
}

#[test]
fn what_is_the_case_is_never_ruled_out() {
    let model = Model::default();
    let mut random = Random(0xfac75);
    let (mut compared, mut narrowed, mut decided) = (0, 0, 0);
    for _ in 0..4_000 {
        let depth = random.below(3);
        let texts = [condition(&mut random, depth), condition(&mut random, depth)];
        let (Ok(first), Ok(second)) = (truth(&texts[0].text), truth(&texts[1].text)) else {
            continue;
        };
        for _ in 0..20 {
            let values = random.values();
            let holds = [&first, &second].map(|truth| tree::truth(truth, &values));
            let facts = Facts::none(&model)
                .assume(&first, holds[0])
                .and_then(|facts| facts.assume(&second, holds[1]));
            let [one, other] = &texts;
            let Some(facts) = facts else {
                panic!("{} and {} with {values:?}", one.text, other.text);
            };
            compared += 1;
            for (range, value) in known(&facts, &values) {
                assert!(
                    (range.low..=range.high).contains(&value),
                    "{} and {}: {value} outside {range:?}",
                    one.text,
                    other.text
                );
                narrowed += usize::from(range != Range::of_bits(64));
            }
            for number in first.numbers() {
                let Range { low, high } = facts.range(number);
                assert!((low..=high).contains(&tree::int(number, &values)));
            }
        }
        let start = Facts::none(&model).assume(&first, true);
        let is_decided =
            start.is_some_and(|facts| !facts.allow(&second, true) || !facts.allow(&second, false));
        decided += usize::from(is_decided);
    }
    // Facts that know nothing would pass as well.
    assert!(
        compared > 10_000 && narrowed > 10_000,
        "{compared} {narrowed}"
    );
    assert!(decided > 20, "{decided}");
}
