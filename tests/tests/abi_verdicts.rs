//! What `compare` says of random pairs of rules, against trying every request.
//!
//! The specs are made here and go the whole way: they are checked, frozen and compared. What their
//! rules mean is told by `uapi_tests::meaning`, which reads the same texts with another parser. Only
//! small values matter: two checks that both sides share refuse all others.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use uapi_record::compare::WitnessOutcome;
use uapi_record::{compare, freeze, AbiRecord, Change, Rule, Scope};
use uapi_tests::check;
use uapi_tests::meaning::rules::{errno, Rules};
use uapi_tests::meaning::{Case, Verdict};
use uapi_tests::random::Random;

/// Pairs that are compared.
const PAIRS: usize = 200;
/// No check looks at a larger value of a field, or of the device.
const MOST_OF_FIELD: i128 = 5;
const MOST_OF_DEVICE: i128 = 3;

/// A region of a crane that does not exist.
const SPEC: &str = r#"
[interface]
name = "hoist"
kind = "uapi"
header = "linux/hoist.h"
license = "GPL-2.0 WITH Linux-syscall-note"
byte-order = "host"
bit-order = "lsb0"
doc = "Made up."
source = "made up"

[[flags]]
name = "hoist_flag"
type = "u32"
doc = "What to do."
source = "made up"
bits = [ { name = "HOIST_LIFT", bit = 0, doc = "Up." }, { name = "HOIST_LOWER", bit = 1, doc = "Down." } ]

[[struct]]
name = "hoist_state"
size = 4
align = 4
doc = "What it is like."
source = "made up"
field = [ { name = "load", offset = 0, type = "u32", doc = "Weight." } ]

[[struct]]
name = "hoist_order"
size = 16
align = 8
doc = "What to do."
source = "made up"
field = [
  { name = "flags", offset = 0, type = "u32", flags = "hoist_flag", doc = "What." },
  { name = "bay", offset = 4, type = "u16", doc = "Where." },
  { name = "step", offset = 6, type = "u16", doc = "How far." },
  { name = "address", offset = 8, type = "aligned_u64", doc = "Where the data are." },
]

[[struct]]
name = "hoist_window"
size = 24
align = 8
doc = "All of it."
source = "made up"
field = [
  { name = "state", offset = 0, type = "hoist_state", doc = "State." },
  { name = "reserved", offset = 4, type = "u32", reserved = true, doc = "Zero." },
  { name = "order", offset = 8, type = "hoist_order", doc = "Order." },
]

[[region]]
name = "hoist_io"
layout = "hoist_window"
type = 0x10
subtype = 1
index = "The first."
doc = "Takes orders."
source = "made up"
parameter = [
  { name = "strict", type = "bool", doc = "Whether it is strict." },
  { name = "reach", type = "u8", doc = "How far it gets." },
  { name = "room", type = "u8", length = 6, doc = "Room of each bay." },
]
area = [
  { field = "state", access = "read", transfer = "part", errno = "EINVAL", doc = "Read." },
  { field = "order", access = "write", transfer = "whole", errno = "EINVAL", doc = "Written." },
]
operation = [
  { name = "lift", when = "order.flags == HOIST_LIFT", instruction = "LIFT", direction = "to-user", data = "u64", address = "order.address", doc = "Lifts." },
  { name = "lower", when = "order.flags == HOIST_LOWER", instruction = "LOWER", direction = "from-user", data = "u64", address = "order.address", doc = "Lowers." },
]
"#;

/// Checks that every list begins with.
const FIRST: &[(&str, &str)] = &[
    (
        "flags",
        "order.flags == HOIST_LIFT || order.flags == HOIST_LOWER",
    ),
    ("bay", "order.bay <= 5"),
    ("step", "order.step <= 5"),
];

/// A check of a spec.
#[derive(Clone, PartialEq, Eq)]
struct Check {
    id: String,
    when: Option<String>,
    require: String,
    errno: &'static str,
}

/// The checks between the first ones and the last one, which has the parameters looked at.
fn spec(checks: &[Check]) -> String {
    spec_from(FIRST, checks)
}

fn spec_from(first: &[(&str, &str)], checks: &[Check]) -> String {
    let mut text = SPEC.to_owned();
    let mut add = |id: &str, when: Option<&str>, require: &str, errno: &str| {
        let when = when.map_or(String::new(), |when| format!("when = \"{when}\"\n"));
        let _ = writeln!(
            text,
            "[[region.check]]\nid = \"{id}\"\n{when}require = \"{require}\"\nerrno = \"{errno}\"\ndoc = \"A rule.\"\n"
        );
    };
    for (id, require) in first {
        add(id, None, require, "EINVAL");
    }
    for check in checks {
        add(
            &check.id,
            check.when.as_deref(),
            &check.require,
            check.errno,
        );
    }
    let last = "order.step <= max(min(dev.reach, 3), min(dev.room[order.bay], 3)) + 2";
    add("fits", Some("!dev.strict"), last, "EIO");
    text
}

