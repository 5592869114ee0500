//! Regions: what lies where, what a request may say, what is executed, what comes back.

mod devices;
mod parts;
mod rules;
mod scope;

use self::scope::{Moment, RegionScope};
use super::around::Around;
use super::constants::typed;
use super::{prose, Context};
use crate::diag::{Code, Diagnostic, Findings};
use crate::expr::{self, Evaluated};
use crate::formula::Formula;
use crate::model::region::{Area, Parameter, Region, ResultField};
use crate::model::{CInt, IntType, IntValue, InterfaceId, Name, Spanned, StructId};
use crate::raw::region::RawRegion;

/// The type of a region's type and subtype.
const TYPE_WORD: IntType = IntType {
    bits: 32,
    signed: false,
    aligned: false,
};

/// More than any region has of anything. Each rule is compared with all before it.
const MAX_RULES: usize = 256;

/// More bytes than the expressions of a region's rules have together, for the same reason.
const MAX_TEXT: usize = 65_536;

/// Lowers one region; `None` if a part of it cannot be resolved.
pub(super) fn region(
    raw: &RawRegion,
    around: &Around<'_>,
    findings: &mut Findings,
) -> Option<Region> {
    few_enough(raw, findings)?;
    let layout = around.structure(&raw.layout, findings);
    let ty = type_word(around, &raw.ty, findings);
    let subtype = type_word(around, &raw.subtype, findings);
    let offset_bits = devices::offset_bits(raw, findings);
    let devices = collected(&raw.devices, |raw| devices::device(raw, findings));
    let parameters = collected(&raw.parameters, |raw| {
        parts::parameter(raw, around, findings)
    });
    let results = collected(&raw.results, |raw| parts::result(raw, findings));
    let areas = parts::areas(raw, layout?, around, findings);
    // Rules name all of these: without one of them, every rule would be reported as well.
    let (areas, parameters, results) = (areas?, parameters?, results?);
    let lowering = RegionLowering {
        raw,
        around,
        layout: layout?,
        areas: &areas,
        parameters: &parameters,
        results: &results,
    };
    let rules = rules::rules(&lowering, findings);
    let origin = prose::origin(&raw.meta, around.revisions, findings);
    let rules = rules?;
    Some(Region {
        name: raw.name.clone(),
        interface: InterfaceId(around.interface),
        layout: layout?,
        ty: ty?,
        subtype: subtype?,
        index: prose::doc(&raw.index),
        offset_bits: offset_bits?,
        devices: devices?,
        parameters,
        conditions: rules.conditions,
        areas,
        checks: rules.checks,
        operations: rules.operations,
        results,
        outcomes: rules.outcomes,
        doc: prose::optional_doc(&raw.meta.doc),
        origin,
    })
}

fn few_enough(raw: &RawRegion, findings: &mut Findings) -> Option<()> {
    let mut conditions = raw.conditions.iter().map(|check| check.id.span);
    let mut checks = raw.checks.iter().map(|check| check.id.span);
    let mut operations = raw.operations.iter().map(|operation| operation.name.span);
    let mut outcomes = raw.outcomes.iter().map(|outcome| outcome.id.span);
    let beyond = [
        ("conditions", conditions.nth(MAX_RULES)),
        ("checks", checks.nth(MAX_RULES)),
        ("operations", operations.nth(MAX_RULES)),
        ("outcomes", outcomes.nth(MAX_RULES)),
    ];
    let before = findings.len();
    for (what, span) in beyond {
        let Some(span) = span else { continue };
        findings.push(
            Diagnostic::new(
                Code::TooLarge,
                format!("`{}` has more than {MAX_RULES} {what}", raw.name.value),
            )
            .at(span, format!("{MAX_RULES} come before this one"))
            .help("join what a user need not tell apart by `&&` or `||`"),
        );
    }
    let checks = raw.conditions.iter().chain(&raw.checks);
    let checks = checks.flat_map(|check| check.when.iter().chain([&check.require]));
    let others = raw.operations.iter().map(|operation| &operation.when);
    let others = others.chain(raw.outcomes.iter().map(|outcome| &outcome.when));
    let length: usize = checks.chain(others).map(|text| text.value.len()).sum();
    if length > MAX_TEXT {
        findings.push(
            Diagnostic::new(
                Code::TooLarge,
                format!("the rules of `{}` have {length} bytes", raw.name.value),
            )
            .at(raw.name.span, format!("no region has more than {MAX_TEXT}"))
            .help("name a range by `in` instead of its numbers"),
        );
    }
    (findings.len() == before).then_some(())
}

/// What the rules of a region are lowered with.
struct RegionLowering<'a> {
    raw: &'a RawRegion,
    around: &'a Around<'a>,
    layout: StructId,
    areas: &'a [Area],
    parameters: &'a [Parameter],
    results: &'a [ResultField],
}

impl RegionLowering<'_> {
    fn scope(&self, moment: Moment) -> RegionScope<'_> {
        RegionScope {
            region: self,
            moment,
        }
    }

    /// Calls `read` with a formula of the region.
    fn formula<T>(
        &self,
        text: &Spanned<String>,
        key: &'static str,
        read: impl FnOnce(&Formula<'_>) -> T,
    ) -> T {
        self.around.formula(text, key, read)
    }
}

/// A type or subtype: an expression in C's notation. Its constants count as what they are
/// meant for: a `u32` with the value `1 << 31` is no negative number in it, as it is in C.
fn type_word(
    around: &Around<'_>,
    expression: &Spanned<String>,
    findings: &mut Findings,
) -> Option<IntValue> {
    let Context {
        names,
        values,
        sources,
    } = around.context;
    let in_c = values.evaluate(expression, around.interface, names, sources, findings)?;
    let meant = |name: &str| {
        let value = *around.values.get(name)?;
        Some(CInt {
            bits: 64,
            signed: true,
            value,
        })
    };
    let value =
        expr::evaluate(&expression.value, &meant).map_or(in_c.value, |evaluated| evaluated.value);
    let evaluated = Evaluated { value, c: in_c.c };
    Some(typed(evaluated, expression, TYPE_WORD, findings))
}

/// Lowers all of a list, so that all that is wrong is said at once; `None` if something was.
fn collected<R, T>(list: &[R], lower: impl FnMut(&R) -> Option<T>) -> Option<Vec<T>> {
    let lowered: Vec<Option<T>> = list.iter().map(lower).collect();
    lowered.into_iter().collect()
}

/// Ids are lower-case words joined by hyphens; each word begins with a letter, so that names in
/// C and Rust follow from them without two becoming one.
fn check_id(id: &Name, findings: &mut Findings) -> Option<()> {
    let is_word = |word: &str| {
        word.starts_with(|c: char| c.is_ascii_lowercase())
            && word
                .chars()
                .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit())
    };
    if id.value.split('-').all(is_word) {
        return Some(());
    }
    let words: Vec<String> = id
        .value
        .split(|c: char| !c.is_ascii_alphanumeric())
        .map(|word| word.trim_start_matches(|c: char| c.is_ascii_digit()))
        .filter(|word| !word.is_empty())
        .map(str::to_ascii_lowercase)
        .collect();
    let mended = words.join("-");
    findings.push(
        Diagnostic::new(Code::BadId, format!("`{}` is no id", id.value))
            .at(id.span, "has to be lower-case words joined by `-`")
            .help(match mended.as_str() {
                "" => "name it like `length-aligned`".to_owned(),
                _ => format!("write `{mended}`; each word starts with a letter"),
            }),
    );
    None
}
