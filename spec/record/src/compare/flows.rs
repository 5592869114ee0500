//! What users read, and where it comes from.

use std::collections::BTreeMap;

use super::{both_safe, both_safe_if, Comparison, Rule, Verdict};
use crate::record::{AbiRecord, Chain, Flow};

impl<'a> Comparison<'a> {
    pub(super) fn flows(&mut self) {
        let (old, new) = (flows(self.old), flows(self.new));
        for (to, before) in &old {
            let path = format!("flows.{to}");
            match new.get(to) {
                Some(after) if after.value == before.value => {}
                Some(after) => {
                    let message = format!("`{}` before, `{}` now", before.value, after.value);
                    let verdicts = both_safe_if(
                        "users take the value for what it says, not for where it comes from",
                    );
                    self.push(Rule::FlowChanged, path, message, verdicts);
                }
                None if !has_target(self.new, to) => {}
                None => {
                    let message = format!("`{}` before, not said now", before.value);
                    let verdicts = (
                        Verdict::safe_if("the value goes on to be filled"),
                        Verdict::Safe,
                    );
                    let revision = before.revision.as_deref();
                    self.gone(Rule::FlowChanged, path, message, revision, verdicts);
                }
            }
        }
        for (to, after) in &new {
            if !old.contains_key(to) && has_target(self.old, to) {
                let message = format!("`{}`, not said before", after.value);
                let path = format!("flows.{to}");
                self.push(Rule::FlowChanged, path, message, both_safe());
            }
        }
    }

    pub(super) fn chains(&mut self) {
        let (old, new) = (chains(self.old), chains(self.new));
        for (of, before) in &old {
            match new.get(of) {
                Some(after) => self.chain(of, before, after),
                None => {
                    let condition = "users do without all capabilities";
                    let verdicts = (Verdict::safe_if(condition), Verdict::Safe);
                    let path = format!("chains.{of}");
                    self.push(Rule::ChainChanged, path, "not said any more", verdicts);
                }
            }
        }
    }

    fn chain(&mut self, of: &str, old: &Chain, new: &Chain) {
        for before in &old.links {
            let path = format!("chains.{of}.{}", before.capability);
            let after = new
                .links
                .iter()
                .find(|link| link.capability == before.capability);
            if self.new.structure(&before.capability).is_none() {
                continue;
            }
            let Some(after) = after else {
                let verdicts = (
                    Verdict::safe_if("it does without the capability"),
                    Verdict::Safe,
                );
                self.push(Rule::ChainChanged, path, "left out now", verdicts);
                continue;
            };
            if before.version != after.version {
                let shown = |version: Option<u64>| version.unwrap_or(1);
                let (from, to) = (shown(before.version), shown(after.version));
                let message = format!("version {from} before, {to} now");
                let verdicts = if to > from {
                    (
                        Verdict::Safe,
                        Verdict::safe_if("it looks at the version that it gets"),
                    )
                } else {
                    (
                        Verdict::safe_if("it does without what the newer version has"),
                        Verdict::Safe,
                    )
                };
                self.push(Rule::ChainChanged, &path, message, verdicts);
            }
            if before.when != after.when {
                let message = "left out under another condition";
                let verdicts = both_safe_if("it does without the capability");
                self.push(Rule::ChainChanged, &path, message, verdicts);
            }
        }
        for after in &new.links {
            let known = |record: &AbiRecord| record.structure(&after.capability).is_some();
            let was_there = old
                .links
                .iter()
                .any(|link| link.capability == after.capability);
            if !was_there && known(self.old) {
                let path = format!("chains.{of}.{}", after.capability);
                let condition = "it does without the capability where the chain lacks it";
                let verdicts = (Verdict::Safe, Verdict::safe_if(condition));
                self.push(Rule::ChainChanged, path, "new in the chain", verdicts);
            }
        }
    }
}

/// Whether a record has what a flow ends in; what came or went with it is reported there.
fn has_target(record: &AbiRecord, to: &str) -> bool {
    let mut parts = to.split('.');
    let structure = parts.next().and_then(|name| record.structure(name));
    let field = structure
        .zip(parts.next())
        .and_then(|(item, name)| item.field(name));
    let Some(field) = field.filter(|field| field.is_used()) else {
        return false;
    };
    let Some(part) = parts.next() else {
        return true;
    };
    let mut sets = record.interfaces.iter().flat_map(|item| &item.flags);
    let set = sets.find(|set| Some(&set.name) == field.flags.as_ref());
    let is_flag = set.is_some_and(|set| set.bits.iter().any(|flag| flag.name == part));
    is_flag || field.bits.iter().any(|bits| bits.name == part)
}

fn flows(record: &AbiRecord) -> BTreeMap<&str, &Flow> {
    let flows = record.interfaces.iter().flat_map(|item| &item.flows);
    flows.map(|flow| (flow.to.as_str(), flow)).collect()
}

fn chains(record: &AbiRecord) -> BTreeMap<&str, &Chain> {
    let chains = record.interfaces.iter().flat_map(|item| &item.chains);
    chains.map(|chain| (chain.of.as_str(), chain)).collect()
}
