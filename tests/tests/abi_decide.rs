//! The procedure that decides what holds for all values, against trying all values.
//!
//! Random expressions over values of a few bits, computed here by the definition of the language,
//! for every assignment there is. Neither the gates nor the evaluator of records is trusted: each
//! is held against this.

use std::fmt;

use uapi_record::decide::{Answer, Question, Scope};
use uapi_record::expression::Expression;
use uapi_tests::random::Random;

/// Pairs of expressions that are compared.
const PAIRS: usize = 600;

/// The largest value of `a`, `b`, and of an element of `t`.
const MOST: [i128; 3] = [5, 8, 2];
/// Elements of `t`.
const ELEMENTS: usize = 3;

/// `a`, `b`, the truth value `p`, the array `t`.
type Values = [i128; 3 + ELEMENTS];

/// An expression, in the shape of its text.
#[derive(Clone)]
enum Tree {
    Number(u64),
    /// The index of a value.
    Value(usize),
    Element(Box<Tree>),
    Not(Box<Tree>),
    Pair(&'static str, Box<Tree>, Box<Tree>),
}

const ARITHMETIC: [&str; 11] = ["+", "-", "*", "/", "%", "&", "|", "<<", ">>", "min", "max"];
const COMPARISONS: [&str; 6] = ["==", "!=", "<", "<=", ">", ">="];

impl fmt::Display for Tree {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => write!(f, "{number}"),
            Self::Value(index) => f.write_str(["a", "b", "p"][*index]),
            Self::Element(index) => write!(f, "t[{index}]"),
            Self::Not(inner) => write!(f, "!({inner})"),
            Self::Pair(function @ ("min" | "max"), left, right) => {
                write!(f, "{function}({left}, {right})")
            }
            Self::Pair(operator, left, right) => write!(f, "({left}) {operator} ({right})"),
        }
    }
}

impl Tree {
    fn pair(operator: &'static str, left: Self, right: Self) -> Self {
        Self::Pair(operator, Box::new(left), Box::new(right))
    }

    fn number(random: &mut Random, depth: usize) -> Self {
        let inner = |random: &mut Random| Self::number(random, depth - 1);
        match random.below(if depth == 0 { 5 } else { 12 }) {
            0 | 1 => Self::Number(random.next() % 10),
            2 => Self::Value(0),
            3 => Self::Value(1),
            4 => Self::Value(random.below(3)),
            5 => Self::Element(Box::new(inner(random))),
            _ => {
                let operator = ARITHMETIC[random.below(ARITHMETIC.len())];
                Self::pair(operator, inner(random), inner(random))
            }
        }
    }

    fn truth(random: &mut Random, depth: usize) -> Self {
        if depth == 0 {
            return Self::Value(2);
        }
        match random.below(6) {
            0 => {
                let operator = ["&&", "||"][random.below(2)];
                let left = Self::truth(random, depth - 1);
                Self::pair(operator, left, Self::truth(random, depth - 1))
            }
            1 => Self::Not(Box::new(Self::truth(random, depth - 1))),
            _ => {
                let operator = COMPARISONS[random.below(COMPARISONS.len())];
                let left = Self::number(random, depth - 1);
                Self::pair(operator, left, Self::number(random, depth - 1))
            }
        }
    }

    /// The tree with one small change somewhere; often one that changes nothing.
    fn changed(&self, random: &mut Random) -> Self {
        let change = |inner: &Self, random: &mut Random| Box::new(inner.changed(random));
        match self {
            Self::Number(number) => {
                Self::Number(number.saturating_add_signed([1, -1, 2][random.below(3)]))
            }
            Self::Value(_) => Self::Value(random.below(3)),
            Self::Element(index) => Self::Element(change(index, random)),
            Self::Not(inner) if random.below(2) == 0 => Self::Not(change(inner, random)),
            Self::Not(inner) => (**inner).clone(),
            Self::Pair(operator, left, right) => match random.below(5) {
                0 | 1 => Self::Pair(operator, change(left, random), right.clone()),
                2 | 3 => Self::Pair(operator, left.clone(), change(right, random)),
                _ if COMPARISONS.contains(operator) => {
                    let operator = COMPARISONS[random.below(COMPARISONS.len())];
                    Self::Pair(operator, left.clone(), right.clone())
                }
                _ => Self::Pair(operator, right.clone(), left.clone()),
            },
        }
    }