fn number(random: &mut Random, depth: usize) -> String {
    let inner = |random: &mut Random| number(random, depth - 1);
    match random.below(if depth == 0 { 5 } else { 11 }) {
        0 => "order.bay".to_owned(),
        1 => "order.step".to_owned(),
        2 => "min(dev.reach, 3)".to_owned(),
        3 => "min(dev.room[order.bay], 3)".to_owned(),
        4 => random.below(8).to_string(),
        5 => format!("({} * {})", inner(random), 2 + random.below(3)),
        6 => {
            let operator = ["/", "%"][random.below(2)];
            format!("({} {operator} {})", inner(random), 1 + random.below(4))
        }
        7 => {
            let operator = ["&", "|"][random.below(2)];
            format!("({} {operator} {})", inner(random), random.below(8))
        }
        8 => {
            let operator = ["<<", ">>"][random.below(2)];
            format!("({} {operator} {})", inner(random), 1 + random.below(2))
        }
        9 => {
            let function = ["min", "max"][random.below(2)];
            format!("{function}({}, {})", inner(random), inner(random))
        }
        _ => format!("({} + {})", inner(random), inner(random)),
    }
}

fn truth(random: &mut Random, depth: usize) -> String {
    match random.below(if depth == 0 { 3 } else { 7 }) {
        0 => "dev.strict".to_owned(),
        3 => format!("!({})", truth(random, depth - 1)),
        4 => {
            let operator = ["&&", "||"][random.below(2)];
            let left = truth(random, depth - 1);
            format!("(({left}) {operator} ({}))", truth(random, depth - 1))
        }
        _ => {
            let operator = ["==", "!=", "<", "<=", ">", ">="][random.below(6)];
            format!("{} {operator} {}", number(random, 2), number(random, 1))
        }
    }
}

fn any_check(random: &mut Random, index: usize) -> Check {
    Check {
        id: ["one", "two", "three"][index].to_owned(),
        when: (random.below(2) == 0).then(|| truth(random, 1)),
        require: truth(random, 2),
        errno: ["EINVAL", "EIO", "ENODEV"][random.below(3)],
    }
}

/// The list with one thing changed; about half of the changes are restatements.
fn changed(random: &mut Random, checks: &[Check]) -> Vec<Check> {
    let mut list = checks.to_vec();
    let index = random.below(list.len());
    let kind = random.below(9);
    let check = &mut list[index];
    match kind {
        0 => check.require = truth(random, 2),
        1 => check.when = Some(truth(random, 1)),
        2 => {
            check.errno = if check.errno == "EIO" {
                "EINVAL"
            } else {
                "EIO"
            }
        }
        3 => check.require = format!("!(!({}))", check.require),
        4 => check.require = format!("({}) && order.step * 3 <= 17", check.require),
        5 => {
            let more = 12 + random.below(8);
            check.require = format!("({}) && order.step * 3 <= {more}", check.require);
        }
        6 => {
            if let Some(when) = check.when.take() {
                check.require = format!("!({when}) || ({})", check.require);
            }
        }
        7 => {
            let other = random.below(list.len());
            list.swap(index, other);
        }
        _ => {
            list.remove(index);
        }
    }
    list
}

/// Every request and device that a check can tell from another.
fn all_cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for flags in [1, 2] {
        for bay in 0..=MOST_OF_FIELD {
            for step in 0..=MOST_OF_FIELD {
                for strict in 0..=1 {
                    for reach in 0..=MOST_OF_DEVICE {
                        for room in 0..=MOST_OF_DEVICE {
                            let mut rooms = vec![0; 6];
                            rooms[usize::try_from(bay).expect("a bay")] = room;
                            cases.push(Case {
                                request: vec![flags, bay, step, 0],
                                device: vec![vec![strict], vec![reach], rooms],
                            });
                        }
                    }
                }
            }
        }
    }
    cases
}

/// The errno of a refusal; none for a request that is taken.
fn answer(rules: &Rules, case: &Case) -> Option<i32> {
    match rules.verdict(case) {
        Verdict::Accepted => None,
        Verdict::Refused(index) => Some(rules.rules[index].errno),
        Verdict::Undefined(index) => panic!("{} reads what is not there", rules.rules[index].id),
    }
}

