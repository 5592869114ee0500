//! Constant expressions in C's notation.
//!
//! An expression has one meaning, arithmetic over the integers, and it is refused where C would
//! compute anything else: where a step overflows its C type, or where that type is not the same on
//! every Linux architecture (`long`).

mod ctype;
mod error;
mod token;

use std::ops::Range;

use self::ctype::CType;
use self::error::{not_portable, syntax};
pub(crate) use self::error::{ExprError, Problem};
use self::token::{tokens, Kind, Token};
use crate::model::CInt;

/// Parentheses and unary operators may nest so deep.
const MAX_DEPTH: usize = 64;

/// The value of an expression and of its C form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Evaluated {
    /// Over the integers.
    pub(crate) value: i128,
    /// As C has it; differs from `value` only where the whole expression leaves its type.
    pub(crate) c: CInt,
}

/// Names that occur in an expression, in order.
pub(crate) fn names(text: &str) -> Vec<&str> {
    tokens(text)
        .into_iter()
        .flatten()
        .filter_map(|token| match token.kind {
            Kind::Name => text.get(token.range),
            _ => None,
        })
        .collect()
}

/// Evaluates `text`; `lookup` knows the constants it may name.
pub(crate) fn evaluate(
    text: &str,
    lookup: &dyn Fn(&str) -> Option<CInt>,
) -> Result<Evaluated, ExprError> {
    let tokens = tokens(text)?;
    let mut parser = Parser {
        text,
        tokens: &tokens,
        next: 0,
        depth: 0,
        lookup,
    };
    let result = parser.binary(0)?;
    if !result.is_shift {
        parser.exact(result, 0..text.len())?;
    }
    match parser.peek() {
        None => Ok(Evaluated {
            value: result.value,
            c: CInt {
                bits: result.ty.bits,
                signed: result.ty.signed,
                value: result.ty.wrap(result.value),
            },
        }),
        Some(token) => Err(syntax(
            token.range.clone(),
            "the expression should end here",
        )),
    }
}

#[derive(Clone, Copy)]
struct Node {
    value: i128,
    ty: CType,
    /// Whether `<<` made it: every compiler takes `1 << 31`, which leaves `int`.
    is_shift: bool,
}

/// Binary operators by precedence, loosest first.
const LEVELS: &[&[&str]] = &[
    &["|"],
    &["^"],
    &["&"],
    &["<<", ">>"],
    &["+", "-"],
    &["*", "/", "%"],
];

impl Node {
    fn plain(value: i128, ty: CType) -> Self {
        Self {
            value,
            ty,
            is_shift: false,
        }
    }
}

struct Parser<'a> {
    text: &'a str,
    tokens: &'a [Token],
    next: usize,
    depth: usize,
    lookup: &'a dyn Fn(&str) -> Option<CInt>,
}

