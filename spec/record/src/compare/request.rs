//! One side's rules, and what they make of a request.

use std::collections::BTreeMap;

use crate::expression::{Environment, Expression};
use crate::record::{AbiRecord, Check, Order, Parameter, Region};

use super::outcome::WitnessOutcome;

/// A name, and an index for an element of an array.
pub(super) type Place = (String, Option<u64>);

/// A request and the device that it is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Case {
    pub(super) bytes: Vec<u8>,
    /// What is so of the device, or of the hardware's answer; what is not listed is 0.
    pub(super) facts: BTreeMap<Place, u64>,
}

/// Where a value of the request is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Slot {
    /// Such as `req.len`.
    pub(super) name: String,
    pub(super) at: usize,
    pub(super) size: usize,
    pub(super) is_big: bool,
}

/// Something that is so of the device, or of the hardware's answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Fact {
    /// Such as `dev.maxstbl`.
    pub(super) name: String,
    /// How many elements it has, if it is an array.
    pub(super) length: Option<u64>,
    pub(super) max: u64,
}

impl Fact {
    /// Whether it has a value of that index; one without an index, if it is no array.
    fn has(&self, index: Option<u64>) -> bool {
        match (self.length, index) {
            (None, None) => true,
            (Some(length), Some(index)) => index < length,
            _ => false,
        }
    }
}

/// A rule of either kind of list: it fails where `when` holds and `require` does not.
#[derive(Clone, Debug)]
pub(super) struct RuleOf<'a> {
    pub(super) id: &'a str,
    pub(super) when: Option<&'a Expression>,
    pub(super) require: &'a Expression,
    /// The expression describes what fails rather than what passes.
    pub(super) negated: bool,
    pub(super) errno: &'a str,
}

impl RuleOf<'_> {
    /// Whether two rules of two sides read the same, by the names of fields or by their places.
    pub(super) fn says_same(&self, side: &Side<'_>, other: &RuleOf<'_>, others: &Side<'_>) -> bool {
        let by_name = (self.when, self.require) == (other.when, other.require);
        self.errno == other.errno && (by_name || self.placed(side) == other.placed(others))
    }

    fn placed(&self, side: &Side<'_>) -> (Option<Expression>, Expression) {
        (
            self.when.map(|when| side.placed(when)),
            side.placed(self.require),
        )
    }

    fn fails(&self, environment: &Environment<'_>) -> bool {
        let applies = self
            .when
            .is_none_or(|when| environment.holds(when) == Some(true));
        // What cannot be computed does not hold.
        let holds = environment.holds(self.require) == Some(true);
        applies && holds == self.negated
    }
}

/// All rules of one side about one thing.
#[derive(Clone, Debug)]
pub(super) struct Side<'a> {
    pub(super) rules: Vec<RuleOf<'a>>,
    pub(super) slots: Vec<Slot>,
    pub(super) facts: Vec<Fact>,
    /// Size of a request.
    pub(super) size: usize,
    pub(super) operations: Vec<(&'a str, &'a Expression)>,
}

/// No request is longer; a record that says otherwise is not examined.
const LONGEST: u64 = 1 << 16;

impl<'a> Side<'a> {
    /// An expression with each value of the request called by its place.
    pub(super) fn placed(&self, expression: &Expression) -> Expression {
        let placed = |inner: &Expression| Box::new(self.placed(inner));
        match expression {
            Expression::Value(name) => {
                let slot = self.slots.iter().find(|slot| slot.name == *name);
                Expression::Value(slot.map_or_else(|| name.clone(), Slot::place))
            }
            Expression::Element(name, index) => Expression::Element(name.clone(), placed(index)),
            Expression::Not(inner) => Expression::Not(placed(inner)),
            Expression::Binary(operator, left, right) => {
                Expression::Binary(*operator, placed(left), placed(right))
            }
            Expression::Truth(_) | Expression::Number(_) => expression.clone(),
        }
    }

    /// What a region requires of requests; none if it takes no requests.
    pub(super) fn requests(record: &'a AbiRecord, region: &'a Region) -> Option<Self> {
        let area = region.areas.iter().find(|area| area.access == "write")?;
        let structure = record.structure(&area.structure)?;
        if area.size > LONGEST || structure.size > area.size {
            return None;
        }
        let mut slots = Vec::new();
        for field in &structure.fields {
            let is_number = matches!(field.size, 1 | 2 | 4 | 8) && !field.ty.contains('[');
            if is_number && field.end() <= area.size {
                slots.push(Slot {
                    name: format!("{}.{}", area.field, field.shown()),
                    at: usize::try_from(field.at).ok()?,
                    size: usize::try_from(field.size).ok()?,
                    is_big: field.order == Some(Order::Big),
                });
            }
        }
        let operations = region.operations.iter();
        Some(Self {
            rules: rules(&region.checks),
            slots,
            facts: facts("dev", &region.parameters),
            size: usize::try_from(area.size).ok()?,
            operations: operations
                .map(|item| (item.name.as_str(), &item.when))
                .collect(),
        })
    }

