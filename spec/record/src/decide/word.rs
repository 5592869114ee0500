//! Whole numbers of any sign as bits, and exact arithmetic with them.

use super::circuit::{Bit, Circuit};

/// A number in two's complement, the least significant bit first, with as many bits as it takes:
/// no result is cut. The last bit is the sign.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Word(Vec<Bit>);

impl Word {
    /// The number 0.
    pub(super) fn zero() -> Self {
        Self(vec![Bit::FALSE])
    }

    /// A number that is not negative, from its bits.
    pub(super) fn unsigned(mut bits: Vec<Bit>) -> Self {
        bits.push(Bit::FALSE);
        Self::trimmed(bits)
    }

    pub(super) fn number(value: u64) -> Self {
        Self::unsigned(
            (0..64)
                .map(|bit| Bit::known(value >> bit & 1 == 1))
                .collect(),
        )
    }

    /// 1 or 0.
    pub(super) fn truth(bit: Bit) -> Self {
        Self::unsigned(vec![bit])
    }

    /// Drops what only repeats the sign.
    fn trimmed(mut bits: Vec<Bit>) -> Self {
        while let [.., before, last] = bits.as_slice() {
            if before != last {
                break;
            }
            bits.pop();
        }
        Self(bits)
    }

    /// The bits without the sign.
    pub(super) fn digits(&self) -> &[Bit] {
        self.0.split_last().map_or(&[], |(_, digits)| digits)
    }

    pub(super) fn sign(&self) -> Bit {
        self.0.last().copied().unwrap_or(Bit::FALSE)
    }

    /// The bit of that place; the sign goes on forever.
    fn bit(&self, place: usize) -> Bit {
        self.0.get(place).copied().unwrap_or_else(|| self.sign())
    }

    fn len(&self) -> usize {
        self.0.len()
    }

    /// The number, if every bit is known and it is not negative.
    fn known(&self) -> Option<u64> {
        if self.len() > 65 || self.sign() != Bit::FALSE {
            return None;
        }
        let digits = self.digits().iter().enumerate();
        digits.into_iter().try_fold(0, |sum, (place, bit)| {
            bit.is_known()
                .then_some(sum | u64::from(*bit == Bit::TRUE) << place)
        })
    }

    /// The place of its only bit, if it is a known power of two.
    fn power_of_two(&self) -> Option<usize> {
        let number = self.known().filter(|number| number.is_power_of_two())?;
        usize::try_from(number.trailing_zeros()).ok()
    }

    /// Times a power of two.
    fn shifted_left(&self, places: usize) -> Self {
        let mut bits = vec![Bit::FALSE; places];
        bits.extend(&self.0);
        Self::trimmed(bits)
    }

    /// Divided by a power of two, rounded down.
    fn shifted_right(&self, places: usize) -> Self {
        let bits: Vec<Bit> = self.0.iter().skip(places).copied().collect();
        match bits.is_empty() {
            true => Self(vec![self.sign()]),
            false => Self::trimmed(bits),
        }
    }

    /// The lowest bits, as a number that is not negative.
    fn low(&self, places: usize) -> Self {
        Self::unsigned((0..places).map(|place| self.bit(place)).collect())
    }

    fn each(&self, other: &Self, mut combine: impl FnMut(Bit, Bit) -> Bit) -> Self {
        let places = 0..self.len().max(other.len());
        Self::trimmed(
            places
                .map(|place| combine(self.bit(place), other.bit(place)))
                .collect(),
        )
    }
}

/// Most bits that a number may have: where a record that nobody checked leaves them, it has no
/// value.
const WIDEST: usize = 128;

impl Circuit {
    /// Whether it fits 128 bits, and it in 128 bits.
    pub(super) fn cut(&mut self, word: Word) -> (Bit, Word) {
        let sign = word.sign();
        let mut fits = Bit::TRUE;
        for place in WIDEST - 1..word.len() {
            let differs = self.xor(word.bit(place), sign);
            fits = self.and(fits, !differs);
        }
        let Word(mut bits) = word;
        bits.truncate(WIDEST);
        (fits, Word::trimmed(bits))
    }

    fn sum(&mut self, a: &Word, b: &Word, mut carry: Bit) -> Word {
        let mut bits = Vec::new();
        for place in 0..=a.len().max(b.len()) {
            let (x, y) = (a.bit(place), b.bit(place));
            let half = self.xor(x, y);
            bits.push(self.xor(half, carry));
            carry = self.majority(x, y, carry);
        }
        Word::trimmed(bits)
    }

    pub(super) fn add(&mut self, a: &Word, b: &Word) -> Word {
        self.sum(a, b, Bit::FALSE)
    }

    pub(super) fn subtract(&mut self, a: &Word, b: &Word) -> Word {
        let inverted = Word(b.0.iter().map(|bit| !*bit).collect());
        self.sum(a, &inverted, Bit::TRUE)
    }

