//! Gates over unknown bits, and the SAT solver that looks for their values.
//!
//! Equal gates are one gate, and gates of constants are constants: so two texts that differ by the
//! order of operands, or by an expression that is worth a number, are one circuit before the
//! solver is asked.

use std::collections::HashMap;
use std::ops::Not;

use batsat::{lbool, Callbacks, ClauseKind, Lit, Solver, SolverInterface, SolverOpts};

/// A bit that is known, unknown, or computed by a gate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Bit(u32);

impl Bit {
    /// Always clear.
    pub const FALSE: Self = Self(0);
    /// Always set.
    pub const TRUE: Self = Self(1);

    /// A known bit.
    pub const fn known(value: bool) -> Self {
        if value {
            Self::TRUE
        } else {
            Self::FALSE
        }
    }

    /// Whether it is known.
    pub const fn is_known(self) -> bool {
        self.0 < 2
    }

    const fn is_negated(self) -> bool {
        self.0 & 1 == 1
    }
}

impl Not for Bit {
    type Output = Self;

    fn not(self) -> Self {
        Self(self.0 ^ 1)
    }
}

/// What a bit is computed from; operands are in ascending order where their order means nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Gate {
    And(Bit, Bit),
    Xor(Bit, Bit),
    /// The second where the first is set, else the third.
    If(Bit, Bit, Bit),
    /// What at least two of the three are: the carry of a sum.
    Majority(Bit, Bit, Bit),
}

/// What the solver says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// There are such values; the circuit has them.
    Possible,
    /// There are none: proven.
    Impossible,
    /// The search was given up.
    Undecided,
}

/// The work after which searches are given up, all searches of a circuit together. It takes half a
/// second on a machine of 2026. A clock would make verdicts depend on the machine.
const PATIENCE: u64 = 80_000_000;
/// Bits after which no more are made.
const LARGEST: u32 = 1_000_000;

/// Gives searches up after too much work.
#[derive(Default)]
struct Patience {
    gates: u64,
    work: u64,
}

impl Callbacks for Patience {
    /// Each conflict teaches the solver one clause. Finding it takes the longer the more gates there
    /// are, and the more of them it speaks of.
    fn on_new_clause(&mut self, clause: &[Lit], kind: ClauseKind) {
        if kind == ClauseKind::Learnt {
            let length = u64::try_from(clause.len()).unwrap_or(u64::MAX);
            self.work = self
                .work
                .saturating_add(self.gates + 1000)
                .saturating_add(length * 50);
        }
    }

    fn stop(&self) -> bool {
        self.work > PATIENCE
    }
}

/// All gates, as clauses of a solver.
pub(super) struct Circuit {
    solver: Solver<Patience>,
    gates: HashMap<Gate, Bit>,
    /// The number of the next bit.
    next: u32,
}

impl Circuit {
    pub(super) fn new() -> Self {
        let mut circuit = Self {
            solver: Solver::new(SolverOpts::default(), Patience::default()),
            gates: HashMap::new(),
            next: 0,
        };
        // The first variable is that of the two known bits.
        circuit.fresh();
        circuit.require(&[Bit::TRUE]);
        circuit
    }

    /// A bit that can be anything.
    pub(super) fn fresh(&mut self) -> Bit {
        if self.next >= LARGEST {
            return Bit::FALSE;
        }
        self.solver.new_var_default();
        let bit = Bit(self.next * 2);
        self.next += 1;
        bit
    }

    /// At least one of the bits is set.
    pub(super) fn require(&mut self, bits: &[Bit]) {
        let mut clause: Vec<Lit> = bits.iter().map(|bit| self.literal(*bit)).collect();
        self.solver.add_clause_reuse(&mut clause);
    }

    fn literal(&mut self, bit: Bit) -> Lit {
        Lit::new(self.solver.var_of_int(bit.0 / 2), !bit.is_negated())
    }

    fn gate(&mut self, gate: Gate, define: impl FnOnce(&mut Self, Bit)) -> Bit {
        if let Some(known) = self.gates.get(&gate) {
            return *known;
        }
        let output = self.fresh();
        if output != Bit::FALSE {
            define(self, output);
            self.gates.insert(gate, output);
        }
        output
    }

    /// Both are set.
    pub(super) fn and(&mut self, a: Bit, b: Bit) -> Bit {
        let (a, b) = (a.min(b), a.max(b));
        if a == Bit::FALSE || a == !b {
            return Bit::FALSE;
        }
        if a == Bit::TRUE || a == b {
            return b;
        }
        self.gate(Gate::And(a, b), |circuit, output| {
            circuit.require(&[!output, a]);
            circuit.require(&[!output, b]);
            circuit.require(&[output, !a, !b]);
        })
    }

    /// At least one is set.
    pub(super) fn or(&mut self, a: Bit, b: Bit) -> Bit {
        !self.and(!a, !b)
    }

