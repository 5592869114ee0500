//! Expressions of a record: what checks require and flows carry, in one canonical notation.
//!
//! The notation is that of specs, with less in it: constants are numbers, flags and bit fields are
//! masks, and `aligned`, `within_page` and `in` are spelled out. So two spellings of one rule are
//! mostly one text here. The meaning is arithmetic over the integers.

mod evaluate;
mod parse;
mod print;

use serde::{Deserialize, Deserializer};

pub use evaluate::Environment;
pub use parse::ParseError;

/// A number or a truth value, made of others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expression {
    /// `true` or `false`.
    Truth(bool),
    /// A number, not negative.
    Number(u64),
    /// A named value, such as `req.len`.
    Value(String),
    /// An element of a named array, such as `dev.bar_length[req.pcias]`.
    Element(String, Box<Expression>),
    /// `!a`
    Not(Box<Expression>),
    /// Two operands and what is between them.
    Binary(Operator, Box<Expression>, Box<Expression>),
}

/// What makes one value of two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operator {
    /// `a || b`
    Any,
    /// `a && b`
    All,
    /// `a == b`
    Equal,
    /// `a != b`
    NotEqual,
    /// `a < b`
    Less,
    /// `a <= b`
    LessOrEqual,
    /// `a > b`
    Greater,
    /// `a >= b`
    GreaterOrEqual,
    /// `a | b`, bit by bit.
    Or,
    /// `a & b`, bit by bit.
    And,
    /// `a << b`
    ShiftLeft,
    /// `a >> b`
    ShiftRight,
    /// `a + b`
    Add,
    /// `a - b`
    Subtract,
    /// `a * b`
    Multiply,
    /// `a / b`, rounded down.
    Divide,
    /// `a % b`
    Remainder,
    /// `min(a, b)`
    Minimum,
    /// `max(a, b)`
    Maximum,
}

impl Operator {
    /// Whether it makes a truth value of two numbers.
    pub(crate) fn compares(self) -> bool {
        self.strength() == 3
    }

    /// Whether it makes a number.
    pub(crate) fn is_number(self) -> bool {
        self.strength() > 3
    }
}

impl Default for Expression {
    fn default() -> Self {
        Self::Truth(true)
    }
}

impl<'de> Deserialize<'de> for Expression {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

impl Expression {
    /// Two operands and what is between them.
    pub fn binary(operator: Operator, left: Self, right: Self) -> Self {
        Self::Binary(operator, Box::new(left), Box::new(right))
    }

    /// Calls `visit` with this expression and all that it is made of.
    pub fn walk<'a>(&'a self, visit: &mut dyn FnMut(&'a Self)) {
        visit(self);
        match self {
            Self::Truth(_) | Self::Number(_) | Self::Value(_) => {}
            Self::Element(_, inner) | Self::Not(inner) => inner.walk(visit),
            Self::Binary(_, left, right) => {
                left.walk(visit);
                right.walk(visit);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(text: &str) -> Option<i128> {
        let expression: Expression = text.parse().unwrap_or_else(|e| panic!("{text}: {e}"));
        assert_eq!(expression.to_string(), text);
        let lookup = |name: &str, index: Option<i128>| match (name, index) {
            ("req.len", None) => Some(9),
            ("dev.bar", Some(1)) => Some(7),
            ("dev.most", None) => Some(i128::from(u64::MAX)),
            _ => None,
        };
        Environment::new(&lookup).evaluate(&expression)
    }

    #[test]
    fn means_arithmetic_over_the_integers() {
        assert_eq!(value("req.len % 8 + 1"), Some(2));
        assert_eq!(value("(req.len + 1) * 2"), Some(20));
        assert_eq!(value("dev.most + 1 > dev.most"), Some(1));
        assert_eq!(value("req.len - (8 - 1)"), Some(2));
        assert_eq!(value("min(req.len, 4) << 2 | 1"), Some(17));
        assert_eq!(value("!(req.len == 9) || req.len & 1 != 0"), Some(1));
        assert_eq!(value("dev.bar[req.len - 8]"), Some(7));
        assert_eq!(value("true && false"), Some(0));
    }

    #[test]
    fn has_no_value_where_there_is_none() {
        for text in ["req.len / 0", "req.len % 0", "unknown", "dev.bar[2]"] {
            assert_eq!(value(text), None, "{text}");
        }
        assert_eq!(value("dev.most * dev.most * 3"), None);
        assert_eq!(value("1 << 200"), None);
        assert_eq!(value("false && unknown"), Some(0));
    }

    #[test]
    fn refuses_what_is_no_expression() {
        for text in [
            "",
            "1 +",
            "(1",
            "1)",
            "a[",
            "min(1)",
            "min(1, 2, 3)",
            "99999999999999999999",
            "a b",
            "a = b",
            "é",
            "1 < 2 < 3",
        ] {
            assert!(text.parse::<Expression>().is_err(), "{text}");
        }
        let deep = "!".repeat(100_000) + "a";
        assert!(deep.parse::<Expression>().is_err());
        let wide = "1+".repeat(100_000) + "1";
        assert!(wide.parse::<Expression>().is_err());
    }
}
