//! The numbers that names are worth, wherever they are stated: C has one namespace for constants,
//! flags and values, so a name can go from one to another.

use std::collections::HashMap;

use super::{both_break, both_safe_if, Comparison, Rule, TYPE_CHANGED};
use crate::record::AbiRecord;

/// What a name stands for.
#[derive(Clone, Debug)]
pub(super) struct Named {
    /// None for a text.
    number: Option<i128>,
    /// Such as "a flag of `acme_flags`".
    what: String,
    /// As changes name it: `acme_flags.ACME_FAST`.
    path: String,
}

/// All names of a record that stand for a number or a text.
pub(super) fn of(record: &AbiRecord) -> HashMap<&str, Named> {
    let mut names = HashMap::new();
    for interface in &record.interfaces {
        for item in &interface.constants {
            let named = Named {
                number: item.value.map(|value| value.0),
                what: "a constant".to_owned(),
                path: item.name.clone(),
            };
            names.insert(item.name.as_str(), named);
        }
        for set in &interface.flags {
            for flag in &set.bits {
                let named = Named {
                    number: 1i128.checked_shl(flag.bit),
                    what: format!("a flag of `{}`", set.name),
                    path: format!("{}.{}", set.name, flag.name),
                };
                names.insert(flag.name.as_str(), named);
            }
        }
        for set in &interface.enums {
            for value in &set.values {
                let named = Named {
                    number: Some(value.value.0),
                    what: format!("a value of `{}`", set.name),
                    path: format!("{}.{}", set.name, value.name),
                };
                names.insert(value.name.as_str(), named);
            }
        }
    }
    names
}

impl Comparison<'_> {
    /// Whether a name that is gone from where it was is stated somewhere else, which is reported.
    pub(super) fn is_elsewhere(&mut self, name: &str, number: Option<i128>, was: &str) -> bool {
        let Some(now) = self.new_names.get(name).cloned() else {
            return false;
        };
        if now.number == number {
            let message = format!("{was} before, {} now", now.what);
            let verdicts = both_safe_if("no program widens, shifts or formats it by its type");
            self.push(Rule::ConstTypeChanged, now.path, message, verdicts);
            self.compiles_not(TYPE_CHANGED);
        } else {
            let shown =
                |number: Option<i128>| number.map_or("a text".to_owned(), |n| n.to_string());
            let message = format!(
                "{was} worth {} before, {} worth {} now",
                shown(number),
                now.what,
                shown(now.number)
            );
            let verdicts = both_break("the two sides mean different values by one name");
            self.push(Rule::ConstValueChanged, now.path, message, verdicts);
        }
        true
    }
}