    /// What it is worth; none where it is worth nothing.
    fn worth(&self, values: &Values) -> Option<i128> {
        match self {
            Self::Number(number) => Some(i128::from(*number)),
            Self::Value(index) => Some(values[*index]),
            Self::Element(index) => {
                let index = usize::try_from(index.worth(values)?).ok()?;
                values[3..].get(index).copied()
            }
            Self::Not(inner) => Some(i128::from(inner.worth(values)? == 0)),
            Self::Pair(operator, left, right) => {
                let left = left.worth(values)?;
                match *operator {
                    "&&" if left == 0 => return Some(0),
                    "||" if left != 0 => return Some(1),
                    _ => {}
                }
                operate(operator, left, right.worth(values)?)
            }
        }
    }

    fn holds(&self, values: &Values) -> bool {
        self.worth(values).is_some_and(|worth| worth != 0)
    }

    fn parsed(&self) -> Expression {
        let text = self.to_string();
        text.parse().unwrap_or_else(|error| panic!("{error}"))
    }
}

fn operate(operator: &str, left: i128, right: i128) -> Option<i128> {
    let truth = |truth: bool| Some(i128::from(truth));
    match operator {
        "&&" | "||" => truth(right != 0),
        "==" => truth(left == right),
        "!=" => truth(left != right),
        "<" => truth(left < right),
        "<=" => truth(left <= right),
        ">" => truth(left > right),
        ">=" => truth(left >= right),
        "+" => left.checked_add(right),
        "-" => left.checked_sub(right),
        "*" => left.checked_mul(right),
        "/" => left.checked_div(right),
        "%" => left.checked_rem(right),
        "&" => Some(left & right),
        "|" => Some(left | right),
        "<<" => (0..64)
            .contains(&right)
            .then(|| left.checked_mul(1 << right))?,
        ">>" => (0..128).contains(&right).then(|| left >> right),
        "min" => Some(left.min(right)),
        "max" => Some(left.max(right)),
        _ => panic!("what is {operator}?"),
    }
}

fn all_values() -> Vec<Values> {
    let mut all = vec![[0; 3 + ELEMENTS]];
    for (place, most) in [MOST[0], MOST[1], 1, MOST[2], MOST[2], MOST[2]]
        .into_iter()
        .enumerate()
    {
        let before = std::mem::take(&mut all);
        for values in before {
            for value in 0..=most {
                let mut values = values;
                values[place] = value;
                all.push(values);
            }
        }
    }
    all
}

/// Values with which `one` holds and `other` does not; none if the procedure proves that there are
/// no such values.
fn decided(one: &Tree, other: &Tree) -> Option<Values> {
    let mut question = Question::new();
    let [a, b, p] = [MOST[0], MOST[1], 1].map(|most| question.up_to(most as u64));
    question.array("t", MOST[2] as u64);
    let mut scope = Scope::default();
    for (name, word) in [("a", &a), ("b", &b), ("p", &p)] {
        scope.number(name, word.clone());
    }
    scope.array("t", ELEMENTS as u64);
    let one = question.holds(&scope, &one.parsed());
    let other = question.holds(&scope, &other.parsed());
    match question.solve(&[one, !other]) {
        Answer::Impossible => None,
        Answer::Undecided => panic!("undecided"),
        Answer::Possible => {
            let mut values = [0; 3 + ELEMENTS];
            for (place, word) in [a, b, p].iter().enumerate() {
                values[place] = i128::from(question.found(word));
            }
            for ((_, index), value) in question.found_elements() {
                if let Some(place) = values[3..].get_mut(index as usize) {
                    *place = i128::from(value);
                }
            }
            Some(values)
        }
    }
}

#[test]
fn what_is_decided_is_what_trying_everything_shows() {
    let every = all_values();
    assert_eq!(every.len(), 6 * 9 * 2 * 27);
    let mut random = Random(20_261_129);
    let (mut same, mut apart) = (0, 0);
    for _ in 0..PAIRS {
        let one = Tree::truth(&mut random, 4);
        let other = one.changed(&mut random);
        for (one, other) in [(&one, &other), (&other, &one)] {
            let shows = |values: &&Values| one.holds(values) && !other.holds(values);
            let tried = every.iter().find(shows);
            let decided = decided(one, other);
            assert_eq!(
                decided.is_some(),
                tried.is_some(),
                "{one}  and not  {other}: {decided:?} decided, {tried:?} tried"
            );
            match decided {
                Some(values) => {
                    assert!(
                        shows(&&values),
                        "{one}  and not  {other}: not with {values:?}"
                    );
                    assert!(every.contains(&values), "{values:?} is out of bounds");
                    apart += 1;
                }
                None => same += 1,
            }
        }
    }
    println!("{same} implications proven, {apart} refuted");
    assert!(same > PAIRS / 4 && apart > PAIRS / 4, "{same} and {apart}");
}

