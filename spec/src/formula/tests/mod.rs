//! What a formula means, what is refused, and where the labels point.
//!
//! Meaning is compared with an evaluator of the text that knows nothing of the tree: it computes in
//! `i128`, recursively, as mathematics has it.

mod made;
pub(crate) mod tree;

use std::ops;

pub(crate) use self::made::{condition, Random};
use super::*;
use crate::diag::Code;
use crate::model::expression::{Part, ValuePath};
use crate::model::{IntType, StructId};
use crate::source::{FileId, Span};

/// Names and their widths: fields, parameters, an array, a truth value, a constant.
struct Names;

/// A `u8`, a `u64`, two parameters, in this order.
const NUMBERS: &[(&str, u32)] = &[("req.a", 8), ("req.w", 64), ("req.v", 64)];

fn field(index: usize) -> ValuePath {
    ValuePath {
        structure: StructId(0),
        field: index,
        part: Part::Whole,
    }
}

impl Scope for Names {
    fn resolve(
        &self,
        path: &Path<'_>,
        place: &dyn Fn(ops::Range<usize>) -> Span,
        findings: &mut Findings,
    ) -> Option<Leaf> {
        let words: Vec<&str> = path.words.iter().map(|word| word.text).collect();
        let int = |bits| {
            ParameterType::Int(IntType {
                bits,
                signed: false,
                aligned: false,
            })
        };
        let name = words.join(".");
        if let Some(index) = NUMBERS.iter().position(|(known, _)| *known == name) {
            return Some(Leaf::Number(field(index), NUMBERS[index].1));
        }
        match name.as_str() {
            "req.t" => Some(Leaf::Truth(field(9))),
            "req.list" => Some(Leaf::Array(field(10))),
            "dev.x" => Some(Leaf::Parameter(0, int(16), None)),
            "dev.ok" => Some(Leaf::Parameter(1, ParameterType::Bool, None)),
            "dev.table" => Some(Leaf::Parameter(2, int(64), Some(6))),
            "FOUR" => Some(Leaf::Constant(4)),
            _ => {
                let error = FormulaError::new(Code::UnknownName, "unknown")
                    .at(path.range.clone(), "here")
                    .help("another name");
                findings.push(error.diagnostic(place));
                None
            }
        }
    }
}

fn place(range: ops::Range<usize>) -> Span {
    Span {
        file: FileId(0),
        start: range.start,
        end: range.end,
    }
}

fn formula(text: &str) -> Formula<'_> {
    Formula {
        text,
        key: "require",
        place: &place,
    }
}

pub(crate) fn truth(text: &str) -> Result<BoolExpression, (Code, ops::Range<usize>)> {
    let mut findings = Findings::default();
    let found = formula(text).truth(&Names, &mut findings);
    match findings.first() {
        None => Ok(found.expect("either a formula or a reason").expression),
        Some(problem) => {
            let span = problem.labels[0].span;
            assert!(!problem.help.as_deref().unwrap_or_default().is_empty());
            Err((problem.code, span.start..span.end))
        }
    }
}

/// The values of one trial.
#[derive(Clone, Debug)]
pub(crate) struct Values {
    /// In the order of [`NUMBERS`].
    pub(crate) numbers: [u64; 3],
    t: bool,
    pub(crate) x: u64,
    ok: bool,
    table: [u64; 6],
}

#[test]
fn means_arithmetic_over_the_integers() {
    let mut random = Random(0x5eed);
    let (mut accepted, mut refused) = (0, 0);
    let mut seen = [0u32; 2];
    for _ in 0..20_000 {
        let depth = random.below(3);
        let made = condition(&mut random, depth);
        match truth(&made.text) {
            Ok(expression) => {
                accepted += 1;
                for _ in 0..40 {
                    let values = random.values();
                    let meant = (made.meaning)(&values) != 0;
                    let found = tree::truth(&expression, &values);
                    assert_eq!(found, meant, "{} with {values:?}", made.text);
                    seen[usize::from(meant)] += 1;
                }
            }
            Err((code, _)) => {
                refused += 1;
                assert!(
                    matches!(code, Code::LeavesSixtyFourBits | Code::OperandNotConstant),
                    "{code}: {}",
                    made.text
                );
            }
        }
    }
    // Both must be frequent, or nothing has been compared.
    assert!(accepted > 5_000 && refused > 500, "{accepted} {refused}");
    assert!(seen[0] > 25_000 && seen[1] > 25_000, "{seen:?}");
}

