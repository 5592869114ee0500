//! Formulas made by chance, with their texts and what they mean over the integers.

use super::Values;

/// A formula made by chance, with its text and what it means over the integers.
pub(crate) struct Made {
    pub(crate) text: String,
    pub(super) meaning: Box<dyn Fn(&Values) -> i128>,
}

/// xorshift64*, so that a failure can be repeated.
pub(crate) struct Random(pub(crate) u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d)
    }

    pub(crate) fn below(&mut self, end: u64) -> u64 {
        (self.next() >> 16) % end
    }

    /// Numbers at which something happens are likely.
    fn value(&mut self, bits: u32) -> u64 {
        let top = u64::MAX >> (64 - bits);
        let near = self.below(5);
        match self.below(6) {
            0 => near.min(top),
            1 => top - near.min(top),
            2 => (top / 2).saturating_add(near),
            3 => (4094 + near).min(top),
            4 => 1 << self.below(u64::from(bits)),
            _ => self.next() & top,
        }
    }

    pub(crate) fn values(&mut self) -> Values {
        Values {
            numbers: [self.value(8), self.value(64), self.value(64)],
            t: self.below(2) == 0,
            x: self.value(16),
            ok: self.below(2) == 0,
            table: [(); 6].map(|()| self.value(64)),
        }
    }
}

fn made(text: impl Into<String>, meaning: impl Fn(&Values) -> i128 + 'static) -> Made {
    Made {
        text: text.into(),
        meaning: Box::new(meaning),
    }
}

fn number(random: &mut Random, depth: u64) -> Made {
    let choice = random.below(if depth == 0 { 7 } else { 16 });
    let constant = random.below(10);
    match choice {
        0 => made("req.a", |v| v.numbers[0].into()),
        1 => made("req.w", |v| v.numbers[1].into()),
        2 => made("req.v", |v| v.numbers[2].into()),
        3 => made("dev.x", |v| v.x.into()),
        4 => made("FOUR", |_| 4),
        5 => made(constant.to_string(), move |_| constant.into()),
        6 => {
            let index = random.below(6) as usize;
            made(format!("dev.table[{index}]"), move |v| {
                v.table[index].into()
            })
        }
        7 | 8 => {
            let (left, count) = (number(random, depth - 1), random.below(4) + 1);
            let (a, text) = (left.meaning, left.text);
            match random.below(4) {
                0 => made(format!("({text} / {count})"), move |v| {
                    a(v) / i128::from(count)
                }),
                1 => made(format!("({text} % {count})"), move |v| {
                    a(v) % i128::from(count)
                }),
                2 => made(format!("({text} << {count})"), move |v| a(v) << count),
                _ => made(format!("({text} >> {count})"), move |v| a(v) >> count),
            }
        }
        _ => {
            let (left, right) = (number(random, depth - 1), number(random, depth - 1));
            let (a, b) = (left.meaning, right.meaning);
            let (x, y) = (left.text, right.text);
            match random.below(7) {
                0 => made(format!("({x} + {y})"), move |v| a(v) + b(v)),
                1 => made(format!("({x} - {y})"), move |v| a(v) - b(v)),
                2 => made(format!("({x} * {y})"), move |v| a(v).saturating_mul(b(v))),
                3 => made(format!("({x} & {y})"), move |v| a(v) & b(v)),
                4 => made(format!("({x} | {y})"), move |v| a(v) | b(v)),
                5 => made(format!("min({x}, {y})"), move |v| a(v).min(b(v))),
                _ => made(format!("max({x}, {y})"), move |v| a(v).max(b(v))),
            }
        }
    }
}

pub(crate) fn condition(random: &mut Random, depth: u64) -> Made {
    match random.below(if depth == 0 { 8 } else { 11 }) {
        0 => made("req.t", |v| v.t.into()),
        1 => made("dev.ok", |v| v.ok.into()),
        2 => {
            let (value, power) = (number(random, depth), random.below(13));
            let a = value.meaning;
            made(
                format!("aligned({}, {})", value.text, 1 << power),
                move |v| (a(v) % (1 << power) == 0).into(),
            )
        }
        3 => {
            let (start, length) = (number(random, depth), number(random, depth));
            let (a, b, page) = (start.meaning, length.meaning, 1i128 << random.below(13));
            made(
                format!("within_page({}, {}, {page})", start.text, length.text),
                move |v| (a(v) % page + b(v) <= page).into(),
            )
        }
        4 => {
            let (value, low) = (number(random, depth), number(random, depth));
            let (high, dots) = (
                number(random, depth),
                ["..", "..="][random.below(2) as usize],
            );
            let (a, b, c) = (value.meaning, low.meaning, high.meaning);
            let text = format!("in({}, {}{dots}{})", value.text, low.text, high.text);
            made(text, move |v| {
                let end = c(v) + i128::from(dots == "..=");
                (b(v) <= a(v) && a(v) < end).into()
            })
        }
        5..=7 => {
            // A bare sum on either side, as rules have it.
            let mut side = || match random.below(2) {
                0 => number(random, depth),
                _ => {
                    let (left, right) = (number(random, depth), number(random, depth));
                    let (a, b) = (left.meaning, right.meaning);
                    made(format!("{} + {}", left.text, right.text), move |v| {
                        a(v) + b(v)
                    })
                }
            };
            let (left, right) = (side(), side());
            let (a, b) = (left.meaning, right.meaning);
            let (x, y) = (left.text, right.text);
            match random.below(6) {
                0 => made(format!("{x} == {y}"), move |v| (a(v) == b(v)).into()),
                1 => made(format!("{x} != {y}"), move |v| (a(v) != b(v)).into()),
                2 => made(format!("{x} < {y}"), move |v| (a(v) < b(v)).into()),
                3 => made(format!("{x} <= {y}"), move |v| (a(v) <= b(v)).into()),
                4 => made(format!("{x} > {y}"), move |v| (a(v) > b(v)).into()),
                _ => made(format!("{x} >= {y}"), move |v| (a(v) >= b(v)).into()),
            }
        }
        8 => {
            let inner = condition(random, depth - 1);
            let a = inner.meaning;
            made(format!("!({})", inner.text), move |v| i128::from(a(v) == 0))
        }
        joined => {
            let (left, right) = (condition(random, depth - 1), condition(random, depth - 1));
            let (a, b) = (left.meaning, right.meaning);
            let (x, y) = (left.text, right.text);
            match joined {
                9 => made(format!("({x} && {y})"), move |v| a(v) & b(v)),
                _ => made(format!("({x} || {y})"), move |v| a(v) | b(v)),
            }
        }
    }
}
