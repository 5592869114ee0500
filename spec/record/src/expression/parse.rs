//! Text to expression. The text is a record's, so it may be anything at all.

use std::fmt;
use std::str::FromStr;

use super::{Expression, Operator};

/// How deep an expression may be, and how many operators it may have: nothing written by people
/// comes near, and a limit keeps every walk over an expression off the end of the stack.
const LIMIT: usize = 1000;

/// Why a text is no expression.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseError {
    /// The text.
    pub text: String,
    /// What is wrong with it.
    pub reason: String,
}

impl fmt::Display for ParseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shown: String = self.text.chars().take(60).collect();
        write!(f, "`{shown}` is no expression: {}", self.reason)
    }
}

impl std::error::Error for ParseError {}

impl FromStr for Expression {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let mut parser = Parser {
            rest: text,
            steps: 0,
        };
        let parsed = parser.loosest().and_then(|expression| {
            parser.skip_space();
            match parser.rest.chars().next() {
                None => Ok(expression),
                Some(next) => Err(format!("`{next}` follows it")),
            }
        });
        parsed.map_err(|reason| ParseError {
            text: text.to_owned(),
            reason,
        })
    }
}

struct Parser<'a> {
    rest: &'a str,
    steps: usize,
}

/// Infix operators; one that starts like another stands before it.
const INFIX: &[Operator] = &[
    Operator::Any,
    Operator::All,
    Operator::Equal,
    Operator::NotEqual,
    Operator::ShiftLeft,
    Operator::ShiftRight,
    Operator::LessOrEqual,
    Operator::GreaterOrEqual,
    Operator::Less,
    Operator::Greater,
    Operator::Or,
    Operator::And,
    Operator::Add,
    Operator::Subtract,
    Operator::Multiply,
    Operator::Divide,
    Operator::Remainder,
];

impl Parser<'_> {
    fn skip_space(&mut self) {
        self.rest = self.rest.trim_start_matches(' ');
    }

    fn takes(&mut self, token: &str) -> bool {
        self.skip_space();
        match self.rest.strip_prefix(token) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    fn needs(&mut self, token: &str) -> Result<(), String> {
        if self.takes(token) {
            Ok(())
        } else {
            Err(format!("`{token}` is missing"))
        }
    }

    fn step(&mut self) -> Result<(), String> {
        self.steps += 1;
        if self.steps > LIMIT {
            return Err("it is too long".to_owned());
        }
        Ok(())
    }

    fn loosest(&mut self) -> Result<Expression, String> {
        self.infix(1)
    }

    /// Operands joined by operators at least as strong as `least`.
    fn infix(&mut self, least: u8) -> Result<Expression, String> {
        let mut left = self.operand()?;
        loop {
            self.skip_space();
            let next = INFIX
                .iter()
                .copied()
                .find(|operator| self.rest.starts_with(operator.symbol()));
            let Some(operator) = next.filter(|operator| operator.strength() >= least) else {
                return Ok(left);
            };
            if let Expression::Binary(before, ..) = left {
                // `(1 < 2) < 3` has parentheses, which this expression does not remember, and no
                // spec can say it.
                if before.compares() && operator.compares() {
                    return Err("comparisons do not chain".to_owned());
                }
            }
            self.step()?;
            self.needs(operator.symbol())?;
            let right = self.infix(operator.strength() + 1)?;
            left = Expression::binary(operator, left, right);
        }
    }

    fn operand(&mut self) -> Result<Expression, String> {
        self.step()?;
        if self.takes("!") {
            return Ok(Expression::Not(Box::new(self.operand()?)));
        }
        if self.takes("(") {
            let inner = self.loosest()?;
            self.needs(")")?;
            return Ok(inner);
        }
        let word = self.word();
        if word.is_empty() {
            return Err("a value is missing".to_owned());
        }
        if word.starts_with(|first: char| first.is_ascii_digit()) {
            let number = word.parse();
            return number
                .map(Expression::Number)
                .map_err(|_| format!("`{word}` is no number of 64 bits"));
        }
        self.named(word)
    }

    fn named(&mut self, word: String) -> Result<Expression, String> {
        match word.as_str() {
            "true" => return Ok(Expression::Truth(true)),
            "false" => return Ok(Expression::Truth(false)),
            "min" => return self.pair(Operator::Minimum),
            "max" => return self.pair(Operator::Maximum),
            _ => {}
        }
        if self.takes("[") {
            let index = self.loosest()?;
            self.needs("]")?;
            return Ok(Expression::Element(word, Box::new(index)));
        }
        Ok(Expression::Value(word))
    }

    fn pair(&mut self, operator: Operator) -> Result<Expression, String> {
        self.needs("(")?;
        let left = self.loosest()?;
        self.needs(",")?;
        let right = self.loosest()?;
        self.needs(")")?;
        Ok(Expression::binary(operator, left, right))
    }

    fn word(&mut self) -> String {
        let is_part = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '.';
        let end = self.rest.find(|c| !is_part(c)).unwrap_or(self.rest.len());
        let (word, rest) = self.rest.split_at_checked(end).unwrap_or((self.rest, ""));
        self.rest = rest;
        word.to_owned()
    }
}
