//! Expressions as gates.

use std::collections::{BTreeMap, HashMap};

use super::circuit::{Answer, Bit, Circuit};
use super::word::Word;
use crate::expression::{Expression, Operator};

/// What the names of an expression stand for; two sides may mean different things by one name.
#[derive(Clone, Debug, Default)]
pub struct Scope {
    names: HashMap<String, Meaning>,
}

/// What one name stands for.
#[derive(Clone, Debug)]
enum Meaning {
    Number(Word),
    /// An array with that many elements.
    Array(u64),
}

impl Scope {
    /// `name` is that number.
    pub fn number(&mut self, name: impl Into<String>, word: Word) {
        self.names.insert(name.into(), Meaning::Number(word));
    }

    /// `name` is the question's array of that name, and this side sees `length` elements of it.
    pub fn array(&mut self, name: impl Into<String>, length: u64) {
        self.names.insert(name.into(), Meaning::Array(length));
    }
}

/// An array of numbers that can be anything up to a bound.
#[derive(Debug, Default)]
struct Array {
    most: u64,
    /// Elements that were asked for: index and value. There is no other demand on elements, so
    /// two that have one index have one value, and that is all that has to be said.
    reads: Vec<(Word, Word)>,
}

/// What an expression is worth.
#[derive(Clone, Debug)]
struct Value {
    word: Word,
    /// Whether it is worth anything: not where it divides by 0, for one.
    is_defined: Bit,
}

/// Elements of arrays in the values that were found: by name and index.
pub type Found = BTreeMap<(String, u64), u64>;

/// Unknown values, and what is asked of them.
pub struct Question {
    circuit: Circuit,
    arrays: BTreeMap<String, Array>,
    quotients: HashMap<(Word, Word), (Word, Word)>,
}

impl Default for Question {
    fn default() -> Self {
        Self::new()
    }
}

impl Question {
    /// One without any values.
    pub fn new() -> Self {
        Self {
            circuit: Circuit::new(),
            arrays: BTreeMap::new(),
            quotients: HashMap::new(),
        }
    }

    /// Bits that can be anything, the least significant first.
    pub fn bits(&mut self, count: usize) -> Vec<Bit> {
        (0..count).map(|_| self.circuit.fresh()).collect()
    }

    /// Bits as a number that is not negative.
    pub fn word(bits: Vec<Bit>) -> Word {
        Word::unsigned(bits)
    }

    /// A number that can be anything from 0 to `most`.
    pub fn up_to(&mut self, most: u64) -> Word {
        let width = most.checked_ilog2().map_or(0, |top| top + 1);
        let bits = self.bits(usize::try_from(width).unwrap_or(0));
        let word = Word::unsigned(bits);
        let is_above = self.circuit.less(&Word::number(most), &word);
        self.circuit.require(&[!is_above]);
        word
    }

    /// An array whose elements can be anything from 0 to `most`.
    pub fn array(&mut self, name: impl Into<String>, most: u64) {
        let array = Array {
            most,
            reads: Vec::new(),
        };
        self.arrays.insert(name.into(), array);
    }

    /// Whether an expression holds: it is worth something, and that is not 0.
    pub fn holds(&mut self, scope: &Scope, expression: &Expression) -> Bit {
        let (truth, is_defined) = self.truth(scope, expression);
        self.circuit.and(truth, is_defined)
    }

    /// Whether two expressions, each of its scope, are worth different things, or one of them
    /// nothing at all.
    pub fn differ(&mut self, a: (&Scope, &Expression), b: (&Scope, &Expression)) -> Bit {
        let (a, b) = (self.value(a.0, a.1), self.value(b.0, b.1));
        let equal = self.circuit.equal(&a.word, &b.word);
        let both = self.circuit.and(a.is_defined, b.is_defined);
        let neither = self.circuit.and(!a.is_defined, !b.is_defined);
        let same = self.circuit.and(both, equal);
        !self.circuit.or(neither, same)
    }