/// Which differences there are: refused now, taken now, another errno.
fn tried(old: &Rules, new: &Rules, cases: &[Case]) -> [bool; 3] {
    let mut found = [false; 3];
    for case in cases {
        match (answer(old, case), answer(new, case)) {
            (None, Some(_)) => found[0] = true,
            (Some(_), None) => found[1] = true,
            (Some(was), Some(is)) if was != is => found[2] = true,
            _ => {}
        }
    }
    found
}

/// The request of a change as a case, read from its bytes.
fn shown(change: &Change) -> Case {
    let witness = change.witness.as_ref().expect("a request");
    let bytes = &witness.bytes;
    let field = |at: usize, size: usize| {
        let bytes = &bytes[at..at + size];
        bytes
            .iter()
            .rev()
            .fold(0, |value, byte| value << 8 | i128::from(*byte))
    };
    let device = |name: &str| {
        let found = witness.device.iter().find(|(other, _)| other == name);
        found.map_or(0, |(_, value)| i128::from(*value))
    };
    Case {
        request: vec![field(0, 4), field(4, 2), field(6, 2), field(8, 8)],
        device: vec![
            vec![device("dev.strict")],
            vec![device("dev.reach")],
            (0..6)
                .map(|bay| device(&format!("dev.room[{bay}]")))
                .collect(),
        ],
    }
}

fn frozen(text: &str) -> Option<AbiRecord> {
    let texts = [("hoist.toml".to_owned(), text.to_owned())];
    let abi = check(&texts, &[]).ok()?;
    Some(freeze(&abi, &Scope::default()).record)
}

/// What is wrong with what was said of one pair.
fn complaint(texts: [&str; 2], changes: &[Change], cases: &[Case]) -> Option<String> {
    let [old, new] = texts.map(|text| Rules::read(text, "hoist_io"));
    let is = |rules: &[Rule]| changes.iter().any(|change| rules.contains(&change.rule));
    let said = [
        is(&[Rule::CheckTightened]),
        is(&[Rule::CheckLoosened]),
        is(&[Rule::ErrnoChanged, Rule::CheckOrderChanged]),
    ];
    let tried = tried(&old, &new, cases);
    if said[..2] != tried[..2] {
        return Some(format!("{said:?} said, {tried:?} tried"));
    }
    // Another errno that follows from a check which has become stricter or weaker is not reported.
    let follows = said[0] || said[1];
    if said[2] != tried[2] && !(tried[2] && follows) {
        return Some(format!("{said:?} said, {tried:?} tried"));
    }
    for change in changes {
        if change.rule == Rule::CheckUndecided {
            return Some("not decided".to_owned());
        }
        let Some(witness) = &change.witness else {
            continue;
        };
        let case = shown(change);
        for (rules, outcome) in [(&old, &witness.old), (&new, &witness.new)] {
            let wanted = match outcome {
                WitnessOutcome::Accepted(_) => None,
                WitnessOutcome::Refused { errno: name, .. } => Some(errno(name)),
            };
            if answer(rules, &case) != wanted {
                return Some(format!("{}: {witness} is not so", change.rule.id()));
            }
        }
    }
    None
}

#[test]
fn verdicts_are_what_trying_every_request_shows() {
    let cases = all_cases();
    let mut random = Random(18);
    let (mut pairs, mut restated, mut seen) = (0, 0, BTreeSet::new());
    while pairs < PAIRS {
        let count = 1 + random.below(3);
        let checks: Vec<Check> = (0..count)
            .map(|index| any_check(&mut random, index))
            .collect();
        let texts = [spec(&checks), spec(&changed(&mut random, &checks))];
        // The compiler refuses checks that cannot fail, and much else.
        let [Some(old), Some(new)] = [frozen(&texts[0]), frozen(&texts[1])] else {
            continue;
        };
        let changes = compare(&old, &new);
        let texts = [texts[0].as_str(), texts[1].as_str()];
        if let Some(complaint) = complaint(texts, &changes, &cases) {
            let rules =
                texts.map(|text| text.split("[[region.check]]").skip(4).collect::<String>());
            panic!(
                "{complaint}\n{}\nagainst\n{}\n{changes:#?}",
                rules[0], rules[1]
            );
        }
        pairs += 1;
        restated += usize::from(changes.iter().all(|change| !change.is_break()));
        seen.extend(changes.iter().map(|change| change.rule.id()));
    }
    println!("{pairs} pairs, {restated} of them break nothing; {seen:?}");
    let wanted = [
        "CHECK_LOOSENED",
        "CHECK_ORDER_CHANGED",
        "CHECK_RESTATED",
        "CHECK_TIGHTENED",
        "ERRNO_CHANGED",
    ];
    assert_eq!(seen, BTreeSet::from(wanted));
    assert!(
        restated >= PAIRS / 10,
        "{restated} of {PAIRS} break nothing"
    );
}