impl<'a> Parser<'a> {
    fn peek(&self) -> Option<&'a Token> {
        self.tokens.get(self.next)
    }

    fn binary(&mut self, level: usize) -> Result<Node, ExprError> {
        let Some(operators) = LEVELS.get(level) else {
            return self.unary();
        };
        let start = self.position();
        let mut left = self.binary(level + 1)?;
        while let Some(Token {
            kind: Kind::Symbol(symbol),
            ..
        }) = self.peek()
        {
            if !operators.contains(symbol) {
                break;
            }
            self.next += 1;
            let left_range = start..self.previous_end();
            self.exact(left, left_range)?;
            let right_start = self.position();
            let right = self.binary(level + 1)?;
            let right_range = right_start..self.previous_end();
            self.exact(right, right_range.clone())?;
            left = apply(symbol, left, right, start..right_range.end, right_range)?;
        }
        Ok(left)
    }

    fn unary(&mut self) -> Result<Node, ExprError> {
        let end = self.text.len();
        let Some(token) = self.peek() else {
            return Err(syntax(
                end..end,
                "a number, a name or `(` should follow here",
            ));
        };
        self.next += 1;
        match token.kind {
            Kind::Number(value, ty) => Ok(Node::plain(value, ty)),
            Kind::Name => self.name(token),
            Kind::Symbol(symbol @ ("(" | "-" | "~" | "+")) => {
                self.depth += 1;
                if self.depth > MAX_DEPTH {
                    return Err(syntax(token.range.clone(), "nested too deep"));
                }
                let node = match symbol {
                    "(" => self.parenthesized(token)?,
                    _ => self.prefixed(symbol, token)?,
                };
                self.depth -= 1;
                Ok(node)
            }
            Kind::Symbol(_) => Err(syntax(
                token.range.clone(),
                "a number, a name or `(` should stand here",
            )),
        }
    }

    fn name(&self, token: &Token) -> Result<Node, ExprError> {
        if let Some(Token {
            kind: Kind::Symbol("("),
            range,
        }) = self.peek()
        {
            let call = token.range.start..range.end;
            return Err(syntax(
                call,
                "calls and `sizeof` are no part of an expression",
            ));
        }
        let name = self.text.get(token.range.clone()).unwrap_or_default();
        match (self.lookup)(name) {
            Some(c) => Ok(Node::plain(
                c.value,
                CType {
                    bits: c.bits,
                    signed: c.signed,
                },
            )),
            None => Err(ExprError {
                range: token.range.clone(),
                problem: Problem::UnknownName,
                text: format!("no constant is named `{name}`"),
                help: "declare it, here or in an import",
            }),
        }
    }

    fn parenthesized(&mut self, open: &Token) -> Result<Node, ExprError> {
        let inner = self.binary(0)?;
        match self.peek() {
            Some(Token {
                kind: Kind::Symbol(")"),
                ..
            }) => {
                self.next += 1;
                Ok(inner)
            }
            _ => Err(syntax(open.range.clone(), "this `(` is never closed")),
        }
    }

    fn prefixed(&mut self, symbol: &str, token: &Token) -> Result<Node, ExprError> {
        let operand = self.unary()?;
        let range = token.range.start..self.previous_end();
        self.exact(operand, range)?;
        let value = match symbol {
            "-" => -operand.value,
            "~" => operand.ty.wrap(!operand.value),
            _ => operand.value,
        };
        Ok(Node::plain(value, operand.ty))
    }

    /// A step that others build on must stay in its type: C would go on with something else.
    fn exact(&self, node: Node, range: Range<usize>) -> Result<(), ExprError> {
        if node.ty.holds(node.value) {
            return Ok(());
        }
        Err(not_portable(
            range,
            format!("{} does not fit the type that C gives it", node.value),
            "give a number the suffix `U` or `ULL`",
        ))
    }

    fn position(&self) -> usize {
        self.peek()
            .map_or(self.text.len(), |token| token.range.start)
    }

    fn previous_end(&self) -> usize {
        let previous = self.next.checked_sub(1);
        previous
            .and_then(|index| self.tokens.get(index))
            .map_or(0, |token| token.range.end)
    }
}