    /// All of the bits are set.
    pub fn all(&mut self, bits: impl IntoIterator<Item = Bit>) -> Bit {
        let mut all = Bit::TRUE;
        for bit in bits {
            all = self.circuit.and(all, bit);
        }
        all
    }

    /// At least one of the bits is set.
    pub fn any(&mut self, bits: impl IntoIterator<Item = Bit>) -> Bit {
        let mut any = Bit::FALSE;
        for bit in bits {
            any = self.circuit.or(any, bit);
        }
        any
    }

    /// From now on at least one of the bits is set.
    pub fn require(&mut self, bits: &[Bit]) {
        self.circuit.require(bits);
    }

    /// Whether there are values with which all of `wanted` are set.
    pub fn solve(&mut self, wanted: &[Bit]) -> Answer {
        self.circuit.solve(wanted)
    }

    /// A number in the values that were found last.
    pub fn found(&mut self, word: &Word) -> u64 {
        let mut value = 0;
        for (place, bit) in word.digits().iter().enumerate().take(64) {
            value |= u64::from(self.circuit.value(*bit)) << place;
        }
        value
    }

    /// The elements of arrays in the values that were found last; any other can be 0.
    pub fn found_elements(&mut self) -> Found {
        let mut found = Found::new();
        let arrays = std::mem::take(&mut self.arrays);
        for (name, array) in &arrays {
            for (index, value) in &array.reads {
                if !self.circuit.value(index.sign()) && index.digits().len() <= 64 {
                    let index = self.found(index);
                    let value = self.found(value);
                    found.insert((name.clone(), index), value);
                }
            }
        }
        self.arrays = arrays;
        found
    }

    /// Whether an expression is not 0, and whether it is worth anything.
    fn truth(&mut self, scope: &Scope, expression: &Expression) -> (Bit, Bit) {
        match expression {
            Expression::Truth(value) => (Bit::known(*value), Bit::TRUE),
            Expression::Not(inner) => {
                let (truth, is_defined) = self.truth(scope, inner);
                (!truth, is_defined)
            }
            Expression::Binary(operator @ (Operator::Any | Operator::All), left, right) => {
                let (a, a_defined) = self.truth(scope, left);
                let (b, b_defined) = self.truth(scope, right);
                // The right side is not looked at where the left one decides.
                let (truth, decides) = if *operator == Operator::Any {
                    (self.circuit.or(a, b), a)
                } else {
                    (self.circuit.and(a, b), !a)
                };
                let rest = self.circuit.or(decides, b_defined);
                (truth, self.circuit.and(a_defined, rest))
            }
            Expression::Binary(operator, left, right) if operator.compares() => {
                let (a, b) = (self.value(scope, left), self.value(scope, right));
                let truth = self.compare(*operator, &a.word, &b.word);
                (truth, self.circuit.and(a.is_defined, b.is_defined))
            }
            _ => {
                let value = self.value(scope, expression);
                let is_zero = self.circuit.equal(&value.word, &Word::zero());
                (!is_zero, value.is_defined)
            }
        }
    }

    fn compare(&mut self, operator: Operator, a: &Word, b: &Word) -> Bit {
        match operator {
            Operator::Equal => self.circuit.equal(a, b),
            Operator::NotEqual => !self.circuit.equal(a, b),
            Operator::Less => self.circuit.less(a, b),
            Operator::GreaterOrEqual => !self.circuit.less(a, b),
            Operator::Greater => self.circuit.less(b, a),
            _ => !self.circuit.less(b, a),
        }
    }