    /// What a region requires of devices.
    pub(super) fn conditions(region: &'a Region) -> Self {
        Self {
            rules: rules(&region.conditions),
            slots: Vec::new(),
            facts: facts("dev", &region.parameters),
            size: 0,
            operations: Vec::new(),
        }
    }

    /// What a region makes of the hardware's answers.
    pub(super) fn outcomes(region: &'a Region) -> Self {
        let outcomes = region.outcomes.iter().map(|outcome| RuleOf {
            id: &outcome.id,
            when: None,
            require: &outcome.when,
            negated: true,
            errno: &outcome.errno,
        });
        Self {
            rules: outcomes.collect(),
            slots: Vec::new(),
            facts: facts("result", &region.results),
            size: 0,
            operations: Vec::new(),
        }
    }

    /// Calls `use_it` with the values of a case.
    fn with<T>(&self, case: &Case, use_it: impl FnOnce(&Environment<'_>) -> T) -> T {
        let lookup = |name: &str, index: Option<i128>| {
            let index = index.map(u64::try_from).transpose().ok()?;
            if index.is_none() {
                if let Some(slot) = self.slots.iter().find(|slot| slot.name == name) {
                    return slot.read(&case.bytes).map(i128::from);
                }
            }
            let fact = self.facts.iter().find(|fact| fact.name == name);
            fact.filter(|fact| fact.has(index))?;
            let value = case.facts.get(&(name.to_owned(), index));
            Some(value.copied().unwrap_or(0).into())
        };
        use_it(&Environment::new(&lookup))
    }

    /// What an expression is worth in a case.
    pub(super) fn evaluate(&self, case: &Case, expression: &Expression) -> Option<i128> {
        self.with(case, |environment| environment.evaluate(expression))
    }

    /// What the side makes of a case.
    pub(super) fn judge(&self, case: &Case) -> WitnessOutcome {
        self.with(case, |environment| {
            if let Some(rule) = self.rules.iter().find(|rule| rule.fails(environment)) {
                return WitnessOutcome::Refused {
                    check: rule.id.to_owned(),
                    errno: rule.errno.to_owned(),
                };
            }
            let mut operations = self.operations.iter();
            let asked = operations.find(|(_, when)| environment.holds(when) == Some(true));
            WitnessOutcome::Accepted(asked.map(|(name, _)| (*name).to_owned()))
        })
    }
}

impl Slot {
    fn place(&self) -> String {
        format!(
            "{}+{}{}",
            self.at,
            self.size,
            if self.is_big { "b" } else { "" }
        )
    }

    pub(super) fn read(&self, bytes: &[u8]) -> Option<u64> {
        let bytes = bytes.get(self.at..self.at.checked_add(self.size)?)?;
        let fold = |value: u64, byte: &u8| value << 8 | u64::from(*byte);
        Some(if self.is_big {
            bytes.iter().fold(0, fold)
        } else {
            bytes.iter().rev().fold(0, fold)
        })
    }

    pub(super) fn write(&self, bytes: &mut [u8], value: u64) {
        let end = self.at.saturating_add(self.size);
        let Some(place) = bytes.get_mut(self.at..end) else {
            return;
        };
        let mut digits: Vec<u8> = value.to_le_bytes().into_iter().take(self.size).collect();
        if self.is_big {
            digits.reverse();
        }
        if digits.len() == place.len() {
            place.copy_from_slice(&digits);
        }
    }
}

fn rules(checks: &[Check]) -> Vec<RuleOf<'_>> {
    let rules = checks.iter().map(|check| RuleOf {
        id: &check.id,
        when: check.when.as_ref(),
        require: &check.require,
        negated: false,
        errno: &check.errno,
    });
    rules.collect()
}

fn facts(prefix: &str, parameters: &[Parameter]) -> Vec<Fact> {
    let fact = |parameter: &Parameter| {
        let (element, length) = match parameter.ty.split_once('[') {
            None => (parameter.ty.as_str(), None),
            Some((element, rest)) => {
                let length = rest.trim_end_matches(']').parse();
                (element, Some(length.unwrap_or(0)))
            }
        };
        let max = match element {
            "bool" => 1,
            "u8" => u64::from(u8::MAX),
            "u16" => u64::from(u16::MAX),
            "u32" => u64::from(u32::MAX),
            _ => u64::MAX,
        };
        Fact {
            name: format!("{prefix}.{}", parameter.name),
            length,
            max,
        }
    };
    parameters.iter().map(fact).collect()
}