/// Every sum of three small numbers against the integers, in all six comparisons and both orders.
#[test]
fn sums_that_leave_64_bits_compare_as_integers() {
    let edge = [0, 1, 2, 7, 8, u64::MAX - 8, u64::MAX - 1, u64::MAX];
    for (symbol, holds) in [
        ("<=", (|a, b| a <= b) as fn(i128, i128) -> bool),
        ("<", |a, b| a < b),
        (">=", |a, b| a >= b),
        (">", |a, b| a > b),
    ] {
        let forward = truth(&format!("req.w + req.v {symbol} dev.table[0]")).unwrap();
        let backward = truth(&format!("dev.table[0] {symbol} req.w + req.v")).unwrap();
        for a in edge {
            for b in edge {
                for c in edge {
                    let values = Values {
                        numbers: [0, a, b],
                        t: false,
                        x: 0,
                        ok: false,
                        table: [c; 6],
                    };
                    let (sum, end) = (i128::from(a) + i128::from(b), i128::from(c));
                    assert_eq!(tree::truth(&forward, &values), holds(sum, end));
                    assert_eq!(tree::truth(&backward, &values), holds(end, sum));
                }
            }
        }
    }
}

#[test]
fn precedence_is_that_of_rust() {
    for (text, same) in [
        ("req.t || dev.ok && req.t", "req.t || (dev.ok && req.t)"),
        ("!req.t && dev.ok", "(!req.t) && dev.ok"),
        ("req.a + 2 * 3 <= 9", "req.a + (2 * 3) <= 9"),
        ("req.a - 0 - 0 == 1", "(req.a - 0) - 0 == 1"),
        ("(req.a & 6 | 1) == 1", "((req.a & 6) | 1) == 1"),
        ("(req.a >> 1 + 1) == 1", "(req.a >> (1 + 1)) == 1"),
        ("(req.a & 1 << 2) == 4", "(req.a & (1 << 2)) == 4"),
        ("req.a == 0x1_0", "req.a == 16"),
        ("in(req.a, 1..4)", "in(req.a, 1..=3)"),
    ] {
        let (one, other) = (truth(text).unwrap(), truth(same).unwrap());
        let mut random = Random(7);
        for a in 0..=255 {
            let mut values = random.values();
            values.numbers[0] = a;
            assert_eq!(
                tree::truth(&one, &values),
                tree::truth(&other, &values),
                "{text} with {values:?}"
            );
        }
    }
}

