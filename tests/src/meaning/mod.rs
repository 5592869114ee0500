//! What the rules of a region mean, worked out without the compiler of the specs.
//!
//! The front end lowers the texts of the rules, and every back end computes what the lowered form
//! says. Here the same texts are read by another parser and computed in 128 bits, where nothing
//! wraps. What C, Rust and the kernel answer is held against this.

pub mod evaluate;
pub mod levers;
pub mod model_in_c;
pub mod mutants;
pub mod pairs;
pub mod prover;
pub mod rules;
pub mod syntax;
pub mod vector_file;
pub mod vectors;

pub use evaluate::{Case, Verdict};
pub use rules::{ByteOrder, Rule, Rules};