    pub(super) fn multiply(&mut self, a: &Word, b: &Word) -> Word {
        // The factor with fewer unknown bits is the one that is taken bit by bit; of two alike,
        // the same whichever way round they are.
        let unknown = |word: &Word| word.0.iter().filter(|bit| !bit.is_known()).count();
        let (a, b) = if (unknown(a), a) < (unknown(b), b) {
            (b, a)
        } else {
            (a, b)
        };
        let mut product = Word::zero();
        for (place, bit) in b.digits().iter().enumerate() {
            let part = self.masked(&a.shifted_left(place), *bit);
            product = self.add(&product, &part);
        }
        let part = self.masked(&a.shifted_left(b.digits().len()), b.sign());
        product = self.subtract(&product, &part);
        let Word(mut bits) = product;
        bits.truncate(a.len() + b.len());
        Word::trimmed(bits)
    }

    /// The word where `bit` is set, else 0.
    fn masked(&mut self, word: &Word, bit: Bit) -> Word {
        word.each(&Word::zero(), |digit, _| self.and(digit, bit))
    }

    pub(super) fn less(&mut self, a: &Word, b: &Word) -> Bit {
        let signs = a.len().max(b.len()) - 1;
        let mut less = Bit::FALSE;
        for place in 0..signs {
            less = self.majority(!a.bit(place), b.bit(place), less);
        }
        self.majority(a.bit(signs), !b.bit(signs), less)
    }

    pub(super) fn equal(&mut self, a: &Word, b: &Word) -> Bit {
        let mut equal = Bit::TRUE;
        for place in 0..a.len().max(b.len()) {
            let differs = self.xor(a.bit(place), b.bit(place));
            equal = self.and(equal, !differs);
        }
        equal
    }

    pub(super) fn choose_word(&mut self, condition: Bit, a: &Word, b: &Word) -> Word {
        a.each(b, |x, y| self.choose(condition, x, y))
    }

    pub(super) fn bits_and(&mut self, a: &Word, b: &Word) -> Word {
        a.each(b, |x, y| self.and(x, y))
    }

    pub(super) fn bits_or(&mut self, a: &Word, b: &Word) -> Word {
        a.each(b, |x, y| self.or(x, y))
    }

    /// `word << count`, for counts from 0 to 63: any other has no value.
    pub(super) fn shift_left(&mut self, word: &Word, count: &Word) -> (Bit, Word) {
        let steps = 6;
        let allowed = self.fits_digits(count, steps);
        let mut shifted = word.clone();
        for step in 0..steps {
            let further = shifted.shifted_left(1 << step);
            shifted = self.choose_word(count.bit(step), &further, &shifted);
        }
        (allowed, shifted)
    }

    /// `word >> count`, for counts from 0 to 127.
    pub(super) fn shift_right(&mut self, word: &Word, count: &Word) -> (Bit, Word) {
        let steps = 7;
        let allowed = self.fits_digits(count, steps);
        let mut shifted = word.clone();
        for step in 0..steps {
            let further = shifted.shifted_right(1 << step);
            shifted = self.choose_word(count.bit(step), &further, &shifted);
        }
        (allowed, shifted)
    }

    /// Whether a number is not negative and has at most that many digits.
    fn fits_digits(&mut self, word: &Word, digits: usize) -> Bit {
        let mut fits = !word.sign();
        for place in digits..word.digits().len() {
            fits = self.and(fits, !word.bit(place));
        }
        fits
    }

    fn magnitude(&mut self, word: &Word) -> Word {
        if word.sign() == Bit::FALSE {
            return word.clone();
        }
        self.negated_if(word, word.sign())
    }

    fn negated_if(&mut self, word: &Word, condition: Bit) -> Word {
        if condition == Bit::FALSE {
            return word.clone();
        }
        let negative = self.subtract(&Word::zero(), word);
        self.choose_word(condition, &negative, word)
    }

    /// Quotient, rounded to 0, and remainder, with the sign of `a`; both 0 where `b` is.
    pub(super) fn divide(&mut self, a: &Word, b: &Word) -> (Word, Word) {
        let (above, below) = (self.magnitude(a), self.magnitude(b));
        let (quotient, rest) = match below.power_of_two() {
            Some(places) => (above.shifted_right(places), above.low(places)),
            None => self.divide_magnitudes(&above, &below),
        };
        let differ = self.xor(a.sign(), b.sign());
        (
            self.negated_if(&quotient, differ),
            self.negated_if(&rest, a.sign()),
        )
    }

    /// Introduces quotient and remainder by what defines them: `q * b + r == a` and `r < b`.
    fn divide_magnitudes(&mut self, a: &Word, b: &Word) -> (Word, Word) {
        let least = b.known().and_then(u64::checked_ilog2).unwrap_or(0);
        let least = usize::try_from(least).unwrap_or(0);
        let digits = a.digits().len();
        let mut unknown = |count: usize| {
            let bits = (0..count).map(|_| self.fresh()).collect();
            Word::unsigned(bits)
        };
        let quotient = unknown(digits.saturating_sub(least));
        let rest = unknown(digits.min(b.digits().len()));
        let product = self.multiply(&quotient, b);
        let sum = self.add(&product, &rest);
        let is_zero = self.equal(b, &Word::zero());
        let is_sum = self.equal(&sum, a);
        let is_less = self.less(&rest, b);
        self.require(&[is_zero, is_sum]);
        self.require(&[is_zero, is_less]);
        for word in [&quotient, &rest] {
            let is_nothing = self.equal(word, &Word::zero());
            self.require(&[!is_zero, is_nothing]);
        }
        (quotient, rest)
    }
}
