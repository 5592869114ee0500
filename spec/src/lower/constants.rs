//! Evaluates constants in the order in which they name each other.

use std::collections::HashMap;
use std::ops::Range;

use super::names::{Meaning, NameTable};
use super::types;
use crate::diag::{Code, Diagnostic, Findings};
use crate::expr::{self, Evaluated, Problem};
use crate::model::{CInt, IntType, IntValue, Spanned};
use crate::source::{SourceMap, Span};

/// An expression that gives a name its value.
pub(super) struct Definition<'a> {
    pub(super) name: &'a str,
    pub(super) expression: &'a Spanned<String>,
    pub(super) interface: usize,
}

/// The values of all constants, flags and enumeration values by name, for other expressions.
#[derive(Default)]
pub(super) struct Values {
    by_name: HashMap<String, CInt>,
}

impl Values {
    /// Enters a flag, which C sees as a shifted one.
    pub(super) fn add_flag(&mut self, name: &str, bit: u32, ty: IntType) {
        // A flag outside every type has no value; `flags_fit` says so.
        if bit >= 64 {
            return;
        }
        let (bits, signed) = flag_type(bit, ty);
        self.by_name.insert(
            name.to_owned(),
            CInt {
                bits,
                signed,
                value: 1 << bit,
            },
        );
    }

