//! Decides what holds for all values: whether there are values with which expressions are true.
//!
//! Expressions mean arithmetic over the integers, over values of bounded size, without loops. So
//! each is a circuit of finitely many gates, and a SAT solver says whether some values set its
//! output, or proves that none do. Nothing is tried out and nothing is left out; a search that
//! takes too long is given up as [`Answer::Undecided`], never as an answer.
//!
//! An expression here is worth what [`Environment`](crate::expression::Environment) says, which
//! shares no code with this: `tests/tests/abi_decide.rs` holds one against the other.

mod circuit;
mod lower;
mod word;

pub use circuit::{Answer, Bit};
pub use lower::{Found, Question, Scope};
pub use word::Word;
