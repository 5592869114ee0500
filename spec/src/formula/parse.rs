//! The structure of a formula: what is an operand of what.
//!
//! Precedence is that of Rust. Where C has another one, or readers have to think, there is no
//! precedence: parentheses are asked for.

use std::ops::Range;

use super::ambiguous::{bits_beside_comparison, chained};
use super::error::FormulaError;
use super::node::{Node, NodeKind, Path, Word};
use super::token::{tokens, Kind, Token};
use crate::model::expression::Comparison;

/// Parentheses, calls, indices and operators may nest so deep.
const MAX_DEPTH: usize = 64;

/// Operators on numbers by precedence, loosest first.
const LEVELS: &[&[&str]] = &[&["|"], &["&"], &["<<", ">>"], &["+", "-"], &["*", "/", "%"]];

const COMPARISONS: &[(&str, Comparison)] = &[
    ("==", Comparison::Equal),
    ("!=", Comparison::NotEqual),
    ("<=", Comparison::LessOrEqual),
    ("<", Comparison::Less),
    (">=", Comparison::GreaterOrEqual),
    (">", Comparison::Greater),
];

/// Reads a formula.
pub(super) fn parse(text: &str) -> Result<Node<'_>, FormulaError> {
    let tokens = tokens(text)?;
    let mut parser = Parser {
        text,
        tokens: &tokens,
        next: 0,
        depth: 0,
    };
    let node = parser.any()?;
    match parser.peek() {
        None => Ok(node),
        Some(token) => Err(parser.unexpected(token)),
    }
}

struct Parser<'a, 't> {
    text: &'a str,
    tokens: &'t [Token],
    next: usize,
    depth: usize,
}