/// Two readings of one check of wide values, and what is to be said of them.
const READINGS: &[(&str, &str, &str)] = &[
    // Tightened by arithmetic, far from any number in the rules.
    (
        "order.step * 12 <= 4096",
        "order.step * 12 <= 2048",
        "CHECK_TIGHTENED",
    ),
    (
        "order.step / 512 <= 100",
        "order.step / 512 <= 90",
        "CHECK_TIGHTENED",
    ),
    (
        "(order.step >> 9) <= 64",
        "(order.step >> 9) <= 57",
        "CHECK_TIGHTENED",
    ),
    (
        "order.step % 1000 <= 900",
        "order.step % 1000 <= 899",
        "CHECK_TIGHTENED",
    ),
    (
        "(order.step | 4095) <= 40959",
        "(order.step | 4095) <= 36863",
        "CHECK_TIGHTENED",
    ),
    (
        "order.bay * 3 + order.step * 5 <= 9999",
        "order.bay * 3 + order.step * 5 <= 9998",
        "CHECK_TIGHTENED",
    ),
    (
        "order.address % 4096 + order.step <= 40000",
        "order.address % 8192 + order.step <= 40000",
        "CHECK_TIGHTENED",
    ),
    (
        "order.step != 31337",
        "order.step != 31337 && order.step != 31338",
        "CHECK_TIGHTENED",
    ),
    (
        "order.step * 12 <= 2048",
        "order.step * 12 <= 4096",
        "CHECK_LOOSENED",
    ),
    // The same, said otherwise.
    (
        "order.step / 512 <= 10",
        "order.step < 5632",
        "CHECK_RESTATED",
    ),
    (
        "order.step * 12 <= 4096",
        "order.step <= 341",
        "CHECK_RESTATED",
    ),
    (
        "order.bay + order.step <= 5000",
        "order.bay <= 5000 && order.step <= 5000 - min(order.bay, 5000)",
        "CHECK_RESTATED",
    ),
    (
        "order.bay <= 9 && order.step <= 700",
        "order.step <= 700 && order.bay < 10",
        "CHECK_RESTATED",
    ),
    (
        "aligned(order.address, 8)",
        "(order.address & 7) == 0",
        "CHECK_RESTATED",
    ),
    (
        "order.step % 4096 <= 40",
        "(order.step & 4095) <= 40",
        "CHECK_RESTATED",
    ),
    (
        "max(order.bay, order.step) <= 999",
        "order.bay < 1000 && !(order.step > 999)",
        "CHECK_RESTATED",
    ),
];

#[test]
fn arithmetic_hides_nothing() {
    let first = [FIRST[0], ("bay", "order.bay < 6")];
    for (old, new, wanted) in READINGS {
        let changes = changes_between(&first, [old, new]);
        let said: Vec<&str> = changes.iter().map(|change| change.rule.id()).collect();
        assert_eq!(said, [*wanted], "{old}  {new}: {changes:#?}");
        let restated = *wanted == "CHECK_RESTATED";
        assert_eq!(changes[0].witness.is_none(), restated, "{old}  {new}");
        let safe = changes[0]
            .verdicts()
            .iter()
            .all(|(_, verdict)| verdict.word() == "safe");
        assert_eq!(safe, restated, "{old}  {new}");
    }
}

fn changes_between(first: &[(&str, &str)], readings: [&str; 2]) -> Vec<Change> {
    let [old, new] = readings.map(|require| {
        let check = Check {
            id: "limit".to_owned(),
            when: None,
            require: require.to_owned(),
            errno: "EIO",
        };
        let text = spec_from(first, &[check]);
        frozen(&text).unwrap_or_else(|| panic!("{require}: the spec is refused"))
    });
    compare(&old, &new)
}

/// A request with the last of many elements of an array is one that worked.
#[test]
fn every_element_of_an_array_counts() {
    let shrunk = |length: usize| {
        let first = [FIRST[0], ("bay", "order.bay < 6")];
        let text = spec_from(&first, &[]);
        let text = text.replace("length = 6", &format!("length = {length}"));
        let text = text.replace("order.bay < 6", &format!("order.bay < {length}"));
        frozen(&text).expect("the spec is right")
    };
    let changes = compare(&shrunk(300), &shrunk(299));
    let tightened = changes
        .iter()
        .find(|change| change.rule == Rule::CheckTightened);
    let tightened = tightened.unwrap_or_else(|| panic!("{changes:#?}"));
    assert_eq!(shown(tightened).request[1], 299);
}