#[test]
fn points_at_the_mistake() {
    for (text, code, range) in [
        ("", Code::BadExpression, 0..0),
        ("req.a ==", Code::BadExpression, 8..8),
        ("req.a = 1", Code::BadExpression, 6..7),
        ("req.a == 1 and req.t", Code::BadExpression, 11..14),
        ("req.a == 010", Code::BadExpression, 9..12),
        ("req.a == 12u", Code::BadExpression, 9..12),
        ("req.a == 18446744073709551616", Code::BadExpression, 9..29),
        ("(req.a == 1", Code::BadExpression, 0..1),
        ("req.a == -1", Code::BadExpression, 9..10),
        ("req.a ^ 1 == 1", Code::BadExpression, 6..7),
        ("min(req.a) == 1", Code::BadExpression, 0..3),
        ("aligned(req.a, 8", Code::BadExpression, 7..8),
        ("in(req.a, 1)", Code::BadExpression, 11..12),
        ("sizeof(req.a) == 1", Code::UnknownName, 0..6),
        ("req.b == 1", Code::UnknownName, 0..5),
        ("req.a", Code::TypeMismatch, 0..5),
        ("req.t == 1", Code::TypeMismatch, 0..5),
        ("req.t && req.a", Code::TypeMismatch, 9..14),
        ("req.a && req.t", Code::TypeMismatch, 0..5),
        ("!req.a", Code::TypeMismatch, 1..6),
        ("req.list == 1", Code::TypeMismatch, 0..8),
        ("dev.table == 1", Code::TypeMismatch, 0..9),
        ("dev.x[0] == 1", Code::TypeMismatch, 6..7),
        ("dev.table[req.t] == 1", Code::TypeMismatch, 10..15),
        ("1 <= req.a <= 8", Code::AmbiguousOperators, 11..13),
        ("req.a & 1 == 1", Code::AmbiguousOperators, 6..7),
        ("1 == req.a | 1", Code::AmbiguousOperators, 11..12),
        ("req.a << 1 < 8", Code::AmbiguousOperators, 6..8),
        ("req.w * 2 == 2", Code::LeavesSixtyFourBits, 6..7),
        ("req.a - 1 == 2", Code::LeavesSixtyFourBits, 6..7),
        ("req.w + req.v == 2", Code::LeavesSixtyFourBits, 0..13),
        ("req.w + 1 + 1 <= 2", Code::LeavesSixtyFourBits, 6..7),
        ("req.w / req.a == 2", Code::OperandNotConstant, 8..13),
        ("req.w % 0 == 2", Code::OperandNotConstant, 8..9),
        ("(req.w >> 64) == 2", Code::OperandNotConstant, 10..12),
        ("aligned(req.w, 12)", Code::OperandNotConstant, 15..17),
        (
            "within_page(req.w, 1, req.a)",
            Code::OperandNotConstant,
            22..27,
        ),
    ] {
        assert_eq!(truth(text).unwrap_err(), (code, range), "{text}");
    }
}

#[test]
fn no_text_is_too_much() {
    let too_deep = |text: String| {
        let (code, _) = truth(&text).unwrap_err();
        assert_eq!(code, Code::BadExpression);
    };
    too_deep("(".repeat(100_000));
    too_deep("!".repeat(100_000));
    too_deep("dev.table[".repeat(100_000));
    too_deep("min(".repeat(100_000));
    too_deep(format!("req.a{} == 1", " + 1".repeat(100_000)));
    // What only gets longer is fine.
    let long = vec!["req.a == 1"; 20_000].join(" || ");
    assert!(truth(&long).is_ok());
    for text in [
        "\u{e9}",
        "req.\u{e9}",
        "'",
        "\"",
        "..",
        "[",
        "]",
        "in",
        "in(",
        "req.",
        "1..2",
    ] {
        assert!(truth(text).is_err(), "{text}");
    }
}

#[test]
fn first_field_is_the_first_one_in_the_text() {
    let mut findings = Findings::default();
    let text = "dev.x >= 1 && req.w + req.v <= dev.table[req.a]";
    let found = formula(text).truth(&Names, &mut findings).unwrap();
    assert_eq!(found.first_field, Some(field(1)));
    let found = formula("dev.ok").truth(&Names, &mut findings).unwrap();
    assert_eq!(found.first_field, None);
}

/// Garbage made of what formulas are made of.
#[test]
fn plausible_garbage_does_not_panic() {
    let words = [
        "req.a",
        "req.w",
        "req.t",
        "req.list",
        "dev.x",
        "dev.table",
        "FOUR",
        "0",
        "7",
        "0x",
        "64",
        "in",
        "min",
        "aligned",
        "within_page",
        "true",
        "(",
        ")",
        "[",
        "]",
        ",",
        ".",
        "..",
        "..=",
        "&&",
        "||",
        "!",
        "==",
        "<",
        "<=",
        "+",
        "-",
        "*",
        "/",
        "%",
        "&",
        "|",
        "<<",
        ">>",
        "=",
        "\u{e9}",
    ];
    let mut random = Random(0xbad);
    let (mut good, mut bad) = (0, 0);
    for _ in 0..50_000 {
        let length = random.below(12) + 1;
        let picked = (0..length).map(|_| {
            let index = random.below(words.len() as u64) as usize;
            words[index]
        });
        let text: Vec<&str> = picked.collect();
        match truth(&text.join(["", " "][random.below(2) as usize])) {
            Ok(_) => good += 1,
            Err(_) => bad += 1,
        }
    }
    assert!(good > 20 && bad > 40_000, "{good} {bad}");
}