    fn value(&mut self, scope: &Scope, expression: &Expression) -> Value {
        match expression {
            Expression::Number(number) => Value::defined(Word::number(*number)),
            Expression::Value(name) => match scope.names.get(name) {
                Some(Meaning::Number(word)) => Value::defined(word.clone()),
                _ => Value::nothing(),
            },
            Expression::Element(name, index) => {
                let index = self.value(scope, index);
                match scope.names.get(name) {
                    Some(Meaning::Array(length)) => self.element(name, *length, index),
                    _ => Value::nothing(),
                }
            }
            Expression::Binary(operator, left, right) if operator.is_number() => {
                let (a, b) = (self.value(scope, left), self.value(scope, right));
                let both = self.circuit.and(a.is_defined, b.is_defined);
                let (allowed, word) = self.arithmetic(*operator, &a.word, &b.word);
                let (fits, word) = self.circuit.cut(word);
                let allowed = self.circuit.and(allowed, fits);
                Value {
                    word,
                    is_defined: self.circuit.and(both, allowed),
                }
            }
            _ => {
                let (truth, is_defined) = self.truth(scope, expression);
                Value {
                    word: Word::truth(truth),
                    is_defined,
                }
            }
        }
    }

    /// Whether the operation is worth anything, and what.
    fn arithmetic(&mut self, operator: Operator, a: &Word, b: &Word) -> (Bit, Word) {
        let circuit = &mut self.circuit;
        let word = match operator {
            Operator::ShiftLeft => return circuit.shift_left(a, b),
            Operator::ShiftRight => return circuit.shift_right(a, b),
            Operator::Divide | Operator::Remainder => {
                let is_zero = circuit.equal(b, &Word::zero());
                let (quotient, rest) = self.quotient(a, b);
                let is_quotient = operator == Operator::Divide;
                // The remainder is that of a quotient that there is.
                let (fits, _) = self.circuit.cut(quotient.clone());
                let allowed = self.circuit.and(!is_zero, fits);
                return (allowed, if is_quotient { quotient } else { rest });
            }
            Operator::Or => circuit.bits_or(a, b),
            Operator::And => circuit.bits_and(a, b),
            Operator::Add => circuit.add(a, b),
            Operator::Subtract => circuit.subtract(a, b),
            Operator::Multiply => circuit.multiply(a, b),
            Operator::Minimum | Operator::Maximum => {
                let is_less = circuit.less(a, b);
                let takes_left = operator == Operator::Minimum;
                circuit.choose_word(if takes_left { is_less } else { !is_less }, a, b)
            }
            _ => return (Bit::FALSE, Word::zero()),
        };
        (Bit::TRUE, word)
    }

    fn quotient(&mut self, a: &Word, b: &Word) -> (Word, Word) {
        let key = (a.clone(), b.clone());
        if let Some(known) = self.quotients.get(&key) {
            return known.clone();
        }
        let result = self.circuit.divide(a, b);
        self.quotients.insert(key, result.clone());
        result
    }

    fn element(&mut self, name: &str, length: u64, index: Value) -> Value {
        let is_inside = self.circuit.less(&index.word, &Word::number(length));
        let is_inside = self.circuit.and(is_inside, !index.word.sign());
        let is_defined = self.circuit.and(index.is_defined, is_inside);
        let word = self.read(name, &index.word);
        Value { word, is_defined }
    }

    /// The element of that index, whether there is one or not.
    fn read(&mut self, name: &str, index: &Word) -> Word {
        let Some(array) = self.arrays.get(name) else {
            return Word::zero();
        };
        if let Some((_, value)) = array.reads.iter().find(|(known, _)| known == index) {
            return value.clone();
        }
        let (most, reads) = (array.most, array.reads.clone());
        let value = self.up_to(most);
        for (other, known) in &reads {
            let same_place = self.circuit.equal(index, other);
            let same_value = self.circuit.equal(&value, known);
            self.circuit.require(&[!same_place, same_value]);
        }
        if let Some(array) = self.arrays.get_mut(name) {
            array.reads.push((index.clone(), value.clone()));
        }
        value
    }
}

impl Value {
    fn defined(word: Word) -> Self {
        Self {
            word,
            is_defined: Bit::TRUE,
        }
    }

    fn nothing() -> Self {
        Self {
            word: Word::zero(),
            is_defined: Bit::FALSE,
        }
    }
}
