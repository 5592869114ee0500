//! Regions: what users may do, and what kernels refuse.

use super::operations::renamed;
use super::request::Side;
use super::rules::errno_verdicts;
use super::{both_break, both_safe_if, Comparison, Rule, Verdict, NAME_GONE};
use crate::record::{Area, Region};

impl Comparison<'_> {
    pub(super) fn regions(&mut self) {
        let pairs = self.pairs(|item| &item.regions, |item: &Region| &item.name);
        for (name, old, new) in &pairs.both {
            self.region(name, old, new);
        }
        for (name, old) in &pairs.gone {
            let verdicts = (
                Verdict::breaks("there is no such region to ask"),
                Verdict::Safe,
            );
            let revision = old.revision.as_deref();
            self.gone(
                Rule::ItemRemoved,
                *name,
                "the region is gone",
                revision,
                verdicts,
            );
            self.compiles_not(NAME_GONE);
        }
        for (name, new) in &pairs.come {
            let rival = pairs
                .gone
                .iter()
                .map(|(_, old)| *old)
                .chain(pairs.both.iter().map(|(_, old, _)| *old))
                .find(|old| (old.ty, old.subtype) == (new.ty, new.subtype));
            if let Some(rival) = rival {
                let contended = self.contended(rival.revision.as_deref(), new.revision.as_deref());
                let rule = if contended {
                    Rule::IdContended
                } else {
                    Rule::EnumValueReused
                };
                let message = format!(
                    "type {:#x} subtype {} was `{}`",
                    new.ty.0, new.subtype.0, rival.name
                );
                self.push(
                    rule,
                    *name,
                    message,
                    both_break("users find one and take it for the other"),
                );
                continue;
            }
            let message = format!("new, type {:#x} subtype {}", new.ty.0, new.subtype.0);
            let condition = "it looks the region up by type and subtype and can do without";
            let verdicts = (Verdict::Safe, Verdict::safe_if(condition));
            self.push(Rule::ItemAdded, *name, message, verdicts);
        }
    }

    fn region(&mut self, name: &str, old: &Region, new: &Region) {
        let same_bytes = old
            .areas
            .iter()
            .all(|area| self.old.structure(&area.structure) == self.new.structure(&area.structure));
        if old == new && same_bytes {
            return;
        }
        if (old.ty, old.subtype) != (new.ty, new.subtype) {
            let shown = |region: &Region| format!("{:#x}/{}", region.ty.0, region.subtype.0);
            let message = format!("{} before, {} now", shown(old), shown(new));
            let verdicts = both_break("users look for it by type and subtype");
            self.push(Rule::RegionIdChanged, name, message, verdicts);
        }
        self.parameters(name, old, new);
        self.areas(name, old, new);
        let lists = [
            (
                format!("{name}.conditions"),
                Side::conditions(old),
                Side::conditions(new),
            ),
            (
                format!("{name}.outcomes"),
                Side::outcomes(old),
                Side::outcomes(new),
            ),
        ];
        for (path, before, after) in &lists {
            self.rules(path, (before, after), &[]);
        }
        let requests = (Side::requests(self.old, old), Side::requests(self.new, new));
        if let (Some(before), Some(after)) = requests {
            let renamed = renamed((old, &before), (new, &after));
            let same_rules = before.rules.len() == after.rules.len()
                && before.rules.iter().zip(&after.rules).all(|(a, b)| {
                    (a.id, a.when, a.require, a.errno) == (b.id, b.when, b.require, b.errno)
                });
            let same_device = before.facts == after.facts;
            let same_operations = before.operations == after.operations;
            if same_rules && same_device && same_operations && before.size == after.size {
                let area = old.areas.iter().find(|area| area.access == "write");
                if let Some(area) = area.filter(|_| before.slots != after.slots) {
                    self.layout_witness(&area.structure, &before, &after);
                }
            } else {
                self.rules(&format!("{name}.checks"), (&before, &after), &renamed);
            }
            self.operations(name, (old, &before), (new, &after), &renamed);
        }
    }

    fn parameters(&mut self, name: &str, old: &Region, new: &Region) {
        for before in &old.parameters {
            let after = new.parameters.iter().find(|item| item.name == before.name);
            let Some(after) = after.filter(|after| *after != before) else {
                continue;
            };
            let path = format!("{name}.parameters.{}", before.name);
            let message = if before.ty == after.ty {
                "users read it somewhere else".to_owned()
            } else {
                format!("{} before, {} now", before.ty, after.ty)
            };
            let verdicts = both_safe_if("the place where the other side looks has the same value");
            self.push(Rule::ParameterChanged, path, message, verdicts);
        }
    }

    fn areas(&mut self, name: &str, old: &Region, new: &Region) {
        for before in &old.areas {
            let path = format!("{name}.areas.{}", before.field);
            match new.areas.iter().find(|area| area.field == before.field) {
                Some(after) => self.area(path, before, after),
                None => {
                    let message = format!("{} of it is refused now", before.access);
                    let reason = format!("the transfer fails with {}", before.errno);
                    let verdicts = (Verdict::Breaks(reason), Verdict::Safe);
                    self.push(Rule::AccessChanged, path, message, verdicts);
                }
            }
        }
        for after in &new.areas {
            if !old.areas.iter().any(|area| area.field == after.field) {
                let path = format!("{name}.areas.{}", after.field);
                let message = format!("{} of it is taken now", after.access);
                let condition = "it can do without where the transfer fails";
                let verdicts = (Verdict::Safe, Verdict::safe_if(condition));
                self.push(Rule::AccessChanged, path, message, verdicts);
            }
        }
    }

    fn area(&mut self, path: String, old: &Area, new: &Area) {
        let moved = (old.at, old.size) != (new.at, new.size);
        if old.access != new.access || (moved && new.access == "write") {
            let shown =
                |area: &Area| format!("{} of {} bytes at {}", area.access, area.size, area.at);
            let message = format!("{} before, {} now", shown(old), shown(new));
            let verdicts = both_break("the transfer that one side makes is refused by the other");
            self.push(Rule::AccessChanged, &path, message, verdicts);
        }
        if old.transfer != new.transfer {
            let message = format!("{} before, {} now", old.transfer, new.transfer);
            let verdicts = if new.transfer == "whole" {
                let reason = "transfers of a part are refused";
                (Verdict::breaks(reason), Verdict::Safe)
            } else {
                let condition = "it transfers the whole";
                (Verdict::Safe, Verdict::safe_if(condition))
            };
            self.push(Rule::AccessChanged, &path, message, verdicts);
        }
        if old.errno != new.errno {
            let message = format!(
                "{} before, {} now, for a transfer that is not taken",
                old.errno, new.errno
            );
            self.push(Rule::ErrnoChanged, &path, message, errno_verdicts());
        }
    }
}