/// Operands are within 64 bits, so only a product can leave i128.
fn apply(
    symbol: &str,
    left: Node,
    right: Node,
    whole: Range<usize>,
    right_range: Range<usize>,
) -> Result<Node, ExprError> {
    let (a, b) = (left.value, right.value);
    if let "<<" | ">>" = symbol {
        // A shift has the type of its left side (int and wider promote to themselves).
        let in_range = u32::try_from(b).ok().filter(|count| *count < left.ty.bits);
        let Some(count) = in_range else {
            let bits = left.ty.bits;
            return Err(not_portable(
                right_range,
                format!("C shifts a {bits}-bit number by 0 to {} only", bits - 1),
                "give the number to the left the suffix `ULL`",
            ));
        };
        let value = if symbol == "<<" {
            a << count
        } else {
            a >> count
        };
        return Ok(Node {
            is_shift: symbol == "<<",
            ..Node::plain(value, left.ty)
        });
    }
    let ty = left.ty.common(right.ty);
    if !ty.holds(a) || !ty.holds(b) {
        return Err(not_portable(
            whole,
            "C turns the negative side into a large unsigned number",
            "keep both sides signed, or both unsigned",
        ));
    }
    let value = match symbol {
        "+" => a + b,
        "-" => a - b,
        "*" => match a.checked_mul(b) {
            Some(product) => product,
            None => {
                return Err(not_portable(
                    whole,
                    "the product leaves 64 bits",
                    "use less",
                ))
            }
        },
        "&" => a & b,
        "|" => a | b,
        "^" => a ^ b,
        _ if b == 0 => return Err(syntax(right_range, "division by zero")),
        "/" => a / b,
        _ => a % b,
    };
    Ok(Node::plain(value, ty))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn eval(text: &str) -> Result<Evaluated, ExprError> {
        evaluate(text, &|name| {
            (name == "BASE").then_some(CInt {
                bits: 32,
                signed: true,
                value: 100,
            })
        })
    }

    fn c(text: &str) -> (u32, bool, i128) {
        let c = eval(text).unwrap().c;
        (c.bits, c.signed, c.value)
    }

    // Expected types and values: gcc 12, `_Generic` and printf, for x86-64 and i386.
    #[test]
    fn types_and_values_are_those_of_c() {
        assert_eq!(c("1 << 31"), (32, true, -2147483648));
        assert_eq!(eval("1 << 31").unwrap().value, 2147483648);
        assert_eq!(c("1U << 31"), (32, false, 2147483648));
        assert_eq!(c("1ULL << 40"), (64, false, 1 << 40));
        assert_eq!(c("0x80000000"), (32, false, 2147483648));
        assert_eq!(c("2147483648LL"), (64, true, 2147483648));
        assert_eq!(c("BASE + 7"), (32, true, 107));
        assert_eq!(c("';'"), (32, true, 59));
        assert_eq!(c("~0U"), (32, false, 4294967295));
        assert_eq!(c("~0"), (32, true, -1));
        assert_eq!(c("010 + 1"), (32, true, 9));
        assert_eq!(c("2 + 3 * 4 - 1 << 1 | 1"), (32, true, 27));
        assert_eq!(c("(4064 - 32) / 16"), (32, true, 252));
        assert_eq!(c("-7 / 2 + -7 % 2"), (32, true, -4));
        assert_eq!(c("0xffff & ~0xff"), (32, true, 0xff00));
    }

    #[test]
    fn refuses_what_c_computes_differently() {
        for text in [
            "2147483648",
            "0x7fffffff * 2",
            "1L",
            "1 << 32",
            "(1 << 31) + 1",
            "-1 + 0U",
            "0x7fffffff * 2 / 2",
        ] {
            assert_eq!(
                eval(text).unwrap_err().problem,
                Problem::NotPortable,
                "{text}"
            );
        }
    }

    #[test]
    fn points_at_the_mistake() {
        assert_eq!(eval("1 + OTHER").unwrap_err().range, 4..9);
        assert_eq!(eval("(1 + 2").unwrap_err().range, 0..1);
        assert_eq!(eval("1 +").unwrap_err().range, 3..3);
        assert_eq!(eval("1 ? 2").unwrap_err().range, 2..3);
        assert_eq!(eval("5 / (1 - 1)").unwrap_err().range, 4..11);
        assert_eq!(eval("09").unwrap_err().problem, Problem::Syntax);
        assert_eq!(eval("").unwrap_err().problem, Problem::Syntax);
        assert_eq!(eval("'\u{e9}'").unwrap_err().problem, Problem::Syntax);
    }

    #[test]
    fn deep_nesting_is_an_error() {
        let deep = "(".repeat(100_000);
        assert_eq!(eval(&deep).unwrap_err().text, "nested too deep");
        let signs = "-".repeat(100_000);
        assert_eq!(eval(&signs).unwrap_err().text, "nested too deep");
    }
}
