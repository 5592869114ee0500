//! The language of the rules: from text to a tree, and back.

use std::fmt;

/// An expression. Truth values are the numbers 0 and 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expression {
    /// A number as written.
    Number(i128),
    /// A constant or flag by its name.
    Constant(String),
    /// `req.name`, whatever the area's name is.
    Field(String),
    /// `dev.name` or `dev.name[index]`
    Parameter(String, Option<Box<Expression>>),
    /// `!a`
    Not(Box<Expression>),
    /// `a + b` and its kin.
    Binary(Operator, Box<Expression>, Box<Expression>),
    /// `aligned(a, b)` and its kin.
    Call(Function, Vec<Expression>),
    /// `in(value, low..end)`, or `in(value, low..=high)` where closed.
    In {
        /// What is looked for.
        value: Box<Expression>,
        /// The smallest value that is in.
        low: Box<Expression>,
        /// The end of the range.
        high: Box<Expression>,
        /// Whether `high` is in.
        closed: bool,
    },
}

/// Operators between two expressions.
#[allow(missing_docs, reason = "their symbols say it, see `Operator::ALL`")]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operator {
    Or,
    And,
    Equal,
    NotEqual,
    LessOrEqual,
    GreaterOrEqual,
    Less,
    Greater,
    BitOr,
    BitAnd,
    ShiftLeft,
    ShiftRight,
    Add,
    Subtract,
    Multiply,
    Divide,
    Remainder,
}

impl Operator {
    /// Symbol and rank of each; the higher a rank, the closer it binds. A symbol stands before those
    /// that it begins with.
    const ALL: [(Self, &'static str, u8); 17] = [
        (Self::Or, "||", 0),
        (Self::And, "&&", 1),
        (Self::Equal, "==", 2),
        (Self::NotEqual, "!=", 2),
        (Self::ShiftLeft, "<<", 5),
        (Self::ShiftRight, ">>", 5),
        (Self::LessOrEqual, "<=", 2),
        (Self::GreaterOrEqual, ">=", 2),
        (Self::Less, "<", 2),
        (Self::Greater, ">", 2),
        (Self::BitOr, "|", 3),
        (Self::BitAnd, "&", 4),
        (Self::Add, "+", 6),
        (Self::Subtract, "-", 6),
        (Self::Multiply, "*", 7),
        (Self::Divide, "/", 7),
        (Self::Remainder, "%", 7),
    ];

    /// The comparisons.
    pub const COMPARISONS: [Self; 6] = [
        Self::Equal,
        Self::NotEqual,
        Self::Less,
        Self::LessOrEqual,
        Self::Greater,
        Self::GreaterOrEqual,
    ];

    /// As it is written.
    pub fn symbol(self) -> &'static str {
        self.entry().1
    }

    fn entry(self) -> &'static (Self, &'static str, u8) {
        let mut all = Self::ALL.iter();
        all.find(|entry| entry.0 == self).expect("all are listed")
    }
}

impl Expression {
    /// Calls `look` with the expression and all its parts.
    pub fn visit(&self, look: &mut impl FnMut(&Self)) {
        look(self);
        match self {
            Self::Number(_) | Self::Constant(_) | Self::Field(_) | Self::Parameter(_, None) => {}
            Self::Parameter(_, Some(inner)) | Self::Not(inner) => inner.visit(look),
            Self::Binary(_, left, right) => {
                left.visit(look);
                right.visit(look);
            }
            Self::Call(_, arguments) => {
                for argument in arguments {
                    argument.visit(look);
                }
            }
            Self::In {
                value, low, high, ..
            } => {
                for part in [value, low, high] {
                    part.visit(look);
                }
            }
        }
    }
}

/// What is called by a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Function {
    /// `aligned(value, unit)`
    Aligned,
    /// `within_page(start, length, page)`
    WithinPage,
    /// `min(a, b)`
    Minimum,
    /// `max(a, b)`
    Maximum,
}