    /// Evaluates all definitions; `None` in the result where one has no value.
    pub(super) fn evaluate_all(
        &mut self,
        definitions: &[Definition<'_>],
        names: &NameTable,
        sources: &SourceMap,
        findings: &mut Findings,
    ) -> Vec<Option<Evaluated>> {
        let order = in_order(definitions, findings);
        let mut results = vec![None; definitions.len()];
        for index in order {
            let Some(definition) = definitions.get(index) else {
                continue;
            };
            let result = self.evaluate(
                definition.expression,
                definition.interface,
                names,
                sources,
                findings,
            );
            if let Some(result) = result {
                self.by_name.insert(definition.name.to_owned(), result.c);
            }
            if let Some(slot) = results.get_mut(index) {
                *slot = result;
            }
        }
        results
    }

    /// Evaluates one expression that `interface` states; reports what is wrong with it.
    pub(super) fn evaluate(
        &self,
        expression: &Spanned<String>,
        interface: usize,
        names: &NameTable,
        sources: &SourceMap,
        findings: &mut Findings,
    ) -> Option<Evaluated> {
        let text = &expression.value;
        let lookup = |name: &str| self.by_name.get(name).copied();
        let error = match expr::evaluate(text, &lookup) {
            Ok(result) => {
                let before = findings.len();
                for name in expr::names(text) {
                    resolve_value(names, name, expression.span, interface, findings);
                }
                return (findings.len() == before).then_some(result);
            }
            Err(error) => error,
        };
        let span = inside(sources, expression.span, error.range.clone());
        if error.problem == Problem::UnknownName {
            let name = text.get(error.range.clone()).unwrap_or_default();
            if types::is_c_integer(name) {
                findings.push(cast(text, span));
                return None;
            }
            // A name without a value but known: the reason has been reported where it is defined.
            resolve_value(names, name, span, interface, findings);
            return None;
        }
        let (code, message) = match error.problem {
            Problem::NotPortable => (
                Code::NotPortable,
                format!("`{text}` is not the same in every C"),
            ),
            _ if text.is_empty() => (Code::BadExpression, "an empty expression".to_owned()),
            _ => (Code::BadExpression, format!("`{text}` is no constant of C")),
        };
        findings.push(
            Diagnostic::new(code, message)
                .at(span, error.text)
                .help(error.help),
        );
        None
    }
}

/// The name of a type in an expression is a cast.
fn cast(text: &str, span: Span) -> Diagnostic {
    Diagnostic::new(Code::BadExpression, format!("`{text}` is no constant of C"))
        .at(span, "a type: casts are not there")
        .help("state the `type` that the value is meant for, or a suffix: `~0U`, `1ULL << 40`")
}

fn resolve_value(
    names: &NameTable,
    name: &str,
    span: Span,
    interface: usize,
    findings: &mut Findings,
) -> Option<()> {
    let is_value = |meaning| match meaning {
        Meaning::Constant | Meaning::EnumValue(..) => Some(()),
        _ => None,
    };
    names.resolve(name, span, interface, "constant", is_value, findings)
}

/// The C type of a flag as headers write it: `1 << 0`, `1U << 31` or `1ULL << 31`.
///
/// Bit 31 of a 64-bit word is not written `1U`, or `~` of it would clear the upper half.
fn flag_type(bit: u32, ty: IntType) -> (u32, bool) {
    match bit {
        0..=30 => (32, true),
        31 if ty.bits <= 32 => (32, false),
        _ => (64, false),
    }
}

/// Gives a value its type; reports values that the type does not hold.
pub(super) fn typed(
    evaluated: Evaluated,
    expression: &Spanned<String>,
    ty: IntType,
    findings: &mut Findings,
) -> IntValue {
    let Evaluated { value, c } = evaluated;
    let (low, high) = match (ty.signed, ty.bits) {
        (true, bits) => (-(1i128 << (bits - 1)), (1i128 << (bits - 1)) - 1),
        (false, bits) => (0, (1i128 << bits) - 1),
    };
    if !ty.holds(value) {
        findings.push(
            Diagnostic::new(
                Code::ValueOutOfRange,
                format!("{value} is out of range of `{ty}`"),
            )
            .at(expression.span, format!("`{ty}` holds {low} to {high}"))
            .help("state a wider `type`, or mend the value"),
        );
    } else if ty.wrap(c.value) != value {
        findings.push(
            Diagnostic::new(
                Code::NotPortable,
                format!("C computes {} for `{}`", c.value, expression.value),
            )
            .at(expression.span, format!("means {value}"))
            .help("give a number in it the suffix `U` or `ULL`"),
        );
    }
    IntValue {
        expression: expression.value.clone(),
        value,
        ty,
        c,
    }
}

/// Gives one half of an ioctl's number its type; reports what a byte does not hold.
pub(super) fn byte(
    evaluated: Evaluated,
    expression: &Spanned<String>,
    findings: &mut Findings,
) -> Option<IntValue> {
    let ty = IntType {
        bits: 8,
        signed: false,
        aligned: false,
    };
    if ty.holds(evaluated.value) {
        return Some(typed(evaluated, expression, ty, findings));
    }
    findings.push(
        Diagnostic::new(
            Code::IoctlNotEncodable,
            format!("{} is no part of an ioctl's number", evaluated.value),
        )
        .at(expression.span, "has 8 bits there: 0 to 255")
        .help("Documentation/userspace-api/ioctl/ioctl-number.rst lists what is free"),
    );
    None
}

/// Indices such that every definition comes after those it names; reports circles.
fn in_order(definitions: &[Definition<'_>], findings: &mut Findings) -> Vec<usize> {
    let by_name: HashMap<&str, usize> = definitions
        .iter()
        .enumerate()
        .map(|(index, definition)| (definition.name, index))
        .collect();
    let needs: Vec<Vec<usize>> = definitions
        .iter()
        .map(|definition| {
            expr::names(&definition.expression.value)
                .into_iter()
                .filter_map(|name| by_name.get(name).copied())
                .collect()
        })
        .collect();
    let (order, circle) = crate::order::topological(&needs);
    for index in circle {
        if let Some(definition) = definitions.get(index) {
            findings.push(
                Diagnostic::new(
                    Code::NameCycle,
                    format!("the value of `{}` needs itself", definition.name),
                )
                .at(definition.expression.span, "part of the circle")
                .help("state one of the values as a number"),
            );
        }
    }
    order
}

/// The place of a part of a string.
pub(super) fn inside(sources: &SourceMap, span: Span, range: Range<usize>) -> Span {
    placed(sources, span)(range)
}

/// The places of the parts of a string. Strings with escapes are pointed at whole, since their
/// text and the file's do not run in step.
pub(super) fn placed(sources: &SourceMap, span: Span) -> impl Fn(Range<usize>) -> Span {
    let text = &sources.file(span.file).text;
    let written = text.get(span.start..span.end).unwrap_or_default();
    let quotes = opening_quotes(written);
    move |range| {
        let Some(quotes) = quotes else {
            return span;
        };
        let first = span.start + quotes;
        let last = span.end.saturating_sub(1);
        Span {
            file: span.file,
            start: (first + range.start).min(last),
            end: (first + range.end.max(range.start + 1)).min(span.end),
        }
    }
}

/// How many bytes of a string as written come before its text; `None` if the two do not run in
/// step after that.
fn opening_quotes(written: &str) -> Option<usize> {
    let is_exact = !written.contains(['\\', '\r']);
    let long = ["\"\"\"", "'''"];
    if let Some(rest) = long.iter().find_map(|quotes| written.strip_prefix(quotes)) {
        // A line break right after the quotes is no part of the text.
        let newline = usize::from(rest.starts_with('\n'));
        return is_exact.then_some(3 + newline);
    }
    (is_exact && written.starts_with(['"', '\''])).then_some(1)
}