impl<'a, 't> Parser<'a, 't> {
    fn any(&mut self) -> Result<Node<'a>, FormulaError> {
        let first = self.all()?;
        self.joined("||", first, Self::all, NodeKind::Any)
    }

    fn all(&mut self) -> Result<Node<'a>, FormulaError> {
        let first = self.comparison()?;
        self.joined("&&", first, Self::comparison, NodeKind::All)
    }

    /// More operands of `symbol`. However many there are, they nest no deeper.
    fn joined(
        &mut self,
        symbol: &'static str,
        first: Node<'a>,
        operand: fn(&mut Self) -> Result<Node<'a>, FormulaError>,
        kind: fn(Vec<Node<'a>>) -> NodeKind<'a>,
    ) -> Result<Node<'a>, FormulaError> {
        let start = first.range.start;
        let mut depth = first.depth;
        let mut list = vec![first];
        while self.take(symbol).is_some() {
            let next = operand(self)?;
            depth = depth.max(next.depth);
            list.push(next);
        }
        match list.pop() {
            Some(only) if list.is_empty() => Ok(only),
            Some(last) => {
                let range = start..last.range.end;
                list.push(last);
                self.node(kind(list), range, depth + 1)
            }
            None => Err(self.nothing_here()),
        }
    }

    fn comparison(&mut self) -> Result<Node<'a>, FormulaError> {
        let left = self.binary(0)?;
        let Some((comparison, at)) = self.take_comparison() else {
            return Ok(left);
        };
        let right = self.binary(0)?;
        if let Some((_, again)) = self.take_comparison() {
            let last = self.binary(0)?;
            return Err(chained(self.text, [&left, &right, &last], at, again));
        }
        for operand in [&left, &right] {
            bits_beside_comparison(self.text, operand, &at)?;
        }
        let range = left.range.start..right.range.end;
        let depth = left.depth.max(right.depth) + 1;
        let kind = NodeKind::Compare(comparison, at, Box::new(left), Box::new(right));
        self.node(kind, range, depth)
    }

    fn binary(&mut self, level: usize) -> Result<Node<'a>, FormulaError> {
        let Some(operators) = LEVELS.get(level) else {
            return self.unary();
        };
        let mut left = self.binary(level + 1)?;
        while let Some((symbol, at)) = self.take_one_of(operators) {
            let right = self.binary(level + 1)?;
            let range = left.range.start..right.range.end;
            let depth = left.depth.max(right.depth) + 1;
            let kind = NodeKind::Binary(symbol, at, Box::new(left), Box::new(right));
            left = self.node(kind, range, depth)?;
        }
        Ok(left)
    }

    fn unary(&mut self) -> Result<Node<'a>, FormulaError> {
        let Some(token) = self.peek() else {
            return Err(self.nothing_here());
        };
        self.next += 1;
        let range = token.range.clone();
        match token.kind {
            Kind::Number(value) => self.node(NodeKind::Number(value), range, 1),
            Kind::Word => self.nested(range, Self::word),
            Kind::Symbol("(") => self.nested(range, Self::parenthesized),
            Kind::Symbol("!") => self.nested(range, |parser, range| {
                let operand = parser.unary()?;
                let (range, depth) = (range.start..operand.range.end, operand.depth + 1);
                parser.node(NodeKind::Not(Box::new(operand)), range, depth)
            }),
            Kind::Symbol("-") => Err(FormulaError::unreadable(
                range,
                "no number is below zero here",
            )
            .help("compare sums instead of differences: `a <= b` for `a - b <= 0`")),
            Kind::Symbol(_) => {
                self.next -= 1;
                Err(self.nothing_here())
            }
        }
    }

    fn nested(
        &mut self,
        range: Range<usize>,
        read: impl FnOnce(&mut Self, Range<usize>) -> Result<Node<'a>, FormulaError>,
    ) -> Result<Node<'a>, FormulaError> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(FormulaError::too_deep(range, MAX_DEPTH));
        }
        let node = read(self, range)?;
        self.depth -= 1;
        Ok(node)
    }

    fn parenthesized(&mut self, open: Range<usize>) -> Result<Node<'a>, FormulaError> {
        let inner = self.any()?;
        let end = self.close(")", &open)?;
        Ok(Node {
            range: open.start..end,
            is_parenthesized: true,
            ..inner
        })
    }

    /// A name, a call, or a word of the language; its first word has been taken.
    fn word(&mut self, range: Range<usize>) -> Result<Node<'a>, FormulaError> {
        let first = self.word_at(range.clone());
        match first.text {
            "true" => return self.node(NodeKind::Truth(true), range, 1),
            "false" => return self.node(NodeKind::Truth(false), range, 1),
            _ => {}
        }
        if let Some(open) = self.take("(") {
            return self.call(first, open);
        }
        let mut words = vec![first];
        while self.take(".").is_some() {
            match self.peek() {
                Some(token) if token.kind == Kind::Word => {
                    self.next += 1;
                    words.push(self.word_at(token.range.clone()));
                }
                _ => return Err(self.nothing_here()),
            }
        }
        let end = words.last().map_or(range.end, |word| word.range.end);
        let path = Path {
            words,
            range: range.start..end,
        };
        let (mut end, mut depth) = (end, 1);
        let index = match self.take("[") {
            Some(open) => {
                let index = self.any()?;
                end = self.close("]", &open)?;
                depth = index.depth + 1;
                Some(Box::new(index))
            }
            None => None,
        };
        self.node(NodeKind::Name(path, index), range.start..end, depth)
    }

    fn call(&mut self, name: Word<'a>, open: Range<usize>) -> Result<Node<'a>, FormulaError> {
        if name.text == "in" {
            return self.within(name, open);
        }
        let mut arguments = Vec::new();
        if self.peek().map(|token| token.kind) != Some(Kind::Symbol(")")) {
            arguments.push(self.any()?);
            while self.take(",").is_some() {
                arguments.push(self.any()?);
            }
        }
        let end = self.close(")", &open)?;
        let depth = arguments.iter().map(|node| node.depth).max().unwrap_or(0);
        let range = name.range.start..end;
        self.node(NodeKind::Call(name, arguments), range, depth + 1)
    }

    /// `in(value, low..end)`, whose name and parenthesis have been taken.
    fn within(&mut self, name: Word<'a>, open: Range<usize>) -> Result<Node<'a>, FormulaError> {
        let usage = |error: FormulaError| {
            error.help("write `in(x, 0..6)` or, with the end in it, `in(x, 0..=5)`")
        };
        let value = self.any()?;
        if self.take(",").is_none() {
            return Err(usage(self.nothing_here()));
        }
        let low = self.any()?;
        let Some((dots, _)) = self.take_one_of(&["..=", ".."]) else {
            return Err(usage(self.nothing_here()));
        };
        let high = self.any()?;
        let end = self.close(")", &open)?;
        let depth = value.depth.max(low.depth).max(high.depth) + 1;
        let kind = NodeKind::In(
            Box::new(value),
            Box::new(low),
            Box::new(high),
            dots == "..=",
        );
        self.node(kind, name.range.start..end, depth)
    }

    fn node(
        &self,
        kind: NodeKind<'a>,
        range: Range<usize>,
        depth: usize,
    ) -> Result<Node<'a>, FormulaError> {
        if depth > MAX_DEPTH {
            return Err(FormulaError::too_deep(range, MAX_DEPTH));
        }
        Ok(Node {
            kind,
            range,
            is_parenthesized: false,
            depth,
        })
    }

    fn peek(&self) -> Option<&'t Token> {
        self.tokens.get(self.next)
    }

    fn word_at(&self, range: Range<usize>) -> Word<'a> {
        Word {
            text: self.text.get(range.clone()).unwrap_or_default(),
            range,
        }
    }

    fn take(&mut self, symbol: &'static str) -> Option<Range<usize>> {
        let token = self.peek()?;
        if token.kind != Kind::Symbol(symbol) {
            return None;
        }
        self.next += 1;
        Some(token.range.clone())
    }

    fn take_one_of(&mut self, symbols: &[&'static str]) -> Option<(&'static str, Range<usize>)> {
        let token = self.peek()?;
        match token.kind {
            Kind::Symbol(symbol) if symbols.contains(&symbol) => {
                self.next += 1;
                Some((symbol, token.range.clone()))
            }
            _ => None,
        }
    }

    fn take_comparison(&mut self) -> Option<(Comparison, Range<usize>)> {
        let token = self.peek()?;
        let mut known = COMPARISONS.iter();
        let (_, comparison) = known.find(|(symbol, _)| token.kind == Kind::Symbol(symbol))?;
        self.next += 1;
        Some((*comparison, token.range.clone()))
    }

    fn close(&mut self, symbol: &'static str, open: &Range<usize>) -> Result<usize, FormulaError> {
        match self.take(symbol) {
            Some(range) => Ok(range.end),
            None => match self.peek() {
                Some(token) => {
                    let opened = self.text.get(open.clone()).unwrap_or_default();
                    Err(self
                        .unexpected(token)
                        .at(open.clone(), format!("inside this `{opened}`")))
                }
                None => Err(FormulaError::unreadable(open.clone(), "never closed")
                    .help(format!("add a `{symbol}`"))),
            },
        }
    }

    fn nothing_here(&self) -> FormulaError {
        match self.peek() {
            Some(token) => FormulaError::unreadable(
                token.range.clone(),
                "a number, a name or `(` should stand here",
            ),
            None if self.text.trim().is_empty() => {
                FormulaError::unreadable(0..self.text.len(), "an empty expression")
            }
            None => {
                let end = self.text.trim_end().len();
                FormulaError::unreadable(end..end, "a number, a name or `(` should follow here")
            }
        }
    }

    fn unexpected(&self, token: &Token) -> FormulaError {
        let found = self.text.get(token.range.clone()).unwrap_or_default();
        let error =
            FormulaError::unreadable(token.range.clone(), "does not follow from what is before");
        match found {
            "and" => error.help("join conditions by `&&`"),
            "or" => error.help("join conditions by `||`"),
            ".." | "..=" => error.help("ranges stand in `in(x, 0..6)`"),
            _ => error,
        }
    }
}