impl Function {
    const ALL: [(Self, &'static str, usize); 4] = [
        (Self::Aligned, "aligned", 2),
        (Self::WithinPage, "within_page", 3),
        (Self::Minimum, "min", 2),
        (Self::Maximum, "max", 2),
    ];
}

/// Reads one expression, to the end of the text.
///
/// # Panics
///
/// If it is none: the front end has a better word for it.
pub fn parse(text: &str) -> Expression {
    let mut parser = Parser { rest: text };
    let expression = parser.binary(0);
    assert!(
        parser.peek().is_empty(),
        "`{text}`: what is {:?}?",
        parser.rest
    );
    expression
}

struct Parser<'a> {
    rest: &'a str,
}

impl<'a> Parser<'a> {
    fn peek(&mut self) -> &'a str {
        self.rest = self.rest.trim_start();
        self.rest
    }

    fn takes(&mut self, symbol: &str) -> bool {
        let rest = self.peek().strip_prefix(symbol);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    fn expect(&mut self, symbol: &str) {
        assert!(self.takes(symbol), "no `{symbol}` before {:?}", self.rest);
    }

    fn binary(&mut self, rank: u8) -> Expression {
        if rank > 7 {
            return self.unary();
        }
        let mut left = self.binary(rank + 1);
        while let Some(operator) = self.operator(rank) {
            let right = self.binary(rank + 1);
            left = Expression::Binary(operator, Box::new(left), Box::new(right));
        }
        left
    }

    fn operator(&mut self, rank: u8) -> Option<Operator> {
        let rest = self.peek();
        let mut all = Operator::ALL.iter();
        let (operator, symbol, its_rank) = all.find(|entry| rest.starts_with(entry.1))?;
        (*its_rank == rank).then(|| {
            self.rest = &rest[symbol.len()..];
            *operator
        })
    }

    fn unary(&mut self) -> Expression {
        if self.takes("!") {
            return Expression::Not(Box::new(self.unary()));
        }
        if self.takes("-") {
            let Expression::Number(number) = self.unary() else {
                panic!("only numbers are negated, before {:?}", self.rest)
            };
            return Expression::Number(-number);
        }
        if self.takes("(") {
            let inner = self.binary(0);
            self.expect(")");
            return inner;
        }
        let word = self.word();
        if word.starts_with(|c: char| c.is_ascii_digit()) {
            return Expression::Number(number(word));
        }
        self.named(word)
    }

    fn word(&mut self) -> &'a str {
        let rest = self.peek();
        let is_part = |c: char| c.is_ascii_alphanumeric() || c == '_';
        let end = rest.find(|c| !is_part(c)).unwrap_or(rest.len());
        assert!(end > 0, "no word before {rest:?}");
        self.rest = &rest[end..];
        &rest[..end]
    }

    fn named(&mut self, word: &str) -> Expression {
        match word {
            "dev" => {
                self.expect(".");
                let name = self.word().to_owned();
                let index = self.takes("[").then(|| {
                    let index = self.binary(0);
                    self.expect("]");
                    Box::new(index)
                });
                Expression::Parameter(name, index)
            }
            "true" => Expression::Number(1),
            "false" => Expression::Number(0),
            _ if self.peek().starts_with('.') => self.field(),
            "in" => self.membership(),
            _ if self.peek().starts_with('(') => self.call(word),
            _ => Expression::Constant(word.to_owned()),
        }
    }

    /// `.name`, or `.name.FLAG`: whether the field has the flag. The name of the area before it is
    /// the same everywhere, as a region has one that takes requests.
    fn field(&mut self) -> Expression {
        self.expect(".");
        let field = Expression::Field(self.word().to_owned());
        // Two dots are those of a range.
        if self.peek().starts_with("..") || !self.takes(".") {
            return field;
        }
        let flag = Expression::Constant(self.word().to_owned());
        let bit = Expression::Binary(Operator::BitAnd, Box::new(field), Box::new(flag));
        let zero = Box::new(Expression::Number(0));
        Expression::Binary(Operator::NotEqual, Box::new(bit), zero)
    }

    fn membership(&mut self) -> Expression {
        self.expect("(");
        let value = Box::new(self.binary(0));
        self.expect(",");
        let low = Box::new(self.binary(0));
        self.expect("..");
        let closed = self.takes("=");
        let high = Box::new(self.binary(0));
        self.expect(")");
        Expression::In {
            value,
            low,
            high,
            closed,
        }
    }

    fn call(&mut self, word: &str) -> Expression {
        let mut all = Function::ALL.iter();
        let (function, _, count) = all
            .find(|entry| entry.1 == word)
            .unwrap_or_else(|| panic!("there is no function `{word}`"));
        self.expect("(");
        let mut arguments = vec![self.binary(0)];
        while self.takes(",") {
            arguments.push(self.binary(0));
        }
        self.expect(")");
        assert_eq!(arguments.len(), *count, "arguments of {word}");
        Expression::Call(*function, arguments)
    }
}

