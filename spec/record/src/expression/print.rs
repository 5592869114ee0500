//! Expressions as text, with no more parentheses than they need.

use std::fmt;

use super::{Expression, Operator};

impl Operator {
    /// As it is written; `min` and `max` stand before their operands.
    pub(super) fn symbol(self) -> &'static str {
        match self {
            Self::Any => "||",
            Self::All => "&&",
            Self::Equal => "==",
            Self::NotEqual => "!=",
            Self::Less => "<",
            Self::LessOrEqual => "<=",
            Self::Greater => ">",
            Self::GreaterOrEqual => ">=",
            Self::Or => "|",
            Self::And => "&",
            Self::ShiftLeft => "<<",
            Self::ShiftRight => ">>",
            Self::Add => "+",
            Self::Subtract => "-",
            Self::Multiply => "*",
            Self::Divide => "/",
            Self::Remainder => "%",
            Self::Minimum => "min",
            Self::Maximum => "max",
        }
    }

    /// How tightly it binds. Unlike C, `&` and `|` bind tighter than comparisons.
    pub(super) fn strength(self) -> u8 {
        match self {
            Self::Any => 1,
            Self::All => 2,
            Self::Equal
            | Self::NotEqual
            | Self::Less
            | Self::LessOrEqual
            | Self::Greater
            | Self::GreaterOrEqual => 3,
            Self::Or => 4,
            Self::And => 5,
            Self::ShiftLeft | Self::ShiftRight => 6,
            Self::Add | Self::Subtract => 7,
            Self::Multiply | Self::Divide | Self::Remainder => 8,
            Self::Minimum | Self::Maximum => 9,
        }
    }

    /// Whether it is written like a function.
    pub(super) fn is_function(self) -> bool {
        matches!(self, Self::Minimum | Self::Maximum)
    }
}

impl fmt::Display for Expression {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Truth(value) => write!(f, "{value}"),
            Self::Number(value) => write!(f, "{value}"),
            Self::Value(name) => f.write_str(name),
            Self::Element(name, index) => write!(f, "{name}[{index}]"),
            Self::Not(inner) => match **inner {
                Self::Binary(operator, ..) if !operator.is_function() => write!(f, "!({inner})"),
                _ => write!(f, "!{inner}"),
            },
            Self::Binary(operator, left, right) if operator.is_function() => {
                write!(f, "{}({left}, {right})", operator.symbol())
            }
            Self::Binary(operator, left, right) => {
                // A comparison of comparisons needs parentheses on both sides, anything else only
                // on the right: operators group to the left.
                let strength = operator.strength();
                operand(f, left, strength + u8::from(strength == 3))?;
                write!(f, " {} ", operator.symbol())?;
                operand(f, right, strength + 1)
            }
        }
    }
}

fn operand(f: &mut fmt::Formatter<'_>, inner: &Expression, least: u8) -> fmt::Result {
    match inner {
        Expression::Binary(operator, ..) if operator.strength() < least => write!(f, "({inner})"),
        _ => write!(f, "{inner}"),
    }
}