/// Each operator on numbers of either sign: worth what it is, and nothing else.
#[test]
fn operators_are_right_on_both_sides_of_zero() {
    let number = |value: i128| {
        let size = Tree::Number(u64::try_from(value.unsigned_abs()).expect("a small number"));
        match value < 0 {
            true => Tree::pair("-", Tree::Number(0), size),
            false => size,
        }
    };
    let never = Tree::pair("!=", Tree::Value(0), Tree::Value(0));
    for operator in ARITHMETIC {
        for (x, y) in (0..=MOST[0]).flat_map(|x| (0..=MOST[1]).map(move |y| (x, y))) {
            let below = |place, by| Tree::pair("-", Tree::Value(place), Tree::Number(by));
            let tree = Tree::pair(operator, below(0, 3), below(1, 4));
            let is = |place, value| Tree::pair("==", Tree::Value(place), number(value));
            let here = Tree::pair("&&", is(0, x), is(1, y));
            let worth = tree.worth(&[x, y, 0, 0, 0, 0]);
            let right = Tree::pair("==", tree.clone(), number(worth.unwrap_or(0)));
            let wrong = Tree::Not(Box::new(right.clone()));
            for (claim, expected) in [(right, worth.is_some()), (wrong, false)] {
                let claim = Tree::pair("&&", here.clone(), claim);
                let found = decided(&claim, &never).is_some();
                assert_eq!(found, expected, "{claim}");
            }
        }
    }
}

/// The evaluator of records confirms what the procedure finds, so it has to be right as well.
#[test]
fn the_evaluator_of_records_says_the_same() {
    let every = all_values();
    let mut random = Random(7);
    for _ in 0..PAIRS {
        let tree = Tree::truth(&mut random, 4);
        let parsed = tree.parsed();
        for values in every.iter().step_by(7) {
            let lookup = |name: &str, index: Option<i128>| match (name, index) {
                ("a", None) => Some(values[0]),
                ("b", None) => Some(values[1]),
                ("p", None) => Some(values[2]),
                ("t", Some(index)) => values[3..].get(usize::try_from(index).ok()?).copied(),
                _ => None,
            };
            let environment = uapi_record::expression::Environment::new(&lookup);
            assert_eq!(environment.evaluate(&parsed), tree.worth(values), "{tree}");
        }
    }
}

/// Restatements over 64 bits that only reasoning can tell from what is not one.
#[test]
fn wide_restatements_are_proven() {
    for (one, other, same) in [
        ("a + b <= c", "b <= c - a", true),
        ("a / 512 <= 10", "a < 5632", true),
        ("a / 512 <= 10", "a <= 5632", false),
        ("a / 12 <= 341", "a < 4104", true),
        ("a * 12 <= 4096", "a <= 341", true),
        ("a * 12 <= 4096", "a <= 342", false),
        ("a % 8 == 0 && a % 3 == 0", "a % 24 == 0", true),
        ("a % 4096 + b <= 4096", "(a & 4095) + b <= 1 << 12", true),
        ("a * b >= c", "c <= b * a", true),
        ("min(a, b) <= c", "a <= c || b <= c", true),
        ("max(a, b) < c", "a < c && b < c", true),
        ("t[a] <= b && a < 5", "a < 5 && t[a + 1 - 1] <= b", true),
        ("a == b && t[a] == c", "a == b && t[b] == c", true),
        ("(a | b) == 0", "a == 0 && b == 0", true),
    ] {
        let start = std::time::Instant::now();
        let mut question = Question::new();
        let mut scope = Scope::default();
        for name in ["a", "b", "c"] {
            let word = question.up_to(u64::MAX);
            scope.number(name, word);
        }
        question.array("t", u64::MAX);
        scope.array("t", 20);
        let (x, y): (Expression, Expression) = (one.parse().unwrap(), other.parse().unwrap());
        let (x, y) = (question.holds(&scope, &x), question.holds(&scope, &y));
        let wanted = if same {
            Answer::Impossible
        } else {
            Answer::Possible
        };
        let apart = question.solve(&[x, !y]);
        let reverse = question.solve(&[y, !x]);
        println!(
            "{one}  {other}: {apart:?} {reverse:?} {:?}",
            start.elapsed()
        );
        assert!(
            if same {
                (apart, reverse) == (wanted, wanted)
            } else {
                apart == wanted || reverse == wanted
            },
            "{one}  against  {other}: {apart:?}, {reverse:?}"
        );
    }
}