    /// Exactly one is set.
    pub(super) fn xor(&mut self, a: Bit, b: Bit) -> Bit {
        // A negation of an operand is one of the result.
        let is_negated = a.is_negated() != b.is_negated();
        let (a, b) = (Bit(a.0 & !1), Bit(b.0 & !1));
        let (a, b) = (a.min(b), a.max(b));
        let plain = if a == b {
            Bit::FALSE
        } else if a == Bit::FALSE {
            b
        } else {
            self.gate(Gate::Xor(a, b), |circuit, output| {
                circuit.require(&[!output, a, b]);
                circuit.require(&[!output, !a, !b]);
                circuit.require(&[output, !a, b]);
                circuit.require(&[output, a, !b]);
            })
        };
        if is_negated {
            !plain
        } else {
            plain
        }
    }

    /// `a` where `condition` is set, else `b`.
    pub(super) fn choose(&mut self, condition: Bit, a: Bit, b: Bit) -> Bit {
        let (condition, a, b) = if condition.is_negated() {
            (!condition, b, a)
        } else {
            (condition, a, b)
        };
        if condition == Bit::FALSE || a == b {
            return b;
        }
        if a == !b {
            return self.xor(condition, b);
        }
        match (a, b) {
            (Bit::FALSE, _) => return self.and(!condition, b),
            (Bit::TRUE, _) => return self.or(condition, b),
            (_, Bit::FALSE) => return self.and(condition, a),
            (_, Bit::TRUE) => return self.or(!condition, a),
            _ => {}
        }
        self.gate(Gate::If(condition, a, b), |circuit, output| {
            circuit.require(&[!condition, !a, output]);
            circuit.require(&[!condition, a, !output]);
            circuit.require(&[condition, !b, output]);
            circuit.require(&[condition, b, !output]);
        })
    }

    /// At least two are set.
    pub(super) fn majority(&mut self, a: Bit, b: Bit, c: Bit) -> Bit {
        let mut sorted = [a, b, c];
        sorted.sort_unstable();
        let [a, b, c] = sorted;
        if a == b || b == !c {
            return a;
        }
        if b == c || a == !b {
            return if a == !b { c } else { b };
        }
        match a {
            Bit::FALSE => return self.and(b, c),
            Bit::TRUE => return self.or(b, c),
            _ => {}
        }
        self.gate(Gate::Majority(a, b, c), |circuit, output| {
            for (one, other) in [(a, b), (a, c), (b, c)] {
                circuit.require(&[!one, !other, output]);
                circuit.require(&[one, other, !output]);
            }
        })
    }

    /// Whether there are values with which all of `wanted` are set.
    pub(super) fn solve(&mut self, wanted: &[Bit]) -> Answer {
        if self.next >= LARGEST {
            return Answer::Undecided;
        }
        let wanted: Vec<Lit> = wanted.iter().map(|bit| self.literal(*bit)).collect();
        self.solver.cb_mut().gates = self.next.into();
        match self.solver.solve_limited(&wanted) {
            answer if answer == lbool::TRUE => Answer::Possible,
            answer if answer == lbool::FALSE => Answer::Impossible,
            _ => Answer::Undecided,
        }
    }

    /// What a bit is in the values that were found last.
    pub(super) fn value(&mut self, bit: Bit) -> bool {
        let literal = self.literal(bit);
        self.solver.value_lit(literal) == lbool::TRUE
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every gate against its truth table, with each operand known or unknown.
    #[test]
    fn gates_compute_their_tables() {
        for known in 0..8u32 {
            for values in 0..8u32 {
                let mut circuit = Circuit::new();
                let is = |index: u32| values >> index & 1 == 1;
                let mut wanted = Vec::new();
                let [a, b, c] = [0, 1, 2].map(|index| {
                    if known >> index & 1 == 1 {
                        return Bit::known(is(index));
                    }
                    let bit = circuit.fresh();
                    wanted.push(if is(index) { bit } else { !bit });
                    bit
                });
                let (x, y, z) = (is(0), is(1), is(2));
                let outputs = [
                    (circuit.and(a, !b), x && !y),
                    (circuit.or(a, b), x || y),
                    (circuit.xor(a, !b), x == y),
                    (circuit.choose(a, b, !c), if x { y } else { !z }),
                    (circuit.choose(!a, b, b), y),
                    (circuit.choose(c, a, !a), if z { x } else { !x }),
                    (circuit.majority(a, b, c), if x { y || z } else { y && z }),
                    (circuit.majority(a, !a, c), z),
                    (circuit.majority(b, !c, b), y),
                ];
                assert_eq!(circuit.solve(&wanted), Answer::Possible);
                for (index, (output, expected)) in outputs.into_iter().enumerate() {
                    let mut refuted = wanted.clone();
                    refuted.push(if expected { !output } else { output });
                    assert_eq!(
                        circuit.solve(&refuted),
                        Answer::Impossible,
                        "{index}: {values:03b}, known {known:03b}"
                    );
                }
            }
        }
    }
}
