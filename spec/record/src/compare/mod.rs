//! What changed between two records.
//!
//! What decides is what users and kernels do with the bytes, not the bytes: an appended field is
//! fine if something tells the sizes apart, and a reserved bit is free if the kernel insisted on 0.

mod behaviour;
mod bit_fields;
mod both;
mod byte_map;
mod change;
mod claims;
mod constants;
mod deprecated;
mod differences;
mod enumerations;
mod field_types;
mod fields;
mod flags;
mod flows;
mod ioctls;
mod items;
mod leaves;
mod meaning;
mod minimise;
mod numbers;
mod operations;
mod outcome;
mod regions;
mod request;
mod roles;
mod rule;
mod rules;
mod structs;
mod witness;

pub use byte_map::{byte_map, MapRow};
pub use change::{Change, Verdict};
pub use outcome::WitnessOutcome;
pub use rule::{Class, Rule};
pub use witness::Witness;

use std::collections::HashMap;

use self::behaviour::Behaviours;
use self::numbers::Named;
use self::roles::Roles;
use crate::record::AbiRecord;

/// Everything that changed, in the order of the paths.
pub fn compare(old: &AbiRecord, new: &AbiRecord) -> Vec<Change> {
    let mut comparison = Comparison {
        old,
        new,
        old_roles: Roles::of(old),
        new_roles: Roles::of(new),
        behaviours: Behaviours::new(old, new),
        new_names: numbers::of(new),
        changes: Vec::new(),
    };
    comparison.interfaces();
    comparison.constants();
    comparison.flag_sets();
    comparison.enumerations();
    comparison.structs();
    comparison.ioctls();
    comparison.regions();
    comparison.flows();
    comparison.chains();
    let mut changes = comparison.changes;
    changes.sort_by(|a, b| (&a.path, a.rule).cmp(&(&b.path, b.rule)));
    changes
}

/// Two records, what is known of each, and what was found.
struct Comparison<'a> {
    old: &'a AbiRecord,
    new: &'a AbiRecord,
    old_roles: Roles<'a>,
    new_roles: Roles<'a>,
    behaviours: Behaviours<'a>,
    /// What each name of the new record is worth.
    new_names: HashMap<&'a str, Named>,
    changes: Vec<Change>,
}

impl Comparison<'_> {
    fn push(
        &mut self,
        rule: Rule,
        path: impl Into<String>,
        message: impl Into<String>,
        verdicts: (Verdict, Verdict),
    ) {
        let (old_user, new_user) = verdicts;
        self.changes.push(Change {
            rule,
            path: path.into(),
            message: message.into(),
            old_user,
            new_user,
            old_source: Verdict::Safe,
            structure: None,
            witness: None,
        });
    }

    /// Says of the last change which struct's bytes show it.
    fn shows(&mut self, structure: &str) {
        if let Some(change) = self.changes.last_mut() {
            change.structure = Some(structure.to_owned());
        }
    }

    /// Says of the last change that programs no longer compile.
    fn compiles_not(&mut self, reason: &str) {
        if let Some(change) = self.changes.last_mut() {
            change.old_source = match change.rule {
                Rule::ProposalWithdrawn => change.old_user.clone(),
                _ => Verdict::breaks(reason),
            };
        }
    }

    /// Says of the last change that programs compile on one condition.
    fn compiles_if(&mut self, condition: &str) {
        if let Some(change) = self.changes.last_mut() {
            change.old_source = Verdict::safe_if(condition);
        }
    }

    /// Gives the last change a witness.
    fn witnessed(&mut self, witness: Option<Witness>) {
        if let Some(change) = self.changes.last_mut() {
            change.witness = witness;
        }
    }
}

/// Why a program does not compile whose text has a name that is gone.
const NAME_GONE: &str = "programs that have the old name do not compile";

/// On what condition a program compiles although a reserved field has another name, or none.
const RESERVED_NAMED: &str = "no program names the reserved field";

/// Why a program does not compile that has a value as one type.
const TYPE_CHANGED: &str = "the type is another one in Rust, and in C where C has one for it";

/// Both directions break, for one reason.
fn both_break(reason: &str) -> (Verdict, Verdict) {
    (Verdict::breaks(reason), Verdict::breaks(reason))
}

/// Neither direction notices.
fn both_safe() -> (Verdict, Verdict) {
    (Verdict::Safe, Verdict::Safe)
}

/// Both directions are safe on one condition.
fn both_safe_if(condition: &str) -> (Verdict, Verdict) {
    (Verdict::safe_if(condition), Verdict::safe_if(condition))
}