/// Decimal, or hexadecimal after `0x`; underscores separate digits.
fn number(word: &str) -> i128 {
    let digits = word.replace('_', "");
    let parsed = match digits.strip_prefix("0x") {
        Some(hexadecimal) => i128::from_str_radix(hexadecimal, 16),
        None => digits.parse(),
    };
    parsed.unwrap_or_else(|error| panic!("{word}: {error}"))
}

impl fmt::Display for Expression {
    /// With parentheses around everything that has an operator, so that nothing depends on ranks.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => write!(f, "{number}"),
            Self::Constant(name) => f.write_str(name),
            Self::Field(name) => write!(f, "req.{name}"),
            Self::Parameter(name, None) => write!(f, "dev.{name}"),
            Self::Parameter(name, Some(index)) => write!(f, "dev.{name}[{index}]"),
            Self::Not(inner) => write!(f, "!{inner}"),
            Self::Binary(operator, left, right) => {
                write!(f, "({left} {} {right})", operator.symbol())
            }
            Self::Call(function, arguments) => {
                let mut all = Function::ALL.iter();
                let entry = all.find(|entry| entry.0 == *function).expect("listed");
                let arguments: Vec<String> = arguments.iter().map(Self::to_string).collect();
                write!(f, "{}({})", entry.1, arguments.join(", "))
            }
            Self::In {
                value,
                low,
                high,
                closed,
            } => {
                let equal = if *closed { "=" } else { "" };
                write!(f, "in({value}, {low}..{equal}{high})")
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        parse(text).to_string()
    }

    #[test]
    fn operators_bind_as_in_rust() {
        assert_eq!(shown("a || b && c"), "(a || (b && c))");
        assert_eq!(shown("a + b <= c"), "((a + b) <= c)");
        assert_eq!(shown("a & 7 == 0"), "((a & 7) == 0)");
        assert_eq!(shown("a - b - c * 2"), "((a - b) - (c * 2))");
        assert_eq!(shown("1 << 2 + 3 | 4"), "((1 << (2 + 3)) | 4)");
        assert_eq!(
            shown("!a.b == c".replace("a.b", "dev.x").as_str()),
            "(!dev.x == c)"
        );
    }

    #[test]
    fn values_and_functions_have_names() {
        assert_eq!(shown("dev.bar[req.pcias]"), "dev.bar[req.pcias]");
        assert_eq!(shown("in(req.a, 0..=5)"), "in(req.a, 0..=5)");
        assert_eq!(shown("in(req.a, req.b..9)"), "in(req.a, req.b..9)");
        assert_eq!(shown("in(req.a, 0x10..1_00)"), "in(req.a, 16..100)");
        assert_eq!(shown("within_page(a,b,8)"), "within_page(a, b, 8)");
        assert_eq!(shown("min(dev.max, 4096)"), "min(dev.max, 4096)");
        assert_eq!(shown("req.flags.ON"), "((req.flags & ON) != 0)");
        assert_eq!(shown("true && !false"), "(1 && !0)");
    }

    #[test]
    #[should_panic(expected = "what is")]
    fn nothing_is_left_over() {
        parse("a == b c");
    }
}
